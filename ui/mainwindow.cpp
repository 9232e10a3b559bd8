// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/arrangementwatch.h"
#include "ui/dialogs/passphrasedialog.h"
#include "ui/eventfile.h"
#include "ui/icons.h"
#include "ui/keeptranslated.h"
#include "ui/mainmenu.h"
#include "ui/pages/peerpage.h"
#include "ui/pages/trackerpage.h"
#include "ui/peershell.h"
#include "ui/tray.h"
#include "ui/widgets/messagebar.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMessageBox>
#include <QScreen>
#include <QStatusBar>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

const QString geometryKey = QStringLiteral("geometry");
const QString pageKey = QStringLiteral("page");

} // namespace

MainWindow::MainWindow(Mode mode, std::unique_ptr<FileChooser> chooser, QWidget* parent)
    : QMainWindow(parent)
    , m_mode(mode)
    , m_chooser(chooser ? std::move(chooser) : std::make_unique<DialogFileChooser>())
    , m_menu(new MainMenu(mode))
    , m_messages(new MessageBar)
{
    setWindowIcon(applicationIcon());
    auto* center = new QWidget;
    auto* layout = new QVBoxLayout(center);
    layout->addWidget(m_messages);
    setCentralWidget(center);
    setMenuBar(m_menu);
    connectMenu();
    if (mode == Mode::Tracker)
        buildTrackerMode(layout);
    else
        buildPeerMode(layout);
    retranslate();
    const QSize wanted = mode == Mode::Tracker ? QSize(1280, 760) : QSize(1100, 780);
    resize(wanted.boundedTo(screen()->availableSize() * 0.95)); // the rest is for the frame
    connect(new ArrangementWatch(this), &ArrangementWatch::changed, this, &MainWindow::arrangementChanged);
}

MainWindow::~MainWindow()
{
    delete takeCentralWidget(); // the page, while the chooser that it uses is still there
}

void MainWindow::buildTrackerMode(QVBoxLayout* layout)
{
    m_trackerPage = new TrackerPage;
    layout->addWidget(m_trackerPage, 1);
    connect(m_trackerPage, &TrackerPage::stopRequested, this, &MainWindow::stopRequested);
    connect(m_trackerPage, &TrackerPage::orderRequested, this, &MainWindow::orderRequested);
    connect(m_trackerPage, &TrackerPage::startRequested, this, &MainWindow::startRequested);
    connect(m_trackerPage, &TrackerPage::addRequested, this, &MainWindow::addTrackerRequested);
    connect(m_trackerPage, &TrackerPage::motionChosen, this, &MainWindow::motionChosen);
    connect(m_trackerPage, &TrackerPage::contentsRequested, this, &MainWindow::contentsRequested);
    connect(m_trackerPage, &TrackerPage::peersRequested, this, &MainWindow::peersRequested);
    connect(m_trackerPage, &TrackerPage::saveEventsRequested, this, &MainWindow::saveEvents);
    connect(m_menu, &MainMenu::stopWished, m_trackerPage, &TrackerPage::askToStop);
}

