// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nodesettings.h"
#include "app/options.h"

#include <QTest>

using namespace muster;
using namespace muster::app;

namespace {

QStringList words(const char* line) { return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts); }

} // namespace

class OptionsTest : public QObject
{
    Q_OBJECT

private slots:
    // A tracker is heard by other trackers where it replicates, and by all others where they ask it.
    void join_withoutAPort_isWhereTheOneWhoAsksIsHeard()
    {
        for (const auto& [verb, port] :
             {std::pair(Verb::Tracker, 6970), {Verb::Peer, 6969}, {Verb::List, 6969}}) {
            Options options;
            options.verb = verb;
            options.interface = QStringLiteral("127.0.0.1");
            options.join = {QStringLiteral("127.0.0.9"), QStringLiteral("127.0.0.9:7")};
            const auto settings = resolve(options);
            QVERIFY2(settings, qPrintable(settings ? QString() : settings.error().message));
            const IpAddress host = *IpAddress::fromString(u"127.0.0.9");
            QCOMPARE(settings->join, (QList<Endpoint>{{host, quint16(port)}, {host, 7}}));
        }
    }

    void listenPort_leavesRoomForTheNextOne()
    {
        QCOMPARE(parseOptions(words("peer"))->listenPort, 0);
        QCOMPARE(parseOptions(words("get X --to Y --listen-port 7001"))->listenPort, 7001);
        QVERIFY(!parseOptions(words("peer --listen-port 65535")));
        QVERIFY(!parseOptions(words("tracker --listen-port 7001")));
    }

    void finders_areThoseNamedAndNoOthers()
    {
        peer::Finders lanOnly;
        lanOnly.hasPeerExchange = false;
        lanOnly.hasLocalDiscovery = true;
        QCOMPARE(parseOptions(words("get X --to Y --finders lsd"))->finders, lanOnly);
        lanOnly.hasLocalDiscovery = false;
        QCOMPARE(parseOptions(words("peer --finders none"))->finders, lanOnly);
        peer::Finders all = usualFinders();
        QCOMPARE(parseOptions(words("peer"))->finders, all);
        all.hasPortMapping = all.hasHolePunching = true;
        QCOMPARE(parseOptions(words("share X --finders trackers,lsd,dht,pex,upnp,punch"))->finders, all);
        for (const char* wrong :
             {"peer --finders all", "peer --finders lsd,", "peer --finders=", "list --finders lsd"})
            QVERIFY2(!parseOptions(words(wrong)), wrong);
    }

    void noArguments_isTheWindow()
    {
        const auto options = parseOptions({});
        QVERIFY(options);
        QCOMPARE(options->verb, Verb::Window);
    }

    void defaults_areThoseOfTheReadme()
    {
        const auto options = parseOptions(words("tracker"));
        QCOMPARE(options->port, quint16(6969));
        QCOMPARE(options->replicationPort, quint16(6970));
        QCOMPARE(options->announceGroup.toString(), QStringLiteral("239.192.77.1:6969"));
        QCOMPARE(options->clusterGroup.toString(), QStringLiteral("239.192.77.2:6970"));
        QCOMPARE(options->intervalSeconds, 120);
        QVERIFY(!options->fullScrape);
    }

    void tracker_everyOption_isTaken()
    {
        const auto options = parseOptions(
            words("tracker --headless --data-dir /d --interface lo --cluster c --name n --port 1 "
                  "--replication-port 2 --announce-group 239.1.1.1:3 --cluster-group 239.1.1.2:4 "
                  "--join a:5 --join=10.0.0.1:6 --interval 30 --access-file /a --max-contents 7 "
                  "--max-peers-per-content 8 --max-entries-per-network 9 --max-entries 10 --full-scrape"));
        QVERIFY(options);
        QVERIFY(options->headless);
        QVERIFY(options->fullScrape);
        QCOMPARE(options->dataDir, QStringLiteral("/d"));
        QCOMPARE(options->interface, QStringLiteral("lo"));
        QCOMPARE(options->cluster, QStringLiteral("c"));
        QCOMPARE(options->name, QStringLiteral("n"));
        QCOMPARE(options->port, quint16(1));
        QCOMPARE(options->replicationPort, quint16(2));
        QCOMPARE(options->announceGroup.toString(), QStringLiteral("239.1.1.1:3"));
        QCOMPARE(options->clusterGroup.toString(), QStringLiteral("239.1.1.2:4"));
        QCOMPARE(options->join, (QStringList{QStringLiteral("a:5"), QStringLiteral("10.0.0.1:6")}));
        QCOMPARE(options->intervalSeconds, 30);
        QCOMPARE(options->accessFile, QStringLiteral("/a"));
        QCOMPARE(options->limits, (tracker::Limits{7, 8, 9, 10}));
    }

