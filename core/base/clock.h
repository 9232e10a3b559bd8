// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>

namespace muster {

using Millis = std::chrono::milliseconds;

// Three kinds of time that cannot be mixed up.
struct MonotonicTimeline; // since some start of this machine, suspended time included; never jumps; what
                          // deadlines are made of
struct WallTimeline;      // since 1970, as the machine believes; for people only
struct ClusterTimeline;   // what log entries carry: the masters' monotonic time, carried on from one
                          // master to the next; never goes back, and no wall clock moves it
using MonotonicTime = std::chrono::time_point<MonotonicTimeline, Millis>;
using WallTime = std::chrono::time_point<WallTimeline, Millis>;
using ClusterTime = std::chrono::time_point<ClusterTimeline, Millis>;

// Rings once, later; never from inside start(). Belongs to the thread that made it.
class Alarm
{
public:
    virtual ~Alarm() = default;           // silent
    virtual void start(Millis after) = 0; // anew, if it is waiting already
    virtual void stop() = 0;
    virtual bool isActive() const = 0;
};

// Where cluster time stands, `elapsed` after the entry of `last` was seen. A master writes the time far more
// often than each `longestClusterTimeStep`; a longer silence means that it slept, or that there was none, and
// nobody shall expire for that.
constexpr Millis longestClusterTimeStep{60'000};
constexpr ClusterTime carriedOn(ClusterTime last, Millis elapsed)
{
    return last + std::min(elapsed, longestClusterTimeStep);
}

// The rim asks it and hands the answers on as arguments; the pure core never sees it.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual MonotonicTime monotonic() const = 0;
    virtual WallTime wall() const = 0;
    // As monotonic(), where the clock can tell it more finely: for what is measured and shown, never for
    // what is decided.
    virtual std::chrono::microseconds precise() const { return monotonic().time_since_epoch(); }
    // Rings by this clock's monotonic time: so that a simulated clock also moves what waits for it.
    virtual std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) const = 0;
};

class SystemClock final : public Clock
{
public:
    MonotonicTime monotonic() const override;
    WallTime wall() const override;
    std::chrono::microseconds precise() const override;
    std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) const override; // by the thread's event loop
};

} // namespace muster
