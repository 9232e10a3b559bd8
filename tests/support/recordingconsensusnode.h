// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/consensusnode.h"

#include <QList>
#include <utility>

namespace muster::testing {

// A ConsensusNode that only writes down what it was asked; the test says what follows.
class RecordingConsensusNode final : public consensus::ConsensusNode
{
public:
    std::vector<std::vector<QByteArray>> proposals;
    QList<std::pair<NodeId, QByteArray>> forwarded;
    bool isCutOff = false; // from the master

    const consensus::ConsensusState& state() const override { return m_state; }
    Result<void> resume(quint64) override { return {}; }
    Result<void> bootstrap(const Lineage&) override { return {}; }
    Result<void> join(const Lineage&) override { return {}; }
    void stop() override {}
    Result<void> recover(const Lineage&) override { return {}; }
    Result<void> forget() override { return {}; }
    void propose(const std::vector<QByteArray>& entries) override
    {
        Q_ASSERT(!m_proposing); // guard rail 2: one in flight
        m_proposing = true;
        proposals.push_back(entries);
    }
    bool isProposing() const override { return m_proposing; }
    Result<void> addVoter(NodeId, const QByteArray&) override { return {}; }
    Result<void> removeMember(NodeId) override { return {}; }
    Result<void> transferMastership(NodeId) override { return {}; }
    void campaignNow(NodeId) override {}
    void askForMastership(NodeId) override {}
    bool forward(NodeId master, const protocol::ForwardFrame& frame) override
    {
        if (isCutOff)
            return false;
        forwarded.append({master, frame.part});
        return true;
    }
    void setTablesIndex(quint64) override {}
    void provideImage(const QByteArray&) override {}

    void finishProposal(consensus::ProposalOutcome outcome, quint64 lastIndex)
    {
        m_proposing = false;
        emit proposalFinished(outcome, lastIndex);
    }

private:
    consensus::ConsensusState m_state;
    bool m_proposing = false;
};

} // namespace muster::testing
