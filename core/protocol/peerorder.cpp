// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/peerorder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <array>
#include <utility>

namespace muster::protocol {

namespace {

constexpr int mostKib = 2'000'000; // its bytes fit an int
constexpr int mostDownloads = 1'000'000;
constexpr double mostRatio = 1'000'000;
constexpr qsizetype mostText = 64 * 1024;
const auto hourFormat = QStringLiteral("HH:mm");

QString tr(const char* text) { return QCoreApplication::translate("muster::protocol", text); }

constexpr std::array<std::pair<TransferAction, const char*>, 5> actionNames{{
    {TransferAction::Pause, "pause"},
    {TransferAction::Resume, "resume"},
    {TransferAction::Recheck, "recheck"},
    {TransferAction::Remove, "remove"},
    {TransferAction::RemoveWithFiles, "remove_with_files"},
}};

constexpr std::array<std::pair<OrderAnswer::Kind, const char*>, 7> kindNames{{
    {OrderAnswer::Kind::Done, "done"},
    {OrderAnswer::Kind::Refused, "error"},
    {OrderAnswer::Kind::Transfer, "transfer"},
    {OrderAnswer::Kind::Removed, "removed"},
    {OrderAnswer::Kind::Shared, "shared"},
    {OrderAnswer::Kind::Note, "note"},
    {OrderAnswer::Kind::Limits, "limits"},
}};

constexpr std::array<std::pair<QueuePlace, const char*>, 4> placeNames{{
    {QueuePlace::Top, "top"},
    {QueuePlace::Up, "up"},
    {QueuePlace::Down, "down"},
    {QueuePlace::Bottom, "bottom"},
}};

template<typename Names, typename Value> QString nameIn(const Names& names, Value value)
{
    for (const auto& [named, name] : names)
        if (named == value)
            return QString::fromLatin1(name);
    Q_UNREACHABLE();
}

template<typename Names> auto valueIn(const Names& names, const QString& text)
{
    using Value = decltype(names.front().first);
    for (const auto& [value, name] : names)
        if (text == QLatin1String(name))
            return std::optional<std::remove_const_t<Value>>(value);
    return std::optional<std::remove_const_t<Value>>();
}

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

void put(QJsonObject& object, const RateChange& limits)
{
    if (limits.down)
        object[u"down_kib_per_s"] = *limits.down;
    if (limits.up)
        object[u"up_kib_per_s"] = *limits.up;
}

// What each order says, by its name.
struct Writer
{
    QJsonObject operator()(const AddOrder& order) const
    {
        QJsonObject object{{u"order"_qs, u"add"_qs},       {u"source"_qs, order.source},
                           {u"folder"_qs, order.folder},   {u"files"_qs, order.files},
                           {u"paused"_qs, order.isPaused}, {u"sequential"_qs, order.isSequential}};
        put(object, order.limits);
        return object;
    }
    QJsonObject operator()(const ShareOrder& order) const
    {
        return {{u"order"_qs, u"share"_qs},
                {u"path"_qs, order.path},
                {u"chunk_kib"_qs, order.chunkKib},
                {u"private"_qs, order.isPrivate},
                {u"torrent_to"_qs, order.torrentTo}};
    }
    QJsonObject operator()(const TransferOrder& order) const
    {
        return {{u"order"_qs, nameIn(actionNames, order.action)}, {u"transfer"_qs, order.transfer}};
    }
    QJsonObject operator()(const LimitOrder& order) const
    {
        // Earlier peers know the rates of all only, and skip what says that others are meant.
        const bool isOfAllRates = order == LimitOrder{{}, order.limits};
        QJsonObject object{{u"order"_qs, isOfAllRates ? u"limit"_qs : u"change_limits"_qs}};
        put(object, order.limits);
        if (!order.transfer.isEmpty())
            object[u"transfer"] = order.transfer;
        if (order.ratio)
            object[u"ratio"] = *order.ratio;
        if (order.activeDownloads)
            object[u"active_downloads"] = *order.activeDownloads;
        if (order.hours) {
            object[u"hours_from"] = order.hours->first.toString(hourFormat);
            object[u"hours_to"] = order.hours->second.toString(hourFormat);
        }
        if (order.hoursLimits.down)
            object[u"hours_down_kib_per_s"] = *order.hoursLimits.down;
        if (order.hoursLimits.up)
            object[u"hours_up_kib_per_s"] = *order.hoursLimits.up;
        return object;
    }
    QJsonObject operator()(const LimitsOrder&) const { return {{u"order"_qs, u"limits"_qs}}; }
    QJsonObject operator()(const QueueOrder& order) const
    {
        return {{u"order"_qs, u"queue"_qs},
                {u"transfer"_qs, order.transfer},
                {u"place"_qs, nameIn(placeNames, order.place)}};
    }
    QJsonObject operator()(const ExportOrder& order) const
    {
        return {{u"order"_qs, u"export"_qs}, {u"transfer"_qs, order.transfer}, {u"folder"_qs, order.folder}};
    }
    QJsonObject operator()(const ListOrder& order) const
    {
        return {{u"order"_qs, u"list"_qs}, {u"files"_qs, order.withFiles}, {u"peers"_qs, order.withPeers}};
    }
    QJsonObject operator()(const WatchOrder& order) const
    {
        return {{u"order"_qs, u"watch"_qs}, {u"transfer"_qs, order.transfer}};
    }
    QJsonObject operator()(const OpenOrder& order) const
    {
        return {{u"order"_qs, u"open"_qs}, {u"sources"_qs, QJsonArray::fromStringList(order.sources)}};
    }
};

// Reads members, and remembers that one was not what it has to be.
class Reader
{
public:
    explicit Reader(const QJsonObject& object)
        : m_object(object)
    {
    }

