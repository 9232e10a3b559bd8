// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/peershell.h"

#include "ui/dialogs/adddialog.h"
#include "ui/dialogs/clusterdialog.h"
#include "ui/dialogs/limitsdialog.h"
#include "ui/dialogs/linkdialog.h"
#include "ui/dialogs/questions.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/mainmenu.h"
#include "ui/pages/peerpage.h"
#include "ui/tray.h"
#include "ui/widgets/contactline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/transferactions.h"

#include <QAction>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>
#include <QUrl>
#include <QWindow>
#include <utility>

namespace muster::ui {

namespace {

constexpr int totalsIntervalMs = 500;

const QString pageKey = QStringLiteral("page");
const QString trayHintKey = QStringLiteral("hasSaidTray");
const QString staysKey = QStringLiteral("staysInTray");
const QString notifiesKey = QStringLiteral("notifies");
const QString clusterKey = QStringLiteral("cluster");
const QString alternativeKey = QStringLiteral("isAlternativeOn");

} // namespace

PeerShell::PeerShell(FileChooser& chooser, MainMenu& menu, QMainWindow& window)
    : QObject(&window)
    , m_chooser(chooser)
    , m_window(window)
    , m_page(new PeerPage(chooser))
    , m_contact(new ContactLine)
    , m_totals(plainLabel())
    , m_columns(nullptr)
    , m_trayMenu(new QMenu(&window))
    , m_trackers(new QAction(symbolIcon(QStringLiteral("tracker")), {}, this))
    , m_limitsOfAll(new QAction(symbolIcon(QStringLiteral("limits")), {}, this))
    , m_alternative(new QAction(symbolIcon(QStringLiteral("slow")), {}, this))
    , m_notifies(new QAction(this))
    , m_staysInTray(new QAction(this))
    , m_open(new QAction(this))
    , m_quit(new QAction(this))
    , m_totalsTimer(new QTimer(this))
{
    buildMenus(menu);
    buildStatusBar();
    connect(m_page, &PeerPage::clusterRequested, m_trackers, &QAction::trigger);
    connect(m_page, &PeerPage::messageRaised, this, &PeerShell::messageRaised);
    connect(m_contact, &ContactLine::clicked, m_trackers, &QAction::trigger);
    connect(m_trackers, &QAction::triggered, this, [this] { showCluster(); });
    connect(m_limitsOfAll, &QAction::triggered, this, &PeerShell::askForLimits);
    connect(m_alternative, &QAction::triggered, this, &PeerShell::switchAlternative);
    connect(m_quit, &QAction::triggered, this, &PeerShell::quit);
    m_totalsTimer->setSingleShot(true);
    connect(m_totalsTimer, &QTimer::timeout, this, &PeerShell::showTotals);
    retranslate();
}

PeerShell::~PeerShell() = default;

void PeerShell::buildMenus(MainMenu& menu)
{
    m_page->actions().fillMenu(menu.transferMenu());
    m_page->actions().remove()->setShortcut(QKeySequence::Delete);
    m_page->actions().recheck()->setShortcut(Qt::CTRL | Qt::Key_R);
    menu.transferMenu()->addSeparator();
    menu.transferMenu()->addActions({m_limitsOfAll, m_alternative});
    m_limitsOfAll->setObjectName(QStringLiteral("limitsOfAll"));
    m_limitsOfAll->setShortcut(Qt::CTRL | Qt::Key_L);
    m_alternative->setObjectName(QStringLiteral("alternative"));
    m_alternative->setCheckable(true);
    m_trackers->setObjectName(QStringLiteral("showTrackers"));
    m_trackers->setShortcut(Qt::CTRL | Qt::Key_T);
    m_notifies->setObjectName(QStringLiteral("notifies"));
    m_notifies->setCheckable(true);
    m_notifies->setChecked(true);
    m_staysInTray->setObjectName(QStringLiteral("staysInTray"));
    m_staysInTray->setCheckable(true);
    m_staysInTray->setChecked(true);
    for (QAction* action : {m_notifies, m_staysInTray})
        action->setVisible(false); // until there is a tray
    QMenu* view = menu.viewMenu();
    m_columns = view->addMenu(QString());
    connect(m_columns, &QMenu::aboutToShow, this, [this] { m_page->fillColumnsMenu(m_columns); });
    view->addActions({m_trackers, m_notifies, m_staysInTray});
    m_trayMenu->addActions({m_open, m_alternative});
    m_trayMenu->addSeparator();
    m_trayMenu->addAction(m_quit);
}

void PeerShell::buildStatusBar()
{
    m_totals->setWordWrap(false);
    m_totals->setObjectName(QStringLiteral("totals"));
    auto* alternative = new QToolButton;
    alternative->setObjectName(QStringLiteral("alternativeButton"));
    alternative->setDefaultAction(m_alternative);
    alternative->setAutoRaise(true);
    alternative->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    alternative->setFocusPolicy(Qt::TabFocus);
    m_window.statusBar()->addWidget(m_contact, 1);
    m_window.statusBar()->addPermanentWidget(m_totals);
    m_window.statusBar()->addPermanentWidget(alternative);
}

void PeerShell::retranslate()
{
    m_columns->setTitle(tr("&Columns"));
    m_trackers->setText(tr("The &trackers…"));
    m_limitsOfAll->setText(tr("Limits of a&ll transfers…"));
    m_alternative->setText(tr("&Alternative limits"));
    m_notifies->setText(tr("&Notify when a transfer is done or fails"));
    m_staysInTray->setText(tr("&Stay in the tray when the window is closed"));
    m_open->setText(tr("&Open Muster"));
    m_quit->setText(tr("&Quit"));
    m_totals->setAccessibleName(tr("All transfers"));
    showAlternative();
    showTotals();
}

void PeerShell::setTray(std::unique_ptr<Tray> tray)
{
    m_tray = std::move(tray);
    showTrayActions();
    if (!m_tray)
        return;
    m_tray->setMenu(m_trayMenu);
    const auto comeForward = [this] {
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
        m_window.show();
        m_window.raise();
        m_window.activateWindow();
    };
    connect(m_open, &QAction::triggered, m_tray.get(), comeForward);
    connect(m_tray.get(), &Tray::activated, this, comeForward);
    showTotals();
}

void PeerShell::showTrayActions()
{
    m_notifies->setVisible(m_tray || m_areNotificationsTaken);
    m_staysInTray->setVisible(m_tray != nullptr);
}

void PeerShell::allowNotifications()
{
    m_areNotificationsTaken = true;
    showTrayActions();
}

void PeerShell::setSystemMotion(bool isWanted)
{
    m_isSystemMotion = isWanted;
    if (auto* dialog = m_window.findChild<ClusterDialog*>())
        dialog->setSystemMotion(isWanted);
}

bool PeerShell::mayClose()
{
    const bool isQuitting = std::exchange(m_isQuitting, false);
    if (m_mayLeave || qGuiApp->isSavingSession())
        return true;
    if (m_tray && m_tray->isThere() && m_staysInTray->isChecked() && !isQuitting) {
        // Else a window manager takes it for a new one when it comes back, and puts it elsewhere.
        if (QWindow* handle = m_window.windowHandle())
            handle->setFramePosition(m_window.frameGeometry().topLeft());
        m_window.hide();
        if (!std::exchange(m_hasSaidTray, true))
            m_tray->notify(tr("Muster goes on here"),
                           tr("Your transfers go on. A click on this icon opens the window again; “Quit” in "
                              "its menu ends Muster."),
                           false);
        return false;
    }
    const TransferTotals totals = totalsOf(m_page->transfers());
    if (totals.downloads == 0 && totals.givers == 0)
        return true;
    if (!m_window.findChild<QMessageBox*>(QStringLiteral("leave"))) {
        m_window.show(); // it may be in the tray
        QMessageBox* box = askToLeave(totals.downloads, totals.givers, &m_window, [this] {
            m_mayLeave = true;
            m_window.close();
        });
        box->setObjectName(QStringLiteral("leave"));
    }
    return false;
}

void PeerShell::quit()
{
    m_isQuitting = true;
    if (m_window.isHidden())
        m_window.show(); // what is not shown is not asked whether it may be closed
    m_window.close();
}

void PeerShell::askToBecomeTracker(std::function<void()> confirmed)
{
    const TransferTotals totals = totalsOf(m_page->transfers());
    ui::askToBecomeTracker(totals.downloads, totals.givers, &m_window, std::move(confirmed));
}

void PeerShell::showTransfer(const status::TransferStatus& transfer)
{
    m_page->showTransfer(transfer);
    if (const auto news = m_watch.take(transfer))
        tell(*news);
    if (!m_totalsTimer->isActive())
        m_totalsTimer->start(totalsIntervalMs);
}

void PeerShell::removeTransfer(const InfoHash& sha1)
{
    m_page->removeTransfer(sha1);
    m_watch.forget(sha1);
    m_totalsTimer->start(totalsIntervalMs);
}

void PeerShell::tell(const TransferNews& news)
{
    if (!m_notifies->isChecked() || m_window.isActiveWindow())
        return;
    const bool isWarning = news.kind == TransferNews::Kind::Failed;
    const QString title = isWarning ? tr("A transfer failed") : tr("Fetched");
    const QString text = isWarning ? tr("%1: %2", "a file: why").arg(news.name, news.text) : news.name;
    if (m_tray && m_tray->isThere())
        m_tray->notify(title, text, isWarning);
    else
        emit notificationWished(title, text, isWarning);
}

void PeerShell::showTotals()
{
    const TransferTotals totals = totalsOf(m_page->transfers());
    const QString text = totalsText(totals);
    m_totals->setText(ratesText(totals));
    m_totals->setToolTip(text);
    if (m_tray)
        m_tray->showState(tr("Muster: %1").arg(text), totals.permille);
}

void PeerShell::showContact(const status::TrackerContactStatus& contact)
{
    m_contact->showContact(contact);
    m_page->showContact(contact);
    if (auto* dialog = m_window.findChild<ClusterDialog*>())
        dialog->showCluster(m_page->cluster(), contact);
}

void PeerShell::showCluster(const status::ClusterStatus& cluster)
{
    m_page->showCluster(cluster);
    if (auto* dialog = m_window.findChild<ClusterDialog*>())
        dialog->showCluster(cluster, m_page->contact());
}

void PeerShell::showCluster()
{
    if (auto* open = m_window.findChild<ClusterDialog*>()) {
        open->raise();
        return;
    }
    auto* dialog = new ClusterDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ClusterDialog::pageRequested, this,
            [](const QString& url) { QDesktopServices::openUrl(QUrl(url)); });
    connect(dialog, &ClusterDialog::networkWished, this, &PeerShell::networkWished);
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_clusterState = dialog->state(); });
    dialog->restore(m_clusterState);
    dialog->setSystemMotion(m_isSystemMotion);
    dialog->showCluster(m_page->cluster(), m_page->contact());
    dialog->show(); // beside the window, so that one can look on
}

