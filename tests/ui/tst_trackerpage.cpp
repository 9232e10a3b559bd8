// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledata.h"
#include "ui/dialogs/questions.h"
#include "ui/dialogs/roledialog.h"
#include "ui/mainwindow.h"
#include "ui/models/trackertablemodel.h"
#include "ui/monitorwindow.h"
#include "ui/widgets/eventlog.h"
#include "ui/widgets/roundstrip.h"
#include "ui/widgets/trackertable.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::ui;

class TrackerPageTest : public QObject
{
    Q_OBJECT

    static bool shows(const QWidget& widget, const QString& text)
    {
        const QList<QLabel*> labels = widget.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(text); });
    }

    static QPushButton* answer(const QWidget& window, const QString& name)
    {
        const auto* box = window.findChild<QMessageBox*>();
        return box ? box->findChild<QPushButton*>(name) : nullptr;
    }

private slots:
    void stopButton_asksFirst_andEmitsOnceOnYes()
    {
        MainWindow window(Mode::Tracker);
        window.showCluster(sample::cluster());
        window.show();
        QSignalSpy stops(&window, &MainWindow::stopRequested);
        auto* stop = window.findChild<QPushButton*>(u"stopTracker"_qs);
        QTest::mouseClick(stop, Qt::LeftButton);
        QPushButton* yes = answer(window, u"yes"_qs);
        QVERIFY(yes);
        QCOMPARE(stops.count(), 0);
        QTest::mouseClick(yes, Qt::LeftButton);
        QCOMPARE(stops.count(), 1);
        QVERIFY(!stop->isEnabled());
        QTRY_VERIFY(!window.findChild<QMessageBox*>());
        window.showStopped();
        QVERIFY(shows(window, u"This tracker has been stopped"_qs));
        window.showCluster(sample::cluster()); // a late one changes nothing in that
        QVERIFY(shows(window, u"This tracker has been stopped"_qs));
    }

    void stopQuestion_byReturnOrEscape_changesNothing()
    {
        MainWindow window(Mode::Tracker);
        window.showCluster(sample::cluster());
        window.show();
        QSignalSpy stops(&window, &MainWindow::stopRequested);
        auto* stop = window.findChild<QPushButton*>(u"stopTracker"_qs);
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
            QTest::keyClick(stop, Qt::Key_Space);
            auto* box = window.findChild<QMessageBox*>();
            QVERIFY(box);
            QVERIFY(QTest::qWaitForWindowExposed(box));
            QTest::keyClick(box, key);
            QTRY_VERIFY(!window.findChild<QMessageBox*>());
        }
        QCOMPARE(stops.count(), 0);
        QVERIFY(stop->isEnabled());
    }

    void contextMenu_stopsOnlyTheOwnRow()
    {
        TrackerTable* table = nullptr;
        MainWindow window(Mode::Tracker);
        window.showCluster(sample::cluster()); // sorted by name: attic, library (this one), workshop
        window.show();
        table = window.findChild<TrackerTable*>();
        const auto menuOf = [&](int row) {
            emit table->customContextMenuRequested(table->visualRect(table->model()->index(row, 0)).center());
            return table->parentWidget()->window()->findChildren<QMenu*>(QString(),
                                                                         Qt::FindChildrenRecursively);
        };
        const auto entries = [&](int row) {
            QStringList texts;
            for (QMenu* menu : menuOf(row)) {
                if (!menu->isVisible())
                    continue;
                for (const QAction* action : menu->actions())
                    texts.append(action->text());
                menu->close();
            }
            return texts.join(u'|');
        };
        QVERIFY(!entries(0).contains(u"Stop this"));
        QVERIFY(entries(1).contains(u"Stop this"));
    }

    void consequences_dependOnWhoIsStopped()
    {
        status::ClusterStatus cluster = sample::cluster();
        cluster.trackers[0].isSelf = true; // the master
        cluster.trackers[1].isSelf = false;
        const QString ofMaster = stopConsequences(cluster);
        const QString ofSlave = stopConsequences(sample::cluster());
        cluster.trackers[1].liveness = status::Liveness::Dead;
        const QString ofLast = stopConsequences(cluster);
        QVERIFY(ofMaster.contains(u"hands over"));
        QVERIFY(ofSlave.contains(u"without it"));
        QVERIFY(ofLast.contains(u"only tracker"));
    }

    void header_withoutAMaster_saysThatAnElectionIsUnderWay()
    {
        MainWindow window(Mode::Tracker);
        status::ClusterStatus cluster = sample::cluster();
        window.showCluster(cluster);
        QVERIFY(shows(window, u"Master: sample-attic"_qs));
        QVERIFY(shows(window, u"This cluster is open"_qs));
        cluster.master = {};
        window.showCluster(cluster);
        QVERIFY(shows(window, u"No master: an election is under way"_qs));
    }

    void closedCluster_saysSo()
    {
        MainWindow window(Mode::Tracker);
        status::ClusterStatus cluster = sample::cluster();
        cluster.isOpen = false;
        window.showCluster(cluster);
        QVERIFY(shows(window, u"This cluster is closed"_qs));
        QVERIFY(!shows(window, u"This cluster is open"_qs));
    }

    // The menu of the row with this id, opened as by a right click.
    static QMenu* menuOf(MainWindow& window, NodeId id)
    {
        auto* table = window.findChild<TrackerTable*>();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, 0);
            if (table->trackerAt(index)->id != id)
                continue;
            emit table->customContextMenuRequested(table->visualRect(index).center());
            return openMenu(window);
        }
        return nullptr;
    }
    static QMenu* openMenu(const MainWindow& window)
    {
        for (QMenu* menu : window.findChildren<QMenu*>())
            if (menu->findChild<QAction*>(u"order4"_qs))
                return menu;
        return nullptr;
    }

    void order_isAskedFirst_andEmittedOnYes()
    {
        MainWindow window(Mode::Tracker);
        const status::ClusterStatus cluster = sample::cluster();
        window.showCluster(cluster);
        window.show();
        QSignalSpy orders(&window, &MainWindow::orderRequested);
        QMenu* menu = menuOf(window, cluster.master);
        QVERIFY(menu);
        QVERIFY(!menu->findChild<QAction*>(u"order4"_qs)->isEnabled()); // it is master already
        menu->findChild<QAction*>(u"order2"_qs)->trigger();
        auto* box = window.findChild<QMessageBox*>();
        QVERIFY(box);
        QVERIFY(box->informativeText().contains(u'5'));
        QCOMPARE(orders.count(), 0);
        QTest::mouseClick(answer(window, u"yes"_qs), Qt::LeftButton);
        QCOMPARE(orders.count(), 1);
        QCOMPARE(orders.first()[0].value<NodeId>(), cluster.master);
        QCOMPARE(orders.first()[1].value<status::TrackerOrder>(), status::TrackerOrder::Freeze);
        QCOMPARE(orders.first()[2].toInt(), 5);
    }

    void order_toOneThatTakesNone_isDisabledAndSaysWhy()
    {
        MainWindow window(Mode::Tracker);
        status::ClusterStatus cluster = sample::cluster();
        for (status::TrackerStatus& tracker : cluster.trackers)
            tracker.takesOrders = tracker.isSelf;
        window.showCluster(cluster);
        window.show();
        QMenu* menu = menuOf(window, cluster.master);
        QVERIFY(menu);
        for (int order = 0; order < 5; ++order) {
            const auto* action = menu->findChild<QAction*>(u"order%1"_qs.arg(order));
            QVERIFY(!action->isEnabled());
            QVERIFY(action->toolTip().contains(u"open"));
        }
    }

    void rounds_whereAnotherIsMaster_sayWhoSeesThem()
    {
        MainWindow window(Mode::Tracker);
        status::ClusterStatus cluster = sample::cluster(); // this one is a slave
        window.showCluster(cluster);
        const auto* strip = window.findChild<RoundStrip*>();
        QVERIFY2(strip->accessibleDescription().contains(u"seen by the master only. It is sample-attic"),
                 qPrintable(strip->accessibleDescription()));
        for (status::TrackerStatus& tracker : cluster.trackers)
            tracker.isSelf = tracker.id == cluster.master;
        cluster.master = {};
        window.showCluster(cluster);
        QVERIFY(!strip->accessibleDescription().contains(u"only"));
    }

    void passphrase_isSetReplacedAndCleared()
    {
        MainWindow window(Mode::Tracker);
        window.show();
        auto* action = window.findChild<QAction*>(u"passphrase"_qs);
        QVERIFY(!action->isVisible()); // one was named on the command line
        window.allowPassphrase(false);
        QVERIFY(action->isVisible());
        QSignalSpy chosen(&window, &MainWindow::passphraseChosen);
        action->trigger();
        QVERIFY(!window.findChild<QPushButton*>(u"clearPassphrase"_qs));
        auto* text = window.findChild<QLineEdit*>(u"passphraseText"_qs);
        auto* set = window.findChild<QPushButton*>(u"setPassphrase"_qs);
        QTest::keyClicks(text, u"correct"_qs);
        QVERIFY(!set->isEnabled());
        QTest::keyClicks(text, u" horse"_qs);
        QVERIFY(!set->isEnabled()); // nobody has seen what was typed
        auto* again = window.findChild<QLineEdit*>(u"passphraseAgain"_qs);
        QTest::keyClicks(again, u"correct house"_qs);
        QVERIFY(!set->isEnabled());
        QVERIFY(!window.findChild<QLabel*>(u"trouble"_qs)->text().isEmpty());
        again->clear();
        QTest::keyClicks(again, u"correct horse"_qs);
        QVERIFY(window.findChild<QLabel*>(u"trouble"_qs)->text().isEmpty());
        QTest::mouseClick(set, Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), u"correct horse"_qs);
        QTRY_VERIFY(!window.findChild<QLineEdit*>(u"passphraseText"_qs));
        window.allowPassphrase(true);
        action->trigger();
        auto* clear = window.findChild<QPushButton*>(u"clearPassphrase"_qs);
        QTest::mouseClick(clear, Qt::LeftButton);
        auto* question = window.findChild<QMessageBox*>();
        QVERIFY(question && question->informativeText().contains(u"anybody"));
        QTest::keyClick(question, Qt::Key_Return); // is no
        QTRY_VERIFY(!window.findChild<QMessageBox*>());
        QCOMPARE(chosen.count(), 1);
        QTest::mouseClick(clear, Qt::LeftButton);
        QTest::mouseClick(window.findChild<QPushButton*>(u"yes"_qs), Qt::LeftButton);
        QCOMPARE(chosen.count(), 2);
        QVERIFY(chosen.last().first().toString().isEmpty());
        QTRY_VERIFY(!window.findChild<QLineEdit*>(u"passphraseText"_qs));
    }

    void passphrase_thatCanBeRead_isGivenOnce()
    {
        MainWindow window(Mode::Tracker);
        window.show();
        window.allowPassphrase(false);
        window.findChild<QAction*>(u"passphrase"_qs)->trigger();
        QSignalSpy chosen(&window, &MainWindow::passphraseChosen);
        auto* text = window.findChild<QLineEdit*>(u"passphraseText"_qs);
        QTest::keyClicks(text, u"correct horse"_qs);
        QCOMPARE(text->echoMode(), QLineEdit::Password);
        auto* show = window.findChild<QCheckBox*>(u"showPassphrase"_qs);
        QTest::keyClick(show, Qt::Key_Space);
        QCOMPARE(text->echoMode(), QLineEdit::Normal);
        QTest::mouseClick(window.findChild<QPushButton*>(u"setPassphrase"_qs), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
    }

    void labels_areNeverRichText()
    {
        MainWindow tracker(Mode::Tracker);
        MainWindow peer(Mode::Peer);
        MonitorWindow monitor;
        monitor.setPeer(1, u"Peer 1"_qs, sample::share());
        for (const QWidget* window : {static_cast<QWidget*>(&tracker), static_cast<QWidget*>(&peer),
                                      static_cast<QWidget*>(&monitor)}) {
            for (const QLabel* label : window->findChildren<QLabel*>())
                QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(),
                         qPrintable(label->text()));
        }
    }

    void selection_survivesUpdates()
    {
        MainWindow window(Mode::Tracker);
        status::ClusterStatus cluster = sample::cluster();
        window.showCluster(cluster);
        window.show();
        auto* table = window.findChild<TrackerTable*>();
        table->selectRow(1);
        cluster.trackers.removeFirst();
        window.showCluster(cluster);
        QCOMPARE(table->selectionModel()->selectedRows().value(0).data().toString(),
                 u"sample-library (this one)"_qs);
    }

    void events_areCopiedAsText()
    {
        EventLog log;
        log.add({WallTime(Millis(0)), u"first"_qs});
        log.add({WallTime(Millis(0)), u"second"_qs});
        log.show();
        log.selectAll();
        QTest::keySequence(&log, QKeySequence::Copy);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[1].endsWith(u"second"));
    }

    void error_staysUntilItIsDismissed()
    {
        MainWindow window(Mode::Peer);
        window.show();
        window.showError(u"<b>the disk is full</b>"_qs);
        QVERIFY(shows(window, u"<b>the disk is full</b>"_qs));
        auto* dismiss = window.findChild<QWidget*>(u"dismissMessage"_qs);
        QVERIFY(dismiss->isVisible());
        QTest::mouseClick(dismiss, Qt::LeftButton);
        QVERIFY(!dismiss->isVisible());
    }

    void roleDialog_answersWithTheClickedRole_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("tracker");
        QTest::newRow("tracker") << u"tracker"_qs << true;
        QTest::newRow("peer") << u"peer"_qs << false;
    }
    void roleDialog_answersWithTheClickedRole()
    {
        QFETCH(QString, button);
        QFETCH(bool, tracker);
        RoleDialog dialog;
        dialog.show();
        QTest::mouseClick(dialog.findChild<QPushButton*>(button), Qt::LeftButton);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.mode() == Mode::Tracker, tracker);
    }

    void roleDialog_byEscape_choosesNothing()
    {
        RoleDialog dialog;
        dialog.show();
        QSignalSpy rejected(&dialog, &QDialog::rejected);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
    }

    void monitor_showsBothPeersInOrder_andTheTimeline()
    {
        MonitorWindow monitor;
        monitor.setPeer(2, u"Second"_qs, sample::download());
        monitor.setPeer(1, u"First"_qs, sample::share());
        monitor.setPeer(2, u"Second"_qs, sample::download());
        monitor.appendTimeline(u"elected"_qs);
        monitor.appendTimeline(u"  killed"_qs);
        monitor.show();
        QCOMPARE(monitor.findChild<QLabel*>(u"headline"_qs)->text(), u"killed"_qs);
        QList<QProgressBar*> bars = monitor.findChildren<QProgressBar*>();
        QCOMPARE(bars.size(), 2);
        std::sort(bars.begin(), bars.end(), [&](QProgressBar* a, QProgressBar* b) {
            return a->mapTo(&monitor, QPoint()).x() < b->mapTo(&monitor, QPoint()).x();
        });
        QCOMPARE(bars[0]->value(), 1000);
        QVERIFY(bars[1]->value() < 1000);
    }

    void monitor_byItsQuitButton_asksToQuit()
    {
        MonitorWindow monitor;
        monitor.show();
        QSignalSpy quits(&monitor, &MonitorWindow::quitRequested);
        QTest::mouseClick(monitor.findChild<QPushButton*>(u"quit"_qs), Qt::LeftButton);
        QCOMPARE(quits.count(), 1);
    }
};

QTEST_MAIN(TrackerPageTest)
#include "tst_trackerpage.moc"
