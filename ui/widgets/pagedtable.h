// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/datatable.h"

#include <QVariant>

class QTimer;

namespace muster::ui {

class PagedTableModel;

// A table of a PagedTableModel: has it fetch what is seen, refreshes that every few seconds while it is on
// the screen, and keeps the selected row by its key wherever it moves to.
class PagedTable : public DataTable
{
    Q_OBJECT

public:
    PagedTable(const QString& accessibleName, PagedTableModel* model, QWidget* parent = nullptr);

    QVariant selectedKey() const { return m_key; } // invalid: no row is selected
    void select(const QVariant& key);              // at once, or when its page comes
    // What is shown where there is nothing: as long as no answer is here, then, and while the model is idle.
    void setEmptyTexts(const QString& whileAsking, const QString& whenEmpty, const QString& whenIdle = {});

signals:
    void selectedKeyChanged(const QVariant& key);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void watchVisible();
    void followAnswer();

    PagedTableModel* m_model;
    QTimer* m_refresh;
    QVariant m_key;
    bool m_isRestoring = false;
    QString m_whileAsking;
    QString m_whenEmpty;
    QString m_whenIdle;
};

} // namespace muster::ui
