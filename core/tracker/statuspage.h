// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "status/clusterstatus.h"

#include <QByteArray>

namespace muster::tracker {

// The cluster's state for somebody with only a browser, one of text too: HTML without scripts, which fetches
// nothing. Names are a stranger's text: all is escaped. `own`: the address that was asked, for a tracker that
// listens to all of its computer's. Pure.
QByteArray statusPage(const status::ClusterStatus& cluster, const IpAddress& own = {});

// The same for programs: what `muster status --json` prints, with this tracker's own id and role in front.
QByteArray statusJson(const status::ClusterStatus& cluster);

} // namespace muster::tracker
