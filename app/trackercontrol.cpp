// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trackercontrol.h"

#include "net/networkchoice.h"

#include <QCoreApplication>
#include <QHostInfo>

namespace muster::app {

using protocol::ControlAction;
using protocol::ControlOutcome;

namespace {

// An answer may be lost, and who crashes or is cut off cannot give it again.
constexpr int lastWords = 3;

QString tr(const char* text) { return QCoreApplication::translate("muster::app", text); }

QString whatOrdered(const QString& tracker, const protocol::ControlOrder& order)
{
    switch (order.action) {
    case ControlAction::Stop:
        return tr("%1 was ordered to stop").arg(tracker);
    case ControlAction::Crash:
        return tr("%1 was ordered to crash").arg(tracker);
    case ControlAction::Freeze:
        return tr("%1 was ordered to stand still for %2 s").arg(tracker).arg(order.seconds);
    case ControlAction::Isolate:
        return tr("%1 was ordered to cut itself off for %2 s").arg(tracker).arg(order.seconds);
    case ControlAction::Promote:
        return tr("%1 was ordered to become master").arg(tracker);
    }
    return {};
}

QString whatFollows(const QString& tracker, const protocol::ControlOrder& order)
{
    switch (order.action) {
    case ControlAction::Stop:
        return tr("%1 stops").arg(tracker);
    case ControlAction::Crash:
        return tr("%1 crashes").arg(tracker);
    case ControlAction::Freeze:
        return tr("%1 stands still for %2 s").arg(tracker).arg(order.seconds);
    case ControlAction::Isolate:
        return tr("%1 is cut off for %2 s").arg(tracker).arg(order.seconds);
    case ControlAction::Promote:
        return tr("the mastership is handed to %1").arg(tracker);
    }
    return {};
}

} // namespace

TrackerControl::TrackerControl(const NodeSettings& settings, NodeId self, const QByteArray& secret,
                               Judge judge, cluster::ClusterFaultTolerance& keepAlives, const Clock& clock)
    : m_settings(settings)
    , m_clock(clock)
    , m_keepAlives(keepAlives)
    , m_desk(self, protocol::hashOfClusterName(settings.options.cluster), settings.key, secret)
    , m_judge(std::move(judge))
{
    connect(&keepAlives, &cluster::ClusterFaultTolerance::controlReceived, this, &TrackerControl::receive);
}

void TrackerControl::receive(const QByteArray& datagram, const Endpoint& from)
{
    const bool isOwnComputer = m_settings.key.isOpen && net::isOwnAddress(from.address); // else nobody asks
    const auto response = m_desk.receive(datagram, from, isOwnComputer, m_clock.monotonic(), m_judge);
    if (!response.reply.isEmpty())
        for (int i = 0; i < (response.order ? lastWords : 1); ++i)
            m_keepAlives.sendControl(from, response.reply);
    if (response.order)
        emit ordered(*response.order, from.address);
}

void TrackerControl::order(NodeId target, const protocol::ControlOrder& order, quint64 nonce)
{
    using cluster::ControlCall;
    const auto at = m_keepAlives.controlEndpoint(target);
    if (!at) {
        emit unanswered(target, order);
        return;
    }
    auto* call = new ControlCall(
        {target, *at, protocol::hashOfClusterName(m_settings.options.cluster), m_settings.key}, order, nonce,
        m_clock, this);
    connect(call, &ControlCall::toSend, &m_keepAlives, &cluster::ClusterFaultTolerance::sendControl);
    connect(&m_keepAlives, &cluster::ClusterFaultTolerance::controlReceived, call, &ControlCall::receive);
    connect(call, &ControlCall::answered, this, [this, call](ControlOutcome outcome) {
        call->deleteLater();
        emit answered(call->node(), call->order(), outcome);
    });
    connect(call, &ControlCall::unanswered, this, [this, call] {
        call->deleteLater();
        emit unanswered(call->node(), call->order());
    });
    call->start();
}

QString ownWho()
{
    const QString user = qEnvironmentVariable("USER");
    const QString host = QHostInfo::localHostName();
    return user.isEmpty() ? host : QStringLiteral("%1@%2").arg(user, host);
}

QString orderText(const QString& tracker, const protocol::ControlOrder& order, const IpAddress& from)
{
    const QString what = whatOrdered(tracker, order);
    if (order.who.isEmpty())
        return tr("%1, from %2").arg(what, from.toString());
    return tr("%1, by %2 from %3").arg(what, order.who, from.toString());
}

QString outcomeText(const QString& tracker, const protocol::ControlOrder& order, ControlOutcome outcome)
{
    switch (outcome) {
    case ControlOutcome::Accepted:
        return whatFollows(tracker, order);
    case ControlOutcome::AlreadyMaster:
        return tr("%1 is the master already").arg(tracker);
    case ControlOutcome::NotFromThere:
        return tr("the cluster is open, so %1 takes orders from its own computer only; give all trackers a "
                  "passphrase with --passphrase-file, or give the order there")
            .arg(tracker);
    case ControlOutcome::NoMaster:
        return tr("there is no master that could hand over to %1; try again once muster status shows one")
            .arg(tracker);
    }
    return {};
}

QString unansweredText(const QString& tracker)
{
    return tr("%1 does not answer; look with muster status whether it lives, and whether the passphrase is "
              "the same")
        .arg(tracker);
}

} // namespace muster::app
