// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QList>
#include <QString>
#include <optional>

namespace muster::storage {

class DbConnection;

// The copy of tracker.db that a tracker keeps, beside it, when it leaves one lineage for another, until it
// has all that the other one holds: "tracker.db.kept-for-LINEAGE-EPOCH". There is one at most. On the
// database thread, but for of(), which may be called before that begins.
class KeptTables
{
public:
    // Of the tracker.db at that path; nothing: there is none.
    static std::optional<KeptTables> of(const QString& tablesPath);
    // Copies what `tables` has, once it is whole under its name; one that there is already gets the new name
    // instead, and stays as it is. Not within a transaction.
    static Result<void> keep(DbConnection& tables, const QString& tablesPath, const Lineage& next);

    Lineage next() const { return m_next; }
    // As another lineage takes it over (protocol/adoption.h).
    Result<QList<QByteArray>> adoption(NodeId origin, quint64 boot) const;
    Result<void> renameTo(const QString& path) const;
    Result<void> remove() const;

private:
    KeptTables(QString path, const Lineage& next)
        : m_path(std::move(path))
        , m_next(next)
    {
    }

    QString m_path;
    Lineage m_next;
};

} // namespace muster::storage
