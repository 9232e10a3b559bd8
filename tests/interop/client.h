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

// One client in a namespace of the lab, with one torrent and a home of its own; DHT, local discovery and peer
// exchange are off as far as it lets them be. It fetches what it does not have, shares what it has, and runs
// until this object goes.
class Client
{
public:
    // `folder` has the content already, or not; `torrent` is the path of a .torrent file.
    Client(ClientKind kind, const QString& label, const QString& torrent, const QString& folder,
           const QString& home, const IpAddress& address, const lab::NetworkNamespace& where,
           lab::Timeline& timeline);

    void start() { m_process->start(); }

private:
    std::unique_ptr<lab::TrackerProcess> m_process;
};

} // namespace muster::interop
