// SPDX-License-Identifier: GPL-3.0-or-later
#include "simtransport.h"

#include "consensus/replicationsocket.h"

#include <algorithm>

namespace muster::sim {

using namespace protocol;

namespace {

constexpr Millis firstWait{50};
constexpr Millis longestWait{1000};

} // namespace

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
    dropAllOutgoing();
    dropAllIncoming();
}

HelloFrame SimTransport::hello() const
{
    return {HelloFrame::currentVersion, 1, m_lineage, m_self, localEndpoint()};
}

void SimTransport::trace(NodeId member, const char* what, const QString& more) const
{
    if (m_world.isVerbose)
        m_world.trace(QStringLiteral("t%1: the connection to %2 %3%4")
                          .arg(m_machine)
                          .arg(member.toHexString().left(4), QString::fromLatin1(what), more));
}

// ---- whom to be connected to

void SimTransport::setLineage(const Lineage& lineage)
{
    if (lineage == m_lineage)
        return;
    m_lineage = lineage;
    dropAllIncoming();
    m_answered.clear();
    dropAllOutgoing();
    for (const ConfigurationMember& member : m_members)
        updateOutgoing(member.node);
}

void SimTransport::setMembers(const Configuration& members)
{
    const Configuration before = std::exchange(m_members, members);
    std::set<NodeId> touched;
    for (const NodeId stranger : std::exchange(m_answered, {}))
        touched.insert(stranger);
    for (const Configuration* some : std::initializer_list<const Configuration*>{&before, &m_members})
        for (const ConfigurationMember& member : *some)
            touched.insert(member.node);
    for (const NodeId node : touched)
        updateOutgoing(node);
}

void SimTransport::setAddress(NodeId member, const Endpoint& endpoint)
{
    m_addresses[member] = endpoint;
    updateOutgoing(member);
}

std::optional<Endpoint> SimTransport::addressOf(NodeId node) const
{
    const auto configured =
        std::find_if(m_members.begin(), m_members.end(), [node](const auto& m) { return m.node == node; });
    const bool isMember = configured != m_members.end();
    if (!isMember && !m_answered.contains(node))
        return std::nullopt;
    if (m_addresses.contains(node))
        return m_addresses.value(node);
    if (isMember) {
        if (const auto endpoint = Endpoint::fromString(QString::fromLatin1(configured->address)))
            return *endpoint;
    }
    return m_greetedFrom.contains(node) ? std::optional(m_greetedFrom.value(node)) : std::nullopt;
}

bool SimTransport::answer(NodeId stranger)
{
    if (m_greetedFrom.contains(stranger) && !m_answered.contains(stranger)) {
        m_answered.insert(stranger);
        updateOutgoing(stranger);
    }
    return false;
}

void SimTransport::updateOutgoing(NodeId node)
{
    const std::optional<Endpoint> address = addressOf(node);
    if (node == m_self || !m_lineage.isValid() || !address || !address->isValid()) {
        dropOutgoing(node);
        return;
    }
    Outgoing& outgoing = m_outgoing[node];
    if (!outgoing.retry)
        outgoing.retry = m_clock.makeAlarm([this, node] { connectNow(node); });
    if (outgoing.to == *address && outgoing.hello == hello())
        return;
    outgoing.to = *address;
    outgoing.hello = hello();
    outgoing.wait = firstWait;
    connectNow(node);
}

void SimTransport::dropOutgoing(NodeId node)
{
    const auto found = m_outgoing.find(node);
    if (found == m_outgoing.end())
        return;
    breakOff(found->second);
    m_outgoing.erase(found);
}

void SimTransport::dropAllOutgoing()
{
    for (auto& [node, outgoing] : m_outgoing)
        breakOff(outgoing);
    m_outgoing.clear();
}

void SimTransport::breakOff(Outgoing& outgoing)
{
    outgoing.isUp = false;
    outgoing.retry->stop();
    if (const auto attempt = std::exchange(outgoing.attempt, nullptr))
        attempt->isWanted = false;
    if (const auto wire = std::exchange(outgoing.wire, nullptr))
        wire->close(Wire::Client);
}

void SimTransport::connectNow(NodeId node)
{
    Outgoing& outgoing = m_outgoing.at(node);
    breakOff(outgoing);
    trace(node, "is tried");
    outgoing.attempt = std::make_shared<WireNetwork::Attempt>();
    outgoing.attempt->refused = [this, node] { retryLater(m_outgoing.at(node)); };
    outgoing.attempt->connected = [this, node](const std::shared_ptr<Wire>& wire) {
        Outgoing& own = m_outgoing.at(node);
        own.wire = wire;
        wire->send(Wire::Client, encode(own.hello));
    };
    m_network.connect({m_machine, m_life, this}, machineAt(outgoing.to), outgoing.attempt);
}

void SimTransport::retryLater(Outgoing& outgoing)
{
    outgoing.isUp = false;
    outgoing.retry->start(outgoing.wait);
    outgoing.wait = std::min(2 * outgoing.wait, longestWait);
}

