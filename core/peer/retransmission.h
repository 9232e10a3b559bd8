// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace muster::peer {

// When one request goes out again: after 250, 500, 1000, 2000 … ms without an answer (docs/wire-format.md,
// "Multicast requests"), so that an election is bridged without the user noticing. Pure.
class Retransmission
{
public:
    static constexpr Millis first{250};
    static constexpr Millis longest{8000};
    static constexpr int groupTries = 3; // then unicast, too

    explicit Retransmission(MonotonicTime now)
        : m_due(now)
    {
    }

    int tries() const { return m_tries; }
    bool isDue(MonotonicTime now) const { return m_due <= now; }
    MonotonicTime due() const { return m_due; }
    // Whether the next try goes to the known trackers' own addresses as well.
    bool alsoUnicast() const { return m_tries >= groupTries; }

    void sent(MonotonicTime now)
    {
        ++m_tries;
        m_due = now + m_wait;
        m_wait = qMin(2 * m_wait, longest);
    }
    // The next try is at once; how long is waited after it stays as it was.
    void hurry(MonotonicTime now) { m_due = qMin(m_due, now); }

private:
    MonotonicTime m_due;
    Millis m_wait = first;
    int m_tries = 0;
};

} // namespace muster::peer
