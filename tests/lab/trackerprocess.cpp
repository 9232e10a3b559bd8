// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/trackerprocess.h"

#include <csignal>
#include <sys/prctl.h>

namespace muster::lab {

TrackerProcess::TrackerProcess(const QString& name, const QString& program, const QStringList& arguments,
                               const NetworkNamespace* where, Timeline& timeline)
    : m_name(name)
    , m_program(program)
    , m_arguments(arguments)
    , m_where(where)
    , m_timeline(timeline)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier([] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // whatever happens to the test, trackers do not outlive it
    });
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { readLines(); });
    QObject::connect(&m_process, &QProcess::finished, &m_process, [this](int code, QProcess::ExitStatus how) {
        readLines();
        m_timeline.note(m_name, how == QProcess::CrashExit ? QStringLiteral("(killed)")
                                                           : QStringLiteral("(ended, status %1)").arg(code));
    });
}

TrackerProcess::~TrackerProcess()
{
    m_process.disconnect();
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void TrackerProcess::start()
{
    m_timeline.note(m_name, QStringLiteral("(started)"));
    const Inside inside(m_where);
    m_process.start(m_program, m_arguments, QIODevice::ReadOnly);
}

void TrackerProcess::kill() { signal(SIGKILL, QStringLiteral("SIGKILL")); }
void TrackerProcess::freeze() { signal(SIGSTOP, QStringLiteral("SIGSTOP")); }
void TrackerProcess::wake() { signal(SIGCONT, QStringLiteral("SIGCONT")); }
void TrackerProcess::stop() { signal(SIGTERM, QStringLiteral("SIGTERM")); }

void TrackerProcess::signal(int number, const QString& what)
{
    const qint64 pid = m_process.processId();
    if (pid <= 0) // nothing, or a whole group of processes
        return;
    m_timeline.note(m_name, QStringLiteral("(%1)").arg(what));
    ::kill(pid_t(pid), number);
}

bool TrackerProcess::waitForEnd(int patienceMs)
{
    return !isRunning() || m_process.waitForFinished(patienceMs);
}

void TrackerProcess::readLines()
{
    while (m_process.canReadLine())
        m_timeline.note(m_name, QString::fromUtf8(m_process.readLine()).trimmed());
}

} // namespace muster::lab
