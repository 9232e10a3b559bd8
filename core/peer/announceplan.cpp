// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/announceplan.h"

#include <algorithm>

namespace muster::peer {

using protocol::AnnounceEvent;

void AnnouncePlan::start(const InfoHash& sha1, const TransferAmounts& amounts, MonotonicTime now)
{
    m_entries.insert(sha1, Entry{amounts, AnnounceEvent::Started, now});
}

void AnnouncePlan::update(const InfoHash& sha1, const TransferAmounts& amounts)
{
    const auto entry = m_entries.find(sha1);
    if (entry != m_entries.end())
        entry->amounts = amounts;
}

void AnnouncePlan::complete(const InfoHash& sha1, const TransferAmounts& amounts, MonotonicTime now)
{
    const auto entry = m_entries.find(sha1);
    if (entry == m_entries.end())
        return;
    entry->amounts = amounts;
    entry->event = AnnounceEvent::Completed;
    entry->due = now;
}

void AnnouncePlan::stop(const InfoHash& sha1, MonotonicTime now)
{
    const auto entry = m_entries.find(sha1);
    if (entry == m_entries.end())
        return;
    if (entry->event == AnnounceEvent::Started && entry->due) { // nobody was ever told
        m_entries.erase(entry);
        return;
    }
    entry->event = AnnounceEvent::Stopped;
    entry->due = now;
}

void AnnouncePlan::stopAll(MonotonicTime now)
{
    const QList<InfoHash> all = m_entries.keys();
    for (const InfoHash& sha1 : all)
        stop(sha1, now);
}

std::vector<AnnouncePlan::Due> AnnouncePlan::takeDue(MonotonicTime now)
{
    std::vector<Due> due;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (!entry->due || *entry->due > now)
            continue;
        due.push_back({entry.key(), entry->amounts, entry->event});
        entry->due.reset();
    }
    return due;
}

void AnnouncePlan::answered(const InfoHash& sha1, AnnounceEvent event, Millis interval, bool foundSomebody,
                            MonotonicTime now)
{
    const auto entry = m_entries.find(sha1);
    if (entry == m_entries.end() || entry->due || entry->event != event)
        return; // something newer is to be said already
    if (event == AnnounceEvent::Stopped) {
        m_entries.erase(entry);
        return;
    }
    const Millis wait = std::clamp(interval, shortest, longest);
    const bool isHungry = entry->amounts.left > 0 && !foundSomebody;
    entry->event = AnnounceEvent::None;
    entry->due = now + (isHungry ? std::min(entry->hungryWait, wait) : wait);
    entry->hungryWait = isHungry ? std::min(2 * entry->hungryWait, longest) : hungry;
}

std::optional<MonotonicTime> AnnouncePlan::nextDue() const
{
    std::optional<MonotonicTime> next;
    for (const Entry& entry : m_entries)
        if (entry.due && (!next || *entry.due < *next))
            next = entry.due;
    return next;
}

std::optional<TransferAmounts> AnnouncePlan::amountsOf(const InfoHash& sha1) const
{
    const auto entry = m_entries.find(sha1);
    return entry == m_entries.end() ? std::nullopt : std::optional(entry->amounts);
}

} // namespace muster::peer
