// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"
#include "base/result.h"
#include "net/datagramport.h"
#include "net/networkchoice.h"
#include "peer/announceplan.h"
#include "peer/contentslisting.h"
#include "peer/peerslisting.h"
#include "peer/privateswarm.h"
#include "peer/trackerconversation.h"
#include "protocol/peercontact.h"
#include "protocol/sharekey.h"
#include "status/peerstatus.h"
#include "status/transferstatus.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>
#include <map>
#include <memory>
#include <optional>
#include <variant>

namespace muster::peer {

struct RequesterSettings
{
    Endpoint announceGroup; // default of the program: 239.192.77.1:6969
    PeerId peerId;
    std::optional<protocol::PeerContact> contact{}; // what the trackers are to tell about this peer
    QList<IpAddress> ownAddresses{};                // of this computer; for the peers of private shares only
};

// Requests information about the peers and the contents from whichever tracker is master: the deliverable's
// "Peer Info Requester". Asks by multicast, and by unicast once that stays unanswered; asks again until
// somebody answers, so that an election is bridged. Peer thread.
class PeerInfoRequester : public QObject
{
    Q_OBJECT
public:
    PeerInfoRequester(net::NetworkChoice network, const RequesterSettings& settings, const Clock& clock,
                      Random32 random, QObject* parent = nullptr);
    ~PeerInfoRequester() override;

    // Binds to a port of the system's choice. Requests made before are sent now.
    Result<void> start();

    // Addresses to fall back to, e.g. from keep-alives; those that answered are known anyway.
    void setKnownTrackers(const QList<Endpoint>& trackers);
    // The TCP port that others reach this peer at. Nothing is announced before it is known.
    void setListenPort(quint16 port);
    // The same for private shares, whose connections are of another kind.
    void setPrivateListenPort(quint16 port);
    // What the trackers are to tell from the next announces on, where they are told anything.
    void setToldLimits(int downloadKibPerSecond, int uploadKibPerSecond);

    // Announces now, then at the interval that the tracker says, until stop().
    void announce(const InfoHash& sha1, const TransferAmounts& amounts);
    // For the announces to come; tells nobody by itself.
    void update(const InfoHash& sha1, const TransferAmounts& amounts);
    void complete(const InfoHash& sha1, const TransferAmounts& amounts);
    void stop(const InfoHash& sha1);
    // A private share, known to the trackers and here by what is derived of its key: that goes for sha1 in
    // update(), complete(), stop() and the signals. `content`: its own info-hash; all zero: to be learnt from
    // the first other peer that is found, see privateContentLearnt().
    void announcePrivate(const protocol::ShareKey& key, const InfoHash& content,
                         const TransferAmounts& amounts);
    // Told to the trackers after each announce as a seeder.
    void describe(const InfoHash& sha1, qint64 sizeBytes, qint64 chunkBytes, const QByteArray& utf8Name);
    void scrape(const QList<InfoHash>& hashes);

    // One listing: offersListed() once it is whole. While one is under way this does nothing.
    void listOffers();
    // And again so long after the last one (pauseAfterListing), the first at once; 0: no more.
    void setOfferRefresh(Millis interval);
    // Who has a content, with what they say of themselves: peersListed(). Of a private share that is
    // announced here what its peers told each other.
    void listPeers(const InfoHash& sha1);
    // The same of a private share that need not be announced here; peersListed() has its identifier.
    void listPeers(const ShareKey& key);

