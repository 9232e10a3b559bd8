// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/freshness.h"

#include <algorithm>

namespace muster::cluster {

using protocol::HeardBoot;
using protocol::KeepAlive;

bool Freshness::namesUs(const KeepAlive& told) const
{
    return std::find(told.heard.begin(), told.heard.end(), HeardBoot{m_self, m_boot}) != told.heard.end();
}

Freshness::Verdict Freshness::noteClaim(const HeardBoot& who, MonotonicTime now)
{
    const auto known = std::find_if(m_claims.begin(), m_claims.end(),
                                    [&who](const Claim& claim) { return claim.who == who; });
    if (known != m_claims.end()) {
        known->heardAt = now;
        return Verdict::Claim;
    }
    std::erase_if(m_claims, [now](const Claim& claim) { return now - claim.heardAt > claimLasts; });
    if (m_claims.size() >= mostClaims)
        m_claims.erase(m_claims.begin());
    m_claims.push_back({who, now});
    return Verdict::NewClaim;
}

Freshness::Verdict Freshness::judge(const KeepAlive& told, MonotonicTime now)
{
    if (told.node == m_self)
        return Verdict::Stale;
    const auto found = m_proven.find(told.node);
    const bool isKnown = found != m_proven.end();
    if (isKnown && found->second.boot == told.boot) {
        if (told.sequence <= found->second.sequence)
            return Verdict::Stale;
        found->second.sequence = told.sequence;
        found->second.heardAt = now;
        return Verdict::Fresh;
    }
    if (isKnown && found->second.replaced.contains(told.boot))
        return Verdict::Stale;
    const bool mayReplace =
        !isKnown || told.boot > found->second.boot || now - found->second.heardAt >= replacedAfterSilence;
    if (!mayReplace || !namesUs(told))
        return noteClaim({told.node, told.boot}, now);
    std::erase_if(m_claims, [&](const Claim& claim) { return claim.who == HeardBoot{told.node, told.boot}; });
    Proven& proven = m_proven[told.node];
    if (isKnown)
        proven.replaced.insert(proven.boot);
    proven.boot = told.boot;
    proven.sequence = told.sequence;
    proven.heardAt = now;
    return Verdict::FirstProof;
}

std::vector<HeardBoot> Freshness::toName(MonotonicTime now)
{
    std::vector<HeardBoot> named;
    for (const auto& [node, proven] : m_proven)
        if (now - proven.heardAt <= namedWhileHeard && named.size() < mostNamed)
            named.push_back({node, proven.boot});
    std::erase_if(m_claims, [now](const Claim& claim) { return now - claim.heardAt > claimLasts; });
    const std::size_t places = std::min(mostNamed - named.size(), m_claims.size());
    for (std::size_t i = 0; i < places; ++i)
        named.push_back(m_claims[m_nextClaim++ % m_claims.size()].who);
    return named;
}

} // namespace muster::cluster
