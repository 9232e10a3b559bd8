// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/filepriority.h"

#include <QList>
#include <QString>
#include <optional>

namespace muster::peer {

// What a person says with what is to be fetched.
struct FetchOptions
{
    QString folder;            // made where it is missing
    bool isPaused = false;     // only its description is fetched; then it waits for resume()
    bool isSequential = false; // from the first chunk to the last
    // One for each file, in the order of TransferStatus::files; nothing, or fewer: the others are Normal.
    std::optional<QList<status::FilePriority>> priorities{};
    bool mayMove = true; // where it is known already, but nothing of it was fetched: it goes to this folder
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

enum class QueueMove : quint8 { Top, Up, Down, Bottom };

} // namespace muster::peer
