// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/ids.h"
#include "support/bencode.h"

#include <QHostAddress>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtEndian>
#include <utility>

namespace muster::testing {

// Another program, written from BEP 3, 9 and 10: it gives an info dictionary, whatever that is, as the
// metadata of any hash that it is asked for.
class FakeSeeder : public QObject
{
    Q_OBJECT
public:
    enum class Habit { Honest, LiesInTheFirstPiece, Silent, HasNone };

    FakeSeeder(const IpAddress& address, QByteArray info, Habit habit = Habit::Honest)
        : m_address(address)
        , m_info(std::move(info))
        , m_habit(habit)
    {
        if (!m_server.listen(QHostAddress(address.toString())))
            qFatal("cannot listen");
        connect(&m_server, &QTcpServer::newConnection, this, &FakeSeeder::onConnection);
    }
    Endpoint endpoint() const { return {m_address, m_server.serverPort()}; }
    int requests() const { return m_requests; }
    int connections() const { return m_connections; }

private:
    static constexpr qsizetype pieceBytes = 16384;
    static constexpr char extended = 20;
    static constexpr char ourId = 5;

    struct Connection
    {
        QByteArray buffer;
        bool hasGreeted = false;
        char theirId = 0;
    };

    void onConnection()
    {
        while (QTcpSocket* socket = m_server.nextPendingConnection()) {
            ++m_connections;
            auto state = std::make_shared<Connection>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, state] {
                state->buffer += socket->readAll();
                read(*socket, *state);
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    void read(QTcpSocket& socket, Connection& state)
    {
        constexpr qsizetype greetingBytes = 68;
        if (!state.hasGreeted) {
            if (state.buffer.size() < greetingBytes)
                return;
            const QByteArray hash = state.buffer.mid(28, 20);
            state.buffer.remove(0, greetingBytes);
            state.hasGreeted = true;
            QByteArray reserved(8, '\0');
            reserved[5] = 0x10; // BEP 10
            socket.write(char(19) + QByteArray("BitTorrent protocol") + reserved + hash + "-XX0001-abcdefg" +
                         QByteArray::number(m_server.serverPort()).rightJustified(5, '0'));
            QByteArray handshake = "d1:md11:ut_metadatai" + QByteArray::number(int(ourId)) + "ee";
            if (m_habit != Habit::HasNone)
                handshake += "13:metadata_sizei" + QByteArray::number(m_info.size()) + 'e';
            sendExtended(socket, 0, handshake + 'e');
        }
        while (state.buffer.size() >= 4) {
            const auto length = qsizetype(qFromBigEndian<quint32>(state.buffer.constData()));
            if (state.buffer.size() < 4 + length)
                return;
            const QByteArray message = state.buffer.mid(4, length);
            state.buffer.remove(0, 4 + length);
            if (message.size() >= 2 && message[0] == extended)
                onExtended(socket, state, message[1], message.mid(2));
        }
    }

    void onExtended(QTcpSocket& socket, Connection& state, char id, const QByteArray& body)
    {
        const auto value = BencodeReader::read(body);
        if (!value)
            return;
        if (id == 0)
            state.theirId = char(value->at("m").at("ut_metadata").number());
        else if (id == ourId && value->at("msg_type").number() == 0)
            answer(socket, state, value->at("piece").number());
    }

    void answer(QTcpSocket& socket, const Connection& state, qint64 piece)
    {
        ++m_requests;
        const QByteArray which = "5:piecei" + QByteArray::number(piece) + 'e';
        if (m_habit == Habit::HasNone)
            sendExtended(socket, state.theirId, "d8:msg_typei2e" + which + 'e');
        if (m_habit == Habit::HasNone || m_habit == Habit::Silent)
            return;
        QByteArray data = m_info.mid(piece * pieceBytes, pieceBytes);
        if (m_habit == Habit::LiesInTheFirstPiece && piece == 0)
            data[data.size() / 2] = char(data[data.size() / 2] ^ 1);
        sendExtended(socket, state.theirId,
                     "d8:msg_typei1e" + which + "10:total_sizei" + QByteArray::number(m_info.size()) + "ee" +
                         data);
    }

    static void sendExtended(QTcpSocket& socket, char id, const QByteArray& body)
    {
        QByteArray frame(4, '\0');
        qToBigEndian(quint32(body.size() + 2), frame.data());
        socket.write(frame + extended + id + body);
    }

    IpAddress m_address;
    QByteArray m_info;
    Habit m_habit;
    QTcpServer m_server;
    int m_requests = 0;
    int m_connections = 0;
};

} // namespace muster::testing