    // Says goodbye for everything; finished() once that was answered, or after 500 ms.
    void shutDown();

signals:
    void peersFound(const muster::InfoHash& sha1, const QList<muster::Endpoint>& peers, quint32 seeders,
                    quint32 leechers);
    // Comes before the first peersFound() of that share.
    void privateContentLearnt(const muster::InfoHash& sha1, const muster::InfoHash& content);
    void peersListed(const muster::InfoHash& sha1, const QList<muster::status::PeerStatus>& peers);
    void scraped(const muster::InfoHash& sha1, quint32 seeders, quint32 completed, quint32 leechers);
    void offersListed(const QList<muster::status::OfferStatus>& offers);
    void contactChanged(const muster::status::TrackerContactStatus& contact); // at most 10 a second
    // Trackers say no to an announce, a listing or a scrape, in their own words (made safe to show).
    // Announces and listings are tried on.
    void refused(const muster::Error& error);
    void finished();

private:
    // What the requests under way are for.
    struct Announcing
    {
        InfoHash sha1;
        protocol::AnnounceEvent event = protocol::AnnounceEvent::None;
    };
    struct Describing
    {
    };
    struct Listing
    {
    };
    struct Scraping
    {
        QList<InfoHash> hashes;
    };
    struct ListingPeers
    {
        InfoHash sha1;
    };
    using Purpose = std::variant<Listing, Announcing, Describing, Scraping, ListingPeers>;
    struct Private
    {
        PrivateSwarm swarm;
        quint32 seeders = 0; // as the trackers say
        quint32 leechers = 0;
        bool hasFoundSomebody = false;
        bool hasSaidOutdated = false;
    };
    struct PeerList // under way
    {
        PeersListing listing;
        RequestId request = 0;
        bool isWanted = false; // by listPeers()
    };

    void listLater();
    void pump();
    void askAnnounces(MonotonicTime now);
    void onDatagram(const QByteArray& payload, const Endpoint& from);
    void onAnswer(const TrackerConversation::Answer& answer, MonotonicTime now);
    void onAnnounced(const Announcing& purpose, const protocol::AnnounceReply& reply, MonotonicTime now);
    void onScraped(const Scraping& purpose, const protocol::ScrapeReply& reply);
    void onContents(const protocol::ContentsReply& reply, MonotonicTime now);
    void onRefused(const Purpose& purpose, const protocol::ErrorReply& reply);
    void sendDescription(const InfoHash& sha1, MonotonicTime now);
    // peerinforequesterprivate.cpp: private shares, and listings of peers.
    AnnouncePlan& planOf(const InfoHash& sha1) { return m_private.contains(sha1) ? m_privatePlan : m_plan; }
    OwnContact ownContact() const;
    void ask(const AnnouncePlan::Due& due, protocol::AnnounceRequest request, MonotonicTime now);
    protocol::AnnounceRequest plainAnnounce(const AnnouncePlan::Due& due) const;
    void onPrivateAnnounced(const Announcing& purpose, const protocol::AnnounceReply& reply,
                            MonotonicTime now);
    void askPeers(const InfoHash& sha1, quint32 cursor, MonotonicTime now);
    void onPeers(const ListingPeers& purpose, const protocol::PeersReply& reply, MonotonicTime now);
    void onPrivatePeers(const InfoHash& sha1, Private& share,
                        const std::vector<protocol::PeersEntry>& entries);
    QList<status::PeerStatus> statusesOf(const InfoHash& sha1,
                                         const std::vector<protocol::PeersEntry>& entries);
    void givenUp(const InfoHash& sha1);
    void sayContact();
    void finishIfQuiet();
    void forget(RequestId id, const Purpose& purpose);
    bool isSelf(const Endpoint& peer) const;

    const net::NetworkChoice m_network;
    RequesterSettings m_settings;
    const Clock& m_clock;
    Random32 m_random;
    quint32 m_key;
    TrackerConversation m_conversation;
    AnnouncePlan m_plan;
    AnnouncePlan m_privatePlan;
    std::map<InfoHash, Private> m_private; // until its goodbye is answered
    QHash<InfoHash, PeerList> m_peerLists;
    std::unique_ptr<net::DatagramPort> m_port;
    quint16 m_listenPort = 0;
    quint16 m_privatePort = 0;
    QHash<RequestId, Purpose> m_purposes;
    QHash<InfoHash, RequestId> m_announces; // under way
    QHash<InfoHash, protocol::DescribeRequest> m_descriptions;
    std::optional<ContentsListing> m_listing; // under way
    MonotonicTime m_listingSince{};           // the last one
    std::optional<MonotonicTime> m_listedAt;
    Millis m_offerRefresh{0};
    QTimer m_pumpTimer;
    QTimer m_contactTimer;
    QTimer m_refreshTimer;
    QTimer m_shutdownTimer;
    bool m_shuttingDown = false;
};

} // namespace muster::peer
