// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/localtracker.h"

#include <QList>
#include <QString>

namespace muster::ui {

// What the details of a tracker say, row by row. Pure but for the language.
enum class TrackerFact : quint8 {
    Role,
    State,
    LastKeepAlive,
    Term,
    VotedFor,
    Stored,
    Committed,
    Applied,
    Behind,
    DigestFact,
    Contents,
    Peers,
    Announces,
    Load,
    Memory,
    Uptime,
    Address,
    ClusterAddress,
    Version,
    Id
};
QList<TrackerFact> allFacts();

QString factLabel(TrackerFact fact);
// "–" where it is not known.
QString factText(TrackerFact fact, const status::ClusterStatus& cluster,
                 const status::TrackerStatus& tracker);

} // namespace muster::ui
