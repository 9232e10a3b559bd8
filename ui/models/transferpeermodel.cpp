// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/transferpeermodel.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/modelroles.h"

namespace muster::ui {

using status::TransferPeerStatus;

QString exchangeText(const TransferPeerStatus& peer)
{
    if (peer.isConnecting)
        return TransferPeerModel::tr("connecting");
    QStringList words;
    if (peer.isWanted)
        words << (peer.givesToUs ? TransferPeerModel::tr("gives to us")
                                 : TransferPeerModel::tr("lets us wait"));
    if (peer.isSilent)
        words << TransferPeerModel::tr("does not answer");
    if (peer.wantsOurs)
        words << (peer.takesFromUs ? TransferPeerModel::tr("takes from us")
                                   : TransferPeerModel::tr("waits for us"));
    return words.isEmpty() ? TransferPeerModel::tr("nothing to exchange") : words.join(QStringLiteral(", "));
}

QString connectionText(const TransferPeerStatus& peer)
{
    QStringList words{peer.isUtp ? QStringLiteral("uTP") : QStringLiteral("TCP")};
    if (peer.isEncrypted)
        words << TransferPeerModel::tr("encrypted");
    if (peer.isIncoming)
        words << TransferPeerModel::tr("it called us");
    return words.join(QStringLiteral(", "));
}

QString foundByText(const TransferPeerStatus& peer)
{
    QStringList names;
    for (const status::SourceKind kind : peer.sources)
        names << sourceName(kind);
    return names.isEmpty() ? TransferPeerModel::tr("it came by itself") : names.join(QStringLiteral(", "));
}

namespace {

using Model = TransferPeerModel;

QVariant text(const TransferPeerStatus& peer, int column)
{
    switch (column) {
    case Model::Address:
        return peer.endpoint;
    case Model::Client:
        return peer.client.isEmpty() ? TransferPeerModel::tr("–", "not known") : plainLine(peer.client);
    case Model::Progress:
        return formatPermille(peer.permille);
    case Model::Down:
        return formatRate(peer.downBytesPerSecond);
    case Model::Up:
        return formatRate(peer.upBytesPerSecond);
    case Model::Exchange:
        return exchangeText(peer);
    case Model::Connection:
        return connectionText(peer);
    case Model::FoundBy:
        return foundByText(peer);
    default:
        return {};
    }
}

QVariant sortKey(const TransferPeerStatus& peer, int column)
{
    switch (column) {
    case Model::Progress:
        return peer.permille;
    case Model::Down:
        return qlonglong(peer.downBytesPerSecond);
    case Model::Up:
        return qlonglong(peer.upBytesPerSecond);
    default:
        return text(peer, column);
    }
}

bool isRate(int column) { return column == Model::Down || column == Model::Up; }

} // namespace

int TransferPeerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TransferPeerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TransferPeerStatus& peer = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(peer, index.column());
    case Qt::DecorationRole:
        return index.column() == Address
                   ? QVariant(symbolIcon(peer.isSeeder ? QStringLiteral("alive") : QStringLiteral("peer")))
                   : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Address && peer.isSeeder)
            return plainToolTip(tr("%1 has all of it").arg(peer.endpoint));
        return plainToolTip(text(peer, index.column()).toString());
    case Qt::TextAlignmentRole:
        return isRate(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortKey(peer, index.column());
    case PermilleRole:
        return index.column() == Progress ? QVariant(peer.permille) : QVariant();
    case KeyRole:
        return peer.endpoint;
    default:
        return {};
    }
}

QVariant TransferPeerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isRate(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Address:
        return tr("Address");
    case Client:
        return tr("Program");
    case Progress:
        return tr("Has", "how much of it a peer has");
    case Down:
        return tr("Down", "download rate");
    case Up:
        return tr("Up", "upload rate");
    case Exchange:
        return tr("Exchange");
    case Connection:
        return tr("Connection");
    case FoundBy:
        return tr("Found by");
    default:
        return {};
    }
}

} // namespace muster::ui
