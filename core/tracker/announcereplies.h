// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/chance.h"
#include "tracker/requestanswers.h"
#include "tracker/swarmindex.h"

#include <span>

namespace muster::tracker {

// Announce replies, written where they leave from: nearly all of a live tracker's work, and nothing is
// allocated for it. What RequestAnswers would say, in a hurry. Pure but for its own chance.
class AnnounceReplies
{
public:
    // Room that a reply needs.
    static constexpr std::size_t mostBytes = protocol::announceReplyHeadBytes + SwarmIndex::mostPeerBytes;

    // `index` outlives it.
    AnnounceReplies(const SwarmIndex& index, std::chrono::seconds interval, quint64 seed);

    // The reply to an announce that changes nothing; its bytes. 0: RequestAnswers decides. `hint` is that for
    // the announcing peer.
    std::size_t writeUnchanged(const protocol::PlainAnnounce& announce, const SwarmIndex::Hint& hint,
                               const Sender& sender, bool isMaster, ClusterTime now, std::span<char> to);
    // The reply to one whose change is stored now; its bytes.
    std::size_t writeStored(const DeferredAnnounce& reply, std::span<char> to);

private:
    std::size_t write(protocol::TransactionId transaction, const SwarmIndex::Place& place,
                      const PeerWish& wish, std::span<char> to);

    const SwarmIndex& m_index;
    std::chrono::seconds m_interval;
    Chance m_chance;
};

} // namespace muster::tracker
