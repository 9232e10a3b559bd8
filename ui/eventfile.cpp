// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/eventfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace muster::ui {

using namespace status;

namespace {

// For programs: never translated.
QString kindName(EventKind kind)
{
    switch (kind) {
    case EventKind::Info:
        return QStringLiteral("info");
    case EventKind::Joined:
        return QStringLiteral("joined");
    case EventKind::Left:
        return QStringLiteral("left");
    case EventKind::Suspected:
        return QStringLiteral("suspected");
    case EventKind::Dead:
        return QStringLiteral("dead");
    case EventKind::Heard:
        return QStringLiteral("heard");
    case EventKind::Election:
        return QStringLiteral("election");
    case EventKind::MasterSince:
        return QStringLiteral("master_since");
    case EventKind::Merged:
        return QStringLiteral("merged");
    case EventKind::Refused:
        return QStringLiteral("refused");
    case EventKind::Order:
        return QStringLiteral("order");
    case EventKind::Warning:
        return QStringLiteral("warning");
    }
    Q_UNREACHABLE();
}

QString timeOf(const ClusterEvent& event)
{
    return QDateTime::fromMSecsSinceEpoch(event.at.time_since_epoch().count())
        .toUTC()
        .toString(Qt::ISODateWithMs);
}

QString trackerOf(const ClusterEvent& event)
{
    return event.tracker.isValid() ? event.tracker.toHexString() : QString();
}

QString csvCell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_qs.contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u"\""_qs, u"\"\""_qs) + u'"';
}

} // namespace

QByteArray eventsAsCsv(const QList<ClusterEvent>& events)
{
    QByteArray csv = "at,kind,tracker,text\r\n";
    for (const ClusterEvent& event : events)
        csv += timeOf(event).toUtf8() + ',' + kindName(event.kind).toUtf8() + ',' +
               trackerOf(event).toUtf8() + ',' + csvCell(event.text).toUtf8() + "\r\n";
    return csv;
}

QByteArray eventsAsJsonLines(const QList<ClusterEvent>& events)
{
    QByteArray lines;
    for (const ClusterEvent& event : events)
        lines += QJsonDocument(QJsonObject{{QStringLiteral("at"), timeOf(event)},
                                           {QStringLiteral("kind"), kindName(event.kind)},
                                           {QStringLiteral("tracker"), trackerOf(event)},
                                           {QStringLiteral("text"), event.text}})
                     .toJson(QJsonDocument::Compact) +
                 '\n';
    return lines;
}

Result<void> saveEvents(const QString& path, const QList<ClusterEvent>& events)
{
    const bool isJson =
        path.endsWith(u".json", Qt::CaseInsensitive) || path.endsWith(u".jsonl", Qt::CaseInsensitive);
    const QByteArray bytes = isJson ? eventsAsJsonLines(events) : eventsAsCsv(events);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return fail(QCoreApplication::translate("EventFile", "The events could not be saved as “%1” (%2). Choose "
                                                         "another folder, or make room there.")
                    .arg(path, file.errorString()));
}

} // namespace muster::ui
