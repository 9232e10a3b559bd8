// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTest>

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

// Starts it and waits until it says this; `seen` is all that it said meanwhile.
inline bool startUntil(QProcess& process, const QStringList& arguments, const QByteArray& line,
                       int patienceMs, QByteArray& seen)
{
    process.start(QStringLiteral(MUSTER_PROGRAM), arguments);
    seen.clear();
    return QTest::qWaitFor(
        [&] {
            seen += process.readAllStandardOutput();
            return seen.contains(line);
        },
        patienceMs);
}

} // namespace muster::scenario
