// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <optional>

// The tracker's tables as the window sees them: page by page. Whoever shows them asks with a TableQuery and
// is given a page, later.
namespace muster::status {

enum class ContentColumn : quint8 { Name, Size, Seeders, Leechers, Completed, LastCheckIn, Sha1 };
enum class SwarmPeerColumn : quint8 { Endpoint, Client, Contents, Seeding, LastCheckIn };

// Which rows, in which order, and which of them.
struct TableQuery
{
    quint64 number = 0; // of the asker's choice: the page brings it back
    QString search;     // contained in a name or an address, whatever the case; or how a SHA-1 begins
    int sortColumn = 0; // a ContentColumn or a SwarmPeerColumn
    bool isDescending = false;
    qint64 first = 0;
    int count = 100;                 // at most `mostRows`
    std::optional<InfoHash> content; // of peers: only those that have or fetch it
    QString peer;                    // of contents: only those of the peer at this ADDRESS:PORT; empty: all
    // The rows are looked up anew. Else the order may be the one of the pages before.
    bool isFresh = false;

    static constexpr int mostRows = 500;

    friend bool operator==(const TableQuery&, const TableQuery&) = default;
};

struct ContentRow
{
    InfoHash sha1;
    QString name; // a stranger's text, made safe to show; empty: nobody has described it
    qint64 sizeBytes = 0;
    qint64 chunkBytes = 0;
    quint32 seeders = 0;
    quint32 leechers = 0;
    quint32 completed = 0;
    qint64 secondsSinceCheckIn = 0; // of whichever of its peers was the last; where a peer is asked for, its
    std::optional<bool> isSeededBy; // the peer that was asked for

    friend bool operator==(const ContentRow&, const ContentRow&) = default;
};

struct SwarmPeerRow
{
    QString endpoint; // ADDRESS:PORT
    QString client;   // a stranger's text, made safe to show; may be empty
    quint32 contents = 0;
    quint32 seeding = 0;            // of these
    qint64 secondsSinceCheckIn = 0; // with whichever content; where a content is asked for, with it
    std::optional<bool> isSeeder;   // of the content that was asked for

    friend bool operator==(const SwarmPeerRow&, const SwarmPeerRow&) = default;
};

template<typename Row> struct TablePage
{
    quint64 number = 0; // of the query
    qint64 first = 0;
    qint64 total = 0; // rows of the whole table, as searched
    QList<Row> rows;  // fewer than were asked for only at the end
    QString error;    // one sentence; else empty

    friend bool operator==(const TablePage&, const TablePage&) = default;
};

using ContentPage = TablePage<ContentRow>;
using SwarmPeerPage = TablePage<SwarmPeerRow>;

} // namespace muster::status

Q_DECLARE_METATYPE(muster::status::TableQuery)
Q_DECLARE_METATYPE(muster::status::ContentPage)
Q_DECLARE_METATYPE(muster::status::SwarmPeerPage)
