// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/datagramport.h"
#include "protocol/udpreply.h"
#include "protocol/udprequest.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>
#include <map>

namespace muster::testing {

// A tracker as small as can be: one table, no cluster. Tests look into it and make it misbehave.
class FakeTracker : public QObject
{
    Q_OBJECT
public:
    FakeTracker(int n, const Endpoint& group); // on 127.0.0.N

    Endpoint endpoint() const { return {m_port.address(), m_port.port()}; }

    // How it behaves.
    bool answersGroup = true;
    bool answersUnicast = true;
    int dropsNext = 0;             // requests, of whatever kind
    quint64 connection = 0xC0FFEE; // the only good id
    QByteArray refusesAnnounces;   // an error text
    quint32 intervalSeconds = 120;
    std::size_t entriesPerReply = 1000;

    // What it heard.
    QStringList heard; // "connect group", "announce unicast", "bad-id group" …
    QList<protocol::AnnounceRequest> announces;
    QList<protocol::DescribeRequest> descriptions;
    int count(const QString& what) const { return int(heard.count(what)); }

    struct Swarm
    {
        QHash<Endpoint, bool> peers; // whether they seed
        QHash<Endpoint, protocol::PeerContact> contacts;
        protocol::ContentsEntry info;
        quint32 seeders() const;
        quint32 leechers() const { return quint32(peers.size()) - seeders(); }
    };
    std::map<InfoHash, Swarm> swarms;

private:
    void onDatagram(const QByteArray& payload, const Endpoint& from, bool viaGroup);
    QByteArray reply(const protocol::UdpRequest& request, const Endpoint& from, const QString& way);
    QByteArray announced(const protocol::AnnounceRequest& request, const Endpoint& from);
    QByteArray listed(const protocol::ContentsRequest& request) const;
    QByteArray peersOf(const protocol::PeersRequest& request);

    net::DatagramPort m_port;
};

} // namespace muster::testing
