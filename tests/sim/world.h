// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>
#include <QStringList>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <queue>
#include <random>
#include <vector>

// A whole cluster on virtual time: one seed gives one run. Nothing here sleeps, reads a clock or has a
// thread.
namespace muster::sim {

// Numbers drawn from a seed, the same with every standard library.
class Chance
{
public:
    explicit Chance(quint64 seed)
        : m_engine(seed)
    {
    }

    quint64 u64() { return m_engine(); }
    int below(int bound) { return bound <= 1 ? 0 : int(m_engine() % quint64(bound)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    Millis millis(int least, int most) { return Millis(between(least, most)); }
    bool oneIn(int count) { return below(count) == 0; }
    bool percent(int percent) { return below(100) < percent; }
    template<typename Container> auto& oneOf(Container& all)
    {
        return all[std::size_t(below(int(all.size())))];
    }

private:
    std::mt19937_64 m_engine;
};

enum class EventKind : quint8 {
    Network, // what no process sees: it happens to dead and frozen ones alike
    Alarm,
    Message,
    Thread // from one thread of a process to another
};

struct Event
{
    Millis at;
    quint64 number = 0; // of equal times the one that was posted first
    EventKind kind = EventKind::Network;
    std::shared_ptr<struct Life> life; // null: of no process
    std::function<void()> act;
};

// One process from its start to its end. What is to happen to it waits while it is frozen, and is forgotten
// with it.
struct Life
{
    bool isAlive = true;
    bool isFrozen = false;
    std::vector<Event> backlog;
};

// Virtual time, and what is going to happen.
class World
{
public:
    explicit World(quint64 seed)
        : chance(seed)
    {
    }

    Chance chance;
    bool isVerbose = false;
    std::function<void()> afterStep; // may be empty

    Millis now() const { return m_now; }
    quint64 steps() const { return m_steps; }
    quint64 fingerprint() const { return m_fingerprint; } // equal runs, equal fingerprints

    void post(const std::shared_ptr<Life>& life, EventKind kind, Millis after, std::function<void()> act);
    void post(Millis after, std::function<void()> act) // of no process
    {
        post(nullptr, EventKind::Network, after, std::move(act));
    }
    void thaw(Life& life);

    // Goes on until that time, or until a violation.
    void runUntil(Millis end);

    // A fault, or what else a reader of a failure must know.
    void record(const QString& what);
    void trace(const QString& what) // shown only; the caller looks at isVerbose first
    {
        if (isVerbose)
            show(what);
    }
    // A rule is broken; the first one stays.
    void violate(const QString& what);
    const std::optional<QString>& violation() const { return m_violation; }
    const QStringList& history() const { return m_history; }

private:
    struct IsLater
    {
        bool operator()(const Event& a, const Event& b) const
        {
            return std::tie(a.at, a.number) > std::tie(b.at, b.number);
        }
    };

    void step(Event&& event);
    void show(const QString& what) const;

    std::priority_queue<Event, std::vector<Event>, IsLater> m_queue;
    Millis m_now{0};
    quint64 m_posted = 0;
    quint64 m_steps = 0;
    quint64 m_stepsNow = 0; // at this very millisecond
    quint64 m_fingerprint = 0;
    QStringList m_history;
    std::optional<QString> m_violation;
};

} // namespace muster::sim
