// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/swarmpeerspage.h"

#include "ui/format.h"
#include "ui/models/contentpagemodel.h"
#include "ui/models/swarmpeerpagemodel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/searchedtable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

namespace muster::ui {

using status::ContentColumn;
using status::SwarmPeerColumn;

namespace {

constexpr quint16 ownQueries = 3; // tells the answers to this page's tables from others'
constexpr quint16 detailQueries = 4;

} // namespace

SwarmPeersPage::SwarmPeersPage(QWidget* parent)
    : QWidget(parent)
    , m_model(new SwarmPeerPageModel(ownQueries, this))
    , m_contentsModel(new ContentPageModel(detailQueries, this))
    , m_searched(new SearchedTable(m_model, QStringLiteral("searchPeers"), QStringLiteral("peerCount")))
    , m_table(m_searched->table())
    , m_heading(headingLabel(QString()))
    , m_chosen(new ElidingLabel)
    , m_contents(new PagedTable(QString(), m_contentsModel))
{
    m_table->setObjectName(QStringLiteral("swarmPeers"));
    m_table->setColumnHidden(SwarmPeerPageModel::contentColumn, true);
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setObjectName(QStringLiteral("peersParts"));
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(2 * style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing));
    parts->addWidget(m_searched);
    parts->addWidget(buildDetails());
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(parts);

    connect(m_model, &PagedTableModel::requested, this, &SwarmPeersPage::peersRequested);
    connect(m_contentsModel, &PagedTableModel::requested, this, &SwarmPeersPage::contentsRequested);
    connect(m_model, &PagedTableModel::answered, this, &SwarmPeersPage::showFacts);
    connect(m_table, &PagedTable::selectedKeyChanged, this, &SwarmPeersPage::followSelection);
    connect(m_contents, &DataTable::chosen, this, [this](const QModelIndex& index) {
        if (const status::ContentRow* content = m_contentsModel->row(index.row()))
            emit contentChosen(content->sha1);
    });
    retranslate();
    followSelection();
}

QWidget* SwarmPeersPage::buildDetails()
{
    m_heading->setBuddy(m_contents);
    m_contents->setObjectName(QStringLiteral("contentsOfPeer"));
    for (const ContentColumn column :
         {ContentColumn::Seeders, ContentColumn::Leechers, ContentColumn::Completed, ContentColumn::Sha1})
        m_contents->setColumnHidden(int(column), true);
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_chosen);
    layout->addWidget(m_contents, 1);
    return part;
}

void SwarmPeersPage::retranslate()
{
    m_searched->setTexts(tr("Se&arch:"), tr("part of an address or of a client's name"));
    m_table->setAccessibleName(tr("Peers"));
    m_table->setEmptyTexts(tr("The tables are being read…"),
                           tr("No peer: nobody has announced anything, or none is called so."));
    m_contents->setAccessibleName(tr("Contents of the chosen peer"));
    m_contents->setEmptyTexts(tr("Its contents are being read…"), tr("It has nothing any more."),
                              tr("Choose a peer to see what it has."));
    m_heading->setText(tr("What it has"));
    m_model->retranslate();
    m_contentsModel->retranslate();
    setColumnWidths();
    showFacts();
}

void SwarmPeersPage::setColumnWidths()
{
    const QString ago = formatAgo(3599);
    m_table->setColumnSample(int(SwarmPeerColumn::Endpoint), QStringLiteral("192.168.100.100:65535"));
    for (const SwarmPeerColumn column : {SwarmPeerColumn::Contents, SwarmPeerColumn::Seeding})
        m_table->setColumnSample(int(column), QStringLiteral("99,999"));
    m_table->setColumnSample(int(SwarmPeerColumn::LastCheckIn), ago);
    m_table->setFlexibleColumn(int(SwarmPeerColumn::Client), QString(12, u'n'));
    m_contents->setColumnSample(int(ContentColumn::Size), QStringLiteral("1,023 MiB"));
    m_contents->setColumnSample(int(ContentColumn::LastCheckIn), ago);
    m_contents->setColumnSamples(ContentPageModel::peerColumn,
                                 {ContentPageModel::tr("fetches"), ContentPageModel::tr("seeds")},
                                 DataTable::Symbol::Without);
    m_contents->setFlexibleColumn(int(ContentColumn::Name), QString(16, u'n'));
}

void SwarmPeersPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SwarmPeersPage::showContents(const status::ContentPage& page) { m_contentsModel->takePage(page); }

void SwarmPeersPage::showSwarmPeers(const status::SwarmPeerPage& page) { m_model->takePage(page); }

void SwarmPeersPage::select(const QString& endpoint)
{
    m_searched->searchFor(endpoint); // it may be on no page that is here
    m_table->select(endpoint);
}

void SwarmPeersPage::followSelection()
{
    const QString endpoint = m_table->selectedKey().toString();
    m_contentsModel->setIdle(endpoint.isEmpty()); // without one it would be all contents
    m_contentsModel->setPeer(endpoint);
    showFacts();
}

void SwarmPeersPage::showFacts()
{
    m_searched->setCountText(m_model->isAnswered() ? tr("%Ln peer(s)", nullptr, m_model->rowCount())
                                                   : tr("searching…"));
    const QString endpoint = m_table->selectedKey().toString();
    m_chosen->setLine(endpoint.isEmpty() ? tr("nothing is chosen") : endpoint);
}

} // namespace muster::ui
