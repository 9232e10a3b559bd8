// SPDX-License-Identifier: GPL-3.0-or-later
// What a Simulation does to its trackers.
#include "simulation.h"

#include <algorithm>

namespace muster::sim {

using namespace protocol;

void Simulation::nextFault()
{
    Chance& chance = m_world.chance;
    if (m_world.now() >= m_faultsUntil || m_faults.empty())
        return;
    m_world.post(chance.millis(50, m_mostFaultPauseMs), [this] { nextFault(); });
    Tracker* const tracker = drawRunning();
    if (!tracker)
        return;
    switch (chance.oneOf(m_faults)) {
    case 0:
        return crash(*tracker);
    case 1:
        return powerLoss(*tracker);
    case 2:
        return loseDisk(*tracker);
    case 3:
        return freeze(*tracker);
    case 4:
        return split();
    case 5:
        return worsenNetwork();
    case 6:
        return jumpClock(*tracker);
    case 7:
        return failWrite(*tracker);
    default:
        return stopInOrder(*tracker);
    }
}

Millis Simulation::drawDowntime()
{
    Chance& chance = m_world.chance;
    return chance.oneIn(5) ? chance.millis(11'000, 14'000) : chance.millis(50, 6000);
}

void Simulation::crash(Tracker& tracker)
{
    const Millis down = drawDowntime();
    m_world.record(QStringLiteral("crash of %1 for %2 ms").arg(nameOf(tracker)).arg(down.count()));
    kill(tracker);
    startLater(tracker, down);
}

void Simulation::powerLoss(Tracker& tracker)
{
    const Millis down = drawDowntime();
    m_world.record(QStringLiteral("power loss of %1 for %2 ms").arg(nameOf(tracker)).arg(down.count()));
    m_around.links.switchOff(tracker.machine.number);
    m_around.links.tellChanged();
    tracker.process.reset(); // its connections do not close: nobody is there to do it
    m_world.post(down, [this, &tracker] {
        if (m_isHealed || m_around.links.isOn(tracker.machine.number))
            return;
        tracker.machine.clocks.monotonic = m_world.chance.millis(0, 100'000);
        m_around.links.switchOn(tracker.machine.number);
        m_around.links.tellChanged();
        startProcess(tracker);
    });
}

void Simulation::loseDisk(Tracker& tracker)
{
    const Millis down = drawDowntime();
    m_world.record(
        QStringLiteral("disk of %1 is lost; back after %2 ms").arg(nameOf(tracker)).arg(down.count()));
    kill(tracker);
    forgiveWhatOnlyThisHolds(tracker);
    tracker.machine.folder = std::make_unique<DataFolder>();
    tracker.machine.folder->node = NodeId(m_world.chance.u64() | 1);
    startLater(tracker, down);
}

// All that its lineage held has been handed over to another one, and what is left will be thrown away.
static bool hasYielded(const consensus::LoadedLog& log)
{
    for (auto frame = log.entries.rbegin(); frame != log.entries.rend(); ++frame) {
        const auto entry = parseLogEntry(frame->data);
        if (frame->type != EntryType::Command || !entry)
            continue;
        return !entry->parts.empty() && !entry->parts.front().commands.empty() &&
               std::holds_alternative<YieldCommand>(entry->parts.front().commands.front());
    }
    return false;
}

static bool holds(const StateImage& image, const Announce& announce)
{
    return std::any_of(image.contents.begin(), image.contents.end(), [&announce](const ContentRow& row) {
        return row.infoHash == announce.infoHash && row.peer == announce.peer;
    });
}

static bool holds(const DataFolder& folder, const Announce& announce)
{
    if (folder.kept && holds(folder.kept->second, announce))
        return true;
    if (folder.log.content().isPristine() || hasYielded(folder.log.content()))
        return false;
    if (folder.tables->isKnown(announce.infoHash, announce.peer))
        return true;
    const consensus::LoadedLog& log = folder.log.content();
    const auto isAnnounce = [&announce](const Command& command) {
        const auto* told = std::get_if<AnnounceCommand>(&command);
        const auto* adopted = std::get_if<AdoptCommand>(&command);
        return (told && told->infoHash == announce.infoHash && told->peer == announce.peer) ||
               (adopted && adopted->infoHash == announce.infoHash && adopted->peer == announce.peer);
    };
    for (const EntryFrame& frame : log.entries) {
        const auto entry = parseLogEntry(frame.data);
        if (frame.type != EntryType::Command || !entry)
            continue;
        for (const LogPart& part : entry->parts)
            if (std::any_of(part.commands.begin(), part.commands.end(), isAnnounce))
                return true;
    }
    if (!log.marker || log.marker->image.isEmpty())
        return false;
    const auto image = parseStateImage(log.marker->image);
    return image && holds(*image, announce);
}

// The failure model's limit, exactly: an acknowledged announce may be lost only with the last disk that held
// it, in its tables, in its log, or in what was kept when a lineage was left. A lineage that has yielded
// holds nothing any more, nor do tables without a log: theirs was left.
void Simulation::forgiveWhatOnlyThisHolds(const Tracker& lost)
{
    std::vector<Announce> gone;
    for (const auto& [announce, how] : m_clients.required()) {
        const bool isElsewhere =
            std::any_of(m_trackers.begin(), m_trackers.end(), [&, what = announce](const Tracker& other) {
                return &other != &lost && holds(*other.machine.folder, what);
            });
        // Whether the copy elsewhere is older than a stop is not looked at.
        const bool maybeOlder = m_clients.cameBack(announce) && holds(*lost.machine.folder, announce);
        if (!isElsewhere || maybeOlder)
            gone.push_back(announce);
    }
    for (const Announce& announce : gone)
        m_clients.forgive(announce);
    m_forgiven += int(gone.size());
    if (!gone.empty())
        m_world.record(QStringLiteral("%1 announces were on no other disk").arg(gone.size()));
}

void Simulation::freeze(Tracker& tracker)
{
    if (tracker.isFrozen())
        return;
    const Millis frozen =
        m_world.chance.oneIn(3) ? m_world.chance.millis(3000, 8000) : m_world.chance.millis(50, 2000);
    m_world.record(QStringLiteral("%1 is frozen for %2 ms").arg(nameOf(tracker)).arg(frozen.count()));
    const std::shared_ptr<Life> life = tracker.process->life();
    life->isFrozen = true;
    m_world.post(frozen, [this, life] {
        if (life->isAlive && life->isFrozen)
            m_world.thaw(*life);
    });
}

void Simulation::split()
{
    Chance& chance = m_world.chance;
    const int sides = chance.oneIn(4) ? 3 : 2;
    const bool isOneWay = chance.oneIn(4);
    const Millis lasts = chance.oneIn(4) ? chance.millis(6000, 15'000) : chance.millis(100, 6000);
    std::vector<int> sideOf;
    QString text;
    for (const Tracker& tracker : m_trackers) {
        sideOf.push_back(chance.below(sides));
        text += QStringLiteral(" %1:%2").arg(nameOf(tracker)).arg(sideOf.back());
    }
    m_world.record(QStringLiteral("%1split for %2 ms:%3")
                       .arg(isOneWay ? u"one-way "_qs : QString())
                       .arg(lasts.count())
                       .arg(text));
    m_around.links.healAll();
    for (std::size_t a = 0; a < sideOf.size(); ++a)
        for (std::size_t b = 0; b < sideOf.size(); ++b)
            if (sideOf[a] != sideOf[b] && (!isOneWay || sideOf[a] < sideOf[b]))
                m_around.links.cut(int(a) + 1, int(b) + 1);
    m_around.links.tellChanged();
    m_world.post(lasts, [this, number = ++m_splits] {
        if (number != m_splits || m_isHealed)
            return;
        m_world.record(QStringLiteral("the split heals"));
        m_around.links.healAll();
        m_around.links.tellChanged();
    });
}

void Simulation::worsenNetwork()
{
    Chance& chance = m_world.chance;
    LinkQuality& quality = m_around.links.quality;
    const LinkQuality before = quality;
    quality.lossPercent = chance.between(0, 30);
    quality.duplicationPercent = chance.oneIn(2) ? chance.between(0, 30) : 0;
    quality.reorderingPercent = chance.oneIn(2) ? chance.between(0, 30) : 0;
    quality.mostDelay = chance.millis(1, 120);
    const Millis lasts = chance.millis(500, 8000);
    m_world.record(QStringLiteral("for %1 ms: loss %2 %, doubled %3 %, reordered %4 %, delay up to %5 ms")
                       .arg(lasts.count())
                       .arg(quality.lossPercent)
                       .arg(quality.duplicationPercent)
                       .arg(quality.reorderingPercent)
                       .arg(quality.mostDelay.count()));
    m_world.post(lasts, [this, before] {
        if (!m_isHealed)
            m_around.links.quality = before;
    });
}

void Simulation::jumpClock(Tracker& tracker)
{
    const Millis by = m_world.chance.millis(-3'600'000, 3'600'000);
    m_world.record(QStringLiteral("the clock of %1 jumps by %2 ms").arg(nameOf(tracker)).arg(by.count()));
    tracker.machine.clocks.wall += by;
}

void Simulation::failWrite(Tracker& tracker)
{
    const bool isStored = m_world.chance.oneIn(3);
    m_world.record(QStringLiteral("the next write of %1 fails%2")
                       .arg(nameOf(tracker), isStored ? u", though it is stored"_qs : QString()));
    tracker.machine.nextWriteError = isStored ? WriteError::StoredAllTheSame : WriteError::NothingStored;
}

void Simulation::stopInOrder(Tracker& tracker)
{
    if (std::exchange(tracker.isStopping, true) || tracker.isFrozen())
        return;
    m_world.record(nameOf(tracker) + u" is stopped"_qs);
    SimProcess* const process = tracker.process.get();
    m_world.post(process->life(), EventKind::Message, Millis{0}, [process] { process->stop(); });
}

} // namespace muster::sim
