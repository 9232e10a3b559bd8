// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"

#include <QWidget>

namespace muster::ui {

class ElidingLabel;
class SymbolLabel;

// How this peer gets on with the trackers, in one line of the status bar: a symbol and words.
class ContactLine : public QWidget
{
    Q_OBJECT

public:
    explicit ContactLine(QWidget* parent = nullptr);

    void showContact(const status::TrackerContactStatus& contact);
    QString text() const;

private:
    SymbolLabel* m_symbol;
    ElidingLabel* m_text;
};

} // namespace muster::ui
