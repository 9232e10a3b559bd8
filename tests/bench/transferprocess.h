// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/networknamespace.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStringList>
#include <QTimer>

namespace muster::bench {

// One client under measurement, in a namespace: when it said that it has everything, when it ended, and what
// it cost until then. Costs are looked at every 20 ms. Ended by SIGKILL at the latest with this object.
class TransferProcess
{
public:
    // It has everything once `marker` is in what it says, or `doneFile` is there, whichever is given.
    TransferProcess(QStringList command, QByteArray marker, QString doneFile,
                    const lab::NetworkNamespace& where);
    ~TransferProcess();

    void start();
    void stop(); // SIGTERM

    bool isDone() const { return m_doneMs >= 0; }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    double doneSeconds() const { return double(m_doneMs) / 1000; } // since start()
    double endSeconds() const { return double(m_endMs) / 1000; }
    double cpuSeconds() const { return m_cpuSeconds; } // so far
    double peakMiB() const { return m_peakMiB; }       // of resident memory
    double peakOwnMiB() const { return m_peakOwnMiB; } // without pages of files that it has mapped
    QByteArray said() const { return m_said; }

private:
    void look();
    void done();

    QStringList m_command;
    QByteArray m_marker;
    QString m_doneFile;
    const lab::NetworkNamespace& m_where;
    QProcess m_process;
    QTimer m_looking;
    QElapsedTimer m_since;
    QByteArray m_said;
    qint64 m_doneMs = -1;
    qint64 m_endMs = -1;
    double m_cpuSeconds = 0;
    double m_peakMiB = 0;
    double m_peakOwnMiB = 0;
};

} // namespace muster::bench
