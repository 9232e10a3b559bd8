// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graphdata.h"

#include <algorithm>
#include <cmath>

namespace muster::ui {

void ActivityHistory::add(const status::ActivityStatus& sample)
{
    m_samples.push_back(sample);
    if (m_samples.size() > mostSamples)
        m_samples.pop_front();
}

std::vector<GraphBucket> bucketsOf(const std::deque<status::ActivityStatus>& samples, const GraphValue& value,
                                   WallTime end, Millis range, int count)
{
    std::vector<GraphBucket> buckets(std::size_t(std::max(count, 0)));
    if (buckets.empty() || range.count() <= 0)
        return buckets;
    const WallTime begin = end - range;
    // From the newest back, for a wall clock may have been set meanwhile: what it left behind is not sorted.
    for (auto sample = samples.rbegin(); sample != samples.rend(); ++sample) {
        if (sample->at > end || sample->at <= begin)
            continue;
        const std::optional<double> here = value(*sample);
        if (!here)
            continue;
        const auto place = std::size_t((sample->at - begin).count() * count / (range.count() + 1));
        GraphBucket& bucket = buckets[std::min(place, buckets.size() - 1)];
        bucket.least = std::min(bucket.least.value_or(*here), *here);
        bucket.most = std::max(bucket.most.value_or(*here), *here);
        if (!bucket.last)
            bucket.last = here;
    }
    return buckets;
}

double roundTop(double most)
{
    if (!(most > 0) || !std::isfinite(most))
        return 1;
    const double decade = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {1.0, 1.2, 1.6, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (step * decade >= most * (1 - 1e-9))
            return step * decade;
    return 10 * decade;
}

} // namespace muster::ui