void PeerShell::showLimits(const status::PeerLimits& limits)
{
    const bool isFirst = !m_limits;
    m_limits = limits;
    showAlternative();
    if (isFirst && m_wasAlternativeOn && !limits.isAlternativeOn)
        switchAlternative(true);
}

void PeerShell::showAlternative()
{
    m_limitsOfAll->setEnabled(m_limits.has_value());
    m_alternative->setEnabled(m_limits.has_value());
    const status::PeerLimits limits = m_limits.value_or(status::PeerLimits());
    m_alternative->setChecked(limits.isAlternativeOn);
    const auto rate = [](int kib) {
        return kib > 0 ? formatRate(qint64(kib) * 1024) : tr("no limit", "of a rate");
    };
    m_alternative->setToolTip(limits.alternativeRates == status::RateLimits()
                                  ? tr("Alternative limits: none are chosen yet")
                                  : tr("Alternative limits: %1 down, %2 up")
                                        .arg(rate(limits.alternativeRates.downKibPerSecond),
                                             rate(limits.alternativeRates.upKibPerSecond)));
}

void PeerShell::switchAlternative(bool isOn)
{
    if (!m_limits)
        return;
    if (isOn && m_limits->alternativeRates == status::RateLimits()) {
        showAlternative(); // off, as before
        askForLimits();
        return;
    }
    status::PeerLimits limits = *m_limits;
    limits.isAlternativeOn = isOn;
    emit limitsRequested(limits);
}

