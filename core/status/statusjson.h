// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/transferstatus.h"

#include <QJsonArray>
#include <QJsonObject>

namespace muster::status {

QString roleName(TrackerRole role); // "master", "slave", "candidate", "joining": for scripts, not translated

// The forms of `muster status --json` and `muster list --json`, which scripts depend on.
QJsonObject toJson(const ClusterStatus& cluster);
QJsonArray toJson(const QList<OfferStatus>& offers);

} // namespace muster::status
