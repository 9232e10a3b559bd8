// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folderwatch.h"

#include "app/datafolder.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace muster::app {

FolderWatch::FolderWatch(const DataFolder& folder, const QStringList& names, QObject* parent)
    : QObject(parent)
    , m_timer(this)
{
    for (const QString& name : names)
        m_files[folder.filePath(name)] = identityOf(folder.filePath(name)).value_or(Identity{});
    m_timer.setInterval(intervalMs);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
    m_timer.start();
}

std::optional<FolderWatch::Identity> FolderWatch::identityOf(const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return Identity{quint64(status.st_dev), quint64(status.st_ino)};
#else
    return QFile::exists(path) ? std::optional(Identity{}) : std::nullopt;
#endif
}

void FolderWatch::look()
{
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
        if (identityOf(file.key()) == *file)
            continue;
        m_timer.stop();
        emit lost(Error{tr("“%1” was deleted or replaced while it was in use. Put its folder back, or leave "
                           "it away, then start Muster again.")
                            .arg(file.key())});
        return;
    }
}

} // namespace muster::app
