// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include <QCoreApplication>
#include <algorithm>
#include <functional>
#include <map>
#include <vector>

namespace muster::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("muster::app::Options", text); }

struct Option
{
    QString takes; // empty: it is a switch
    std::vector<Verb> verbs;
    std::function<bool(Options&, const QString&)> set; // false: not what it takes
};

template<typename Number> bool setNumber(Number& target, const QString& text, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber || value < least || value > most)
        return false;
    target = Number(value);
    return true;
}

bool setText(QString& target, const QString& text, qsizetype mostBytes)
{
    if (text.isEmpty() || text.toUtf8().size() > mostBytes)
        return false;
    target = text;
    return true;
}

bool setGroup(Endpoint& target, const QString& text)
{
    const auto group = Endpoint::fromString(text);
    if (!group || !group->address.isMulticast() || !group->address.isIPv4())
        return false;
    target = *group;
    return true;
}

bool addHostAndPort(QStringList& target, const QString& text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const uint port = text.mid(colon + 1).toUInt(&isNumber);
    if (colon <= 0 || !isNumber || port == 0 || port > 65535)
        return false;
    target << text;
    return true;
}

bool setQuorum(cluster::Quorum& quorum, const QString& value)
{
    const bool isMajority = value == QStringLiteral("majority");
    if (!isMajority && value != QStringLiteral("survivors"))
        return false;
    quorum = isMajority ? cluster::Quorum::Majority : cluster::Quorum::Survivors;
    return true;
}

// How much a tracker takes, and from whom.
std::map<QString, Option> admissionOptions()
{
    constexpr qint64 most = 1'000'000'000;
    const std::vector<Verb> trackers{Verb::Window, Verb::Tracker};
    const QString count = tr("a number, 1 to 1000000000");
    return {
        {QStringLiteral("--access-file"),
         {tr("a file with the contents and networks to allow or deny"), trackers,
          [](Options& o, const QString& v) { return setText(o.accessFile, v, 4096); }}},
        {QStringLiteral("--max-contents"),
         {count, trackers,
          [](Options& o, const QString& v) { return setNumber(o.limits.contents, v, 1, most); }}},
        {QStringLiteral("--max-peers-per-content"),
         {count, trackers,
          [](Options& o, const QString& v) { return setNumber(o.limits.peersPerContent, v, 1, most); }}},
        {QStringLiteral("--max-entries-per-network"),
         {count, trackers,
          [](Options& o, const QString& v) { return setNumber(o.limits.entriesPerNetwork, v, 1, most); }}},
        {QStringLiteral("--max-entries"),
         {count, trackers,
          [](Options& o, const QString& v) { return setNumber(o.limits.entries, v, 1, most); }}},
    };
}

const std::map<QString, Option>& commonOptions();

const std::map<QString, Option>& optionTable()
{
    static const std::map<QString, Option> table = [] {
        std::map<QString, Option> all = commonOptions();
        all.merge(admissionOptions());
        return all;
    }();
    return table;
}

