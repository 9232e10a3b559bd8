// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QSortFilterProxyModel;

namespace muster::ui {

// A table as all of the program's are: whole rows are chosen, a click on a header sorts by SortRole, Return
// or a double click says chosen(), and where there are no rows a sentence says why.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(const QString& accessibleName, QWidget* parent = nullptr);

    void setRows(QAbstractItemModel* model); // shown through a sorting proxy; the model stays its owner's
    QSortFilterProxyModel* sorted() const { return m_sorted; }
    // As wide as this text (and a symbol before it) or the header, whichever is wider.
    enum class Symbol { Without, With };
    void setColumnSample(int column, const QString& sample, Symbol symbol = Symbol::Without);
    void setColumnSamples(int column, const QStringList& samples, Symbol symbol); // as wide as the widest
    void widenColumn(int column, const QStringList& samples, Symbol symbol); // the same, but never narrower
    // At least as wide as this text; it takes what the others leave.
    void setFlexibleColumn(int column, const QString& sample);
    void setEmptyText(const QString& text);
    QVariant
    currentKey() const; // KeyRole of the selected row, of several the current one; invalid if none is
    QVariantList selectedKeys() const; // as they stand in the table
    void selectKey(const QVariant& key);

signals:
    void chosen(const QModelIndex& index);
    void currentKeyChanged(); // another row is selected, or none

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override; // another language: the headers

private:
    int columnWidthFor(int column, const QString& sample) const;
    void describe();
    bool isEmpty() const;
    void fillWidth();

    QSortFilterProxyModel* m_sorted;
    QString m_emptyText;
    int m_flexibleColumn = -1;
    QString m_flexibleSample;
    int m_flexibleMinimum = 0;
};

} // namespace muster::ui
