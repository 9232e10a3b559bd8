// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfernews.h"

#include "ui/format.h"
#include "ui/models/transfertablemodel.h"

#include <QCoreApplication>

namespace muster::ui {

using status::TransferState;
using status::TransferStatus;

std::optional<TransferNews> TransferWatch::take(const TransferStatus& transfer)
{
    const Known now{transfer.state, transfer.finishedAtMs > 0};
    const auto known = m_known.constFind(transfer.sha1);
    const bool isNew = known == m_known.cend();
    const Known before = isNew ? now : *known;
    m_known.insert(transfer.sha1, now);
    if (isNew)
        return std::nullopt;
    if (now.state == TransferState::Failed && before.state != TransferState::Failed)
        return TransferNews{TransferNews::Kind::Failed, transferName(transfer), plainLine(transfer.error)};
    if (now.isFinished && !before.isFinished && !transfer.isOwn)
        return TransferNews{TransferNews::Kind::Done, transferName(transfer), {}};
    return std::nullopt;
}

TransferTotals totalsOf(const QList<TransferStatus>& transfers)
{
    TransferTotals totals;
    qint64 wanted = 0;
    qint64 done = 0;
    for (const TransferStatus& transfer : transfers) {
        totals.downBytesPerSecond += transfer.downBytesPerSecond;
        totals.upBytesPerSecond += transfer.upBytesPerSecond;
        totals.givers += transfer.upBytesPerSecond > 0 ? 1 : 0;
        if (transfer.state != TransferState::Downloading && transfer.state != TransferState::Queued &&
            transfer.state != TransferState::FetchingMetadata)
            continue;
        ++totals.downloads;
        wanted += transfer.wantedBytes;
        done += transfer.doneBytes;
    }
    if (totals.downloads > 0)
        totals.permille = permille(done, wanted);
    return totals;
}

QString ratesText(const TransferTotals& totals)
{
    return QCoreApplication::translate("Format", "%1 down, %2 up")
        .arg(formatRate(totals.downBytesPerSecond), formatRate(totals.upBytesPerSecond));
}

QString totalsText(const TransferTotals& totals)
{
    if (totals.downloads == 0)
        return ratesText(totals);
    return QCoreApplication::translate("Format", "%n download(s), %1, %2", "2 downloads, 43 %, 1 MiB/s down",
                                       totals.downloads)
        .arg(formatPermille(totals.permille), ratesText(totals));
}

} // namespace muster::ui
