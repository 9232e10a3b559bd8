// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace muster::ui {

// A large button: a symbol, a title and a sentence that says what follows.
class ChoiceButton : public QPushButton
{
    Q_OBJECT

public:
    ChoiceButton(const QString& symbol, const QString& title, const QString& sentence,
                 QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
};

} // namespace muster::ui
