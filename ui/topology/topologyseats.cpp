// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyseats.h"

#include <algorithm>

namespace muster::ui {

bool TopologySeats::seat(const QList<NodeId>& present)
{
    ++m_call;
    for (Seat& seat : m_seats) {
        if (seat.isTaken && !present.contains(seat.holder)) {
            seat.isTaken = false;
            seat.leftAt = m_call;
        }
    }
    const int before = count();
    QList<NodeId> newcomers;
    for (const NodeId& id : present) { // those who come back go first: nobody shall take their seat
        const auto own =
            std::find_if(m_seats.begin(), m_seats.end(), [&](const Seat& seat) { return seat.holder == id; });
        if (own == m_seats.end())
            newcomers.append(id);
        else
            own->isTaken = true;
    }
    for (const NodeId& id : newcomers) {
        if (Seat* empty = longestEmpty()) {
            empty->holder = id;
            empty->isTaken = true;
        } else {
            addSeatFor(id);
        }
    }
    return count() != before;
}

TopologySeats::Seat* TopologySeats::longestEmpty()
{
    Seat* longest = nullptr;
    for (Seat& seat : m_seats)
        if (!seat.isTaken && (!longest || seat.leftAt < longest->leftAt))
            longest = &seat;
    return longest;
}

void TopologySeats::addSeatFor(const NodeId& id)
{
    const auto next =
        std::find_if(m_seats.begin(), m_seats.end(), [&](const Seat& seat) { return id < seat.holder; });
    m_seats.insert(next, Seat{id, true, 0});
}

int TopologySeats::of(const NodeId& id) const
{
    for (int i = 0; i < count(); ++i)
        if (m_seats[i].isTaken && m_seats[i].holder == id)
            return i;
    return -1;
}

} // namespace muster::ui
