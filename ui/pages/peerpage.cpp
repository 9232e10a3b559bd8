// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/peerpage.h"

#include "ui/filechooser.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/modelroles.h"
#include "ui/models/offertablemodel.h"
#include "ui/models/transfertablemodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressdelegate.h"
#include "ui/widgets/transferactions.h"
#include "ui/widgets/transferdetails.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace muster::ui {

namespace {

// The paths that were dropped; none if any of them is not on this computer.
QStringList droppedPaths(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (!url.isLocalFile())
            return {};
        paths.append(url.toLocalFile());
    }
    return paths;
}

bool isLink(const QString& text)
{
    return text.startsWith(u"magnet:", Qt::CaseInsensitive) ||
           text.startsWith(u"muster:", Qt::CaseInsensitive);
}

bool isTorrentFile(const QString& path) { return path.endsWith(u".torrent", Qt::CaseInsensitive); }

QString droppedLink(const QMimeData& data)
{
    const QString text = data.text().trimmed();
    return isLink(text) ? text : QString();
}

// As a link, so that the name is known before anybody is asked.
QString linkOf(const status::OfferStatus& offer)
{
    return QStringLiteral("magnet:?xt=urn:btih:%1&dn=%2")
        .arg(offer.sha1.toHexString(), QString::fromLatin1(QUrl::toPercentEncoding(offer.name)));
}

// What the column State has to have room for; an error is cut and shown in full below the table.
QStringList usualStates()
{
    status::TransferStatus transfer;
    transfer.connectedPeers = 1;
    transfer.wantedBytes = 1190; // at one byte a second: 19 min 50 s
    transfer.downBytesPerSecond = 1;
    QStringList texts;
    using status::TransferState;
    for (const TransferState state :
         {TransferState::Downloading, TransferState::Sharing, TransferState::Hashing, TransferState::Checking,
          TransferState::FetchingMetadata}) {
        transfer.state = state;
        texts.append(transferStateText(transfer));
    }
    return texts;
}

QPushButton* button(const QString& name, const QString& symbol, const QString& text)
{
    auto* made = new QPushButton(symbolIcon(symbol), text);
    made->setObjectName(name);
    return made;
}

} // namespace

PeerPage::PeerPage(FileChooser& chooser, QWidget* parent)
    : QWidget(parent)
    , m_chooser(chooser)
    , m_offers(new OfferTableModel(this))
    , m_transfers(new TransferTableModel(this))
    , m_actions(new TransferActions(chooser, this))
    , m_offerTable(new DataTable(tr("What this network offers")))
    , m_transferTable(new DataTable(tr("Transfers")))
    , m_details(new TransferDetails(*m_actions))
    , m_search(new QLineEdit)
    , m_link(new QLineEdit)
    , m_fetchLink(button(QStringLiteral("fetchLink"), QStringLiteral("fetch"), tr("F&etch…")))
    , m_fetchOffer(button(QStringLiteral("fetchOffer"), QStringLiteral("fetch"), tr("Fe&tch…")))
{
    setAcceptDrops(true);
    auto* parts = new QSplitter(Qt::Vertical);
    parts->setChildrenCollapsible(false);
    parts->addWidget(buildOffers());
    parts->addWidget(buildTransfers());
    parts->addWidget(m_details);
    for (int part = 0; part < parts->count(); ++part)
        parts->setStretchFactor(part, part == 2 ? 4 : 3);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    addActionRow(layout);
    layout->addWidget(parts, 1);
    connect(m_details, &TransferDetails::prioritiesRequested, this, &PeerPage::prioritiesRequested);
    connect(m_actions, &TransferActions::wished, this, &PeerPage::wished);
    connect(m_actions, &TransferActions::saveTorrentRequested, this, &PeerPage::saveTorrentRequested);
    updateFetchButtons();
}

