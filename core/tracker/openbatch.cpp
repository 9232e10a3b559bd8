// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/openbatch.h"

#include <utility>

namespace muster::tracker {

using namespace protocol;

namespace {

// Half an entry: the master puts parts of several trackers into one.
constexpr qsizetype fullBytes = LogEntry::maxBytes / 2;
constexpr qsizetype biggestFixedCommand = 64;
constexpr qsizetype biggestCommand = biggestFixedCommand + 255; // with a name, or a contact
static_assert(biggestContact <= 255);

qsizetype mostBytesOf(const Command& command)
{
    if (const auto* describe = std::get_if<DescribeCommand>(&command))
        return biggestFixedCommand + describe->name.size();
    const auto* announce = std::get_if<AnnounceCommand>(&command);
    return biggestFixedCommand + (announce && announce->contact ? encodedSize(*announce->contact) : 0);
}

} // namespace

OpenBatch::OpenBatch(NodeId origin, quint64 boot)
    : m_part{origin, boot, 1, {}}
{
}

quint64 OpenBatch::add(Command command)
{
    m_bytes += mostBytesOf(command);
    m_part.commands.push_back(std::move(command));
    return m_part.sequence;
}

bool OpenBatch::isFull() const
{
    return m_part.commands.size() >= LogEntry::maxCommands || m_bytes + biggestCommand > fullBytes;
}

LogPart OpenBatch::take()
{
    m_bytes = 0;
    LogPart next{m_part.origin, m_part.boot, m_part.sequence + 1, {}};
    return std::exchange(m_part, std::move(next));
}

} // namespace muster::tracker
