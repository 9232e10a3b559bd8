// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/transferactions.h"

#include "ui/dialogs/questions.h"
#include "ui/dialogs/transferlimitsdialog.h"
#include "ui/filechooser.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/transfertablemodel.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>
#include <algorithm>
#include <utility>

namespace muster::ui {

using status::TransferState;
using status::TransferStatus;

namespace {

bool isHalted(const TransferStatus& t)
{
    return t.state == TransferState::Paused || t.state == TransferState::Failed;
}

bool isKnown(const TransferStatus& t) { return t.state != TransferState::Hashing; }

bool canPause(const TransferStatus& t) { return isKnown(t) && !isHalted(t); }

bool canCheck(const TransferStatus& t)
{
    return isKnown(t) && !t.chunks.isEmpty() && t.state != TransferState::Checking;
}

bool isQueued(const TransferStatus& t) { return t.queuePosition > 0; }

// A private share has none for others: its link is what they get.
bool hasTorrent(const TransferStatus& t) { return isKnown(t) && !t.chunks.isEmpty() && !t.isPrivate; }

} // namespace

TransferActions::TransferActions(FileChooser& chooser, QWidget* window)
    : QObject(window)
    , m_chooser(chooser)
    , m_window(window)
    , m_pause(make(QStringLiteral("pause"), QStringLiteral("pause")))
    , m_resume(make(QStringLiteral("resume"), QStringLiteral("resume")))
    , m_recheck(make(QStringLiteral("recheck"), QStringLiteral("recheck")))
    , m_top(make(QStringLiteral("moveTop"), QStringLiteral("top")))
    , m_up(make(QStringLiteral("moveUp"), QStringLiteral("up")))
    , m_down(make(QStringLiteral("moveDown"), QStringLiteral("down")))
    , m_bottom(make(QStringLiteral("moveBottom"), QStringLiteral("bottom")))
    , m_inOrder(make(QStringLiteral("inOrder"), QString()))
    , m_limits(make(QStringLiteral("limits"), QStringLiteral("limits")))
    , m_openFolder(make(QStringLiteral("openFolder"), QStringLiteral("folder")))
    , m_copyLink(make(QStringLiteral("copyLink"), QStringLiteral("copy")))
    , m_saveTorrent(make(QStringLiteral("saveTorrent"), QStringLiteral("save")))
    , m_remove(make(QStringLiteral("removeTransfer"), QStringLiteral("remove")))
{
    m_inOrder->setCheckable(true);
    connect(m_pause, &QAction::triggered, this, [this] { wishFor(canPause, TransferWish::Pause); });
    connect(m_resume, &QAction::triggered, this, [this] { wishFor(isHalted, TransferWish::Resume); });
    connect(m_recheck, &QAction::triggered, this, [this] { wishFor(canCheck, TransferWish::Recheck); });
    connect(m_top, &QAction::triggered, this, [this] { move(TransferWish::MoveTop); });
    connect(m_up, &QAction::triggered, this, [this] { move(TransferWish::MoveUp); });
    connect(m_down, &QAction::triggered, this, [this] { move(TransferWish::MoveDown); });
    connect(m_bottom, &QAction::triggered, this, [this] { move(TransferWish::MoveBottom); });
    connect(m_inOrder, &QAction::triggered, this, [this](bool isOn) {
        wishFor(isQueued, isOn ? TransferWish::InOrder : TransferWish::InAnyOrder);
    });
    connect(m_limits, &QAction::triggered, this, &TransferActions::askForLimits);
    connect(m_openFolder, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_transfers.value(0).folder)); });
    connect(m_copyLink, &QAction::triggered, this, &TransferActions::copyLinks);
    connect(m_saveTorrent, &QAction::triggered, this, &TransferActions::askWhereToSave);
    connect(m_remove, &QAction::triggered, this, &TransferActions::askToRemove);
    retranslate();
    setTransfers({}, 0);
}

QAction* TransferActions::make(const QString& name, const QString& symbol)
{
    auto* action = new QAction(this);
    if (!symbol.isEmpty())
        action->setIcon(symbolIcon(symbol));
    action->setObjectName(name);
    return action;
}

void TransferActions::retranslate()
{
    m_pause->setText(tr("&Pause"));
    m_resume->setText(tr("Res&ume"));
    m_recheck->setText(tr("Chec&k again"));
    m_recheck->setToolTip(tr("Reads the files again, and fetches what is wrong there"));
    m_top->setText(tr("To the &top of the queue"));
    m_up->setText(tr("&Earlier in the queue"));
    m_down->setText(tr("&Later in the queue"));
    m_bottom->setText(tr("To the &bottom of the queue"));
    m_inOrder->setText(tr("Fetch from the be&ginning to the end"));
    m_limits->setText(tr("Lim&its…"));
    m_openFolder->setText(tr("&Open the folder"));
    m_copyLink->setText(tr("&Copy the link"));
    m_saveTorrent->setText(tr("Sa&ve as .torrent…"));
    m_remove->setText(tr("&Remove…"));
}

