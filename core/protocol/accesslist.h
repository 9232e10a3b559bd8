// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/ids.h"
#include "base/ipnetwork.h"
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>
#include <compare>
#include <map>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace muster {
class ByteReader;
class ByteWriter;
} // namespace muster

// Which contents and which networks the cluster serves. Pure values; the list is replicated.
namespace muster::protocol {

enum class AccessVerdict : quint8 { Deny = 0, Allow = 1 };

struct AccessRule
{
    AccessVerdict verdict = AccessVerdict::Deny;
    std::variant<InfoHash, IpNetwork> subject;
    friend bool operator==(const AccessRule&, const AccessRule&) = default;
    friend auto operator<=>(const AccessRule&, const AccessRule&) = default;
};

using AccessRules = std::vector<AccessRule>; // sorted, none twice, at most AccessList::maxRules

// What the operator's file says: a line for each rule, `allow` or `deny` and then an info-hash of 40
// hexadecimal digits or a network like 10.0.0.0/8; `#` begins a comment. The error names the line.
Result<AccessRules> parseAccessFile(QByteArrayView text);

// Rules as something to look things up in. Deny wins; once there is an `allow` for a content (a network),
// only what is allowed is served. Looking up takes the same time however many rules there are, but for one
// step for each length of prefix that occurs.
class AccessList
{
public:
    static constexpr std::size_t maxRules = 8192; // they go into one log entry

    enum class Refusal : quint8 { ContentDenied, ContentNotAllowed, NetworkDenied, NetworkNotAllowed };

    AccessList() = default; // everything is served
    explicit AccessList(AccessRules rules);

    const AccessRules& rules() const { return m_rules; }
    bool isEmpty() const { return m_rules.empty(); }
    bool hasNetworks() const { return !m_denied.networks.empty() || !m_allowed.networks.empty(); }

    std::optional<Refusal> check(const InfoHash& infoHash, const IpAddress& address) const;
    std::optional<Refusal> checkContent(const InfoHash& infoHash) const;
    std::optional<Refusal> checkNetwork(const IpAddress& address) const;

private:
    struct Subjects
    {
        QSet<InfoHash> contents;
        // By family and length of the prefix.
        std::map<std::pair<IpAddress::Family, int>, QSet<IpAddress>> networks;

        bool hasNetwork(const IpAddress& address) const;
    };

    AccessRules m_rules;
    Subjects m_denied;
    Subjects m_allowed;
};

// For who asked; not translated, it goes over the wire.
QByteArray refusalText(AccessList::Refusal refusal);

// u16 count, then for each: u8 verdict, u8 kind (20 info-hash, 4 or 6 network), the bytes, and for a network
// u8 prefix bits. What is not sorted, or a network with bits behind its prefix, makes the reader fail.
void writeRules(ByteWriter& writer, const AccessRules& rules);
AccessRules readRules(ByteReader& reader);

} // namespace muster::protocol
