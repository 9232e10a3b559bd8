// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerecord.h"
#include "ui/models/contentpagemodel.h"
#include "ui/models/modelroles.h"
#include "ui/models/swarmpeerpagemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::ui;
using status::ContentColumn;
using status::TableQuery;
using Reporting = QAbstractItemModelTester::FailureReportingMode;

class PagedModelsTest : public QObject
{
    Q_OBJECT

    static QString textAt(const QAbstractItemModel& model, int row, int column = 0)
    {
        return model.index(row, column).data().toString();
    }
    // The queries that were not answered yet.
    static QList<TableQuery> taken(QSignalSpy& spy)
    {
        QList<TableQuery> queries;
        while (!spy.isEmpty())
            queries << spy.takeFirst().at(0).value<TableQuery>();
        return queries;
    }
    // Answers until nothing more is asked for; how many pages that took.
    static int answerAll(ContentPageModel& model, QSignalSpy& spy, qint64 total)
    {
        int answers = 0;
        for (QList<TableQuery> queries = taken(spy); !queries.isEmpty(); queries = taken(spy)) {
            for (const TableQuery& query : queries)
                model.takePage(sample::contentPage(query, total));
            answers += int(queries.size());
        }
        return answers;
    }

private slots:
    void model_nobodyWatches_asksForNothing()
    {
        ContentPageModel model(1);
        QSignalSpy asked(&model, &PagedTableModel::requested);
        model.setSearch(QStringLiteral("x"));
        model.setVisible(0, 50);
        model.refresh();
        QCOMPARE(asked.count(), 0);
        model.setWatched(true);
        QCOMPARE(asked.count(), 1);
    }

    void pages_answered_followTheModelsRules()
    {
        ContentPageModel model(1);
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        QSignalSpy asked(&model, &PagedTableModel::requested);
        model.setWatched(true);
        answerAll(model, asked, 250);
        QCOMPARE(model.rowCount(), 250);
        QCOMPARE(textAt(model, 0), QStringLiteral("sample content 0"));
        for (const qint64 total : {300, 90, 0, 1, 1000}) {
            model.refresh();
            answerAll(model, asked, total);
            QCOMPARE(model.rowCount(), int(total));
        }
        model.sort(int(ContentColumn::Seeders), Qt::DescendingOrder);
        answerAll(model, asked, 1000);
        QCOMPARE(textAt(model, 0), QStringLiteral("sample content 999"));
    }

    void swarmPeers_answered_followTheModelsRules()
    {
        SwarmPeerPageModel model(1);
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        QSignalSpy asked(&model, &PagedTableModel::requested);
        model.setContent(sample::contentHash(1));
        model.setWatched(true);
        for (const TableQuery& query : taken(asked)) {
            QCOMPARE(query.content, std::optional(sample::contentHash(1)));
            model.takePage(sample::swarmPeerPage(query, 30));
        }
        QCOMPARE(model.rowCount(), 30);
        QCOMPARE(textAt(model, 1), QStringLiteral("10.0.0.1:6881"));
        QCOMPARE(textAt(model, 1, SwarmPeerPageModel::contentColumn), QStringLiteral("seeds"));
    }

    void scrolling_aMillionRows_asksForWhatIsSeenOneAtATimeAndKeepsFewPages()
    {
        constexpr int total = 1'000'000;
        ContentPageModel model(1);
        QSignalSpy asked(&model, &PagedTableModel::requested);
        model.setWatched(true);
        answerAll(model, asked, total);
        for (int first = 0; first < total - 60; first += 16'661) {
            model.setVisible(first, first + 60);
            while (!asked.isEmpty()) {
                const QList<TableQuery> queries = taken(asked);
                QCOMPARE(queries.size(), 1); // the next only once that is answered
                QVERIFY(queries[0].count <= PagedTableModel::pageRows);
                QVERIFY(queries[0].first + 2 * PagedTableModel::pageRows > first);
                QVERIFY(queries[0].first <= first + 60 + PagedTableModel::pageRows);
                model.takePage(sample::contentPage(queries[0], total));
            }
            QVERIFY(model.row(first) && model.row(first + 60));
            QVERIFY(model.pagesHere() <= PagedTableModel::mostPages);
        }
    }

