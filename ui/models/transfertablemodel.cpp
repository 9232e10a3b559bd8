// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/transfertablemodel.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/modelroles.h"

#include <limits>

namespace muster::ui {

using namespace status;

QString transferName(const TransferStatus& transfer)
{
    return transfer.name.isEmpty() ? transfer.sha1.toHexString() : plainLine(transfer.name);
}

namespace {

QString stateSymbol(TransferState state)
{
    switch (state) {
    case TransferState::Hashing:
    case TransferState::Checking:
    case TransferState::FetchingMetadata:
    case TransferState::Queued:
        return QStringLiteral("joining");
    case TransferState::Downloading:
        return QStringLiteral("fetch");
    case TransferState::Sharing:
        return QStringLiteral("alive");
    case TransferState::Paused:
        return QStringLiteral("stop");
    case TransferState::Failed:
        return QStringLiteral("suspect");
    }
    Q_UNREACHABLE();
}

int permilleOf(const TransferStatus& transfer) { return permille(transfer.doneBytes, transfer.wantedBytes); }

QString unknown() { return TransferTableModel::tr("–", "not known"); }

QString text(const TransferStatus& transfer, int column)
{
    switch (column) {
    case TransferTableModel::Name:
        return transferName(transfer);
    case TransferTableModel::Size:
        return transfer.sizeBytes > 0 ? formatSize(transfer.sizeBytes) : unknown();
    case TransferTableModel::Progress:
        return formatPermille(permilleOf(transfer));
    case TransferTableModel::State:
        return plainStateText(transfer);
    case TransferTableModel::Down:
        return formatRate(transfer.downBytesPerSecond);
    case TransferTableModel::Up:
        return formatRate(transfer.upBytesPerSecond);
    case TransferTableModel::Remaining: {
        const auto left = remainingTime(transfer);
        return left ? formatDuration(*left) : unknown();
    }
    case TransferTableModel::Peers:
        return formatCount(quint64(qMax(0, transfer.connectedPeers)));
    case TransferTableModel::Ratio:
        return formatRatio(transfer.ratio);
    case TransferTableModel::Queue:
        return transfer.queuePosition > 0 ? formatCount(quint64(transfer.queuePosition)) : unknown();
    case TransferTableModel::Added:
        return transfer.addedAtMs > 0 ? formatDate(transfer.addedAtMs) : unknown();
    case TransferTableModel::Finished:
        return transfer.finishedAtMs > 0 ? formatDate(transfer.finishedAtMs) : unknown();
    case TransferTableModel::Folder:
        return plainLine(transfer.folder);
    default:
        return {};
    }
}

// What is not known comes last.
constexpr qlonglong last = std::numeric_limits<qlonglong>::max();

QVariant sortKey(const TransferStatus& transfer, int column)
{
    switch (column) {
    case TransferTableModel::Size:
        return qlonglong(transfer.sizeBytes);
    case TransferTableModel::Progress:
        return permilleOf(transfer);
    case TransferTableModel::Down:
        return qlonglong(transfer.downBytesPerSecond);
    case TransferTableModel::Up:
        return qlonglong(transfer.upBytesPerSecond);
    case TransferTableModel::Remaining: {
        const auto left = remainingTime(transfer);
        return left ? qlonglong(left->count()) : last;
    }
    case TransferTableModel::Peers:
        return transfer.connectedPeers;
    case TransferTableModel::Ratio:
        return transfer.ratio;
    case TransferTableModel::Queue:
        return transfer.queuePosition > 0 ? qlonglong(transfer.queuePosition) : last;
    case TransferTableModel::Added:
        return qlonglong(transfer.addedAtMs);
    case TransferTableModel::Finished:
        return transfer.finishedAtMs > 0 ? qlonglong(transfer.finishedAtMs) : last;
    default:
        return text(transfer, column);
    }
}

QString toolTip(const TransferStatus& transfer, int column)
{
    switch (column) {
    case TransferTableModel::Name:
        return (transfer.isPrivate ? TransferTableModel::tr("%1, in %2 (private)")
                                   : TransferTableModel::tr("%1, in %2"))
            .arg(transferName(transfer), plainLine(transfer.folder));
    case TransferTableModel::Progress:
        return TransferTableModel::tr("%1 of %2")
            .arg(formatSize(transfer.doneBytes), formatSize(transfer.wantedBytes));
    case TransferTableModel::State:
        return transferStateText(transfer);
    case TransferTableModel::Ratio:
        return TransferTableModel::tr("%1 fetched, %2 given")
            .arg(formatSize(transfer.downloadedBytes), formatSize(transfer.uploadedBytes));
    case TransferTableModel::Folder:
        return plainLine(transfer.folder);
    case TransferTableModel::Peers:
        return TransferTableModel::tr(
                   "%1 connected; the trackers know %2 that have all of it and %3 that fetch it")
            .arg(transfer.connectedPeers)
            .arg(transfer.knownSeeders)
            .arg(transfer.knownLeechers);
    default:
        return {};
    }
}

QVariant symbol(const TransferStatus& transfer, int column)
{
    if (column == TransferTableModel::Name)
        return symbolIcon(transfer.isPrivate ? QStringLiteral("closed") : QStringLiteral("content"));
    if (column == TransferTableModel::State)
        return symbolIcon(stateSymbol(transfer.state));
    return {};
}

bool isNumber(int column)
{
    return column == TransferTableModel::Size ||
           (column >= TransferTableModel::Down && column <= TransferTableModel::Queue);
}

} // namespace

int TransferTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TransferTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TransferStatus& transfer = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(transfer, index.column());
    case Qt::DecorationRole:
        return symbol(transfer, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(transfer, index.column()));
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortKey(transfer, index.column());
    case PermilleRole:
        return index.column() == Progress ? QVariant(permilleOf(transfer)) : QVariant();
    case KeyRole:
        return QVariant::fromValue(transfer.sha1);
    default:
        return {};
    }
}

QVariant TransferTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Size:
        return tr("Size");
    case Progress:
        return tr("Progress");
    case State:
        return tr("State");
    case Down:
        return tr("Down", "download rate");
    case Up:
        return tr("Up", "upload rate");
    case Remaining:
        return tr("Left", "remaining time");
    case Peers:
        return tr("Peers");
    case Ratio:
        return tr("Ratio");
    case Queue:
        return tr("Queue", "position in the queue");
    case Added:
        return tr("Added");
    case Finished:
        return tr("Finished");
    case Folder:
        return tr("Folder");
    default:
        return {};
    }
}

} // namespace muster::ui
