// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

class QLocalSocket;

namespace muster::app {

// A connected local socket as lines of bounded length, at either end. Belongs to its thread.
class LineSocket : public QObject
{
    Q_OBJECT
public:
    // Takes the socket; closed() follows also where it is closed already. A longer line than that ends the
    // connection.
    LineSocket(QLocalSocket* socket, qsizetype maxLineBytes, QObject* parent = nullptr);

    void send(const QByteArray& line);
    // What is not taken by the other end yet.
    qint64 bytesWaiting() const;

signals:
    void received(const QByteArray& line); // with its end
    void tooLong();                        // closed() follows once what was sent is taken
    void sentSome();
    void closed(); // once

private:
    void read();

    QLocalSocket* m_socket;
    const qsizetype m_maxLineBytes;
    QByteArray m_begun; // a line without its end
    bool m_isRefused = false;
};

} // namespace muster::app
