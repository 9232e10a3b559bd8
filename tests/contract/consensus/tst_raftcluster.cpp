// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/loopbackmember.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::consensus;
using namespace muster::testing;

// Three members over TCP on the loopback, their logs on the disk.
class TestRaftCluster : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data();
    void init();
    void cleanup();
    void cluster_thousandEntries_areEverywhereInOrder();
    void cluster_masterKilled_anotherTakesOver();
    void cluster_masterKilledAndCampaign_takesOverAtOnce();
    void join_late_getsImage();
    void resume_fromDisk_goesOn();

private:
    LoopbackMember& add(int number);
    void form();
    bool addVoter(LoopbackMember& master, LoopbackMember& member);
    bool commitMany(LoopbackMember& master, int count, const char* prefix);
    LoopbackMember* master();
    bool isEven(std::size_t entries);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<std::unique_ptr<LoopbackMember>> m_members;
    const Lineage m_lineage{0xabcdef, 1};
};

// All of it twice: over plain TCP, and over TLS under a passphrase.
void TestRaftCluster::initTestCase_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("open") << QByteArray();
    QTest::newRow("passphrase") << QByteArray(32, 'k');
}

void TestRaftCluster::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestRaftCluster::cleanup()
{
    for (auto& member : m_members) {
        if (member->node)
            member->kill();
    }
    m_members.clear();
}

LoopbackMember& TestRaftCluster::add(int number)
{
    RaftOptions options;
    options.snapshotThreshold = 100;
    options.snapshotTrailing = 20;
    QFETCH_GLOBAL(QByteArray, key);
    m_members.push_back(std::make_unique<LoopbackMember>(number, m_folder->path(), options, key));
    return *m_members.back();
}

bool TestRaftCluster::addVoter(LoopbackMember& master, LoopbackMember& member)
{
    QSignalSpy changed(master.node.get(), &ConsensusNode::membershipChanged);
    return master.node->addVoter(member.id(), member.address()) && changed.wait(5000) &&
           changed.first().first().toBool();
}

void TestRaftCluster::form()
{
    LoopbackMember& one = add(1);
    QVERIFY(one.open());
    QVERIFY(one.node->bootstrap(m_lineage));
    QTRY_VERIFY(one.isMaster());
    for (int number : {2, 3}) {
        LoopbackMember& member = add(number);
        QVERIFY(member.open());
        QVERIFY(member.node->join(m_lineage));
        QVERIFY(addVoter(one, member));
    }
    for (const auto& a : m_members) {
        for (const auto& b : m_members)
            QTRY_VERIFY(a == b || a->transport->isConnectedTo(b->id()));
    }
}

bool TestRaftCluster::commitMany(LoopbackMember& master, int count, const char* prefix)
{
    QSignalSpy finished(master.node.get(), &ConsensusNode::proposalFinished);
    for (int i = 0; i < count; i += 10) {
        std::vector<QByteArray> entries; // ten at once, to spare the disk
        for (int j = i; j < i + 10; ++j)
            entries.push_back(prefix + QByteArray::number(j));
        master.node->propose(entries);
        if (finished.isEmpty() && !finished.wait(5000))
            return false;
        if (finished.takeFirst().first().value<ProposalOutcome>() != ProposalOutcome::Committed)
            return false;
    }
    return true;
}

LoopbackMember* TestRaftCluster::master()
{
    const auto found = std::find_if(m_members.begin(), m_members.end(),
                                    [](const auto& member) { return member->isMaster(); });
    return found == m_members.end() ? nullptr : found->get();
}

bool TestRaftCluster::isEven(std::size_t entries)
{
    return std::all_of(m_members.begin(), m_members.end(), [&](const auto& member) {
        return !member->node || (member->tables.entries().size() == entries &&
                                 member->tables.entries() == m_members.back()->tables.entries());
    });
}

void TestRaftCluster::cluster_thousandEntries_areEverywhereInOrder()
{
    form();
    QVERIFY(commitMany(*m_members[0], 1000, "e"));
    QTRY_VERIFY(isEven(1000));
    QCOMPARE(m_members[2]->tables.sequence()[999], QByteArray("e999"));
}

void TestRaftCluster::cluster_masterKilled_anotherTakesOver()
{
    form();
    QVERIFY(commitMany(*m_members[0], 50, "before"));
    QSignalSpy closed(m_members[1]->node.get(), &ConsensusNode::connectionFromMasterClosed);
    m_members[0]->kill();
    QTRY_COMPARE(closed.size(), 1);
    QTRY_VERIFY(master());
    QVERIFY(commitMany(*master(), 50, "after"));
    QTRY_VERIFY(isEven(100));
    // It comes back, on the same port, and is brought up to date.
    QVERIFY(m_members[0]->open());
    QVERIFY(m_members[0]->node->resume(m_members[0]->tables.appliedIndex()));
    QTRY_VERIFY(isEven(100));
}

void TestRaftCluster::cluster_masterKilledAndCampaign_takesOverAtOnce()
{
    form();
    QVERIFY(commitMany(*m_members[0], 10, "before"));
    LoopbackMember& heir = *m_members[1];
    connect(heir.node.get(), &ConsensusNode::connectionFromMasterClosed, heir.node.get(),
            &RaftNode::campaignNow);
    QElapsedTimer timer;
    timer.start();
    m_members[0]->kill();
    QTRY_VERIFY(heir.isMaster());
    // By time-out it takes the 300 ms of the election at least.
    QVERIFY2(timer.elapsed() < 300, qPrintable(QString::number(timer.elapsed())));
}

void TestRaftCluster::join_late_getsImage()
{
    LoopbackMember& one = add(1);
    QVERIFY(one.open());
    QVERIFY(one.node->bootstrap(m_lineage));
    QTRY_VERIFY(one.isMaster());
    QVERIFY(commitMany(one, 500, "e"));
    LoopbackMember& two = add(2);
    QVERIFY(two.open());
    QVERIFY(two.node->join(m_lineage));
    QVERIFY(addVoter(one, two));
    QTRY_VERIFY(isEven(500));
    QCOMPARE(two.tables.imagesRestored, 1);
}

void TestRaftCluster::resume_fromDisk_goesOn()
{
    form();
    QVERIFY(commitMany(*m_members[0], 150, "e"));
    QTRY_VERIFY(isEven(150));
    for (auto& member : m_members)
        member->kill();
    for (auto& member : m_members) {
        QVERIFY(member->open());
        QVERIFY(member->node->resume(member->tables.appliedIndex()));
    }
    QTRY_VERIFY(master());
    QCOMPARE(master()->node->state().lineage, m_lineage);
    QVERIFY(commitMany(*master(), 10, "again"));
    QTRY_VERIFY(isEven(160));
}

QTEST_GUILESS_MAIN(TestRaftCluster)
#include "tst_raftcluster.moc"