void PeerShell::askForLimits()
{
    if (!m_limits)
        return;
    auto* dialog = new LimitsDialog(*m_limits, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LimitsDialog::chosen, this, &PeerShell::limitsRequested);
    dialog->open();
}

void PeerShell::showLink(const QString& name, const QString& link)
{
    auto* dialog = new LinkDialog(name, link, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

AddDialog* PeerShell::openQuestion() const { return m_window.findChild<AddDialog*>(); }

void PeerShell::askToAdd(const status::TransferStatus& transfer)
{
    if (AddDialog* open = openQuestion(); open && open->sha1() == transfer.sha1) {
        open->raise();
        return;
    }
    for (const status::TransferStatus& waiting : std::as_const(m_toAsk))
        if (waiting.sha1 == transfer.sha1)
            return;
    m_toAsk.append(transfer);
    if (!openQuestion())
        askNext();
}

void PeerShell::askNext()
{
    if (m_toAsk.isEmpty())
        return;
    const status::TransferStatus transfer = m_toAsk.takeFirst();
    auto* dialog = new AddDialog(transfer, m_chooser, &m_window);
    const InfoHash sha1 = transfer.sha1;
    connect(dialog, &AddDialog::chosen, this, [this, sha1](const AddChoice& choice) {
        emit addChosen(sha1, choice);
        m_page->select(sha1);
    });
    connect(dialog, &QDialog::rejected, this, [this, sha1] { emit addDeclined(sha1); });
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        dialog->deleteLater();
        dialog->setParent(nullptr); // so that it is not found as the open one
        askNext();
    });
    dialog->open();
}

