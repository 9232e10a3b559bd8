// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/screenreader.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusVariant>
#include <QStandardPaths>
#include <QTest>

namespace muster::scenario {

namespace {

constexpr int patienceMs = 60'000;
constexpr int answerMs = 5000;
const QString sessionName = QStringLiteral("session of the screen reader");
const QString readerName = QStringLiteral("screen reader");
const QString accessible = QStringLiteral("org.a11y.atspi.Accessible");

} // namespace

QString ScreenReader::whatIsMissing()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
        return QStringLiteral("dbus-daemon is not installed: nothing reads the screen here");
    if (QStandardPaths::locate(QStandardPaths::GenericDataLocation,
                               QStringLiteral("dbus-1/services/org.a11y.Bus.service"))
            .isEmpty())
        return QStringLiteral("at-spi2-core is not installed: nothing reads the screen here");
    return {};
}

ScreenReader::~ScreenReader()
{
    m_bus = QDBusConnection(QString());
    QDBusConnection::disconnectFromBus(readerName);
    QDBusConnection::disconnectFromBus(sessionName);
    m_daemon.terminate();
    m_daemon.waitForFinished(patienceMs);
}

bool ScreenReader::open(QProcessEnvironment& environment)
{
    m_daemon.setProcessEnvironment(environment); // what it starts is on that display
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                    QStringLiteral("--print-address")});
    QByteArray address;
    const auto hasAddress = [&] {
        address += m_daemon.readAllStandardOutput();
        return address.endsWith('\n');
    };
    if (!QTest::qWaitFor(hasAddress, patienceMs))
        return false;
    const QString session = QString::fromUtf8(address).trimmed();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), session);
    environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
    QDBusConnection bus = QDBusConnection::connectToBus(session, sessionName);
    const QDBusReply<QString> door = bus.call(
        QDBusMessage::createMethodCall(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                       QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress")),
        QDBus::Block, patienceMs);
    if (!door.isValid())
        return false;
    m_bus = QDBusConnection::connectToBus(door.value(), readerName);
    return m_bus.isConnected();
}

QVariantList ScreenReader::ask(const Place& place, const QString& interface, const QString& question,
                               const QVariantList& arguments) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(place.service, place.path, interface, question);
    message.setArguments(arguments);
    const QDBusMessage answer = m_bus.call(message, QDBus::Block, answerMs);
    return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments() : QVariantList();
}

QVariant ScreenReader::property(const Place& place, const QString& name) const
{
    const QVariantList answer = ask(place, QStringLiteral("org.freedesktop.DBus.Properties"),
                                    QStringLiteral("Get"), {accessible, name});
    return answer.isEmpty() ? QVariant() : answer.first().value<QDBusVariant>().variant();
}

QList<ScreenReader::Place> ScreenReader::childrenOf(const Place& place) const
{
    QList<Place> children;
    const QVariantList answer = ask(place, accessible, QStringLiteral("GetChildren"));
    if (answer.isEmpty())
        return children;
    const auto list = answer.first().value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        Place child;
        QDBusObjectPath path;
        list.beginStructure();
        list >> child.service >> path;
        list.endStructure();
        child.path = path.path();
        children.append(child);
    }
    list.endArray();
    return children;
}

// ATSPI_STATE_SENSITIVE and ATSPI_STATE_SHOWING of atspi-constants.h.
bool ScreenReader::isShown(const Place& place, bool& isEnabled) const
{
    const QVariantList answer = ask(place, accessible, QStringLiteral("GetState"));
    if (answer.isEmpty())
        return false;
    const auto states = qdbus_cast<QList<uint>>(answer.first()).value(0);
    isEnabled = (states >> 24 & 1) != 0;
    return (states >> 25 & 1) != 0;
}

void ScreenReader::read(const Place& place, int depth, QList<Seen>& seen) const
{
    constexpr int deepest = 30;
    Seen here;
    if (depth > deepest || !isShown(place, here.isEnabled))
        return;
    here.role = ask(place, accessible, QStringLiteral("GetRoleName")).value(0).toString();
    here.name = property(place, QStringLiteral("Name")).toString();
    here.description = property(place, QStringLiteral("Description")).toString();
    constexpr uint onTheScreen = 0;
    const QVariantList extents = ask(place, QStringLiteral("org.a11y.atspi.Component"),
                                     QStringLiteral("GetExtents"), {QVariant::fromValue(onTheScreen)});
    if (!extents.isEmpty()) {
        const auto rect = extents.first().value<QDBusArgument>();
        int x = 0, y = 0, width = 0, height = 0;
        rect.beginStructure();
        rect >> x >> y >> width >> height;
        rect.endStructure();
        here.where = QRect(x, y, width, height);
    }
    seen.append(here);
    for (const Place& child : childrenOf(place))
        read(child, depth + 1, seen);
}

QList<Seen> ScreenReader::look(qint64 process) const
{
    const Place bus{QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus")};
    const Place registry{QStringLiteral("org.a11y.atspi.Registry"),
                         QStringLiteral("/org/a11y/atspi/accessible/root")};
    QList<Seen> seen;
    for (const Place& program : childrenOf(registry)) {
        const QVariantList owner = ask(bus, QStringLiteral("org.freedesktop.DBus"),
                                       QStringLiteral("GetConnectionUnixProcessID"), {program.service});
        if (owner.value(0).toLongLong() != process)
            continue;
        for (const Place& window : childrenOf(program))
            read(window, 0, seen);
    }
    return seen;
}

QList<Seen> ScreenReader::findAll(qint64 process, const QString& role, const QString& namePattern) const
{
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(namePattern));
    QList<Seen> found;
    for (const Seen& thing : look(process))
        if (thing.role == role && pattern.match(thing.name).hasMatch())
            found.append(thing);
    return found;
}

std::optional<Seen> ScreenReader::find(qint64 process, const QString& role, const QString& namePattern) const
{
    const QList<Seen> found = findAll(process, role, namePattern);
    return found.isEmpty() ? std::nullopt : std::optional(found.last()); // windows that came later come last
}

} // namespace muster::scenario
