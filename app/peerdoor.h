// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/orderdesk.h"
#include "base/result.h"

#include <QLocalServer>
#include <QObject>

namespace muster::app {

// Where other programs of the same person reach a running peer: a socket that nobody else may open, at
// doorAddress(). Main thread; made before the node starts. It goes with this object, or with the process:
// then the next one puts its own in its place, since the data folder's lock says that nobody lives there.
class PeerDoor : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostVisitors = 64;

    explicit PeerDoor(PeerNode& node, QObject* parent = nullptr);
    ~PeerDoor() override;

    // `dataFolder` is one that the node has locked. Without a door a peer does its work all the same.
    Result<void> open(const QString& dataFolder);

    OrderDesk& desk() { return m_desk; }
    const OrderDesk& desk() const { return m_desk; }

private:
    void admit();

    PeerNode& m_node;
    OrderDesk m_desk;
    QLocalServer m_server;
    int m_visitors = 0;
};

} // namespace muster::app
