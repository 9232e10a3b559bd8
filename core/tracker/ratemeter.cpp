// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/ratemeter.h"

namespace muster::tracker {

RateMeter::RateMeter(MonotonicTime now) { m_ticks.fill({now, 0}); }

double RateMeter::tick(MonotonicTime now)
{
    const Tick since = m_ticks[m_oldest];
    m_ticks[m_oldest] = {now, m_count};
    m_oldest = (m_oldest + 1) % m_ticks.size();
    const std::chrono::duration<double> passed = now - since.at;
    return passed.count() > 0 ? double(m_count - since.count) / passed.count() : 0;
}

} // namespace muster::tracker
