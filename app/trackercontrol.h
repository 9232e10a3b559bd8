// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/nodesettings.h"
#include "base/clock.h"
#include "cluster/clusterfaulttolerance.h"
#include "cluster/controlcall.h"
#include "cluster/controldesk.h"
#include "protocol/controlmessage.h"

#include <QObject>
#include <functional>
#include <optional>

namespace muster::app {

// A tracker's ear and voice for orders, on the port of its keep-alives: takes those that this tracker is
// given, and carries those that its window gives to others. Cluster thread.
class TrackerControl : public QObject
{
    Q_OBJECT
public:
    using Judge = std::function<protocol::ControlOutcome(const protocol::ControlOrder&)>;

    // `secret`: by chance, of this boot alone.
    TrackerControl(const NodeSettings& settings, NodeId self, const QByteArray& secret, Judge judge,
                   cluster::ClusterFaultTolerance& keepAlives, const Clock& clock);

    // answered() or unanswered() follows.
    void order(NodeId target, const protocol::ControlOrder& order, quint64 nonce);

signals:
    void ordered(const muster::protocol::ControlOrder& order,
                 const muster::IpAddress& from); // was acknowledged
    void answered(muster::NodeId by, const muster::protocol::ControlOrder& order,
                  muster::protocol::ControlOutcome outcome);
    void unanswered(muster::NodeId by, const muster::protocol::ControlOrder& order);

private:
    void receive(const QByteArray& datagram, const Endpoint& from);

    NodeSettings m_settings;
    const Clock& m_clock;
    cluster::ClusterFaultTolerance& m_keepAlives;
    cluster::ControlDesk m_desk;
    Judge m_judge;
};

// ---- words, for the command line, the event log and the window alike

// The person at this computer: "anna@attic".
QString ownWho();
// "attic was ordered to stand still for 5 s, by anna@attic from 192.168.1.6"
QString orderText(const QString& tracker, const protocol::ControlOrder& order, const IpAddress& from);
// What came of it, in one sentence.
QString outcomeText(const QString& tracker, const protocol::ControlOrder& order,
                    protocol::ControlOutcome outcome);
QString unansweredText(const QString& tracker);

} // namespace muster::app
