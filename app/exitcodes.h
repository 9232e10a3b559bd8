// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace muster::app {

// What the program ends with; scripts depend on it (README).
constexpr int exitDone = 0;
constexpr int exitFailed = 1;      // one line on standard error says why
constexpr int exitBadOptions = 2;  // likewise
constexpr int exitNobodyThere = 3; // no tracker answered, or no peer runs

} // namespace muster::app
