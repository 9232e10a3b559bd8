// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/replicationsocket.h"

#include <QCoreApplication>
#include <QTcpSocket>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace muster::consensus {

void tuneReplicationSocket(QTcpSocket& socket)
{
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
#ifdef Q_OS_LINUX
    // Without these a healed network would wait for TCP's own patience: minutes.
    const int descriptor = int(socket.socketDescriptor());
    const auto set = [descriptor](int option, int value) {
        ::setsockopt(descriptor, IPPROTO_TCP, option, &value, sizeof value);
    };
    set(TCP_KEEPIDLE, 1);
    set(TCP_KEEPINTVL, 1);
    set(TCP_KEEPCNT, 3);
    set(TCP_USER_TIMEOUT, 3000);
#endif
}

std::optional<QString> refusalOf(const protocol::HelloFrame& theirs, const protocol::HelloFrame& ours)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("Consensus", text); };
    if (theirs.version != protocol::HelloFrame::currentVersion)
        return say(QT_TRANSLATE_NOOP("Consensus", "it speaks another version of the protocol"));
    if (theirs.clusterNameHash != ours.clusterNameHash)
        return say(QT_TRANSLATE_NOOP("Consensus", "it belongs to a cluster of another name"));
    if (!theirs.node.isValid() || theirs.node == ours.node)
        return say(QT_TRANSLATE_NOOP("Consensus", "it has the id of this tracker, or none"));
    if (!ours.lineage.isValid())
        return say(QT_TRANSLATE_NOOP("Consensus", "this tracker has not joined any cluster yet"));
    const bool isHandover = theirs.purpose == protocol::HelloPurpose::Handover ||
                            ours.purpose == protocol::HelloPurpose::Handover;
    if (theirs.lineage != ours.lineage && !isHandover)
        return say(QT_TRANSLATE_NOOP("Consensus", "its log is of another lineage"));
    return std::nullopt;
}

} // namespace muster::consensus
