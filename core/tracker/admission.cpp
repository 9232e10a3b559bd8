// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/admission.h"

#include "tracker/swarmindex.h"

#include <algorithm>

namespace muster::tracker {

using namespace protocol;

namespace {

using Key = std::pair<InfoHash, Endpoint>;

// Nothing: it is not of a peer.
std::optional<Key> keyOf(const Command& command)
{
    if (const auto* announce = std::get_if<AnnounceCommand>(&command))
        return Key(announce->infoHash, announce->peer);
    if (const auto* stop = std::get_if<StopCommand>(&command))
        return Key(stop->infoHash, stop->peer);
    return std::nullopt;
}

// Of what it says about its peer.
std::size_t fingerprintOf(const Command& command)
{
    const auto* announce = std::get_if<AnnounceCommand>(&command);
    if (!announce)
        return 0;
    const PeerContact contact = announce->contact.value_or(PeerContact{});
    return qHashMulti(QHashSeed::globalSeed(), announce->seeding, announce->completed,
                      announce->contact.has_value(), contact.uploadKibPerSecond, contact.downloadKibPerSecond,
                      contact.features, contact.client, contact.sealed);
}

} // namespace

const Admission::OfPeer* Admission::underWayOf(const std::optional<Key>& key) const
{
    const auto found = key ? m_underWay.constFind(*key) : m_underWay.cend();
    return found == m_underWay.cend() ? nullptr : &*found;
}

bool Admission::isUnderWay(const Command& command) const
{
    const OfPeer* underWay = underWayOf(keyOf(command));
    return underWay && underWay->last == fingerprintOf(command);
}

bool Admission::isTooOften(const Command& command) const
{
    const OfPeer* underWay = underWayOf(keyOf(command));
    return underWay && underWay->isFull();
}

Handling Admission::handlingOf(const Command& command, const SwarmIndex& index, bool canTake) const
{
    const auto key = keyOf(command);
    const OfPeer* underWay = underWayOf(key);
    if (underWay && underWay->last == fingerprintOf(command))
        return Handling::AlreadyUnderWay;
    if (canTake && (!underWay || !underWay->isFull()))
        return Handling::Take;
    // What changes its state is not answered as if it were stored.
    const auto* announce = std::get_if<AnnounceCommand>(&command);
    const bool isRefresh = announce && !announce->completed && index.isKnown(key->first, key->second) &&
                           index.isSeeder(key->first, key->second) == announce->seeding;
    return isRefresh ? Handling::BusyButKnown : Handling::Busy;
}

std::optional<AnnounceRefusal> Admission::refusalOf(const InfoHash& infoHash, const Endpoint& peer,
                                                    const SwarmIndex& index) const
{
    if (index.isKnown(infoHash, peer) || isUnderWay(infoHash, peer))
        return std::nullopt;
    const auto refused = [](const char* why) { return AnnounceRefusal{RefusedBy::Limit, why}; };
    if (index.peerCount() + m_newEntries >= m_limits.entries)
        return refused("this tracker is full; try again later");
    if (index.entriesFrom(peer.address) + m_networks.of(peer.address) >= m_limits.entriesPerNetwork)
        return refused("this tracker takes no more from your network; stop what is not needed, or try again "
                       "later");
    if (index.entriesOf(peer.address) + m_addresses.of(peer.address) >= m_limits.entriesPerAddress())
        return refused("this tracker takes no more from your address; stop what is not needed, or try again "
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
    const auto key = keyOf(command);
    if (!key)
        return;
    const auto& [infoHash, peer] = *key;
    OfPeer& underWay = m_underWay[*key];
    const bool isNew = underWay.changes == 0 && std::holds_alternative<AnnounceCommand>(command) &&
                       !index.isKnown(infoHash, peer);
    ++underWay.changes;
    underWay.last = fingerprintOf(command);
    m_entries.push_back({sequence, infoHash, peer, isNew});
    if (!isNew)
        return;
    ++m_newEntries;
    OfContent& content = m_contents[infoHash];
    if (content.entries++ == 0) {
        const ScrapeEntry counts = index.counts(infoHash);
        content.isNew = counts.seeders + counts.leechers == 0;
        m_newContents += content.isNew ? 1 : 0;
    }
    m_networks.add(peer.address);
    m_addresses.add(peer.address);
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
    const auto underWay = m_underWay.find({entry.infoHash, entry.peer});
    if (underWay != m_underWay.end() && --underWay->changes == 0)
        m_underWay.erase(underWay);
    if (!entry.isNew)
        return;
    --m_newEntries;
    const auto content = m_contents.find(entry.infoHash);
    if (content != m_contents.end() && --content->entries == 0) {
        m_newContents -= content->isNew ? 1 : 0;
        m_contents.erase(content);
    }
    m_networks.remove(entry.peer.address);
    m_addresses.remove(entry.peer.address);
}

} // namespace muster::tracker
