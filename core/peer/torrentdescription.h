// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QBitArray>
#include <QByteArray>
#include <QList>
#include <QString>

namespace muster::peer {

struct ContentFile
{
    QString path;      // on the disk: relative to the folder it lies in, with '/'; never leaves it
    qint64 offset = 0; // of its first byte in the whole content
    qint64 sizeBytes = 0;
    bool isPadding = false; // BEP 47: zeros that are not on the disk

    friend bool operator==(const ContentFile&, const ContentFile&) = default;
};

// What a .torrent says, as values.
struct TorrentDescription
{
    InfoHash sha1;     // what it goes by here
    InfoHash wireHash; // its info-hash; the same but for a private share, which goes by its identifier
    QString name; // the file's or the folder's on the disk, where each of `files` begins with it
    qint64 sizeBytes = 0;
    qint64 chunkBytes = 0; // of every chunk but the last
    QList<ContentFile> files;
    QByteArray chunkHashes; // 20 bytes for each chunk
    QByteArray bytes;       // the .torrent itself

    int chunkCount() const { return int(chunkHashes.size() / 20); }
    qint64 chunkOffset(int chunk) const { return chunk * chunkBytes; }
    qint64 chunkSize(int chunk) const { return qMin(chunkBytes, sizeBytes - chunkOffset(chunk)); }
    QByteArray chunkHash(int chunk) const { return chunkHashes.sliced(chunk * 20, 20); }
    // -1: no chunk begins at this offset.
    int chunkAt(qint64 offset) const;
};

enum class Names : quint8 {
    Strangers, // each is made safe (peer/contentnames.h)
    Own        // as they are on the disk already: of what is shared from here
};

// Refuses what is not a torrent, what has no SHA-1 hashes (version 2 only), and what names files outside of
// its own folder.
Result<TorrentDescription> readTorrent(const QByteArray& bytes, Names names = Names::Strangers);

// Bytes of each file that lie in the chunks set, in the order of `files`.
QList<qint64> bytesPerFile(const TorrentDescription& torrent, const QBitArray& chunks);
qint64 bytesOf(const TorrentDescription& torrent, const QBitArray& chunks);

// magnet:?xt=urn:btih:HEX&dn=NAME
QString magnetOf(const InfoHash& sha1, const QString& name);

} // namespace muster::peer
