// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "protocol/accesslist.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <optional>

namespace muster::app {

// The operator's file with the access list. It is read when it has changed, and told once it says something
// else than what this tracker brought to the cluster last, which a note in the data folder keeps. So of
// trackers with different files the one whose file was changed last has its way, and a restart changes
// nothing. Belongs to its thread.
//
// It is looked at twice a second, and not watched by the system (inotify): the kernel takes 10 to 20 ms
// longer to close the connections of a process that dies with a watch, and by these the other trackers
// notice.
class AccessFile : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 maxBytes = 4 * 1024 * 1024;
    static constexpr int intervalMs = 500;

    // `mustExist`: it is an error if it is not there.
    AccessFile(QString path, QString notePath, bool mustExist, QObject* parent = nullptr);

    // Whether it can be taken over; for before the start, so that a list with a mistake in it does not leave
    // everything open. That it is not there is an error only where it must be.
    Result<void> check() const;
    void start();
    // These rules are in the log.
    void noteStored(const protocol::AccessRules& rules);
    // This tracker has left its lineage for that of others, whose list is in force now. Where they have none
    // the file is told again; else it is said that it is not in force.
    void noteOtherLineage(const protocol::AccessRules& inForce);

signals:
    void changed(const muster::protocol::AccessRules& rules);
    // One sentence; the list in force stays.
    void rejected(const muster::Error& error);

private:
    struct Version
    {
        QDateTime modified;
        QDateTime changed; // its permissions, too
        qint64 bytes = -1; // it is not there
        friend bool operator==(const Version&, const Version&) = default;
    };
    Version version() const;
    void look();
    void read();
    Result<protocol::AccessRules> parse() const;
    Digest noted() const;

    QString m_path;
    QString m_notePath;
    bool m_mustExist;
    QTimer m_timer;
    std::optional<Version> m_seen;
    std::optional<Version> m_changing; // an editor writes in several steps: once more before it is read
    std::optional<Digest> m_told;      // in this run; else what the note says
};

} // namespace muster::app
