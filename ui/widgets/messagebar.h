// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace muster::ui {

// A strip that tells of something that went wrong, without stopping the person's work. Hidden until then;
// it stays until it is dismissed. The text is plain and can be selected.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(const QString& text);
    QString message() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_text;
    QToolButton* m_dismiss;
};

} // namespace muster::ui
