// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/peer/faketracker.h"

#include "support/loopback.h"

#include <algorithm>

namespace muster::testing {

using namespace protocol;

namespace {

ConnectionId connectionOf(const UdpRequest& request)
{
    return std::visit(
        [](const auto& body) -> ConnectionId {
            if constexpr (requires { body.connection; })
                return body.connection;
            else
                return 0;
        },
        request);
}

} // namespace

quint32 FakeTracker::Swarm::seeders() const { return quint32(std::count(peers.begin(), peers.end(), true)); }

FakeTracker::FakeTracker(int n, const Endpoint& group)
    : m_port(loopback(n))
{
    if (!m_port.bind(0, group, net::DatagramPort::Sharing::Exclusive))
        qFatal("the fake tracker cannot listen");
    connect(&m_port, &net::DatagramPort::received, this, &FakeTracker::onDatagram);
}

void FakeTracker::onDatagram(const QByteArray& payload, const Endpoint& from, bool viaGroup)
{
    const QString way = viaGroup ? QStringLiteral(" group") : QStringLiteral(" unicast");
    const auto request = parseUdpRequest(payload);
    if (!request) {
        heard.append(QStringLiteral("garbage") + way);
        return;
    }
    if (dropsNext > 0) {
        --dropsNext;
        heard.append(QStringLiteral("dropped") + way);
        return;
    }
    const QByteArray answer = reply(*request, from, way);
    if (viaGroup ? answersGroup : answersUnicast)
        m_port.send(from, answer);
}

QByteArray FakeTracker::reply(const UdpRequest& request, const Endpoint& from, const QString& way)
{
    if (const auto* connect = std::get_if<ConnectRequest>(&request)) {
        heard.append(QStringLiteral("connect") + way);
        return encode(ConnectReply{connect->transaction, connection});
    }
    if (connectionOf(request) != connection) {
        heard.append(QStringLiteral("bad-id") + way);
        return encode(ErrorReply{transactionOf(request), "Connection ID mismatch"});
    }
    if (const auto* announce = std::get_if<AnnounceRequest>(&request)) {
        heard.append(QStringLiteral("announce") + way);
        return announced(*announce, from);
    }
    if (const auto* contents = std::get_if<ContentsRequest>(&request)) {
        heard.append(QStringLiteral("contents") + way);
        return listed(*contents);
    }
    if (const auto* scrape = std::get_if<ScrapeRequest>(&request)) {
        ScrapeReply counts{scrape->transaction, {}};
        for (const InfoHash& sha1 : scrape->infoHashes)
            counts.entries.push_back({swarms[sha1].seeders(), 0, swarms[sha1].leechers()});
        return encode(counts);
    }
    if (const auto* peers = std::get_if<PeersRequest>(&request)) {
        heard.append(QStringLiteral("peers") + way);
        return peersOf(*peers);
    }
    if (!std::holds_alternative<DescribeRequest>(request))
        return encode(ErrorReply{transactionOf(request), "not known here"});
    const auto& description = std::get<DescribeRequest>(request);
    heard.append(QStringLiteral("describe") + way);
    descriptions.append(description);
    swarms[description.infoHash].info.name = description.name;
    swarms[description.infoHash].info.sizeBytes = description.sizeBytes;
    return encode(DescribeReply{description.transaction});
}

QByteArray FakeTracker::announced(const AnnounceRequest& request, const Endpoint& from)
{
    if (!refusesAnnounces.isEmpty())
        return encode(ErrorReply{request.transaction, refusesAnnounces});
    announces.append(request);
    Swarm& swarm = swarms[request.infoHash];
    const Endpoint peer{from.address, request.port};
    if (request.event == AnnounceEvent::Stopped)
        swarm.peers.remove(peer);
    else
        swarm.peers.insert(peer, request.isSeeder());
    if (request.contact)
        swarm.contacts.insert(peer, *request.contact);
    AnnounceReply answer{request.transaction, intervalSeconds, swarm.leechers(), swarm.seeders(), {}};
    for (auto other = swarm.peers.cbegin(); other != swarm.peers.cend(); ++other)
        answer.peers.push_back(other.key()); // the asker too, as simple trackers do
    return encode(answer);
}

QByteArray FakeTracker::peersOf(const PeersRequest& request)
{
    const Swarm& swarm = swarms[request.infoHash];
    PeersReply answer{request.transaction, 0, {}};
    QList<Endpoint> all = swarm.peers.keys();
    std::sort(all.begin(), all.end());
    for (qsizetype i = request.cursor; i < all.size(); ++i) {
        if (answer.entries.size() == entriesPerReply) {
            answer.nextCursor = quint32(i);
            break;
        }
        answer.entries.push_back({all[i], swarm.peers[all[i]], 3});
        if (swarm.contacts.contains(all[i]))
            answer.entries.back().contact = swarm.contacts[all[i]];
    }
    return encode(answer);
}

QByteArray FakeTracker::listed(const ContentsRequest& request) const
{
    ContentsReply answer{request.transaction, {}, {}};
    auto swarm = swarms.upper_bound(request.cursor);
    for (; swarm != swarms.end() && answer.entries.size() < entriesPerReply; ++swarm) {
        ContentsEntry entry = swarm->second.info;
        entry.infoHash = swarm->first;
        entry.seeders = swarm->second.seeders();
        entry.leechers = swarm->second.leechers();
        answer.entries.push_back(entry);
    }
    if (swarm != swarms.end())
        answer.nextCursor = answer.entries.back().infoHash;
    return encode(answer);
}

} // namespace muster::testing
