// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowmemory.h"

#include "ui/mainwindow.h"

#include <QGuiApplication>
#include <QSettings>
#include <utility>

namespace muster::app {

WindowMemory::WindowMemory(ui::MainWindow& window, QString key, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_key(std::move(key))
{
}

void WindowMemory::restore()
{
    m_window.restore(QSettings().value(m_key).toMap());
    connect(&m_window, &ui::MainWindow::arrangementChanged, this, &WindowMemory::save);
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &WindowMemory::save);
}

void WindowMemory::save() { QSettings().setValue(m_key, m_window.state()); }

} // namespace muster::app
