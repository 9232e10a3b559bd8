// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "protocol/raftframe.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <memory>

namespace muster::consensus {

class Transport;

// The yielding side when two lineages become one: offers, and once that was accepted sends what its lineage
// holds; finished() says that the other lineage has committed all of it. Cluster thread.
class HandoverSender : public QObject
{
    Q_OBJECT
public:
    static constexpr Millis patience{3000}; // without a word from the other side
    static constexpr int partsInFlight = 8;

    HandoverSender(Transport& transport, const Clock& clock, QObject* parent = nullptr);

    bool isActive() const { return m_host.isValid(); }
    void offer(NodeId host, const Endpoint& at, const Lineage& own, quint32 members);
    void send(const QList<QByteArray>& parts); // after accepted(): encoded LogParts, numbered from 1 on
    void cancel();                             // silently

signals:
    void accepted();
    void finished();
    void failed(const QString& why); // it may be offered again

private:
    void opened(NodeId host);
    void receive(NodeId from, const protocol::HandoverFrame& frame);
    void sendMore();
    void fail(const QString& why);

    Transport& m_transport;
    std::unique_ptr<Alarm> m_patience;
    NodeId m_host; // invalid: idle
    protocol::HandoverFrame m_offer;
    QList<QByteArray> m_parts;
    bool m_isSending = false;
    qsizetype m_sent = 0;
    qsizetype m_stored = 0;
};

} // namespace muster::consensus
