// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMap>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <optional>

namespace muster::app {

class DataFolder;

// Notices within seconds that files of a data folder were deleted or put in another's place while they are in
// use: the system goes on writing to them, and nobody would ever find it again. Belongs to its thread.
class FolderWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr int intervalMs = 1000;

    // `names`: files of the folder, which are all there now.
    FolderWatch(const DataFolder& folder, const QStringList& names, QObject* parent = nullptr);

signals:
    void lost(const muster::Error& error); // once

private:
    struct Identity // which file a path names
    {
        quint64 device = 0;
        quint64 number = 0;
        friend bool operator==(const Identity&, const Identity&) = default;
    };
    static std::optional<Identity> identityOf(const QString& path);
    void look();

    QMap<QString, Identity> m_files;
    QTimer m_timer;
};

} // namespace muster::app
