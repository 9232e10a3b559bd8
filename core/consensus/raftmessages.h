// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/raftapi.h"

#include "base/ids.h"
#include "protocol/raftframe.h"

#include <QByteArray>
#include <optional>
#include <vector>

// Between our frames and libraft's structures. The structures made here own memory of raft_malloc, as
// libraft expects it of whoever hands it a message.
namespace muster::consensus {

struct raft_buffer toRaftBuffer(QByteArrayView bytes);
QByteArray viewOf(const struct raft_buffer& buffer); // no copy: lives as long as the buffer

// On the disk and on the wire a configuration is encoded by protocol::encodeConfiguration; libraft's own
// encoding stays in its memory. Nothing: these bytes are no configuration.
std::optional<protocol::Configuration> decodeRaftConfiguration(QByteArrayView bytes);
// Owns its memory if there is a result, which libraft refuses for e.g. a member twice.
std::optional<struct raft_configuration> toRaftConfiguration(const protocol::Configuration& members);
protocol::Configuration fromRaftConfiguration(const struct raft_configuration& configuration);

struct RaftEntries
{
    struct raft_entry* array = nullptr; // null for none
    unsigned count = 0;
};
// Their data lie in one batch, which libraft frees with the last of them. Nothing: a configuration among
// them is none.
std::optional<RaftEntries> toRaftEntries(const std::vector<protocol::EntryFrame>& entries);
// A view of the entry's memory, but for configurations.
std::optional<protocol::EntryFrame> toEntryFrame(const struct raft_entry& entry);

// With all of its data in one piece, as a view.
protocol::InstallSnapshotFrame toWholeFrame(const struct raft_install_snapshot& message);

// Nothing: not a message of libraft's (HELLO, forwarded changes), or one that it would refuse.
// `senderAddress` must live as long as the message.
std::optional<struct raft_message> toRaftMessage(NodeId from, const QByteArray& senderAddress,
                                                 const protocol::RaftFrame& frame);
// One or several frames with views of the message's memory.
std::vector<protocol::RaftFrame> toFrames(const struct raft_message& message);

} // namespace muster::consensus
