// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients.h"

namespace muster::sim {

struct SimulationOptions
{
    quint64 seed = 1;
    bool isVerbose = false;
    Sabotage sabotage = Sabotage::None;
};

struct SimulationOutcome
{
    std::optional<QString> violation;
    QStringList history; // of faults
    quint64 steps = 0;
    quint64 fingerprint = 0;
    int acknowledged = 0;
    int forgiven = 0; // acknowledged, but every disk that held it was lost
    Millis virtualTime{0};
    Millis healedAfter{0};
};

// A machine and what runs on it now.
struct Tracker
{
    Machine machine;
    std::unique_ptr<SimProcess> process; // null: it does not run
    bool isStopping = false;
    bool isFrozen() const { return process && process->life()->isFrozen; }
};

// One run: some trackers come up, clients tell them things, everything breaks for a while, then nothing does
// any more, and all must come together again with all that was acknowledged.
class Simulation
{
public:
    explicit Simulation(const SimulationOptions& options);
    SimulationOutcome run();

private:
    void prepare();
    void heal();
    void watchLeases();
    bool waitUntilSettled();
    std::optional<QString> whatIsUnsettled() const;
    QString stateOf(const Tracker& tracker) const;
    QString whoSetAside(const Announce& announce) const;
    void checkContents();

    // Machines and processes
    Tracker* drawRunning();
    void startProcess(Tracker& tracker);
    void startLater(Tracker& tracker, Millis after);
    void kill(Tracker& tracker);
    void endInOrder(Tracker& tracker);
    void forgiveWhatOnlyThisHolds(const Tracker& lost);

    // Faults: each begins one, and sees to its end.
    void nextFault();
    void crash(Tracker& tracker);
    void powerLoss(Tracker& tracker);
    void loseDisk(Tracker& tracker);
    void freeze(Tracker& tracker);
    void split();
    void worsenNetwork();
    void jumpClock(Tracker& tracker);
    void failWrite(Tracker& tracker);
    void stopInOrder(Tracker& tracker);
    Millis drawDowntime();
    QString nameOf(const Tracker& tracker) const { return QStringLiteral("t%1").arg(tracker.machine.number); }

    SimulationOptions m_options;
    World m_world;
    Surroundings m_around;
    std::vector<Tracker> m_trackers;
    std::vector<int> m_faults; // the kinds that this run has
    Clients m_clients;
    Millis m_faultsUntil{0};
    int m_mostFaultPauseMs = 2000;
    int m_splits = 0; // so far; the latest one heals
    int m_forgiven = 0;
    bool m_isHealed = false;
};

} // namespace muster::sim
