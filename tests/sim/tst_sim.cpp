// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation.h"

#include <QHashSeed>
#include <QTest>

using namespace muster::sim;

namespace {

// Other ones, and many more, by `./dev sim`.
constexpr quint64 firstSeed = 1;
constexpr quint64 seeds = 200;

QString toldOf(quint64 seed, const SimulationOutcome& outcome)
{
    return QStringLiteral("seed %1 (./dev sim --seed %1 shows all):\n  %2\n  %3")
        .arg(seed)
        .arg(outcome.history.join(u"\n  "_qs), outcome.violation.value_or(QString()));
}

// The first of so many seeds that breaks a rule, with that sabotage; 0: none does.
quint64 firstBroken(Sabotage sabotage, quint64 mostSeeds)
{
    for (quint64 seed = 1; seed <= mostSeeds; ++seed)
        if (Simulation({seed, false, sabotage}).run().violation)
            return seed;
    return 0;
}

} // namespace

class SimTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    void seeds_many_breakNoRule()
    {
        int acknowledged = 0;
        int strict = 0;
        for (quint64 seed = firstSeed; seed < firstSeed + seeds; ++seed) {
            const SimulationOutcome outcome = Simulation({seed, false, Sabotage::None}).run();
            QVERIFY2(!outcome.violation, qPrintable(toldOf(seed, outcome)));
            acknowledged += outcome.acknowledged;
            strict += outcome.forgiven == 0;
        }
        // Clusters that never come up, or lose all by broken disks, would prove nothing.
        QVERIFY(acknowledged > int(seeds) * 50);
        QVERIFY(strict > int(seeds) / 2);
    }

    // Each of these broke a rule once. Where what is simulated changes, so do they: then they are seeds like
    // others.
    void seeds_thatFoundSomething_breakNoRule()
    {
        for (const quint64 seed :
             {18,   125,  151,  177,  247,  260,  286,  455,  513,  552,   675,   876,   931,
              1743, 1814, 1837, 2704, 5169, 5564, 5821, 5861, 8510, 14219, 18009, 50944, 68302}) {
            const SimulationOutcome outcome = Simulation({seed, false, Sabotage::None}).run();
            QVERIFY2(!outcome.violation, qPrintable(toldOf(seed, outcome)));
        }
    }

    void seed_twice_givesTheSameRun()
    {
        for (const quint64 seed : {3, 8, 21}) {
            const SimulationOutcome once = Simulation({seed, false, Sabotage::None}).run();
            const SimulationOutcome again = Simulation({seed, false, Sabotage::None}).run();
            QCOMPARE(again.fingerprint, once.fingerprint);
            QCOMPARE(again.steps, once.steps);
            QCOMPARE(again.history, once.history);
        }
    }

    void sabotage_anyKind_isFound_data()
    {
        QTest::addColumn<Sabotage>("sabotage");
        QTest::newRow("terms and votes are forgotten") << Sabotage::ForgottenVotes;
        QTest::newRow("acknowledged before it is committed") << Sabotage::HastyAcknowledgement;
        QTest::newRow("a crash takes the last entries away") << Sabotage::ForgottenEntries;
    }
    void sabotage_anyKind_isFound()
    {
        QFETCH(Sabotage, sabotage);
        QVERIFY(firstBroken(sabotage, 100) != 0);
    }
};

QTEST_GUILESS_MAIN(SimTest)
#include "tst_sim.moc"
