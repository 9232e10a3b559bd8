// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datatable.h"

#include "ui/models/modelroles.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/tablestyle.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>
#include <algorithm>
#include <utility>

namespace muster::ui {

DataTable::DataTable(const QString& accessibleName, QWidget* parent)
    : QTableView(parent)
    , m_sorted(new QSortFilterProxyModel(this))
{
    setAccessibleName(accessibleName);
    TableStyle::applyTo(*this);
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
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataTable::currentKeyChanged);
}

int DataTable::columnWidthFor(int column, const QString& sample) const
{
    QHeaderView* header = horizontalHeader();
    const int margins = 2 * style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this) + 2;
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    return margins +
           qMax(fontMetrics().horizontalAdvance(sample), header->fontMetrics().horizontalAdvance(title));
}

void DataTable::setColumnSample(int column, const QString& sample, Symbol symbol)
{
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
    const int symbolWidth = symbol == Symbol::With
                                ? style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this) + 2 * margin
                                : 0;
    horizontalHeader()->resizeSection(column, columnWidthFor(column, sample) + symbolWidth);
}

void DataTable::setColumnSamples(int column, const QStringList& samples, Symbol symbol)
{
    const auto isNarrower = [this](const QString& a, const QString& b) {
        return fontMetrics().horizontalAdvance(a) < fontMetrics().horizontalAdvance(b);
    };
    setColumnSample(column, *std::max_element(samples.begin(), samples.end(), isNarrower), symbol);
}

void DataTable::widenColumn(int column, const QStringList& samples, Symbol symbol)
{
    const int is = horizontalHeader()->sectionSize(column);
    setColumnSamples(column, samples, symbol);
    if (horizontalHeader()->sectionSize(column) < is)
        horizontalHeader()->resizeSection(column, is);
}

void DataTable::setFlexibleColumn(int column, const QString& sample)
{
    m_flexibleColumn = column;
    m_flexibleSample = sample;
    m_flexibleMinimum = columnWidthFor(column, sample);
    fillWidth();
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fillWidth();
}

void DataTable::fillWidth()
{
    if (m_flexibleColumn < 0)
        return;
    QHeaderView* header = horizontalHeader();
    const int others = header->length() - header->sectionSize(m_flexibleColumn);
    header->resizeSection(m_flexibleColumn, qMax(m_flexibleMinimum, viewport()->width() - others));
}

void DataTable::setEmptyText(const QString& text)
{
    m_emptyText = text;
    describe();
    viewport()->update();
}

// A screen reader is told the same as is seen.
void DataTable::describe()
{
    const QString description = isEmpty() ? m_emptyText : QString();
    if (accessibleDescription() != description)
        setAccessibleDescription(description);
}

bool DataTable::isEmpty() const { return !model() || model()->rowCount() == 0; }

QVariant DataTable::currentKey() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    const QModelIndex current = currentIndex();
    const bool isSelected = current.isValid() && selectionModel()->isRowSelected(current.row(), {});
    return (isSelected ? current : rows.first()).data(KeyRole);
}

QVariantList DataTable::selectedKeys() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QVariantList keys;
    for (const QModelIndex& row : std::as_const(rows))
        keys.append(row.data(KeyRole));
    return keys;
}

void DataTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && model()) {
        widenToTitles(*horizontalHeader());
        if (m_flexibleColumn >= 0)
            setFlexibleColumn(m_flexibleColumn, m_flexibleSample);
        horizontalHeader()->viewport()->update();
        viewport()->update();
    }
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
    describe();
    if (isEmpty() && !m_emptyText.isEmpty())
        TableStyle::paintEmptyText(*this, m_emptyText);
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
