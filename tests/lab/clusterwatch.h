// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cluster/clusterfaulttolerance.h"
#include "lab/networknamespace.h"
#include "status/clusterstatus.h"

#include <memory>
#include <optional>

namespace muster::app {
struct Options;
}

namespace muster::lab {

// The cluster as `muster status` would show it at one place: what keep-alives say that arrive there.
class ClusterWatch
{
public:
    // Null where it cannot listen.
    static std::unique_ptr<ClusterWatch> open(const app::Options& options, const NetworkNamespace* where);

    status::ClusterStatus view() const;
    // All of them were heard anew since `since`, are voters of one master, and are at its index with its
    // digest.
    bool agree(const QStringList& names, MonotonicTime since) const;
    // The same, wherever in the log they are: under load no two keep-alives tell the same.
    bool isWhole(const QStringList& names, MonotonicTime since) const;
    // The name of the living master of whom a member tells that it has heard; empty: none.
    QString master() const;
    MonotonicTime now() const { return m_clock.monotonic(); }

private:
    ClusterWatch(const QString& cluster, const cluster::KeepAliveSettings& settings)
        : m_cluster(cluster)
        , m_keepAlives(settings, std::nullopt, m_clock)
    {
    }

    // What the named trackers told since; empty unless all did, and are voters of one master, which is the
    // first.
    QList<protocol::KeepAlive> toldByAll(const QStringList& names, MonotonicTime since) const;

    SystemClock m_clock;
    QString m_cluster;
    cluster::ClusterFaultTolerance m_keepAlives;
};

} // namespace muster::lab
