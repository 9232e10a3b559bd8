// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace muster::ui {

// What this computer does in the network: one window shows one of them.
enum class Mode { Tracker, Peer };

} // namespace muster::ui
