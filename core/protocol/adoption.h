// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/logentry.h"
#include "protocol/stateimage.h"

#include <QByteArray>
#include <QList>

// What one lineage hands over to another: its tables as changes for the other's log. Pure.
namespace muster::protocol {

// Encoded LogParts, numbered from 1 on; the rows from the newest to the oldest, each with its age at `now`
// (the lineage's cluster time), and then what is known of the contents. `origin` and `boot` tell the parts
// apart from what that tracker announces.
QList<QByteArray> adoptionOf(const StateImage& image, ClusterTime now, NodeId origin, quint64 boot);

} // namespace muster::protocol
