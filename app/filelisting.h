// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"

namespace muster::app {

class ProgressPrinter;

// `get --list-files`: each file with the number that `--files` takes, its size and its path.
void tellFiles(const status::TransferStatus& transfer, ProgressPrinter& printer);

} // namespace muster::app
