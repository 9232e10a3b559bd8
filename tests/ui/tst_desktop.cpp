// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop says over its bus, and what the windows do with it: dark or light, less motion,
// notifications. The portal and the notifications' server are this test's own, on a bus of its own.
#include "app/desktop.h"
#include "app/desktopnotifications.h"
#include "privatebus.h"
#include "sampledata.h"
#include "ui/darkpalette.h"
#include "ui/mainwindow.h"
#include "ui/topology/topologyview.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDBusArgument>
#include <QDBusMetaType>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTest>

using namespace muster;
using namespace muster::app;

using Groups = QMap<QString, QVariantMap>;

namespace {

const QString appearance = u"org.freedesktop.appearance"_qs;
const QString colorScheme = u"color-scheme"_qs;
const QString gnome = u"org.gnome.desktop.interface"_qs;
const QString animations = u"enable-animations"_qs;

} // namespace

class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    Groups groups;
    int questions = 0;

    void change(const QString& group, const QString& key, const QVariant& value)
    {
        groups[group][key] = value;
        emit SettingChanged(group, key, QDBusVariant(value));
    }

public slots: // NOLINT(readability-redundant-access-specifiers)
    // NOLINTNEXTLINE(readability-identifier-naming)
    Groups ReadAll(const QStringList& names)
    {
        ++questions;
        Groups found;
        for (const QString& name : names)
            if (groups.contains(name))
                found.insert(name, groups.value(name));
        return found;
    }

signals:
    // NOLINTNEXTLINE(readability-identifier-naming)
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

class NotificationServer : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList capabilities{u"actions"_qs, u"body-markup"_qs};
    QStringList notes;
    QStringList actions;

public slots: // NOLINT(readability-redundant-access-specifiers)
    // NOLINTNEXTLINE(readability-identifier-naming)
    QStringList GetCapabilities() { return capabilities; }
    // NOLINTNEXTLINE(readability-identifier-naming)
    uint Notify(const QString&, uint, const QString&, const QString& title, const QString& text,
                const QStringList& ofIt, const QVariantMap&, int)
    {
        notes << title + u'|' + text;
        actions = ofIt;
        return uint(notes.size());
    }

signals:
    // NOLINTBEGIN(readability-identifier-naming)
    void ActionInvoked(uint id, const QString& action);
    void ActivationToken(uint id, const QString& token);
    void NotificationClosed(uint id, uint reason);
    // NOLINTEND(readability-identifier-naming)
};

class DesktopTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<testing::PrivateBus> m_bus;
    Portal m_portal;
    NotificationServer m_server;

    void startPortal()
    {
        QDBusConnection bus = m_bus->connection(u"portal"_qs);
        QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_qs, &m_portal,
                                   QDBusConnection::ExportAllContents));
        QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_qs));
    }

    void startServer()
    {
        QDBusConnection bus = m_bus->connection(u"server"_qs);
        QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_qs, &m_server,
                                   QDBusConnection::ExportAllContents));
        QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_qs));
    }

    QDBusConnection own() { return m_bus->connection(u"muster"_qs); }
    static bool isDark() { return ui::isDark(QApplication::palette()); }

