// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace muster::status {

// A peer that has a content, or fetches it, as the trackers tell it.
struct PeerStatus
{
    QString endpoint; // ADDRESS:PORT
    bool isSeeder = false;
    qint64 secondsSinceCheckIn = 0;       // since its last announce, as stored
    bool saysMore = false;                // else nothing of what follows is known
    qint64 uploadLimitKibPerSecond = 0;   // 0: none
    qint64 downloadLimitKibPerSecond = 0; // 0: none
    bool takesUtp = false;
    bool takesEncryption = false;
    bool exchangesPeers = false;
    bool givesMetadata = false;
    QString client; // a stranger's text, made safe to show; may be empty

    friend bool operator==(const PeerStatus&, const PeerStatus&) = default;
};

} // namespace muster::status

Q_DECLARE_METATYPE(muster::status::PeerStatus)
