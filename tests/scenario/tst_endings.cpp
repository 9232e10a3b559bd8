// SPDX-License-Identifier: GPL-3.0-or-later
// How commands end: by an impatient person, and when nobody reads what they say any more.
#include "app/demoscene.h"
#include "app/exitcodes.h"
#include "scenario/programrun.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace muster;
using namespace muster::scenario;

namespace {

constexpr int patienceMs = 60'000;
const QString nobodysHash = QStringLiteral("0123456789abcdef0123456789abcdef01234567");

} // namespace

class EndingsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    app::DemoScene m_scene;

    QString path(const QString& name) const { return m_dir->filePath(name); }
    QStringList with(int host, const QStringList& arguments) const
    {
        return arguments + QStringList{u"--data-dir"_qs, path(u"data%1"_qs.arg(host))} +
               m_scene.networkArguments(host);
    }
    QString writtenFile() const
    {
        QFile file(path(u"file"_qs));
        return file.open(QIODevice::WriteOnly) && file.write(QByteArray(100'000, 'x')) == 100'000
                   ? file.fileName()
                   : QString();
    }
    // Runs it by a shell, its output read by `reader`; its own exit status. -1: it did not end.
    int statusBeside(const QString& reader, const QStringList& arguments, const QString& first = {}) const
    {
        QString command = first + QStringLiteral("'" MUSTER_PROGRAM "'");
        for (const QString& argument : arguments)
            command += u" '"_qs + argument + u'\'';
        const QString status = path(u"status"_qs);
        QProcess shell;
        shell.start(u"/bin/sh"_qs,
                    {u"-c"_qs, u"( %1; echo $? > '%2' ) | %3"_qs.arg(command, status, reader)});
        if (!shell.waitForFinished(patienceMs))
            return -1;
        QFile file(status);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : -1;
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_scene.folder = m_dir->path();
        m_scene.chance = QRandomGenerator::system()->generate();
    }

    // To say goodbye to trackers that are not there takes half a second: time for many an impatient person.
    void interruptedAgain_endsAtOnce_data()
    {
        QTest::addColumn<int>("host");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("whenItRuns");
        QTest::newRow("peer") << 4 << QStringList{u"peer"_qs, u"--headless"_qs}
                              << QByteArray("until it is ended");
        QTest::newRow("share") << 4 << QStringList{u"share"_qs} << QByteArray("sharing ");
        QTest::newRow("get") << 5 << QStringList{u"get"_qs, nobodysHash, u"--json"_qs, u"--to"_qs}
                             << QByteArray("\"transfer\"");
    }
    void interruptedAgain_endsAtOnce()
    {
        QFETCH(int, host);
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, whenItRuns);
        if (arguments.first() == u"share")
            arguments << writtenFile();
        if (arguments.first() == u"get")
            arguments << path(u"to"_qs);
        QProcess process;
        process.start(QStringLiteral(MUSTER_PROGRAM), with(host, arguments));
        QByteArray seen;
        QVERIFY(QTest::qWaitFor(
            [&] {
                seen += process.readAllStandardOutput();
                return seen.contains(whenItRuns);
            },
            patienceMs));
        if (arguments.first() == u"peer") // who announces nothing has nobody to say goodbye to
            QCOMPARE(runProgram({u"add"_qs, nobodysHash, u"--to"_qs, path(u"to"_qs), u"--data-dir"_qs,
                                 path(u"data4"_qs)},
                                patienceMs)
                         .exitCode,
                     app::exitDone);
        while (process.state() == QProcess::Running) {
            ::kill(pid_t(process.processId()), SIGINT);
            process.waitForFinished(10);
        }
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), app::exitInterrupted);
        QVERIFY(process.readAllStandardError().contains("ended at once"));
    }

    void interruptedOnce_endsInOrder()
    {
        QProcess peer;
        peer.start(QStringLiteral(MUSTER_PROGRAM), with(4, {u"peer"_qs, u"--headless"_qs}));
        QVERIFY(QTest::qWaitFor([&] { return peer.readAllStandardOutput().contains("until it is ended"); },
                                patienceMs));
        ::kill(pid_t(peer.processId()), SIGINT);
        QVERIFY(peer.waitForFinished(patienceMs));
        QCOMPARE(peer.exitCode(), app::exitDone);
    }

    void readerThatGoes_endsAShare()
    {
        const QString file = writtenFile();
        QCOMPARE(statusBeside(u"head -n 1"_qs, with(4, {u"share"_qs, file})), app::exitReaderGone);
    }

    // Nothing is written any more while it waits for somebody who has it.
    void readerThatGoes_endsAGet()
    {
        QCOMPARE(statusBeside(u"head -n 1"_qs,
                              with(5, {u"get"_qs, nobodysHash, u"--json"_qs, u"--to"_qs, path(u"to"_qs)})),
                 app::exitReaderGone);
    }

    void readerThatGoes_endsWhoFollowsAPeerAndNotThePeer()
    {
        QProcess peer;
        peer.start(QStringLiteral(MUSTER_PROGRAM), with(5, {u"peer"_qs, u"--headless"_qs}));
        QVERIFY(QTest::qWaitFor([&] { return peer.readAllStandardOutput().contains("until it is ended"); },
                                patienceMs));
        QCOMPARE(statusBeside(u"head -n 1"_qs,
                              with(5, {u"get"_qs, nobodysHash, u"--json"_qs, u"--to"_qs, path(u"to"_qs)})),
                 app::exitReaderGone);
        const Outcome left = runProgram({u"transfers"_qs, u"--data-dir"_qs, path(u"data5"_qs)}, patienceMs);
        QCOMPARE(left.exitCode, app::exitDone);
        QVERIFY(left.output.contains(nobodysHash.left(8).toLatin1()));
        peer.terminate();
        QVERIFY(peer.waitForFinished(patienceMs));
    }

    // It was started for others than its reader.
    void readerThatGoes_leavesAPeerAlone()
    {
        QProcess peer;
        peer.start(QStringLiteral(MUSTER_PROGRAM), with(4, {u"peer"_qs, u"--headless"_qs}));
        QVERIFY(QTest::qWaitFor([&] { return peer.readAllStandardOutput().contains("until it is ended"); },
                                patienceMs));
        peer.closeReadChannel(QProcess::StandardOutput);
        const QStringList here{u"--data-dir"_qs, path(u"data4"_qs)};
        const Outcome added =
            runProgram(QStringList{u"add"_qs, nobodysHash, u"--to"_qs, path(u"to"_qs)} + here, patienceMs);
        QCOMPARE(added.exitCode, app::exitDone); // the peer has printed its change into nowhere
        QCOMPARE(runProgram(QStringList{u"transfers"_qs} + here, patienceMs).exitCode, app::exitDone);
        QCOMPARE(peer.state(), QProcess::Running);
        peer.terminate();
        QVERIFY(peer.waitForFinished(patienceMs));
        QCOMPARE(peer.exitCode(), app::exitDone);
    }

    void outputThatCannotBeWritten_isNotSilentSuccess()
    {
        if (!QFile::exists(u"/dev/full"_qs))
            QSKIP("there is no /dev/full here");
        QProcess shell;
        shell.start(u"/bin/sh"_qs, {u"-c"_qs, QStringLiteral("'" MUSTER_PROGRAM "' help > /dev/full")});
        QVERIFY(shell.waitForFinished(patienceMs));
        QCOMPARE(shell.exitCode(), app::exitFailed);
        QCOMPARE(shell.readAllStandardError().count('\n'), 1);
    }

    void readerThatIsGoneBefore_isTold()
    {
        const QString untilItIsGone = u"trap '' PIPE; while printf x 2>/dev/null; do :; done; "_qs;
        QCOMPARE(statusBeside(u"true"_qs, {u"help"_qs}, untilItIsGone), app::exitReaderGone);
    }
};

QTEST_GUILESS_MAIN(EndingsTest)
#include "tst_endings.moc"
