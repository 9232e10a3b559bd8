// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"

#include <QDialog>

class QComboBox;

namespace muster::ui {

class RateBox;
class RatioBox;

// The limits of one transfer, or the same for several; they begin with those of the first one.
class TransferLimitsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TransferLimitsDialog(const QList<status::TransferStatus>& transfers, QWidget* parent = nullptr);

signals:
    void chosen(const muster::status::TransferLimits& limits);

private:
    status::TransferLimits choice() const;

    RateBox* m_down;
    RateBox* m_up;
    QComboBox* m_ratioKind;
    RatioBox* m_ratio;
};

} // namespace muster::ui
