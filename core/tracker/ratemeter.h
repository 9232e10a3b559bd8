// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <array>
#include <cstddef>

namespace muster::tracker {

// How many a second, over the last few ticks. Pure.
class RateMeter
{
public:
    explicit RateMeter(MonotonicTime now);

    void count() { ++m_count; }
    quint64 total() const { return m_count; }
    // To be called about once a second.
    double tick(MonotonicTime now);

private:
    struct Tick
    {
        MonotonicTime at;
        quint64 count = 0; // of all until then
    };

    std::array<Tick, 5> m_ticks;
    std::size_t m_oldest = 0;
    quint64 m_count = 0;
};

} // namespace muster::tracker
