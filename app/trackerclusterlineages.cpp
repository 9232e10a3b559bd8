// SPDX-License-Identifier: GPL-3.0-or-later
// How a TrackerCluster goes on when most others are lost, and how two lineages become one.
#include "app/trackercluster.h"

#include "protocol/stateimage.h"

#include <algorithm>

namespace muster::app {

namespace {

constexpr Millis pauseAfterRefusedOffer{500};
// A master whose lineage has ended waits so long for its slaves to learn it from the log.
constexpr Millis lastWordPatience{1000};

} // namespace

void TrackerCluster::connectLineages()
{
    using consensus::HandoverReceiver;
    using consensus::HandoverSender;
    m_handover = std::make_unique<HandoverSender>(*m_transport, m_clock);
    m_visitors = std::make_unique<HandoverReceiver>(*m_transport);
    m_again = m_clock.makeAlarm([this] { followState(); });
    m_leave = m_clock.makeAlarm([this] { leaveWhenOthersHave(); });
    connect(m_handover.get(), &HandoverSender::accepted, this, &TrackerCluster::stopServing);
    connect(m_handover.get(), &HandoverSender::finished, this, [this] {
        m_yielding->isHandedOver = true;
        proposeYield();
    });
    connect(m_handover.get(), &HandoverSender::failed, this, &TrackerCluster::cancelYielding);
    connect(m_visitors.get(), &HandoverReceiver::offered, this, &TrackerCluster::decideOffer);
    connect(m_visitors.get(), &HandoverReceiver::partReceived, this,
            [this](const protocol::LogPart& part) { m_master->submit(part); });
    // What was under way when serving stopped is part of what is handed over.
    connect(m_node.get(), &consensus::ConsensusNode::proposalFinished, this, [this] {
        if (m_yielding && m_yielding->isSilent && !m_yielding->isHandedOver)
            askForAdoption();
    });
}

// ---- most are lost

Result<void> TrackerCluster::recover(bool isToYield)
{
    if (m_durableIndex < m_imageIndex)
        return {}; // a snapshot is still on its way into the tables: soon
    const consensus::ConsensusState before = m_node->state();
    const Lineage next{m_chance() | 1, before.lineage.epoch + (isToYield ? 0 : 1)};
    emit happened(
        isToYield ? tr("most trackers of this cluster are lost, and there is another one: going over to it")
                  : tr("most trackers are lost: going on with those that are left"),
        status::EventKind::Warning);
    const Result<void> recovered = m_node->recover(next);
    if (!recovered)
        return recovered;
    m_own.ancestor = before.lineage;
    m_own.ancestorIndex = std::max(before.stored, m_imageIndex);
    m_own.ancestorTerm = before.storedTerm;
    tellOwn();
    return {};
}

// ---- the side that yields

void TrackerCluster::beginYielding(const cluster::YieldTo& to)
{
    emit happened(tr("another cluster of this name is here, with %1 as its master: handing over to it")
                      .arg(nameOf(to.host)),
                  status::EventKind::Merged, to.host);
    m_yielding = Yielding{to, false, false};
    m_handover->offer(to.host, to.replication, m_node->state().lineage, quint32(configuredNodes().size()));
}

// From here on nothing more is acknowledged in this lineage, so that what is handed over is all.
void TrackerCluster::stopServing()
{
    m_yielding->isSilent = true;
    m_master->end();
    m_order.endMastership();
    emit roleChanged(false, true);
    if (!m_node->isProposing())
        askForAdoption();
}

void TrackerCluster::askForAdoption()
{
    // Another boot than this one's: they are not among what this tracker waits for to come back by the log.
    emit adoptionWanted(m_master->clusterTime(), m_identity.node, ~m_identity.boot);
}

void TrackerCluster::provideAdoption(const QList<QByteArray>& parts, quint64 replacements)
{
    if (replacements == m_replacements && m_yielding && m_yielding->isSilent && m_handover->isActive())
        m_handover->send(parts);
}

void TrackerCluster::proposeYield()
{
    const protocol::LogPart last{
        m_identity.node, ~m_identity.boot, 1, {protocol::YieldCommand{m_yielding->to.lineage}}};
    m_node->propose({protocol::encode(protocol::LogEntry{m_master->clusterTime(), {last}})});
}

void TrackerCluster::cancelYielding(const QString& why)
{
    if (!m_yielding || m_isLeaving)
        return;
    emit happened(tr("the other cluster was not joined: %1").arg(why), status::EventKind::Merged);
    const bool wasSilent = m_yielding->isSilent;
    m_yielding.reset();
    m_handover->cancel();
    m_nextYieldAt = m_clock.monotonic() + pauseAfterRefusedOffer;
    if (!wasSilent || !m_node->state().isMaster)
        return;
    m_master->begin(m_pending.parts(m_clock.monotonic()));
    emit roleChanged(true, true);
}

// Known to be the lineage's end by all who have it in their log as committed.
void TrackerCluster::followYield(const protocol::LogEntry& entry)
{
    const bool isYield = entry.parts.size() == 1 && entry.parts.front().commands.size() == 1 &&
                         std::holds_alternative<protocol::YieldCommand>(entry.parts.front().commands.front());
    if (!isYield)
        return;
    m_isLeaving = true;
    m_leavingFor = std::get<protocol::YieldCommand>(entry.parts.front().commands.front()).to;
    m_leaveBy = m_clock.monotonic() + lastWordPatience;
    m_leave->start(Millis{0}); // not from inside consensus
}

void TrackerCluster::leaveWhenOthersHave()
{
    const Lineage lineage = m_node->state().lineage;
    const auto& members = m_keepAlives.membership().members();
    const bool isAwaited = std::any_of(members.begin(), members.end(), [&](const auto& entry) {
        return entry.second.liveness == cluster::Liveness::Alive && entry.second.last.lineage == lineage;
    });
    if (m_node->state().isMaster && isAwaited && m_clock.monotonic() < m_leaveBy) {
        m_leave->start(Millis{20});
        return;
    }
    emit happened(
        tr("all that this cluster knew was handed over to the other one; a copy of the tables is kept"),
        status::EventKind::Merged);
    leaveLineage(m_leavingFor, Copy::ForPeople);
}

void TrackerCluster::leaveLineage(const Lineage& next, Copy copy)
{
    std::erase(m_abandoned, next); // it may have been left before, and was the greater one in the end
    m_abandoned.push_back(m_node->state().lineage);
    m_handover->cancel();
    m_yielding.reset();
    m_isLeaving = m_hasLog = m_isRunning = m_isChangingMembers = false;
    m_startedAt = m_clock.monotonic();
    m_own.ancestor = {};
    if (m_master->isActive())
        m_master->end();
    m_master->forgetTime();
    m_order.clear();
    m_slave->setMaster(NodeId());
    const auto log = m_log->load();
    const Result<void> forgotten = log ? m_node->forget() : tl::unexpected(log.error());
    if (!forgotten) {
        emit failed(forgotten.error());
        return;
    }
    keep(*log, next, copy);
    emptyTables();
    tellOwn();
}

// Not before the log is gone: after a crash in between, its tables may stand where it does not.
void TrackerCluster::keep(const consensus::LoadedLog& log, const Lineage& next, Copy copy)
{
    if (!m_keptFor) {
        // What was stored may have been acknowledged before this tracker was told that it is committed.
        const quint64 told = std::max(m_lastCommandIndex, m_imageIndex);
        for (std::size_t i = 0; i < log.entries.size(); ++i)
            if (log.startIndex + i > told && log.entries[i].type == protocol::EntryType::Command)
                emit lastOfLog(log.startIndex + i, log.entries[i].data);
        m_isKeptForPeople = false;
    }
    m_isKeptForPeople = m_isKeptForPeople || copy == Copy::ForPeople;
    m_isTakingBack = false;
    m_lastToTakeBack = 0;
    m_keptFor = next;
    emit keepWanted(next, copy == Copy::ForPeople);
}

// The log holds all that the one that was left had, in its lineage or by this tracker's own hand.
void TrackerCluster::settleKept()
{
    m_isTakingBack = m_isTakingBack && m_master->isActive(); // else what was under way is lost
    const consensus::ConsensusState& state = m_node->state();
    const bool isVoter =
        std::any_of(state.configuration.begin(), state.configuration.end(), [this](const auto& member) {
            return member.node == m_identity.node && member.role == protocol::MemberRole::Voter;
        });
    if (!m_keptFor || !isVoter)
        return;
    // It takes back while it is alone: who has company had done so, and was killed before it noted that.
    const bool wasTakenBack = state.lineage != *m_keptFor && state.configuration.size() > 1;
    m_isKeptForPeople = m_isKeptForPeople || wasTakenBack;
    if (state.lineage == *m_keptFor || wasTakenBack)
        forgetKept();
    else if (m_master->isActive() && !std::exchange(m_isTakingBack, true))
        emit keptWanted(m_identity.node, keptBoot());
}

void TrackerCluster::noteTakenBack(const protocol::LogPart& part)
{
    if (m_isTakingBack && m_lastToTakeBack > 0 && part.sequence >= m_lastToTakeBack &&
        part.origin == m_identity.node && part.boot == keptBoot())
        forgetKept();
}

void TrackerCluster::forgetKept()
{
    m_keptFor.reset();
    m_isTakingBack = false;
    emit keptSettled(m_isKeptForPeople);
}

// Another one than that of what this tracker is told, and of what it hands over.
quint64 TrackerCluster::keptBoot() const { return ~m_identity.boot - 1; }

void TrackerCluster::provideKept(const QList<QByteArray>& parts)
{
    if (!m_isTakingBack || !m_master->isActive())
        return;
    if (!parts.isEmpty())
        emit happened(tr("the cluster that this tracker went over to is gone: going on with what was kept"),
                      status::EventKind::Warning);
    m_lastToTakeBack = quint64(parts.size());
    for (const QByteArray& bytes : parts)
        if (const auto part = protocol::parseLogPart(bytes))
            m_master->submit(*part);
    if (!parts.isEmpty())
        return;
    m_isKeptForPeople = true; // it may be that it cannot be read
    forgetKept();
}

void TrackerCluster::emptyTables()
{
    m_lastCommandIndex = m_frontIndex = m_imageIndex = m_durableIndex = 0;
    ++m_replacements;
    m_areTablesOfAnother = true;
    emit restored(protocol::encode(protocol::StateImage{}));
}

// ---- the side that stays

// Of two masters that offer to each other the greater one stays.
void TrackerCluster::decideOffer(NodeId visitor, const Lineage& lineage, quint32 members)
{
    const consensus::ConsensusState& state = m_node->state();
    const bool isGreater =
        cluster::rankOf(lineage, members) < cluster::rankOf(state.lineage, configuredNodes().size());
    const bool isOffering = m_yielding && !(m_yielding->to.host == visitor && !m_yielding->isSilent);
    const bool accepts = state.isMaster && isGreater && !isOffering && !m_isStopping && !m_isLeaving;
    if (accepts) {
        if (m_yielding)
            cancelYielding(tr("it hands over to this one"));
        emit happened(tr("%1 hands over what its cluster knows").arg(nameOf(visitor)),
                      status::EventKind::Merged, visitor);
    }
    m_visitors->answer(visitor, accepts);
}

void TrackerCluster::tellVisitors(quint64 index, const protocol::LogEntry& entry)
{
    if (!m_master->isActive())
        return;
    for (const protocol::LogPart& part : entry.parts) {
        const NodeId visitor = m_visitors->visitorOf(part);
        if (visitor.isValid())
            m_master->whenStored(index, [this, visitor, sequence = part.sequence] {
                m_visitors->tellStored(visitor, sequence);
            });
    }
}

} // namespace muster::app
