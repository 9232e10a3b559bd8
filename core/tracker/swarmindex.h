// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/chance.h"
#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"
#include "protocol/accesslist.h"
#include "protocol/connectionid.h"
#include "protocol/logentry.h"
#include "protocol/peercontact.h"
#include "protocol/stateimage.h"
#include "protocol/udpreply.h"
#include "tracker/endpointcensus.h"
#include "tracker/networkcounts.h"
#include "tracker/peerlist.h"
#include "tracker/peertable.h"

#include <QHash>
#include <QRandomGenerator>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace muster::tracker {

// What an announce asks for.
struct PeerWish
{
    InfoHash infoHash;
    Endpoint asker;       // is never among the answers
    bool seeding = false; // seeders are told no seeders
    qint32 numWant = -1;  // negative: defaultNumWant
};

// The replicated state in memory, from which announces are answered: what the tables on disk hold, kept so
// that each announce costs O(peers told). Changes come from the log only; equal logs give equal indexes, as
// digest() shows. Pure; not thread-safe: the front thread owns it.
class SwarmIndex
{
    struct Swarm;

public:
    static constexpr qint32 defaultNumWant = 50;
    static constexpr qint32 maxNumWant = 200;

    // Entries up to appliedIndex() are skipped.
    void apply(quint64 index, const protocol::LogEntry& entry);
    void restore(const protocol::StateImage& image); // replaces everything
    protocol::StateImage image() const;

    quint64 appliedIndex() const { return m_appliedIndex; }
    ClusterTime clusterTime() const { return m_time; } // of the last entry
    const protocol::ConnectionSecrets& secrets() const { return m_secrets; }
    const Secret& secret() const { return m_secrets.current; } // all zero: none yet
    Digest digest() const { return m_digest; }                 // that of image()
    const protocol::AccessList& access() const { return m_access; }
    Digest accessDigest() const { return m_accessDigest; } // another one: another list
    quint64 contentCount() const { return quint64(m_slotOf.size()); }
    quint64 peerCount() const { return m_peers.size(); } // who has two contents counts twice
    quint64 distinctPeerCount() const { return m_census.count(); }
    quint32 entriesFrom(const IpAddress& address) const { return m_networks.of(address); } // its network
    quint32 entriesOf(const IpAddress& address) const { return m_addresses.of(address); }  // so many at most

    // Of the asker's address family; no more than go into one datagram. An asker on a private network is told
    // those of the same /24 (IPv6: /64) first.
    std::vector<Endpoint> peersFor(const PeerWish& wish, QRandomGenerator& random) const;
    protocol::ScrapeEntry counts(const InfoHash& infoHash) const;
    // The contents behind `cursor` in hash order, as many as ContentsReply::maxBytes takes, without those
    // that the access list refuses, and without private shares: nobody but their own peers is to know of
    // them.
    protocol::ContentsReply contentsAfter(const InfoHash& cursor, quint16 maxEntries) const;

    // Who has a content, from `cursor` on, as many as PeersReply::maxBytes takes. The cursor is a place in a
    // list that changes: who comes or goes between two pages may be told twice or not at all.
    protocol::PeersReply peersAfter(const InfoHash& infoHash, quint32 cursor, ClusterTime now) const;

    // Where a peer stands, found once for several questions. Good until the next change.
    class Place
    {
        friend class SwarmIndex;
        const Swarm* m_swarm = nullptr;
        PeerSlot m_slot = noPeer;

    public:
        bool isKnown() const { return m_slot != noPeer; }
    };
    Place placeOf(const InfoHash& infoHash, const Endpoint& peer) const;
    protocol::ScrapeEntry counts(const Place& place) const;
    // `announce` is of the peer whose place it is.
    bool needsStoring(const Place& place, bool seeding, const std::optional<protocol::PeerContact>& contact,
                      ClusterTime now, Millis refreshAge) const;
    // The same choice as peersFor(), as an announce reply has it. The bytes written; `to` holds the most that
    // there can be.
    static constexpr std::size_t mostPeerBytes = 1400 - 20;
    std::size_t writePeers(const Place& place, const PeerWish& wish, Chance& chance,
                           std::span<char> to) const;
    // Where to look for a peer, so that the memory is fetched while others are looked for: first a hint for
    // each, then prefetch() of each. A hint from before a change is of no use, and does no harm.
    struct Hint
    {
        SwarmSlot swarm = 0;
        quint32 hash = 0; // 0: the content is not known
    };
    Hint hintFor(const InfoHash& infoHash, const Endpoint& peer) const;
    void prefetch(const Hint& hint) const;
    void prefetchList(const Hint& hint) const; // later still
    Place placeOf(const Hint& hint, const InfoHash& infoHash, const Endpoint& peer) const;

