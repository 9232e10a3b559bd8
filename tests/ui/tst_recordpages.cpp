// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledata.h"
#include "samplerecord.h"
#include "ui/eventfile.h"
#include "ui/mainwindow.h"
#include "ui/models/eventfiltermodel.h"
#include "ui/models/eventlistmodel.h"
#include "ui/models/pagedtablemodel.h"
#include "ui/models/roundtablemodel.h"
#include "ui/pages/contentspage.h"
#include "ui/pages/eventspage.h"
#include "ui/pages/graphspage.h"
#include "ui/pages/replicationpage.h"
#include "ui/pages/swarmpeerspage.h"
#include "ui/widgets/eventlog.h"
#include "ui/widgets/graphwidget.h"
#include "ui/widgets/indexbars.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/roundstrip.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::ui;
using status::ClusterEvent;
using status::EventKind;
using Reporting = QAbstractItemModelTester::FailureReportingMode;

namespace {

constexpr qint64 tableRows = 300'001; // the last row has a name

class EventFileChooser final : public FileChooser
{
public:
    explicit EventFileChooser(QString path)
        : m_path(std::move(path))
    {
    }
    QString chooseDownloadFolder(QWidget*) override { return {}; }
    QString downloadFolder() const override { return {}; }
    QString chooseTorrentFile(QWidget*, const QString&) override { return {}; }
    QString chooseEventFile(QWidget*, const QString&) override { return m_path; }
    QStringList chooseFilesToShare(QWidget*) override { return {}; }
    QString chooseFolderToShare(QWidget*) override { return {}; }

private:
    QString m_path;
};

// Answers from the event loop, as the tracker does.
template<typename Page> void answer(Page& page, int* mostRows = nullptr)
{
    QObject::connect(
        &page, &Page::contentsRequested, &page,
        [&page, mostRows](const status::TableQuery& query) {
            const auto answer = sample::contentPage(query, query.peer.isEmpty() ? tableRows : 4);
            if (mostRows)
                *mostRows = qMax(*mostRows, int(answer.rows.size()));
            page.showContents(answer);
        },
        Qt::QueuedConnection);
    QObject::connect(
        &page, &Page::peersRequested, &page,
        [&page](const status::TableQuery& query) {
            page.showSwarmPeers(sample::swarmPeerPage(query, query.content ? 25 : tableRows));
        },
        Qt::QueuedConnection);
}

ClusterEvent eventOf(EventKind kind, const QString& text, NodeId tracker = {})
{
    return {WallTime(Millis(1'700'000'000'123)), text, kind, tracker};
}

} // namespace

class RecordPagesTest : public QObject
{
    Q_OBJECT

    static QString textAt(const QTableView& table, int row, int column = 0)
    {
        return table.model()->index(row, column).data().toString();
    }
    static QString topText(const QTableView& table) { return textAt(table, table.rowAt(0)); }

private slots:
    void contents_shown_fillThePageThatIsSeen()
    {
        ContentsPage page;
        answer(page);
        auto* table = page.findChild<PagedTable*>(u"contents"_qs);
        page.resize(1200, 700);
        page.show();
        QTRY_COMPARE(table->model()->rowCount(), int(tableRows));
        QCOMPARE(topText(*table), u"sample content 0"_qs);
        QVERIFY(page.findChild<QLabel*>(u"contentCount"_qs)->text().contains(QLocale().toString(tableRows)));
    }

