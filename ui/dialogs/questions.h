// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/transferstatus.h"

#include <QString>
#include <functional>

class QMessageBox;
class QWidget;

namespace muster::ui {

// What follows when this process's tracker ends, in words.
QString stopConsequences(const status::ClusterStatus& cluster);

// Who can start a tracker again once it has ended.
enum class StartAgain : quint8 { FromHere, AtItsComputer };

// What follows an order to a tracker, in words.
QString orderConsequences(const status::ClusterStatus& cluster, const status::TrackerStatus& tracker,
                          status::TrackerOrder order, int seconds, StartAgain again);

// Asks before something is done that cannot be taken back; does not block. `confirmed` is called if the
// answer is yes; Esc and Return mean no. The box deletes itself.
QMessageBox* askToStopTracker(const status::ClusterStatus& cluster, QWidget* parent,
                              std::function<void()> confirmed);
QMessageBox* askToOrder(const status::ClusterStatus& cluster, const status::TrackerStatus& tracker,
                        status::TrackerOrder order, int seconds, StartAgain again, QWidget* parent,
                        std::function<void()> confirmed);
QMessageBox* askToStart(const QString& tracker, QWidget* parent, std::function<void()> confirmed);
QMessageBox* askToAddTracker(QWidget* parent, std::function<void()> confirmed);
// This window's tracker ends and a peer begins in its place; `added`: trackers of this window that end, too.
QMessageBox* askToBecomePeer(const status::ClusterStatus& cluster, bool isRunning, int added, QWidget* parent,
                             std::function<void()> confirmed);
// The other way round; see askToLeave().
QMessageBox* askToBecomeTracker(int downloads, int givers, QWidget* parent, std::function<void()> confirmed);
// The program is about to end while `running` trackers run that it added: shall they end, too?
QMessageBox* askAboutAddedTrackers(int running, QWidget* parent,
                                   std::function<void(bool stopThem)> confirmed);
// `confirmed` is told whether the files shall go, too, which is offered for what was fetched.
QMessageBox* askToRemoveTransfers(const QList<status::TransferStatus>& transfers, QWidget* parent,
                                  std::function<void(bool withFiles)> confirmed);
// Without its passphrase anybody on the network can join the cluster.
QMessageBox* askToOpenCluster(QWidget* parent, std::function<void()> confirmed);
// `givers`: transfers that others fetch from at the moment.
QMessageBox* askToLeave(int downloads, int givers, QWidget* parent, std::function<void()> confirmed);

} // namespace muster::ui
