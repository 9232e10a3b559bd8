// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contentspage.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/contentpagemodel.h"
#include "ui/models/swarmpeerpagemodel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/searchedtable.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

namespace muster::ui {

using status::ContentColumn;
using status::SwarmPeerColumn;

namespace {

constexpr quint16 ownQueries = 1; // tells the answers to this page's tables from others'
constexpr quint16 detailQueries = 2;

} // namespace

ContentsPage::ContentsPage(QWidget* parent)
    : QWidget(parent)
    , m_model(new ContentPageModel(ownQueries, this))
    , m_peersModel(new SwarmPeerPageModel(detailQueries, this))
    , m_searched(new SearchedTable(m_model, QStringLiteral("searchContents"), QStringLiteral("contentCount")))
    , m_table(m_searched->table())
    , m_heading(headingLabel(QString()))
    , m_chosen(new ElidingLabel)
    , m_peers(new PagedTable(QString(), m_peersModel))
    , m_copySha1(new QPushButton)
    , m_copyMagnet(new QPushButton)
{
    m_table->setObjectName(QStringLiteral("contents"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setColumnHidden(ContentPageModel::peerColumn, true);
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setObjectName(QStringLiteral("contentsParts"));
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(2 * style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing));
    parts->addWidget(m_searched);
    parts->addWidget(buildDetails());
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(parts);

    connect(m_model, &PagedTableModel::requested, this, &ContentsPage::contentsRequested);
    connect(m_peersModel, &PagedTableModel::requested, this, &ContentsPage::peersRequested);
    connect(m_model, &PagedTableModel::answered, this, &ContentsPage::showFacts);
    connect(m_peersModel, &PagedTableModel::answered, this, &ContentsPage::showFacts);
    connect(m_table, &PagedTable::selectedKeyChanged, this, &ContentsPage::followSelection);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ContentsPage::showMenu);
    connect(m_copySha1, &QPushButton::clicked, this, &ContentsPage::copySha1);
    connect(m_copyMagnet, &QPushButton::clicked, this, &ContentsPage::copyMagnet);
    connect(m_peers, &DataTable::chosen, this, [this](const QModelIndex& index) {
        if (const status::SwarmPeerRow* peer = m_peersModel->row(index.row()))
            emit peerChosen(peer->endpoint);
    });
    retranslate();
    followSelection();
}

QWidget* ContentsPage::buildDetails()
{
    m_heading->setBuddy(m_peers);
    m_peers->setObjectName(QStringLiteral("peersOfContent"));
    m_peers->setColumnHidden(int(SwarmPeerColumn::Contents), true);
    m_peers->setColumnHidden(int(SwarmPeerColumn::Seeding), true);
    m_copySha1->setIcon(symbolIcon(QStringLiteral("copy")));
    m_copySha1->setObjectName(QStringLiteral("copySha1"));
    m_copyMagnet->setIcon(symbolIcon(QStringLiteral("copy")));
    m_copyMagnet->setObjectName(QStringLiteral("copyMagnet"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copySha1);
    buttons->addWidget(m_copyMagnet);
    buttons->addStretch();
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_chosen);
    layout->addWidget(m_peers, 1);
    layout->addLayout(buttons);
    return part;
}

void ContentsPage::retranslate()
{
    m_searched->setTexts(tr("Se&arch:"), tr("part of a name, or how a SHA-1 begins"));
    m_table->setAccessibleName(tr("Contents"));
    m_table->setEmptyTexts(tr("The tables are being read…"),
                           tr("No content: nobody has announced one, or nothing "
                              "is called so."));
    m_peers->setAccessibleName(tr("Peers of the chosen content"));
    m_peers->setEmptyTexts(tr("Its peers are being read…"), tr("No peer has it any more."),
                           tr("Choose a content to see its peers."));
    m_heading->setText(tr("Who has it"));
    m_copySha1->setText(tr("Copy SHA-&1"));
    m_copyMagnet->setText(tr("Copy &magnet link"));
    m_model->retranslate();
    m_peersModel->retranslate();
    setColumnWidths();
    showFacts();
}

void ContentsPage::setColumnWidths()
{
    using Column = ContentColumn;
    m_table->setColumnSample(int(Column::Size), QStringLiteral("1,023 MiB"));
    for (const Column column : {Column::Seeders, Column::Leechers, Column::Completed})
        m_table->setColumnSample(int(column), QStringLiteral("999,999"));
    const QString ago = formatAgo(3599);
    m_table->setColumnSample(int(Column::LastCheckIn), ago);
    m_table->setColumnSample(int(Column::Sha1), QString(12, u'0')); // all of it by its tooltip and the button
    m_table->setFlexibleColumn(int(Column::Name), QString(24, u'n'));
    m_peers->setColumnSample(int(SwarmPeerColumn::Endpoint), QStringLiteral("192.168.100.100:65535"));
    m_peers->setColumnSample(int(SwarmPeerColumn::LastCheckIn), ago);
    m_peers->setColumnSamples(SwarmPeerPageModel::contentColumn,
                              {SwarmPeerPageModel::tr("fetches"), SwarmPeerPageModel::tr("seeds")},
                              DataTable::Symbol::Without);
    m_peers->setFlexibleColumn(int(SwarmPeerColumn::Client), QString(10, u'n'));
}

void ContentsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ContentsPage::showContents(const status::ContentPage& page) { m_model->takePage(page); }

void ContentsPage::showSwarmPeers(const status::SwarmPeerPage& page) { m_peersModel->takePage(page); }

void ContentsPage::select(const InfoHash& sha1)
{
    m_searched->searchFor(sha1.toHexString()); // it may be on no page that is here
    m_table->select(QVariant::fromValue(sha1));
}

void ContentsPage::followSelection()
{
    const QVariant key = m_table->selectedKey();
    m_chosenName.clear();
    m_peersModel->setIdle(!key.isValid()); // without one it would be all peers
    m_peersModel->setContent(key.isValid() ? std::optional(key.value<InfoHash>()) : std::nullopt);
    m_copySha1->setEnabled(key.isValid());
    m_copyMagnet->setEnabled(key.isValid());
    showFacts();
}

void ContentsPage::showFacts()
{
    m_searched->setCountText(m_model->isAnswered() ? tr("%Ln content(s)", nullptr, m_model->rowCount())
                                                   : tr("searching…"));
    const QVariant key = m_table->selectedKey();
    const status::ContentRow* content = m_model->row(m_model->rowOfKey(key));
    if (content && !content->name.isEmpty())
        m_chosenName = content->name;
    if (!key.isValid())
        m_chosen->setLine(tr("nothing is chosen"));
    else
        m_chosen->setLine(m_chosenName.isEmpty() ? key.value<InfoHash>().toHexString() : m_chosenName);
}

void ContentsPage::copySha1() const
{
    const QVariant key = m_table->selectedKey();
    if (key.isValid())
        QGuiApplication::clipboard()->setText(key.value<InfoHash>().toHexString());
}

void ContentsPage::copyMagnet() const
{
    const QVariant key = m_table->selectedKey();
    if (!key.isValid())
        return;
    QGuiApplication::clipboard()->setText(magnetLink(key.value<InfoHash>(), m_chosenName));
}

void ContentsPage::showMenu(const QPoint& at)
{
    if (!m_table->indexAt(at).isValid() || !m_table->selectedKey().isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_copySha1->icon(), m_copySha1->text(), this, &ContentsPage::copySha1);
    menu->addAction(m_copyMagnet->icon(), m_copyMagnet->text(), this, &ContentsPage::copyMagnet);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace muster::ui
