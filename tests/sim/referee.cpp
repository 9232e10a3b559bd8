// SPDX-License-Identifier: GPL-3.0-or-later
#include "referee.h"

namespace muster::sim {

using namespace protocol;

static QString shortName(NodeId node) { return node.toHexString().left(4); }

void Referee::watchKeepAlive(const KeepAlive& told)
{
    if (!told.lineage.isValid() || told.term == 0) // 0: its consensus has stopped
        return;
    History& history = m_histories[told.lineage];
    quint64& term = history.terms[told.node];
    if (told.term < term) {
        m_world.violate(QStringLiteral("the term of %1 went back from %2 to %3")
                            .arg(shortName(told.node))
                            .arg(term)
                            .arg(told.term));
    }
    term = told.term;
    if (told.role != KeepAliveRole::Master)
        return;
    const NodeId first = history.masterOfTerm.try_emplace(told.term, told.node).first->second;
    if (first != told.node) {
        m_world.violate(QStringLiteral("two masters of lineage %1 in term %2: %3 and %4")
                            .arg(told.lineage.toHexString())
                            .arg(told.term)
                            .arg(shortName(first), shortName(told.node)));
    }
}

void Referee::watchStore(NodeId node, const consensus::LoadedLog& before,
                         const std::vector<consensus::LogOperation>& operations)
{
    quint64 term = before.term;
    NodeId vote = before.votedFor;
    for (const consensus::LogOperation& operation : operations) {
        if (std::holds_alternative<consensus::ForgetAll>(operation)) { // it begins anew, under the old name
            term = 0;
            vote = NodeId();
            for (auto& [lineage, history] : m_histories)
                history.terms.erase(node);
        }
        if (const auto* set = std::get_if<consensus::SetTerm>(&operation)) {
            if (set->term < term)
                m_world.violate(QStringLiteral("the stored term of %1 goes back from %2 to %3")
                                    .arg(shortName(node))
                                    .arg(term)
                                    .arg(set->term));
            if (set->term != term)
                vote = NodeId();
            term = set->term;
        } else if (const auto* given = std::get_if<consensus::SetVote>(&operation)) {
            if (vote.isValid() && given->candidate.isValid() && vote != given->candidate)
                m_world.violate(QStringLiteral("%1 votes twice in term %2").arg(shortName(node)).arg(term));
            vote = given->candidate;
        }
    }
}

void Referee::watchCommitted(NodeId node, const Lineage& lineage, quint64 index, const QByteArray& entry)
{
    const auto first =
        m_histories[lineage].entries.try_emplace(index, First<size_t>{qHash(entry), node}).first;
    if (first->second.value != qHash(entry)) {
        m_world.violate(QStringLiteral("entry %1 of lineage %2 is another for %3 than for %4")
                            .arg(index)
                            .arg(lineage.toHexString(), shortName(node), shortName(first->second.by)));
    }
}

void Referee::watchTables(NodeId node, const Lineage& lineage, quint64 index, Digest digest)
{
    const auto first = m_histories[lineage].digests.try_emplace(index, First<Digest>{digest, node}).first;
    if (first->second.value != digest) {
        m_world.violate(
            QStringLiteral("at entry %1 of lineage %2 the tables of %3 are others than those of %4")
                .arg(index)
                .arg(lineage.toHexString(), shortName(node), shortName(first->second.by)));
    }
}

} // namespace muster::sim
