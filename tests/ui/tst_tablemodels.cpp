// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledata.h"
#include "support/randomvalues.h"
#include "ui/models/eventlistmodel.h"
#include "ui/models/modelroles.h"
#include "ui/models/offertablemodel.h"
#include "ui/models/trackertablemodel.h"
#include "ui/models/transfertablemodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::ui;
using testing::RandomValues;

using Reporting = QAbstractItemModelTester::FailureReportingMode;

class TableModelsTest : public QObject
{
    Q_OBJECT

    // The rows as the model shows them are those that it was last told, in any order.
    template<typename Model, typename Row> static bool holds(const Model& model, QList<Row> rows)
    {
        if (model.rowCount() != rows.size())
            return false;
        for (int at = 0; at < model.rowCount(); ++at) {
            if (!rows.removeOne(model.row(at)))
                return false;
        }
        return rows.isEmpty();
    }

private slots:
    void offers_whateverChanges_keepTheModelsRules()
    {
        RandomValues random(20);
        OfferTableModel model;
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        for (int round = 0; round < 300; ++round) {
            QList<status::OfferStatus> offers;
            for (int seed = 0; seed < 40; ++seed) {
                if (random.coin())
                    offers.append(sample::offer(quint8(seed), u"offer"_qs, random.below(3)));
            }
            model.setOffers(offers);
            QVERIFY(holds(model, offers));
            for (int at = 0; at < model.rowCount(); ++at)
                QCOMPARE(model.rowOf(model.row(at).sha1), at);
        }
        QCOMPARE(resets.count(), 0);
    }

    void offers_keptRows_keepTheirPersistentIndex()
    {
        OfferTableModel model;
        const auto one = sample::offer(1, u"one"_qs, 1);
        const auto two = sample::offer(2, u"two"_qs, 2);
        const auto three = sample::offer(3, u"three"_qs, 3);
        model.setOffers({one, two, three});
        const QPersistentModelIndex kept(model.index(2, 0));
        const QPersistentModelIndex gone(model.index(0, 0));
        model.setOffers({two, three});
        QVERIFY(!gone.isValid());
        QCOMPARE(kept.row(), 1);
        QCOMPARE(kept.data().toString(), u"three"_qs);
    }

