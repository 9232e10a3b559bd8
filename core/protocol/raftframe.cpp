// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/raftframe.h"

#include "base/bytereader.h"
#include "base/bytewriter.h"
#include "protocol/fields.h"

#include <QCoreApplication>
#include <algorithm>

namespace muster::protocol {

namespace {

// The type byte is the frame's place in RaftFrame, from 1 on.
enum class FrameType : quint8 {
    Hello = 1,
    RequestVote = 2,
    RequestVoteResult = 3,
    AppendEntries = 4,
    AppendEntriesResult = 5,
    InstallSnapshot = 6,
    TimeoutNow = 7,
    Forward = 8,
    Handover = 9,
    AskMastership = 10,
};

constexpr quint8 configurationVersion = 1;
constexpr std::size_t maxMembers = 64;
constexpr qsizetype smallestMember = 8 + 1 + 1;
constexpr qsizetype smallestEntry = 8 + 1 + 4;
constexpr qsizetype compactFrom = 64 * 1024;

void write(ByteWriter& writer, const HelloFrame& frame)
{
    writer.u16(frame.version).u64(frame.clusterNameHash);
    writeLineage(writer, frame.lineage);
    writer.u64(frame.node.value());
    writeEndpoint(writer, frame.replication);
    if (frame.version >= 2)
        writer.u8(quint8(frame.purpose));
}

void write(ByteWriter& writer, const RequestVoteFrame& frame)
{
    writer.u64(frame.term).u64(frame.candidate.value()).u64(frame.lastLogIndex).u64(frame.lastLogTerm);
    writer.u8(frame.disruptLeader ? 1 : 0).u8(frame.preVote ? 1 : 0);
}

void write(ByteWriter& writer, const RequestVoteResultFrame& frame)
{
    writer.u64(frame.term).u8(frame.granted ? 1 : 0).u8(frame.preVote);
}

void write(ByteWriter& writer, const AppendEntriesFrame& frame)
{
    writer.u64(frame.term).u64(frame.prevLogIndex).u64(frame.prevLogTerm).u64(frame.leaderCommit);
    writer.u32(quint32(frame.entries.size()));
    for (const EntryFrame& entry : frame.entries)
        writer.u64(entry.term).u8(quint8(entry.type)).blob32(entry.data);
    writer.u64(frame.sentAtMs);
}

void write(ByteWriter& writer, const AppendEntriesResultFrame& frame)
{
    writer.u64(frame.term).u64(frame.rejected).u64(frame.lastLogIndex).u64(frame.echoedSentAtMs);
}

void write(ByteWriter& writer, const InstallSnapshotFrame& frame)
{
    writer.u64(frame.term).u64(frame.lastIndex).u64(frame.lastTerm).u64(frame.configurationIndex);
    writer.blob16(encodeConfiguration(frame.configuration));
    writer.u64(frame.totalBytes).u64(frame.offset).blob32(frame.data);
}

void write(ByteWriter& writer, const TimeoutNowFrame& frame)
{
    writer.u64(frame.term).u64(frame.lastLogIndex).u64(frame.lastLogTerm);
}

void write(ByteWriter& writer, const ForwardFrame& frame)
{
    writer.blob32(frame.part).u64(frame.firstPending);
}

void write(ByteWriter& writer, const HandoverFrame& frame)
{
    writer.u8(quint8(frame.kind));
    writeLineage(writer, frame.lineage);
    writer.u32(frame.members).u64(frame.sequence).blob32(frame.part);
}

void write(ByteWriter&, const AskMastershipFrame&) {}

HelloFrame readHello(ByteReader& reader)
{
    HelloFrame frame;
    frame.version = reader.u16();
    frame.clusterNameHash = reader.u64();
    frame.lineage = readLineage(reader);
    frame.node = NodeId(reader.u64());
    frame.replication = readEndpoint(reader);
    // Another version's greeting may end here: it is read, so that it can be refused by its version.
    const quint8 purpose = frame.version >= 2 ? reader.u8() : 0;
    if (purpose > quint8(HelloPurpose::Handover))
        refuse(reader);
    frame.purpose = HelloPurpose(purpose);
    return frame;
}

RequestVoteFrame readRequestVote(ByteReader& reader)
{
    RequestVoteFrame frame;
    frame.term = reader.u64();
    frame.candidate = NodeId(reader.u64());
    frame.lastLogIndex = reader.u64();
    frame.lastLogTerm = reader.u64();
    frame.disruptLeader = readFlag(reader);
    frame.preVote = readFlag(reader);
    return frame;
}

RequestVoteResultFrame readRequestVoteResult(ByteReader& reader)
{
    RequestVoteResultFrame frame;
    frame.term = reader.u64();
    frame.granted = readFlag(reader);
    frame.preVote = reader.u8();
    if (frame.preVote > 2)
        refuse(reader);
    return frame;
}

EntryFrame readEntry(ByteReader& reader)
{
    EntryFrame entry;
    entry.term = reader.u64();
    const quint8 type = reader.u8();
    if (type < quint8(EntryType::Command) || type > quint8(EntryType::Change))
        refuse(reader);
    entry.type = EntryType(type);
    entry.data = reader.blob32().toByteArray();
    return entry;
}

AppendEntriesFrame readAppendEntries(ByteReader& reader)
{
    AppendEntriesFrame frame;
    frame.term = reader.u64();
    frame.prevLogIndex = reader.u64();
    frame.prevLogTerm = reader.u64();
    frame.leaderCommit = reader.u64();
    const std::size_t count = checkedCount(reader, reader.u32(), smallestEntry);
    frame.entries.reserve(count);
    for (std::size_t i = 0; i < count && reader.ok(); ++i)
        frame.entries.push_back(readEntry(reader));
    frame.sentAtMs = reader.u64();
    return frame;
}

AppendEntriesResultFrame readAppendEntriesResult(ByteReader& reader)
{
    AppendEntriesResultFrame frame;
    frame.term = reader.u64();
    frame.rejected = reader.u64();
    frame.lastLogIndex = reader.u64();
    frame.echoedSentAtMs = reader.u64();
    return frame;
}

InstallSnapshotFrame readInstallSnapshot(ByteReader& reader)
{
    InstallSnapshotFrame frame;
    frame.term = reader.u64();
    frame.lastIndex = reader.u64();
    frame.lastTerm = reader.u64();
    frame.configurationIndex = reader.u64();
    if (auto configuration = parseConfiguration(reader.blob16()))
        frame.configuration = std::move(*configuration);
    else
        refuse(reader);
    frame.totalBytes = reader.u64();
    frame.offset = reader.u64();
    frame.data = reader.blob32().toByteArray();
    const bool fits = frame.data.size() <= InstallSnapshotFrame::partBytes &&
                      frame.offset <= frame.totalBytes &&
                      quint64(frame.data.size()) <= frame.totalBytes - frame.offset;
    if (!fits)
        refuse(reader);
    return frame;
}

TimeoutNowFrame readTimeoutNow(ByteReader& reader)
{
    TimeoutNowFrame frame;
    frame.term = reader.u64();
    frame.lastLogIndex = reader.u64();
    frame.lastLogTerm = reader.u64();
    return frame;
}

HandoverFrame readHandover(ByteReader& reader)
{
    HandoverFrame frame;
    const quint8 kind = reader.u8();
    if (kind < quint8(HandoverFrame::Kind::Offer) || kind > quint8(HandoverFrame::Kind::Stored))
        refuse(reader);
    frame.kind = HandoverFrame::Kind(kind);
    frame.lineage = readLineage(reader);
    frame.members = reader.u32();
    frame.sequence = reader.u64();
    frame.part = reader.blob32().toByteArray();
    return frame;
}

RaftFrame readFrame(FrameType type, ByteReader& reader)
{
    switch (type) {
    case FrameType::Hello:
        return readHello(reader);
    case FrameType::RequestVote:
        return readRequestVote(reader);
    case FrameType::RequestVoteResult:
        return readRequestVoteResult(reader);
    case FrameType::AppendEntries:
        return readAppendEntries(reader);
    case FrameType::AppendEntriesResult:
        return readAppendEntriesResult(reader);
    case FrameType::InstallSnapshot:
        return readInstallSnapshot(reader);
    case FrameType::TimeoutNow:
        return readTimeoutNow(reader);
    case FrameType::Forward: {
        QByteArray part = reader.blob32().toByteArray();
        return ForwardFrame{std::move(part), reader.u64()};
    }
    case FrameType::Handover:
        return readHandover(reader);
    case FrameType::AskMastership:
        return AskMastershipFrame{};
    }
    refuse(reader);
    return HelloFrame{};
}

tl::unexpected<Error> unreadable()
{
    return fail(QCoreApplication::translate("muster::protocol",
                                            "a replication message cannot be read; use one "
                                            "version of Muster for all trackers"));
}

} // namespace

QByteArray encode(const RaftFrame& frame)
{
    ByteWriter writer(128);
    writer.u32(0).u8(quint8(frame.index() + 1));
    std::visit([&](const auto& f) { write(writer, f); }, frame);
    writer.patchU32(0, quint32(writer.size() - 4));
    return writer.take();
}

Result<RaftFrame> parseRaftFrame(QByteArrayView typeAndBody)
{
    ByteReader reader(typeAndBody);
    const auto type = FrameType(reader.u8());
    if (!reader.ok())
        return unreadable();
    RaftFrame frame = readFrame(type, reader);
    if (!reader.ok() || !reader.atEnd())
        return unreadable();
    return frame;
}

QByteArray encodeConfiguration(const Configuration& configuration)
{
    const std::size_t count = std::min(configuration.size(), maxMembers);
    ByteWriter writer(2 + qsizetype(count) * 32);
    writer.u8(configurationVersion).u8(quint8(count));
    for (std::size_t i = 0; i < count; ++i) {
        const ConfigurationMember& member = configuration[i];
        writer.u64(member.node.value()).u8(quint8(member.role)).blob8(member.address);
    }
    return writer.take();
}

Result<Configuration> parseConfiguration(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    if (reader.u8() != configurationVersion)
        return unreadable();
    const std::size_t count = checkedCount(reader, reader.u8(), smallestMember);
    if (count > maxMembers)
        return unreadable();
    Configuration configuration(count);
    for (ConfigurationMember& member : configuration) {
        member.node = NodeId(reader.u64());
        const quint8 role = reader.u8();
        if (role > quint8(MemberRole::Spare) || !member.node.isValid())
            refuse(reader);
        member.role = MemberRole(role);
        member.address = reader.blob8().toByteArray();
    }
    if (!reader.ok() || !reader.atEnd())
        return unreadable();
    return configuration;
}

void FrameSplitter::feed(QByteArrayView bytes)
{
    if (m_consumed == m_buffer.size() || m_consumed >= compactFrom) {
        m_buffer.remove(0, m_consumed);
        m_consumed = 0;
    }
    m_buffer.append(bytes);
}

std::optional<Result<RaftFrame>> FrameSplitter::next()
{
    ByteReader reader(QByteArrayView(m_buffer).sliced(m_consumed));
    if (reader.remaining() < qsizetype(sizeof(quint32)))
        return std::nullopt;
    const quint32 length = reader.u32();
    if (length > quint32(maxFrameBytes))
        return unreadable();
    if (reader.remaining() < qsizetype(length))
        return std::nullopt;
    auto frame = parseRaftFrame(reader.bytes(qsizetype(length)));
    if (frame)
        m_consumed += qsizetype(sizeof length) + qsizetype(length);
    return frame;
}

} // namespace muster::protocol
