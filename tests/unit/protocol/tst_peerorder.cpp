// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/peerorder.h"
#include "support/parserabuse.h"

#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace muster::protocol;

namespace {

QList<PeerOrder> oneOfEach()
{
    return {AddOrder{u"magnet:?xt=urn:btih:0"_qs, u"/to"_qs, u"1,3-5"_qs, true, true, {0, 2'000'000}},
            AddOrder{u"/a b/größe\".torrent"_qs, u"/"_qs, {}, false, false, {}},
            ShareOrder{u"/srv/film\n.mkv"_qs, 1024, true, u"/to"_qs},
            TransferOrder{TransferAction::Pause, u"all"_qs},
            TransferOrder{TransferAction::RemoveWithFiles, u"film"_qs},
            LimitOrder{{}, {std::nullopt, 7}},
            LimitOrder{u"film"_qs, {0, {}}, 1.5},
            LimitOrder{{}, {}, 0, 3, std::pair(QTime(22, 0), QTime(6, 30)), {5, 2'000'000}},
            LimitsOrder{},
            QueueOrder{u"film"_qs, QueuePlace::Top},
            QueueOrder{u"film"_qs, QueuePlace::Bottom},
            ExportOrder{u"all"_qs, u"/to"_qs},
            ListOrder{},
            ListOrder{true, false},
            ListOrder{false, true},
            WatchOrder{u"0123"_qs},
            OpenOrder{{u"magnet:?xt=1"_qs, u"/x.torrent"_qs}},
            OpenOrder{}};
}

QList<OrderAnswer> oneOfEachAnswer()
{
    const InfoHash sha1 = *InfoHash::fromHex(QByteArray(40, 'a'));
    return {{OrderAnswer::Kind::Done, {}, sha1, {}},
            {OrderAnswer::Kind::Done, {}, {}, {}},
            {OrderAnswer::Kind::Refused, u"there is no “film”"_qs, {}, {}},
            {OrderAnswer::Kind::Removed, {}, sha1, {}},
            {OrderAnswer::Kind::Limits, {}, {}, {{u"ratio"_qs, 1.5}}},
            {OrderAnswer::Kind::Shared, u"magnet:?xt=1"_qs, sha1, {}}};
}

QByteArray withMember(const char* line, const char* name, const QJsonValue& value)
{
    QJsonObject object = QJsonDocument::fromJson(line).object();
    object[QLatin1String(name)] = value;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

constexpr auto goodAdd = R"({"muster":1,"order":"add","source":"x","folder":"/y"})";

} // namespace

class PeerOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void everyOrder_comesBackAsItWas_onOneLine()
    {
        for (const PeerOrder& order : oneOfEach()) {
            const QByteArray line = encode(order);
            QCOMPARE(line.count('\n'), 1);
            QVERIFY(line.endsWith('\n'));
            const auto read = parsePeerOrder(line);
            QVERIFY2(read, line.constData());
            QCOMPARE(*read, order);
        }
    }

    void everyAnswer_comesBackAsItWas_onOneLine()
    {
        QList<OrderAnswer> answers = oneOfEachAnswer();
        OrderAnswer transfer{OrderAnswer::Kind::Transfer, {}, *InfoHash::fromHex(QByteArray(40, 'b')), {}};
        transfer.transfer = {{u"sha1"_qs, transfer.sha1.toHexString()}, {u"name"_qs, u"a\nb"_qs}};
        answers.append(transfer);
        for (const OrderAnswer& answer : answers) {
            const QByteArray line = encode(answer);
            QCOMPARE(line.count('\n'), 1);
            const auto read = parseOrderAnswer(line);
            QVERIFY2(read, line.constData());
            QCOMPARE(*read, answer);
        }
    }

    void unknownMember_isSkipped()
    {
        QVERIFY(parsePeerOrder(goodAdd));
        QVERIFY(parsePeerOrder(withMember(goodAdd, "later", 1)));
    }

