// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QTimer>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace muster {

namespace {

class TimerAlarm final : public Alarm
{
public:
    explicit TimerAlarm(std::function<void()> ring)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(ring));
    }
    void start(Millis after) override { m_timer.start(after); }
    void stop() override { m_timer.stop(); }
    bool isActive() const override { return m_timer.isActive(); }

private:
    QTimer m_timer;
};

} // namespace

MonotonicTime SystemClock::monotonic() const
{
#ifdef Q_OS_LINUX
    // Linux's CLOCK_MONOTONIC, which steady_clock is there, stands still while the computer is suspended: a
    // master would wake up with a lease that looks fresh.
    struct timespec now = {};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return MonotonicTime(Millis(qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000));
#else
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return MonotonicTime(std::chrono::duration_cast<Millis>(now));
#endif
}

std::chrono::microseconds SystemClock::precise() const
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now);
}

WallTime SystemClock::wall() const
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return WallTime(std::chrono::duration_cast<Millis>(now));
}

std::unique_ptr<Alarm> SystemClock::makeAlarm(std::function<void()> ring) const
{
    return std::make_unique<TimerAlarm>(std::move(ring));
}

} // namespace muster
