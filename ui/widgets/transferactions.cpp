// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/transferactions.h"

#include "ui/dialogs/questions.h"
#include "ui/filechooser.h"
#include "ui/icons.h"
#include "ui/models/transfertablemodel.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace muster::ui {

using status::TransferState;

TransferActions::TransferActions(FileChooser& chooser, QWidget* window)
    : QObject(window)
    , m_chooser(chooser)
    , m_window(window)
    , m_pause(make(QStringLiteral("pause"), QStringLiteral("pause"), tr("&Pause")))
    , m_resume(make(QStringLiteral("resume"), QStringLiteral("resume"), tr("Res&ume")))
    , m_recheck(make(QStringLiteral("recheck"), QStringLiteral("recheck"), tr("Chec&k again")))
    , m_openFolder(make(QStringLiteral("openFolder"), QStringLiteral("folder"), tr("&Open the folder")))
    , m_copyLink(make(QStringLiteral("copyLink"), QStringLiteral("copy"), tr("&Copy the link")))
    , m_saveTorrent(make(QStringLiteral("saveTorrent"), QStringLiteral("save"), tr("Sa&ve as .torrent…")))
    , m_remove(make(QStringLiteral("removeTransfer"), QStringLiteral("remove"), tr("&Remove…")))
{
    m_recheck->setToolTip(tr("Reads the files again, and fetches what is wrong there"));
    connect(m_pause, &QAction::triggered, this, [this] { wish(TransferWish::Pause); });
    connect(m_resume, &QAction::triggered, this, [this] { wish(TransferWish::Resume); });
    connect(m_recheck, &QAction::triggered, this, [this] { wish(TransferWish::Recheck); });
    connect(m_openFolder, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_transfer->folder)); });
    connect(m_copyLink, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_transfer->magnet); });
    connect(m_saveTorrent, &QAction::triggered, this, &TransferActions::askWhereToSave);
    connect(m_remove, &QAction::triggered, this, &TransferActions::askToRemove);
    setTransfer(std::nullopt);
}

QAction* TransferActions::make(const QString& name, const QString& symbol, const QString& text)
{
    auto* action = new QAction(symbolIcon(symbol), text, this);
    action->setObjectName(name);
    return action;
}

QList<QAction*> TransferActions::all() const
{
    return {m_pause, m_resume, m_recheck, m_openFolder, m_copyLink, m_saveTorrent, m_remove};
}

void TransferActions::setTransfer(const std::optional<status::TransferStatus>& transfer)
{
    m_transfer = transfer;
    const TransferState state = transfer ? transfer->state : TransferState::Hashing;
    const bool isHalted = state == TransferState::Paused || state == TransferState::Failed;
    const bool isKnown = transfer && state != TransferState::Hashing;
    m_pause->setEnabled(isKnown && !isHalted);
    m_resume->setEnabled(isKnown && isHalted);
    m_recheck->setEnabled(isKnown && !transfer->chunks.isEmpty() && state != TransferState::Checking);
    m_openFolder->setEnabled(transfer && !transfer->folder.isEmpty());
    m_copyLink->setEnabled(transfer && !transfer->magnet.isEmpty());
    // A private share has none for others: its link is what they get.
    m_saveTorrent->setEnabled(isKnown && !transfer->chunks.isEmpty() && !transfer->isPrivate);
    m_remove->setEnabled(transfer.has_value());
}

void TransferActions::wish(TransferWish what)
{
    if (m_transfer)
        emit wished(m_transfer->sha1, what);
}

void TransferActions::askToRemove()
{
    if (!m_transfer || m_window->findChild<QMessageBox*>())
        return;
    const InfoHash sha1 = m_transfer->sha1; // another one may be selected by the time of the answer
    askToRemoveTransfer(*m_transfer, m_window, [this, sha1](bool withFiles) {
        emit wished(sha1, withFiles ? TransferWish::RemoveWithFiles : TransferWish::Remove);
    });
}

void TransferActions::askWhereToSave()
{
    if (!m_transfer)
        return;
    const InfoHash sha1 = m_transfer->sha1;
    const QString path = m_chooser.chooseTorrentFile(m_window, transferName(*m_transfer));
    if (!path.isEmpty())
        emit saveTorrentRequested(sha1, path);
}

QPushButton* TransferActions::buttonFor(QAction* action)
{
    auto* button = new QPushButton(action->icon(), action->text());
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setToolTip(action->toolTip() == action->iconText() ? QString() : action->toolTip());
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    return button;
}

} // namespace muster::ui
