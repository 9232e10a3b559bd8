// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "protocol/raftframe.h"

#include <optional>
#include <vector>

namespace muster::consensus {

// The frame as frames that each hold about `maxBytes` of entries at most (an entry is never cut), every one
// of them a legal AppendEntries of its own. Pure.
std::vector<protocol::AppendEntriesFrame> cutIntoPieces(const protocol::AppendEntriesFrame& frame,
                                                        qsizetype maxBytes = 4 * 1024 * 1024);

// The part of it that begins at `offset`: InstallSnapshotFrame::partBytes at most, a view of the whole's
// data.
protocol::InstallSnapshotFrame partOf(const protocol::InstallSnapshotFrame& whole, qsizetype offset);

// The frame, whose data is a whole image, as such parts. Pure.
std::vector<protocol::InstallSnapshotFrame> cutIntoParts(const protocol::InstallSnapshotFrame& frame);

// Puts the parts together again. One snapshot at a time: a part of another one, or out of order, starts
// afresh (or is dropped, until a first part comes). Pure.
class SnapshotAssembler
{
public:
    static constexpr quint64 maxBytes = quint64(1) << 30;

    // The whole frame once its last part is here. An error: what it says cannot be.
    Result<std::optional<protocol::InstallSnapshotFrame>> add(NodeId from,
                                                              const protocol::InstallSnapshotFrame& part);
    void clear() { m_open.reset(); }
    // How much of the one under way is here; nothing: there is none.
    std::optional<int> percent() const;

private:
    struct Open
    {
        NodeId from;
        protocol::InstallSnapshotFrame frame;
    };
    std::optional<Open> m_open;
};

} // namespace muster::consensus
