// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace muster::ui {

// Tells the topology to screen readers: a list whose entries are the trackers, each with its name, its state
// and a press that asks for its details, the lineages apart, and last the peers as one. Call it once or more,
// on the GUI thread.
void installTopologyAccess();

} // namespace muster::ui
