// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/controldesk.h"

#include "base/bytereader.h"
#include "base/bytewriter.h"

#include <utility>

namespace muster::cluster {

using namespace protocol;

ControlDesk::ControlDesk(NodeId self, quint64 clusterNameHash, ClusterKey key, QByteArray secret)
    : m_self(self)
    , m_clusterNameHash(clusterNameHash)
    , m_key(std::move(key))
    , m_secret(std::move(secret))
{
}

QByteArray ControlDesk::sealed(const Endpoint& from, quint64 nonce, qint64 atMs) const
{
    ByteWriter seal;
    seal.i64(atMs).u64(nonce).u64(m_self.value()).u16(from.port).bytes(from.address.bytes());
    return seal.take();
}

QByteArray ControlDesk::challengeFor(const Endpoint& from, quint64 nonce, qint64 atMs) const
{
    return ByteWriter().i64(atMs).bytes(codeOf(sealed(from, nonce, atMs), m_secret)).take();
}

bool ControlDesk::isOwnChallenge(QByteArrayView challenge, const Endpoint& from, quint64 nonce,
                                 MonotonicTime now) const
{
    ByteReader reader(challenge);
    const qint64 atMs = reader.i64();
    const qint64 nowMs = now.time_since_epoch().count();
    if (atMs > nowMs || nowMs - atMs > challengeLasts.count())
        return false;
    return isCodeOf(reader.bytes(codeBytes), sealed(from, nonce, atMs), m_secret);
}

QByteArray ControlDesk::answer(quint64 nonce, ControlOutcome outcome) const
{
    return encode(ControlAnswer{m_self, nonce, outcome}, m_clusterNameHash, m_key);
}

ControlDesk::Response ControlDesk::receive(QByteArrayView datagram, const Endpoint& from, bool isOwnComputer,
                                           MonotonicTime now,
                                           const std::function<ControlOutcome(const ControlOrder&)>& judge)
{
    const auto message = parseControlMessage(datagram, m_clusterNameHash, m_key);
    if (!message)
        return {};
    std::erase_if(m_answered, [now](const auto& entry) { return now - entry.second.at > challengeLasts; });
    const bool isTaken = !m_key.isOpen || isOwnComputer;
    if (const auto* request = std::get_if<ChallengeRequest>(&*message);
        request && request->target == m_self) {
        if (!isTaken)
            return {answer(request->nonce, ControlOutcome::NotFromThere), std::nullopt};
        const QByteArray challenge = challengeFor(from, request->nonce, now.time_since_epoch().count());
        return {encode(ControlChallenge{m_self, request->nonce, challenge}, m_clusterNameHash, m_key),
                std::nullopt};
    }
    const auto* given = std::get_if<ChallengedOrder>(&*message);
    if (!given || given->target != m_self || !isTaken ||
        !isOwnChallenge(given->challenge, from, given->nonce, now))
        return {};
    if (const auto before = m_answered.find(given->challenge); before != m_answered.end())
        return {before->second.reply, std::nullopt};
    if (m_answered.size() >= mostRemembered)
        return {};
    const ControlOutcome outcome = judge(given->order);
    const QByteArray reply = answer(given->nonce, outcome);
    m_answered.emplace(given->challenge, Answered{now, reply});
    if (outcome != ControlOutcome::Accepted)
        return {reply, std::nullopt};
    return {reply, given->order};
}

} // namespace muster::cluster
