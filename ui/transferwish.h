// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/filepriority.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace muster::ui {

// What a person wants with a transfer.
enum class TransferWish : quint8 { Pause, Resume, Recheck, Remove, RemoveWithFiles };

// How they want what was added: see AddDialog.
struct AddChoice
{
    QString folder;
    QList<status::FilePriority> priorities; // in the order of the files; empty: they are not known yet, all
    bool startsNow = true;
    bool isSequential = false;

    friend bool operator==(const AddChoice&, const AddChoice&) = default;
};

} // namespace muster::ui

Q_DECLARE_METATYPE(muster::ui::TransferWish)
Q_DECLARE_METATYPE(muster::ui::AddChoice)