    bool isKnown(const InfoHash& infoHash, const Endpoint& peer) const;
    bool isSeeder(const InfoHash& infoHash, const Endpoint& peer) const;
    bool isDescribedAs(const protocol::DescribeCommand& description) const;
    // Whether it would change more than a stored time younger than `refreshAge`.
    bool needsStoring(const protocol::AnnounceCommand& announce, ClusterTime now, Millis refreshAge) const;
    std::optional<ClusterTime> oldestAnnounce() const;

private:
    struct Info
    {
        quint64 sizeBytes = 0;
        quint32 chunkBytes = 0;
        quint32 completed = 0;
        QByteArray name;
    };
    struct Swarm
    {
        InfoHash infoHash;
        SwarmSlot slot = 0;
        PeerList<PackedIPv4> ipv4;
        PeerList<PackedIPv6> ipv6;
        quint32 sealed = 0;         // peers whose contact is sealed
        std::unique_ptr<Info> info; // CONTENT_INFO, where it has a row

        // All its peers: else somebody could hide another's content by one announce.
        bool isPrivate() const { return sealed > 0 && sealed == size(); }
        quint32 size() const { return ipv4.size() + ipv6.size(); }
        quint32 seeders() const { return ipv4.seeders() + ipv6.seeders(); }
        quint32 leechers() const { return ipv4.leechers() + ipv6.leechers(); }
        // Calls `use` with the list of that family.
        template<typename Use> decltype(auto) with(IpAddress::Family family, Use use)
        {
            return family == IpAddress::Family::IPv4 ? use(ipv4) : use(ipv6);
        }
        template<typename Use> decltype(auto) with(IpAddress::Family family, Use use) const
        {
            return family == IpAddress::Family::IPv4 ? use(ipv4) : use(ipv6);
        }
    };
    struct ByHash
    {
        using is_transparent = void;
        bool operator()(const Swarm* a, const Swarm* b) const { return a->infoHash < b->infoHash; }
        bool operator()(const InfoHash& a, const Swarm* b) const { return a < b->infoHash; }
        bool operator()(const Swarm* a, const InfoHash& b) const { return a->infoHash < b; }
    };

    void apply(const protocol::AnnounceCommand& command);
    void apply(const protocol::StopCommand& command);
    void apply(const protocol::DescribeCommand& command);
    void apply(const protocol::ExpireCommand& command);
    void apply(const protocol::SecretCommand& command);
    void apply(const protocol::AdoptCommand& command);
    void apply(const protocol::AdoptInfoCommand& command);
    void apply(const protocol::YieldCommand&) {}
    void apply(const protocol::AccessCommand& command);

    template<typename Tell>
    void choosePeers(const Place& place, const PeerWish& wish, Chance& chance, Tell tell) const;
    const Swarm* find(const InfoHash& infoHash) const;
    const Swarm* swarmOf(const Hint& hint) const; // null: none
    Swarm& findOrMake(const InfoHash& infoHash);
    PeerSlot find(const Swarm& swarm, const Endpoint& peer) const;
    PeerSlot find(const Swarm& swarm, quint32 hash, const Endpoint& peer) const;
    bool isSeeder(const Swarm& swarm, PeerSlot slot) const;
    protocol::ContentRow rowOf(PeerSlot slot) const;
    protocol::PeerContactRow contactRowOf(PeerSlot slot, const protocol::PeerContact& contact) const;
    protocol::PeersEntry peersEntryOf(PeerSlot slot, ClusterTime now) const;
    static protocol::ContentInfoRow rowOf(const Swarm& swarm); // only where it has an info
    static protocol::ContentsEntry entryOf(const Swarm& swarm);
    PeerSlot put(Swarm& swarm, PeerSlot known, const Endpoint& peer, bool seeding, ClusterTime announcedAt);
    void setContact(PeerSlot slot, const std::optional<protocol::PeerContact>& told);
    void relist(Swarm& swarm);
    void setAccess(const protocol::AccessRules& rules);
    void findRefused(const Swarm& swarm, std::vector<PeerSlot>& refused) const;
    template<typename Change> void changeInfo(Swarm& swarm, Change change);
    void removePeer(PeerSlot slot);
    void removeSwarm(Swarm& swarm);

    quint64 m_appliedIndex = 0;
    ClusterTime m_time;
    ClusterTime m_takenAt; // while a part is applied: when its tracker took it
    protocol::ConnectionSecrets m_secrets;
    Digest m_digest = 0;
    protocol::AccessList m_access;
    Digest m_accessDigest = 0;
    PeerTable m_peers;
    NetworkCounts m_networks;
    AddressCounts m_addresses;
    EndpointCensus m_census;
    QHash<PeerSlot, protocol::PeerContact> m_contacts; // of who told one, none of them empty
    std::vector<std::unique_ptr<Swarm>> m_swarms;      // by SwarmSlot; empty: free
    std::vector<SwarmSlot> m_freeSwarms;
    QHash<InfoHash, SwarmSlot> m_slotOf;
    std::set<const Swarm*, ByHash> m_inOrder; // for contentsAfter: all but the private ones
};

} // namespace muster::tracker
