// SPDX-License-Identifier: GPL-3.0-or-later
// What the peer's window makes of values, without a window.
#include "sampledata.h"
#include "support/randomvalues.h"
#include "ui/fetchtexts.h"
#include "ui/format.h"
#include "ui/models/clustertablemodel.h"
#include "ui/models/filetreemodel.h"
#include "ui/models/modelroles.h"
#include "ui/models/sourcetablemodel.h"
#include "ui/models/transferfilter.h"
#include "ui/models/transferpeermodel.h"
#include "ui/models/transfertablemodel.h"
#include "ui/ratehistory.h"
#include "ui/transfernews.h"
#include "ui/widgets/availabilitybar.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::ui;
using namespace muster::status;
using testing::RandomValues;
using Reporting = QAbstractItemModelTester::FailureReportingMode;

namespace {

constexpr qint64 KiB = 1024;

TransferStatus tree()
{
    TransferStatus transfer;
    transfer.sha1 = sample::infoHash(1);
    transfer.chunkBytes = 10;
    transfer.sizeBytes = 55;
    transfer.chunks = QBitArray(6);
    transfer.chunks.setBit(0);
    transfer.chunks.setBit(2);
    transfer.files = {{u"top/a/1"_qs, 25, 25, FilePriority::High, 0},
                      {u"top/a/2"_qs, 0, 0, FilePriority::High, 25},
                      {u"top/b"_qs, 20, 5, FilePriority::Skip, 25},
                      {u"top/c"_qs, 10, 0, FilePriority::Normal, 45}};
    return transfer;
}

} // namespace

