// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/peerpage.h"

#include "ui/dialogs/sharedialog.h"
#include "ui/fetchtexts.h"
#include "ui/filechooser.h"
#include "ui/icons.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/offersview.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/transferactions.h"
#include "ui/widgets/transfersview.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <utility>

namespace muster::ui {

namespace {

const QString groupKey = QStringLiteral("group");
const QString partsKey = QStringLiteral("parts");
const QString offerColumnsKey = QStringLiteral("offerColumns");
const QString transfersKey = QStringLiteral("transfers");

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

// Whoever gives something to be moved would delete it afterwards.
void acceptAsCopy(QDropEvent& event)
{
    event.setDropAction(Qt::CopyAction);
    event.accept();
}

QPushButton* button(const QString& name, const QString& symbol)
{
    auto* made = new QPushButton(symbolIcon(symbol), {});
    made->setObjectName(name);
    return made;
}

} // namespace

PeerPage::PeerPage(FileChooser& chooser, QWidget* parent)
    : QWidget(parent)
    , m_chooser(chooser)
    , m_actions(new TransferActions(chooser, this))
    , m_sideBar(new SideBar)
    , m_parts(new QSplitter)
    , m_views(new QStackedWidget)
    , m_offers(new OffersView)
    , m_transfers(new TransfersView(*m_actions))
    , m_link(new QLineEdit)
    , m_fetchLink(button(QStringLiteral("fetchLink"), QStringLiteral("fetch")))
    , m_shareFiles(button(QStringLiteral("shareFiles"), QStringLiteral("share")))
    , m_shareFolder(button(QStringLiteral("shareFolder"), QStringLiteral("folder")))
{
    setAcceptDrops(true);
    m_views->addWidget(m_offers);
    m_views->addWidget(m_transfers);
    m_parts->addWidget(m_sideBar);
    m_parts->addWidget(m_views);
    m_parts->setCollapsible(1, false);
    m_parts->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    addActionRow(layout);
    layout->addWidget(m_parts, 1);
    connectViews();
    showGroup();
    retranslate();
}

void PeerPage::addActionRow(QBoxLayout* layout)
{
    m_link->setObjectName(QStringLiteral("link"));
    m_link->setClearButtonEnabled(true);
    m_link->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_fetchLink->setEnabled(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_shareFiles);
    row->addWidget(m_shareFolder);
    row->addSpacing(2 * fontMetrics().averageCharWidth());
    row->addWidget(m_link, 1);
    row->addWidget(m_fetchLink);
    layout->addLayout(row);
    connect(m_shareFiles, &QPushButton::clicked, this, &PeerPage::shareFiles);
    connect(m_shareFolder, &QPushButton::clicked, this, &PeerPage::shareFolder);
    connect(m_fetchLink, &QPushButton::clicked, this, &PeerPage::fetchTyped);
    connect(m_link, &QLineEdit::returnPressed, this, &PeerPage::fetchTyped);
    connect(m_link, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_fetchLink->setEnabled(!text.trimmed().isEmpty()); });
}

void PeerPage::connectViews()
{
    connect(m_sideBar, &SideBar::groupChanged, this, &PeerPage::showGroup);
    connect(m_offers, &OffersView::fetchRequested, this, &PeerPage::addRequested);
    connect(m_offers, &OffersView::transferRequested, this, &PeerPage::select);
    connect(m_offers, &OffersView::messageRaised, this, &PeerPage::messageRaised);
    connect(m_offers, &OffersView::clusterRequested, this, &PeerPage::clusterRequested);
    connect(m_offers, &OffersView::watched, this, &PeerPage::offersWatched);
    connect(m_transfers, &TransfersView::clusterRequested, this, &PeerPage::clusterRequested);
    connect(m_transfers, &TransfersView::prioritiesRequested, this, &PeerPage::prioritiesRequested);
    connect(m_transfers, &TransfersView::watched, this, &PeerPage::watched);
    connect(m_actions, &TransferActions::wished, this, &PeerPage::wished);
    connect(m_actions, &TransferActions::saveTorrentRequested, this, &PeerPage::saveTorrentRequested);
    connect(m_actions, &TransferActions::limitsRequested, this, &PeerPage::transferLimitsRequested);
}

void PeerPage::retranslate()
{
    m_shareFiles->setText(tr("&Share a file…"));
    m_shareFolder->setText(tr("Share a fol&der…"));
    m_link->setAccessibleName(tr("Magnet link, SHA-1 or .torrent file"));
    m_link->setPlaceholderText(tr("Magnet link, SHA-1 or .torrent file"));
    m_fetchLink->setText(tr("Fet&ch…"));
    m_fetchLink->setAccessibleName(tr("Fetch what the link names"));
    m_actions->retranslate();
}

void PeerPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PeerPage::showGroup()
{
    const auto group = m_sideBar->group();
    m_views->setCurrentWidget(group ? static_cast<QWidget*>(m_transfers) : m_offers);
    m_transfers->setInFront(group.has_value());
    if (group)
        m_transfers->setGroup(*group);
}

