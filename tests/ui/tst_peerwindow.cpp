// SPDX-License-Identifier: GPL-3.0-or-later
// A whole peer behind its window, without trackers: what becomes of links while others add things, too, and
// what is kept.
#include "app/peercall.h"
#include "app/peerwindow.h"
#include "status/statusjson.h"
#include "support/loopback.h"
#include "support/nosessionbus.h"
#include "ui/dialogs/adddialog.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebar.h"

#include <QDir>
#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSessionManager>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <cstddef>

using namespace muster;
using namespace muster::app;
using namespace muster::protocol;

namespace {

constexpr int patienceMs = 60'000;
const QString magnet = u"magnet:?xt=urn:btih:0123456789abcdef0123456789abcdef01234567&dn=film"_qs;

NodeSettings settingsFor(const QString& folder)
{
    Options options;
    options.verb = Verb::Peer;
    options.dataDir = folder;
    options.announceGroup = testing::randomGroup();
    options.clusterGroup = testing::randomGroup();
    return {options, testing::loopback(43), {}, u"desk"_qs};
}

// The window, and how a command on the same computer talks to its peer.
class Desk
{
public:
    explicit Desk(const QString& folder)
        : m_peer(settingsFor(folder), DataFolder::open(folder, u"peer"_qs).value())
        , m_call(folder)
    {
        QObject::connect(&m_call, &PeerCall::answered, &m_call,
                         [this](const OrderAnswer& answer) { m_answers.append(answer); });
    }
    ~Desk()
    {
        m_peer.close();
        if (!QTest::qWaitFor([this] { return !m_finished.isEmpty(); }, patienceMs))
            qWarning("the peer did not end");
    }

    PeerWindow& peer() { return m_peer; }
    ui::MainWindow& window() { return m_peer.window(); }
    ui::AddDialog* question() { return window().findChild<ui::AddDialog*>(); }
    int rows() { return window().findChild<ui::DataTable*>(u"transfers"_qs)->model()->rowCount(); }
    QString message()
    {
        QStringList texts;
        for (const QLabel* label : window().findChild<ui::MessageBar*>()->findChildren<QLabel*>())
            texts << label->text();
        return texts.join(u' ');
    }

    bool callConnected()
    {
        QSignalSpy connected(&m_call, &PeerCall::connected);
        m_call.start(Millis(5000));
        return connected.wait(patienceMs);
    }
    bool ask(const PeerOrder& order)
    {
        m_answers.clear();
        m_call.send(order);
        return QTest::qWaitFor(
                   [this] {
                       return !m_answers.isEmpty() && (m_answers.last().kind == OrderAnswer::Kind::Done ||
                                                       m_answers.last().kind == OrderAnswer::Kind::Refused);
                   },
                   patienceMs) &&
               m_answers.last().kind == OrderAnswer::Kind::Done;
    }
    // By what the peer itself says; all that was asked of it before is done then.
    QList<status::TransferStatus> transfers()
    {
        QList<status::TransferStatus> found;
        if (ask(ListOrder{}))
            for (const OrderAnswer& answer : m_answers)
                if (answer.kind == OrderAnswer::Kind::Transfer)
                    found << status::transferFromJson(answer.transfer);
        return found;
    }

private:
    PeerWindow m_peer;
    QSignalSpy m_finished{&m_peer, &PeerWindow::finished};
    PeerCall m_call;
    QList<OrderAnswer> m_answers;
};

} // namespace

class PeerWindowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString folder() const { return m_dir->filePath(u"peer"_qs); }
    QString to() const { return m_dir->filePath(u"to"_qs); }
    AddOrder order() const { return {magnet, to(), {}}; }

