// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trackerwindow.h"

#include "app/memberevents.h"
#include "app/passphrase.h"
#include "app/peersession.h"
#include "app/terminal.h"
#include "app/trackercontrol.h"
#include "cluster/clusterview.h"
#include "ui/dialogs/questions.h"

#include <QGuiApplication>
#include <QMessageBox>
#include <QSettings>
#include <algorithm>

namespace muster::app {

using status::LocalTracker;

namespace {

constexpr Millis viewInterval{100};
constexpr Millis firstView{600}; // each tracker has told of itself once by then
const QString motionKey = QStringLiteral("topologyMotion");

protocol::ControlAction actionOf(status::TrackerOrder order)
{
    switch (order) {
    case status::TrackerOrder::Stop:
        return protocol::ControlAction::Stop;
    case status::TrackerOrder::Crash:
        return protocol::ControlAction::Crash;
    case status::TrackerOrder::Freeze:
        return protocol::ControlAction::Freeze;
    case status::TrackerOrder::Isolate:
        return protocol::ControlAction::Isolate;
    case status::TrackerOrder::Promote:
        return protocol::ControlAction::Promote;
    }
    return protocol::ControlAction::Stop;
}

} // namespace

TrackerWindow::TrackerWindow(const NodeSettings& settings, DataFolder folder, const QString& program,
                             QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_window(ui::Mode::Tracker)
    , m_memory(m_window, QStringLiteral("trackerWindow"))
    , m_added(program, settings)
    , m_folder(std::make_unique<DataFolder>(std::move(folder)))
{
    m_self.name = settings.name;
    m_self.isSelf = true;
    m_showWatch.setSingleShot(true);
    connect(&m_showWatch, &QTimer::timeout, this, [this] {
        if (!m_watch)
            return;
        auto view =
            cluster::viewOf(m_settings.options.cluster, m_watch->membership(), nullptr, m_clock.monotonic());
        view.isOpen = m_settings.key.isOpen;
        if (const auto event = masterEvent(m_view, view, m_clock.wall()))
            m_window.addEvent(*event);
        showView(view);
    });
    connectWindow();
}

TrackerWindow::~TrackerWindow() = default;

void TrackerWindow::connectWindow()
{
    connect(&m_window, &ui::MainWindow::closed, this, &TrackerWindow::askAndClose);
    connect(&m_sessionEnd, &SessionEnd::requested, this, &TrackerWindow::close);
    connect(&m_window, &ui::MainWindow::stopRequested, this, [this] {
        if (m_node)
            m_node->stop();
    });
    connect(&m_window, &ui::MainWindow::orderRequested, this,
            [this](const NodeId& tracker, status::TrackerOrder order, int seconds) {
                if (m_node)
                    m_node->order(tracker, {actionOf(order), quint16(seconds), ownWho()});
            });
    connect(&m_window, &ui::MainWindow::startRequested, this, &TrackerWindow::startAgain);
    connect(&m_window, &ui::MainWindow::addTrackerRequested, this, [this] {
        if (const auto added = m_added.add(); !added)
            m_window.showError(added.error().message);
    });
    connect(&m_window, &ui::MainWindow::motionChosen, this,
            [](bool isWanted) { QSettings().setValue(motionKey, isWanted); });
    connect(&m_added, &AddedTrackers::changed, this, &TrackerWindow::showLocals);
    connect(&m_added, &AddedTrackers::allEnded, this, &TrackerWindow::finishIfDone);
}

Result<void> TrackerWindow::start()
{
    const auto started = makeNode(std::move(*m_folder));
    m_folder.reset();
    if (!started)
        return started;
    m_memory.restore();
    m_window.setMotion(QSettings().value(motionKey, true).toBool());
    showLocals();
    m_window.show();
    return {};
}

Result<void> TrackerWindow::makeNode(DataFolder folder)
{
    m_node = std::make_unique<TrackerNode>(m_settings, std::move(folder));
    connectNode();
    const auto started = m_node->start();
    if (!started) {
        m_node.reset();
        return started;
    }
    m_self.id = m_node->id();
    m_self.state = LocalTracker::State::Runs;
    m_self.whyStopped.clear();
    m_announce = m_node->announceEndpoint();
    return {};
}

void TrackerWindow::connectNode()
{
    connect(m_node.get(), &TrackerNode::viewChanged, this, &TrackerWindow::showView);
    connect(m_node.get(), &TrackerNode::happened, &m_window, &ui::MainWindow::addEvent);
    connect(m_node.get(), &TrackerNode::failed, this, [this](const Error& error) {
        printError(error.message);
        m_window.showError(error.message);
        m_self.whyStopped = error.message;
        if (m_node)
            m_node->stop();
    });
    connect(m_node.get(), &TrackerNode::orderAnswered, &m_window,
            [this](bool isAccepted, const QString& text) {
                if (!isAccepted)
                    m_window.showError(text);
            });
    connectPages();
    // Only the tracker in the window crashes; the window goes on to say so.
    connect(m_node.get(), &TrackerNode::crashOrdered, m_node.get(), &TrackerNode::crash,
            Qt::QueuedConnection);
    connect(m_node.get(), &TrackerNode::stopped, this, &TrackerWindow::nodeStopped, Qt::QueuedConnection);
    connect(m_node.get(), &TrackerNode::frozen, this, &TrackerWindow::nodeFrozen, Qt::QueuedConnection);
    connect(m_node.get(), &TrackerNode::thawed, this, &TrackerWindow::nodeThawed, Qt::QueuedConnection);
}

void TrackerWindow::connectPages()
{
    TrackerNode* node = m_node.get();
    connect(node, &TrackerNode::roundSeen, &m_window, &ui::MainWindow::showRound);
    connect(node, &TrackerNode::activityMeasured, &m_window, &ui::MainWindow::addActivity);
    connect(&m_window, &ui::MainWindow::contentsRequested, node, &TrackerNode::requestContents);
    connect(&m_window, &ui::MainWindow::peersRequested, node, &TrackerNode::requestPeers);
    connect(node, &TrackerNode::contentsRead, &m_window, &ui::MainWindow::showContents);
    connect(node, &TrackerNode::peersRead, &m_window, &ui::MainWindow::showSwarmPeers);
}

void TrackerWindow::showView(const status::ClusterStatus& view)
{
    m_view = view;
    m_added.follow(view);
    m_window.showCluster(view);
}

void TrackerWindow::showLocals()
{
    m_window.setHeldOpen((m_node || m_added.running() > 0) && !m_isClosing);
    m_window.showLocals(QList<LocalTracker>{m_self} + m_added.list());
}

void TrackerWindow::nodeStopped()
{
    if (!m_node)
        return;
    m_node.reset();
    m_self.state = LocalTracker::State::Stopped;
    m_window.showStopped();
    showLocals();
    if (m_isClosing)
        finishIfDone();
    else
        listen();
}

// What it knows stays as it was; what the others elect meanwhile is to be seen.
void TrackerWindow::nodeFrozen()
{
    if (!m_node || m_isClosing)
        return;
    m_self.state = LocalTracker::State::Frozen;
    showLocals();
    listen();
}

void TrackerWindow::nodeThawed()
{
    if (m_self.state != LocalTracker::State::Frozen)
        return; // it was stopped meanwhile
    m_watch.reset();
    m_self.state = LocalTracker::State::Runs;
    showLocals();
}

// As anybody on the network can.
void TrackerWindow::listen()
{
    m_watch =
        std::make_unique<cluster::ClusterFaultTolerance>(listenerSettings(m_settings), std::nullopt, m_clock);
    connect(m_watch.get(), &cluster::ClusterFaultTolerance::heard, this, [this] {
        if (!m_showWatch.isActive())
            m_showWatch.start(viewInterval);
    });
    connect(m_watch.get(), &cluster::ClusterFaultTolerance::memberChanged, this, &TrackerWindow::showChange);
    if (const auto listening = m_watch->start(); !listening)
        m_window.showError(listening.error().message);
    m_showWatch.start(firstView);
}

// Who was seen before is not new.
void TrackerWindow::showChange(const cluster::MembershipEvent& change)
{
    const bool isKnown =
        std::any_of(m_view.trackers.begin(), m_view.trackers.end(), [&](const auto& tracker) {
            return tracker.id == change.node && tracker.liveness != status::Liveness::Dead;
        });
    if (change.change == cluster::MemberChange::Joined && isKnown)
        return;
    if (const auto event = eventOf(change, m_watch->membership(), m_clock.wall()))
        m_window.addEvent(*event);
}

void TrackerWindow::startAgain(const NodeId& tracker)
{
    const auto started = tracker == m_self.id ? reopen() : m_added.startAgain(tracker);
    if (!started)
        m_window.showError(started.error().message);
}

Result<void> TrackerWindow::reopen()
{
    if (m_node)
        return {};
    auto folder = DataFolder::open(m_settings.options.dataDir, QStringLiteral("tracker"));
    if (!folder)
        return tl::unexpected(folder.error());
    const auto key = clusterKeyOf(m_settings.options); // it may have been changed meanwhile
    if (!key)
        return tl::unexpected(key.error());
    m_settings.key = *key;
    m_added.takePassphrase();
    m_watch.reset();
    const auto started = makeNode(std::move(*folder));
    if (!started) {
        listen();
        return started;
    }
    m_window.showRunning();
    showLocals();
    return {};
}

void TrackerWindow::askAndClose()
{
    if (m_isClosing || qGuiApp->isSavingSession() || (!m_node && m_added.running() == 0)) {
        close();
        return;
    }
    if (m_window.findChild<QMessageBox*>())
        return; // another question is open
    if (m_added.running() == 0) {
        ui::askToStopTracker(m_view, &m_window, [this] { close(); });
        return;
    }
    ui::askAboutAddedTrackers(m_added.running(), &m_window, [this](bool stopThem) {
        if (!stopThem)
            m_added.letGo();
        close();
    });
}

void TrackerWindow::closeWith(int exitCode)
{
    m_memory.save();
    m_exitCode = exitCode;
    m_isClosing = true;
    m_window.setHeldOpen(false);
    m_window.hide();
    m_watch.reset();
    if (m_node)
        m_node->stop();
    m_added.stop(); // finishIfDone() follows
}

void TrackerWindow::finishIfDone()
{
    if (m_isClosing && !m_node && m_added.running() == 0)
        emit finished(m_exitCode);
}

} // namespace muster::app
