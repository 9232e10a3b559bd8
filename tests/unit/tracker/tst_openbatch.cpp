// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/randomvalues.h"
#include "tracker/openbatch.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace muster::tracker;

class OpenBatchTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{80};

private slots:
    void parts_carryOriginAndBoot_andCountFromOne()
    {
        OpenBatch batch(NodeId(7), 9);
        QVERIFY(batch.isEmpty());
        QCOMPARE(batch.add(ExpireCommand{}), quint64(1));
        QCOMPARE(batch.add(SecretCommand{}), quint64(1));
        const LogPart first = batch.take();
        QCOMPARE(first, (LogPart{NodeId(7), 9, 1, {ExpireCommand{}, SecretCommand{}}}));
        QVERIFY(batch.isEmpty());
        QCOMPARE(batch.add(ExpireCommand{}), quint64(2));
        QCOMPARE(batch.take().sequence, quint64(2));
    }

    void fullBatch_ofAnyCommands_fitsAnEntry()
    {
        for (int kind = 0; kind < 4; ++kind) {
            OpenBatch batch(NodeId(7), 9);
            while (!batch.isFull()) {
                if (kind == 0)
                    batch.add(ExpireCommand{});
                else if (kind == 1)
                    batch.add(AnnounceCommand{m_random.infoHash(), {m_random.ipv6(), 1}, true, true});
                else if (kind == 2)
                    batch.add(AnnounceCommand{m_random.infoHash(),
                                              {m_random.ipv6(), 1},
                                              true,
                                              true,
                                              PeerContact{1, 2, 3, QByteArray(32, 'n')}});
                else
                    batch.add(DescribeCommand{
                        m_random.infoHash(), {m_random.ipv6(), 1}, 1, 1, QByteArray(255, 'n')});
            }
            const LogPart part = batch.take();
            QVERIFY(part.commands.size() > 100);
            QVERIFY(part.commands.size() <= LogEntry::maxCommands);
            QVERIFY(encode(LogEntry{ClusterTime(), {part}}).size() <= LogEntry::maxBytes / 2);
            QVERIFY(!batch.isFull());
        }
    }
};

QTEST_APPLESS_MAIN(OpenBatchTest)
#include "tst_openbatch.moc"
