// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/peerwindow.h"

#include "app/peerordercommand.h"
#include "protocol/sharekey.h"
#include "ui/tray.h"

#include <memory>

namespace muster::app {

using ui::TransferWish;

namespace {

constexpr Millis offerRefresh{5000};
constexpr Millis unseenOfferRefresh{60'000}; // their count is shown still

} // namespace

PeerWindow::PeerWindow(const NodeSettings& settings, DataFolder folder, QObject* parent)
    : QObject(parent)
    , m_node(settings, std::move(folder))
    , m_door(m_node)
    , m_window(ui::Mode::Peer)
    , m_memory(m_window, QStringLiteral("peerWindow"))
    , m_waitingRoom(m_node.dataFolder() + QStringLiteral("/adding"))
{
    connectNode();
    connectWindow();
}

void PeerWindow::connectNode()
{
    connect(&m_node, &PeerNode::transferChanged, this, &PeerWindow::show);
    connect(&m_node, &PeerNode::transferRemoved, &m_window, &ui::MainWindow::removeTransfer);
    connect(&m_node, &PeerNode::offersListed, &m_window, &ui::MainWindow::showOffers);
    connect(&m_node, &PeerNode::contactChanged, &m_window, &ui::MainWindow::showContact);
    connect(&m_node, &PeerNode::clusterChanged, &m_window, &ui::MainWindow::showCluster);
    connect(&m_node, &PeerNode::detailTold, &m_window, &ui::MainWindow::showDetail);
    connect(&m_node, &PeerNode::limitsTold, &m_window, &ui::MainWindow::showLimits);
    connect(&m_node, &PeerNode::shared, this,
            [this](const InfoHash&, const QString& link) { showLinkOf(link); });
    connect(&m_node, &PeerNode::failed, this,
            [this](const Error& error) { m_window.showError(error.message); });
    connect(&m_node, &PeerNode::shareFailed, this,
            [this](const QString&, const Error& error) { m_window.showError(error.message); });
    connect(&m_node, &PeerNode::shareNoticed, this,
            [this](const QString&, const QString& text) { m_window.showError(text); });
    connect(&m_node, &PeerNode::fetchFailed, this,
            [this](const InfoHash&, const Error& error) { m_window.showError(error.message); });
    // Where it stopped by itself, the window stays and says why.
    connect(
        &m_node, &PeerNode::stopped, this,
        [this] {
            if (!m_node.hasLostData())
                emit finished(m_exitCode);
        },
        Qt::QueuedConnection);
}

void PeerWindow::connectWindow()
{
    connect(&m_window, &ui::MainWindow::shareRequested, this, [this](const ui::ShareChoice& choice) {
        for (const QString& path : choice.paths)
            m_node.share(path, {choice.chunkBytes, choice.isPrivate});
    });
    connect(&m_window, &ui::MainWindow::watched, &m_node, &PeerNode::watch);
    connect(&m_window, &ui::MainWindow::limitsRequested, &m_node, &PeerNode::setLimits);
    connect(&m_window, &ui::MainWindow::transferLimitsRequested, &m_node, &PeerNode::setTransferLimits);
    connect(&m_window, &ui::MainWindow::addRequested, this,
            [this](const QString& text) { add(peer::readFetchSource(wholeSource(text))); });
    connect(&m_window, &ui::MainWindow::offersWatched, this,
            [this](bool isSeen) { m_node.refreshOffers(isSeen ? offerRefresh : unseenOfferRefresh); });
    connect(&m_window, &ui::MainWindow::addChosen, this, &PeerWindow::begin);
    connect(&m_window, &ui::MainWindow::addDeclined, this, [this](const InfoHash& sha1) {
        m_askedAbout.remove(sha1);
        if (inList(sha1))
            return; // somebody else added it meanwhile
        m_node.remove(sha1);
    });
    connect(&m_window, &ui::MainWindow::wished, this, &PeerWindow::obey);
    connect(&m_window, &ui::MainWindow::prioritiesRequested, &m_node, &PeerNode::setPriorities);
    connect(&m_window, &ui::MainWindow::saveTorrentRequested, this,
            [this](const InfoHash& sha1, const QString& path) {
                m_node.saveTorrent(sha1, path, [this](const Result<void>& saved) {
                    if (!saved)
                        m_window.showError(saved.error().message);
                });
            });
    connect(&m_window, &ui::MainWindow::closed, this, &PeerWindow::close);
    connect(&m_sessionEnd, &SessionEnd::requested, this, &PeerWindow::close);
    connect(&m_window, &ui::MainWindow::notificationWished, &m_notifications, &DesktopNotifications::notify);
    connect(&m_notifications, &DesktopNotifications::found, &m_window, &ui::MainWindow::allowNotifications);
    connect(&m_notifications, &DesktopNotifications::activated, &m_window, &ui::MainWindow::comeForward);
    connect(&m_door.desk(), &OrderDesk::openRequested, this, [this](const QStringList& sources) {
        m_window.comeForward();
        open(sources);
    });
}

Result<void> PeerWindow::start()
{
    const auto started = m_node.start();
    if (!started)
        return started;
    m_door.desk().setHasWindow(m_waitingRoom);
    if (const auto opened = m_door.open(m_node.dataFolder()); !opened)
        m_window.showError(opened.error().message);
    m_node.refreshOffers(unseenOfferRefresh);
    m_memory.restore();
    if (ui::SystemTray::isAvailable())
        m_window.setTray(std::make_unique<ui::SystemTray>());
    m_notifications.ask();
    m_window.show();
    return {};
}

void PeerWindow::closeWith(int exitCode)
{
    m_memory.save();
    m_exitCode = exitCode;
    m_window.hide(); // nothing more is begun in it
    if (m_node.hasLostData())
        emit finished(exitCode == exitDone ? exitFailed : exitCode);
    else
        m_node.stop();
}

void PeerWindow::show(const status::TransferStatus& transfer)
{
    if (transfer.folder != m_waitingRoom)
        m_window.showTransfer(transfer);
    else if (m_askedAbout.contains(transfer.sha1))
        m_window.describeAsked(transfer);
    else if (!m_begun.contains(transfer.sha1)) // else it was told before it began elsewhere
        m_node.remove(transfer.sha1);          // the program ended while it asked
}

// Others find what is public by themselves; of what is private somebody has to tell them.
void PeerWindow::showLinkOf(const QString& link)
{
    if (const auto key = protocol::parsePrivateLink(link))
        m_window.showLink(key->name, link);
}

// What is in the list since an earlier session may not have been told yet.
void PeerWindow::open(const QStringList& sources)
{
    QList<Result<peer::FetchSource>> read;
    QList<InfoHash> named;
    for (const QString& source : sources) {
        read.append(peer::readFetchSource(wholeSource(source)));
        if (read.last())
            named.append(read.last()->sha1);
    }
    m_node.whenTold(named, [this, read] {
        for (const auto& source : read)
            add(source);
    });
}

void PeerWindow::add(const Result<peer::FetchSource>& source)
{
    if (!source) {
        m_window.showError(source.error().message);
        return;
    }
    if (const status::TransferStatus* known = inList(source->sha1)) {
        m_window.selectTransfer(source->sha1);
        m_window.showError(tr("“%1” is in the list already.").arg(known->name));
        return;
    }
    const status::TransferStatus* asked = m_door.desk().transfers().find(source->sha1);
    m_askedAbout.insert(source->sha1, *source);
    m_begun.remove(source->sha1);
    FetchWish wish;
    wish.options.folder = m_waitingRoom;
    wish.options.mayMove = false;
    wish.options.isPaused = true;
    m_node.fetch(*source, wish);
    status::TransferStatus transfer;
    transfer.sha1 = source->sha1;
    transfer.name = source->name;
    m_window.askToAdd(asked ? *asked : transfer);
}

const status::TransferStatus* PeerWindow::inList(const InfoHash& sha1) const
{
    const status::TransferStatus* known = m_door.desk().transfers().find(sha1);
    return known && known->folder != m_waitingRoom ? known : nullptr;
}

void PeerWindow::begin(const InfoHash& sha1, const ui::AddChoice& choice)
{
    if (inList(sha1)) { // somebody else added it meanwhile
        m_askedAbout.remove(sha1);
        m_window.selectTransfer(sha1);
        return;
    }
    m_begun.insert(sha1);
    FetchWish wish;
    wish.options.folder = choice.folder;
    wish.options.isPaused = !choice.startsNow;
    wish.options.isSequential = choice.isSequential;
    if (!choice.priorities.isEmpty())
        wish.options.priorities = choice.priorities;
    m_node.fetchAnew(m_askedAbout.take(sha1), wish);
}

void PeerWindow::obey(const InfoHash& sha1, TransferWish wish)
{
    switch (wish) {
    case TransferWish::Pause:
        m_node.pause(sha1);
        return;
    case TransferWish::Resume:
        m_node.resume(sha1);
        return;
    case TransferWish::Recheck:
        m_node.recheck(sha1);
        return;
    case TransferWish::Remove:
        m_node.remove(sha1);
        return;
    case TransferWish::RemoveWithFiles:
        m_node.remove(sha1, peer::Removal::DeleteFiles);
        return;
    case TransferWish::MoveTop:
        m_node.moveInQueue(sha1, peer::QueueMove::Top);
        return;
    case TransferWish::MoveUp:
        m_node.moveInQueue(sha1, peer::QueueMove::Up);
        return;
    case TransferWish::MoveDown:
        m_node.moveInQueue(sha1, peer::QueueMove::Down);
        return;
    case TransferWish::MoveBottom:
        m_node.moveInQueue(sha1, peer::QueueMove::Bottom);
        return;
    case TransferWish::InOrder:
    case TransferWish::InAnyOrder:
        m_node.setSequential(sha1, wish == TransferWish::InOrder);
        return;
    }
}

} // namespace muster::app
