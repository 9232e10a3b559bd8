// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"
#include "app/peercall.h"
#include "base/result.h"

#include <QObject>

namespace muster::app {

// `muster add`, `pause`, `resume`, `recheck`, `remove`, `limit`, `transfers`: asks the peer that runs in the
// data folder, prints what it says, and ends.
class PeerOrderCommand : public QObject
{
    Q_OBJECT
public:
    explicit PeerOrderCommand(const Options& options, QObject* parent = nullptr);

    Result<void> start();

signals:
    void finished(int exitCode);

private:
    void onAnswer(const protocol::OrderAnswer& answer);
    void tellTransfer(const QJsonObject& transfer);
    void limitWithoutAPeer();
    void tellLimits(QJsonObject limits);
    void tellDone(const InfoHash& sha1);

    const Options m_options;
    PeerCall m_call;
    int m_transfers = 0;
};

// What the command line orders of a running peer; the verb is one of isPeerOrder(), or get. `folder` is where
// fetched files go where the command line names none.
protocol::PeerOrder peerOrderOf(const Options& options, const QString& folder);

// A path or a link as another process understands it, whatever its working folder: "a.torrent" becomes a
// whole path, and so does file:///a.torrent.
QString wholeSource(const QString& text);

} // namespace muster::app
