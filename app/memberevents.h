// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/membership.h"
#include "status/clusterstatus.h"

#include <optional>

namespace muster::app {

// A tracker's name as it is shown: as it says itself, or the beginning of its id.
QString shownName(const cluster::Membership& membership, NodeId node);

// What a change among the trackers is to who reads the events; nothing where it is not known of whom it
// tells.
std::optional<status::ClusterEvent> eventOf(const cluster::MembershipEvent& change,
                                            const cluster::Membership& membership, WallTime now);

// That another one is master now than before, as who only listens sees it; nothing if nobody new is.
std::optional<status::ClusterEvent> masterEvent(const status::ClusterStatus& before,
                                                const status::ClusterStatus& now, WallTime at);

} // namespace muster::app
