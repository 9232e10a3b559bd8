// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytewriter.h"
#include "protocol/logentry.h"
#include "support/parserabuse.h"
#include "support/randomrules.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;

class LogEntryTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{40};

    std::optional<PeerContact> contact()
    {
        if (m_random.coin())
            return std::nullopt;
        return PeerContact{m_random.u32(), m_random.u32(), m_random.u32(), m_random.bytesUpTo(32),
                           m_random.bytesUpTo(160)};
    }

    Command command()
    {
        switch (m_random.below(9)) {
        case 0:
            return AnnounceCommand{m_random.infoHash(), m_random.endpoint(), m_random.coin(), m_random.coin(),
                                   contact()};
        case 1:
            return StopCommand{m_random.infoHash(), m_random.endpoint()};
        case 2:
            return DescribeCommand{m_random.infoHash(), m_random.endpoint(), m_random.u64(), m_random.u32(),
                                   m_random.bytesUpTo(255)};
        case 3:
            return ExpireCommand{m_random.clusterTime()};
        case 4:
            return AdoptCommand{m_random.infoHash(), m_random.endpoint(), m_random.coin(),
                                Millis(m_random.below(1'000'000'000)), contact()};
        case 5:
            return AdoptInfoCommand{m_random.infoHash(), m_random.u64(), m_random.u32(), m_random.u32(),
                                    m_random.bytesUpTo(255)};
        case 6:
            return YieldCommand{m_random.lineage()};
        case 7:
            return AccessCommand{
                testing::randomRules(m_random, {m_random.infoHash()}, {m_random.endpoint()})};
        default:
            return SecretCommand{m_random.fixed<Secret>()};
        }
    }

    LogPart part(int commands)
    {
        LogPart part{m_random.nodeId(), m_random.u64(), m_random.u64(), {}, Millis(m_random.below(100'000))};
        for (int i = 0; i < commands; ++i)
            part.commands.push_back(command());
        return part;
    }

    LogEntry entry(int parts)
    {
        LogEntry entry{m_random.clusterTime(), {}};
        for (int i = 0; i < parts; ++i)
            entry.parts.push_back(part(m_random.below(20)));
        return entry;
    }

private slots:
    void partsAndEntries_afterARoundTrip_areTheSame()
    {
        for (int i = 0; i < 300; ++i) {
            const LogPart p = part(m_random.below(30));
            const auto readPart = parseLogPart(encode(p));
            QVERIFY(readPart);
            QCOMPARE(*readPart, p);
            const LogEntry e = entry(m_random.below(5));
            const auto readEntry = parseLogEntry(encode(e));
            QVERIFY(readEntry);
            QCOMPARE(*readEntry, e);
        }
    }

    void fullBatchOfAnnounces_fitsTheEntry()
    {
        LogPart full{m_random.nodeId(), 1, 1, {}};
        for (std::size_t i = 0; i < LogEntry::maxCommands; ++i)
            full.commands.push_back(AnnounceCommand{m_random.infoHash(), {m_random.ipv6(), 1}, true, false});
        const QByteArray bytes = encode(LogEntry{ClusterTime(), {full}});
        QVERIFY(bytes.size() <= LogEntry::maxBytes);
        QVERIFY(parseLogEntry(bytes));
    }

    void longestAccessList_fitsTheEntry()
    {
        AccessCommand command;
        for (std::size_t i = 0; i < AccessList::maxRules; ++i)
            command.rules.push_back({AccessVerdict::Deny, m_random.infoHash()});
        std::sort(command.rules.begin(), command.rules.end());
        const QByteArray bytes = encode(LogEntry{ClusterTime(), {{m_random.nodeId(), 1, 1, {command}}}});
        QVERIFY(bytes.size() <= LogEntry::maxBytes);
        QVERIFY(parseLogEntry(bytes));
        QVERIFY(parseLogPart(encode(LogPart{m_random.nodeId(), 1, 1, {AccessCommand{}}})));
    }

    void tooManyCommands_areRefused()
    {
        LogPart many{m_random.nodeId(), 1, 1, {}};
        many.commands.assign(LogEntry::maxCommands + 1, ExpireCommand{});
        QVERIFY(!parseLogPart(encode(many)));
    }

    void counts_areCheckedAgainstTheBytesThatAreThere()
    {
        QByteArray p = encode(part(0));
        qToBigEndian<quint16>(4000, p.data() + 25);
        QVERIFY(!parseLogPart(p));
        QByteArray e = encode(entry(0));
        qToBigEndian<quint16>(0xffff, e.data() + 9);
        QVERIFY(!parseLogEntry(e));
    }

    void anotherVersionOrCommand_isRefused()
    {
        QByteArray e = encode(entry(2));
        e[0] = 1;
        const auto refused = parseLogEntry(e);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(u"version"));
        QByteArray p = encode(LogPart{m_random.nodeId(), 1, 1, {ExpireCommand{}}});
        QVERIFY(parseLogPart(p));
        for (const char type : {'\0', '\x06', '\xff'}) {
            p[27] = type;
            QVERIFY(!parseLogPart(p));
        }
    }

    void contactWithALongerClientName_isRefused()
    {
        for (const int bytes : {32, 33}) {
            AnnounceCommand command{m_random.infoHash(), m_random.endpoint()};
            command.contact = PeerContact{1, 2, 3, QByteArray(bytes, 'c')};
            QCOMPARE(bool(parseLogPart(encode(LogPart{m_random.nodeId(), 1, 1, {command}}))), bytes == 32);
        }
    }

    void contactWithMoreSealedThanThereCanBe_isRefused()
    {
        for (const int bytes : {160, 161}) {
            AnnounceCommand command{m_random.infoHash(), m_random.endpoint()};
            command.contact = PeerContact{1, 2, 3, {}, QByteArray(bytes, 's')};
            QCOMPARE(bool(parseLogPart(encode(LogPart{m_random.nodeId(), 1, 1, {command}}))), bytes == 160);
        }
    }

    void everyShorterOrLongerEntry_isRefused()
    {
        const QByteArray bytes = encode(entry(3));
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QVERIFY(!parseLogEntry(bytes.first(length)));
        QVERIFY(!parseLogEntry(QByteArray(bytes + 'x')));
        QVERIFY(!parseLogPart(encode(part(3)).append('x')));
    }

    void anyBytes_areReadOrRefused()
    {
        // What is read must be what was written: then nothing in the bytes went unseen.
        testing::abuseParser(
            [](QByteArrayView bytes) {
                const auto read = parseLogEntry(bytes);
                if (read)
                    QCOMPARE(encode(*read), bytes.toByteArray());
                else
                    QVERIFY(!read.error().message.isEmpty());
            },
            {encode(LogEntry{ClusterTime(), {part(3)}}), encode(entry(3))}, 41);
        testing::abuseParser(
            [](QByteArrayView bytes) {
                if (const auto read = parseLogPart(bytes))
                    QCOMPARE(encode(*read), bytes.toByteArray());
            },
            {encode(LogPart{
                m_random.nodeId(), 1, 1, {AnnounceCommand{m_random.infoHash(), {m_random.ipv4(), 1}}}})},
            42);
    }
};

QTEST_APPLESS_MAIN(LogEntryTest)
#include "tst_logentry.moc"
