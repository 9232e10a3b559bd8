// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/descriptorlimit.h"

#include <algorithm>
#include <sys/resource.h>

namespace muster::app {

namespace {

constexpr rlim_t forOurselves = 512;

} // namespace

int mostStrangers(int wanted)
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return wanted;
    const rlim_t needed = rlim_t(wanted) + forOurselves;
    if (limit.rlim_cur < needed) {
        const rlim_t before = limit.rlim_cur;
        limit.rlim_cur = std::min(needed, limit.rlim_max);
        if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
            limit.rlim_cur = before;
    }
    return int(std::min<rlim_t>(wanted, limit.rlim_cur > forOurselves ? limit.rlim_cur - forOurselves
                                                                      : limit.rlim_cur / 2));
}

} // namespace muster::app
