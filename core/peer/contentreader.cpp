// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/contentreader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

namespace muster::peer {

ContentReader::ContentReader(QList<ContentFile> files, QString folder)
    : m_files(std::move(files))
    , m_folder(std::move(folder))
{
}

ContentReader::ContentReader(const TorrentDescription& torrent, const QString& folder,
                             const QList<status::FilePriority>& priorities)
    : m_files(torrent.files)
    , m_folder(folder)
    , m_priorities(priorities)
    , m_chunkBytes(torrent.chunkBytes)
{
    if (priorities.contains(status::FilePriority::Skip))
        m_parts.emplace(partsFilePath(folder, torrent.wireHash), torrent.chunkCount(), torrent.chunkBytes);
}

bool ContentReader::read(qint64 offset, qint64 size, char* into)
{
    const qint64 end = offset + size;
    auto file = std::partition_point(m_files.begin(), m_files.end(), [offset](const ContentFile& candidate) {
        return candidate.offset + candidate.sizeBytes <= offset;
    });
    for (; file != m_files.end() && file->offset < end; ++file) {
        const qint64 from = std::max(offset, file->offset);
        const qint64 to = std::min(end, file->offset + file->sizeBytes);
        char* const place = into + (from - offset);
        if (from >= to)
            continue;
        if (file->isPadding) {
            std::fill_n(place, to - from, '\0');
            continue;
        }
        const qsizetype index = file - m_files.begin();
        const bool isRead =
            isInParts(index) ? m_parts->read(int(from / m_chunkBytes), from % m_chunkBytes, to - from, place)
                             : readFile(index, from - file->offset, to - from, place);
        if (!isRead)
            return false;
    }
    return true;
}

// As libtorrent decides: an empty file does not count.
bool ContentReader::isInParts(qsizetype index) const
{
    return m_parts && m_priorities.value(index, status::FilePriority::Normal) == status::FilePriority::Skip &&
           QFileInfo(m_folder + QLatin1Char('/') + m_files[index].path).size() == 0;
}

bool ContentReader::readFile(qsizetype index, qint64 offset, qint64 size, char* into)
{
    if (m_openIndex != index) {
        m_openIndex = -1;
        m_open = std::make_unique<QFile>(m_folder + QLatin1Char('/') + m_files[index].path);
        if (!m_open->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            m_problem = QCoreApplication::translate("ContentReader", "cannot read %1: %2")
                            .arg(m_open->fileName(), m_open->errorString());
            return false;
        }
        m_openIndex = index;
    }
    if (m_open->seek(offset) && m_open->read(into, size) == size)
        return true;
    m_problem =
        QCoreApplication::translate("ContentReader", "%1 is shorter than it was").arg(m_open->fileName());
    return false;
}

} // namespace muster::peer
