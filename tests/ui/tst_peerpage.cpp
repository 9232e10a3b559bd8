// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledata.h"
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

namespace {

// Answers at once, as told.
class ScriptedFileChooser final : public FileChooser
{
public:
    QString folder = QStringLiteral("/srv/sample");
    QStringList files = {QStringLiteral("/srv/a"), QStringLiteral("/srv/b")};
    int asked = 0;

    QString chooseDownloadFolder(QWidget*) override { return ++asked, folder; }
    QString downloadFolder() const override { return folder; }
    QString chooseTorrentFile(QWidget*, const QString& name) override
    {
        return ++asked, folder.isEmpty() ? QString() : folder + u'/' + name + u".torrent"_qs;
    }
    QStringList chooseFilesToShare(QWidget*) override { return ++asked, files; }
    QString chooseFolderToShare(QWidget*) override { return ++asked, folder; }
};

} // namespace

class PeerPageTest : public QObject
{
    Q_OBJECT

    ScriptedFileChooser m_chooser;
    std::unique_ptr<PeerPage> m_page;

    template<typename Widget> Widget* find(const QString& name) const
    {
        return m_page->findChild<Widget*>(name);
    }

    DataTable* offers() const { return find<DataTable>(u"offers"_qs); }
    DataTable* transfers() const { return find<DataTable>(u"transfers"_qs); }

    // As the person does: by the row of the side bar. 0: the network's offers, 1: all transfers.
    void lookAt(int row) const
    {
        auto* bar = find<SideBar>(u"sideBar"_qs);
        QTest::mouseClick(bar->viewport(), Qt::LeftButton, {}, bar->visualItemRect(bar->item(row)).center());
    }

    void openTab(int tab) const
    {
        auto* tabs = find<QTabWidget>(u"details"_qs)->tabBar();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
    }

    static status::TransferStatus queued(quint8 seed, int position)
    {
        status::TransferStatus transfer = sample::download();
        transfer.sha1 = sample::infoHash(seed);
        transfer.name = QString::number(seed);
        transfer.queuePosition = position;
        return transfer;
    }

    static QPoint centerOf(const DataTable* table, int row)
    {
        return table->visualRect(table->model()->index(row, 0)).center();
    }

