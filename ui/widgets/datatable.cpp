// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datatable.h"

#include "ui/models/modelroles.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSortFilterProxyModel>

namespace muster::ui {

DataTable::DataTable(const QString& accessibleName, QWidget* parent)
    : QTableView(parent)
    , m_sorted(new QSortFilterProxyModel(this))
{
    setAccessibleName(accessibleName);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);

    m_sorted->setSortRole(SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortLocaleAware(true);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QTableView::doubleClicked, this, &DataTable::chosen);
}

void DataTable::setRows(QAbstractItemModel* model)
{
    m_sorted->setSourceModel(model);
    setModel(m_sorted);
    sortByColumn(-1, Qt::AscendingOrder); // as they came, until somebody asks for an order
    setSortingEnabled(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataTable::currentKeyChanged);
}

void DataTable::setColumnSample(int column, const QString& sample)
{
    QHeaderView* header = horizontalHeader();
    constexpr int margins = 16;
    const int sampleWidth = fontMetrics().horizontalAdvance(sample) + margins;
    const int sortArrow = style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, header);
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    const int titleWidth = header->fontMetrics().horizontalAdvance(title) + margins + sortArrow;
    header->setSectionResizeMode(column, QHeaderView::Interactive);
    header->resizeSection(column, qMax(sampleWidth, titleWidth));
}

void DataTable::setEmptyText(const QString& text)
{
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

QVariant DataTable::currentKey() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? QVariant() : rows.first().data(KeyRole);
}

void DataTable::selectKey(const QVariant& key)
{
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        if (m_sorted->index(row, 0).data(KeyRole) == key) {
            selectRow(row);
            return;
        }
    }
}

void DataTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_emptyText.isEmpty() || (model() && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    constexpr int margin = 12;
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     int(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && currentIndex().isValid() && selectionModel()->hasSelection()) {
        emit chosen(currentIndex());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace muster::ui
