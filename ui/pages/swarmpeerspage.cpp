// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/swarmpeerspage.h"

#include "ui/format.h"
#include "ui/models/contentpagemodel.h"
#include "ui/models/swarmpeerpagemodel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pagedtable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace muster::ui {

using status::ContentColumn;
using status::SwarmPeerColumn;

namespace {

constexpr quint16 ownQueries = 3; // tells the answers to this page's tables from others'
constexpr quint16 detailQueries = 4;
constexpr std::chrono::milliseconds typingPause{150};

} // namespace

SwarmPeersPage::SwarmPeersPage(QWidget* parent)
    : QWidget(parent)
    , m_model(new SwarmPeerPageModel(ownQueries, this))
    , m_contentsModel(new ContentPageModel(detailQueries, this))
    , m_searchLabel(lineLabel())
    , m_search(new QLineEdit)
    , m_typing(new QTimer(this))
    , m_count(lineLabel())
    , m_table(new PagedTable(QString(), m_model))
    , m_heading(headingLabel(QString()))
    , m_chosen(new ElidingLabel)
    , m_contents(new PagedTable(QString(), m_contentsModel))
{
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setChildrenCollapsible(false);
    parts->addWidget(buildTable());
    parts->addWidget(buildDetails());
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(parts);

    connect(m_model, &PagedTableModel::requested, this, &SwarmPeersPage::peersRequested);
    connect(m_contentsModel, &PagedTableModel::requested, this, &SwarmPeersPage::contentsRequested);
    connect(m_model, &PagedTableModel::answered, this, &SwarmPeersPage::showFacts);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(m_typing, &QTimer::timeout, this, [this] { m_model->setSearch(m_search->text()); });
    connect(m_table, &PagedTable::selectedKeyChanged, this, &SwarmPeersPage::followSelection);
    connect(m_contents, &DataTable::chosen, this, [this](const QModelIndex& index) {
        if (const status::ContentRow* content = m_contentsModel->row(index.row()))
            emit contentChosen(content->sha1);
    });
    retranslate();
    followSelection();
}

QWidget* SwarmPeersPage::buildTable()
{
    m_searchLabel->setBuddy(m_search);
    m_search->setObjectName(QStringLiteral("searchPeers"));
    m_search->setClearButtonEnabled(true);
    m_count->setObjectName(QStringLiteral("peerCount"));
    m_table->setObjectName(QStringLiteral("swarmPeers"));
    m_table->setColumnHidden(SwarmPeerPageModel::contentColumn, true);
    auto* line = new QHBoxLayout;
    line->addWidget(m_searchLabel);
    line->addWidget(m_search, 1);
    line->addWidget(m_count);
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_table, 1);
    return part;
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
    m_searchLabel->setText(tr("Se&arch:"));
    m_search->setPlaceholderText(tr("part of an address or of a client's name"));
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
    m_contents->setColumnSample(ContentPageModel::peerColumn, ContentPageModel::tr("fetches"));
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
    m_search->setText(endpoint); // it may be on no page that is here
    m_typing->stop();
    m_model->setSearch(endpoint);
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
    m_count->setText(m_model->isAnswered() ? tr("%Ln peer(s)", nullptr, m_model->rowCount())
                                           : tr("searching…"));
    const QString endpoint = m_table->selectedKey().toString();
    m_chosen->setLine(endpoint.isEmpty() ? tr("nothing is chosen") : endpoint);
}

} // namespace muster::ui
