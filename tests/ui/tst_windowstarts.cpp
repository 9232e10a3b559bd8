// SPDX-License-Identifier: GPL-3.0-or-later
// How a window's role begins and ends, as the program runs it: starts that fail, and the change to the other
// role.
#include "app/datafolder.h"
#include "app/desktop.h"
#include "app/exitcodes.h"
#include "app/language.h"
#include "app/passphrase.h"
#include "app/verbs.h"
#include "support/loopback.h"
#include "support/nosessionbus.h"
#include "ui/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUdpSocket>
#include <functional>

using namespace muster;
using namespace muster::app;

namespace {

constexpr int patienceMs = 90'000;
const QString roleKey = u"role"_qs;

int entriesOf(const QString& folder)
{
    return int(QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

// What this process has of the system, and what would outlive a role in it.
struct Belongings
{
    int files = entriesOf(u"/proc/self/fd"_qs);
    int threads = entriesOf(u"/proc/self/task"_qs);
    qsizetype objects = qApp->findChildren<QObject*>().size();
    qsizetype widgets = QApplication::topLevelWidgets().size();

    bool isNoMoreThan(const Belongings& other) const
    {
        return files <= other.files && threads <= other.threads && objects <= other.objects &&
               widgets <= other.widgets;
    }
    QString text() const
    {
        return u"%1 files, %2 threads, %3 objects, %4 widgets"_qs.arg(files).arg(threads).arg(objects).arg(
            widgets);
    }
};

// The person before the screen: reads each box, and presses the first of these buttons that it has.
class Person : public QObject
{
public:
    explicit Person(QStringList buttons = {})
        : m_buttons(std::move(buttons))
    {
        connect(&m_glance, &QTimer::timeout, this, &Person::look);
        m_glance.start(50);
    }
    // In the menu of the first window of Muster that is there, of the next one, and so on; then it is closed.
    void willTrigger(const QStringList& actions) { m_actions = actions; }

    QStringList read;
    QStringList windows; // the state of the data folders' locks with each
    bool wasOffered = false;
    std::function<QString()> glanceAround = [] { return QString(); };

private:
    void look()
    {
        ui::MainWindow* window = nullptr;
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* main = qobject_cast<ui::MainWindow*>(widget); main && main->isVisible())
                window = main;
        if (window && window != m_served) {
            m_served = window;
            use(*window);
        }
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* box = qobject_cast<QMessageBox*>(widget); box && box->isVisible())
                answer(*box);
    }
    void use(ui::MainWindow& window)
    {
        windows << glanceAround();
        if (m_actions.isEmpty()) {
            window.close();
            return;
        }
        auto* action = window.findChild<QAction*>(m_actions.takeFirst());
        wasOffered = action->isVisible();
        if (wasOffered)
            action->trigger();
        else
            window.close();
    }
    void answer(QMessageBox& box)
    {
        read << box.text() + u' ' + box.informativeText();
        QPushButton* button = nullptr;
        for (const QString& name : m_buttons)
            button = button ? button : box.findChild<QPushButton*>(name);
        if (!button)
            button = qobject_cast<QPushButton*>(box.buttons().constFirst());
        button->click();
    }

    const QStringList m_buttons;
    QStringList m_actions;
    QPointer<ui::MainWindow> m_served;
    QTimer m_glance;
};

} // namespace

class WindowStartsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    NodeSettings settings(Verb verb) const
    {
        Options options;
        options.verb = verb;
        options.dataDir = m_dir->filePath(nameOf(verb));
        options.announceGroup = testing::randomGroup();
        options.clusterGroup = testing::randomGroup();
        options.port = options.replicationPort = 0;
        options.isRoleRemembered = true;
        QSettings().setValue(roleKey, nameOf(verb));
        return {options, testing::loopback(44), {}, u"desk"_qs};
    }
    // As the program does where nothing of it is named on the command line but the network.
    int runProgram(Verb verb) const
    {
        Options options = settings(verb).options;
        options.verb = Verb::Window;
        options.dataDir.clear();
        options.interface = testing::loopback(44).bindAddress.toString();
        Language language(true);
        Desktop desktop(QDBusConnection(QStringLiteral("no bus")));
        bool usesAllNetworks = false;
        return runRoles(*qApp, options, {language, desktop, usesAllNetworks});
    }
    static int run(const NodeSettings& settings)
    {
        bool usesAllNetworks = false;
        return run(settings, usesAllNetworks);
    }
    static int run(const NodeSettings& settings, bool& usesAllNetworks)
    {
        Language language(true);
        Desktop desktop(QDBusConnection(QStringLiteral("no bus")));
        const WindowRim rim{language, desktop, usesAllNetworks};
        return settings.options.verb == Verb::Tracker ? runTrackerWindow(*qApp, settings, rim)
                                                      : runPeerWindow(*qApp, settings, rim);
    }
    static void addRoles()
    {
        QTest::addColumn<Verb>("role");
        QTest::newRow("tracker") << Verb::Tracker;
        QTest::newRow("peer") << Verb::Peer;
    }

