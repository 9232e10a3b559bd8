// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

// What is given to others who shall fetch something with any BitTorrent client: it names every tracker of the
// cluster, all in one tier (BEP 12), so that a client that finds one of them dead asks the next. Pure.
namespace muster::peer {

// Those that can be asked by unicast, each once, in order, so that equal clusters give equal links.
QList<Endpoint> linkableTrackers(const QList<Endpoint>& trackers);

QString trackerUrlOf(const Endpoint& tracker); // udp://192.168.1.5:6969/announce

QStringList trackerUrlsOf(const QList<Endpoint>& trackers);

// The magnet with &tr= for each tracker, by its URL (BEP 9).
QString linkOf(const QString& magnet, const QStringList& trackers);

// The same .torrent, its info dictionary byte for byte, with these trackers instead of its own. An error: it
// is no torrent.
Result<QByteArray> torrentNaming(const QByteArray& torrent, const QStringList& trackers);

} // namespace muster::peer
