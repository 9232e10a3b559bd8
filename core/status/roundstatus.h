// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"

#include <QList>
#include <QMetaType>
#include <chrono>
#include <optional>

namespace muster::status {

// That a tracker had a round's entries on its disk, counted from when the master prepared them.
struct ReadyStatus
{
    NodeId tracker;
    std::chrono::microseconds after{0};

    friend bool operator==(const ReadyStatus&, const ReadyStatus&) = default;
};

// One round of ready and commit, as its master saw it: it prepared entries, the trackers said ready, the
// majority of them made it committed. Only a master sees rounds.
struct RoundStatus
{
    quint64 index = 0; // of its last entry
    quint64 term = 0;
    int entries = 0;
    qint64 bytes = 0;
    WallTime begunAt{};
    QList<ReadyStatus> ready; // by time, the master's own included; who is not here was not ready in time
    std::optional<std::chrono::microseconds> committedAfter; // nothing: the mastership ended before

    friend bool operator==(const RoundStatus&, const RoundStatus&) = default;
};

} // namespace muster::status

Q_DECLARE_METATYPE(muster::status::RoundStatus)
