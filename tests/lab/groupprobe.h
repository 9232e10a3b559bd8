// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "lab/networknamespace.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace muster::lab {

using ProbeClock = std::chrono::steady_clock;

// An answer to an announce by multicast.
struct ProbeAnswer
{
    ProbeClock::time_point askedAt;
    ProbeClock::time_point at;
    IpAddress from;
};

// A peer that announces to the group at short, even intervals, and notes who answers when. On a thread of its
// own, with nothing between it and the socket, since it measures milliseconds.
class GroupProbe
{
public:
    enum class Kind {
        Steady,   // the same peer with nothing new: answered from memory
        NewPeers, // another peer each time: answered once it is stored
    };
    struct Settings
    {
        const NetworkNamespace* where = nullptr;
        IpAddress address;
        Endpoint group;
        Kind kind = Kind::Steady;
        std::chrono::milliseconds interval{2};
        quint32 number = 0; // its info-hash is no other probe's
    };

    explicit GroupProbe(const Settings& settings);
    ~GroupProbe();
    GroupProbe(const GroupProbe&) = delete;
    GroupProbe& operator=(const GroupProbe&) = delete;

    // What came since, in the order of arrival.
    std::vector<ProbeAnswer> answers(ProbeClock::time_point since) const;
    // The first answer to an announce asked after `since` from another address than `notFrom`. Blocks.
    std::optional<ProbeAnswer> waitForAnswer(ProbeClock::time_point since, const IpAddress& notFrom,
                                             std::chrono::milliseconds patience) const;

private:
    void work();
    void ask(ProbeClock::time_point now);
    void receive(ProbeClock::time_point now);
    void send(const QByteArray& datagram) const;
    QByteArray announce();

    Settings m_settings;
    int m_socket = -1;
    quint64 m_connection = 0;
    ProbeClock::time_point m_connectedAt;
    std::vector<ProbeClock::time_point> m_asked; // by transaction
    mutable std::mutex m_mutex;
    std::vector<ProbeAnswer> m_answers; // under m_mutex
    std::atomic<bool> m_ends = false;
    std::thread m_thread;
};

// The longest time without an answer between `from` and `to`. Pure.
std::chrono::milliseconds longestGap(const std::vector<ProbeAnswer>& answers, ProbeClock::time_point from,
                                     ProbeClock::time_point to);

} // namespace muster::lab
