// SPDX-License-Identifier: GPL-3.0-or-later
// A whole cluster, driven through the window of one of its trackers as by a person.
#include "app/passphrase.h"
#include "app/trackerwindow.h"
#include "support/loopback.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"
#include "ui/widgets/clusterheader.h"
#include "ui/widgets/eventlog.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace muster;
using namespace muster::app;
using ui::NodeState;

namespace {

constexpr int patienceMs = 60'000;

// One window with its tracker, on the loopback, alone with a cluster of its own.
class Screen
{
public:
    Screen()
        : m_tracker(settings(), *DataFolder::open(settings().options.dataDir, u"tracker"_qs),
                    QStringLiteral(MUSTER_PROGRAM))
    {
    }

    TrackerWindow& tracker() { return m_tracker; }
    ui::MainWindow& window() { return m_tracker.window(); }
    ui::TopologyView& view() { return *window().findChild<ui::TopologyView*>(); }

    QList<ui::TopologyNode> nodes()
    {
        QList<ui::TopologyNode> nodes;
        for (const ui::TrackerItem* item : view().picture().trackers())
            nodes << item->node();
        return nodes;
    }
    int count(NodeState state)
    {
        int count = 0;
        for (const ui::TopologyNode& node : nodes())
            count += node.state == state ? 1 : 0;
        return count;
    }
    // One in this state that is not the window's own.
    NodeId other(NodeState state)
    {
        for (const ui::TopologyNode& node : nodes())
            if (node.state == state && !node.isSelf)
                return node.id;
        return {};
    }
    NodeState stateOf(const NodeId& id)
    {
        const ui::TrackerItem* item = view().picture().tracker(id);
        return item ? item->node().state : NodeState::Dead;
    }
    NodeId self()
    {
        for (const ui::TopologyNode& node : nodes())
            if (node.isSelf)
                return node.id;
        return {};
    }
    bool wearsCrown(const NodeId& id)
    {
        const ui::TopologyScene& picture = view().picture();
        const ui::TrackerItem* item = picture.tracker(id);
        return item && picture.crownPosition() == picture.sizes().crownOn(item->pos());
    }

    void click(const NodeId& id)
    {
        const QPoint at = view().mapFromScene(view().picture().tracker(id)->pos());
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at);
    }
    // A button of the details, and yes to its question.
    bool order(const NodeId& id, int deed)
    {
        click(id);
        auto* button = window().findChild<QToolButton*>(u"buttonorder%1"_qs.arg(deed));
        if (!QTest::qWaitFor([&] { return button->isVisible() && button->isEnabled(); }, patienceMs))
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return answer(u"yes"_qs);
    }
    bool add()
    {
        QTest::mouseClick(window().findChild<QPushButton*>(u"addTracker"_qs), Qt::LeftButton);
        return answer(u"yes"_qs);
    }
    bool answer(const QString& name)
    {
        auto* box = window().findChild<QMessageBox*>();
        if (!box)
            return false;
        QTest::mouseClick(box->findChild<QPushButton*>(name), Qt::LeftButton);
        return QTest::qWaitFor([&] { return !window().findChild<QMessageBox*>(); }, patienceMs);
    }

