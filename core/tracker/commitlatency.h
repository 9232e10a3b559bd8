// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <chrono>
#include <deque>
#include <optional>
#include <vector>

namespace muster::tracker {

// How long parts of changes take until they are acknowledged. Pure.
class CommitLatency
{
public:
    using Micros = std::chrono::microseconds;
    // More are under way only where there is no master; their wait is then not that of a commit.
    static constexpr std::size_t mostUnderWay = 4096;
    static constexpr std::size_t mostSamples = 4096; // between two calls of take()

    struct Percentiles
    {
        double p50Ms = 0;
        double p99Ms = 0;

        friend bool operator==(const Percentiles&, const Percentiles&) = default;
    };

    void begin(quint64 sequence, Micros now);  // ascending
    void finish(quint64 sequence, Micros now); // that one and all before
    void drop(quint64 sequence);               // it was refused
    // Of what was finished since the last call; nothing: there was nothing.
    std::optional<Percentiles> take();

private:
    struct Begun
    {
        quint64 sequence;
        Micros at;
    };
    std::deque<Begun> m_underWay;
    std::vector<Micros> m_samples;
};

} // namespace muster::tracker
