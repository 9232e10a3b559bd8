// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QTest>

#ifdef Q_OS_LINUX
#include <ctime>
#include <fcntl.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace muster;
using namespace std::chrono_literals;

#ifdef Q_OS_LINUX
namespace {

enum Verdict { CountsSleep = 0, LosesSleep = 1, NotAllowed = 2 };

// In a time namespace where CLOCK_BOOTTIME, but not CLOCK_MONOTONIC, is an hour ahead: as after an hour of
// suspension.
Verdict afterAnHourOfSuspension()
{
    if (::unshare(CLONE_NEWTIME) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWTIME) != 0)
        return NotAllowed;
    const int offsets = ::open("/proc/self/timens_offsets", O_WRONLY);
    const char line[] = "boottime 3600 0\n";
    if (offsets < 0 || ::write(offsets, line, sizeof line - 1) != ssize_t(sizeof line - 1))
        return NotAllowed;
    const MonotonicTime before = SystemClock().monotonic();
    const pid_t child = ::fork(); // only children are inside
    if (child == 0)
        ::_exit(SystemClock().monotonic() - before >= 1h ? CountsSleep : LosesSleep);
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child ? Verdict(WEXITSTATUS(status)) : NotAllowed;
}

} // namespace
#endif

class ClockTest : public QObject
{
    Q_OBJECT

private slots:
    void monotonic_countsSuspendedTime()
    {
#ifdef Q_OS_LINUX
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(afterAnHourOfSuspension());
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        if (WEXITSTATUS(status) == NotAllowed)
            QSKIP("this machine allows no time namespace");
        QCOMPARE(Verdict(WEXITSTATUS(status)), CountsSleep);
#else
        QSKIP("only Linux can pretend to have slept");
#endif
    }

    void clusterTime_goesOnWithTheClock_butNotWhileNobodyWritesIt()
    {
        const ClusterTime last{5s};
        QCOMPARE(carriedOn(last, 30s), last + 30s);
        QCOMPARE(carriedOn(last, 24h), last + longestClusterTimeStep);
    }
};

QTEST_APPLESS_MAIN(ClockTest)
#include "tst_clock.moc"