void PeerPage::addActionRow(QBoxLayout* layout)
{
    QPushButton* files = button(QStringLiteral("shareFiles"), QStringLiteral("share"), tr("&Share a file…"));
    QPushButton* folder =
        button(QStringLiteral("shareFolder"), QStringLiteral("folder"), tr("Share a fo&lder…"));
    m_link->setObjectName(QStringLiteral("link"));
    m_link->setAccessibleName(tr("Magnet link, SHA-1 or .torrent file"));
    m_link->setPlaceholderText(tr("Magnet link, SHA-1 or .torrent file"));
    m_link->setClearButtonEnabled(true);
    m_fetchLink->setAccessibleName(tr("Fetch what the link names"));

    auto* row = new QHBoxLayout;
    row->addWidget(files);
    row->addWidget(folder);
    row->addSpacing(16);
    row->addWidget(m_link, 1);
    row->addWidget(m_fetchLink);
    layout->addLayout(row);

    connect(files, &QPushButton::clicked, this, &PeerPage::shareFiles);
    connect(folder, &QPushButton::clicked, this, &PeerPage::shareFolder);
    const auto fetchTyped = [this] { fetchText(m_link->text()); };
    connect(m_fetchLink, &QPushButton::clicked, this, fetchTyped);
    connect(m_link, &QLineEdit::returnPressed, this, fetchTyped);
    connect(m_link, &QLineEdit::textChanged, this, &PeerPage::updateFetchButtons);
}

QWidget* PeerPage::buildOffers()
{
    m_offerTable->setObjectName(QStringLiteral("offers"));
    m_offerTable->setRows(m_offers);
    m_offerTable->setEmptyText(
        tr("Nothing is offered on this network yet. Share a file and it appears here."));
    m_offerTable->setColumnSample(OfferTableModel::Size, QStringLiteral("999.9 MiB"));
    for (const int column : {OfferTableModel::Seeders, OfferTableModel::Leechers})
        m_offerTable->setColumnSample(column, QStringLiteral("99,999"));
    m_offerTable->setFlexibleColumn(OfferTableModel::Name, QString(24, u'n'));
    m_offerTable->sortByColumn(OfferTableModel::Name, Qt::AscendingOrder);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in what this network offers"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 32);
    m_fetchOffer->setAccessibleName(tr("Fetch the selected offer"));

    auto* part = new QWidget;
    auto* top = new QHBoxLayout;
    top->addWidget(headingLabel(tr("On this network")), 1);
    top->addWidget(m_search);
    top->addWidget(m_fetchOffer);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_offerTable, 1);

    connect(m_search, &QLineEdit::textChanged, m_offerTable->sorted(),
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_offerTable, &DataTable::chosen, this, &PeerPage::fetchSelected);
    connect(m_offerTable, &DataTable::currentKeyChanged, this, &PeerPage::updateFetchButtons);
    connect(m_fetchOffer, &QPushButton::clicked, this, &PeerPage::fetchSelected);
    return part;
}

QWidget* PeerPage::buildTransfers()
{
    m_transferTable->setObjectName(QStringLiteral("transfers"));
    m_transferTable->setRows(m_transfers);
    m_transferTable->setEmptyText(
        tr("No transfers yet. Drop files here to share them, or double-click an offer above to fetch it."));
    using Model = TransferTableModel;
    m_transferTable->setItemDelegateForColumn(Model::Progress, new ProgressDelegate(this));
    m_transferTable->setColumnSample(Model::Size, QStringLiteral("999.9 MiB"));
    m_transferTable->setColumnSample(Model::Progress, QString(16, u'0'));
    m_transferTable->setColumnSamples(Model::State, usualStates(), DataTable::Symbol::With);
    for (const int column : {Model::Down, Model::Up})
        m_transferTable->setColumnSample(column, QStringLiteral("999.9 MiB/s"));
    m_transferTable->setColumnSample(Model::Peers, QStringLiteral("999"));
    m_transferTable->setFlexibleColumn(Model::Name, QString(20, u'n'));
    m_transferTable->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_transferTable, &QWidget::customContextMenuRequested, this, &PeerPage::showTransferMenu);
    connect(m_transferTable, &DataTable::currentKeyChanged, this, &PeerPage::updateDetails);

    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(headingLabel(tr("Transfers")));
    layout->addWidget(m_transferTable, 1);
    return part;
}

