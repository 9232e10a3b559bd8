// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/ids.h"

#include <array>
#include <chrono>
#include <memory>
#include <vector>

namespace muster::bench {

// Which peers there are: each of `contents` has `peersOfEach`, every fifth of them a seeder. Contents are
// numbered from `firstContent` on, so that two shapes need not have any in common.
struct StormShape
{
    quint32 contents = 1000;
    quint32 peersOfEach = 200;
    quint32 firstContent = 0;
    qint32 numWant = 30;
    quint32 firstPlace = 0; // who moves this on by one has others in place of one peer in peersOfEach / 4
    quint32 event = 0;      // as BEP 15 has it; 3: they stop

    quint32 peers() const { return contents * peersOfEach; }
};

InfoHash stormContent(quint32 number);

struct StormResult
{
    quint64 replies = 0;
    quint64 replyBytes = 0;
    quint64 errors = 0; // error replies
    quint64 resent = 0; // unanswered for a while, and sent again
    double seconds = 0;
    std::vector<quint32> latencies; // how many took so many units of 10 µs

    double perSecond() const { return double(replies) / seconds; }
    double percentileMs(double share) const;
};

// Announces of many peers to one tracker, from several addresses of the loopback, as fast as it answers: at
// most `outstanding` wait for a reply. Linux; blocks its thread.
class AnnounceStorm
{
public:
    static constexpr std::size_t outstanding = 512;

    // Sources 127.NET.0.1 and so on.
    AnnounceStorm(const Endpoint& tracker, quint8 net);
    ~AnnounceStorm();

    // Gets a connection id for each source. Not needed for who does not look at it.
    bool connectAll();
    // Each peer of the shape once.
    StormResult announceAll(const StormShape& shape);
    // Peers drawn at random.
    StormResult announceFor(const StormShape& shape, std::chrono::milliseconds duration);

private:
    static constexpr std::size_t sources = 4;
    static constexpr std::size_t requestsOfEach = outstanding / sources;

    struct Request
    {
        std::array<char, 98> datagram;
        qint64 sentAtNs = 0;
        quint32 transaction = 0;
        bool isWaiting = false;
    };
    struct Source
    {
        int socket = -1;
        quint64 connection = 0;
        std::array<Request, requestsOfEach> requests;
        std::vector<quint32> ready; // those to be sent
        quint64 drawn = 0;
        quint64 chance = 0;
    };

    StormResult run(const StormShape& shape, quint64 ofEachSource, std::chrono::milliseconds duration);
    bool fill(Source& source, std::size_t number, Request& request, const StormShape& shape,
              quint64 ofEachSource);
    static void send(Source& source);
    bool receive(Source& source, StormResult& result);
    void sendAgain(StormResult& result);

    std::array<std::unique_ptr<Source>, sources> m_sources;
    quint32 m_transaction = 0;
};

} // namespace muster::bench
