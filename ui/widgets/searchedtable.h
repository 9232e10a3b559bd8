// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QTimer;

namespace muster::ui {

class PagedTable;
class PagedTableModel;

// A table of rows that come page by page, with its search above it and how many rows there are. The model is
// told what is searched for once the person pauses.
class SearchedTable : public QWidget
{
    Q_OBJECT

public:
    // `name` and `countName` are the object names of the search and of the count.
    SearchedTable(PagedTableModel* model, const QString& name, const QString& countName,
                  QWidget* parent = nullptr);

    PagedTable* table() { return m_table; }
    void searchFor(const QString& text); // without waiting for a pause
    void setTexts(const QString& label, const QString& placeholder);
    void setCountText(const QString& text);

private:
    PagedTableModel* m_model;
    QLabel* m_label;
    QLineEdit* m_search;
    QTimer* m_typing; // rings once the person pauses
    QLabel* m_count;
    PagedTable* m_table;
};

} // namespace muster::ui