class PeerModelsTest : public QObject
{
    Q_OBJECT
private slots:
    void fileTree_folders_sayWhatTheirFilesSayTogether()
    {
        FileTreeModel model;
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        model.setTransfer(tree());
        const QModelIndex top = model.index(0, 0);
        const QModelIndex a = model.index(0, 0, top);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowCount(top), 3);
        QCOMPARE(model.rowCount(a), 2);
        QCOMPARE(a.data().toString(), u"a"_qs);
        QCOMPARE(a.siblingAtColumn(FileTreeModel::Size).data(SortRole).toLongLong(), 25);
        QCOMPARE(a.siblingAtColumn(FileTreeModel::Progress).data(PermilleRole).toInt(), 1000);
        QCOMPARE(top.siblingAtColumn(FileTreeModel::Progress).data(PermilleRole).toInt(), 545);
        QCOMPARE(a.siblingAtColumn(FileTreeModel::Priority).data().toString(),
                 priorityText(FilePriority::High));
        QCOMPARE(top.siblingAtColumn(FileTreeModel::Priority).data(SortRole).toInt(), -1); // they differ
        QCOMPARE(model.filesOf(a), (QList<int>{0, 1}));
        QCOMPARE(model.filesOf(top), (QList<int>{0, 1, 2, 3}));
    }

    void fileTree_file_hasTheChunksThatItsBytesAreIn()
    {
        FileTreeModel model;
        model.setTransfer(tree());
        const QModelIndex top = model.index(0, 0);
        const auto chunks = [&](const QModelIndex& file) {
            return file.siblingAtColumn(FileTreeModel::Chunks).data(ChunksRole).toBitArray();
        };
        QBitArray first(3); // bytes 0 to 24
        first.setBit(0);
        first.setBit(2);
        QCOMPARE(chunks(model.index(0, 0, model.index(0, 0, top))), first);
        QCOMPARE(chunks(model.index(1, 0, model.index(0, 0, top))), QBitArray()); // an empty file
        QCOMPARE(chunks(model.index(1, 0, top)).size(), 3);                       // 25 to 44
        QCOMPARE(chunks(model.index(2, 0, top)).size(), 2);                       // 45 to 54
    }

    void fileTree_progress_changesOnlyWhatMoved()
    {
        FileTreeModel model;
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        TransferStatus transfer = tree();
        model.setTransfer(transfer);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setTransfer(transfer);
        QCOMPARE(changes.count(), 0);
        transfer.files[3].doneBytes = 10;
        model.setTransfer(transfer);
        QCOMPARE(resets.count(), 0);
        QStringList changed;
        for (const QVariantList& change : changes)
            changed << change[0].toModelIndex().data().toString();
        changed.sort();
        QCOMPARE(changed, (QStringList{u"c"_qs, u"top"_qs}));
        transfer.files.removeLast();
        model.setTransfer(transfer);
        QCOMPARE(resets.count(), 1);
    }

    void fileTree_otherFiles_areNotSeenBeforeTheReset()
    {
        FileTreeModel model;
        model.setTransfer(tree());
        const QModelIndex top = model.index(0, 0);
        QStringList seen;
        connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [&] {
            for (int row = 0; row < model.rowCount(top); ++row)
                seen << model.index(row, FileTreeModel::Chunks, top).data().toString()
                     << model.index(row, 0, top).data(KeyRole).toString();
        });
        TransferStatus other = tree();
        other.files = {{u"lone"_qs, 5, 0, FilePriority::Normal, 0}};
        model.setTransfer(other);
        QVERIFY(seen.contains(u"top/c"_qs)); // all that is still there is the former one's
        QVERIFY(!seen.contains(u"lone"_qs));
        QCOMPARE(model.rowCount(), 1);
    }

    void fileTree_randomPaths_areAWellFormedTree()
    {
        RandomValues random(5);
        FileTreeModel model;
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        for (int round = 0; round < 100; ++round) {
            TransferStatus transfer;
            transfer.chunkBytes = 10;
            for (int i = 0; i < 12; ++i) {
                QStringList path;
                for (qint64 depth = random.below(4); depth >= 0; --depth)
                    path << QString::number(random.below(3));
                transfer.files.append({path.join(u'/') + u".x"_qs + QString::number(i), 10, 0});
            }
            model.setTransfer(transfer);
            QList<int> all;
            for (int row = 0; row < model.rowCount(); ++row)
                all += model.filesOf(model.index(row, 0));
            std::sort(all.begin(), all.end());
            QCOMPARE(all.size(), 12);
        }
    }

    void peers_areSaidInWords()
    {
        TransferPeerModel model;
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        TransferPeerStatus peer;
        peer.endpoint = u"10.0.0.4:6881"_qs;
        peer.permille = 431;
        peer.isWanted = peer.givesToUs = peer.wantsOurs = peer.isEncrypted = peer.isIncoming = true;
        peer.sources = {SourceKind::Lsd, SourceKind::PeerExchange};
        model.setPeers({peer});
        const auto text = [&](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(text(TransferPeerModel::Exchange), u"gives to us, waits for us"_qs);
        QCOMPARE(text(TransferPeerModel::Connection), u"TCP, encrypted, it called us"_qs);
        QCOMPARE(text(TransferPeerModel::FoundBy), u"local discovery, other peers"_qs);
        QCOMPARE(model.index(0, TransferPeerModel::Progress).data(PermilleRole).toInt(), 431);
        peer.isConnecting = true;
        peer.sources.clear();
        model.setPeers({peer});
        QCOMPARE(text(TransferPeerModel::Exchange), u"connecting"_qs);
        QCOMPARE(text(TransferPeerModel::FoundBy), u"it came by itself"_qs);
        model.setPeers({});
        QCOMPARE(model.rowCount(), 0);
    }

    void sources_torrentsTrackers_areBelowTheirFinder()
    {
        TransferStatus transfer = sample::download();
        transfer.sources = {{SourceKind::Multicast, SourceState::Answering, 4, 200},
                            {SourceKind::Tracker, SourceState::Silent, 0, -1},
                            {SourceKind::Dht, SourceState::Off, 0, -1}};
        TransferDetail detail;
        detail.trackers = {{u"udp://a.example:1"_qs, 0, SourceState::Answering, {}, 3, 4, 60'000},
                           {u"udp://b.example:1"_qs, 1, SourceState::Silent, u"no"_qs, -1, -1, 0}};
        const QList<SourceRow> rows = sourceRows(transfer, detail);
        QCOMPARE(rows.size(), 5);
        QVERIFY(rows[2].name.contains(u"a.example") && rows[2].peersFound == 7);
        QVERIFY(rows[3].name.contains(u"tier 2") && rows[3].message == u"no"_qs);
        SourceTableModel model;
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        model.setSources(rows);
        QCOMPARE(model.index(0, SourceTableModel::State).data().toString(), u"answers"_qs);
        QCOMPARE(model.index(4, SourceTableModel::State).data().toString(), u"off"_qs);
        QCOMPARE(model.index(4, SourceTableModel::Peers).data().toString(), u"–"_qs);
    }

    void cluster_masterAndDeadTracker_areTold()
    {
        ClusterStatus cluster = sample::cluster();
        ClusterTableModel model;
        QAbstractItemModelTester tester(&model, Reporting::QtTest);
        model.setCluster(cluster);
        QCOMPARE(model.index(0, ClusterTableModel::State).data().toString(), u"master"_qs);
        cluster.trackers[1].liveness = Liveness::Dead;
        model.setCluster(cluster);
        QCOMPARE(model.index(1, ClusterTableModel::State).data().toString(), u"slave, dead"_qs);
    }

    void filter_everyState_isInExactlyOneGroupBesideAll()
    {
        for (int state = 0; state <= int(TransferState::Failed); ++state) {
            int groups = 0;
            for (const TransferGroup group : transferGroups)
                groups += isInGroup(TransferState(state), group) ? 1 : 0;
            QCOMPARE(groups, 2);
        }
    }

    void filter_rowsThatChange_comeAndGo()
    {
        TransferTableModel transfers;
        TransferFilter filter(&transfers);
        QAbstractItemModelTester tester(&filter, Reporting::QtTest);
        filter.setGroup(TransferGroup::Paused);
        TransferStatus transfer = sample::download();
        transfers.put(transfer);
        QCOMPARE(filter.rowCount(), 0);
        transfer.state = TransferState::Paused;
        transfers.put(transfer);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.counts(), (std::array<int, transferGroups.size()>{1, 0, 0, 0, 1, 0}));
        transfers.remove(transfer.sha1);
        QCOMPARE(filter.rowCount(), 0);
    }

    void transfers_unknownTime_sortsLast()
    {
        TransferTableModel model;
        TransferStatus soon = sample::download();
        TransferStatus paused = sample::share();
        model.put(soon);
        model.put(paused);
        const auto key = [&](int row, int column) {
            return model.index(row, column).data(SortRole).toLongLong();
        };
        QVERIFY(key(0, TransferTableModel::Remaining) < key(1, TransferTableModel::Remaining));
        QCOMPARE(model.index(1, TransferTableModel::Remaining).data().toString(), u"–"_qs);
        QVERIFY(model.index(0, TransferTableModel::Remaining).data().toString().contains(u's'));
    }

    void fetchTexts_ofSeveralLines_areEachOnce()
    {
        const QString hash(40, u'a');
        const QString text =
            u"see magnet:?xt=1\n\n  "_qs + hash + u"\r\nMUSTER:?k=2 and magnet:?xt=1 " + u"x"_qs;
        QCOMPARE(fetchTextsOf(text), (QStringList{u"magnet:?xt=1"_qs, hash, u"MUSTER:?k=2"_qs}));
        QCOMPARE(fetchTextsOf(u"a shopping list"_qs), QStringList());
        QCOMPARE(fetchTextsOf(u"magnet:?a"_qs + QChar(0x2028) + u"magnet:?b"_qs).size(), 2);
    }

    void news_areWhatHappened_notHowThingsStood()
    {
        TransferWatch watch;
        TransferStatus transfer = sample::download();
        QVERIFY(!watch.take(transfer));
        QVERIFY(!watch.take(transfer));
        transfer.state = TransferState::Sharing;
        transfer.finishedAtMs = 5;
        QCOMPARE(watch.take(transfer)->kind, TransferNews::Kind::Done);
        QVERIFY(!watch.take(transfer));
        transfer.state = TransferState::Failed;
        transfer.error = u"the disk is full"_qs;
        const auto failed = watch.take(transfer);
        QVERIFY(failed && failed->kind == TransferNews::Kind::Failed && failed->text.contains(u"full"));
        QVERIFY(!watch.take(transfer));
        watch.forget(transfer.sha1);
        QVERIFY(!watch.take(transfer)); // known anew: it stood so
        TransferStatus own = sample::share();
        own.isOwn = true;
        own.state = TransferState::Checking;
        QVERIFY(!watch.take(own));
        own.finishedAtMs = 7;
        QVERIFY(!watch.take(own));
    }

    void totals_countWhatIsUnderWay()
    {
        TransferStatus download = sample::download();
        TransferStatus paused = sample::download();
        paused.state = TransferState::Paused;
        paused.downBytesPerSecond = paused.upBytesPerSecond = 0;
        TransferStatus share = sample::share();
        const TransferTotals totals = totalsOf({download, paused, share});
        QCOMPARE(totals.downloads, 1);
        QCOMPARE(totals.givers, 2);
        QCOMPARE(totals.upBytesPerSecond, 952 * KiB);
        QCOMPARE(totals.permille, permille(download.doneBytes, download.wantedBytes));
        QCOMPARE(totalsOf({share}).permille, -1);
    }

    void availability_scarcestAndCopies()
    {
        QCOMPARE(distributedCopies({}), 0.0);
        QCOMPARE(distributedCopies({2, 3, 2, 5}), 2.5);
        QCOMPARE(scarcestPerColumn({4, 0, 3, 3, 2, 9}, 3), (QList<int>{0, 3, 2}));
        QCOMPARE(scarcestPerColumn({4, 1}, 4), (QList<int>{4, 4, 1, 1}));
        QCOMPARE(scarcestPerColumn({}, 4), QList<int>());
    }

    void axis_endsAtARoundRate()
    {
        QCOMPARE(axisEnd(0), KiB);
        QCOMPARE(axisEnd(1500), 2 * KiB);
        QCOMPARE(axisEnd(41 * KiB), 50 * KiB);
        QCOMPARE(axisEnd(11'700 * KiB), 20 * KiB * KiB);
        RandomValues random(3);
        for (int i = 0; i < 1000; ++i) {
            const auto most = qint64(random.below(2'000'000'000));
            QVERIFY(axisEnd(most) >= most && axisEnd(most) <= qMax<qint64>(KiB, 3 * most));
        }
    }

    void rates_olderThanTenMinutes_areDropped()
    {
        RateHistory history;
        for (int i = 0; i < RateHistory::seconds + 5; ++i)
            history.add({i, 0});
        QCOMPARE(history.samples().size(), RateHistory::seconds);
        QCOMPARE(history.samples().first().downBytesPerSecond, 5);
    }
};

QTEST_MAIN(PeerModelsTest)
#include "tst_peermodels.moc"
