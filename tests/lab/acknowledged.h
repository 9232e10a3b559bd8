// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/stateimage.h"

#include <QStringList>
#include <map>
#include <optional>

namespace muster::lab {

// What clients were told is stored, to be compared with what trackers hold. Pure.
class Acknowledged
{
public:
    struct Row
    {
        InfoHash infoHash;
        Endpoint peer;
        friend auto operator<=>(const Row&, const Row&) = default;
    };

    void attempt(const Row& row, bool seeding);
    void acknowledge(const Row& row, bool seeding);
    void add(const Acknowledged& other); // of another client: other rows

    std::size_t count() const; // rows of which anything was acknowledged

    // One line for each acknowledged row that the tables lack or hold otherwise, and for each row of the
    // tables that nobody announced.
    QStringList comparedWith(const protocol::StateImage& tables) const;

private:
    struct State
    {
        std::optional<bool> acknowledged; // seeding
        bool attempted = false;           // the last one: it may be stored though nobody was told
    };

    std::map<Row, State> m_rows;
};

} // namespace muster::lab
