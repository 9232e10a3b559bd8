// SPDX-License-Identifier: GPL-3.0-or-later
#include "simoutgoing.h"

#include "consensus/replicationsocket.h"
#include "protocol/logentry.h"

#include <algorithm>

namespace muster::sim {

using namespace protocol;

namespace {

constexpr Millis firstWait{50};
constexpr Millis longestWait{1000};

} // namespace

SimOutgoing::SimOutgoing(World& world, WireNetwork& network, int machine, NodeId member, const Clock& clock,
                         std::shared_ptr<Life> life)
    : m_world(world)
    , m_network(network)
    , m_machine(machine)
    , m_member(member)
    , m_life(std::move(life))
    , m_retry(clock.makeAlarm([this] { connectNow(); }))
    , m_wait(firstWait)
{
}

void SimOutgoing::open(const Endpoint& to, const HelloFrame& hello)
{
    if (to == m_to && hello == m_hello)
        return;
    m_to = to;
    m_hello = hello;
    m_wait = firstWait;
    connectNow();
}

void SimOutgoing::hurry()
{
    if (!m_retry->isActive())
        return;
    m_wait = firstWait;
    connectNow();
}

bool SimOutgoing::send(const RaftFrame& frame)
{
    if (m_world.isVerbose)
        trace((m_isUp ? u"carries: "_qs : u"does not carry: "_qs) + textOf(frame));
    if (m_isUp)
        m_wire->send(Wire::Client, encode(frame));
    return m_isUp;
}

void SimOutgoing::breakOff()
{
    m_isUp = false;
    m_retry->stop();
    if (const auto attempt = std::exchange(m_attempt, nullptr)) {
        attempt->isWanted = false;
        if (attempt->wire)
            attempt->wire->close(Wire::Client);
    }
    m_wire.reset();
}

void SimOutgoing::connectNow()
{
    breakOff();
    trace(QStringLiteral("is tried"));
    m_attempt = std::make_shared<WireNetwork::Attempt>();
    m_attempt->refused = [this] { retryLater(); };
    m_attempt->connected = [this] {
        m_wire = m_attempt->wire;
        m_wire->send(Wire::Client, encode(m_hello));
    };
    m_network.connect({m_machine, m_life, this}, machineAt(m_to), m_attempt);
}

void SimOutgoing::retryLater()
{
    m_isUp = false;
    if (m_retry->isActive())
        return;
    m_retry->start(m_wait);
    m_wait = std::min(2 * m_wait, longestWait);
    if (const auto tell = broken)
        tell();
}

void SimOutgoing::received(const std::shared_ptr<Wire>&, const QByteArray& bytes)
{
    const auto frame = parseRaftFrame(QByteArrayView(bytes).sliced(4));
    if (m_isUp && frame && m_hello.purpose == HelloPurpose::Handover) {
        if (const auto tell = answered)
            tell(*frame);
        return;
    }
    const auto* theirs = frame ? std::get_if<HelloFrame>(&*frame) : nullptr;
    if (!theirs || m_isUp || theirs->node != m_member || consensus::refusalOf(*theirs, m_hello)) {
        trace(QStringLiteral("is refused"));
        breakOff();
        retryLater();
        return;
    }
    trace(QStringLiteral("is up"));
    m_isUp = true;
    m_wait = firstWait;
    if (const auto tell = opened)
        tell();
}

void SimOutgoing::closed(const std::shared_ptr<Wire>&)
{
    trace(QStringLiteral("is broken"));
    breakOff();
    retryLater();
}

void SimOutgoing::trace(const QString& what) const
{
    if (m_world.isVerbose)
        m_world.trace(QStringLiteral("t%1: the connection to %2 %3")
                          .arg(m_machine)
                          .arg(m_member.toHexString().left(4), what));
}

QString textOf(const RaftFrame& frame)
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
    if (const auto* handover = std::get_if<HandoverFrame>(&frame))
        return QStringLiteral("handover %1, part %2").arg(int(handover->kind)).arg(handover->sequence);
    if (const auto* forward = std::get_if<ForwardFrame>(&frame)) {
        const auto part = parseLogPart(forward->part);
        return QStringLiteral("changes %1, pending from %2")
            .arg(part ? part->sequence : 0)
            .arg(forward->firstPending);
    }
    return QStringLiteral("frame %1").arg(frame.index());
}

} // namespace muster::sim
