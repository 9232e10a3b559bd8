// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QMetaType>
#include <QtGlobal>
#include <optional>

namespace muster::status {

// What this tracker did in one second, for the graphs.
struct ActivityStatus
{
    WallTime at{};
    double announcesPerSecond = 0; // UDP and HTTP
    double repliesPerSecond = 0;   // to whatever was asked, UDP and HTTP
    // From taking a change until it was committed and every living tracker had it, of the changes that were
    // acknowledged in that second; nothing: there were none.
    std::optional<double> commitP50Ms;
    std::optional<double> commitP99Ms;
    int membersAlive = 0; // trackers of this lineage that are heard, this one included
    // Of all of these together; nothing: not known to who tells of it.
    std::optional<double> clusterAnnouncesPerSecond;

    friend bool operator==(const ActivityStatus&, const ActivityStatus&) = default;
};

} // namespace muster::status

Q_DECLARE_METATYPE(muster::status::ActivityStatus)
