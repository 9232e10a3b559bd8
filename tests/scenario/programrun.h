// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace muster::scenario {

// How the program ended, and what it said.
struct Outcome
{
    int exitCode = -1; // it did not end
    QByteArray output;
    QByteArray errors;
};

// Blocks until it has ended. An empty environment: that of this process.
inline Outcome runProgram(const QStringList& arguments, int patienceMs,
                          const QProcessEnvironment& environment = {})
{
    QProcess process;
    if (!environment.isEmpty())
        process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MUSTER_PROGRAM), arguments);
    if (!process.waitForFinished(patienceMs))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace muster::scenario
