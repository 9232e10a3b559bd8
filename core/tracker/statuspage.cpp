// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/statuspage.h"

#include "status/statusjson.h"

#include <QJsonDocument>
#include <QLatin1String>
#include <QStringList>
#include <algorithm>

namespace muster::tracker {

using namespace status;

namespace {

const QLatin1String head(
    "<!DOCTYPE html>\n"
    "<html lang=\"en\">\n"
    "<head>\n"
    "<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"refresh\" content=\"5\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<style>\n"
    ":root { color-scheme: light dark; --line: #ccc; --good: #17662b; --bad: #b3261e; }\n"
    "@media (prefers-color-scheme: dark) { :root { --line: #555; --good: #7fd694; --bad: #ff9c94; } }\n"
    "body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }\n"
    "div { overflow-x: auto; }\n"
    "table { border-collapse: collapse; width: 100%; }\n"
    "th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left; }\n"
    "td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }\n"
    "code { font-size: .95em; }\n"
    ".good { color: var(--good); }\n"
    ".bad { color: var(--bad); }\n"
    "</style>\n");

QString livenessName(Liveness liveness)
{
    switch (liveness) {
    case Liveness::Alive:
        return QStringLiteral("alive");
    case Liveness::Suspect:
        return QStringLiteral("silent");
    case Liveness::Dead:
        return QStringLiteral("dead");
    }
    Q_UNREACHABLE();
}

const TrackerStatus* masterOf(const ClusterStatus& cluster)
{
    const auto master = std::find_if(cluster.trackers.begin(), cluster.trackers.end(),
                                     [&](const TrackerStatus& t) { return t.id == cluster.master; });
    return master == cluster.trackers.end() ? nullptr : &*master;
}

// The tables can be compared only where both stand at the same index.
QString sameness(const TrackerStatus& tracker, const TrackerStatus* master)
{
    if (!master || tracker.applied != master->applied)
        return QString();
    return tracker.digest == master->digest ? QStringLiteral("<span class=\"good\">equal</span>")
                                            : QStringLiteral("<span class=\"bad\">different</span>");
}

QString cell(const QString& html) { return QStringLiteral("<td>%1</td>").arg(html); }
QString number(quint64 value) { return QStringLiteral("<td class=\"n\">%1</td>").arg(value); }

QString row(const TrackerStatus& tracker, const ClusterStatus& cluster)
{
    const bool isAlive = tracker.liveness == Liveness::Alive;
    const bool isEverywhere = tracker.announce.address.isUnspecified();
    QString name = tracker.name.toHtmlEscaped();
    if (tracker.isSelf)
        name += QStringLiteral(" (this one)");
    const QString lag = cluster.lag(tracker) ? QString::number(*cluster.lag(tracker)) : QString();
    return QStringLiteral("<tr>") % cell(name) % cell(roleName(tracker.role)) %
           cell(QStringLiteral("<span class=\"%1\">%2</span>")
                    .arg(isAlive ? QStringLiteral("good") : QStringLiteral("bad"),
                         livenessName(tracker.liveness))) %
           cell(isEverywhere ? QStringLiteral("port %1").arg(tracker.announce.port)
                             : tracker.announce.toString().toHtmlEscaped()) %
           number(tracker.applied) % QStringLiteral("<td class=\"n\">%1</td>").arg(lag) %
           cell(sameness(tracker, masterOf(cluster))) % number(tracker.contents) % number(tracker.peersToShow()) %
           QStringLiteral("<td class=\"n\">%1</td>").arg(tracker.announcesPerSecond, 0, 'f', 1) %
           QStringLiteral("</tr>\n");
}

QString table(const ClusterStatus& cluster)
{
    QString html = QStringLiteral(
        "<div><table>\n<tr><th scope=\"col\">Tracker</th><th scope=\"col\">Role</th>"
        "<th scope=\"col\">State</th><th scope=\"col\">Address</th><th scope=\"col\" class=\"n\">Applied</th>"
        "<th scope=\"col\" class=\"n\">Behind</th><th scope=\"col\">Tables</th>"
        "<th scope=\"col\" class=\"n\">Contents</th><th scope=\"col\" class=\"n\">Peers</th>"
        "<th scope=\"col\" class=\"n\">Announces/s</th></tr>\n");
    for (const TrackerStatus& tracker : cluster.trackers)
        html += row(tracker, cluster);
    return html % QStringLiteral("</table></div>\n");
}

QString announceUrls(const ClusterStatus& cluster, const IpAddress& own)
{
    QString html;
    for (const TrackerStatus& tracker : cluster.trackers) {
        Endpoint announce = tracker.announce;
        if (tracker.isSelf && announce.address.isUnspecified())
            announce.address = own;
        if (!announce.isValid() || tracker.liveness == Liveness::Dead)
            continue;
        const QString address = announce.toString().toHtmlEscaped();
        html += QStringLiteral("udp://%1/announce\nhttp://%1/announce\n").arg(address);
    }
    if (html.isEmpty())
        return html;
    return QStringLiteral("<p>For other BitTorrent clients, all in one tier:</p>\n<pre>") % html %
           QStringLiteral("</pre>\n");
}

} // namespace

QByteArray statusPage(const ClusterStatus& cluster, const IpAddress& own)
{
    const TrackerStatus* const master = masterOf(cluster);
    const QString name = cluster.cluster.toHtmlEscaped();
    const QString mastership = master ? QStringLiteral("Master is <b>%1</b>, term %2.")
                                            .arg(master->name.toHtmlEscaped(), QString::number(cluster.term))
                                      : QStringLiteral("<b class=\"bad\">There is no master now.</b>");
    const QString openness = cluster.isOpen ? QStringLiteral("This cluster is open: it has no passphrase.")
                                            : QStringLiteral("This cluster has a passphrase.");
    const QString html =
        head % QStringLiteral("<title>Muster: cluster %1</title>\n</head>\n<body>\n").arg(name) %
        QStringLiteral("<h1>Cluster %1</h1>\n<p>%2 %3</p>\n").arg(name, mastership, openness) %
        table(cluster) % announceUrls(cluster, own) %
        QStringLiteral("<p><a href=\"/status.json\">status.json</a>, <a href=\"/metrics\">metrics</a></p>\n"
                       "</body>\n</html>\n");
    return html.toUtf8();
}

QByteArray statusJson(const ClusterStatus& cluster)
{
    QJsonObject object = toJson(cluster);
    for (const TrackerStatus& tracker : cluster.trackers) {
        if (!tracker.isSelf)
            continue;
        object.insert(QStringLiteral("node"), tracker.id.toHexString());
        object.insert(QStringLiteral("role"), roleName(tracker.role));
        object.insert(QStringLiteral("version"), tracker.version);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact).append('\n');
}

} // namespace muster::tracker
