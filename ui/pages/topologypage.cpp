// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/topologypage.h"

#include "ui/icons.h"
#include "ui/topology/topologyview.h"
#include "ui/widgets/messagelegend.h"
#include "ui/widgets/trackerdetails.h"
#include "ui/widgets/trackerorders.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace muster::ui {

TopologyPage::TopologyPage(TrackerOrders& orders, QWidget* parent)
    : QWidget(parent)
    , m_orders(orders)
    , m_view(new TopologyView)
    , m_details(new TrackerDetails(orders))
    , m_zoomIn(tool(QStringLiteral("add"), QStringLiteral("zoomIn")))
    , m_zoomOut(tool(QStringLiteral("less"), QStringLiteral("zoomOut")))
    , m_fit(tool(QStringLiteral("fit"), QStringLiteral("fit")))
    , m_motion(new QCheckBox)
    , m_legend(new MessageLegend)
    , m_add(new QPushButton(symbolIcon(QStringLiteral("add")), QString()))
{
    connect(m_view, &TopologyView::currentChanged, m_details, &TrackerDetails::setTracker);
    connect(m_view, &TopologyView::activated, m_details, &TrackerDetails::focusFirstButton);
    connect(m_view, &TopologyView::menuRequested, &m_orders, &TrackerOrders::showMenu);
    auto* parts = new QSplitter;
    parts->setObjectName(QStringLiteral("topologyParts"));
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_view);
    parts->addWidget(m_details);
    parts->setStretchFactor(0, 1);
    auto* controls = new QHBoxLayout;
    addControls(controls);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts, 1);
    layout->addLayout(controls);
    retranslate();
}

void TopologyPage::addControls(QHBoxLayout* row)
{
    connect(m_zoomIn, &QToolButton::clicked, m_view, &TopologyView::zoomIn);
    connect(m_zoomOut, &QToolButton::clicked, m_view, &TopologyView::zoomOut);
    connect(m_fit, &QToolButton::clicked, m_view, &TopologyView::fit);
    m_motion->setObjectName(QStringLiteral("motion"));
    connect(m_motion, &QCheckBox::clicked, this, [this](bool isWanted) {
        setMotion(isWanted);
        emit motionChosen(isWanted);
    });
    m_add->setObjectName(QStringLiteral("addTracker"));
    m_add->hide();
    connect(m_add, &QPushButton::clicked, &m_orders, &TrackerOrders::askToAdd);
    for (QToolButton* button : {m_zoomIn, m_zoomOut, m_fit})
        row->addWidget(button);
    row->addSpacing(fontMetrics().height());
    row->addWidget(m_motion);
    row->addWidget(m_legend, 1);
    row->addWidget(m_add);
}

QToolButton* TopologyPage::tool(const QString& symbol, const QString& objectName)
{
    auto* button = new QToolButton;
    button->setIcon(symbolIcon(symbol));
    button->setObjectName(objectName);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void TopologyPage::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text, const QString& key) {
        button->setAccessibleName(text);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(text, key));
    };
    name(m_zoomIn, tr("Larger"), QStringLiteral("+"));
    name(m_zoomOut, tr("Smaller"), QStringLiteral("−"));
    name(m_fit, tr("Fit it all in"), QStringLiteral("0"));
    m_motion->setText(tr("&Show messages"));
    showMotion();
    m_add->setText(tr("&Add a tracker on this computer…"));
}

void TopologyPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TopologyPage::showCluster(const status::ClusterStatus& cluster)
{
    m_cluster = cluster;
    m_details->showCluster(m_cluster, m_locals);
    m_view->showCluster(m_cluster, m_locals);
}

void TopologyPage::showLocals(const QList<status::LocalTracker>& locals)
{
    m_locals = locals;
    m_details->showCluster(m_cluster, m_locals);
    m_view->showCluster(m_cluster, m_locals);
}

void TopologyPage::showRound(const status::RoundStatus& round) { m_view->showRound(round); }

void TopologyPage::setMotion(bool isWanted)
{
    m_isMotionWanted = isWanted;
    m_view->setMotion(isWanted);
    showMotion();
}

void TopologyPage::setSystemMotion(bool isWanted)
{
    m_view->setSystemMotion(isWanted);
    showMotion();
}

void TopologyPage::showMotion()
{
    const bool isPossible = m_view->systemWantsMotion();
    m_motion->setEnabled(isPossible);
    m_motion->setChecked(m_isMotionWanted && isPossible);
    m_motion->setToolTip(
        isPossible ? tr("Lets keep-alives, elections and rounds of ready and commit run along the links.")
                   : tr("This desktop asks for less motion: the picture stands still."));
}

void TopologyPage::allowAdding() { m_add->show(); }

} // namespace muster::ui
