// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "status/networkstatus.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace muster::app {

// What was seen and heard while a check listened.
struct NetworkObservations
{
    QString cluster;
    bool isOpen = true; // this program has no passphrase
    bool isInterfaceChosen = false;
    QList<status::InterfaceStatus> interfaces;
    QString withoutMulticast;       // the interface that was chosen, where it does none
    QSet<QString> deaf;             // used interfaces through which our own multicast did not come back
    QStringList firewalls;          // that are switched on: "ufw", "firewalld"
    QStringList firewallPorts;      // what has to be let in: "6969/udp" …
    QStringList trackers;           // names of those of our cluster, as heard
    QString master;                 // of them; empty: none leads
    QString answeredBy;             // address of the tracker that answered a peer's request; empty: none did
    QList<IpAddress> otherKeys;     // trackers of our cluster's name under another passphrase, or with none
    bool areOthersOpen = false;     // those
    QList<IpAddress> otherClusters; // trackers of clusters of other names

    friend bool operator==(const NetworkObservations&, const NetworkObservations&) = default;
};

// Problems first, then hints, then what is well. Pure.
QList<status::NetworkFinding> findingsOf(const NetworkObservations& seen);

// Which firewalls are switched on, by what their files say. `ufwConf`: /etc/ufw/ufw.conf.
QStringList activeFirewalls(const QByteArray& ufwConf, bool hasFirewalldPid);

} // namespace muster::app
