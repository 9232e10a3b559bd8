// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/torrentfile.h"

#include "protocol/bencodewriter.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace muster::interop {

namespace {

constexpr qsizetype pieceBytes = 32 * 1024;

QByteArray sha1(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha1);
}

} // namespace

TorrentFile makeTorrentFile(const QString& name, qsizetype bytes, const QList<QStringList>& tiers)
{
    TorrentFile made;
    made.name = name;
    made.content.resize(bytes);
    for (char& byte : made.content)
        byte = char(QRandomGenerator::system()->bounded(256));
    QByteArray pieces;
    for (qsizetype at = 0; at < bytes; at += pieceBytes)
        pieces += sha1(QByteArrayView(made.content).sliced(at).first(qMin(pieceBytes, bytes - at)));

    protocol::BencodeWriter info;
    info.beginDictionary();
    info.entry("length", bytes).entry("name", name.toUtf8());
    info.entry("piece length", pieceBytes).entry("pieces", pieces).entry("private", 1);
    const QByteArray infoBytes = info.end().take();
    made.infoHash = *InfoHash::fromBytes(sha1(infoBytes));

    protocol::BencodeWriter list;
    list.beginList();
    for (const QStringList& tier : tiers) {
        list.beginList();
        for (const QString& tracker : tier)
            list.string(tracker.toLatin1());
        list.end();
    }
    list.end();
    protocol::BencodeWriter outer;
    outer.beginDictionary().entry("announce", tiers.first().first().toLatin1());
    made.torrent = outer.string("announce-list").take();
    made.torrent += list.take();
    made.torrent += QByteArray("4:info").append(infoBytes).append('e');
    return made;
}

} // namespace muster::interop
