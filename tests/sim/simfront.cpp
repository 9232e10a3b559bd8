// SPDX-License-Identifier: GPL-3.0-or-later
#include "simfront.h"

#include "protocol/stateimage.h"

namespace muster::sim {

using namespace protocol;

namespace {

constexpr Millis longestWait{1000};
constexpr Millis upkeepInterval{5000};
constexpr Millis longestWithoutTime{30'000};
constexpr Millis expiry{300'000};

} // namespace

SimFront::SimFront(const SimClock& clock, const MasterLease& lease,
                   std::function<void(std::function<void()>)> later, NodeId node, quint64 boot, quint64 seed)
    : m_clock(clock)
    , m_lease(lease)
    , m_later(std::move(later))
    , m_batch(node, boot)
    , m_timeMovedAt(clock.monotonic())
    , m_seed(seed)
{
    m_upkeep = clock.makeAlarm([this] {
        m_upkeep->start(upkeepInterval);
        keepUp();
    });
    m_upkeep->start(upkeepInterval);
}

void SimFront::setRole(bool isMaster)
{
    if (m_isMaster != isMaster)
        m_upkeepSequence.reset();
    m_isMaster = isMaster;
    keepUp();
    tellAppliedSoon();
}

void SimFront::applyCommitted(quint64 index, const QByteArray& bytes)
{
    const ClusterTime before = m_index.clusterTime();
    m_index.apply(index, *parseLogEntry(bytes));
    if (m_index.clusterTime() != before)
        m_timeMovedAt = m_clock.monotonic();
    tellAppliedSoon();
}

void SimFront::restore(const QByteArray& image)
{
    ++m_replacements;
    load(image);
}

void SimFront::refuse(quint64 sequence)
{
    std::erase_if(m_waiting, [sequence](const Waiting& waiting) { return waiting.sequence == sequence; });
}

void SimFront::load(const QByteArray& image)
{
    m_index.restore(*parseStateImage(image));
    m_timeMovedAt = m_clock.monotonic();
    tellAppliedSoon();
}

void SimFront::acknowledge(quint64 sequence)
{
    if (m_upkeepSequence && *m_upkeepSequence <= sequence)
        m_upkeepSequence.reset();
    while (!m_waiting.empty() && m_waiting.front().sequence <= sequence) {
        const bool isUnsure = m_isMaster && !m_lease.isValid(m_clock.monotonic());
        if (!isUnsure && m_clock.monotonic() <= m_waiting.front().until)
            m_waiting.front().stored();
        m_waiting.pop_front();
    }
}

void SimFront::take(const Command& command, Answer stored)
{
    m_waiting.push_back({add(command), m_clock.monotonic() + longestWait, std::move(stored)});
}

quint64 SimFront::add(const Command& command)
{
    const quint64 sequence = m_batch.add(command);
    if (!std::exchange(m_willSendChanges, true)) {
        m_later([this] {
            m_willSendChanges = false;
            changesTaken(m_batch.take());
        });
    }
    return sequence;
}

void SimFront::tellAppliedSoon()
{
    if (std::exchange(m_willTellApplied, true))
        return;
    m_later([this] {
        m_willTellApplied = false;
        applied();
    });
}

void SimFront::keepUp()
{
    if (!m_isMaster || m_upkeepSequence)
        return;
    if (m_index.secrets().isTimeForAnother(clusterTime())) {
        const quint64 words[2] = {m_seed | 1, quint64(clusterTime().time_since_epoch().count())};
        m_upkeepSequence = add(SecretCommand{
            *Secret::fromBytes(QByteArrayView(reinterpret_cast<const char*>(words), sizeof words))});
        return;
    }
    const ClusterTime before = clusterTime() - expiry;
    const auto oldest = m_index.oldestAnnounce();
    if ((oldest && *oldest < before) || m_clock.monotonic() - m_timeMovedAt >= longestWithoutTime)
        m_upkeepSequence = add(ExpireCommand{before});
}

} // namespace muster::sim
