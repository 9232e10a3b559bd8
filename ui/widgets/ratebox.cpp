// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ratebox.h"

#include <QEvent>

namespace muster::ui {

RateBox::RateBox(int kibPerSecond, QWidget* parent)
    : QSpinBox(parent)
{
    constexpr int most = 10'000'000; // 10 GB/s
    setRange(0, most);
    setSingleStep(100);
    setGroupSeparatorShown(true);
    setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    retranslate();
    setValue(kibPerSecond);
}

void RateBox::retranslate()
{
    setSuffix(tr(" KiB/s"));
    setSpecialValueText(tr("no limit"));
}

void RateBox::changeEvent(QEvent* event)
{
    QSpinBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

RatioBox::RatioBox(double ratio, QWidget* parent)
    : QDoubleSpinBox(parent)
{
    setRange(0, 1000);
    setDecimals(2);
    setSingleStep(0.25);
    retranslate();
    setValue(ratio);
}

void RatioBox::retranslate() { setSpecialValueText(tr("no limit")); }

void RatioBox::changeEvent(QEvent* event)
{
    QDoubleSpinBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace muster::ui
