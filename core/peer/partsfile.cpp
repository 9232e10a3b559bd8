// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/partsfile.h"

#include <QtEndian>

namespace muster::peer {

namespace {

constexpr qint64 alignment = 1024;

quint32 wordAt(const QByteArray& bytes, qsizetype index)
{
    return qFromBigEndian<quint32>(bytes.constData() + 4 * index);
}

} // namespace

QString partsFilePath(const QString& folder, const InfoHash& sha1)
{
    return folder + QStringLiteral("/.") + sha1.toHexString() + QStringLiteral(".parts");
}

qint64 partsHeaderBytes(int chunkCount)
{
    const qint64 words = 2 + qint64(chunkCount);
    return (4 * words + alignment - 1) / alignment * alignment;
}

std::optional<QHash<int, int>> readPartsHeader(const QByteArray& header, int chunkCount, qint64 chunkBytes)
{
    if (header.size() < partsHeaderBytes(chunkCount) || wordAt(header, 0) != quint32(chunkCount) ||
        wordAt(header, 1) != chunkBytes)
        return std::nullopt;
    QHash<int, int> places;
    for (int chunk = 0; chunk < chunkCount; ++chunk) {
        const quint32 slot = wordAt(header, 2 + qsizetype(chunk));
        if (slot < quint32(chunkCount))
            places.insert(chunk, int(slot));
    }
    return places;
}

PartsFile::PartsFile(const QString& path, int chunkCount, qint64 chunkBytes)
    : m_file(path)
    , m_chunkBytes(chunkBytes)
    , m_headerBytes(partsHeaderBytes(chunkCount))
{
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return;
    if (auto places = readPartsHeader(m_file.read(m_headerBytes), chunkCount, chunkBytes))
        m_slots = std::move(*places);
}

bool PartsFile::read(int chunk, qint64 offset, qint64 size, char* into)
{
    const auto slot = m_slots.constFind(chunk);
    return slot != m_slots.cend() && offset + size <= m_chunkBytes &&
           m_file.seek(m_headerBytes + *slot * m_chunkBytes + offset) && m_file.read(into, size) == size;
}

} // namespace muster::peer
