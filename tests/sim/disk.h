// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/adoption.h"
#include "referee.h"
#include "support/memorylogstore.h"
#include "tracker/swarmindex.h"

#include <deque>
#include <optional>
#include <utility>

namespace muster::sim {

// What the simulator breaks on purpose, to prove that it would be noticed.
enum class Sabotage : quint8 {
    None,
    ForgottenVotes,       // a restarted tracker knows neither its term nor its vote
    HastyAcknowledgement, // changes are acknowledged when they are taken, not when they are committed
    ForgottenEntries      // a restarted tracker misses the last entries that it had stored
};

// What of one data folder outlives a process: raft.db, tracker.db and the node's id.
struct DataFolder
{
    NodeId node;
    quint64 lastBoot = 0;
    testing::MemoryLogStore log;
    std::unique_ptr<tracker::SwarmIndex> tables = std::make_unique<tracker::SwarmIndex>(); // what is durable
    std::optional<std::pair<Lineage, protocol::StateImage>> kept; // for the lineage that it goes over to
    std::vector<protocol::StateImage> aside;                      // copies from when it changed lineages
};

enum class WriteError : quint8 { None, NothingStored, StoredAllTheSame };

// The process' way to raft.db. Nothing of a killed process is stored any more.
class SimLogStore final : public consensus::LogStore
{
public:
    SimLogStore(DataFolder& folder, const Life& life, WriteError& nextError, Referee& referee,
                Sabotage sabotage)
        : m_sabotage(sabotage)
        , m_folder(folder)
        , m_life(life)
        , m_nextError(nextError)
        , m_referee(referee)
    {
    }

    Result<consensus::LoadedLog> load() override
    {
        if (m_sabotage != Sabotage::None && std::exchange(m_isFirstLoad, false))
            spoil();
        return m_folder.log.load();
    }
    Result<void> commit(const std::vector<consensus::LogOperation>& operations) override
    {
        if (!m_life.isAlive)
            return fail(QStringLiteral("killed"));
        const WriteError error = std::exchange(m_nextError, WriteError::None);
        if (error == WriteError::NothingStored)
            return fail(QStringLiteral("the disk is full"));
        m_referee.watchStore(m_folder.node, m_folder.log.content(), operations);
        const auto done = m_folder.log.commit(operations);
        if (error == WriteError::StoredAllTheSame)
            return fail(QStringLiteral("the disk says nothing"));
        return done;
    }

private:
    void spoil()
    {
        const consensus::LoadedLog& log = m_folder.log.content();
        if (m_sabotage == Sabotage::ForgottenVotes && !log.isPristine())
            m_folder.log.commit({consensus::SetTerm{log.entries.empty() ? 1 : log.entries.back().term}});
        else if (m_sabotage == Sabotage::ForgottenEntries && log.entries.size() > 3)
            m_folder.log.commit({consensus::TruncateFrom{m_folder.log.lastIndex() - 2}});
    }

    Sabotage m_sabotage;
    bool m_isFirstLoad = true; // of this process
    DataFolder& m_folder;
    const Life& m_life;
    WriteError& m_nextError;
    Referee& m_referee;
};

// tracker.db behind the log: what is handed in is durable a while later, in order. What was not, a crash
// takes away.
class SimTables
{
public:
    SimTables(World& world, std::shared_ptr<Life> life, DataFolder& folder, Millis slowest)
        : m_world(world)
        , m_life(std::move(life))
        , m_folder(folder)
        , m_slowest(slowest)
    {
    }

    // The last number is how often replaceAll() was called before.
    std::function<void(quint64, quint64)> durable;
    std::function<void(const QByteArray&, quint64)> imageReady;
    std::function<void(const QList<QByteArray>&, quint64)> adoptionReady;
    std::function<void(const QList<QByteArray>&)> keptReady;

    void apply(quint64 index, const QByteArray& entry)
    {
        m_queue.push_back(
            [this, index, entry] { m_folder.tables->apply(index, *protocol::parseLogEntry(entry)); });
        flushSoon();
    }
    void replaceAll(const QByteArray& image)
    {
        m_queue.push_back([this, image] {
            m_folder.tables = std::make_unique<tracker::SwarmIndex>();
            m_folder.tables->restore(*protocol::parseStateImage(image));
            ++m_replacements;
        });
        flushSoon();
    }
    void requestImage()
    {
        m_queue.push_back([this] { imageReady(protocol::encode(m_folder.tables->image()), m_replacements); });
        flushSoon();
    }
    void requestAdoption(ClusterTime now, NodeId origin, quint64 boot)
    {
        m_queue.push_back([this, now, origin, boot] {
            adoptionReady(protocol::adoptionOf(m_folder.tables->image(), now, origin, boot), m_replacements);
        });
        flushSoon();
    }
    void keep(const Lineage& next)
    {
        m_queue.push_back([this, next] {
            if (!m_folder.kept)
                m_folder.kept.emplace(next, m_folder.tables->image());
            m_folder.kept->first = next;
        });
        flushSoon();
    }
    void requestKept(NodeId origin, quint64 boot)
    {
        m_queue.push_back([this, origin, boot] {
            const protocol::StateImage image = m_folder.kept ? m_folder.kept->second : protocol::StateImage();
            keptReady(protocol::adoptionOf(image, image.time, origin, boot));
        });
        flushSoon();
    }
    void settleKept(bool isForPeople)
    {
        m_queue.push_back([this, isForPeople] {
            if (m_folder.kept && isForPeople)
                m_folder.aside.push_back(m_folder.kept->second);
            m_folder.kept.reset();
        });
        flushSoon();
    }
    void flush() // at an end in order
    {
        for (const auto& job : std::exchange(m_queue, {}))
            job();
    }

private:
    void flushSoon()
    {
        if (std::exchange(m_willFlush, true))
            return;
        m_world.post(m_life, EventKind::Thread, m_world.chance.millis(0, int(m_slowest.count())), [this] {
            m_willFlush = false;
            flush();
            durable(m_folder.tables->appliedIndex(), m_replacements);
        });
    }

    World& m_world;
    std::shared_ptr<Life> m_life;
    DataFolder& m_folder;
    Millis m_slowest;
    std::deque<std::function<void()>> m_queue;
    bool m_willFlush = false;
    quint64 m_replacements = 0;
};

} // namespace muster::sim
