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

// Whether strangers can take part, and what to do about it: one line, for every screen and log.
QString openness(bool isOpen);
// The view as lines for a terminal. Pure.
QString describe(const status::ClusterStatus& view);

} // namespace muster::app