    // Earlier peers skip the others and would limit all.
    void limits_beyondTheRatesOfAll_haveANameThatEarlierPeersRefuse()
    {
        const auto nameOf = [](const LimitOrder& order) {
            return QJsonDocument::fromJson(encode(order)).object().value(u"order").toString();
        };
        QCOMPARE(nameOf({{}, {5, 7}}), u"limit"_qs);
        QCOMPARE(nameOf({u"film"_qs, {5, {}}}), u"change_limits"_qs);
        QCOMPARE(nameOf({{}, {5, {}}, 1.5}), u"change_limits"_qs);
        QCOMPARE(nameOf({{}, {}, {}, 3}), u"change_limits"_qs);
        QCOMPARE(nameOf({{}, {5, {}}, {}, {}, std::pair(QTime(22, 0), QTime(6, 30))}), u"change_limits"_qs);
        QCOMPARE(nameOf({{}, {}, {}, {}, {}, {5, {}}}), u"change_limits"_qs);
        const LimitOrder ofOne{u"film"_qs, {5, {}}};
        for (const char* name : {"limit", "change_limits"})
            QCOMPARE(*parsePeerOrder(withMember(encode(ofOne).constData(), "order", QLatin1String(name))),
                     PeerOrder(ofOne));
    }

    void wrongLimit_isRefused()
    {
        const char* const order = R"({"muster":1,"order":"limit"})";
        QVERIFY(parsePeerOrder(order));
        QVERIFY(!parsePeerOrder(withMember(order, "ratio", -0.5)));
        QVERIFY(!parsePeerOrder(withMember(order, "ratio", u"2"_qs)));
        QVERIFY(!parsePeerOrder(withMember(order, "active_downloads", 1.5)));
        QVERIFY(!parsePeerOrder(withMember(order, "hours_from", u"08:00"_qs))); // until when?
        QVERIFY(!parsePeerOrder(withMember(order, "hours_up_kib_per_s", 2'000'001)));
        QVERIFY(!parsePeerOrder(R"({"muster":1,"order":"queue","transfer":"x","place":"first"})"));
        QVERIFY(!parsePeerOrder(R"({"muster":1,"order":"export","transfer":"x","folder":"here"})"));
    }

    void wrongMember_isRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        int count = 0;
        const auto row = [&count](const char* name, const QJsonValue& value) {
            QTest::addRow("%s %d", name, ++count) << withMember(goodAdd, name, value);
        };
        row("muster", 2);
        row("muster", QJsonValue());
        row("order", u"dance"_qs);
        row("source", QString());
        row("source", 7);
        row("source", QString(64 * 1024 + 1, u'x'));
        row("folder", u"relative"_qs);
        row("folder", QString());
        row("folder", QString::fromLatin1("/a\0b", 4));
        row("paused", u"yes"_qs);
        row("down_kib_per_s", -1);
        row("up_kib_per_s", 2'000'001);
        row("up_kib_per_s", 0.5);
    }
    void wrongMember_isRefused()
    {
        QFETCH(QByteArray, line);
        const auto read = parsePeerOrder(line);
        QVERIFY(!read);
        QVERIFY(!read.error().message.isEmpty());
        QVERIFY(!read.error().message.contains(u'\n'));
    }

    void otherShapes_areRefused()
    {
        for (const char* line :
             {"", "[]", "1", "null", "{}", R"({"muster":1})", R"({"muster":1,"order":"open","sources":"x"})",
              R"({"muster":1,"order":"open","sources":[1]})", R"({"muster":1,"order":"pause"})",
              R"({"muster":1,"order":"share"})"})
            QVERIFY2(!parsePeerOrder(line), line);
        for (const char* line : {"", "[]", R"({"type":"dance"})"})
            QVERIFY2(!parseOrderAnswer(line), line);
    }

    void longLine_isRefusedUnread()
    {
        const auto read = parsePeerOrder(QByteArray(maxOrderBytes + 1, ' '));
        QVERIFY(!read);
        QVERIFY(read.error().message.contains(u"mebibyte"));
    }

    void anyBytes_areReadOrRefused()
    {
        QList<QByteArray> valid;
        for (const PeerOrder& order : oneOfEach())
            valid.append(encode(order));
        for (const OrderAnswer& answer : oneOfEachAnswer())
            valid.append(encode(answer));
        testing::abuseParser(
            [](QByteArrayView bytes) {
                if (const auto order = parsePeerOrder(bytes))
                    QCOMPARE(*parsePeerOrder(encode(*order)), *order);
                if (const auto answer = parseOrderAnswer(bytes))
                    QVERIFY(parseOrderAnswer(encode(*answer)));
            },
            valid, 5);
    }
};

QTEST_APPLESS_MAIN(PeerOrderTest)
#include "tst_peerorder.moc"
