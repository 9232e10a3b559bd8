// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace muster::peer {

// How a file looks from outside. Who writes into it changes this.
struct FileStamp
{
    int file = 0; // index in TorrentDescription::files; the one behind the last is the parts file
    qint64 sizeBytes = 0;
    qint64 modifiedNs = 0; // since 1970, as the file system has it

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

} // namespace muster::peer
