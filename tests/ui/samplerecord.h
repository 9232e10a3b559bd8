// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/activitystatus.h"
#include "status/roundstatus.h"
#include "status/tablepage.h"

#include <QList>

// Made-up values of what a tracker records. Names say that they are samples.
namespace muster::sample {

// The page that the query asks for, of a table of `total` rows in which row n is called "sample content n" or
// lies at 10.x.y.z. A search is answered by the first 40 rows.
status::ContentPage contentPage(const status::TableQuery& query, qint64 total);
status::SwarmPeerPage swarmPeerPage(const status::TableQuery& query, qint64 total);
InfoHash contentHash(qint64 row);

// Of the trackers of sample::cluster(); the third is slow.
status::RoundStatus round(quint64 index);
// A second of it, `second` seconds after some start: with a peak now and then, and an outage.
status::ActivityStatus activity(int second);

} // namespace muster::sample
