// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <variant>
#include <vector>

// What the replicated log holds. Commands carry all that applying them needs, their time included: applying
// reads no clock and draws no chance, so equal logs give equal tables. Pure.
namespace muster::protocol {

// A peer has a content, or fetches it. Stored again when something durable changed or the stored time is old.
struct AnnounceCommand
{
    InfoHash infoHash;
    Endpoint peer;
    bool seeding = false;
    bool completed = false; // the event: counts once, and only if the peer was known as not seeding
    friend bool operator==(const AnnounceCommand&, const AnnounceCommand&) = default;
};

struct StopCommand
{
    InfoHash infoHash;
    Endpoint peer;
    friend bool operator==(const StopCommand&, const StopCommand&) = default;
};

// Applied only if `peer` is then known as a seeder of the content.
struct DescribeCommand
{
    InfoHash infoHash;
    Endpoint peer;
    quint64 sizeBytes = 0;
    quint32 chunkBytes = 0;
    QByteArray name; // UTF-8, at most 255 bytes
    friend bool operator==(const DescribeCommand&, const DescribeCommand&) = default;
};

// Takes away every announce that was stored before `before`.
struct ExpireCommand
{
    ClusterTime before;
    friend bool operator==(const ExpireCommand&, const ExpireCommand&) = default;
};

struct SecretCommand
{
    Secret secret;
    friend bool operator==(const SecretCommand&, const SecretCommand&) = default;
};

using Command = std::variant<AnnounceCommand, StopCommand, DescribeCommand, ExpireCommand, SecretCommand>;

// The changes that one tracker took, in order. `sequence` grows with each part of one boot of that tracker,
// so that it knows its own again when the log brings them back.
struct LogPart
{
    NodeId origin;
    quint64 boot = 0;
    quint64 sequence = 0;
    std::vector<Command> commands;
    friend bool operator==(const LogPart&, const LogPart&) = default;
};

// One log entry: a batch (group commit).
struct LogEntry
{
    static constexpr qsizetype maxBytes = 256 * 1024;
    static constexpr std::size_t maxCommands = 4096;

    ClusterTime time; // of the master that proposed it; applying takes max(this, the last one)
    std::vector<LogPart> parts;
    friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

QByteArray encode(const LogPart& part);
Result<LogPart> parseLogPart(QByteArrayView bytes);
QByteArray encode(const LogEntry& entry);
Result<LogEntry> parseLogEntry(QByteArrayView bytes);

} // namespace muster::protocol
