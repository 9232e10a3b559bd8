// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/announcereplies.h"

#include "protocol/udpreply.h"
#include "tracker/announcing.h"

namespace muster::tracker {

using namespace protocol;

AnnounceReplies::AnnounceReplies(const SwarmIndex& index, std::chrono::seconds interval, quint64 seed)
    : m_index(index)
    , m_interval(interval)
    , m_chance(seed)
{
}

std::size_t AnnounceReplies::writeUnchanged(const PlainAnnounce& announce, const SwarmIndex::Hint& hint,
                                            const Sender& sender, bool isMaster, ClusterTime now,
                                            std::span<char> to)
{
    const bool isPlain = announce.port != 0 && announce.event != AnnounceEvent::Stopped;
    if (!isPlain || !mayAnswer(sender, isMaster, m_index.secrets()) ||
        !m_index.secrets().isValid(announce.connection, sender.endpoint.address, now) ||
        m_index.access().check(announce.infoHash, sender.endpoint.address))
        return 0;
    const PeerWish wish{
        announce.infoHash, {sender.endpoint.address, announce.port}, announce.isSeeder(), announce.numWant};
    const SwarmIndex::Place place = m_index.placeOf(hint, wish.infoHash, wish.asker);
    if (m_index.needsStoring(place, wish.seeding, std::nullopt, now, refreshAgeOf(m_interval)))
        return 0;
    return write(announce.transaction, place, wish, to);
}

std::size_t AnnounceReplies::writeStored(const DeferredAnnounce& reply, std::span<char> to)
{
    return write(reply.transaction, m_index.placeOf(reply.wish.infoHash, reply.wish.asker), reply.wish, to);
}

std::size_t AnnounceReplies::write(TransactionId transaction, const SwarmIndex::Place& place,
                                   const PeerWish& wish, std::span<char> to)
{
    const ScrapeEntry counts = m_index.counts(place);
    writeAnnounceReplyHead(to.first<announceReplyHeadBytes>(), transaction, quint32(m_interval.count()),
                           counts.leechers, counts.seeders);
    return announceReplyHeadBytes +
           m_index.writePeers(place, wish, m_chance, to.subspan(announceReplyHeadBytes));
}

} // namespace muster::tracker
