// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/processusage.h"

#include <QFile>
#include <dirent.h>
#include <memory>
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

// Without a look at each, which takes as long as a thousand announces where there are many connections.
quint64 openFiles()
{
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir("/proc/self/fd"), &::closedir);
    quint64 count = 0;
    while (folder && ::readdir(folder.get()))
        ++count;
    constexpr quint64 others = 3; // ".", ".." and what the folder is read by
    return count > others ? count - others : 0;
}

} // namespace

tracker::ProcessUsage processUsage()
{
    tracker::ProcessUsage usage;
    rusage used{};
    if (getrusage(RUSAGE_SELF, &used) == 0)
        usage.cpuSeconds = secondsOf(used.ru_utime) + secondsOf(used.ru_stime);
    usage.residentBytes = residentBytes();
    usage.openFiles = openFiles();
    return usage;
}

} // namespace muster::app
