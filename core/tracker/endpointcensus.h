// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"

#include <vector>

namespace muster::tracker {

// How many different endpoints have been added and not been removed again, each any number of times: who has
// three contents is one peer. Takes 2 MiB however many they are, and in return counts a few of many thousands
// as one, which the count makes up for: it is nearly always exact for some hundreds, and right to
// 0.3 % for two million. For people: nothing is decided by it. Pure.
class EndpointCensus
{
public:
    void add(const Endpoint& endpoint);
    void remove(const Endpoint& endpoint); // one that was added
    quint64 count() const;

private:
    std::size_t placeOf(const Endpoint& endpoint) const;

    std::vector<quint16> m_places; // empty until somebody is added; one that is full stays so
    std::size_t m_used = 0;        // of them that are not 0
};

} // namespace muster::tracker
