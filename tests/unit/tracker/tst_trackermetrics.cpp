// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterexample.h"
#include "tracker/trackermetrics.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace muster;
using namespace muster::tracker;

class TrackerMetricsTest : public QObject
{
    Q_OBJECT

    // The text exposition format, read strictly: a sample follows the HELP and TYPE of its name, each name is
    // described once and no sample comes twice. Nothing: it is not that format.
    static std::optional<QHash<QString, double>> read(const QByteArray& text)
    {
        static const QRegularExpression help(QStringLiteral("^# HELP ([a-z_]+) \\S.*$"));
        static const QRegularExpression type(QStringLiteral("^# TYPE ([a-z_]+) (counter|gauge)$"));
        static const QRegularExpression sample(QStringLiteral(
            R"re(^([a-z_]+)(\{[a-z]+="(?:[^"\\\n]|\\["\\n])*"(?:,[a-z]+="(?:[^"\\\n]|\\["\\n])*")*\})? (\S+)$)re"));
        QHash<QString, double> samples;
        QSet<QString> described;
        QString helped;
        QString current;
        QStringList lines = QString::fromUtf8(text).split(u'\n');
        if (!lines.takeLast().isEmpty())
            return std::nullopt;
        for (const QString& line : lines) {
            if (const auto match = help.match(line); match.hasMatch()) {
                helped = match.captured(1);
                if (described.contains(helped))
                    return std::nullopt;
                described << helped;
            } else if (const auto typed = type.match(line); typed.hasMatch()) {
                current = typed.captured(1);
                const bool isCounter = typed.captured(2) == u"counter";
                if (current != helped || isCounter != current.endsWith(u"_total"))
                    return std::nullopt;
            } else {
                const auto found = sample.match(line);
                bool isNumber = false;
                const double value = found.captured(3).toDouble(&isNumber);
                const QString name = found.captured(1) + found.captured(2);
                if (!found.hasMatch() || !isNumber || found.captured(1) != current || samples.contains(name))
                    return std::nullopt;
                samples.insert(name, value);
            }
        }
        return samples;
    }

private slots:
    void metrics_areTheFormatOfPrometheus()
    {
        TrackerMetrics metrics;
        metrics.contents = 3;
        metrics.peers = 5'000'000'000;
        metrics.applied = 77;
        metrics.udp.announces = 10;
        metrics.http.announces = 4;
        metrics.refused = {.byAccess = 5, .byLimit = 6};
        metrics.process.cpuSeconds = 1.25;
        const auto samples = read(metricsText(metrics, testing::clusterExample()));
        QVERIFY(samples);
        QCOMPARE(samples->value(u"muster_contents"_qs), 3.0);
        QCOMPARE(samples->value(u"muster_peers"_qs), 5'000'000'000.0);
        QCOMPARE(samples->value(u"muster_log_applied_index"_qs), 77.0);
        QCOMPARE(samples->value(u"muster_log_stored_index"_qs), 100.0);
        QCOMPARE(samples->value(u"muster_term"_qs), 12.0);
        QCOMPARE(samples->value(u"muster_announces_total{transport=\"udp\"}"_qs), 10.0);
        QCOMPARE(samples->value(u"muster_announces_total{transport=\"http\"}"_qs), 4.0);
        QCOMPARE(samples->value(u"muster_refused_total{by=\"access\"}"_qs), 5.0);
        QCOMPARE(samples->value(u"muster_refused_total{by=\"limit\"}"_qs), 6.0);
        QCOMPARE(samples->value(u"muster_role{role=\"slave\"}"_qs), 1.0);
        QCOMPARE(samples->value(u"muster_role{role=\"master\"}"_qs), 0.0);
        QCOMPARE(samples->value(u"muster_members{state=\"alive\"}"_qs), 2.0);
        QCOMPARE(samples->value(u"muster_members{state=\"dead\"}"_qs), 1.0);
        QCOMPARE(samples->value(u"process_cpu_seconds_total"_qs), 1.25);
    }

    void labels_ofAnyText_areEscaped()
    {
        status::ClusterStatus cluster = testing::clusterExample();
        cluster.trackers[0].name = cluster.trackers[2].name; // quotes, a backslash, a line's end
        QVERIFY(read(metricsText({}, cluster)));
    }

    void metrics_withoutACluster_areStillReadable() { QVERIFY(read(metricsText({}, {}))); }
};

QTEST_APPLESS_MAIN(TrackerMetricsTest)
#include "tst_trackermetrics.moc"
