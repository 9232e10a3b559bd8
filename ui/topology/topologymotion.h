// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"

#include <QList>
#include <QPointF>

namespace muster::ui {

// What runs along the links.
enum class PulseKind : quint8 { KeepAlive, AskVote, Vote, Prepare, Ready, Commit };

// A message on its way. Far slower than in truth: a network's milliseconds cannot be seen.
struct Pulse
{
    PulseKind kind = PulseKind::KeepAlive;
    NodeId from;
    NodeId to;
    MonotonicTime startsAt;
    Millis lasts{0};
};

struct PulsePlace
{
    PulseKind kind = PulseKind::KeepAlive;
    NodeId from;
    NodeId to;
    qreal progress = 0; // 0: at its sender, 1: there
};

// The messages that run, as a function of the time. At most mostPulses: what comes beyond that is not shown.
class TopologyMotion
{
public:
    static constexpr int mostPulses = 200;

    void add(const Pulse& pulse);
    void clear() { m_pulses.clear(); }
    void dropOf(const NodeId& node); // it is gone
    void forgetUntil(MonotonicTime now);

    // Those on their way now.
    QList<PulsePlace> at(MonotonicTime now) const;
    bool isIdle() const { return m_pulses.isEmpty(); }
    bool has(PulseKind kind) const;

private:
    QList<Pulse> m_pulses;
};

// From one place to another, slow at both ends. One that was not given a time is at its end.
class Glide
{
public:
    Glide() = default;
    explicit Glide(QPointF at)
        : m_from(at)
        , m_to(at)
    {
    }

    void moveTo(QPointF to, MonotonicTime now, Millis lasts); // from where it is now
    QPointF at(MonotonicTime now) const;
    QPointF end() const { return m_to; }
    bool isOver(MonotonicTime now) const { return now >= m_startsAt + m_lasts; }

private:
    QPointF m_from;
    QPointF m_to;
    MonotonicTime m_startsAt;
    Millis m_lasts{0};
};

} // namespace muster::ui
