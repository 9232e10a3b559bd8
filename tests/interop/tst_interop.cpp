// SPDX-License-Identifier: GPL-3.0-or-later
// The clients that people have, on computers of their own (network namespaces): one shares, one fetches, and
// nothing but Muster's trackers tells them of each other.
#include "interop/client.h"
#include "interop/torrentfile.h"
#include "lab/labcluster.h"
#include "support/scrape.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::interop;
using lab::Inside;
using lab::LabCluster;
using lab::LabNetwork;

namespace {

constexpr int patienceMs = 120'000; // by UDP a client waits up to a minute for a tracker that is dead
constexpr qsizetype contentBytes = 300'000;
constexpr int seederComputer = 1;
constexpr int leecherComputer = 2;

struct Meeting
{
    ClientKind seeder = ClientKind::Aria2;
    ClientKind leecher = ClientKind::Aria2;
    QString scheme; // of the trackers' addresses
};

enum class Family : quint8 { IPv4, IPv6 };

// Each client shares once and fetches once.
QList<Meeting> meetings(const QString& scheme)
{
    QList<Meeting> all;
    constexpr int count = int(std::size(allClients));
    for (int i = 0; i < count; ++i)
        all << Meeting{allClients[i], allClients[(i + 1) % count], scheme};
    return all;
}

} // namespace

Q_DECLARE_METATYPE(Meeting)

class InteropTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<LabCluster> m_cluster;

    static QString urlOf(const QString& scheme, int tracker, Family family = Family::IPv4)
    {
        Endpoint at = LabCluster::announceEndpoint(tracker);
        if (family == Family::IPv6)
            at.address = LabNetwork::ipv6Address(tracker);
        return QStringLiteral("%1://%2/announce").arg(scheme, at.toString());
    }

    // What a scrape at that tracker says; -1: it says nothing.
    qint64 seedersAt(int tracker, const InfoHash& infoHash)
    {
        const int computer = LabCluster::clientHost(leecherComputer);
        const Inside inside(&m_cluster->network().host(computer));
        return testing::seedersAt(LabNetwork::address(computer), LabCluster::announceEndpoint(tracker),
                                  infoHash);
    }

    // One meeting: who shares starts first, and once `seenAt` knows it, after `between`, who fetches.
    void meet(
        const Meeting& meeting, const QList<QStringList>& tiers, int seenAt,
        const std::function<void()>& between = [] {})
    {
        for (const ClientKind kind : {meeting.seeder, meeting.leecher})
            if (const QString missing = missingFor(kind); !missing.isEmpty())
                QSKIP(qPrintable(nameOf(kind) + QStringLiteral(": ") + missing));
        QTemporaryDir dir;
        const TorrentFile file = makeTorrentFile(QStringLiteral("content.bin"), contentBytes, tiers);
        write(dir.filePath(QStringLiteral("it.torrent")), file.torrent);
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("shared")));
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("fetched")));
        write(dir.filePath(QStringLiteral("shared/content.bin")), file.content);
        const auto seeder = client(meeting.seeder, seederComputer, dir, QStringLiteral("shared"));
        seeder->start();
        QVERIFY(LabCluster::waitFor([&] { return seedersAt(seenAt, file.infoHash) == 1; }, patienceMs));
        between();
        const auto leecher = client(meeting.leecher, leecherComputer, dir, QStringLiteral("fetched"));
        leecher->start();
        const auto isFetched = [&] {
            QFile fetched(dir.filePath(QStringLiteral("fetched/content.bin")));
            return fetched.open(QIODevice::ReadOnly) && fetched.readAll() == file.content;
        };
        QVERIFY(LabCluster::waitFor(isFetched, patienceMs));
    }

    std::unique_ptr<Client> client(ClientKind kind, int computer, const QTemporaryDir& dir,
                                   const QString& folder)
    {
        const int host = LabCluster::clientHost(computer);
        const ClientPlace place{dir.filePath(QStringLiteral("it.torrent")), dir.filePath(folder),
                                dir.filePath(QStringLiteral("home-") + folder), LabNetwork::address(host)};
        return std::make_unique<Client>(kind, QStringLiteral("%1 (%2)").arg(nameOf(kind), folder), place,
                                        m_cluster->network().host(host), m_cluster->timeline());
    }

    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }

    // All in one tier, but for Transmission: 3.00 begins with a "stopped". Where that fails it tells the next
    // of the tier the same, forgets its "started", and never asks again. Each tier it begins for itself.
    static void addTracker(QList<QStringList>& tiers, ClientKind leecher, const QString& url)
    {
        if (leecher == ClientKind::Transmission)
            tiers << QStringList{url};
        else
            tiers.first() << url;
    }

    int anySlave() const
    {
        for (const int n : m_cluster->allTrackers())
            if (n != m_cluster->master(1))
                return n;
        return 0;
    }

    static void addRows()
    {
        QTest::addColumn<Meeting>("meeting");
        for (const QString& scheme : {QStringLiteral("udp"), QStringLiteral("http")})
            for (const Meeting& meeting : meetings(scheme))
                addRow(meeting);
    }
    static void addRow(const Meeting& meeting)
    {
        QTest::newRow(qPrintable(QStringLiteral("%1 to %2 by %3")
                                     .arg(nameOf(meeting.seeder), nameOf(meeting.leecher), meeting.scheme)))
            << meeting;
    }

