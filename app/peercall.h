// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "protocol/peerorder.h"

#include <QElapsedTimer>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>
#include <memory>

namespace muster::app {

class LineSocket;

// Speaks to the peer that runs in a data folder, from another process of the same person.
class PeerCall : public QObject
{
    Q_OBJECT
public:
    explicit PeerCall(const QString& dataFolder, QObject* parent = nullptr);
    ~PeerCall() override;

    // connected() or unreachable() follows. Tries again for so long: who holds the folder may just be about
    // to listen.
    void start(Millis patience);
    void send(const protocol::PeerOrder& order); // once it is connected

signals:
    void connected();
    void unreachable(); // nobody listens there
    void answered(const muster::protocol::OrderAnswer& answer);
    // The peer ended, or says what nobody understands. Nothing follows.
    void lost();

private:
    void tryToConnect();
    void failedToConnect();
    void begin();
    void onLine(const QByteArray& line);

    const QString m_address;
    Millis m_patience{0};
    QElapsedTimer m_since;
    QTimer m_again;
    std::unique_ptr<QLocalSocket> m_connecting;
    std::unique_ptr<LineSocket> m_lines;
};

} // namespace muster::app
