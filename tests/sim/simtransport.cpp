// SPDX-License-Identifier: GPL-3.0-or-later
#include "simtransport.h"

#include "consensus/replicationsocket.h"

#include <algorithm>

namespace muster::sim {

using namespace protocol;

SimTransport::SimTransport(World& world, WireNetwork& network, int machine, NodeId self, const Clock& clock,
                           std::shared_ptr<Life> life)
    : m_world(world)
    , m_network(network)
    , m_machine(machine)
    , m_self(self)
    , m_clock(clock)
    , m_life(std::move(life))
{
    m_network.listen(machine, m_life, this);
}

SimTransport::~SimTransport()
{
    if (m_life->isAlive)
        close();
}

void SimTransport::close()
{
    m_network.stopListening(m_machine);
    m_outgoing.clear();
    m_handover.reset();
    dropAllIncoming(m_incoming);
    dropAllIncoming(m_visitors);
    m_addresses.forgetGreetings();
}

HelloFrame SimTransport::hello() const
{
    HelloFrame frame;
    frame.clusterNameHash = 1;
    frame.lineage = m_lineage;
    frame.node = m_self;
    frame.replication = localEndpoint();
    return frame;
}

// ---- whom to be connected to

void SimTransport::setLineage(const Lineage& lineage)
{
    if (lineage == m_lineage)
        return;
    m_lineage = lineage;
    dropAllIncoming(m_incoming);
    m_addresses.forgetGreetings();
    m_outgoing.clear();
    for (const ConfigurationMember& member : m_addresses.members())
        updateOutgoing(member.node);
}

void SimTransport::setMembers(const Configuration& members)
{
    for (const NodeId node : m_addresses.setMembers(members))
        updateOutgoing(node);
}

void SimTransport::setAddress(NodeId member, const Endpoint& endpoint)
{
    m_addresses.setAddress(member, endpoint);
    updateOutgoing(member);
}

bool SimTransport::answer(NodeId stranger)
{
    if (m_addresses.answer(stranger))
        updateOutgoing(stranger);
    return false;
}

std::unique_ptr<SimOutgoing> SimTransport::makeOutgoing(NodeId node)
{
    return std::make_unique<SimOutgoing>(m_world, m_network, m_machine, node, m_clock, m_life);
}

void SimTransport::updateOutgoing(NodeId node)
{
    const std::optional<Endpoint> address = m_addresses.addressOf(node);
    if (node == m_self || !m_lineage.isValid() || !address || !address->isValid()) {
        m_outgoing.erase(node);
        return;
    }
    std::unique_ptr<SimOutgoing>& outgoing = m_outgoing[node];
    if (!outgoing)
        outgoing = makeOutgoing(node);
    outgoing->open(*address, hello());
}

bool SimTransport::send(NodeId to, const RaftFrame& frame)
{
    const auto found = m_outgoing.find(to);
    return found != m_outgoing.end() ? found->second->send(frame) : answer(to);
}

// ---- from one lineage to another

void SimTransport::openHandover(NodeId host, const Endpoint& at)
{
    m_handoverHost = host;
    m_handover = makeOutgoing(host);
    m_handover->opened = [this, host] { emit handoverOpened(host); };
    m_handover->broken = [this, host] { emit handoverClosed(host); };
    m_handover->answered = [this, host](const RaftFrame& frame) {
        if (const auto* handover = std::get_if<HandoverFrame>(&frame))
            emit handoverReceived(host, *handover);
    };
    HelloFrame greeting = hello();
    greeting.purpose = HelloPurpose::Handover;
    m_handover->open(at, greeting);
}

// It may be called from one of its signals.
void SimTransport::closeHandover()
{
    if (!m_handover)
        return;
    m_handover->forgetCallbacks();
    m_world.post(m_life, EventKind::Thread, Millis{0}, [gone = std::exchange(m_handover, nullptr)] {});
}

bool SimTransport::sendHandover(NodeId to, const HandoverFrame& frame)
{
    if (m_handover && to == m_handoverHost)
        return m_handover->send(frame);
    const auto visitor = m_visitors.find(to);
    if (visitor == m_visitors.end())
        return false;
    visitor->second->send(Wire::Server, encode(frame));
    return true;
}

// ---- who connects to us

static std::optional<NodeId> nodeOf(const std::map<NodeId, std::shared_ptr<Wire>>& incoming,
                                    const std::shared_ptr<Wire>& wire)
{
    for (const auto& [node, own] : incoming)
        if (own == wire)
            return node;
    return std::nullopt;
}

void SimTransport::received(const std::shared_ptr<Wire>& wire, const QByteArray& bytes)
{
    const auto frame = parseRaftFrame(QByteArrayView(bytes).sliced(4));
    if (!frame) {
        m_world.violate(u"a frame does not parse: "_qs + frame.error().message);
        return;
    }
    const auto* handover = std::get_if<HandoverFrame>(&*frame);
    if (const auto member = nodeOf(m_incoming, wire)) {
        if (!handover)
            emit Transport::received(*member, *frame);
    } else if (const auto visitor = nodeOf(m_visitors, wire)) {
        if (handover)
            emit handoverReceived(*visitor, *handover);
    } else if (const auto* theirs = std::get_if<HelloFrame>(&*frame)) {
        readGreeting(wire, *theirs);
    }
}

void SimTransport::readGreeting(const std::shared_ptr<Wire>& wire, const HelloFrame& theirs)
{
    const bool isRefused = consensus::refusalOf(theirs, hello()).has_value();
    wire->send(Wire::Server, encode(hello()));
    if (isRefused) {
        wire->close(Wire::Server);
        return;
    }
    const bool isVisitor = theirs.purpose == HelloPurpose::Handover;
    std::shared_ptr<Wire>& own = (isVisitor ? m_visitors : m_incoming)[theirs.node];
    if (const auto older = std::exchange(own, wire))
        older->close(Wire::Server);
    if (!isVisitor)
        noteMember(theirs);
}

void SimTransport::noteMember(const HelloFrame& theirs)
{
    m_addresses.noteGreeting(theirs.node, theirs.replication);
    if (m_addresses.members().empty())
        answer(theirs.node);
    else
        updateOutgoing(theirs.node);
    if (const auto ours = m_outgoing.find(theirs.node); ours != m_outgoing.end())
        ours->second->hurry();
}

void SimTransport::closed(const std::shared_ptr<Wire>& wire)
{
    if (const auto visitor = nodeOf(m_visitors, wire)) {
        m_visitors.erase(*visitor);
        emit visitorClosed(*visitor);
    } else if (const auto member = nodeOf(m_incoming, wire)) {
        m_incoming.erase(*member);
        emit memberClosed(*member);
        m_addresses.noteClosed(*member);
        updateOutgoing(*member);
    }
}

void SimTransport::dropAllIncoming(Incoming& incoming)
{
    for (const auto& [node, wire] : std::exchange(incoming, {}))
        wire->close(Wire::Server);
}

} // namespace muster::sim
