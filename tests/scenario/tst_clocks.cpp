// SPDX-License-Identifier: GPL-3.0-or-later
// Trackers whose clocks tell another time of day than the others', or jump.
#include "contract/tracker/udpclient.h"
#include "support/shiftedclock.h"
#include "wholetrackers.h"

#include <atomic>

using namespace muster;
using namespace muster::scenario;
using testing::ShiftedClock;
using testing::UdpClient;

namespace {

constexpr qint64 hourMs = 3'600'000;
const QList<int> all{31, 32, 33};

} // namespace

class ClocksTest : public QObject
{
    Q_OBJECT

private:
    static bool announce(Cluster& cluster, int tracker, int number)
    {
        UdpClient client(61);
        const Endpoint at = cluster.tracker(tracker).announceEndpoint();
        return client.connectTo(at) &&
               client.ask<protocol::AnnounceReply>(at, client.announce(hashOf(number), 0)).has_value();
    }

private slots:
    // An hour ahead, an hour behind, and clocks that jump by days, while peers announce by each of the
    // trackers.
    void clocksApartAndJumping_nobodyExpiresAndNobodyIsElected()
    {
        std::map<int, std::atomic<qint64>> shifts;
        shifts[31] = 0;
        shifts[32] = hourMs;
        shifts[33] = -hourMs;
        Cluster cluster;
        for (const int n : all)
            QVERIFY(cluster.start(n, 0, std::make_unique<ShiftedClock>(shifts[n])));
        QVERIFY(cluster.agree(all, 0));
        const NodeId master = cluster.view(31).master;
        const quint64 term = cluster.view(31).term;
        quint64 announced = 0;
        for (const int n : all)
            QVERIFY(announce(cluster, n, int(++announced)));
        QVERIFY(cluster.agree(all, announced));
        for (const qint64 jump : {48 * hourMs, -96 * hourMs, 0 * hourMs}) {
            for (auto& [n, shift] : shifts)
                shift = n == 32 ? -jump : jump;
            // What was announced on another day is still there, and new changes go through.
            ++announced;
            QVERIFY(announce(cluster, all[qsizetype(announced % 3)], int(announced)));
            QVERIFY(cluster.agree(all, announced));
        }
        QCOMPARE(cluster.view(31).master, master);
        QCOMPARE(cluster.view(31).term, term);
    }
};

QTEST_GUILESS_MAIN(ClocksTest)
#include "tst_clocks.moc"
