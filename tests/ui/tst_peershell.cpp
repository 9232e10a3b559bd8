// SPDX-License-Identifier: GPL-3.0-or-later
// What a peer's window has around its page: tray, leaving, limits, questions about what is added, the
// trackers.
#include "sampledata.h"
#include "ui/dialogs/adddialog.h"
#include "ui/dialogs/clusterdialog.h"
#include "ui/dialogs/limitsdialog.h"
#include "ui/dialogs/linkdialog.h"
#include "ui/mainwindow.h"
#include "ui/tray.h"
#include "ui/widgets/contactline.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>

using namespace muster;
using namespace muster::ui;

namespace {

struct Shown
{
    bool isThere = true;
    QString text;
    int permille = -2;
    QStringList notes;
    QMenu* menu = nullptr;
};

class RecordingTray final : public Tray
{
public:
    explicit RecordingTray(Shown& shown)
        : m_shown(shown)
    {
    }
    bool isThere() const override { return m_shown.isThere; }
    void showState(const QString& text, int permille) override
    {
        m_shown.text = text;
        m_shown.permille = permille;
    }
    void notify(const QString& title, const QString& text, bool) override
    {
        m_shown.notes << title + u'|' + text;
    }
    void setMenu(QMenu* menu) override { m_shown.menu = menu; }

private:
    Shown& m_shown;
};

status::PeerLimits someLimits()
{
    status::PeerLimits limits;
    limits.rates = {2000, 1000};
    limits.alternativeRates = {200, 100};
    return limits;
}

} // namespace

class PeerShellTest : public QObject
{
    Q_OBJECT

    Shown m_shown;
    std::unique_ptr<MainWindow> m_window;

