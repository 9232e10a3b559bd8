// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/commitlatency.h"

#include <algorithm>
#include <utility>

namespace muster::tracker {

void CommitLatency::begin(quint64 sequence, Micros now)
{
    if (m_underWay.size() == mostUnderWay)
        m_underWay.pop_front();
    m_underWay.push_back({sequence, now});
}

void CommitLatency::finish(quint64 sequence, Micros now)
{
    while (!m_underWay.empty() && m_underWay.front().sequence <= sequence) {
        if (m_samples.size() < mostSamples)
            m_samples.push_back(now - m_underWay.front().at);
        m_underWay.pop_front();
    }
}

void CommitLatency::drop(quint64 sequence)
{
    std::erase_if(m_underWay, [sequence](const Begun& begun) { return begun.sequence == sequence; });
}

std::optional<CommitLatency::Percentiles> CommitLatency::take()
{
    std::vector<Micros> samples = std::exchange(m_samples, {});
    if (samples.empty())
        return std::nullopt;
    std::sort(samples.begin(), samples.end());
    // The nearest rank: the smallest that so many per cent are not over.
    const auto at = [&samples](std::size_t percent) {
        const std::size_t rank = (samples.size() * percent + 99) / 100;
        return double(samples[rank - 1].count()) / 1000;
    };
    return Percentiles{at(50), at(99)};
}

} // namespace muster::tracker
