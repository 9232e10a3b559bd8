// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QToolButton;

namespace muster::ui {

// A strip that tells of something that went wrong, without stopping the person's work. Hidden until then;
// it stays until it is dismissed. The newest three are shown, the last below; the text is plain and can be
// selected.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(const QString& text);
    QString message() const; // all that are shown, a line between them; empty: none

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QStringList m_shown;
    QLabel* m_text;
    QToolButton* m_dismiss;
};

} // namespace muster::ui
