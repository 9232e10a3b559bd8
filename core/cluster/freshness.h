// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "protocol/keepalive.h"

#include <map>
#include <set>
#include <vector>

namespace muster::cluster {

// Whether a genuine keep-alive was made just now, or recorded and played back. Nobody has another's clock, so
// each tracker names in its keep-alives the boots that it hears: who finds its own present boot named knows
// that the sender made this after hearing it. From then on the sequence of that boot only grows, and a boot
// that another one replaced never comes back. In a cluster with a passphrase only; without one a recording is
// not needed. Pure.
class Freshness
{
public:
    static constexpr std::size_t mostNamed = 32;
    static constexpr std::size_t mostClaims = 64;
    static constexpr Millis claimLasts{3000};
    static constexpr Millis namedWhileHeard{10'000};
    // A boot with a smaller number than that of a boot that lives was made before it, unless a clock was set
    // back: then it is believed once the other has been silent for so long.
    static constexpr Millis replacedAfterSilence{3000};

    Freshness(NodeId self, quint64 boot)
        : m_self(self)
        , m_boot(boot)
    {
    }

    enum class Verdict : quint8 {
        Fresh,
        FirstProof, // fresh, and the first of its boot
        NewClaim,   // it may be; name it, so that it can prove itself
        Claim,      // as before
        Stale       // it was said before
    };

    Verdict judge(const protocol::KeepAlive& told, MonotonicTime now);
    // For the next keep-alive: those that are heard; in the places that are left, by turns, those that claim.
    std::vector<protocol::HeardBoot> toName(MonotonicTime now);

private:
    struct Proven
    {
        quint64 boot = 0;
        quint64 sequence = 0;
        MonotonicTime heardAt;
        std::set<quint64> replaced; // one for each restart of that tracker while this one runs
    };
    struct Claim
    {
        protocol::HeardBoot who;
        MonotonicTime heardAt;
    };

    bool namesUs(const protocol::KeepAlive& told) const;
    Verdict noteClaim(const protocol::HeardBoot& who, MonotonicTime now);

    NodeId m_self;
    quint64 m_boot;
    std::map<NodeId, Proven> m_proven;
    std::vector<Claim> m_claims;
    std::size_t m_nextClaim = 0;
};

} // namespace muster::cluster
