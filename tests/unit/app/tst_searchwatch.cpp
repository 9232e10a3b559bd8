// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progressboard.h"
#include "app/searchwatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::app;
using status::SourceKind;
using status::SourceState;
using status::TransferState;

namespace {

status::TransferStatus lonely()
{
    status::TransferStatus transfer;
    transfer.name = u"film.bin"_qs;
    transfer.state = TransferState::Downloading;
    transfer.sizeBytes = transfer.wantedBytes = 1000;
    transfer.doneBytes = 220;
    transfer.sources = {{SourceKind::Multicast, SourceState::Asking, 0, -1},
                        {SourceKind::Lsd, SourceState::Asking, 0, -1}};
    return transfer;
}

} // namespace

class SearchWatchTest : public QObject
{
    Q_OBJECT

private slots:
    void notice_saysSinceWhenAndWhatToLookAt()
    {
        const QTime since(14, 3, 20);
        status::TransferStatus transfer = lonely();
        QString said = searchNotice(transfer, since);
        QVERIFY(said.contains(u"film.bin since 14:03:20"_qs));
        QVERIFY2(said.contains(u"no tracker answers"_qs), qPrintable(said));
        transfer.sources[0].lastAnswerMsAgo = 100;
        said = searchNotice(transfer, since);
        QVERIFY2(said.contains(u"the trackers know nobody"_qs), qPrintable(said));
        transfer.sources[0].peersFound = 2;
        said = searchNotice(transfer, since);
        QVERIFY2(said.contains(u"2 of them are known, but none can be reached"_qs), qPrintable(said));
    }

    void looking_isWhoWantsSomethingAndHasNobody()
    {
        status::TransferStatus transfer = lonely();
        QVERIFY(isLookingForPeers(transfer));
        transfer.state = TransferState::FetchingMetadata;
        QVERIFY(isLookingForPeers(transfer));
        transfer.connectedPeers = 1;
        QVERIFY(!isLookingForPeers(transfer));
        transfer.connectedPeers = 0;
        for (const TransferState state :
             {TransferState::Checking, TransferState::Queued, TransferState::Paused, TransferState::Sharing,
              TransferState::Failed}) {
            transfer.state = state;
            QVERIFY(!isLookingForPeers(transfer));
        }
    }

    void found_beforeItWasSaid_saysNothing_andALaterSearchBeginsAnew()
    {
        SearchWatch watch;
        QSignalSpy noticed(&watch, &SearchWatch::noticed);
        status::TransferStatus transfer = lonely();
        watch.watch(transfer);
        auto* const timer = watch.findChild<QTimer*>();
        QVERIFY(timer && timer->isActive());
        transfer.connectedPeers = 1;
        watch.watch(transfer);
        QVERIFY(!timer->isActive());
        transfer.connectedPeers = 0;
        watch.watch(transfer);
        QVERIFY(timer->isActive());
        QCOMPARE(timer->intervalAsDuration(), SearchWatch::firstAfter);
        timer->start(0); // the time is up
        QVERIFY(noticed.wait());
        QCOMPARE(timer->intervalAsDuration(), SearchWatch::againAfter);
        QVERIFY(timer->isActive());
    }

    // Into a pipe, too, and in the middle of it.
    void lineOfProgress_saysThatTheLastPeerIsGone()
    {
        ProgressBoard board(ProgressBoard::Form::Lines);
        status::TransferStatus transfer = lonely();
        transfer.connectedPeers = 1;
        QVERIFY(board.change(transfer).contains(u"downloading"_qs));
        QCOMPARE(board.change(transfer), QString());
        transfer.connectedPeers = 0;
        QVERIFY(board.change(transfer).contains(u"looking for peers"_qs));
        QCOMPARE(board.change(transfer), QString());
    }
};

QTEST_GUILESS_MAIN(SearchWatchTest)
#include "tst_searchwatch.moc"
