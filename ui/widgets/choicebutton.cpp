// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicebutton.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace muster::ui {

ChoiceButton::ChoiceButton(const QString& symbol, QWidget* parent)
    : QPushButton(parent)
    , m_title(headingLabel({}))
    , m_sentence(plainLabel())
{
    setAutoDefault(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(18);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    m_title->setForegroundRole(QPalette::ButtonText);
    m_sentence->setForegroundRole(QPalette::ButtonText);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    words->addStretch();
    layout->addWidget(new SymbolLabel(symbol, 48), 0, Qt::AlignVCenter);
    layout->addLayout(words, 1);
    for (QWidget* child : findChildren<QWidget*>())
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ChoiceButton::setTexts(const QString& title, const QString& sentence)
{
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    m_title->setText(title);
    m_sentence->setText(sentence);
    updateGeometry();
}

QSize ChoiceButton::sizeHint() const { return layout()->sizeHint(); }

QSize ChoiceButton::minimumSizeHint() const { return layout()->minimumSize(); }

int ChoiceButton::heightForWidth(int width) const { return layout()->totalHeightForWidth(width); }

} // namespace muster::ui
