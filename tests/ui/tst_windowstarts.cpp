// SPDX-License-Identifier: GPL-3.0-or-later
// How a window's role begins and ends, as the program runs it: starts that fail, and the change to the other
// role.
#include "app/datafolder.h"
#include "app/desktop.h"
#include "app/exitcodes.h"
#include "app/language.h"
#include "app/verbs.h"
#include "support/loopback.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUdpSocket>

using namespace muster;
using namespace muster::app;

namespace {

const QString roleKey = u"role"_qs;

// The person before the screen: reads each box, and presses the button of this name in it.
class Person : public QObject
{
public:
    explicit Person(QString button = {})
        : m_button(std::move(button))
    {
        connect(&m_glance, &QTimer::timeout, this, &Person::look);
        m_glance.start(50);
    }
    // Once a window of Muster is there, its menu is asked for this.
    void willTrigger(const QString& action) { m_action = action; }

    QStringList read;
    bool wasOffered = false;

private:
    void look()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            auto* window = qobject_cast<ui::MainWindow*>(widget);
            if (!window || !window->isVisible() || m_action.isEmpty())
                continue;
            auto* action = window->findChild<QAction*>(m_action);
            m_action.clear();
            wasOffered = action->isVisible();
            action->trigger();
            if (!wasOffered)
                QCoreApplication::exit(exitDone);
        }
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* box = qobject_cast<QMessageBox*>(widget); box && box->isVisible())
                answer(*box);
    }
    void answer(QMessageBox& box)
    {
        read << box.text() + u' ' + box.informativeText();
        auto* button = m_button.isEmpty() ? qobject_cast<QPushButton*>(box.buttons().constFirst())
                                          : box.findChild<QPushButton*>(m_button);
        button->click();
    }

    const QString m_button;
    QString m_action;
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
    static int run(const NodeSettings& settings)
    {
        Language language(true);
        Desktop desktop(QDBusConnection(QStringLiteral("no bus")));
        const WindowRim rim{language, desktop};
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
    void init()
    {
        QCoreApplication::setOrganizationName(u"muster-test"_qs);
        QApplication::setQuitOnLastWindowClosed(false); // as the program does
        m_dir = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_dir->filePath(u"settings"_qs));
        QDir(m_dir->path()).mkdir(u"runtime"_qs);
        QFile::setPermissions(m_dir->filePath(u"runtime"_qs),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
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
        Person person(u"yes"_qs);
        person.willTrigger(u"otherRole"_qs);
        QCOMPARE(run(settings(role)), exitToOtherRole);
        QVERIFY(person.wasOffered);
        QCOMPARE(person.read.size(), 1);
        QCOMPARE(QSettings().value(roleKey).toString(),
                 nameOf(role == Verb::Peer ? Verb::Tracker : Verb::Peer));
    }

    void otherRole_whereTheCommandLineNamesIt_isNotOffered()
    {
        NodeSettings named = settings(Verb::Tracker);
        named.options.isRoleRemembered = false;
        Person person(u"yes"_qs);
        person.willTrigger(u"otherRole"_qs);
        QCOMPARE(run(named), exitDone);
        QVERIFY(!person.wasOffered);
    }
};

QTEST_MAIN(WindowStartsTest)
#include "tst_windowstarts.moc"
