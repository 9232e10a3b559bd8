// SPDX-License-Identifier: GPL-3.0-or-later
// What a window sets, by commands: limits, the queue, .torrent files.
#include "app/demoscene.h"
#include "scenario/programrun.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace muster;
using namespace muster::scenario;

namespace {

constexpr int patienceMs = 60'000;

QList<QJsonObject> objectsOf(const QByteArray& output, QStringView type)
{
    QList<QJsonObject> found;
    for (const QByteArray& line : output.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.value(u"type") == type.toString())
            found.append(object);
    }
    return found;
}

} // namespace

class LimitsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    app::DemoScene m_scene;
    QProcess m_peer;

    QString path(const QString& name) const { return m_dir->filePath(name); }
    // To the peer; orders need no network.
    Outcome run(const QStringList& arguments) const
    {
        return runProgram(QStringList{u"--data-dir"_qs, path(u"peer"_qs)} + arguments, patienceMs);
    }
    bool startPeer(const QStringList& more = {})
    {
        QByteArray seen;
        return startUntil(m_peer,
                          QStringList{u"peer"_qs, u"--headless"_qs, u"--data-dir"_qs, path(u"peer"_qs)} +
                              m_scene.networkArguments(5) + more,
                          "until it is ended", patienceMs, seen);
    }
    QJsonObject told() const
    {
        const auto limits = objectsOf(run({u"limit"_qs, u"--json"_qs}).output, u"limits");
        return limits.isEmpty() ? QJsonObject() : limits.first();
    }
    bool share(const QString& name)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(name.toUtf8().repeated(50'000)) < 1)
            return false;
        file.close();
        return run(QStringList{u"share"_qs, path(name)} + m_scene.networkArguments(5)).exitCode == 0;
    }
    bool endPeer()
    {
        m_peer.terminate();
        return m_peer.state() == QProcess::NotRunning || m_peer.waitForFinished(patienceMs);
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
        QVERIFY(endPeer());
        m_dir.reset();
    }

    // What is for all together needs no peer: it is kept, and holds once one runs.
    void limits_areShownAndSet_withAndWithoutAPeer()
    {
        QCOMPARE(told()[u"active_downloads"].toInt(), 5); // as from the beginning
        QCOMPARE(run({u"limit"_qs, u"--ratio"_qs, u"1.5"_qs, u"--active"_qs, u"2"_qs, u"--hours"_qs,
                      u"22:00-06:30"_qs, u"--hours-up-limit"_qs, u"7"_qs})
                     .exitCode,
                 0);
        QVERIFY(startPeer());
        QCOMPARE(run({u"limit"_qs, u"--down-limit"_qs, u"300"_qs}).exitCode, 0);
        for (const bool whileItRuns : {true, false}) {
            QJsonObject limits = told();
            QCOMPARE(limits[u"ratio"].toDouble(), 1.5);
            QCOMPARE(limits[u"active_downloads"].toInt(), 2);
            QCOMPARE(limits[u"down_kib_per_s"].toInt(), 300);
            QCOMPARE(limits[u"up_kib_per_s"].toInt(), 0);
            const QJsonObject hours = limits[u"hours"].toObject();
            QCOMPARE(hours[u"from"].toString(), u"22:00"_qs);
            QCOMPARE(hours[u"to"].toString(), u"06:30"_qs);
            QCOMPARE(hours[u"up_kib_per_s"].toInt(), 7);
            const QByteArray forPeople = run({u"limit"_qs}).output;
            QVERIFY2(forPeople.contains("300 KiB/s") && forPeople.contains("from 22:00 to 06:30"),
                     forPeople.constData());
            if (whileItRuns) {
                QVERIFY(endPeer());
            }
        }
        QCOMPARE(run({u"limit"_qs, u"--hours"_qs, u"off"_qs}).exitCode, 0);
        QVERIFY(told()[u"hours"].isNull());
    }

    void limitOfThisRun_otherOneSet_isNotKept()
    {
        QVERIFY(startPeer({u"--down-limit"_qs, u"100"_qs}));
        QCOMPARE(run({u"limit"_qs, u"--up-limit"_qs, u"7"_qs}).exitCode, 0);
        QCOMPARE(told()[u"down_kib_per_s"].toInt(), 100);
        QVERIFY(endPeer());
        QCOMPARE(told()[u"down_kib_per_s"].toInt(), 0);
        QCOMPARE(told()[u"up_kib_per_s"].toInt(), 7);
    }

    void transfersOfARunningPeer_areLimitedMovedAndExported()
    {
        QVERIFY(startPeer());
        QVERIFY(share(u"film.bin"_qs));
        const auto transfer = [&](const QString& name) {
            for (const QJsonObject& one : objectsOf(run({u"transfers"_qs, u"--json"_qs}).output, u"transfer"))
                if (one[u"name"].toString() == name || one[u"sha1"].toString() == name)
                    return one;
            return QJsonObject();
        };
        const Outcome limited =
            run({u"limit"_qs, u"film.bin"_qs, u"--up-limit"_qs, u"9"_qs, u"--ratio"_qs, u"2.5"_qs});
        QVERIFY2(limited.exitCode == 0, limited.errors.constData());
        QCOMPARE(run({u"limit"_qs, u"film.bin"_qs, u"--down-limit"_qs, u"8"_qs}).exitCode, 0);
        const QJsonObject shared = transfer(u"film.bin"_qs);
        QCOMPARE(shared[u"up_limit_kib_per_s"].toInt(), 9);
        QCOMPARE(shared[u"down_limit_kib_per_s"].toInt(), 8);
        QCOMPARE(shared[u"ratio_limit"].toDouble(), 2.5);

        const Outcome exported = run({u"export"_qs, u"film.bin"_qs, u"--to"_qs, path(u"torrents"_qs)});
        QVERIFY2(exported.exitCode == 0, exported.errors.constData());
        QCOMPARE(exported.output.trimmed(), path(u"torrents/film.bin.torrent"_qs).toUtf8());
        QFile torrent(path(u"torrents/film.bin.torrent"_qs));
        QVERIFY(torrent.open(QIODevice::ReadOnly) && torrent.readAll().contains("8:film.bin"));
        QCOMPARE(run({u"export"_qs, u"song"_qs, u"--to"_qs, path(u"torrents"_qs)}).exitCode, 1);

        const Outcome refused = run({u"queue"_qs, u"film.bin"_qs, u"top"_qs});
        QCOMPARE(refused.exitCode, 1); // it is complete
        QVERIFY2(refused.errors.contains("waits in no queue"), refused.errors.constData());
    }

    void limitsAskedFor_inAFolderThatIsNotThere_makeNone()
    {
        QCOMPARE(run({u"limit"_qs}).exitCode, 0);
        QVERIFY(!QFile::exists(path(u"peer"_qs)));
    }

    void allOfNone_exported_isDone()
    {
        QVERIFY(startPeer());
        const Outcome exported = run({u"export"_qs, u"all"_qs, u"--to"_qs, path(u"torrents"_qs)});
        QVERIFY2(exported.exitCode == 0, exported.errors.constData());
        QVERIFY(exported.output.isEmpty());
        QCOMPARE(run({u"transfers"_qs}).exitCode, 0); // it lives on
    }

    void allExported_someCannotBe_othersAre_andEachIsToldOf()
    {
        QVERIFY(startPeer());
        const QStringList whole{u"a.bin"_qs, u"b.bin"_qs, u"c.bin"_qs};
        for (const QString& name : whole + QStringList{u"taken.bin"_qs})
            QVERIFY(share(name));
        const QString sha1 = u"0123456789abcdef0123456789abcdef01234567"_qs;
        QCOMPARE(run({u"add"_qs, sha1, u"--to"_qs, path(u"to"_qs)}).exitCode, 0);
        QVERIFY(QDir(m_dir->path()).mkpath(u"torrents"_qs));
        QFile taken(path(u"torrents/taken.bin.torrent"_qs));
        QVERIFY(taken.open(QIODevice::WriteOnly) && taken.write("mine") == 4);
        taken.close();
        const Outcome exported = run({u"export"_qs, u"all"_qs, u"--to"_qs, path(u"torrents"_qs)});
        QCOMPARE(exported.exitCode, 1);
        for (const QString& name : whole) {
            const QString torrent = path(u"torrents/"_qs + name + u".torrent"_qs);
            QVERIFY(QFile::exists(torrent) && exported.output.split('\n').contains(torrent.toUtf8()));
        }
        QCOMPARE(exported.output.count('\n'), whole.size());
        QVERIFY2(exported.errors.contains("0123456789abcdef01234567 is not described yet"),
                 exported.errors.constData());
        QVERIFY2(exported.errors.contains("taken.bin.torrent is there already"), exported.errors.constData());
    }

    void transferNotDescribedYet_movedInTheQueue_isRefusedByItsSha1()
    {
        QVERIFY(startPeer());
        const QString sha1 = u"0123456789abcdef0123456789abcdef01234567"_qs;
        QCOMPARE(run({u"add"_qs, sha1, u"--to"_qs, path(u"to"_qs)}).exitCode, 0);
        const Outcome refused = run({u"queue"_qs, sha1, u"top"_qs});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.errors.contains("0123456789abcdef01234567 is not described yet"),
                 refused.errors.constData());
    }
};

QTEST_GUILESS_MAIN(LimitsTest)
#include "tst_limits.moc"
