// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/clusterwatch.h"

#include "app/nodesettings.h"
#include "app/peersession.h"
#include "cluster/clusterview.h"

#include <QDebug>
#include <algorithm>

namespace muster::lab {

std::unique_ptr<ClusterWatch> ClusterWatch::open(const app::Options& options, const NetworkNamespace* where)
{
    const Inside inside(where);
    const auto settings = app::resolve(options);
    if (!settings)
        return nullptr;
    std::unique_ptr<ClusterWatch> watch(new ClusterWatch(options.cluster, app::listenerSettings(*settings)));
    const auto started = watch->m_keepAlives.start();
    if (!started) {
        qWarning().noquote() << started.error().message;
        return nullptr;
    }
    return watch;
}

status::ClusterStatus ClusterWatch::view() const
{
    return cluster::viewOf(m_cluster, m_keepAlives.membership(), nullptr, m_clock.monotonic());
}

QList<protocol::KeepAlive> ClusterWatch::toldByAll(const QStringList& names, MonotonicTime since) const
{
    QList<protocol::KeepAlive> told;
    for (const auto& [node, member] : m_keepAlives.membership().members())
        if (names.contains(member.last.name) && member.lastSeen >= since)
            told << member.last;
    const auto isMaster = [](const protocol::KeepAlive& one) {
        return one.role == protocol::KeepAliveRole::Master;
    };
    std::stable_partition(told.begin(), told.end(), isMaster);
    if (told.isEmpty() || told.size() != names.size() ||
        std::count_if(told.begin(), told.end(), isMaster) != 1)
        return {};
    const protocol::KeepAlive& master = told.first();
    const bool isWhole = std::all_of(told.begin(), told.end(), [&master](const protocol::KeepAlive& one) {
        return one.master == master.node && one.lineage == master.lineage &&
               std::find(master.members.begin(), master.members.end(), one.node) != master.members.end();
    });
    return isWhole ? told : QList<protocol::KeepAlive>();
}

bool ClusterWatch::isWhole(const QStringList& names, MonotonicTime since) const
{
    return !toldByAll(names, since).isEmpty();
}

bool ClusterWatch::agree(const QStringList& names, MonotonicTime since) const
{
    const QList<protocol::KeepAlive> told = toldByAll(names, since);
    return !told.isEmpty() && std::all_of(told.begin(), told.end(), [&told](const protocol::KeepAlive& one) {
        return one.applied == told.first().applied && one.digest == told.first().digest;
    });
}

QString ClusterWatch::master() const
{
    const status::ClusterStatus seen = view();
    for (const status::TrackerStatus& tracker : seen.trackers)
        if (tracker.id == seen.master && tracker.role == status::TrackerRole::Master)
            return tracker.name;
    return {};
}

} // namespace muster::lab
