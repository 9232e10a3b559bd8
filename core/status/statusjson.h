// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/peerstatus.h"
#include "status/transferstatus.h"

#include <QJsonArray>
#include <QJsonObject>

namespace muster::status {

QString roleName(TrackerRole role); // "master", "slave", "candidate", "joining": for scripts, not translated

// The forms of `muster status --json` and `muster list --json`, which scripts depend on.
QJsonObject toJson(const ClusterStatus& cluster);
QJsonArray toJson(const QList<OfferStatus>& offers);
QJsonArray toJson(const QList<PeerStatus>& peers);

// One line of `share --json` and `get --json`. The chunks are hexadecimal digits of four chunks each, the
// first chunk in the highest bit.
QJsonObject toJson(const TransferStatus& transfer);
// The mirror, for a program that reads those lines. What is missing or odd is left at its default.
TransferStatus transferFromJson(const QJsonObject& object);

QString stateName(TransferState state); // for scripts, not translated

} // namespace muster::status
