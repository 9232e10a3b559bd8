// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doorvisitor.h"

#include <QPointer>
#include <utility>
#include <variant>

namespace muster::app {

using namespace protocol;

DoorVisitor::DoorVisitor(QLocalSocket* socket, PeerNode& node, OrderDesk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_lines(socket, maxOrderBytes, this)
{
    connect(&m_lines, &LineSocket::received, this, &DoorVisitor::obey);
    connect(&m_lines, &LineSocket::tooLong, this, [this] {
        m_lines.send(encode(refusal(tr("an order is longer than a mebibyte; give it in parts"))));
    });
    connect(&m_lines, &LineSocket::closed, this, &DoorVisitor::gone);
    connect(&m_lines, &LineSocket::sentSome, this, &DoorVisitor::tellMissed);
    connect(&node, &PeerNode::transferChanged, this,
            [this](const status::TransferStatus& transfer) { tell(transfer.sha1); });
    connect(&node, &PeerNode::transferRemoved, this, [this](const InfoHash& sha1) {
        m_missed.remove(sha1);
        m_files.forget(sha1);
        if (isWatching(sha1))
            m_lines.send(encode(OrderAnswer{OrderAnswer::Kind::Removed, {}, sha1, {}}));
    });
}

void DoorVisitor::obey(const QByteArray& line)
{
    const auto order = parsePeerOrder(line);
    if (!order) {
        m_lines.send(encode(refusal(order.error().message)));
        return;
    }
    if (const auto* watching = std::get_if<WatchOrder>(&*order)) {
        watch(*watching);
        return;
    }
    m_desk.take(*order, [self = QPointer<DoorVisitor>(this)](const OrderAnswer& answer) {
        if (self)
            self->m_lines.send(encode(answer));
    });
}

void DoorVisitor::watch(const WatchOrder& order)
{
    const auto named = m_desk.transfers().named(order.transfer);
    if (!named) {
        m_lines.send(encode(refusal(named.error().message)));
        return;
    }
    m_watchesAll = m_watchesAll || order.transfer == u"all";
    for (const InfoHash& sha1 : *named) {
        m_watched.insert(sha1);
        tell(sha1);
    }
    m_lines.send(encode(OrderAnswer{}));
}

void DoorVisitor::tell(const InfoHash& sha1)
{
    const status::TransferStatus* transfer = m_desk.transfers().find(sha1);
    if (!isWatching(sha1) || !transfer)
        return;
    if (m_lines.bytesWaiting() > mostBytesWaiting)
        m_missed.insert(sha1);
    else
        m_lines.send(encode(answerWith(*transfer, m_files.listFor(*transfer))));
}

void DoorVisitor::tellMissed()
{
    if (m_missed.isEmpty() || m_lines.bytesWaiting() > mostBytesWaiting / 2)
        return;
    const QSet<InfoHash> missed = std::exchange(m_missed, {});
    for (const InfoHash& sha1 : missed)
        tell(sha1);
}

} // namespace muster::app
