// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trackerdetails.h"

#include "ui/format.h"
#include "ui/topology/topologynodes.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/trackeractions.h"

#include <QAction>
#include <QEvent>
#include <QFormLayout>
#include <QStyle>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace muster::ui {

using namespace status;

TrackerDetails::TrackerDetails(TrackerOrders& orders, QWidget* parent)
    : QScrollArea(parent)
    , m_actions(new TrackerActions(orders, this))
    , m_name(new ElidingLabel(Qt::ElideMiddle))
    , m_note(plainLabel())
    , m_form(new QWidget)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // what is in it takes the focus, and comes into view then
    m_name->setObjectName(QStringLiteral("trackerName"));
    QFont large = m_name->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_name->setFont(large);
    m_note->setObjectName(QStringLiteral("trackerNote"));

    auto* contents = new QWidget;
    auto* layout = new QVBoxLayout(contents);
    layout->addWidget(m_name);
    layout->addWidget(m_note);
    for (const TrackerDeed deed : allDeeds)
        layout->addWidget(buttonFor(m_actions->of(deed)));
    layout->addWidget(m_form);
    layout->addStretch();
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    buildForm(form);
    setWidget(contents);
    retranslate();
}

// There is no scrolling sideways: room for an id beside the longest label, and for a scroll bar.
QSize TrackerDetails::minimumSizeHint() const
{
    int label = 0;
    for (const auto& [fact, row] : m_rows)
        label = std::max(label, row.label->sizeHint().width());
    const int value = fontMetrics().horizontalAdvance(QString(18, u'0'));
    const int rim = 3 * style()->pixelMetric(QStyle::PM_LayoutLeftMargin, nullptr, this) +
                    style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {label + value + rim, fontMetrics().height() * 8};
}

QSize TrackerDetails::sizeHint() const
{
    return minimumSizeHint().expandedTo({0, widget()->sizeHint().height()});
}

void TrackerDetails::buildForm(QFormLayout* form)
{
    for (const TrackerFact fact : allFacts()) {
        auto* label = new QLabel;
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
        QLabel* value = plainLabel();
        value->setObjectName(QStringLiteral("fact%1").arg(int(fact)));
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        label->setBuddy(value);
        form->addRow(label, value);
        m_rows[fact] = {label, value};
    }
}

// Shown, pressed and explained as its action is.
QToolButton* TrackerDetails::buttonFor(QAction* action)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setObjectName(QStringLiteral("button") + action->objectName());
    const auto explain = [button, action] {
        button->setVisible(action->isVisible());
        // The tooltip's markup would be read aloud.
        const QString why = QTextDocumentFragment::fromHtml(action->toolTip()).toPlainText();
        button->setAccessibleDescription(why == action->iconText() ? QString() : why);
    };
    connect(action, &QAction::changed, button, explain);
    explain();
    m_buttons.append(button);
    return button;
}

void TrackerDetails::setTracker(const NodeId& tracker)
{
    m_tracker = tracker;
    m_actions->setTracker(tracker);
    refresh();
}

void TrackerDetails::showCluster(const ClusterStatus& cluster, const QList<LocalTracker>& locals)
{
    m_cluster = cluster;
    m_locals = locals;
    refresh();
}

void TrackerDetails::focusFirstButton()
{
    for (QToolButton* button : std::as_const(m_buttons)) {
        if (button->isEnabled() && button->isVisible()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void TrackerDetails::retranslate()
{
    setAccessibleName(tr("Details of the chosen tracker"));
    m_name->setAccessibleName(tr("Name of the tracker"));
    for (const auto& [fact, row] : m_rows) {
        row.label->setText(factLabel(fact));
        row.value->setAccessibleName(factLabel(fact));
    }
    m_actions->retranslate();
    refresh();
    updateGeometry();
}

void TrackerDetails::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void TrackerDetails::refresh()
{
    const QList<TopologyNode> nodes = topologyNodes(m_cluster, m_locals);
    const auto node =
        std::find_if(nodes.begin(), nodes.end(), [&](const TopologyNode& n) { return n.id == m_tracker; });
    if (node == nodes.end()) {
        m_name->setLine({});
        m_note->setText(tr("No tracker has been heard yet. Others on this network are found by themselves."));
        m_form->hide();
        return;
    }
    m_name->setLine(node->name);
    QString note = nodeCaption(*node);
    for (const LocalTracker& local : std::as_const(m_locals))
        if (local.id == m_tracker && local.state == LocalTracker::State::Stopped &&
            !local.whyStopped.isEmpty())
            note += QStringLiteral("\n") + plainLine(local.whyStopped);
    m_note->setText(note);
    const auto tracker = std::find_if(m_cluster.trackers.begin(), m_cluster.trackers.end(),
                                      [&](const TrackerStatus& t) { return t.id == m_tracker; });
    m_form->setVisible(tracker != m_cluster.trackers.end());
    if (tracker == m_cluster.trackers.end())
        return;
    for (const auto& [fact, row] : m_rows) {
        const QString text = factText(fact, m_cluster, *tracker);
        if (row.value->text() == text)
            continue;
        row.value->setText(text);
        row.value->setToolTip(plainToolTip(text));
    }
}

} // namespace muster::ui
