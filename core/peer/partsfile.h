// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QString>
#include <optional>

namespace muster::peer {

// Where libtorrent keeps those bytes of unwanted files that lie in a chunk with bytes of wanted ones. Who
// removes a transfer removes this file too; libtorrent does so once it holds nothing.
QString partsFilePath(const QString& folder, const InfoHash& sha1);

// What is in a header of such a file: the slot of each chunk that is there. Nothing: it is of another
// content, damaged or cut short. Big-endian: u32 chunks, u32 bytes of a chunk, u32 slot of each chunk or
// 0xFFFFFFFF, filled up to a multiple of 1,024 bytes; the slots follow (libtorrent 2.0, part_file.cpp).
std::optional<QHash<int, int>> readPartsHeader(const QByteArray& header, int chunkCount, qint64 chunkBytes);
qint64 partsHeaderBytes(int chunkCount);

// Reads from it. Any one thread.
class PartsFile
{
public:
    // A file that is missing or not understood holds nothing.
    PartsFile(const QString& path, int chunkCount, qint64 chunkBytes);

    // Bytes within one chunk, counted from its beginning. Returns whether all of them are there.
    bool read(int chunk, qint64 offset, qint64 size, char* into);

private:
    QFile m_file;
    qint64 m_chunkBytes;
    qint64 m_headerBytes;
    QHash<int, int> m_slots; // by chunk
};

} // namespace muster::peer
