// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/networkfindings.h"
#include "app/nodesettings.h"
#include "base/clock.h"
#include "net/datagramport.h"
#include "peer/peerinforequester.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

namespace muster::app {

// Looks for what usually keeps trackers and peers from finding each other: listens to keep-alives, asks as a
// peer asks, and sends multicast that it has to hear itself. Beside a tracker or a peer that runs. One
// object, one check. Main thread.
class NetworkCheck : public QObject
{
    Q_OBJECT
public:
    static constexpr Millis patience{2500}; // several keep-alives, and three tries of a request

    NetworkCheck(const NodeSettings& settings, const Clock& clock, QObject* parent = nullptr);
    ~NetworkCheck() override;

    Result<void> start();

    // The system's interfaces as they are now, and which of them the choice uses.
    static QList<status::InterfaceStatus> interfacesOf(const net::NetworkChoice& choice);

signals:
    void finished(const QList<muster::status::NetworkFinding>& findings);

private:
    struct Probe // of one interface: what it sends it has to hear
    {
        QString interface;
        QByteArray nonce;
        std::unique_ptr<net::DatagramPort> port;
    };

    void listen(const QByteArray& payload, const Endpoint& from);
    void startProbes();
    void send();
    void finish();

    NodeSettings m_settings;
    NetworkObservations m_seen;
    net::DatagramPort m_keepAlives;
    peer::PeerInfoRequester m_requester;
    Endpoint m_probeGroup;
    std::vector<Probe> m_probes;
    QTimer m_again;
    QTimer m_deadline;
};

} // namespace muster::app
