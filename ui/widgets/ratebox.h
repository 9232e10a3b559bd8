// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>
#include <QSpinBox>

namespace muster::ui {

// A rate in KiB a second; 0 says that there is no limit.
class RateBox : public QSpinBox
{
    Q_OBJECT

public:
    explicit RateBox(int kibPerSecond, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

// A ratio of what was given to what was taken; 0 says that there is no limit.
class RatioBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit RatioBox(double ratio, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

} // namespace muster::ui
