// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peer/partsfile.h"
#include "peer/torrentdescription.h"
#include "status/filepriority.h"

#include <QFile>
#include <QList>
#include <QString>
#include <memory>
#include <optional>

namespace muster::peer {

// Reads a content's bytes across its files. Keeps the last file open. Any one thread.
class ContentReader
{
public:
    ContentReader(QList<ContentFile> files, QString folder);
    // Where a file is skipped and not on the disk, the parts file stands in for it; then only within a chunk.
    ContentReader(const TorrentDescription& torrent, const QString& folder,
                  const QList<status::FilePriority>& priorities);

    // All of these bytes. False: a file is missing, unreadable or too short; problem() says which.
    bool read(qint64 offset, qint64 size, char* into);
    QString problem() const { return m_problem; }

private:
    bool isInParts(qsizetype index) const;
    bool readFile(qsizetype index, qint64 offset, qint64 size, char* into);

    QList<ContentFile> m_files; // by offset
    QString m_folder;
    std::unique_ptr<QFile> m_open;
    qsizetype m_openIndex = -1;
    QList<status::FilePriority> m_priorities;
    std::optional<PartsFile> m_parts;
    qint64 m_chunkBytes = 0;
    QString m_problem;
};

} // namespace muster::peer
