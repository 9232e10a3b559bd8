// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/logstore.h"
#include "protocol/keepalive.h"
#include "world.h"

#include <map>
#include <unordered_map>

namespace muster::sim {

// Sees what every tracker says, stores and applies, and tells the world when a rule is broken.
class Referee
{
public:
    explicit Referee(World& world)
        : m_world(world)
    {
    }

    // What a tracker says of itself: one master in each term of a lineage, terms never go back.
    void watchKeepAlive(const protocol::KeepAlive& told);
    // Before it is stored: terms grow, a vote is given once a term.
    void watchStore(NodeId node, const consensus::LoadedLog& before,
                    const std::vector<consensus::LogOperation>& operations);
    // An entry handed out: all of a lineage get the same.
    void watchCommitted(NodeId node, const Lineage& lineage, quint64 index, const QByteArray& entry);
    // Equal index, equal tables.
    void watchTables(NodeId node, const Lineage& lineage, quint64 index, Digest digest);

private:
    template<typename Value> struct First // who said it first
    {
        Value value;
        NodeId by;
    };
    struct History
    {
        std::map<quint64, NodeId> masterOfTerm;
        std::unordered_map<quint64, First<size_t>> entries; // by index; hashes
        std::unordered_map<quint64, First<Digest>> digests; // by index
        std::map<NodeId, quint64> terms;
    };

    World& m_world;
    std::map<Lineage, History> m_histories;
};

} // namespace muster::sim