void MainWindow::buildPeerMode(QVBoxLayout* layout)
{
    m_peer = new PeerShell(*m_chooser, *m_menu, *this);
    PeerPage* page = m_peer->page();
    layout->addWidget(page, 1);
    connect(page, &PeerPage::addRequested, this, &MainWindow::addRequested);
    connect(page, &PeerPage::shareRequested, this, &MainWindow::shareRequested);
    connect(page, &PeerPage::wished, this, &MainWindow::wished);
    connect(page, &PeerPage::saveTorrentRequested, this, &MainWindow::saveTorrentRequested);
    connect(page, &PeerPage::prioritiesRequested, this, &MainWindow::prioritiesRequested);
    connect(page, &PeerPage::transferLimitsRequested, this, &MainWindow::transferLimitsRequested);
    connect(page, &PeerPage::watched, this, &MainWindow::watched);
    connect(page, &PeerPage::offersWatched, this, &MainWindow::offersWatched);
    connect(m_peer, &PeerShell::addChosen, this, &MainWindow::addChosen);
    connect(m_peer, &PeerShell::addDeclined, this, &MainWindow::addDeclined);
    connect(m_peer, &PeerShell::limitsRequested, this, &MainWindow::limitsRequested);
    connect(m_peer, &PeerShell::networkWished, this, &MainWindow::networkWished);
    connect(m_peer, &PeerShell::notificationWished, this, &MainWindow::notificationWished);
    connect(m_peer, &PeerShell::messageRaised, this, &MainWindow::showError);
    connect(m_menu, &MainMenu::filesWished, page, &PeerPage::shareFiles);
    connect(m_menu, &MainMenu::folderWished, page, &PeerPage::shareFolder);
    connect(m_menu, &MainMenu::pasteWished, page, &PeerPage::pasteLink);
}

void MainWindow::connectMenu()
{
    connect(m_menu, &MainMenu::passphraseWished, this, &MainWindow::askForPassphrase);
    connect(m_menu, &MainMenu::networkWished, this, &MainWindow::networkWished);
    connect(m_menu, &MainMenu::quitWished, this, [this] {
        if (m_peer)
            m_peer->quit();
        else
            close();
    });
    connect(m_menu, &MainMenu::otherRoleWished, this, &MainWindow::askForOtherRole);
    connect(m_menu, &MainMenu::aboutWished, this, &MainWindow::showAbout);
    connect(m_menu, &MainMenu::languageChosen, this, &MainWindow::languageChosen);
}

void MainWindow::retranslate()
{
    if (m_mode == Mode::Peer)
        setWindowTitle(tr("Muster"));
    else
        setWindowTitle(m_clusterName.isEmpty() ? tr("Muster tracker")
                                               : tr("%1 – Muster tracker").arg(m_clusterName));
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_peer)
            m_peer->retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::showLanguage(const QString& code) { m_menu->showLanguage(code); }

void MainWindow::allowPassphrase(bool isSet)
{
    m_hasPassphrase = isSet;
    m_menu->allowPassphrase();
}

void MainWindow::askForPassphrase()
{
    auto* dialog = new PassphraseDialog(m_hasPassphrase, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PassphraseDialog::chosen, this, &MainWindow::passphraseChosen);
    dialog->open();
}

void MainWindow::allowOtherRole() { m_menu->allowOtherRole(); }

void MainWindow::askForOtherRole()
{
    const auto confirmed = [this] { emit otherRoleChosen(); };
    if (m_peer)
        m_peer->askToBecomeTracker(confirmed);
    else
        m_trackerPage->askToBecomePeer(confirmed);
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(applicationIcon().pixmap(64, 64));
    keepTranslated(box, [box] {
        box->setWindowTitle(tr("About Muster"));
        box->setText(tr("Muster %1").arg(QStringLiteral(MUSTER_VERSION)));
        box->setInformativeText(
            tr("Computers that share files without a server that can fail. Free software under "
               "the GNU General Public License, version 3 or later."));
    });
    box->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_peer && !m_peer->mayClose()) {
        event->ignore();
        return;
    }
    emit closed();
    if (m_isHeldOpen)
        event->ignore();
    else
        QMainWindow::closeEvent(event);
}

void MainWindow::showCluster(const status::ClusterStatus& cluster)
{
    if (m_peer)
        m_peer->showCluster(cluster);
    if (!m_trackerPage)
        return;
    m_clusterName = cluster.cluster;
    retranslate();
    m_trackerPage->showCluster(cluster);
}

void MainWindow::addEvent(const status::ClusterEvent& event)
{
    if (m_trackerPage)
        m_trackerPage->addEvent(event);
}

