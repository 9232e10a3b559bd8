// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "protocol/raftframe.h"

#include <map>

namespace muster::consensus {

// Until when a master may be sure that there is no other: a voter that heard the master at some time votes
// for nobody else before the election time-out has passed since, so as long as a majority heard it less than
// that ago no other can win (Ongaro's thesis, 6.4.1). Reckoned from when the master *sent* what they answer
// to, and by its monotonic clock alone. Pure.
class LeaseKeeper
{
public:
    // Of the election time-out, a tenth is left for clocks that do not run equally fast.
    static constexpr Millis lengthFor(Millis election) { return election * 9 / 10; }

    void begin() { m_heard.clear(); } // of a new mastership
    void heard(NodeId voter, MonotonicTime sentAt);
    // In the past where too few have answered. A lone voter is sure by itself, as of `now`.
    MonotonicTime validUntil(NodeId self, const protocol::Configuration& members, Millis election,
                             MonotonicTime now) const;

private:
    std::map<NodeId, MonotonicTime> m_heard;
};

} // namespace muster::consensus
