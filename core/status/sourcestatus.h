// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace muster::status {

// Where peers of a content are learned from.
enum class SourceKind : quint8 {
    Multicast, // the network's own trackers, by multicast
    Tracker,   // the torrent's own trackers
    Lsd,
    Dht,
    PeerExchange,
    Link // addresses in the link
};

enum class SourceState : quint8 {
    Off, // switched off, or not for this content
    Asking,
    Answering,
    Silent // it was asked and does not answer
};

struct SourceStatus
{
    SourceKind kind = SourceKind::Multicast;
    SourceState state = SourceState::Off;
    int peersFound = 0;
    qint64 lastAnswerMsAgo = -1; // -1: never

    friend bool operator==(const SourceStatus&, const SourceStatus&) = default;
};

} // namespace muster::status
