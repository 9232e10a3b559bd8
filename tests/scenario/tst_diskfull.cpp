// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fills while a peer fetches onto it, its own database on the same one: a small tmpfs, in a mount
// namespace of this process alone. Where the system allows none, it is skipped.
#include "app/demoscene.h"
#include "scenario/programrun.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <sched.h>
#include <sys/mount.h>

using namespace muster;
using namespace muster::scenario;

namespace {

constexpr int patienceMs = 120'000;
constexpr qint64 mebi = 1024 * 1024;

// Before there are threads.
bool isAlone()
{
    return ::unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

const bool mayMount = isAlone();

} // namespace

class DiskFullTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_small = m_dir.filePath(u"small"_qs); // the disk
    app::DemoScene m_scene;
    QProcess m_tracker, m_sharer, m_peer;
    QByteArray m_seen;

    bool start(QProcess& process, const QStringList& arguments, const QByteArray& line)
    {
        process.setProcessChannelMode(QProcess::MergedChannels);
        return startUntil(process, arguments, line, patienceMs, m_seen);
    }
    bool startPeer(const QStringList& more = {})
    {
        return start(m_peer,
                     QStringList{u"peer"_qs, u"--headless"_qs, u"--data-dir"_qs, m_small + u"/data"_qs} +
                         more + m_scene.networkArguments(5),
                     "until it is ended");
    }
    QJsonObject transfer() const
    {
        const Outcome listed =
            runProgram({u"transfers"_qs, u"--json"_qs, u"--data-dir"_qs, m_small + u"/data"_qs}, patienceMs);
        return QJsonDocument::fromJson(listed.output.split('\n').value(0)).object();
    }
    QString state() const { return transfer()[u"state"].toString(); }
    // Until there is no byte left.
    bool fill() const
    {
        QFile filler(m_small + u"/filler"_qs);
        const QByteArray block(4096, 'x');
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return false;
        while (filler.write(block) == block.size()) {
        }
        return true;
    }

private slots:
    void initTestCase()
    {
        if (!mayMount)
            QSKIP("this system allows no mount namespace");
        m_scene.folder = m_dir.path();
        m_scene.chance = QRandomGenerator::system()->generate();
        QVERIFY(QDir().mkpath(m_small));
        if (::mount("none", QFile::encodeName(m_small).constData(), "tmpfs", 0, "size=64m") != 0)
            QSKIP("this system allows no tmpfs");
    }

    void cleanupTestCase()
    {
        for (QProcess* process : {&m_peer, &m_sharer, &m_tracker})
            process->terminate();
        for (QProcess* process : {&m_peer, &m_sharer, &m_tracker})
            process->waitForFinished(patienceMs);
        ::umount2(QFile::encodeName(m_small).constData(), MNT_DETACH);
    }

    void diskThatFills_losesNothing_andGoesOnWithRoom()
    {
        QByteArray content(24 * mebi, Qt::Uninitialized);
        QRandomGenerator(7).fillRange(reinterpret_cast<quint32*>(content.data()), content.size() / 4);
        QFile film(m_dir.filePath(u"film.bin"_qs));
        QVERIFY(film.open(QIODevice::WriteOnly) && film.write(content) == content.size());
        film.close();
        QVERIFY(start(m_tracker, m_scene.trackerArguments(1), "this tracker is master"));
        QVERIFY(start(m_sharer, m_scene.shareArguments(film.fileName()), "\"shared\""));
        const QString sha1 =
            QString::fromLatin1(m_seen.mid(m_seen.lastIndexOf("\"sha1\":\"") + 8, 40)); // the line is JSON
        QVERIFY(startPeer({u"--down-limit"_qs, u"2000"_qs}));
        const QStringList data{u"--data-dir"_qs, m_small + u"/data"_qs};
        QCOMPARE(runProgram(QStringList{u"add"_qs, sha1, u"--to"_qs, m_small + u"/to"_qs} + data, patienceMs)
                     .exitCode,
                 0);
        QTRY_VERIFY_WITH_TIMEOUT(transfer()[u"done"].toInteger() > mebi, patienceMs);

        QVERIFY(fill());
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"failed"_qs, patienceMs);
        const QString why = transfer()[u"error"].toString();
        QVERIFY2(why.contains(u"make room"), qPrintable(why));
        QCOMPARE(m_peer.state(), QProcess::Running);

        QVERIFY(QFile::remove(m_small + u"/filler"_qs));
        runProgram(QStringList{u"limit"_qs, u"--down-limit"_qs, u"0"_qs} + data, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"sharing"_qs, patienceMs);
        QFile fetched(m_small + u"/to/film.bin"_qs);
        QVERIFY(fetched.open(QIODevice::ReadOnly));
        QCOMPARE(fetched.readAll(), content);

        // And all of it was noted.
        m_peer.terminate();
        QVERIFY(m_peer.waitForFinished(patienceMs));
        QVERIFY(startPeer());
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"sharing"_qs, patienceMs);
    }
};

QTEST_GUILESS_MAIN(DiskFullTest)
#include "tst_diskfull.moc"
