// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/masterconsensus.h"

#include <algorithm>
#include <numeric>

namespace muster::consensus {

namespace {

// An estimate that errs upwards: the largest command, a description, takes under 320 bytes.
qsizetype estimatedSize(const protocol::LogPart& part)
{
    qsizetype size = 64;
    for (const protocol::Command& command : part.commands) {
        const bool isNamed = std::holds_alternative<protocol::DescribeCommand>(command) ||
                             std::holds_alternative<protocol::AdoptInfoCommand>(command);
        size += isNamed ? 320 : 56;
    }
    return size;
}

} // namespace

MasterConsensus::MasterConsensus(ConsensusNode& node, NodeId self, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_node(node)
    , m_self(self)
    , m_clock(clock)
    , m_rounds(self)
{
    m_patience = clock.makeAlarm([this] { releaseReady(); });
    connect(&m_node, &ConsensusNode::proposalFinished, this, &MasterConsensus::finished);
    connect(&m_node, &ConsensusNode::memberStored, this, &MasterConsensus::noteStored);
    m_lateRounds = clock.makeAlarm([this] { tellRounds(); });
    connect(&m_node, &ConsensusNode::stateChanged, this, [this](const ConsensusState& state) {
        if (m_isActive)
            m_rounds.noteStored(m_self, state.stored, m_clock.precise());
    });
}

void MasterConsensus::begin(const std::deque<protocol::LogPart>& own)
{
    m_isActive = true;
    m_queue = own;
    m_stored.clear();
    proposeNext();
}

void MasterConsensus::end()
{
    m_isActive = false;
    m_queue.clear();
    // Committed is committed: who waited only for slow trackers need not wait for the next master.
    for (const Waiting& waiting : m_waiting)
        if (!waiting.done)
            emit acknowledged(waiting.sequence);
    m_waiting.clear();
    m_patience->stop();
    m_rounds.abandon();
    m_lateRounds->stop();
}

void MasterConsensus::submit(const protocol::LogPart& part)
{
    if (!m_isActive)
        return;
    m_queue.push_back(part);
    proposeNext();
}

void MasterConsensus::setLivingTrackers(std::set<NodeId> living)
{
    m_living = std::move(living);
    releaseReady();
}

void MasterConsensus::noteTime(ClusterTime time)
{
    // Entries come at different speeds: the one that was the least on its way tells the time best.
    if (m_timeNotedAt && time < clusterTime())
        return;
    m_time = std::max(m_time, time);
    m_timeNotedAt = m_clock.monotonic();
}

void MasterConsensus::noteCommitted(quint64 index, quint64 ownSequence)
{
    m_waiting.push_back({index, ownSequence, m_clock.monotonic(), {}});
    releaseReady();
}

void MasterConsensus::whenStored(quint64 index, std::function<void()> done)
{
    m_waiting.push_back({index, 0, m_clock.monotonic(), std::move(done)});
    releaseReady();
}

void MasterConsensus::forgetTime()
{
    m_time = {};
    m_timeNotedAt.reset();
}

void MasterConsensus::proposeNext()
{
    if (!m_isActive || m_queue.empty() || m_node.isProposing())
        return;
    std::vector<QByteArray> entries;
    while (!m_queue.empty() && entries.size() < maxEntriesInFlight)
        entries.push_back(protocol::encode(nextEntry()));
    const auto bytes =
        std::accumulate(entries.begin(), entries.end(), qint64(0),
                        [](qint64 sum, const QByteArray& entry) { return sum + entry.size(); });
    m_rounds.begin(int(entries.size()), bytes, m_node.state().term, m_clock.wall(), m_clock.precise());
    m_node.propose(entries);
}

protocol::LogEntry MasterConsensus::nextEntry()
{
    protocol::LogEntry entry;
    entry.time = clusterTime();
    qsizetype bytes = 0;
    std::size_t commands = 0;
    while (!m_queue.empty()) {
        const protocol::LogPart& part = m_queue.front();
        bytes += estimatedSize(part);
        commands += part.commands.size();
        const bool isFull =
            bytes > protocol::LogEntry::maxBytes || commands > protocol::LogEntry::maxCommands;
        if (isFull && !entry.parts.empty())
            break;
        entry.parts.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    return entry;
}

void MasterConsensus::finished(ProposalOutcome outcome, quint64 lastIndex)
{
    // After anything but Committed this tracker is master no more, or hands it over: what was in flight is
    // still in PendingChanges (ours) or at its slave, and goes to whoever is master next.
    if (outcome == ProposalOutcome::Committed) {
        m_rounds.commit(lastIndex, m_clock.precise());
        tellRounds();
        proposeNext();
    } else if (m_isActive)
        emit interrupted();
}

void MasterConsensus::noteStored(NodeId member, quint64 index)
{
    quint64& stored = m_stored[member];
    stored = std::max(stored, index);
    m_rounds.noteStored(member, index, m_clock.precise());
    releaseReady();
    if (m_rounds.isWaiting())
        tellRounds();
}

void MasterConsensus::tellRounds()
{
    for (const status::RoundStatus& round : m_rounds.takeWhole(m_living, m_clock.precise()))
        emit roundSeen(round);
    if (!m_rounds.isWaiting())
        m_lateRounds->stop();
    else if (!m_lateRounds->isActive())
        m_lateRounds->start(std::chrono::duration_cast<Millis>(RoundRecorder::patience));
}

void MasterConsensus::releaseReady()
{
    const MonotonicTime now = m_clock.monotonic();
    std::optional<quint64> sequence;
    std::vector<std::function<void()>> done;
    while (!m_waiting.empty()) {
        const Waiting& next = m_waiting.front();
        if (!isReadyEverywhere(next.index) && now - next.since < patienceWithSlowTrackers)
            break;
        if (next.done)
            done.push_back(next.done);
        else
            sequence = next.sequence;
        m_waiting.pop_front();
    }
    if (m_waiting.empty())
        m_patience->stop();
    else if (!m_patience->isActive())
        m_patience->start(std::max(Millis{1}, m_waiting.front().since + patienceWithSlowTrackers - now));
    if (sequence)
        emit acknowledged(*sequence);
    for (const auto& call : done)
        call();
}

bool MasterConsensus::isReadyEverywhere(quint64 index) const
{
    return std::all_of(m_living.begin(), m_living.end(), [this, index](NodeId member) {
        const auto stored = m_stored.find(member);
        return stored != m_stored.end() && stored->second >= index;
    });
}

ClusterTime MasterConsensus::clusterTime() const
{
    return m_timeNotedAt ? carriedOn(m_time, m_clock.monotonic() - *m_timeNotedAt) : m_time;
}

} // namespace muster::consensus
