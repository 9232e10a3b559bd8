// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace muster::peer {

// What two who fetch or give at once may have of one limit. Bytes a second.
struct LimitShares
{
    int open = 0;
    int isPrivate = 0;

    friend bool operator==(const LimitShares&, const LimitShares&) = default;
};

struct LimitUse
{
    bool isThere = false; // it has something to transfer
    qint64 bytesPerSecond = 0;
};

// Together never more than `total`, which is not 0. Who uses less than half leaves the rest to the other, but
// keeps enough to begin with; who has nothing to transfer keeps nothing.
LimitShares shareLimit(int total, const LimitUse& open, const LimitUse& isPrivate);

} // namespace muster::peer
