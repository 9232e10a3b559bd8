// SPDX-License-Identifier: GPL-3.0-or-later
// What TLS under a passphrase costs: entries of 50 KB from one transport to another, and the takeover after
// the master's connections closed; open and closed side by side. Both ends share one thread.
#include "support/loopbackmember.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <vector>

using namespace muster;
using namespace muster::consensus;
using namespace muster::protocol;
using testing::LoopbackMember;

class ReplicationBenchmark : public QObject
{
    Q_OBJECT

private slots:
    void throughput_data() { keys(); }
    void throughput()
    {
        QFETCH(QByteArray, key);
        constexpr int frames = 8000;
        constexpr int inFlight = 16;
        RaftTransport one(NodeId(1), 5, key);
        RaftTransport two(NodeId(2), 5, key);
        QVERIFY(one.listen(IpAddress::fromIPv4(0x7f000001u), 0));
        QVERIFY(two.listen(IpAddress::fromIPv4(0x7f000002u), 0));
        one.setLineage({9, 1});
        two.setLineage({9, 1});
        one.setMembers({{NodeId(2), two.localEndpoint().toString().toLatin1(), MemberRole::Voter}});
        QTRY_VERIFY(one.isConnectedTo(NodeId(2)));
        const AppendEntriesFrame frame{1, 0, 0, 0, {{1, EntryType::Command, QByteArray(50'000, 'e')}}};
        int sent = 0;
        int received = 0;
        const auto fill = [&] {
            while (sent < frames && sent - received < inFlight && one.send(NodeId(2), frame))
                ++sent;
        };
        connect(&two, &Transport::received, this, [&] {
            ++received;
            fill();
        });
        QElapsedTimer timer;
        timer.start();
        fill();
        QTRY_COMPARE_WITH_TIMEOUT(received, frames, 60'000);
        qInfo("%s: %.0f MB/s", QTest::currentDataTag(), frames * 50'000.0 / 1e3 / double(timer.elapsed()));
    }

    void takeover_data() { keys(); }
    void takeover()
    {
        QFETCH(QByteArray, key);
        constexpr int runs = 20;
        std::vector<qint64> milliseconds;
        for (int run = 0; run < runs; ++run) {
            QTemporaryDir folder;
            std::vector<std::unique_ptr<LoopbackMember>> members;
            for (int number = 1; number <= 3; ++number)
                members.push_back(
                    std::make_unique<LoopbackMember>(number, folder.path(), RaftOptions{}, key));
            form(members);
            RaftNode& heir = *members[1]->node;
            connect(&heir, &ConsensusNode::connectionFromMasterClosed, &heir, &RaftNode::campaignNow);
            QElapsedTimer timer;
            timer.start();
            members[0]->kill();
            while (!members[1]->isMaster())
                QTest::qWait(0);
            milliseconds.push_back(timer.elapsed());
            for (int i : {1, 2})
                members[std::size_t(i)]->kill();
        }
        std::sort(milliseconds.begin(), milliseconds.end());
        qInfo("%s: takeover on a closed connection, %d runs, ms: p50 %lld, p90 %lld, most %lld",
              QTest::currentDataTag(), runs, milliseconds[runs / 2], milliseconds[runs * 9 / 10],
              milliseconds.back());
    }

private:
    static void keys()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("open") << QByteArray();
        QTest::newRow("passphrase") << QByteArray(32, 'k');
    }

    static void form(const std::vector<std::unique_ptr<LoopbackMember>>& members)
    {
        for (const auto& member : members)
            QVERIFY(member->open());
        QVERIFY(members[0]->node->bootstrap({0xabcdef, 1}));
        QTRY_VERIFY(members[0]->isMaster());
        for (std::size_t i = 1; i < members.size(); ++i) {
            QVERIFY(members[i]->node->join({0xabcdef, 1}));
            QVERIFY(members[0]->node->addVoter(members[i]->id(), members[i]->address()));
            const auto isIn = [&] { return members[i]->node->state().configuration.size() == i + 1; };
            QTRY_VERIFY(isIn());
        }
        for (const auto& a : members)
            for (const auto& b : members)
                QTRY_VERIFY(a == b || a->transport->isConnectedTo(b->id()));
    }
};

QTEST_GUILESS_MAIN(ReplicationBenchmark)
#include "tst_replication.moc"
