// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessionend.h"

#include <QCoreApplication>
#include <QEvent>

namespace muster::app {

SessionEnd::SessionEnd(QObject* parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool SessionEnd::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Quit || watched != QCoreApplication::instance())
        return QObject::eventFilter(watched, event);
    event->accept();
    emit requested();
    return true;
}

} // namespace muster::app
