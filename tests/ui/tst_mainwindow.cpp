// SPDX-License-Identifier: GPL-3.0-or-later
// What both modes' windows have: languages, the network, the first start.
#include "sampledata.h"
#include "ui/dialogs/networkdialog.h"
#include "ui/dialogs/roledialog.h"
#include "ui/mainwindow.h"
#include "ui/translation.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sidebar.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace muster;
using namespace muster::ui;
using Level = status::NetworkFinding::Level;

namespace {

bool isShown(const QWidget& widget, QStringView part)
{
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (label->isVisibleTo(&widget) && label->text().contains(part))
            return true;
    return false;
}

status::NetworkStatus sampleNetwork()
{
    status::NetworkStatus network;
    network.interfaces = {{u"eth0"_qs, {u"10.0.0.5"_qs, u"fe80::1"_qs}, false, true},
                          {u"lo"_qs, {u"127.0.0.1"_qs}, true, false}};
    network.findings = {{Level::Problem, u"The cable is cut."_qs, u"Mend it."_qs},
                        {Level::Good, u"The lamp is on."_qs, {}}};
    return network;
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void language_chosenInTheMenu_isAskedForByItsCode()
    {
        MainWindow window(Mode::Peer);
        window.show();
        QSignalSpy chosen(&window, &MainWindow::languageChosen);
        auto* menu = window.findChild<QMenu*>(u"languages"_qs);
        QVERIFY(menu);
        menu->popup(window.mapToGlobal(QPoint(20, 20)));
        menu->setActiveAction(menu->actions().last());
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), u"fr"_qs);
    }

    void texts_followTheLanguage_withoutARestart()
    {
        Translation translation;
        translation.use(u"en"_qs);
        MainWindow peer(Mode::Peer);
        MainWindow tracker(Mode::Tracker);
        RoleDialog first;
        const auto fileMenu = [](MainWindow& window) { return window.menuBar()->actions().first()->text(); };
        QCOMPARE(fileMenu(peer), u"&File"_qs);
        translation.use(u"de"_qs);
        QCoreApplication::processEvents(); // windows are told by an event
        QCOMPARE(fileMenu(peer), u"&Datei"_qs);
        QCOMPARE(fileMenu(tracker), u"&Datei"_qs);
        QVERIFY(isShown(first, u"Was soll"));
        QVERIFY(!isShown(first, u"What should"));
        translation.use(u"en"_qs);
        QCoreApplication::processEvents();
        QCOMPARE(fileMenu(tracker), u"&File"_qs);
    }

    void firstStart_byKeyboard_choosesARole()
    {
        RoleDialog first;
        QSignalSpy network(&first, &RoleDialog::networkWished);
        first.show();
        QTest::keyClick(first.findChild<QPushButton*>(u"network"_qs), Qt::Key_Space);
        QCOMPARE(network.size(), 1);
        QTest::keyClick(first.findChild<QPushButton*>(u"tracker"_qs), Qt::Key_Space);
        QCOMPARE(first.result(), int(QDialog::Accepted));
        QCOMPARE(first.mode(), Mode::Tracker);
    }

    void firstStart_language_isAskedFor()
    {
        RoleDialog first;
        QSignalSpy chosen(&first, &RoleDialog::languageChosen);
        first.show();
        auto* box = first.findChild<QComboBox*>(u"languages"_qs);
        QTest::keyClick(box, Qt::Key_Down); // from the system's to the first
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), u"de"_qs);
    }

    void network_asTold_isShownWithWhatToDo()
    {
        NetworkDialog dialog;
        dialog.show();
        dialog.showNetwork(sampleNetwork());
        QCoreApplication::processEvents(); // new rows are shown by their layout
        QVERIFY(isShown(dialog, u"The cable is cut."));
        QVERIFY(isShown(dialog, u"Mend it."));
        QVERIFY(isShown(dialog, u"In use now: eth0"));
        QCOMPARE(dialog.findChild<QComboBox*>(u"interfaces"_qs)->count(), 3); // all, and each
    }

    void interface_chosen_isAskedForByItsName()
    {
        NetworkDialog dialog;
        dialog.show();
        dialog.showNetwork(sampleNetwork());
        QSignalSpy chosen(&dialog, &NetworkDialog::interfaceChosen);
        QTest::keyClick(dialog.findChild<QComboBox*>(u"interfaces"_qs), Qt::Key_Down);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), u"eth0"_qs);
    }

    void keys_forTransfers_doNothingWhileTheyAreHidden()
    {
        MainWindow window(Mode::Peer);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.showTransfer(sample::download());
        window.selectTransfer(sample::download().sha1);
        QSignalSpy wished(&window, &MainWindow::wished);
        auto* bar = window.findChild<SideBar*>(u"sideBar"_qs);
        const auto press = [&] {
            QTest::keyClick(bar, Qt::Key_Delete);
            QTest::keyClick(bar, Qt::Key_R, Qt::ControlModifier);
        };
        bar->setFocus();
        QTest::keyClick(bar, Qt::Key_Home); // on this network
        QVERIFY(!bar->group());
        press();
        QVERIFY(!window.findChild<QMessageBox*>());
        QCOMPARE(wished.count(), 0);
        QTest::keyClick(bar, Qt::Key_Down); // the transfers, with what was chosen there
        QVERIFY(bar->group());
        press();
        QVERIFY(window.findChild<QMessageBox*>()); // asks before it removes
    }

    void messages_upToThree_standTogether()
    {
        MainWindow window(Mode::Peer);
        window.show();
        for (const char* text : {"first", "second", "third", "second", "fourth"})
            window.showError(QString::fromLatin1(text));
        auto* bar = window.findChild<MessageBar*>();
        QCOMPARE(bar->message(), u"third\n\nsecond\n\nfourth"_qs);
        QTest::mouseClick(bar->findChild<QToolButton*>(u"dismissMessage"_qs), Qt::LeftButton);
        QVERIFY(bar->message().isEmpty());
        window.showError(u"another"_qs);
        QCOMPARE(bar->message(), u"another"_qs);
    }

    void interface_ofTheCommandLine_cannotBeChosen()
    {
        NetworkDialog dialog;
        status::NetworkStatus network = sampleNetwork();
        network.canChoose = false;
        network.chosen = u"10.0.0.5"_qs; // an address
        dialog.showNetwork(network);
        const auto* box = dialog.findChild<QComboBox*>(u"interfaces"_qs);
        QVERIFY(!box->isEnabled());
        QCOMPARE(box->currentText(), u"10.0.0.5"_qs);
    }

    void check_underWay_cannotBeAskedForAgain()
    {
        NetworkDialog dialog;
        dialog.show();
        QSignalSpy asked(&dialog, &NetworkDialog::checkRequested);
        auto* button = dialog.findChild<QPushButton*>(u"check"_qs);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        status::NetworkStatus network = sampleNetwork();
        network.isChecking = true;
        dialog.showNetwork(network);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
