// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/freshness.h"

#include <QTest>
#include <algorithm>

using namespace muster;
using namespace muster::cluster;
using namespace muster::protocol;

namespace {

constexpr NodeId self(1);
constexpr quint64 ownBoot = 100;
constexpr NodeId other(2);

MonotonicTime at(int ms) { return MonotonicTime(Millis(5000 + ms)); }

KeepAlive from(NodeId node, quint64 boot, quint64 sequence, std::vector<HeardBoot> heard = {})
{
    KeepAlive told;
    told.node = node;
    told.boot = boot;
    told.sequence = sequence;
    told.heard = std::move(heard);
    return told;
}

const std::vector<HeardBoot> namingUs{{NodeId(7), 3}, {self, ownBoot}};

bool names(const std::vector<HeardBoot>& named, const HeardBoot& who)
{
    return std::find(named.begin(), named.end(), who) != named.end();
}

} // namespace

class FreshnessTest : public QObject
{
    Q_OBJECT

    using Verdict = Freshness::Verdict;

private slots:
    void tracker_isBelievedOnceItNamesThisBoot()
    {
        Freshness freshness(self, ownBoot);
        QCOMPARE(freshness.judge(from(other, 50, 1), at(0)), Verdict::NewClaim);
        QVERIFY(names(freshness.toName(at(0)), {other, 50}));
        QCOMPARE(freshness.judge(from(other, 50, 2), at(100)), Verdict::Claim);
        // Of another boot of this tracker, or of another tracker: recorded before.
        QCOMPARE(freshness.judge(from(other, 50, 3, {{self, ownBoot - 1}}), at(200)), Verdict::Claim);
        QCOMPARE(freshness.judge(from(other, 50, 3, {{NodeId(9), ownBoot}}), at(200)), Verdict::Claim);
        QCOMPARE(freshness.judge(from(other, 50, 4, namingUs), at(300)), Verdict::FirstProof);
        QCOMPARE(freshness.judge(from(other, 50, 5), at(400)), Verdict::Fresh); // no need to name again
        QVERIFY(names(freshness.toName(at(400)), {other, 50}));
    }

    void withinABoot_theSequenceGrows()
    {
        Freshness freshness(self, ownBoot);
        QCOMPARE(freshness.judge(from(other, 50, 4, namingUs), at(0)), Verdict::FirstProof);
        QCOMPARE(freshness.judge(from(other, 50, 4, namingUs), at(1)), Verdict::Stale);
        QCOMPARE(freshness.judge(from(other, 50, 3, namingUs), at(2)), Verdict::Stale);
        // Long after its death, too.
        QCOMPARE(freshness.judge(from(other, 50, 4, namingUs), at(3'600'000)), Verdict::Stale);
        QCOMPARE(freshness.judge(from(other, 50, 5), at(3'600'001)), Verdict::Fresh);
    }

    void replacedBoot_neverComesBack()
    {
        Freshness freshness(self, ownBoot);
        QCOMPARE(freshness.judge(from(other, 50, 9, namingUs), at(0)), Verdict::FirstProof);
        QCOMPARE(freshness.judge(from(other, 60, 1, namingUs), at(10)), Verdict::FirstProof);
        QCOMPARE(freshness.judge(from(other, 50, 10, namingUs), at(20)), Verdict::Stale);
        QCOMPARE(freshness.judge(from(other, 50, 10, namingUs), at(3'600'000)), Verdict::Stale);
        QCOMPARE(freshness.judge(from(other, 60, 2), at(3'600'001)), Verdict::Fresh);
    }

    void bootWithASmallerNumber_waitsUntilTheOtherIsSilent()
    {
        Freshness freshness(self, ownBoot);
        QCOMPARE(freshness.judge(from(other, 60, 1, namingUs), at(0)), Verdict::FirstProof);
        QCOMPARE(freshness.judge(from(other, 50, 1, namingUs), at(2999)), Verdict::NewClaim);
        QCOMPARE(freshness.judge(from(other, 50, 2, namingUs), at(3000)), Verdict::FirstProof);
    }

    void ownKeepAlive_isStale()
    {
        Freshness freshness(self, ownBoot);
        QCOMPARE(freshness.judge(from(self, ownBoot, 1, namingUs), at(0)), Verdict::Stale);
        QVERIFY(freshness.toName(at(0)).empty());
    }

    void silentOnes_areNamedNoMore()
    {
        Freshness freshness(self, ownBoot);
        freshness.judge(from(other, 50, 1, namingUs), at(0));
        freshness.judge(from(NodeId(3), 70, 1), at(0));
        QCOMPARE(freshness.toName(at(3000)).size(), std::size_t(2));
        QCOMPARE(freshness.toName(at(3001)), (std::vector<HeardBoot>{{other, 50}}));
        QVERIFY(freshness.toName(at(10'001)).empty());
    }

    void floodOfRecordings_keepsNobodyOutForLong()
    {
        Freshness freshness(self, ownBoot);
        freshness.judge(from(other, 50, 1, namingUs), at(0));
        for (quint64 node = 1000; node < 1063; ++node)
            freshness.judge(from(NodeId(node), 1, 1), at(0));
        freshness.judge(from(NodeId(3), 70, 1), at(0));
        bool isNamed = false;
        for (int i = 0; i < 3; ++i) {
            const auto named = freshness.toName(at(10));
            QCOMPARE(named.size(), Freshness::mostNamed);
            QVERIFY(names(named, {other, 50})); // who is proven always is
            isNamed = isNamed || names(named, {NodeId(3), 70});
        }
        QVERIFY(isNamed);
    }
};

QTEST_APPLESS_MAIN(FreshnessTest)
#include "tst_freshness.moc"
