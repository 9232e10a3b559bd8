// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/logentry.h"
#include "protocol/stateimage.h"
#include "storage/trackerdatabase.h"
#include "support/randomrules.h"
#include "tracker/swarmindex.h"

#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace muster::storage;
using muster::testing::RandomValues;
using muster::tracker::SwarmIndex;

// The replicated state has two implementations, one that answers and one on the disk. Whatever the log says,
// they must agree, or a restart would change what the cluster knows.
class TestReplicatedState : public QObject
{
    Q_OBJECT

    // A log of few contents and peers, so that commands meet each other often.
    class RandomLog
    {
    public:
        explicit RandomLog(quint32 seed)
            : m_values(seed)
        {
            for (int i = 0; i < 6; ++i)
                m_contents.push_back(m_values.infoHash());
            for (int i = 0; i < 9; ++i)
                m_peers.push_back(m_values.endpoint());
            m_peers.push_back({m_peers[0].address, quint16(m_peers[0].port + 1)});
        }

        LogEntry next()
        {
            m_time += m_values.below(2000) - 300; // a new master's clock may lag
            LogEntry entry{time(), {}};
            for (int parts = m_values.below(3); parts >= 0; --parts) {
                LogPart part{m_values.nodeId(), m_values.u64(), m_values.u64(), {}};
                if (m_values.below(4) == 0)
                    part.age = Millis(m_values.below(5000)); // it waited
                for (int commands = m_values.below(12); commands > 0; --commands)
                    part.commands.push_back(command());
                entry.parts.push_back(std::move(part));
            }
            return entry;
        }

        RandomValues& values() { return m_values; }

    private:
        ClusterTime time() const { return ClusterTime(Millis(m_time)); }

        std::optional<PeerContact> contact()
        {
            switch (m_values.below(6)) {
            case 0:
                return PeerContact{};
            case 1:
                return PeerContact{m_values.u32(), m_values.u32(), m_values.u32(), m_values.bytesUpTo(32),
                                   m_values.coin() ? m_values.bytesUpTo(160) : QByteArray()};
            default:
                return std::nullopt;
            }
        }

