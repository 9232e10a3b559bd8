// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/peercall.h"

#include "app/dooraddress.h"
#include "app/linesocket.h"

namespace muster::app {

namespace {

constexpr Millis retryInterval{50};

} // namespace

PeerCall::PeerCall(const QString& dataFolder, QObject* parent)
    : QObject(parent)
    , m_address(doorAddress(dataFolder))
    , m_again(this)
{
    m_again.setSingleShot(true);
    m_again.setInterval(retryInterval);
    connect(&m_again, &QTimer::timeout, this, &PeerCall::tryToConnect);
}

PeerCall::~PeerCall() = default;

void PeerCall::start(Millis patience)
{
    m_patience = patience;
    m_since.start();
    QMetaObject::invokeMethod(this, &PeerCall::tryToConnect, Qt::QueuedConnection);
}

void PeerCall::tryToConnect()
{
    m_connecting = std::make_unique<QLocalSocket>();
    // Later: a local socket may be connected, or fail, before connectToServer() returns.
    connect(m_connecting.get(), &QLocalSocket::connected, this, &PeerCall::begin, Qt::QueuedConnection);
    connect(m_connecting.get(), &QLocalSocket::errorOccurred, this, &PeerCall::failedToConnect,
            Qt::QueuedConnection);
    m_connecting->connectToServer(m_address);
}

void PeerCall::failedToConnect()
{
    if (!m_connecting || m_connecting->state() == QLocalSocket::ConnectedState)
        return;
    if (m_since.hasExpired(m_patience.count()))
        emit unreachable();
    else
        m_again.start();
}

void PeerCall::begin()
{
    m_connecting->disconnect(this);
    m_lines = std::make_unique<LineSocket>(m_connecting.release(), protocol::maxAnswerBytes);
    connect(m_lines.get(), &LineSocket::received, this, &PeerCall::onLine);
    connect(m_lines.get(), &LineSocket::closed, this, &PeerCall::lost);
    emit connected();
}

void PeerCall::send(const protocol::PeerOrder& order)
{
    if (m_lines)
        m_lines->send(protocol::encode(order));
}

void PeerCall::onLine(const QByteArray& line)
{
    const auto answer = protocol::parseOrderAnswer(line);
    if (answer) {
        emit answered(*answer);
    } else {
        m_lines->disconnect(this);
        emit lost();
    }
}

} // namespace muster::app
