// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/transferprocess.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace muster::bench {

namespace {

constexpr int lookIntervalMs = 20;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double mebibytesOf(const QByteArray& status, const char* field)
{
    const qsizetype at = status.indexOf(field);
    return at < 0
               ? 0
               : status.mid(at + qsizetype(qstrlen(field))).simplified().split(' ').first().toDouble() / 1024;
}

} // namespace

TransferProcess::TransferProcess(QStringList command, QByteArray marker, QString doneFile,
                                 const lab::NetworkNamespace& where)
    : m_command(std::move(command))
    , m_marker(std::move(marker))
    , m_doneFile(std::move(doneFile))
    , m_where(where)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_looking.setInterval(lookIntervalMs);
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] {
        m_said += m_process.readAllStandardOutput();
        if (!m_marker.isEmpty() && m_said.contains(m_marker))
            done();
    });
    QObject::connect(&m_process, &QProcess::finished, &m_process, [this] {
        m_endMs = m_since.elapsed();
        m_looking.stop();
    });
    QObject::connect(&m_looking, &QTimer::timeout, &m_process, [this] { look(); });
}

TransferProcess::~TransferProcess()
{
    m_process.disconnect();
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void TransferProcess::start()
{
    const lab::Inside inside(&m_where);
    m_since.start();
    m_process.start(m_command.first(), m_command.mid(1));
    m_looking.start();
}

void TransferProcess::stop()
{
    if (const qint64 pid = m_process.processId(); pid > 0)
        ::kill(pid_t(pid), SIGTERM);
}

void TransferProcess::done()
{
    if (isDone())
        return;
    m_doneMs = m_since.elapsed();
    look();
}

void TransferProcess::look()
{
    const qint64 pid = m_process.processId();
    if (pid <= 0)
        return;
    const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(pid));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() > 12) // utime and stime, of threads that ended too
        m_cpuSeconds =
            double(fields[11].toLongLong() + fields[12].toLongLong()) / double(::sysconf(_SC_CLK_TCK));
    const QByteArray status = contentOf(QStringLiteral("/proc/%1/status").arg(pid));
    m_peakMiB = std::max(m_peakMiB, mebibytesOf(status, "VmHWM:"));
    m_peakOwnMiB = std::max(m_peakOwnMiB, mebibytesOf(status, "RssAnon:"));
    if (!m_doneFile.isEmpty() && QFileInfo::exists(m_doneFile))
        done();
}

} // namespace muster::bench
