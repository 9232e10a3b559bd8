// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "peer/torrentdescription.h"

#include <QFileInfo>
#include <QList>

namespace muster::peer {

struct FolderContents
{
    QList<ContentFile> files; // relative to the folder that it all lies in, sorted, offsets filled in
    int linksLeftOut = 0;     // symbolic; they are not followed
    int specialLeftOut = 0;   // pipes, sockets, devices
};

// What there is to share of a file or folder, and of all that is below it. An error, not less, for what
// cannot be shared: a folder that cannot be looked into, a name that is no text. Asks the disk; any thread.
Result<FolderContents> contentsBelow(const QFileInfo& root);

// One sentence about what was left out; empty: nothing was.
QString leftOutText(const QString& path, const FolderContents& contents);

} // namespace muster::peer
