// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/availabilitybar.h"

#include <QPainter>
#include <algorithm>

namespace muster::ui {

double distributedCopies(const QList<quint16>& availability)
{
    if (availability.isEmpty())
        return 0;
    const quint16 fewest = *std::min_element(availability.begin(), availability.end());
    const auto more = std::count_if(availability.begin(), availability.end(),
                                    [fewest](quint16 holders) { return holders > fewest; });
    return fewest + double(more) / double(availability.size());
}

QList<int> scarcestPerColumn(const QList<quint16>& availability, int columns)
{
    if (availability.isEmpty() || columns <= 0)
        return {};
    QList<int> scarcest;
    scarcest.reserve(columns);
    const qint64 count = availability.size();
    for (qint64 column = 0; column < columns; ++column) {
        const qint64 first = column * count / columns;
        const qint64 end = std::clamp<qint64>((column + 1) * count / columns, first + 1, count);
        scarcest.append(*std::min_element(availability.begin() + first, availability.begin() + end));
    }
    return scarcest;
}

AvailabilityBar::AvailabilityBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AvailabilityBar::setAvailability(const QList<quint16>& availability)
{
    if (m_availability == availability)
        return;
    m_availability = availability;
    update();
}

QSize AvailabilityBar::sizeHint() const { return {320, fontMetrics().height() + 6}; }

QSize AvailabilityBar::minimumSizeHint() const { return {80, sizeHint().height()}; }

void AvailabilityBar::paintEvent(QPaintEvent*)
{
    constexpr int fullAt = 4; // peers: more of them make no difference to see
    QPainter painter(this);
    const QRect area = rect().adjusted(1, 1, -1, -1);
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    painter.fillRect(area, palette().color(QPalette::Base));
    const QList<int> scarcest = scarcestPerColumn(m_availability, area.width());
    const QColor some = palette().color(QPalette::Highlight);
    for (qsizetype first = 0; first < scarcest.size();) {
        qsizetype end = first + 1;
        while (end < scarcest.size() && scarcest[end] == scarcest[first])
            ++end;
        const int holders = qMin(scarcest[first], fullAt);
        const int height = holders > 0 ? area.height() * holders / fullAt : 2;
        const QRect column(area.left() + int(first), area.bottom() - height + 1, int(end - first), height);
        painter.fillRect(column, holders > 0 ? some : palette().color(QPalette::Text));
        first = end;
    }
}

} // namespace muster::ui
