// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <algorithm>
#include <cstdio>

namespace muster::sim {

namespace {

constexpr quint64 mostStepsInAMillisecond = 100'000;

QString stamped(Millis at, const QString& what)
{
    return QStringLiteral("%1 ms  %2").arg(at.count(), 7).arg(what);
}

} // namespace

void World::post(const std::shared_ptr<Life>& life, EventKind kind, Millis after, std::function<void()> act)
{
    m_queue.push({m_now + std::max(after, Millis{0}), ++m_posted, kind, life, std::move(act)});
}

// What waited happens at once, in its order; whether alarms or messages come first is the event loop's whim.
void World::thaw(Life& life)
{
    life.isFrozen = false;
    std::vector<Event> waited = std::exchange(life.backlog, {});
    const bool alarmsFirst = chance.oneIn(2);
    std::stable_sort(waited.begin(), waited.end(), [alarmsFirst](const Event& a, const Event& b) {
        const bool isAlarmA = a.kind == EventKind::Alarm;
        const bool isAlarmB = b.kind == EventKind::Alarm;
        return isAlarmA != isAlarmB && isAlarmA == alarmsFirst;
    });
    for (Event& event : waited)
        post(event.life, event.kind, Millis{0}, std::move(event.act));
}

void World::runUntil(Millis end)
{
    while (!m_violation && !m_queue.empty() && m_queue.top().at <= end) {
        // The queue gives no way to move out of it; what is taken is popped before anybody looks again.
        Event event = std::move(const_cast<Event&>(m_queue.top()));
        m_queue.pop();
        m_stepsNow = event.at == m_now ? m_stepsNow + 1 : 0;
        m_now = event.at;
        if (m_stepsNow > mostStepsInAMillisecond)
            violate(QStringLiteral("time stands still: %1 events in one millisecond").arg(m_stepsNow));
        step(std::move(event));
    }
    m_now = std::max(m_now, end);
}

void World::step(Event&& event)
{
    if (event.life && !event.life->isAlive)
        return;
    if (event.life && event.life->isFrozen) {
        Life& life = *event.life;
        life.backlog.push_back(std::move(event));
        return;
    }
    ++m_steps;
    m_fingerprint = (m_fingerprint ^ (quint64(m_now.count()) << 8 | quint64(event.kind))) * 0x100000001b3;
    event.act();
    if (afterStep)
        afterStep();
}

void World::record(const QString& what)
{
    m_history.append(stamped(m_now, what));
    trace(what);
}

void World::violate(const QString& what)
{
    if (m_violation)
        return;
    m_violation = stamped(m_now, what);
    trace(u"VIOLATION: "_qs + what);
}

void World::show(const QString& what) const
{
    std::fprintf(stderr, "%s\n", qPrintable(stamped(m_now, what)));
}

} // namespace muster::sim