void PeerPage::countGroups() { m_sideBar->setCounts(m_transfers->counts()); }

void PeerPage::showOffers(const QList<status::OfferStatus>& offers)
{
    m_offers->setOffers(offers);
    m_sideBar->setOfferCount(m_offers->count());
}

void PeerPage::showTransfer(const status::TransferStatus& transfer)
{
    m_transfers->put(transfer);
    m_offers->setTransfer(transfer);
    countGroups();
}

void PeerPage::removeTransfer(const InfoHash& sha1)
{
    m_transfers->remove(sha1);
    m_offers->removeTransfer(sha1);
    countGroups();
}

void PeerPage::showDetail(const status::TransferDetail& detail) { m_transfers->setDetail(detail); }

void PeerPage::showContact(const status::TrackerContactStatus& contact)
{
    m_contact = contact;
    m_offers->setContact(contact);
    m_transfers->setCluster(m_cluster, m_contact);
}

void PeerPage::showCluster(const status::ClusterStatus& cluster)
{
    m_cluster = cluster;
    m_transfers->setCluster(m_cluster, m_contact);
}

QList<status::TransferStatus> PeerPage::transfers() const { return m_transfers->all(); }

void PeerPage::fillColumnsMenu(QMenu* menu)
{
    (m_sideBar->group() ? m_transfers->columns() : m_offers->columns()).fillMenu(menu);
}

void PeerPage::select(const InfoHash& sha1)
{
    m_sideBar->select(TransferGroup::All);
    m_transfers->select(sha1);
}

void PeerPage::fetchText(const QString& text)
{
    if (!text.trimmed().isEmpty())
        emit addRequested(text.trimmed());
}

// Several links may stand there; what is none may be the path of a .torrent, or is said to be nothing.
void PeerPage::fetchTyped()
{
    const QString text = m_link->text().trimmed();
    m_link->clear();
    const QStringList links = fetchTextsOf(text);
    for (const QString& link : links)
        emit addRequested(link);
    if (links.isEmpty())
        fetchText(text);
}

void PeerPage::pasteLink()
{
    const QStringList links = fetchTextsOf(QGuiApplication::clipboard()->text());
    for (const QString& link : links)
        emit addRequested(link);
    if (links.isEmpty())
        emit messageRaised(
            tr("The clipboard holds no link. Copy one that begins with magnet: or muster:, or a "
               "SHA-1 of 40 digits, and paste it again."));
}

void PeerPage::shareFiles()
{
    if (const QStringList paths = m_chooser.chooseFilesToShare(this); !paths.isEmpty())
        askToShare(paths);
}

void PeerPage::shareFolder()
{
    if (const QString folder = m_chooser.chooseFolderToShare(this); !folder.isEmpty())
        askToShare({folder});
}

// What is dropped while the question is open joins the others.
void PeerPage::askToShare(const QStringList& paths)
{
    if (auto* open = findChild<ShareDialog*>()) {
        open->addPaths(paths);
        open->raise();
        return;
    }
    auto* dialog = new ShareDialog(paths, m_chooser, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ShareDialog::chosen, this, [this](const ShareChoice& choice) {
        m_sideBar->select(TransferGroup::All);
        emit shareRequested(choice);
    });
    dialog->open();
}

void PeerPage::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData& data = *event->mimeData();
    if (!droppedPaths(data).isEmpty() || !fetchTextsOf(data.text()).isEmpty())
        acceptAsCopy(*event);
}

void PeerPage::dropEvent(QDropEvent* event)
{
    QStringList toShare = droppedPaths(*event->mimeData());
    QStringList toFetch;
    for (const QString& path : std::as_const(toShare))
        if (isTorrentFile(path))
            toFetch.append(path);
    toShare.removeIf(isTorrentFile);
    toFetch += fetchTextsOf(event->mimeData()->text());
    acceptAsCopy(*event);
    // Asked once the drop is over: the program that it came from waits for the end of it.
    QMetaObject::invokeMethod(
        this,
        [this, toShare, toFetch] {
            if (!toShare.isEmpty())
                askToShare(toShare);
            for (const QString& text : toFetch)
                fetchText(text);
        },
        Qt::QueuedConnection);
}

QVariantMap PeerPage::state() const
{
    const auto group = m_sideBar->group();
    return {{groupKey, group ? int(*group) : -1},
            {partsKey, m_parts->saveState()},
            {offerColumnsKey, m_offers->columns().state()},
            {transfersKey, m_transfers->state()}};
}

void PeerPage::restore(const QVariantMap& state)
{
    const int group = state.value(groupKey, -1).toInt();
    const bool isKnown = group >= 0 && group < int(transferGroups.size());
    m_sideBar->select(isKnown ? std::optional(TransferGroup(group)) : std::nullopt);
    m_parts->restoreState(state.value(partsKey).toByteArray());
    m_offers->columns().restore(state.value(offerColumnsKey).toByteArray());
    m_transfers->restore(state.value(transfersKey).toMap());
}

} // namespace muster::ui
