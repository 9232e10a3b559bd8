// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QList>

namespace muster::ui {

// Who sits where on the ring, so that nobody moves because another one came or went. Who goes leaves an
// empty seat and finds it again; a newcomer takes the seat that has been empty for longest. Only if none is
// empty the ring gets one more, in the order of the ids. A value.
class TopologySeats
{
public:
    // Each id once. True if the ring got more seats: then everybody's place on it is another one.
    bool seat(const QList<NodeId>& present);

    int count() const { return int(m_seats.size()); }
    int of(const NodeId& id) const; // -1: it is not there

private:
    struct Seat
    {
        NodeId holder; // who sits there, or did last
        bool isTaken = false;
        quint64 leftAt = 0; // counts calls
    };

    Seat* longestEmpty();
    void addSeatFor(const NodeId& id);

    QList<Seat> m_seats;
    quint64 m_call = 0;
};

} // namespace muster::ui
