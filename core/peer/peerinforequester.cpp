// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/peerinforequester.h"

#include "protocol/displayname.h"

#include <algorithm>
#include <utility>

namespace muster::peer {

using protocol::AnnounceEvent;
using Patience = TrackerConversation::Patience;

namespace {

constexpr int goodbyeMs = 500;
constexpr int contactIntervalMs = 100;

} // namespace

PeerInfoRequester::PeerInfoRequester(net::NetworkChoice network, const RequesterSettings& settings,
                                     const Clock& clock, Random32 random, QObject* parent)
    : QObject(parent)
    , m_network(std::move(network))
    , m_settings(settings)
    , m_clock(clock)
    , m_random(random)
    , m_key(random())
    , m_conversation(std::move(random))
    , m_pumpTimer(this)
    , m_contactTimer(this)
    , m_refreshTimer(this)
    , m_shutdownTimer(this)
{
    for (QTimer* timer : {&m_pumpTimer, &m_contactTimer, &m_refreshTimer, &m_shutdownTimer})
        timer->setSingleShot(true);
    m_pumpTimer.setTimerType(Qt::PreciseTimer);
    m_contactTimer.setInterval(contactIntervalMs);
    connect(&m_pumpTimer, &QTimer::timeout, this, &PeerInfoRequester::pump);
    connect(&m_contactTimer, &QTimer::timeout, this, &PeerInfoRequester::sayContact);
    connect(&m_refreshTimer, &QTimer::timeout, this, &PeerInfoRequester::listOffers);
    connect(&m_shutdownTimer, &QTimer::timeout, this, &PeerInfoRequester::finished);
}

PeerInfoRequester::~PeerInfoRequester() = default;

Result<void> PeerInfoRequester::start()
{
    auto port = std::make_unique<net::DatagramPort>(m_network);
    const auto bound = port->bind(0, std::nullopt, net::DatagramPort::Sharing::Exclusive);
    if (!bound)
        return bound;
    m_port = std::move(port);
    connect(m_port.get(), &net::DatagramPort::received, this,
            [this](const QByteArray& payload, const Endpoint& from) { onDatagram(payload, from); });
    pump();
    return {};
}

void PeerInfoRequester::setKnownTrackers(const QList<Endpoint>& trackers)
{
    m_conversation.setKnownTrackers(trackers);
}

void PeerInfoRequester::setListenPort(quint16 port)
{
    m_listenPort = port;
    pump();
}

void PeerInfoRequester::setToldLimits(int downloadKibPerSecond, int uploadKibPerSecond)
{
    if (!m_settings.contact)
        return;
    m_settings.contact->downloadKibPerSecond = quint32(downloadKibPerSecond);
    m_settings.contact->uploadKibPerSecond = quint32(uploadKibPerSecond);
}

void PeerInfoRequester::announce(const InfoHash& sha1, const TransferAmounts& amounts)
{
    m_plan.start(sha1, amounts, m_clock.monotonic());
    pump();
}

void PeerInfoRequester::update(const InfoHash& sha1, const TransferAmounts& amounts)
{
    planOf(sha1).update(sha1, amounts);
}

void PeerInfoRequester::complete(const InfoHash& sha1, const TransferAmounts& amounts)
{
    planOf(sha1).complete(sha1, amounts, m_clock.monotonic());
    pump();
}

void PeerInfoRequester::stop(const InfoHash& sha1)
{
    m_descriptions.remove(sha1);
    planOf(sha1).stop(sha1, m_clock.monotonic());
    if (!planOf(sha1).amountsOf(sha1))
        givenUp(sha1); // nobody was ever told
    pump();
}

void PeerInfoRequester::describe(const InfoHash& sha1, qint64 sizeBytes, qint64 chunkBytes,
                                 const QByteArray& utf8Name)
{
    protocol::DescribeRequest request;
    request.infoHash = sha1;
    request.sizeBytes = quint64(sizeBytes);
    request.chunkBytes = quint32(chunkBytes);
    request.name = protocol::utf8Prefix(QString::fromUtf8(utf8Name), 255);
    m_descriptions.insert(sha1, request);
}

void PeerInfoRequester::scrape(const QList<InfoHash>& hashes)
{
    const qsizetype most = qsizetype(protocol::ScrapeRequest::maxScrape);
    for (qsizetype from = 0; from < hashes.size(); from += most) {
        const QList<InfoHash> part = hashes.sliced(from, qMin(most, hashes.size() - from));
        protocol::ScrapeRequest request;
        request.infoHashes.assign(part.begin(), part.end());
        const RequestId id = m_conversation.ask(request, Patience::Limited, m_clock.monotonic());
        m_purposes.insert(id, Scraping{part});
    }
    pump();
}

void PeerInfoRequester::listOffers()
{
    if (m_listing || m_shuttingDown)
        return;
    m_listing.emplace();
    m_listingSince = m_clock.monotonic();
    const RequestId id = m_conversation.ask(protocol::ContentsRequest{}, Patience::Endless, m_listingSince);
    m_purposes.insert(id, Listing{});
    pump();
}

void PeerInfoRequester::setOfferRefresh(Millis interval)
{
    m_offerRefresh = interval;
    if (interval.count() == 0)
        m_refreshTimer.stop();
    else if (!m_listedAt)
        listOffers();
    else if (!m_listing)
        listLater();
}

void PeerInfoRequester::listLater()
{
    const Millis pause = pauseAfterListing(m_offerRefresh, *m_listedAt - m_listingSince);
    const Millis passed = m_clock.monotonic() - *m_listedAt;
    m_refreshTimer.start(std::max(Millis{0}, pause - passed));
}

void PeerInfoRequester::shutDown()
{
    m_shuttingDown = true;
    m_refreshTimer.stop();
    m_shutdownTimer.start(goodbyeMs);
    m_plan.stopAll(m_clock.monotonic());
    m_privatePlan.stopAll(m_clock.monotonic());
    pump();
    finishIfQuiet();
}

void PeerInfoRequester::pump()
{
    if (!m_port)
        return;
    const MonotonicTime now = m_clock.monotonic();
    askAnnounces(now);
    for (const OutgoingDatagram& datagram : m_conversation.dueDatagrams(now)) {
        if (datagram.to)
            m_port->send(*datagram.to, datagram.payload);
        else
            m_port->sendToGroup(m_settings.announceGroup, datagram.payload);
    }
    for (const RequestId id : m_conversation.takeGivenUp()) {
        const auto known = m_purposes.constFind(id);
        if (known == m_purposes.cend())
            continue;
        const Purpose purpose = *known;
        m_purposes.erase(known);
        forget(id, purpose);
        if (const auto* goodbye = std::get_if<Announcing>(&purpose)) // no other announce is given up
            givenUp(goodbye->sha1);
    }
    auto next = m_conversation.nextDue();
    for (const auto& announce : {m_listenPort != 0 ? m_plan.nextDue() : std::nullopt,
                                 m_privatePort != 0 ? m_privatePlan.nextDue() : std::nullopt})
        if (announce && (!next || *announce < *next))
            next = announce;
    if (next)
        m_pumpTimer.start(std::max(Millis{0}, *next - now));
    else
        m_pumpTimer.stop();
    if (!m_contactTimer.isActive() && !m_conversation.isIdle())
        m_contactTimer.start();
}

void PeerInfoRequester::askAnnounces(MonotonicTime now)
{
    if (m_listenPort != 0)
        for (const AnnouncePlan::Due& due : m_plan.takeDue(now))
            ask(due, plainAnnounce(due), now);
    if (m_privatePort != 0)
        for (const AnnouncePlan::Due& due : m_privatePlan.takeDue(now))
            ask(due,
                m_private.at(due.sha1).swarm.announce(due.event, due.amounts.left == 0, ownContact(),
                                                      m_clock.wall()),
                now);
}

protocol::AnnounceRequest PeerInfoRequester::plainAnnounce(const AnnouncePlan::Due& due) const
{
    protocol::AnnounceRequest request;
    request.infoHash = due.sha1;
    request.peerId = m_settings.peerId;
    request.downloaded = due.amounts.downloaded;
    request.left = due.amounts.left;
    request.uploaded = due.amounts.uploaded;
    request.event = due.event;
    request.key = m_key;
    request.numWant = due.event == AnnounceEvent::Stopped ? 0 : -1;
    request.port = m_listenPort;
    request.contact = m_settings.contact;
    return request;
}

void PeerInfoRequester::ask(const AnnouncePlan::Due& due, protocol::AnnounceRequest request,
                            MonotonicTime now)
{
    if (const auto before = m_announces.constFind(due.sha1); before != m_announces.cend()) {
        m_conversation.withdraw(*before);
        m_purposes.remove(*before);
    }
    const bool isLast = due.event == AnnounceEvent::Stopped;
    const RequestId id =
        m_conversation.ask(std::move(request), isLast ? Patience::Limited : Patience::Endless, now);
    m_announces.insert(due.sha1, id);
    m_purposes.insert(id, Announcing{due.sha1, due.event});
}

void PeerInfoRequester::onDatagram(const QByteArray& payload, const Endpoint& from)
{
    const MonotonicTime now = m_clock.monotonic();
    if (const auto answer = m_conversation.receive(payload, from, now))
        onAnswer(*answer, now);
    pump();
    finishIfQuiet();
}

void PeerInfoRequester::onAnswer(const TrackerConversation::Answer& answer, MonotonicTime now)
{
    const auto known = m_purposes.constFind(answer.id);
    if (known == m_purposes.cend())
        return;
    const Purpose purpose = *known;
    if (answer.isFinal) {
        m_purposes.erase(known);
        forget(answer.id, purpose);
    }
    // The conversation sees to it that a reply is of its request's kind.
    if (const auto* announced = std::get_if<protocol::AnnounceReply>(&answer.reply))
        onAnnounced(std::get<Announcing>(purpose), *announced, now);
    else if (const auto* contents = std::get_if<protocol::ContentsReply>(&answer.reply))
        onContents(*contents, now);
    else if (const auto* counts = std::get_if<protocol::ScrapeReply>(&answer.reply))
        onScraped(std::get<Scraping>(purpose), *counts);
    else if (const auto* peers = std::get_if<protocol::PeersReply>(&answer.reply))
        onPeers(std::get<ListingPeers>(purpose), *peers, now);
    else if (const auto* error = std::get_if<protocol::ErrorReply>(&answer.reply))
        onRefused(purpose, *error);
}

void PeerInfoRequester::onScraped(const Scraping& purpose, const protocol::ScrapeReply& reply)
{
    const qsizetype both = qMin(purpose.hashes.size(), qsizetype(reply.entries.size()));
    for (qsizetype i = 0; i < both; ++i) {
        const protocol::ScrapeEntry& entry = reply.entries[std::size_t(i)];
        emit scraped(purpose.hashes[i], entry.seeders, entry.completed, entry.leechers);
    }
}

void PeerInfoRequester::onAnnounced(const Announcing& purpose, const protocol::AnnounceReply& reply,
                                    MonotonicTime now)
{
    if (m_private.contains(purpose.sha1)) {
        onPrivateAnnounced(purpose, reply, now);
        return;
    }
    QList<Endpoint> peers;
    for (const Endpoint& peer : reply.peers)
        if (peer.isValid() && !isSelf(peer))
            peers.append(peer);
    const auto amounts = m_plan.amountsOf(purpose.sha1);
    m_plan.answered(purpose.sha1, purpose.event, std::chrono::seconds(reply.intervalSeconds),
                    !peers.isEmpty(), now);
    if (purpose.event == AnnounceEvent::Stopped)
        return;
    if (amounts && amounts->left == 0)
        sendDescription(purpose.sha1, now);
    emit peersFound(purpose.sha1, peers, reply.seeders, reply.leechers);
}

void PeerInfoRequester::onContents(const protocol::ContentsReply& reply, MonotonicTime now)
{
    if (!m_listing)
        return;
    if (const auto cursor = m_listing->take(reply)) {
        protocol::ContentsRequest request;
        request.cursor = *cursor;
        m_purposes.insert(m_conversation.ask(request, Patience::Endless, now), Listing{});
        return;
    }
    const ContentsListing whole = *std::exchange(m_listing, std::nullopt);
    m_listedAt = now;
    if (m_offerRefresh.count() > 0 && !m_shuttingDown)
        listLater();
    emit offersListed(whole.offers());
}

void PeerInfoRequester::onRefused(const Purpose& purpose, const protocol::ErrorReply& reply)
{
    if (std::holds_alternative<Describing>(purpose))
        return; // said again after the next announce
    const auto* announcing = std::get_if<Announcing>(&purpose);
    if (announcing && announcing->event == AnnounceEvent::Stopped)
        givenUp(announcing->sha1);
    else
        emit refused({tr("a tracker refused: %1").arg(protocol::displayName(reply.message))});
}

void PeerInfoRequester::sendDescription(const InfoHash& sha1, MonotonicTime now)
{
    const auto description = m_descriptions.constFind(sha1);
    if (description == m_descriptions.cend())
        return;
    protocol::DescribeRequest request = *description;
    request.port = m_listenPort;
    m_purposes.insert(m_conversation.ask(request, Patience::Limited, now), Describing{});
}

void PeerInfoRequester::sayContact()
{
    const MonotonicTime now = m_clock.monotonic();
    status::TrackerContactStatus contact;
    contact.answered = m_conversation.isAnswered();
    if (const auto from = m_conversation.lastAnswerFrom())
        contact.masterEndpoint = from->toString();
    if (const auto at = m_conversation.lastAnswerAt())
        contact.lastAnswerMsAgo = (now - *at).count();
    contact.retransmissions = m_conversation.retransmissions();
    contact.failoversBridged = m_conversation.failoversBridged();
    if (!m_conversation.isIdle())
        m_contactTimer.start();
    emit contactChanged(contact);
}

void PeerInfoRequester::finishIfQuiet()
{
    const bool isQuiet = !m_port || ((m_plan.isEmpty() || m_listenPort == 0) &&
                                     (m_privatePlan.isEmpty() || m_privatePort == 0));
    if (!m_shuttingDown || !m_shutdownTimer.isActive() || !isQuiet)
        return;
    m_shutdownTimer.start(0); // by event, so that nobody is called back from within shutDown()
}

void PeerInfoRequester::forget(RequestId id, const Purpose& purpose)
{
    const auto* announcing = std::get_if<Announcing>(&purpose);
    if (announcing && m_announces.value(announcing->sha1) == id)
        m_announces.remove(announcing->sha1);
}

bool PeerInfoRequester::isSelf(const Endpoint& peer) const
{
    return !m_network.bindsToAll() && peer == Endpoint{m_network.bindAddress, m_listenPort};
}

} // namespace muster::peer
