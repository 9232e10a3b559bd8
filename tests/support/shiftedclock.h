// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <atomic>

namespace muster::testing {

// The system's clock with another idea of what the time of day is. Any thread.
class ShiftedClock final : public Clock
{
public:
    // `shift` must outlive it, and may be changed at any time: then the wall clock jumps.
    explicit ShiftedClock(const std::atomic<qint64>& shiftMs)
        : m_shiftMs(shiftMs)
    {
    }

    MonotonicTime monotonic() const override { return m_system.monotonic(); }
    WallTime wall() const override { return m_system.wall() + Millis(m_shiftMs); }
    std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) const override
    {
        return m_system.makeAlarm(std::move(ring));
    }

private:
    SystemClock m_system;
    const std::atomic<qint64>& m_shiftMs;
};

} // namespace muster::testing
