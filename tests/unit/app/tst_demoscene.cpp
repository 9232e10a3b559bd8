// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demoscene.h"
#include "app/options.h"

#include <QSet>
#include <QTest>

using namespace muster;
using namespace muster::app;

class DemoSceneTest : public QObject
{
    Q_OBJECT

private slots:
    void addresses_ofAnyRun_areOnTheLoopback()
    {
        for (quint32 chance : {0u, 1u, 0x7fu, 0xffffffffu, 0x12345678u}) {
            DemoScene scene;
            scene.chance = chance;
            QSet<QString> addresses;
            for (int host = 1; host <= 6; ++host) {
                QVERIFY(IpAddress::fromString(scene.address(host))->isLoopback());
                addresses.insert(scene.address(host));
            }
            QCOMPARE(addresses.size(), 6);
            QVERIFY(scene.announceGroup().address.isMulticast());
            QVERIFY(scene.clusterGroup().address.isMulticast());
            QVERIFY(scene.announceGroup() != scene.clusterGroup());
        }
    }

    void arguments_ofEveryProcess_areOnesThatTheProgramTakes()
    {
        DemoScene scene;
        scene.folder = QStringLiteral("/somewhere");
        scene.chance = 0xdeadbeef;
        for (const QStringList& line : {scene.trackerArguments(1), scene.shareArguments(QStringLiteral("/f")),
                                        scene.getArguments(QStringLiteral("magnet:?x"), 100)}) {
            const auto options = parseOptions(line);
            QVERIFY2(options, options ? "" : qPrintable(options.error().message));
            QCOMPARE(options->cluster, scene.cluster());
        }
    }

    void limit_leavesAboutFiveSecondsForAnyFile()
    {
        QCOMPARE(demoLimitKibPerSecond(256ll << 20), (256 << 10) / 5);
        QCOMPARE(demoLimitKibPerSecond(1), 64);
        QVERIFY(demoLimitKibPerSecond(qint64(1) << 60) > 0);
    }
};

QTEST_APPLESS_MAIN(DemoSceneTest)
#include "tst_demoscene.moc"
