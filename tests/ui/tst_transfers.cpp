// SPDX-License-Identifier: GPL-3.0-or-later
// The transfers of a peer's page: chosen, acted on, arranged, looked at in detail.
#include "peerpagefixture.h"
#include "ui/dialogs/sharedialog.h"
#include "ui/dialogs/transferlimitsdialog.h"
#include "ui/mainwindow.h"
#include "ui/models/filetreemodel.h"
#include "ui/pages/peerpage.h"
#include "ui/widgets/chunkbar.h"
#include "ui/widgets/contactline.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/overview.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/transferactions.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace muster;
using namespace muster::ui;

class TransfersTest : public PeerPageFixture
{
    Q_OBJECT

private slots:
    void firstTransfer_isShownInDetail_andWatched()
    {
        QSignalSpy watches(m_page.get(), &PeerPage::watched);
        m_page->showTransfer(sample::download());
        m_page->showTransfer(sample::share());
        lookAt(1);
        QCOMPARE(m_page->findChild<Overview*>()->findChild<ChunkBar*>()->chunks(), sample::download().chunks);
        QCOMPARE(watches.count(), 1);
        QCOMPARE(watches[0][0].value<std::optional<InfoHash>>(), std::optional(sample::download().sha1));
        QTest::mouseClick(transfers()->viewport(), Qt::LeftButton, {}, centerOf(transfers(), 1));
        QCOMPARE(m_page->findChild<QProgressBar*>()->value(), 1000);
        QCOMPARE(watches.count(), 2);
        QCOMPARE(watches[1][0].value<std::optional<InfoHash>>(), std::optional(sample::share().sha1));
    }

    void update_ofTheSelectedTransfer_movesItsDetails()
    {
        status::TransferStatus transfer = sample::download();
        m_page->showTransfer(transfer);
        QSignalSpy watches(m_page.get(), &PeerPage::watched);
        transfer.doneBytes = transfer.sizeBytes;
        transfer.chunks.fill(true);
        m_page->showTransfer(transfer);
        QCOMPARE(m_page->findChild<QProgressBar*>()->value(), 1000);
        QCOMPARE(m_page->findChild<Overview*>()->findChild<ChunkBar*>()->chunks().count(false), 0);
        m_page->removeTransfer(transfer.sha1);
        QCOMPARE(transfers()->model()->rowCount(), 0);
        QCOMPARE(watches.count(), 1);
        QVERIFY(!watches[0][0].value<std::optional<InfoHash>>());
    }

    void sideBar_countsEachGroup_andShowsIt()
    {
        m_page->showOffers({sample::offer(1, u"Maps"_qs, 5)});
        m_page->showTransfer(sample::download());
        m_page->showTransfer(sample::share());
        status::TransferStatus failed = queued(9, 2);
        failed.state = status::TransferState::Failed;
        m_page->showTransfer(failed);
        auto* bar = find<SideBar>(u"sideBar"_qs);
        QStringList counts;
        for (int row = 0; row < bar->count(); ++row)
            counts << bar->item(row)->text().section(u' ', -1);
        // On this network; all, downloading, waiting, sharing, paused, failed.
        QCOMPARE(counts, (QStringList{u"1"_qs, u"3"_qs, u"1"_qs, u"0"_qs, u"1"_qs, u"0"_qs, u"1"_qs}));
        QVERIFY(offers()->isVisible() && !transfers()->isVisible());
        lookAt(6);
        QVERIFY(!offers()->isVisible() && transfers()->isVisible());
        QCOMPARE(transfers()->model()->rowCount(), 1);
        QCOMPARE(transfers()->model()->index(0, 0).data().toString(), u"9"_qs);
        failed.state = status::TransferState::Paused; // it leaves the group that is seen
        m_page->showTransfer(failed);
        QCOMPARE(transfers()->model()->rowCount(), 0);
        lookAt(1);
        QTest::keyClicks(find<QLineEdit>(u"searchTransfers"_qs), u"THESIS"_qs);
        QCOMPARE(transfers()->model()->rowCount(), 1);
    }

