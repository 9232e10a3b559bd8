// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace muster::status {

// A tracker of this computer that the window can start (again): its own, or one that it added. A value.
struct LocalTracker
{
    enum class State : quint8 {
        Starting,
        Runs,
        Frozen, // by order, for a while
        Stopped
    };

    NodeId id; // invalid until it has said who it is
    QString name;
    bool isSelf = false; // the tracker that the window's own process runs
    State state = State::Starting;
    QString whyStopped; // a sentence where it did not end in order

    friend bool operator==(const LocalTracker&, const LocalTracker&) = default;
};

} // namespace muster::status

Q_DECLARE_METATYPE(muster::status::LocalTracker)
