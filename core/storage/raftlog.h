// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/logstore.h"

#include <QString>
#include <memory>

namespace muster::storage {

class DbConnection;

// The LogStore on SQLite: raft.db. All of it is under checksums, which load() checks. Belongs to the thread
// that opened it.
class RaftLog final : public consensus::LogStore
{
public:
    // Makes the file where there is none. One of a later version, of another kind or damaged
    // (Error::Kind::Damage) is an error, and is not touched.
    static Result<std::unique_ptr<RaftLog>> open(const QString& path);
    ~RaftLog() override;

    Result<consensus::LoadedLog> load() override;
    Result<void> commit(const std::vector<consensus::LogOperation>& operations) override;

private:
    // The one row of META.
    struct Meta
    {
        Lineage lineage;
        quint64 term = 0;
        NodeId votedFor;
        quint64 lastIndex = 0; // of the log: else the loss of its end could not be seen

        friend bool operator==(const Meta&, const Meta&) = default;
    };
    struct MetaChange; // what each operation changes in it

    RaftLog(QString path, std::unique_ptr<DbConnection> connection);
    Result<void> readMeta();
    void write(const Meta& meta);
    static quint64 metaChecksum(const Meta& meta);
    Result<void> loadMeta(consensus::LoadedLog& log);
    Result<void> loadMarker(consensus::LoadedLog& log);
    Result<void> loadEntries(consensus::LoadedLog& log);
    tl::unexpected<Error> damaged(const QString& why) const;

    QString m_path;
    Meta m_meta;            // as it is stored
    bool m_isSealed = true; // META has a checksum, and it is right
    std::unique_ptr<DbConnection> m_connection;
};

} // namespace muster::storage
