// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/sha1stream.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

using namespace muster::peer;

namespace {

constexpr quint32 seed = 20'410;

QByteArray someBytes(QRandomGenerator& random, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char& byte : bytes)
        byte = char(random.generate());
    return bytes;
}

QByteArray referenceOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha1);
}

// Two side by side.
struct Pair
{
    explicit Pair(bool byInstructions = hasSha1Instructions())
        : one(byInstructions)
        , other(byInstructions)
    {
    }
    void add(QByteArrayView ofOne, QByteArrayView ofOther)
    {
        Sha1Stream::addBoth(one, ofOne, other, ofOther);
    }
    std::array<QByteArray, 2> results() { return {one.result(), other.result()}; }

    Sha1Stream one, other;
};

void addWays()
{
    QTest::addColumn<bool>("byInstructions");
    QTest::newRow("by libtorrent's hasher") << false;
    if (hasSha1Instructions())
        QTest::newRow("by the processor's instructions") << true;
}

} // namespace

class TestSha1Stream : public QObject
{
    Q_OBJECT
private slots:
    void results_vectorsOfNist_areTheirs_data();
    void results_vectorsOfNist_areTheirs();
    void results_eachLengthUpToFourBlocks_areThoseOfQt_data() { addWays(); }
    void results_eachLengthUpToFourBlocks_areThoseOfQt();
    void results_anyLengthsPiecesAndAddresses_areThoseOfQt_data() { addWays(); }
    void results_anyLengthsPiecesAndAddresses_areThoseOfQt();
    void results_nothingAdded_areOfNothing_data() { addWays(); }
    void results_nothingAdded_areOfNothing();
    void results_pastFourGibibits_countTheLengthInFull();
};

// FIPS 180 and NIST's examples ("SHA1.pdf", "SHA1LongMsg.rsp" of SHAVS have the like): one block, two blocks,
// a million letters, and what is 112 letters long.
void TestSha1Stream::results_vectorsOfNist_areTheirs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("hash");
    const QByteArray two = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    const QByteArray four = "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                            "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu";
    QTest::newRow("abc") << QByteArray("abc") << QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d");
    QTest::newRow("empty") << QByteArray() << QByteArray("da39a3ee5e6b4b0d3255bfef95601890afd80709");
    QTest::newRow("448 bits") << two << QByteArray("84983e441c3bd26ebaae4aa1f95129e5e54670f1");
    QTest::newRow("896 bits") << four << QByteArray("a49b2446a02c645bf419f995b67091253a04a259");
    QTest::newRow("a million a") << QByteArray(1'000'000, 'a')
                                 << QByteArray("34aa973cd4c4daa4f61eeb2bdbad27316534016f");
}

void TestSha1Stream::results_vectorsOfNist_areTheirs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, hash);
    for (const bool byInstructions : {false, hasSha1Instructions()}) {
        Pair sha1(byInstructions);
        sha1.add(bytes, QByteArrayView(bytes).first(bytes.size() / 2));
        sha1.add({}, QByteArrayView(bytes).sliced(bytes.size() / 2));
        for (const QByteArray& result : sha1.results())
            QCOMPARE(result.toHex(), hash);
    }
}

void TestSha1Stream::results_eachLengthUpToFourBlocks_areThoseOfQt()
{
    QFETCH(bool, byInstructions);
    QRandomGenerator random(seed);
    const QByteArray bytes = someBytes(random, 4 * qsizetype(sha1BlockBytes));
    for (qsizetype length = 0; length <= bytes.size(); ++length) {
        const QByteArrayView one = QByteArrayView(bytes).first(length);
        const QByteArrayView other = QByteArrayView(bytes).sliced(length);
        Pair sha1(byInstructions);
        sha1.add(one, other);
        const auto results = sha1.results();
        QCOMPARE(results[0], referenceOf(one));
        QCOMPARE(results[1], referenceOf(other));
    }
}

void TestSha1Stream::results_anyLengthsPiecesAndAddresses_areThoseOfQt()
{
    QFETCH(bool, byInstructions);
    QRandomGenerator random(seed);
    const QByteArray bytes = someBytes(random, 300'000);
    const auto somewhere = [&] {
        const qsizetype length = random.bounded(random.bounded(2) == 0 ? 300 : 200'000);
        return QByteArrayView(bytes).sliced(random.bounded(bytes.size() - length), length);
    };
    for (int round = 0; round < 100; ++round) {
        std::array<QByteArrayView, 2> all{somewhere(), somewhere()};
        const std::array expected{referenceOf(all[0]), referenceOf(all[1])};
        Pair sha1(byInstructions);
        const auto next = [&](QByteArrayView& rest) {
            const qsizetype taken =
                std::min<qsizetype>(rest.size(), random.bounded(random.bounded(2) == 0 ? 200 : 70'000));
            const QByteArrayView piece = rest.first(taken);
            rest = rest.sliced(taken);
            return piece;
        };
        while (!all[0].isEmpty() || !all[1].isEmpty()) {
            const QByteArrayView one = next(all[0]);
            const QByteArrayView other = next(all[1]);
            sha1.add(one, other);
        }
        QCOMPARE(sha1.results(), expected);
    }
}

void TestSha1Stream::results_nothingAdded_areOfNothing()
{
    QFETCH(bool, byInstructions);
    Pair sha1(byInstructions);
    for (const QByteArray& result : sha1.results())
        QCOMPARE(result, referenceOf({}));
}

// 2^32 bits are 512 MiB.
void TestSha1Stream::results_pastFourGibibits_countTheLengthInFull()
{
    if (!hasSha1Instructions())
        QSKIP("this processor has no instructions for SHA-1");
    const QByteArray piece(1024 * 1024, 'm');
    Pair sha1;
    Sha1 reference; // OpenSSL's, because Qt's takes seconds
    for (int n = 0; n < 513; ++n) {
        sha1.add(piece, n % 2 == 0 ? piece : QByteArray());
        reference.add(piece);
    }
    const auto results = sha1.results();
    QCOMPARE(results[0], reference.result());
    QVERIFY(results[1] != results[0]);
}

QTEST_APPLESS_MAIN(TestSha1Stream)
#include "tst_sha1stream.moc"
