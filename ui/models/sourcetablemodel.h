// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferdetail.h"
#include "status/transferstatus.h"
#include "ui/models/keyedtablemodel.h"

#include <QList>

namespace muster::ui {

// One way in which peers of a transfer are found: a finder, or one of the torrent's own trackers.
struct SourceRow
{
    QString key; // the finder's number or the tracker's URL
    QString name;
    status::SourceState state = status::SourceState::Off;
    int peersFound = -1;         // -1: not known
    qint64 lastAnswerMsAgo = -1; // -1: never, or not known
    qint64 nextAnnounceMs = -1;  // ahead; -1: not known
    QString message;             // what it said

    friend bool operator==(const SourceRow&, const SourceRow&) = default;
};

// The finders, each torrent's tracker below its finder.
QList<SourceRow> sourceRows(const status::TransferStatus& transfer, const status::TransferDetail& detail);

struct SourceKeyOf
{
    const QString& operator()(const SourceRow& row) const { return row.key; }
};

class SourceTableModel : public KeyedTableModel<SourceRow, QString, SourceKeyOf>
{
    Q_OBJECT

public:
    enum Column { Name, State, Peers, LastAnswer, Next, Message, ColumnCount };

    using KeyedTableModel::KeyedTableModel;

    static QStringList stateTexts(); // all that may stand in the column State

    void setSources(const QList<SourceRow>& rows) { replaceRows(rows); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace muster::ui