private slots:
    void initTestCase() { QVERIFY(testing::leaveSessionBus()); }

    void init()
    {
        QCoreApplication::setOrganizationName(u"muster-test"_qs);
        m_dir = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_dir->filePath(u"settings"_qs));
        QDir(m_dir->path()).mkdir(u"runtime"_qs);
        QFile::setPermissions(m_dir->filePath(u"runtime"_qs),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", m_dir->filePath(u"runtime"_qs).toLocal8Bit());
    }

    void linkAtTheStart_ofWhatIsInTheListAlready_selectsIt_andItStays()
    {
        {
            Desk first(folder());
            QVERIFY(first.peer().start());
            QVERIFY(first.callConnected() && first.ask(order()));
            QTRY_COMPARE_WITH_TIMEOUT(first.rows(), 1, patienceMs);
        }
        Desk again(folder());
        QVERIFY(again.peer().start());
        again.peer().open({magnet}); // as by a click in a browser while Muster was off
        QTRY_VERIFY_WITH_TIMEOUT(again.message().contains(u"in the list already") || again.question(),
                                 patienceMs);
        QVERIFY(!again.question());
        QCOMPARE(again.window().findChild<ui::DataTable*>(u"transfers"_qs)->selectedKeys().size(), 1);
        QVERIFY(again.callConnected());
        const auto transfers = again.transfers();
        QCOMPARE(transfers.size(), 1);
        QCOMPARE(transfers[0].folder, to());
    }

    void sessionThatEnds_asksNobody_andWhatIsFetchedGoesOnAtTheNextStart()
    {
        {
            Desk desk(folder());
            QVERIFY(desk.peer().start());
            QVERIFY(desk.callConnected() && desk.ask(order()));
            QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), 1, patienceMs);
            desk.window().close(); // as a person would: that is asked about
            auto* question = desk.window().findChild<QMessageBox*>(u"leave"_qs);
            QVERIFY(question);
            question->reject();
            QTRY_VERIFY(!desk.window().findChild<QMessageBox*>(u"leave"_qs));
            QSignalSpy finished(&desk.peer(), &PeerWindow::finished);
            QEvent quit(QEvent::Quit); // the desktop's word
            QCoreApplication::sendEvent(qApp, &quit);
            QVERIFY(!desk.window().findChild<QMessageBox*>(u"leave"_qs));
            QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
            QCOMPARE(finished.first()[0].toInt(), exitDone);
        }
        Desk again(folder());
        QVERIFY(again.peer().start());
        QVERIFY(again.callConnected());
        QCOMPARE(again.transfers().size(), 1);
    }

    void sessionThatMayEnd_keepsTheArrangementAtOnce()
    {
        Desk desk(folder());
        QVERIFY(desk.peer().start());
        desk.window().resize(1013, 687);
        QVERIFY(QSettings().value(u"peerWindow"_qs).toMap() != desk.window().state());
        // Nobody but Qt can make a manager; whoever is told here asks nothing of it.
        alignas(std::max_align_t) static std::array<char, sizeof(QSessionManager)> nobody{};
        emit qGuiApp->commitDataRequest(*reinterpret_cast<QSessionManager*>(nobody.data()));
        QCOMPARE(QSettings().value(u"peerWindow"_qs).toMap(), desk.window().state());
    }

    void link_declined_isForgotten()
    {
        Desk desk(folder());
        QVERIFY(desk.peer().start());
        desk.peer().open({magnet});
        QTRY_VERIFY_WITH_TIMEOUT(desk.question(), patienceMs);
        QTest::keyClick(desk.question(), Qt::Key_Escape);
        QVERIFY(desk.callConnected());
        QTRY_COMPARE_WITH_TIMEOUT(desk.transfers().size(), 0, patienceMs);
        QCOMPARE(desk.rows(), 0);
    }

    void link_declinedWhileACommandAddedIt_staysInTheList()
    {
        Desk desk(folder());
        QVERIFY(desk.peer().start());
        desk.peer().open({magnet});
        QTRY_VERIFY_WITH_TIMEOUT(desk.question(), patienceMs);
        QVERIFY(desk.callConnected() && desk.ask(order()));
        QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), 1, patienceMs);
        QTest::keyClick(desk.question(), Qt::Key_Escape);
        QCOMPARE(desk.transfers().size(), 1);
        QCOMPARE(desk.rows(), 1);
    }

    void link_thatACommandAddsPausedMeanwhile_goesWhereTheCommandPutsIt()
    {
        Desk desk(folder());
        QVERIFY(desk.peer().start());
        desk.peer().open({magnet});
        QTRY_VERIFY_WITH_TIMEOUT(desk.question(), patienceMs);
        QVERIFY(desk.callConnected());
        QTRY_COMPARE_WITH_TIMEOUT(desk.transfers().size(), 1, patienceMs); // in the window's own folder
        AddOrder paused = order();
        paused.isPaused = true;
        QVERIFY(desk.ask(paused));
        const auto transfers = desk.transfers();
        QCOMPARE(transfers.size(), 1);
        QCOMPARE(transfers[0].folder, to());
    }

    void link_acceptedAfterACommandAddedIt_staysWhereTheCommandPutIt()
    {
        Desk desk(folder());
        QVERIFY(desk.peer().start());
        desk.peer().open({magnet});
        QTRY_VERIFY_WITH_TIMEOUT(desk.question(), patienceMs);
        QVERIFY(desk.callConnected() && desk.ask(order()));
        QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), 1, patienceMs);
        ui::AddChoice choice;
        choice.folder = m_dir->filePath(u"elsewhere"_qs);
        const InfoHash sha1 = desk.question()->sha1();
        emit desk.window().addChosen(sha1, choice);
        const auto transfers = desk.transfers();
        QCOMPARE(transfers.size(), 1);
        QCOMPARE(transfers[0].folder, to());
    }

    void arrangement_isKeptShortlyAfterItChanges_notOnlyAtTheEnd()
    {
        const auto kept = [] { return QSettings().value(u"peerWindow"_qs).toMap(); };
        Desk desk(folder());
        QVERIFY(desk.peer().start());
        desk.window().resize(901, 653);
        QTRY_COMPARE_WITH_TIMEOUT(kept(), desk.window().state(), patienceMs); // kill -9 forgets nothing
        ui::MainWindow next(ui::Mode::Peer);
        next.restore(kept());
        QCOMPARE(next.size(), QSize(901, 653));
    }
};

QTEST_MAIN(PeerWindowTest)
#include "tst_peerwindow.moc"
