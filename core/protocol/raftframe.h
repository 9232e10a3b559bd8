// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/ids.h"
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>
#include <variant>
#include <vector>

// What trackers say to each other over the replication connection: frames of a u32 length, a u8 type and
// the body. Values only; core/consensus turns them into libraft's structures and back. Pure.
namespace muster::protocol {

inline constexpr qsizetype maxFrameBytes = 16 * 1024 * 1024;

enum class MemberRole : quint8 { Standby = 0, Voter = 1, Spare = 2 };

struct ConfigurationMember
{
    NodeId node;
    QByteArray address; // "IP:PORT" of its replication socket
    MemberRole role = MemberRole::Voter;
    friend bool operator==(const ConfigurationMember&, const ConfigurationMember&) = default;
};
using Configuration = std::vector<ConfigurationMember>; // at most 64 members

// The first frame on every connection, in both directions. A member of another lineage is cut off: old
// nodes with equal ids must not dethrone a fresh leader.
enum class HelloPurpose : quint8 {
    Replication, // raft's, among the members of one lineage
    Handover     // from the master of one lineage to that of another: HandoverFrames only, in both directions
};

struct HelloFrame
{
    static constexpr quint16 currentVersion = 4;
    quint16 version = currentVersion;
    quint64 clusterNameHash = 0;
    Lineage lineage;
    NodeId node;
    Endpoint replication;
    HelloPurpose purpose = HelloPurpose::Replication;
    friend bool operator==(const HelloFrame&, const HelloFrame&) = default;
};

struct RequestVoteFrame
{
    quint64 term = 0;
    NodeId candidate;
    quint64 lastLogIndex = 0;
    quint64 lastLogTerm = 0;
    bool disruptLeader = false;
    bool preVote = false;
    friend bool operator==(const RequestVoteFrame&, const RequestVoteFrame&) = default;
};

struct RequestVoteResultFrame
{
    quint64 term = 0;
    bool granted = false;
    quint8 preVote = 0; // libraft's three values: 0 unknown, 1 true, 2 false
    friend bool operator==(const RequestVoteResultFrame&, const RequestVoteResultFrame&) = default;
};

enum class EntryType : quint8 { Command = 1, Barrier = 2, Change = 3 };

struct EntryFrame
{
    quint64 term = 0;
    EntryType type = EntryType::Command;
    QByteArray data;
    friend bool operator==(const EntryFrame&, const EntryFrame&) = default;
};

struct AppendEntriesFrame
{
    quint64 term = 0;
    quint64 prevLogIndex = 0;
    quint64 prevLogTerm = 0;
    quint64 leaderCommit = 0;
    std::vector<EntryFrame> entries;
    // The master's monotonic clock when it sent this, in ms; the answer carries the last one back: what the
    // master's lease is reckoned from.
    quint64 sentAtMs = 0;
    friend bool operator==(const AppendEntriesFrame&, const AppendEntriesFrame&) = default;
};

struct AppendEntriesResultFrame
{
    quint64 term = 0;
    quint64 rejected = 0;
    quint64 lastLogIndex = 0;
    quint64 echoedSentAtMs = 0; // 0: nothing came from that master in its term
    friend bool operator==(const AppendEntriesResultFrame&, const AppendEntriesResultFrame&) = default;
};

// A snapshot travels in parts of 1 MiB at most; `offset` and `totalBytes` put them together again.
struct InstallSnapshotFrame
{
    static constexpr qsizetype partBytes = 1024 * 1024;
    quint64 term = 0;
    quint64 lastIndex = 0;
    quint64 lastTerm = 0;
    quint64 configurationIndex = 0;
    Configuration configuration;
    quint64 totalBytes = 0;
    quint64 offset = 0;
    QByteArray data;
    friend bool operator==(const InstallSnapshotFrame&, const InstallSnapshotFrame&) = default;
};

struct TimeoutNowFrame
{
    quint64 term = 0;
    quint64 lastLogIndex = 0;
    quint64 lastLogTerm = 0;
    friend bool operator==(const TimeoutNowFrame&, const TimeoutNowFrame&) = default;
};

// A slave's own changes on their way to the master: an encoded LogPart (logentry.h). The master answers a
// part that is in the log already by one without a part, and firstPending behind all that are.
struct ForwardFrame
{
    QByteArray part;
    quint64 firstPending = 0; // the sequence number of the oldest part that the sender waits for
    friend bool operator==(const ForwardFrame&, const ForwardFrame&) = default;
};

// Two lineages become one: the master of the smaller one offers all that it holds, and sends it once that was
// accepted; each part is said to be stored when the other lineage has committed it.
struct HandoverFrame
{
    enum class Kind : quint8 { Offer = 1, Accept = 2, Refuse = 3, Part = 4, Stored = 5 };
    Kind kind = Kind::Offer;
    Lineage lineage;      // Offer: the sender's
    quint32 members = 0;  // Offer: in the sender's configuration
    quint64 sequence = 0; // Part, Stored
    QByteArray part;      // Part: an encoded LogPart (logentry.h)
    friend bool operator==(const HandoverFrame&, const HandoverFrame&) = default;
};

// A slave that was ordered to become master asks the master to hand over to it.
struct AskMastershipFrame
{
    friend bool operator==(const AskMastershipFrame&, const AskMastershipFrame&) = default;
};

using RaftFrame = std::variant<HelloFrame, RequestVoteFrame, RequestVoteResultFrame, AppendEntriesFrame,
                               AppendEntriesResultFrame, InstallSnapshotFrame, TimeoutNowFrame, ForwardFrame,
                               HandoverFrame, AskMastershipFrame>;

// With the length in front; ready for the socket.
QByteArray encode(const RaftFrame& frame);

// One frame's type and body, without the length.
Result<RaftFrame> parseRaftFrame(QByteArrayView typeAndBody);

QByteArray encodeConfiguration(const Configuration& configuration);
Result<Configuration> parseConfiguration(QByteArrayView bytes);

// Cuts a stream into frames. Feed it what the socket gave; take frames until there is none.
// After an error the stream is lost: close the connection.
class FrameSplitter
{
public:
    void feed(QByteArrayView bytes);
    // Nothing: more bytes are needed. An error: a length over maxFrameBytes or a frame that does not parse.
    std::optional<Result<RaftFrame>> next();

private:
    QByteArray m_buffer;
    qsizetype m_consumed = 0;
};

} // namespace muster::protocol
