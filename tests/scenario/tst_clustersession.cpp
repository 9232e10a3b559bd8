// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program at a display of its own, used by mouse as a person would and read as a screen reader
// reads it: a tracker's window starts two more trackers, one peer's window shares a file, another one's
// fetches it, the master is stopped by clicking it, the crown moves, and a file that is dragged onto the
// first peer's window reaches the second one by the new master.
#include "app/demoscene.h"
#include "scenario/desk.h"
#include "scenario/screenreader.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace muster;
using namespace muster::scenario;

namespace {

constexpr int patienceMs = 120'000;
constexpr int againMs = 8000; // until a click that had no effect is done again

const QString pushButton = u"push button"_qs;
const QString cell = u"cell"_qs;
const QString node = u"list item"_qs;

} // namespace

class ClusterSessionTest : public QObject
{
    Q_OBJECT

    Desk m_desk{QSize(2500, 1700)};
    ScreenReader m_reader;
    app::DemoScene m_scene;
    QProcess m_tracker;
    QProcess m_sharer;
    QProcess m_fetcher;
    QProcess m_files;

    QString path(const QString& name) const { return m_desk.folder() + u'/' + name; }

    void start(QProcess& process, const QString& program, const QStringList& arguments) const
    {
        process.setProcessEnvironment(m_desk.environment());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
    }
    bool openPeer(QProcess& process, const QString& who, int host, const QPoint& corner) const
    {
        start(process, QStringLiteral(MUSTER_PROGRAM),
              QStringList{u"peer"_qs, u"--data-dir"_qs, path(who)} + m_scene.networkArguments(host));
        return placeWindow(process, u"Muster"_qs, corner);
    }
    bool placeWindow(const QProcess& process, const QString& title, const QPoint& corner) const
    {
        QByteArray window;
        const auto isThere = [&] {
            window = m_desk.point({u"search"_qs, u"--onlyvisible"_qs, u"--all"_qs, u"--pid"_qs,
                                   QString::number(process.processId()), u"--name"_qs, title});
            return !window.isEmpty();
        };
        if (!wait(isThere))
            return false;
        m_desk.placeAt(QString::fromLatin1(window.split('\n').first()), corner);
        return true;
    }

    // Reading the screen takes a while, so it is not done all the time.
    template<typename Done> static bool wait(Done isDone, int forMs = patienceMs)
    {
        constexpr int pauseMs = 200;
        for (const QDeadlineTimer patience(forMs); !isDone(); QTest::qWait(pauseMs))
            if (patience.hasExpired())
                return false;
        return true;
    }
    void tell(const QProcess& process) const
    {
        for (const Seen& seen : m_reader.look(process.processId()))
            qWarning() << ' ' << seen.role << seen.name << seen.description << seen.where << seen.isEnabled;
    }
    std::optional<Seen> find(const QProcess& process, const QString& role, const QString& name) const
    {
        return m_reader.find(process.processId(), role, name);
    }
    bool isSeen(const QProcess& process, const QString& role, const QString& name) const
    {
        return find(process, role, name).has_value();
    }
    bool waitFor(const QProcess& process, const QString& role, const QString& name) const
    {
        if (wait([&] { return isSeen(process, role, name); }))
            return true;
        qWarning() << "there is no" << role << name << "but";
        tell(process);
        return false;
    }
    // Again until it has worked: what just opened may move yet.
    template<typename Done>
    bool click(const QProcess& process, const QString& role, const QString& name, Done isDone, int button = 1,
               int times = 1) const
    {
        for (QDeadlineTimer patience(patienceMs); !patience.hasExpired();) {
            const auto seen = find(process, role, name);
            if (seen && seen->isEnabled) {
                m_desk.click(seen->where.center(), button, times);
                if (wait(isDone, againMs))
                    return true;
            } else if (wait(isDone, 200)) {
                return true;
            }
        }
        qWarning() << "clicked in vain:" << role << name << "among";
        tell(process);
        return false;
    }
    bool clickAway(const QProcess& process, const QString& button) const
    {
        return click(process, pushButton, button, [&] { return !isSeen(process, pushButton, button); });
    }
    // What opens by it is there afterwards.
    bool clickFor(const QProcess& process, const QString& button, const QString& role,
                  const QString& name) const
    {
        return click(process, pushButton, button, [&] { return isSeen(process, role, name); });
    }

    QStringList namesOf(const QString& pattern) const
    {
        QStringList names;
        for (const Seen& seen : m_reader.findAll(m_tracker.processId(), node, pattern))
            names << seen.name.section(u':', 0, 0);
        return names;
    }
    QStringList masters() const { return namesOf(u".*: master.*"_qs); }
    bool addTracker(int wanted) const
    {
        return clickFor(m_tracker, u"Add a tracker on this computer…"_qs, pushButton, u"Add it"_qs) &&
               clickAway(m_tracker, u"Add it"_qs) &&
               wait([&] { return namesOf(u".*: slave.*"_qs).size() == wanted - 1; });
    }

    // Qt names no menu that pops up among a program's windows: its letter chooses what is wanted.
    bool askByMenu(const QString& tracker, const QString& letter, const QString& yes) const
    {
        const auto isAsked = [&] {
            m_desk.point({u"key"_qs, letter});
            return wait([&] { return isSeen(m_tracker, pushButton, yes); }, againMs);
        };
        return click(m_tracker, node, tracker, isAsked, 3);
    }

