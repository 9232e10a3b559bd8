// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tablereader.h"

#include "storage/trackerdatabase.h"
#include "trackercommands.h"

#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace muster;
using namespace muster::protocol;
using namespace muster::storage;
using namespace muster::storage::test;
using status::ContentColumn;
using status::ContentPage;
using status::SwarmPeerColumn;
using status::SwarmPeerPage;
using status::TableQuery;

class TableReaderTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<TrackerDatabase> m_database;
    std::unique_ptr<TableReader> m_reader;
    quint64 m_index = 0;
    quint64 m_number = 0;

    void apply(qint64 timeMs, std::vector<Command> commands)
    {
        m_database->apply(++m_index, encode(entry(timeMs, std::move(commands))));
        const auto image = m_database->loadImage(); // it is in the tables
        QVERIFY2(image, image ? "" : qPrintable(image.error().message));
    }
    TableQuery queryOf(int column, bool isDescending = false)
    {
        TableQuery query;
        query.number = ++m_number;
        query.sortColumn = column;
        query.isDescending = isDescending;
        query.isFresh = true;
        return query;
    }
    // It comes from another thread, maybe before anybody waits.
    template<typename Page, typename Signal, typename Ask> Page answerOf(Signal signal, Ask ask)
    {
        std::optional<Page> answer;
        QObject receiver;
        connect(
            m_reader.get(), signal, &receiver,
            [&](const Page& page) {
                if (page.number == m_number)
                    answer = page;
            },
            Qt::QueuedConnection);
        ask();
        const bool isHere = QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000);
        return isHere ? *answer : Page{};
    }
    ContentPage contents(const TableQuery& query)
    {
        return answerOf<ContentPage>(&TableReader::contentsRead,
                                     [&] { m_reader->requestContents(query, at(100'000)); });
    }
    SwarmPeerPage peers(const TableQuery& query)
    {
        return answerOf<SwarmPeerPage>(&TableReader::peersRead,
                                       [&] { m_reader->requestPeers(query, at(100'000)); });
    }
    static QStringList namesOf(const ContentPage& page)
    {
        QStringList names;
        for (const auto& row : page.rows)
            names << row.name;
        return names;
    }

private slots:
    void init()
    {
        m_index = 0;
        const QString path = m_folder.filePath(QStringLiteral("%1.db").arg(++m_number));
        m_database = std::make_unique<TrackerDatabase>(path);
        QVERIFY(m_database->open());
        m_reader = std::make_unique<TableReader>(path);
        apply(40'000, {seeds(0, 1), describes(0, 1, "beta"), seeds(1, 2), describes(1, 2, "Alpha")});
        apply(60'000, {leeches(2, 1), leeches(4, 1), seeds(0, 3)});
    }
    void cleanup()
    {
        m_reader.reset();
        m_database.reset();
    }

    void contents_byName_whateverTheCaseAndTheUnnamedLast()
    {
        const auto up = contents(queryOf(int(ContentColumn::Name)));
        QCOMPARE(up.error, QString());
        QCOMPARE(up.number, m_number);
        QCOMPARE(up.total, qint64(3));
        QCOMPARE(namesOf(up), (QStringList{QStringLiteral("Alpha"), QStringLiteral("beta"), QString()}));
        const auto down = contents(queryOf(int(ContentColumn::Name), true));
        QCOMPARE(namesOf(down), (QStringList{QStringLiteral("beta"), QStringLiteral("Alpha"), QString()}));
    }

    void contents_byLeechers_countsThem()
    {
        const auto page = contents(queryOf(int(ContentColumn::Leechers), true));
        QCOMPARE(page.rows.first().sha1, content(1));
        QCOMPARE(page.rows.first().seeders, 1u);
        QCOMPARE(page.rows.first().leechers, 2u);
        QCOMPARE(page.rows.first().sizeBytes, qint64(7'000'000'000));
        QCOMPARE(page.rows.first().secondsSinceCheckIn, qint64(40)); // the last of the three
    }

    void contents_searched_byNameOrByTheBeginningOfTheHash()
    {
        TableQuery query = queryOf(int(ContentColumn::Name));
        query.search = QStringLiteral("ALPH");
        QCOMPARE(namesOf(contents(query)), QStringList{QStringLiteral("Alpha")});
        query.search = content(3).toHexString().first(6).toUpper();
        const auto byHash = contents(query);
        QCOMPARE(byHash.total, qint64(1));
        QCOMPARE(byHash.rows.first().sha1, content(3));
        query.search = QStringLiteral("nothing of this kind");
        QCOMPARE(contents(query).total, qint64(0));
    }

    void contents_searched_areInTheOrderThatIsAskedFor_andNewOnesAmongThem()
    {
        TableQuery query = queryOf(int(ContentColumn::Name));
        query.search = QStringLiteral("a"); // alpha and beta
        QCOMPARE(namesOf(contents(query)), (QStringList{QStringLiteral("Alpha"), QStringLiteral("beta")}));
        query.isDescending = true;
        QCOMPARE(namesOf(contents(query)), (QStringList{QStringLiteral("beta"), QStringLiteral("Alpha")}));
        query.isDescending = false;
        apply(61'000, {describes(0, 3, "Gamma")});
        query.isFresh = true;
        QTRY_COMPARE(namesOf(contents(query)),
                     (QStringList{QStringLiteral("Alpha"), QStringLiteral("beta"), QStringLiteral("Gamma")}));
        query.peer = peer(2).toString(); // who has the first only
        QCOMPARE(namesOf(contents(query)), QStringList{QStringLiteral("beta")});
    }

    // The order of all contents, which took long to make, is kept for a while, also for searches. What was
    // found in it is as old as it is: else a search would never learn of what came since.
    void contents_searchedInAnOrderThatWasKept_areLookedUpAgainOnceThatIsOld()
    {
        const auto numbered = [](int number) {
            QByteArray bytes(InfoHash::size, '\x11');
            bytes[0] = char(number >> 8);
            bytes[1] = char(number);
            return InfoHash::fromBytes(bytes).value();
        };
        constexpr int many = 12'000;
        constexpr int inOneEntry = 2000;
        for (int number = 0; number < many;) {
            std::vector<Command> commands;
            for (int n = 0; n < inOneEntry; ++n, ++number) {
                commands.push_back(AnnounceCommand{numbered(number), peer(1), true, false});
                commands.push_back(DescribeCommand{numbered(number), peer(1), 1, 1, "old"});
            }
            apply(61'000, std::move(commands));
        }
        TableQuery query = queryOf(int(ContentColumn::Name));
        QCOMPARE(contents(query).total, qint64(many + 3));
        apply(62'000, {AnnounceCommand{numbered(many), peer(1), true, false},
                       DescribeCommand{numbered(many), peer(1), 1, 1, "newest"}});
        query.search = QStringLiteral("newest");
        contents(query); // it may be missing here
        QTRY_COMPARE_WITH_TIMEOUT(contents(query).total, qint64(1), 60'000);
    }

    void contents_aStrangersName_isMadeSafe()
    {
        apply(61'000, {describes(0, 3,
                                 "a\nb\xe2\x80\xae"
                                 "c")});
        TableQuery query = queryOf(int(ContentColumn::Name));
        query.search = content(3).toHexString();
        QCOMPARE(contents(query).rows.first().name, QStringLiteral("a\uFFFDb\uFFFDc"));
    }

    void contents_ofAPeer_sayWhetherItSeedsThem()
    {
        TableQuery query = queryOf(int(ContentColumn::Sha1));
        query.peer = peer(2).toString();
        const auto page = contents(query);
        QCOMPARE(page.total, qint64(1));
        QCOMPARE(page.rows.first().isSeededBy, std::optional(false));
        query.peer = QStringLiteral("192.0.2.1:1");
        QCOMPARE(contents(query).total, qint64(0));
    }

    void peers_byAddress_sortsByNumber()
    {
        apply(61'000, {seeds(18, 1), seeds(20, 1)}); // 10.0.0.9 and 10.0.0.10
        const auto page = peers(queryOf(int(SwarmPeerColumn::Endpoint)));
        QStringList endpoints;
        for (const auto& row : page.rows)
            endpoints << row.endpoint;
        const QStringList expected{QStringLiteral("10.0.0.0:6881"), QStringLiteral("10.0.0.0:6882"),
                                   QStringLiteral("10.0.0.1:6881"), QStringLiteral("10.0.0.2:6881"),
                                   QStringLiteral("10.0.0.9:6881"), QStringLiteral("10.0.0.10:6881")};
        QCOMPARE(endpoints, expected);
    }

    void peers_ofAContent_sayWhoSeedsAndWhenItWasToldLast()
    {
        TableQuery query = queryOf(int(SwarmPeerColumn::Seeding), true);
        query.content = content(1);
        const auto page = peers(query);
        QCOMPARE(page.total, qint64(3));
        QCOMPARE(page.rows.first().endpoint, peer(0).toString());
        QCOMPARE(page.rows.first().isSeeder, std::optional(true));
        QCOMPARE(page.rows.first().secondsSinceCheckIn, qint64(60)); // with that content
        QCOMPARE(page.rows.first().contents, 2u);
        QCOMPARE(page.rows.last().isSeeder, std::optional(false));
    }

    void peers_searched_byAddress()
    {
        TableQuery query = queryOf(int(SwarmPeerColumn::LastCheckIn));
        query.search = QStringLiteral("0.2:68");
        QCOMPARE(peers(query).total, qint64(1));
    }

    void page_fromTheMiddle_hasThoseRowsOnly()
    {
        TableQuery query = queryOf(int(ContentColumn::Sha1));
        query.first = 1;
        query.count = 1;
        const auto page = contents(query);
        QCOMPARE(page.first, qint64(1));
        QCOMPARE(page.total, qint64(3));
        QCOMPARE(page.rows.size(), 1);
        QCOMPARE(page.rows.first().sha1, content(2));
        query.first = 10;
        QCOMPARE(contents(query).rows.size(), 0);
    }

    void page_tablesHaveChanged_theOrderStaysUntilAFreshOneIsAskedFor()
    {
        TableQuery query = queryOf(int(ContentColumn::Sha1));
        QCOMPARE(contents(query).total, qint64(3));
        apply(62'000, {seeds(0, 0)});
        query.isFresh = false;
        QCOMPARE(contents(query).total, qint64(3));
        query.isFresh = true;
        QTRY_COMPARE(contents(query).total, qint64(4)); // not more often than it is worth
    }

    void page_rowIsGoneSinceTheOrderWasMade_isShownEmpty()
    {
        TableQuery query = queryOf(int(SwarmPeerColumn::Endpoint));
        QCOMPARE(peers(query).total, qint64(4));
        apply(62'000, {stops(4, 1)});
        query.isFresh = false;
        const auto page = peers(query);
        QCOMPARE(page.rows.size(), 4);
        QCOMPARE(page.rows.last().endpoint, QString());
    }

    void request_noDatabase_isToldInThePage()
    {
        m_reader = std::make_unique<TableReader>(m_folder.filePath(QStringLiteral("none/tracker.db")));
        QVERIFY(!contents(queryOf(0)).error.isEmpty());
        QVERIFY(!peers(queryOf(0)).error.isEmpty());
    }

    void writing_whileAPageIsRead_goesOn()
    {
        for (int round = 0; round < 20; ++round) {
            m_reader->requestContents(queryOf(int(ContentColumn::Seeders)), at(100'000));
            apply(63'000 + round, {seeds(0, 4 + round)});
        }
        QTRY_COMPARE(contents(queryOf(int(ContentColumn::Seeders))).total, qint64(23));
    }
};

QTEST_GUILESS_MAIN(TableReaderTest)
#include "tst_tablereader.moc"
