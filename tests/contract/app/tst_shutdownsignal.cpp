// SPDX-License-Identifier: GPL-3.0-or-later
// A process that was asked to end and hangs. It is this program itself, started once more.
#include "app/exitcodes.h"
#include "app/shutdownsignal.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace muster::app;

namespace {

constexpr int patienceMs = 60'000;

// Its event loop never comes back once it was told to end.
int hang(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    ShutdownSignal shutdown;
    QObject::connect(&shutdown, &ShutdownSignal::requested, &application, [] {
        std::puts("asked");
        std::fflush(stdout);
        for (;;)
            ::pause();
    });
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class ShutdownSignalTest : public QObject
{
    Q_OBJECT

    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;

    bool says(const QByteArray& text)
    {
        return QTest::qWaitFor(
            [&] {
                m_output += m_process.readAllStandardOutput();
                return m_output.contains(text);
            },
            patienceMs);
    }
    bool complains(const QByteArray& text)
    {
        return QTest::qWaitFor(
            [&] {
                m_errors += m_process.readAllStandardError();
                return m_errors.contains(text);
            },
            patienceMs);
    }
    void send(int signalNumber) const { ::kill(pid_t(m_process.processId()), signalNumber); }

private slots:
    void init()
    {
        m_output.clear();
        m_errors.clear();
        m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("hang")});
        QVERIFY(says("ready"));
    }
    void cleanup()
    {
        m_process.kill();
        m_process.waitForFinished(patienceMs);
    }

    void interrupt_twice_endsAHangingProcessAtOnce()
    {
        send(SIGINT);
        QVERIFY(says("asked"));
        QCOMPARE(m_process.state(), QProcess::Running);
        send(SIGINT);
        QVERIFY(m_process.waitForFinished(patienceMs));
        QCOMPARE(m_process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_process.exitCode(), exitInterrupted);
        QVERIFY(complains("ended at once"));
    }

    void interrupt_thatTakesLong_saysWhatItWaitsFor()
    {
        send(SIGINT);
        QVERIFY(says("asked"));
        QVERIFY(complains("Ctrl-C once more"));
        QCOMPARE(m_process.state(), QProcess::Running);
        QCOMPARE(m_errors.count('\n'), 1);
    }

    void interrupt_afterTerminate_endsItAtOnce()
    {
        send(SIGTERM);
        QVERIFY(says("asked"));
        send(SIGINT);
        QVERIFY(m_process.waitForFinished(patienceMs));
        QCOMPARE(m_process.exitCode(), exitInterrupted);
    }

    // A service manager is not impatient: it has SIGKILL.
    void terminate_twice_waitsOn()
    {
        send(SIGTERM);
        QVERIFY(says("asked"));
        send(SIGTERM);
        QVERIFY(complains("still ending")); // so the second one was long seen
        QCOMPARE(m_process.state(), QProcess::Running);
    }
};

int main(int argc, char* argv[])
{
    if (argc == 2 && qstrcmp(argv[1], "hang") == 0)
        return hang(argc, argv);
    QCoreApplication application(argc, argv);
    ShutdownSignalTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_shutdownsignal.moc"
