// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledata.h"
#include "ui/mainwindow.h"
#include "ui/pages/topologypage.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QProxyStyle>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTest>
#include <QToolButton>

using namespace muster;
using namespace muster::ui;
using status::LocalTracker;

namespace {

// A desktop that likes motion, or not.
class MotionStyle : public QProxyStyle
{
public:
    explicit MotionStyle(int durationMs)
        : QProxyStyle(QStyleFactory::create(u"Fusion"_qs))
        , m_durationMs(durationMs)
    {
    }
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        return hint == SH_Widget_Animation_Duration ? m_durationMs
                                                    : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    const int m_durationMs;
};

// Counts how often a widget is painted.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget* widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

} // namespace

class TopologyViewTest : public QObject
{
    Q_OBJECT

    // A window whose page shows the sample cluster: attic is master, library this one, workshop suspect.
    struct Scene
    {
        Scene()
            : view(window.findChild<TopologyView*>())
        {
            window.resize(1100, 700);
            window.show();
            window.showCluster(cluster);
        }
        QPoint placeOf(int tracker) const
        {
            return view->mapFromScene(view->picture().tracker(cluster.trackers[tracker].id)->pos());
        }
        void click(int tracker) { QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, placeOf(tracker)); }
        QAction* action(const QString& name) const
        {
            const auto* menu = window.findChild<QMenu*>();
            for (const QMenu* open : window.findChildren<QMenu*>())
                if (open->findChild<QAction*>(name))
                    menu = open;
            return menu ? menu->findChild<QAction*>(name) : nullptr;
        }

        status::ClusterStatus cluster = sample::cluster();
        MainWindow window{Mode::Tracker};
        TopologyView* view;
    };

