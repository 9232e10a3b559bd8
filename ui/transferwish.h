// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/filepriority.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace muster::ui {

// What a person wants with a transfer.
enum class TransferWish : quint8 {
    Pause,
    Resume,
    Recheck,
    Remove,
    RemoveWithFiles,
    MoveTop, // in the queue
    MoveUp,
    MoveDown,
    MoveBottom,
    InOrder, // from the first chunk to the last
    InAnyOrder
};

// How they want what was added: see AddDialog.
struct AddChoice
{
    QString folder;
    QList<status::FilePriority> priorities; // in the order of the files; empty: they are not known yet, all
    bool startsNow = true;
    bool isSequential = false;

    friend bool operator==(const AddChoice&, const AddChoice&) = default;
};

// How they want what they share: see ShareDialog.
struct ShareChoice
{
    QStringList paths;
    qint64 chunkBytes = 0; // 0: by size
    bool isPrivate = false;

    friend bool operator==(const ShareChoice&, const ShareChoice&) = default;
};

} // namespace muster::ui

Q_DECLARE_METATYPE(muster::ui::TransferWish)
Q_DECLARE_METATYPE(muster::ui::AddChoice)
Q_DECLARE_METATYPE(muster::ui::ShareChoice)