// For the reader of a trace.
static QString textOf(const RaftFrame& frame)
{
    if (const auto* vote = std::get_if<RequestVoteFrame>(&frame))
        return QStringLiteral("%1, term %2, log %3/%4")
            .arg(vote->preVote ? u"pre-vote"_qs : u"vote"_qs)
            .arg(vote->term)
            .arg(vote->lastLogIndex)
            .arg(vote->lastLogTerm);
    if (const auto* result = std::get_if<RequestVoteResultFrame>(&frame))
        return QStringLiteral("vote %1, term %2")
            .arg(result->granted ? u"given"_qs : u"refused"_qs)
            .arg(result->term);
    if (const auto* append = std::get_if<AppendEntriesFrame>(&frame))
        return QStringLiteral("%1 entries after %2/%3, commit %4, term %5")
            .arg(append->entries.size())
            .arg(append->prevLogIndex)
            .arg(append->prevLogTerm)
            .arg(append->leaderCommit)
            .arg(append->term);
    if (const auto* result = std::get_if<AppendEntriesResultFrame>(&frame))
        return QStringLiteral("has %1, rejects %2, term %3")
            .arg(result->lastLogIndex)
            .arg(result->rejected)
            .arg(result->term);
    if (const auto* snapshot = std::get_if<InstallSnapshotFrame>(&frame))
        return QStringLiteral("snapshot %1/%2").arg(snapshot->lastIndex).arg(snapshot->lastTerm);
    return QStringLiteral("frame %1").arg(frame.index());
}

bool SimTransport::send(NodeId to, const RaftFrame& frame)
{
    if (m_world.isVerbose)
        trace(to, "carries: ", textOf(frame));
    const auto found = m_outgoing.find(to);
    if (found == m_outgoing.end())
        return answer(to);
    if (!found->second.isUp)
        return false;
    found->second.wire->send(Wire::Client, encode(frame));
    return true;
}

// ---- what comes

void SimTransport::received(const std::shared_ptr<Wire>& wire, const QByteArray& bytes)
{
    const auto frame = parseRaftFrame(QByteArrayView(bytes).sliced(4));
    if (!frame) {
        m_world.violate(u"a frame does not parse: "_qs + frame.error().message);
        return;
    }
    for (auto& [node, outgoing] : m_outgoing) {
        if (outgoing.wire == wire) {
            readAnswer(node, *frame);
            return;
        }
    }
    for (const auto& [id, incoming] : m_incoming) {
        if (incoming == wire) {
            const NodeId node = id; // the connection may go meanwhile
            emit Transport::received(node, *frame);
            return;
        }
    }
    if (const auto* hello = std::get_if<HelloFrame>(&*frame))
        readGreeting(wire, *hello);
}

void SimTransport::readAnswer(NodeId member, const RaftFrame& frame)
{
    Outgoing& outgoing = m_outgoing.at(member);
    const auto* theirs = std::get_if<HelloFrame>(&frame);
    if (!theirs || theirs->node != member || consensus::refusalOf(*theirs, outgoing.hello)) {
        trace(member, "refused");
        breakOff(outgoing);
        retryLater(outgoing);
        return;
    }
    outgoing.isUp = true;
    outgoing.wait = firstWait;
    trace(member, "up");
}

void SimTransport::readGreeting(const std::shared_ptr<Wire>& wire, const HelloFrame& theirs)
{
    const bool isRefused = consensus::refusalOf(theirs, hello()).has_value();
    wire->send(Wire::Server, encode(hello()));
    if (isRefused) {
        wire->close(Wire::Server);
        return;
    }
    if (const auto older = m_incoming.find(theirs.node); older != m_incoming.end())
        older->second->close(Wire::Server);
    m_incoming[theirs.node] = wire;
    m_greetedFrom[theirs.node] = theirs.replication;
    if (m_members.empty())
        answer(theirs.node);
    else
        updateOutgoing(theirs.node);
    const auto ours = m_outgoing.find(theirs.node);
    if (ours != m_outgoing.end() && ours->second.retry->isActive()) {
        ours->second.wait = firstWait;
        connectNow(theirs.node);
    }
}

void SimTransport::closed(const std::shared_ptr<Wire>& wire)
{
    for (auto& [node, outgoing] : m_outgoing) {
        if (outgoing.wire == wire) {
            trace(node, "broken");
            breakOff(outgoing);
            retryLater(outgoing);
            return;
        }
    }
    for (const auto& [node, incoming] : m_incoming) {
        if (incoming == wire) {
            incomingClosed(wire);
            return;
        }
    }
}

void SimTransport::incomingClosed(const std::shared_ptr<Wire>& wire)
{
    const auto found = std::find_if(m_incoming.begin(), m_incoming.end(),
                                    [&wire](const auto& entry) { return entry.second == wire; });
    const NodeId node = found->first;
    m_incoming.erase(found);
    emit memberClosed(node);
    m_greetedFrom.remove(node);
    m_answered.remove(node);
    updateOutgoing(node);
}

void SimTransport::dropAllIncoming()
{
    for (const auto& [node, wire] : std::exchange(m_incoming, {}))
        wire->close(Wire::Server);
    m_greetedFrom.clear();
}

} // namespace muster::sim
