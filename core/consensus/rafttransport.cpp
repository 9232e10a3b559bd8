// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/rafttransport.h"

#include "consensus/incomingconnection.h"
#include "consensus/outgoingconnection.h"
#include "consensus/replicationsocket.h"
#include "net/hostaddress.h"

#include <algorithm>

namespace muster::consensus {

using namespace protocol;

RaftTransport::RaftTransport(NodeId self, quint64 clusterNameHash, const QByteArray& key, QObject* parent)
    : Transport(parent)
    , m_self(self)
    , m_clusterNameHash(clusterNameHash)
    , m_key(key)
    , m_server(key, this)
{
    connect(&m_server, &QTcpServer::newConnection, this, &RaftTransport::acceptPending);
}

RaftTransport::~RaftTransport() { close(); }

Result<void> RaftTransport::listen(const IpAddress& address, quint16 port)
{
    if (!m_key.isEmpty())
        if (auto able = checkReplicationTls(); !able)
            return able;
    m_bindAddress = address;
    if (m_server.listen(net::toHostAddress(address), port))
        return {};
    return fail(tr("The replication port %1 cannot be opened: %2. Choose another one with "
                   "--replication-port, or end the program that uses it.")
                    .arg(Endpoint{address, port}.toString(), m_server.errorString()));
}

Endpoint RaftTransport::localEndpoint() const { return {m_bindAddress, m_server.serverPort()}; }

void RaftTransport::close()
{
    m_server.close();
    m_outgoing.clear();
    m_handover.reset();
    m_visitors.clear();
    for (IncomingConnection* connection : findChildren<IncomingConnection*>()) {
        connection->drop();
        connection->deleteLater();
    }
    m_incoming.clear();
    m_addresses.forgetGreetings();
}

void RaftTransport::setIsolated(bool isIsolated)
{
    if (m_isIsolated == isIsolated)
        return;
    m_isIsolated = isIsolated;
    for (const auto& [node, connection] : m_outgoing)
        connection->setIsolated(isIsolated);
    if (m_handover)
        m_handover->setIsolated(isIsolated);
    for (IncomingConnection* connection : findChildren<IncomingConnection*>())
        connection->setIsolated(isIsolated);
    if (isIsolated)
        m_server.pauseAccepting(); // who calls waits in the kernel
    else
        m_server.resumeAccepting();
}

HelloFrame RaftTransport::hello() const
{
    return {HelloFrame::currentVersion, m_clusterNameHash, m_lineage, m_self, localEndpoint()};
}

bool RaftTransport::isConnectedTo(NodeId member) const
{
    const auto found = m_outgoing.find(member);
    return found != m_outgoing.end() && found->second->isUp();
}

// ---- whom to be connected to

void RaftTransport::setLineage(const Lineage& lineage)
{
    if (lineage == m_lineage)
        return;
    m_lineage = lineage;
    for (IncomingConnection* connection : std::exchange(m_incoming, {})) {
        connection->drop();
        connection->deleteLater();
    }
    m_addresses.forgetGreetings();
    m_outgoing.clear();
    for (const ConfigurationMember& member : m_addresses.members())
        updateOutgoing(member.node);
}

void RaftTransport::setMembers(const Configuration& members)
{
    for (const NodeId node : m_addresses.setMembers(members))
        updateOutgoing(node);
}

void RaftTransport::setAddress(NodeId member, const Endpoint& endpoint)
{
    m_addresses.setAddress(member, endpoint);
    updateOutgoing(member);
}

bool RaftTransport::answer(NodeId stranger)
{
    if (m_addresses.answer(stranger))
        updateOutgoing(stranger);
    return false; // what is to be sent now comes too early
}

void RaftTransport::updateOutgoing(NodeId node)
{
    const std::optional<Endpoint> address = m_addresses.addressOf(node);
    if (node == m_self || !m_lineage.isValid() || !address || !address->isValid()) {
        m_outgoing.erase(node);
        return;
    }
    std::unique_ptr<OutgoingConnection>& connection = m_outgoing[node];
    if (!connection) {
        connection = makeOutgoing(node);
    }
    connection->open(*address, hello());
}

std::unique_ptr<OutgoingConnection> RaftTransport::makeOutgoing(NodeId node)
{
    auto connection = std::make_unique<OutgoingConnection>(node, m_bindAddress, m_key);
    connection->setIsolated(m_isIsolated);
    connect(connection.get(), &OutgoingConnection::refused, this, [this, node](const QString& why) {
        complain(node.toHexString(), tr("No connection to %1: %2.").arg(node.toHexString(), why));
    });
    return connection;
}

// ---- from one lineage to another

void RaftTransport::openHandover(NodeId host, const Endpoint& at)
{
    m_handoverHost = host;
    m_handover = makeOutgoing(host);
    connect(m_handover.get(), &OutgoingConnection::opened, this, [this, host] { emit handoverOpened(host); });
    connect(m_handover.get(), &OutgoingConnection::closed, this, [this, host] { emit handoverClosed(host); });
    connect(m_handover.get(), &OutgoingConnection::received, this, [this, host](const RaftFrame& frame) {
        if (const auto* handover = std::get_if<HandoverFrame>(&frame))
            emit handoverReceived(host, *handover);
    });
    HelloFrame greeting = hello();
    greeting.purpose = HelloPurpose::Handover;
    m_handover->open(at, greeting);
}

// It may be called from one of its signals.
void RaftTransport::closeHandover()
{
    if (!m_handover)
        return;
    m_handover->disconnect(this);
    m_handover.release()->deleteLater();
}

bool RaftTransport::sendHandover(NodeId to, const HandoverFrame& frame)
{
    if (m_handover && to == m_handoverHost)
        return m_handover->send(frame);
    IncomingConnection* visitor = m_visitors.value(to);
    if (visitor)
        visitor->answer(frame);
    return visitor != nullptr;
}

void RaftTransport::visitorGreeted(IncomingConnection* connection, const HelloFrame& theirs)
{
    if (IncomingConnection* older = m_visitors.value(theirs.node)) {
        older->drop();
        older->deleteLater();
    }
    m_visitors[theirs.node] = connection;
    connection->accept(theirs, hello());
}

void RaftTransport::receiveFrom(IncomingConnection& connection, const RaftFrame& frame)
{
    const auto* handover = std::get_if<HandoverFrame>(&frame);
    const bool isVisitor = m_visitors.value(connection.node()) == &connection;
    if (isVisitor && handover)
        emit handoverReceived(connection.node(), *handover);
    else if (!isVisitor && !handover)
        emit received(connection.node(), frame);
}

bool RaftTransport::send(NodeId to, const RaftFrame& frame)
{
    const auto found = m_outgoing.find(to);
    return found != m_outgoing.end() ? found->second->send(frame) : answer(to);
}

bool RaftTransport::sendSnapshot(NodeId to, const InstallSnapshotFrame& whole)
{
    const auto found = m_outgoing.find(to);
    return found != m_outgoing.end() ? found->second->sendSnapshot(whole) : answer(to);
}

// ---- who connects to us

void RaftTransport::acceptPending()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        if (strangers() >= maxStrangers) {
            delete socket;
            complain(QString(), tr("too many connections wait without a greeting; further ones are cut off"));
            continue;
        }
        auto* connection = new IncomingConnection(socket, this);
        connect(connection, &IncomingConnection::greeted, this,
                [this, connection](const HelloFrame& theirs) { incomingGreeted(connection, theirs); });
        connect(connection, &IncomingConnection::received, this,
                [this, connection](const RaftFrame& frame) { receiveFrom(*connection, frame); });
        connect(connection, &IncomingConnection::broken, this, [this, connection](const QString& why) {
            complain(connection->peerAddress().toString(),
                     tr("%1 was cut off: %2.").arg(connection->peerName(), why));
        });
        connect(connection, &IncomingConnection::closed, this,
                [this, connection] { incomingClosed(connection); });
    }
}

