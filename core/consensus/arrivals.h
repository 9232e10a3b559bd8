// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"

#include <map>

namespace muster::consensus {

// How long what arrives may have been under way. A connection brings what was sent while the network was cut
// once it is whole again, in order: so nothing was under way for longer than the silence before it. Who takes
// part sends something each heartbeat. Pure.
class Arrivals
{
public:
    // Silences below this are usual, or nobody's business: a computer that had more to do.
    static constexpr Millis usualSilence{150};
    // What was held up has arrived by then, after the silence.
    static constexpr Millis longestFlood{1000};

    // Something of `from` arrives. For how long it may have been under way; 0: no longer than usual.
    Millis note(NodeId from, MonotonicTime now);
    void clear() { m_senders.clear(); }

private:
    struct Sender
    {
        MonotonicTime last;
        MonotonicTime silentSince;
        MonotonicTime heardAgain;
        bool wasSilent = false;
    };
    std::map<NodeId, Sender> m_senders;
};

} // namespace muster::consensus
