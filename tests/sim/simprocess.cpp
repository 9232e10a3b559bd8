// SPDX-License-Identifier: GPL-3.0-or-later
#include "simprocess.h"

namespace muster::sim {

namespace {

app::NodeSettings settingsOf(int machine)
{
    app::NodeSettings settings;
    settings.name = QStringLiteral("t%1").arg(machine);
    return settings;
}

} // namespace

SimProcess::SimProcess(Surroundings& around, Machine& machine, quint64 seed)
    : m_around(around)
    , m_machine(machine)
    , m_seed(seed)
    , m_clock(around.world, m_life, machine.clocks)
    , m_boot(quint64(m_clock.wall().time_since_epoch().count()) << 16 | (seed & 0xffff))
    , m_front(
          m_clock, m_lease, [this](std::function<void()> act) { later(std::move(act)); },
          machine.folder->node, m_boot, seed)
    , m_tables(around.world, m_life, *machine.folder, machine.slowestTables)
{
}

SimProcess::~SimProcess()
{
    m_life->isAlive = false; // from now on nothing is stored, sent or waited for
    m_around.wires.stopListening(m_machine.number);
    if (m_cluster)
        m_cluster->disconnect(this);
    m_cluster.reset();
    m_life->backlog.clear(); // what waits there holds this life
}

void SimProcess::endInOrder()
{
    m_cluster->disconnect(this);
    m_cluster.reset();
    m_tables.flush();
}

app::TrackerIdentity SimProcess::identity()
{
    app::TrackerIdentity identity;
    identity.node = m_machine.folder->node;
    identity.boot = m_boot;
    identity.seed = m_seed;
    identity.tablesIndex = m_machine.folder->tables->appliedIndex();
    identity.tablesTime = m_machine.folder->tables->clusterTime();
    if (m_machine.folder->kept)
        identity.keptFor = m_machine.folder->kept->first;
    return identity;
}

app::TrackerRim SimProcess::rim()
{
    app::TrackerRim rim;
    rim.log = std::make_unique<SimLogStore>(*m_machine.folder, *m_life, m_machine.nextWriteError,
                                            m_around.referee, m_around.sabotage);
    rim.transport = std::make_unique<SimTransport>(m_around.world, m_around.wires, m_machine.number,
                                                   m_machine.folder->node, m_clock, m_life);
    auto channel = std::make_unique<SimDatagramChannel>(m_around.datagrams, m_machine.number, m_life);
    channel->told = [this](const QByteArray& payload) {
        const auto told = protocol::parseKeepAlive(payload, protocol::ClusterKey::open());
        m_told = *told;
        m_around.referee.watchKeepAlive(m_told);
    };
    rim.keepAlives = std::move(channel);
    return rim;
}

Result<void> SimProcess::start()
{
    m_front.load(protocol::encode(m_machine.folder->tables->image()));
    m_cluster =
        std::make_unique<app::TrackerCluster>(settingsOf(m_machine.number), identity(), rim(), m_clock);
    wire();
    wireTables();
    return m_cluster->start(endpointOf(m_machine.number));
}

void SimProcess::later(std::function<void()> act)
{
    m_around.world.post(m_life, EventKind::Thread, Millis{0}, std::move(act));
}

void SimProcess::request(const protocol::Command& command, SimFront::Answer stored)
{
    if (m_around.sabotage == Sabotage::HastyAcknowledgement) {
        later([this, command, stored = std::move(stored)] { m_front.take(command, [] {}), stored(); });
        return;
    }
    later([this, command, stored = std::move(stored)] { m_front.take(command, stored); });
}

void SimProcess::wire()
{
    using app::TrackerCluster;
    TrackerCluster* const cluster = m_cluster.get();
    m_front.changesTaken = [this, cluster](const protocol::LogPart& part) {
        later([cluster, part] { cluster->takeChanges(part); });
    };
    m_front.applied = [this, cluster] {
        const tracker::SwarmIndex& index = m_front.index();
        later([cluster, at = index.appliedIndex(), digest = index.digest(), contents = index.contentCount(),
               peers = index.peerCount(), distinctPeers = index.distinctPeerCount(),
               replacements = m_front.replacements()] {
            cluster->noteApplied(at, digest, contents, peers, distinctPeers, replacements);
        });
    };
    connect(cluster, &TrackerCluster::roleChanged, this,
            [this](bool isMaster, bool) { later([this, isMaster] { m_front.setRole(isMaster); }); });
    connect(cluster, &TrackerCluster::committed, this, [this](quint64 index, const QByteArray& entry) {
        const Lineage lineage = m_machine.folder->log.content().lineage;
        m_around.referee.watchCommitted(m_machine.folder->node, lineage, index, entry);
        if (m_around.world.isVerbose)
            traceEntry(index, entry);
        m_tables.apply(index, entry);
        later([this, lineage, index, entry] {
            m_front.applyCommitted(index, entry);
            if (m_front.index().appliedIndex() == index) // else it stood further already
                m_around.referee.watchTables(m_machine.folder->node, lineage, index,
                                             m_front.index().digest());
        });
    });
    connect(cluster, &TrackerCluster::restored, this, [this](const QByteArray& image) {
        m_tables.replaceAll(image);
        later([this, image] { m_front.restore(image); });
    });
    connect(cluster, &TrackerCluster::acknowledged, this,
            [this](quint64 sequence) { later([this, sequence] { m_front.acknowledge(sequence); }); });
    connect(cluster, &TrackerCluster::refused, this,
            [this](quint64 sequence) { later([this, sequence] { m_front.refuse(sequence); }); });
    connect(cluster, &TrackerCluster::leaseChanged, this,
            [this](MonotonicTime until) { m_lease.set(until); });
    connect(cluster, &TrackerCluster::failed, this,
            [this](const Error& error) { later([this, why = error.message] { emit failed(why); }); });
    connect(cluster, &TrackerCluster::stopped, this, [this] { later([this] { emit stopped(); }); });
    connect(cluster, &TrackerCluster::happened, this, [this](const QString& text) {
        if (m_around.world.isVerbose)
            m_around.world.trace(QStringLiteral("t%1: %2").arg(m_machine.number).arg(text));
    });
}

void SimProcess::traceEntry(quint64 index, const QByteArray& bytes) const
{
    QString text = QStringLiteral("t%1: entry %2").arg(m_machine.number).arg(index);
    const auto entry = protocol::parseLogEntry(bytes);
    for (const protocol::LogPart& part : entry->parts) {
        for (const protocol::Command& command : part.commands)
            if (const auto* expire = std::get_if<protocol::ExpireCommand>(&command))
                text += QStringLiteral(" expire before %1").arg(expire->before.time_since_epoch().count());
        text += QStringLiteral(" %1/%2(%3)")
                    .arg(part.origin.toHexString().left(4))
                    .arg(part.sequence)
                    .arg(part.commands.size());
    }
    m_around.world.trace(text);
}

void SimProcess::wireTables()
{
    using app::TrackerCluster;
    TrackerCluster* const cluster = m_cluster.get();
    connect(cluster, &TrackerCluster::imageWanted, this, [this] { m_tables.requestImage(); });
    connect(cluster, &TrackerCluster::adoptionWanted, this,
            [this](ClusterTime now, NodeId origin, quint64 boot) {
                m_tables.requestAdoption(now, origin, boot);
            });
    connect(cluster, &TrackerCluster::lastOfLog, this,
            [this](quint64 index, const QByteArray& entry) { m_tables.apply(index, entry); });
    connect(cluster, &TrackerCluster::keepWanted, this, [this](const Lineage& next) { m_tables.keep(next); });
    connect(cluster, &TrackerCluster::keptWanted, this,
            [this](NodeId origin, quint64 boot) { m_tables.requestKept(origin, boot); });
    connect(cluster, &TrackerCluster::keptSettled, this,
            [this](bool isForPeople) { m_tables.settleKept(isForPeople); });
    m_tables.keptReady = [this, cluster](const QList<QByteArray>& parts) {
        later([=] { cluster->provideKept(parts); });
    };
    m_tables.durable = [this, cluster](quint64 index, quint64 replacements) {
        later([=] { cluster->noteTablesDurable(index, replacements); });
    };
    m_tables.imageReady = [this, cluster](const QByteArray& image, quint64 replacements) {
        later([=] { cluster->provideImage(image, replacements); });
    };
    m_tables.adoptionReady = [this, cluster](const QList<QByteArray>& parts, quint64 replacements) {
        later([=] { cluster->provideAdoption(parts, replacements); });
    };
}

} // namespace muster::sim
