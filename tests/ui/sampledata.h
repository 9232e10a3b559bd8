// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/transferdetail.h"
#include "status/transferstatus.h"
#include "ui/ratehistory.h"

// Made-up values for the window's tests and pictures. Names say that they are samples.
namespace muster::sample {

InfoHash infoHash(quint8 seed);
status::TrackerStatus tracker(quint64 id, const QString& name, status::TrackerRole role);
// Three trackers: a master, this process's slave, and a suspect one that lags.
status::ClusterStatus cluster();
status::OfferStatus offer(quint8 seed, const QString& name, qint64 sizeBytes);
QList<status::OfferStatus> offers();
status::TransferStatus download(); // 43 % of three files, 512 chunks
status::TransferStatus share();
status::TransferDetail detail(); // of download()
QList<status::ClusterEvent> events();
QList<ui::RateSample> rates(); // of five minutes

} // namespace muster::sample
