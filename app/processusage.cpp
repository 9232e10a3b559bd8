// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/processusage.h"

#include <QDir>
#include <QFile>
#include <sys/resource.h>
#include <unistd.h>

namespace muster::app {

namespace {

double secondsOf(const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; }

// The second number of this file is the resident memory in pages (proc(5)).
quint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toULongLong() * quint64(sysconf(_SC_PAGESIZE));
}

} // namespace

tracker::ProcessUsage processUsage()
{
    tracker::ProcessUsage usage;
    rusage used{};
    if (getrusage(RUSAGE_SELF, &used) == 0)
        usage.cpuSeconds = secondsOf(used.ru_utime) + secondsOf(used.ru_stime);
    usage.residentBytes = residentBytes();
    usage.openFiles =
        quint64(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
    return usage;
}

} // namespace muster::app