private slots:
    void initTestCase() { QApplication::setStyle(new MotionStyle(200)); }

    void firstView_choosesTheOwnTracker_andShowsItsDetails()
    {
        Scene s;
        QCOMPARE(s.view->current(), s.cluster.trackers[1].id);
        QVERIFY(s.window.findChild<QLabel*>(u"trackerName"_qs)->text().contains(u"sample-library"));
    }

    void click_choosesTheTracker_andShowsItsDetails()
    {
        Scene s;
        s.click(0);
        QCOMPARE(s.view->current(), s.cluster.trackers[0].id);
        QCOMPARE(s.window.findChild<QLabel*>(u"trackerName"_qs)->text(), u"sample-attic"_qs);
        QVERIFY(s.window.findChild<QLabel*>(u"trackerNote"_qs)->text().contains(u"master"));
    }

    void rightClick_menu_question_order()
    {
        Scene s;
        QSignalSpy orders(&s.window, &MainWindow::orderRequested);
        QContextMenuEvent rightClick(QContextMenuEvent::Mouse, s.placeOf(0),
                                     s.view->viewport()->mapToGlobal(s.placeOf(0)));
        QApplication::sendEvent(s.view->viewport(), &rightClick);
        QAction* crash = s.action(u"order1"_qs);
        QVERIFY(crash && crash->isEnabled());
        crash->trigger();
        auto* box = s.window.findChild<QMessageBox*>();
        QVERIFY(box);
        QCOMPARE(orders.count(), 0);
        QTest::mouseClick(box->findChild<QPushButton*>(u"yes"_qs), Qt::LeftButton);
        QCOMPARE(orders.count(), 1);
        QCOMPARE(orders.first()[0].value<NodeId>(), s.cluster.trackers[0].id);
        QCOMPARE(orders.first()[1].value<status::TrackerOrder>(), status::TrackerOrder::Crash);
    }

    void menuKey_opensTheMenuOfTheChosenOne()
    {
        Scene s;
        s.click(2);
        QSignalSpy menus(s.view, &TopologyView::menuRequested);
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(s.view->viewport(), &byKey);
        QCOMPARE(menus.count(), 1);
        QCOMPARE(menus.first()[0].value<NodeId>(), s.cluster.trackers[2].id);
    }

    void buttonsInTheDetails_askAsTheMenuDoes()
    {
        Scene s;
        s.click(0);
        QSignalSpy orders(&s.window, &MainWindow::orderRequested);
        auto* stop = s.window.findChild<QToolButton*>(u"buttonorder0"_qs);
        QVERIFY(stop->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        auto* box = s.window.findChild<QMessageBox*>();
        QVERIFY(box && box->text().contains(u"sample-attic"));
        QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(!s.window.findChild<QMessageBox*>());
        QCOMPARE(orders.count(), 0);
        QTest::mouseClick(stop, Qt::LeftButton);
        QTest::mouseClick(s.window.findChild<QMessageBox*>()->findChild<QPushButton*>(u"yes"_qs),
                          Qt::LeftButton);
        QCOMPARE(orders.count(), 1);
    }

    void keys_walkFromTrackerToTracker()
    {
        Scene s; // attic above, library right below, workshop left below
        s.view->setFocus();
        s.view->setCurrent(s.cluster.trackers[1].id);
        QTest::keyClick(s.view, Qt::Key_Left);
        QCOMPARE(s.view->current(), s.cluster.trackers[2].id);
        QTest::keyClick(s.view, Qt::Key_Up);
        QCOMPARE(s.view->current(), s.cluster.trackers[0].id);
        QTest::keyClick(s.view, Qt::Key_Up); // nobody there
        QCOMPARE(s.view->current(), s.cluster.trackers[0].id);
        QTest::keyClick(s.view, Qt::Key_Right);
        QCOMPARE(s.view->current(), s.cluster.trackers[1].id);
    }

    void tab_goesAroundTheRing_andThenOn()
    {
        Scene s;
        QApplication::setActiveWindow(&s.window);
        s.view->setFocus();
        s.view->setCurrent(s.cluster.trackers[0].id);
        QTest::keyClick(s.view, Qt::Key_Tab);
        QCOMPARE(s.view->current(), s.cluster.trackers[1].id);
        QTest::keyClick(s.view, Qt::Key_Tab);
        QCOMPARE(s.view->current(), s.cluster.trackers[2].id);
        QTRY_VERIFY(s.view->hasFocus());
        QTest::keyClick(s.view, Qt::Key_Tab);
        QVERIFY(!s.view->hasFocus());
    }

    void return_leadsToTheDetails()
    {
        Scene s;
        QApplication::setActiveWindow(&s.window);
        s.view->setFocus();
        QTest::keyClick(s.view, Qt::Key_Return);
        auto* button = qobject_cast<QToolButton*>(QApplication::focusWidget());
        QVERIFY(button && button->objectName() == u"buttonorder0");
    }

    void zoom_byKeysButtonsAndWheel_andBackToFit()
    {
        Scene s;
        const auto scale = [&] { return s.view->transform().m11(); };
        const qreal fitted = scale();
        QTest::keyClick(s.view, Qt::Key_Plus);
        QVERIFY(scale() > fitted);
        QTest::keyClick(s.view, Qt::Key_Minus);
        QTest::keyClick(s.view, Qt::Key_Minus);
        QVERIFY(scale() < fitted);
        QTest::keyClick(s.view, Qt::Key_0);
        QCOMPARE(scale(), fitted);
        QTest::mouseClick(s.window.findChild<QToolButton*>(u"zoomIn"_qs), Qt::LeftButton);
        QVERIFY(scale() > fitted);
        QTest::mouseClick(s.window.findChild<QToolButton*>(u"fit"_qs), Qt::LeftButton);
        QCOMPARE(scale(), fitted);
        const QPointF under = s.view->mapToScene(200, 150);
        QWheelEvent wheel(QPointF(200, 150), s.view->viewport()->mapToGlobal(QPointF(200, 150)), QPoint(),
                          QPoint(0, 240), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(s.view->viewport(), &wheel);
        QVERIFY(scale() > fitted);
        const QPointF moved = s.view->mapToScene(200, 150) - under; // it stays under the pointer
        QVERIFY2(moved.manhattanLength() < 4, qPrintable(u"%1 %2"_qs.arg(moved.x()).arg(moved.y())));
    }

    void zoomAndPan_ofAPerson_stayWhileTheClusterChanges()
    {
        Scene s;
        QTest::keyClick(s.view, Qt::Key_Plus);
        QTest::keyClick(s.view, Qt::Key_Plus);
        const int before = s.view->horizontalScrollBar()->value();
        QTest::keyClick(s.view, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(s.view->horizontalScrollBar()->value() > before);
        const QTransform zoomed = s.view->transform();
        const QRectF small = s.view->sceneRect();
        for (quint64 id = 0x44; id < 0x54; ++id)
            s.cluster.trackers << sample::tracker(id, u"sample-cellar"_qs, status::TrackerRole::Joining);
        s.window.showCluster(s.cluster);
        QVERIFY(s.view->sceneRect().width() > small.width());
        QCOMPARE(s.view->transform(), zoomed);
    }

    void trackerThatGoes_leavesTheOthersWhereTheyAre_andComesBackToItsPlace()
    {
        Scene s;
        const NodeId first = s.cluster.trackers[0].id;
        const NodeId last = s.cluster.trackers[2].id;
        const QPointF firstPlace = s.view->picture().tracker(first)->pos();
        const QPointF lastPlace = s.view->picture().tracker(last)->pos();
        const status::TrackerStatus gone = s.cluster.trackers.takeAt(0);
        s.window.showCluster(s.cluster);
        QVERIFY(!s.view->picture().tracker(first));
        QCOMPARE(s.view->picture().tracker(last)->pos(), lastPlace);
        s.cluster.trackers.prepend(gone);
        s.window.showCluster(s.cluster);
        QCOMPARE(s.view->picture().tracker(first)->pos(), firstPlace);
    }

    void crown_isOnTheMaster_andMovesToTheNextOne()
    {
        Scene s;
        const auto isOn = [&](int tracker) {
            const TopologyScene& picture = s.view->picture();
            return picture.crownPosition() ==
                   picture.sizes().crownOn(picture.tracker(s.cluster.trackers[tracker].id)->pos());
        };
        QTRY_VERIFY(isOn(0));
        s.cluster.master = s.cluster.trackers[1].id;
        s.cluster.term = 8;
        s.window.showCluster(s.cluster);
        QVERIFY(!isOn(1)); // on its way
        QVERIFY(s.view->isAnimating());
        QTRY_VERIFY(isOn(1));
    }

    void motion_whereItIsOff_runsNoTimer_andMovesAtOnce_data()
    {
        QTest::addColumn<bool>("bySystem");
        QTest::newRow("by the system") << true;
        QTest::newRow("by its switch") << false;
    }
    void motion_whereItIsOff_runsNoTimer_andMovesAtOnce()
    {
        QFETCH(bool, bySystem);
        if (bySystem)
            QApplication::setStyle(new MotionStyle(0));
        Scene s;
        auto* motion = s.window.findChild<QCheckBox*>(u"motion"_qs);
        QCOMPARE(motion->isEnabled(), !bySystem);
        QSignalSpy chosen(&s.window, &MainWindow::motionChosen);
        if (!bySystem) {
            QVERIFY(motion->isChecked());
            QTest::mouseClick(motion, Qt::LeftButton, {}, QPoint(8, motion->height() / 2));
            QCOMPARE(chosen.count(), 1);
            QCOMPARE(chosen.first().first().toBool(), false);
        }
        QVERIFY(!motion->isChecked());
        s.cluster.master = s.cluster.trackers[1].id;
        s.cluster.term = 8;
        for (status::TrackerStatus& tracker : s.cluster.trackers)
            tracker.lastSeen = Millis(0);
        s.window.showCluster(s.cluster);
        QVERIFY(!s.view->isAnimating());
        QVERIFY(!s.view->picture().isMoving());
        QCOMPARE(s.view->picture().crownPosition(),
                 s.view->picture().sizes().crownOn(s.view->picture().tracker(s.cluster.master)->pos()));
        QApplication::setStyle(new MotionStyle(200));
    }

    void round_ofAnotherMaster_isSeenByItsCommit_andOfTheOwnOneByWhatItTells()
    {
        Scene s;
        const auto prepares = [&] { return s.view->picture().messagesShown(PulseKind::Prepare); };
        s.cluster.trackers[0].committed += 1;
        s.window.showCluster(s.cluster);
        QCOMPARE(prepares(), 2);
        s.cluster.master = s.cluster.trackers[1].id; // this window's own
        s.window.showCluster(s.cluster);
        QTRY_VERIFY(!s.view->isAnimating());
        s.cluster.trackers[1].committed += 1;
        s.window.showCluster(s.cluster);
        QCOMPARE(prepares(), 0);
        status::RoundStatus round;
        round.ready = {{s.cluster.trackers[0].id, std::chrono::microseconds(400)}};
        s.window.showRound(round);
        QCOMPARE(prepares(), 2);
    }

    void messages_ofOneThatDies_goWithItsLinks()
    {
        Scene s;
        for (status::TrackerStatus& tracker : s.cluster.trackers)
            tracker.lastSeen = Millis(0);
        s.window.showCluster(s.cluster);
        QVERIFY(s.view->picture().messagesShown(PulseKind::KeepAlive) > 0);
        for (int dead : {0, 2})
            s.cluster.trackers[dead].liveness = status::Liveness::Dead;
        s.window.showCluster(s.cluster);
        QCOMPARE(s.view->picture().messagesShown(PulseKind::KeepAlive), 0);
    }

    void keepAlives_runAlongTheLinks_alsoFromTheOwnTracker()
    {
        Scene s;
        QTRY_VERIFY(!s.view->isAnimating());
        QTest::qWait(600); // the next own one is due
        s.window.showCluster(s.cluster);
        QCOMPARE(s.view->picture().messagesShown(PulseKind::KeepAlive), 2);
        QVERIFY(s.view->isAnimating());
    }

    void hiddenPage_runsNoTimer()
    {
        Scene s;
        s.window.hide();
        s.cluster.master = s.cluster.trackers[1].id;
        s.window.showCluster(s.cluster);
        QVERIFY(!s.view->isAnimating());
    }

    void idleWindow_isNotPaintedAnew()
    {
        Scene s;
        QVERIFY(QTest::qWaitForWindowExposed(&s.window));
        QTRY_VERIFY(!s.view->isAnimating());
        s.window.setMotion(false);
        QTest::qWait(100); // what was asked for is painted
        PaintCounter painted(s.view->viewport());
        s.window.showCluster(s.cluster); // the same once more
        QTest::qWait(300);
        QCOMPARE(painted.count, 0);
        QVERIFY(!s.view->isAnimating());
        s.cluster.trackers[2].liveness = status::Liveness::Dead; // but a change is
        s.window.showCluster(s.cluster);
        QTRY_VERIFY(painted.count > 0);
    }

    void thousandsOfPeers_areFewDotsAndANumber()
    {
        Scene s;
        const qsizetype before = s.view->scene()->items().size();
        for (status::TrackerStatus& tracker : s.cluster.trackers)
            tracker.peers = 250'000;
        s.window.showCluster(s.cluster);
        QVERIFY(s.view->scene()->items().size() <= before + 20); // messages
        QCOMPARE(PeersItem::mostDots, 48);
    }

    void stoppedTracker_ofThisWindow_canBeStartedAgain()
    {
        Scene s;
        const status::TrackerStatus gone = s.cluster.trackers.takeLast();
        LocalTracker local{gone.id, gone.name, false, LocalTracker::State::Stopped, u"It was killed."_qs};
        s.window.showLocals({local});
        s.window.showCluster(s.cluster);
        TrackerItem* item = s.view->picture().tracker(gone.id);
        QVERIFY(item);
        QCOMPARE(item->node().state, NodeState::Stopped);
        QTest::mouseClick(s.view->viewport(), Qt::LeftButton, {}, s.view->mapFromScene(item->pos()));
        QVERIFY(s.window.findChild<QLabel*>(u"trackerNote"_qs)->text().contains(u"It was killed."));
        QVERIFY(!s.window.findChild<QToolButton*>(u"buttonorder0"_qs)->isVisible()); // stop what is stopped?
        QSignalSpy starts(&s.window, &MainWindow::startRequested);
        QTest::mouseClick(s.window.findChild<QToolButton*>(u"buttonorder5"_qs), Qt::LeftButton);
        QTest::mouseClick(s.window.findChild<QMessageBox*>()->findChild<QPushButton*>(u"yes"_qs),
                          Qt::LeftButton);
        QCOMPARE(starts.count(), 1);
        QCOMPARE(starts.first().first().value<NodeId>(), gone.id);
    }

    void trackerOfAnotherComputer_cannotBeStartedFromHere()
    {
        Scene s;
        s.click(0);
        QVERIFY(!s.window.findChild<QToolButton*>(u"buttonorder5"_qs)->isVisible());
    }

    void addTracker_isOfferedOnceItCanBeDone_andAsksFirst()
    {
        Scene s;
        auto* add = s.window.findChild<QPushButton*>(u"addTracker"_qs);
        QVERIFY(!add->isVisible());
        s.window.showLocals({});
        QVERIFY(add->isVisible());
        QSignalSpy adds(&s.window, &MainWindow::addTrackerRequested);
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(adds.count(), 0);
        QTest::mouseClick(s.window.findChild<QMessageBox*>()->findChild<QPushButton*>(u"yes"_qs),
                          Qt::LeftButton);
        QCOMPARE(adds.count(), 1);
    }

    void screenReader_isToldTheTrackersAsAList()
    {
        Scene s;
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(s.view);
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QVERIFY(!list->text(QAccessible::Name).isEmpty());
        QCOMPARE(list->childCount(), 4); // and the peers
        QAccessibleInterface* master = list->child(0);
        QCOMPARE(master->role(), QAccessible::ListItem);
        QVERIFY(master->text(QAccessible::Name).contains(u"sample-attic"));
        QVERIFY(master->text(QAccessible::Name).contains(u"master"));
        QVERIFY(master->text(QAccessible::Description).contains(u"Committed: 18,204"));
        s.cluster.trackers[0].committed = 18'205;
        s.window.showCluster(s.cluster);
        QVERIFY(master->text(QAccessible::Description).contains(u"Committed: 18,205"));
        QCOMPARE(list->indexOfChild(master), 0);
        QCOMPARE(master->parent(), list);
        QVERIFY(master->rect().isValid());
        QCOMPARE(list->childAt(master->rect().center().x(), master->rect().center().y()), master);
        QVERIFY(!master->state().selected);
        master->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(s.view->current(), s.cluster.trackers[0].id);
        QVERIFY(master->state().selected);
        QCOMPARE(list->focusChild(), master);
        s.cluster.trackers.removeFirst(); // while somebody holds it
        s.window.showCluster(s.cluster);
        QCOMPARE(list->childCount(), 3);
    }

    void screenReader_isToldThePeersAsOne()
    {
        Scene s;
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(s.view);
        QAccessibleInterface* peers = list->child(list->childCount() - 1);
        QCOMPARE(peers->role(), QAccessible::ListItem);
        QVERIFY2(peers->text(QAccessible::Name).contains(u"37 peer"),
                 qPrintable(peers->text(QAccessible::Name)));
        QVERIFY(peers->rect().isValid());
        QVERIFY(!peers->state().focusable && !peers->actionInterface()); // nothing to be done with them
        s.cluster.trackers[1].peers = 1'000;
        s.window.showCluster(s.cluster);
        QVERIFY2(peers->text(QAccessible::Name).remove(u',').contains(u"1000"),
                 qPrintable(peers->text(QAccessible::Name)));
    }

    void lineagesApart_areDrawnApart_andFit()
    {
        Scene s;
        const QRectF alone = s.view->sceneRect();
        status::ForeignLineage apart;
        apart.lineage = {0x77, 1};
        apart.trackers = {sample::tracker(0x99, u"sample-elsewhere"_qs, status::TrackerRole::Master)};
        s.cluster.foreign = {apart};
        s.window.showCluster(s.cluster);
        QVERIFY(s.view->sceneRect().width() > alone.width());
        const QRect shown = s.view->mapFromScene(s.view->sceneRect()).boundingRect();
        QVERIFY(s.view->viewport()->rect().adjusted(-2, -2, 2, 2).contains(shown));
        s.cluster.foreign.clear();
        s.window.showCluster(s.cluster);
        QCOMPARE(s.view->sceneRect(), alone);
    }
};

QTEST_MAIN(TopologyViewTest)
#include "tst_topologyview.moc"
