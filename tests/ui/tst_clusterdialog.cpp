// SPDX-License-Identifier: GPL-3.0-or-later
// Who the trackers are, in a peer's window: the picture of them above their table.
#include "sampledata.h"
#include "ui/dialogs/clusterdialog.h"
#include "ui/mainwindow.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"
#include "ui/widgets/contactline.h"
#include "ui/widgets/datatable.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

using namespace muster;
using namespace muster::ui;

namespace {

const status::TrackerContactStatus answered{true, u"10.0.0.17:6969"_qs, 200, 0, 0};

struct Peer
{
    MainWindow window{Mode::Peer};
    Peer()
    {
        window.showCluster(sample::cluster());
        window.showContact(answered);
        window.show();
    }
    ClusterDialog* open()
    {
        QTest::mouseClick(window.findChild<ContactLine*>(), Qt::LeftButton);
        auto* dialog = window.findChild<ClusterDialog*>();
        [&] { QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog)); }();
        return dialog;
    }
};

} // namespace

class ClusterDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void picture_ofTheTrackers_isAClickAway()
    {
        Peer peer;
        const auto* dialog = peer.open();
        const auto* picture = dialog->findChild<TopologyView*>();
        const auto* table = dialog->findChild<DataTable*>();
        QVERIFY(picture && table);
        QCOMPARE(picture->picture().trackers().size(), 3);
        QVERIFY(picture->isVisible() && picture->height() > table->height());
        QVERIFY(picture->mapTo(dialog, QPoint()).y() < table->mapTo(dialog, QPoint()).y());
    }

    void change_ofTheCluster_isSeenInTheOpenPicture()
    {
        Peer peer;
        const auto* picture = peer.open()->findChild<TopologyView*>();
        status::ClusterStatus fewer = sample::cluster();
        fewer.trackers.removeLast();
        peer.window.showCluster(fewer);
        QCOMPARE(picture->picture().trackers().size(), 2);
    }

    void walking_inThePicture_choosesTheRowWhosePageIsOpened()
    {
        Peer peer;
        auto* dialog = peer.open();
        auto* picture = dialog->findChild<TopologyView*>();
        auto* table = dialog->findChild<DataTable*>();
        QVERIFY(!table->currentKey().isValid()); // the master's page, as long as nobody chose
        disconnect(dialog, &ClusterDialog::pageRequested, nullptr, nullptr); // no browser here
        QSignalSpy asked(dialog, &ClusterDialog::pageRequested);
        dialog->activateWindow();
        picture->setFocus();
        QTRY_VERIFY(picture->hasFocus());
        picture->setCurrent(sample::cluster().trackers[0].id);
        QTest::keyClick(picture, Qt::Key_Tab);
        QVERIFY(picture->current() != sample::cluster().trackers[0].id);
        QCOMPARE(table->currentKey().value<NodeId>(), picture->current());
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"page"_qs), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        for (const auto& tracker : sample::cluster().trackers)
            if (tracker.id == picture->current())
                QCOMPARE(asked[0][0].toString(), u"http://%1/"_qs.arg(tracker.announce.toString()));
    }

    void row_thatIsChosen_isMarkedInThePicture()
    {
        Peer peer;
        auto* dialog = peer.open();
        auto* table = dialog->findChild<DataTable*>();
        for (int row = 0; row < 3; ++row) {
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                              table->visualRect(table->model()->index(row, 0)).center());
            QCOMPARE(dialog->findChild<TopologyView*>()->current(), table->currentKey().value<NodeId>());
        }
    }

    void sizeAndParts_areAsTheyWereLeft()
    {
        QVariantMap kept;
        QSize size;
        QList<int> parts;
        {
            Peer peer;
            auto* dialog = peer.open();
            dialog->resize(dialog->width() - 60, dialog->height() - 40);
            auto* splitter = dialog->findChild<QSplitter*>();
            splitter->setSizes({splitter->height() / 2, splitter->height() / 2});
            size = dialog->size();
            parts = splitter->sizes();
            dialog->close();
            kept = peer.window.state();
        }
        Peer again;
        again.window.restore(kept);
        auto* dialog = again.open();
        QCOMPARE(dialog->size(), size);
        QCOMPARE(dialog->findChild<QSplitter*>()->sizes(), parts);
    }

    void size_ofTheOpenDialog_isKeptToo()
    {
        Peer peer;
        auto* dialog = peer.open();
        dialog->resize(dialog->width() - 50, dialog->height() - 30);
        const QSize size = dialog->size();
        Peer again;
        again.window.restore(peer.window.state());
        QCOMPARE(again.open()->size(), size);
    }
};

QTEST_MAIN(ClusterDialogTest)
#include "tst_clusterdialog.moc"