    void options_beforeTheVerb_areTakenAsWell()
    {
        const auto options = parseOptions(words("--interface 127.0.0.12 get abc --to /tmp"));
        QVERIFY(options);
        QCOMPARE(options->verb, Verb::Get);
        QCOMPARE(options->arguments, QStringList{QStringLiteral("abc")});
        QCOMPARE(options->interface, QStringLiteral("127.0.0.12"));
    }

    void ordersToThePeer_everyOption_isTaken()
    {
        const auto add =
            parseOptions(words("add a.torrent --to /to --paused --sequential --files 1,3-5 --data-dir /d"));
        QVERIFY(add);
        QCOMPARE(add->verb, Verb::Add);
        QVERIFY(add->isPaused && add->isSequential);
        QCOMPARE(add->files, QStringLiteral("1,3-5"));
        const auto remove = parseOptions(words("remove film --delete-files --yes"));
        QVERIFY(remove && remove->deleteFiles && remove->isSure);
        const auto limit = parseOptions(words("limit --down-limit 0"));
        QVERIFY(limit);
        QCOMPARE(limit->downLimitKibPerSecond, std::optional(0)); // none, which is not the same as unchanged
        QCOMPARE(limit->upLimitKibPerSecond, std::nullopt);
        const auto more =
            parseOptions(words("limit --ratio 1.5 --active 0 --hours 22:00-6:30 --hours-up-limit 7"));
        QVERIFY(more);
        QCOMPARE(more->ratio, std::optional(1.5));
        QCOMPARE(more->activeDownloads, std::optional(0));
        QVERIFY(more->hours == std::pair(QTime(22, 0), QTime(6, 30)));
        QCOMPARE(more->hoursUpKibPerSecond, std::optional(7));
        const auto off = parseOptions(words("limit --hours off"));
        QVERIFY(off && off->hours && off->hours->first == off->hours->second);
        QVERIFY(parseOptions(words("limit"))); // asks what holds
        QCOMPARE(parseOptions(words("share --chunk-size 1024 --private x"))->chunkKib, 1024);
        QVERIFY(parseOptions(words("get x --list-files"))); // needs no folder
        for (const Verb verb : {Verb::Add, Verb::Pause, Verb::Transfers, Verb::Limit})
            QVERIFY(isPeerOrder(verb) && !isOrder(verb));
        QVERIFY(!isPeerOrder(Verb::Promote) && !isPeerOrder(Verb::Demo));
    }

    void linkOrTorrent_withoutAVerb_isForTheWindow()
    {
        for (const char* text : {"magnet:?xt=urn:btih:0", "MUSTER:?k=1", "file:///a%20b.torrent",
                                 "./A.Torrent", "0123456789abcdef0123456789abcdef01234567"}) {
            const auto options = parseOptions({QString::fromUtf8(text)});
            QVERIFY2(options, text);
            QCOMPARE(options->verb, Verb::Window);
            QCOMPARE(options->arguments, QStringList{QString::fromUtf8(text)});
        }
        QVERIFY(!parseOptions({QStringLiteral("film.mkv")}));
    }

    void doubleDash_endsTheOptions()
    {
        const auto options = parseOptions(words("share -- --odd-name"));
        QVERIFY(options);
        QCOMPARE(options->arguments, QStringList{QStringLiteral("--odd-name")});
        QCOMPARE(parseOptions(words("share -- -h"))->verb, Verb::Share);
    }

