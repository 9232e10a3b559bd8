// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/networknamespace.h"
#include "lab/timeline.h"

#include <QProcess>

namespace muster::lab {

// One `muster tracker --headless`, as a process that can be killed, frozen and started again with the same
// data. Its lines go into the timeline.
class TrackerProcess
{
public:
    // `where`: null for this very namespace.
    TrackerProcess(const QString& name, const QString& program, const QStringList& arguments,
                   const NetworkNamespace* where, Timeline& timeline);
    ~TrackerProcess();
    TrackerProcess(const TrackerProcess&) = delete;
    TrackerProcess& operator=(const TrackerProcess&) = delete;

    const QString& name() const { return m_name; }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    qint64 processId() const { return m_process.processId(); } // 0: it does not run

    void start();
    void kill();   // SIGKILL; returns at once
    void freeze(); // SIGSTOP
    void wake();   // SIGCONT
    void stop();   // SIGTERM: in order
    bool waitForEnd(int patienceMs);

private:
    void readLines();
    void signal(int number, const QString& what);

    QString m_name;
    QString m_program;
    QStringList m_arguments;
    const NetworkNamespace* m_where;
    Timeline& m_timeline;
    QProcess m_process;
};

} // namespace muster::lab
