// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QLabel;

namespace muster::ui {

// A large button: a symbol, a title and a sentence that says what follows.
class ChoiceButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ChoiceButton(const QString& symbol, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& sentence);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

private:
    QLabel* m_title;
    QLabel* m_sentence;
};

} // namespace muster::ui
