// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTime>
#include <optional>

namespace muster::status {

// 0: as fast as it goes.
struct RateLimits
{
    int downKibPerSecond = 0;
    int upKibPerSecond = 0;

    friend bool operator==(const RateLimits&, const RateLimits&) = default;
};

// Of one transfer, within those of all.
struct TransferLimits
{
    RateLimits rates;
    // It is paused once it gave so many times what it took. Nothing: as PeerLimits says; 0: never.
    std::optional<double> ratio;

    friend bool operator==(const TransferLimits&, const TransferLimits&) = default;
};

// Of all transfers together.
struct PeerLimits
{
    RateLimits rates;
    // Hold instead of `rates` from the one time of day (local) to the other, over midnight where it is the
    // later one; at no time where both are equal.
    RateLimits alternativeRates;
    QTime alternativeFrom{0, 0};
    QTime alternativeTo{0, 0};
    int activeDownloads = 5; // at once; 0: all
    double ratio = 0;        // for what was fetched, not for own files; 0: never pause for it
    // The alternative rates hold now, whatever the time. Not kept over a restart: whoever switched it on does
    // so again.
    bool isAlternativeOn = false;

    friend bool operator==(const PeerLimits&, const PeerLimits&) = default;
};

} // namespace muster::status
