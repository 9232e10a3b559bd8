// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferlimits.h"

#include <QDialog>

class QCheckBox;
class QSpinBox;
class QTimeEdit;

namespace muster::ui {

class RateBox;
class RatioBox;

// The limits of all transfers together: rates, other rates that hold at times of day or when they are
// switched on, downloads at once, and the ratio.
class LimitsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LimitsDialog(const status::PeerLimits& limits, QWidget* parent = nullptr);

signals:
    void chosen(const muster::status::PeerLimits& limits);

private:
    QWidget* buildRates();
    QWidget* buildAlternative();
    QWidget* buildRest();
    status::PeerLimits choice() const;

    status::PeerLimits m_limits;
    RateBox* m_down;
    RateBox* m_up;
    RateBox* m_alternativeDown;
    RateBox* m_alternativeUp;
    QCheckBox* m_hasTimes;
    QTimeEdit* m_from;
    QTimeEdit* m_to;
    QSpinBox* m_active;
    RatioBox* m_ratio;
};

} // namespace muster::ui
