// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/databasefile.h"

#include <QSqlDatabase>
#include <QString>

// Tables are made and changed by numbered SQL files only: NNN_what.sql takes a database from version NNN - 1
// to NNN (PRAGMA user_version). A released file is never edited; a change is the next number.
namespace muster::storage {

// The version that the last file of the folder leads to.
int latestVersion(const QString& folder);

// Runs what is missing, in one transaction: all of it, or nothing. A statement ends with ';' at the end of a
// line.
Result<void> migrate(QSqlDatabase& database, const DatabaseFile& file);

} // namespace muster::storage
