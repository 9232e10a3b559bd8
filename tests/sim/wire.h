// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links.h"

#include <QByteArray>
#include <array>
#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace muster::sim {

class Wire;

// Who has an end of a TCP connection. Lives as long as its process.
class WireOwner
{
public:
    virtual void received(const std::shared_ptr<Wire>& wire, const QByteArray& frame) = 0;
    virtual void closed(const std::shared_ptr<Wire>& wire) = 0; // by no doing of the owner's

protected:
    ~WireOwner() = default;
};

struct WireEnd
{
    int machine = 0;
    std::shared_ptr<Life> life;
    WireOwner* owner = nullptr;
    bool isOpen = true;
    Millis lastDue{0};             // of what is under way to the other end: frames keep their order
    std::deque<QByteArray> held{}; // cannot leave: the link is cut. An empty one is the connection's end
};

// One TCP connection; each frame arrives whole. Bytes arrive in order or not at all; a process' end closes it
// at once. Where the link is cut, what is sent waits for it, and after three to four seconds each end for
// itself gives up (TCP_USER_TIMEOUT, keep-alive).
class Wire : public std::enable_shared_from_this<Wire>
{
public:
    enum Side : quint8 { Client = 0, Server = 1 };

    Wire(World& world, Links& links, WireEnd client, WireEnd server)
        : m_world(world)
        , m_links(links)
        , m_ends{std::move(client), std::move(server)}
    {
    }

    bool isOpen(Side side) const { return m_ends[side].isOpen; }
    bool isOver() const { return !m_ends[0].isOpen && !m_ends[1].isOpen; }
    int machine(Side side) const { return m_ends[side].machine; }
    void send(Side from, const QByteArray& frame); // not empty
    void close(Side side);                         // without a word to its owner
    void linksChanged();
    // A process has come to its end on a machine that goes on: its end closes.
    void processEnded(const std::shared_ptr<Life>& life);

private:
    bool isLinkOpen(Side from) const
    {
        return m_links.isOpen(m_ends[from].machine, m_ends[1 - from].machine);
    }
    void transmit(Side from, const QByteArray& item);
    void carry(Side from, const QByteArray& item, Millis delay);
    void arrive(Side at, const QByteArray& item);
    void giveUp(Side side);
    void giveUpLater(Side side, Millis after);

    World& m_world;
    Links& m_links;
    std::array<WireEnd, 2> m_ends;
    bool m_isCut = false;
    int m_cuts = 0; // so far
};

// All TCP connections, and who listens where.
class WireNetwork
{
public:
    WireNetwork(World& world, Links& links)
        : m_world(world)
        , m_links(links)
    {
    }

    void listen(int machine, std::shared_ptr<Life> life, WireOwner* owner)
    {
        m_listeners[machine] = {machine, std::move(life), owner};
    }
    void stopListening(int machine) { m_listeners.erase(machine); }
    // Tries like Linux: anew after 1, 3, 7 and 15 seconds where nothing answers. One of the two follows, as
    // long as it is wanted.
    struct Attempt
    {
        bool isWanted = true;
        std::function<void()> refused;
        std::function<void()> connected;
        std::shared_ptr<Wire> wire{}; // once the other side's system has accepted it
    };
    void connect(WireEnd client, int to, const std::shared_ptr<Attempt>& attempt);
    void linksChanged();
    void processEnded(const std::shared_ptr<Life>& life);

private:
    void trySyn(const WireEnd& client, int to, const std::shared_ptr<Attempt>& attempt, Millis next);
    void prune();

    World& m_world;
    Links& m_links;
    std::map<int, WireEnd> m_listeners;
    std::vector<std::shared_ptr<Wire>> m_wires;
};

} // namespace muster::sim
