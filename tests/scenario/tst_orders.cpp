// SPDX-License-Identifier: GPL-3.0-or-later
// Orders to trackers, given and obeyed by the program itself: three trackers with one passphrase, and
// strangers.
#include "app/demoscene.h"
#include "scenario/programrun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <memory>

using namespace muster;
using namespace muster::scenario;

namespace {

constexpr int patienceMs = 30'000;

} // namespace

class OrdersTest : public QObject
{
    Q_OBJECT

    struct Tracker
    {
        QProcess process;
        QByteArray log;
    };

    std::unique_ptr<QTemporaryDir> m_dir;
    app::DemoScene m_scene;
    std::map<int, std::unique_ptr<Tracker>> m_trackers;

    QString passphrase(const char* text)
    {
        const QString path = m_dir->filePath(QString::fromLatin1(QByteArray(text).toHex()));
        QFile file(path);
        if (file.exists()) // a tracker that starts may be reading it
            return path;
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return path;
    }
    QStringList withKey(QStringList arguments, const char* text)
    {
        return text ? arguments << QStringLiteral("--passphrase-file") << passphrase(text) : arguments;
    }
    static QString name(int n) { return app::DemoScene::trackerName(n); }

    void start(int n, const char* key)
    {
        auto& tracker = m_trackers[n] = std::make_unique<Tracker>();
        QProcess& process = tracker->process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        connect(&process, &QProcess::readyRead, &process,
                [raw = tracker.get()] { raw->log += raw->process.readAll(); });
        process.start(QStringLiteral(MUSTER_PROGRAM), withKey(m_scene.trackerArguments(n), key));
    }
    bool logs(int n, const QByteArray& text)
    {
        const bool does = QTest::qWaitFor([&] { return m_trackers[n]->log.contains(text); }, patienceMs);
        if (!does)
            qWarning("%s", m_trackers[n]->log.constData());
        return does;
    }
    bool ends(int n)
    {
        return QTest::qWaitFor([&] { return m_trackers[n]->process.state() == QProcess::NotRunning; },
                               patienceMs);
    }
    Outcome order(const QStringList& words, const char* key)
    {
        QProcess process;
        process.start(QStringLiteral(MUSTER_PROGRAM), withKey(words + m_scene.networkArguments(6), key));
        const bool ended =
            QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patienceMs);
        return ended ? Outcome{process.exitCode(), process.readAllStandardOutput(),
                               process.readAllStandardError()}
                     : Outcome{};
    }
    QJsonObject status(const char* key)
    {
        const Outcome outcome = order({QStringLiteral("status"), QStringLiteral("--json")}, key);
        return QJsonDocument::fromJson(outcome.output).object();
    }
    // All of `count` live, and one of them is master; which.
    int masterOf(int count, const char* key)
    {
        int master = 0;
        const auto isThere = [&] {
            const QJsonObject view = status(key);
            int living = 0;
            for (const QJsonValue& tracker : view.value(u"trackers").toArray()) {
                living += tracker[u"alive"].toBool() && tracker[u"role"].toString() != u"joining";
                for (int n = 1; n <= app::DemoScene::trackers; ++n)
                    if (tracker[u"id"] == view.value(u"master") && tracker[u"name"].toString() == name(n))
                        master = n;
            }
            return living == count && !view.value(u"master").toString().isEmpty();
        };
        for (int tries = 0; tries < 30; ++tries)
            if (isThere())
                return master;
        return 0;
    }
    void startThree(const char* key)
    {
        for (int n = 1; n <= 3; ++n)
            start(n, key);
        QVERIFY(masterOf(3, key) != 0);
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_scene.folder = m_dir->path();
        m_scene.chance = QRandomGenerator::system()->generate();
    }
    void cleanup()
    {
        for (auto& [n, tracker] : m_trackers) {
            tracker->process.kill();
            tracker->process.waitForFinished();
        }
        m_trackers.clear();
    }

    void orders_areObeyedAndToldByAll()
    {
        constexpr const char* key = "correct horse";
        startThree(key);
        const int master = masterOf(3, key);
        const int slave = master == 1 ? 2 : 1;
        const int other = 6 - master - slave;

        const Outcome promoted = order({QStringLiteral("promote"), name(slave)}, key);
        QCOMPARE(promoted.exitCode, 0);
        QCOMPARE(promoted.output.count('\n'), 1);
        QCOMPARE(masterOf(3, key), slave);
        QVERIFY(order({QStringLiteral("promote"), name(slave)}, key).output.contains("already"));
        for (int n = 1; n <= 3; ++n)
            QVERIFY(logs(n, name(slave).toUtf8() + " was ordered to become master"));

        QCOMPARE(order({QStringLiteral("isolate"), name(other), QStringLiteral("2")}, key).exitCode, 0);
        QVERIFY(logs(slave, name(other).toUtf8() + " was ordered to cut itself off for 2 s"));
        QVERIFY(logs(slave, name(other).toUtf8() + " is suspected"));
        QVERIFY(logs(slave, name(other).toUtf8() + " is heard again"));
        QVERIFY(logs(other, "plugged in again"));

        QCOMPARE(order({QStringLiteral("freeze"), name(master), QStringLiteral("2")}, key).exitCode, 0);
        QVERIFY(logs(slave, name(master).toUtf8() + " was ordered to stand still for 2 s"));
        QVERIFY(logs(slave, name(master).toUtf8() + " is suspected"));
        QVERIFY(logs(slave, name(master).toUtf8() + " is heard again"));

        QCOMPARE(order({QStringLiteral("crash"), name(slave)}, key).exitCode, 0);
        QVERIFY(ends(slave));
        QCOMPARE(m_trackers[slave]->process.exitStatus(), QProcess::CrashExit);
        QVERIFY(logs(master, name(slave).toUtf8() + " was ordered to crash"));
        QVERIFY(logs(master, " is master, term "));

        QCOMPARE(order({QStringLiteral("stop"), name(other)}, key).exitCode, 0);
        QVERIFY(ends(other));
        QCOMPARE(m_trackers[other]->process.exitStatus(), QProcess::NormalExit);
        QVERIFY(logs(master, name(other).toUtf8() + " has left"));
        QVERIFY(logs(master, name(other).toUtf8() + " was ordered to stop, by "));
    }

    void stranger_withAnotherPassphraseOrNone_stopsNobody()
    {
        constexpr const char* key = "correct horse";
        start(1, key);
        QCOMPARE(masterOf(1, key), 1);
        for (const char* other : {"another horse", static_cast<const char*>(nullptr)}) {
            const Outcome outcome = order({QStringLiteral("crash"), name(1)}, other);
            QCOMPARE(outcome.exitCode, 3);
            QCOMPARE(outcome.errors.count('\n'), 1);
            QVERIFY2(outcome.errors.contains("--passphrase-file"), outcome.errors.constData());
        }
        QCOMPARE(masterOf(1, key), 1);
        QVERIFY(!m_trackers[1]->log.contains("ordered"));
    }

    void trackerWithAnotherPassphrase_disturbsNobodyAndSaysWhyItIsAlone()
    {
        constexpr const char* key = "correct horse";
        start(1, key);
        start(2, key);
        QVERIFY(masterOf(2, key) != 0);
        start(3, "another horse");
        QVERIFY(logs(3, "uses another passphrase"));
        QVERIFY(logs(1, "uses another passphrase"));
        QCOMPARE(masterOf(1, "another horse"), 3);
        QVERIFY(masterOf(2, key) != 0);
        QVERIFY(!m_trackers[1]->log.contains(name(3).toUtf8().append(" is here")));
        QCOMPARE(m_trackers[1]->log.count("uses another passphrase"), 1);
        // Open and closed are said everywhere.
        QVERIFY(m_trackers[1]->log.contains("closed: only who has the passphrase takes part"));
        QCOMPARE(status(key).value(u"open"), QJsonValue(false));
    }

    void openCluster_saysThatItIs_andTakesOrdersFromThisComputer()
    {
        start(1, nullptr);
        QCOMPARE(masterOf(1, nullptr), 1);
        QVERIFY(
            m_trackers[1]->log.contains("open to everybody on this network; --passphrase-file closes it"));
        QCOMPARE(status(nullptr).value(u"open"), QJsonValue(true));
        QVERIFY(order({QStringLiteral("status")}, nullptr).output.contains("--passphrase-file"));
        QCOMPARE(order({QStringLiteral("stop"), name(1)}, nullptr).exitCode, 0);
        QVERIFY(ends(1));
    }

    void unknownOrUnheard_isOneSentence()
    {
        constexpr const char* key = "correct horse";
        startThree(key);
        const Outcome unknown = order({QStringLiteral("stop"), QStringLiteral("nobody")}, key);
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY(unknown.errors.contains("“nobody”"));
        QCOMPARE(unknown.errors.count('\n'), 1);
        // By its id, and once it is cut off it is nobody that can be heard.
        QString id;
        const QJsonObject view = status(key);
        for (const QJsonValue& tracker : view.value(u"trackers").toArray())
            if (tracker[u"name"].toString() == name(3))
                id = tracker[u"id"].toString();
        QCOMPARE(order({QStringLiteral("isolate"), id, QStringLiteral("600")}, key).exitCode, 0);
        const Outcome unheard = order({QStringLiteral("stop"), id}, key);
        QCOMPARE(unheard.exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(OrdersTest)
#include "tst_orders.moc"
