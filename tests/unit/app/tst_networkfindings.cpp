// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/networkfindings.h"
#include "app/nodesettings.h"

#include <QTest>

using namespace muster;
using namespace muster::app;
using Level = status::NetworkFinding::Level;

namespace {

// A tracker of ours answers in the only network.
NetworkObservations healthy()
{
    NetworkObservations seen;
    seen.cluster = QStringLiteral("office");
    seen.interfaces = {{QStringLiteral("lo"), {QStringLiteral("127.0.0.1")}, true, false},
                       {QStringLiteral("eth0"), {QStringLiteral("10.0.0.5")}, false, true}};
    seen.firewallPorts = {QStringLiteral("6969/udp")};
    seen.trackers = {QStringLiteral("attic"), QStringLiteral("library")};
    seen.master = QStringLiteral("attic");
    seen.answeredBy = QStringLiteral("10.0.0.7:6969");
    return seen;
}

// Of the finding whose text contains this; Good where there is none.
Level levelOf(const QList<status::NetworkFinding>& findings, QStringView part)
{
    for (const auto& finding : findings)
        if (finding.text.contains(part))
            return finding.level;
    return Level::Good;
}

bool isSaid(const QList<status::NetworkFinding>& findings, QStringView part)
{
    return std::any_of(findings.begin(), findings.end(),
                       [part](const auto& finding) { return finding.text.contains(part); });
}

} // namespace

class NetworkFindingsTest : public QObject
{
    Q_OBJECT

private slots:
    void network_inOrder_isGoodThroughout()
    {
        const auto findings = findingsOf(healthy());
        QVERIFY(isSaid(findings, u"10.0.0.7:6969"));
        QVERIFY(isSaid(findings, u"eth0 (10.0.0.5)"));
        for (const auto& finding : findings)
            QCOMPARE(finding.level, Level::Good);
    }

    void findings_bad_saySomethingToDo_data()
    {
        QTest::addColumn<NetworkObservations>("seen");
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("level");
        const auto row = [](const char* name, auto change, const QString& said, Level level) {
            NetworkObservations seen = healthy();
            change(seen);
            QTest::newRow(name) << seen << said << int(level);
        };
        row(
            "no network", [](auto& seen) { seen.interfaces.clear(); }, u"No network is connected"_qs,
            Level::Problem);
        row(
            "only the loopback",
            [](auto& seen) {
                seen.interfaces[1].isUsed = false;
                seen.interfaces[0].isUsed = true;
            },
            u"in no network"_qs, Level::Problem);
        row(
            "the loopback, as was wished",
            [](auto& seen) {
                seen.interfaces[1].isUsed = false;
                seen.interfaces[0].isUsed = seen.isInterfaceChosen = true;
            },
            u"Only programs on this computer"_qs, Level::Hint);
        row(
            "two networks",
            [](auto& seen) {
                seen.interfaces.append({u"tun0"_qs, {u"10.8.0.2"_qs}, false, true});
            },
            u"Several networks"_qs, Level::Hint);
        row(
            "multicast held back", [](auto& seen) { seen.deaf = {u"eth0"_qs}; },
            u"Multicast does not pass"_qs, Level::Problem);
        row(
            "an interface without multicast", [](auto& seen) { seen.withoutMulticast = u"wg0"_qs; },
            u"wg0 does no multicast"_qs, Level::Problem);
        row(
            "a firewall, and silence",
            [](auto& seen) {
                seen.firewalls = {u"ufw"_qs};
                seen.trackers.clear();
                seen.answeredBy.clear();
            },
            u"firewall ufw"_qs, Level::Hint);
        row(
            "nobody",
            [](auto& seen) {
                seen.trackers.clear();
                seen.answeredBy.clear();
            },
            u"No tracker of the cluster “office”"_qs, Level::Hint);
        row(
            "no master", [](auto& seen) { seen.master.clear(); }, u"no master"_qs, Level::Hint);
        row(
            "a master that peers do not reach", [](auto& seen) { seen.answeredBy.clear(); },
            u"none answers peers"_qs, Level::Problem);
        row(
            "another cluster, and none of ours",
            [](auto& seen) {
                seen.trackers.clear();
                seen.otherClusters = {IpAddress::fromIPv4(0x0a000009)};
            },
            u"10.0.0.9"_qs, Level::Hint);
    }

    void findings_bad_saySomethingToDo()
    {
        QFETCH(const NetworkObservations, seen);
        QFETCH(const QString, said);
        QFETCH(const int, level);
        const auto findings = findingsOf(seen);
        QVERIFY(isSaid(findings, said));
        QCOMPARE(int(levelOf(findings, said)), level);
        for (const auto& finding : findings)
            QVERIFY2(finding.level == Level::Good || !finding.remedy.isEmpty(), qPrintable(finding.text));
    }

    // `get` would wait for ever; a tracker may be named by others, and the check is to say so.
    void interfaceWithoutMulticast_isRefusedWhereNobodyIsNamed()
    {
        NodeSettings settings;
        settings.options.verb = Verb::Get;
        QVERIFY(canFindOthers(settings));
        settings.network.withoutMulticast = u"wg0"_qs;
        const auto refused = canFindOthers(settings);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(u"wg0") && refused.error().message.contains(u"--join"));
        settings.join = {Endpoint{IpAddress::fromIPv4(0x0a000009), 6969}};
        QVERIFY(canFindOthers(settings));
        settings.join.clear();
        for (const Verb verb : {Verb::Tracker, Verb::Check}) {
            settings.options.verb = verb;
            QVERIFY(canFindOthers(settings));
        }
    }

    // Who chose it in a window has to get into that window again, where the check says it.
    void interfaceWithoutMulticast_thatAWindowRemembers_keepsNobodyOut()
    {
        NodeSettings settings;
        settings.options.verb = Verb::Peer;
        settings.options.isInterfaceRemembered = true;
        settings.network.withoutMulticast = u"wg0"_qs;
        QVERIFY(canFindOthers(settings));
    }

    void problems_comeFirst()
    {
        NetworkObservations seen = healthy();
        seen.interfaces.append({u"tun0"_qs, {u"10.8.0.2"_qs}, false, true});
        seen.deaf = {u"tun0"_qs};
        const auto findings = findingsOf(seen);
        QCOMPARE(findings.first().level, Level::Problem);
        QCOMPARE(findings.last().level, Level::Good);
    }

    void passphrase_thatDiffers_isAProblem()
    {
        NetworkObservations seen = healthy();
        seen.trackers.clear();
        seen.otherKeys = {IpAddress::fromIPv4(0x0a000009)};
        const auto findings = findingsOf(seen);
        QCOMPARE(levelOf(findings, u"10.0.0.9"), Level::Problem);
        QVERIFY(!isSaid(findings, u"No tracker of the cluster")); // one sentence is enough
    }

    void firewall_thatLetsThrough_isNoHint()
    {
        NetworkObservations seen = healthy();
        seen.firewalls = {u"firewalld"_qs};
        QCOMPARE(levelOf(findingsOf(seen), u"firewalld"), Level::Good);
    }

    void firewalls_areReadFromTheirFiles()
    {
        QCOMPARE(activeFirewalls("# /etc/ufw/ufw.conf\nENABLED=yes\nLOGLEVEL=low\n", false),
                 QStringList(u"ufw"_qs));
        QCOMPARE(activeFirewalls("ENABLED=no\n", false), QStringList());
        QCOMPARE(activeFirewalls({}, true), QStringList(u"firewalld"_qs));
    }
};

QTEST_APPLESS_MAIN(NetworkFindingsTest)
#include "tst_networkfindings.moc"