void MainWindow::showRound(const status::RoundStatus& round)
{
    if (m_trackerPage)
        m_trackerPage->showRound(round);
}

void MainWindow::addActivity(const status::ActivityStatus& activity)
{
    if (m_trackerPage)
        m_trackerPage->addActivity(activity);
}

void MainWindow::showContents(const status::ContentPage& page)
{
    if (m_trackerPage)
        m_trackerPage->showContents(page);
}

void MainWindow::showSwarmPeers(const status::SwarmPeerPage& page)
{
    if (m_trackerPage)
        m_trackerPage->showSwarmPeers(page);
}

void MainWindow::saveEvents(const QList<status::ClusterEvent>& events)
{
    const QString path = m_chooser->chooseEventFile(this, tr("muster-events", "a file's name"));
    if (path.isEmpty())
        return;
    if (const Result<void> saved = ui::saveEvents(path, events); !saved)
        showError(saved.error().message);
}

void MainWindow::showStopped()
{
    if (m_trackerPage)
        m_trackerPage->showStopped();
}

void MainWindow::showRunning()
{
    if (m_trackerPage)
        m_trackerPage->showRunning();
}

void MainWindow::showLocals(const QList<status::LocalTracker>& locals)
{
    if (m_trackerPage)
        m_trackerPage->showLocals(locals);
}

void MainWindow::setMotion(bool isWanted)
{
    if (m_trackerPage)
        m_trackerPage->setMotion(isWanted);
}

void MainWindow::setSystemMotion(bool isWanted)
{
    if (m_trackerPage)
        m_trackerPage->setSystemMotion(isWanted);
    if (m_peer)
        m_peer->setSystemMotion(isWanted);
}

void MainWindow::showOffers(const QList<status::OfferStatus>& offers)
{
    if (m_peer)
        m_peer->page()->showOffers(offers);
}

void MainWindow::showTransfer(const status::TransferStatus& transfer)
{
    if (m_peer)
        m_peer->showTransfer(transfer);
}

void MainWindow::showDetail(const status::TransferDetail& detail)
{
    if (m_peer)
        m_peer->page()->showDetail(detail);
}

void MainWindow::showLimits(const status::PeerLimits& limits)
{
    if (m_peer)
        m_peer->showLimits(limits);
}

void MainWindow::showLink(const QString& name, const QString& link)
{
    if (m_peer)
        m_peer->showLink(name, link);
}

void MainWindow::describeAsked(const status::TransferStatus& transfer)
{
    if (m_peer)
        m_peer->describeAsked(transfer);
}

void MainWindow::askToAdd(const status::TransferStatus& transfer)
{
    if (m_peer)
        m_peer->askToAdd(transfer);
}

void MainWindow::selectTransfer(const InfoHash& sha1)
{
    if (m_peer)
        m_peer->page()->select(sha1);
}

void MainWindow::setTray(std::unique_ptr<Tray> tray)
{
    if (m_peer)
        m_peer->setTray(std::move(tray));
}

void MainWindow::allowNotifications()
{
    if (m_peer)
        m_peer->allowNotifications();
}

QVariantMap MainWindow::state() const
{
    QVariantMap state = m_peer ? m_peer->state() : QVariantMap{{pageKey, m_trackerPage->state()}};
    state.insert(geometryKey, saveGeometry());
    return state;
}

void MainWindow::restore(const QVariantMap& state)
{
    restoreGeometry(state.value(geometryKey).toByteArray());
    if (m_peer)
        m_peer->restore(state);
    else
        m_trackerPage->restore(state.value(pageKey).toMap());
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::removeTransfer(const InfoHash& sha1)
{
    if (m_peer)
        m_peer->removeTransfer(sha1);
}

void MainWindow::showContact(const status::TrackerContactStatus& contact)
{
    if (m_peer)
        m_peer->showContact(contact);
}

void MainWindow::showError(const QString& message) { m_messages->showMessage(message); }

} // namespace muster::ui
