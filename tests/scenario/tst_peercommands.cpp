// SPDX-License-Identifier: GPL-3.0-or-later
// The program as people use it beside a peer that runs: orders, hand-over, files that are chosen.
#include "app/demoscene.h"
#include "protocol/sharekey.h"
#include "scenario/programrun.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

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

class PeerCommandsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    app::DemoScene m_scene;
    QProcess m_tracker;
    std::map<int, std::unique_ptr<QProcess>> m_peers; // by host
    QByteArray m_seen;

    QString path(const QString& name) const { return m_dir->filePath(name); }
    QString dataFolder(int host) const { return path(u"peer%1"_qs.arg(host)); }

    // Orders need no network; the others are told theirs.
    Outcome run(int host, const QStringList& arguments) const
    {
        return runProgram(QStringList{u"--data-dir"_qs, dataFolder(host)} + arguments, patienceMs);
    }
    Outcome runOnNetwork(int host, const QStringList& arguments) const
    {
        return run(host, m_scene.networkArguments(host) + arguments);
    }
    bool start(QProcess& process, const QStringList& arguments, const QByteArray& line)
    {
        return startUntil(process, arguments, line, patienceMs, m_seen);
    }
    bool startPeer(int host, const QStringList& more = {})
    {
        auto& peer = m_peers[host];
        peer = std::make_unique<QProcess>();
        return start(*peer,
                     QStringList{u"peer"_qs, u"--headless"_qs, u"--data-dir"_qs, dataFolder(host)} + more +
                         m_scene.networkArguments(host),
                     "until it is ended");
    }
    QByteArray write(const QString& name, qsizetype bytes) const
    {
        QByteArray content(bytes, Qt::Uninitialized);
        QRandomGenerator(quint32(bytes)).fillRange(reinterpret_cast<quint32*>(content.data()), bytes / 4);
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == bytes ? content : QByteArray();
    }
    static QByteArray contentOf(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // Its magnet; the peer of host 4 does it.
    QString share(const QString& name) const
    {
        const Outcome outcome = runOnNetwork(4, {u"share"_qs, u"--json"_qs, path(name)});
        const auto shared = objectsOf(outcome.output, u"shared");
        return outcome.exitCode == 0 && shared.size() == 1 ? shared.first()[u"magnet"].toString() : QString();
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
        for (auto& [host, peer] : m_peers)
            peer->terminate();
        m_tracker.terminate();
        for (auto& [host, peer] : m_peers)
            peer->waitForFinished(patienceMs);
        m_peers.clear();
        if (m_tracker.state() != QProcess::NotRunning)
            QVERIFY(m_tracker.waitForFinished(patienceMs));
        m_dir.reset();
    }

    void peer_startedAgain_listensAtTheSamePort()
    {
        const QString kept = dataFolder(4) + u"/listen-ports"_qs;
        QVERIFY(startPeer(4));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(kept), patienceMs);
        const QByteArray before = contentOf(kept);
        m_peers[4]->terminate();
        QVERIFY(m_peers[4]->waitForFinished(patienceMs));
        QVERIFY(startPeer(4));
        QTcpSocket visitor;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                visitor.abort();
                visitor.connectToHost(m_scene.address(4), before.split(' ').first().toUShort());
                return visitor.waitForConnected(1000);
            }(),
            patienceMs);
        QCOMPARE(contentOf(kept), before);
    }

    void ordersWithoutAPeer_exit3_andSayWhatToStart()
    {
        for (const QStringList& order :
             {QStringList{u"transfers"_qs}, QStringList{u"pause"_qs, u"all"_qs},
              QStringList{u"limit"_qs, u"film"_qs, u"--up-limit"_qs, u"5"_qs},
              QStringList{u"export"_qs, u"film"_qs, u"--to"_qs, path(u"to"_qs)},
              QStringList{u"add"_qs, u"0123456789abcdef0123456789abcdef01234567"_qs}}) {
            const Outcome outcome = run(5, order);
            QCOMPARE(outcome.exitCode, 3);
            QVERIFY2(outcome.errors.contains("muster peer --headless"), outcome.errors.constData());
            QCOMPARE(outcome.errors.count('\n'), 1);
        }
    }

    void removalOfFiles_withoutATerminal_needsYes()
    {
        const Outcome outcome = run(5, {u"remove"_qs, u"film"_qs, u"--delete-files"_qs});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(outcome.errors.contains("--yes"));
    }

    void wholeLife_byOrders()
    {
        QVERIFY(start(m_tracker, m_scene.trackerArguments(1), "this tracker is master"));
        QVERIFY(startPeer(4));
        QVERIFY(startPeer(5));
        const QByteArray content = write(u"film.bin"_qs, 3'000'000);
        const Outcome shared = runOnNetwork(4, {u"share"_qs, path(u"film.bin"_qs)});
        QCOMPARE(shared.exitCode, 0);
        QVERIFY(shared.output.startsWith("sharing "));
        const QString sha1 = QString::fromLatin1(shared.output.split(' ').value(1));

        const Outcome got = runOnNetwork(5, {u"get"_qs, sha1, u"--to"_qs, path(u"to"_qs)});
        QCOMPARE(got.exitCode, 0);
        QVERIFY(got.output.contains("complete and checked"));
        QCOMPARE(contentOf(path(u"to/film.bin"_qs)), content);

        const auto listed = objectsOf(run(5, {u"transfers"_qs, u"--json"_qs}).output, u"transfer");
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first()[u"sha1"].toString(), sha1);
        QVERIFY(run(5, {u"transfers"_qs}).output.contains("film.bin"));
        QCOMPARE(run(5, {u"pause"_qs, u"film.bin"_qs}).exitCode, 0);
        QTRY_COMPARE_WITH_TIMEOUT(objectsOf(run(5, {u"transfers"_qs, u"--json"_qs}).output, u"transfer")
                                      .first()[u"state"]
                                      .toString(),
                                  u"paused"_qs, patienceMs);
        QCOMPARE(run(5, {u"resume"_qs, sha1.first(6)}).exitCode, 0);
        QCOMPARE(run(5, {u"recheck"_qs, u"all"_qs}).exitCode, 0);
        QCOMPARE(run(5, {u"pause"_qs, u"song"_qs}).exitCode, 1);
        QCOMPARE(run(5, {u"remove"_qs, u"film.bin"_qs, u"--delete-files"_qs, u"--yes"_qs}).exitCode, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(path(u"to/film.bin"_qs)), patienceMs);
        QVERIFY(QFile::exists(path(u"film.bin"_qs)));
        QVERIFY(objectsOf(run(5, {u"transfers"_qs, u"--json"_qs}).output, u"transfer").isEmpty());

        // And without waiting for it.
        const Outcome added = run(5, {u"add"_qs, sha1, u"--to"_qs, path(u"again"_qs)});
        QCOMPARE(added.exitCode, 0);
        QCOMPARE(added.output, "added " + sha1.toLatin1() + '\n');
        QTRY_COMPARE_WITH_TIMEOUT(contentOf(path(u"again/film.bin"_qs)).size(), content.size(), patienceMs);
    }

    void getWhosePeerIsKilled_finishesByItself()
    {
        QVERIFY(start(m_tracker, m_scene.trackerArguments(1), "this tracker is master"));
        QVERIFY(startPeer(4));
        const QByteArray content = write(u"film.bin"_qs, 6'000'000);
        const QString magnet = share(u"film.bin"_qs);
        QVERIFY(startPeer(5));
        QCOMPARE(run(5, {u"limit"_qs, u"--down-limit"_qs, u"300"_qs}).exitCode, 0);
        QProcess get;
        get.start(QStringLiteral(MUSTER_PROGRAM),
                  QStringList{u"get"_qs, u"--json"_qs, magnet, u"--to"_qs, path(u"to"_qs), u"--data-dir"_qs,
                              dataFolder(5)} +
                      m_scene.networkArguments(5));
        QByteArray told;
        QVERIFY(QTest::qWaitFor(
            [&] {
                told += get.readAllStandardOutput();
                const auto transfers = objectsOf(told, u"transfer");
                return !transfers.isEmpty() && transfers.last()[u"done"].toInteger() > 0;
            },
            patienceMs));
        m_peers[5]->kill();
        QVERIFY(m_peers[5]->waitForFinished(patienceMs));
        QCOMPARE(get.state(), QProcess::Running);
        // Its own limits are those that the killed one kept; they are lifted by an order to the one that goes
        // on.
        // Once, for then it may be complete at once and end.
        QVERIFY(QTest::qWaitFor(
            [&] {
                return run(5, {u"limit"_qs, u"--down-limit"_qs, u"0"_qs}).exitCode == 0;
            },
            patienceMs));
        QVERIFY(get.waitForFinished(patienceMs));
        QCOMPARE(get.exitCode(), 0);
        QCOMPARE(contentOf(path(u"to/film.bin"_qs)), content);
    }

    void chosenFiles_areFetched_andNothingElse()
    {
        QVERIFY(start(m_tracker, m_scene.trackerArguments(1), "this tracker is master"));
        QVERIFY(startPeer(4));
        write(u"set/a.bin"_qs, 400'000);
        const QByteArray wanted = write(u"set/b.bin"_qs, 500'000);
        write(u"set/c.bin"_qs, 600'000);
        const QString magnet = share(u"set"_qs);
        QVERIFY(!magnet.isEmpty());

        for (const bool byThePeer : {false, true}) { // by the command itself, and by a peer that runs
            if (byThePeer)
                QVERIFY(startPeer(5));
            const Outcome listed = runOnNetwork(5, {u"get"_qs, magnet, u"--list-files"_qs, u"--json"_qs});
            QCOMPARE(listed.exitCode, 0);
            const auto files = objectsOf(listed.output, u"file");
            QCOMPARE(files.size(), 3);
            int number = 0;
            for (const QJsonObject& file : files)
                if (file[u"path"].toString().endsWith(u"b.bin"))
                    number = file[u"number"].toInt();
            QVERIFY(number > 0);

            const QString to = path(byThePeer ? u"there"_qs : u"here"_qs);
            QCOMPARE(runOnNetwork(5, {u"get"_qs, magnet, u"--to"_qs, to, u"--files"_qs, u"2-4"_qs}).exitCode,
                     1);
            run(5, {u"remove"_qs, u"all"_qs});
            if (!byThePeer)
                QVERIFY(QDir(dataFolder(5)).removeRecursively());
            const Outcome got =
                runOnNetwork(5, {u"get"_qs, magnet, u"--to"_qs, to, u"--files"_qs, QString::number(number)});
            QCOMPARE(got.exitCode, 0);
            QCOMPARE(contentOf(to + u"/set/b.bin"_qs), wanted);
            QVERIFY(contentOf(to + u"/set/a.bin"_qs).size() < 400'000); // a chunk at most that both are in
            if (!byThePeer)
                QVERIFY(QDir(dataFolder(5)).removeRecursively());
        }
    }

    // Success is said of what is there, not of what was chosen the time before.
    void chosenFiles_othersThanBefore_areFetchedToo()
    {
        QVERIFY(start(m_tracker, m_scene.trackerArguments(1), "this tracker is master"));
        QVERIFY(startPeer(4));
        const QByteArray first = write(u"set/a.bin"_qs, 400'000);
        const QByteArray second = write(u"set/b.bin"_qs, 500'000);
        const QByteArray third = write(u"set/c.bin"_qs, 600'000);
        const QString magnet = share(u"set"_qs);
        QVERIFY(!magnet.isEmpty());
        for (const bool byThePeer : {false, true}) {
            if (byThePeer)
                QVERIFY(startPeer(5));
            const QString to = path(byThePeer ? u"there"_qs : u"here"_qs);
            const auto get = [&](const QStringList& more) {
                return runOnNetwork(5, QStringList{u"get"_qs, magnet, u"--to"_qs, to} + more);
            };
            QCOMPARE(get({u"--files"_qs, u"2"_qs}).exitCode, 0);
            QVERIFY(contentOf(to + u"/set/a.bin"_qs) != first);
            QCOMPARE(get({u"--files"_qs, u"1"_qs}).exitCode, 0);
            QCOMPARE(contentOf(to + u"/set/a.bin"_qs), first);
            QCOMPARE(contentOf(to + u"/set/b.bin"_qs), second);
            QVERIFY(contentOf(to + u"/set/c.bin"_qs) != third);
            const Outcome refused = get({u"--files"_qs, u"9"_qs});
            QCOMPARE(refused.exitCode, 1);
            QVERIFY2(refused.errors.contains("no number 9"), refused.errors.constData());
            QCOMPARE(get({}).exitCode, 0);
            QCOMPARE(contentOf(to + u"/set/c.bin"_qs), third);
            if (!byThePeer)
                QVERIFY(QDir(dataFolder(5)).removeRecursively());
        }
    }

    void whoOnlyLooked_leavesNothingBehind()
    {
        const QString sha1 = u"0123456789abcdef0123456789abcdef01234567"_qs; // nobody has it
        for (const bool byThePeer : {false, true}) {
            if (byThePeer)
                QVERIFY(startPeer(5));
            QProcess look;
            look.start(QStringLiteral(MUSTER_PROGRAM),
                       QStringList{u"get"_qs, sha1, u"--list-files"_qs, u"--data-dir"_qs, dataFolder(5)} +
                           m_scene.networkArguments(5));
            const auto listed = [&] {
                return objectsOf(run(5, {u"transfers"_qs, u"--json"_qs}).output, u"transfer");
            };
            QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 1, patienceMs);
            look.terminate();
            QVERIFY(look.waitForFinished(patienceMs));
            QCOMPARE(look.exitCode(), 1);
            if (!byThePeer)
                QVERIFY(startPeer(5));
            QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 0, patienceMs);
            m_peers[5]->terminate();
            QVERIFY(m_peers[5]->waitForFinished(patienceMs));
        }
    }

    void shareThatIsRemovedWhileItIsRead_ends()
    {
        QFile huge(path(u"huge"_qs)); // takes no room, but time
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(qint64(200) * 1024 * 1024 * 1024));
        for (const bool byThePeer : {false, true}) {
            if (byThePeer)
                QVERIFY(startPeer(5));
            QProcess share;
            share.start(QStringLiteral(MUSTER_PROGRAM),
                        QStringList{u"share"_qs, huge.fileName(), u"--data-dir"_qs, dataFolder(5)} +
                            m_scene.networkArguments(5));
            QTRY_COMPARE_WITH_TIMEOUT(objectsOf(run(5, {u"transfers"_qs, u"--json"_qs}).output, u"transfer")
                                          .value(0)[u"state"]
                                          .toString(),
                                      u"hashing"_qs, patienceMs);
            const Outcome paused = run(5, {u"pause"_qs, u"huge"_qs});
            QCOMPARE(paused.exitCode, 1);
            QVERIFY2(paused.errors.contains("still being read"), paused.errors.constData());
            QCOMPARE(run(5, {u"remove"_qs, u"huge"_qs}).exitCode, 0);
            QVERIFY(share.waitForFinished(patienceMs));
            QCOMPARE(share.exitCode(), 1);
            QVERIFY(share.readAllStandardError().contains("was removed"));
        }
    }

    void readingAndWhatIsLeftOut_areToldOnStandardError()
    {
        QDir().mkpath(path(u"set"_qs));
        QFile huge(path(u"set/huge"_qs)); // takes no room, but time
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(qint64(2) * 1024 * 1024 * 1024));
        QVERIFY(QFile::link(u"/etc"_qs, path(u"set/link"_qs)));
        QVERIFY(startPeer(5));
        const Outcome shared = runOnNetwork(5, {u"share"_qs, path(u"set"_qs)});
        QCOMPARE(shared.exitCode, 0);
        QVERIFY2(shared.output.startsWith("sharing "), shared.output.constData());
        QVERIFY2(shared.errors.contains("1 symbolic link"), shared.errors.constData());
        QVERIFY2(shared.errors.contains("reading the files"), shared.errors.constData());
        QVERIFY(shared.errors.count('\n') <= 11);
    }

    void torrentFile_ofSomethingElse_isNotReplaced()
    {
        write(u"one/film.bin"_qs, 300'000);
        write(u"two/film.bin"_qs, 400'000);
        QVERIFY(startPeer(4));
        const auto shareTo = [&](const QString& name) {
            return runOnNetwork(4, {u"share"_qs, path(name), u"--torrent-to"_qs, m_dir->path()});
        };
        QCOMPARE(shareTo(u"one/film.bin"_qs).exitCode, 0);
        const QByteArray torrent = contentOf(path(u"film.bin.torrent"_qs));
        QVERIFY(torrent.startsWith("d"));
        QCOMPARE(shareTo(u"one/film.bin"_qs).exitCode, 0); // its own
        const Outcome refused = shareTo(u"two/film.bin"_qs);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.errors.contains("is there already"), refused.errors.constData());
        QCOMPARE(contentOf(path(u"film.bin.torrent"_qs)), torrent);
    }

    void link_fromStandardInput()
    {
        QVERIFY(start(m_tracker, m_scene.trackerArguments(1), "this tracker is master"));
        QVERIFY(startPeer(4));
        const QByteArray content = write(u"film.bin"_qs, 300'000);
        const Outcome shared = runOnNetwork(4, {u"share"_qs, u"--private"_qs, path(u"film.bin"_qs)});
        const QByteArray link = shared.output.split('\n').value(0).split(' ').value(2);
        QVERIFY2(link.startsWith("muster:?k="), shared.output.constData());
        QProcess get;
        get.start(QStringLiteral(MUSTER_PROGRAM), QStringList{u"get"_qs, u"-"_qs, u"--to"_qs, path(u"to"_qs),
                                                              u"--data-dir"_qs, dataFolder(5)} +
                                                      m_scene.networkArguments(5));
        get.write(link + '\n');
        QVERIFY(get.waitForFinished(patienceMs));
        QCOMPARE(get.exitCode(), 0);
        QCOMPARE(contentOf(path(u"to/film.bin"_qs)), content);
    }

    void secondStart_goesToTheWindowThatIsOpen()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QProcess window;
        window.start(QStringLiteral(MUSTER_PROGRAM),
                     QStringList{u"peer"_qs, u"--data-dir"_qs, dataFolder(5)} + m_scene.networkArguments(5));
        QVERIFY(window.waitForStarted(patienceMs));
        QTRY_COMPARE_WITH_TIMEOUT(run(5, {u"transfers"_qs}).exitCode, 0, patienceMs);
        QCOMPARE(runOnNetwork(5, {u"peer"_qs}).exitCode, 0);
        const QString sha1 = u"0123456789abcdef0123456789abcdef01234567"_qs;
        QCOMPARE(runOnNetwork(5, {u"magnet:?xt=urn:btih:"_qs + sha1}).exitCode, 0);
        // It asks first; until it is told where to, it fetches nothing but the description.
        const auto listed = [&] {
            return objectsOf(run(5, {u"transfers"_qs, u"--json"_qs}).output, u"transfer");
        };
        QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 1, patienceMs);
        QCOMPARE(listed().first()[u"sha1"].toString(), sha1);
        QCOMPARE(listed().first()[u"folder"].toString(), dataFolder(5) + u"/adding"_qs);
        // The other things that it is given by a click.
        const QByteArray torrent =
            "d4:infod6:lengthi10e4:name1:p12:piece lengthi16384e6:pieces20:" + QByteArray(20, 'p') + "ee";
        QFile file(path(u"p.torrent"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(torrent) == torrent.size());
        file.close();
        QCOMPARE(runOnNetwork(5, {file.fileName()}).exitCode, 0);
        QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 2, patienceMs);
        const QString link = protocol::textOf({protocol::randomShareKey(), u"a name"_qs});
        QCOMPARE(runOnNetwork(5, {link}).exitCode, 0);
        QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 3, patienceMs);
        QCOMPARE(window.state(), QProcess::Running);
        window.terminate();
        QVERIFY(window.waitForFinished(patienceMs));
        QCOMPARE(window.exitCode(), 0);
    }

    // Who has found the others needs no tracker any more.
    void download_everyTrackerKilledMeanwhile_isFinished()
    {
        QVERIFY(start(m_tracker, m_scene.trackerArguments(1), "this tracker is master"));
        QVERIFY(startPeer(4));
        const QByteArray content = write(u"film.bin"_qs, 12'000'000);
        const QString magnet = share(u"film.bin"_qs);
        QVERIFY(!magnet.isEmpty());
        QProcess get;
        get.start(QStringLiteral(MUSTER_PROGRAM),
                  QStringList{u"get"_qs, magnet, u"--to"_qs, path(u"to"_qs), u"--down-limit"_qs, u"1000"_qs,
                              u"--data-dir"_qs, dataFolder(5)} +
                      m_scene.networkArguments(5));
        const auto done = [&] {
            const auto all = objectsOf(run(5, {u"transfers"_qs, u"--json"_qs}).output, u"transfer");
            return all.isEmpty() ? 0 : all.first()[u"done"].toInteger();
        };
        QTRY_VERIFY_WITH_TIMEOUT(done() > 0, patienceMs);
        m_tracker.kill();
        QVERIFY(m_tracker.waitForFinished(patienceMs));
        const qint64 before = done();
        QVERIFY2(before < content.size(), "it was finished before the tracker died");
        QVERIFY(get.waitForFinished(patienceMs));
        QCOMPARE(get.exitCode(), 0);
        QCOMPARE(contentOf(path(u"to/film.bin"_qs)), content);
    }

    void listWithoutATracker_exits3()
    {
        const Outcome outcome = runOnNetwork(6, {u"list"_qs});
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY(outcome.errors.contains("no tracker answered"));
    }
};

QTEST_GUILESS_MAIN(PeerCommandsTest)
#include "tst_peercommands.moc"
