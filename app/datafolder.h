// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QLockFile>
#include <QString>
#include <memory>

namespace muster::app {

// The folder where one tracker or one peer keeps what it must not forget. Locked as long as this object
// lives, so that two programs never write the same databases.
class DataFolder
{
public:
    // `role` ("tracker", "peer") chooses a folder below the user's own data where `path` is empty.
    static Result<DataFolder> open(const QString& path, const QString& role);

    QString path() const { return m_path; }
    QString filePath(const QString& name) const { return m_path + QLatin1Char('/') + name; }

    // The id that this folder was given when it was first used. `fresh` is taken where it has none yet.
    Result<NodeId> nodeId(quint64 fresh) const;

private:
    DataFolder(QString path, std::unique_ptr<QLockFile> lock);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace muster::app
