// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopnotifications.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

namespace muster::app {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString clickAction = QStringLiteral("default"); // of the notification itself

} // namespace

DesktopNotifications::DesktopNotifications(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus)
{
}

void DesktopNotifications::call(const QString& method, const QVariantList& arguments,
                                const std::function<void(const QVariant&)>& answered)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, method);
    message.setArguments(arguments);
    auto* answer = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [answer, answered] {
        answer->deleteLater();
        const QDBusMessage reply = answer->reply();
        if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
            answered(reply.arguments().constFirst());
    });
}

void DesktopNotifications::ask()
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this,
                  SLOT(takeAction(uint, QString)));
    m_bus.connect(service, path, service, QStringLiteral("ActivationToken"), this,
                  SLOT(takeToken(uint, QString)));
    m_bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this,
                  SLOT(forget(uint, uint)));
    call(QStringLiteral("GetCapabilities"), {}, [this](const QVariant& said) {
        const QStringList capabilities = said.toStringList();
        m_takesMarkup = capabilities.contains(u"body-markup");
        m_takesActions = capabilities.contains(u"actions");
        emit found();
    });
}

void DesktopNotifications::notify(const QString& title, const QString& text, bool isWarning)
{
    if (!m_bus.isConnected())
        return;
    const QString body = m_takesMarkup ? text.toHtmlEscaped() : text; // names are of strangers
    QStringList actions;
    if (m_takesActions)
        actions << clickAction << tr("Open Muster");
    QVariantMap hints;
    hints.insert(QStringLiteral("desktop-entry"), QStringLiteral("muster"));
    hints.insert(QStringLiteral("category"),
                 QLatin1String(isWarning ? "transfer.error" : "transfer.complete"));
    constexpr int asLongAsUsual = -1;
    call(QStringLiteral("Notify"),
         {QStringLiteral("Muster"), uint(0), QStringLiteral("muster"), title, body, actions, hints,
          asLongAsUsual},
         [this](const QVariant& id) { m_shown.insert(id.toUInt()); });
}

void DesktopNotifications::takeAction(uint id, const QString& action)
{
    if (m_shown.contains(id) && action == clickAction)
        emit activated();
}

// Comes before the action. With it the window may come to the front; Qt takes it from there.
void DesktopNotifications::takeToken(uint id, const QString& token)
{
    if (m_shown.contains(id))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void DesktopNotifications::forget(uint id, uint) { m_shown.remove(id); }

} // namespace muster::app