    void makeWindow(bool withTray = false)
    {
        m_shown = {};
        m_window = std::make_unique<MainWindow>(Mode::Peer);
        if (withTray)
            m_window->setTray(std::make_unique<RecordingTray>(m_shown));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    template<typename Object> Object* find(const QString& name = {}) const
    {
        return m_window->findChild<Object*>(name);
    }

private slots:
    void init() { makeWindow(); }
    void cleanup() { m_window.reset(); }

    void closing_whileSomethingIsFetched_isAskedAbout()
    {
        m_window->showTransfer(sample::download());
        QSignalSpy closes(m_window.get(), &MainWindow::closed);
        m_window->close();
        QCOMPARE(closes.count(), 0);
        QVERIFY(m_window->isVisible());
        auto* box = find<QMessageBox>();
        QVERIFY(box && box->informativeText().contains(u"1 download"));
        QTest::mouseClick(box->findChild<QPushButton*>(u"no"_qs), Qt::LeftButton);
        QVERIFY(m_window->isVisible());
        QTRY_VERIFY(!find<QMessageBox>());
        m_window->close();
        QTest::mouseClick(find<QMessageBox>()->findChild<QPushButton*>(u"yes"_qs), Qt::LeftButton);
        QTRY_COMPARE(closes.count(), 1);
    }

    void closing_whereNothingIsUnderWay_isNotAskedAbout()
    {
        status::TransferStatus paused = sample::download();
        paused.state = status::TransferState::Paused;
        paused.upBytesPerSecond = 0;
        m_window->showTransfer(paused);
        QSignalSpy closes(m_window.get(), &MainWindow::closed);
        m_window->close();
        QCOMPARE(closes.count(), 1);
    }

    void closing_withATray_goesOnThere_andSaysSoOnce()
    {
        makeWindow(true);
        m_window->showTransfer(sample::download());
        QSignalSpy closes(m_window.get(), &MainWindow::closed);
        m_window->close();
        QVERIFY(!m_window->isVisible());
        QCOMPARE(closes.count(), 0);
        QCOMPARE(m_shown.notes.size(), 1);
        m_shown.menu->actions().first()->trigger(); // Open Muster
        QVERIFY(m_window->isVisible());
        m_window->close();
        QCOMPARE(m_shown.notes.size(), 1);
        const QVariantMap state = m_window->state();
        makeWindow(true);
        m_window->restore(state);
        m_window->close();
        QCOMPARE(m_shown.notes.size(), 0); // not at the next start either
    }

    void quitting_fromTheTray_asksInTheWindow_andEnds()
    {
        makeWindow(true);
        m_window->showTransfer(sample::download());
        QSignalSpy closes(m_window.get(), &MainWindow::closed);
        m_window->close();
        m_shown.menu->actions().last()->trigger();
        auto* box = find<QMessageBox>();
        QVERIFY(box && m_window->isVisible());
        QTest::mouseClick(box->findChild<QPushButton*>(u"yes"_qs), Qt::LeftButton);
        QTRY_COMPARE(closes.count(), 1);
    }

    void tray_thatTheDesktopTookAway_isNotClosedInto()
    {
        makeWindow(true);
        m_shown.isThere = false; // nobody could bring the window back
        m_window->showTransfer(sample::download());
        QSignalSpy closes(m_window.get(), &MainWindow::closed);
        m_window->close();
        QVERIFY(m_window->isVisible());
        auto* box = find<QMessageBox>();
        QVERIFY(box);
        QTest::mouseClick(box->findChild<QPushButton*>(u"yes"_qs), Qt::LeftButton);
        QTRY_COMPARE(closes.count(), 1);
        QVERIFY(m_shown.notes.isEmpty());
    }

    void tray_thatIsNotWanted_isNotClosedInto()
    {
        makeWindow(true);
        find<QAction>(u"staysInTray"_qs)->trigger();
        QSignalSpy closes(m_window.get(), &MainWindow::closed);
        m_window->close();
        QCOMPARE(closes.count(), 1);
    }

    void news_areNotified_unlessSwitchedOffOrSeen()
    {
        makeWindow(true);
        m_window->hide();
        status::TransferStatus transfer = sample::download();
        m_window->showTransfer(transfer);
        QTRY_VERIFY(m_shown.text.contains(u"1 download"));
        QVERIFY(m_shown.permille > 0 && m_shown.permille < 1000);
        transfer.state = status::TransferState::Sharing;
        transfer.finishedAtMs = 1;
        m_window->showTransfer(transfer);
        QCOMPARE(m_shown.notes, QStringList(u"Fetched|Sample lecture recordings"_qs));
        QTRY_COMPARE(m_shown.permille, -1);
        find<QAction>(u"notifies"_qs)->trigger();
        transfer.state = status::TransferState::Failed;
        m_window->showTransfer(transfer);
        QCOMPARE(m_shown.notes.size(), 1);
    }

    void alternativeLimits_areSwitchedByAButton()
    {
        auto* button = find<QToolButton>(u"alternativeButton"_qs);
        QVERIFY(!button->isEnabled()); // they are not known yet
        m_window->showLimits(someLimits());
        QSignalSpy limits(m_window.get(), &MainWindow::limitsRequested);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(limits.count(), 1);
        auto asked = limits[0][0].value<status::PeerLimits>();
        QVERIFY(asked.isAlternativeOn);
        m_window->showLimits(asked);
        QVERIFY(button->isChecked());
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(!limits[1][0].value<status::PeerLimits>().isAlternativeOn);
    }

    void alternativeLimits_thatAreNotSet_areAskedFor()
    {
        m_window->showLimits({});
        QSignalSpy limits(m_window.get(), &MainWindow::limitsRequested);
        auto* button = find<QToolButton>(u"alternativeButton"_qs);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(limits.count(), 0);
        QVERIFY(!button->isChecked());
        QVERIFY(find<LimitsDialog>());
    }

    void alternativeLimits_thatWereOn_areOnAgain()
    {
        status::PeerLimits on = someLimits();
        on.isAlternativeOn = true;
        m_window->showLimits(on);
        const QVariantMap state = m_window->state();
        makeWindow();
        m_window->restore(state);
        QSignalSpy limits(m_window.get(), &MainWindow::limitsRequested);
        m_window->showLimits(someLimits()); // as the store has them
        QCOMPARE(limits.count(), 1);
        QVERIFY(limits[0][0].value<status::PeerLimits>().isAlternativeOn);
        m_window->showLimits(on);
        m_window->showLimits(someLimits()); // switched off later: it stays so
        QCOMPARE(limits.count(), 1);
    }

    void limits_areChosenInADialog()
    {
        m_window->showLimits(someLimits());
        QSignalSpy limits(m_window.get(), &MainWindow::limitsRequested);
        find<QAction>(u"limitsOfAll"_qs)->trigger();
        auto* dialog = find<LimitsDialog>();
        QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
        auto* down = dialog->findChild<QSpinBox*>(u"down"_qs);
        QCOMPARE(down->value(), 2000);
        down->selectAll();
        QTest::keyClicks(down, u"500"_qs);
        auto* from = dialog->findChild<QTimeEdit*>(u"from"_qs);
        QVERIFY(!from->isEnabled());
        QTest::keyClick(dialog->findChild<QCheckBox*>(u"hasTimes"_qs), Qt::Key_Space);
        from->setTime({22, 0});
        auto* active = dialog->findChild<QSpinBox*>(u"active"_qs);
        active->setFocus();
        QTest::keyClick(active, Qt::Key_Down);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(limits.count(), 1);
        status::PeerLimits expected = someLimits();
        expected.rates.downKibPerSecond = 500;
        expected.alternativeFrom = {22, 0};
        expected.alternativeTo = {18, 0};
        expected.activeDownloads = 4;
        QCOMPARE(limits[0][0].value<status::PeerLimits>(), expected);
    }

    void addQuestions_comeOneAfterTheOther()
    {
        status::TransferStatus first = sample::download();
        status::TransferStatus second = sample::share();
        second.files.clear();
        QSignalSpy chosen(m_window.get(), &MainWindow::addChosen);
        QSignalSpy declined(m_window.get(), &MainWindow::addDeclined);
        m_window->askToAdd(first);
        m_window->askToAdd(second);
        m_window->askToAdd(second);
        QCOMPARE(m_window->findChildren<AddDialog*>().size(), 1);
        m_window->describeAsked(sample::share()); // while it waits for its turn
        find<AddDialog>()->reject();
        QCOMPARE(declined.count(), 1);
        auto* next = find<AddDialog>();
        QVERIFY(next && next->sha1() == second.sha1);
        auto* add = next->findChild<QPushButton*>(u"add"_qs);
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][1].value<AddChoice>().priorities.size(), 1); // it was described meanwhile
        QVERIFY(!find<AddDialog>());
    }

    void privateShare_hasALinkToCopy()
    {
        m_window->showLink(u"minutes.odt"_qs, u"muster:?k=abc"_qs);
        auto* dialog = find<LinkDialog>();
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"copy"_qs), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"muster:?k=abc"_qs);
        QVERIFY(!dialog->findChild<QLabel*>(u"copied"_qs)->text().isEmpty());
    }

    void trackers_areAClickAway_andStayUpToDate()
    {
        QTest::mouseClick(find<ContactLine>(), Qt::LeftButton);
        auto* dialog = find<ClusterDialog>();
        QVERIFY(dialog);
        auto* table = dialog->findChild<DataTable*>(u"cluster"_qs);
        auto* page = dialog->findChild<QPushButton*>(u"page"_qs);
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!page->isEnabled());
        m_window->showCluster(sample::cluster());
        m_window->showContact({true, u"10.0.0.17:6969"_qs, 200, 0, 2});
        QCOMPARE(table->model()->rowCount(), 3);
        QStringList texts;
        for (const auto* label : dialog->findChildren<QLabel*>())
            texts << label->text();
        const QString all = texts.join(u' ');
        QVERIFY2(all.contains(u"sample-attic") && all.contains(u"is master") && all.contains(u"2 time"),
                 qPrintable(all));
        disconnect(dialog, &ClusterDialog::pageRequested, nullptr, nullptr); // no browser here
        QSignalSpy asked(dialog, &ClusterDialog::pageRequested);
        QTest::mouseClick(page, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(),
                 u"http://"_qs + sample::cluster().trackers[0].announce.toString() + u'/');
    }

    void language_isSwitchedInEveryOpenPart()
    {
        m_window->showTransfer(sample::download());
        m_window->showCluster(sample::cluster());
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_window.get(), &change); // must not lose what is shown
        QVERIFY(find<ContactLine>()->text().contains(u"racker"));
    }
};

QTEST_MAIN(PeerShellTest)
#include "tst_peershell.moc"
