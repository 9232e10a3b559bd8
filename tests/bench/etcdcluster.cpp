// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/etcdcluster.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>
#include <csignal>
#include <sys/prctl.h>

namespace muster::bench {

namespace {

constexpr int patienceMs = 60'000;
const QByteArray put = R"({"key":"bXVzdGVy","value":"bXVzdGVy"})";

QString nameOf(int member) { return QStringLiteral("etcd-%1").arg(member); }

} // namespace

EtcdCluster::EtcdCluster(const QString& program)
    : m_program(program)
    , m_chance(QRandomGenerator::system()->generate())
{
    for (int n = 1; n <= 3; ++n)
        start(n);
}

EtcdCluster::~EtcdCluster()
{
    for (const auto& [n, process] : m_members) {
        process->kill();
        process->waitForFinished();
    }
}

QString EtcdCluster::address(int member) const
{
    return QStringLiteral("127.%1.%2.%3").arg(16 + (m_chance & 0x7f)).arg((m_chance >> 8) & 0xff).arg(member);
}

void EtcdCluster::start(int member)
{
    const auto url = [this](int n, quint16 port) {
        return QStringLiteral("http://%1:%2").arg(address(n)).arg(port);
    };
    const quint16 peerPort = clientPort + 1;
    QStringList all;
    for (int n = 1; n <= 3; ++n)
        all << nameOf(n) + QLatin1Char('=') + url(n, peerPort);
    auto process = std::make_unique<QProcess>();
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(m_dir.filePath(nameOf(member) + QStringLiteral(".log")));
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process->start(m_program, {QStringLiteral("--name"), nameOf(member), QStringLiteral("--data-dir"),
                               m_dir.filePath(nameOf(member)), QStringLiteral("--listen-peer-urls"),
                               url(member, peerPort), QStringLiteral("--initial-advertise-peer-urls"),
                               url(member, peerPort), QStringLiteral("--listen-client-urls"),
                               url(member, clientPort), QStringLiteral("--advertise-client-urls"),
                               url(member, clientPort), QStringLiteral("--initial-cluster"), all.join(u',')});
    m_members[member] = std::move(process);
}

void EtcdCluster::kill(int member)
{
    m_members.at(member)->kill();
    m_members.at(member)->waitForFinished();
}

bool EtcdCluster::settle()
{
    for (const auto& [n, process] : m_members)
        if (process->state() == QProcess::NotRunning) {
            start(n);
            break; // one at most was killed
        }
    return QTest::qWaitFor([this] { return leader() != 0; }, patienceMs);
}

int EtcdCluster::leader()
{
    QString agreed;
    int member = 0;
    for (const auto& [n, process] : m_members) {
        const QJsonObject status =
            QJsonDocument::fromJson(answer(n, "/v3/maintenance/status", "{}")).object();
        const QString leading = status.value(QLatin1String("leader")).toString();
        if (leading.isEmpty() || (!agreed.isEmpty() && leading != agreed))
            return 0;
        agreed = leading;
        const QJsonObject header = status.value(QLatin1String("header")).toObject();
        if (header.value(QLatin1String("member_id")).toString() == leading)
            member = n;
    }
    return member;
}

std::unique_ptr<QTcpSocket> EtcdCluster::post(int member, const QByteArray& path,
                                              const QByteArray& body) const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(address(member), clientPort);
    socket->write("POST " + path + " HTTP/1.1\r\nHost: etcd\r\nConnection: close\r\nContent-Length: " +
                  QByteArray::number(body.size()) + "\r\n\r\n" + body);
    return socket;
}

QByteArray EtcdCluster::answer(int member, const QByteArray& path, const QByteArray& body) const
{
    const auto socket = post(member, path, body);
    if (!QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }, 1000))
        return {};
    const QByteArray all = socket->readAll();
    return all.mid(all.indexOf("\r\n\r\n") + 4);
}

std::optional<std::chrono::nanoseconds> EtcdCluster::timeUntilPut(std::chrono::steady_clock::time_point since,
                                                                  const std::vector<int>& members)
{
    std::optional<std::chrono::nanoseconds> took;
    std::vector<std::unique_ptr<QTcpSocket>> asked;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        asked.push_back(post(members[asked.size() % members.size()], "/v3/kv/put", put));
        QTcpSocket* socket = asked.back().get();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [&took, socket, since] {
            if (!took && socket->peek(12) == "HTTP/1.1 200")
                took = std::chrono::steady_clock::now() - since;
        });
    });
    timer.start(std::chrono::milliseconds(5));
    // QTest's own waiting looks every 10 ms only; the time is taken when the answer comes.
    [[maybe_unused]] const bool came = QTest::qWaitFor([&took] { return took.has_value(); }, patienceMs);
    return took;
}

} // namespace muster::bench
