// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/contender.h"

#include <QDir>
#include <optional>

namespace muster::bench {

namespace {

using interop::ClientKind;

const QString floorPort = QStringLiteral("7000");

std::optional<ClientKind> clientOf(Contender contender)
{
    switch (contender) {
    case Contender::Floor:
    case Contender::Muster:
        return std::nullopt;
    case Contender::Libtorrent:
    case Contender::LibtorrentUtp:
        return ClientKind::Libtorrent;
    case Contender::Aria2:
        return ClientKind::Aria2;
    case Contender::Transmission:
        return ClientKind::Transmission;
    case Contender::QBittorrent:
        return ClientKind::QBittorrent;
    }
    Q_UNREACHABLE();
}

// What each one says when it has all of it, and has checked it. qBittorrent says nothing: it makes a file.
QByteArray markerOf(Contender contender)
{
    switch (contender) {
    case Contender::Floor:
        return "received and hashed";
    case Contender::Muster:
        return "complete and checked";
    case Contender::Libtorrent:
    case Contender::LibtorrentUtp:
        return "finished downloading";
    case Contender::Aria2:
        return "The download was complete";
    case Contender::Transmission:
        return "to \"Complete\"";
    case Contender::QBittorrent:
        return {};
    }
    Q_UNREACHABLE();
}

QStringList musterOptions(const interop::ClientPlace& place)
{
    return {QStringLiteral("--interface"), place.address.toString(), QStringLiteral("--data-dir"),
            place.home};
}

QStringList clientCommand(Contender contender, const interop::ClientPlace& place, const QString& doneFile)
{
    QDir().mkpath(place.home);
    const interop::ClientTuning tuning{contender != Contender::Libtorrent, doneFile};
    return QStringList{QStringLiteral("/usr/bin/env"), QStringLiteral("HOME=%1").arg(place.home)} +
           interop::commandOf(*clientOf(contender), place, tuning);
}

} // namespace

QString nameOf(Contender contender)
{
    switch (contender) {
    case Contender::Floor:
        return QStringLiteral("TCP, SHA-1 and a write");
    case Contender::Muster:
        return QStringLiteral("Muster");
    case Contender::Libtorrent:
        return QStringLiteral("libtorrent, no uTP");
    case Contender::LibtorrentUtp:
        return QStringLiteral("libtorrent as it comes");
    case Contender::Aria2:
        return QStringLiteral("aria2");
    case Contender::Transmission:
        return QStringLiteral("Transmission");
    case Contender::QBittorrent:
        return QStringLiteral("qBittorrent");
    }
    Q_UNREACHABLE();
}

QString missingFor(Contender contender)
{
    const auto client = clientOf(contender);
    return client ? interop::missingFor(*client) : QString();
}

bool isSlow(Contender contender)
{
    return contender == Contender::LibtorrentUtp || contender == Contender::Transmission ||
           contender == Contender::QBittorrent;
}

std::unique_ptr<TransferProcess> seederOf(Contender contender, const TransferContent& content,
                                          const interop::ClientPlace& place,
                                          const lab::NetworkNamespace& where)
{
    const QString file = place.folder + u'/' + content.name;
    QStringList command;
    if (contender == Contender::Floor)
        command = QStringList{QStringLiteral(MUSTER_TRANSFER_FLOOR), QStringLiteral("send"), file,
                              place.address.toString(), floorPort};
    else if (contender == Contender::Muster)
        command =
            QStringList{QStringLiteral(MUSTER_PROGRAM), QStringLiteral("share"), file} + musterOptions(place);
    else
        command = clientCommand(contender, place, {});
    return std::make_unique<TransferProcess>(command, "listening", QString(), where);
}

std::unique_ptr<TransferProcess> leecherOf(Contender contender, const TransferContent& content,
                                           const interop::ClientPlace& place, const IpAddress& seeder,
                                           const lab::NetworkNamespace& where)
{
    const QString doneFile =
        contender == Contender::QBittorrent ? place.home + QStringLiteral(".done") : QString();
    QStringList command;
    if (contender == Contender::Floor)
        command = QStringList{QStringLiteral(MUSTER_TRANSFER_FLOOR),
                              QStringLiteral("receive"),
                              place.folder + u'/' + content.name,
                              seeder.toString(),
                              floorPort,
                              QString::number(content.bytes),
                              QString::number(content.chunkBytes)};
    else if (contender == Contender::Muster)
        command = QStringList{QStringLiteral(MUSTER_PROGRAM), QStringLiteral("get"), place.torrent,
                              QStringLiteral("--to"), place.folder} +
                  musterOptions(place);
    else
        command = clientCommand(contender, place, doneFile);
    return std::make_unique<TransferProcess>(command, markerOf(contender), doneFile, where);
}

} // namespace muster::bench
