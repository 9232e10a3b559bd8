// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sourcesview.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/sourcetablemodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace muster::ui {

using namespace status;
using Model = SourceTableModel;

QString clusterText(const ClusterStatus& cluster, const TrackerContactStatus& contact)
{
    const auto alive =
        int(std::count_if(cluster.trackers.begin(), cluster.trackers.end(),
                          [](const TrackerStatus& t) { return t.liveness == Liveness::Alive; }));
    const auto master = std::find_if(cluster.trackers.begin(), cluster.trackers.end(),
                                     [&](const TrackerStatus& t) { return t.id == cluster.master; });
    QStringList sentences;
    if (cluster.trackers.isEmpty())
        sentences << QCoreApplication::translate("Format", "No tracker's sign of life was heard.");
    else
        sentences << QCoreApplication::translate("Format", "%n tracker(s) of %1 are alive.", nullptr, alive)
                         .arg(plainLine(cluster.cluster));
    if (cluster.master.isValid() && master != cluster.trackers.end())
        sentences << QCoreApplication::translate("Format", "%1 (%2) is master.")
                         .arg(plainLine(master->name), master->announce.toString());
    else if (!cluster.trackers.isEmpty())
        sentences << QCoreApplication::translate("Format", "Nobody is master at the moment.");
    sentences << contactText(contact) + u'.';
    if (contact.failoversBridged > 0)
        sentences << QCoreApplication::translate(
            "Format", "%n time(s) another tracker answered what one before it had left unanswered.", nullptr,
            contact.failoversBridged);
    return sentences.join(u' ');
}

SourcesView::SourcesView(QWidget* parent)
    : QWidget(parent)
    , m_text(plainLabel())
    , m_more(new QPushButton(symbolIcon(QStringLiteral("tracker")), {}))
    , m_model(new Model(this))
    , m_table(new DataTable(QString()))
{
    m_text->setObjectName(QStringLiteral("clusterText"));
    m_table->setObjectName(QStringLiteral("transferSources"));
    m_table->setRows(m_model);
    m_table->setColumnSample(Model::Peers, QStringLiteral("9,999"));
    m_table->setColumnSample(Model::LastAnswer, QString(14, u'n'));
    m_table->setColumnSample(Model::Next, QString(12, u'n'));
    m_table->setColumnSample(Model::Message, QString(20, u'n'));
    m_table->setFlexibleColumn(Model::Name, QString(26, u'n'));
    auto* line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    line->addWidget(m_more);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(line);
    layout->addWidget(m_table, 1);
    connect(m_more, &QPushButton::clicked, this, &SourcesView::clusterRequested);
    retranslate();
}

void SourcesView::retranslate()
{
    m_table->setColumnSamples(Model::State, Model::stateTexts(), DataTable::Symbol::With);
    m_table->setAccessibleName(tr("How peers of this transfer are found"));
    m_table->setEmptyText(tr("While it is paused it looks for nobody."));
    m_text->setAccessibleName(tr("The trackers"));
    m_more->setText(tr("Trac&kers…"));
    m_text->setText(clusterText(m_cluster, m_contact));
    if (m_transfer)
        m_model->setSources(sourceRows(*m_transfer, m_detail));
}

void SourcesView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SourcesView::setTransfer(const TransferStatus& transfer, const TransferDetail& detail)
{
    m_transfer = transfer;
    m_detail = detail;
    m_model->setSources(sourceRows(transfer, detail));
}

void SourcesView::setCluster(const ClusterStatus& cluster, const TrackerContactStatus& contact)
{
    m_cluster = cluster;
    m_contact = contact;
    m_text->setText(clusterText(m_cluster, m_contact));
}

} // namespace muster::ui
