// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/raftmessages.h"

#include "consensus/snapshotassembler.h"

#include <QtEndian>
#include <cstring>

namespace muster::consensus {

using namespace protocol;

struct raft_buffer toRaftBuffer(QByteArrayView bytes)
{
    // malloc(0) may be null, which libraft takes for a lack of memory.
    struct raft_buffer buffer = {raft_malloc(size_t(qMax<qsizetype>(bytes.size(), 1))), size_t(bytes.size())};
    Q_CHECK_PTR(buffer.base);
    if (!bytes.isEmpty())
        std::memcpy(buffer.base, bytes.data(), size_t(bytes.size()));
    return buffer;
}

QByteArray viewOf(const struct raft_buffer& buffer)
{
    return QByteArray::fromRawData(static_cast<const char*>(buffer.base), qsizetype(buffer.len));
}

// libraft has no function for this. Its format: u8 1, u64 count, and for each server u64 id, the address and
// a zero byte, u8 role; little-endian, padded to eight bytes.
std::optional<Configuration> decodeRaftConfiguration(QByteArrayView bytes)
{
    const auto takeU64 = [&bytes]() -> std::optional<quint64> {
        if (bytes.size() < 8)
            return std::nullopt;
        const quint64 value = qFromLittleEndian<quint64>(bytes.data());
        bytes = bytes.sliced(8);
        return value;
    };
    if (bytes.isEmpty() || bytes[0] != 1)
        return std::nullopt;
    bytes = bytes.sliced(1);
    const auto count = takeU64();
    if (!count)
        return std::nullopt;
    Configuration members;
    for (quint64 i = 0; i < *count; ++i) {
        const auto id = takeU64();
        const qsizetype end = id ? bytes.indexOf('\0') : -1;
        if (end < 0 || end + 1 >= bytes.size())
            return std::nullopt;
        members.push_back({NodeId(*id), bytes.first(end).toByteArray(), MemberRole(bytes[end + 1])});
        bytes = bytes.sliced(end + 2);
    }
    return members;
}

std::optional<struct raft_configuration> toRaftConfiguration(const Configuration& members)
{
    struct raft_configuration configuration;
    raft_configuration_init(&configuration);
    for (const ConfigurationMember& member : members) {
        if (raft_configuration_add(&configuration, member.node.value(), member.address.constData(),
                                   int(member.role)) != 0) {
            raft_configuration_close(&configuration);
            return std::nullopt;
        }
    }
    return configuration;
}

Configuration fromRaftConfiguration(const struct raft_configuration& configuration)
{
    Configuration members;
    for (unsigned i = 0; i < configuration.n; ++i) {
        const struct raft_server& server = configuration.servers[i];
        members.push_back({NodeId(server.id), QByteArray(server.address), MemberRole(server.role)});
    }
    return members;
}

static std::optional<QByteArray> encodeRaftConfiguration(QByteArrayView ours)
{
    const auto members = parseConfiguration(ours);
    auto configuration = members ? toRaftConfiguration(*members) : std::nullopt;
    if (!configuration)
        return std::nullopt;
    struct raft_buffer buffer = {};
    const int failed = raft_configuration_encode(&*configuration, &buffer);
    raft_configuration_close(&*configuration);
    if (failed != 0)
        return std::nullopt;
    const QByteArray bytes = QByteArray(static_cast<const char*>(buffer.base), qsizetype(buffer.len));
    raft_free(buffer.base);
    return bytes;
}

std::optional<RaftEntries> toRaftEntries(const std::vector<EntryFrame>& entries)
{
    if (entries.empty())
        return RaftEntries{};
    std::vector<QByteArray> datas;
    size_t bytes = 0;
    for (const EntryFrame& entry : entries) {
        if (entry.type == EntryType::Change) {
            auto encoded = encodeRaftConfiguration(entry.data);
            if (!encoded)
                return std::nullopt;
            datas.push_back(std::move(*encoded));
        } else {
            datas.push_back(entry.data);
        }
        bytes += size_t(datas.back().size());
    }
    RaftEntries out{static_cast<struct raft_entry*>(raft_calloc(entries.size(), sizeof(struct raft_entry))),
                    unsigned(entries.size())};
    char* const batch = static_cast<char*>(raft_malloc(qMax<size_t>(bytes, 1)));
    Q_CHECK_PTR(out.array);
    Q_CHECK_PTR(batch);
    size_t offset = 0;
    for (size_t i = 0; i < entries.size(); ++i) {
        const size_t length = size_t(datas[i].size());
        std::memcpy(batch + offset, datas[i].constData(), length);
        out.array[i].term = entries[i].term;
        out.array[i].type = static_cast<unsigned short>(entries[i].type);
        out.array[i].buf = {batch + offset, length};
        out.array[i].batch = batch;
        offset += length;
    }
    return out;
}

std::optional<EntryFrame> toEntryFrame(const struct raft_entry& entry)
{
    EntryFrame frame{entry.term, EntryType(entry.type), viewOf(entry.buf)};
    if (frame.type == EntryType::Change) {
        const auto members = decodeRaftConfiguration(frame.data);
        if (!members)
            return std::nullopt;
        frame.data = encodeConfiguration(*members);
    }
    return frame;
}

namespace {

// Fills a raft_message from each kind of frame; false: it is none of libraft's, or broken.
struct MessageFiller
{
    struct raft_message& message;

