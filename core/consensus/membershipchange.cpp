// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/raftinstance.h" // first: libraft's header is in it

#include "consensus/membershipchange.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

namespace muster::consensus {

using namespace protocol;

static QString tr(const char* text)
{
    return QCoreApplication::translate("muster::consensus::MembershipChange", text);
}

static const ConfigurationMember* memberOf(const Configuration& members, NodeId node)
{
    const auto found = std::find_if(members.begin(), members.end(),
                                    [node](const ConfigurationMember& m) { return m.node == node; });
    return found == members.end() ? nullptr : &*found;
}

Result<void> MembershipChange::begin(Result<void> taken, Step step)
{
    // RaftIo defers all callbacks: none can have come already.
    m_step = taken ? step : Step::None;
    return taken;
}

Result<void> MembershipChange::addVoter(RaftInstance& raft, const Configuration& members, NodeId node,
                                        const QByteArray& address)
{
    if (isUnderWay())
        return fail(tr("Another change of the membership is under way."));
    const ConfigurationMember* member = memberOf(members, node);
    if (member && member->role == MemberRole::Voter)
        return fail(tr("%1 is a member already.").arg(node.toHexString()));
    m_node = node;
    return member ? begin(raft.promote(node), Step::Last) : begin(raft.add(node, address), Step::Adding);
}

Result<void> MembershipChange::remove(RaftInstance& raft, const Configuration& members, NodeId node)
{
    if (isUnderWay())
        return fail(tr("Another change of the membership is under way."));
    const ConfigurationMember* member = memberOf(members, node);
    if (!member)
        return fail(tr("%1 is not a member.").arg(node.toHexString()));
    const auto voters = std::count_if(members.begin(), members.end(),
                                      [](const auto& m) { return m.role == MemberRole::Voter; });
    if (member->role == MemberRole::Voter && voters == 1)
        return fail(tr("%1 is the last member that votes; it cannot be removed.").arg(node.toHexString()));
    if (node == m_self)
        return fail(tr("The master does not remove itself: hand the mastership over first."));
    return begin(raft.remove(node), Step::Last);
}

void MembershipChange::stepFinished(RequestOutcome outcome)
{
    if (!isUnderWay())
        return;
    if (outcome == RequestOutcome::Failed)
        m_step = Step::Failed;
    else
        m_step = m_step == Step::Adding ? Step::Added : Step::Succeeded;
}

std::optional<bool> MembershipChange::settle(RaftInstance& raft)
{
    if (m_step == Step::Added) {
        m_step = Step::Last;
        if (!raft.promote(m_node))
            m_step = Step::Failed;
    }
    if (m_step != Step::Succeeded && m_step != Step::Failed)
        return std::nullopt;
    return std::exchange(m_step, Step::None) == Step::Succeeded;
}

bool MembershipChange::abandon() { return std::exchange(m_step, Step::None) != Step::None; }

} // namespace muster::consensus
