// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/contentslisting.h"

#include <QTest>
#include <limits>

using namespace muster;
using namespace muster::peer;
using namespace muster::protocol;

namespace {

InfoHash hashOf(char fill) { return *InfoHash::fromBytes(QByteArray(20, fill)); }

ContentsEntry entryOf(char fill, const QByteArray& name = "name")
{
    return {hashOf(fill), 2, 3, 1000, 256, name};
}

} // namespace

class TestContentsListing : public QObject
{
    Q_OBJECT
private slots:
    void take_severalParts_followsTheCursorToTheEnd();
    void take_emptyNetwork_isWholeAtOnce();
    void take_cursorThatStandsStill_ends();
    void take_entryToldBefore_isNotTakenTwice();
    void take_hostileName_isSafeToShow();
    void take_hostileSize_isNotNegative();
    void pause_growsWithTheListing_upToAMinute();
};

void TestContentsListing::take_severalParts_followsTheCursorToTheEnd()
{
    ContentsListing listing;
    QCOMPARE(listing.take({1, hashOf('b'), {entryOf('a'), entryOf('b')}}), std::optional(hashOf('b')));
    QCOMPARE(listing.take({2, hashOf('c'), {entryOf('c')}}), std::optional(hashOf('c')));
    QCOMPARE(listing.take({3, {}, {entryOf('d', "last")}}), std::nullopt);
    QCOMPARE(listing.offers().size(), 4);
    const status::OfferStatus expected{hashOf('d'), QStringLiteral("last"), 1000, 256, 2, 3};
    QVERIFY(listing.offers().last() == expected);
}

void TestContentsListing::pause_growsWithTheListing_upToAMinute()
{
    QCOMPARE(pauseAfterListing(Millis{5000}, Millis{10}), Millis{5000});
    QCOMPARE(pauseAfterListing(Millis{5000}, Millis{2000}), Millis{40'000});
    QCOMPARE(pauseAfterListing(Millis{5000}, Millis{3'600'000}), Millis{60'000});
    QCOMPARE(pauseAfterListing(Millis{90'000}, Millis{3'600'000}), Millis{90'000});
}

void TestContentsListing::take_emptyNetwork_isWholeAtOnce()
{
    ContentsListing listing;
    QCOMPARE(listing.take({1, {}, {}}), std::nullopt);
    QVERIFY(listing.offers().isEmpty());
}

void TestContentsListing::take_cursorThatStandsStill_ends()
{
    ContentsListing listing;
    QVERIFY(listing.take({1, hashOf('b'), {entryOf('b')}}));
    QCOMPARE(listing.take({2, hashOf('b'), {entryOf('b')}}), std::nullopt);
    QCOMPARE(listing.take({3, hashOf('a'), {entryOf('a')}}), std::nullopt);
    QCOMPARE(listing.offers().size(), 1);
}

void TestContentsListing::take_entryToldBefore_isNotTakenTwice()
{
    ContentsListing listing;
    listing.take({1, hashOf('b'), {entryOf('b'), entryOf('b'), entryOf('a')}});
    QCOMPARE(listing.offers().size(), 1);
}

void TestContentsListing::take_hostileName_isSafeToShow()
{
    ContentsListing listing;
    listing.take({1, {}, {entryOf('a', "x\n\xe2\x80\xae\xff")}});
    QCOMPARE(listing.offers()[0].name, QStringLiteral("x\uFFFD\uFFFD\uFFFD"));
}

void TestContentsListing::take_hostileSize_isNotNegative()
{
    ContentsListing listing;
    ContentsEntry entry = entryOf('a');
    entry.sizeBytes = std::numeric_limits<quint64>::max();
    listing.take({1, {}, {entry}});
    QCOMPARE(listing.offers()[0].sizeBytes, std::numeric_limits<qint64>::max());
}

QTEST_GUILESS_MAIN(TestContentsListing)
#include "tst_contentslisting.moc"
