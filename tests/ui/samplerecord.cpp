// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerecord.h"

#include <algorithm>
#include <cmath>

namespace muster::sample {

using namespace status;
using std::chrono::microseconds;

namespace {

constexpr qint64 found = 40; // by any search
const WallTime start{Millis(1'700'000'000'000)};

template<typename Row, typename Make> TablePage<Row> page(const TableQuery& query, qint64 total, Make make)
{
    TablePage<Row> page;
    page.number = query.number;
    page.first = query.first;
    page.total = query.search.isEmpty() ? total : std::min(total, found);
    for (qint64 row = query.first; row < std::min(page.total, query.first + query.count); ++row)
        page.rows.append(make(query.isDescending ? page.total - 1 - row : row));
    return page;
}

} // namespace

InfoHash contentHash(qint64 row)
{
    QByteArray bytes(InfoHash::size, '\x5a');
    for (int i = 0; i < 8; ++i)
        bytes[i] = char(quint64(row * 0x9e3779b97f4a7c15) >> (56 - 8 * i));
    return *InfoHash::fromBytes(bytes);
}

ContentPage contentPage(const TableQuery& query, qint64 total)
{
    return page<ContentRow>(query, total, [&query](qint64 n) {
        ContentRow row;
        row.sha1 = contentHash(n);
        if (n % 11 != 7) // some were not described
            row.name = QStringLiteral("sample content %1").arg(n);
        row.sizeBytes = n % 11 != 7 ? (n * 7919 + 12'345) * 1024 : 0;
        row.chunkBytes = 256 * 1024;
        row.seeders = quint32(n * 13 % 40);
        row.leechers = quint32(n * 7 % 25);
        row.completed = quint32(n * 31 % 900);
        row.secondsSinceCheckIn = n * 17 % 300;
        if (!query.peer.isEmpty())
            row.isSeededBy = n % 3 != 0;
        return row;
    });
}

SwarmPeerPage swarmPeerPage(const TableQuery& query, qint64 total)
{
    return page<SwarmPeerRow>(query, total, [&query](qint64 n) {
        SwarmPeerRow row;
        row.endpoint = QStringLiteral("10.%1.%2.%3:6881").arg(n >> 16).arg(n >> 8 & 0xff).arg(n & 0xff);
        if (n % 3 == 0)
            row.client = QStringLiteral("Sample client %1").arg(n % 5);
        row.contents = quint32(1 + n % 9);
        row.seeding = quint32(n % 9 / 2);
        row.secondsSinceCheckIn = n * 23 % 300;
        if (query.content)
            row.isSeeder = n % 4 != 0;
        return row;
    });
}

RoundStatus round(quint64 index)
{
    RoundStatus round;
    round.index = index;
    round.term = 7;
    round.entries = int(1 + index % 5);
    round.bytes = qint64(300 + index * 37 % 4000);
    round.begunAt = start + Millis(qint64(index) * 100);
    const auto wobble = microseconds(qint64(index * 131 % 700));
    round.ready = {{NodeId(0x22), microseconds(900) + wobble},
                   {NodeId(0x11), microseconds(1'300)},
                   {NodeId(0x33), microseconds(4'200) + 3 * wobble}};
    round.committedAfter = microseconds(1'450) + wobble;
    return round;
}

ActivityStatus activity(int second)
{
    ActivityStatus activity;
    activity.at = start + std::chrono::seconds(second);
    const double wave = 1 + std::sin(second / 90.0);
    const bool isPeak = second % 173 == 5;
    activity.announcesPerSecond = 40 + 25 * wave + second * 7 % 11 + (isPeak ? 160 : 0);
    activity.repliesPerSecond = activity.announcesPerSecond * 0.97;
    const bool isOutage = second % 400 > 380;
    activity.membersAlive = isOutage ? 2 : 3;
    if (!isOutage) {
        activity.commitP50Ms = 1.8 + 0.3 * wave;
        activity.commitP99Ms = 4.5 + 2 * wave + (isPeak ? 12 : 0);
    }
    return activity;
}

} // namespace muster::sample
