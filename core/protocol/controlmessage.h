// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "protocol/clusterkey.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <variant>

// What a person orders a tracker to do, and the datagrams of it (our own; docs/wire-format.md): the asker
// wants a challenge, the tracker gives one, the order carries it back, the tracker acknowledges. Each ends in
// a code under the cluster's control key. Pure.
namespace muster::protocol {

enum class ControlAction : quint8 { Stop = 1, Crash = 2, Freeze = 3, Isolate = 4, Promote = 5 };

struct ControlOrder
{
    static constexpr int mostSeconds = 600;
    static constexpr qsizetype maxWhoBytes = 32;

    ControlAction action = ControlAction::Stop;
    quint16 seconds = 0; // Freeze, Isolate: 1 to 600; else 0
    QString who;         // the person who orders it, as their computer calls them; a stranger's text

    bool lasts() const { return action == ControlAction::Freeze || action == ControlAction::Isolate; }
    friend bool operator==(const ControlOrder&, const ControlOrder&) = default;
};

enum class ControlOutcome : quint8 {
    Accepted = 0,
    AlreadyMaster = 1,
    NotFromThere = 2, // the cluster is open, and the asker on another computer
    NoMaster = 3      // nobody could hand the mastership over now
};

inline constexpr qsizetype challengeBytes = 24;

struct ChallengeRequest
{
    NodeId target;
    quint64 nonce = 0; // the asker's; the answers carry it
    friend bool operator==(const ChallengeRequest&, const ChallengeRequest&) = default;
};
struct ControlChallenge
{
    NodeId target;
    quint64 nonce = 0;
    QByteArray challenge; // 24 bytes that mean something to the target alone
    friend bool operator==(const ControlChallenge&, const ControlChallenge&) = default;
};
struct ChallengedOrder
{
    NodeId target;
    quint64 nonce = 0;
    QByteArray challenge;
    ControlOrder order;
    friend bool operator==(const ChallengedOrder&, const ChallengedOrder&) = default;
};
struct ControlAnswer
{
    NodeId target;
    quint64 nonce = 0;
    ControlOutcome outcome = ControlOutcome::Accepted;
    friend bool operator==(const ControlAnswer&, const ControlAnswer&) = default;
};

using ControlMessage = std::variant<ChallengeRequest, ControlChallenge, ChallengedOrder, ControlAnswer>;

// By its first four bytes, so that one port serves keep-alives and control.
bool isControlMessage(QByteArrayView datagram);

QByteArray encode(const ControlMessage& message, quint64 clusterNameHash, const ClusterKey& key);

// Refuses what is damaged, of another cluster, or made under another key.
Result<ControlMessage> parseControlMessage(QByteArrayView datagram, quint64 clusterNameHash,
                                           const ClusterKey& key);

} // namespace muster::protocol
