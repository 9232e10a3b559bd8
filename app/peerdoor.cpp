// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/peerdoor.h"

#include "app/dooraddress.h"
#include "app/doorvisitor.h"

#include <QLocalSocket>
#include <memory>

namespace muster::app {

PeerDoor::PeerDoor(PeerNode& node, QObject* parent)
    : QObject(parent)
    , m_node(node)
    , m_desk(node)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &PeerDoor::admit);
}

PeerDoor::~PeerDoor() = default;

Result<void> PeerDoor::open(const QString& dataFolder)
{
    const QString address = doorAddress(dataFolder);
    QLocalServer::removeServer(address); // of a process that was killed: we hold the lock
    if (m_server.listen(address))
        return {};
    return fail(tr("other commands cannot reach this peer at %1: %2; make its folder writable")
                    .arg(address, m_server.errorString()));
}

void PeerDoor::admit()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        if (m_visitors >= mostVisitors) {
            socket->deleteLater();
            continue;
        }
        ++m_visitors;
        auto* visitor = new DoorVisitor(socket, m_node, m_desk, this);
        connect(visitor, &DoorVisitor::gone, this, [this, visitor] {
            --m_visitors;
            visitor->deleteLater();
        });
    }
}

} // namespace muster::app
