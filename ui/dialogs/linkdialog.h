// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace muster::ui {

// A private share is ready: its link, to be copied and given to those who shall have it.
class LinkDialog : public QDialog
{
    Q_OBJECT

public:
    LinkDialog(const QString& name, const QString& link, QWidget* parent = nullptr);
};

} // namespace muster::ui
