// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/nodesettings.h"
#include "base/clock.h"
#include "peer/peerinforequester.h"
#include "status/transferstatus.h"

#include <QObject>
#include <QTimer>

namespace muster::app {

// `muster list`: what the network offers, as the master says.
class ListCommand : public QObject
{
    Q_OBJECT
public:
    static constexpr Millis patience{2000}; // three tries by multicast, and one by unicast

    ListCommand(const NodeSettings& settings, const Clock& clock, QObject* parent = nullptr);

    Result<void> start();

signals:
    void finished(int exitCode);

private:
    void show(const QList<status::OfferStatus>& offers);

    NodeSettings m_settings;
    peer::PeerInfoRequester m_requester;
    QTimer m_deadline;
};

} // namespace muster::app
