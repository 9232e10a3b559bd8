// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ordercommand.h"

#include "app/peersession.h"
#include "app/statuscommand.h"
#include "app/terminal.h"
#include "app/trackercontrol.h"

#include <QStringList>
#include <vector>

namespace muster::app {

using cluster::ControlCall;
using protocol::ControlAction;
using protocol::ControlOutcome;

namespace {

ControlAction actionOf(Verb verb)
{
    switch (verb) {
    case Verb::Crash:
        return ControlAction::Crash;
    case Verb::Freeze:
        return ControlAction::Freeze;
    case Verb::Isolate:
        return ControlAction::Isolate;
    case Verb::Promote:
        return ControlAction::Promote;
    default:
        return ControlAction::Stop;
    }
}

} // namespace

protocol::ControlOrder orderOf(const Options& options, const QString& who)
{
    return {actionOf(options.verb), quint16(options.seconds), who};
}

Result<NodeId> findTracker(const QString& text, const cluster::Membership& membership)
{
    std::vector<NodeId> named;
    std::vector<NodeId> begun;
    for (const auto& [node, member] : membership.members()) {
        if (member.last.name == text)
            named.push_back(node);
        if (!text.isEmpty() && node.toHexString().startsWith(text, Qt::CaseInsensitive))
            begun.push_back(node);
    }
    const std::vector<NodeId>& found = named.empty() ? begun : named;
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return fail(
            OrderCommand::tr("there is no tracker “%1” in this cluster; muster status --json shows names "
                             "and ids")
                .arg(text));
    QStringList ids;
    for (const NodeId node : found)
        ids << node.toHexString();
    return fail(OrderCommand::tr("“%1” may mean %2; give more of the id").arg(text, ids.join(u", ")));
}

OrderCommand::OrderCommand(const NodeSettings& settings, quint64 nonce, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_nonce(nonce)
    , m_clock(clock)
    , m_keepAlives(listenerSettings(settings), std::nullopt, clock)
{
    connect(&m_keepAlives, &cluster::ClusterFaultTolerance::heard, this, &OrderCommand::lookAgain);
    m_deadline = clock.makeAlarm([this] {
        if (m_isAwaitingMaster)
            fail(exitNoAnswer,
                 tr("%1 took the order, but is not master yet; look again with muster status").arg(m_name));
        else
            choose();
    });
}

Result<void> OrderCommand::start()
{
    const auto started = m_keepAlives.start();
    if (started)
        m_deadline->start(listenFor);
    return started;
}

void OrderCommand::lookAgain()
{
    if (m_isAwaitingMaster)
        awaitMaster();
    else if (!m_call && m_deadline->isActive() && isWholeClusterHeard(m_keepAlives.membership()))
        choose();
}

void OrderCommand::choose()
{
    m_deadline->stop();
    const cluster::Membership& membership = m_keepAlives.membership();
    if (membership.members().empty()) {
        fail(exitNoAnswer, noClusterText(m_settings, m_keepAlives));
        return;
    }
    const auto node = findTracker(m_settings.options.arguments.first(), membership);
    if (!node)
        fail(exitRefused, node.error().message);
    else
        call(*membership.find(*node));
}

void OrderCommand::call(const cluster::Member& target)
{
    m_name = target.last.name;
    m_call = std::make_unique<ControlCall>(
        ControlCall::Target{target.last.node, *m_keepAlives.controlEndpoint(target.last.node),
                            protocol::hashOfClusterName(m_settings.options.cluster), m_settings.key},
        orderOf(m_settings.options, ownWho()), m_nonce, m_clock);
    connect(m_call.get(), &ControlCall::toSend, &m_keepAlives, &cluster::ClusterFaultTolerance::sendControl);
    connect(&m_keepAlives, &cluster::ClusterFaultTolerance::controlReceived, m_call.get(),
            &ControlCall::receive);
    connect(m_call.get(), &ControlCall::answered, this, &OrderCommand::end);
    connect(m_call.get(), &ControlCall::unanswered, this,
            [this] { fail(exitNoAnswer, unansweredText(m_name)); });
    m_call->start();
}

void OrderCommand::end(ControlOutcome outcome)
{
    const QString text = outcomeText(m_name, m_call->order(), outcome);
    if (outcome == ControlOutcome::Accepted && m_call->order().action == ControlAction::Promote) {
        m_isAwaitingMaster = true;
        m_deadline->start(untilMaster);
    } else if (outcome == ControlOutcome::Accepted || outcome == ControlOutcome::AlreadyMaster) {
        printLine(text);
        emit finished(0);
    } else {
        fail(exitRefused, text);
    }
}

void OrderCommand::awaitMaster()
{
    const cluster::Member* member = m_keepAlives.membership().find(m_call->node());
    if (!member || member->last.role != protocol::KeepAliveRole::Master)
        return;
    m_isAwaitingMaster = false;
    m_deadline->stop();
    printLine(tr("%1 is master, term %2").arg(m_name).arg(member->last.term));
    emit finished(0);
}

void OrderCommand::fail(int exitCode, const QString& why)
{
    m_isAwaitingMaster = false;
    printError(why);
    emit finished(exitCode);
}

} // namespace muster::app
