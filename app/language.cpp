// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include "ui/mainwindow.h"

#include <QSettings>

namespace muster::app {

namespace {

const QString languageKey = QStringLiteral("language");

} // namespace

Language::Language(bool withWindow)
{
    if (withWindow)
        m_chosen = QSettings().value(languageKey).toString();
    m_translation.use(m_chosen);
}

void Language::offerTo(ui::MainWindow& window)
{
    window.showLanguage(m_chosen);
    QObject::connect(&window, &ui::MainWindow::languageChosen, &window, [this, &window](const QString& code) {
        choose(code);
        window.showLanguage(m_chosen);
    });
}

void Language::choose(const QString& code)
{
    m_chosen = code;
    QSettings().setValue(languageKey, code);
    m_translation.use(code);
}

} // namespace muster::app
