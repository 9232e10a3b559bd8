// SPDX-License-Identifier: GPL-3.0-or-later
// The program as scripts use it: exit statuses, one line on standard error, JSON.
#include "app/demoscene.h"
#include "scenario/programrun.h"
#include "storage/peerdatabase.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace muster;
using namespace muster::scenario;

namespace {

constexpr int patienceMs = 30'000;

Outcome run(const QStringList& arguments, const QProcessEnvironment& environment = {})
{
    return runProgram(arguments, patienceMs, environment);
}

bool isOneLine(const QByteArray& text) { return text.count('\n') == 1 && text.endsWith('\n'); }

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    app::DemoScene m_scene;

    QStringList at(int host, QStringList arguments) const
    {
        return arguments + m_scene.networkArguments(host);
    }
    static bool startAndWaitFor(QProcess& process, const QStringList& arguments, const QByteArray& line)
    {
        process.start(QStringLiteral(MUSTER_PROGRAM), arguments);
        QByteArray seen;
        return QTest::qWaitFor(
            [&] {
                seen += process.readAllStandardOutput();
                return seen.contains(line);
            },
            patienceMs);
    }

private slots:
    void init()
    {
        m_scene.folder = m_dir.path();
        m_scene.chance = QRandomGenerator::system()->generate();
    }

    void badOption_exits2WithOneLine()
    {
        const Outcome outcome =
            run({QStringLiteral("tracker"), QStringLiteral("--port"), QStringLiteral("much")});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(isOneLine(outcome.errors));
        QVERIFY(outcome.errors.contains("--port"));
    }

    void interfaceThatIsNotThere_exits1WithOneLine()
    {
        const Outcome outcome =
            run({QStringLiteral("tracker"), QStringLiteral("--headless"), QStringLiteral("--interface"),
                 QStringLiteral("no-such0"), QStringLiteral("--data-dir"), m_dir.path()});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(isOneLine(outcome.errors));
        QVERIFY(outcome.errors.contains("no-such0"));
    }

