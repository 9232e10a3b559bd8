// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace muster::app {

// Standard output and standard error by lines, flushed at once: a program that reads the other end of a pipe
// sees each line when it happens.
void printLine(const QString& line);
void printError(const QString& line); // "muster: …"
int failWith(const Error& error);     // prints it; the exit status of a command that failed

// A bar that is drawn over itself; only for a terminal.
void printOverLine(const QString& line);
bool isTerminal();

} // namespace muster::app
