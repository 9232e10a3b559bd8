// SPDX-License-Identifier: GPL-3.0-or-later
// What a TrackerCluster does on a person's orders; the rest is in trackercluster.cpp.
#include "app/trackercluster.h"

namespace muster::app {

using protocol::ControlAction;
using protocol::ControlOutcome;

namespace {

// Who crashes or is cut off cannot tell of it later, and a keep-alive may be lost.
constexpr int timesToldBefore = 3;

} // namespace

void TrackerCluster::connectControl()
{
    connect(&m_control, &TrackerControl::ordered, this, &TrackerCluster::obey);
    connect(&m_control, &TrackerControl::answered, this,
            [this](NodeId by, const protocol::ControlOrder& order, ControlOutcome outcome) {
                emit orderAnswered(outcome == ControlOutcome::Accepted,
                                   outcomeText(nameOf(by), order, outcome));
            });
    connect(&m_control, &TrackerControl::unanswered, this,
            [this](NodeId by) { emit orderAnswered(false, unansweredText(nameOf(by))); });
    connect(m_node.get(), &consensus::ConsensusNode::mastershipAsked, this, [this](NodeId by) {
        const auto begun = m_node->transferMastership(by);
        emit happened(
            begun
                ? tr("handing the mastership over to %1").arg(nameOf(by))
                : tr("the mastership cannot be handed over to %1: %2").arg(nameOf(by), begun.error().message),
            begun ? status::EventKind::Order : status::EventKind::Refused, by);
    });
    m_plugIn = m_clock.makeAlarm([this] { setIsolated(false); });
}

void TrackerCluster::order(NodeId target, const protocol::ControlOrder& order, quint64 nonce)
{
    m_control.order(target, order, nonce);
}

ControlOutcome TrackerCluster::judge(const protocol::ControlOrder& order) const
{
    if (order.action != ControlAction::Promote)
        return ControlOutcome::Accepted;
    const consensus::ConsensusState& state = m_node->state();
    if (state.isMaster)
        return ControlOutcome::AlreadyMaster;
    return state.leader.isValid() && state.leader != m_identity.node && !m_isStopping
               ? ControlOutcome::Accepted
               : ControlOutcome::NoMaster;
}

void TrackerCluster::obey(const protocol::ControlOrder& order, const IpAddress& from)
{
    m_own.order = {m_own.order.number + 1, order, from};
    tellOwn();
    for (int i = 1; i < timesToldBefore; ++i)
        m_keepAlives.repeat();
    emit happened(orderText(m_settings.name, order, from), status::EventKind::Order, m_identity.node);
    switch (order.action) {
    case ControlAction::Stop:
        emit stopOrdered();
        break;
    case ControlAction::Crash:
        crash();
        break;
    case ControlAction::Freeze:
        emit freezeOrdered(std::chrono::seconds(order.seconds));
        break;
    case ControlAction::Isolate:
        setIsolated(true);
        m_plugIn->start(std::chrono::seconds(order.seconds));
        break;
    case ControlAction::Promote:
        m_node->askForMastership(m_node->state().leader);
        break;
    }
}

// Where the process goes on for its window, the others see the same as if it had ended.
void TrackerCluster::crash()
{
    emit crashOrdered();
    m_keepAlives.setIsolated(true);
    emit isolated(true);
    m_transport->close();
}

void TrackerCluster::nameOwnAddress(status::ClusterStatus& view) const
{
    const auto own = m_keepAlives.controlEndpoint(m_identity.node);
    for (status::TrackerStatus& tracker : view.trackers)
        if (tracker.isSelf && own)
            tracker.clusterAddress = Endpoint{m_settings.network.bindAddress, own->port}.toString();
}

void TrackerCluster::markWhoTakesOrders(status::ClusterStatus& view) const
{
    if (!view.isOpen)
        return;
    for (status::TrackerStatus& tracker : view.trackers) {
        const cluster::Member* member = m_keepAlives.membership().find(tracker.id);
        tracker.takesOrders =
            tracker.isSelf ||
            (member && (member->source.isLoopback() || m_settings.ownAddresses.contains(member->source)));
    }
}

void TrackerCluster::setIsolated(bool isIsolated)
{
    m_keepAlives.setIsolated(isIsolated);
    m_transport->setIsolated(isIsolated);
    emit isolated(isIsolated);
    if (!isIsolated)
        emit happened(tr("this tracker is plugged in again"), status::EventKind::Heard, m_identity.node);
}

} // namespace muster::app
