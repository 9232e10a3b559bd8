// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "status/clusterstatus.h"

#include <QByteArray>
#include <QList>
#include <QString>

// Events as a file that other programs read.
namespace muster::ui {

// RFC 4180 with a header line; times in ISO 8601, UTC. A cell that a spreadsheet would take for a formula
// begins with an apostrophe.
QByteArray eventsAsCsv(const QList<status::ClusterEvent>& events);
// An object a line: at, kind, tracker, text.
QByteArray eventsAsJsonLines(const QList<status::ClusterEvent>& events);

// JSON lines where the name ends in .json or .jsonl, else CSV. The file is there whole, or as it was.
Result<void> saveEvents(const QString& path, const QList<status::ClusterEvent>& events);

} // namespace muster::ui
