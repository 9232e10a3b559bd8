// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitorwindow.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/widgets/clusterheader.h"
#include "ui/widgets/eventlog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/trackertable.h"
#include "ui/widgets/transferpanel.h"

#include <QCloseEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QStringListModel>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

QWidget* column(QLabel* heading, QWidget* content)
{
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    heading->setBuddy(content);
    layout->addWidget(heading);
    layout->addWidget(content, 1);
    return part;
}

} // namespace

MonitorWindow::MonitorWindow(QWidget* parent)
    : QWidget(parent)
    , m_messages(new MessageBar)
    , m_headline(plainLabel(tr("Starting…")))
    , m_header(new ClusterHeader(ClusterHeader::Passphrase::CannotBeSetHere))
    , m_trackers(new TrackerTable)
    , m_events(new EventLog)
    , m_timeline(new QStringListModel(this))
    , m_timelineView(new QListView)
    , m_peerArea(new QSplitter)
{
    setWindowTitle(tr("Muster demo"));
    setWindowIcon(applicationIcon());
    auto* quit = new QPushButton(tr("&Quit"));
    quit->setObjectName(QStringLiteral("quit"));
    connect(quit, &QPushButton::clicked, this, &QWidget::close);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), this), &QShortcut::activated, this,
            &QWidget::close);

    auto* top = new QHBoxLayout;
    top->addWidget(m_header, 1);
    top->addWidget(quit, 0, Qt::AlignTop);
    m_trackers->setMinimumHeight(6 * m_trackers->fontMetrics().height());
    m_peerArea->setChildrenCollapsible(false);
    m_peerArea->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_messages);
    layout->addLayout(top);
    layout->addWidget(m_trackers, 1);
    layout->addWidget(buildTimeline(), 2);
    layout->addWidget(m_peerArea);
    resize(QSize(1280, 780).boundedTo(screen()->availableSize() * 0.95)); // the rest is for the frame
}

QWidget* MonitorWindow::buildTimeline()
{
    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setBold(true);
    m_headline->setFont(large);
    m_headline->setObjectName(QStringLiteral("headline"));
    m_headline->setAccessibleName(tr("What happened last"));
    m_timelineView->setModel(m_timeline);
    m_timelineView->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont)); // times in columns
    m_timelineView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_timelineView->setAccessibleName(tr("Timeline of the demo"));

    auto* lists = new QSplitter;
    lists->setChildrenCollapsible(false);
    lists->addWidget(column(headingLabel(tr("Timeline")), m_timelineView));
    lists->addWidget(column(headingLabel(tr("Events of the trackers")), m_events));
    lists->setSizes({500, 500});
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_headline);
    layout->addWidget(lists, 1);
    return part;
}

void MonitorWindow::showCluster(const status::ClusterStatus& cluster)
{
    m_header->setCluster(cluster);
    m_trackers->setCluster(cluster);
}

void MonitorWindow::addEvent(const status::ClusterEvent& event) { m_events->add(event); }

void MonitorWindow::setPeer(int number, const QString& label, const status::TransferStatus& transfer)
{
    TransferPanel*& panel = m_peers[number];
    if (!panel) {
        panel = new TransferPanel;
        m_peerArea->insertWidget(int(std::distance(m_peers.begin(), m_peers.find(number))), panel);
        m_peerArea->setSizes(QList<int>(m_peerArea->count(), 1000));
    }
    panel->setTransfer(transfer, label);
}

void MonitorWindow::appendTimeline(const QString& line)
{
    const QString shown = plainLine(line);
    m_headline->setText(shown.simplified());
    const int row = m_timeline->rowCount();
    m_timeline->insertRow(row);
    m_timeline->setData(m_timeline->index(row), shown);
    m_timelineView->scrollToBottom();
}

void MonitorWindow::showError(const QString& message) { m_messages->showMessage(message); }

void MonitorWindow::closeEvent(QCloseEvent* event)
{
    emit quitRequested();
    QWidget::closeEvent(event);
}

} // namespace muster::ui