qsizetype RaftTransport::strangers() const
{
    const auto connections = findChildren<IncomingConnection*>();
    return std::count_if(connections.begin(), connections.end(),
                         [](const IncomingConnection* connection) { return !connection->node().isValid(); });
}

void RaftTransport::incomingGreeted(IncomingConnection* connection, const HelloFrame& theirs)
{
    if (const auto why = refusalOf(theirs, hello())) {
        complain(connection->peerAddress().toString(),
                 tr("%1 was cut off: %2.").arg(connection->peerName(), *why));
        connection->refuse(hello());
        return;
    }
    m_lastComplaint.remove(connection->peerAddress().toString());
    m_lastComplaint.remove(theirs.node.toHexString());
    if (theirs.purpose == HelloPurpose::Handover) {
        visitorGreeted(connection, theirs);
        return;
    }
    if (IncomingConnection* older = m_incoming.value(theirs.node)) {
        older->drop();
        older->deleteLater();
    }
    m_incoming[theirs.node] = connection;
    Endpoint back = theirs.replication;
    if (back.address.isUnspecified())
        back.address = connection->peerAddress();
    m_addresses.noteGreeting(theirs.node, back);
    connection->accept(theirs, hello());
    if (m_addresses.members().empty())
        answer(theirs.node);
    else
        updateOutgoing(theirs.node);
    if (const auto ours = m_outgoing.find(theirs.node); ours != m_outgoing.end())
        ours->second->hurry();
}

void RaftTransport::incomingClosed(IncomingConnection* connection)
{
    connection->deleteLater();
    const NodeId node = connection->node();
    if (m_visitors.value(node) == connection) {
        m_visitors.remove(node);
        emit visitorClosed(node);
        return;
    }
    if (m_incoming.value(node) != connection)
        return;
    m_incoming.remove(node);
    emit memberClosed(node);
    m_addresses.noteClosed(node);
    updateOutgoing(node);
}

void RaftTransport::complain(const QString& about, const QString& text)
{
    if (m_lastComplaint.value(about) == text.section(u": "_qs, -1))
        return;
    if (m_lastComplaint.size() >= maxComplaints)
        m_lastComplaint.clear(); // strangers may come from many addresses
    m_lastComplaint[about] = text.section(u": "_qs, -1);
    emit event(text);
}

} // namespace muster::consensus