private slots:
    void initTestCase()
    {
        auto made = LabCluster::make(3, 2);
        if (!made)
            QSKIP(qPrintable(
                QStringLiteral("this needs network namespaces, ip (iproute2) and nft (nftables): ") +
                made.error().message));
        m_cluster = std::move(*made);
        QVERIFY(m_cluster->form());
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void atTheMaster_theyMeet_data() { addRows(); }
    void atTheMaster_theyMeet()
    {
        QFETCH(Meeting, meeting);
        const int master = m_cluster->master(1);
        meet(meeting, {{urlOf(meeting.scheme, master)}}, anySlave());
    }

    // A slave answers from its replica and hands the announces on.
    void atASlave_theyMeet_data() { addRows(); }
    void atASlave_theyMeet()
    {
        QFETCH(Meeting, meeting);
        meet(meeting, {{urlOf(meeting.scheme, anySlave())}}, m_cluster->master(1));
    }

    // aria2 1.36 and Transmission 3.00 never ask a UDP tracker whose URL has an IPv6 address.
    void byIPv6_theyMeet_data()
    {
        QTest::addColumn<Meeting>("meeting");
        QList<Meeting> all = meetings(QStringLiteral("http"));
        all << Meeting{ClientKind::Libtorrent, ClientKind::QBittorrent, QStringLiteral("udp")}
            << Meeting{ClientKind::QBittorrent, ClientKind::Libtorrent, QStringLiteral("udp")};
        for (const Meeting& meeting : all)
            addRow(meeting);
    }
    void byIPv6_theyMeet()
    {
        QFETCH(Meeting, meeting);
        meet(meeting, {{urlOf(meeting.scheme, m_cluster->master(1), Family::IPv6)}}, anySlave());
    }

    void masterKilledBetweenTheirAnnounces_theyMeetAtTheOthers_data() { addRows(); }
    void masterKilledBetweenTheirAnnounces_theyMeetAtTheOthers()
    {
        QFETCH(Meeting, meeting);
        const int master = m_cluster->master(1);
        const int survivor = anySlave();
        QList<QStringList> tiers{{urlOf(meeting.scheme, master)}};
        for (const int n : m_cluster->allTrackers())
            if (n != master)
                addTracker(tiers, meeting.leecher, urlOf(meeting.scheme, n));
        meet(meeting, tiers, master, [&] {
            m_cluster->tracker(master).kill();
            QVERIFY(m_cluster->hasNewMaster(survivor, master));
        });
        m_cluster->tracker(master).waitForEnd(LabCluster::patienceMs);
        m_cluster->tracker(master).start();
        QVERIFY(m_cluster->agree(m_cluster->allTrackers()));
    }
};

int main(int argc, char* argv[])
{
    lab::becomeRootOfOwnNamespace();
    QCoreApplication application(argc, argv);
    InteropTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_interop.moc"
