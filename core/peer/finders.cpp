// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/finders.h"

namespace muster::peer {

using status::SourceKind;
using status::SourceState;

SourceBook::SourceBook(const Finders& finders, bool isPrivate, bool namesTrackers)
{
    const auto stateOf = [](bool isOn) { return isOn ? SourceState::Asking : SourceState::Off; };
    m_sources[SourceKind::Tracker].state = stateOf(finders.hasTrackers && namesTrackers);
    m_sources[SourceKind::Lsd].state = stateOf(finders.hasLocalDiscovery && !isPrivate);
    m_sources[SourceKind::Dht].state = stateOf(finders.hasDht && !isPrivate);
    m_sources[SourceKind::PeerExchange].state = stateOf(finders.hasPeerExchange && !isPrivate);
}

SourceBook::Source* SourceBook::running(SourceKind kind)
{
    const auto source = m_sources.find(kind);
    return source != m_sources.end() && source->second.state != SourceState::Off ? &source->second : nullptr;
}

void SourceBook::answered(SourceKind kind, int peers, Time now)
{
    Source* source = running(kind);
    if (!source)
        return;
    *source = {SourceState::Answering, peers, now};
    m_isChanged = true;
}

void SourceBook::found(SourceKind kind, Time now)
{
    if (const Source* source = running(kind))
        answered(kind, source->peers + 1, now);
}

void SourceBook::counted(SourceKind kind, int peers, Time now)
{
    if (const Source* source = running(kind); source && source->peers != peers)
        answered(kind, peers, now);
}

void SourceBook::silent(SourceKind kind)
{
    Source* source = running(kind);
    if (!source || source->state == SourceState::Silent)
        return;
    source->state = SourceState::Silent;
    m_isChanged = true;
}

QList<status::SourceStatus> SourceBook::tell(Time now)
{
    m_isChanged = false;
    QList<status::SourceStatus> all;
    for (const auto& [kind, source] : m_sources) {
        const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(now - source.answeredAt);
        all.append({kind, source.state, source.peers,
                    source.answeredAt == Time{} ? qint64(-1) : qint64(since.count())});
    }
    return all;
}

} // namespace muster::peer
