// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"

#include <QHash>
#include <QString>
#include <optional>

namespace muster::ui {

// What is worth telling somebody who does not look at the window.
struct TransferNews
{
    enum class Kind : quint8 { Done, Failed };

    Kind kind = Kind::Done;
    QString name;
    QString text; // why it failed

    friend bool operator==(const TransferNews&, const TransferNews&) = default;
};

// Finds out when a download came to its end and when something failed, from what is told of the transfers.
// How things stand when it hears of a transfer first is no news.
class TransferWatch
{
public:
    std::optional<TransferNews> take(const status::TransferStatus& transfer);
    void forget(const InfoHash& sha1) { m_known.remove(sha1); }

private:
    struct Known
    {
        status::TransferState state = status::TransferState::Checking;
        bool isFinished = false;
    };

    QHash<InfoHash, Known> m_known;
};

// All transfers together.
struct TransferTotals
{
    qint64 downBytesPerSecond = 0;
    qint64 upBytesPerSecond = 0;
    int downloads = 0; // not finished, and neither paused nor failed
    int givers = 0;    // that give something to others now
    int permille = -1; // of all these downloads; -1: there are none

    friend bool operator==(const TransferTotals&, const TransferTotals&) = default;
};

TransferTotals totalsOf(const QList<status::TransferStatus>& transfers);

QString ratesText(const TransferTotals& totals);  // "1.2 MiB/s down, – up"
QString totalsText(const TransferTotals& totals); // in a line: "2 downloads, 43.2 %, 1.2 MiB/s down, – up"

} // namespace muster::ui
