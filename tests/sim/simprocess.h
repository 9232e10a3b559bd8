// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/trackercluster.h"
#include "disk.h"
#include "simdatagrams.h"
#include "simfront.h"
#include "simtransport.h"

namespace muster::sim {

// What all trackers of a simulation share.
struct Surroundings
{
    explicit Surroundings(World& w)
        : world(w)
        , links(w)
        , wires(w, links)
        , datagrams(w, links)
        , referee(w)
    {
        links.changed = [this] { wires.linksChanged(); };
    }

    World& world;
    Links links;
    WireNetwork wires;
    DatagramMedium datagrams;
    Referee referee;
    Sabotage sabotage = Sabotage::None;
};

// What outlives a tracker's process.
struct Machine
{
    int number = 0;
    ClockOffsets clocks;
    std::unique_ptr<DataFolder> folder;
    WriteError nextWriteError = WriteError::None;
    Millis slowestTables{100};
};

// One run of the tracker's program: the real TrackerCluster between a simulated front, simulated tables and
// simulated sockets, wired as TrackerNode wires the real ones.
class SimProcess : public QObject
{
    Q_OBJECT
public:
    SimProcess(Surroundings& around, Machine& machine, quint64 seed);
    ~SimProcess() override; // as a kill: what is not stored yet is lost

    Result<void> start();
    // The way to the end for all but a killed process: the last writes are made.
    void endInOrder();
    void stop() { m_cluster->stop(); } // stopped() follows
    void request(const protocol::Command& command, SimFront::Answer stored);

    const std::shared_ptr<Life>& life() const { return m_life; }
    const protocol::KeepAlive& told() const { return m_told; } // the last keep-alive it sent
    bool hasLease() const { return m_lease.isValid(m_clock.monotonic()); }
    const Lineage& lineage() const { return m_machine.folder->log.content().lineage; }
    const SimFront& front() const { return m_front; }

signals:
    void failed(const QString& why);
    void stopped();

private:
    app::TrackerIdentity identity();
    app::TrackerRim rim();
    void wire();
    void wireTables();
    void traceEntry(quint64 index, const QByteArray& bytes) const;
    void later(std::function<void()> act); // on another thread of this process

    Surroundings& m_around;
    Machine& m_machine;
    quint64 m_seed;
    std::shared_ptr<Life> m_life = std::make_shared<Life>();
    SimClock m_clock;
    quint64 m_boot;
    MasterLease m_lease;
    SimFront m_front;
    SimTables m_tables;
    protocol::KeepAlive m_told;
    std::unique_ptr<app::TrackerCluster> m_cluster;
};

} // namespace muster::sim
