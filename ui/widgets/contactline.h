// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"

#include <QWidget>

class QToolButton;

namespace muster::ui {

class ElidingLabel;
class SymbolLabel;

// How this peer gets on with the trackers, in one line of the status bar: a symbol and words, and a button
// that says more. A click on the words does the same.
class ContactLine : public QWidget
{
    Q_OBJECT

public:
    explicit ContactLine(QWidget* parent = nullptr);

    void showContact(const status::TrackerContactStatus& contact);
    QString text() const;

signals:
    void clicked();

protected:
    void changeEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void retranslate();

    status::TrackerContactStatus m_contact;
    SymbolLabel* m_symbol;
    ElidingLabel* m_text;
    QToolButton* m_more;
};

} // namespace muster::ui
