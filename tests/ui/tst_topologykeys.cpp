// SPDX-License-Identifier: GPL-3.0-or-later
// The topology without a mouse and without eyes, where the network was split.
#include "sampledata.h"
#include "ui/mainwindow.h"
#include "ui/topology/topologyview.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace muster;
using namespace muster::ui;

class TopologyKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void lineageApart_isReachedByKeys_andToldToScreenReaders()
    {
        MainWindow window(Mode::Tracker);
        status::ClusterStatus cluster = sample::cluster();
        window.resize(1200, 800);
        window.showCluster(cluster);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QApplication::setActiveWindow(&window);
        auto* view = window.findChild<TopologyView*>();
        status::ForeignLineage apart;
        apart.lineage = {0x77, 1};
        apart.trackers = {sample::tracker(0x99, u"sample-elsewhere"_qs, status::TrackerRole::Master)};
        cluster.foreign = {apart};
        window.showCluster(cluster);
        view->setFocus();
        view->setCurrent(cluster.trackers[2].id);
        QTest::keyClick(view, Qt::Key_Tab); // the last of the ring
        QVERIFY(view->currentForeign() == apart.lineage);
        QCOMPARE(view->current(), cluster.trackers[2].id); // whose details are still shown
        cluster.foreign[0].trackers << sample::tracker(0x9a, u"another"_qs, status::TrackerRole::Slave);
        window.showCluster(cluster);
        QVERIFY(view->currentForeign() == apart.lineage); // it is drawn anew
        QSignalSpy activated(view, &TopologyView::activated);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(activated.count(), 0);
        QVERIFY(QToolTip::text().contains(u"split"));

        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(view);
        QCOMPARE(list->childCount(), 5); // and the peers
        QAccessibleInterface* told = list->child(3);
        QCOMPARE(told->role(), QAccessible::ListItem);
        QVERIFY(told->text(QAccessible::Name).contains(u"sample-elsewhere"));
        QVERIFY(told->state().focused);
        QCOMPARE(list->focusChild(), told);
        QCOMPARE(list->indexOfChild(told), 3);

        QTest::keyClick(view, Qt::Key_Left); // back into the ring
        QVERIFY(!view->currentForeign());
        QVERIFY(!told->state().focused);
        QTest::keyClick(view, Qt::Key_Right);
        QTest::keyClick(view, Qt::Key_Right);
        QVERIFY(view->currentForeign() == apart.lineage);
        QTest::keyClick(view, Qt::Key_Tab);
        QVERIFY(!view->hasFocus());
        cluster.foreign.clear(); // merged
        window.showCluster(cluster);
        QVERIFY(!view->currentForeign());
        QCOMPARE(list->childCount(), 4);
    }
};

QTEST_MAIN(TopologyKeysTest)
#include "tst_topologykeys.moc"
