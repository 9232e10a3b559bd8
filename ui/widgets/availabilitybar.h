// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace muster::ui {

// How many whole copies the connected peers have among them: the chunk that fewest of them have, and as a
// fraction how many chunks more of them have. 0 without chunks.
double distributedCopies(const QList<quint16>& availability);

// The smallest number of peers in each of `columns` equal stretches of the chunks. Empty without chunks.
QList<int> scarcestPerColumn(const QList<quint16>& availability, int columns);

// How many peers have the chunks, from the first to the last: the more, the higher and the stronger; what
// nobody has is a gap with a line at its bottom.
class AvailabilityBar : public QWidget
{
    Q_OBJECT

public:
    explicit AvailabilityBar(QWidget* parent = nullptr);

    void setAvailability(const QList<quint16>& availability);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<quint16> m_availability;
};

} // namespace muster::ui
