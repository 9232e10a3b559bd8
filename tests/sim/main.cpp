// SPDX-License-Identifier: GPL-3.0-or-later
// Runs simulations: `COUNT [FROM]`, up to the first that breaks a rule; `--seed SEED` shows one in full;
// `COUNT FROM --all` goes on behind one that breaks a rule.
#include "simulation.h"

#include <QCoreApplication>
#include <QHashSeed>
#include <cstdio>

using namespace muster::sim;

static bool runOne(quint64 seed, bool isVerbose)
{
    const SimulationOutcome outcome = Simulation({seed, isVerbose, Sabotage::None}).run();
    if (!outcome.violation && !isVerbose)
        return true;
    std::fprintf(stderr, "seed %llu%s\n", seed, outcome.violation ? " breaks a rule" : "");
    for (const QString& line : outcome.history)
        std::fprintf(stderr, "  %s\n", qPrintable(line));
    if (outcome.violation)
        std::fprintf(stderr, "  %s\n", qPrintable(*outcome.violation));
    std::fprintf(stderr,
                 "%llu events, %lld ms of virtual time, %d acknowledged, %d forgiven, whole after %lld ms\n",
                 outcome.steps, qint64(outcome.virtualTime.count()), outcome.acknowledged, outcome.forgiven,
                 qint64(outcome.healedAfter.count()));
    return !outcome.violation;
}

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QHashSeed::setDeterministicGlobalSeed();
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == u"--seed"_qs)
        return runOne(arguments.value(1).toULongLong(), true) ? 0 : 1;
    const bool goesOn = arguments.value(2) == u"--all"_qs;
    const quint64 from = arguments.size() > 1 ? arguments.at(1).toULongLong() : 1;
    const quint64 count = arguments.value(0, QStringLiteral("200")).toULongLong();
    int bad = 0;
    for (quint64 seed = from; seed < from + count && (goesOn || bad == 0); ++seed) {
        bad += runOne(seed, false) ? 0 : 1;
        if ((seed - from + 1) % 500 == 0)
            std::fprintf(stderr, "%llu of %llu\n", seed - from + 1, count);
    }
    std::fprintf(stderr, "%llu seeds, %d bad\n", count, bad);
    return bad ? 1 : 0;
}
