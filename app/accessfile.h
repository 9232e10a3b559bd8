// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "protocol/accesslist.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <optional>

namespace muster::app {

// The operator's file with the access list. It is looked at when it changes, and told once it says something
// else than what this tracker brought to the cluster last, which a note in the data folder keeps. So of
// trackers with different files the one whose file was changed last has its way, and a restart changes
// nothing. Belongs to its thread.
class AccessFile : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 maxBytes = 4 * 1024 * 1024;

    // `mustExist`: it is an error if it is not there.
    AccessFile(QString path, QString notePath, bool mustExist, QObject* parent = nullptr);

    void start();
    // These rules are in the log.
    void noteStored(const protocol::AccessRules& rules);

signals:
    void changed(const muster::protocol::AccessRules& rules);
    // One sentence; the list in force stays.
    void rejected(const muster::Error& error);

private:
    struct Version // so that a folder's other files do not have this one read again
    {
        QDateTime modified;
        qint64 bytes = -1; // it is not there
        friend bool operator==(const Version&, const Version&) = default;
    };
    Version version() const;
    void look();
    void read();
    Digest noted() const;

    QString m_path;
    QString m_notePath;
    bool m_mustExist;
    QFileSystemWatcher m_watcher;
    QTimer m_soon; // an editor writes in several steps
    std::optional<Version> m_seen;
    std::optional<Digest> m_told; // in this run; else what the note says
};

} // namespace muster::app
