// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace muster::ui {

struct RateSample
{
    qint64 downBytesPerSecond = 0;
    qint64 upBytesPerSecond = 0;

    friend bool operator==(const RateSample&, const RateSample&) = default;
};

// The rates of one transfer, one a second, the newest last; older ones than it keeps are dropped.
class RateHistory
{
public:
    static constexpr int seconds = 600;

    void add(const RateSample& sample)
    {
        if (m_samples.size() >= seconds)
            m_samples.removeFirst();
        m_samples.append(sample);
    }
    const QList<RateSample>& samples() const { return m_samples; }

private:
    QList<RateSample> m_samples;
};

// The next of 1, 2 and 5 times a power of 1024 or ten of it at which an axis can end: at least 1 KiB.
qint64 axisEnd(qint64 most);

} // namespace muster::ui