void PeerShell::describeAsked(const status::TransferStatus& transfer)
{
    if (AddDialog* open = openQuestion(); open && open->sha1() == transfer.sha1)
        open->update(transfer);
    for (status::TransferStatus& waiting : m_toAsk)
        if (waiting.sha1 == transfer.sha1)
            waiting = transfer;
}

QVariantMap PeerShell::state() const
{
    const auto* cluster = m_window.findChild<ClusterDialog*>();
    return {{clusterKey, cluster ? cluster->state() : m_clusterState},
            {pageKey, m_page->state()},
            {trayHintKey, m_hasSaidTray},
            {staysKey, m_staysInTray->isChecked()},
            {notifiesKey, m_notifies->isChecked()},
            {alternativeKey, m_limits ? m_limits->isAlternativeOn : m_wasAlternativeOn}};
}

void PeerShell::restore(const QVariantMap& state)
{
    m_page->restore(state.value(pageKey).toMap());
    m_clusterState = state.value(clusterKey).toMap();
    m_hasSaidTray = state.value(trayHintKey).toBool();
    m_staysInTray->setChecked(state.value(staysKey, true).toBool());
    m_notifies->setChecked(state.value(notifiesKey, true).toBool());
    m_wasAlternativeOn = state.value(alternativeKey).toBool();
}

} // namespace muster::ui
