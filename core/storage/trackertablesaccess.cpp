// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dbconnection.h"
#include "storage/trackertables.h"

#include <algorithm>

// The access list in the tables.
namespace muster::storage {

using namespace protocol;

namespace {

const QString allow = u"allow"_qs;
const QString deny = u"deny"_qs;

QString subjectOf(const AccessRule& rule)
{
    if (const auto* infoHash = std::get_if<InfoHash>(&rule.subject))
        return infoHash->toHexString();
    return std::get<IpNetwork>(rule.subject).toString();
}

std::optional<AccessRule> ruleOf(const QString& verdict, const QString& subject)
{
    AccessRule rule{verdict == allow ? AccessVerdict::Allow : AccessVerdict::Deny, InfoHash{}};
    if (const auto infoHash = InfoHash::fromHex(subject.toLatin1()))
        rule.subject = *infoHash;
    else if (const auto network = IpNetwork::fromString(subject))
        rule.subject = *network;
    else
        return std::nullopt;
    return rule;
}

} // namespace

void TrackerTables::apply(const AccessCommand& command)
{
    const AccessRules before = accessRules();
    if (before == command.rules)
        return;
    m_digest += digestOf(command.rules) - digestOf(before);
    setRules(command.rules);
    const AccessList list(command.rules);
    std::vector<ContentRow> refused;
    readContents([&](const ContentRow& row) {
        if (list.check(row.infoHash, row.peer.address))
            refused.push_back(row);
    });
    for (const ContentRow& row : refused)
        removeRow(row, peerId(row.peer));
}

AccessRules TrackerTables::accessRules()
{
    AccessRules rules;
    auto rows = m_connection.read(u"SELECT verdict, subject FROM ACCESS_RULE"_qs);
    while (rows.next()) {
        const QString subject = rows.value(1).toString();
        const auto rule = ruleOf(rows.value(0).toString(), subject);
        if (!rule) {
            setMeaningless(u"ACCESS_RULE"_qs, subject);
            return {};
        }
        rules.push_back(*rule);
    }
    std::sort(rules.begin(), rules.end());
    return rules;
}

void TrackerTables::setRules(const AccessRules& rules)
{
    m_connection.write(u"DELETE FROM ACCESS_RULE"_qs);
    for (const AccessRule& rule : rules)
        m_connection.write(u"INSERT INTO ACCESS_RULE (verdict, subject) VALUES (?, ?)"_qs,
                           rule.verdict == AccessVerdict::Allow ? allow : deny, subjectOf(rule));
}

} // namespace muster::storage
