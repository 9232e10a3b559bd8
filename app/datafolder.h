// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"

#include <QLockFile>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

namespace muster::app {

// The folder where one tracker or one peer keeps what it must not forget. Locked as long as this object
// lives, so that two programs never write the same databases.
class DataFolder
{
public:
    // `role` ("tracker", "peer") chooses a folder below the user's own data where `path` is empty.
    static Result<DataFolder> open(const QString& path, const QString& role);

    // Where that is; nothing is made there.
    static QString pathOf(const QString& path, const QString& role);

    // Who lives in a folder that another process may have locked; nothing: nobody yet, as far as one can
    // read.
    static std::optional<NodeId> nodeIdIn(const QString& path);

    QString path() const { return m_path; }
    QString filePath(const QString& name) const { return m_path + QLatin1Char('/') + name; }

    bool has(const QString& name) const;
    // The id that this folder was given when it was first used; invalid: none yet, or given up.
    Result<NodeId> nodeId() const;
    // Gives it another one.
    Result<NodeId> setNodeId(NodeId id) const;
    // Grows with each start, even if the clock was set back meanwhile; else it begins with the time, so that
    // one who lost it has a greater one too. `chance` tells two apart that started in the same millisecond.
    Result<quint64> nextBoot(WallTime now, quint16 chance) const;

    // Gives files another name: a database, what SQLite has beside it, and the id that comes with it. Not
    // while they are open. The name that was added.
    Result<QString> setAside(const QStringList& names, WallTime now) const;
    bool hasSetAside() const;

private:
    DataFolder(QString path, std::unique_ptr<QLockFile> lock);
    Result<void> store(const QString& name, const QByteArray& line) const;

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace muster::app
