// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/transfersview.h"

#include "ui/format.h"
#include "ui/models/modelroles.h"
#include "ui/models/transfertablemodel.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/progressdelegate.h"
#include "ui/widgets/transferactions.h"
#include "ui/widgets/transferdetails.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace muster::ui {

using Model = TransferTableModel;

namespace {

const QString columnsKey = QStringLiteral("transferColumns");
const QString partsKey = QStringLiteral("transferParts");
const QString detailsKey = QStringLiteral("details");

// What the column State has to have room for; what is longer is shown in full below the table.
QStringList usualStates()
{
    status::TransferStatus transfer;
    transfer.connectedPeers = 1;
    QStringList texts;
    using status::TransferState;
    for (const TransferState state : {TransferState::Downloading, TransferState::Sharing}) {
        transfer.state = state;
        texts.append(plainStateText(transfer));
    }
    return texts;
}

} // namespace

TransfersView::TransfersView(TransferActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_model(new Model(this))
    , m_filter(new TransferFilter(m_model, this))
    , m_table(new DataTable(QString()))
    , m_columns(nullptr)
    , m_search(new QLineEdit)
    , m_parts(new QSplitter(Qt::Vertical))
    , m_details(new TransferDetails)
    , m_second(new QTimer(this))
{
    buildTable();
    m_search->setObjectName(QStringLiteral("searchTransfers"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_table);
    m_parts->addWidget(m_details);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 1);
    m_parts->setSizes({1, 1}); // both as large, until somebody moves the border
    auto* top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addStretch(1);
    for (QAction* action : {actions.pause(), actions.resume(), actions.remove()})
        top->addWidget(TransferActions::buttonFor(action));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_parts, 1);
    connect(m_search, &QLineEdit::textChanged, m_table->sorted(),
            [this](const QString& text) { m_table->sorted()->setFilterFixedString(text.trimmed()); });
    connect(m_details, &TransferDetails::prioritiesRequested, this, &TransfersView::prioritiesRequested);
    connect(m_details, &TransferDetails::clusterRequested, this, &TransfersView::clusterRequested);
    connect(m_second, &QTimer::timeout, this, &TransfersView::takeRates);
    m_second->start(1000);
    retranslate();
}

void TransfersView::buildTable()
{
    m_table->setObjectName(QStringLiteral("transfers"));
    m_table->setRows(m_filter);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegateForColumn(Model::Progress, new ProgressDelegate(this));
    m_table->setColumnSample(Model::Size, QStringLiteral("999.9 MiB"));
    m_table->setColumnSample(Model::Progress, QString(11, u'0'));
    m_table->setColumnSamples(Model::State, usualStates(), DataTable::Symbol::With);
    for (const int column : {Model::Down, Model::Up})
        m_table->setColumnSample(column, QStringLiteral("999.9 MiB/s"));
    m_table->setColumnSample(Model::Remaining, QStringLiteral("59 min 59 s"));
    m_table->setColumnSample(Model::Peers, QStringLiteral("999"));
    m_table->setColumnSample(Model::Ratio, QStringLiteral("99.99"));
    m_table->setColumnSample(Model::Queue, QStringLiteral("999"));
    for (const int column : {Model::Added, Model::Finished})
        m_table->setColumnSample(column, formatDate(0) + u"00"_qs);
    m_table->setColumnSample(Model::Folder, QString(24, u'n'));
    m_table->setFlexibleColumn(Model::Name, QString(20, u'n'));
    m_table->setMinimumHeight(6 * m_table->fontMetrics().height());
    m_columns = new ColumnChooser(m_table->horizontalHeader(),
                                  {Model::Queue, Model::Added, Model::Finished, Model::Folder});
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &TransfersView::showMenu);
    connect(m_table, &DataTable::currentKeyChanged, this, &TransfersView::update);
    connect(m_table, &DataTable::chosen, m_actions.openFolder(), &QAction::trigger);
}

