// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/networkchoice.h"

#include "net/hostaddress.h"

#include <QCoreApplication>
#include <QStringList>

namespace muster::net {

namespace {

bool isUsable(const QNetworkInterface& interface)
{
    return interface.flags().testFlag(QNetworkInterface::IsUp) &&
           interface.flags().testFlag(QNetworkInterface::IsRunning);
}

bool isLoopback(const QNetworkInterface& interface)
{
    return interface.flags().testFlag(QNetworkInterface::IsLoopBack);
}

std::optional<IpAddress> firstIPv4(const QNetworkInterface& interface)
{
    for (const QNetworkAddressEntry& entry : interface.addressEntries())
        if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol)
            return fromHostAddress(entry.ip());
    return std::nullopt;
}

bool hasAddress(const QNetworkInterface& interface, const IpAddress& address)
{
    for (const QNetworkAddressEntry& entry : interface.addressEntries())
        if (fromHostAddress(entry.ip()) == address)
            return true;
    return isLoopback(interface) && address.isIPv4() && address.isLoopback();
}

// What can be chosen instead: names with the address that each stands for.
QString choicesOf(const QList<QNetworkInterface>& interfaces)
{
    QStringList choices;
    for (const QNetworkInterface& interface : interfaces)
        if (const auto address = firstIPv4(interface); address && isUsable(interface))
            choices << QStringLiteral("%1 (%2)").arg(interface.name(), address->toString());
    return choices.join(QStringLiteral(", "));
}

QString namesOf(const QList<QNetworkInterface>& interfaces)
{
    QStringList names;
    for (const QNetworkInterface& interface : interfaces)
        names << interface.name();
    return names.join(QStringLiteral(", "));
}

NetworkChoice allInterfaces(const QList<QNetworkInterface>& present)
{
    NetworkChoice choice;
    for (const QNetworkInterface& interface : present)
        if (isUsable(interface) && interface.flags().testFlag(QNetworkInterface::CanMulticast) &&
            !isLoopback(interface) && firstIPv4(interface))
            choice.interfaces << interface;
    if (choice.interfaces.isEmpty())
        for (const QNetworkInterface& interface : present)
            if (isUsable(interface) && isLoopback(interface))
                choice.interfaces << interface;
    return choice;
}

} // namespace

Result<NetworkChoice> chooseNetwork(const QString& option)
{
    const QList<QNetworkInterface> present = QNetworkInterface::allInterfaces();
    if (option.isEmpty())
        return allInterfaces(present);

    const auto address = IpAddress::fromString(option);
    if (address && !address->isIPv4())
        return fail(QCoreApplication::translate(
                        "muster::net", "%1 is an address of IPv6, and trackers and peers find each other by "
                                       "multicast of IPv4; choose an interface or its IPv4 address: %2")
                        .arg(option, choicesOf(present)));
    for (const QNetworkInterface& interface : present) {
        if (address ? !hasAddress(interface, *address) : interface.name() != option)
            continue;
        if (!isUsable(interface))
            return fail(QCoreApplication::translate(
                            "muster::net", "the interface %1 is down; bring it up or choose another: %2")
                            .arg(interface.name(), namesOf(present)));
        const auto bind = address ? address : firstIPv4(interface);
        if (!bind)
            return fail(QCoreApplication::translate(
                            "muster::net", "the interface %1 has no IPv4 address; choose another: %2")
                            .arg(interface.name(), namesOf(present)));
        return NetworkChoice{*bind,
                             {interface},
                             !(address && address->isLoopback()),
                             doesMulticast(interface.flags()) ? QString() : interface.name()};
    }
    return fail(QCoreApplication::translate("muster::net", "there is no interface “%1” here; there are: %2")
                    .arg(option, namesOf(present)));
}

bool doesMulticast(QNetworkInterface::InterfaceFlags flags)
{
    return flags.testFlag(QNetworkInterface::CanMulticast) || flags.testFlag(QNetworkInterface::IsLoopBack);
}

QList<IpAddress> ownAddresses()
{
    QList<IpAddress> own;
    const QList<QHostAddress> all = QNetworkInterface::allAddresses();
    for (const QHostAddress& address : all)
        own << fromHostAddress(address);
    return own;
}

bool isOwnAddress(const IpAddress& address)
{
    return address.isLoopback() || ownAddresses().contains(address);
}

} // namespace muster::net
