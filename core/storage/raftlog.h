// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/logstore.h"

#include <QString>
#include <memory>

namespace muster::storage {

class DbConnection;

// The LogStore on SQLite: raft.db. Belongs to the thread that opened it.
class RaftLog final : public consensus::LogStore
{
public:
    // Makes the file where there is none. One of a later version, of another kind or damaged is an error, and
    // is not touched.
    static Result<std::unique_ptr<RaftLog>> open(const QString& path);
    ~RaftLog() override;

    Result<consensus::LoadedLog> load() override;
    Result<void> commit(const std::vector<consensus::LogOperation>& operations) override;

private:
    RaftLog(QString path, std::unique_ptr<DbConnection> connection);
    Result<void> loadMeta(consensus::LoadedLog& log);
    Result<void> loadMarker(consensus::LoadedLog& log);
    Result<void> loadEntries(consensus::LoadedLog& log);
    tl::unexpected<Error> damaged(const QString& why) const;

    QString m_path;
    std::unique_ptr<DbConnection> m_connection;
};

} // namespace muster::storage
