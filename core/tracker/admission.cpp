// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/admission.h"

#include "tracker/swarmindex.h"

#include <algorithm>

namespace muster::tracker {

using namespace protocol;

std::optional<AnnounceRefusal> Admission::refusalOf(const InfoHash& infoHash, const Endpoint& peer,
                                                    const SwarmIndex& index) const
{
    if (index.isKnown(infoHash, peer) || m_peers.contains({infoHash, peer}))
        return std::nullopt;
    const auto refused = [](const char* why) { return AnnounceRefusal{RefusedBy::Limit, why}; };
    if (index.peerCount() + m_entries.size() >= m_limits.entries)
        return refused("this tracker is full; try again later");
    if (index.entriesFrom(peer.address) + m_networks.of(peer.address) >= m_limits.entriesPerNetwork)
        return refused("this tracker takes no more from your network; stop what is not needed, or try again "
                       "later");
    const OfContent underWay = m_contents.value(infoHash);
    const ScrapeEntry counts = index.counts(infoHash);
    const quint64 peers = quint64(counts.seeders) + counts.leechers;
    if (peers + underWay.entries >= m_limits.peersPerContent)
        return refused("this content has as many peers as this tracker takes; try again later");
    const bool isNewContent = peers == 0 && underWay.entries == 0;
    if (isNewContent && index.contentCount() + m_newContents >= m_limits.contents)
        return refused("this tracker has no room for another content; try again later");
    return std::nullopt;
}

void Admission::note(quint64 sequence, const Command& command, const SwarmIndex& index)
{
    const auto* announce = std::get_if<AnnounceCommand>(&command);
    if (!announce || index.isKnown(announce->infoHash, announce->peer))
        return;
    const std::pair key(announce->infoHash, announce->peer);
    if (m_peers.contains(key))
        return;
    m_peers.insert(key);
    m_entries.push_back({sequence, announce->infoHash, announce->peer});
    OfContent& content = m_contents[announce->infoHash];
    if (content.entries++ == 0) {
        const ScrapeEntry counts = index.counts(announce->infoHash);
        content.isNew = counts.seeders + counts.leechers == 0;
        m_newContents += content.isNew ? 1 : 0;
    }
    m_networks.add(announce->peer.address);
}

void Admission::settle(quint64 sequence)
{
    while (!m_entries.empty() && m_entries.front().sequence <= sequence) {
        forget(m_entries.front());
        m_entries.pop_front();
    }
}

void Admission::drop(quint64 sequence)
{
    const auto [first, last] = std::ranges::equal_range(m_entries, sequence, {}, &Entry::sequence);
    std::for_each(first, last, [this](const Entry& entry) { forget(entry); });
    m_entries.erase(first, last);
}

void Admission::forget(const Entry& entry)
{
    m_peers.remove({entry.infoHash, entry.peer});
    const auto content = m_contents.find(entry.infoHash);
    if (content != m_contents.end() && --content->entries == 0) {
        m_newContents -= content->isNew ? 1 : 0;
        m_contents.erase(content);
    }
    m_networks.remove(entry.peer.address);
}

} // namespace muster::tracker
