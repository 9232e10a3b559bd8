// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/peerslisting.h"

#include "protocol/displayname.h"

namespace muster::peer {

using namespace protocol;

std::optional<quint32> PeersListing::take(const PeersReply& reply)
{
    m_read += reply.entries.size();
    for (const PeersEntry& entry : reply.entries) {
        if (m_isOfUse && !m_isOfUse(entry))
            continue;
        const auto known = m_places.constFind(entry.peer);
        if (known != m_places.cend()) {
            m_entries[*known] = entry;
            continue;
        }
        m_places.insert(entry.peer, m_entries.size());
        m_entries.push_back(entry);
    }
    // 0 is the end; a cursor that stands still, or goes back, would go round for ever.
    if (reply.nextCursor <= m_cursor || reply.entries.empty() || m_entries.size() >= maxPeers ||
        m_read >= maxRead)
        return std::nullopt;
    m_cursor = reply.nextCursor;
    return m_cursor;
}

status::PeerStatus statusOf(const PeersEntry& entry)
{
    status::PeerStatus peer;
    peer.endpoint = entry.peer.toString();
    peer.isSeeder = entry.seeding;
    peer.secondsSinceCheckIn = entry.secondsSinceAnnounce;
    if (!entry.contact)
        return peer;
    const PeerContact& contact = *entry.contact;
    peer.saysMore = true;
    peer.uploadLimitKibPerSecond = contact.uploadKibPerSecond;
    peer.downloadLimitKibPerSecond = contact.downloadKibPerSecond;
    peer.takesUtp = (contact.features & feature::utp) != 0;
    peer.takesEncryption = (contact.features & feature::encryption) != 0;
    peer.exchangesPeers = (contact.features & feature::peerExchange) != 0;
    peer.givesMetadata = (contact.features & feature::metadata) != 0;
    peer.client = displayName(contact.client);
    return peer;
}

} // namespace muster::peer
