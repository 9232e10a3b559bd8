// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTime>
#include <optional>
#include <utility>
#include <variant>

// What programs of one person say to the peer that runs in the same data folder: one JSON object a line, by a
// socket that nobody else may open (docs/wire-format.md). Pure.
namespace muster::protocol {

constexpr int peerOrderVersion = 1;
constexpr qsizetype maxOrderBytes = 1024 * 1024; // of a line; a path has 4 KiB at most
constexpr qsizetype maxAnswerBytes = 64 * 1024 * 1024;

struct RateChange // KiB a second; 0: none; nothing: as it is
{
    std::optional<int> down;
    std::optional<int> up;
    friend bool operator==(const RateChange&, const RateChange&) = default;
};

struct AddOrder
{
    QString source; // a link, a SHA-1, or the whole path of a .torrent
    QString folder; // whole path
    QString files;  // "1,3-5"; empty: all
    bool isPaused = false;
    bool isSequential = false;
    RateChange limits{}; // of this transfer
    friend bool operator==(const AddOrder&, const AddOrder&) = default;
};

struct ShareOrder
{
    QString path;     // whole
    int chunkKib = 0; // 0: by its size
    bool isPrivate = false;
    QString torrentTo{}; // whole path of the folder for its .torrent; empty: none is written
    friend bool operator==(const ShareOrder&, const ShareOrder&) = default;
};

enum class TransferAction : quint8 { Pause, Resume, Recheck, Remove, RemoveWithFiles };

struct TransferOrder
{
    TransferAction action = TransferAction::Pause;
    QString transfer; // its name, its SHA-1 or how one of them begins, or "all"
    friend bool operator==(const TransferOrder&, const TransferOrder&) = default;
};

struct LimitOrder
{
    QString transfer{}; // as above; empty: all together
    RateChange limits{};
    std::optional<double> ratio{}; // 0: never paused for it
    // Of all together only.
    std::optional<int> activeDownloads{};           // 0: all
    std::optional<std::pair<QTime, QTime>> hours{}; // local; equal: none
    RateChange hoursLimits{};                       // hold from the one to the other
    friend bool operator==(const LimitOrder&, const LimitOrder&) = default;
};

struct LimitsOrder // asks for those of all together
{
    friend bool operator==(const LimitsOrder&, const LimitsOrder&) = default;
};

enum class QueuePlace : quint8 { Top, Up, Down, Bottom };

struct QueueOrder
{
    QString transfer; // as above
    QueuePlace place = QueuePlace::Top;
    friend bool operator==(const QueueOrder&, const QueueOrder&) = default;
};

struct ExportOrder // writes its .torrent; a Note says where
{
    QString transfer; // as above
    QString folder;   // whole path
    friend bool operator==(const ExportOrder&, const ExportOrder&) = default;
};

struct ListOrder
{
    bool withFiles = false; // also where they are many
    bool withPeers = false; // who each is connected to, and its torrent's trackers
    friend bool operator==(const ListOrder&, const ListOrder&) = default;
};

struct WatchOrder // tells each change, until the one who asks goes
{
    QString transfer; // as above
    friend bool operator==(const WatchOrder&, const WatchOrder&) = default;
};

struct OpenOrder // shows the window, and asks there where these shall go
{
    QStringList sources;
    friend bool operator==(const OpenOrder&, const OpenOrder&) = default;
};

using PeerOrder = std::variant<AddOrder, ShareOrder, TransferOrder, LimitOrder, ListOrder, WatchOrder,
                               OpenOrder, LimitsOrder, QueueOrder, ExportOrder>;

QByteArray encode(const PeerOrder& order); // with the line's end

// A line, with or without its end. What is unknown in it is skipped; the error is one sentence.
Result<PeerOrder> parsePeerOrder(QByteArrayView line);

// The answers. To each order comes one that ends it, Done or Refused; before it, and after it to a
// WatchOrder, come the others.
struct OrderAnswer
{
    enum class Kind : quint8 { Done, Refused, Transfer, Removed, Shared, Note, Limits };

    Kind kind = Kind::Done;
    QString text;         // Refused: why; Shared: the magnet; Note: what else is to be said
    InfoHash sha1;        // Removed, Shared, Done (where it is about one)
    QJsonObject transfer; // Transfer: as `get --json` prints it; Limits: as `limit --json` does

    friend bool operator==(const OrderAnswer&, const OrderAnswer&) = default;
};

QByteArray encode(const OrderAnswer& answer); // with the line's end

// An error: no answer, or one of a kind that this version does not know.
Result<OrderAnswer> parseOrderAnswer(QByteArrayView line);

} // namespace muster::protocol
