// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/batchsocket.h"

#include "net/hostaddress.h"

#include <QtEndian>
#include <array>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>

namespace muster::net {

namespace {

constexpr std::size_t maxRequest = 2048;
constexpr int bufferBytes = 4 << 20; // a burst of some thousand requests or replies; the system may give less

union AnyAddress {
    sockaddr any;
    sockaddr_in v4;
    sockaddr_in6 v6;
};

// Room for the one control message that says or sets an own address.
using Control = std::array<char, CMSG_SPACE(sizeof(in6_pktinfo))>;

IpAddress addressOf(const in_addr& address) { return IpAddress::fromIPv4(ntohl(address.s_addr)); }
IpAddress addressOf(const in6_addr& address)
{
    return IpAddress::fromBytes(QByteArrayView(reinterpret_cast<const char*>(address.s6_addr), 16))
        .value_or(IpAddress());
}

socklen_t writeAddress(AnyAddress& to, const Endpoint& endpoint, quint32 interface)
{
    if (endpoint.address.isIPv4()) {
        to.v4.sin_family = AF_INET;
        to.v4.sin_port = htons(endpoint.port);
        std::memcpy(&to.v4.sin_addr, endpoint.address.bytes().data(), 4);
        return sizeof to.v4;
    }
    to.v6 = {};
    to.v6.sin6_family = AF_INET6;
    to.v6.sin6_port = htons(endpoint.port);
    to.v6.sin6_scope_id = interface;
    std::memcpy(&to.v6.sin6_addr, endpoint.address.bytes().data(), 16);
    return sizeof to.v6;
}

void readPath(ArrivedDatagram& datagram, msghdr& header)
{
    for (cmsghdr* part = CMSG_FIRSTHDR(&header); part; part = CMSG_NXTHDR(&header, part)) {
        if (part->cmsg_level == IPPROTO_IP && part->cmsg_type == IP_PKTINFO) {
            in_pktinfo info;
            std::memcpy(&info, CMSG_DATA(part), sizeof info);
            datagram.back.own = addressOf(info.ipi_spec_dst);
            datagram.viaGroup = addressOf(info.ipi_addr).isMulticast();
        } else if (part->cmsg_level == IPPROTO_IPV6 && part->cmsg_type == IPV6_PKTINFO) {
            in6_pktinfo info;
            std::memcpy(&info, CMSG_DATA(part), sizeof info);
            datagram.back.own = addressOf(info.ipi6_addr);
            datagram.viaGroup = datagram.back.own.isMulticast();
        }
    }
}

template<typename Info> void setControl(msghdr& header, Control& room, int level, int type, const Info& info)
{
    header.msg_control = room.data();
    header.msg_controllen = CMSG_SPACE(sizeof info);
    cmsghdr* part = CMSG_FIRSTHDR(&header);
    part->cmsg_level = level;
    part->cmsg_type = type;
    part->cmsg_len = CMSG_LEN(sizeof info);
    std::memcpy(CMSG_DATA(part), &info, sizeof info);
}

void writePath(msghdr& header, Control& room, const ReturnPath& back)
{
    header.msg_controllen = 0;
    if (back.own.isUnspecified() || back.own.isMulticast())
        return;
    if (back.own.isIPv4()) {
        in_pktinfo info{};
        std::memcpy(&info.ipi_spec_dst, back.own.bytes().data(), 4);
        setControl(header, room, IPPROTO_IP, IP_PKTINFO, info);
    } else {
        in6_pktinfo info{};
        std::memcpy(&info.ipi6_addr, back.own.bytes().data(), 16);
        info.ipi6_ifindex = back.interface;
        setControl(header, room, IPPROTO_IPV6, IPV6_PKTINFO, info);
    }
}

} // namespace

struct BatchSocket::Incoming
{
    std::array<mmsghdr, batchSize> headers{};
    std::array<iovec, batchSize> parts{};
    std::array<AnyAddress, batchSize> from{};
    alignas(cmsghdr) std::array<Control, batchSize> controls{};
    std::array<ArrivedDatagram, batchSize> arrived{};
    std::array<std::array<char, maxRequest>, batchSize> payloads;
};

struct BatchSocket::Outgoing
{
    std::array<mmsghdr, batchSize> headers{};
    std::array<iovec, batchSize> parts{};
    std::array<AnyAddress, batchSize> to{};
    alignas(cmsghdr) std::array<Control, batchSize> controls{};
    std::size_t count = 0;
    std::array<std::array<char, maxReply>, batchSize> payloads;
};

BatchSocket::BatchSocket(std::unique_ptr<QUdpSocket> socket, bool tellsOwnAddress, bool isGroup,
                         Handler handler)
    : m_socket(std::move(socket))
    , m_descriptor(int(m_socket->socketDescriptor()))
    , m_isIPv6(m_socket->localAddress().protocol() == QAbstractSocket::IPv6Protocol)
    , m_own(m_isIPv6 && !tellsOwnAddress ? fromHostAddress(m_socket->localAddress()) : IpAddress())
    , m_tellsOwnAddress(tellsOwnAddress)
    , m_isGroup(isGroup)
    , m_handler(std::move(handler))
    , m_incoming(std::make_unique<Incoming>())
    , m_outgoing(std::make_unique<Outgoing>())
    , m_notifier(m_descriptor, QSocketNotifier::Read)
{
    const int yes = 1;
    if (m_tellsOwnAddress && m_isIPv6)
        ::setsockopt(m_descriptor, IPPROTO_IPV6, IPV6_RECVPKTINFO, &yes, sizeof yes);
    else if (m_tellsOwnAddress)
        ::setsockopt(m_descriptor, IPPROTO_IP, IP_PKTINFO, &yes, sizeof yes);
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &bufferBytes, sizeof bufferBytes);
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_SNDBUF, &bufferBytes, sizeof bufferBytes);
    for (std::size_t i = 0; i < batchSize; ++i) {
        m_incoming->parts[i] = {m_incoming->payloads[i].data(), maxRequest};
        m_incoming->headers[i].msg_hdr.msg_iov = &m_incoming->parts[i];
        m_incoming->headers[i].msg_hdr.msg_iovlen = 1;
        m_incoming->headers[i].msg_hdr.msg_name = &m_incoming->from[i];
        m_outgoing->headers[i].msg_hdr.msg_iov = &m_outgoing->parts[i];
        m_outgoing->headers[i].msg_hdr.msg_iovlen = 1;
        m_outgoing->headers[i].msg_hdr.msg_name = &m_outgoing->to[i];
    }
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { drain(); });
}