QList<QAction*> TransferActions::all() const
{
    return {m_pause,   m_resume, m_recheck,    m_top,      m_up,          m_down,  m_bottom,
            m_inOrder, m_limits, m_openFolder, m_copyLink, m_saveTorrent, m_remove};
}

void TransferActions::fillMenu(QMenu* menu) const
{
    menu->addActions({m_pause, m_resume, m_recheck});
    menu->addSeparator();
    menu->addActions({m_top, m_up, m_down, m_bottom, m_inOrder, m_limits});
    menu->addSeparator();
    menu->addActions({m_openFolder, m_copyLink, m_saveTorrent});
    menu->addSeparator();
    menu->addAction(m_remove);
}

void TransferActions::setTransfers(const QList<TransferStatus>& transfers, int queueLength)
{
    m_transfers = transfers;
    m_queueLength = queueLength;
    const auto some = [this](auto fits) { return std::any_of(m_transfers.begin(), m_transfers.end(), fits); };
    m_pause->setEnabled(some(canPause));
    m_resume->setEnabled(some(isHalted));
    m_recheck->setEnabled(some(canCheck));
    for (QAction* move : queueMoves())
        move->setEnabled(some(isQueued) && queueLength > 1);
    m_inOrder->setEnabled(some(isQueued));
    m_inOrder->setChecked(some([](const TransferStatus& t) { return isQueued(t) && t.isSequential; }));
    m_limits->setEnabled(some(isKnown));
    const bool isOne = m_transfers.size() == 1;
    m_openFolder->setEnabled(isOne && !m_transfers[0].folder.isEmpty());
    m_copyLink->setEnabled(some([](const TransferStatus& t) { return !t.magnet.isEmpty(); }));
    m_saveTorrent->setEnabled(isOne && hasTorrent(m_transfers[0]));
    m_remove->setEnabled(!m_transfers.isEmpty());
}

void TransferActions::wishFor(const Fits& fits, TransferWish what)
{
    const QList<TransferStatus> transfers = m_transfers; // who hears it may change the selection
    for (const TransferStatus& transfer : transfers)
        if (fits(transfer))
            emit wished(transfer.sha1, what);
}

// One after the other, so that they keep the order that they have among themselves.
void TransferActions::move(TransferWish where)
{
    QList<TransferStatus> moving = m_transfers;
    moving.removeIf([](const TransferStatus& t) { return !isQueued(t); });
    const bool isFromTheEnd = where == TransferWish::MoveTop || where == TransferWish::MoveDown;
    std::sort(moving.begin(), moving.end(), [=](const TransferStatus& a, const TransferStatus& b) {
        return isFromTheEnd ? a.queuePosition > b.queuePosition : a.queuePosition < b.queuePosition;
    });
    // Who stands at the end already stays there, and so does who stands next to them.
    int blocked = where == TransferWish::MoveUp ? 1 : m_queueLength;
    for (const TransferStatus& transfer : std::as_const(moving)) {
        const bool isStep = where == TransferWish::MoveUp || where == TransferWish::MoveDown;
        if (isStep && transfer.queuePosition == blocked) {
            blocked += where == TransferWish::MoveUp ? 1 : -1;
            continue;
        }
        emit wished(transfer.sha1, where);
    }
}

void TransferActions::askToRemove()
{
    if (m_transfers.isEmpty() || m_window->findChild<QMessageBox*>())
        return;
    const QList<TransferStatus> asked = m_transfers; // others may be selected by the time of the answer
    askToRemoveTransfers(asked, m_window, [this, asked](bool withFiles) {
        for (const TransferStatus& transfer : asked)
            emit wished(transfer.sha1,
                        withFiles && !transfer.isOwn ? TransferWish::RemoveWithFiles : TransferWish::Remove);
    });
}

void TransferActions::askForLimits()
{
    if (m_transfers.isEmpty())
        return;
    auto* dialog = new TransferLimitsDialog(m_transfers, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TransferLimitsDialog::chosen, this,
            [this, asked = m_transfers](const status::TransferLimits& limits) {
                for (const TransferStatus& transfer : asked)
                    emit limitsRequested(transfer.sha1, limits);
            });
    dialog->open();
}

void TransferActions::askWhereToSave()
{
    if (m_transfers.isEmpty())
        return;
    const InfoHash sha1 = m_transfers[0].sha1;
    const QString path = m_chooser.chooseTorrentFile(m_window, transferName(m_transfers[0]));
    if (!path.isEmpty())
        emit saveTorrentRequested(sha1, path);
}

void TransferActions::copyLinks() const
{
    QStringList links;
    for (const TransferStatus& transfer : m_transfers)
        if (!transfer.magnet.isEmpty())
            links << transfer.magnet;
    QGuiApplication::clipboard()->setText(links.join(u'\n'));
}

QPushButton* TransferActions::buttonFor(QAction* action)
{
    auto* button = new QPushButton;
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    const auto follow = [action, button] {
        button->setIcon(action->icon());
        button->setText(action->text());
        button->setToolTip(action->toolTip() == action->iconText() ? QString() : action->toolTip());
        button->setEnabled(action->isEnabled());
    };
    follow();
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, follow);
    return button;
}

} // namespace muster::ui
