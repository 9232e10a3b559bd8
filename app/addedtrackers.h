// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/nodesettings.h"
#include "base/clock.h"
#include "status/clusterstatus.h"
#include "status/localtracker.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <memory>
#include <vector>

namespace muster::app {

// The command line of the `number`th tracker (2, 3 …) on this computer beside the one of `settings`: of the
// same cluster and passphrase, with a folder and ports of its own; on the loopback with an address of its
// own, too. Pure but for the file of a stored passphrase, which is named if it is there.
QStringList addedTrackerArguments(const NodeSettings& settings, int number, const QString& dataDir);

// Trackers that a window added on this computer: processes of their own, without a window. They end with this
// object, unless they are let go. Main thread.
class AddedTrackers : public QObject
{
    Q_OBJECT
public:
    // `program` is Muster.
    AddedTrackers(QString program, NodeSettings settings, QObject* parent = nullptr);
    ~AddedTrackers() override;

    Result<void> add();
    Result<void> startAgain(const NodeId& tracker); // one that has ended
    bool has(const NodeId& tracker) const;

    // This window's tracker has the passphrase that is stored now, and so have those that are started later.
    void takePassphrase();

    // What the cluster tells of them.
    void follow(const status::ClusterStatus& view);
    QList<status::LocalTracker> list() const;
    int running() const;

    // All in order, and one that has not ended then is killed: what was acknowledged is not lost. allEnded()
    // follows.
    void stop(Millis patience = Millis(20'000));
    void letGo(); // they go on when this process has ended

signals:
    void changed();
    void allEnded();

private:
    struct Added
    {
        int number = 0;
        QString folder;
        status::LocalTracker tracker;
        std::unique_ptr<QProcess> process;
    };

    Result<void> checkPassphrase() const;
    Result<void> launch(Added& added);
    void ended(Added& added);
    QString folderOf(int number) const;
    QString fileIn(const Added& added, const QString& name) const;

    const QString m_program;
    const NodeSettings m_settings;
    QByteArray m_passphraseMark; // of the one that this window's tracker has
    bool m_isStopping = false;
    std::vector<std::unique_ptr<Added>> m_added;
};

} // namespace muster::app
