// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "status/tablepage.h"

#include <QList>
#include <QString>
#include <QVariant>
#include <atomic>
#include <chrono>
#include <deque>
#include <utility>
#include <vector>

namespace muster::storage {

class DbConnection;

// The tracker's tables, page by page, in any order. The keys of all rows are sorted once; a page then costs
// as much as its own rows, wherever it lies. A few such orders are kept, and made anew when that is asked
// for, the tables have changed, and it does not take too much of the computer. One thread's.
class TablePages
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::size_t mostOrders = 4;
    // An order that took so long is kept so many times as long.
    static constexpr int restFactor = 10;

    // Once `isStopped` is set what is being sorted is given up, and the page is not whole.
    TablePages(DbConnection& connection, const std::atomic<bool>& isStopped)
        : m_connection(connection)
        , m_isStopped(isStopped)
    {
    }

    // `now`: what last check-ins are reckoned from. An error is told by the page.
    status::ContentPage contents(const status::TableQuery& query, ClusterTime now);
    status::SwarmPeerPage peers(const status::TableQuery& query, ClusterTime now);

private:
    // What makes two queries have the same rows in the same order.
    struct OrderKey
    {
        bool isOfPeers = false;
        QString search;
        int sortColumn = 0;
        bool isDescending = false;
        QString filter; // a SHA-1, or the peer's PEER_INFO.id

        friend bool operator==(const OrderKey&, const OrderKey&) = default;
    };
    struct Order
    {
        OrderKey key;
        qint64 dataVersion = 0;
        Clock::time_point madeAt;
        Clock::duration took{0};
        std::vector<InfoHash> contents;
        std::vector<qint64> peers;

        std::size_t size() const { return key.isOfPeers ? peers.size() : contents.size(); }
    };

    template<typename Row, typename Fill>
    status::TablePage<Row> page(const status::TableQuery& query, bool isOfPeers, Fill fill);
    const Order& orderFor(const OrderKey& key, bool isFresh);
    bool isGood(const Order& order, bool isFresh, qint64 dataVersion) const;
    void sortContents(Order& order);
    void searchContents(Order& order, bool isFresh);
    std::vector<InfoHash> contentsCalled(const QString& search);
    void sortPeers(Order& order);
    void sortPeersByAddress(Order& order);
    status::ContentRow contentRow(const InfoHash& sha1, const QString& peer, ClusterTime now);
    status::SwarmPeerRow peerRow(qint64 id, const QString& content, ClusterTime now);
    QString clientOf(qint64 peer, const QString& content);
    QString peerIdOf(const QString& endpoint);
    qint64 dataVersion();

    DbConnection& m_connection;
    const std::atomic<bool>& m_isStopped;
    std::deque<Order> m_orders; // the one that was used last in front
};

} // namespace muster::storage
