// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace muster::app {

// What the program ends with; scripts depend on it (README).
constexpr int exitDone = 0;
constexpr int exitFailed = 1;        // one line on standard error says why
constexpr int exitBadOptions = 2;    // likewise
constexpr int exitNobodyThere = 3;   // no tracker answered, or no peer runs
constexpr int exitInterrupted = 130; // a second Ctrl-C, as shells count it: 128 + SIGINT
constexpr int exitReaderGone = 141;  // nobody reads standard output any more: 128 + SIGPIPE

} // namespace muster::app
