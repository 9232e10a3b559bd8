// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/handoversender.h"

#include "consensus/transport.h"

#include <algorithm>

namespace muster::consensus {

using protocol::HandoverFrame;

HandoverSender::HandoverSender(Transport& transport, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_transport(transport)
{
    m_patience = clock.makeAlarm([this] { fail(tr("it does not answer")); });
    connect(&transport, &Transport::handoverOpened, this, &HandoverSender::opened);
    connect(&transport, &Transport::handoverReceived, this, &HandoverSender::receive);
    connect(&transport, &Transport::handoverClosed, this, [this](NodeId with) {
        if (with == m_host)
            fail(tr("the connection broke"));
    });
}

void HandoverSender::offer(NodeId host, const Endpoint& at, const Lineage& own, quint32 members)
{
    cancel();
    m_host = host;
    m_offer = {HandoverFrame::Kind::Offer, own, members, 0, {}};
    m_patience->start(patience);
    m_transport.openHandover(host, at);
}

void HandoverSender::send(const QList<QByteArray>& parts)
{
    m_parts = parts;
    m_isSending = true;
    m_sent = m_stored = 0;
    m_patience->start(patience);
    sendMore();
}

void HandoverSender::cancel()
{
    m_patience->stop();
    if (!isActive())
        return;
    m_host = NodeId();
    m_parts.clear();
    m_isSending = false;
    m_transport.closeHandover();
}

void HandoverSender::opened(NodeId host)
{
    if (host == m_host && !m_isSending)
        m_transport.sendHandover(m_host, m_offer);
}

void HandoverSender::receive(NodeId from, const HandoverFrame& frame)
{
    if (from != m_host)
        return;
    m_patience->start(patience);
    switch (frame.kind) {
    case HandoverFrame::Kind::Accept:
        emit accepted();
        break;
    case HandoverFrame::Kind::Refuse:
        fail(tr("it does not take it now"));
        break;
    case HandoverFrame::Kind::Stored:
        m_stored = std::max(m_stored, std::min(qsizetype(frame.sequence), m_sent));
        sendMore();
        break;
    default:
        break;
    }
}

void HandoverSender::sendMore()
{
    if (!m_isSending)
        return;
    while (m_sent < m_parts.size() && m_sent - m_stored < partsInFlight) {
        const HandoverFrame part{HandoverFrame::Kind::Part, {}, 0, quint64(m_sent + 1), m_parts[m_sent]};
        if (!m_transport.sendHandover(m_host, part)) {
            fail(tr("the connection broke"));
            return;
        }
        ++m_sent;
    }
    if (m_stored < m_parts.size())
        return;
    cancel();
    emit finished();
}

void HandoverSender::fail(const QString& why)
{
    cancel();
    emit failed(why);
}

} // namespace muster::consensus
