// SPDX-License-Identifier: GPL-3.0-or-later
#include "peerpagefixture.h"
#include "ui/dialogs/sharedialog.h"
#include "ui/dialogs/transferlimitsdialog.h"
#include "ui/mainwindow.h"
#include "ui/models/filetreemodel.h"
#include "ui/models/offertablemodel.h"
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

class PeerPageTest : public PeerPageFixture
{
    Q_OBJECT

private slots:
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

    void offers_areWatched_whileTheyAreSeen()
    {
        QSignalSpy watched(m_page.get(), &PeerPage::offersWatched);
        auto* list = m_page->findChild<SideBar*>();
        QTest::keyClick(list, Qt::Key_Down); // the transfers
        QTRY_VERIFY(!watched.isEmpty() && !watched.last()[0].toBool());
        QTest::keyClick(list, Qt::Key_Up);
        QTRY_VERIFY(watched.last()[0].toBool());
        m_page->hide(); // as in the tray
        QTRY_VERIFY(!watched.last()[0].toBool());
    }

    void offers_moreThanTwentyAtOnce_areRefusedWithASentence()
    {
        QList<status::OfferStatus> many;
        for (int i = 0; i < 21; ++i)
            many << sample::offer(quint8(i + 1), u"offer %1"_qs.arg(i), 5);
        m_page->showOffers(many);
        QSignalSpy adds(m_page.get(), &PeerPage::addRequested);
        QSignalSpy messages(m_page.get(), &PeerPage::messageRaised);
        offers()->selectRow(0);
        QTest::keyClick(offers(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(offers(), Qt::Key_Return);
        QCOMPARE(adds.count(), 0); // each would be asked about
        QCOMPARE(messages.count(), 1);
        QVERIFY(messages[0][0].toString().contains(u"20"));
        offers()->selectionModel()->select(offers()->model()->index(3, 0),
                                           QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
        QTest::keyClick(offers(), Qt::Key_Return);
        QCOMPARE(adds.count(), 20);
    }

    void offer_thatIsInTheList_saysSo_andIsShownThere()
    {
        const status::TransferStatus here = sample::share();
        status::OfferStatus offered = sample::offer(1, u"mine"_qs, 5);
        offered.sha1 = here.sha1;
        m_page->showOffers({offered, sample::offer(99, u"theirs"_qs, 5)});
        const auto listed = [this](int row) {
            return offers()->model()->index(row, OfferTableModel::InList).data().toString();
        };
        QCOMPARE(listed(0), QString());
        m_page->showTransfer(here);
        QCOMPARE(listed(0), u"complete"_qs);
        QCOMPARE(listed(1), QString());
        QSignalSpy adds(m_page.get(), &PeerPage::addRequested);
        auto* button = find<QPushButton>(u"fetchOffer"_qs);
        offers()->selectRow(1);
        QCOMPARE(button->text(), u"Fe&tch…"_qs);
        offers()->selectRow(0);
        QCOMPARE(button->text(), u"S&how"_qs);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(adds.count(), 0);
        QVERIFY(transfers()->isVisible());
        QCOMPARE(transfers()->currentKey().value<InfoHash>(), here.sha1);
        lookAt(0);
        offers()->selectAll(); // of both only the other one is missing
        QTest::keyClick(offers(), Qt::Key_Return);
        QCOMPARE(adds.count(), 1);
        m_page->removeTransfer(here.sha1);
        QCOMPARE(listed(0), QString());
    }

    void offers_mark_followsTheTransfer()
    {
        using status::TransferState;
        status::TransferStatus transfer = sample::download();
        transfer.state = TransferState::Downloading;
        transfer.wantedBytes = 100;
        transfer.doneBytes = 40;
        QCOMPARE(listedAs(transfer), Listed::Fetching);
        transfer.state = TransferState::Paused;
        QCOMPARE(listedAs(transfer), Listed::Paused);
        transfer.doneBytes = 100;
        QCOMPARE(listedAs(transfer), Listed::Complete);
        transfer.state = TransferState::Failed;
        QCOMPARE(listedAs(transfer), Listed::Failed);
        transfer.state = TransferState::FetchingMetadata; // nothing is known of it yet
        transfer.wantedBytes = transfer.doneBytes = 0;
        QCOMPARE(listedAs(transfer), Listed::Fetching);
    }

    void transfer_thatIsAskedToBeSelected_isAsSoonAsItIsThere()
    {
        m_page->showTransfer(sample::share());
        m_page->select(sample::download().sha1); // its first news are on their way
        m_page->showTransfer(sample::download());
        QCOMPARE(transfers()->currentKey().value<InfoHash>(), sample::download().sha1);
        m_page->removeTransfer(sample::download().sha1);
        lookAt(1);
        transfers()->selectRow(0);
        m_page->showTransfer(sample::download()); // once: later it may not take the selection away
        QCOMPARE(transfers()->currentKey().value<InfoHash>(), sample::share().sha1);
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

    void droppedFiles_areCopiedFrom_notMoved()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/srv/a"_qs)});
        const auto possible = Qt::CopyAction | Qt::MoveAction;
        QDragEnterEvent enter({20, 20}, possible, &data, Qt::LeftButton, Qt::ShiftModifier);
        enter.setDropAction(Qt::MoveAction); // as a file manager proposes with Shift
        QCoreApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QCOMPARE(enter.dropAction(), Qt::CopyAction);
        QDropEvent event({20, 20}, possible, &data, Qt::LeftButton, Qt::ShiftModifier);
        event.setDropAction(Qt::MoveAction);
        QCoreApplication::sendEvent(m_page.get(), &event);
        QVERIFY(event.isAccepted());
        QCOMPARE(event.dropAction(), Qt::CopyAction); // else the program that it came from deletes it
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