        Command command()
        {
            const InfoHash content = m_contents[std::size_t(m_values.below(int(m_contents.size())))];
            const Endpoint peer = m_peers[std::size_t(m_values.below(int(m_peers.size())))];
            switch (m_values.below(26)) {
            case 0:
                return ExpireCommand{ClusterTime(Millis(m_time - m_values.below(30'000)))};
            case 1:
                return SecretCommand{m_values.fixed<Secret>()};
            case 2:
            case 3:
            case 4:
                return DescribeCommand{content, peer, m_values.u64(), m_values.u32(),
                                       m_values.bytesUpTo(255)};
            case 20:
            case 21:
                return AdoptCommand{content, peer, m_values.coin(), Millis(m_values.below(20'000)),
                                    contact()};
            case 22:
                return AdoptInfoCommand{content, m_values.u64(), m_values.u32(), m_values.u32(),
                                        m_values.bytesUpTo(3)};
            case 24:
                return m_values.below(8) == 0
                           ? AccessCommand{muster::testing::randomRules(m_values, m_contents, m_peers)}
                           : AccessCommand{};
            case 23:
                return YieldCommand{m_values.lineage()};
            case 5:
            case 6:
            case 7:
            case 8:
                return StopCommand{content, peer};
            default:
                return AnnounceCommand{content, peer, m_values.coin(), m_values.coin(), contact()};
            }
        }

        RandomValues m_values;
        std::vector<InfoHash> m_contents;
        std::vector<Endpoint> m_peers;
        qint64 m_time = 1000;
    };

    static std::unique_ptr<TrackerDatabase> opened(const QString& path)
    {
        auto database = std::make_unique<TrackerDatabase>(path);
        return database->open() ? std::move(database) : nullptr;
    }

    static void compare(TrackerDatabase& database, const SwarmIndex& index)
    {
        const Result<StateImage> image = database.loadImage();
        QVERIFY2(image, qPrintable(image ? QString() : image.error().message));
        QCOMPARE(image->appliedIndex, index.appliedIndex());
        QCOMPARE(image->time, index.clusterTime());
        QCOMPARE(image->secrets, index.secrets());
        QCOMPARE(image->contents, index.image().contents);
        QCOMPARE(image->infos, index.image().infos);
        QCOMPARE(image->contacts, index.image().contacts);
        QCOMPARE(image->access, index.image().access);
        QCOMPARE(digestOf(*image), index.digest());
    }

    static void addSeeds()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

private slots:
    void sameLog_tablesAndIndexAgree_data() { addSeeds(); }
    void sameLog_tablesAndIndexAgree()
    {
        QFETCH(quint32, seed);
        QTemporaryDir folder;
        RandomLog log(seed);
        SwarmIndex index;
        const auto database = opened(folder.filePath(QStringLiteral("tracker.db")));
        QVERIFY(database);
        quint64 at = 0;
        std::size_t mostContents = 0;
        std::size_t mostInfos = 0;
        std::size_t mostContacts = 0;
        for (int i = 0; i < 300; ++i) {
            at += quint64(1 + log.values().below(3)); // raft's own entries lie between
            const LogEntry entry = log.next();
            index.apply(at, entry);
            database->apply(at, encode(entry));
            if (log.values().below(10) == 0) {
                compare(*database, index);
                mostContents = std::max(mostContents, index.image().contents.size());
                mostInfos = std::max(mostInfos, index.image().infos.size());
                mostContacts = std::max(mostContacts, index.image().contacts.size());
            }
            if (QTest::currentTestFailed())
                return;
        }
        compare(*database, index);
        QVERIFY2(mostContents > 5 && mostInfos > 1 && mostContacts > 1,
                 "the log was too dull to prove anything");
    }

    // As after a crash: the tables stand somewhere, and the log is told again from before.
    void restart_replayedLog_endsInTheSameState_data() { addSeeds(); }
    void restart_replayedLog_endsInTheSameState()
    {
        QFETCH(quint32, seed);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("tracker.db"));
        RandomLog log(seed);
        std::vector<LogEntry> entries;
        for (int i = 0; i < 120; ++i)
            entries.push_back(log.next());

        SwarmIndex index;
        for (std::size_t i = 0; i < entries.size(); ++i)
            index.apply(i + 1, entries[i]);
        for (std::size_t told = 0; told < entries.size();) {
            const auto database = opened(path);
            QVERIFY(database);
            const std::size_t again = told - std::min(told, std::size_t(log.values().below(20)));
            told = std::min(entries.size(), told + 1 + std::size_t(log.values().below(40)));
            for (std::size_t i = again; i < told; ++i)
                database->apply(i + 1, encode(entries[i]));
        }
        const auto database = opened(path);
        QVERIFY(database);
        compare(*database, index);
    }

    // A joiner takes the image of either and goes on with the log.
    void image_toAJoiner_goesOnTheSame_data() { addSeeds(); }
    void image_toAJoiner_goesOnTheSame()
    {
        QFETCH(quint32, seed);
        QTemporaryDir folder;
        RandomLog log(seed);
        const auto database = opened(folder.filePath(QStringLiteral("master.db")));
        const auto joiner = opened(folder.filePath(QStringLiteral("joiner.db")));
        QVERIFY(database && joiner);
        joiner->apply(1, encode(log.next())); // it held something else
        SwarmIndex index;
        quint64 at = 1;
        for (; at < 60; ++at) {
            const LogEntry entry = log.next();
            index.apply(at, entry);
            database->apply(at, encode(entry));
        }

        QByteArray image;
        connect(database.get(), &TrackerDatabase::imageReady, this,
                [&](const QByteArray& ready) { image = ready; });
        database->requestImage();
        QTRY_VERIFY(!image.isEmpty());
        QCOMPARE(image, encode(index.image()));
        joiner->replaceAll(image);
        SwarmIndex joined;
        joined.restore(parseStateImage(image).value());
        compare(*joiner, joined);

        for (; at < 120; ++at) {
            const LogEntry entry = log.next();
            for (SwarmIndex* each : {&index, &joined})
                each->apply(at, entry);
            joiner->apply(at, encode(entry));
        }
        compare(*joiner, index);
        QCOMPARE(joined.digest(), index.digest());
    }
};

QTEST_GUILESS_MAIN(TestReplicatedState)
#include "tst_replicatedstate.moc"
