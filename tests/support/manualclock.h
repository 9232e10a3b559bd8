// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace muster::testing {

// A clock that stands until the test moves it.
class ManualClock final : public Clock
{
public:
    MonotonicTime monotonic() const override { return m_monotonic; }
    WallTime wall() const override { return m_wall; }

    void advance(Millis by)
    {
        m_monotonic += by;
        m_wall += by;
    }
    void jumpWall(Millis by) { m_wall += by; }

private:
    MonotonicTime m_monotonic{Millis{1'000'000}};
    WallTime m_wall{Millis{1'700'000'000'000}};
};

} // namespace muster::testing
