// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"
#include "base/result.h"
#include "protocol/peerorder.h"
#include "status/transferlimits.h"

#include <QJsonObject>
#include <QStringList>

// The limits of a peer as commands say and show them. Pure, but for changeKeptLimits().
namespace muster::app {

// Nothing is asked of `options`: then the order asks for what holds.
protocol::PeerOrder limitOrderOf(const Options& options);

status::PeerLimits changedBy(const status::PeerLimits& before, const protocol::LimitOrder& order);
status::TransferLimits changedBy(const status::TransferLimits& before, const protocol::LimitOrder& order);

// As `limit --json` prints it.
QJsonObject toJson(const status::PeerLimits& limits);
// The same for people, a line for each.
QStringList limitLines(const QJsonObject& limits);

// Where no peer runs with this data folder: what holds from its next start on. What is told is what holds
// then. Blocks until it is on the disk. Where nothing is changed nothing is made.
Result<status::PeerLimits> changeKeptLimits(const QString& dataDir, const protocol::LimitOrder& order);

} // namespace muster::app
