// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/logentry.h"

#include <map>

namespace muster::consensus {

// Lets each tracker's changes into the log once and in their order, whatever is forwarded again or lost on
// its way: a stop that came twice must not take away what was announced in between. Pure; cluster thread.
class PartOrder
{
public:
    // `firstPending`: the oldest part that its sender waits for; all before are in the log. False: it is
    // there already, or one before it is missing (its sender sends all again, in order).
    bool admit(const protocol::LogPart& part, quint64 firstPending);
    void noteCommitted(const protocol::LogPart& part);
    // Up to which sequence number that tracker's parts (of that boot) are known to be in the log.
    quint64 committedOf(const protocol::LogPart& part) const;
    // What was admitted and is not committed may be lost with the mastership.
    void endMastership();
    void clear() { m_origins.clear(); }

private:
    struct Origin
    {
        quint64 boot = 0;
        quint64 committed = 0;
        quint64 admitted = 0;
        bool isKnown = false; // a part was admitted or committed
    };

    Origin& originOf(const protocol::LogPart& part);

    std::map<NodeId, Origin> m_origins;
};

} // namespace muster::consensus
