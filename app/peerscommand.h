// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/nodesettings.h"
#include "base/clock.h"
#include "peer/fetchsource.h"
#include "peer/peerinforequester.h"

#include <QObject>
#include <QTimer>

namespace muster::app {

// `muster peers`: who has a content or fetches it, with what they say of themselves.
class PeersCommand : public QObject
{
    Q_OBJECT
public:
    static constexpr Millis patience{5000};

    PeersCommand(const NodeSettings& settings, const Clock& clock, QObject* parent = nullptr);

    Result<void> start();

signals:
    void finished(int exitCode);

private:
    void show(const QList<status::PeerStatus>& peers);

    NodeSettings m_settings;
    peer::PeerInfoRequester m_requester;
    QTimer m_deadline;
};

} // namespace muster::app
