// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace muster::app {

// Asks the system for as many file descriptors as a tracker may come to need, and tells how many connections
// of strangers it can then have without running out of them for its databases and the other trackers.
int mostStrangers(int wanted);

} // namespace muster::app