    bool drop(const QMimeData& data)
    {
        const QPointF at(20, 20);
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(m_page.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &event);
        return true;
    }

private slots:
    void init()
    {
        m_chooser = {};
        m_page = std::make_unique<PeerPage>(m_chooser);
        m_page->resize(1000, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup() { m_page.reset(); }

    void offer_byDoubleClick_isAdded_withItsName()
    {
        m_page->showOffers({sample::offer(3, u"one & two"_qs, 5)});
        QSignalSpy adds(m_page.get(), &PeerPage::addRequested);
        QTest::mouseClick(offers()->viewport(), Qt::LeftButton, {}, centerOf(offers(), 0));
        QTest::mouseDClick(offers()->viewport(), Qt::LeftButton, {}, centerOf(offers(), 0));
        QCOMPARE(adds.count(), 1);
        QCOMPARE(adds[0][0].toString(),
                 u"magnet:?xt=urn:btih:"_qs + sample::infoHash(3).toHexString() + u"&dn=one%20%26%20two"_qs);
    }

    void offer_byReturnOrButton_isAdded()
    {
        m_page->showOffers({sample::offer(3, u"one"_qs, 5)});
        QSignalSpy adds(m_page.get(), &PeerPage::addRequested);
        QTest::keyClick(offers(), Qt::Key_Return); // nothing is selected
        QCOMPARE(adds.count(), 0);
        offers()->selectRow(0);
        QTest::keyClick(offers(), Qt::Key_Return);
        QCOMPARE(adds.count(), 1);
        QTest::mouseClick(find<QPushButton>(u"fetchOffer"_qs), Qt::LeftButton);
        QCOMPARE(adds.count(), 2);
    }

    void fetchButton_needsASelection()
    {
        auto* button = find<QPushButton>(u"fetchOffer"_qs);
        m_page->showOffers({sample::offer(3, u"one"_qs, 5)});
        QVERIFY(!button->isEnabled());
        offers()->selectRow(0);
        QVERIFY(button->isEnabled());
        m_page->showOffers({});
        QVERIFY(!button->isEnabled());
    }

    void search_filtersByName()
    {
        m_page->showOffers({sample::offer(1, u"Maps"_qs, 5), sample::offer(2, u"Songs"_qs, 5)});
        QTest::keyClicks(find<QLineEdit>(u"search"_qs), u"SONG"_qs);
        QCOMPARE(offers()->model()->rowCount(), 1);
        QCOMPARE(offers()->model()->index(0, 0).data().toString(), u"Songs"_qs);
    }

    void link_byReturn_isAdded_andTheLineIsFree()
    {
        QSignalSpy adds(m_page.get(), &PeerPage::addRequested);
        auto* link = find<QLineEdit>(u"link"_qs);
        QTest::keyClick(link, Qt::Key_Return); // empty: nothing is asked
        QCOMPARE(adds.count(), 0);
        QTest::keyClicks(link, u" magnet:?xt=1 "_qs);
        QTest::keyClick(link, Qt::Key_Return);
        QCOMPARE(adds.count(), 1);
        QCOMPARE(adds[0][0].toString(), u"magnet:?xt=1"_qs);
        QVERIFY(link->text().isEmpty());
    }

    void pastedLink_isAdded_andAnythingElseIsSaid()
    {
        MainWindow window(Mode::Peer);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy adds(&window, &MainWindow::addRequested);
        QGuiApplication::clipboard()->setText(u" muster:?k=1\n"_qs);
        window.findChild<DataTable*>(u"offers"_qs)->setFocus();
        QTest::keyClick(&window, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(adds.count(), 1);
        QCOMPARE(adds[0][0].toString(), u"muster:?k=1"_qs);
        QGuiApplication::clipboard()->setText(u"a shopping list"_qs);
        QTest::keyClick(&window, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(adds.count(), 1);
        QVERIFY(window.findChild<MessageBar*>()->message().contains(u"no link"));
        // In a text field it is the text that is pasted.
        auto* link = window.findChild<QLineEdit*>(u"link"_qs);
        link->setFocus();
        QTest::keyClick(link, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(link->text(), u"a shopping list"_qs);
    }

    void share_isTwoClicksAfterTheChoiceOfFiles()
    {
        QSignalSpy shares(m_page.get(), &PeerPage::shareRequested);
        QTest::mouseClick(find<QPushButton>(u"shareFiles"_qs), Qt::LeftButton);
        QTest::mouseClick(m_page->findChild<ShareDialog*>()->findChild<QPushButton*>(u"share"_qs),
                          Qt::LeftButton);
        QCOMPARE(shares.count(), 1);
        QCOMPARE(shares[0][0].value<ShareChoice>(), (ShareChoice{m_chooser.files, 0, false}));
    }

    void share_privateInChunksOfAnotherSize_isAskedSo()
    {
        QSignalSpy shares(m_page.get(), &PeerPage::shareRequested);
        QTest::mouseClick(find<QPushButton>(u"shareFolder"_qs), Qt::LeftButton);
        auto* dialog = m_page->findChild<ShareDialog*>();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        auto* isPrivate = dialog->findChild<QCheckBox*>(u"isPrivate"_qs);
        QVERIFY(!isPrivate->isChecked());
        QTest::keyClick(isPrivate, Qt::Key_Space);
        auto* chunks = dialog->findChild<QComboBox*>(u"chunkBytes"_qs);
        QTest::keyClick(chunks, Qt::Key_Down);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"addFiles"_qs), Qt::LeftButton);
        auto* paths = dialog->findChild<QListWidget*>(u"paths"_qs);
        QCOMPARE(paths->count(), 3);
        QTest::mouseClick(paths->viewport(), Qt::LeftButton, {},
                          paths->visualItemRect(paths->item(1)).center());
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"leaveOut"_qs), Qt::LeftButton);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(shares.count(), 1);
        QCOMPARE(shares[0][0].value<ShareChoice>(),
                 (ShareChoice{{m_chooser.folder, u"/srv/b"_qs}, 16 * 1024, true}));
    }

    void share_ofNothing_cannotBeBegun()
    {
        QTest::mouseClick(find<QPushButton>(u"shareFolder"_qs), Qt::LeftButton);
        auto* dialog = m_page->findChild<ShareDialog*>();
        dialog->findChild<QListWidget*>(u"paths"_qs)->selectAll();
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"leaveOut"_qs), Qt::LeftButton);
        QVERIFY(!dialog->findChild<QPushButton*>(u"share"_qs)->isEnabled());
    }

    void droppedFiles_areShared()
    {
        QSignalSpy shares(m_page.get(), &PeerPage::shareRequested);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/srv/a b"_qs), QUrl::fromLocalFile(u"/srv/c"_qs)});
        QVERIFY(drop(data));
        QTRY_VERIFY(m_page->findChild<ShareDialog*>());
        QTest::keyClick(m_page->findChild<ShareDialog*>(), Qt::Key_Return);
        QCOMPARE(shares.count(), 1);
        QCOMPARE(shares[0][0].value<ShareChoice>().paths, QStringList({u"/srv/a b"_qs, u"/srv/c"_qs}));
    }

    void droppedAddressOfTheWeb_isRefused()
    {
        QMimeData data;
        data.setUrls({QUrl(u"https://example.org/file"_qs)});
        QVERIFY(!drop(data));
        data.setUrls({QUrl::fromLocalFile(u"/srv/a"_qs), QUrl(u"https://example.org/file"_qs)});
        QVERIFY(!drop(data)); // nor half of what was dropped
    }

    void droppedLink_isAdded()
    {
        QSignalSpy adds(m_page.get(), &PeerPage::addRequested);
        QMimeData data;
        data.setText(u"magnet:?xt=urn:btih:0\nmuster:?k=1\n"_qs);
        QVERIFY(drop(data));
        QTRY_COMPARE(adds.count(), 2);
        QCOMPARE(adds[1][0].toString(), u"muster:?k=1"_qs);
    }

    void droppedTorrentFile_isAdded_andNotShared()
    {
        QSignalSpy adds(m_page.get(), &PeerPage::addRequested);
        QSignalSpy shares(m_page.get(), &PeerPage::shareRequested);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/srv/a.torrent"_qs), QUrl::fromLocalFile(u"/srv/b"_qs)});
        QVERIFY(drop(data));
        QTRY_COMPARE(adds.count(), 1);
        QCOMPARE(adds[0][0].toString(), u"/srv/a.torrent"_qs);
        QTest::keyClick(m_page->findChild<ShareDialog*>(), Qt::Key_Return);
        QCOMPARE(shares[0][0].value<ShareChoice>().paths, QStringList(u"/srv/b"_qs));
    }

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

    void everyControl_hasAName()
    {
        MainWindow window(Mode::Peer);
        window.showTransfer(sample::download());
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            const bool isControl = widget->focusPolicy() & Qt::TabFocus;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            if (!isControl || (button && !button->text().isEmpty()))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className())));
        }
    }

    void contact_isInTheStatusBar()
    {
        MainWindow window(Mode::Peer);
        window.showContact({true, u"10.0.0.1:6969"_qs, 200, 0});
        QVERIFY(window.findChild<ContactLine*>()->text().contains(u"10.0.0.1:6969"));
    }

    void window_withItsOwnChooser_passesTheSignalsOn()
    {
        auto chooser = std::make_unique<ScriptedFileChooser>();
        MainWindow window(Mode::Peer, std::move(chooser));
        QSignalSpy shares(&window, &MainWindow::shareRequested);
        QSignalSpy closes(&window, &MainWindow::closed);
        window.show();
        QTest::mouseClick(window.findChild<QPushButton*>(u"shareFiles"_qs), Qt::LeftButton);
        QTest::keyClick(window.findChild<ShareDialog*>(), Qt::Key_Return);
        QCOMPARE(shares.count(), 1);
        window.close();
        QCOMPARE(closes.count(), 1);
    }
};

QTEST_MAIN(PeerPageTest)
#include "tst_peerpage.moc"
