// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/arrivals.h"

#include <utility>

namespace muster::consensus {

Millis Arrivals::note(NodeId from, MonotonicTime now)
{
    const auto [found, isNew] = m_senders.try_emplace(from, Sender{now, now, now, false});
    Sender& sender = found->second;
    const MonotonicTime before = std::exchange(sender.last, now);
    if (now - before > usualSilence)
        sender = {now, before, now, true};
    sender.wasSilent = sender.wasSilent && now - sender.heardAgain <= longestFlood;
    return sender.wasSilent ? std::chrono::duration_cast<Millis>(now - sender.silentSince) : Millis{0};
}

} // namespace muster::consensus
