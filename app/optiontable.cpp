// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/optiontable.h"

#include "app/fileselection.h"

#include <QCoreApplication>

namespace muster::app {

namespace {

using OptionTable = std::map<QString, Option>;

QString tr(const char* text) { return QCoreApplication::translate("muster::app", text); }

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
    const bool hasPort = isNumber && port > 0 && port <= 65535;
    if (colon == 0 || text.isEmpty() || text.contains(u' ') || (colon > 0 && !hasPort))
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

OptionTable admissionOptions()
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

// For every command that speaks to the network.
OptionTable networkOptions()
{
    const QString portRange = tr("a port number, 0 to 65535 (0: the system chooses)");
    const QString group = tr("a multicast group as ADDRESS:PORT, like 239.192.77.1:6969");
    const std::vector<Verb> onNetwork{Verb::Window, Verb::Tracker, Verb::Peer,    Verb::Share,  Verb::Get,
                                      Verb::List,   Verb::Peers,   Verb::Status,  Verb::Check,  Verb::Stop,
                                      Verb::Crash,  Verb::Freeze,  Verb::Isolate, Verb::Promote};
    return {
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
         {tr("a tracker's HOST or HOST:PORT, like 192.168.1.5"), onNetwork,
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
        {QStringLiteral("--full-scrape"),
         {{}, {Verb::Window, Verb::Tracker}, [](Options& o, const QString&) { return o.fullScrape = true; }}},
    };
}

OptionTable commonOptions()
{
    return {
        {QStringLiteral("--headless"),
         {{},
          {Verb::Tracker, Verb::Peer, Verb::Demo},
          [](Options& o, const QString&) { return o.headless = true; }}},
        {QStringLiteral("--json"),
         {{},
          {Verb::List, Verb::Peers, Verb::Status, Verb::Check, Verb::Share, Verb::Get, Verb::Peer,
           Verb::Transfers, Verb::Limit},
          [](Options& o, const QString&) { return o.json = true; }}},
        {QStringLiteral("--data-dir"),
         {tr("a folder"),
          {Verb::Window,  Verb::Tracker,   Verb::Peer,  Verb::Share,  Verb::Get,    Verb::List,
           Verb::Peers,   Verb::Status,    Verb::Check, Verb::Stop,   Verb::Crash,  Verb::Freeze,
           Verb::Isolate, Verb::Promote,   Verb::Add,   Verb::Pause,  Verb::Resume, Verb::Recheck,
           Verb::Remove,  Verb::Transfers, Verb::Queue, Verb::Export, Verb::Limit},
          [](Options& o, const QString& v) { return setText(o.dataDir, v, 4096); }}},
    };
}

bool setLimit(std::optional<int>& target, const QString& text)
{
    return setNumber(target.emplace(), text, 0, 2'000'000); // its bytes must fit an int
}

bool setRatio(std::optional<double>& target, const QString& text)
{
    bool isNumber = false;
    target = text.toDouble(&isNumber);
    return isNumber && *target >= 0 && *target <= 1'000'000;
}

// 22:00-06:00; off: from midnight to midnight, which is at no time.
bool setHours(std::optional<std::pair<QTime, QTime>>& target, const QString& text)
{
    target.emplace(QTime(0, 0), QTime(0, 0));
    if (text == u"off")
        return true;
    const auto time = [&](int part) { return QTime::fromString(text.section(u'-', part, part), u"H:mm"_qs); };
    target.emplace(time(0), time(1));
    return text.count(u'-') == 1 && target->first.isValid() && target->second.isValid() &&
           target->first != target->second;
}

OptionTable limitOptions()
{
    const QString rate = tr("KiB a second, 0 to 2000000 (0: no limit)");
    const std::vector<Verb> limit{Verb::Limit};
    return {
        {QStringLiteral("--ratio"),
         {tr("a number, like 1.5 (0: gives on without an end)"), limit,
          [](Options& o, const QString& v) { return setRatio(o.ratio, v); }}},
        {QStringLiteral("--active"),
         {tr("how many downloads run at once, 0 to 1000000 (0: all)"), limit,
          [](Options& o, const QString& v) {
              return setNumber(o.activeDownloads.emplace(), v, 0, 1'000'000);
          }}},
        {QStringLiteral("--hours"),
         {tr("two times of day, like 08:00-18:00, or off"), limit,
          [](Options& o, const QString& v) { return setHours(o.hours, v); }}},
        {QStringLiteral("--hours-down-limit"),
         {rate, limit, [](Options& o, const QString& v) { return setLimit(o.hoursDownKibPerSecond, v); }}},
        {QStringLiteral("--hours-up-limit"),
         {rate, limit, [](Options& o, const QString& v) { return setLimit(o.hoursUpKibPerSecond, v); }}},
    };
}

bool setFiles(QString& target, const QString& text)
{
    target = text;
    return parseFileSelection(text).has_value();
}

// These and no others.
bool setFinders(peer::Finders& finders, const QString& text)
{
    static const std::map<QString, bool peer::Finders::*> names{
        {QStringLiteral("trackers"), &peer::Finders::hasTrackers},
        {QStringLiteral("lsd"), &peer::Finders::hasLocalDiscovery},
        {QStringLiteral("dht"), &peer::Finders::hasDht},
        {QStringLiteral("pex"), &peer::Finders::hasPeerExchange},
        {QStringLiteral("upnp"), &peer::Finders::hasPortMapping},
        {QStringLiteral("punch"), &peer::Finders::hasHolePunching}};
    finders = {};
    finders.hasPeerExchange = false;
    if (text == u"none")
        return true;
    for (const QString& name : text.split(u',')) {
        const auto found = names.find(name.trimmed());
        if (found == names.end())
            return false;
        finders.*found->second = true;
    }
    return true;
}

// A power of two, as every BitTorrent client expects it.
bool setChunkKib(int& target, const QString& text)
{
    return setNumber(target, text, 16, 65536) && (target & (target - 1)) == 0;
}

// What is shared and fetched, and how.
OptionTable transferOptions()
{
    const std::vector<Verb> limited{Verb::Window, Verb::Peer, Verb::Share, Verb::Get, Verb::Limit};
    const QString rate = tr("KiB a second, 0 to 2000000 (0: no limit)");
    const auto isSwitch = [](bool Options::*flag) {
        return [flag](Options& o, const QString&) { return o.*flag = true; };
    };
    return {
        {QStringLiteral("--to"),
         {tr("the folder to put it in"),
          {Verb::Get, Verb::Add, Verb::Export},
          [](Options& o, const QString& v) { return setText(o.to, v, 4096); }}},
        {QStringLiteral("--torrent-to"),
         {tr("the folder to put .torrent files in"),
          {Verb::Share},
          [](Options& o, const QString& v) { return setText(o.torrentTo, v, 4096); }}},
        {QStringLiteral("--down-limit"),
         {rate, limited, [](Options& o, const QString& v) { return setLimit(o.downLimitKibPerSecond, v); }}},
        {QStringLiteral("--up-limit"),
         {rate, limited, [](Options& o, const QString& v) { return setLimit(o.upLimitKibPerSecond, v); }}},
        {QStringLiteral("--finders"),
         {tr("some of trackers,lsd,dht,pex,upnp,punch, or none"),
          {Verb::Window, Verb::Peer, Verb::Share, Verb::Get},
          [](Options& o, const QString& v) { return setFinders(o.finders, v); }}},
        {QStringLiteral("--listen-port"),
         {tr("a port number, 1 to 65534"),
          {Verb::Window, Verb::Peer, Verb::Share, Verb::Get},
          [](Options& o, const QString& v) { return setNumber(o.listenPort, v, 1, 65534); }}},
        {QStringLiteral("--files"),
         {tr("the numbers of files as --list-files shows them, like 1,3-5"),
          {Verb::Get, Verb::Add},
          [](Options& o, const QString& v) { return setFiles(o.files, v); }}},
        {QStringLiteral("--list-files"), {{}, {Verb::Get, Verb::Transfers}, isSwitch(&Options::listFiles)}},
        {QStringLiteral("--sequential"), {{}, {Verb::Get, Verb::Add}, isSwitch(&Options::isSequential)}},
        {QStringLiteral("--paused"), {{}, {Verb::Add}, isSwitch(&Options::isPaused)}},
        {QStringLiteral("--chunk-size"),
         {tr("a power of two in KiB, 16 to 65536"),
          {Verb::Share},
          [](Options& o, const QString& v) { return setChunkKib(o.chunkKib, v); }}},
        {QStringLiteral("--private"), {{}, {Verb::Share}, isSwitch(&Options::isPrivate)}},
        {QStringLiteral("--delete-files"), {{}, {Verb::Remove}, isSwitch(&Options::deleteFiles)}},
        {QStringLiteral("--yes"), {{}, {Verb::Remove}, isSwitch(&Options::isSure)}},
    };
}

} // namespace

const OptionTable& optionTable()
{
    static const OptionTable table = [] {
        OptionTable all = commonOptions();
        all.merge(networkOptions());
        all.merge(admissionOptions());
        all.merge(transferOptions());
        all.merge(limitOptions());
        return all;
    }();
    return table;
}

} // namespace muster::app
