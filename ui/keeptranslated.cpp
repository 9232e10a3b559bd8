// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keeptranslated.h"

#include <QEvent>
#include <QWidget>
#include <utility>

namespace muster::ui {

namespace {

class LanguageWatch : public QObject
{
public:
    LanguageWatch(QWidget* dialog, std::function<void()> setTexts)
        : QObject(dialog)
        , m_setTexts(std::move(setTexts))
    {
        dialog->installEventFilter(this);
        m_setTexts();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::LanguageChange && watched == parent())
            m_setTexts();
        return QObject::eventFilter(watched, event);
    }

private:
    const std::function<void()> m_setTexts;
};

} // namespace

void keepTranslated(QWidget* dialog, std::function<void()> setTexts)
{
    new LanguageWatch(dialog, std::move(setTexts));
}

} // namespace muster::ui
