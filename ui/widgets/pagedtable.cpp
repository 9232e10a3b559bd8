// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagedtable.h"

#include "ui/models/modelroles.h"
#include "ui/models/pagedtablemodel.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>
#include <chrono>

namespace muster::ui {

namespace {

constexpr std::chrono::seconds refreshInterval{3};

} // namespace

PagedTable::PagedTable(const QString& accessibleName, PagedTableModel* model, QWidget* parent)
    : DataTable(accessibleName, parent)
    , m_model(model)
    , m_refresh(new QTimer(this))
{
    setModel(model);
    horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PagedTable::watchVisible);
    connect(model, &PagedTableModel::answered, this, &PagedTable::followAnswer);
    connect(m_refresh, &QTimer::timeout, model, &PagedTableModel::refresh);
    m_refresh->setInterval(refreshInterval);
}

void PagedTable::select(const QVariant& key)
{
    if (m_key == key)
        return;
    m_key = key;
    followAnswer();
    emit selectedKeyChanged(m_key);
}

void PagedTable::setEmptyTexts(const QString& whileAsking, const QString& whenEmpty, const QString& whenIdle)
{
    m_whileAsking = whileAsking;
    m_whenEmpty = whenEmpty;
    m_whenIdle = whenIdle;
    followAnswer();
}

void PagedTable::showEvent(QShowEvent* event)
{
    DataTable::showEvent(event);
    m_model->refresh();
    m_model->setWatched(true);
    m_refresh->start();
}

void PagedTable::hideEvent(QHideEvent* event)
{
    DataTable::hideEvent(event);
    m_model->setWatched(false);
    m_refresh->stop();
}

void PagedTable::resizeEvent(QResizeEvent* event)
{
    DataTable::resizeEvent(event);
    watchVisible();
}

void PagedTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    DataTable::currentChanged(current, previous);
    if (m_isRestoring || !current.isValid())
        return;
    const QVariant key = m_model->keyOf(current.row());
    if (key == m_key)
        return;
    m_key = key;
    emit selectedKeyChanged(m_key);
}

void PagedTable::watchVisible()
{
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    m_model->setVisible(first, last < 0 ? m_model->rowCount() - 1 : last);
}

// The row of the key may be another one by now.
void PagedTable::followAnswer()
{
    if (m_model->isIdle())
        setEmptyText(m_whenIdle);
    else if (!m_model->error().isEmpty())
        setEmptyText(m_model->error());
    else
        setEmptyText(m_model->isAnswered() ? m_whenEmpty : m_whileAsking);
    const QScopedValueRollback restoring(m_isRestoring, true);
    const QModelIndex current = currentIndex();
    if (!m_key.isValid() && current.isValid() && selectionModel()->isSelected(current)) {
        m_key = m_model->keyOf(current.row()); // it was chosen before its page had come
        if (m_key.isValid())
            emit selectedKeyChanged(m_key);
    } else if (m_key.isValid() && (!current.isValid() || m_model->keyOf(current.row()) != m_key)) {
        const int row = m_model->rowOfKey(m_key);
        const QModelIndex index = row < 0 ? QModelIndex() : m_model->index(row, qMax(0, current.column()));
        const auto how = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
        const bool wasAutoScrolling = hasAutoScroll();
        setAutoScroll(false); // what is looked at stays where it is
        if (index.isValid())
            selectionModel()->setCurrentIndex(index, how);
        else
            selectionModel()->clearSelection();
        setAutoScroll(wasAutoScrolling);
    }
    watchVisible();
}

} // namespace muster::ui
