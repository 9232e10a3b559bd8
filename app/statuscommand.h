// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/nodesettings.h"
#include "base/clock.h"
#include "cluster/clusterfaulttolerance.h"
#include "status/clusterstatus.h"

#include <QObject>
#include <QTimer>

namespace muster::app {

// `muster status`: listens to keep-alives until every tracker that the master names was heard, for two
// seconds at most.
class StatusCommand : public QObject
{
    Q_OBJECT
public:
    static constexpr Millis patience{2000};
    static constexpr int exitNoCluster = 3;

    StatusCommand(const NodeSettings& settings, const Clock& clock, QObject* parent = nullptr);

    Result<void> start();

signals:
    void finished(int exitCode);

private:
    void lookAgain();
    void finish();

    NodeSettings m_settings;
    const Clock& m_clock;
    cluster::ClusterFaultTolerance m_keepAlives;
    QTimer m_deadline;
};

// Whether each tracker that a master names was heard.
bool isWholeClusterHeard(const cluster::Membership& membership);
// Why nobody was heard, and what to do.
QString noClusterText(const NodeSettings& settings, const cluster::ClusterFaultTolerance& keepAlives);
// Trackers of this cluster's name that we cannot understand: "a tracker at … uses another passphrase …"
QString foreignKeyText(const IpAddress& at, bool isTheirsOpen, bool isOursOpen);
// Whether strangers can take part, and what to do about it: one line, for every screen and log.
QString openness(bool isOpen);
// The view as lines for a terminal. Pure.
QString describe(const status::ClusterStatus& view);

} // namespace muster::app
