// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "tracker/requestanswers.h"

#include <deque>
#include <optional>
#include <vector>

namespace muster::tracker {

struct WaitingReply
{
    quint64 sequence = 0; // of the batch that holds its change
    MonotonicTime deadline;
    Sender to;
    DeferredReply reply;
};

// Replies in the order in which their changes were taken: by sequence, and so by deadline. Pure.
class WaitingReplies
{
public:
    static constexpr std::size_t capacity = 65536;

    bool isFull() const { return m_replies.size() >= capacity; }
    void add(WaitingReply reply) { m_replies.push_back(reply); }

    // The oldest one, if its batch is stored or its deadline has come.
    std::optional<WaitingReply> takeStored(quint64 sequence);
    std::optional<WaitingReply> takeOverdue(MonotonicTime now);
    std::vector<WaitingReply> take(quint64 sequence); // of that batch
    // Another tracker is master: what came by multicast is answered by it.
    void dropViaGroup();

    std::optional<MonotonicTime> nextDeadline() const;
    std::size_t size() const { return m_replies.size(); }

private:
    std::optional<WaitingReply> takeFirst();

    std::deque<WaitingReply> m_replies;
};

} // namespace muster::tracker
