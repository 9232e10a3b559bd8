// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/rules.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>

namespace muster::house {
namespace {

constexpr qsizetype maxFileLines = 500;
constexpr qsizetype maxFunctionLines = 70;

// "build" is there only where something was built; Git ignores it.
const QStringList topLevel = u"CMakeLists.txt CMakePresets.json LICENSE README.md app build core dev docs "
                             "resources tests translations ui"_qs.split(u' ');

// A line that matches `pattern` is wrong in every file that starts with one of `scope`, but for `allowed`.
struct LineRule
{
    QString name;
    QRegularExpression pattern;
    QStringList scope;
    QStringList allowed;
};

const QStringList everywhere = {u"app/"_qs, u"core/"_qs, u"ui/"_qs, u"tests/"_qs};
const QStringList product = {u"app/"_qs, u"core/"_qs, u"ui/"_qs};

const QRegularExpression widgetHeader(
    uR"(^\s*#\s*include\s*[<"](QtWidgets\b|QStyle|QApplication|Q(?!\w*(Array|String)View)\w*)"
    uR"((Widget|Window|Dialog|Button|Box|Label|Layout|GraphicsItem|Edit|View|Bar|Menu|Splitter|Slider|)"
    uR"(Delegate|SplashScreen|SystemTrayIcon|ToolTip|Wizard|ScrollArea|Completer|Frame)[>"]))"_qs);

const QList<LineRule> lineRules = {
    {u"raft"_qs,
     QRegularExpression(uR"(^\s*#\s*include\s*[<"]raft[./])"_qs),
     everywhere,
     {u"core/consensus/"_qs, u"tests/unit/consensus/"_qs, u"tests/contract/consensus/"_qs,
      u"tests/support/"_qs}},
    {u"libtorrent"_qs,
     QRegularExpression(uR"(^\s*#\s*include\s*[<"]libtorrent/)"_qs),
     everywhere,
     {u"core/peer/"_qs, u"tests/unit/peer/"_qs, u"tests/contract/peer/"_qs, u"tests/support/"_qs}},
    {u"sql"_qs,
     QRegularExpression(uR"(^\s*#\s*include\s*[<"]Qt?Sql)"_qs),
     everywhere,
     {u"core/storage/"_qs, u"tests/unit/storage/"_qs, u"tests/contract/storage/"_qs, u"tests/support/"_qs}},
    {u"widgets"_qs,
     widgetHeader,
     everywhere,
     {u"ui/"_qs, u"app/"_qs, u"tests/ui/"_qs, u"tests/bench/tst_window.cpp"_qs,
      u"tests/scenario/dragsource.cpp"_qs}},
    {u"dbus"_qs,
     QRegularExpression(uR"(^\s*#\s*include\s*[<"]QDBus)"_qs),
     everywhere,
     {u"app/"_qs, u"tests/ui/"_qs, u"tests/scenario/screenreader"_qs, u"tests/support/nosessionbus.h"_qs}},
    {u"widgets-in-models"_qs, widgetHeader, {u"ui/models/"_qs}, {}},
    {u"singleton"_qs, QRegularExpression(uR"(\bstatic\b[^;(]*\binstance\s*\(\s*\))"_qs), product, {}},
    // Nothing may re-enter raft, and the front must not wait.
    {u"nested-event-loop"_qs,
     QRegularExpression(uR"(\bQEventLoop\b|\bprocessEvents\s*\(|[.>]waitFor\w+\s*\()"_qs),
     {u"core/cluster/"_qs, u"core/consensus/"_qs, u"core/tracker/"_qs},
     {}},
};

// Which rooms a room may include besides itself.
const QHash<QString, QStringList> allowedRooms = {
    {u"base"_qs, {}},
    {u"status"_qs, {u"base"_qs}},
    {u"protocol"_qs, {u"base"_qs}},
    {u"net"_qs, {u"base"_qs, u"protocol"_qs}},
    {u"tracker"_qs, {u"base"_qs, u"protocol"_qs, u"net"_qs, u"status"_qs}},
    {u"cluster"_qs, {u"base"_qs, u"protocol"_qs, u"net"_qs, u"status"_qs}},
    {u"consensus"_qs, {u"base"_qs, u"protocol"_qs, u"net"_qs, u"status"_qs}},
    {u"peer"_qs, {u"base"_qs, u"protocol"_qs, u"net"_qs, u"status"_qs}},
    {u"storage"_qs, {u"base"_qs, u"protocol"_qs, u"status"_qs, u"consensus"_qs, u"tracker"_qs, u"peer"_qs}},
    {u"ui"_qs, {u"base"_qs, u"status"_qs}},
    {u"app"_qs,
     {u"base"_qs, u"protocol"_qs, u"net"_qs, u"status"_qs, u"tracker"_qs, u"cluster"_qs, u"consensus"_qs,
      u"peer"_qs, u"storage"_qs, u"ui"_qs}},
};

