// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"
#include "support/randomvalues.h"

#include <QTest>

using namespace muster;

class IdsTest : public QObject
{
    Q_OBJECT

private slots:
    void fromHex_ofItsOwnHex_givesTheSameBytes()
    {
        testing::RandomValues random(2);
        for (int i = 0; i < 200; ++i) {
            const InfoHash infoHash = random.infoHash();
            QCOMPARE(InfoHash::fromHex(infoHash.toHex()), infoHash);
            QCOMPARE(InfoHash::fromHex(infoHash.toHex().toUpper()), infoHash);
        }
    }

    void fromHex_ofAnythingElse_isNothing()
    {
        const QByteArray good(40, 'a');
        QVERIFY(InfoHash::fromHex(good));
        QVERIFY(!InfoHash::fromHex(good.first(39)));
        QVERIFY(!InfoHash::fromHex(QByteArray(good + 'a')));
        QVERIFY(!InfoHash::fromHex(QByteArray(good.first(39) + 'g')));
        QVERIFY(!InfoHash::fromHex(QByteArray(good.first(39) + ' ')));
        QVERIFY(!InfoHash::fromHex({}));
    }

    void order_isThatOfTheBytes()
    {
        const auto low = *InfoHash::fromHex(QByteArray(38, '0').append("7f"));
        const auto high =
            *InfoHash::fromHex(QByteArray(38, '0').append("80")); // a signed char would sort it first
        QVERIFY(low < high);
        QVERIFY(InfoHash{} < low);
    }

    void ids_areShownInLowerCaseHexOfFullWidth()
    {
        QCOMPARE(NodeId(0xABC).toHexString(), QStringLiteral("0000000000000abc"));
        QCOMPARE((Lineage{0xAB, 0xC}).toHexString(), QStringLiteral("00000000000000ab0000000c"));
        QVERIFY(!NodeId().isValid());
        QVERIFY(!Lineage().isValid());
    }
};

QTEST_APPLESS_MAIN(IdsTest)
#include "tst_ids.moc"
