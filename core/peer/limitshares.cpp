// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/limitshares.h"

#include <algorithm>

namespace muster::peer {

namespace {

// Half as much again as it uses, so that it can grow, and a tenth in any case.
qint64 wanted(int total, const LimitUse& use)
{
    return std::min<qint64>(total, use.bytesPerSecond + use.bytesPerSecond / 2 + total / 10);
}

} // namespace

LimitShares shareLimit(int total, const LimitUse& open, const LimitUse& isPrivate)
{
    constexpr int least = 1; // 0 is no limit
    if (!isPrivate.isThere)
        return {std::max(least, total - least), least};
    if (!open.isThere)
        return {least, std::max(least, total - least)};
    const qint64 half = total / 2;
    qint64 mine = half;
    if (const qint64 want = wanted(total, open); want < half)
        mine = want;
    else if (const qint64 other = wanted(total, isPrivate); other < half)
        mine = total - other;
    mine = std::clamp<qint64>(mine, least, std::max(least, total - least));
    return {int(mine), std::max(least, int(total - mine))};
}

} // namespace muster::peer
