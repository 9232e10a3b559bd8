// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/sharelink.h"

#include "peer/torrentloading.h"

#include <QCoreApplication>
#include <QUrl>
#include <algorithm>
#include <iterator>
#include <libtorrent/bencode.hpp>
#include <libtorrent/write_resume_data.hpp>

namespace muster::peer {

QList<Endpoint> linkableTrackers(const QList<Endpoint>& trackers)
{
    QList<Endpoint> usable;
    for (const Endpoint& tracker : trackers)
        if (tracker.isValid() && !tracker.address.isMulticast())
            usable.append(tracker);
    std::sort(usable.begin(), usable.end());
    usable.erase(std::unique(usable.begin(), usable.end()), usable.end());
    return usable;
}

QString trackerUrlOf(const Endpoint& tracker)
{
    return QStringLiteral("udp://%1/announce").arg(tracker.toString());
}

QStringList trackerUrlsOf(const QList<Endpoint>& trackers)
{
    QStringList urls;
    for (const Endpoint& tracker : trackers)
        urls.append(trackerUrlOf(tracker));
    return urls;
}

QString linkOf(const QString& magnet, const QStringList& trackers)
{
    QString link = magnet;
    for (const QString& tracker : trackers)
        link += QStringLiteral("&tr=") + QString::fromLatin1(QUrl::toPercentEncoding(tracker));
    return link;
}

Result<QByteArray> torrentNaming(const QByteArray& torrent, const QStringList& trackers)
{
    auto loaded = loadTorrent(torrent);
    if (!loaded)
        return tl::unexpected(loaded.error());
    try {
        lt::add_torrent_params& params = *loaded;
        params.trackers.clear();
        for (const QString& tracker : trackers)
            params.trackers.push_back(tracker.toStdString());
        params.tracker_tiers.assign(params.trackers.size(), 0);
        lt::entry whole = lt::write_torrent_file(params);
        if (!params.trackers.empty()) // for who knows BEP 3 only; libtorrent leaves it out beside the list
            whole["announce"] = params.trackers.front();
        std::string bytes;
        lt::bencode(std::back_inserter(bytes), whole);
        return QByteArray::fromStdString(bytes);
    } catch (const std::exception& error) {
        return fail(
            QCoreApplication::translate("TorrentDescription", "it is not a torrent (%1); get it again")
                .arg(QString::fromLocal8Bit(error.what())));
    }
}

} // namespace muster::peer
