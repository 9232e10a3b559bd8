// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/hostaddress.h"

#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>

namespace muster::testing {

// Somebody between two computers: passes every byte on in both directions, and keeps a copy.
class WireTap : public QObject
{
public:
    explicit WireTap(const Endpoint& target)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, this, [this, target] {
            QTcpSocket* from = m_server.nextPendingConnection();
            auto* to = new QTcpSocket(from);
            to->connectToHost(net::toHostAddress(target.address), target.port);
            const auto pass = [this](QTcpSocket* in, QTcpSocket* out, QByteArray& copy) {
                QObject::connect(in, &QTcpSocket::readyRead, this, [in, out, &copy] {
                    const QByteArray bytes = in->readAll();
                    copy += bytes;
                    out->write(bytes);
                });
                QObject::connect(in, &QTcpSocket::disconnected, out, &QTcpSocket::disconnectFromHost);
            };
            pass(from, to, sent);
            pass(to, from, answered);
        });
    }

    bool listen(const QString& address) { return m_server.listen(QHostAddress(address)); }
    Endpoint endpoint() const
    {
        return {net::fromHostAddress(m_server.serverAddress()), m_server.serverPort()};
    }

    QByteArray sent;     // by whoever connected here
    QByteArray answered; // by the target

private:
    QTcpServer m_server;
};

} // namespace muster::testing
