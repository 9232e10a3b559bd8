// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "status/filepriority.h"

#include <QList>
#include <QString>
#include <functional>
#include <optional>

namespace muster::peer {

// Called on the peer thread once the number of files is known, and nothing is fetched before; an error
// refuses what was asked for.
using FileChoice = std::function<Result<QList<status::FilePriority>>(int files)>;

// What a person says with what is to be fetched.
struct FetchOptions
{
    QString folder;            // made where it is missing
    bool isPaused = false;     // only its description is fetched; then it waits for resume()
    bool isSequential = false; // from the first chunk to the last
    // One for each file, in the order of TransferStatus::files; nothing, or fewer: the others are Normal.
    std::optional<QList<status::FilePriority>> priorities{};
    bool mayMove =
        true; // where it is known already, but nothing of it is on the disk: it goes to this folder
    // Instead of priorities, for who does not know the files yet.
    FileChoice choose{};
};

struct ShareOptions
{
    qint64 chunkBytes = 0; // a power of two, 16 KiB at least; 0: by size
    bool isPrivate = false;
};

enum class Removal : quint8 {
    KeepFiles,
    DeleteFiles // its own files and emptied folders; those that were here before Muster are kept all the same
};

// Which rates of all transfers together are set on purpose, be it to what holds already.
struct SetRates
{
    bool down = false;
    bool up = false;
};

enum class QueueMove : quint8 { Top, Up, Down, Bottom };

} // namespace muster::peer
