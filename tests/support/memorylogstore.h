// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/logstore.h"

#include <algorithm>
#include <functional>

namespace muster::testing {

// A LogStore without a disk: the dumb second implementation, and one that fails when it is told to.
class MemoryLogStore final : public consensus::LogStore
{
public:
    // Asked before each commit; true: this one fails, and stores nothing.
    std::function<bool(const std::vector<consensus::LogOperation>&)> failsAt;
    int commits = 0;

    const consensus::LoadedLog& content() const { return m_log; }
    quint64 lastIndex() const { return m_log.startIndex + m_log.entries.size() - 1; }

    Result<consensus::LoadedLog> load() override { return m_log; }

    Result<void> commit(const std::vector<consensus::LogOperation>& operations) override
    {
        if (failsAt && failsAt(operations))
            return fail(QStringLiteral("the disk is full"));
        ++commits;
        for (const consensus::LogOperation& operation : operations)
            std::visit([this](const auto& o) { apply(o); }, operation);
        return {};
    }

private:
    void apply(const consensus::SetTerm& o)
    {
        m_log.term = o.term;
        m_log.votedFor = NodeId();
    }
    void apply(const consensus::SetVote& o) { m_log.votedFor = o.candidate; }
    void apply(const consensus::SetLineage& o) { m_log.lineage = o.lineage; }
    void apply(const consensus::AppendEntries& o)
    {
        if (m_log.entries.empty())
            m_log.startIndex = o.firstIndex;
        for (protocol::EntryFrame entry : o.entries) {
            entry.data.detach(); // may be a view
            m_log.entries.push_back(std::move(entry));
        }
    }
    void apply(const consensus::TruncateFrom& o)
    {
        if (o.index <= lastIndex())
            m_log.entries.resize(o.index > m_log.startIndex ? o.index - m_log.startIndex : 0);
    }
    void apply(const consensus::PutMarker& o)
    {
        m_log.marker = o.marker;
        m_log.marker->image.detach();
        const quint64 last = lastIndex();
        const quint64 lastGone = o.wholeLog                    ? last
                                 : o.marker.index > o.trailing ? o.marker.index - o.trailing
                                                               : 0;
        const quint64 count = lastGone >= m_log.startIndex ? lastGone - m_log.startIndex + 1 : 0;
        m_log.entries.erase(m_log.entries.begin(),
                            m_log.entries.begin() + std::min<qsizetype>(count, m_log.entries.size()));
        m_log.startIndex = m_log.entries.empty() ? o.marker.index + 1 : m_log.startIndex + count;
    }
    void apply(const consensus::ForgetAll&) { m_log = {}; }

    consensus::LoadedLog m_log;
};

} // namespace muster::testing
