// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <atomic>

namespace muster {

// Until when this tracker is surely the only master, by its own monotonic clock. The cluster thread extends
// it; the front looks at it before each batch of answers, so that a master that was frozen answers nothing
// when it wakes.
class MasterLease
{
public:
    void set(MonotonicTime validUntil)
    {
        m_validUntilMs.store(validUntil.time_since_epoch().count(), std::memory_order_relaxed);
    }
    bool isValid(MonotonicTime now) const
    {
        return now.time_since_epoch().count() < m_validUntilMs.load(std::memory_order_relaxed);
    }

private:
    std::atomic<qint64> m_validUntilMs{0};
};

} // namespace muster