const std::map<QString, Option>& commonOptions()
{
    const QString portRange = tr("a port number, 0 to 65535 (0: the system chooses)");
    const QString group = tr("a multicast group as ADDRESS:PORT, like 239.192.77.1:6969");
    const std::vector<Verb> onNetwork{Verb::Window, Verb::Tracker, Verb::Peer,    Verb::Share,
                                      Verb::Get,    Verb::List,    Verb::Status,  Verb::Stop,
                                      Verb::Crash,  Verb::Freeze,  Verb::Isolate, Verb::Promote};
    const std::vector<Verb> peers{Verb::Window, Verb::Peer, Verb::Share, Verb::Get};
    static const std::map<QString, Option> table{
        {QStringLiteral("--headless"),
         {{},
          {Verb::Tracker, Verb::Peer, Verb::Demo},
          [](Options& o, const QString&) { return o.headless = true; }}},
        {QStringLiteral("--json"),
         {{},
          {Verb::List, Verb::Status, Verb::Share, Verb::Get},
          [](Options& o, const QString&) { return o.json = true; }}},
        {QStringLiteral("--full-scrape"),
         {{}, {Verb::Window, Verb::Tracker}, [](Options& o, const QString&) { return o.fullScrape = true; }}},
        {QStringLiteral("--data-dir"),
         {tr("a folder"), onNetwork,
          [](Options& o, const QString& v) { return setText(o.dataDir, v, 4096); }}},
        {QStringLiteral("--interface"),
         {tr("an interface's name or address, like eth0 or 192.168.1.5"), onNetwork,
          [](Options& o, const QString& v) { return setText(o.interface, v, 64); }}},
        {QStringLiteral("--cluster"),
         {tr("a cluster's name of 1 to 64 bytes"), onNetwork,
          [](Options& o, const QString& v) { return setText(o.cluster, v, 64); }}},
        {QStringLiteral("--name"),
         {tr("a label of 1 to 64 bytes"), onNetwork,
          [](Options& o, const QString& v) { return setText(o.name, v, 64); }}},
        {QStringLiteral("--port"),
         {portRange, onNetwork, [](Options& o, const QString& v) { return setNumber(o.port, v, 0, 65535); }}},
        {QStringLiteral("--replication-port"),
         {portRange, onNetwork,
          [](Options& o, const QString& v) { return setNumber(o.replicationPort, v, 0, 65535); }}},
        {QStringLiteral("--announce-group"),
         {group, onNetwork, [](Options& o, const QString& v) { return setGroup(o.announceGroup, v); }}},
        {QStringLiteral("--cluster-group"),
         {group, onNetwork, [](Options& o, const QString& v) { return setGroup(o.clusterGroup, v); }}},
        {QStringLiteral("--join"),
         {tr("another tracker's HOST:PORT, like 192.168.1.5:6970"), onNetwork,
          [](Options& o, const QString& v) { return addHostAndPort(o.join, v); }}},
        {QStringLiteral("--passphrase-file"),
         {tr("a file that only you can read, with the cluster's passphrase"), onNetwork,
          [](Options& o, const QString& v) { return setText(o.passphraseFile, v, 4096); }}},
        {QStringLiteral("--interval"),
         {tr("seconds between announces, 5 to 86400"), onNetwork,
          [](Options& o, const QString& v) { return setNumber(o.intervalSeconds, v, 5, 86400); }}},
        {QStringLiteral("--quorum"),
         {tr("survivors or majority"),
          {Verb::Window, Verb::Tracker},
          [](Options& o, const QString& v) { return setQuorum(o.quorum, v); }}},
        {QStringLiteral("--to"),
         {tr("the folder to put it in"),
          {Verb::Get},
          [](Options& o, const QString& v) { return setText(o.to, v, 4096); }}},
        {QStringLiteral("--torrent-to"),
         {tr("the folder to put .torrent files in"),
          {Verb::Share},
          [](Options& o, const QString& v) { return setText(o.torrentTo, v, 4096); }}},
        {QStringLiteral("--down-limit"),
         {tr("KiB a second, 0 to 2000000 (0: no limit)"), peers,
          [](Options& o, const QString& v) { return setNumber(o.downLimitKibPerSecond, v, 0, 2'000'000); }}},
    };
    return table;
}

const std::map<QString, Verb>& verbTable()
{
    static const std::map<QString, Verb> table{
        {QStringLiteral("tracker"), Verb::Tracker}, {QStringLiteral("peer"), Verb::Peer},
        {QStringLiteral("share"), Verb::Share},     {QStringLiteral("get"), Verb::Get},
        {QStringLiteral("list"), Verb::List},       {QStringLiteral("status"), Verb::Status},
        {QStringLiteral("stop"), Verb::Stop},       {QStringLiteral("crash"), Verb::Crash},
        {QStringLiteral("freeze"), Verb::Freeze},   {QStringLiteral("isolate"), Verb::Isolate},
        {QStringLiteral("promote"), Verb::Promote}, {QStringLiteral("demo"), Verb::Demo},
        {QStringLiteral("help"), Verb::Help},
    };
    return table;
}

