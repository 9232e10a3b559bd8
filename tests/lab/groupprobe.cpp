// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/groupprobe.h"

#include "protocol/udpreply.h"
#include "protocol/udprequest.h"

#include <QtEndian>
#include <algorithm>
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace muster::lab {

using namespace protocol;
using namespace std::chrono_literals;

namespace {

constexpr auto connectionAge = 30s;
constexpr quint32 connectTransaction = 0xffffffff;

sockaddr_in socketAddress(const IpAddress& address, quint16 port)
{
    sockaddr_in name{};
    name.sin_family = AF_INET;
    name.sin_port = htons(port);
    name.sin_addr.s_addr = htonl(address.toIPv4());
    return name;
}

int openSocket(const NetworkNamespace* where, const IpAddress& address)
{
    const Inside inside(where);
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const sockaddr_in name = socketAddress(address, 0);
    if (::bind(socket, reinterpret_cast<const sockaddr*>(&name), sizeof name) != 0 ||
        ::setsockopt(socket, IPPROTO_IP, IP_MULTICAST_IF, &name.sin_addr, sizeof name.sin_addr) != 0)
        qFatal("the probe has no socket at %s", qPrintable(address.toString()));
    return socket;
}

} // namespace

GroupProbe::GroupProbe(const Settings& settings)
    : m_settings(settings)
    , m_socket(openSocket(settings.where, settings.address))
    , m_thread([this] { work(); })
{
}

GroupProbe::~GroupProbe()
{
    m_ends = true;
    m_thread.join();
    ::close(m_socket);
}

std::vector<ProbeAnswer> GroupProbe::answers(ProbeClock::time_point since) const
{
    const std::lock_guard lock(m_mutex);
    const auto first = std::lower_bound(
        m_answers.begin(), m_answers.end(), since,
        [](const ProbeAnswer& answer, ProbeClock::time_point time) { return answer.at < time; });
    return {first, m_answers.end()};
}

std::optional<ProbeAnswer> GroupProbe::waitForAnswer(ProbeClock::time_point since, const IpAddress& notFrom,
                                                     std::chrono::milliseconds patience) const
{
    const auto deadline = ProbeClock::now() + patience;
    while (ProbeClock::now() < deadline) {
        for (const ProbeAnswer& answer : answers(since))
            if (answer.askedAt >= since && answer.from != notFrom)
                return answer;
        std::this_thread::sleep_for(5ms);
    }
    return std::nullopt;
}

void GroupProbe::work()
{
    auto next = ProbeClock::now();
    while (!m_ends) {
        const auto now = ProbeClock::now();
        if (now >= next) {
            ask(now);
            // No burst after a pause: that would be another load than the one that is said.
            next = std::max(next + m_settings.interval, now);
        }
        const auto wait = std::max(next - ProbeClock::now(), ProbeClock::duration::zero());
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(wait);
        const timespec patience{seconds.count(), std::chrono::nanoseconds(wait - seconds).count()};
        pollfd waiting{m_socket, POLLIN, 0};
        if (::ppoll(&waiting, 1, &patience, nullptr) > 0)
            receive(ProbeClock::now());
    }
}

void GroupProbe::ask(ProbeClock::time_point now)
{
    const bool isOld = m_connection == 0 || now - m_connectedAt > connectionAge;
    if (isOld)
        send(encode(ConnectRequest{connectTransaction}));
    if (m_connection == 0)
        return;
    m_asked.push_back(now);
    send(announce());
}

QByteArray GroupProbe::announce()
{
    const quint32 number = quint32(m_asked.size() - 1);
    const quint32 peer = m_settings.kind == Kind::NewPeers ? number : 0;
    QByteArray hash(InfoHash::size, '\x01');
    qToBigEndian(m_settings.number, hash.data());
    qToBigEndian(peer / 60000, hash.data() + 4);
    AnnounceRequest request;
    request.connection = m_connection;
    request.transaction = number;
    request.infoHash = *InfoHash::fromBytes(hash);
    request.port = quint16(1024 + peer % 60000);
    request.numWant = 0;
    return encode(request);
}

void GroupProbe::send(const QByteArray& datagram) const
{
    const sockaddr_in to = socketAddress(m_settings.group.address, m_settings.group.port);
    // What the system does not take is lost, as on any wire.
    [[maybe_unused]] const auto sent = ::sendto(m_socket, datagram.constData(), size_t(datagram.size()), 0,
                                                reinterpret_cast<const sockaddr*>(&to), sizeof to);
}

void GroupProbe::receive(ProbeClock::time_point now)
{
    char bytes[2048];
    sockaddr_in from{};
    socklen_t length = sizeof from;
    const auto size =
        ::recvfrom(m_socket, bytes, sizeof bytes, 0, reinterpret_cast<sockaddr*>(&from), &length);
    if (size <= 0)
        return;
    const auto reply = parseUdpReply(QByteArrayView(bytes, size), IpAddress::Family::IPv4);
    if (!reply)
        return;
    if (const auto* connected = std::get_if<ConnectReply>(&*reply)) {
        m_connection = connected->connection;
        m_connectedAt = now;
    } else if (std::holds_alternative<ErrorReply>(*reply)) {
        m_connection = 0; // the id has become invalid
    } else if (std::holds_alternative<AnnounceReply>(*reply) && transactionOf(*reply) < m_asked.size()) {
        const std::lock_guard lock(m_mutex);
        m_answers.push_back(
            {m_asked[transactionOf(*reply)], now, IpAddress::fromIPv4(ntohl(from.sin_addr.s_addr))});
    }
}

std::chrono::milliseconds longestGap(const std::vector<ProbeAnswer>& answers, ProbeClock::time_point from,
                                     ProbeClock::time_point to)
{
    auto longest = ProbeClock::duration::zero();
    auto last = from;
    for (const ProbeAnswer& answer : answers) {
        if (answer.at < from || answer.at > to)
            continue;
        longest = std::max(longest, answer.at - last);
        last = answer.at;
    }
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::max(longest, to - last));
}

} // namespace muster::lab
