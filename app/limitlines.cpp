// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/limitlines.h"

#include "app/datafolder.h"
#include "storage/peerdatabase.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace muster::app {

using namespace protocol;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("muster::app", text); }

QString hourText(QTime time) { return time.toString(u"HH:mm"_qs); }

QString rateText(const QJsonValue& kib)
{
    return kib.toInt() == 0 ? tr("no limit") : tr("%1 KiB/s").arg(kib.toInt());
}

status::RateLimits with(status::RateLimits rates, const RateChange& change)
{
    rates.downKibPerSecond = change.down.value_or(rates.downKibPerSecond);
    rates.upKibPerSecond = change.up.value_or(rates.upKibPerSecond);
    return rates;
}

} // namespace

PeerOrder limitOrderOf(const Options& options)
{
    LimitOrder order;
    order.transfer = options.arguments.value(0);
    order.limits = {options.downLimitKibPerSecond, options.upLimitKibPerSecond};
    order.ratio = options.ratio;
    order.activeDownloads = options.activeDownloads;
    order.hours = options.hours;
    order.hoursLimits = {options.hoursDownKibPerSecond, options.hoursUpKibPerSecond};
    if (order == LimitOrder{})
        return LimitsOrder{};
    return order;
}

status::PeerLimits changedBy(const status::PeerLimits& before, const LimitOrder& order)
{
    status::PeerLimits limits = before;
    limits.rates = with(before.rates, order.limits);
    limits.alternativeRates = with(before.alternativeRates, order.hoursLimits);
    if (order.hours) {
        limits.alternativeFrom = order.hours->first;
        limits.alternativeTo = order.hours->second;
    }
    limits.activeDownloads = order.activeDownloads.value_or(before.activeDownloads);
    limits.ratio = order.ratio.value_or(before.ratio);
    return limits;
}

status::TransferLimits changedBy(const status::TransferLimits& before, const LimitOrder& order)
{
    status::TransferLimits limits = before;
    limits.rates = with(before.rates, order.limits);
    if (order.ratio)
        limits.ratio = *order.ratio;
    return limits;
}

QJsonObject toJson(const status::PeerLimits& limits)
{
    QJsonObject object{{u"down_kib_per_s"_qs, limits.rates.downKibPerSecond},
                       {u"up_kib_per_s"_qs, limits.rates.upKibPerSecond},
                       {u"active_downloads"_qs, limits.activeDownloads},
                       {u"ratio"_qs, limits.ratio},
                       {u"hours"_qs, QJsonValue::Null}};
    if (limits.alternativeFrom != limits.alternativeTo)
        object[u"hours"_qs] = QJsonObject{{u"from"_qs, hourText(limits.alternativeFrom)},
                                          {u"to"_qs, hourText(limits.alternativeTo)},
                                          {u"down_kib_per_s"_qs, limits.alternativeRates.downKibPerSecond},
                                          {u"up_kib_per_s"_qs, limits.alternativeRates.upKibPerSecond}};
    return object;
}

QStringList limitLines(const QJsonObject& limits)
{
    const auto line = [](const QString& name, const QString& value) -> QString {
        return name + u": " + value;
    };
    const int active = limits[u"active_downloads"].toInt();
    const double ratio = limits[u"ratio"].toDouble();
    QStringList lines{
        line(tr("downloads"), rateText(limits[u"down_kib_per_s"])),
        line(tr("uploads"), rateText(limits[u"up_kib_per_s"])),
        line(tr("downloads at once"), active == 0 ? tr("all") : QString::number(active)),
        line(tr("what was fetched is shared"),
             ratio > 0 ? tr("until it gave %1 times what it took").arg(QLocale().toString(ratio))
                       : tr("without an end")),
    };
    const QJsonObject hours = limits[u"hours"].toObject();
    if (!hours.isEmpty())
        lines.append(line(tr("from %1 to %2").arg(hours[u"from"].toString(), hours[u"to"].toString()),
                          tr("downloads %1, uploads %2")
                              .arg(rateText(hours[u"down_kib_per_s"]), rateText(hours[u"up_kib_per_s"]))));
    return lines;
}

Result<status::PeerLimits> changeKeptLimits(const QString& dataDir, const LimitOrder& order)
{
    const QString kept = DataFolder::pathOf(dataDir, u"peer"_qs) + u"/peer.db";
    if (order == LimitOrder{} && !QFileInfo::exists(kept))
        return status::PeerLimits();
    const auto folder = DataFolder::open(dataDir, u"peer"_qs); // and nobody else has it meanwhile
    if (!folder)
        return tl::unexpected(folder.error());
    storage::PeerDatabase database(folder->filePath(u"peer.db"_qs));
    if (const auto opened = database.open(); !opened)
        return tl::unexpected(opened.error());
    const auto contents = database.load();
    if (!contents)
        return tl::unexpected(contents.error());
    const status::PeerLimits before = contents->limits.value_or(status::PeerLimits());
    const status::PeerLimits limits = changedBy(before, order);
    if (limits == before)
        return limits;
    database.putLimits(limits);
    const auto after = database.load(); // waits for what was put before
    if (!after)
        return tl::unexpected(after.error());
    if (after->limits != limits)
        return fail(
            tr("the limits could not be written into %1; look whether its disk is full").arg(folder->path()));
    return limits;
}

} // namespace muster::app
