// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/peerstatus.h"
#include "status/transferdetail.h"
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
//
// There may be 100,000 files. A line tells them where they are few (fewFiles), and otherwise where that is
// asked for; "file_count" is always there.
constexpr qsizetype fewFiles = 100;
enum class FileList : quint8 { Told, LeftOut };
QJsonObject toJson(const TransferStatus& transfer, FileList files = FileList::Told);
// Who it is connected to, and the trackers that its torrent names: "peers_connected" and "torrent_trackers".
QJsonObject toJson(const TransferDetail& detail);
// The mirror, for a program that reads those lines. What is missing or odd is left at its default.
TransferStatus transferFromJson(const QJsonObject& object);

QString stateName(TransferState state); // for scripts, not translated

} // namespace muster::status
