// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "protocol/httpmessage.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>
#include <memory>

class QTcpSocket;

namespace muster::net {

// One client's connection: its requests, one after another. The next one is looked at only when the one
// before has its answer, so that answers never mix; until then what follows stays in the socket and then with
// the sender. Lives on the thread that made it; HttpPort owns it and does away with it when it is late.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    static constexpr Millis requestWithin{10'000}; // from its first byte, or from the connecting
    static constexpr Millis slowAfter{1'000};
    static constexpr Millis idleFor{60'000};  // between two requests; the answer has to be fetched by then
    static constexpr Millis endWithin{2'000}; // from the last byte sent until the client closes too

    // `socket` is connected.
    HttpConnection(std::unique_ptr<QTcpSocket> socket, const Clock& clock);
    ~HttpConnection() override;

    static constexpr int requestsAtOnce = 16; // then others have their turn

    const Endpoint& from() const { return m_from; }
    const IpAddress& own() const { return m_own; } // this computer's address that it came to
    qint64 unsentBytes() const;
    // Whoever waits for nothing may have to make room for another.
    bool isIdle() const { return m_state == State::Idle || m_isHalfClosed; }
    // If nobody is idle, whoever has been about its request for so long: others take no time for theirs.
    bool isSlow() const
    {
        return m_state == State::Reading && m_deadline - m_clock.monotonic() <= requestWithin - slowAfter;
    }
    bool isLate() const { return m_deadline <= m_clock.monotonic(); }
    MonotonicTime deadline() const { return m_deadline; }

    // Of the request that was told last; dropped if it has one already, or if the client is gone.
    void answer(const protocol::HttpResponse& response);
    // Answers what is wrong, and closes.
    void refuse(protocol::HttpStatus status);
    // As if the cable were pulled: nothing is read, sent or closed. What was answered meanwhile is lost, and
    // the connection with it.
    void setIsolated(bool isIsolated);

signals:
    void requested(const muster::protocol::HttpRequest& request);
    void closed(); // for good; delete it later

private:
    enum class State : quint8 {
        Reading,   // a request, of which some bytes may be there
        Answering, // it was told; the answer is awaited
        Idle,      // between two requests
        Ending     // the last answer is being sent, or was
    };

    void read();
    void process();
    void takeRequest(const protocol::HttpComplete& complete);
    void end();
    void closeSendingHalf();
    void enter(State state);

    const Clock& m_clock;
    std::unique_ptr<QTcpSocket> m_socket;
    const Endpoint m_from;
    const IpAddress m_own;
    State m_state = State::Reading;
    MonotonicTime m_deadline;
    QByteArray m_buffer; // what was read and not taken yet; never longer than a request may be
    protocol::HttpRequest m_request;
    QTimer m_goOn; // by a turn of the event loop: posted events would come before the sockets of others
    bool m_isProcessing = false;
    bool m_isHalfClosed = false;
    bool m_isIsolated = false;
    bool m_lostAnswer = false;
};

} // namespace muster::net
