// SPDX-License-Identifier: GPL-3.0-or-later
// How a RaftNode's libraft comes to be and ends; what it does in between is in raftnode.cpp.
#include "consensus/raftinstance.h" // first: libraft's header is in it

#include "consensus/raftnode.h"

#include "consensus/raftmessages.h"
#include "consensus/transport.h"

#include <algorithm>

namespace muster::consensus {

using namespace protocol;

Result<void> RaftNode::resume(quint64 tablesIndex)
{
    if (m_raft)
        return fail(tr("The replication runs already."));
    Result<LoadedLog> loaded = m_store.load();
    if (!loaded)
        return tl::unexpected(loaded.error());
    if (loaded->isPristine())
        return fail(tr("The log of this tracker is empty: there is nothing to go on from."));
    m_tablesIndex = tablesIndex;
    if (const Result<void> checked = checkTables(*loaded); !checked)
        return checked;
    if (const Result<void> raised = raiseTermOfOnlyVoter(*loaded); !raised)
        return raised;
    return resumeFrom(std::move(loaded), tablesIndex);
}

bool RaftNode::isOnlyVoterIn(const Configuration& members) const
{
    return !members.empty() && std::none_of(members.begin(), members.end(), [this](const auto& member) {
        return member.role == MemberRole::Voter && member.node != m_options.node;
    });
}

// libraft lets the only voter lead at once, and in the term that it may have led in before. Then others may
// have entries of that term which this tracker had sent before its own write failed: two entries of one term
// and index.
Result<void> RaftNode::raiseTermOfOnlyVoter(LoadedLog& loaded)
{
    if (!isOnlyVoterIn(LogOutline(loaded).lastConfiguration().configuration))
        return {};
    ++loaded.term;
    loaded.votedFor = NodeId();
    return m_store.commit({SetTerm{loaded.term}});
}

Result<void> RaftNode::resumeFrom(Result<LoadedLog>&& loaded, quint64 tablesIndex)
{
    if (!loaded)
        return tl::unexpected(loaded.error());
    m_tablesIndex = tablesIndex;
    m_handedOut = 0;
    m_hasJoined = false;
    if (loaded->marker && !loaded->marker->image.isEmpty() && loaded->marker->index > tablesIndex)
        snapshotInstalled(loaded->marker->index, loaded->marker->image);
    const Lineage lineage = loaded->lineage;
    return start(std::move(*loaded), lineage);
}

Result<void> RaftNode::checkTables(const LoadedLog& loaded) const
{
    if (!loaded.marker || !loaded.marker->image.isEmpty() || m_tablesIndex >= loaded.marker->commandIndex)
        return {};
    return fail(tr("tracker.db is older than raft.db: it stands at entry %1, and the log begins after entry "
                   "%2. Move both files away; this tracker then joins the cluster as a new one.")
                    .arg(m_tablesIndex)
                    .arg(loaded.marker->commandIndex));
}

Result<LoadedLog> RaftNode::loadPristine()
{
    if (m_raft)
        return fail(tr("The replication runs already."));
    Result<LoadedLog> loaded = m_store.load();
    if (loaded && !loaded->isPristine())
        return fail(tr("This tracker has a log already; it can go on from it, but not begin anew."));
    m_tablesIndex = 0;
    m_handedOut = 0;
    return loaded;
}

Result<void> RaftNode::bootstrap(const Lineage& lineage)
{
    Result<LoadedLog> loaded = loadPristine();
    if (!loaded)
        return tl::unexpected(loaded.error());
    RaftInstance founder(m_options, std::move(*loaded), m_store, m_transport, m_clock, *this);
    founder.io().setLineage(lineage);
    const Configuration alone{{m_options.node, m_options.address, MemberRole::Voter}};
    if (const Result<void> founded = founder.bootstrap(alone); !founded)
        return founded;
    founder.close();
    return resumeFrom(m_store.load(), 0);
}

Result<void> RaftNode::join(const Lineage& lineage)
{
    if (m_raft && !m_raft->io().hasStoredLineage()) {
        m_raft->io().setLineage(lineage);
        m_lineage = lineage;
        m_transport.setLineage(lineage);
        refreshState();
        return {};
    }
    Result<LoadedLog> loaded = loadPristine();
    if (!loaded)
        return tl::unexpected(loaded.error());
    m_hasJoined = true;
    return start(std::move(*loaded), lineage);
}

Result<void> RaftNode::start(LoadedLog&& loaded, const Lineage& lineage)
{
    m_lineage = lineage;
    m_assembler.clear();
    m_waiting.clear();
    m_startedAt = m_clock.monotonic();
    const bool isNewLineage = loaded.lineage != lineage;
    RaftObserver& observer = *this; // a private base, which make_unique does not see
    m_raft =
        std::make_unique<RaftInstance>(m_options, std::move(loaded), m_store, m_transport, m_clock, observer);
    if (isNewLineage)
        m_raft->io().setLineage(lineage);
    m_raft->io().setTablesIndex(m_tablesIndex);
    m_transport.setLineage(lineage);
    const Result<void> started = enter([](RaftInstance& raft) { return raft.start(); });
    if (!started) {
        shutDown();
        return started;
    }
    settle();
    return {};
}

Result<LoadedLog> RaftNode::closeAndLoad()
{
    if (m_inRaft)
        return fail(tr("The replication is busy."));
    std::optional<Error> failure;
    if (m_raft) {
        enter([](RaftInstance& raft) { raft.close(); });
        failure = m_raft->io().failure();
        shutDown();
    }
    if (failure)
        return tl::unexpected(*failure);
    return m_store.load();
}

Result<void> RaftNode::recover(const Lineage& lineage)
{
    if (m_raft && m_raft->role() == RAFT_LEADER)
        return fail(tr("A master has no need to go on alone."));
    const Result<LoadedLog> loaded = closeAndLoad();
    if (!loaded)
        return tl::unexpected(loaded.error());
    if (loaded->isPristine())
        return fail(tr("The log of this tracker is empty: there is nothing to go on from."));
    const quint64 term = loaded->term + 1;
    const Configuration alone{{m_options.node, m_options.address, MemberRole::Voter}};
    const EntryFrame change{term, EntryType::Change, encodeConfiguration(alone)};
    const quint64 lastIndex = loaded->startIndex + loaded->entries.size() - 1;
    std::vector<LogOperation> operations{SetLineage{lineage}, SetTerm{term}};
    // An image that came may stand further than the log that came with it: what follows must not be numbered
    // like what the tables have already.
    if (m_tablesIndex > lastIndex)
        operations.push_back(
            PutMarker{{m_tablesIndex, term, alone, m_tablesIndex, {}, m_tablesIndex}, 0, true});
    operations.push_back(AppendEntries{std::max(m_tablesIndex, lastIndex) + 1, {change}});
    const Result<void> stored = m_store.commit(operations);
    return stored ? resumeFrom(m_store.load(), m_tablesIndex) : stored; // the term is raised already
}

Result<void> RaftNode::forget()
{
    const Result<LoadedLog> loaded = closeAndLoad();
    if (!loaded)
        return tl::unexpected(loaded.error());
    if (const Result<void> stored = m_store.commit({ForgetAll{}}); !stored)
        return stored;
    m_lineage = {};
    m_tablesIndex = 0;
    m_handedOut = 0;
    m_transport.setLineage({});
    m_transport.setMembers({});
    refreshState();
    return {};
}

void RaftNode::stop()
{
    if (m_raft)
        shutDown();
    tell([this] { emit stopped(); });
    wakeWanted();
}

// libraft is not on the stack here, so it may be closed and freed at once.
void RaftNode::shutDown()
{
    enter([](RaftInstance& raft) { raft.close(); });
    m_raft.reset();
    dropMastership();
    m_waiting.clear();
    refreshState();
}

void RaftNode::failWith(Error error)
{
    shutDown();
    tell([this, error] { emit failed(error); });
    wakeWanted();
}

} // namespace muster::consensus
