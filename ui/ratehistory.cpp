// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratehistory.h"

namespace muster::ui {

qint64 axisEnd(qint64 most)
{
    qint64 unit = 1024;
    while (most > unit * 1000)
        unit *= 1024;
    for (qint64 tens = 1;; tens *= 10)
        for (const qint64 step : {1, 2, 5})
            if (most <= step * tens * unit)
                return step * tens * unit;
}

} // namespace muster::ui
