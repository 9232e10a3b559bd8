// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation.h"

#include <algorithm>

namespace muster::sim {

using namespace protocol;

namespace {

constexpr Millis patience{60'000};
constexpr Millis lookInterval{250};
constexpr int looksInARow = 5;

} // namespace

Simulation::Simulation(const SimulationOptions& options)
    : m_options(options)
    , m_world(options.seed)
    , m_around(m_world)
    , m_trackers(std::size_t(m_world.chance.between(2, mostMachines)))
    , m_clients(m_world, [this] {
        Tracker* const drawn = drawRunning();
        return drawn ? drawn->process.get() : nullptr;
    })
{
    m_world.isVerbose = options.isVerbose;
    m_around.sabotage = options.sabotage;
}

SimulationOutcome Simulation::run()
{
    m_world.afterStep = [this] { watchLeases(); };
    prepare();
    m_world.runUntil(m_faultsUntil);
    heal();
    SimulationOutcome outcome;
    const Millis healedAt = m_world.now();
    if (waitUntilSettled())
        checkContents();
    outcome.violation = m_world.violation();
    outcome.history = m_world.history();
    outcome.steps = m_world.steps();
    outcome.fingerprint = m_world.fingerprint();
    outcome.acknowledged = m_clients.acknowledged();
    outcome.forgiven = m_forgiven;
    outcome.virtualTime = m_world.now();
    outcome.healedAfter = m_world.now() - healedAt;
    return outcome;
}

void Simulation::prepare()
{
    Chance& chance = m_world.chance;
    m_around.links.quality.mostDelay = chance.millis(1, chance.oneIn(4) ? 40 : 3);
    const bool allAtOnce = chance.oneIn(3);
    const Millis slowestTables = chance.millis(0, chance.oneIn(4) ? 2000 : 150);
    for (std::size_t i = 0; i < m_trackers.size(); ++i) {
        Tracker& tracker = m_trackers[i];
        tracker.machine.number = int(i) + 1;
        tracker.machine.clocks = {chance.millis(0, 100'000'000), chance.millis(-3'600'000, 3'600'000)};
        tracker.machine.folder = std::make_unique<DataFolder>();
        tracker.machine.folder->node = NodeId(chance.u64() | 1);
        tracker.machine.slowestTables = slowestTables;
        startLater(tracker, allAtOnce ? Millis{0} : chance.millis(0, 4000));
    }
    m_world.record(QStringLiteral("%1 trackers").arg(m_trackers.size()));
    // Some kinds of faults only, so that one kind does not hide what another shows.
    for (int kind = 0; kind < 9; ++kind)
        if (chance.oneIn(2))
            m_faults.push_back(kind);
    m_faultsUntil = chance.millis(8'000, 25'000);
    m_mostFaultPauseMs = chance.between(500, 5000);
    m_clients.begin(m_faultsUntil, chance.between(20, 200));
    const Millis calm = chance.oneIn(3) ? Millis{0} : Millis{5000};
    m_world.post(calm, [this] { nextFault(); });
}

void Simulation::heal()
{
    m_isHealed = true;
    m_world.record(QStringLiteral("everything is whole again"));
    m_around.links.healAll();
    m_around.links.quality = {Millis{0}, Millis{2}, 0, 0, 0};
    for (Tracker& tracker : m_trackers) {
        m_around.links.switchOn(tracker.machine.number);
        tracker.machine.nextWriteError = WriteError::None;
        if (tracker.isFrozen())
            m_world.thaw(*tracker.process->life());
        if (!tracker.process)
            startLater(tracker, m_world.chance.millis(0, 1000));
    }
    m_around.links.tellChanged();
}

// Each by its own monotonic clock; a frozen one answers nothing, but must not have a lease when it wakes.
void Simulation::watchLeases()
{
    for (auto one = m_trackers.begin(); one != m_trackers.end(); ++one) {
        if (!one->process || one->isFrozen() || !one->process->hasLease())
            continue;
        for (auto other = std::next(one); other != m_trackers.end(); ++other) {
            const bool isSecond = other->process && !other->isFrozen() && other->process->hasLease() &&
                                  other->process->lineage() == one->process->lineage();
            if (isSecond)
                m_world.violate(nameOf(*one) + u" and "_qs + nameOf(*other) + u" both have a lease"_qs);
        }
    }
}

bool Simulation::waitUntilSettled()
{
    int settledLooks = 0;
    for (const Millis end = m_world.now() + patience; !m_world.violation();) {
        const auto unsettled = whatIsUnsettled();
        if (unsettled && m_world.now() >= end) {
            for (const Tracker& tracker : m_trackers)
                m_world.record(stateOf(tracker));
            m_world.violate(u"the cluster does not come together again: "_qs + *unsettled);
            return false;
        }
        settledLooks = unsettled ? 0 : settledLooks + 1;
        if (settledLooks == looksInARow)
            return true;
        m_world.runUntil(m_world.now() + lookInterval);
    }
    return false;
}

QString Simulation::stateOf(const Tracker& tracker) const
{
    if (!tracker.process)
        return nameOf(tracker) + u" does not run"_qs;
    const KeepAlive& told = tracker.process->told();
    const consensus::LoadedLog& log = tracker.machine.folder->log.content();
    QString members;
    for (const NodeId node : told.members)
        members += u' ' + node.toHexString().left(4);
    return QStringLiteral("%1 is %2, role %3, lineage %4 (stored: %5), term %6, log %7/%8, applied %9")
               .arg(nameOf(tracker), told.node.toHexString().left(4))
               .arg(int(told.role))
               .arg(told.lineage.toHexString().mid(0, 4) + told.lineage.toHexString().right(3))
               .arg(log.lineage.toHexString().mid(0, 4) + log.lineage.toHexString().right(3))
               .arg(told.term)
               .arg(told.stored)
               .arg(told.storedTerm)
               .arg(tracker.process->front().index().appliedIndex()) +
           QStringLiteral(", waits for %1, follows %2, members")
               .arg(tracker.process->front().firstWaiting())
               .arg(told.master.toHexString().left(4)) +
           members;
}

std::optional<QString> Simulation::whatIsUnsettled() const
{
    const SimProcess* master = nullptr;
    for (const Tracker& tracker : m_trackers) {
        if (!tracker.process)
            return nameOf(tracker) + u" does not run"_qs;
        if (tracker.process->told().role == KeepAliveRole::Master) {
            if (master)
                return QStringLiteral("two masters");
            master = tracker.process.get();
        }
    }
    if (!master)
        return QStringLiteral("no master");
    for (const Tracker& tracker : m_trackers) {
        const SimProcess& process = *tracker.process;
        const std::vector<NodeId>& members = master->told().members;
        if (process.told().lineage != master->told().lineage)
            return nameOf(tracker) + u" is of another lineage"_qs;
        if (std::count(members.begin(), members.end(), process.told().node) != 1)
            return nameOf(tracker) + u" is not in the configuration"_qs;
        if (members.size() != m_trackers.size())
            return QStringLiteral("somebody who is gone is in the configuration");
        if (process.front().isWaiting())
            return nameOf(tracker) + u" has changes that are not stored"_qs;
        if (&process != master && process.told().role != KeepAliveRole::Slave)
            return nameOf(tracker) + u" is neither slave nor master"_qs;
        if (process.front().index().appliedIndex() != master->front().index().appliedIndex())
            return nameOf(tracker) + u" stands at another entry"_qs;
        if (process.front().index().digest() != master->front().index().digest())
            return nameOf(tracker) + u" has other tables"_qs;
    }
    return std::nullopt;
}

QString Simulation::whoSetAside(const Announce& announce) const
{
    QString text;
    for (const Tracker& tracker : m_trackers) {
        for (const StateImage& image : tracker.machine.folder->aside) {
            for (const ContentRow& row : image.contents) {
                if (row.infoHash == announce.infoHash && row.peer == announce.peer)
                    text += QStringLiteral("; set aside by %1 at entry %2, time %3 of %4")
                                .arg(nameOf(tracker))
                                .arg(image.appliedIndex)
                                .arg(row.announcedAt.time_since_epoch().count())
                                .arg(image.time.time_since_epoch().count());
            }
        }
    }
    return text;
}

void Simulation::checkContents()
{
    const tracker::SwarmIndex& index = m_trackers.front().process->front().index();
    int missing = 0;
    QString first;
    for (const auto& [announce, how] : m_clients.required()) {
        if (index.isKnown(announce.infoHash, announce.peer))
            continue;
        if (m_world.isVerbose)
            m_world.trace(u"lost: "_qs + announce.text() + u", "_qs + how + whoSetAside(announce));
        if (++missing == 1)
            first = announce.text() + u", "_qs + how;
    }
    if (missing > 0)
        m_world.violate(
            QStringLiteral("%1 acknowledged announces are lost; the first: %2").arg(missing).arg(first));
}

// ---- machines and processes

Tracker* Simulation::drawRunning()
{
    std::vector<Tracker*> running;
    for (Tracker& tracker : m_trackers)
        if (tracker.process)
            running.push_back(&tracker);
    return running.empty() ? nullptr : m_world.chance.oneOf(running);
}

void Simulation::startLater(Tracker& tracker, Millis after)
{
    m_world.post(after, [this, &tracker] {
        if (!tracker.process && m_around.links.isOn(tracker.machine.number))
            startProcess(tracker);
    });
}

void Simulation::startProcess(Tracker& tracker)
{
    if (m_world.isVerbose)
        m_world.trace(QStringLiteral("%1 starts as %2, tables at %3, %4 peers")
                          .arg(nameOf(tracker), tracker.machine.folder->node.toHexString())
                          .arg(tracker.machine.folder->tables->appliedIndex())
                          .arg(tracker.machine.folder->tables->peerCount()));
    tracker.isStopping = false;
    tracker.process = std::make_unique<SimProcess>(m_around, tracker.machine, m_world.chance.u64());
    SimProcess* const process = tracker.process.get();
    const auto endLater = [this, &tracker, process](Millis restartAfter) {
        m_world.post(Millis{0}, [this, &tracker, process, restartAfter] {
            if (tracker.process.get() != process)
                return;
            endInOrder(tracker);
            startLater(tracker, m_isHealed ? Millis{500} : restartAfter);
        });
    };
    QObject::connect(process, &SimProcess::failed, process, [this, &tracker, endLater](const QString& why) {
        m_world.record(nameOf(tracker) + u" fails: "_qs + why);
        endLater(drawDowntime());
    });
    QObject::connect(process, &SimProcess::stopped, process, [this, endLater] { endLater(drawDowntime()); });
    if (const auto started = process->start(); !started) {
        m_world.record(nameOf(tracker) + u" does not start: "_qs + started.error().message);
        endLater(Millis{1000});
    }
}

void Simulation::kill(Tracker& tracker)
{
    const std::shared_ptr<Life> life = tracker.process->life();
    tracker.process.reset();
    m_around.wires.processEnded(life);
}

void Simulation::endInOrder(Tracker& tracker)
{
    tracker.process->endInOrder();
    kill(tracker);
}

} // namespace muster::sim
