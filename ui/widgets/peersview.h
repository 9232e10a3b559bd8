// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferdetail.h"

#include <QWidget>

namespace muster::ui {

class ColumnChooser;
class DataTable;
class TransferPeerModel;

// Whom the selected transfer is connected to.
class PeersView : public QWidget
{
    Q_OBJECT

public:
    explicit PeersView(QWidget* parent = nullptr);

    void setDetail(const status::TransferDetail& detail);

    ColumnChooser& columns() { return *m_columns; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    TransferPeerModel* m_model;
    DataTable* m_table;
    ColumnChooser* m_columns;
};

} // namespace muster::ui