QString nameOf(Verb verb)
{
    const auto found = std::find_if(verbTable().begin(), verbTable().end(),
                                    [verb](const auto& entry) { return entry.second == verb; });
    return found == verbTable().end() ? QString() : found->first;
}

bool isOption(const QString& argument) { return argument.startsWith(QStringLiteral("--")); }

// The verb is the first word that is no option nor the value of one.
Result<Verb> findVerb(const QStringList& arguments, qsizetype& verbAt)
{
    verbAt = -1;
    const QStringList options = arguments.mid(0, arguments.indexOf(QStringLiteral("--"))); // -1: all
    if (options.contains(QStringLiteral("--help")) || options.contains(QStringLiteral("-h")))
        return Verb::Help;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        if (argument == QStringLiteral("--version"))
            return Verb::Version;
        if (!isOption(argument)) {
            const auto verb = verbTable().find(argument);
            if (verb == verbTable().end())
                return fail(tr("“%1” is not a command; there are tracker, peer, share, get, list, status, "
                               "stop, crash, "
                               "freeze, isolate, promote and demo "
                               "(muster help says more)")
                                .arg(argument));
            verbAt = i;
            return verb->second;
        }
        const auto option = optionTable().find(argument.section(u'=', 0, 0));
        if (option != optionTable().end() && !option->second.takes.isEmpty() && !argument.contains(u'='))
            ++i;
    }
    return Verb::Window;
}

Result<void> takeOption(Options& options, const QStringList& arguments, qsizetype& i)
{
    const QString name = arguments[i].section(u'=', 0, 0);
    const auto found = optionTable().find(name);
    if (found == optionTable().end())
        return fail(tr("%1 is not an option; muster help lists them").arg(name));
    const Option& option = found->second;
    if (std::find(option.verbs.begin(), option.verbs.end(), options.verb) == option.verbs.end())
        return fail(tr("%1 does not go with this command; muster help says which do").arg(name));
    const bool hasValue = arguments[i].contains(u'=');
    if (option.takes.isEmpty()) {
        if (hasValue)
            return fail(tr("%1 takes no value").arg(name));
        option.set(options, {});
        return {};
    }
    if (!hasValue && i + 1 >= arguments.size())
        return fail(tr("%1 takes %2").arg(name, option.takes));
    const QString value = hasValue ? arguments[i].section(u'=', 1) : arguments[++i];
    if (!option.set(options, value))
        return fail(tr("%1 takes %2, not “%3”").arg(name, option.takes, value));
    return {};
}

Result<void> checkOrder(Options& options)
{
    const bool lasts = options.verb == Verb::Freeze || options.verb == Verb::Isolate;
    if (!lasts && options.arguments.size() != 1)
        return fail(
            tr("%1 takes one tracker: its name, or the beginning of its id").arg(nameOf(options.verb)));
    if (lasts && (options.arguments.size() != 2 || !setNumber(options.seconds, options.arguments[1], 1, 600)))
        return fail(tr("%1 takes a tracker (its name, or the beginning of its id) and seconds, 1 to 600")
                        .arg(nameOf(options.verb)));
    return {};
}

Result<void> checkArguments(Options& options)
{
    if (isOrder(options.verb))
        return checkOrder(options);
    const qsizetype count = options.arguments.size();
    switch (options.verb) {
    case Verb::Share:
        if (count == 0)
            return fail(tr("share takes the files or folders to share"));
        return {};
    case Verb::Get:
        if (count != 1)
            return fail(tr("get takes one magnet link, .torrent file or SHA-1"));
        if (options.to.isEmpty())
            return fail(tr("get needs --to, which takes the folder to put it in"));
        return {};
    case Verb::Demo:
        if (count > 1)
            return fail(tr("demo takes one file at most"));
        return {};
    case Verb::Help:
        return {};
    default:
        if (count != 0)
            return fail(
                tr("“%1” is too much here; muster help says what goes where").arg(options.arguments.first()));
        return {};
    }
}

} // namespace

