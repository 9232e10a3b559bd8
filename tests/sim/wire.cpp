// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"

#include <algorithm>

namespace muster::sim {

namespace {

constexpr int leastPatienceMs = 3000;
constexpr int mostPatienceMs = 4000;
constexpr int longestRetransmissionMs = 400; // after a link is whole again
constexpr Millis longestSynWait{15'000};

} // namespace

void Wire::send(Side from, const QByteArray& frame)
{
    if (m_ends[from].isOpen)
        transmit(from, frame);
}

void Wire::close(Side side)
{
    if (!std::exchange(m_ends[side].isOpen, false))
        return;
    transmit(side, {});
}

void Wire::processEnded(const std::shared_ptr<Life>& life)
{
    for (const Side side : {Client, Server})
        if (m_ends[side].life == life)
            close(side);
}

void Wire::transmit(Side from, const QByteArray& item)
{
    WireEnd& end = m_ends[from];
    if (!end.held.empty() || !isLinkOpen(from))
        end.held.push_back(item);
    else
        carry(from, item, m_links.drawStreamDelay());
}

void Wire::carry(Side from, const QByteArray& item, Millis delay)
{
    WireEnd& end = m_ends[from];
    end.lastDue = std::max(end.lastDue, m_world.now() + delay);
    const Side to = from == Client ? Server : Client;
    m_world.post(m_ends[to].life, EventKind::Message, end.lastDue - m_world.now(),
                 [wire = shared_from_this(), to, item] { wire->arrive(to, item); });
}

void Wire::arrive(Side at, const QByteArray& item)
{
    const WireEnd& end = m_ends[at];
    if (item.isEmpty())
        giveUp(at);
    else if (end.isOpen)
        end.owner->received(shared_from_this(), item);
    else
        transmit(at, {}); // a reset: this end gave up without a word
}

void Wire::giveUp(Side side)
{
    WireEnd& end = m_ends[side];
    if (std::exchange(end.isOpen, false))
        end.owner->closed(shared_from_this());
}

void Wire::giveUpLater(Side side, Millis after)
{
    const auto decide = [wire = shared_from_this(), side, cut = m_cuts] {
        const WireEnd& end = wire->m_ends[side];
        if (cut == wire->m_cuts && end.isOpen)
            wire->m_world.post(end.life, EventKind::Message, Millis{0}, [wire, side] { wire->giveUp(side); });
    };
    m_world.post(after, decide); // time goes on for a frozen process' sockets, too
}

void Wire::linksChanged()
{
    const bool isCut = !isLinkOpen(Client) || !isLinkOpen(Server);
    if (isCut && !m_isCut) {
        ++m_cuts;
        for (const Side side : {Client, Server})
            giveUpLater(side, m_world.chance.millis(leastPatienceMs, mostPatienceMs));
    } else if (!isCut && m_isCut) {
        ++m_cuts;
    }
    m_isCut = isCut;
    for (const Side from : {Client, Server}) {
        if (!isLinkOpen(from))
            continue;
        const Millis delay = m_world.chance.millis(0, longestRetransmissionMs);
        for (const QByteArray& item : std::exchange(m_ends[from].held, {}))
            carry(from, item, delay);
        // A machine that was off answers for its dead process by a reset, and one that gave up to a
        // keep-alive.
        const bool isGone = !m_ends[from].isOpen || !m_ends[from].life->isAlive;
        if (isGone && m_ends[1 - from].isOpen) {
            m_ends[from].isOpen = false;
            transmit(from, {});
        }
    }
}

void WireNetwork::connect(WireEnd client, int to, const std::shared_ptr<Attempt>& attempt)
{
    trySyn(client, to, attempt, Millis{1000});
}

void WireNetwork::trySyn(const WireEnd& client, int to, const std::shared_ptr<Attempt>& attempt, Millis next)
{
    if (!attempt->isWanted || !client.life->isAlive)
        return;
    const Millis roundTrip = m_links.drawStreamDelay() + m_links.drawDelay();
    const auto refuse = [&] {
        m_world.post(client.life, EventKind::Message, roundTrip, [attempt] {
            if (attempt->isWanted)
                attempt->refused();
        });
    };
    if (!m_links.isOpenBothWays(client.machine, to)) {
        if (next > longestSynWait)
            refuse();
        else
            m_world.post(next, [this, client, to, attempt, next] { trySyn(client, to, attempt, 2 * next); });
        return;
    }
    const auto listener = m_listeners.find(to);
    if (listener == m_listeners.end()) {
        refuse();
        return;
    }
    prune();
    attempt->wire = std::make_shared<Wire>(m_world, m_links, client, listener->second);
    m_wires.push_back(attempt->wire);
    m_world.post(client.life, EventKind::Message, roundTrip, [attempt] {
        if (attempt->isWanted && attempt->wire->isOpen(Wire::Client))
            attempt->connected();
    });
}

void WireNetwork::linksChanged()
{
    prune();
    for (const auto& wire : m_wires)
        wire->linksChanged();
}

void WireNetwork::processEnded(const std::shared_ptr<Life>& life)
{
    prune();
    for (const auto& wire : m_wires)
        wire->processEnded(life);
}

void WireNetwork::prune()
{
    std::erase_if(m_wires, [](const auto& wire) { return wire->isOver(); });
}

} // namespace muster::sim
