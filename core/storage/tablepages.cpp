// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tablepages.h"

#include "base/endpoint.h"
#include "protocol/displayname.h"
#include "storage/dbconnection.h"

#include <algorithm>

namespace muster::storage {

using namespace status;

namespace {

const QString noPeer = u"0"_qs; // an id that PEER_INFO does not give

QString direction(bool isDescending) { return isDescending ? u" DESC"_qs : QString(); }

qint64 secondsSince(const QVariant& toldAtMs, ClusterTime now)
{
    const qint64 ms = now.time_since_epoch().count() - toldAtMs.toLongLong();
    return std::max<qint64>(ms, 0) / 1000;
}

QString safeName(const QVariant& bytes) { return protocol::displayName(bytes.toByteArray()); }

// What contents are sorted by, of c (the pairs, grouped) and i (CONTENT_INFO). What nobody has described goes
// last, in either direction.
QString contentOrder(ContentColumn column, bool isDescending)
{
    const QString way = direction(isDescending);
    switch (column) {
    case ContentColumn::Name:
        return u"coalesce(length(i.name), 0) = 0, CAST(i.name AS TEXT) COLLATE NOCASE"_qs + way;
    case ContentColumn::Size:
        return u"coalesce(i.size_bytes, 0) = 0, i.size_bytes"_qs + way;
    case ContentColumn::Completed:
        return u"coalesce(i.completed, 0)"_qs + way;
    case ContentColumn::Seeders:
        return u"sum(c.seeding)"_qs + way;
    case ContentColumn::Leechers:
        return u"count(*) - sum(c.seeding)"_qs + way;
    case ContentColumn::LastCheckIn: // the longer ago, the more
        return u"max(c.announced_at_ms)"_qs + direction(!isDescending);
    case ContentColumn::Sha1:
        break;
    }
    return u"c.sha1"_qs + way;
}

QString peerOrder(SwarmPeerColumn column, bool isDescending)
{
    const QString way = direction(isDescending);
    switch (column) {
    case SwarmPeerColumn::Client:
        return u"coalesce(length(max(t.client)), 0) = 0, CAST(max(t.client) AS TEXT) COLLATE NOCASE"_qs + way;
    case SwarmPeerColumn::Contents:
        return u"count(*)"_qs + way;
    case SwarmPeerColumn::Seeding:
        return u"sum(c.seeding)"_qs + way;
    case SwarmPeerColumn::LastCheckIn:
        return u"max(c.announced_at_ms)"_qs + direction(!isDescending);
    case SwarmPeerColumn::Endpoint:
        break;
    }
    return {};
}

} // namespace

ContentPage TablePages::contents(const TableQuery& query, ClusterTime now)
{
    return page<ContentRow>(query, false, [this, now](const Order& order, std::size_t at) {
        return contentRow(order.contents[at], order.key.filter, now);
    });
}

SwarmPeerPage TablePages::peers(const TableQuery& query, ClusterTime now)
{
    return page<SwarmPeerRow>(query, true, [this, now](const Order& order, std::size_t at) {
        return peerRow(order.peers[at], order.key.filter, now);
    });
}

template<typename Row, typename Fill>
TablePage<Row> TablePages::page(const TableQuery& query, bool isOfPeers, Fill fill)
{
    TablePage<Row> page;
    page.number = query.number;
    page.first = std::max<qint64>(query.first, 0);
    m_connection.beginReading();
    OrderKey key{isOfPeers, query.search.trimmed(), query.sortColumn, query.isDescending, {}};
    if (isOfPeers && query.content)
        key.filter = query.content->toHexString();
    else if (!isOfPeers && !query.peer.isEmpty())
        key.filter = peerIdOf(query.peer);
    const Order& order = orderFor(key, query.isFresh);
    page.total = qint64(order.size());
    const qint64 end = std::min(page.total, page.first + std::clamp(query.count, 0, TableQuery::mostRows));
    for (qint64 at = page.first; at < end; ++at)
        page.rows.append(fill(order, std::size_t(at)));
    m_connection.commit();
    if (const Result<void>& outcome = m_connection.outcome(); !outcome) {
        page.error = outcome.error().message;
        page.rows.clear();
        m_connection.rollback();
        m_orders.clear();
    }
    return page;
}

const TablePages::Order& TablePages::orderFor(const OrderKey& key, bool isFresh)
{
    const qint64 version = dataVersion();
    const auto known = std::find_if(m_orders.begin(), m_orders.end(),
                                    [&key](const Order& order) { return order.key == key; });
    if (known != m_orders.end()) {
        Order order = std::move(*known);
        m_orders.erase(known);
        m_orders.push_front(std::move(order));
        if (isGood(m_orders.front(), isFresh, version))
            return m_orders.front();
        m_orders.pop_front();
    }
    Order order;
    order.key = key;
    order.dataVersion = version;
    const Clock::time_point begun = Clock::now();
    if (key.isOfPeers)
        sortPeers(order);
    else if (!key.search.isEmpty() && key.filter.isEmpty())
        searchContents(order, isFresh);
    else
        sortContents(order);
    order.madeAt = Clock::now();
    order.took = order.madeAt - begun;
    m_orders.push_front(std::move(order));
    if (m_orders.size() > mostOrders)
        m_orders.pop_back();
    return m_orders.front();
}

bool TablePages::isGood(const Order& order, bool isFresh, qint64 dataVersion) const
{
    return !isFresh || order.dataVersion == dataVersion ||
           Clock::now() - order.madeAt < restFactor * order.took;
}

void TablePages::sortContents(Order& order)
{
    const auto column = ContentColumn(order.key.sortColumn);
    const bool isSearched = !order.key.search.isEmpty();
    const bool isByInfo =
        column == ContentColumn::Name || column == ContentColumn::Size || column == ContentColumn::Completed;
    QString sql = u"SELECT c.sha1"_qs + (isSearched ? u", i.name"_qs : QString()) + u" FROM CONTENTS AS c";
    if (isSearched || isByInfo)
        sql += u" LEFT JOIN CONTENT_INFO AS i ON i.sha1 = c.sha1";
    sql += order.key.filter.isEmpty() ? u" WHERE ? IS NOT NULL"_qs : u" WHERE c.peer_id = ?"_qs;
    sql += u" GROUP BY c.sha1 ORDER BY " + contentOrder(column, order.key.isDescending) + u", c.sha1";
    const QString hex = order.key.search.toLower();
    auto rows = m_connection.read(sql, order.key.filter.isEmpty() ? noPeer : order.key.filter);
    while (!m_isStopped && rows.next()) {
        const QByteArray sha1 = rows.value(0).toByteArray();
        if (isSearched && !sha1.startsWith(hex.toLatin1()) &&
            !safeName(rows.value(1)).contains(order.key.search, Qt::CaseInsensitive))
            continue;
        order.contents.push_back(InfoHash::fromHex(sha1).value_or(InfoHash{}));
    }
}

// Of all contents: as the order of all of them has them, which mostly is here already. Sorting each search
// anew would take seconds of some 100,000.
void TablePages::searchContents(Order& order, bool isFresh)
{
    const std::vector<InfoHash> called = contentsCalled(order.key.search);
    const QByteArray hex = order.key.search.toLower().toLatin1();
    OrderKey all = order.key;
    all.search.clear();
    const Order& whole = orderFor(all, isFresh);
    order.dataVersion = whole.dataVersion; // it may be kept from a moment ago
    for (const InfoHash& sha1 : whole.contents)
        if (std::binary_search(called.begin(), called.end(), sha1) || sha1.toHex().startsWith(hex))
            order.contents.push_back(sha1);
}

// By SHA-1. A name is compared as it is shown.
std::vector<InfoHash> TablePages::contentsCalled(const QString& search)
{
    std::vector<InfoHash> called;
    auto rows = m_connection.read(u"SELECT sha1, name FROM CONTENT_INFO WHERE ? IS NOT NULL"_qs, noPeer);
    while (!m_isStopped && rows.next())
        if (safeName(rows.value(1)).contains(search, Qt::CaseInsensitive))
            called.push_back(InfoHash::fromHex(rows.value(0).toByteArray()).value_or(InfoHash{}));
    std::sort(called.begin(), called.end());
    return called;
}

void TablePages::sortPeers(Order& order)
{
    const auto column = SwarmPeerColumn(order.key.sortColumn);
    const QString by = peerOrder(column, order.key.isDescending);
    if (by.isEmpty() && order.key.search.isEmpty())
        return sortPeersByAddress(order);
    const bool isSearched = !order.key.search.isEmpty();
    QString sql = u"SELECT p.id, p.host, p.port, max(t.client) FROM CONTENTS AS c"
                  " JOIN PEER_INFO AS p ON p.id = c.peer_id"
                  " LEFT JOIN PEER_CONTACT AS t ON t.sha1 = c.sha1 AND t.peer_id = c.peer_id"_qs;
    if (column != SwarmPeerColumn::Client && !isSearched)
        sql = u"SELECT c.peer_id FROM CONTENTS AS c"_qs;
    sql += order.key.filter.isEmpty() ? u" WHERE ? IS NOT NULL"_qs : u" WHERE c.sha1 = ?"_qs;
    sql += u" GROUP BY c.peer_id ORDER BY " + (by.isEmpty() ? u"c.peer_id"_qs : by + u", c.peer_id"_qs);
    auto rows = m_connection.read(sql, order.key.filter.isEmpty() ? noPeer : order.key.filter);
    while (!m_isStopped && rows.next()) {
        if (isSearched) {
            const QString endpoint = rows.value(1).toString() + u':' + rows.value(2).toString();
            if (!endpoint.contains(order.key.search, Qt::CaseInsensitive) &&
                !safeName(rows.value(3)).contains(order.key.search, Qt::CaseInsensitive))
                continue;
        }
        order.peers.push_back(rows.value(0).toLongLong());
    }
}

// By number, not by text: 10.0.0.9 before 10.0.0.10.
void TablePages::sortPeersByAddress(Order& order)
{
    const QString sql =
        order.key.filter.isEmpty()
            ? u"SELECT id, host, port FROM PEER_INFO WHERE ? IS NOT NULL"_qs
            : u"SELECT id, host, port FROM CONTENTS JOIN PEER_INFO ON id = peer_id WHERE sha1 = ?"_qs;
    struct Place
    {
        Endpoint endpoint;
        qint64 id;
    };
    std::vector<Place> places;
    {
        auto rows = m_connection.read(sql, order.key.filter.isEmpty() ? noPeer : order.key.filter);
        while (!m_isStopped && rows.next())
            places.push_back({{IpAddress::fromString(rows.value(1).toString()).value_or(IpAddress()),
                               quint16(rows.value(2).toUInt())},
                              rows.value(0).toLongLong()});
    }
    std::sort(places.begin(), places.end(),
              [](const Place& a, const Place& b) { return a.endpoint < b.endpoint; });
    if (order.key.isDescending)
        std::reverse(places.begin(), places.end());
    order.peers.reserve(places.size());
    for (const Place& place : places)
        order.peers.push_back(place.id);
}

ContentRow TablePages::contentRow(const InfoHash& sha1, const QString& peer, ClusterTime now)
{
    ContentRow row;
    row.sha1 = sha1;
    const QString hex = sha1.toHexString();
    {
        auto info = m_connection.read(
            u"SELECT name, size_bytes, chunk_bytes, completed FROM CONTENT_INFO WHERE sha1 = ?"_qs, hex);
        if (info.next()) {
            row.name = safeName(info.value(0));
            row.sizeBytes = info.value(1).toLongLong();
            row.chunkBytes = info.value(2).toLongLong();
            row.completed = info.value(3).toUInt();
        }
    }
    {
        auto pairs = m_connection.read(
            u"SELECT count(*), total(seeding), max(announced_at_ms) FROM CONTENTS WHERE sha1 = ?"_qs, hex);
        if (pairs.next()) {
            row.seeders = pairs.value(1).toUInt();
            row.leechers = pairs.value(0).toUInt() - row.seeders;
            row.secondsSinceCheckIn = secondsSince(pairs.value(2), now);
        }
    }
    if (peer.isEmpty())
        return row;
    auto pair = m_connection.read(
        u"SELECT seeding, announced_at_ms FROM CONTENTS WHERE sha1 = ? AND peer_id = ?"_qs, hex, peer);
    if (pair.next()) {
        row.isSeededBy = pair.value(0).toBool();
        row.secondsSinceCheckIn = secondsSince(pair.value(1), now);
    }
    return row;
}

SwarmPeerRow TablePages::peerRow(qint64 id, const QString& content, ClusterTime now)
{
    SwarmPeerRow row;
    {
        auto peer = m_connection.read(u"SELECT host, port FROM PEER_INFO WHERE id = ?"_qs, id);
        if (!peer.next())
            return row; // gone since the order was made
        const auto address = IpAddress::fromString(peer.value(0).toString());
        row.endpoint = Endpoint{address.value_or(IpAddress()), quint16(peer.value(1).toUInt())}.toString();
    }
    {
        auto pairs = m_connection.read(
            u"SELECT count(*), total(seeding), max(announced_at_ms) FROM CONTENTS WHERE peer_id = ?"_qs, id);
        if (pairs.next()) {
            row.contents = pairs.value(0).toUInt();
            row.seeding = pairs.value(1).toUInt();
            row.secondsSinceCheckIn = secondsSince(pairs.value(2), now);
        }
    }
    row.client = clientOf(id, content);
    if (content.isEmpty())
        return row;
    auto pair = m_connection.read(
        u"SELECT seeding, announced_at_ms FROM CONTENTS WHERE sha1 = ? AND peer_id = ?"_qs, content, id);
    if (pair.next()) {
        row.isSeeder = pair.value(0).toBool();
        row.secondsSinceCheckIn = secondsSince(pair.value(1), now);
    }
    return row;
}

// With that content, or with any.
QString TablePages::clientOf(qint64 peer, const QString& content)
{
    const QString sql = content.isEmpty()
                            ? u"SELECT client FROM CONTENTS AS c JOIN PEER_CONTACT AS t ON t.sha1 = c.sha1"
                              " AND t.peer_id = c.peer_id WHERE c.peer_id = ? AND ? = ''"
                              " ORDER BY length(client) = 0 LIMIT 1"_qs
                            : u"SELECT client FROM PEER_CONTACT WHERE peer_id = ? AND sha1 = ?"_qs;
    auto rows = m_connection.read(sql, peer, content);
    return rows.next() ? safeName(rows.value(0)) : QString();
}

QString TablePages::peerIdOf(const QString& endpoint)
{
    const auto parsed = Endpoint::fromString(endpoint);
    if (!parsed)
        return noPeer;
    auto rows = m_connection.read(u"SELECT id FROM PEER_INFO WHERE host = ? AND port = ?"_qs,
                                  parsed->address.toString(), int(parsed->port));
    return rows.next() ? rows.value(0).toString() : noPeer;
}

// Another one once some other connection has written.
qint64 TablePages::dataVersion()
{
    auto rows = m_connection.read(u"PRAGMA data_version"_qs);
    return rows.next() ? rows.value(0).toLongLong() : 0;
}

} // namespace muster::storage