    // The groups are of IPv4: it would wait for ever and hear nobody.
    void interfaceOfIPv6_exits1WithOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("list") << QStringList{u"list"_qs};
        QTest::newRow("check") << QStringList{u"check"_qs};
        QTest::newRow("tracker") << QStringList{u"tracker"_qs, u"--headless"_qs, u"--data-dir"_qs,
                                                m_dir.path()};
    }
    void interfaceOfIPv6_exits1WithOneLine()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = run(arguments + QStringList{u"--interface"_qs, u"::1"_qs});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(isOneLine(outcome.errors));
        QVERIFY(outcome.errors.contains("IPv4"));
    }

    void dataFolderThatCannotBe_exits1WithOneLine()
    {
        const Outcome outcome = run(at(1, {QStringLiteral("tracker"), QStringLiteral("--headless"),
                                           QStringLiteral("--data-dir"), QStringLiteral("/proc/not-here")}));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(isOneLine(outcome.errors));
    }

    // Garbage is none of a later version's or another program's work: it is kept aside.
    void databaseThatIsNone_isSetAsideAndNothingIsFounded()
    {
        const QString folder = m_dir.filePath(QStringLiteral("broken"));
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/tracker.db"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray text = QByteArray("this is no database\n").repeated(300);
        file.write(text);
        file.close();
        QProcess tracker;
        QVERIFY(startAndWaitFor(tracker,
                                at(1, {QStringLiteral("tracker"), QStringLiteral("--headless"),
                                       QStringLiteral("--data-dir"), folder}),
                                "joins the others of its cluster as a new one"));
        const QStringList kept = QDir(folder).entryList({QStringLiteral("tracker.db.broken-*")});
        QCOMPARE(kept.size(), 1);
        QFile aside(folder + u'/' + kept.first());
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), text);
        tracker.terminate();
        QVERIFY(tracker.waitForFinished(patienceMs));
        QCOMPARE(tracker.exitCode(), 0);
        QVERIFY(!tracker.readAllStandardOutput().contains("founding"));
    }

    void databaseOfSomethingElse_exits1AndIsNotTouched()
    {
        const QString folder = m_dir.filePath(QStringLiteral("foreign"));
        QVERIFY(QDir().mkpath(folder));
        {
            storage::PeerDatabase peers(folder + QStringLiteral("/tracker.db"));
            QVERIFY(peers.open());
        }
        QFile file(folder + QStringLiteral("/tracker.db"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const Outcome outcome = run(at(1, {QStringLiteral("tracker"), QStringLiteral("--headless"),
                                           QStringLiteral("--data-dir"), folder}));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(isOneLine(outcome.errors));
        QVERIFY(outcome.errors.contains("something else"));
        file.seek(0);
        QCOMPARE(file.readAll(), before);
        QVERIFY(QDir(folder).entryList({QStringLiteral("*broken*")}).isEmpty());
    }

    void statusWithoutCluster_exits3()
    {
        const Outcome outcome = run(at(6, {QStringLiteral("status"), QStringLiteral("--json")}));
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY(isOneLine(outcome.errors));
        QVERIFY(outcome.output.isEmpty());
    }

    void oneTracker_statusListAndStop()
    {
        QProcess tracker;
        QVERIFY(startAndWaitFor(tracker, m_scene.trackerArguments(1), "this tracker is master"));

        const Outcome status = run(at(6, {QStringLiteral("status"), QStringLiteral("--json")}));
        QCOMPARE(status.exitCode, 0);
        const QJsonObject cluster = QJsonDocument::fromJson(status.output).object();
        QCOMPARE(cluster[u"cluster"].toString(), m_scene.cluster());
        const QJsonObject first = cluster[u"trackers"].toArray().first().toObject();
        QCOMPARE(first[u"role"].toString(), QStringLiteral("master"));
        QCOMPARE(first[u"id"], cluster[u"master"]);
        QCOMPARE(first[u"name"].toString(), QStringLiteral("tracker-1"));

        const Outcome list = run(at(6, {QStringLiteral("list"), QStringLiteral("--json")}));
        QCOMPARE(list.exitCode, 0);
        QCOMPARE(list.output, QByteArray("[]\n"));

        ::kill(pid_t(tracker.processId()), SIGHUP); // as logrotate and a closed terminal do
        QVERIFY(!tracker.waitForFinished(500));
        QCOMPARE(run(at(6, {QStringLiteral("status")})).exitCode, 0);

        tracker.terminate();
        QVERIFY(tracker.waitForFinished(patienceMs));
        QCOMPARE(tracker.exitStatus(), QProcess::NormalExit);
        QCOMPARE(tracker.exitCode(), 0);
    }

    void dataFolderInUse_exits1WithOneLine()
    {
        QProcess tracker;
        QVERIFY(startAndWaitFor(tracker, m_scene.trackerArguments(1), "peers ask it at"));
        const Outcome outcome = run(m_scene.trackerArguments(1));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(isOneLine(outcome.errors));
        QVERIFY(outcome.errors.contains("another Muster"));
        tracker.terminate();
        QVERIFY(tracker.waitForFinished(patienceMs));
    }

    void getOfNonsense_exits1WithOneLine()
    {
        const Outcome outcome =
            run(at(5, {QStringLiteral("get"), QStringLiteral("nonsense"), QStringLiteral("--to"),
                       m_dir.filePath(QStringLiteral("to")), QStringLiteral("--data-dir"),
                       m_dir.filePath(QStringLiteral("peer"))}));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(isOneLine(outcome.errors));
    }

    // libtorrent turns names into the locale's encoding, and C knows none of them.
    void getOfNameBeyondAscii_withoutLocale_arrivesUnderThatName()
    {
        const QString name = QStringLiteral("Größe – 大きさ.bin");
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray content = QByteArray("0123456789abcdef").repeated(10'000);
        file.write(content);
        file.close();
        QProcess tracker;
        QVERIFY(startAndWaitFor(tracker, m_scene.trackerArguments(1), "this tracker is master"));
        QProcess sharer;
        QByteArray told;
        sharer.start(QStringLiteral(MUSTER_PROGRAM), m_scene.shareArguments(file.fileName()));
        QVERIFY(QTest::qWaitFor(
            [&] {
                told += sharer.readAllStandardOutput();
                return told.contains("magnet:?") && told.endsWith('\n');
            },
            patienceMs));

        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        const qsizetype magnet = told.indexOf("magnet:?");
        const QByteArray link = told.mid(magnet, told.indexOf('"', magnet) - magnet);
        QJsonArray peers;
        QTRY_VERIFY_WITH_TIMEOUT(
            (peers = QJsonDocument::fromJson(run(at(6, {QStringLiteral("peers"), QString::fromUtf8(link),
                                                        QStringLiteral("--json")}))
                                                 .output)
                         .array())
                    .size() == 1,
            patienceMs);
        QVERIFY(peers[0][u"seeder"].toBool());
        QVERIFY(peers[0][u"client"].toString().startsWith(u"Muster/"));

        const Outcome outcome = run(m_scene.getArguments(QString::fromUtf8(link), 0), environment);
        QCOMPARE(outcome.exitCode, 0);
        QFile fetched(m_dir.filePath(QStringLiteral("fetched/")) + name);
        QVERIFY(fetched.open(QIODevice::ReadOnly));
        QCOMPARE(fetched.readAll(), content);

        for (QProcess* process : {&sharer, &tracker}) {
            process->terminate();
            QVERIFY(process->waitForFinished(patienceMs));
        }
    }

    void shareOfNothing_exits1WithOneLine()
    {
        const Outcome outcome =
            run(at(4, {QStringLiteral("share"), QStringLiteral("--data-dir"),
                       m_dir.filePath(QStringLiteral("peer")), m_dir.filePath(QStringLiteral("not-there"))}));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(isOneLine(outcome.errors));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