bool startsWithOneOf(const QString& path, const QStringList& prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const QString& p) { return path.startsWith(p); });
}

// "core/net/datagramport.h" is in net, "ui/models/keyedtablemodel.h" in ui; tests are in no room.
QString roomOf(const QString& path)
{
    const QStringList parts = path.split(u'/');
    const QString room = parts.first() == u"core" ? parts.value(1) : parts.first();
    return allowedRooms.contains(room) ? room : QString();
}

QString at(const QString& path, qsizetype line) { return path % u':' % QString::number(line + 1); }

void checkLines(const QString& path, const QStringList& lines, QList<Violation>& found)
{
    static const QRegularExpression comment(uR"(//.*$)"_qs);
    for (const LineRule& rule : lineRules) {
        if (!startsWithOneOf(path, rule.scope) || startsWithOneOf(path, rule.allowed))
            continue;
        for (qsizetype i = 0; i < lines.size(); ++i)
            if (QString(lines[i]).remove(comment).contains(rule.pattern))
                found.append({rule.name, at(path, i), lines[i].trimmed()});
    }
}

void checkDirections(const QString& path, const QStringList& lines, QList<Violation>& found)
{
    static const QRegularExpression include(uR"(^\s*#\s*include\s*"([a-z]+)/)"_qs);
    const QString room = roomOf(path);
    if (room.isEmpty())
        return;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRegularExpressionMatch match = include.match(lines[i]);
        if (!match.hasMatch() || match.captured(1) == room)
            continue;
        if (!allowedRooms.value(room).contains(match.captured(1)))
            found.append({u"direction"_qs, at(path, i), room % u" must not include "_qs % match.captured(1)});
    }
}

void checkName(const QString& path, QList<Violation>& found)
{
    static const QRegularExpression fileName(uR"(^[a-z0-9_]+\.(cpp|h)$)"_qs);
    static const QRegularExpression vague(uR"((utils?|helpers?|impl)\.(cpp|h)$)"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString name = path.section(u'/', -1);
    if (!name.contains(fileName))
        found.append({u"lower-case"_qs, path, u"file names are lower-case"_qs});
    if (name.contains(vague))
        found.append({u"vague-name"_qs, path, u"a name says what the thing is"_qs});
}

// Relies on the format that clang-format enforces: a function's braces stand alone, at one depth, while those
// of types end in "};" and those of statements, lambdas and namespaces open on a line with other text.
void checkFunctions(const QString& path, const QStringList& lines, QList<Violation>& found)
{
    for (qsizetype open = 0; open < lines.size(); ++open) {
        if (lines[open].trimmed() != u"{")
            continue;
        const QString depth = lines[open].chopped(1);
        qsizetype close = open + 1;
        while (close < lines.size() && !lines[close].startsWith(depth % u'}'))
            ++close;
        const qsizetype length = close - open - 1;
        if (close < lines.size() && lines[close] == depth % u'}' && length > maxFunctionLines)
            found.append({u"function-length"_qs, at(path, open), QString::number(length) % u" lines"_qs});
    }
}

} // namespace

QList<Violation> checkSource(const QString& path, const QString& text)
{
    QList<Violation> found;
    QStringList lines = text.split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    if (lines.size() > maxFileLines)
        found.append({u"file-length"_qs, path, QString::number(lines.size()) % u" lines"_qs});
    checkName(path, found);
    checkLines(path, lines, found);
    checkDirections(path, lines, found);
    checkFunctions(path, lines, found);
    return found;
}

QList<Violation> checkLicence(const QString& path, const QString& text)
{
    // A script has its interpreter on the first line.
    const QString head = text.section(u'\n', 0, 1);
    if (head.contains(u"SPDX-License-Identifier: GPL-3.0-or-later"))
        return {};
    return {{u"licence"_qs, path, u"no SPDX line at the top"_qs}};
}

QList<Violation> checkTopLevel(const QStringList& entries)
{
    QList<Violation> found;
    for (const QString& entry : entries)
        if (!topLevel.contains(entry))
            found.append({u"top-level"_qs, entry, u"does not belong at the top"_qs});
    return found;
}

} // namespace muster::house
