// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

class QJsonDocument;

namespace muster::app {

// Standard output and standard error by lines, flushed at once: a program that reads the other end of a pipe
// sees each line when it happens.
void printLine(const QString& line);
void printError(const QString& line); // "muster: …"
int failWith(const Error& error);     // prints it; the exit status of a command that failed

void print(const QString& text); // to standard output as it is; nothing where it is empty

QString jsonLine(const QJsonDocument& json); // for programs: without a line's end

bool isTerminal();    // standard output
bool hasLostReader(); // standard output is a pipe or socket, and its other end is closed
// The exit status after all was printed: `exitCode`, unless some of it could not be. Says so where it is not
// just that nobody reads it.
int withOutput(int exitCode);
// Asks a question and reads the answer; false where it is no, and where nobody can be asked.
bool isConfirmed(const QString& question);
bool canAsk(); // standard input and standard error are a terminal

// The next line of standard input without its end; 64 KiB of it at most. Empty at the input's end.
QString readInputLine();

struct TerminalSize
{
    int columns = 80;
    int rows = 24;
};
TerminalSize terminalSize(); // now; it changes

} // namespace muster::app
