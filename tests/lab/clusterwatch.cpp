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

bool ClusterWatch::agree(const QStringList& names, MonotonicTime since) const
{
    QList<protocol::KeepAlive> told;
    QList<protocol::KeepAlive> masters;
    for (const auto& [node, member] : m_keepAlives.membership().members()) {
        if (!names.contains(member.last.name) || member.lastSeen < since)
            continue;
        told << member.last;
        if (member.last.role == protocol::KeepAliveRole::Master)
            masters << member.last;
    }
    if (told.size() != names.size() || masters.size() != 1)
        return false;
    const protocol::KeepAlive& master = masters.first();
    return std::all_of(told.begin(), told.end(), [&master](const protocol::KeepAlive& one) {
        const bool isNamed =
            std::find(master.members.begin(), master.members.end(), one.node) != master.members.end();
        return isNamed && one.master == master.node && one.lineage == master.lineage &&
               one.applied == master.applied && one.digest == master.digest;
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