private slots:
    void initTestCase() { QVERIFY(testing::leaveSessionBus()); }

    void init()
    {
        QCoreApplication::setOrganizationName(u"muster-test"_qs);
        QApplication::setQuitOnLastWindowClosed(false); // as the program does
        m_dir = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_dir->filePath(u"settings"_qs));
        QDir(m_dir->path()).mkdir(u"runtime"_qs);
        QFile::setPermissions(m_dir->filePath(u"runtime"_qs),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_DATA_HOME", m_dir->filePath(u"data"_qs).toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", m_dir->filePath(u"runtime"_qs).toLocal8Bit());
    }

    void folderThatCannotBeMade_isSaidInABox_andTheRoleStays_data() { addRoles(); }
    void folderThatCannotBeMade_isSaidInABox_andTheRoleStays()
    {
        QFETCH(const Verb, role);
        QFile file(m_dir->filePath(nameOf(role)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        NodeSettings unusable = settings(role);
        unusable.options.dataDir += u"/below a file"_qs;
        Person person;
        QVERIFY(run(unusable) != exitDone);
        QCOMPARE(person.read.size(), 1);
        QVERIFY(person.read[0].contains(u"--data-dir")); // it says what to do
        QVERIFY(QSettings().contains(roleKey));          // the other one has the same trouble
    }

    void folderOfAnotherMuster_isSaidInABox()
    {
        const NodeSettings tracker = settings(Verb::Tracker);
        const auto other = DataFolder::open(tracker.options.dataDir, u"tracker"_qs);
        QVERIFY(other);
        Person person;
        QVERIFY(run(tracker) != exitDone);
        QCOMPARE(person.read.size(), 1);
        QVERIFY(person.read[0].contains(u"another Muster"));
        QVERIFY(QSettings().contains(roleKey)); // somebody clicked on the icon of what runs
    }

    void trackerWhosePortIsTaken_isSaidInABox_andTheRoleIsAskedForAgain()
    {
        NodeSettings tracker = settings(Verb::Tracker);
        QUdpSocket taken;
        QVERIFY(taken.bind(QHostAddress(tracker.network.bindAddress.toString()), 0,
                           QUdpSocket::DontShareAddress));
        tracker.options.port = taken.localPort();
        Person person;
        QVERIFY(run(tracker) != exitDone);
        QCOMPARE(person.read.size(), 1);
        QVERIFY(!QSettings().contains(roleKey));
    }

    void peerWhoseDatabaseCannotBeOpened_isSaidInABox_andTheRoleIsAskedForAgain()
    {
        const NodeSettings peer = settings(Verb::Peer);
        QVERIFY(QDir().mkpath(peer.options.dataDir + u"/peer.db/in the way"_qs));
        Person person;
        QVERIFY(run(peer) != exitDone);
        QCOMPARE(person.read.size(), 1);
        QVERIFY(!QSettings().contains(roleKey));
    }

    void failedStart_ofARoleThatWasNotChosenHere_leavesTheChoice()
    {
        NodeSettings peer = settings(Verb::Peer);
        QFile file(m_dir->filePath(u"peer"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        peer.options.dataDir += u"/below a file"_qs;
        QSettings().setValue(roleKey, u"tracker"_qs); // and a link was clicked
        Person person;
        QVERIFY(run(peer) != exitDone);
        QCOMPARE(QSettings().value(roleKey).toString(), u"tracker"_qs);
    }

    void otherRole_isAskedAbout_keptAndBegun_data() { addRoles(); }
    void otherRole_isAskedAbout_keptAndBegun()
    {
        QFETCH(const Verb, role);
        Person person({u"yes"_qs});
        person.willTrigger({u"otherRole"_qs});
        QCOMPARE(run(settings(role)), exitToOtherRole);
        QVERIFY(person.wasOffered);
        QCOMPARE(person.read.size(), 1);
        QCOMPARE(QSettings().value(roleKey).toString(),
                 nameOf(role == Verb::Peer ? Verb::Tracker : Verb::Peer));
    }

    // Which role's folder somebody has.
    static QString held()
    {
        QStringList held;
        for (const QString& role : {u"tracker"_qs, u"peer"_qs})
            if (!DataFolder::open({}, role))
                held << role;
        return held.join(u' ');
    }

    void otherRole_andTheOtherAgain_inOneProcess_leavesNothingOfTheFormer()
    {
        const auto session = [this] {
            Person person({u"yes"_qs});
            person.glanceAround = held;
            person.willTrigger({u"otherRole"_qs, u"otherRole"_qs});
            QCOMPARE(runProgram(Verb::Tracker), exitDone);
            QCOMPARE(person.windows, QStringList({u"tracker"_qs, u"peer"_qs, u"tracker"_qs}));
            QCOMPARE(held(), QString());
        };
        session(); // what Qt keeps for good is made
        if (QTest::currentTestFailed())
            return;
        const Belongings before;
        session();
        // Threads of Qt's own pool go a while after their last work.
        const bool isGone = QTest::qWaitFor([&] { return Belongings().isNoMoreThan(before); }, patienceMs);
        QVERIFY2(isGone, qPrintable(before.text() + u" -> "_qs + Belongings().text()));
    }

    void otherRole_takesThePassphraseAlong_exceptOverOneThatIsThere()
    {
        const auto passphraseFile = [this](const QString& role) {
            return m_dir->filePath(u"data/"_qs + QCoreApplication::organizationName() + u'/' +
                                   QCoreApplication::applicationName() + u'/' + role + u"/passphrase"_qs);
        };
        const QString ofTracker = passphraseFile(u"tracker"_qs);
        const QString ofPeer = passphraseFile(u"peer"_qs);
        QVERIFY(QDir().mkpath(QFileInfo(ofTracker).path()));
        QVERIFY(storePassphrase(ofTracker, u"correct horse battery"_qs));
        Person person({u"yes"_qs});
        person.willTrigger({u"otherRole"_qs});
        QCOMPARE(runProgram(Verb::Tracker), exitDone);
        QCOMPARE(readPassphrase(ofPeer).value_or(QByteArray()), QByteArray("correct horse battery"));

        QVERIFY(storePassphrase(ofTracker, u"another one of the tracker"_qs));
        person.willTrigger({u"otherRole"_qs});
        QCOMPARE(runProgram(Verb::Peer), exitDone);
        QCOMPARE(readPassphrase(ofTracker).value_or(QByteArray()), QByteArray("another one of the tracker"));
    }

    void otherRole_whosePassphraseCannotBeWritten_isNotBegun_andTheWindowSaysWhy()
    {
        NodeSettings tracker = settings(Verb::Tracker);
        tracker.options.dataDir.clear();
        const QString from = storedPassphrasePath(tracker.options);
        QVERIFY(QDir().mkpath(QFileInfo(from).path()));
        QVERIFY(storePassphrase(from, u"correct horse battery"_qs));
        QFile inTheWay(QFileInfo(QFileInfo(from).path()).path() + u"/peer"_qs);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Person person({u"yes"_qs});
        person.willTrigger({u"otherRole"_qs});
        QString said;
        QTimer ear;
        connect(&ear, &QTimer::timeout, this, [&said] {
            for (QWidget* widget : QApplication::topLevelWidgets())
                for (const auto* bar : widget->findChildren<ui::MessageBar*>())
                    for (const QLabel* label : bar->findChildren<QLabel*>())
                        if (label->text().contains(u"/peer/passphrase")) {
                            said = label->text();
                            widget->close();
                        }
        });
        ear.start(50);
        QCOMPARE(run(tracker), exitDone);
        QVERIFY(said.contains(u"cannot write"));
        QCOMPARE(QSettings().value(roleKey).toString(), u"tracker"_qs);
    }

    void chosenNetworkThatIsNotThere_isAskedAboutOnce_notAgainAtTheChangeOfRole()
    {
        QSettings().setValue(u"interface"_qs, u"unplugged0"_qs);
        bool usesAllNetworks = false;
        Person person({u"useAll"_qs, u"yes"_qs});
        person.willTrigger({u"otherRole"_qs});
        QCOMPARE(run(settings(Verb::Tracker), usesAllNetworks), exitToOtherRole);
        QCOMPARE(person.read.filter(u"unplugged0"_qs).size(), 1);
        QCOMPARE(run(settings(Verb::Peer), usesAllNetworks), exitDone);
        QCOMPARE(person.read.filter(u"unplugged0"_qs).size(), 1);
    }

    void chosenNetworkThatIsNotThere_andNotReplaced_startsNothing_data() { addRoles(); }
    void chosenNetworkThatIsNotThere_andNotReplaced_startsNothing()
    {
        QFETCH(const Verb, role);
        QSettings().setValue(u"interface"_qs, u"unplugged0"_qs);
        bool usesAllNetworks = false;
        Person person({u"quit"_qs});
        QVERIFY(run(settings(role), usesAllNetworks) != exitDone);
        QCOMPARE(person.read.size(), 1);
        QVERIFY(person.windows.isEmpty());
        QVERIFY(!usesAllNetworks);
    }

    void otherRole_whereTheCommandLineNamesIt_isNotOffered()
    {
        NodeSettings named = settings(Verb::Tracker);
        named.options.isRoleRemembered = false;
        Person person({u"yes"_qs});
        person.willTrigger({u"otherRole"_qs});
        QCOMPARE(run(named), exitDone);
        QVERIFY(!person.wasOffered);
    }
};

QTEST_MAIN(WindowStartsTest)
#include "tst_windowstarts.moc"
