// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicebutton.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace muster::ui {

ChoiceButton::ChoiceButton(const QString& symbol, const QString& title, const QString& sentence,
                           QWidget* parent)
    : QPushButton(parent)
{
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setAutoDefault(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(18);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    QLabel* heading = headingLabel(title);
    heading->setForegroundRole(QPalette::ButtonText);
    QLabel* text = plainLabel(sentence);
    text->setForegroundRole(QPalette::ButtonText);
    words->addWidget(heading);
    words->addWidget(text);
    words->addStretch();
    layout->addWidget(new SymbolLabel(symbol, 48), 0, Qt::AlignVCenter);
    layout->addLayout(words, 1);
    for (QWidget* child : findChildren<QWidget*>())
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize ChoiceButton::sizeHint() const { return layout()->sizeHint(); }

QSize ChoiceButton::minimumSizeHint() const { return layout()->minimumSize(); }

int ChoiceButton::heightForWidth(int width) const { return layout()->totalHeightForWidth(width); }

} // namespace muster::ui