void TransfersView::retranslate()
{
    m_table->setAccessibleName(tr("Transfers"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in the transfers"));
    m_table->setEmptyText(m_model->rowCount() == 0
                              ? tr("No transfers yet. Drop files here to share them, paste a link, or choose "
                                   "something on this network.")
                              : tr("None of the transfers is in this group, or holds what is searched for."));
}

void TransfersView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_table->widenColumn(Model::State, usualStates(), DataTable::Symbol::With);
        retranslate();
    }
}

void TransfersView::put(const status::TransferStatus& transfer)
{
    const bool isFirst = m_model->rowCount() == 0;
    const bool isNew = m_model->rowOf(transfer.sha1) < 0;
    m_model->put(transfer);
    if (isFirst) { // it is looked at without a click
        retranslate();
        m_table->selectKey(QVariant::fromValue(transfer.sha1));
    } else if (isNew && transfer.sha1 == m_awaited) {
        select(transfer.sha1);
    } else if (isNew || m_table->selectedKeys().contains(QVariant::fromValue(transfer.sha1))) {
        update();
    }
}

void TransfersView::remove(const InfoHash& sha1)
{
    m_model->remove(sha1);
    m_rates.remove(sha1);
    if (m_model->rowCount() == 0)
        retranslate();
    update();
}

void TransfersView::select(const InfoHash& sha1)
{
    m_awaited = m_model->rowOf(sha1) < 0 ? std::optional(sha1) : std::nullopt;
    m_search->clear();
    m_table->selectKey(QVariant::fromValue(sha1));
    m_table->scrollTo(m_table->currentIndex());
}

void TransfersView::setInFront(bool isInFront)
{
    m_isInFront = isInFront;
    update();
}

void TransfersView::setGroup(TransferGroup group)
{
    m_filter->setGroup(group);
    update();
}

QList<status::TransferStatus> TransfersView::all() const
{
    QList<status::TransferStatus> transfers;
    for (int row = 0; row < m_model->rowCount(); ++row)
        transfers.append(m_model->row(row));
    return transfers;
}

void TransfersView::update()
{
    QList<status::TransferStatus> selected;
    for (const QVariant& key : m_table->selectedKeys())
        if (const int row = m_model->rowOf(key.value<InfoHash>()); row >= 0)
            selected.append(m_model->row(row));
    int queueLength = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        queueLength = qMax(queueLength, m_model->row(row).queuePosition);
    m_actions.setTransfers(m_isInFront ? selected : QList<status::TransferStatus>(), queueLength);
    const QVariant key = m_table->currentKey();
    const int row = key.isValid() ? m_model->rowOf(key.value<InfoHash>()) : -1;
    const auto current = row < 0 ? std::nullopt : std::optional(m_model->row(row));
    m_details->setTransfer(current);
    const auto looked = current ? std::optional(current->sha1) : std::nullopt;
    if (looked == m_watched)
        return;
    m_watched = looked;
    if (looked)
        m_details->setRates(m_rates.value(*looked).samples());
    emit watched(looked);
}

void TransfersView::takeRates()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const status::TransferStatus& transfer = m_model->row(row);
        m_rates[transfer.sha1].add({transfer.downBytesPerSecond, transfer.upBytesPerSecond});
    }
    if (m_watched)
        m_details->setRates(m_rates.value(*m_watched).samples());
}

void TransfersView::setDetail(const status::TransferDetail& detail) { m_details->setDetail(detail); }

void TransfersView::setCluster(const status::ClusterStatus& cluster,
                               const status::TrackerContactStatus& contact)
{
    m_details->setCluster(cluster, contact);
}

void TransfersView::showMenu(const QPoint& at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    if (!m_table->selectionModel()->isRowSelected(index.row(), {}))
        m_table->selectRow(index.row());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fillMenu(menu);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

QVariantMap TransfersView::state() const
{
    return {
        {columnsKey, m_columns->state()}, {partsKey, m_parts->saveState()}, {detailsKey, m_details->state()}};
}

void TransfersView::restore(const QVariantMap& state)
{
    m_columns->restore(state.value(columnsKey).toByteArray());
    m_parts->restoreState(state.value(partsKey).toByteArray());
    m_details->restore(state.value(detailsKey).toMap());
}

} // namespace muster::ui
