// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

class QSqlError;

namespace muster::storage {

// A SQLite file of ours, and what its tables must look like.
struct DatabaseFile
{
    QString path;
    QString migrations;        // folder with NNN_*.sql, numbered from 001 without a gap, e.g. ":/sql/tracker"
    quint32 applicationId = 0; // PRAGMA application_id: tells our kinds of file apart, and from strangers'
};

// What SQLite's `why` means for whoever uses the file: nothing that a person could mend (the medium, or what
// wrote there), or a disk that is full, read-only, gone … and says so.
Error databaseError(const QString& path, const QSqlError& why);

// Looks at the file without writing a byte: is it missing or empty (then it will be made), or a sound
// database of this kind, of a version that we know? Error::Kind::Damage: it is no database, or a broken one;
// never said of a file that another program or a later version wrote. Reads all of it. Any thread.
Result<void> checkDatabaseFile(const DatabaseFile& file);

} // namespace muster::storage
