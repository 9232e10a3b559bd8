// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/peernode.h"

#include <QObject>

namespace muster::app {

// `muster get`: fetches one content and ends. A bar on a terminal, a line for each twentieth in a pipe, a
// line for each change with --json.
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
    void end(int exitCode);

    NodeSettings m_settings;
    PeerNode m_node;
    InfoHash m_sha1;
    status::TransferStatus m_last;
    int m_lastTwentieth = -1;
    int m_exitCode = 1;
};

// "name  40 %  102.4 of 256.0 MiB  12.3 MiB/s  3 peers" with a bar of `columns` characters where it is > 0.
QString progressLine(const status::TransferStatus& transfer, int columns);

} // namespace muster::app