BatchSocket::~BatchSocket() = default;

std::span<char> BatchSocket::room() { return m_outgoing->payloads[m_outgoing->count]; }

void BatchSocket::send(const Endpoint& to, const ReturnPath& back, std::size_t bytes)
{
    const std::size_t i = m_outgoing->count++;
    msghdr& header = m_outgoing->headers[i].msg_hdr;
    m_outgoing->parts[i] = {m_outgoing->payloads[i].data(), bytes};
    header.msg_namelen = writeAddress(m_outgoing->to[i], to, back.interface);
    writePath(header, m_outgoing->controls[i], back);
    if (m_outgoing->count == batchSize)
        flush();
}

void BatchSocket::flush()
{
    std::size_t done = 0;
    while (done < m_outgoing->count) {
        const int sent = ::sendmmsg(m_descriptor, m_outgoing->headers.data() + done,
                                    unsigned(m_outgoing->count - done), MSG_DONTWAIT);
        // Where the first one is not taken, the others may be.
        done += sent > 0 ? std::size_t(sent) : 1;
    }
    m_outgoing->count = 0;
}

void BatchSocket::drain()
{
    // While one batch was answered, others have come: to look costs less than a turn of the event loop.
    for (int batch = 0; batch < batchesAtOnce; ++batch) {
        const std::size_t count = receive();
        if (count == 0)
            return;
        m_handler(std::span(m_incoming->arrived).first(count));
    }
}

std::size_t BatchSocket::receive()
{
    Incoming& in = *m_incoming;
    for (std::size_t i = 0; i < batchSize; ++i) {
        in.headers[i].msg_hdr.msg_namelen = sizeof(AnyAddress);
        in.headers[i].msg_hdr.msg_control = m_tellsOwnAddress ? in.controls[i].data() : nullptr;
        in.headers[i].msg_hdr.msg_controllen = m_tellsOwnAddress ? in.controls[i].size() : 0;
    }
    const int count = ::recvmmsg(m_descriptor, in.headers.data(), batchSize, MSG_DONTWAIT, nullptr);
    for (int n = 0; n < count; ++n) {
        const auto i = std::size_t(n);
        ArrivedDatagram& datagram = in.arrived[i];
        datagram.payload = QByteArrayView(in.payloads[i].data(), qsizetype(in.headers[i].msg_len));
        datagram.back = {m_own, 0};
        datagram.viaGroup = m_isGroup;
        if (in.from[i].any.sa_family == AF_INET) {
            datagram.from = {addressOf(in.from[i].v4.sin_addr), ntohs(in.from[i].v4.sin_port)};
        } else {
            datagram.from = {addressOf(in.from[i].v6.sin6_addr), ntohs(in.from[i].v6.sin6_port)};
            datagram.back.interface = in.from[i].v6.sin6_scope_id;
        }
        if (m_tellsOwnAddress)
            readPath(datagram, in.headers[i].msg_hdr);
    }
    return count > 0 ? std::size_t(count) : 0;
}

} // namespace muster::net
