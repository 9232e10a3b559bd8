// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"
#include "base/result.h"
#include "protocol/clusterkey.h"

#include <QByteArray>
#include <QString>

// Where the cluster's passphrase comes from: --passphrase-file, or the file "passphrase" that the window's
// settings keep in the data folder.
namespace muster::app {

// Refused if others than its owner can read or change the file, and if it holds no passphrase.
Result<QByteArray> readPassphrase(const QString& path);

// With mode 0600; an empty passphrase takes the file away: the cluster is open again at the next start.
Result<void> storePassphrase(const QString& path, const QString& passphrase);

// The file that the window keeps for this role. Verbs that have no data folder look at the tracker's, then at
// the peer's.
QString storedPassphrasePath(const Options& options);

// The file that the cluster's key is made of: --passphrase-file, or the one that the window keeps; empty: the
// cluster is open.
QString passphrasePathOf(const Options& options);

// Tells two passphrases apart without keeping them; empty: there is none, or it cannot be read.
QByteArray passphraseMarkOf(const Options& options);

// Blocks for the tenths of a second that the key takes; for the start.
Result<protocol::ClusterKey> clusterKeyOf(const Options& options);

} // namespace muster::app
