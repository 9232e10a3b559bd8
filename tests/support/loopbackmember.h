// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/raftdriver.h"
#include "consensus/raftnode.h"
#include "consensus/rafttransport.h"
#include "replicatedtables.h"
#include "storage/raftlog.h"

#include <QTest>
#include <memory>

namespace muster::testing {

// One member of a real cluster in this process: TCP on 127.0.0.N, its log on the disk, Qt's event loop.
class LoopbackMember
{
public:
    static constexpr quint64 clusterName = 77;

    // `key`: of replication over TLS; empty: plain TCP.
    LoopbackMember(int number, const QString& folder, consensus::RaftOptions options = {},
                   const QByteArray& key = {})
        : m_number(number)
        , m_path(folder + QStringLiteral("/raft%1.db").arg(number))
        , m_options(options)
        , m_key(key)
    {
    }

    // Everything but starting the node. False: a qWarning says why.
    bool open()
    {
        auto opened = storage::RaftLog::open(m_path);
        if (!opened)
            return warn(opened.error());
        log = std::move(*opened);
        transport = std::make_unique<consensus::RaftTransport>(id(), clusterName, m_key);
        const IpAddress address = IpAddress::fromIPv4(0x7f000000u + quint32(m_number));
        if (const auto listening = transport->listen(address, m_port); !listening)
            return warn(listening.error());
        m_port = transport->localEndpoint().port; // the same after a restart
        m_options.node = id();
        m_options.address = this->address();
        m_options.seed = quint64(m_number) * 7919;
        node = std::make_unique<consensus::RaftNode>(m_options, *log, *transport, m_clock);
        new consensus::RaftDriver(*node, m_clock);
        QObject::connect(node.get(), &consensus::ConsensusNode::failed, node.get(),
                         [](const Error& error) { qWarning("%s", qPrintable(error.message)); });
        tables.serve(*node);
        return true;
    }
    // As a killed process: its sockets close, nothing more is stored or said.
    void kill()
    {
        transport->close();
        node.reset();
        transport.reset();
        log.reset();
    }

    NodeId id() const { return NodeId(quint64(m_number)); }
    QByteArray address() const { return transport->localEndpoint().toString().toLatin1(); }
    bool isMaster() const { return node && node->state().isMaster; }

    std::unique_ptr<storage::RaftLog> log;
    std::unique_ptr<consensus::RaftTransport> transport;
    std::unique_ptr<consensus::RaftNode> node;
    ReplicatedTables tables;

private:
    static bool warn(const Error& error)
    {
        qWarning("%s", qPrintable(error.message));
        return false;
    }

    int m_number;
    QString m_path;
    quint16 m_port = 0;
    consensus::RaftOptions m_options;
    QByteArray m_key;
    SystemClock m_clock;
};

} // namespace muster::testing
