// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QUrl>
#include <algorithm>
#include <array>

namespace muster::ui {

using namespace status;

namespace {

QString number(double value) { return QLocale().toString(value, 'f', value < 99.95 ? 1 : 0); }

bool isUnsafeOnALine(QChar c)
{
    const char16_t u = c.unicode();
    const bool control = u < 0x20 || (u >= 0x7f && u < 0xa0) || u == 0x2028 || u == 0x2029;
    const bool bidi = u == 0x200e || u == 0x200f || u == 0x061c || (u >= 0x202a && u <= 0x202e) ||
                      (u >= 0x2066 && u <= 0x2069);
    return control || bidi;
}

QString inMinutes(qint64 seconds)
{
    if (seconds < 3600)
        return QCoreApplication::translate("Format", "%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    if (seconds < 24 * 3600)
        return QCoreApplication::translate("Format", "%1 h %2 min")
            .arg(seconds / 3600)
            .arg(seconds / 60 % 60);
    const qint64 hours = seconds / 3600;
    return QCoreApplication::translate("Format", "%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

} // namespace

QString formatCount(quint64 count) { return QLocale().toString(qulonglong(count)); }

QString formatSize(qint64 bytes)
{
    if (bytes < 1024) {
        const int count = int(qMax<qint64>(bytes, 0));
        return QCoreApplication::translate("Format", "%n byte(s)", nullptr, count);
    }
    static constexpr std::array units{"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    double value = double(bytes) / 1024;
    std::size_t unit = 0;
    while (value >= 1023.5 && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    return number(value) + QChar::Nbsp + QLatin1StringView(units[unit]);
}

QString formatRate(qint64 bytesPerSecond)
{
    if (bytesPerSecond <= 0)
        return QStringLiteral("–");
    if (bytesPerSecond < 1024)
        return QCoreApplication::translate("Format", "%1 B/s").arg(bytesPerSecond);
    return QCoreApplication::translate("Format", "%1/s", "a rate: 1.2 MiB/s").arg(formatSize(bytesPerSecond));
}

QString formatDuration(Millis duration)
{
    const qint64 ms = qMax<qint64>(duration.count(), 0);
    if (ms < 9950)
        return QCoreApplication::translate("Format", "%1 s")
            .arg(QLocale().toString(double(ms) / 1000, 'f', 1));
    const qint64 seconds = (ms + 500) / 1000;
    if (seconds < 60)
        return QCoreApplication::translate("Format", "%1 s").arg(seconds);
    return inMinutes(seconds);
}

QString formatAgo(qint64 seconds)
{
    const QString span = seconds < 60
                             ? QCoreApplication::translate("Format", "%1 s").arg(qMax<qint64>(seconds, 0))
                             : formatDuration(std::chrono::seconds(seconds));
    return QCoreApplication::translate("Format", "%1 ago").arg(span);
}

QString formatMicros(std::chrono::microseconds duration)
{
    const double ms = double(std::max<qint64>(duration.count(), 0)) / 1000;
    if (ms >= 999.5)
        return formatDuration(std::chrono::duration_cast<Millis>(duration));
    return QCoreApplication::translate("Format", "%1 ms")
        .arg(QLocale().toString(ms, 'f',
                                ms < 9.995   ? 2
                                : ms < 99.95 ? 1
                                             : 0));
}

QString formatTimeOfDay(WallTime at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(u"HH:mm:ss.zzz");
}

QString formatDayAndTime(WallTime at)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
    return QLocale().toString(local.date(), QLocale::ShortFormat) + local.toString(u" HH:mm:ss");
}

bool isSameDay(WallTime a, WallTime b)
{
    const auto dayOf = [](WallTime at) {
        return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).date();
    };
    return dayOf(a) == dayOf(b);
}

QString formatDigest(Digest digest)
{
    return QStringLiteral("%1").arg(digest, 16, 16, QLatin1Char('0')).first(8);
}

QString formatLineage(const Lineage& lineage)
{
    const QString id = formatDigest(lineage.id);
    return lineage.epoch == 0 ? id : QStringLiteral("%1+%2").arg(id).arg(lineage.epoch);
}

int permille(qint64 done, qint64 total)
{
    if (total <= 0 || done <= 0)
        return 0;
    if (done >= total)
        return 1000;
    return qMin(999, int(double(done) / double(total) * 1000));
}

QString formatRatio(double ratio) { return QLocale().toString(ratio, 'f', 2); }

QString formatDate(qint64 msSince1970)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(msSince1970), QLocale::ShortFormat);
}

QString formatPermille(int permille)
{
    if (permille >= 1000)
        return QCoreApplication::translate("Format", "%1 %").arg(100);
    return QCoreApplication::translate("Format", "%1 %").arg(QLocale().toString(permille / 10.0, 'f', 1));
}

std::optional<Millis> remainingTime(qint64 missingBytes, qint64 bytesPerSecond)
{
    constexpr qint64 mostSeconds = 30 * 24 * 3600;
    if (missingBytes <= 0 || bytesPerSecond <= 0 || missingBytes / bytesPerSecond > mostSeconds)
        return std::nullopt;
    return Millis(qint64(double(missingBytes) / double(bytesPerSecond) * 1000));
}

QString plainLine(const QString& text)
{
    QString line = text;
    for (QChar& c : line) {
        if (isUnsafeOnALine(c))
            c = QChar::ReplacementCharacter;
    }
    return line;
}

QString plainToolTip(const QString& text)
{
    return text.isEmpty() ? QString() : QString(u"<qt>" + text.toHtmlEscaped() + u"</qt>");
}

QString magnetLink(const InfoHash& sha1, const QString& name)
{
    const QString link = u"magnet:?xt=urn:btih:" + sha1.toHexString();
    return name.isEmpty() ? link : link + u"&dn=" + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

QString roleText(TrackerRole role)
{
    switch (role) {
    case TrackerRole::Joining:
        return QCoreApplication::translate("Format", "joining");
    case TrackerRole::Slave:
        return QCoreApplication::translate("Format", "slave");
    case TrackerRole::Candidate:
        return QCoreApplication::translate("Format", "candidate");
    case TrackerRole::Master:
        return QCoreApplication::translate("Format", "master");
    }
    Q_UNREACHABLE();
}

QString eventKindText(EventKind kind)
{
    switch (kind) {
    case EventKind::Info:
        return QCoreApplication::translate("Format", "note");
    case EventKind::Joined:
        return QCoreApplication::translate("Format", "joined");
    case EventKind::Left:
        return QCoreApplication::translate("Format", "left");
    case EventKind::Suspected:
        return QCoreApplication::translate("Format", "suspected");
    case EventKind::Dead:
        return QCoreApplication::translate("Format", "dead");
    case EventKind::Heard:
        return QCoreApplication::translate("Format", "heard again");
    case EventKind::Election:
        return QCoreApplication::translate("Format", "election");
    case EventKind::MasterSince:
        return QCoreApplication::translate("Format", "master");
    case EventKind::Merged:
        return QCoreApplication::translate("Format", "merging");
    case EventKind::Refused:
        return QCoreApplication::translate("Format", "refused");
    case EventKind::Order:
        return QCoreApplication::translate("Format", "order");
    case EventKind::Warning:
        return QCoreApplication::translate("Format", "warning");
    }
    Q_UNREACHABLE();
}

QString livenessText(Liveness liveness)
{
    switch (liveness) {
    case Liveness::Alive:
        return QCoreApplication::translate("Format", "alive");
    case Liveness::Suspect:
        return QCoreApplication::translate("Format", "suspect");
    case Liveness::Dead:
        return QCoreApplication::translate("Format", "dead");
    }
    Q_UNREACHABLE();
}

static bool isSkipped(const FileStatus& file) { return file.priority == FilePriority::Skip; }

std::optional<Millis> remainingTime(const TransferStatus& transfer)
{
    if (transfer.state != TransferState::Downloading || transfer.connectedPeers == 0)
        return std::nullopt;
    return remainingTime(transfer.wantedBytes - transfer.doneBytes, transfer.downBytesPerSecond);
}

QString transferStateText(const TransferStatus& transfer)
{
    const QString state = plainStateText(transfer);
    const auto left = remainingTime(transfer);
    return left ? QCoreApplication::translate("Format", "%1, %2 left", "downloading, 5 min left")
                      .arg(state, formatDuration(*left))
                : state;
}

QString plainStateText(const TransferStatus& transfer)
{
    switch (transfer.state) {
    case TransferState::Hashing:
        return QCoreApplication::translate("Format", "reading the files to share");
    case TransferState::Checking:
        return QCoreApplication::translate("Format", "checking what is on disk");
    case TransferState::FetchingMetadata:
        return QCoreApplication::translate("Format", "asking for the description");
    case TransferState::Downloading:
        return transfer.connectedPeers == 0 ? QCoreApplication::translate("Format", "looking for peers")
                                            : QCoreApplication::translate("Format", "downloading");
    case TransferState::Queued:
        return QCoreApplication::translate("Format", "waiting, number %1 in the queue")
            .arg(transfer.queuePosition);
    case TransferState::Sharing:
        return std::any_of(transfer.files.begin(), transfer.files.end(), isSkipped)
                   ? QCoreApplication::translate("Format", "chosen files complete, sharing")
                   : QCoreApplication::translate("Format", "complete, sharing");
    case TransferState::Paused:
        return QCoreApplication::translate("Format", "paused");
    case TransferState::Failed:
        return QCoreApplication::translate("Format", "failed: %1").arg(plainLine(transfer.error));
    }
    Q_UNREACHABLE();
}

QString priorityText(FilePriority priority)
{
    switch (priority) {
    case FilePriority::Skip:
        return QCoreApplication::translate("Format", "do not fetch");
    case FilePriority::Low:
        return QCoreApplication::translate("Format", "low");
    case FilePriority::Normal:
        return QCoreApplication::translate("Format", "normal");
    case FilePriority::High:
        return QCoreApplication::translate("Format", "high");
    }
    Q_UNREACHABLE();
}

QString sourceName(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Multicast:
        return QCoreApplication::translate("Format", "this network's trackers");
    case SourceKind::Tracker:
        return QCoreApplication::translate("Format", "the torrent's trackers");
    case SourceKind::Lsd:
        return QCoreApplication::translate("Format", "local discovery");
    case SourceKind::Dht:
        return QCoreApplication::translate("Format", "DHT");
    case SourceKind::PeerExchange:
        return QCoreApplication::translate("Format", "other peers");
    case SourceKind::Link:
        return QCoreApplication::translate("Format", "the link");
    }
    Q_UNREACHABLE();
}

QString sourceText(const SourceStatus& source)
{
    const QString name = sourceName(source.kind);
    switch (source.state) {
    case SourceState::Off:
        return QCoreApplication::translate("Format", "%1: off").arg(name);
    case SourceState::Asking:
        return QCoreApplication::translate("Format", "%1: asking").arg(name);
    case SourceState::Answering:
        return QCoreApplication::translate("Format", "%1: %2", "a source of peers: how many")
            .arg(name)
            .arg(source.peersFound);
    case SourceState::Silent:
        return QCoreApplication::translate("Format", "%1: no answer").arg(name);
    }
    Q_UNREACHABLE();
}

QString contactText(const TrackerContactStatus& contact)
{
    const bool everAnswered = contact.lastAnswerMsAgo >= 0;
    const QString ago = formatDuration(Millis(contact.lastAnswerMsAgo));
    const QString tracker = plainLine(contact.masterEndpoint);
    if (contact.answered && everAnswered)
        return QCoreApplication::translate("Format", "Tracker %1 answered %2 ago").arg(tracker, ago);
    const QString tries = contact.retransmissions > 0
                              ? QCoreApplication::translate("Format", " (asked again %n time(s))", nullptr,
                                                            contact.retransmissions)
                              : QString();
    if (!everAnswered)
        return QCoreApplication::translate("Format", "No tracker has answered yet; still asking%1")
            .arg(tries);
    return QCoreApplication::translate("Format",
                                       "No tracker answers; still asking%1. %2 answered last, %3 ago")
        .arg(tries, tracker, ago);
}

QString chunkCountText(const QBitArray& chunks)
{
    return QCoreApplication::translate("Format", "%1 of %Ln chunk(s)", nullptr, int(chunks.size()))
        .arg(formatCount(quint64(chunks.count(true))));
}

} // namespace muster::ui
