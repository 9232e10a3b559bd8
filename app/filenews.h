// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/statusjson.h"
#include "status/transferstatus.h"

#include <QHash>
#include <QList>

namespace muster::app {

// Which lines of a stream tell a transfer's files: all where they are few; else the first that has them, and
// those where its state or what is wanted of them changed. 100,000 files are 8 MB a line, ten times a
// second.
class FileNews
{
public:
    // For this line; it is taken for told then.
    status::FileList listFor(const status::TransferStatus& transfer);
    void forget(const InfoHash& sha1) { m_told.remove(sha1); }

private:
    struct Told
    {
        status::TransferState state{};
        QList<status::FilePriority> priorities;

        friend bool operator==(const Told&, const Told&) = default;
    };
    QHash<InfoHash, Told> m_told;
};

} // namespace muster::app
