// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nodesettings.h"

#include "app/passphrase.h"
#include "net/hostaddress.h"

#include <QCoreApplication>
#include <QHostInfo>

namespace muster::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("muster::app", text); }

// Where it listens unless it was told otherwise.
quint16 usualPortFor(const Options& options)
{
    return options.verb == Verb::Tracker ? Options().replicationPort : Options().port;
}

Result<Endpoint> lookUp(const QString& target, quint16 defaultPort)
{
    const QString hostAndPort =
        target.contains(u':') ? target : target + QStringLiteral(":%1").arg(defaultPort);
    if (const auto literal = Endpoint::fromString(hostAndPort))
        return *literal;
    const qsizetype colon = hostAndPort.lastIndexOf(u':');
    const QHostInfo found = QHostInfo::fromName(hostAndPort.left(colon));
    for (const QHostAddress& address : found.addresses())
        if (address.protocol() == QAbstractSocket::IPv4Protocol)
            return Endpoint{net::fromHostAddress(address), quint16(hostAndPort.mid(colon + 1).toUInt())};
    return fail(tr("--join: %1 has no IPv4 address: %2; check the name or give the address")
                    .arg(hostAndPort, found.errorString()));
}

} // namespace

Result<NodeSettings> resolve(const Options& options)
{
    auto network = net::chooseNetwork(options.interface);
    if (!network)
        return tl::unexpected(network.error());
    const auto key = clusterKeyOf(options);
    if (!key)
        return tl::unexpected(key.error());
    NodeSettings settings{options, *network, {}, options.name, *key, net::ownAddresses()};
    if (settings.name.isEmpty())
        settings.name = QHostInfo::localHostName();
    for (const QString& target : options.join) {
        const auto endpoint = lookUp(target, usualPortFor(options));
        if (!endpoint)
            return tl::unexpected(endpoint.error());
        settings.join << *endpoint;
    }
    if (const auto able = canFindOthers(settings); !able)
        return tl::unexpected(able.error());
    return settings;
}

Result<void> canFindOthers(const NodeSettings& settings)
{
    const Verb verb = settings.options.verb;
    if (settings.network.withoutMulticast.isEmpty() || !settings.join.isEmpty() || verb == Verb::Tracker ||
        verb == Verb::Check || settings.options.isInterfaceRemembered)
        return {};
    return fail(
        tr("the interface %1 does no multicast, so nobody is found through it; name a tracker's address "
           "with --join, or choose another interface")
            .arg(settings.network.withoutMulticast));
}

} // namespace muster::app