    QString text(QStringView name)
    {
        const QJsonValue value = m_object.value(name);
        const QString text = value.toString();
        // A path with a NUL would name another file to the system than to us.
        m_isGood = m_isGood && (value.isString() || value.isUndefined()) && text.size() <= mostText &&
                   !text.contains(QChar(u'\0'));
        return text;
    }
    QString neededText(QStringView name)
    {
        const QString found = text(name);
        m_isGood = m_isGood && !found.isEmpty();
        return found;
    }
    QString wholePath(QStringView name)
    {
        const QString found = text(name);
        m_isGood = m_isGood && found.startsWith(u'/');
        return found;
    }
    bool flag(QStringView name)
    {
        const QJsonValue value = m_object.value(name);
        m_isGood = m_isGood && (value.isBool() || value.isUndefined());
        return value.toBool();
    }
    std::optional<int> number(QStringView name, int most)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined())
            return std::nullopt;
        const int found = value.toInt(-1);
        m_isGood = m_isGood && found >= 0 && found <= most;
        return found;
    }
    RateChange limits()
    {
        const auto down = number(u"down_kib_per_s", mostKib);
        return {down, number(u"up_kib_per_s", mostKib)};
    }
    std::optional<double> ratio(QStringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined())
            return std::nullopt;
        const double found = value.toDouble(-1);
        m_isGood = m_isGood && found >= 0 && found <= mostRatio;
        return found;
    }
    std::optional<std::pair<QTime, QTime>> hours()
    {
        const QString from = text(u"hours_from");
        const QString to = text(u"hours_to");
        if (from.isEmpty() && to.isEmpty())
            return std::nullopt;
        const std::pair found{QTime::fromString(from, hourFormat), QTime::fromString(to, hourFormat)};
        m_isGood = m_isGood && found.first.isValid() && found.second.isValid();
        return found;
    }
    QStringList texts(QStringView name)
    {
        QStringList found;
        m_isGood = m_isGood && m_object.value(name).isArray();
        for (const QJsonValue& value : m_object.value(name).toArray()) {
            m_isGood = m_isGood && value.isString();
            found.append(value.toString());
        }
        return found;
    }
    void complain() { m_isGood = false; }
    bool isGood() const { return m_isGood; }

private:
    const QJsonObject& m_object;
    bool m_isGood = true;
};

