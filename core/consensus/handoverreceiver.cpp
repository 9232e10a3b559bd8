// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/handoverreceiver.h"

#include "consensus/transport.h"

namespace muster::consensus {

using protocol::HandoverFrame;

HandoverReceiver::HandoverReceiver(Transport& transport, QObject* parent)
    : QObject(parent)
    , m_transport(transport)
{
    connect(&transport, &Transport::handoverReceived, this, &HandoverReceiver::receive);
    connect(&transport, &Transport::visitorClosed, this, [this](NodeId visitor) { m_boots.erase(visitor); });
}

void HandoverReceiver::answer(NodeId visitor, bool accepts)
{
    if (accepts)
        m_boots[visitor] = 0;
    else
        m_boots.erase(visitor);
    const auto kind = accepts ? HandoverFrame::Kind::Accept : HandoverFrame::Kind::Refuse;
    m_transport.sendHandover(visitor, {kind, {}, 0, 0, {}});
}

void HandoverReceiver::tellStored(NodeId visitor, quint64 sequence)
{
    if (m_boots.contains(visitor))
        m_transport.sendHandover(visitor, {HandoverFrame::Kind::Stored, {}, 0, sequence, {}});
}

NodeId HandoverReceiver::visitorOf(const protocol::LogPart& part) const
{
    const auto found = m_boots.find(part.origin);
    return found != m_boots.end() && found->second == part.boot ? part.origin : NodeId();
}

void HandoverReceiver::end()
{
    for (const auto& [visitor, boot] : std::exchange(m_boots, {}))
        m_transport.sendHandover(visitor, {HandoverFrame::Kind::Refuse, {}, 0, 0, {}});
}

void HandoverReceiver::receive(NodeId from, const HandoverFrame& frame)
{
    if (frame.kind == HandoverFrame::Kind::Offer) {
        emit offered(from, frame.lineage, frame.members);
        return;
    }
    const auto visitor = m_boots.find(from);
    if (frame.kind != HandoverFrame::Kind::Part || visitor == m_boots.end())
        return;
    const auto part = protocol::parseLogPart(frame.part);
    if (!part || part->origin != from || part->sequence != frame.sequence) {
        answer(from, false);
        return;
    }
    visitor->second = part->boot;
    emit partReceived(*part);
}

} // namespace muster::consensus
