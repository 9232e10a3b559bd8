// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/accesslist.h"

#include "base/bytereader.h"
#include "base/bytewriter.h"
#include "protocol/displayname.h"
#include "protocol/fields.h"

#include <QCoreApplication>
#include <algorithm>

namespace muster::protocol {

namespace {

constexpr quint8 contentKind = quint8(InfoHash::size);
constexpr qsizetype smallestRule = 1 + 1 + 4 + 1;
constexpr qsizetype longestShownWord = 60;

QString tr(const char* text) { return QCoreApplication::translate("muster::protocol", text); }

bool areInOrder(const AccessRules& rules)
{
    return std::adjacent_find(rules.begin(), rules.end(), std::greater_equal<>()) == rules.end();
}

Result<AccessRule> ruleOf(const QList<QByteArray>& words)
{
    const auto shown = [](const QByteArray& word) { return displayName(word.left(longestShownWord)); };
    AccessRule rule;
    if (words[0] == "allow")
        rule.verdict = AccessVerdict::Allow;
    else if (words[0] != "deny")
        return fail(tr("it begins with “%1”, not with allow or deny").arg(shown(words[0])));
    if (words.size() != 2)
        return fail(tr("behind allow or deny there must be one info-hash or one network"));
    if (const auto infoHash = InfoHash::fromHex(words[1]))
        rule.subject = *infoHash;
    else if (const auto network = IpNetwork::fromString(QString::fromLatin1(words[1])))
        rule.subject = *network;
    else
        return fail(tr("“%1” is neither an info-hash of 40 hexadecimal digits nor a network like 10.0.0.0/8 "
                       "or fd00::/8 (with nothing but zeros behind its prefix)")
                        .arg(shown(words[1])));
    return rule;
}

void write(ByteWriter& writer, const InfoHash& infoHash) { writer.u8(contentKind).bytes(infoHash.view()); }
void write(ByteWriter& writer, const IpNetwork& network)
{
    writer.u8(quint8(network.address().family())).bytes(network.address().bytes());
    writer.u8(quint8(network.prefixBits()));
}

AccessRule readRule(ByteReader& reader)
{
    AccessRule rule;
    rule.verdict = readFlag(reader) ? AccessVerdict::Allow : AccessVerdict::Deny;
    const quint8 kind = reader.u8();
    if (kind == contentKind) {
        rule.subject = reader.fixed<InfoHash>();
        return rule;
    }
    const bool isIPv4 = kind == quint8(IpAddress::Family::IPv4);
    if (!isIPv4 && kind != quint8(IpAddress::Family::IPv6))
        refuse(reader);
    const auto address = IpAddress::fromBytes(reader.bytes(isIPv4 ? 4 : 16)).value_or(IpAddress{});
    const int prefixBits = reader.u8();
    const IpNetwork network(address, prefixBits);
    if (network.address() != address || network.prefixBits() != prefixBits || address.isIPv4() != isIPv4)
        refuse(reader);
    rule.subject = network;
    return rule;
}

} // namespace

Result<AccessRules> parseAccessFile(QByteArrayView text)
{
    AccessRules rules;
    int number = 0;
    for (const QByteArray& line : text.toByteArray().split('\n')) {
        ++number;
        const qsizetype comment = line.indexOf('#');
        const QByteArray told = (comment < 0 ? line : line.left(comment)).simplified();
        if (told.isEmpty())
            continue;
        const auto rule = ruleOf(told.split(' '));
        if (!rule)
            return fail(tr("line %1: %2").arg(number).arg(rule.error().message));
        rules.push_back(*rule);
    }
    std::sort(rules.begin(), rules.end());
    rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
    if (rules.size() > AccessList::maxRules)
        return fail(
            tr("it has %1 rules, and there can be %2 at most, as they go into the log in one piece; put "
               "addresses together into networks, or deny what is few instead of allowing what is many")
                .arg(rules.size())
                .arg(AccessList::maxRules));
    return rules;
}

AccessList::AccessList(AccessRules rules)
    : m_rules(std::move(rules))
{
    for (const AccessRule& rule : m_rules) {
        Subjects& subjects = rule.verdict == AccessVerdict::Allow ? m_allowed : m_denied;
        if (const auto* infoHash = std::get_if<InfoHash>(&rule.subject)) {
            subjects.contents.insert(*infoHash);
        } else {
            const auto& network = std::get<IpNetwork>(rule.subject);
            subjects.networks[{network.address().family(), network.prefixBits()}].insert(network.address());
        }
    }
}

bool AccessList::Subjects::hasNetwork(const IpAddress& address) const
{
    return std::any_of(networks.begin(), networks.end(), [&](const auto& ofOneLength) {
        const auto& [family, prefixBits] = ofOneLength.first;
        return family == address.family() &&
               ofOneLength.second.contains(IpNetwork(address, prefixBits).address());
    });
}

std::optional<AccessList::Refusal> AccessList::check(const InfoHash& infoHash, const IpAddress& address) const
{
    if (m_rules.empty())
        return std::nullopt;
    const auto network = checkNetwork(address);
    return network ? network : checkContent(infoHash);
}

std::optional<AccessList::Refusal> AccessList::checkContent(const InfoHash& infoHash) const
{
    if (m_denied.contents.contains(infoHash))
        return Refusal::ContentDenied;
    if (!m_allowed.contents.isEmpty() && !m_allowed.contents.contains(infoHash))
        return Refusal::ContentNotAllowed;
    return std::nullopt;
}

std::optional<AccessList::Refusal> AccessList::checkNetwork(const IpAddress& address) const
{
    if (m_denied.hasNetwork(address))
        return Refusal::NetworkDenied;
    if (!m_allowed.networks.empty() && !m_allowed.hasNetwork(address))
        return Refusal::NetworkNotAllowed;
    return std::nullopt;
}

QByteArray refusalText(AccessList::Refusal refusal)
{
    switch (refusal) {
    case AccessList::Refusal::ContentDenied:
        return "this tracker's operator does not allow this content";
    case AccessList::Refusal::ContentNotAllowed:
        return "this tracker serves only contents that its operator has listed; ask them to add this one";
    case AccessList::Refusal::NetworkDenied:
        return "this tracker's operator does not allow your network";
    case AccessList::Refusal::NetworkNotAllowed:
        return "this tracker serves only networks that its operator has listed; ask them to add yours";
    }
    return {};
}

void writeRules(ByteWriter& writer, const AccessRules& rules)
{
    writer.u16(quint16(rules.size()));
    for (const AccessRule& rule : rules) {
        writer.u8(quint8(rule.verdict));
        std::visit([&](const auto& subject) { write(writer, subject); }, rule.subject);
    }
}

AccessRules readRules(ByteReader& reader)
{
    const std::size_t count = checkedCount(reader, reader.u16(), smallestRule);
    AccessRules rules;
    rules.reserve(count);
    for (std::size_t i = 0; i < count && reader.ok(); ++i)
        rules.push_back(readRule(reader));
    if (rules.size() > AccessList::maxRules || !areInOrder(rules))
        refuse(reader);
    return rules;
}

} // namespace muster::protocol