    void severalSelected_areActedOnTogether()
    {
        m_page->showTransfer(queued(11, 1));
        m_page->showTransfer(queued(12, 2));
        m_page->showTransfer(queued(13, 3));
        lookAt(1);
        transfers()->selectAll();
        QSignalSpy wishes(m_page.get(), &PeerPage::wished);
        QTest::mouseClick(find<QPushButton>(u"pauseButton"_qs), Qt::LeftButton);
        QCOMPARE(wishes.count(), 3);
        QTest::mouseClick(find<QPushButton>(u"removeTransferButton"_qs), Qt::LeftButton);
        auto* box = m_page->findChild<QMessageBox*>();
        QVERIFY(box && box->text().contains(u'3'));
        QVERIFY(box->checkBox()->text().contains(u"9 file"));
        QTest::mouseClick(box->findChild<QPushButton*>(u"yes"_qs), Qt::LeftButton);
        QCOMPARE(wishes.count(), 6);
        m_page->actions().copyLink()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
    }

    void queueMoves_keepTheOrderAmongTheSelected()
    {
        for (int n = 1; n <= 4; ++n)
            m_page->showTransfer(queued(quint8(10 + n), n));
        lookAt(1);
        auto* selection = transfers()->selectionModel();
        const auto choose = [&](const QList<int>& rows) {
            selection->clearSelection();
            for (const int row : rows)
                selection->select(transfers()->model()->index(row, 0),
                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
        };
        QSignalSpy wishes(m_page.get(), &PeerPage::wished);
        const auto moved = [&](QAction* action) {
            wishes.clear();
            action->trigger();
            QList<int> who;
            for (const QVariantList& wish : wishes)
                who << int(wish[0].value<InfoHash>() == sample::infoHash(11)   ? 1
                           : wish[0].value<InfoHash>() == sample::infoHash(12) ? 2
                           : wish[0].value<InfoHash>() == sample::infoHash(13) ? 3
                                                                               : 4);
            return who;
        };
        const QList<QAction*> moves = m_page->actions().queueMoves(); // top, up, down, bottom
        choose({2, 3});
        QCOMPARE(moved(moves[0]), (QList<int>{4, 3}));
        QCOMPARE(moved(moves[1]), (QList<int>{3, 4}));
        QCOMPARE(moved(moves[2]), QList<int>()); // they stand at the end already
        choose({0, 1});
        QCOMPARE(moved(moves[1]), QList<int>());
        QCOMPARE(moved(moves[2]), (QList<int>{2, 1}));
        QCOMPARE(moved(moves[3]), (QList<int>{1, 2}));
    }

    void limits_ofSeveral_areSetForEach()
    {
        m_page->showTransfer(queued(11, 1));
        m_page->showTransfer(queued(12, 2));
        lookAt(1);
        transfers()->selectAll();
        QSignalSpy limits(m_page.get(), &PeerPage::transferLimitsRequested);
        m_page->actions().limits()->trigger();
        auto* dialog = m_page->findChild<TransferLimitsDialog*>();
        QVERIFY(dialog);
        auto* down = dialog->findChild<QSpinBox*>(u"down"_qs);
        down->selectAll();
        QTest::keyClicks(down, u"250"_qs);
        dialog->findChild<QComboBox*>(u"ratioKind"_qs)->setCurrentIndex(1); // without an end
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(limits.count(), 2);
        QCOMPARE(limits[1][0].value<InfoHash>(), sample::infoHash(12));
        QCOMPARE(limits[1][1].value<status::TransferLimits>(), (status::TransferLimits{{250, 0}, 0.0}));
    }

    void columns_andWhatIsShown_areKeptAsAValue()
    {
        m_page->showTransfer(sample::download());
        lookAt(5);
        openTab(2);
        transfers()->horizontalHeader()->setSectionHidden(4, true);
        transfers()->horizontalHeader()->moveSection(3, 1);
        transfers()->horizontalHeader()->setSectionHidden(9, false);
        transfers()->sortByColumn(1, Qt::DescendingOrder);
        const QVariantMap state = m_page->state();
        m_page = std::make_unique<PeerPage>(m_chooser);
        m_page->resize(1000, 800);
        m_page->restore(state);
        m_page->show();
        const QHeaderView* header = transfers()->horizontalHeader();
        QVERIFY(header->isSectionHidden(4) && !header->isSectionHidden(9));
        QCOMPARE(header->visualIndex(3), 1);
        QCOMPARE(header->sortIndicatorSection(), 1);
        QCOMPARE(find<QTabWidget>(u"details"_qs)->currentIndex(), 2);
        QCOMPARE(find<SideBar>(u"sideBar"_qs)->currentRow(), 5);
        m_page->restore({}); // what is not known changes nothing else
        QVERIFY(find<DataTable>(u"transfers"_qs)->horizontalHeader()->isSectionHidden(4));
    }

    void ownShare_isRemovedAfterAQuestion_withItsFilesKept()
    {
        status::TransferStatus own = sample::share();
        own.isOwn = true;
        m_page->showTransfer(own);
        lookAt(1);
        QSignalSpy wishes(m_page.get(), &PeerPage::wished);
        QTest::mouseClick(find<QPushButton>(u"removeTransferButton"_qs), Qt::LeftButton);
        QCOMPARE(wishes.count(), 0);
        auto* box = m_page->findChild<QMessageBox*>();
        QVERIFY(box);
        QVERIFY(box->text().contains(u"sample-thesis.pdf"));
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QVERIFY(!box->checkBox());
        QTest::mouseClick(box->findChild<QPushButton*>(u"yes"_qs), Qt::LeftButton);
        QCOMPARE(wishes.count(), 1);
        QCOMPARE(wishes[0][0].value<InfoHash>(), own.sha1);
        QCOMPARE(wishes[0][1].value<TransferWish>(), TransferWish::Remove);
    }

    void fetchedFiles_areDeletedOnlyWhereThatWasChosen_data()
    {
        QTest::addColumn<bool>("isChosen");
        QTest::newRow("kept") << false;
        QTest::newRow("deleted") << true;
    }
    void fetchedFiles_areDeletedOnlyWhereThatWasChosen()
    {
        QFETCH(bool, isChosen);
        m_page->showTransfer(sample::download());
        lookAt(1);
        QSignalSpy wishes(m_page.get(), &PeerPage::wished);
        m_page->actions().remove()->trigger();
        auto* box = m_page->findChild<QMessageBox*>();
        QVERIFY(box && box->checkBox() && !box->checkBox()->isChecked());
        QVERIFY2(box->checkBox()->text().contains(u"3 file(s), 59"), qPrintable(box->checkBox()->text()));
        if (isChosen)
            QTest::keyClick(box->checkBox(), Qt::Key_Space);
        QTest::mouseClick(box->findChild<QPushButton*>(u"yes"_qs), Qt::LeftButton);
        QCOMPARE(wishes[0][1].value<TransferWish>(),
                 isChosen ? TransferWish::RemoveWithFiles : TransferWish::Remove);
    }

    void actions_areThoseThatMakeSense()
    {
        TransferActions& actions = m_page->actions();
        for (const QAction* action : actions.all())
            QVERIFY(!action->isEnabled()); // nothing is selected
        status::TransferStatus transfer = sample::download();
        m_page->showTransfer(transfer);
        lookAt(1);
        QVERIFY(actions.pause()->isEnabled() && !actions.resume()->isEnabled());
        QSignalSpy wishes(m_page.get(), &PeerPage::wished);
        QTest::mouseClick(find<QPushButton>(u"pauseButton"_qs), Qt::LeftButton);
        transfer.state = status::TransferState::Paused;
        m_page->showTransfer(transfer);
        QVERIFY(!actions.pause()->isEnabled() && actions.resume()->isEnabled());
        QTest::mouseClick(find<QPushButton>(u"resumeButton"_qs), Qt::LeftButton);
        actions.recheck()->trigger();
        QCOMPARE(wishes.count(), 3);
        const QList<TransferWish> expected{TransferWish::Pause, TransferWish::Resume, TransferWish::Recheck};
        for (int i = 0; i < 3; ++i)
            QCOMPARE(wishes[i][1].value<TransferWish>(), expected[i]);
        QVERIFY(actions.saveTorrent()->isEnabled());
        transfer.isPrivate = true;
        m_page->showTransfer(transfer);
        QVERIFY(!actions.saveTorrent()->isEnabled() && actions.copyLink()->isEnabled());
        transfer.chunks.clear(); // not described yet
        transfer.state = status::TransferState::FetchingMetadata;
        m_page->showTransfer(transfer);
        QVERIFY(!actions.recheck()->isEnabled() && !actions.saveTorrent()->isEnabled());
    }

    void torrent_isSavedWhereThePersonSays()
    {
        m_page->showTransfer(sample::share());
        lookAt(1);
        QSignalSpy saves(m_page.get(), &PeerPage::saveTorrentRequested);
        m_page->actions().saveTorrent()->trigger();
        QCOMPARE(saves.count(), 1);
        QCOMPARE(saves[0][1].toString(), u"/srv/sample/sample-thesis.pdf.torrent"_qs);
        m_chooser.folder.clear();
        m_page->actions().saveTorrent()->trigger();
        QCOMPARE(saves.count(), 1);
    }

    void priority_isSetForTheSelectedFiles_theOthersKeepTheirs()
    {
        using status::FilePriority;
        status::TransferStatus transfer = sample::download();
        transfer.files[0].priority = FilePriority::High;
        m_page->showTransfer(transfer);
        lookAt(1);
        openTab(2);
        auto* files = find<QTreeView>(u"transferFiles"_qs);
        QSignalSpy priorities(m_page.get(), &PeerPage::prioritiesRequested);
        const QModelIndex folder = files->model()->index(0, 0);
        QCOMPARE(files->model()->rowCount(folder), 3);
        QTest::mouseClick(files->viewport(), Qt::LeftButton, {},
                          files->visualRect(files->model()->index(1, 0, folder)).center());
        QTest::keyClick(files, Qt::Key_Down, Qt::ShiftModifier);
        emit files->customContextMenuRequested({});
        auto* menu = m_page->findChild<QMenu*>();
        QVERIFY(menu);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().last()).center());
        QCOMPARE(priorities.count(), 1);
        QCOMPARE(priorities[0][1].value<QList<FilePriority>>(),
                 (QList<FilePriority>{FilePriority::High, FilePriority::Skip, FilePriority::Skip}));
        // A folder is all that is below it; the box does the same as the menu.
        QTest::mouseClick(files->viewport(), Qt::LeftButton, {}, files->visualRect(folder).center());
        auto* box = find<QComboBox>(u"priority"_qs);
        QCOMPARE(box->currentIndex(), -1); // they differ
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(priorities.count(), 2);
        QCOMPARE(priorities[1][1].value<QList<FilePriority>>(), QList<FilePriority>(3, FilePriority::High));
    }

    void sources_areToldInWords()
    {
        using namespace status;
        TransferStatus transfer = sample::download();
        transfer.sources = {{SourceKind::Multicast, SourceState::Answering, 3, 200},
                            {SourceKind::Dht, SourceState::Off, 0, -1},
                            {SourceKind::Lsd, SourceState::Silent, 0, -1}};
        m_page->showTransfer(transfer);
        const QString text = find<QLabel>(u"sources"_qs)->text();
        QVERIFY(text.contains(u"this network's trackers: 3"));
        QVERIFY(text.contains(u"local discovery: no answer"));
        QVERIFY(!text.contains(u"DHT"));
    }
};

QTEST_MAIN(TransfersTest)
#include "tst_transfers.moc"
