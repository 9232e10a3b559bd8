// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologymotion.h"

#include <QEasingCurve>
#include <algorithm>

namespace muster::ui {

void TopologyMotion::add(const Pulse& pulse)
{
    if (m_pulses.size() < mostPulses)
        m_pulses.append(pulse);
}

void TopologyMotion::dropOf(const NodeId& node)
{
    m_pulses.removeIf([&](const Pulse& pulse) { return pulse.from == node || pulse.to == node; });
}

void TopologyMotion::forgetUntil(MonotonicTime now)
{
    m_pulses.removeIf([&](const Pulse& pulse) { return pulse.startsAt + pulse.lasts <= now; });
}

QList<PulsePlace> TopologyMotion::at(MonotonicTime now) const
{
    QList<PulsePlace> places;
    for (const Pulse& pulse : m_pulses)
        if (pulse.startsAt <= now && now < pulse.startsAt + pulse.lasts)
            places.append({pulse.kind, pulse.from, pulse.to,
                           qreal((now - pulse.startsAt).count()) / qreal(pulse.lasts.count())});
    return places;
}

bool TopologyMotion::has(PulseKind kind) const
{
    return std::any_of(m_pulses.begin(), m_pulses.end(),
                       [&](const Pulse& pulse) { return pulse.kind == kind; });
}

void Glide::moveTo(QPointF to, MonotonicTime now, Millis lasts)
{
    m_from = at(now);
    m_to = to;
    m_startsAt = now;
    m_lasts = lasts;
}

QPointF Glide::at(MonotonicTime now) const
{
    if (isOver(now))
        return m_to;
    const qreal progress = qreal((now - m_startsAt).count()) / qreal(m_lasts.count());
    return m_from + (m_to - m_from) * QEasingCurve(QEasingCurve::InOutCubic).valueForProgress(progress);
}

} // namespace muster::ui
