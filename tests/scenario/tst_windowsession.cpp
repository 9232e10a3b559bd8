// SPDX-License-Identifier: GPL-3.0-or-later
// The program with its window on a display of its own, used by keys as a person would: from the first start
// to the next one, kill -9 between them.
#include "app/demoscene.h"
#include "scenario/desk.h"
#include "scenario/programrun.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSize>
#include <QTest>

using namespace muster;
using namespace muster::scenario;

namespace {

constexpr int patienceMs = 60'000;

} // namespace

class WindowSessionTest : public QObject
{
    Q_OBJECT

    Desk m_desk{QSize(1400, 1000)};
    app::DemoScene m_scene;
    QProcess m_tracker;
    QProcess m_sharer;
    QProcess m_window;
    QByteArray m_seen;

    QString path(const QString& name) const { return m_desk.folder() + u'/' + name; }

    // The visible window of this title, with the keyboard; there is no window manager that would give it.
    QString windowOf(const QString& title) const
    {
        QByteArray found;
        const auto isThere = [&] {
            found = m_desk.point({u"search"_qs, u"--onlyvisible"_qs, u"--name"_qs, u'^' + title + u'$'});
            return !found.isEmpty();
        };
        if (!QTest::qWaitFor(isThere, patienceMs))
            return {};
        const QString window = QString::fromLatin1(found.split('\n').first());
        m_desk.point({u"windowfocus"_qs, u"--sync"_qs, window});
        return window;
    }
    // Again until it has worked: a window that just opened may not listen yet.
    template<typename Done> bool press(const QString& title, const QString& key, Done isDone) const
    {
        for (int tries = 0; tries < 10 && !isDone(); ++tries) {
            if (windowOf(title).isEmpty())
                return isDone();
            m_desk.point({u"key"_qs, key});
            if (QTest::qWaitFor(isDone, 5000))
                return true;
        }
        return isDone();
    }
    bool isShown(const QString& title) const
    {
        return !m_desk.point({u"search"_qs, u"--onlyvisible"_qs, u"--name"_qs, u'^' + title + u'$'})
                    .isEmpty();
    }
    QSize sizeOf(const QString& window) const
    {
        QSize size;
        for (const QByteArray& line :
             m_desk.point({u"getwindowgeometry"_qs, u"--shell"_qs, window}).split('\n')) {
            if (line.startsWith("WIDTH="))
                size.setWidth(line.mid(6).toInt());
            if (line.startsWith("HEIGHT="))
                size.setHeight(line.mid(7).toInt());
        }
        return size;
    }

    QStringList windowArguments() const
    {
        return m_scene.networkArguments(5) + QStringList{u"--data-dir"_qs, path(u"desk"_qs)};
    }
    void startWindow()
    {
        m_window.setProcessEnvironment(m_desk.environment());
        m_window.start(QStringLiteral(MUSTER_PROGRAM), windowArguments());
    }
    // The states of the window's transfers, by its own command line.
    QStringList states() const
    {
        const Outcome outcome =
            runProgram({u"transfers"_qs, u"--json"_qs, u"--data-dir"_qs, path(u"desk"_qs)}, patienceMs,
                       m_desk.environment());
        QStringList states;
        for (const QByteArray& line : outcome.output.split('\n'))
            if (const QJsonObject object = QJsonDocument::fromJson(line).object(); !object.isEmpty())
                states << object.value(u"state").toString();
        return states;
    }
    QByteArray settingsFile() const
    {
        QFile file(path(u"home/.config/muster/muster.conf"_qs));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void end(QProcess& process)
    {
        process.terminate();
        if (process.state() != QProcess::NotRunning && !process.waitForFinished(patienceMs))
            process.kill();
        process.waitForFinished(patienceMs);
    }

private slots:
    void initTestCase()
    {
        if (const QString missing = Desk::whatIsMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY(m_desk.open());
        m_scene.folder = m_desk.folder();
        m_scene.chance = QRandomGenerator::system()->generate();
    }

    void cleanupTestCase()
    {
        for (QProcess* process : {&m_window, &m_sharer, &m_tracker})
            end(*process);
    }

    void firstStart_fetchByALink_killed_andStartedAgain()
    {
        QVERIFY(
            startUntil(m_tracker, m_scene.trackerArguments(1), "this tracker is master", patienceMs, m_seen));
        QFile file(path(u"film.bin"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(700'000, 'f')) == 700'000);
        file.close();
        QVERIFY(startUntil(m_sharer, m_scene.shareArguments(file.fileName()), "magnet:", patienceMs, m_seen));
        const qsizetype at = m_seen.indexOf("magnet:");
        QByteArray magnet = m_seen.mid(at, m_seen.size() - at).split('\n').first().split('"').first();
        magnet = magnet.split(' ').first().trimmed();

        startWindow(); // the first start asks what this computer shall do; Return means a peer
        QVERIFY(press(u"Welcome to Muster"_qs, u"Return"_qs, [this] { return isShown(u"Muster"_qs); }));
        QTRY_VERIFY_WITH_TIMEOUT(settingsFile().contains("role=peer"), patienceMs);

        // A click on a link starts the program again, which hands it to the window that is open.
        const Outcome second = runProgram(windowArguments() + QStringList{QString::fromLatin1(magnet)},
                                          patienceMs, m_desk.environment());
        QVERIFY2(second.exitCode == 0, second.errors.constData());
        QVERIFY(press(u"Fetch"_qs, u"Return"_qs, [this] { return !isShown(u"Fetch"_qs); }));
        QTRY_COMPARE_WITH_TIMEOUT(states(), QStringList(u"sharing"_qs), patienceMs);

        const QByteArray before = settingsFile();
        const QSize wanted(1003, 741);
        m_desk.point({u"windowsize"_qs, u"--sync"_qs, windowOf(u"Muster"_qs), QString::number(wanted.width()),
                      QString::number(wanted.height())});
        QTRY_VERIFY_WITH_TIMEOUT(settingsFile() != before, patienceMs);
        m_window.kill(); // as by a power cut
        QVERIFY(m_window.waitForFinished(patienceMs));

        startWindow();
        const QString again = windowOf(u"Muster"_qs); // and asks nothing
        QVERIFY2(!again.isEmpty(), qPrintable(u"state %1, status %2: %3"_qs.arg(m_window.state())
                                                  .arg(m_window.exitCode())
                                                  .arg(QString::fromLocal8Bit(m_window.readAll()))));
        QCOMPARE(sizeOf(again), wanted);
        QTRY_COMPARE_WITH_TIMEOUT(states(), QStringList(u"sharing"_qs), patienceMs);
        const auto hasEnded = [this] { return m_window.state() == QProcess::NotRunning; };
        QVERIFY(press(u"Muster"_qs, u"ctrl+q"_qs, hasEnded));
        QCOMPARE(m_window.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_window.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(WindowSessionTest)
#include "tst_windowsession.moc"