std::optional<PeerOrder> orderNamed(const QString& name, Reader& reader)
{
    if (name == u"add") {
        AddOrder order{reader.neededText(u"source"), reader.wholePath(u"folder"), reader.text(u"files")};
        order.isPaused = reader.flag(u"paused");
        order.isSequential = reader.flag(u"sequential");
        order.limits = reader.limits();
        return order;
    }
    if (name == u"share") {
        const QString path = reader.wholePath(u"path");
        const int chunkKib = reader.number(u"chunk_kib", 65536).value_or(0);
        return ShareOrder{path, chunkKib, reader.flag(u"private"), reader.text(u"torrent_to")};
    }
    if (const auto action = valueIn(actionNames, name))
        return TransferOrder{*action, reader.neededText(u"transfer")};
    if (name == u"limit" || name == u"change_limits") {
        LimitOrder order{reader.text(u"transfer"), reader.limits(), reader.ratio(u"ratio"),
                         reader.number(u"active_downloads", mostDownloads), reader.hours()};
        order.hoursLimits.down = reader.number(u"hours_down_kib_per_s", mostKib);
        order.hoursLimits.up = reader.number(u"hours_up_kib_per_s", mostKib);
        return order;
    }
    if (name == u"limits")
        return LimitsOrder{};
    if (name == u"queue") {
        const auto place = valueIn(placeNames, reader.neededText(u"place"));
        if (!place)
            reader.complain();
        return QueueOrder{reader.neededText(u"transfer"), place.value_or(QueuePlace::Top)};
    }
    if (name == u"export")
        return ExportOrder{reader.neededText(u"transfer"), reader.wholePath(u"folder")};
    if (name == u"list")
        return ListOrder{reader.flag(u"files"), reader.flag(u"peers")};
    if (name == u"watch")
        return WatchOrder{reader.neededText(u"transfer")};
    if (name == u"open")
        return OpenOrder{reader.texts(u"sources")};
    return std::nullopt;
}

} // namespace

QByteArray encode(const PeerOrder& order)
{
    QJsonObject object = std::visit(Writer(), order);
    object[u"muster"] = peerOrderVersion;
    return lineOf(object);
}

Result<PeerOrder> parsePeerOrder(QByteArrayView line)
{
    if (line.size() > maxOrderBytes)
        return fail(tr("the order is longer than a mebibyte; give it in parts"));
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray());
    if (!document.isObject())
        return fail(tr("the order is no JSON object on a line of its own"));
    const QJsonObject object = document.object();
    if (object.value(u"muster").toInt() != peerOrderVersion)
        return fail(tr("the peer that runs is of another version of Muster; end it and start this one"));
    const QString name = object.value(u"order").toString();
    Reader reader(object);
    const auto order = orderNamed(name, reader);
    if (!order)
        return fail(tr("the peer that runs does not know this order; end it and start the newest Muster"));
    if (!reader.isGood())
        return fail(tr("something of the order “%1” is missing or is not what it should be").arg(name));
    return *order;
}

QByteArray encode(const OrderAnswer& answer)
{
    QJsonObject object = answer.transfer;
    object[u"type"] = nameIn(kindNames, answer.kind);
    if (answer.kind == OrderAnswer::Kind::Refused || answer.kind == OrderAnswer::Kind::Note)
        object[u"message"] = answer.text;
    if (answer.kind == OrderAnswer::Kind::Shared)
        object[u"magnet"] = answer.text;
    if (answer.kind != OrderAnswer::Kind::Transfer && answer.sha1 != InfoHash())
        object[u"sha1"] = answer.sha1.toHexString();
    return lineOf(object);
}

Result<OrderAnswer> parseOrderAnswer(QByteArrayView line)
{
    const QJsonObject object = QJsonDocument::fromJson(line.toByteArray()).object();
    const auto kind = valueIn(kindNames, object.value(u"type").toString());
    if (!kind)
        return fail(tr("the peer that runs gives an answer that this Muster does not understand"));
    OrderAnswer answer;
    answer.kind = *kind;
    answer.sha1 = InfoHash::fromHex(object.value(u"sha1").toString().toLatin1()).value_or(InfoHash());
    if (*kind == OrderAnswer::Kind::Transfer || *kind == OrderAnswer::Kind::Limits) {
        answer.transfer = object;
        answer.transfer.remove(u"type");
    }
    if (*kind == OrderAnswer::Kind::Refused || *kind == OrderAnswer::Kind::Note)
        answer.text = object.value(u"message").toString();
    if (*kind == OrderAnswer::Kind::Shared)
        answer.text = object.value(u"magnet").toString();
    return answer;
}

} // namespace muster::protocol
