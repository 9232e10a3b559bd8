// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/peerinforequester.h"

#include <algorithm>
#include <utility>

// PeerInfoRequester: private shares, and listings of peers.
namespace muster::peer {

using protocol::AnnounceEvent;

namespace {

// As a tracker would tell it, had it been told in the open.
status::PeerStatus openStatusOf(const PrivateSwarm::Peer& peer)
{
    protocol::PeersEntry entry{peer.endpoints.front(), peer.contact.isSeeding, peer.secondsSinceAnnounce};
    entry.contact = peer.contact.about;
    return statusOf(entry);
}

} // namespace

void PeerInfoRequester::setPrivateListenPort(quint16 port)
{
    m_privatePort = port;
    pump();
}

void PeerInfoRequester::announcePrivate(const protocol::ShareKey& key, const InfoHash& content,
                                        const TransferAmounts& amounts)
{
    PrivateSwarm swarm(key, m_random);
    const InfoHash sha1 = swarm.identifier();
    // One whose goodbye is under way goes on as what the trackers know it as.
    Private& share = m_private.try_emplace(sha1, Private{std::move(swarm)}).first->second;
    if (content != InfoHash{})
        share.swarm.setContent(content);
    m_privatePlan.start(sha1, amounts, m_clock.monotonic());
    pump();
}

void PeerInfoRequester::listPeers(const InfoHash& sha1)
{
    if (m_shuttingDown)
        return;
    const bool isUnderWay = m_peerLists.contains(sha1);
    m_peerLists[sha1].isWanted = true;
    if (!isUnderWay)
        askPeers(sha1, 0, m_clock.monotonic());
    pump();
}

void PeerInfoRequester::listPeers(const ShareKey& key)
{
    PrivateSwarm swarm(key, m_random);
    const InfoHash sha1 = swarm.identifier();
    m_private.try_emplace(sha1, Private{std::move(swarm)});
    listPeers(sha1);
}

OwnContact PeerInfoRequester::ownContact() const
{
    return {m_privatePort,
            {m_settings.ownAddresses.cbegin(), m_settings.ownAddresses.cend()},
            m_settings.contact.value_or(protocol::PeerContact{})};
}

void PeerInfoRequester::onPrivateAnnounced(const Announcing& purpose, const protocol::AnnounceReply& reply,
                                           MonotonicTime now)
{
    Private& share = m_private.at(purpose.sha1);
    share.seeders = reply.seeders;
    share.leechers = reply.leechers;
    m_privatePlan.answered(purpose.sha1, purpose.event, std::chrono::seconds(reply.intervalSeconds),
                           share.hasFoundSomebody, now);
    if (!m_privatePlan.amountsOf(purpose.sha1))
        givenUp(purpose.sha1); // that was the goodbye
    else if (purpose.event != AnnounceEvent::Stopped && !m_shuttingDown &&
             !m_peerLists.contains(purpose.sha1))
        askPeers(purpose.sha1, 0, now);
}

void PeerInfoRequester::askPeers(const InfoHash& sha1, quint32 cursor, MonotonicTime now)
{
    protocol::PeersRequest request;
    request.infoHash = sha1;
    request.cursor = cursor;
    const RequestId id = m_conversation.ask(request, TrackerConversation::Patience::Endless, now);
    PeerList& list = m_peerLists[sha1];
    if (cursor == 0 && m_private.contains(sha1))
        list.listing = PeersListing([this, sha1](const protocol::PeersEntry& entry) {
            const auto share = m_private.find(sha1);
            return share != m_private.end() && share->second.swarm.opens(entry);
        });
    list.request = id;
    m_purposes.insert(id, ListingPeers{sha1});
}

void PeerInfoRequester::onPeers(const ListingPeers& purpose, const protocol::PeersReply& reply,
                                MonotonicTime now)
{
    const auto found = m_peerLists.find(purpose.sha1);
    if (found == m_peerLists.end())
        return;
    if (const auto cursor = found->listing.take(reply)) {
        askPeers(purpose.sha1, *cursor, now);
        return;
    }
    const PeerList whole = std::move(*found);
    m_peerLists.erase(found);
    if (const auto share = m_private.find(purpose.sha1); share != m_private.end())
        onPrivatePeers(purpose.sha1, share->second, whole.listing.entries());
    if (whole.isWanted)
        emit peersListed(purpose.sha1, statusesOf(purpose.sha1, whole.listing.entries()));
    if (!m_privatePlan.amountsOf(purpose.sha1))
        m_private.erase(purpose.sha1); // it was here for the listing only
}

void PeerInfoRequester::onPrivatePeers(const InfoHash& sha1, Private& share,
                                       const std::vector<protocol::PeersEntry>& entries)
{
    const bool wasKnown = share.swarm.content() != InfoHash{};
    const PrivateSwarm::Opened opened = share.swarm.open(entries, ownContact(), m_clock.wall());
    share.hasFoundSomebody = !opened.peers.empty();
    if (opened.outdated > 0 && opened.peers.empty() && !std::exchange(share.hasSaidOutdated, true))
        emit refused({tr("the other peers of a private share gave their addresses more than a day before or "
                         "after now; compare this computer's clock with theirs")});
    if (!wasKnown && share.hasFoundSomebody)
        emit privateContentLearnt(sha1, share.swarm.content());
    const auto amounts = m_privatePlan.amountsOf(sha1);
    const bool isSeeding = amounts && amounts->left == 0;
    QList<Endpoint> endpoints;
    for (const PrivateSwarm::Peer& peer : opened.peers)
        if (!isSeeding || !peer.contact.isSeeding)
            endpoints += peer.endpoints;
    emit peersFound(sha1, endpoints, share.seeders, share.leechers);
}

QList<status::PeerStatus> PeerInfoRequester::statusesOf(const InfoHash& sha1,
                                                        const std::vector<protocol::PeersEntry>& entries)
{
    QList<status::PeerStatus> peers;
    if (const auto share = m_private.find(sha1); share != m_private.end()) {
        for (const PrivateSwarm::Peer& peer :
             share->second.swarm.open(entries, ownContact(), m_clock.wall()).peers)
            peers.append(openStatusOf(peer));
        return peers;
    }
    for (const protocol::PeersEntry& entry : entries)
        peers.append(statusOf(entry));
    return peers;
}

// Its goodbye was answered, or will not be: nothing of it is left here.
void PeerInfoRequester::givenUp(const InfoHash& sha1)
{
    planOf(sha1).givenUp(sha1);
    if (m_private.erase(sha1) == 0)
        return;
    if (const auto list = m_peerLists.constFind(sha1); list != m_peerLists.cend()) {
        m_conversation.withdraw(list->request);
        m_purposes.remove(list->request);
        m_peerLists.erase(list);
    }
}

} // namespace muster::peer
