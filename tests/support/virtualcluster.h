// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/raftnode.h"
#include "memorylogstore.h"
#include "replicatedtables.h"
#include "virtualnetwork.h"

#include <QHash>
#include <map>
#include <memory>
#include <vector>

namespace muster::testing {

// Some RaftNodes on a virtual network, a virtual clock and stores in memory: deterministic, and as fast as
// the machine.
class VirtualCluster
{
public:
    struct Member
    {
        MemoryLogStore store;
        ReplicatedTables tables;
        std::unique_ptr<consensus::RaftNode> node; // null: crashed
        VirtualTransport* transport = nullptr;
        MonotonicTime nextTick{};
        bool pumpWanted = false;
        std::vector<consensus::ConsensusState> states; // as told
        std::vector<consensus::ProposalOutcome> outcomes;
        std::vector<bool> changes;
        std::vector<QString> failures;
        std::vector<QString> events;
        std::vector<std::pair<NodeId, quint64>> stored; // memberStored
        std::vector<QByteArray> forwarded;
        std::vector<NodeId> closed; // connectionFromMasterClosed
        int stops = 0;

        const consensus::ConsensusState& state() const { return node->state(); }
        bool isMaster() const { return node && node->state().isMaster; }
    };

    explicit VirtualCluster(quint64 seed = 1)
        : network(clock, seed)
        , m_seed(seed)
    {
    }

    ManualClock clock;
    VirtualNetwork network;
    consensus::RaftOptions options; // but for node, address and seed
    Lineage lineage{0x4711, 1};
    std::map<NodeId, Member> members;

    static NodeId id(int number) { return NodeId(quint64(number)); }
    static QByteArray addressOf(NodeId node)
    {
        return "10.0.0." + QByteArray::number(node.value()) + ":6970";
    }
    Member& operator[](int number) { return members[id(number)]; }

    // Makes the node of a member, new or crashed, but does not start it.
    Member& build(int number)
    {
        Member& member = members[id(number)];
        consensus::RaftOptions own = options;
        own.node = id(number);
        own.address = addressOf(own.node);
        own.seed = m_seed * 1000 + quint64(number);
        member.node.reset(); // before the transport that it listens to
        member.transport = &network.attach(own.node);
        member.node = std::make_unique<consensus::RaftNode>(own, member.store, *member.transport, clock);
        member.nextTick = clock.monotonic() + Millis(7 * number); // not all at once
        member.pumpWanted = false;
        listen(member);
        member.tables.serve(*member.node);
        return member;
    }
    // A cluster of voters 1 … count; 1 is master.
    bool form(int count)
    {
        if (!build(1).node->bootstrap(lineage) || !runUntil([this] { return (*this)[1].isMaster(); }))
            return false;
        for (int number = 2; number <= count; ++number) {
            if (!build(number).node->join(lineage) || !addVoter((*this)[1], number))
                return false;
        }
        return true;
    }
    bool addVoter(Member& master, int number)
    {
        const std::size_t before = master.changes.size();
        return master.node->addVoter(id(number), addressOf(id(number))) &&
               runUntil([&] { return master.changes.size() > before; }) && master.changes.back();
    }
    void crash(int number)
    {
        Member& member = members[id(number)];
        // What is queued for the disk is lost, as it would be.
        const auto before = std::exchange(member.store.failsAt, [](const auto&) { return true; });
        member.node.reset();
        member.store.failsAt = before;
        network.kill(id(number));
    }
    Result<void> restart(int number)
    {
        Member& member = build(number);
        return member.node->resume(member.tables.appliedIndex());
    }

    Member* master()
    {
        Member* found = nullptr;
        for (auto& [id, member] : members) {
            if (member.isMaster() && (!found || found->state().term < member.state().term))
                found = &member;
        }
        return found;
    }
    // Proposes and waits; whether it was committed.
    bool commit(Member& master, const std::vector<QByteArray>& entries)
    {
        const std::size_t before = master.outcomes.size();
        master.node->propose(entries);
        runUntil([&] { return master.outcomes.size() > before; });
        return master.outcomes.size() > before &&
               master.outcomes.back() == consensus::ProposalOutcome::Committed;
    }
    bool commitMany(Member& master, int count, const QByteArray& prefix = "e")
    {
        for (int i = 0; i < count; ++i) {
            if (!commit(master, {prefix + QByteArray::number(i)}))
                return false;
        }
        return true;
    }
    bool isEven()
    {
        const Member* first = nullptr;
        for (auto& [id, member] : members) {
            if (!member.node)
                continue;
            if (first && first->tables.entries() != member.tables.entries())
                return false;
            first = &member;
        }
        return true;
    }

    void run(Millis duration)
    {
        for (const MonotonicTime end = clock.monotonic() + duration; clock.monotonic() < end;)
            step();
    }
    template<typename Condition> bool runUntil(Condition condition, Millis patience = Millis(10'000))
    {
        for (const MonotonicTime end = clock.monotonic() + patience; !condition();) {
            if (clock.monotonic() >= end)
                return false;
            step();
        }
        return true;
    }

private:
    void step()
    {
        clock.advance(Millis(1));
        pumpAll();
        while (network.deliverNext())
            pumpAll();
        for (auto& [id, member] : members) {
            if (!member.node || member.nextTick > clock.monotonic())
                continue;
            member.nextTick += member.node->options().heartbeat;
            member.node->tick();
        }
        pumpAll();
    }
    void pumpAll()
    {
        for (auto& [id, member] : members) {
            if (member.node && std::exchange(member.pumpWanted, false))
                member.node->pump();
        }
    }
    void listen(Member& member)
    {
        using consensus::RaftNode;
        RaftNode* const node = member.node.get();
        const auto on = [node](auto signal, auto handler) { QObject::connect(node, signal, node, handler); };
        on(&RaftNode::pumpWanted, [&member] { member.pumpWanted = true; });
        on(&RaftNode::stateChanged, [&member](const auto& state) { member.states.push_back(state); });
        on(&RaftNode::proposalFinished,
           [&member](auto outcome, quint64) { member.outcomes.push_back(outcome); });
        on(&RaftNode::membershipChanged, [&member](bool done) { member.changes.push_back(done); });
        on(&RaftNode::failed, [&member](const Error& error) { member.failures.push_back(error.message); });
        on(&RaftNode::event, [&member](const QString& text) { member.events.push_back(text); });
        on(&RaftNode::stopped, [&member] { ++member.stops; });
        on(&RaftNode::memberStored,
           [&member](NodeId id, quint64 index) { member.stored.emplace_back(id, index); });
        on(&RaftNode::forwardReceived, [&member](NodeId, const protocol::ForwardFrame& frame, Millis) {
            member.forwarded.push_back(frame.part);
        });
        on(&RaftNode::connectionFromMasterClosed, [&member](NodeId id) { member.closed.push_back(id); });
    }

    quint64 m_seed;
};

} // namespace muster::testing
