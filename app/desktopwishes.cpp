// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopwishes.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QMap>

namespace muster::app {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");

const QString appearanceGroup = QStringLiteral("org.freedesktop.appearance");
const QString colorSchemeKey = QStringLiteral("color-scheme");
constexpr uint preferDark = 1; // 2: light, 0: no matter
const QString gnomeGroup = QStringLiteral("org.gnome.desktop.interface");
const QString animationsKey = QStringLiteral("enable-animations");

} // namespace

DesktopWishes::DesktopWishes(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus)
{
}

// ReadAll is in every version of the portal: Read came to be replaced by ReadOne.
void DesktopWishes::ask()
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                  SLOT(take(QString, QString, QDBusVariant)));
    QDBusMessage question =
        QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("ReadAll"));
    question << QStringList{appearanceGroup, gnomeGroup};
    auto* answer = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusMessage message = answer->reply();
        if (message.type() != QDBusMessage::ReplyMessage || message.signature() != u"a{sa{sv}}")
            return; // nobody there
        const auto groups = qdbus_cast<QMap<QString, QVariantMap>>(message.arguments().constFirst());
        for (auto group = groups.begin(); group != groups.end(); ++group)
            for (auto value = group->begin(); value != group->end(); ++value)
                take(group.key(), value.key(), QDBusVariant(*value));
    });
}

void DesktopWishes::take(const QString& group, const QString& key, const QDBusVariant& value)
{
    const QVariant said = value.variant();
    if (group == appearanceGroup && key == colorSchemeKey && said.typeId() == QMetaType::UInt)
        emit darkWished(said.toUInt() == preferDark);
    if (group == gnomeGroup && key == animationsKey && said.typeId() == QMetaType::Bool)
        emit motionWished(said.toBool());
}

} // namespace muster::app