    const Options& options() { return settings().options; }
    // What the page of events says that holds this.
    QStringList events(const QString& text)
    {
        const auto* log = window().findChild<ui::EventLog*>();
        QStringList found;
        for (const status::ClusterEvent& event : log->shown())
            if (event.text.contains(text))
                found << event.text;
        return found;
    }
    // The one that was added ends in order, as by somebody else's command.
    bool endAdded()
    {
        QProcess stop;
        stop.start(QStringLiteral(MUSTER_PROGRAM),
                   {u"stop"_qs, settings().name + u"-2"_qs, u"--cluster"_qs, options().cluster,
                    u"--cluster-group"_qs, options().clusterGroup.toString(), u"--announce-group"_qs,
                    options().announceGroup.toString(), u"--interface"_qs,
                    settings().network.bindAddress.toString()});
        return QTest::qWaitFor([&] { return stop.state() == QProcess::NotRunning; }, patienceMs) &&
               stop.exitCode() == 0;
    }
    // The window's own tracker is master, and it has added so many.
    bool begin(int slaves)
    {
        if (!m_tracker.start() ||
            !QTest::qWaitFor([this] { return count(NodeState::Master) == 1; }, patienceMs))
            return false;
        for (int n = 1; n <= slaves; ++n)
            if (!add() || !QTest::qWaitFor([&] { return count(NodeState::Slave) == n; }, patienceMs))
                return false;
        return true;
    }
    bool end()
    {
        QSignalSpy finished(&m_tracker, &TrackerWindow::finished);
        m_tracker.close(); // as by a signal: nobody is asked
        return QTest::qWaitFor([&] { return finished.count() == 1; }, patienceMs);
    }
    bool isClosedCluster()
    {
        const auto* header = window().findChild<ui::ClusterHeader*>();
        for (const QLabel* label : header->findChildren<QLabel*>())
            if (label->text().contains(u"is closed"))
                return true;
        return false;
    }

private:
    const NodeSettings& settings()
    {
        if (m_settings)
            return *m_settings;
        Options options;
        options.verb = Verb::Tracker;
        options.cluster = u"window-%1"_qs.arg(QRandomGenerator::system()->generate());
        options.announceGroup = muster::testing::randomGroup();
        options.clusterGroup = muster::testing::randomGroup();
        options.port = options.replicationPort = 0;
        options.name = u"desk"_qs;
        options.dataDir = m_dir.filePath(u"tracker"_qs);
        m_settings = NodeSettings{options, muster::testing::loopback(9), {}, options.name};
        return *m_settings;
    }

    QTemporaryDir m_dir;
    std::optional<NodeSettings> m_settings;
    TrackerWindow m_tracker;
};

} // namespace

class TrackerWindowTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_stored;

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"muster-test"_qs);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_stored.path());
    }

    void threeTrackers_masterStoppedByAClick_theCrownMoves()
    {
        Screen s;
        QVERIFY(s.begin(2));
        const NodeId self = s.self();
        const NodeId chosen = s.other(NodeState::Slave);
        QTRY_VERIFY_WITH_TIMEOUT(s.wearsCrown(self), patienceMs);

        QVERIFY(s.order(chosen, 4)); // make it master
        QTRY_VERIFY_WITH_TIMEOUT(s.wearsCrown(chosen) && s.stateOf(chosen) == NodeState::Master, patienceMs);
        QVERIFY(s.order(chosen, 0)); // stop it
        QTRY_VERIFY_WITH_TIMEOUT(s.stateOf(chosen) == NodeState::Stopped && !s.wearsCrown(chosen),
                                 patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(s.count(NodeState::Master), 1, patienceMs);
        QVERIFY(s.order(chosen, 5)); // start it again
        QTRY_COMPARE_WITH_TIMEOUT(int(s.stateOf(chosen)), int(NodeState::Slave), patienceMs);

        QSignalSpy finished(&s.tracker(), &TrackerWindow::finished);
        s.window().close();
        QVERIFY(s.window().isVisible()); // it asks about the two that it added
        QVERIFY(s.answer(u"yes"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
    }

    void ownTracker_stoppedAndStartedAgain_theOthersAreSeenMeanwhile()
    {
        Screen s;
        QVERIFY(s.begin(1));
        const NodeId self = s.self();
        const NodeId other = s.other(NodeState::Slave);
        auto* stop = s.window().findChild<QPushButton*>(u"stopTracker"_qs);
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(s.answer(u"yes"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(int(s.stateOf(self)), int(NodeState::Stopped), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(s.wearsCrown(other), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(stop->isEnabled(), patienceMs);
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(s.answer(u"yes"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(int(s.stateOf(self)), int(NodeState::Slave), patienceMs);
        QCOMPARE(s.nodes().size(), 2);
        QVERIFY(s.end());
    }

    void ownTracker_whileItIsStopped_theOthersEventsAreSeen()
    {
        Screen s;
        QVERIFY(s.begin(1));
        const NodeId self = s.self();
        const NodeId other = s.other(NodeState::Slave);
        QVERIFY(s.order(self, 0));
        QTRY_COMPARE_WITH_TIMEOUT(int(s.stateOf(self)), int(NodeState::Stopped), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(s.wearsCrown(other), patienceMs);
        const int before = s.events(u"desk-2"_qs).filter(u"has left"_qs).size();
        QVERIFY(s.endAdded());
        QTRY_COMPARE_WITH_TIMEOUT(s.events(u"desk-2"_qs).filter(u"has left"_qs).size(), before + 1,
                                  patienceMs);
        QVERIFY(s.events(u"desk-2"_qs).filter(u"is here"_qs).size() <= 1); // who was known is not new
        QVERIFY(s.end());
    }

    void ownTracker_startedAgain_hasThePassphraseThatWasChosenMeanwhile()
    {
        Screen s;
        QVERIFY(s.begin(0));
        const NodeId self = s.self();
        QVERIFY(!s.isClosedCluster());
        QVERIFY(storePassphrase(storedPassphrasePath(s.options()), u"correct horse battery"_qs));
        QVERIFY(s.order(self, 0));
        QTRY_COMPARE_WITH_TIMEOUT(int(s.stateOf(self)), int(NodeState::Stopped), patienceMs);
        QVERIFY(s.order(self, 5));
        QTRY_COMPARE_WITH_TIMEOUT(int(s.stateOf(self)), int(NodeState::Master), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(s.isClosedCluster(), patienceMs);
        QVERIFY(s.add()); // with the same one
        QTRY_COMPARE_WITH_TIMEOUT(s.count(NodeState::Slave), 1, patienceMs);
        QVERIFY(s.end());
    }

    void arrangement_isKeptShortlyAfterItChanges_andIsThereAtTheNextStart()
    {
        {
            Screen s;
            QVERIFY(s.tracker().start());
            auto* pages = s.window().findChild<QTabWidget*>(u"pages"_qs);
            QTest::mouseClick(pages->tabBar(), Qt::LeftButton, {}, pages->tabBar()->tabRect(2).center());
            s.window().resize(1111, 777);
            QTRY_COMPARE_WITH_TIMEOUT(QSettings().value(u"trackerWindow"_qs).toMap(), s.window().state(),
                                      patienceMs);
        } // as by kill -9: nobody closed it
        Screen next;
        QVERIFY(next.tracker().start());
        QCOMPARE(next.window().size(), QSize(1111, 777));
        QCOMPARE(next.window().findChild<QTabWidget*>(u"pages"_qs)->currentIndex(), 2);
        QSettings().remove(u"trackerWindow"_qs);
    }

    void ownTracker_frozen_theOthersElectionIsSeenMeanwhile()
    {
        Screen s;
        QVERIFY(s.begin(2));
        const NodeId self = s.self();
        QTRY_VERIFY_WITH_TIMEOUT(s.wearsCrown(self), patienceMs);
        emit s.window().orderRequested(self, status::TrackerOrder::Freeze, 60);
        QTRY_COMPARE_WITH_TIMEOUT(int(s.stateOf(self)), int(NodeState::Frozen), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(s.count(NodeState::Master), 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(s.wearsCrown(s.other(NodeState::Master)), patienceMs);
        QCOMPARE(int(s.stateOf(self)), int(NodeState::Frozen));
        QVERIFY(s.end()); // nobody waits for it to thaw
    }

    void ownTracker_thawed_isShownAsItIs()
    {
        Screen s;
        QVERIFY(s.begin(0));
        emit s.window().orderRequested(s.self(), status::TrackerOrder::Freeze, 1);
        QTRY_COMPARE_WITH_TIMEOUT(s.count(NodeState::Frozen), 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(s.count(NodeState::Master), 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(s.wearsCrown(s.self()), patienceMs);
        s.tracker().close();
    }

    void sessionThatEnds_withATrackerThatRuns_asksNobody()
    {
        Screen s;
        QVERIFY(s.tracker().start());
        QSignalSpy finished(&s.tracker(), &TrackerWindow::finished);
        QEvent quit(QEvent::Quit); // the desktop's word
        QCoreApplication::sendEvent(qApp, &quit);
        QVERIFY(!s.window().findChild<QMessageBox*>());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
    }

    void closing_withATrackerThatRuns_asksFirst()
    {
        Screen s;
        QVERIFY(s.tracker().start());
        QSignalSpy finished(&s.tracker(), &TrackerWindow::finished);
        s.window().close();
        QVERIFY(s.window().isVisible()); // one wrong click does not end the only tracker
        QVERIFY(s.answer(u"yes"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
    }
};

QTEST_MAIN(TrackerWindowTest)
#include "tst_trackerwindow.moc"
