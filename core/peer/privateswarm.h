// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"
#include "peer/trackerconversation.h"
#include "protocol/sealedcontact.h"
#include "protocol/sharekey.h"
#include "protocol/udpreply.h"
#include "protocol/udprequest.h"

#include <QList>
#include <vector>

namespace muster::peer {

// What this peer is to the others of its private shares.
struct OwnContact
{
    quint16 port = 0;                   // that it listens on for private shares
    std::vector<IpAddress> addresses{}; // where it knows it can be reached
    protocol::PeerContact about{};
};

// One private share towards the trackers: what it is announced with, and what the sealed contacts of the
// others say. To the trackers it is another peer each time it is made, of a port that nobody listens on.
// Pure.
class PrivateSwarm
{
public:
    static constexpr Millis resealAfter = std::chrono::hours(1); // sooner where something has changed

    // `random`: unpredictable; nonces are made of it.
    PrivateSwarm(const protocol::ShareKey& key, Random32 random);

    const InfoHash& identifier() const { return m_secrets.identifier; }
    // The share's own info-hash; all zero: not known yet.
    const InfoHash& content() const { return m_content; }
    void setContent(const InfoHash& sha1) { m_content = sha1; }

    protocol::AnnounceRequest announce(protocol::AnnounceEvent event, bool isSeeding, const OwnContact& own,
                                       WallTime now);

    // Whether somebody who has the key sealed its contact.
    bool opens(const protocol::PeersEntry& entry) const;

    struct Peer
    {
        protocol::PrivateContact contact;
        QList<Endpoint> endpoints; // to be tried in this order
        quint32 secondsSinceAnnounce = 0;
    };
    struct Opened
    {
        std::vector<Peer> peers; // others that can be connected to, of content()
        int outdated = 0;        // sealed too long before or after now, by our clock
    };
    // Learns content() where it is not known yet.
    Opened open(const std::vector<protocol::PeersEntry>& entries, const OwnContact& own, WallTime now);

private:
    bool isOwn(const protocol::PeersEntry& entry, const protocol::PrivateContact& contact,
               const OwnContact& own) const;

    Random32 m_random;
    protocol::ShareSecrets m_secrets;
    InfoHash m_content;
    quint16 m_standInPort;
    PeerId m_peerId;
    quint32 m_announceKey;
    protocol::PrivateContact m_told; // what m_sealed says
    QByteArray m_sealed;
};

} // namespace muster::peer
