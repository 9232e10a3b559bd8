// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "status/activitystatus.h"

#include <deque>
#include <functional>
#include <optional>
#include <vector>

// What the graphs draw. Pure.
namespace muster::ui {

// The activity of the last day, oldest first: one sample a second, and no more than that many.
class ActivityHistory
{
public:
    static constexpr std::size_t mostSamples = 24 * 3600;

    void add(const status::ActivityStatus& sample);
    const std::deque<status::ActivityStatus>& samples() const { return m_samples; }

private:
    std::deque<status::ActivityStatus> m_samples;
};

using GraphValue = std::function<std::optional<double>(const status::ActivityStatus&)>;

// What lies in one column of a graph: so that a peak of one second is seen among a day's.
struct GraphBucket
{
    std::optional<double> least; // nothing: there was no sample, or none with a value
    std::optional<double> most;
    std::optional<double> last;

    friend bool operator==(const GraphBucket&, const GraphBucket&) = default;
};

// The samples of `range` until `end`, in `count` buckets of equal length.
std::vector<GraphBucket> bucketsOf(const std::deque<status::ActivityStatus>& samples, const GraphValue& value,
                                   WallTime end, Millis range, int count);

// The top of an axis: the next number that can be halved and read, not under `most`; of nothing 1.
double roundTop(double most);

} // namespace muster::ui
