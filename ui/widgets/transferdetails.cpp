// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/transferdetails.h"

#include "ui/widgets/chunksview.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/filesview.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/overview.h"
#include "ui/widgets/peersview.h"
#include "ui/widgets/sourcesview.h"
#include "ui/widgets/speedgraph.h"

#include <QEvent>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>

namespace muster::ui {

namespace {

const QString tabKey = QStringLiteral("tab");
const QString fileColumnsKey = QStringLiteral("fileColumns");
const QString peerColumnsKey = QStringLiteral("peerColumns");

// What does not fit into a low window is reached by scrolling, instead of being squeezed.
QScrollArea* scrolled(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

} // namespace

TransferDetails::TransferDetails(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_hint(plainLabel())
    , m_tabs(new QTabWidget)
    , m_overview(new Overview)
    , m_chunks(new ChunksView)
    , m_files(new FilesView)
    , m_peers(new PeersView)
    , m_sources(new SourcesView)
    , m_speed(new SpeedGraph)
{
    m_tabs->setObjectName(QStringLiteral("details"));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    const QList<QWidget*> pages{
        scrolled(m_overview), scrolled(m_chunks), m_files, m_peers, m_sources, m_speed};
    for (QWidget* page : pages)
        m_tabs->addTab(page, QString());
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setMinimumHeight(8 * fontMetrics().height());
    m_stack->addWidget(m_hint);
    m_stack->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &TransferDetails::update);
    connect(m_files, &FilesView::prioritiesRequested, this, &TransferDetails::prioritiesRequested);
    connect(m_sources, &SourcesView::clusterRequested, this, &TransferDetails::clusterRequested);
    retranslate();
}

void TransferDetails::retranslate()
{
    m_hint->setText(tr("Select a transfer to see its files and chunks."));
    m_tabs->setTabText(OverviewTab, tr("&Overview"));
    m_tabs->setTabText(ChunksTab, tr("C&hunks"));
    m_tabs->setTabText(FilesTab, tr("Fi&les"));
    m_tabs->setTabText(PeersTab, tr("Pee&rs"));
    m_tabs->setTabText(SourcesTab, tr("Trac&kers"));
    m_tabs->setTabText(SpeedTab, tr("Sp&eed"));
    m_tabs->setAccessibleName(tr("The selected transfer"));
    m_tabs->tabBar()->setAccessibleName(tr("The selected transfer"));
    update();
}

void TransferDetails::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TransferDetails::setTransfer(const std::optional<status::TransferStatus>& transfer)
{
    m_transfer = transfer;
    if (transfer && transfer->sha1 != m_detail.sha1) {
        m_detail = {};
        m_detail.sha1 = transfer->sha1;
        m_rates.clear();
    }
    m_stack->setCurrentIndex(transfer ? 1 : 0);
    update();
}

void TransferDetails::setDetail(const status::TransferDetail& detail)
{
    if (!m_transfer || m_transfer->sha1 != detail.sha1)
        return;
    m_detail = detail;
    update();
}

void TransferDetails::setRates(const QList<RateSample>& rates)
{
    m_rates = rates;
    if (m_tabs->currentIndex() == SpeedTab)
        m_speed->setSamples(m_rates);
}

void TransferDetails::setCluster(const status::ClusterStatus& cluster,
                                 const status::TrackerContactStatus& contact)
{
    m_sources->setCluster(cluster, contact);
}

void TransferDetails::update()
{
    if (!m_transfer)
        return;
    switch (m_tabs->currentIndex()) {
    case OverviewTab:
        m_overview->setTransfer(*m_transfer);
        break;
    case ChunksTab:
        m_chunks->setTransfer(*m_transfer, m_detail);
        break;
    case FilesTab:
        m_files->setTransfer(*m_transfer);
        break;
    case PeersTab:
        m_peers->setDetail(m_detail);
        break;
    case SourcesTab:
        m_sources->setTransfer(*m_transfer, m_detail);
        break;
    case SpeedTab:
        m_speed->setSamples(m_rates);
        break;
    default:
        break;
    }
}

QVariantMap TransferDetails::state() const
{
    return {{tabKey, m_tabs->currentIndex()},
            {fileColumnsKey, m_files->columns().state()},
            {peerColumnsKey, m_peers->columns().state()}};
}

void TransferDetails::restore(const QVariantMap& state)
{
    m_tabs->setCurrentIndex(qBound(0, state.value(tabKey).toInt(), int(TabCount) - 1));
    m_files->columns().restore(state.value(fileColumnsKey).toByteArray());
    m_peers->columns().restore(state.value(peerColumnsKey).toByteArray());
}

} // namespace muster::ui
