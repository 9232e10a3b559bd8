// SPDX-License-Identifier: GPL-3.0-or-later
// The main job from the outside: `muster demo --headless` with a file that is not large.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

namespace {

constexpr int patienceMs = 120'000;

QStringList demoFolders(const QString& below)
{
    return QDir(below).entryList({QStringLiteral("muster-demo-*")}, QDir::Dirs);
}

} // namespace

class DemoTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString makeFile(const QString& name, qsizetype bytes)
    {
        const QString path = m_dir.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        QByteArray content(bytes, Qt::Uninitialized);
        QRandomGenerator::system()->fillRange(reinterpret_cast<quint32*>(content.data()), bytes / 4);
        file.write(content);
        return path;
    }
    void start(QProcess& demo, const QString& file)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), m_dir.path()); // so that what is left can be seen
        demo.setProcessEnvironment(environment);
        demo.start(QStringLiteral(MUSTER_PROGRAM),
                   {QStringLiteral("demo"), QStringLiteral("--headless"), file});
    }
    // No process of this demo's: all of them have its folder on their command line.
    bool nothingIsLeft() const
    {
        QProcess pgrep;
        pgrep.start(
            QStringLiteral("sh"),
            {QStringLiteral("-c"), QStringLiteral("cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' '")});
        pgrep.waitForFinished();
        return !pgrep.readAllStandardOutput().contains(
                   (m_dir.path() + QStringLiteral("/muster-demo-")).toUtf8()) &&
               demoFolders(m_dir.path()).isEmpty();
    }

private slots:
    void demo_masterKilledOnTheWay_everythingHolds()
    {
        QProcess demo;
        start(demo, makeFile(QStringLiteral("film.bin"), 24 * 1024 * 1024));
        QVERIFY(demo.waitForFinished(patienceMs));
        const QByteArray timeline = demo.readAllStandardOutput();
        QVERIFY2(demo.exitCode() == 0, timeline.constData());
        for (const char* moment : {"elected", "replicated", "killed", "new master after", "complete",
                                   "digest equal", "everything held"})
            QVERIFY2(timeline.contains(moment), timeline.constData());
        QVERIFY(nothingIsLeft());
    }

    void demo_interrupted_leavesNothingBehind()
    {
        QProcess demo;
        start(demo, makeFile(QStringLiteral("other.bin"), 24 * 1024 * 1024));
        QByteArray seen;
        QTRY_VERIFY_WITH_TIMEOUT((seen += demo.readAllStandardOutput()).contains("fetches it"), patienceMs);
        ::kill(pid_t(demo.processId()), SIGINT);
        QVERIFY(demo.waitForFinished(patienceMs));
        QCOMPARE(demo.exitStatus(), QProcess::NormalExit);
        QCOMPARE(demo.exitCode(), 1);
        QVERIFY(nothingIsLeft());
    }

    void demo_fileTooSmall_isRefused()
    {
        QProcess demo;
        start(demo, makeFile(QStringLiteral("small.bin"), 1000));
        QVERIFY(demo.waitForFinished(patienceMs));
        QCOMPARE(demo.exitCode(), 1);
        QVERIFY(demo.readAllStandardError().contains("too small"));
    }
};

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
