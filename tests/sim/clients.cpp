// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients.h"

namespace muster::sim {

using namespace protocol;

namespace {

constexpr int contents = 20;
constexpr int oneInSoManyStops = 12;
constexpr int oneInSoManyComesBack = 3;

InfoHash infoHashOf(quint32 number)
{
    QByteArray bytes(InfoHash::size, '\0');
    bytes[0] = char(number + 1);
    return *InfoHash::fromBytes(bytes);
}

} // namespace

void Clients::begin(Millis until, int mostPauseMs)
{
    m_until = until;
    m_mostPauseMs = mostPauseMs;
    next();
}

void Clients::next()
{
    if (m_world.now() >= m_until)
        return;
    const quint32 number = m_count++;
    const Endpoint peer{IpAddress::fromIPv4(0x0a010000u + number), 6881};
    announce({infoHashOf(number % contents), peer}, true);
    m_world.post(m_world.chance.millis(1, m_mostPauseMs), [this] { next(); });
}

void Clients::announce(const Announce& what, bool isFirst)
{
    SimProcess* const tracker = m_drawTracker();
    if (!tracker)
        return;
    tracker->request(AnnounceCommand{what.infoHash, what.peer, true, false}, [this, what, isFirst, tracker] {
        ++m_acknowledged;
        const QString when = QStringLiteral("acknowledged by %1 at %2 ms")
                                 .arg(tracker->told().name)
                                 .arg(m_world.now().count());
        m_required[what] = when;
        if (m_world.isVerbose)
            m_world.trace(what.text() + u' ' + when);
        if (isFirst && m_world.chance.oneIn(oneInSoManyStops))
            m_world.post(m_world.chance.millis(1, 2000), [this, what] { stop(what); });
    });
}

void Clients::stop(const Announce& what)
{
    SimProcess* const tracker = m_drawTracker();
    if (!tracker)
        return;
    m_stopped.insert(what);
    m_required.erase(what); // taken, or not: nobody can say before it is acknowledged
    if (m_world.isVerbose)
        m_world.trace(what.text() + u" stops at "_qs + tracker->told().name);
    tracker->request(StopCommand{what.infoHash, what.peer}, [this, what] {
        if (m_world.chance.oneIn(oneInSoManyComesBack))
            announce(what, false);
    });
}

} // namespace muster::sim
