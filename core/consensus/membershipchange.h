// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "consensus/raftobserver.h"
#include "protocol/raftframe.h"

#include <optional>

namespace muster::consensus {

class RaftInstance;

// The one change of the membership that may be under way (guard rail 7). A new voter takes two steps: it
// comes in as a spare, and is promoted once that is committed. For masters only.
class MembershipChange
{
public:
    explicit MembershipChange(NodeId self)
        : m_self(self)
    {
    }

    bool isUnderWay() const { return m_step != Step::None; }

    // These enter libraft; `members` is the last configuration.
    Result<void> addVoter(RaftInstance& raft, const protocol::Configuration& members, NodeId node,
                          const QByteArray& address);
    Result<void> remove(RaftInstance& raft, const protocol::Configuration& members, NodeId node);

    void stepFinished(RequestOutcome outcome); // from inside libraft
    // Once libraft has returned: takes the next step. Whether the change succeeded, if it has just ended.
    std::optional<bool> settle(RaftInstance& raft);
    // The mastership, or libraft, is gone. Whether a change ended by that.
    bool abandon();

private:
    enum class Step : quint8 { None, Adding, Added, Last, Succeeded, Failed };

    Result<void> begin(Result<void> taken, Step step);

    NodeId m_self;
    NodeId m_node; // to be promoted
    Step m_step = Step::None;
};

} // namespace muster::consensus
