// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/trackermetrics.h"

#include "status/statusjson.h"

#include <QLatin1String>
#include <algorithm>
#include <array>

namespace muster::tracker {

using namespace status;

namespace {

class Exposition
{
public:
    void counter(QByteArrayView name, QByteArrayView help) { begin(name, help, "counter"); }
    void gauge(QByteArrayView name, QByteArrayView help) { begin(name, help, "gauge"); }

    Exposition& sample(quint64 value) { return sample({}, QByteArray::number(value)); }
    Exposition& sample(double value) { return sample({}, QByteArray::number(value, 'g', 15)); }
    // `labels` as `name="value"`, escaped.
    Exposition& sample(QByteArrayView labels, quint64 value)
    {
        return sample(labels, QByteArray::number(value));
    }

    const QByteArray& text() const { return m_text; }

private:
    void begin(QByteArrayView name, QByteArrayView help, QByteArrayView type)
    {
        m_name = name;
        m_text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        m_text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }
    Exposition& sample(QByteArrayView labels, const QByteArray& value)
    {
        m_text.append(m_name);
        if (!labels.isEmpty())
            m_text.append('{').append(labels).append('}');
        m_text.append(' ').append(value).append('\n');
        return *this;
    }

    QByteArrayView m_name;
    QByteArray m_text;
};

QByteArray label(QByteArrayView name, QString value)
{
    value.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    value.replace(u'\n', QLatin1String("\\n"));
    return name.toByteArray().append("=\"").append(value.toUtf8()).append('"');
}

void tellTables(Exposition& out, const TrackerMetrics& metrics)
{
    out.gauge("muster_contents", "Contents in this tracker's tables.");
    out.sample(metrics.contents);
    out.gauge("muster_peers", "Peers in this tracker's tables; one with two contents counts twice.");
    out.sample(metrics.peers);
    out.gauge("muster_log_applied_index", "Last log entry that this tracker applied.");
    out.sample(metrics.applied);
}

void tellCluster(Exposition& out, const ClusterStatus& cluster)
{
    const auto self = std::find_if(cluster.trackers.begin(), cluster.trackers.end(),
                                   [](const TrackerStatus& tracker) { return tracker.isSelf; });
    if (self != cluster.trackers.end()) {
        out.gauge("muster_info", "1; the labels say which tracker of which cluster this is.");
        out.sample(QByteArray(label("cluster", cluster.cluster))
                       .append(',')
                       .append(label("node", self->id.toHexString()))
                       .append(',')
                       .append(label("name", self->name))
                       .append(',')
                       .append(label("version", self->version)),
                   1);
        out.gauge("muster_role", "1 for the role that this tracker has, 0 for the others.");
        for (const TrackerRole role :
             {TrackerRole::Joining, TrackerRole::Slave, TrackerRole::Candidate, TrackerRole::Master})
            out.sample(label("role", roleName(role)), quint64(self->role == role));
        out.gauge("muster_log_stored_index", "Last log entry on this tracker's disk.");
        out.sample(self->stored);
        out.gauge("muster_log_committed_index", "Last log entry known to be committed.");
        out.sample(self->committed);
    }
    out.gauge("muster_term", "Term of the cluster's election.");
    out.sample(cluster.term);
    out.gauge("muster_has_master", "1 if this tracker sees a master, else 0.");
    out.sample(quint64(cluster.master.isValid()));
    out.gauge("muster_members", "Trackers of the cluster, by what this one hears of them.");
    constexpr std::array<std::pair<Liveness, const char*>, 3> states{
        {{Liveness::Alive, "alive"}, {Liveness::Suspect, "suspect"}, {Liveness::Dead, "dead"}}};
    for (const auto& [liveness, name] : states) {
        const Liveness wanted = liveness;
        out.sample(label("state", QLatin1String(name)),
                   quint64(std::count_if(
                       cluster.trackers.begin(), cluster.trackers.end(),
                       [wanted](const TrackerStatus& tracker) { return tracker.liveness == wanted; })));
    }
}

void tellRequests(Exposition& out, const TrackerMetrics& metrics)
{
    const TrackerMetrics::Udp& udp = metrics.udp;
    const TrackerMetrics::Http& http = metrics.http;
    out.counter("muster_requests_total", "Requests that came, readable or not.");
    out.sample("transport=\"udp\"", udp.datagrams).sample("transport=\"http\"", http.requests);
    out.counter("muster_announces_total", "Announces that were looked at.");
    out.sample("transport=\"udp\"", udp.announces).sample("transport=\"http\"", http.announces);
    out.counter("muster_scrapes_total", "Scrapes.");
    out.sample("transport=\"http\"", http.scrapes);
    out.counter("muster_errors_total",
                "Requests that did not get what they asked for. malformed: could not be read; unanswered: "
                "dropped; unsure: a master that did not know whether it still is; busy: too many waited; "
                "failure: told why; unavailable: 503; unstored: answered before the change was stored.");
    out.sample("transport=\"udp\",kind=\"malformed\"", udp.malformed)
        .sample("transport=\"udp\",kind=\"unanswered\"", udp.unanswered)
        .sample("transport=\"udp\",kind=\"unsure\"", udp.unsure)
        .sample("transport=\"udp\",kind=\"busy\"", udp.busy)
        .sample("transport=\"http\",kind=\"failure\"", http.failures)
        .sample("transport=\"http\",kind=\"unavailable\"", http.unavailable)
        .sample("transport=\"http\",kind=\"unstored\"", http.unstored);
    out.counter("muster_refused_total", "Requests that were told no. access: by the operator's list; limit: "
                                        "somebody new, where there is no room.");
    out.sample("by=\"access\"", metrics.refused.byAccess).sample("by=\"limit\"", metrics.refused.byLimit);
    out.gauge("muster_http_connections", "Open HTTP connections.");
    out.sample(http.connections);
    out.counter(
        "muster_http_connections_closed_total",
        "HTTP connections that this tracker closed. refused: too many; evicted: idle or slow, to make room; "
        "late: too slow, or idle for too long.");
    out.sample("reason=\"refused\"", http.refusedConnections)
        .sample("reason=\"evicted\"", http.evictedConnections)
        .sample("reason=\"late\"", http.lateConnections);
}

void tellProcess(Exposition& out, const ProcessUsage& process)
{
    out.counter("process_cpu_seconds_total", "User and system CPU time spent, in seconds.");
    out.sample(process.cpuSeconds);
    out.gauge("process_resident_memory_bytes", "Resident memory, in bytes.");
    out.sample(process.residentBytes);
    out.gauge("process_open_fds", "Open file descriptors.");
    out.sample(process.openFiles);
}

} // namespace

QByteArray metricsText(const TrackerMetrics& metrics, const ClusterStatus& cluster)
{
    Exposition out;
    tellTables(out, metrics);
    tellCluster(out, cluster);
    tellRequests(out, metrics);
    tellProcess(out, metrics.process);
    return out.text();
}

} // namespace muster::tracker
