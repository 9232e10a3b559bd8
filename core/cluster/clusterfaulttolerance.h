// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cluster/freshness.h"
#include "cluster/membership.h"
#include "net/datagramchannel.h"
#include "net/networkchoice.h"
#include "protocol/keepalive.h"

#include <QList>
#include <QObject>
#include <map>
#include <memory>
#include <optional>

namespace muster::cluster {

struct KeepAliveSettings
{
    net::NetworkChoice network;
    quint16 port = 6970; // unicast keep-alives; the group's own port is the group's
    Endpoint group;
    QString clusterName;
    protocol::ClusterKey key = protocol::ClusterKey::open();
    QList<Endpoint> join; // told by unicast too: where multicast does not reach
    Millis interval{500};
};

// The deliverable's Cluster Fault Tolerance System: sends this tracker's keep-alives, hears the others', and
// knows the state of every instance. In a cluster with a passphrase it believes only what Freshness does; who
// only listens cannot know whether a keep-alive was recorded, and merely shows it. Cluster thread. One that
// is made without an identity only listens (the peers, `muster status`): it sends nothing.
class ClusterFaultTolerance : public QObject
{
    Q_OBJECT
public:
    struct Identity
    {
        NodeId node;
        quint64 boot = 0;
    };

    ClusterFaultTolerance(KeepAliveSettings settings, std::optional<Identity> self, const Clock& clock,
                          QObject* parent = nullptr);
    // Over a channel of the caller's choice; settings.network is not looked at.
    ClusterFaultTolerance(KeepAliveSettings settings, std::optional<Identity> self, const Clock& clock,
                          std::unique_ptr<net::DatagramChannel> channel, QObject* parent = nullptr);

    Result<void> start();
    // What the next keep-alives say; identity, sequence and interval are filled in here. A change of role,
    // master, term or members is sent at once.
    void tell(const protocol::KeepAlive& own);
    // The last keep-alive: nobody needs to miss this tracker. What is told later is not sent.
    void leave();
    // Says once more what was told last: a datagram may be lost, and there may be no other chance.
    void repeat();
    void setIsolated(bool isIsolated) { m_channel->setIsolated(isIsolated); }

    // Control messages go over the same port (controlmessage.h).
    void sendControl(const Endpoint& to, const QByteArray& datagram) { m_channel->send(to, datagram); }
    // Where a tracker's keep-alives come from, and control goes to; of this tracker itself too.
    std::optional<Endpoint> controlEndpoint(NodeId node) const;

    const Membership& membership() const { return m_membership; }
    const protocol::KeepAlive& own() const { return m_own; }
    quint64 refusedDatagrams() const { return m_refused; }
    // Where trackers of this cluster's name, but under another key, were heard; true: under none.
    const std::map<IpAddress, bool>& foreignTrackers() const { return m_foreign; }

signals:
    void memberChanged(const muster::cluster::MembershipEvent& event);
    // Once for each address.
    void foreignKeyHeard(const muster::IpAddress& at, bool isOpen);
    void controlReceived(const QByteArray& datagram, const muster::Endpoint& from);
    void heard(); // after each keep-alive and at each interval: the views may be drawn anew

private:
    void receive(const QByteArray& payload, const Endpoint& from, bool viaGroup);
    bool isBelieved(const protocol::KeepAlive& told, const Endpoint& from, bool viaGroup);
    void sayEarly();
    void noteForeign(const QByteArray& payload, const IpAddress& from);
    void beat();
    void send();
    void publish(const std::vector<MembershipEvent>& events);

    KeepAliveSettings m_settings;
    std::optional<Identity> m_self;
    const Clock& m_clock;
    std::unique_ptr<net::DatagramChannel> m_channel;
    std::unique_ptr<Alarm> m_timer;
    Membership m_membership;
    std::optional<Freshness> m_freshness; // trackers of a cluster with a passphrase
    std::unique_ptr<Alarm> m_early;       // active: too soon after the last early one
    bool m_isEarlyWanted = false;
    QList<Endpoint> m_askers; // by unicast, not believed yet: they are told our next early one
    protocol::KeepAlive m_own;
    QList<Endpoint> m_unicast; // --join, and whoever reached us by unicast
    quint64 m_clusterNameHash;
    std::map<IpAddress, bool> m_foreign;
    quint64 m_refused = 0;
    bool m_isTelling = false;
    bool m_hasLeft = false;
};

} // namespace muster::cluster
