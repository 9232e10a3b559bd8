// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace muster::storage {

// A SQLite file of ours, and what its tables must look like.
struct DatabaseFile
{
    QString path;
    QString migrations;        // folder with NNN_*.sql, numbered from 001 without a gap, e.g. ":/sql/tracker"
    quint32 applicationId = 0; // PRAGMA application_id: tells our kinds of file apart, and from strangers'
};

// Looks at the file without writing a byte: is it missing or empty (then it will be made), or a sound
// database of this kind, of a version that we know? Reads all of it. Any thread.
Result<void> checkDatabaseFile(const DatabaseFile& file);

} // namespace muster::storage
