// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/peerdoor.h"
#include "app/peernode.h"
#include "app/progressprinter.h"
#include "app/searchwatch.h"

#include <QObject>
#include <QTemporaryDir>

namespace muster::app {

// `muster get`: fetches one content and ends. Meanwhile it is a peer like any other, and takes orders.
class GetCommand : public QObject
{
    Q_OBJECT
public:
    GetCommand(const NodeSettings& settings, DataFolder folder, QObject* parent = nullptr);

    Result<void> start();
    void stop(); // gives up; what is finished stays, and the next `get` goes on from there

signals:
    void finished(int exitCode);

private:
    void show(const status::TransferStatus& transfer);
    void list(const status::TransferStatus& transfer);
    void complete();
    void end(int exitCode);

    NodeSettings m_settings;
    PeerNode m_node;
    PeerDoor m_door;
    ProgressPrinter m_printer;
    SearchWatch m_search;
    QTemporaryDir m_nowhere; // where a content lies that is only looked at
    InfoHash m_sha1;
    status::TransferStatus m_last;
    int m_exitCode = 1;
};

} // namespace muster::app
