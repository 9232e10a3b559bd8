// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytewriter.h"
#include "protocol/raftframe.h"
#include "support/parserabuse.h"
#include "support/randomvalues.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;

class RaftFrameTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{60};

    Configuration configuration(int members)
    {
        Configuration configuration;
        for (int i = 0; i < members; ++i)
            configuration.push_back({m_random.nodeId(), m_random.endpoint().toString().toLatin1(),
                                     MemberRole(m_random.below(3))});
        return configuration;
    }

    AppendEntriesFrame appendEntries(int entries)
    {
        AppendEntriesFrame frame{m_random.u64(), m_random.u64(), m_random.u64(), m_random.u64(), {},
                                 m_random.u64()};
        for (int i = 0; i < entries; ++i)
            frame.entries.push_back(
                {m_random.u64(), EntryType(1 + m_random.below(3)), m_random.bytesUpTo(100)});
        return frame;
    }

    InstallSnapshotFrame installSnapshot()
    {
        InstallSnapshotFrame frame{m_random.u64(),
                                   m_random.u64(),
                                   m_random.u64(),
                                   m_random.u64(),
                                   configuration(m_random.below(5)),
                                   0,
                                   quint64(m_random.below(1000)),
                                   m_random.bytesUpTo(200)};
        frame.totalBytes = frame.offset + quint64(frame.data.size()) + quint64(m_random.below(1000));
        return frame;
    }

    QList<RaftFrame> oneOfEach()
    {
        return {HelloFrame{HelloFrame::currentVersion, m_random.u64(), m_random.lineage(), m_random.nodeId(),
                           m_random.endpoint(), HelloPurpose(m_random.below(2))},
                HandoverFrame{HandoverFrame::Kind(1 + m_random.below(5)), m_random.lineage(), m_random.u32(),
                              m_random.u64(), m_random.bytesUpTo(200)},
                RequestVoteFrame{m_random.u64(), m_random.nodeId(), m_random.u64(), m_random.u64(),
                                 m_random.coin(), m_random.coin()},
                RequestVoteResultFrame{m_random.u64(), m_random.coin(), quint8(m_random.below(3))},
                appendEntries(m_random.below(20)),
                AppendEntriesResultFrame{m_random.u64(), m_random.u64(), m_random.u64(), m_random.u64()},
                installSnapshot(),
                TimeoutNowFrame{m_random.u64(), m_random.u64(), m_random.u64()},
                ForwardFrame{m_random.bytesUpTo(200), m_random.u64()},
                AskMastershipFrame{}};
    }

    static QByteArray withoutLength(const RaftFrame& frame) { return encode(frame).sliced(4); }

