// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpconnection.h"

#include "net/hostaddress.h"

#include <QTcpSocket>
#include <sys/socket.h>

namespace muster::net {

using namespace protocol;

namespace {

// A client that does not fetch its answers gets no further ones.
constexpr qint64 mostUnsent = 64 * 1024;

} // namespace

HttpConnection::HttpConnection(std::unique_ptr<QTcpSocket> socket, const Clock& clock)
    : m_clock(clock)
    , m_socket(std::move(socket))
    , m_from{fromHostAddress(m_socket->peerAddress()), m_socket->peerPort()}
    , m_own(fromHostAddress(m_socket->localAddress()))
{
    m_socket->setReadBufferSize(maxHttpHead);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &HttpConnection::process);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &HttpConnection::process);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &HttpConnection::closed);
    m_goOn.setSingleShot(true);
    connect(&m_goOn, &QTimer::timeout, this, &HttpConnection::process);
    enter(State::Reading);
}

HttpConnection::~HttpConnection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void HttpConnection::enter(State state)
{
    m_state = state;
    const MonotonicTime now = m_clock.monotonic();
    switch (state) {
    case State::Reading:
        m_deadline = now + requestWithin;
        break;
    case State::Answering:
        m_deadline = MonotonicTime::max(); // the front has its own
        break;
    case State::Idle:
    case State::Ending:
        m_deadline = now + idleFor;
        break;
    }
}

qint64 HttpConnection::unsentBytes() const { return m_socket->bytesToWrite(); }

void HttpConnection::read()
{
    const qint64 room = maxHttpHead - m_buffer.size();
    if (room > 0)
        m_buffer.append(m_socket->read(room));
}

void HttpConnection::process()
{
    if (m_isProcessing || m_isIsolated || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_isProcessing = true; // an answer that comes at once does not start it again
    int requestsLeft = requestsAtOnce;
    while (m_state != State::Answering && m_state != State::Ending &&
           m_socket->bytesToWrite() <= mostUnsent) {
        read();
        if (m_buffer.isEmpty())
            break;
        if (m_state == State::Idle)
            enter(State::Reading);
        const HttpParsed parsed = parseHttpRequest(m_buffer);
        if (std::holds_alternative<HttpIncomplete>(parsed))
            break;
        if (requestsLeft-- == 0) {
            m_goOn.start(0);
            break;
        }
        if (const auto* refused = std::get_if<HttpRefused>(&parsed))
            refuse(refused->status);
        else
            takeRequest(std::get<HttpComplete>(parsed));
    }
    m_isProcessing = false;
    if (m_state == State::Ending)
        closeSendingHalf();
}

void HttpConnection::takeRequest(const HttpComplete& complete)
{
    m_buffer.remove(0, complete.bytes);
    m_request = complete.request;
    enter(State::Answering);
    emit requested(m_request);
}

void HttpConnection::answer(const HttpResponse& response)
{
    if (m_state != State::Answering)
        return;
    if (m_isIsolated) {
        m_lostAnswer = true;
        return;
    }
    m_socket->write(encode(response, m_request));
    m_socket->flush();
    if (!m_request.keepAlive)
        return end();
    enter(State::Idle);
    process();
}

void HttpConnection::refuse(HttpStatus status)
{
    m_socket->write(encode(status));
    m_socket->flush();
    end();
}

void HttpConnection::end()
{
    m_buffer.clear();
    enter(State::Ending);
    closeSendingHalf();
}

// What the client still sends is read and dropped until it closes, too: to close the whole connection over
// unread bytes would take the answer away from it again.
void HttpConnection::closeSendingHalf()
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_socket->skip(m_socket->bytesAvailable());
    if (m_isHalfClosed || m_socket->bytesToWrite() > 0)
        return;
    m_isHalfClosed = true;
    m_deadline = m_clock.monotonic() + endWithin;
    ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
}

void HttpConnection::setIsolated(bool isIsolated)
{
    m_isIsolated = isIsolated;
    if (isIsolated)
        return;
    if (m_lostAnswer)
        m_socket->abort();
    else
        process();
}

} // namespace muster::net
