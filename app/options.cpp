// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include "app/optiontable.h"
#include "base/ids.h"

#include <QCoreApplication>
#include <algorithm>

namespace muster::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("muster::app", text); }

const std::map<QString, Verb>& verbTable()
{
    static const std::map<QString, Verb> table{
        {QStringLiteral("tracker"), Verb::Tracker}, {QStringLiteral("peer"), Verb::Peer},
        {QStringLiteral("share"), Verb::Share},     {QStringLiteral("get"), Verb::Get},
        {QStringLiteral("list"), Verb::List},       {QStringLiteral("peers"), Verb::Peers},
        {QStringLiteral("status"), Verb::Status},   {QStringLiteral("check"), Verb::Check},
        {QStringLiteral("stop"), Verb::Stop},       {QStringLiteral("crash"), Verb::Crash},
        {QStringLiteral("freeze"), Verb::Freeze},   {QStringLiteral("isolate"), Verb::Isolate},
        {QStringLiteral("promote"), Verb::Promote}, {QStringLiteral("add"), Verb::Add},
        {QStringLiteral("pause"), Verb::Pause},     {QStringLiteral("resume"), Verb::Resume},
        {QStringLiteral("recheck"), Verb::Recheck}, {QStringLiteral("remove"), Verb::Remove},
        {QStringLiteral("limit"), Verb::Limit},     {QStringLiteral("transfers"), Verb::Transfers},
        {QStringLiteral("queue"), Verb::Queue},     {QStringLiteral("export"), Verb::Export},
        {QStringLiteral("demo"), Verb::Demo},       {QStringLiteral("help"), Verb::Help},
    };
    return table;
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
            if (verb == verbTable().end() && looksLikeSource(argument))
                return Verb::Window;
            if (verb == verbTable().end())
                return fail(
                    tr("“%1” is not a command, a link or a .torrent file; muster help lists the commands")
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

Result<void> checkLimit(const Options& options)
{
    const bool hasOwn = options.downLimitKibPerSecond || options.upLimitKibPerSecond || options.ratio;
    const bool hasHours = options.hours || options.hoursDownKibPerSecond || options.hoursUpKibPerSecond;
    if (options.arguments.size() > 1)
        return fail(tr("limit takes one transfer at most: its name, its SHA-1 or how one of them begins, or "
                       "“all”"));
    if (options.arguments.size() == 1 && (!hasOwn || hasHours || options.activeDownloads))
        return fail(tr("limit of a transfer takes --down-limit, --up-limit or --ratio; the others are for "
                       "all together"));
    return {};
}

Result<void> checkPeerOrder(const Options& options)
{
    const qsizetype count = options.arguments.size();
    switch (options.verb) {
    case Verb::Add:
        if (count != 1)
            return fail(tr("add takes one magnet link, .torrent file or SHA-1"));
        return {};
    case Verb::Transfers:
        if (count != 0)
            return fail(tr("transfers takes nothing but options; it lists all"));
        return {};
    case Verb::Limit:
        return checkLimit(options);
    case Verb::Queue:
        if (count != 2 || !queuePlace(options.arguments[1]))
            return fail(tr("queue takes a transfer (its name, its SHA-1 or how one of them begins) and top, "
                           "up, down or bottom"));
        return {};
    case Verb::Export:
        if (count != 1)
            return fail(tr("export takes one transfer: its name, its SHA-1 or how one of them begins, or "
                           "“all”"));
        if (options.to.isEmpty())
            return fail(tr("export needs --to, which takes the folder to put the .torrent file in"));
        return {};
    default:
        if (count != 1)
            return fail(tr("%1 takes one transfer: its name, its SHA-1 or how one of them begins, or “all”")
                            .arg(nameOf(options.verb)));
        return {};
    }
}

Result<void> checkArguments(Options& options)
{
    if (isOrder(options.verb))
        return checkOrder(options);
    if (isPeerOrder(options.verb))
        return checkPeerOrder(options);
    const qsizetype count = options.arguments.size();
    switch (options.verb) {
    case Verb::Share:
        if (count == 0)
            return fail(tr("share takes the files or folders to share"));
        return {};
    case Verb::Get:
        if (count != 1)
            return fail(tr("get takes one magnet link, .torrent file or SHA-1"));
        if (options.to.isEmpty() && !options.listFiles)
            return fail(tr("get needs --to, which takes the folder to put it in"));
        return {};
    case Verb::Peers:
        if (count != 1)
            return fail(tr("peers takes one SHA-1, link or .torrent file"));
        return {};
    case Verb::Window:
        if (!std::all_of(options.arguments.begin(), options.arguments.end(), looksLikeSource))
            return fail(tr("the window takes links and .torrent files; muster help lists the commands"));
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

peer::Finders usualFinders()
{
    peer::Finders finders;
    finders.hasTrackers = true;
    finders.hasLocalDiscovery = true;
    finders.hasDht = true;
    finders.hasPeerExchange = true;
    return finders;
}

std::optional<protocol::QueuePlace> queuePlace(const QString& word)
{
    if (word == u"top")
        return protocol::QueuePlace::Top;
    if (word == u"up")
        return protocol::QueuePlace::Up;
    if (word == u"down")
        return protocol::QueuePlace::Down;
    if (word == u"bottom")
        return protocol::QueuePlace::Bottom;
    return std::nullopt;
}

bool isOrder(Verb verb) { return verb >= Verb::Stop && verb <= Verb::Promote; }

bool isPeerOrder(Verb verb) { return verb >= Verb::Add && verb <= Verb::Limit; }

QString nameOf(Verb verb)
{
    const auto found = std::find_if(verbTable().begin(), verbTable().end(),
                                    [verb](const auto& entry) { return entry.second == verb; });
    return found == verbTable().end() ? QString() : found->first;
}

bool looksLikeSource(const QString& text)
{
    for (const QStringView scheme : {u"magnet:", u"muster:", u"file:"})
        if (text.startsWith(scheme, Qt::CaseInsensitive))
            return true;
    return text.endsWith(u".torrent", Qt::CaseInsensitive) || InfoHash::fromHex(text.toLatin1());
}

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

} // namespace muster::app
