// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/contentplace.h"

#include "peer/partsfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>
#include <algorithm>

namespace muster::peer {

namespace {

constexpr qsizetype mostPathBytes = 4095; // PATH_MAX less its zero

QString tr(const char* text) { return QCoreApplication::translate("muster::peer", text); }

// The first part of a path below `folder` that is a symbolic link; empty: none. Folders are asked for once.
class LinkSearch
{
public:
    explicit LinkSearch(const QString& folder)
        : m_folder(folder + QLatin1Char('/'))
    {
    }

    QString linkOn(const QString& path)
    {
        for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
            const QString part = path.left(slash);
            if (m_harmless.contains(part))
                continue;
            if (isLink(part))
                return m_folder + part;
            m_harmless.insert(part);
        }
        return isLink(path) ? m_folder + path : QString();
    }

private:
    bool isLink(const QString& path) const { return QFileInfo(m_folder + path).isSymLink(); }

    QString m_folder;
    QSet<QString> m_harmless;
};

// The deepest first.
QStringList foldersOf(const TorrentDescription& torrent)
{
    QSet<QString> folders;
    for (const ContentFile& file : torrent.files)
        if (!file.isPadding)
            for (qsizetype slash = file.path.indexOf(u'/'); slash >= 0;
                 slash = file.path.indexOf(u'/', slash + 1))
                folders.insert(file.path.left(slash));
    QStringList sorted(folders.cbegin(), folders.cend());
    std::sort(sorted.begin(), sorted.end(),
              [](const QString& a, const QString& b) { return a.count(u'/') > b.count(u'/'); });
    return sorted;
}

} // namespace

Result<void> checkPlace(const TorrentDescription& torrent, const QString& folder)
{
    LinkSearch links(folder);
    for (const ContentFile& file : torrent.files) {
        if (file.isPadding)
            continue;
        if (QFile::encodeName(folder).size() + 1 + QFile::encodeName(file.path).size() > mostPathBytes)
            return fail(
                tr("the path of a file in %1 would be too long in %2; choose a folder nearer to the root")
                    .arg(torrent.name, folder));
        if (const QString link = links.linkOn(file.path); !link.isEmpty())
            return fail(
                tr("%1 is a symbolic link, and nothing is written through one; move it away and resume, "
                   "or choose another folder")
                    .arg(link));
    }
    return {};
}

qint64 freeBytesIn(const QString& folder)
{
    const QStorageInfo storage(folder);
    return storage.isValid() && storage.isReady() ? storage.bytesAvailable() : -1;
}

QString fileSystemOf(const QString& folder) { return QStorageInfo(folder).rootPath(); }

Result<void> removeParts(const TorrentDescription& torrent, const QString& folder)
{
    const QString path = partsFilePath(folder, torrent.wireHash);
    if (!QFileInfo(path).isFile() || QFile::remove(path))
        return {};
    return fail(tr("%1 cannot be deleted; allow it, and delete it by hand").arg(path));
}

Result<void> removeContent(const TorrentDescription& torrent, const QString& folder)
{
    LinkSearch links(folder);
    QString kept;
    for (const ContentFile& file : torrent.files) {
        const QString path = folder + QLatin1Char('/') + file.path;
        if (file.isPadding || !links.linkOn(file.path).isEmpty() || !QFileInfo(path).isFile())
            continue;
        if (!QFile::remove(path))
            kept = path;
    }
    for (const QString& below : foldersOf(torrent))
        if (links.linkOn(below).isEmpty())
            QDir().rmdir(folder + QLatin1Char('/') + below); // not one that holds something
    const auto removed = removeParts(torrent, folder);
    if (!kept.isEmpty())
        return fail(tr("%1 cannot be deleted; allow it, and delete it by hand").arg(kept));
    return removed;
}

} // namespace muster::peer
