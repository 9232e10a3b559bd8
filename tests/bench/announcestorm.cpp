// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/announcestorm.h"

#include <QtEndian>
#include <algorithm>
#include <arpa/inet.h>
#include <cstring>
#include <ctime>
#include <numeric>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace muster::bench {

namespace {

constexpr std::size_t batch = 64;
constexpr qint64 patienceNs = 200'000'000; // then it was lost
constexpr std::size_t latencyUnits = 200'000;

qint64 nowNs()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

quint64 mixed(quint64 value) // splitmix64
{
    value += 0x9e3779b97f4a7c15u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

sockaddr_in socketAddress(quint32 address, quint16 port)
{
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_addr.s_addr = htonl(address);
    result.sin_port = htons(port);
    return result;
}

int openSocket(quint32 from, const Endpoint& to)
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const int bytes = 4 << 20;
    ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
    const sockaddr_in own = socketAddress(from, 0);
    const sockaddr_in peer = socketAddress(to.address.toIPv4(), to.port);
    const bool isOpen = ::bind(socket, reinterpret_cast<const sockaddr*>(&own), sizeof own) == 0 &&
                        ::connect(socket, reinterpret_cast<const sockaddr*>(&peer), sizeof peer) == 0;
    if (!isOpen)
        qFatal("the load has no socket: %s", std::strerror(errno));
    return socket;
}

} // namespace

InfoHash stormContent(quint32 number)
{
    std::array<char, InfoHash::size> bytes{};
    for (quint32 i = 0; i < 3; ++i) {
        const quint64 word = mixed(number * 4ull + i);
        std::memcpy(bytes.data() + i * 8, &word, std::min<std::size_t>(8, bytes.size() - i * 8));
    }
    return *InfoHash::fromBytes(QByteArrayView(bytes.data(), InfoHash::size));
}

double StormResult::percentileMs(double share) const
{
    const auto wanted = quint64(double(std::accumulate(latencies.begin(), latencies.end(), 0ull)) * share);
    quint64 seen = 0;
    for (std::size_t unit = 0; unit < latencies.size(); ++unit)
        if ((seen += latencies[unit]) > wanted)
            return double(unit) / 100;
    return double(latencies.size()) / 100;
}

AnnounceStorm::AnnounceStorm(const Endpoint& tracker, quint8 net)
{
    for (std::size_t i = 0; i < sources; ++i) {
        m_sources[i] = std::make_unique<Source>();
        m_sources[i]->socket = openSocket(0x7f000001u + (quint32(net) << 16) + quint32(i), tracker);
        m_sources[i]->chance = mixed(i + 1);
    }
}

AnnounceStorm::~AnnounceStorm()
{
    for (const auto& source : m_sources)
        ::close(source->socket);
}

bool AnnounceStorm::connectAll()
{
    for (const auto& source : m_sources) {
        std::array<char, 16> request{};
        qToBigEndian<quint64>(0x41727101980, request.data());
        qToBigEndian<quint32>(++m_transaction, request.data() + 12);
        std::array<char, 64> reply{};
        pollfd ready{source->socket, POLLIN, 0};
        bool isAnswered = false;
        for (int tries = 0; tries < 50 && !isAnswered; ++tries) {
            if (::send(source->socket, request.data(), request.size(), 0) < 0)
                continue;
            while (!isAnswered && ::poll(&ready, 1, 100) > 0)
                isAnswered = ::recv(source->socket, reply.data(), reply.size(), 0) == 16 &&
                             qFromBigEndian<quint32>(reply.data()) == 0 &&
                             qFromBigEndian<quint32>(reply.data() + 4) == m_transaction;
        }
        if (!isAnswered)
            return false;
        source->connection = qFromBigEndian<quint64>(reply.data() + 8);
    }
    return true;
}

StormResult AnnounceStorm::announceAll(const StormShape& shape)
{
    return run(shape, shape.peers() / sources, std::chrono::hours(1));
}

StormResult AnnounceStorm::announceFor(const StormShape& shape, std::chrono::milliseconds duration)
{
    return run(shape, 0, duration);
}

// The next announce of that source: the next peer in a scattered order, or one at random. False: there is
// none left.
bool AnnounceStorm::fill(Source& source, std::size_t number, Request& request, const StormShape& shape,
                         quint64 ofEachSource)
{
    constexpr quint64 stride = 1'000'000'007; // prime, so that it visits each
    const quint64 own = shape.peers() / sources;
    if (ofEachSource != 0 && source.drawn == ofEachSource)
        return false;
    const quint64 drawn = source.drawn++;
    const quint64 peer = ofEachSource != 0 ? drawn * stride % own : mixed(source.chance + drawn) % own;
    const auto content = quint32(peer % shape.contents);
    const auto place = shape.firstPlace + quint32(peer / shape.contents); // among those of this source
    char* at = request.datagram.data();
    std::memset(at, 0, request.datagram.size());
    request.transaction =
        ++m_transaction * quint32(requestsOfEach) + quint32(std::size_t(&request - source.requests.data()));
    request.isWaiting = true;
    request.sentAtNs = nowNs();
    qToBigEndian<quint64>(source.connection, at);
    qToBigEndian<quint32>(1, at + 8);
    qToBigEndian<quint32>(request.transaction, at + 12);
    std::memcpy(at + 16, stormContent(shape.firstContent + content).view().data(), InfoHash::size);
    std::memcpy(at + 36, "-MU0001-", 8);
    qToBigEndian<quint64>(mixed(place * sources + number), at + 44);
    qToBigEndian<qint64>(place % 5 == 0 ? 0 : 1000, at + 64);
    qToBigEndian<quint32>(shape.event, at + 80);
    qToBigEndian<qint32>(shape.numWant, at + 92);
    qToBigEndian<quint16>(quint16(1024 + place), at + 96);
    return true;
}

