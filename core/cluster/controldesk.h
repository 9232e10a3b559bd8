// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "protocol/controlmessage.h"

#include <QByteArray>
#include <functional>
#include <map>
#include <optional>

namespace muster::cluster {

// Where a tracker takes orders: gives challenges, and takes each back once, from whom it was given to and
// within ten seconds. So what somebody recorded is worth nothing, and in an open cluster, where anybody can
// make the code, a forged sender's address does not help: the challenge goes to the real one. It keeps no
// memory of askers, only of orders taken. Pure.
class ControlDesk
{
public:
    static constexpr Millis challengeLasts{10'000};
    static constexpr std::size_t mostRemembered = 256; // orders in ten seconds; further ones wait

    // `secret`: by chance, of this boot alone.
    ControlDesk(NodeId self, quint64 clusterNameHash, protocol::ClusterKey key, QByteArray secret);

    struct Response
    {
        QByteArray reply;                            // empty: none
        std::optional<protocol::ControlOrder> order; // accepted: to be done once the reply was sent
    };

    // `isOwnComputer`: whether the sender's address is one of this machine's own. `judge` says what becomes
    // of an order that is genuine; an order that comes twice is judged once and answered twice.
    Response receive(QByteArrayView datagram, const Endpoint& from, bool isOwnComputer, MonotonicTime now,
                     const std::function<protocol::ControlOutcome(const protocol::ControlOrder&)>& judge);

private:
    QByteArray sealed(const Endpoint& from, quint64 nonce, qint64 atMs) const; // what a challenge holds for
    QByteArray challengeFor(const Endpoint& from, quint64 nonce, qint64 atMs) const;
    bool isOwnChallenge(QByteArrayView challenge, const Endpoint& from, quint64 nonce,
                        MonotonicTime now) const;
    QByteArray answer(quint64 nonce, protocol::ControlOutcome outcome) const;

    struct Answered
    {
        MonotonicTime at;
        QByteArray reply;
    };

    NodeId m_self;
    quint64 m_clusterNameHash;
    protocol::ClusterKey m_key;
    QByteArray m_secret;
    std::map<QByteArray, Answered> m_answered; // by challenge
};

} // namespace muster::cluster
