// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "protocol/controlmessage.h"

#include <QObject>
#include <memory>

namespace muster::cluster {

// One order on its way to one tracker: asks for the challenge, carries it back, waits for the answer; says it
// again until there is one. Sends nothing itself; lives on the thread that made it.
class ControlCall : public QObject
{
    Q_OBJECT
public:
    static constexpr Millis sayAgainAfter{200};
    static constexpr int mostTries = 15; // of each of both: three seconds

    struct Target
    {
        NodeId node;
        Endpoint at;
        quint64 clusterNameHash = 0;
        protocol::ClusterKey key;
    };

    // `nonce`: by chance, for this call alone.
    ControlCall(Target target, protocol::ControlOrder order, quint64 nonce, const Clock& clock,
                QObject* parent = nullptr);

    void start();
    void receive(const QByteArray& datagram); // what does not answer this call changes nothing

    const protocol::ControlOrder& order() const { return m_order; }
    NodeId node() const { return m_target.node; }

signals:
    void toSend(const muster::Endpoint& to, const QByteArray& datagram);
    void answered(muster::protocol::ControlOutcome outcome);
    void unanswered();

private:
    void say();

    Target m_target;
    protocol::ControlOrder m_order;
    quint64 m_nonce;
    QByteArray m_challenge; // empty: not given yet
    int m_tries = 0;
    bool m_isOver = false;
    std::unique_ptr<Alarm> m_again;
};

} // namespace muster::cluster