    void contents_scrolledByKeys_fetchWhatIsSeenAndNoMore()
    {
        ContentsPage page;
        int mostRows = 0;
        answer(page, &mostRows);
        auto* table = page.findChild<PagedTable*>(u"contents"_qs);
        page.resize(1200, 700);
        page.show();
        QTRY_COMPARE(table->model()->rowCount(), int(tableRows));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(20, table->rowHeight(0) / 2));
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(table, Qt::Key_PageDown);
        QTRY_VERIFY(topText(*table).startsWith(u"sample content"));
        QVERIFY(table->verticalScrollBar()->value() > 0);
        QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(topText(*table).startsWith(u"sample content 299"));
        QVERIFY(mostRows <= 100); // no slot handles more than a page
        auto* model = qobject_cast<PagedTableModel*>(table->model());
        QVERIFY(model->pagesHere() <= PagedTableModel::mostPages);
    }

    void contents_searchTyped_isAskedForOnceThePersonPauses()
    {
        ContentsPage page;
        answer(page);
        auto* table = page.findChild<PagedTable*>(u"contents"_qs);
        page.show();
        QTRY_COMPARE(table->model()->rowCount(), int(tableRows));
        QSignalSpy asked(&page, &ContentsPage::contentsRequested);
        QTest::keyClicks(page.findChild<QLineEdit*>(u"searchContents"_qs), u"sample"_qs);
        QTRY_COMPARE(table->model()->rowCount(), 40);
        int searches = 0;
        for (const QList<QVariant>& call : asked) {
            const QString search = call.at(0).value<status::TableQuery>().search;
            QVERIFY(search.isEmpty() || search == u"sample");
            searches += !search.isEmpty();
        }
        QVERIFY(searches >= 1);
    }

    void contents_headerClicked_areSortedByTheTables()
    {
        ContentsPage page;
        answer(page);
        auto* table = page.findChild<PagedTable*>(u"contents"_qs);
        page.resize(1200, 700);
        page.show();
        QTRY_COMPARE(table->model()->rowCount(), int(tableRows));
        QSignalSpy asked(&page, &ContentsPage::contentsRequested);
        QHeaderView* header = table->horizontalHeader();
        const QPoint size(header->sectionViewportPosition(int(status::ContentColumn::Size)) + 5,
                          header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, size);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, size);
        QTRY_COMPARE(topText(*table), u"sample content 300000"_qs);
        const auto last = asked.last().at(0).value<status::TableQuery>();
        QCOMPARE(last.sortColumn, int(status::ContentColumn::Size));
        QVERIFY(last.isDescending);
    }

    void content_chosen_showsItsPeersAndStaysChosenWhenItMoves()
    {
        ContentsPage page;
        answer(page);
        auto* table = page.findChild<PagedTable*>(u"contents"_qs);
        auto* peers = page.findChild<PagedTable*>(u"peersOfContent"_qs);
        auto* copyHash = page.findChild<QPushButton*>(u"copySha1"_qs);
        page.resize(1200, 700);
        page.show();
        QVERIFY(!copyHash->isEnabled());
        QTRY_COMPARE(table->model()->rowCount(), int(tableRows));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(20, table->rowHeight(0) * 5 / 2));
        QTRY_COMPARE(peers->model()->rowCount(), 25);
        QTest::mouseClick(copyHash, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), sample::contentHash(2).toHexString());
        QTest::mouseClick(page.findChild<QPushButton*>(u"copyMagnet"_qs), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QString(u"magnet:?xt=urn:btih:" + sample::contentHash(2).toHexString() +
                         u"&dn=sample%20content%202"));
        QTest::keyClicks(page.findChild<QLineEdit*>(u"searchContents"_qs), u"x"_qs);
        QTRY_COMPARE(table->model()->rowCount(), 40);
        QCOMPARE(table->selectedKey(), QVariant::fromValue(sample::contentHash(2)));
        QTRY_COMPARE(textAt(*table, table->selectionModel()->selectedRows().value(0).row()),
                     u"sample content 2"_qs);
    }

    void content_selectedByTheProgram_showsItsPeers()
    {
        ContentsPage page;
        answer(page);
        auto* table = page.findChild<PagedTable*>(u"contents"_qs);
        page.resize(1200, 700);
        page.show();
        QTRY_COMPARE(table->model()->rowCount(), int(tableRows));
        table->selectRow(3);
        QCOMPARE(table->selectedKey(), QVariant::fromValue(sample::contentHash(3)));
        QTRY_COMPARE(page.findChild<PagedTable*>(u"peersOfContent"_qs)->model()->rowCount(), 25);
    }

    void peer_chosen_showsItsContents()
    {
        SwarmPeersPage page;
        answer(page);
        auto* table = page.findChild<PagedTable*>(u"swarmPeers"_qs);
        page.resize(1200, 700);
        page.show();
        QTRY_COMPARE(table->model()->rowCount(), int(tableRows));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(20, table->rowHeight(0) / 2));
        auto* contents = page.findChild<PagedTable*>(u"contentsOfPeer"_qs);
        QTRY_COMPARE(contents->model()->rowCount(), 4);
        QTest::keyClick(table, Qt::Key_Down);
        QTRY_COMPARE(table->selectedKey().toString(), u"10.0.0.1:6881"_qs);
    }

    void pages_notOnTheScreen_askForNothing()
    {
        MainWindow window(Mode::Tracker);
        QSignalSpy contents(&window, &MainWindow::contentsRequested);
        QSignalSpy peers(&window, &MainWindow::peersRequested);
        window.show();
        QVERIFY(contents.isEmpty() && peers.isEmpty());
        auto* pages = window.findChild<QTabWidget*>(u"pages"_qs);
        pages->setCurrentWidget(window.findChild<ContentsPage*>());
        QTRY_VERIFY(!contents.isEmpty());
        QCOMPARE(contents.count(), 1);
        QVERIFY(peers.isEmpty());
    }

    void events_filtered_showTheirKindTrackerAndText()
    {
        EventsPage page;
        page.showCluster(sample::cluster());
        page.show();
        page.addEvent(eventOf(EventKind::Joined, u"sample-attic is here"_qs, NodeId(0x11)));
        page.addEvent(eventOf(EventKind::Dead, u"sample-attic is dead"_qs, NodeId(0x11)));
        page.addEvent(eventOf(EventKind::Dead, u"sample-workshop is dead"_qs, NodeId(0x33)));
        const auto* log = page.findChild<EventLog*>();
        QCOMPARE(log->shownCount(), 3);
        auto* kinds = page.findChild<QComboBox*>(u"eventKind"_qs);
        kinds->setFocus();
        QTest::keyClicks(kinds, u"dead"_qs);
        QCOMPARE(log->shownCount(), 2);
        auto* trackers = page.findChild<QComboBox*>(u"eventTracker"_qs);
        QTest::keyClicks(trackers, u"sample-work"_qs);
        QCOMPARE(log->shownCount(), 1);
        QTest::keyClick(trackers, Qt::Key_Home);
        QTest::keyClick(kinds, Qt::Key_Home);
        QTest::keyClicks(page.findChild<QLineEdit*>(u"searchEvents"_qs), u"WORKSHOP"_qs);
        QCOMPARE(log->shown().value(0).text, u"sample-workshop is dead"_qs);
        QVERIFY(page.findChild<QLabel*>(u"eventCount"_qs)->text().startsWith(u"1"));
    }

    void events_none_saysSo_andWhetherTheFilterHidesThem()
    {
        EventsPage page;
        page.resize(900, 500);
        page.show();
        const auto* table = page.findChild<QTableView*>();
        QVERIFY(table->accessibleDescription().contains(u"Nothing has happened"));
        page.addEvent(eventOf(EventKind::Joined, u"one"_qs));
        QCOMPARE(table->accessibleDescription(), QString());
        QTest::keyClicks(page.findChild<QLineEdit*>(u"searchEvents"_qs), u"two"_qs);
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(table->accessibleDescription().contains(u"No event"));
    }

    void events_ofAnotherDay_haveTheirDay()
    {
        EventsPage page;
        const auto* table = page.findChild<QTableView*>();
        page.addEvent(eventOf(EventKind::Joined, u"one"_qs));
        const QString time = textAt(*table, 0);
        QCOMPARE(time.size(), 12); // HH:mm:ss.zzz
        ClusterEvent later = eventOf(EventKind::Left, u"two"_qs);
        later.at += std::chrono::hours(48);
        page.addEvent(later);
        QVERIFY(textAt(*table, 0).endsWith(u" "_qs + time.left(8)));
        QCOMPARE(textAt(*table, 1).size(), 12);
    }

    void events_scrolledUp_stayThereAndElseFollowTheNewest()
    {
        EventLog log;
        log.resize(400, 200);
        log.show();
        for (int i = 0; i < 100; ++i)
            log.add(eventOf(EventKind::Info, QString::number(i)));
        const QScrollBar& bar = *log.verticalScrollBar();
        QCOMPARE(bar.value(), bar.maximum());
        const int before = bar.maximum();
        log.resize(400, 100); // something came below it
        QTRY_VERIFY(bar.maximum() > before);
        QCOMPARE(bar.value(), bar.maximum());
        log.verticalScrollBar()->setValue(5);
        log.add(eventOf(EventKind::Info, u"new"_qs));
        QCOMPARE(log.verticalScrollBar()->value(), 5);
    }

    void events_aMillion_stayBounded()
    {
        EventListModel model(500);
        EventFilterModel shown;
        QAbstractItemModelTester tester(&shown, Reporting::QtTest);
        shown.setSourceModel(&model);
        shown.setText(u"7"_qs);
        for (int i = 0; i < 3'000; ++i)
            model.add(eventOf(EventKind::Info, QString::number(i)));
        QCOMPARE(model.rowCount(), 500);
        QVERIFY(shown.rowCount() < 500);
    }

    void eventFile_csv_quotesAndDisarmsFormulas()
    {
        const QList<ClusterEvent> events{eventOf(EventKind::Dead, u"a \"b\", c"_qs, NodeId(0x11)),
                                         eventOf(EventKind::Info, u"=SUM(1)"_qs)};
        QCOMPARE(eventsAsCsv(events),
                 QByteArray("at,kind,tracker,text\r\n"
                            "2023-11-14T22:13:20.123Z,dead,0000000000000011,\"a \"\"b\"\", c\"\r\n"
                            "2023-11-14T22:13:20.123Z,info,,\"'=SUM(1)\"\r\n"));
        QCOMPARE(eventsAsJsonLines(events).count('\n'), 2);
        QVERIFY(eventsAsJsonLines(events).contains(R"("kind":"dead")"));
    }

    void events_saved_areInTheFileThatWasChosen()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"events.jsonl"_qs);
        MainWindow window(Mode::Tracker, std::make_unique<EventFileChooser>(path));
        auto* save = window.findChild<QPushButton*>(u"saveEvents"_qs);
        window.show();
        QVERIFY(!save->isEnabled()); // there is nothing to save
        window.addEvent(eventOf(EventKind::Joined, u"sample-attic is here"_qs));
        window.findChild<QTabWidget*>(u"pages"_qs)->setCurrentWidget(window.findChild<EventsPage*>());
        QTest::mouseClick(save, Qt::LeftButton);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("sample-attic is here"));
    }

    void events_cannotBeSaved_isSaidInASentence()
    {
        QTemporaryDir folder;
        MainWindow window(Mode::Tracker,
                          std::make_unique<EventFileChooser>(folder.filePath(u"none/events.csv"_qs)));
        window.show();
        window.addEvent(eventOf(EventKind::Joined, u"sample-attic is here"_qs));
        window.findChild<QTabWidget*>(u"pages"_qs)->setCurrentWidget(window.findChild<EventsPage*>());
        QTest::mouseClick(window.findChild<QPushButton*>(u"saveEvents"_qs), Qt::LeftButton);
        const QList<QLabel*> labels = window.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().contains(u"could not be saved");
        }));
    }

    void rounds_shown_theNewestUntilOneIsChosen()
    {
        ReplicationPage page;
        page.resize(1200, 700);
        page.show();
        page.showCluster(sample::cluster());
        auto* strip = page.findChild<RoundStrip*>(u"roundStrip"_qs);
        QVERIFY(strip->accessibleDescription().contains(u"by the master only"));
        page.showRound(sample::round(100));
        page.showRound(sample::round(101));
        QVERIFY(strip->accessibleDescription().contains(u"Entry 101"));
        QVERIFY(strip->accessibleDescription().contains(u"sample-workshop ready after"));
        auto* rounds = page.findChild<QTableView*>(u"rounds"_qs);
        QTest::mouseClick(rounds->viewport(), Qt::LeftButton, {}, QPoint(20, rounds->rowHeight(0) * 3 / 2));
        QVERIFY(strip->accessibleDescription().contains(u"Entry 100"));
        auto* pause = page.findChild<QPushButton*>(u"pauseRounds"_qs);
        QVERIFY(pause->isChecked());
        page.showRound(sample::round(102));
        QCOMPARE(rounds->model()->rowCount(), 2);
        QTest::mouseClick(pause, Qt::LeftButton);
        page.showRound(sample::round(103));
        QVERIFY(strip->accessibleDescription().contains(u"Entry 103"));
    }

    void rounds_many_stayBounded()
    {
        RoundTableModel model;
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        for (quint64 i = 0; i < 1'000; ++i)
            model.add(sample::round(i));
        QCOMPARE(model.rowCount(), RoundTableModel::mostRounds);
        QCOMPARE(model.round(0).index, quint64(999));
    }

    void indexAxis_oneLags_itsBarIsHalfAsLong()
    {
        status::ClusterStatus cluster = sample::cluster();
        const IndexAxis axis = indexAxisOf(cluster);
        QCOMPARE(axis.last, quint64(18'204));
        QCOMPARE(axis.place(18'204), 1.0);
        QCOMPARE(axis.place(18'204 - 143), 0.5);
        QCOMPARE(axis.place(0), 0.0);
        for (status::TrackerStatus& tracker : cluster.trackers)
            tracker.stored = tracker.committed = tracker.applied = 3;
        QCOMPARE(indexAxisOf(cluster).first, quint64(0));
        QCOMPARE(indexAxisOf(status::ClusterStatus()).place(0), 0.0);
    }

    void graphs_tellTheirValuesInWords_andByTheCursor()
    {
        GraphsPage page;
        page.resize(1000, 700);
        page.show();
        auto* graph = page.findChild<GraphWidget*>(u"membersGraph"_qs);
        QVERIFY(graph->summary().contains(u"nothing yet"));
        for (int second = 0; second < 700; ++second)
            page.addActivity(sample::activity(second));
        QVERIFY(graph->summary().contains(u"3 now; between 2 and 3"));
        graph->setFocus();
        QTest::keyClick(graph, Qt::Key_End);
        QVERIFY(graph->cursorText().contains(u"trackers: 3"));
        const QString atTheEnd = graph->cursorText();
        QTest::keyClick(graph, Qt::Key_Home);
        QVERIFY(graph->cursorText() != atTheEnd);
        QTest::keyClick(graph, Qt::Key_Escape);
        QVERIFY(graph->cursorText().isEmpty());
        QTest::keyClicks(page.findChild<QComboBox*>(u"graphRange"_qs), u"one"_qs);
        QVERIFY(graph->summary().contains(u"one hour"));
    }

    void graphs_tellTheClustersAnnounces_andWhoMeasuresLatency()
    {
        GraphsPage page;
        page.resize(1000, 700);
        page.show();
        status::ClusterStatus cluster = sample::cluster();
        cluster.trackers[0].announcesPerSecond = 100;
        cluster.trackers[1].announcesPerSecond = 20;
        cluster.trackers[2].announcesPerSecond = 7;
        cluster.trackers[2].liveness = status::Liveness::Dead; // what it said last counts no more
        page.showCluster(cluster);
        status::ActivityStatus activity = sample::activity(0);
        activity.announcesPerSecond = 20;
        activity.commitP50Ms.reset();
        activity.commitP99Ms.reset();
        page.addActivity(activity);
        auto* requests = page.findChild<GraphWidget*>(u"requestsGraph"_qs);
        QVERIFY2(requests->summary().contains(u"announces: 20/s") &&
                     requests->summary().contains(u"announces to all: 120/s"),
                 qPrintable(requests->summary()));
        auto* latency = page.findChild<GraphWidget*>(u"latencyGraph"_qs);
        QVERIFY2(latency->summary().contains(u"sample-attic"), qPrintable(latency->summary()));
        cluster.master = cluster.trackers[1].id; // it is this one now
        page.showCluster(cluster);
        QVERIFY(!latency->summary().contains(u"sample-attic"));
        activity.at += Millis(1000);
        activity.commitP50Ms = activity.commitP99Ms = 3;
        page.addActivity(activity);
        QVERIFY2(latency->summary().contains(u"3 ms"), qPrintable(latency->summary()));
    }

    void controls_allHaveNames()
    {
        MainWindow window(Mode::Tracker);
        for (const QWidget* page : {static_cast<QWidget*>(window.findChild<ContentsPage*>()),
                                    static_cast<QWidget*>(window.findChild<SwarmPeersPage*>()),
                                    static_cast<QWidget*>(window.findChild<EventsPage*>()),
                                    static_cast<QWidget*>(window.findChild<GraphsPage*>()),
                                    static_cast<QWidget*>(window.findChild<ReplicationPage*>())}) {
            QList<const QWidget*> named;
            for (const QLabel* label : page->findChildren<QLabel*>())
                named << label->buddy();
            for (const QWidget* widget : page->findChildren<QWidget*>()) {
                const bool isControl = widget->window() == &window &&
                                       (widget->focusPolicy() & Qt::TabFocus) &&
                                       !widget->objectName().startsWith(u"qt_");
                const auto* button = qobject_cast<const QPushButton*>(widget);
                if (isControl && !qobject_cast<const QHeaderView*>(widget))
                    QVERIFY2(!widget->accessibleName().isEmpty() || named.contains(widget) ||
                                 (button && !button->text().isEmpty()),
                             qPrintable(QString(QString::fromLatin1(widget->metaObject()->className()) +
                                                u' ' + widget->objectName())));
            }
        }
    }
};

QTEST_MAIN(RecordPagesTest)
#include "tst_recordpages.moc"
