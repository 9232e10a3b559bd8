// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

namespace muster {

MonotonicTime SystemClock::monotonic() const
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return MonotonicTime(std::chrono::duration_cast<Millis>(now));
}

WallTime SystemClock::wall() const
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return WallTime(std::chrono::duration_cast<Millis>(now));
}

} // namespace muster
