// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "status/clusterstatus.h"
#include "status/transferstatus.h"

#include <QString>
#include <optional>

// How numbers and states read to a person. Pure but for the language and the default QLocale.
namespace muster::ui {

QString formatCount(quint64 count);        // "12,345"
QString formatSize(qint64 bytes);          // "999 bytes", "1.5 KiB", "256 MiB"
QString formatRate(qint64 bytesPerSecond); // "1.2 MiB/s"; "–" where nothing flows
QString formatDuration(Millis duration);   // "0.3 s", "12 s", "2 min 5 s", "1 h 20 min", "3 d 4 h"
QString formatAgo(qint64 seconds);         // "12 s ago", "2 min 5 s ago"
QString formatMicros(std::chrono::microseconds duration); // "0.42 ms", "12 ms", "1.5 s"
QString formatTimeOfDay(WallTime at);                     // local, with milliseconds: "14:03:27.041"
QString formatDigest(Digest digest);                      // the first 8 hexadecimal digits
QString formatLineage(const Lineage& lineage); // the first 8 digits, and the epoch once it is over 0

// In thousandths, rounded down: 1000 only once all is there. Of nothing, nothing is done.
int permille(qint64 done, qint64 total);
QString formatPermille(int permille);   // "43.2 %"
QString formatRatio(double ratio);      // "1.25"
QString formatMoment(WallTime at);      // the day, too: "20/11/2026 14:03:27.041"
QString formatDate(qint64 msSince1970); // day and time, local, short

// How long the rest takes at this rate; nothing if nothing flows or it would be over 30 days.
std::optional<Millis> remainingTime(qint64 missingBytes, qint64 bytesPerSecond);
std::optional<Millis> remainingTime(const status::TransferStatus& transfer); // only while it is fetched

// A stranger's text on one line: control characters and bidirectional overrides become U+FFFD.
QString plainLine(const QString& text);
// Qt takes a tooltip that looks like markup for markup; this one shows the text itself, wrapped.
QString plainToolTip(const QString& text);
// By which a content is fetched; with its name, where it has one, so that it is known before anybody is
// asked.
QString magnetLink(const InfoHash& sha1, const QString& name);

QString roleText(status::TrackerRole role);
QString livenessText(status::Liveness liveness);
QString eventKindText(status::EventKind kind);
QString transferStateText(const status::TransferStatus& transfer); // with what is left, or what went wrong
QString plainStateText(const status::TransferStatus& transfer);    // without the time that is left
QString priorityText(status::FilePriority priority);
QString sourceName(status::SourceKind kind);
QString sourceText(const status::SourceStatus& source); // "DHT: 5 peers, asked", and how long ago it answered
QString contactText(const status::TrackerContactStatus& contact);
QString chunkCountText(const QBitArray& chunks); // "12 of 40 chunks"

} // namespace muster::ui
