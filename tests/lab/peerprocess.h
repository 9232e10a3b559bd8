// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/peer/contentfiles.h"
#include "lab/labcluster.h"
#include "storage/peerdatabase.h"

#include <QProcess>
#include <csignal>
#include <sys/prctl.h>

namespace muster::lab {

// `muster` on one of the computers that are no trackers. The test that has it names the program:
// MUSTER_PROGRAM.
class PeerProcess
{
public:
    PeerProcess(LabCluster& cluster, int client, const QString& folder)
        : m_where(cluster.network().host(LabCluster::clientHost(client)))
        , m_address(LabNetwork::address(LabCluster::clientHost(client)))
        , m_folder(folder)
    {
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process.setProcessChannelMode(QProcess::MergedChannels);
    }
    ~PeerProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    void start(const QStringList& arguments)
    {
        const Inside inside(&m_where);
        m_process.start(QStringLiteral(MUSTER_PROGRAM),
                        arguments + QStringList{QStringLiteral("--interface"), m_address.toString(),
                                                QStringLiteral("--data-dir"), home()});
    }
    void stop()
    {
        m_process.terminate();
        m_process.waitForFinished(LabCluster::patienceMs);
    }
    bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }
    bool endedWell() const
    {
        return hasEnded() && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }
    const QByteArray& said()
    {
        m_said += m_process.readAll();
        return m_said;
    }
    QString home() const { return m_folder + QStringLiteral("/home"); }
    QString fetched() const { return m_folder + QStringLiteral("/fetched"); }
    QByteArray content() const { return testing::getFile(fetched() + QStringLiteral("/content")); }

    // As it is on the disk; the peer has ended.
    QList<qint64> chunkOffsets() const
    {
        storage::PeerDatabase database(home() + QStringLiteral("/peer.db"));
        if (!database.open())
            return {};
        const auto contents = database.load();
        QList<qint64> offsets;
        for (const peer::ChunkRecord& chunk : contents ? contents->chunks : QList<peer::ChunkRecord>())
            offsets.append(chunk.offset);
        std::sort(offsets.begin(), offsets.end());
        return offsets;
    }

private:
    const NetworkNamespace& m_where;
    const IpAddress m_address;
    const QString m_folder;
    QProcess m_process;
    QByteArray m_said;
};

} // namespace muster::lab
