// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/raftframe.h"

#include <QString>
#include <optional>

class QTcpSocket;

namespace muster::consensus {

// Sends at once what is small, and notices within seconds that the other computer is gone without a word.
void tuneReplicationSocket(QTcpSocket& socket);

// Why we will have nothing to do with whom we met; nothing: all is well. Pure.
std::optional<QString> refusalOf(const protocol::HelloFrame& theirs, const protocol::HelloFrame& ours);

} // namespace muster::consensus
