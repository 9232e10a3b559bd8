// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/logentry.h"

#include "base/bytereader.h"
#include "base/bytewriter.h"
#include "protocol/fields.h"

#include <QCoreApplication>
#include <algorithm>

namespace muster::protocol {

namespace {

constexpr quint8 currentVersion = 3;
constexpr qsizetype smallestCommand = 1 + 2; // AccessCommand
constexpr qsizetype smallestPart = 4;        // its length

enum class CommandType : quint8 {
    Announce = 1,
    Stop = 2,
    Describe = 3,
    Expire = 4,
    Secret = 5,
    Adopt = 6,
    AdoptInfo = 7,
    Yield = 8,
    Access = 9
};

constexpr Millis longestAge = std::chrono::hours(24 * 365 * 100);

// Bits of an AnnounceCommand's and of an AdoptCommand's flags.
constexpr quint8 seedingFlag = 1;
constexpr quint8 completedFlag = 2;
constexpr quint8 contactFlag = 4; // a contact follows

ByteWriter& start(ByteWriter& writer, CommandType type) { return writer.u8(quint8(type)); }

void write(ByteWriter& writer, const AnnounceCommand& command)
{
    start(writer, CommandType::Announce).bytes(command.infoHash.view());
    writeEndpoint(writer, command.peer);
    writer.u8(quint8((command.seeding ? seedingFlag : 0) | (command.completed ? completedFlag : 0) |
                     (command.contact ? contactFlag : 0)));
    if (command.contact)
        writeContact(writer, *command.contact);
}

void write(ByteWriter& writer, const StopCommand& command)
{
    start(writer, CommandType::Stop).bytes(command.infoHash.view());
    writeEndpoint(writer, command.peer);
}

void write(ByteWriter& writer, const DescribeCommand& command)
{
    start(writer, CommandType::Describe).bytes(command.infoHash.view());
    writeEndpoint(writer, command.peer);
    writer.u64(command.sizeBytes).u32(command.chunkBytes).blob8(command.name);
}

void write(ByteWriter& writer, const ExpireCommand& command)
{
    start(writer, CommandType::Expire);
    writeTime(writer, command.before);
}

void write(ByteWriter& writer, const SecretCommand& command)
{
    start(writer, CommandType::Secret).bytes(command.secret.view());
}

void write(ByteWriter& writer, const AdoptCommand& command)
{
    start(writer, CommandType::Adopt).bytes(command.infoHash.view());
    writeEndpoint(writer, command.peer);
    writer.u8(quint8((command.seeding ? seedingFlag : 0) | (command.contact ? contactFlag : 0)));
    writer.u64(quint64(command.age.count()));
    if (command.contact)
        writeContact(writer, *command.contact);
}

void write(ByteWriter& writer, const AdoptInfoCommand& command)
{
    start(writer, CommandType::AdoptInfo).bytes(command.infoHash.view());
    writer.u64(command.sizeBytes).u32(command.chunkBytes).u32(command.completed).blob8(command.name);
}

void write(ByteWriter& writer, const YieldCommand& command)
{
    writeLineage(start(writer, CommandType::Yield), command.to);
}

void write(ByteWriter& writer, const AccessCommand& command)
{
    writeRules(start(writer, CommandType::Access), command.rules);
}

quint8 readFlags(ByteReader& reader, quint8 known)
{
    const quint8 flags = reader.u8();
    if ((flags & ~known) != 0)
        refuse(reader);
    return flags;
}

AnnounceCommand readAnnounce(ByteReader& reader)
{
    AnnounceCommand command;
    command.infoHash = reader.fixed<InfoHash>();
    command.peer = readEndpoint(reader);
    const quint8 flags = readFlags(reader, seedingFlag | completedFlag | contactFlag);
    command.seeding = (flags & seedingFlag) != 0;
    command.completed = (flags & completedFlag) != 0;
    if ((flags & contactFlag) != 0)
        command.contact = readContact(reader);
    return command;
}

StopCommand readStop(ByteReader& reader)
{
    StopCommand command;
    command.infoHash = reader.fixed<InfoHash>();
    command.peer = readEndpoint(reader);
    return command;
}

DescribeCommand readDescribe(ByteReader& reader)
{
    DescribeCommand command;
    command.infoHash = reader.fixed<InfoHash>();
    command.peer = readEndpoint(reader);
    command.sizeBytes = reader.u64();
    command.chunkBytes = reader.u32();
    command.name = reader.blob8().toByteArray();
    return command;
}

AdoptCommand readAdopt(ByteReader& reader)
{
    AdoptCommand command;
    command.infoHash = reader.fixed<InfoHash>();
    command.peer = readEndpoint(reader);
    const quint8 flags = readFlags(reader, seedingFlag | contactFlag);
    command.seeding = (flags & seedingFlag) != 0;
    const quint64 age = reader.u64();
    if (age > quint64(longestAge.count()))
        refuse(reader);
    command.age = Millis(qint64(std::min(age, quint64(longestAge.count()))));
    if ((flags & contactFlag) != 0)
        command.contact = readContact(reader);
    return command;
}

AdoptInfoCommand readAdoptInfo(ByteReader& reader)
{
    AdoptInfoCommand command;
    command.infoHash = reader.fixed<InfoHash>();
    command.sizeBytes = reader.u64();
    command.chunkBytes = reader.u32();
    command.completed = reader.u32();
    command.name = reader.blob8().toByteArray();
    return command;
}

Command readCommand(ByteReader& reader)
{
    switch (CommandType(reader.u8())) {
    case CommandType::Announce:
        return readAnnounce(reader);
    case CommandType::Stop:
        return readStop(reader);
    case CommandType::Describe:
        return readDescribe(reader);
    case CommandType::Expire:
        return ExpireCommand{readTime(reader)};
    case CommandType::Secret:
        return SecretCommand{reader.fixed<Secret>()};
    case CommandType::Adopt:
        return readAdopt(reader);
    case CommandType::AdoptInfo:
        return readAdoptInfo(reader);
    case CommandType::Yield:
        return YieldCommand{readLineage(reader)};
    case CommandType::Access:
        return AccessCommand{readRules(reader)};
    }
    refuse(reader);
    return AnnounceCommand{};
}

tl::unexpected<Error> unreadable()
{
    return fail(QCoreApplication::translate("muster::protocol", "a change of the log cannot be read; use one "
                                                                "version of Muster for all trackers"));
}

} // namespace

QByteArray encode(const LogPart& part)
{
    ByteWriter writer(32 + qsizetype(part.commands.size()) * 29);
    writer.u8(currentVersion).u64(part.origin.value()).u64(part.boot).u64(part.sequence);
    writer.u16(quint16(part.commands.size()));
    for (const Command& command : part.commands)
        std::visit([&](const auto& c) { write(writer, c); }, command);
    writer.u32(quint32(std::clamp<qint64>(part.age.count(), 0, UINT32_MAX)));
    return writer.take();
}

Result<LogPart> parseLogPart(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    if (reader.u8() != currentVersion)
        return unreadable();
    LogPart part;
    part.origin = NodeId(reader.u64());
    part.boot = reader.u64();
    part.sequence = reader.u64();
    const std::size_t count = checkedCount(reader, reader.u16(), smallestCommand);
    if (!reader.ok() || count > LogEntry::maxCommands)
        return unreadable();
    part.commands.reserve(count);
    for (std::size_t i = 0; i < count && reader.ok(); ++i)
        part.commands.push_back(readCommand(reader));
    part.age = Millis(reader.u32());
    if (!reader.ok() || !reader.atEnd())
        return unreadable();
    return part;
}

QByteArray encode(const LogEntry& entry)
{
    ByteWriter writer(1024);
    writer.u8(currentVersion);
    writeTime(writer, entry.time);
    writer.u16(quint16(entry.parts.size()));
    for (const LogPart& part : entry.parts)
        writer.blob32(encode(part));
    return writer.take();
}

Result<LogEntry> parseLogEntry(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    if (reader.u8() != currentVersion)
        return unreadable();
    LogEntry entry;
    entry.time = readTime(reader);
    const std::size_t count = checkedCount(reader, reader.u16(), smallestPart);
    entry.parts.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        auto part = parseLogPart(reader.blob32());
        if (!part)
            return unreadable();
        entry.parts.push_back(std::move(*part));
    }
    if (!reader.ok() || !reader.atEnd())
        return unreadable();
    return entry;
}

} // namespace muster::protocol
