// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demoscene.h"
#include "app/nodesettings.h"
#include "base/clock.h"
#include "cluster/clusterfaulttolerance.h"
#include "peer/peerinforequester.h"
#include "status/clusterstatus.h"
#include "status/transferstatus.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <map>
#include <memory>
#include <optional>

namespace muster::app {

// `muster demo`: three trackers and two peers as processes of their own on the loopback. The first peer
// shares a file, the second fetches it; at 40 % the master is killed with SIGKILL; the fetch ends all the
// same, and what came is compared. It watches from outside, by keep-alives, the peers' own lines and a
// scrape, as anybody could. Main thread.
class Demo : public QObject
{
    Q_OBJECT
public:
    static constexpr int killAtPercent = 40;
    static constexpr qint64 defaultFileBytes = 256ll * 1024 * 1024;
    static constexpr qint64 smallestFileBytes = 1024 * 1024;

    // `file` empty: one of defaultFileBytes is made.
    Demo(const QString& program, const QString& file, QObject* parent = nullptr);
    ~Demo() override; // ends all processes and removes what was written

    Result<void> start();
    void abort(const QString& why); // finished(false) follows

signals:
    void timeline(qint64 atMs, const QString& text);
    void viewChanged(const muster::status::ClusterStatus& view);
    void happened(const muster::status::ClusterEvent& event); // what a tracker tells of itself
    void peerChanged(int number, const QString& label, const muster::status::TransferStatus& transfer);
    // The verdict. What still runs goes on, to be looked at, until this object is destroyed.
    void finished(bool everythingHeld);

private:
    enum class Stage : quint8 { Electing, Replicating, Fetching, Checking, Ended };

    Result<void> makeFile();
    Result<void> watch();
    void enter(Stage stage, Millis patience);
    QProcess* launch(const QString& who, const QStringList& arguments);
    void readLines(const QString& who, QProcess& process);
    void childEnded(const QString& who, QProcess& process);
    QString lastComplaintOf(const QString& who) const;
    void followCluster();
    void followElection(const status::ClusterStatus& view);
    void followReplication(const status::ClusterStatus& view);
    void followTakeover(const status::ClusterStatus& view);
    void followSharerLine(const QByteArray& line);
    void followFetcherLine(const QByteArray& line);
    void killMaster(double percent);
    void fetchEnded(int exitCode);
    void compareFiles();
    void filesCompared(const QByteArray& original, const QByteArray& copy);
    void scraped(quint32 seeders, quint32 completed);
    void checkEnd();
    void end(bool everythingHeld);
    void endChildren();
    void say(const QString& text);

    SystemClock m_clock;
    QElapsedTimer m_elapsed;
    QTemporaryDir m_folder;
    DemoScene m_scene;
    QString m_file;
    qint64 m_fileBytes = 0;
    Stage m_stage = Stage::Electing;
    std::map<QString, std::unique_ptr<QProcess>> m_children;
    std::unique_ptr<cluster::ClusterFaultTolerance> m_keepAlives;
    std::unique_ptr<peer::PeerInfoRequester> m_requester;
    std::unique_ptr<QThread> m_hasher;
    QTimer m_stageDeadline;
    QTimer m_scrapeAgain;

    InfoHash m_sha1;
    NodeId m_killed;
    QString m_killedName;
    qint64 m_killedAtMs = -1;
    qint64 m_takeoverMs = -1;
    bool m_isCopyEqual = false;
    bool m_isReplicatedAtEnd = false;
    bool m_isCompletionKnown = false;
    status::ClusterStatus m_view;
};

} // namespace muster::app
