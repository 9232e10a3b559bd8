// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/linesocket.h"

#include <QLocalSocket>
#include <QPointer>
#include <utility>

namespace muster::app {

LineSocket::LineSocket(QLocalSocket* socket, qsizetype maxLineBytes, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_maxLineBytes(maxLineBytes)
{
    m_socket->setParent(this);
    connect(m_socket, &QLocalSocket::readyRead, this, &LineSocket::read);
    connect(m_socket, &QLocalSocket::bytesWritten, this, &LineSocket::sentSome);
    connect(m_socket, &QLocalSocket::disconnected, this, &LineSocket::closed);
    // Signals that came before nobody hears any more; who waits for an answer would wait for ever.
    if (m_socket->state() == QLocalSocket::UnconnectedState)
        QMetaObject::invokeMethod(this, &LineSocket::closed, Qt::QueuedConnection);
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &LineSocket::read, Qt::QueuedConnection);
}

void LineSocket::send(const QByteArray& line)
{
    if (m_socket->state() == QLocalSocket::ConnectedState)
        m_socket->write(line);
}

qint64 LineSocket::bytesWaiting() const { return m_socket->bytesToWrite(); }

void LineSocket::read()
{
    const QPointer<LineSocket> self(this); // a line may be its owner's reason to end it
    while (self && !m_isRefused && m_socket->bytesAvailable() > 0) {
        m_begun += m_socket->readLine(m_maxLineBytes + 2 - m_begun.size());
        if (m_begun.endsWith('\n')) {
            emit received(std::exchange(m_begun, {}));
        } else if (m_begun.size() > m_maxLineBytes) {
            m_isRefused = true;
            emit tooLong();
            if (self)
                m_socket->disconnectFromServer();
        }
    }
}

} // namespace muster::app