    // Again until it has worked, as clicks are; what is dropped twice is asked about once.
    bool dragToTheSharer() const
    {
        const auto from = find(m_files, u"label"_qs, u".*notes.bin"_qs);
        for (int tries = 0; tries < 10; ++tries) {
            const auto target = find(m_sharer, u"frame"_qs, u"Muster"_qs);
            if (!from || !target)
                return false;
            m_desk.drag(from->where.center(), target->where.center());
            if (wait([&] { return isSeen(m_sharer, pushButton, u"Share"_qs); }, againMs))
                return true;
        }
        tell(m_sharer);
        return false;
    }

    QByteArray makeFile(const QString& file, char of) const
    {
        const QByteArray content(900'000, of);
        QFile made(file);
        return made.open(QIODevice::WriteOnly) && made.write(content) == content.size() ? content
                                                                                        : QByteArray();
    }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // By a double click in what the network offers.
    bool fetch(const QString& name) const
    {
        const QString row = QRegularExpression::escape(name);
        const auto isOffered = [&] { return isSeen(m_fetcher, cell, row); };
        const auto isAsked = [&] { return isSeen(m_fetcher, pushButton, u"Add"_qs); };
        return click(m_fetcher, node, u"On this network .*"_qs, isOffered) &&
               click(m_fetcher, cell, row, isAsked, 1, 2) && clickAway(m_fetcher, u"Add"_qs);
    }
    QString fetched(const QString& name) const { return m_desk.home() + u"/Downloads/"_qs + name; }

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
        for (const QString& missing : {Desk::whatIsMissing(), ScreenReader::whatIsMissing()})
            if (!missing.isEmpty())
                QSKIP(qPrintable(missing));
        m_scene.chance = QRandomGenerator::system()->generate();
        QVERIFY(m_desk.open());
        QVERIFY(m_reader.open(m_desk.environment()));
    }

    void cleanupTestCase()
    {
        for (QProcess* process : {&m_files, &m_fetcher, &m_sharer, &m_tracker})
            end(*process);
    }

    void threeTrackers_share_fetch_stopTheMaster_theCrownMoves_aDropIsFetched()
    {
        const QByteArray lecture = makeFile(m_desk.home() + u"/lecture.bin"_qs, 'l');
        start(m_tracker, QStringLiteral(MUSTER_PROGRAM),
              QStringList{u"tracker"_qs, u"--name"_qs, u"ada"_qs, u"--data-dir"_qs, path(u"ada"_qs),
                          u"--port"_qs, u"0"_qs, u"--replication-port"_qs, u"0"_qs} +
                  m_scene.networkArguments(1));
        QVERIFY(placeWindow(m_tracker, u"Muster tracker"_qs, QPoint(0, 0)));
        QVERIFY(waitFor(m_tracker, node, u"ada: master.*"_qs));
        QVERIFY(addTracker(2));
        QVERIFY(addTracker(3));
        QCOMPARE(masters(), QStringList(u"ada"_qs));

        QVERIFY(openPeer(m_sharer, u"sharer"_qs, 4, QPoint(1300, 0)));
        QVERIFY(clickFor(m_sharer, u"Share a file…"_qs, u"tree item"_qs, u"lecture.bin"_qs));
        QVERIFY(click(
            m_sharer, u"tree item"_qs, u"lecture.bin"_qs,
            [this] { return isSeen(m_sharer, pushButton, u"Share"_qs); }, 1, 2));
        QVERIFY(clickAway(m_sharer, u"Share"_qs));

        QVERIFY(openPeer(m_fetcher, u"fetcher"_qs, 5, QPoint(1300, 850)));
        QVERIFY(fetch(u"lecture.bin"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(read(fetched(u"lecture.bin"_qs)), lecture, patienceMs);

        // The master is this window's own tracker, which hands over and ends while the window stays.
        QVERIFY(askByMenu(u"ada: master.*"_qs, u"s"_qs, u"Stop the tracker"_qs));
        QVERIFY(clickAway(m_tracker, u"Stop the tracker"_qs));
        QVERIFY(waitFor(m_tracker, node, u"ada: stopped.*"_qs));
        QVERIFY(wait([this] { return masters().size() == 1; }));
        QVERIFY(!masters().contains(u"ada"_qs));
        QVERIFY(waitFor(m_fetcher, u"label"_qs, u"The trackers: .*answered.*"_qs));

        const QByteArray notes = makeFile(path(u"notes.bin"_qs), 'n');
        start(m_files, QStringLiteral(DRAG_SOURCE), {path(u"notes.bin"_qs)});
        QVERIFY(placeWindow(m_files, u"Files"_qs, QPoint(200, 900)));
        QVERIFY(dragToTheSharer());
        QTRY_VERIFY_WITH_TIMEOUT(m_files.bytesAvailable() > 0, patienceMs);
        QCOMPARE(m_files.readLine().trimmed(), QByteArray("copied")); // who moves deletes the file afterwards
        QVERIFY(clickAway(m_sharer, u"Share"_qs));
        QVERIFY(fetch(u"notes.bin"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(read(fetched(u"notes.bin"_qs)), notes, patienceMs);
        QCOMPARE(read(path(u"notes.bin"_qs)), notes);
    }
};

QTEST_GUILESS_MAIN(ClusterSessionTest)
#include "tst_clustersession.moc"
