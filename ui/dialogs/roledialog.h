// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mode.h"

#include <QDialog>

class QBoxLayout;
class QPushButton;

namespace muster::ui {

// The first start: what should this computer be? Ended by Esc, nothing was chosen (rejected).
class RoleDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RoleDialog(QWidget* parent = nullptr);

    Mode mode() const { return m_mode; } // once accepted

private:
    QPushButton* addChoice(QBoxLayout* layout, Mode mode, const QString& title, const QString& sentence,
                           const QString& symbol);

    Mode m_mode = Mode::Peer;
};

} // namespace muster::ui
