// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measuredprocess.h"

#include <QDir>
#include <QFile>
#include <unistd.h>

namespace muster::bench {

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::chrono::nanoseconds MeasuredProcess::cpuOf(const QByteArray& threadName) const
{
    const QDir threads(QStringLiteral("/proc/%1/task").arg(m_pid));
    std::chrono::nanoseconds sum{0};
    for (const QString& thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray name = contentOf(threads.filePath(thread + u"/comm")).trimmed();
        if (threadName.isEmpty() || name == threadName)
            sum += std::chrono::nanoseconds(
                contentOf(threads.filePath(thread + u"/schedstat")).split(' ').first().toLongLong());
    }
    return sum;
}

double MeasuredProcess::residentMiB() const
{
    const QList<QByteArray> pages = contentOf(QStringLiteral("/proc/%1/statm").arg(m_pid)).split(' ');
    return pages.size() < 2 ? 0 : double(pages[1].toLongLong() * ::sysconf(_SC_PAGESIZE)) / 1048576;
}

} // namespace muster::bench