    void row_notHereYet_isShownAsOnItsWay()
    {
        ContentPageModel model(1);
        QSignalSpy asked(&model, &PagedTableModel::requested);
        model.setWatched(true);
        answerAll(model, asked, 10'000);
        QCOMPARE(textAt(model, 5000), QStringLiteral("…"));
        QVERIFY(!model.index(5000, 0).data(KeyRole).isValid());
        model.setVisible(5000, 5010);
        answerAll(model, asked, 10'000);
        QCOMPARE(textAt(model, 5000), QStringLiteral("sample content 5000"));
    }

    void answer_toAnEarlierQuestion_isDropped()
    {
        ContentPageModel model(1);
        QSignalSpy asked(&model, &PagedTableModel::requested);
        model.setWatched(true);
        const QList<TableQuery> early = taken(asked);
        model.setSearch(QStringLiteral("new"));
        QVERIFY(asked.isEmpty()); // one at a time
        model.takePage(sample::contentPage(early.value(0), 500));
        QCOMPARE(model.rowCount(), 0);
        const QList<TableQuery> late = taken(asked);
        QCOMPARE(late.size(), 1);
        QCOMPARE(late[0].search, QStringLiteral("new"));
        model.takePage(sample::contentPage(late[0], 500));
        QCOMPARE(model.rowCount(), 40);
        model.takePage(sample::contentPage(late[0], 500)); // again: nobody asked
        QCOMPARE(model.rowCount(), 40);
    }

    void answer_toAnotherModelsQuery_isDropped()
    {
        ContentPageModel model(1);
        ContentPageModel other(2);
        QSignalSpy asked(&other, &PagedTableModel::requested);
        model.setWatched(true);
        other.setWatched(true);
        for (const TableQuery& query : taken(asked))
            model.takePage(sample::contentPage(query, 500));
        QCOMPARE(model.rowCount(), 0);
    }

    void refresh_whatIsSeen_isAskedForAnewAndStaysMeanwhile()
    {
        ContentPageModel model(1);
        QSignalSpy asked(&model, &PagedTableModel::requested);
        model.setWatched(true);
        answerAll(model, asked, 1000);
        model.setVisible(310, 340);
        answerAll(model, asked, 1000);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.refresh();
        const QList<TableQuery> queries = taken(asked);
        QCOMPARE(queries.size(), 1);
        QCOMPARE(queries[0].first, qint64(300));
        QVERIFY(queries[0].isFresh);
        QCOMPARE(textAt(model, 320), QStringLiteral("sample content 320"));
        model.takePage(sample::contentPage(queries[0], 1001));
        QCOMPARE(model.rowCount(), 1001);
        QCOMPARE(resets.count(), 0); // a view stays where it is
    }

    void refresh_anAnswerNeverCame_asksAgain()
    {
        ContentPageModel model(1);
        QSignalSpy asked(&model, &PagedTableModel::requested);
        model.setWatched(true);
        for (int i = 1; i < PagedTableModel::patience; ++i)
            model.refresh();
        QCOMPARE(asked.count(), 1); // it may only be slow
        model.refresh();
        QCOMPARE(asked.count(), 2);
    }

    void refresh_theAnswerTakesLonger_itIsStillTaken()
    {
        ContentPageModel model(1);
        QSignalSpy asked(&model, &PagedTableModel::requested);
        model.setWatched(true);
        model.refresh();
        answerAll(model, asked, 100);
        QCOMPARE(model.rowCount(), 100);
    }

    void error_isTold_andWhatIsShownStays()
    {
        ContentPageModel model(1);
        QSignalSpy asked(&model, &PagedTableModel::requested);
        model.setWatched(true);
        answerAll(model, asked, 100);
        model.refresh();
        status::ContentPage page;
        page.number = taken(asked).value(0).number;
        page.error = QStringLiteral("the disk is gone");
        model.takePage(page);
        QCOMPARE(model.error(), page.error);
        QCOMPARE(model.rowCount(), 100);
        model.refresh();
        answerAll(model, asked, 100);
        QCOMPARE(model.error(), QString());
    }

    void error_whileSomebodyLooks_isNotAskedAboutAgainBeforeTheNextRefresh()
    {
        ContentPageModel model(1);
        QSignalSpy asked(&model, &PagedTableModel::requested);
        // As a view does whenever something was answered.
        connect(&model, &PagedTableModel::answered, &model, [&] { model.setVisible(0, 40); });
        model.setWatched(true);
        answerAll(model, asked, 1000);
        model.refresh();
        status::ContentPage page;
        page.number = taken(asked).value(0).number;
        page.error = QStringLiteral("the disk is gone");
        model.takePage(page);
        model.setVisible(0, 40);
        QCOMPARE(asked.count(), 0); // else it would ask without a pause for as long as the disk is gone
        model.refresh();
        QCOMPARE(asked.count(), 1);
    }

    void startOver_anAnswerThatWillNeverCome_isNotWaitedFor()
    {
        ContentPageModel model(1);
        QSignalSpy asked(&model, &PagedTableModel::requested);
        model.setWatched(true);
        answerAll(model, asked, 100);
        model.refresh();
        const TableQuery lost = taken(asked).value(0);
        model.startOver(); // whoever was asked has ended
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(asked.count(), 1);
        model.takePage(sample::contentPage(lost, 100));
        QCOMPARE(model.rowCount(), 0);
        answerAll(model, asked, 30);
        QCOMPARE(model.rowCount(), 30);
    }

    void startOver_afterAnError_asksAtOnce()
    {
        ContentPageModel model(1);
        QSignalSpy asked(&model, &PagedTableModel::requested);
        model.setWatched(true);
        status::ContentPage page;
        page.number = taken(asked).value(0).number;
        page.error = QStringLiteral("the disk is gone");
        model.takePage(page);
        model.startOver();
        QCOMPARE(asked.count(), 1);
    }

    void filter_changes_nothingOfTheOtherIsShown()
    {
        ContentPageModel model(1);
        QSignalSpy asked(&model, &PagedTableModel::requested);
        model.setWatched(true);
        answerAll(model, asked, 100);
        model.setPeer(QStringLiteral("10.0.0.1:6881"));
        QCOMPARE(model.rowCount(), 0);
        answerAll(model, asked, 3);
        QCOMPARE(model.rowCount(), 3);
    }
};

QTEST_GUILESS_MAIN(PagedModelsTest)
#include "tst_pagedmodels.moc"
