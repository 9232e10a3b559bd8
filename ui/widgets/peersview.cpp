// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/peersview.h"

#include "ui/models/transferpeermodel.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/progressdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace muster::ui {

using Model = TransferPeerModel;

PeersView::PeersView(QWidget* parent)
    : QWidget(parent)
    , m_model(new Model(this))
    , m_table(new DataTable(QString()))
    , m_columns(nullptr)
{
    m_table->setObjectName(QStringLiteral("transferPeers"));
    m_table->setRows(m_model);
    m_table->setItemDelegateForColumn(Model::Progress, new ProgressDelegate(this));
    m_table->setColumnSample(Model::Address, QStringLiteral("255.255.255.255:65535"),
                             DataTable::Symbol::With);
    m_table->setColumnSample(Model::Client, QString(12, u'n'));
    m_table->setColumnSample(Model::Progress, QString(10, u'0'));
    for (const int column : {Model::Down, Model::Up})
        m_table->setColumnSample(column, QStringLiteral("999.9 MiB/s"));
    m_table->setColumnSample(Model::Exchange, QString(18, u'n'));
    m_table->setColumnSample(Model::Connection, QString(14, u'n'));
    m_table->setFlexibleColumn(Model::FoundBy, QString(12, u'n'));
    m_columns = new ColumnChooser(m_table->horizontalHeader());
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_table);
    retranslate();
}

void PeersView::retranslate()
{
    m_table->setAccessibleName(tr("Peers of this transfer"));
    m_table->setEmptyText(tr("Connected to nobody. Others are found once the trackers, or peers on this "
                             "network, know somebody who has it."));
}

void PeersView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PeersView::setDetail(const status::TransferDetail& detail) { m_model->setPeers(detail.peers); }

} // namespace muster::ui
