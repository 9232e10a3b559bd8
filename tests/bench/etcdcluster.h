// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace muster::bench {

// Three etcd on this computer with its defaults, each at its own address of 127.0.0.0/8, spoken to over its
// HTTP gateway. For comparison.
class EtcdCluster
{
public:
    // `program`: etcd itself.
    explicit EtcdCluster(const QString& program);
    ~EtcdCluster();

    // True once all three run and name one leader.
    bool settle();
    int leader(); // 1 to 3; 0: none, or they do not agree
    void kill(int member);
    // The time until a put succeeds that was asked for after `since`, by a client that asks each of `members`
    // in turn, one every 5 ms.
    std::optional<std::chrono::nanoseconds> timeUntilPut(std::chrono::steady_clock::time_point since,
                                                         const std::vector<int>& members);

private:
    static constexpr quint16 clientPort = 2379;

    QString address(int member) const;
    void start(int member);
    std::unique_ptr<QTcpSocket> post(int member, const QByteArray& path, const QByteArray& body) const;
    QByteArray answer(int member, const QByteArray& path, const QByteArray& body) const;

    QString m_program;
    QTemporaryDir m_dir;
    quint32 m_chance;
    std::map<int, std::unique_ptr<QProcess>> m_members;
};

} // namespace muster::bench
