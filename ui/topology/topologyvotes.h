// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"

#include <QList>

// Who voted for whom, as far as the trackers tell it. Pure.
namespace muster::ui {

struct Ballot
{
    NodeId voter;
    NodeId candidate; // the voter itself, where that is one
    quint64 term = 0;

    friend bool operator==(const Ballot&, const Ballot&) = default;
};

// Of the latest election: the highest term that somebody who lives is in. Candidates that are not known are
// left out, and so are the votes of who is dead, for that is where they stay. By voter.
QList<Ballot> ballotsOf(const status::ClusterStatus& cluster);
int votesFor(const NodeId& candidate, const QList<Ballot>& ballots);

// Those that were not there before; none of who was not, or did not tell.
QList<Ballot> newBallots(const status::ClusterStatus& before, const status::ClusterStatus& after);

} // namespace muster::ui
