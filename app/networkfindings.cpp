// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/networkfindings.h"

#include "app/statuscommand.h"

#include <QCoreApplication>
#include <algorithm>

namespace muster::app {

using status::NetworkFinding;
using Level = NetworkFinding::Level;

namespace {

class Findings
{
    Q_DECLARE_TR_FUNCTIONS(muster::app::Findings)

public:
    explicit Findings(const NetworkObservations& seen)
        : m_seen(seen)
    {
    }

    QList<NetworkFinding> all()
    {
        lookAtInterfaces();
        lookAtMulticast();
        lookAtFirewall();
        lookAtTrackers();
        lookAtOthers();
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const auto& a, const auto& b) { return a.level > b.level; });
        return m_found;
    }

private:
    void add(Level level, const QString& text, const QString& remedy = {})
    {
        m_found.append({level, text, remedy});
    }

    static QString textOf(const QList<IpAddress>& addresses)
    {
        QStringList texts;
        for (const IpAddress& address : addresses)
            texts << address.toString();
        return texts.join(QStringLiteral(", "));
    }

    void lookAtInterfaces()
    {
        QStringList used;
        bool onlyLoopback = true;
        for (const status::InterfaceStatus& interface : m_seen.interfaces) {
            if (!interface.isUsed)
                continue;
            used << tr("%1 (%2)").arg(interface.name, interface.addresses.value(0));
            onlyLoopback &= interface.isLoopback;
        }
        if (used.isEmpty())
            add(Level::Problem, tr("No network is connected."),
                tr("Plug in a cable or join a Wi-Fi, then check again."));
        else if (onlyLoopback && m_seen.isInterfaceChosen)
            add(Level::Hint, tr("Only programs on this computer are reached, by %1.").arg(used.join(u", ")),
                tr("Choose another network if other computers are to be reached."));
        else if (onlyLoopback)
            add(Level::Problem, tr("This computer is in no network: only its own programs are reached."),
                tr("Plug in a cable or join a Wi-Fi, then check again."));
        else if (used.size() > 1)
            add(Level::Hint, tr("Several networks are in use: %1.").arg(used.join(u", ")),
                tr("If the others are not found, choose the one that they are in: a VPN or a virtual "
                   "machine's "
                   "network leads elsewhere."));
        else
            add(Level::Good, tr("The network %1 is in use.").arg(used.first()));
    }

    void lookAtMulticast()
    {
        if (!m_seen.withoutMulticast.isEmpty()) {
            add(Level::Problem,
                tr("The interface %1 does no multicast, by which trackers and peers find each other.")
                    .arg(m_seen.withoutMulticast),
                tr("Choose another network, or name a tracker's address with --join, on the other computers "
                   "too."));
            return;
        }
        if (m_seen.deaf.isEmpty())
            return;
        QStringList names(m_seen.deaf.begin(), m_seen.deaf.end());
        names.sort();
        add(Level::Problem,
            tr("Multicast does not pass through %1: even this computer does not hear itself.")
                .arg(names.join(u", ")),
            tr("Let UDP to 239.192.77.0/24 pass in the firewall, and see that the interface allows "
               "multicast; where that cannot be, name a tracker's address with --join."));
    }

    void lookAtFirewall()
    {
        for (const QString& firewall : m_seen.firewalls) {
            const QString command = firewall == u"ufw"
                                        ? QStringLiteral("sudo ufw allow ")
                                        : QStringLiteral("sudo firewall-cmd --permanent --add-port=");
            QStringList commands;
            for (const QString& port : m_seen.firewallPorts)
                commands << command + port;
            if (firewall == u"firewalld" && !commands.isEmpty())
                commands << QStringLiteral("sudo firewall-cmd --reload");
            const bool isHarmless = !m_seen.answeredBy.isEmpty();
            add(isHarmless ? Level::Good : Level::Hint, tr("The firewall %1 is switched on.").arg(firewall),
                isHarmless ? QString()
                           : tr("If others are not found, let Muster through: %1")
                                 .arg(commands.join(QStringLiteral(" && "))));
        }
    }

    void lookAtTrackers()
    {
        if (m_seen.trackers.isEmpty()) {
            if (m_seen.otherKeys.isEmpty())
                add(Level::Hint, tr("No tracker of the cluster “%1” is heard.").arg(m_seen.cluster),
                    tr("Start one on some computer of this network. If one runs: is it in the same network? "
                       "Some Wi-Fis keep their guests apart, and some switches hold back multicast; then "
                       "name "
                       "the tracker's address with --join."));
            return;
        }
        const QString names = m_seen.trackers.join(QStringLiteral(", "));
        if (m_seen.master.isEmpty())
            add(Level::Hint,
                tr("%n tracker(s) heard, but no master: %1.", nullptr, int(m_seen.trackers.size()))
                    .arg(names),
                tr("Wait a moment: they elect one. If it lasts, look at their events."));
        else if (m_seen.answeredBy.isEmpty())
            add(Level::Problem,
                tr("%n tracker(s) heard, but none answers peers: %1.", nullptr, int(m_seen.trackers.size()))
                    .arg(names),
                tr("A firewall on the master's computer, %1, may keep requests out: let UDP to its port in.")
                    .arg(m_seen.master));
        else
            add(Level::Good, tr("%n tracker(s) heard: %1. The master, %2, answers at %3.", nullptr,
                                int(m_seen.trackers.size()))
                                 .arg(names, m_seen.master, m_seen.answeredBy));
    }

    void lookAtOthers()
    {
        if (!m_seen.otherKeys.isEmpty()) {
            QString text = foreignKeyText(m_seen.otherKeys.first(), m_seen.areOthersOpen, m_seen.isOpen);
            text[0] = text[0].toUpper();
            add(Level::Problem, text + u'.');
        }
        if (!m_seen.otherClusters.isEmpty())
            add(m_seen.trackers.isEmpty() ? Level::Hint : Level::Good,
                tr("Trackers of clusters with other names are here: %1.").arg(textOf(m_seen.otherClusters)),
                m_seen.trackers.isEmpty() ? tr("If you mean one of them, start with --cluster and its name.")
                                          : QString());
    }

    const NetworkObservations& m_seen;
    QList<NetworkFinding> m_found;
};

} // namespace

QList<NetworkFinding> findingsOf(const NetworkObservations& seen) { return Findings(seen).all(); }

QStringList activeFirewalls(const QByteArray& ufwConf, bool hasFirewalldPid)
{
    QStringList active;
    for (const QByteArray& line : ufwConf.split('\n'))
        if (line.trimmed().toLower() == "enabled=yes")
            active << QStringLiteral("ufw");
    if (hasFirewalldPid)
        active << QStringLiteral("firewalld");
    return active;
}

} // namespace muster::app
