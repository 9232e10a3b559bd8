// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal.h"

#include <cstdio>
#include <unistd.h>

namespace muster::app {

void printLine(const QString& line)
{
    std::fprintf(stdout, "%s\n", line.toUtf8().constData());
    std::fflush(stdout);
}

void printError(const QString& line) { std::fprintf(stderr, "muster: %s\n", line.toUtf8().constData()); }

int failWith(const Error& error)
{
    printError(error.message);
    return 1;
}

void printOverLine(const QString& line)
{
    std::fprintf(stdout, "\r%s\x1b[K", line.toUtf8().constData());
    std::fflush(stdout);
}

bool isTerminal() { return ::isatty(STDOUT_FILENO) == 1; }

} // namespace muster::app
