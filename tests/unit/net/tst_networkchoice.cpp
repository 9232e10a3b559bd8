// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/networkchoice.h"

#include <QTest>

using namespace muster;
using namespace muster::net;

class NetworkChoiceTest : public QObject
{
    Q_OBJECT

private slots:
    void addressOfLoopback_choosesIt()
    {
        const auto choice = chooseNetwork(QStringLiteral("127.0.0.9"));
        QVERIFY(choice);
        QCOMPARE(choice->bindAddress, *IpAddress::fromString(u"127.0.0.9"));
        QCOMPARE(choice->interfaces.size(), 1);
        QVERIFY(choice->withoutMulticast.isEmpty()); // it does, whatever its flags say
    }

    // Whether some interface has it or not: nothing would be heard there.
    void addressOfIPv6_isRefusedWithWhatToChoose_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("loopback") << QStringLiteral("::1");
        QTest::newRow("of nobody") << QStringLiteral("fd00:1234::5678");
    }
    void addressOfIPv6_isRefusedWithWhatToChoose()
    {
        QFETCH(QString, option);
        const auto choice = chooseNetwork(option);
        QVERIFY(!choice);
        QVERIFY(choice.error().message.contains(option));
        QVERIFY(choice.error().message.contains(u"IPv4"));
        QVERIFY(choice.error().message.contains(u"lo (127.0.0.1)"));
    }

    void multicast_isWhatTheFlagsSayButForTheLoopback()
    {
        using Interface = QNetworkInterface;
        const Interface::InterfaceFlags runs = Interface::IsUp | Interface::IsRunning;
        QVERIFY(doesMulticast(runs | Interface::CanMulticast));
        QVERIFY(doesMulticast(runs | Interface::IsLoopBack));
        QVERIFY(!doesMulticast(runs | Interface::IsPointToPoint));
    }
};

QTEST_GUILESS_MAIN(NetworkChoiceTest)
#include "tst_networkchoice.moc"
