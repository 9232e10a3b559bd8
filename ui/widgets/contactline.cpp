// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/contactline.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace muster::ui {

ContactLine::ContactLine(QWidget* parent)
    : QWidget(parent)
    , m_symbol(new SymbolLabel(QStringLiteral("suspect")))
    , m_text(new ElidingLabel)
    , m_more(new QToolButton)
{
    m_more->setObjectName(QStringLiteral("trackers"));
    m_more->setIcon(symbolIcon(QStringLiteral("tracker")));
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setFocusPolicy(Qt::TabFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->addWidget(m_symbol);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_more);
    connect(m_more, &QToolButton::clicked, this, &ContactLine::clicked);
    retranslate();
}

void ContactLine::retranslate()
{
    m_text->setAccessibleName(tr("The trackers"));
    m_more->setText(tr("Trackers…"));
    m_more->setToolTip(tr("Who the trackers are, and who of them is master"));
    showContact(m_contact);
}

void ContactLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ContactLine::mouseReleaseEvent(QMouseEvent* event)
{
    QWidget::mouseReleaseEvent(event);
    emit clicked();
}

void ContactLine::showContact(const status::TrackerContactStatus& contact)
{
    m_contact = contact;
    m_symbol->setSymbol(contact.answered ? QStringLiteral("alive") : QStringLiteral("suspect"));
    m_text->setLine(contactText(contact));
}

QString ContactLine::text() const { return m_text->text(); }

} // namespace muster::ui
