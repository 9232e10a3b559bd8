// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterexample.h"
#include "status/statusjson.h"
#include "tracker/statuspage.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace muster;
using namespace muster::status;
using namespace muster::tracker;

class StatusPageTest : public QObject
{
    Q_OBJECT

    // Everything that a browser would show, and each element's name; HTML's open elements closed for XML.
    struct Shown
    {
        QString text;
        QStringList elements;
        bool isWellFormed = false;
    };
    static Shown shown(const QByteArray& page)
    {
        QString html = QString::fromUtf8(page).remove(QStringLiteral("<!DOCTYPE html>"));
        html.replace(QRegularExpression(QStringLiteral("(<meta[^>]*)>")), QStringLiteral("\\1/>"));
        QXmlStreamReader reader(html);
        Shown found;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement)
                found.elements << reader.name().toString();
            else if (reader.isCharacters())
                found.text += reader.text();
        }
        found.isWellFormed = !reader.hasError();
        return found;
    }

private slots:
    void page_showsEachTracker_andTheMaster()
    {
        const Shown page = shown(statusPage(testing::clusterExample()));
        QVERIFY(page.isWellFormed);
        QVERIFY(page.text.contains(u"Master is tracker-2, term 12."));
        QVERIFY(page.text.contains(u"tracker-1 (this one)"));
        QVERIFY(page.text.contains(u"10.0.0.3:6969"));
        QVERIFY(page.text.contains(u"dead"));
        QVERIFY(page.text.contains(u"udp://10.0.0.1:6969/announce\nhttp://10.0.0.1:6969/announce\n"));
        QVERIFY(!page.text.contains(u"http://10.0.0.3:6969/announce")); // nobody shall try the dead one
    }

    // It listens to all addresses: the one that the browser found it by is good for others, too.
    void page_ofATrackerThatListensToAll_namesTheAddressThatWasAsked()
    {
        ClusterStatus cluster = testing::clusterExample();
        for (TrackerStatus& tracker : cluster.trackers)
            if (tracker.isSelf)
                tracker.announce.address = IpAddress::fromIPv4(0);
        const Shown page = shown(statusPage(cluster, IpAddress::fromIPv4(0x0a000009)));
        QVERIFY(page.text.contains(u"udp://10.0.0.9:6969/announce\nhttp://10.0.0.9:6969/announce\n"));
    }

    void page_withoutAMaster_saysSo()
    {
        ClusterStatus cluster = testing::clusterExample();
        cluster.master = NodeId();
        QVERIFY(shown(statusPage(cluster)).text.contains(u"There is no master now."));
        QVERIFY(shown(statusPage(ClusterStatus{})).isWellFormed);
    }

    // A name is a stranger's text.
    void page_escapesAllNames_runsAndFetchesNothing()
    {
        const ClusterStatus cluster = testing::clusterExample();
        const Shown page = shown(statusPage(cluster));
        QVERIFY(page.text.contains(cluster.trackers[2].name));
        QVERIFY(page.text.contains(cluster.cluster));
        for (const char* element : {"script", "img", "link", "iframe", "object", "form", "input"})
            QVERIFY2(!page.elements.contains(QLatin1String(element)), element);
        QVERIFY(!statusPage(cluster).contains("url("));
        QVERIFY(!statusPage(cluster).contains("@import"));
    }

    void page_saysWhetherTheTablesAreEqual_onlyAtTheSameIndex()
    {
        ClusterStatus cluster = testing::clusterExample();
        const QByteArray equal = "<span class=\"good\">equal</span>";
        const QByteArray different = "<span class=\"bad\">different</span>";
        QCOMPARE(statusPage(cluster).count(equal), 3);
        cluster.trackers[0].digest = 1;
        QCOMPARE(statusPage(cluster).count(equal), 2);
        QCOMPARE(statusPage(cluster).count(different), 1);
        cluster.trackers[0].applied = 1;
        QCOMPARE(statusPage(cluster).count(different), 0);
    }

    void json_isWhatMusterStatusPrints_andWhichTrackerTellsIt()
    {
        const ClusterStatus cluster = testing::clusterExample();
        const QJsonObject told = QJsonDocument::fromJson(statusJson(cluster)).object();
        QCOMPARE(told.value(u"node").toString(), QStringLiteral("0000000000000001"));
        QCOMPARE(told.value(u"role").toString(), QStringLiteral("slave"));
        const QJsonObject printed = toJson(cluster);
        for (const QString& key : printed.keys())
            QCOMPARE(told.value(key), printed.value(key));
        QCOMPARE(told.value(u"trackers").toArray().size(), 3);
    }
};

QTEST_APPLESS_MAIN(StatusPageTest)
#include "tst_statuspage.moc"
