// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/result.h"
#include "consensus/memberaddresses.h"
#include "consensus/replicationtls.h"
#include "consensus/transport.h"

#include <QHash>
#include <QSet>
#include <map>
#include <memory>
#include <optional>

namespace muster::consensus {

class IncomingConnection;
class OutgoingConnection;

// The replication connections over TCP: we send on the sockets that we opened, one to each member, and
// receive on those that members opened to us. HELLO goes first in both directions on each of them.
// Lives on the thread that calls listen().
class RaftTransport final : public Transport
{
    Q_OBJECT
public:
    static constexpr qsizetype maxComplaints = 256;
    static constexpr qsizetype maxStrangers = 64; // connections that have not greeted yet

    // `key`: the connections are TLS under that pre-shared key; empty: they are open.
    RaftTransport(NodeId self, quint64 clusterNameHash, const QByteArray& key = {},
                  QObject* parent = nullptr);
    ~RaftTransport() override;

    // Port 0: the system chooses. Where `address` is not 0.0.0.0, our own connections start from it too.
    Result<void> listen(const IpAddress& address, quint16 port);
    Endpoint localEndpoint() const override; // port 0: not listening
    void setAddress(NodeId member, const Endpoint& endpoint) override;
    void close() override;
    void setIsolated(bool isIsolated) override;
    bool isConnectedTo(NodeId member) const;

    void setLineage(const Lineage& lineage) override;
    void setMembers(const protocol::Configuration& members) override;
    bool send(NodeId to, const protocol::RaftFrame& frame) override;
    bool sendSnapshot(NodeId to, const protocol::InstallSnapshotFrame& whole) override;
    void openHandover(NodeId host, const Endpoint& at) override;
    void closeHandover() override;
    bool sendHandover(NodeId to, const protocol::HandoverFrame& frame) override;

private:
    protocol::HelloFrame hello() const;
    std::unique_ptr<OutgoingConnection> makeOutgoing(NodeId node);
    void receiveFrom(IncomingConnection& connection, const protocol::RaftFrame& frame);
    void visitorGreeted(IncomingConnection* connection, const protocol::HelloFrame& theirs);
    void acceptPending();
    qsizetype strangers() const;
    void incomingGreeted(IncomingConnection* connection, const protocol::HelloFrame& theirs);
    void incomingClosed(IncomingConnection* connection);
    void updateOutgoing(NodeId node);
    bool answer(NodeId stranger);
    void complain(const QString& about, const QString& text);

    NodeId m_self;
    quint64 m_clusterNameHash;
    Lineage m_lineage;
    QByteArray m_key;
    ReplicationServer m_server;
    IpAddress m_bindAddress;
    MemberAddresses m_addresses;
    std::map<NodeId, std::unique_ptr<OutgoingConnection>> m_outgoing;
    QHash<NodeId, IncomingConnection*> m_incoming; // greeted ones, the latest of each; children of this
    std::unique_ptr<OutgoingConnection> m_handover;
    NodeId m_handoverHost;
    QHash<NodeId, IncomingConnection*> m_visitors; // who hand over to us; children of this
    bool m_isIsolated = false;
    QHash<QString, QString> m_lastComplaint; // the same one is not said again at each retry
};

} // namespace muster::consensus
