// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/snapshotassembler.h"

#include <QCoreApplication>

namespace muster::consensus {

using namespace protocol;

std::vector<AppendEntriesFrame> cutIntoPieces(const AppendEntriesFrame& frame, qsizetype maxBytes)
{
    std::vector<AppendEntriesFrame> pieces;
    const auto openPiece = [&](quint64 prevIndex, quint64 prevTerm) {
        pieces.push_back({frame.term, prevIndex, prevTerm, frame.leaderCommit, {}});
    };
    openPiece(frame.prevLogIndex, frame.prevLogTerm);
    qsizetype bytes = 0;
    for (const EntryFrame& entry : frame.entries) {
        const AppendEntriesFrame& last = pieces.back();
        if (!last.entries.empty() && bytes + entry.data.size() > maxBytes) {
            openPiece(last.prevLogIndex + last.entries.size(), last.entries.back().term);
            bytes = 0;
        }
        pieces.back().entries.push_back(entry);
        bytes += entry.data.size();
    }
    // A follower that has a piece's entries already takes the commit index up to its own log's end, which
    // may be what this leader is about to overwrite. So a piece commits nothing beyond itself.
    for (AppendEntriesFrame& piece : pieces)
        piece.leaderCommit = qMin<quint64>(piece.leaderCommit, piece.prevLogIndex + piece.entries.size());
    return pieces;
}

InstallSnapshotFrame partOf(const InstallSnapshotFrame& whole, qsizetype offset)
{
    InstallSnapshotFrame part{whole.term,          whole.lastIndex,
                              whole.lastTerm,      whole.configurationIndex,
                              whole.configuration, quint64(whole.data.size()),
                              quint64(offset),     {}};
    part.data = QByteArray::fromRawData(whole.data.constData() + offset,
                                        qMin(InstallSnapshotFrame::partBytes, whole.data.size() - offset));
    return part;
}

std::vector<InstallSnapshotFrame> cutIntoParts(const InstallSnapshotFrame& frame)
{
    std::vector<InstallSnapshotFrame> parts;
    qsizetype offset = 0;
    do {
        parts.push_back(partOf(frame, offset));
        offset += parts.back().data.size();
    } while (offset < frame.data.size());
    return parts;
}

Result<std::optional<InstallSnapshotFrame>> SnapshotAssembler::add(NodeId from,
                                                                   const InstallSnapshotFrame& part)
{
    if (part.totalBytes > maxBytes || part.offset > part.totalBytes ||
        quint64(part.data.size()) > part.totalBytes - part.offset) {
        m_open.reset();
        return fail(QCoreApplication::translate("Consensus", "a part of a snapshot does not fit its size"));
    }
    if (part.offset == 0) {
        m_open = Open{from, part};
        // Not by appending to what is too small: that takes twice the memory while it grows.
        m_open->frame.data = QByteArray();
        m_open->frame.data.reserve(qsizetype(part.totalBytes));
        m_open->frame.data.append(part.data);
    } else {
        const bool continues = m_open && m_open->from == from && m_open->frame.term == part.term &&
                               m_open->frame.lastIndex == part.lastIndex &&
                               m_open->frame.totalBytes == part.totalBytes &&
                               quint64(m_open->frame.data.size()) == part.offset;
        if (!continues) {
            m_open.reset();
            return std::nullopt;
        }
        m_open->frame.data.append(part.data);
    }
    if (quint64(m_open->frame.data.size()) < part.totalBytes)
        return std::nullopt;
    std::optional<InstallSnapshotFrame> whole = std::move(m_open->frame);
    m_open.reset();
    return whole;
}

std::optional<int> SnapshotAssembler::percent() const
{
    if (!m_open)
        return std::nullopt;
    return int(quint64(m_open->frame.data.size()) * 100 / m_open->frame.totalBytes);
}

} // namespace muster::consensus
