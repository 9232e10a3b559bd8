// SPDX-License-Identifier: GPL-3.0-or-later
// What the windows see of the network, with real sockets on the loopback.
#include "app/networkdesk.h"
#include "app/passphrase.h"
#include "cluster/clusterfaulttolerance.h"
#include "support/loopback.h"
#include "ui/dialogs/networkdialog.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWidget>

using namespace muster;
using namespace muster::app;

namespace {

constexpr int patienceMs = 60'000;

int openSockets()
{
    int count = 0;
    for (const QFileInfo& info :
         QDir(u"/proc/self/fd"_qs).entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot))
        count += info.symLinkTarget().contains(u"socket:") ? 1 : 0;
    return count;
}

} // namespace

class NetworkDeskTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_stored;
    std::unique_ptr<QWidget> m_window;

    static NodeSettings settings()
    {
        Options options;
        options.announceGroup = testing::randomGroup();
        options.clusterGroup = testing::randomGroup();
        options.interface = testing::loopback(45).bindAddress.toString();
        return {options, testing::loopback(45), {}, u"desk"_qs};
    }
    ui::NetworkDialog* dialog() const { return m_window->findChild<ui::NetworkDialog*>(); }
    QPushButton* check() const { return dialog()->findChild<QPushButton*>(u"check"_qs); }
    // Presses that button of the question that opens next.
    void press(const QString& name)
    {
        auto* timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [timer, name] {
            const QWidget* box = QApplication::activeModalWidget();
            if (!box)
                return;
            timer->deleteLater();
            QTest::mouseClick(box->findChild<QPushButton*>(name), Qt::LeftButton);
        });
        timer->start(1);
    }
    QString texts() const
    {
        QStringList texts;
        for (const QLabel* label : dialog()->findChildren<QLabel*>())
            texts << label->text();
        return texts.join(u' ');
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"muster-test"_qs);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_stored.path());
    }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->show();
    }

    void checkThatHasFinished_listensNoLonger()
    {
        NetworkDesk desk(settings(), {u"here"_qs});
        const int before = openSockets();
        desk.open(m_window.get());
        QVERIFY(!check()->isEnabled()); // it runs
        QVERIFY(openSockets() > before);
        QTRY_VERIFY_WITH_TIMEOUT(check()->isEnabled(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(openSockets(), before, patienceMs);
        QTest::mouseClick(check(), Qt::LeftButton); // and it can be asked for again
        QVERIFY(!check()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(check()->isEnabled(), patienceMs);
    }

    void dialogThatIsClosedMeanwhile_harmsNothing_andTheNextOneIsTold()
    {
        NetworkDesk desk(settings(), {u"here"_qs});
        const int before = openSockets();
        desk.open(m_window.get());
        dialog()->close();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(openSockets(), before, patienceMs); // it has ended without a dialog
        desk.open(m_window.get());
        QTRY_VERIFY_WITH_TIMEOUT(check()->isEnabled(), patienceMs);
        dialog()->close();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patienceMs);
        desk.open(m_window.get());
        // While the third check runs the desk itself goes.
    }

    void interfaceThatVanished_isSaid_andCanBeCheckedAgain()
    {
        NodeSettings gone = settings();
        gone.options.interface = u"unplugged0"_qs;
        NetworkDesk desk(gone, {u"here"_qs});
        desk.open(m_window.get());
        QVERIFY2(texts().contains(u"unplugged0"), qPrintable(texts()));
        QVERIFY(texts().contains(u"Problem"));
        QVERIFY(check()->isEnabled());
    }

    void passphraseThatWasChosenInTheWindowMeanwhile_isTheOneThatIsCheckedWith()
    {
        const QByteArray passphrase = "correct horse battery";
        QTemporaryDir folder;
        NodeSettings open = settings();
        open.options.verb = Verb::Peer;
        open.options.dataDir = folder.path();
        cluster::KeepAliveSettings closed;
        closed.network = testing::loopback(46);
        closed.group = open.options.clusterGroup;
        closed.clusterName = open.options.cluster;
        closed.key = protocol::ClusterKey::fromPassphrase(passphrase, open.options.cluster).value();
        closed.port = 0;
        closed.interval = Millis(100);
        const SystemClock clock;
        cluster::ClusterFaultTolerance tracker(closed, {{NodeId(7), 1}}, clock);
        QVERIFY(tracker.start());
        protocol::KeepAlive told;
        told.name = u"behind a door"_qs;
        tracker.tell(told);

        NetworkDesk desk(open, {u"here"_qs});
        desk.open(m_window.get());
        QTRY_VERIFY_WITH_TIMEOUT(check()->isEnabled(), patienceMs);
        QVERIFY2(texts().contains(u"uses a passphrase") && !texts().contains(told.name), qPrintable(texts()));
        QVERIFY(storePassphrase(storedPassphrasePath(open.options), QString::fromUtf8(passphrase)));
        QTest::mouseClick(check(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(check()->isEnabled(), patienceMs);
        QVERIFY2(!texts().contains(u"uses a passphrase") && texts().contains(told.name), qPrintable(texts()));
    }

    void interfaceThatWasChosenAndIsGone_isAskedAbout()
    {
        QSettings().setValue(u"interface"_qs, u"unplugged0"_qs);
        Options options;
        QVERIFY(NetworkDesk::isChosenAbsent(options));
        press(u"useAll"_qs);
        QVERIFY(NetworkDesk::askToUseAllNetworks());
        press(u"quit"_qs);
        QVERIFY(!NetworkDesk::askToUseAllNetworks());
        QCOMPARE(NetworkDesk::withChosenInterface(options), options);
        options.interface = u"lo"_qs;
        QVERIFY(!NetworkDesk::isChosenAbsent(options));
        options.interface.clear();
        QSettings().setValue(u"interface"_qs, u"lo"_qs);
        const Options completed = NetworkDesk::withChosenInterface(options);
        QCOMPARE(completed.interface, u"lo"_qs);
        QVERIFY(completed.isInterfaceRemembered);
        QVERIFY(!NetworkDesk::isChosenAbsent(options));
        options.interface = u"eth7"_qs; // the command line comes first
        QCOMPARE(NetworkDesk::withChosenInterface(options), options);
        QSettings().remove(u"interface"_qs);
    }
};

QTEST_MAIN(NetworkDeskTest)
#include "tst_networkdesk.moc"
