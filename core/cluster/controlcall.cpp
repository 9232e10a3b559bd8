// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/controlcall.h"

#include <utility>

namespace muster::cluster {

using namespace protocol;

ControlCall::ControlCall(Target target, ControlOrder order, quint64 nonce, const Clock& clock,
                         QObject* parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_order(std::move(order))
    , m_nonce(nonce)
    , m_again(clock.makeAlarm([this] { say(); }))
{
}

void ControlCall::start() { say(); }

void ControlCall::say()
{
    if (++m_tries > mostTries) {
        m_isOver = true;
        emit unanswered();
        return;
    }
    m_again->start(sayAgainAfter);
    const ControlMessage message =
        m_challenge.isEmpty() ? ControlMessage(ChallengeRequest{m_target.node, m_nonce})
                              : ControlMessage(ChallengedOrder{m_target.node, m_nonce, m_challenge, m_order});
    emit toSend(m_target.at, encode(message, m_target.clusterNameHash, m_target.key));
}

void ControlCall::receive(const QByteArray& datagram)
{
    if (m_isOver)
        return;
    const auto message = parseControlMessage(datagram, m_target.clusterNameHash, m_target.key);
    if (!message)
        return;
    const auto isOurs = [this](const auto& known) {
        return known.target == m_target.node && known.nonce == m_nonce;
    };
    const auto* challenge = std::get_if<ControlChallenge>(&*message);
    if (challenge && isOurs(*challenge) && m_challenge.isEmpty()) {
        m_challenge = challenge->challenge;
        m_tries = 0;
        say();
        return;
    }
    const auto* answer = std::get_if<ControlAnswer>(&*message);
    if (!answer || !isOurs(*answer))
        return;
    m_isOver = true;
    m_again->stop();
    emit answered(answer->outcome);
}

} // namespace muster::cluster