private slots:
    void frames_afterARoundTrip_areTheSame()
    {
        for (int i = 0; i < 200; ++i) {
            for (const RaftFrame& frame : oneOfEach()) {
                const QByteArray bytes = encode(frame);
                QCOMPARE(qFromBigEndian<quint32>(bytes.data()), quint32(bytes.size() - 4));
                const auto read = parseRaftFrame(withoutLength(frame));
                QVERIFY(read);
                QCOMPARE(*read, frame);
            }
        }
    }

    void configuration_afterARoundTrip_isTheSame()
    {
        for (int members = 0; members <= 64; ++members) {
            const Configuration written = configuration(members);
            const QByteArray bytes = encodeConfiguration(written);
            const auto read = parseConfiguration(bytes);
            QVERIFY(read);
            QCOMPARE(*read, written);
            QVERIFY(!parseConfiguration(QByteArray(bytes + 'x')));
            QVERIFY(!parseConfiguration(bytes.chopped(1)));
        }
    }

    void configuration_withMoreThan64MembersOrNobody_isRefused()
    {
        ByteWriter writer;
        writer.u8(1).u8(65);
        for (int i = 0; i < 65; ++i)
            writer.u64(quint64(i) + 1).u8(1).blob8("a");
        QVERIFY(!parseConfiguration(writer.take()));
        QVERIFY(!parseConfiguration(ByteWriter().u8(1).u8(1).u64(0).u8(1).blob8("a").take()));
        QVERIFY(!parseConfiguration(ByteWriter().u8(1).u8(1).u64(1).u8(3).blob8("a").take()));
        QVERIFY(!parseConfiguration(ByteWriter().u8(2).u8(0).take()));
        QVERIFY(parseConfiguration(ByteWriter().u8(1).u8(1).u64(1).u8(2).blob8("a").take()));
    }

    void everyShorterOrLongerFrame_isRefused()
    {
        for (const RaftFrame& frame : oneOfEach()) {
            const QByteArray bytes = withoutLength(frame);
            for (qsizetype length = 0; length < bytes.size(); ++length)
                QVERIFY(!parseRaftFrame(bytes.first(length)));
            QVERIFY(!parseRaftFrame(QByteArray(bytes + 'x')));
        }
    }

    void valuesThatCannotBe_areRefused()
    {
        QVERIFY(!parseRaftFrame(QByteArray(1, '\0')));
        QVERIFY(!parseRaftFrame(QByteArray(1, '\x09')));
        QVERIFY(!parseRaftFrame(withoutLength(RequestVoteResultFrame{1, true, 3})));
        AppendEntriesFrame oddEntry = appendEntries(1);
        oddEntry.entries[0].type = EntryType(4);
        QVERIFY(!parseRaftFrame(withoutLength(oddEntry)));
        InstallSnapshotFrame beyond = installSnapshot();
        beyond.totalBytes = beyond.offset + quint64(beyond.data.size()) - 1;
        QVERIFY(!parseRaftFrame(withoutLength(beyond)));
        InstallSnapshotFrame wraps = installSnapshot();
        wraps.offset = ~quint64(0);
        QVERIFY(!parseRaftFrame(withoutLength(wraps)));
        InstallSnapshotFrame large = installSnapshot();
        large.data = QByteArray(InstallSnapshotFrame::partBytes + 1, 'x');
        large.totalBytes = ~quint64(0);
        QVERIFY(!parseRaftFrame(withoutLength(large)));
    }

    void counts_areCheckedAgainstTheBytesThatAreThere()
    {
        QByteArray bytes = withoutLength(appendEntries(0));
        qToBigEndian<quint32>(0x7fffffff, bytes.data() + 33);
        QVERIFY(!parseRaftFrame(bytes));
    }

    void splitter_findsTheFramesHoweverTheStreamIsCut()
    {
        QList<RaftFrame> written;
        QByteArray stream;
        for (int i = 0; i < 100; ++i)
            for (const RaftFrame& frame : oneOfEach()) {
                written << frame;
                stream += encode(frame);
            }
        for (const int longest : {1, 7, 1000, 1'000'000}) {
            FrameSplitter splitter;
            QList<RaftFrame> read;
            for (qsizetype at = 0; at < stream.size();) {
                const qsizetype piece = qMin<qsizetype>(1 + m_random.below(longest), stream.size() - at);
                splitter.feed(QByteArrayView(stream).sliced(at, piece));
                at += piece;
                while (auto next = splitter.next()) {
                    QVERIFY(*next);
                    read << **next;
                }
            }
            QCOMPARE(read, written);
        }
    }

    void splitter_ofALengthOver16MiB_isAnErrorAtOnce()
    {
        FrameSplitter splitter;
        splitter.feed(ByteWriter().u32(quint32(maxFrameBytes)).take());
        QVERIFY(!splitter.next()); // just allowed: it waits
        FrameSplitter tooLong;
        tooLong.feed(ByteWriter().u32(quint32(maxFrameBytes) + 1).take());
        const auto next = tooLong.next();
        QVERIFY(next);
        QVERIFY(!*next);
    }

    void splitter_ofAFrameThatDoesNotParse_isAnError()
    {
        FrameSplitter splitter;
        splitter.feed(ByteWriter().u32(0).take());
        const auto next = splitter.next();
        QVERIFY(next && !*next);
    }

    void anyBytes_areReadOrRefused()
    {
        QList<QByteArray> valid;
        for (const RaftFrame& frame : oneOfEach())
            valid << withoutLength(frame);
        testing::abuseParser(
            [](QByteArrayView bytes) {
                if (const auto read = parseRaftFrame(bytes))
                    QCOMPARE(parseRaftFrame(withoutLength(*read)), read);
                else
                    QVERIFY(!read.error().message.isEmpty());
            },
            valid, 61);
        testing::abuseParser([](QByteArrayView bytes) { (void)parseConfiguration(bytes); },
                             {encodeConfiguration(configuration(3))}, 62);
    }
};

QTEST_APPLESS_MAIN(RaftFrameTest)
#include "tst_raftframe.moc"
