// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

namespace muster::ui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_text(plainLabel())
    , m_dismiss(new QToolButton)
{
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);

    auto* symbol = new QLabel;
    symbol->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(20, 20));
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_dismiss->setObjectName(QStringLiteral("dismissMessage"));
    m_dismiss->setFocusPolicy(Qt::StrongFocus);
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        m_shown.clear();
        hide();
    });

    auto* layout = new QHBoxLayout(this);
    layout->addWidget(symbol, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_dismiss, 0, Qt::AlignTop);
    retranslate();
    hide();
}

void MessageBar::retranslate()
{
    setAccessibleName(tr("Message"));
    m_text->setAccessibleName(tr("Message"));
    m_dismiss->setText(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss the message"));
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void MessageBar::showMessage(const QString& text)
{
    constexpr qsizetype most = 3;
    m_shown.removeAll(text); // said again, it is the newest
    m_shown.append(text);
    if (m_shown.size() > most)
        m_shown.removeFirst();
    m_text->setText(m_shown.join(QStringLiteral("\n\n")));
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MessageBar::message() const { return isHidden() ? QString() : m_text->text(); }

} // namespace muster::ui
