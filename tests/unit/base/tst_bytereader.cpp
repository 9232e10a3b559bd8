// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytereader.h"
#include "base/bytewriter.h"
#include "base/ids.h"
#include "support/guardedbytes.h"
#include "support/randomvalues.h"

#include <QTest>

using namespace muster;

class ByteReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void reader_ofWhatTheWriterWrote_givesTheSameFields()
    {
        testing::RandomValues random(3);
        for (int i = 0; i < 200; ++i) {
            const quint8 a = random.u8();
            const quint16 b = random.u16();
            const quint32 c = random.u32();
            const quint64 d = random.u64();
            const auto e = qint32(random.u32());
            const qint64 f = random.i64();
            const QByteArray g = random.bytesUpTo(255), h = random.bytesUpTo(300), j = random.bytesUpTo(300);
            ByteWriter writer;
            writer.u8(a).u16(b).u32(c).u64(d).i32(e).i64(f).blob8(g).blob16(h).blob32(j);
            const QByteArray bytes = writer.take();
            ByteReader reader(bytes);
            QCOMPARE(reader.u8(), a);
            QCOMPARE(reader.u16(), b);
            QCOMPARE(reader.u32(), c);
            QCOMPARE(reader.u64(), d);
            QCOMPARE(reader.i32(), e);
            QCOMPARE(reader.i64(), f);
            QCOMPARE(reader.blob8().toByteArray(), g);
            QCOMPARE(reader.blob16().toByteArray(), h);
            QCOMPARE(reader.blob32().toByteArray(), j);
            QVERIFY(reader.ok() && reader.atEnd());
        }
    }

    void numbers_areBigEndian()
    {
        QCOMPARE(ByteWriter().u32(0x01020304).take(), QByteArray("\x01\x02\x03\x04", 4));
        QCOMPARE(ByteReader(QByteArray("\x01\x02", 2)).u16(), quint16(0x0102));
    }

    void readPastTheEnd_givesZeroAndIsNotOkForGood()
    {
        testing::GuardedBytes memory(8);
        ByteReader reader(memory.hold(QByteArray("\xff\xff\xff", 3)));
        QCOMPARE(reader.u32(), 0u);
        QVERIFY(!reader.ok());
        QCOMPARE(reader.u8(), quint8(0)); // the three bytes are not read by a later field either
        QVERIFY(reader.bytes(0).isEmpty());
        QVERIFY(!reader.ok());
    }

    void blob_longerThanTheRest_isNotOk()
    {
        testing::GuardedBytes memory(8);
        ByteReader blob8(memory.hold(QByteArray("\x03"
                                                "ab",
                                                3)));
        QVERIFY(blob8.blob8().isEmpty() && !blob8.ok());
        ByteReader blob32(memory.hold(QByteArray("\xff\xff\xff\xff"
                                                 "abcd",
                                                 8)));
        QVERIFY(blob32.blob32().isEmpty() && !blob32.ok());
        ByteReader negative(memory.hold(QByteArray("ab")));
        QVERIFY(negative.bytes(-1).isEmpty() && !negative.ok());
    }

    void fixed_ofTooFewBytes_isZeroAndNotOk()
    {
        testing::GuardedBytes memory(32);
        ByteReader reader(memory.hold(QByteArray(19, 'x')));
        QCOMPARE(reader.fixed<InfoHash>(), InfoHash{});
        QVERIFY(!reader.ok());
    }

    void patchU32_overwritesInPlace()
    {
        ByteWriter writer;
        writer.u8(1).u32(0).u8(2);
        writer.patchU32(1, 0xaabbccdd);
        QCOMPARE(writer.take(), QByteArray("\x01\xaa\xbb\xcc\xdd\x02", 6));
    }
};

QTEST_APPLESS_MAIN(ByteReaderTest)
#include "tst_bytereader.moc"
