// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/peernode.h"

#include <QObject>

namespace muster::app {

// `muster share PATH…`: shares until it is told to stop; prints 'sharing SHA1 MAGNET' for each. With --json
// a line for each change of a transfer besides.
class ShareCommand : public QObject
{
    Q_OBJECT
public:
    ShareCommand(const NodeSettings& settings, DataFolder folder, QObject* parent = nullptr);

    Result<void> start();
    void stop(); // finished(0) follows

signals:
    void finished(int exitCode);

private:
    NodeSettings m_settings;
    PeerNode m_node;
    qsizetype m_wanted = 0; // paths that are neither shared nor failed yet
    qsizetype m_shared = 0;
    bool m_hasFailed = false;
};

} // namespace muster::app
