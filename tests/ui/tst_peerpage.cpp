// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledata.h"
#include "ui/mainwindow.h"
#include "ui/models/filetablemodel.h"
#include "ui/pages/peerpage.h"
#include "ui/widgets/chunkbar.h"
#include "ui/widgets/contactline.h"
#include "ui/widgets/datatable.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

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

    void offer_byDoubleClick_isFetched()
    {
        m_page->showOffers({sample::offer(3, u"one"_qs, 5)});
        QSignalSpy fetches(m_page.get(), &PeerPage::fetchRequested);
        QTest::mouseClick(offers()->viewport(), Qt::LeftButton, {}, centerOf(offers(), 0));
        QTest::mouseDClick(offers()->viewport(), Qt::LeftButton, {}, centerOf(offers(), 0));
        QCOMPARE(fetches.count(), 1);
        QCOMPARE(fetches[0][0].value<InfoHash>(), sample::infoHash(3));
        QCOMPARE(fetches[0][1].toString(), u"/srv/sample"_qs);
    }

    void offer_byReturn_isFetched()
    {
        m_page->showOffers({sample::offer(3, u"one"_qs, 5)});
        QSignalSpy fetches(m_page.get(), &PeerPage::fetchRequested);
        QTest::keyClick(offers(), Qt::Key_Return); // nothing is selected
        QCOMPARE(fetches.count(), 0);
        offers()->selectRow(0);
        QTest::keyClick(offers(), Qt::Key_Return);
        QCOMPARE(fetches.count(), 1);
    }

    void offer_withoutAFolder_isNotFetched()
    {
        m_chooser.folder.clear(); // the person changed their mind
        m_page->showOffers({sample::offer(3, u"one"_qs, 5)});
        QSignalSpy fetches(m_page.get(), &PeerPage::fetchRequested);
        offers()->selectRow(0);
        QTest::mouseClick(find<QPushButton>(u"fetchOffer"_qs), Qt::LeftButton);
        QCOMPARE(m_chooser.asked, 1);
        QCOMPARE(fetches.count(), 0);
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

    void link_byReturn_isFetched_andTheLineIsFree()
    {
        QSignalSpy fetches(m_page.get(), &PeerPage::fetchTextRequested);
        auto* link = find<QLineEdit>(u"link"_qs);
        QTest::keyClick(link, Qt::Key_Return); // empty: nothing is asked
        QCOMPARE(m_chooser.asked, 0);
        QTest::keyClicks(link, u" magnet:?xt=1 "_qs);
        QTest::keyClick(link, Qt::Key_Return);
        QCOMPARE(fetches.count(), 1);
        QCOMPARE(fetches[0][0].toString(), u"magnet:?xt=1"_qs);
        QCOMPARE(fetches[0][1].toString(), u"/srv/sample"_qs);
        QVERIFY(link->text().isEmpty());
    }

    void shareButtons_shareWhatWasChosen()
    {
        QSignalSpy shares(m_page.get(), &PeerPage::shareRequested);
        QTest::mouseClick(find<QPushButton>(u"shareFiles"_qs), Qt::LeftButton);
        QTest::mouseClick(find<QPushButton>(u"shareFolder"_qs), Qt::LeftButton);
        QCOMPARE(shares.count(), 2);
        QCOMPARE(shares[0][0].toStringList(), m_chooser.files);
        QCOMPARE(shares[1][0].toStringList(), QStringList(m_chooser.folder));
    }

    void droppedFiles_areShared()
    {
        QSignalSpy shares(m_page.get(), &PeerPage::shareRequested);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/srv/a b"_qs), QUrl::fromLocalFile(u"/srv/c"_qs)});
        QVERIFY(drop(data));
        QCOMPARE(shares.count(), 1);
        QCOMPARE(shares[0][0].toStringList(), QStringList({u"/srv/a b"_qs, u"/srv/c"_qs}));
    }

    void droppedAddressOfTheWeb_isRefused()
    {
        QMimeData data;
        data.setUrls({QUrl(u"https://example.org/file"_qs)});
        QVERIFY(!drop(data));
        data.setUrls({QUrl::fromLocalFile(u"/srv/a"_qs), QUrl(u"https://example.org/file"_qs)});
        QVERIFY(!drop(data)); // nor half of what was dropped
    }

    void droppedMagnet_isFetched()
    {
        QSignalSpy fetches(m_page.get(), &PeerPage::fetchTextRequested);
        QMimeData data;
        data.setText(u"magnet:?xt=urn:btih:0"_qs);
        QVERIFY(drop(data));
        QTRY_COMPARE(fetches.count(), 1);
    }

    void firstTransfer_isShownInDetail_withABarForEachFile()
    {
        m_page->showTransfer(sample::download());
        m_page->showTransfer(sample::share());
        const auto* files = m_page->findChild<FileTableModel*>();
        QCOMPARE(files->rowCount(), 3);
        QCOMPARE(m_page->findChild<ChunkBar*>()->chunks(), sample::download().chunks);
        QTest::mouseClick(transfers()->viewport(), Qt::LeftButton, {}, centerOf(transfers(), 1));
        QCOMPARE(files->rowCount(), 1);
        QCOMPARE(m_page->findChild<QProgressBar*>()->value(), 1000);
    }

    void update_ofTheSelectedTransfer_movesItsDetails()
    {
        status::TransferStatus transfer = sample::download();
        m_page->showTransfer(transfer);
        transfer.doneBytes = transfer.sizeBytes;
        transfer.chunks.fill(true);
        m_page->showTransfer(transfer);
        QCOMPARE(m_page->findChild<QProgressBar*>()->value(), 1000);
        QCOMPARE(m_page->findChild<ChunkBar*>()->chunks().count(false), 0);
        m_page->removeTransfer(transfer.sha1);
        QCOMPARE(transfers()->model()->rowCount(), 0);
        QCOMPARE(m_page->findChild<FileTableModel*>()->rowCount(), 0);
    }

    void remove_asksFirst()
    {
        m_page->showTransfer(sample::share());
        QSignalSpy removals(m_page.get(), &PeerPage::removeRequested);
        QTest::mouseClick(find<QPushButton>(u"removeTransfer"_qs), Qt::LeftButton);
        QCOMPARE(removals.count(), 0);
        auto* box = m_page->findChild<QMessageBox*>();
        QVERIFY(box);
        QVERIFY(box->text().contains(u"sample-thesis.pdf"));
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QTest::mouseClick(box->findChild<QPushButton*>(u"yes"_qs), Qt::LeftButton);
        QCOMPARE(removals.count(), 1);
        QCOMPARE(removals[0][0].value<InfoHash>(), sample::share().sha1);
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
        QCOMPARE(shares.count(), 1);
        window.close();
        QCOMPARE(closes.count(), 1);
    }
};

QTEST_MAIN(PeerPageTest)
#include "tst_peerpage.moc"
