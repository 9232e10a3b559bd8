// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/logentry.h"
#include "protocol/stateimage.h"

#include <algorithm>
#include <map>
#include <utility>

namespace muster::testing {

// The rules of the replicated tables once more, as plainly as they can be said: what SwarmIndex is compared
// with.
class PlainTables
{
public:
    void apply(quint64 index, const protocol::LogEntry& entry)
    {
        if (index <= m_index)
            return;
        m_index = index;
        m_time = std::max(m_time, entry.time);
        for (const protocol::LogPart& part : entry.parts) {
            m_takenAt = std::max(m_time - part.age, ClusterTime{});
            for (const protocol::Command& command : part.commands)
                std::visit([this](const auto& some) { apply(some); }, command);
        }
    }

    protocol::StateImage image() const
    {
        protocol::StateImage image{m_index, m_time, m_secrets, {}, {}, {}};
        for (const auto& [key, row] : m_rows) {
            image.contents.push_back({key.first, key.second, row.seeding, row.at});
            if (!row.contact.isEmpty())
                image.contacts.push_back({key.first, key.second, row.contact});
        }
        for (const auto& [infoHash, info] : m_infos)
            image.infos.push_back(info);
        image.access = m_access;
        return image;
    }

private:
    struct Row
    {
        bool seeding = false;
        ClusterTime at;
        protocol::PeerContact contact;
    };

    void apply(const protocol::AnnounceCommand& c)
    {
        const auto known = m_rows.find({c.infoHash, c.peer});
        const bool unlearns = known != m_rows.end() && known->second.seeding && !c.seeding;
        if (known != m_rows.end() && known->second.at > m_takenAt + protocol::LogEntry::timeSlack)
            return;
        if (unlearns && m_takenAt - known->second.at <= protocol::LogEntry::timeSlack)
            return;
        const ClusterTime at = known == m_rows.end() ? m_takenAt : std::max(m_takenAt, known->second.at);
        if (known != m_rows.end() && !known->second.seeding && c.seeding && c.completed)
            ++info(c.infoHash).completed;
        put(c, at);
    }
    void apply(const protocol::StopCommand& c)
    {
        const auto known = m_rows.find({c.infoHash, c.peer});
        if (known == m_rows.end() || known->second.at > m_takenAt + protocol::LogEntry::timeSlack)
            return;
        m_rows.erase(known);
        dropInfosOfNobody();
    }
    void apply(const protocol::DescribeCommand& c)
    {
        const auto known = m_rows.find({c.infoHash, c.peer});
        if (known == m_rows.end() || !known->second.seeding)
            return;
        info(c.infoHash).sizeBytes = c.sizeBytes;
        info(c.infoHash).chunkBytes = c.chunkBytes;
        info(c.infoHash).name = c.name;
    }
    void apply(const protocol::ExpireCommand& c)
    {
        std::erase_if(m_rows, [&](const auto& row) { return row.second.at < c.before; });
        dropInfosOfNobody();
    }
    void apply(const protocol::SecretCommand& c)
    {
        if (c.secret != m_secrets.current)
            m_secrets = {c.secret, m_secrets.current, m_time};
    }
    void apply(const protocol::AdoptCommand& c)
    {
        const ClusterTime at = std::max(m_time - c.age, ClusterTime{});
        const auto known = m_rows.find({c.infoHash, c.peer});
        if (known == m_rows.end()) {
            put(c, at);
            return;
        }
        const Row& row = known->second;
        const bool isAbout =
            at - row.at <= protocol::LogEntry::timeSlack && row.at - at <= protocol::LogEntry::timeSlack;
        if (row.seeding != c.seeding && isAbout ? c.seeding : row.at < at)
            put(c, std::max(at, row.at));
    }
    void apply(const protocol::AdoptInfoCommand& c)
    {
        const auto hasPeer = [&](const auto& row) { return row.first.first == c.infoHash; };
        if (std::none_of(m_rows.begin(), m_rows.end(), hasPeer))
            return;
        protocol::ContentInfoRow& row = info(c.infoHash);
        if (row.name.isEmpty())
            row = {c.infoHash, c.sizeBytes, c.chunkBytes, c.name, row.completed};
        row.completed = std::max(row.completed, c.completed);
    }
    void apply(const protocol::YieldCommand&) {}
    void apply(const protocol::AccessCommand& c)
    {
        if (c.rules == m_access)
            return;
        m_access = c.rules;
        std::erase_if(m_rows, [&](const auto& row) {
            return isRefused(row.first.first) || isRefused(row.first.second.address);
        });
        dropInfosOfNobody();
    }

    static bool matches(const protocol::AccessRule& rule, const InfoHash& infoHash)
    {
        const auto* subject = std::get_if<InfoHash>(&rule.subject);
        return subject && *subject == infoHash;
    }
    static bool matches(const protocol::AccessRule& rule, const IpAddress& address)
    {
        const auto* subject = std::get_if<IpNetwork>(&rule.subject);
        return subject && subject->contains(address);
    }
    template<typename Subject> bool isRefused(const Subject& subject) const
    {
        constexpr std::size_t kind = std::is_same_v<Subject, InfoHash> ? 0 : 1;
        bool someAreAllowed = false;
        bool isAllowed = false;
        for (const protocol::AccessRule& rule : m_access) {
            if (rule.verdict == protocol::AccessVerdict::Deny && matches(rule, subject))
                return true;
            if (rule.verdict == protocol::AccessVerdict::Allow && rule.subject.index() == kind) {
                someAreAllowed = true;
                isAllowed = isAllowed || matches(rule, subject);
            }
        }
        return someAreAllowed && !isAllowed;
    }

    template<typename Told> void put(const Told& told, ClusterTime at)
    {
        Row& row = m_rows[{told.infoHash, told.peer}];
        row = {told.seeding, at, told.contact.value_or(row.contact)};
    }
    protocol::ContentInfoRow& info(const InfoHash& infoHash)
    {
        protocol::ContentInfoRow& row = m_infos[infoHash];
        row.infoHash = infoHash;
        return row;
    }
    void dropInfosOfNobody()
    {
        std::erase_if(m_infos, [this](const auto& info) {
            for (const auto& [key, row] : m_rows)
                if (key.first == info.first)
                    return false;
            return true;
        });
    }

    quint64 m_index = 0;
    ClusterTime m_time;
    ClusterTime m_takenAt;
    protocol::ConnectionSecrets m_secrets;
    protocol::AccessRules m_access;
    std::map<std::pair<InfoHash, Endpoint>, Row> m_rows;
    std::map<InfoHash, protocol::ContentInfoRow> m_infos;
};

} // namespace muster::testing
