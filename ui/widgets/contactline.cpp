// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/contactline.h"

#include "ui/format.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace muster::ui {

ContactLine::ContactLine(QWidget* parent)
    : QWidget(parent)
    , m_symbol(new SymbolLabel(QStringLiteral("suspect")))
    , m_text(new ElidingLabel)
{
    m_text->setAccessibleName(tr("The trackers"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->addWidget(m_symbol);
    layout->addWidget(m_text, 1);
    showContact({});
}

void ContactLine::showContact(const status::TrackerContactStatus& contact)
{
    m_symbol->setSymbol(contact.answered ? QStringLiteral("alive") : QStringLiteral("suspect"));
    m_text->setLine(contactText(contact));
}

QString ContactLine::text() const { return m_text->text(); }

} // namespace muster::ui
