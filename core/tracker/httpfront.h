// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "net/httpport.h"
#include "net/networkchoice.h"
#include "status/clusterstatus.h"
#include "tracker/httpanswers.h"
#include "tracker/trackermetrics.h"

#include <QObject>
#include <QRandomGenerator>
#include <deque>
#include <functional>
#include <memory>

namespace muster::tracker {

class PeerInfoSender;

struct HttpFrontSettings
{
    net::NetworkChoice network;
    net::HttpPort::Limits limits;
    std::chrono::seconds interval{120}; // between two announces of a peer
    bool fullScrape = false;
    quint32 seed = 0; // for the choice of peers
};

// The Peer Info Sender's HTTP side: /announce and /scrape for BitTorrent clients, /metrics, /status.json and
// a page for people. HTTP is unicast: every tracker answers from its replica and hands changes on. Nothing
// can be ordered here. Lives on the front thread, beside the PeerInfoSender whose index it reads.
class HttpFront : public QObject
{
    Q_OBJECT
public:
    // `sender` outlives it. `usage` is asked for once a second at most, when somebody wants the metrics.
    HttpFront(const HttpFrontSettings& settings, PeerInfoSender& sender, const Clock& clock,
              std::function<ProcessUsage()> usage, QObject* parent = nullptr);
    ~HttpFront() override;

    // Port 0: the system chooses.
    Result<void> listen(quint16 port) { return m_port.listen(port); }
    quint16 port() const { return m_port.port(); }
    TrackerMetrics metrics();

public slots:
    void setStatus(const muster::status::ClusterStatus& status) { m_status = status; }
    void setIsolated(bool isIsolated) { m_port.setIsolated(isIsolated); }

private:
    struct Waiting
    {
        quint64 sequence = 0; // of the batch that holds its change
        MonotonicTime deadline;
        net::HttpPort::ConnectionNumber connection = 0;
        DeferredHttpAnnounce reply;
    };

    void receive(net::HttpPort::ConnectionNumber connection, const protocol::HttpRequest& request,
                 const Endpoint& from, const IpAddress& own);
    protocol::HttpResponse pageAt(const QByteArray& path, const IpAddress& own);
    const ProcessUsage& usage();
    void announce(net::HttpPort::ConnectionNumber connection, const protocol::HttpRequest& request,
                  const IpAddress& source);
    void answerNow(net::HttpPort::ConnectionNumber connection, const HttpAnswerNow& answer);
    void answerStored(quint64 sequence);
    void answerOverdue();
    void answerRefused(quint64 sequence);
    void answerUnavailable(net::HttpPort::ConnectionNumber connection, QByteArrayView why);
    void armDeadline();

    PeerInfoSender& m_sender;
    const Clock& m_clock;
    const std::function<ProcessUsage()> m_askUsage;
    ProcessUsage m_usage;
    std::optional<MonotonicTime> m_usageAskedAt;
    QRandomGenerator m_random;
    HttpAnswers m_answers;
    net::HttpPort m_port;
    std::deque<Waiting> m_waiting; // by sequence, and so by deadline; no more than there are connections
    std::unique_ptr<Alarm> m_deadline;
    status::ClusterStatus m_status;
    TrackerMetrics::Http m_counters;
};

} // namespace muster::tracker