void AnnounceStorm::send(Source& source)
{
    while (!source.ready.empty()) {
        std::array<mmsghdr, batch> messages{};
        std::array<iovec, batch> parts{};
        const std::size_t count = std::min(batch, source.ready.size());
        const qint64 now = nowNs();
        for (std::size_t i = 0; i < count; ++i) {
            Request& request = source.requests[source.ready[source.ready.size() - 1 - i]];
            request.sentAtNs = now;
            parts[i] = {request.datagram.data(), request.datagram.size()};
            messages[i].msg_hdr.msg_iov = &parts[i];
            messages[i].msg_hdr.msg_iovlen = 1;
        }
        const int sent = ::sendmmsg(source.socket, messages.data(), unsigned(count), 0);
        if (sent <= 0)
            return; // as if it were lost on the way
        source.ready.resize(source.ready.size() - std::size_t(sent));
    }
}

bool AnnounceStorm::receive(Source& source, StormResult& result)
{
    std::array<mmsghdr, batch> messages{};
    std::array<iovec, batch> parts{};
    static std::array<std::array<char, 1500>, batch> buffers;
    for (std::size_t i = 0; i < batch; ++i) {
        parts[i] = {buffers[i].data(), buffers[i].size()};
        messages[i].msg_hdr.msg_iov = &parts[i];
        messages[i].msg_hdr.msg_iovlen = 1;
    }
    const int count = ::recvmmsg(source.socket, messages.data(), batch, MSG_DONTWAIT, nullptr);
    const qint64 now = nowNs();
    for (int i = 0; i < count; ++i) {
        const std::array<char, 1500>& reply = buffers[std::size_t(i)];
        const auto transaction = qFromBigEndian<quint32>(reply.data() + 4);
        Request& request = source.requests[transaction % requestsOfEach];
        if (!request.isWaiting || request.transaction != transaction)
            continue; // the second answer to one that was sent again
        request.isWaiting = false;
        result.errors += qFromBigEndian<quint32>(reply.data()) == 3 ? 1 : 0;
        ++result.replies;
        result.replyBytes += messages[std::size_t(i)].msg_len;
        const auto unit = std::size_t((now - request.sentAtNs) / 10'000);
        ++result.latencies[std::min(unit, latencyUnits - 1)];
    }
    return count > 0;
}

void AnnounceStorm::sendAgain(StormResult& result)
{
    const qint64 now = nowNs();
    for (const auto& source : m_sources) {
        source->ready.clear();
        for (std::size_t i = 0; i < requestsOfEach; ++i)
            if (source->requests[i].isWaiting && now - source->requests[i].sentAtNs > patienceNs)
                source->ready.push_back(quint32(i));
        result.resent += source->ready.size();
        send(*source);
    }
}

StormResult AnnounceStorm::run(const StormShape& shape, quint64 ofEachSource,
                               std::chrono::milliseconds duration)
{
    StormResult result;
    result.latencies.resize(latencyUnits);
    const qint64 start = nowNs();
    const qint64 end = start + std::chrono::nanoseconds(duration).count();
    for (const auto& source : m_sources)
        source->drawn = 0;
    std::array<pollfd, sources> polled{};
    for (std::size_t i = 0; i < sources; ++i)
        polled[i] = {m_sources[i]->socket, POLLIN, 0};
    for (bool isWaiting = true; isWaiting;) {
        const bool isOver = nowNs() >= end;
        bool hasReceived = false;
        isWaiting = false;
        for (std::size_t number = 0; number < sources; ++number) {
            Source& source = *m_sources[number];
            hasReceived |= receive(source, result);
            source.ready.clear();
            for (std::size_t i = 0; i < requestsOfEach; ++i) {
                Request& request = source.requests[i];
                if (!request.isWaiting && !isOver && fill(source, number, request, shape, ofEachSource))
                    source.ready.push_back(quint32(i));
                isWaiting |= request.isWaiting;
            }
            send(source);
        }
        if (!hasReceived && isWaiting && ::poll(polled.data(), sources, 50) == 0)
            sendAgain(result);
    }
    result.seconds = double(nowNs() - start) / 1e9;
    return result;
}

} // namespace muster::bench
