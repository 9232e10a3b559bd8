// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/contentreader.h"

#include <QCoreApplication>
#include <algorithm>

namespace muster::peer {

ContentReader::ContentReader(QList<ContentFile> files, QString folder)
    : m_files(std::move(files))
    , m_folder(std::move(folder))
{
}

std::optional<QByteArray> ContentReader::read(qint64 offset, qint64 size)
{
    QByteArray bytes(size, '\0');
    const qint64 end = offset + size;
    auto file = std::partition_point(m_files.begin(), m_files.end(), [offset](const ContentFile& candidate) {
        return candidate.offset + candidate.sizeBytes <= offset;
    });
    for (; file != m_files.end() && file->offset < end; ++file) {
        const qint64 from = std::max(offset, file->offset);
        const qint64 to = std::min(end, file->offset + file->sizeBytes);
        if (file->isPadding || from >= to)
            continue;
        if (!readFile(file - m_files.begin(), from - file->offset, to - from, bytes.data() + (from - offset)))
            return std::nullopt;
    }
    return bytes;
}

bool ContentReader::readFile(qsizetype index, qint64 offset, qint64 size, char* into)
{
    const auto translate = [](const char* text) {
        return QCoreApplication::translate("ContentReader", text);
    };
    if (m_openIndex != index) {
        m_open.close();
        m_openIndex = -1;
        m_open.setFileName(m_folder + QLatin1Char('/') + m_files[index].path);
        if (!m_open.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            m_problem = translate("cannot read %1: %2").arg(m_open.fileName(), m_open.errorString());
            return false;
        }
        m_openIndex = index;
    }
    if (m_open.seek(offset) && m_open.read(into, size) == size)
        return true;
    m_problem = translate("%1 is shorter than it was").arg(m_open.fileName());
    return false;
}

} // namespace muster::peer