void PeerPage::showOffers(const QList<status::OfferStatus>& offers)
{
    m_offers->setOffers(offers);
    updateFetchButtons();
}

void PeerPage::showTransfer(const status::TransferStatus& transfer)
{
    m_transfers->put(transfer);
    const QVariant selected = m_transferTable->currentKey();
    if (!selected.isValid()) // the first one is looked at without a click
        m_transferTable->selectKey(QVariant::fromValue(transfer.sha1));
    else if (selected.value<InfoHash>() == transfer.sha1)
        updateDetails();
}

void PeerPage::removeTransfer(const InfoHash& sha1)
{
    m_transfers->remove(sha1);
    updateDetails();
}

void PeerPage::updateDetails()
{
    const QVariant key = m_transferTable->currentKey();
    const int row = key.isValid() ? m_transfers->rowOf(key.value<InfoHash>()) : -1;
    const auto transfer = row < 0 ? std::nullopt : std::optional(m_transfers->row(row));
    m_details->setTransfer(transfer);
    m_actions->setTransfer(transfer);
}

void PeerPage::updateFetchButtons()
{
    m_fetchOffer->setEnabled(m_offerTable->currentKey().isValid());
    m_fetchLink->setEnabled(!m_link->text().trimmed().isEmpty());
}

void PeerPage::fetchSelected()
{
    const QVariant key = m_offerTable->currentKey();
    const int row = key.isValid() ? m_offers->rowOf(key.value<InfoHash>()) : -1;
    if (row >= 0)
        emit addRequested(linkOf(m_offers->row(row)));
}

void PeerPage::fetchText(const QString& text)
{
    if (text.trimmed().isEmpty())
        return;
    emit addRequested(text.trimmed());
    m_link->clear();
}

void PeerPage::pasteLink()
{
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    if (isLink(text) || InfoHash::fromHex(text.toLatin1()))
        emit addRequested(text);
    else
        emit messageRaised(
            tr("The clipboard holds no link. Copy one that begins with magnet: or muster:, or a "
               "SHA-1 of 40 digits, and paste it again."));
}

void PeerPage::select(const InfoHash& sha1) { m_transferTable->selectKey(QVariant::fromValue(sha1)); }

void PeerPage::shareFiles()
{
    if (const QStringList paths = m_chooser.chooseFilesToShare(this); !paths.isEmpty())
        emit shareRequested(paths);
}

void PeerPage::shareFolder()
{
    if (const QString folder = m_chooser.chooseFolderToShare(this); !folder.isEmpty())
        emit shareRequested({folder});
}

void PeerPage::showTransferMenu(const QPoint& at)
{
    const QVariant key = m_transferTable->indexAt(at).data(KeyRole);
    if (!key.isValid())
        return;
    m_transferTable->selectKey(key);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions->all());
    menu->popup(m_transferTable->viewport()->mapToGlobal(at));
}

void PeerPage::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData& data = *event->mimeData();
    if (!droppedPaths(data).isEmpty() || !droppedLink(data).isEmpty())
        event->acceptProposedAction();
}

void PeerPage::dropEvent(QDropEvent* event)
{
    QStringList toShare = droppedPaths(*event->mimeData());
    QStringList toFetch;
    for (const QString& path : std::as_const(toShare))
        if (isTorrentFile(path))
            toFetch.append(path);
    toShare.removeIf(isTorrentFile);
    if (const QString link = droppedLink(*event->mimeData()); !link.isEmpty())
        toFetch.append(link);
    event->acceptProposedAction();
    if (!toShare.isEmpty())
        emit shareRequested(toShare);
    // Asked once the drop is over: the program that it came from waits for the end of it.
    for (const QString& text : std::as_const(toFetch))
        QMetaObject::invokeMethod(
            this, [this, text] { fetchText(text); }, Qt::QueuedConnection);
}

} // namespace muster::ui