private slots:
    void initTestCase() { qDBusRegisterMetaType<Groups>(); }

    void init()
    {
        if (!testing::PrivateBus::isInstalled())
            QSKIP("There is no dbus-daemon to try it with; it is in the package dbus-daemon.");
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_qs));
        QVERIFY(!isDark());
        m_portal.groups.clear();
        m_portal.questions = 0;
        m_server.capabilities = {u"actions"_qs, u"body-markup"_qs};
        m_server.notes.clear();
        m_bus = std::make_unique<testing::PrivateBus>();
        QVERIFY(m_bus->start());
    }

    void cleanup()
    {
        m_bus.reset();
        QApplication::setPalette(QPalette());
    }

    void dark_thatTheDesktopWishes_isTheWindowsPalette()
    {
        m_portal.groups[appearance][colorScheme] = 1U;
        startPortal();
        ui::MainWindow window(ui::Mode::Tracker);
        window.show();
        const Desktop desktop(own());
        QTRY_VERIFY(isDark());
        QVERIFY(ui::isDark(window.palette()));
        QVERIFY(ui::isDark(window.findChild<ui::TopologyView*>()->palette()));
    }

    void change_ofTheWish_isFollowedByOpenWindows()
    {
        m_portal.groups[appearance][colorScheme] = 2U;
        startPortal();
        ui::MainWindow window(ui::Mode::Peer);
        const QPalette light = window.palette();
        const Desktop desktop(own());
        QTRY_COMPARE(m_portal.questions, 1);
        QVERIFY(!isDark());
        m_portal.change(appearance, colorScheme, 1U);
        QTRY_VERIFY(ui::isDark(window.palette()));
        m_portal.change(appearance, colorScheme, 0U);
        QTRY_VERIFY(!ui::isDark(window.palette()));
        QCOMPARE(window.palette().color(QPalette::Base), light.color(QPalette::Base));
    }

    void palette_thatIsDarkAlready_isLeftAlone()
    {
        QPalette theirs = ui::darkPalette();
        theirs.setColor(QPalette::Window, QColor(0x40, 0, 0));
        QApplication::setPalette(theirs); // as KDE's platform theme does
        m_portal.groups[appearance][colorScheme] = 1U;
        m_portal.groups[gnome][animations] = false;
        startPortal();
        ui::MainWindow window(ui::Mode::Tracker);
        Desktop desktop(own());
        desktop.offerTo(window);
        QTRY_VERIFY(!window.findChild<QCheckBox*>(u"motion"_qs)->isEnabled()); // all was told
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0x40, 0, 0));
        m_portal.change(appearance, colorScheme, 2U);
        m_portal.change(gnome, animations, true);
        QTRY_VERIFY(window.findChild<QCheckBox*>(u"motion"_qs)->isEnabled());
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0x40, 0, 0));
    }

    void style_thatIsNotQts_keepsItsPalette()
    {
        QApplication::setStyle(QStyleFactory::create(u"Windows"_qs));
        m_portal.groups[appearance][colorScheme] = 1U;
        m_portal.groups[gnome][animations] = false;
        startPortal();
        ui::MainWindow window(ui::Mode::Tracker);
        Desktop desktop(own());
        desktop.offerTo(window);
        QTRY_VERIFY(!window.findChild<QCheckBox*>(u"motion"_qs)->isEnabled());
        QVERIFY(!isDark());
    }

    void motion_thatTheDesktopDoesNotWant_stopsAndComesBack()
    {
        m_portal.groups[gnome][animations] = false;
        startPortal();
        ui::MainWindow window(ui::Mode::Tracker);
        window.showCluster(sample::cluster());
        window.show();
        Desktop desktop(own());
        desktop.offerTo(window);
        auto* motion = window.findChild<QCheckBox*>(u"motion"_qs);
        const auto* view = window.findChild<ui::TopologyView*>();
        QVERIFY(motion->isChecked());
        QTRY_VERIFY(!motion->isEnabled());
        QVERIFY(!motion->isChecked() && !view->systemWantsMotion() && !view->isAnimating());
        m_portal.change(gnome, animations, true);
        QTRY_VERIFY(motion->isEnabled());
        QVERIFY(motion->isChecked() && view->systemWantsMotion());
    }

    void motion_isToldToALaterWindow()
    {
        m_portal.groups[gnome][animations] = false;
        m_portal.groups[appearance][colorScheme] = 1U;
        startPortal();
        Desktop desktop(own());
        QTRY_VERIFY(isDark());
        ui::MainWindow window(ui::Mode::Tracker);
        QTRY_VERIFY(m_portal.questions == 1);
        desktop.offerTo(window);
        QTRY_VERIFY(!window.findChild<QCheckBox*>(u"motion"_qs)->isEnabled());
    }

    void settings_ofWrongKinds_areNoSettings()
    {
        m_portal.groups[appearance][colorScheme] = u"1"_qs;
        m_portal.groups[gnome][animations] = 0U;
        startPortal();
        DesktopWishes wishes(own());
        QSignalSpy dark(&wishes, &DesktopWishes::darkWished);
        QSignalSpy motion(&wishes, &DesktopWishes::motionWished);
        wishes.ask();
        QTRY_COMPARE(m_portal.questions, 1);
        m_portal.change(appearance, u"accent-color"_qs, 1U);
        m_portal.change(gnome, animations, false); // comes after all that
        QTRY_COMPARE(motion.count(), 1);
        QCOMPARE(dark.count(), 0);
    }

    void desktop_withoutPortalOrBus_changesNothing()
    {
        DesktopWishes wishes(own()); // a bus, and nobody there
        QSignalSpy said(&wishes, &DesktopWishes::darkWished);
        wishes.ask();
        startPortal(); // too late for the question, in time for what changes
        m_portal.change(appearance, colorScheme, 1U);
        QTRY_COMPARE(said.count(), 1);
        DesktopWishes nowhere(QDBusConnection(u"no bus"_qs));
        nowhere.ask();
        DesktopNotifications silent(QDBusConnection(u"no bus"_qs));
        QSignalSpy found(&silent, &DesktopNotifications::found);
        silent.ask();
        silent.notify(u"title"_qs, u"text"_qs, false);
        QVERIFY(!isDark());
        QCOMPARE(found.count(), 0);
    }

    void notification_isShownByTheDesktop_namesAreNoMarkup()
    {
        startServer();
        DesktopNotifications notifications(own());
        QSignalSpy found(&notifications, &DesktopNotifications::found);
        notifications.ask();
        QTRY_COMPARE(found.count(), 1);
        notifications.notify(u"Fetched"_qs, u"<b>name</b>"_qs, false);
        QTRY_COMPARE(m_server.notes, QStringList(u"Fetched|&lt;b&gt;name&lt;/b&gt;"_qs));
        QVERIFY(m_server.actions.contains(u"default"_qs));
    }

    void notification_ofAServerWithoutMarkup_isPlain()
    {
        m_server.capabilities = {};
        startServer();
        DesktopNotifications notifications(own());
        QSignalSpy found(&notifications, &DesktopNotifications::found);
        notifications.ask();
        QTRY_COMPARE(found.count(), 1);
        notifications.notify(u"Fetched"_qs, u"a < b"_qs, false);
        QTRY_COMPARE(m_server.notes, QStringList(u"Fetched|a < b"_qs));
        QVERIFY(m_server.actions.isEmpty());
    }

    void click_onOurNotification_isTold_onAnothersIsNot()
    {
        startServer();
        DesktopNotifications notifications(own());
        QSignalSpy found(&notifications, &DesktopNotifications::found);
        QSignalSpy activated(&notifications, &DesktopNotifications::activated);
        notifications.ask();
        QTRY_COMPARE(found.count(), 1);
        notifications.notify(u"Fetched"_qs, u"name"_qs, false);
        QTRY_COMPARE(m_server.notes.size(), 1);
        qunsetenv("XDG_ACTIVATION_TOKEN");
        emit m_server.ActivationToken(7, u"another's"_qs);
        emit m_server.ActionInvoked(7, u"default"_qs);
        emit m_server.ActivationToken(1, u"token"_qs);
        emit m_server.ActionInvoked(1, u"default"_qs);
        QTRY_COMPARE(activated.count(), 1);
        QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("token"));
        emit m_server.NotificationClosed(1, 2);
        emit m_server.ActionInvoked(1, u"default"_qs);
        notifications.notify(u"Fetched"_qs, u"another"_qs, false);
        QTRY_COMPARE(m_server.notes.size(), 2);
        emit m_server.ActionInvoked(2, u"default"_qs);
        QTRY_COMPARE(activated.count(), 2);
        qunsetenv("XDG_ACTIVATION_TOKEN");
    }

    void newsOfATransfer_withoutATray_areNotified()
    {
        startServer();
        ui::MainWindow window(ui::Mode::Peer); // not shown: nobody looks at it
        DesktopNotifications notifications(own());
        connect(&window, &ui::MainWindow::notificationWished, &notifications, &DesktopNotifications::notify);
        connect(&notifications, &DesktopNotifications::found, &window, &ui::MainWindow::allowNotifications);
        auto* choice = window.findChild<QAction*>(u"notifies"_qs);
        QVERIFY(!choice->isVisible());
        notifications.ask();
        QTRY_VERIFY(choice->isVisible());
        status::TransferStatus transfer = sample::download();
        window.showTransfer(transfer);
        transfer.state = status::TransferState::Failed;
        transfer.error = u"the disk is full"_qs;
        window.showTransfer(transfer);
        QTRY_COMPARE(m_server.notes.size(), 1);
        QVERIFY2(m_server.notes[0].contains(u"the disk is full"), qPrintable(m_server.notes[0]));
        choice->trigger(); // not any more
        transfer.sha1 = sample::infoHash(77);
        transfer.state = status::TransferState::Downloading;
        window.showTransfer(transfer);
        transfer.state = status::TransferState::Failed;
        window.showTransfer(transfer);
        notifications.notify(u"last"_qs, u"one"_qs, false);
        QTRY_COMPARE(m_server.notes.size(), 2);
        QCOMPARE(m_server.notes[1], u"last|one"_qs);
    }
};

QTEST_MAIN(DesktopTest)
#include "tst_desktop.moc"