    void offers_oneChange_tellsOfOneRow()
    {
        OfferTableModel model;
        QList offers{sample::offer(1, u"one"_qs, 1), sample::offer(2, u"two"_qs, 2),
                     sample::offer(3, u"x"_qs, 3)};
        model.setOffers(offers);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setOffers(offers);
        QCOMPARE(changes.count(), 0);
        offers[1].seeders = 77;
        model.setOffers(offers);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes[0][0].toModelIndex().row(), 1);
        QCOMPARE(changes[0][1].toModelIndex().row(), 1);
        QCOMPARE(changes[0][1].toModelIndex().column(), int(OfferTableModel::ColumnCount) - 1);
    }

    void offers_sameKeyTwice_countsOnce()
    {
        OfferTableModel model;
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        const auto older = sample::offer(1, u"older"_qs, 1);
        const auto newer = sample::offer(1, u"newer"_qs, 1);
        model.setOffers({older, newer});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.row(0).name, u"newer"_qs);
    }

    void offerWithoutAName_isCalledByItsHash()
    {
        OfferTableModel model;
        model.setOffers({sample::offer(7, {}, 0)});
        QCOMPARE(model.index(0, OfferTableModel::Name).data().toString(), sample::infoHash(7).toHexString());
        QCOMPARE(model.index(0, OfferTableModel::Size).data().toString(), u"–"_qs);
    }

    void transfers_whateverChanges_keepTheModelsRules()
    {
        RandomValues random(21);
        TransferTableModel model;
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        QHash<InfoHash, status::TransferStatus> expected;
        for (int round = 0; round < 2000; ++round) {
            status::TransferStatus transfer = sample::share();
            transfer.sha1 = sample::infoHash(quint8(random.below(20)));
            transfer.doneBytes = random.below(4);
            if (random.below(3) == 0) {
                model.remove(transfer.sha1);
                expected.remove(transfer.sha1);
            } else {
                model.put(transfer);
                expected.insert(transfer.sha1, transfer);
            }
            QVERIFY(holds(model, expected.values()));
        }
    }

    void transfer_progress_isGivenToTheDelegate()
    {
        TransferTableModel model;
        status::TransferStatus transfer = sample::share();
        transfer.sizeBytes = transfer.wantedBytes = 1000;
        transfer.doneBytes = 437;
        model.put(transfer);
        QCOMPARE(model.index(0, TransferTableModel::Progress).data(PermilleRole).toInt(), 437);
        QVERIFY(!model.index(0, TransferTableModel::Name).data(PermilleRole).isValid());
    }

    void trackers_whateverChanges_keepTheModelsRules()
    {
        RandomValues random(22);
        TrackerTableModel model;
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        for (int round = 0; round < 500; ++round) {
            status::ClusterStatus cluster;
            for (quint64 id = 1; id <= 8; ++id) {
                if (random.coin())
                    cluster.trackers.append(sample::tracker(id, u"t"_qs, status::TrackerRole::Slave));
            }
            for (status::TrackerStatus& tracker : cluster.trackers)
                tracker.applied = quint64(random.below(2));
            cluster.master = NodeId(quint64(random.below(9)));
            model.setCluster(cluster);
            QVERIFY(holds(model, cluster.trackers));
        }
    }

    void tracker_lagAndDigest_areToldAgainstTheMaster()
    {
        TrackerTableModel model;
        status::ClusterStatus cluster = sample::cluster();
        model.setCluster(cluster);
        using Agreement = TrackerTableModel::Agreement;
        QCOMPARE(model.index(2, TrackerTableModel::Lag).data(LagRole).toULongLong(), 143ull);
        QCOMPARE(model.agreement(cluster.trackers[0]), Agreement::Unknown); // the master itself
        QCOMPARE(model.agreement(cluster.trackers[1]), Agreement::Equal);
        QCOMPARE(model.agreement(cluster.trackers[2]), Agreement::Unknown); // at another entry
        cluster.trackers[1].digest ^= 1;
        model.setCluster(cluster);
        QCOMPARE(model.agreement(cluster.trackers[1]), Agreement::Differs);
        cluster.master = {};
        model.setCluster(cluster);
        QVERIFY(!model.index(2, TrackerTableModel::Lag).data(LagRole).isValid());
    }

    // The slaves' rows stay the same values, yet read differently.
    void tracker_changeOfTheMaster_tellsOfAllRows()
    {
        TrackerTableModel model;
        status::ClusterStatus cluster = sample::cluster();
        model.setCluster(cluster);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        cluster.master = cluster.trackers[1].id;
        model.setCluster(cluster);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes[0][0].toModelIndex().row(), 0);
        QCOMPARE(changes[0][1].toModelIndex().row(), 2);
    }

    void events_beyondTheCapacity_dropTheOldest()
    {
        EventListModel model(3);
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        for (int i = 0; i < 10; ++i)
            model.add({WallTime(Millis(i)), QString::number(i)});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, EventListModel::Text).data().toString(), u"7"_qs);
        QCOMPARE(model.index(2, EventListModel::Text).data().toString(), u"9"_qs);
    }

    void events_ofOtherDays_haveTheirDate()
    {
        const QDate day(2023, 11, 14);
        const auto at = [](const QDate& date) {
            return WallTime(Millis(QDateTime(date, QTime(12, 0)).toMSecsSinceEpoch()));
        };
        EventListModel model;
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        model.setToday(day);
        model.add({at(day), u"first"_qs});
        const auto timeOf = [&](int row) { return model.index(row, EventListModel::Time).data().toString(); };
        QCOMPARE(timeOf(0), u"12:00:00.000"_qs);
        QVERIFY(!model.hasOtherDays());
        QVERIFY(model.index(0, EventListModel::Time).data(Qt::ToolTipRole).toString().contains(u"14"));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setToday(day.addDays(1));
        model.setToday(day.addDays(1));
        QCOMPARE(changes.count(), 1);
        QVERIFY2(timeOf(0).contains(u"14") && timeOf(0).endsWith(u"12:00:00.000"), qPrintable(timeOf(0)));
        QVERIFY(model.hasOtherDays());
        model.add({at(day.addDays(1)), u"second"_qs});
        QCOMPARE(timeOf(1), u"12:00:00.000"_qs);
    }

    // Nobody's window may be made to show markup, or to look at a file, by the name of a content.
    void toolTips_ofStrangersNames_areEscaped()
    {
        OfferTableModel offers;
        offers.setOffers({sample::offer(1, u"<img src=/etc/passwd>"_qs, 1)});
        const QString toolTip = offers.index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(toolTip.contains(u"&lt;img"));
        QVERIFY(!toolTip.contains(u"<img"));
        TransferTableModel transfers;
        status::TransferStatus transfer = sample::share();
        transfer.name = u"<img src=/etc/passwd>"_qs;
        transfers.put(transfer);
        QVERIFY(!transfers.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"<img"));
    }
};

QTEST_MAIN(TableModelsTest)
#include "tst_tablemodels.moc"
