// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"

namespace muster::app {

class ProgressPrinter;

// A file with the number that `--files` takes, its size and its path.
QString fileLine(int number, const status::FileStatus& file);
// `get --list-files`: each file.
void tellFiles(const status::TransferStatus& transfer, ProgressPrinter& printer);

// `share` has something to give, and by which link.
void tellShared(const InfoHash& sha1, const QString& link, ProgressPrinter& printer);

// `get` has all that it was to fetch.
void tellComplete(const status::TransferStatus& transfer, ProgressPrinter& printer);

} // namespace muster::app
