// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "lab/trackerprocess.h"

#include <QString>
#include <QStringList>
#include <memory>

namespace muster::interop {

// The BitTorrent clients that people have.
enum class ClientKind : quint8 { Aria2, Transmission, QBittorrent, Libtorrent };
inline constexpr ClientKind allClients[]{ClientKind::Aria2, ClientKind::Transmission, ClientKind::QBittorrent,
                                         ClientKind::Libtorrent};

QString nameOf(ClientKind kind);
// Empty: it is there. Else what is missing, with the name of Debian's package.
QString missingFor(ClientKind kind);

// What a client is started with: one torrent, and a home of its own.
struct ClientPlace
{
    QString torrent; // path of a .torrent file
    QString folder;  // has the content already, or not
    QString home;    // is made
    IpAddress address;
};

// For benchmarks. As they come they prefer uTP, if they have it; for tests Transmission does without.
struct ClientTuning
{
    bool hasUtp = false;
    QString doneFile; // qBittorrent makes it when it has everything; the others say so
};

// DHT, local discovery and peer exchange are off as far as they let them be. It fetches what it does not
// have, shares what it has, and runs until it is ended.
QStringList commandOf(ClientKind kind, const ClientPlace& place, const ClientTuning& tuning = {});

// One client in a namespace of the lab. It runs until this object goes.
class Client
{
public:
    Client(ClientKind kind, const QString& label, const ClientPlace& place,
           const lab::NetworkNamespace& where, lab::Timeline& timeline);

    void start() { m_process->start(); }

private:
    std::unique_ptr<lab::TrackerProcess> m_process;
};

} // namespace muster::interop
