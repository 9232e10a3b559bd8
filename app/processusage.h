// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tracker/trackermetrics.h"

namespace muster::app {

// This process, as the system says now; what it does not say stays 0. Any thread.
tracker::ProcessUsage processUsage();

} // namespace muster::app
