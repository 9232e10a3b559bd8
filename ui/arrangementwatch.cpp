// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arrangementwatch.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QListWidget>
#include <QSplitter>
#include <QTabWidget>
#include <QWidget>

namespace muster::ui {

ArrangementWatch::ArrangementWatch(QWidget* window)
    : QObject(window)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    connect(&m_quiet, &QTimer::timeout, this, &ArrangementWatch::changed);
    const auto later = qOverload<>(&QTimer::start);
    for (auto* splitter : window->findChildren<QSplitter*>())
        connect(splitter, &QSplitter::splitterMoved, &m_quiet, later);
    for (auto* header : window->findChildren<QHeaderView*>()) {
        connect(header, &QHeaderView::sectionResized, &m_quiet, later); // hidden and shown, too
        connect(header, &QHeaderView::sectionMoved, &m_quiet, later);
        connect(header, &QHeaderView::sortIndicatorChanged, &m_quiet, later);
    }
    for (auto* pages : window->findChildren<QTabWidget*>())
        connect(pages, &QTabWidget::currentChanged, &m_quiet, later);
    for (auto* list : window->findChildren<QListWidget*>())
        connect(list, &QListWidget::currentRowChanged, &m_quiet, later);
    for (auto* action : window->findChildren<QAction*>())
        if (action->isCheckable())
            connect(action, &QAction::toggled, &m_quiet, later);
    window->installEventFilter(this);
}

bool ArrangementWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        m_quiet.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace muster::ui
