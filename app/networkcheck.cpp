// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/networkcheck.h"

#include "protocol/keepalive.h"

#include <QFile>
#include <QNetworkInterface>
#include <QRandomGenerator>

namespace muster::app {

namespace {

constexpr Millis probeInterval{300}; // one may be lost

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Another port than a cluster's, so that no tracker wonders at what is sent.
Endpoint probeGroupOf(const Endpoint& announceGroup)
{
    return {announceGroup.address, quint16(QRandomGenerator::system()->bounded(40'000, 60'000))};
}

template<typename List, typename Value> void addOnce(List& list, const Value& value)
{
    if (!list.contains(value))
        list.append(value);
}

} // namespace

NetworkCheck::NetworkCheck(const NodeSettings& settings, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_keepAlives(settings.network)
    , m_requester(settings.network, {settings.options.announceGroup, PeerId()}, clock,
                  [] { return QRandomGenerator::system()->generate(); })
    , m_probeGroup(probeGroupOf(settings.options.announceGroup))
{
    const Options& options = settings.options;
    m_seen.cluster = options.cluster;
    m_seen.isOpen = settings.key.isOpen;
    m_seen.isInterfaceChosen = !settings.network.bindsToAll();
    m_seen.interfaces = interfacesOf(settings.network);
    m_seen.withoutMulticast = settings.network.withoutMulticast;
    m_seen.firewalls = activeFirewalls(contentOf(QStringLiteral("/etc/ufw/ufw.conf")),
                                       QFile::exists(QStringLiteral("/run/firewalld.pid")) ||
                                           QFile::exists(QStringLiteral("/var/run/firewalld.pid")));
    m_seen.firewallPorts = {
        QStringLiteral("%1/udp").arg(options.port), QStringLiteral("%1/udp").arg(options.replicationPort),
        QStringLiteral("%1/tcp").arg(options.port), QStringLiteral("%1/tcp").arg(options.replicationPort)};
    m_again.setInterval(probeInterval);
    m_deadline.setSingleShot(true);
    connect(&m_keepAlives, &net::DatagramPort::received, this, &NetworkCheck::listen);
    connect(&m_requester, &peer::PeerInfoRequester::contactChanged, this,
            [this](const status::TrackerContactStatus& contact) {
                if (contact.answered)
                    m_seen.answeredBy = contact.masterEndpoint;
            });
    connect(&m_again, &QTimer::timeout, this, &NetworkCheck::send);
    connect(&m_deadline, &QTimer::timeout, this, &NetworkCheck::finish);
}

NetworkCheck::~NetworkCheck() = default;

QList<status::InterfaceStatus> NetworkCheck::interfacesOf(const net::NetworkChoice& choice)
{
    QList<status::InterfaceStatus> found;
    for (const QNetworkInterface& interface : QNetworkInterface::allInterfaces()) {
        if (!interface.flags().testFlag(QNetworkInterface::IsUp) ||
            !interface.flags().testFlag(QNetworkInterface::IsRunning))
            continue;
        status::InterfaceStatus status{
            interface.name(), {}, interface.flags().testFlag(QNetworkInterface::IsLoopBack)};
        for (const QNetworkAddressEntry& entry : interface.addressEntries()) {
            const bool isIPv4 = entry.ip().protocol() == QAbstractSocket::IPv4Protocol;
            status.addresses.insert(isIPv4 ? 0 : status.addresses.size(), entry.ip().toString());
        }
        for (const QNetworkInterface& used : choice.interfaces)
            status.isUsed |= used.index() == interface.index();
        found.append(status);
    }
    return found;
}

Result<void> NetworkCheck::start()
{
    if (const auto listening = m_keepAlives.listenToGroup(m_settings.options.clusterGroup); !listening)
        return listening;
    m_requester.setKnownTrackers(m_settings.join);
    if (const auto asking = m_requester.start(); !asking)
        return asking;
    startProbes();
    m_requester.listOffers();
    send();
    m_again.start();
    m_deadline.start(patience);
    return {};
}

void NetworkCheck::startProbes()
{
    for (const QNetworkInterface& interface : m_settings.network.interfaces) {
        net::NetworkChoice choice = m_settings.network;
        choice.interfaces = {interface};
        Probe probe{interface.name(),
                    "Muster check " + QByteArray::number(QRandomGenerator::system()->generate64()),
                    std::make_unique<net::DatagramPort>(choice)};
        m_seen.deaf.insert(probe.interface);
        connect(probe.port.get(), &net::DatagramPort::received, this,
                [this, name = probe.interface, nonce = probe.nonce](const QByteArray& payload) {
                    if (payload == nonce)
                        m_seen.deaf.remove(name);
                });
        // One that cannot listen hears nothing, which is what there is to be told.
        if (probe.port->listenToGroup(m_probeGroup))
            m_probes.push_back(std::move(probe));
    }
}

void NetworkCheck::send()
{
    for (const Probe& probe : m_probes)
        probe.port->sendToGroup(m_probeGroup, probe.nonce);
}

void NetworkCheck::listen(const QByteArray& payload, const Endpoint& from)
{
    const quint64 claimed = protocol::claimedCluster(payload);
    if (claimed == 0)
        return;
    if (claimed != protocol::hashOfClusterName(m_settings.options.cluster)) {
        addOnce(m_seen.otherClusters, from.address);
        return;
    }
    const auto keepAlive = protocol::parseKeepAlive(payload, m_settings.key);
    if (!keepAlive) {
        m_seen.areOthersOpen = protocol::parseKeepAlive(payload, protocol::ClusterKey::open()).has_value();
        addOnce(m_seen.otherKeys, from.address);
        return;
    }
    addOnce(m_seen.trackers, keepAlive->name);
    if (keepAlive->role == protocol::KeepAliveRole::Master)
        m_seen.master = keepAlive->name;
}

void NetworkCheck::finish()
{
    m_again.stop();
    m_probes.clear();
    m_seen.trackers.sort();
    emit finished(findingsOf(m_seen));
}

} // namespace muster::app
