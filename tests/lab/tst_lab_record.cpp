// SPDX-License-Identifier: GPL-3.0-or-later
// The lab's own judgement: it needs no namespaces.
#include "lab/acknowledged.h"
#include "lab/groupprobe.h"

#include <QTest>

using namespace muster;
using namespace muster::lab;
using namespace std::chrono_literals;

namespace {

const Endpoint peer{IpAddress::fromIPv4(0x0A4D0065), 7000};
const Acknowledged::Row row{InfoHash(), peer};

protocol::StateImage tables(bool seeding)
{
    protocol::StateImage image;
    image.contents.push_back({row.infoHash, row.peer, seeding, {}});
    return image;
}

} // namespace

class LabRecordTest : public QObject
{
    Q_OBJECT

private slots:
    void row_heldAsAcknowledged_isRight()
    {
        Acknowledged record;
        record.attempt(row, false);
        record.acknowledge(row, false);
        QCOMPARE(record.comparedWith(tables(false)), QStringList());
        record.attempt(row, true); // nobody was told yet: either is right
        QCOMPARE(record.comparedWith(tables(false)), QStringList());
        QCOMPARE(record.comparedWith(tables(true)), QStringList());
        QCOMPARE(record.count(), 1u);
    }

    void row_notHeld_isMissing()
    {
        Acknowledged record;
        record.attempt(row, false);
        QCOMPARE(record.comparedWith({}), QStringList());
        record.acknowledge(row, false);
        QCOMPARE(record.comparedWith({}).size(), 1);
    }

    void row_heldAsItWasBefore_isWrong()
    {
        Acknowledged record;
        record.attempt(row, false);
        record.acknowledge(row, false);
        record.attempt(row, true);
        record.acknowledge(row, true);
        QCOMPARE(record.comparedWith(tables(true)), QStringList());
        QCOMPARE(record.comparedWith(tables(false)).size(), 1);
    }

    void row_neverAnnounced_isWrong() { QCOMPARE(Acknowledged().comparedWith(tables(true)).size(), 1); }

    void longestGap_countsFromTheBeginningAndToTheEnd()
    {
        const ProbeClock::time_point begin{};
        const auto at = [begin](std::chrono::milliseconds when) {
            return ProbeAnswer{begin, begin + when, {}};
        };
        QCOMPARE(longestGap({at(2ms), at(4ms), at(9ms)}, begin, begin + 10ms), 5ms);
        QCOMPARE(longestGap({at(7ms), at(9ms)}, begin, begin + 10ms), 7ms);
        QCOMPARE(longestGap({at(2ms)}, begin, begin + 10ms), 8ms);
        QCOMPARE(longestGap({}, begin, begin + 10ms), 10ms);
    }
};

QTEST_GUILESS_MAIN(LabRecordTest)
#include "tst_lab_record.moc"