    void badLine_oneSentenceThatNamesTheOption_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("mentions");
        const auto row = [](const char* line, const char* mentions) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(mentions);
        };
        row("tracker --port", "--port takes");
        row("tracker --port x", "--port takes a port number");
        row("tracker --port -1", "--port takes");
        row("tracker --port 65536", "--port takes");
        row("get x --to y --down-limit 2000001", "--down-limit takes"); // its bytes must fit an int
        row("tracker --interval 0", "--interval takes seconds");
        row("tracker --access-file", "--access-file takes a file");
        row("tracker --max-contents 0", "--max-contents takes a number, 1 to");
        row("tracker --max-peers-per-content -1", "--max-peers-per-content takes a number");
        row("tracker --max-entries-per-network x", "--max-entries-per-network takes a number");
        row("tracker --max-entries 1000000001", "--max-entries takes a number");
        row("share --max-entries 1 x", "--max-entries does not go with this command");
        row("tracker --join nowhere:x", "--join takes a tracker's HOST or HOST:PORT");
        row("tracker --join nowhere:65536", "--join");
        row("peers", "peers takes one SHA-1");
        row("peers a b", "peers takes one SHA-1");
        row("tracker --join :80", "--join");
        row("tracker --announce-group 10.0.0.1:80", "--announce-group takes a multicast group");
        row("tracker --announce-group 239.1.1.1", "--announce-group");
        row("tracker --headless=yes", "--headless takes no value");
        row("tracker --no-such", "--no-such is not an option");
        row("share --headless x", "--headless does not go with this command");
        row("swim", "swim");
        row("share", "share takes");
        row("get abc", "--to");
        row("get --to /tmp", "get takes one magnet");
        row("get a b --to /tmp", "get takes one magnet");
        row("status extra", "extra");
        row("demo a b", "demo takes one file");
        row("add", "add takes one");
        row("pause", "pause takes one transfer");
        row("remove a b", "remove takes one transfer");
        row("transfers x", "transfers takes nothing");
        row("limit a b", "limit takes one transfer at most");
        row("limit film --active 3", "the others are for all together");
        row("limit film", "limit of a transfer takes --down-limit");
        row("limit --ratio -1", "--ratio takes a number");
        row("limit --hours 8-18", "--hours takes two times");
        row("limit --hours 08:00-08:00", "--hours takes two times");
        row("limit --hours 08:00-24:00", "--hours takes two times");
        row("queue film", "queue takes a transfer");
        row("queue film first", "queue takes a transfer");
        row("export film", "export needs --to");
        row("limit --up-limit -1", "--up-limit takes KiB");
        row("resume --yes x", "--yes does not go with this command");
        row("get x --to y --files 0", "--files takes the numbers of files");
        row("get x --to y --files 3-1", "--files takes");
        row("share --chunk-size 100 x", "--chunk-size takes a power of two");
        row("share --chunk-size 131072 x", "--chunk-size takes a power of two");
        row("magnet:?xt=urn:btih:0 swim", "the window takes links");
    }
    void badLine_oneSentenceThatNamesTheOption()
    {
        QFETCH(QString, line);
        QFETCH(QString, mentions);
        const auto options = parseOptions(line.split(u' '));
        QVERIFY(!options);
        QVERIFY2(options.error().message.contains(mentions), qPrintable(options.error().message));
        QVERIFY(!options.error().message.contains(u'\n'));
    }

    void help_andVersion_goWithAnything()
    {
        QCOMPARE(parseOptions(words("--help"))->verb, Verb::Help);
        QCOMPARE(parseOptions(words("tracker --help"))->verb, Verb::Help);
        QCOMPARE(parseOptions(words("help"))->verb, Verb::Help);
        QCOMPARE(parseOptions(words("--version"))->verb, Verb::Version);
    }
};

QTEST_APPLESS_MAIN(OptionsTest)
#include "tst_options.moc"
