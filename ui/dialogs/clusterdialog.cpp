// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/clusterdialog.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/clustertablemodel.h"
#include "ui/topology/topologyview.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sourcesview.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

namespace muster::ui {

using Model = ClusterTableModel;

namespace {

const QString geometryKey = QStringLiteral("geometry");
const QString partsKey = QStringLiteral("parts");

} // namespace

ClusterDialog::ClusterDialog(QWidget* parent)
    : QDialog(parent)
    , m_text(plainLabel())
    , m_advice(plainLabel())
    , m_parts(new QSplitter(Qt::Vertical))
    , m_picture(new TopologyView)
    , m_model(new Model(this))
    , m_table(new DataTable(QString()))
    , m_page(new QPushButton(symbolIcon(QStringLiteral("content")), {}))
    , m_check(new QPushButton(symbolIcon(QStringLiteral("network")), {}))
{
    m_page->setObjectName(QStringLiteral("page"));
    buildParts();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_page, QDialogButtonBox::ActionRole);
    buttons->addButton(m_check, QDialogButtonBox::ActionRole);
    connect(m_check, &QPushButton::clicked, this, &ClusterDialog::networkWished);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_page, &QPushButton::clicked, this, [this] { emit pageRequested(pageOf()); });
    connect(m_table, &DataTable::currentKeyChanged, this, &ClusterDialog::retranslate);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_parts, 1);
    layout->addWidget(m_advice);
    layout->addWidget(buttons);
    const QSize wished(fontMetrics().averageCharWidth() * 112, fontMetrics().height() * 42);
    resize(wished.boundedTo(screen()->availableSize() * 0.9));
    m_table->setFocus(); // nothing is chosen by opening it
    retranslate();
}

void ClusterDialog::buildParts()
{
    m_picture->setObjectName(QStringLiteral("picture"));
    m_picture->setUse(TopologyView::Use::ToLookAt);
    m_table->setObjectName(QStringLiteral("cluster"));
    m_table->setRows(m_model);
    m_table->setColumnSample(Model::State, QString(18, u'n'), DataTable::Symbol::With);
    m_table->setColumnSample(Model::Address, QStringLiteral("255.255.255.255:65535"));
    m_table->setColumnSample(Model::LastSeen, QString(14, u'n'));
    m_table->setFlexibleColumn(Model::Name, QString(16, u'n'));
    m_table->setMinimumHeight(5 * m_table->fontMetrics().height());
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_picture);
    m_parts->addWidget(m_table);
    m_parts->setStretchFactor(0, 3);
    m_parts->setStretchFactor(1, 1);
    m_parts->setSizes({3000, 1000});
    // What one walks to in the picture is the chosen row, and the other way.
    connect(m_picture, &TopologyView::currentChanged, this, [this](const NodeId& tracker) {
        if (m_picture->hasFocus())
            showRow(tracker);
    });
    connect(m_picture, &TopologyView::activated, this, &ClusterDialog::showRow);
    connect(m_table, &DataTable::currentKeyChanged, this, [this] {
        if (const QVariant key = m_table->currentKey(); key.isValid())
            m_picture->setCurrent(key.value<NodeId>());
    });
}

void ClusterDialog::showRow(const NodeId& tracker)
{
    m_table->selectKey(QVariant::fromValue(tracker));
    m_table->scrollTo(m_table->currentIndex());
}

void ClusterDialog::showCluster(const status::ClusterStatus& cluster,
                                const status::TrackerContactStatus& contact)
{
    m_cluster = cluster;
    m_contact = contact;
    m_model->setCluster(cluster);
    m_picture->showCluster(cluster, {});
    retranslate();
}

void ClusterDialog::setSystemMotion(bool isWanted) { m_picture->setSystemMotion(isWanted); }

QVariantMap ClusterDialog::state() const
{
    return {{geometryKey, saveGeometry()}, {partsKey, m_parts->saveState()}};
}

void ClusterDialog::restore(const QVariantMap& state)
{
    restoreGeometry(state.value(geometryKey).toByteArray());
    m_parts->restoreState(state.value(partsKey).toByteArray());
}

// The page is served where announces are taken, by HTTP.
QString ClusterDialog::pageOf() const
{
    const QVariant key = m_table->currentKey();
    const NodeId wanted = key.isValid() ? key.value<NodeId>() : m_cluster.master;
    for (const status::TrackerStatus& tracker : m_cluster.trackers)
        if (tracker.id == wanted && tracker.announce.isValid() && tracker.liveness != status::Liveness::Dead)
            return QStringLiteral("http://%1/").arg(tracker.announce.toString());
    return {};
}

void ClusterDialog::retranslate()
{
    setWindowTitle(tr("The trackers"));
    m_text->setText(clusterText(m_cluster, m_contact));
    m_text->setAccessibleName(tr("The trackers"));
    m_table->setAccessibleName(tr("Trackers that this peer hears"));
    m_table->setEmptyText(tr("No tracker is heard."));
    m_advice->setText(
        tr("Nothing new is found without a tracker; what is being fetched goes on. Start one on "
           "this network (muster tracker). If one runs, see that both computers are on the same "
           "network, that the firewall lets UDP port 6969 through, and that both use the same "
           "cluster name and passphrase."));
    m_advice->setVisible(!m_contact.answered);
    m_check->setText(tr("Check the &network…"));
    m_page->setText(tr("Open its &status page"));
    m_page->setToolTip(tr("In the browser: the page of the selected tracker, or of the master"));
    m_page->setEnabled(!pageOf().isEmpty());
}

void ClusterDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace muster::ui
