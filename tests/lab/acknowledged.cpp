// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/acknowledged.h"

#include <algorithm>

namespace muster::lab {

namespace {

QString textOf(const Acknowledged::Row& row)
{
    return row.infoHash.toHexString() + QStringLiteral(" of ") + row.peer.toString();
}

} // namespace

void Acknowledged::attempt(const Row& row, bool seeding) { m_rows[row].attempted = seeding; }
void Acknowledged::acknowledge(const Row& row, bool seeding) { m_rows[row].acknowledged = seeding; }
void Acknowledged::add(const Acknowledged& other) { m_rows.insert(other.m_rows.begin(), other.m_rows.end()); }

std::size_t Acknowledged::count() const
{
    return std::size_t(std::count_if(m_rows.begin(), m_rows.end(),
                                     [](const auto& row) { return row.second.acknowledged.has_value(); }));
}

QStringList Acknowledged::comparedWith(const protocol::StateImage& tables) const
{
    QStringList wrong;
    std::map<Row, bool> held;
    for (const protocol::ContentRow& content : tables.contents) {
        const Row row{content.infoHash, content.peer};
        held[row] = content.seeding;
        if (!m_rows.contains(row))
            wrong << QStringLiteral("never announced: ") + textOf(row);
    }
    for (const auto& [row, state] : m_rows) {
        if (!state.acknowledged)
            continue;
        const auto found = held.find(row);
        if (found == held.end())
            wrong << QStringLiteral("missing: ") + textOf(row);
        else if (found->second != *state.acknowledged && found->second != state.attempted)
            wrong << QStringLiteral("%1, but %2 was acknowledged: ")
                             .arg(found->second ? QStringLiteral("seeding") : QStringLiteral("fetching"),
                                  *state.acknowledged ? QStringLiteral("seeding")
                                                      : QStringLiteral("fetching")) +
                         textOf(row);
    }
    return wrong;
}

} // namespace muster::lab
