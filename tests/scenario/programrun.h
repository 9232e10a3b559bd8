// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>
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

// Blocks until it has ended; one that does not is ended, and what it said so far is in the test's log. An
// empty environment: that of this process.
inline Outcome runProgram(const QStringList& arguments, int patienceMs,
                          const QProcessEnvironment& environment = {})
{
    constexpr int farewellMs = 5000;
    QProcess process;
    if (!environment.isEmpty())
        process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MUSTER_PROGRAM), arguments);
    const bool hasEnded = process.waitForFinished(patienceMs);
    if (!hasEnded) {
        process.terminate();
        const bool isDeaf = !process.waitForFinished(farewellMs);
        qWarning() << "muster" << arguments << "did not end within" << patienceMs << "ms, and"
                   << (isDeaf ? "not when it was told to" : "did when it was told to");
    }
    const Outcome said{hasEnded ? process.exitCode() : -1, process.readAllStandardOutput(),
                       process.readAllStandardError()};
    if (!hasEnded)
        qWarning() << "it said" << said.output << "and" << said.errors;
    return said;
}

// Starts it and waits until it says this; `seen` is all that it said meanwhile.
inline bool startUntil(QProcess& process, const QStringList& arguments, const QByteArray& line,
                       int patienceMs, QByteArray& seen)
{
    process.start(QStringLiteral(MUSTER_PROGRAM), arguments);
    seen.clear();
    const bool isSaid = QTest::qWaitFor(
        [&] {
            seen += process.readAllStandardOutput();
            return seen.contains(line);
        },
        patienceMs);
    if (!isSaid)
        qWarning() << arguments << "never said" << line << "but" << seen << "and"
                   << process.readAllStandardError() << process.state();
    return isSaid;
}

} // namespace muster::scenario