    bool operator()(const HelloFrame&) const { return false; }
    bool operator()(const ForwardFrame&) const { return false; }
    bool operator()(const HandoverFrame&) const { return false; }
    bool operator()(const AskMastershipFrame&) const { return false; }
    bool operator()(const RequestVoteFrame& frame) const
    {
        message.type = RAFT_IO_REQUEST_VOTE;
        struct raft_request_vote& out = message.request_vote;
        out.term = frame.term;
        out.candidate_id = frame.candidate.value();
        out.last_log_index = frame.lastLogIndex;
        out.last_log_term = frame.lastLogTerm;
        out.disrupt_leader = frame.disruptLeader;
        out.pre_vote = frame.preVote;
        return true;
    }
    bool operator()(const RequestVoteResultFrame& frame) const
    {
        message.type = RAFT_IO_REQUEST_VOTE_RESULT;
        message.request_vote_result.term = frame.term;
        message.request_vote_result.vote_granted = frame.granted;
        message.request_vote_result.pre_vote = raft_tribool(frame.preVote);
        return frame.preVote <= quint8(raft_tribool_false);
    }
    bool operator()(const AppendEntriesFrame& frame) const
    {
        const auto entries = toRaftEntries(frame.entries);
        if (!entries)
            return false;
        message.type = RAFT_IO_APPEND_ENTRIES;
        struct raft_append_entries& out = message.append_entries;
        out.term = frame.term;
        out.prev_log_index = frame.prevLogIndex;
        out.prev_log_term = frame.prevLogTerm;
        out.leader_commit = frame.leaderCommit;
        out.entries = entries->array;
        out.n_entries = entries->count;
        return true;
    }
    bool operator()(const AppendEntriesResultFrame& frame) const
    {
        message.type = RAFT_IO_APPEND_ENTRIES_RESULT;
        message.append_entries_result.term = frame.term;
        message.append_entries_result.rejected = frame.rejected;
        message.append_entries_result.last_log_index = frame.lastLogIndex;
        return true;
    }
    bool operator()(const InstallSnapshotFrame& frame) const
    {
        const auto configuration = toRaftConfiguration(frame.configuration);
        if (!configuration)
            return false;
        message.type = RAFT_IO_INSTALL_SNAPSHOT;
        struct raft_install_snapshot& out = message.install_snapshot;
        out.term = frame.term;
        out.last_index = frame.lastIndex;
        out.last_term = frame.lastTerm;
        out.conf_index = frame.configurationIndex;
        out.conf = *configuration;
        out.data = toRaftBuffer(frame.data);
        return true;
    }
    bool operator()(const TimeoutNowFrame& frame) const
    {
        message.type = RAFT_IO_TIMEOUT_NOW;
        message.timeout_now.term = frame.term;
        message.timeout_now.last_log_index = frame.lastLogIndex;
        message.timeout_now.last_log_term = frame.lastLogTerm;
        return true;
    }
};

} // namespace

std::optional<struct raft_message> toRaftMessage(NodeId from, const QByteArray& senderAddress,
                                                 const RaftFrame& frame)
{
    struct raft_message message = {};
    message.server_id = from.value();
    message.server_address = senderAddress.constData();
    if (!std::visit(MessageFiller{message}, frame))
        return std::nullopt;
    return message;
}

static std::vector<RaftFrame> appendEntriesFrames(const struct raft_append_entries& message)
{
    AppendEntriesFrame frame{
        message.term, message.prev_log_index, message.prev_log_term, message.leader_commit, {}, 0};
    frame.entries.reserve(message.n_entries);
    for (unsigned i = 0; i < message.n_entries; ++i) {
        auto entry = toEntryFrame(message.entries[i]);
        if (!entry)
            return {};
        frame.entries.push_back(std::move(*entry));
    }
    std::vector<AppendEntriesFrame> pieces = cutIntoPieces(frame);
    return {std::make_move_iterator(pieces.begin()), std::make_move_iterator(pieces.end())};
}

InstallSnapshotFrame toWholeFrame(const struct raft_install_snapshot& message)
{
    return {message.term,
            message.last_index,
            message.last_term,
            message.conf_index,
            fromRaftConfiguration(message.conf),
            message.data.len,
            0,
            viewOf(message.data)};
}

static std::vector<RaftFrame> snapshotFrames(const struct raft_install_snapshot& message)
{
    const std::vector<InstallSnapshotFrame> parts = cutIntoParts(toWholeFrame(message));
    return {parts.begin(), parts.end()};
}

std::vector<RaftFrame> toFrames(const struct raft_message& message)
{
    switch (message.type) {
    case RAFT_IO_REQUEST_VOTE: {
        const struct raft_request_vote& vote = message.request_vote;
        return {RequestVoteFrame{vote.term, NodeId(vote.candidate_id), vote.last_log_index,
                                 vote.last_log_term, vote.disrupt_leader, vote.pre_vote}};
    }
    case RAFT_IO_REQUEST_VOTE_RESULT: {
        const struct raft_request_vote_result& result = message.request_vote_result;
        return {RequestVoteResultFrame{result.term, result.vote_granted, quint8(result.pre_vote)}};
    }
    case RAFT_IO_APPEND_ENTRIES:
        return appendEntriesFrames(message.append_entries);
    case RAFT_IO_APPEND_ENTRIES_RESULT: {
        const struct raft_append_entries_result& result = message.append_entries_result;
        return {AppendEntriesResultFrame{result.term, result.rejected, result.last_log_index, 0}};
    }
    case RAFT_IO_INSTALL_SNAPSHOT:
        return snapshotFrames(message.install_snapshot);
    case RAFT_IO_TIMEOUT_NOW: {
        const struct raft_timeout_now& now = message.timeout_now;
        return {TimeoutNowFrame{now.term, now.last_log_index, now.last_log_term}};
    }
    default:
        return {};
    }
}

} // namespace muster::consensus
