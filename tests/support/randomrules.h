// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/accesslist.h"
#include "support/randomvalues.h"

namespace muster::testing {

// A few rules, half of them about these contents and peers, so that some are refused and some are not.
inline protocol::AccessRules randomRules(RandomValues& random, const std::vector<InfoHash>& contents,
                                         const std::vector<Endpoint>& peers)
{
    using namespace protocol;
    AccessRules rules;
    for (int n = random.below(6); n > 0; --n) {
        AccessRule rule{random.below(3) == 0 ? AccessVerdict::Allow : AccessVerdict::Deny, InfoHash{}};
        if (random.coin())
            rule.subject =
                random.coin() ? random.infoHash() : contents[std::size_t(random.below(int(contents.size())))];
        else if (random.coin())
            rule.subject =
                IpNetwork(peers[std::size_t(random.below(int(peers.size())))].address, random.below(129));
        else
            rule.subject = IpNetwork(random.endpoint().address, random.below(129));
        rules.push_back(rule);
    }
    std::sort(rules.begin(), rules.end());
    rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
    return rules;
}

} // namespace muster::testing