bool isOrder(Verb verb) { return verb >= Verb::Stop && verb <= Verb::Promote; }

Result<Options> parseOptions(const QStringList& arguments)
{
    Options options;
    qsizetype verbAt = -1;
    const auto verb = findVerb(arguments, verbAt);
    if (!verb)
        return tl::unexpected(verb.error());
    options.verb = *verb;
    if (options.verb == Verb::Version || (options.verb == Verb::Help && verbAt < 0))
        return options;
    bool onlyArguments = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (i == verbAt)
            continue;
        if (!onlyArguments && arguments[i] == QStringLiteral("--")) {
            onlyArguments = true;
        } else if (!onlyArguments && isOption(arguments[i])) {
            const auto taken = takeOption(options, arguments, i);
            if (!taken)
                return tl::unexpected(taken.error());
        } else {
            options.arguments << arguments[i];
        }
    }
    const auto checked = checkArguments(options);
    if (!checked)
        return tl::unexpected(checked.error());
    return options;
}

QString usage()
{
    return tr("Muster: share large files in one building, without a server that can fail.\n"
              "\n"
              "  muster                                 the window; asks for the role at the first start\n"
              "  muster tracker | peer  [--headless]    one role\n"
              "  muster share PATH… [--torrent-to DIR]  shares until ended; DIR gets .torrent files\n"
              "  muster get MAGNET|FILE.torrent|SHA1 --to DIR\n"
              "  muster list [--json]                   what the network offers\n"
              "  muster status [--json]                 the cluster of trackers; exit 3 where there is none\n"
              "  muster stop|crash|promote NODE         orders a tracker: its name, or how its id begins\n"
              "  muster freeze|isolate NODE SECONDS     stands still or is cut off: see what follows\n"
              "  muster demo [--headless] [FILE]        three trackers, two peers, and a master that dies\n"
              "\n"
              "  --data-dir DIR            where databases and keys are kept\n"
              "  --interface IF|ADDRESS    the network interface (all, if not given)\n"
              "  --cluster NAME            which cluster (muster)\n"
              "  --name LABEL              what this tracker is called (the computer's name)\n"
              "  --port N                  where peers ask this tracker (6969)\n"
              "  --replication-port N      where the other trackers reach it (6970)\n"
              "  --announce-group A:P      where peers ask by multicast (239.192.77.1:6969)\n"
              "  --cluster-group A:P       where trackers find each other (239.192.77.2:6970)\n"
              "  --join HOST:PORT          a tracker that multicast does not reach; may be repeated\n"
              "  --passphrase-file FILE    known to this cluster's trackers only (none: it is open)\n"
              "  --interval SECONDS        between two announces of a peer (120)\n"
              "  --full-scrape             tracker: whoever scrapes without a SHA-1 is told all contents\n"
              "  --access-file FILE        contents and networks to allow or deny; see README\n"
              "                            (access.txt in the data folder, if it is there)\n"
              "  --max-contents N          contents that a tracker takes (500000)\n"
              "  --max-peers-per-content N peers of each (100000)\n"
              "  --max-entries-per-network N  peers, each as often as it has contents, from a /24\n"
              "                            of IPv4 or /56 of IPv6 (250000)\n"
              "  --max-entries N           and in all (5000000)\n"
              "  --quorum survivors|majority  who goes on when most trackers are lost: those that are\n"
              "                            left, or nobody until the others are back (survivors)\n"
              "  --down-limit KIB          get, share, peer: KiB a second at most (0: no limit)\n");
}

} // namespace muster::app
