// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/httpfront.h"

#include "tracker/peerinfosender.h"
#include "tracker/statuspage.h"

#include <algorithm>

namespace muster::tracker {

using namespace protocol;
using ConnectionNumber = net::HttpPort::ConnectionNumber;

namespace {

constexpr Millis usageAge{1000};
constexpr QByteArrayView notNow = "this tracker cannot answer now; ask again, or ask another";

// "/announce" and what begins with it as a folder: some put a name or a key behind.
bool isAt(const QByteArray& path, QByteArrayView place)
{
    return path.startsWith(place) && (path.size() == place.size() || path[place.size()] == '/');
}

} // namespace

HttpFront::HttpFront(const HttpFrontSettings& settings, PeerInfoSender& sender, const Clock& clock,
                     std::function<ProcessUsage()> usage, QObject* parent)
    : QObject(parent)
    , m_sender(sender)
    , m_clock(clock)
    , m_askUsage(std::move(usage))
    , m_random(settings.seed)
    , m_answers(sender.index(), sender.admission(), settings.interval, settings.fullScrape, m_random)
    , m_port(settings.network, clock, settings.limits)
    , m_deadline(clock.makeAlarm([this] { answerOverdue(); }))
{
    connect(&m_port, &net::HttpPort::requested, this, &HttpFront::receive);
    connect(&sender, &PeerInfoSender::stored, this, &HttpFront::answerStored);
    connect(&sender, &PeerInfoSender::notTaken, this, &HttpFront::answerRefused);
}

HttpFront::~HttpFront() = default;

void HttpFront::receive(ConnectionNumber connection, const HttpRequest& request, const Endpoint& from,
                        const IpAddress& own)
{
    ++m_counters.requests;
    m_sender.noteReply(); // each request gets one
    const bool isAnnounce = isAt(request.path, "/announce");
    const bool isScrape = isAt(request.path, "/scrape");
    if (!isAnnounce && !isScrape) {
        m_port.answer(connection, pageAt(request.path, own));
    } else if (!m_sender.answersUnicast()) {
        answerUnavailable(connection, notNow);
    } else if (isAnnounce) {
        announce(connection, request, from.address);
    } else {
        ++m_counters.scrapes;
        answerNow(connection, m_answers.scrape(request.query, from.address, m_clock.monotonic()));
    }
}

HttpResponse HttpFront::pageAt(const QByteArray& path, const IpAddress& own)
{
    if (path == "/")
        return {HttpStatus::Ok, "text/html; charset=utf-8", statusPage(m_status, own), {}, true};
    if (path == "/status.json")
        return {HttpStatus::Ok, "application/json", statusJson(m_status), {}, true};
    if (path == "/metrics")
        return {HttpStatus::Ok, "text/plain; version=0.0.4; charset=utf-8", metricsText(metrics(), m_status)};
    return {HttpStatus::NotFound, {}, "There are /announce, /scrape, /metrics, /status.json and / here.\n"};
}

void HttpFront::announce(ConnectionNumber connection, const HttpRequest& request, const IpAddress& source)
{
    ++m_counters.announces;
    m_sender.noteAnnounce();
    const HttpAnswer answer = m_answers.announce(request.query, source, m_sender.clusterTime());
    if (const auto* now = std::get_if<HttpAnswerNow>(&answer)) {
        return answerNow(connection, *now);
    }
    const auto& later = std::get<HttpAnswerOnceStored>(answer);
    switch (m_sender.admission().handlingOf(later.command, m_sender.index(), m_sender.takesChanges())) {
    case Handling::Take:
        break;
    case Handling::AlreadyUnderWay:
    case Handling::BusyButKnown:
        return m_port.answer(connection, m_answers.responseToUnstored(later.reply));
    case Handling::Busy:
        return answerUnavailable(connection, "busy; ask again");
    }
    const quint64 sequence = m_sender.take(later.command);
    m_waiting.push_back(
        {sequence, m_clock.monotonic() + PeerInfoSender::longestWait, connection, later.reply});
    if (m_waiting.size() == 1)
        armDeadline();
}

void HttpFront::answerNow(ConnectionNumber connection, const HttpAnswerNow& answer)
{
    m_counters.failures += answer.isFailure;
    if (answer.refusedBy)
        m_sender.noteRefused(*answer.refusedBy);
    m_port.answer(connection, answer.response);
}

void HttpFront::answerStored(quint64 sequence)
{
    while (!m_waiting.empty() && m_waiting.front().sequence <= sequence) {
        const Waiting waiting = m_waiting.front();
        m_waiting.pop_front();
        if (m_sender.answersUnicast())
            m_port.answer(waiting.connection, m_answers.responseTo(waiting.reply));
        else
            answerUnavailable(waiting.connection, notNow);
    }
    armDeadline();
}

void HttpFront::answerOverdue()
{
    while (!m_waiting.empty() && m_waiting.front().deadline <= m_clock.monotonic()) {
        const Waiting waiting = m_waiting.front();
        m_waiting.pop_front();
        ++m_counters.unstored;
        m_port.answer(waiting.connection, m_answers.responseToUnstored(waiting.reply));
    }
    armDeadline();
}

void HttpFront::answerRefused(quint64 sequence)
{
    std::vector<ConnectionNumber> refused;
    for (const Waiting& waiting : m_waiting)
        if (waiting.sequence == sequence)
            refused.push_back(waiting.connection);
    std::erase_if(m_waiting, [=](const Waiting& waiting) { return waiting.sequence == sequence; });
    for (const ConnectionNumber connection : refused)
        answerUnavailable(connection, "too many changes wait for a master; ask again");
    armDeadline();
}

void HttpFront::answerUnavailable(ConnectionNumber connection, QByteArrayView why)
{
    ++m_counters.unavailable;
    m_port.answer(connection, HttpAnswers::unavailable(why));
}

void HttpFront::armDeadline()
{
    if (m_waiting.empty())
        m_deadline->stop();
    else
        m_deadline->start(std::max(m_waiting.front().deadline - m_clock.monotonic(), Millis(0)));
}

const ProcessUsage& HttpFront::usage()
{
    const MonotonicTime now = m_clock.monotonic();
    if (!m_usageAskedAt || now - *m_usageAskedAt >= usageAge) {
        m_usage = m_askUsage();
        m_usageAskedAt = now;
    }
    return m_usage;
}

TrackerMetrics HttpFront::metrics()
{
    TrackerMetrics metrics;
    metrics.contents = m_sender.index().contentCount();
    metrics.peers = m_sender.index().peerCount();
    metrics.applied = m_sender.index().appliedIndex();
    const PeerInfoSender::Counters& udp = m_sender.counters();
    metrics.udp = {udp.received,  m_sender.announces() - m_counters.announces,
                   udp.malformed, udp.unanswered,
                   udp.unsure,    udp.busy};
    metrics.refused = {udp.refusedByAccess, udp.refusedByLimit};
    metrics.http = m_counters;
    metrics.http.connections = m_port.connections();
    metrics.http.refusedConnections = m_port.counters().refused;
    metrics.http.evictedConnections = m_port.counters().evicted;
    metrics.http.lateConnections = m_port.counters().late;
    metrics.process = usage();
    return metrics;
}

} // namespace muster::tracker
