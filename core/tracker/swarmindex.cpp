// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/swarmindex.h"

#include <algorithm>

namespace muster::tracker {

using namespace protocol;

void SwarmIndex::apply(quint64 index, const LogEntry& entry)
{
    if (index <= m_appliedIndex)
        return;
    m_appliedIndex = index;
    m_time = std::max(m_time, entry.time);
    for (const LogPart& part : entry.parts) {
        m_takenAt = toldAt(m_time, part.age);
        for (const Command& command : part.commands)
            std::visit([this](const auto& some) { apply(some); }, command);
    }
}

void SwarmIndex::apply(const AnnounceCommand& command)
{
    Swarm& swarm = findOrMake(command.infoHash);
    const PeerSlot known = find(swarm, command.peer);
    if (known != noPeer &&
        isOvertaken(m_peers[known].announcedAt, isSeeder(swarm, known), m_takenAt, command.seeding))
        return;
    if (command.completed && command.seeding && known != noPeer && !isSeeder(swarm, known))
        changeInfo(swarm, [](Info& info) { ++info.completed; });
    const PeerSlot slot = put(swarm, known, command.peer, command.seeding,
                              known == noPeer ? m_takenAt : std::max(m_takenAt, m_peers[known].announcedAt));
    setContact(slot, command.contact);
}

void SwarmIndex::apply(const StopCommand& command)
{
    const Swarm* swarm = find(command.infoHash);
    const PeerSlot slot = swarm ? find(*swarm, command.peer) : noPeer;
    if (slot != noPeer && !isYoungerThan(m_peers[slot].announcedAt, m_takenAt))
        removePeer(slot);
}

void SwarmIndex::apply(const DescribeCommand& command)
{
    if (!isSeeder(command.infoHash, command.peer))
        return;
    changeInfo(findOrMake(command.infoHash), [&](Info& info) {
        info.sizeBytes = command.sizeBytes;
        info.chunkBytes = command.chunkBytes;
        info.name = command.name;
    });
}

void SwarmIndex::apply(const ExpireCommand& command)
{
    while (m_peers.oldest() != noPeer && m_peers[m_peers.oldest()].announcedAt < command.before)
        removePeer(m_peers.oldest());
}

void SwarmIndex::apply(const SecretCommand& command)
{
    m_digest -= digestOf(m_secrets);
    m_secrets.replace(command.secret, m_time);
    m_digest += digestOf(m_secrets);
}

void SwarmIndex::apply(const AdoptCommand& command)
{
    const ClusterTime announcedAt = toldAt(m_time, command.age);
    Swarm& swarm = findOrMake(command.infoHash);
    const PeerSlot known = find(swarm, command.peer);
    if (known == noPeer ||
        isReplaced(m_peers[known].announcedAt, isSeeder(swarm, known), announcedAt, command.seeding))
        setContact(put(swarm, known, command.peer, command.seeding,
                       known == noPeer ? announcedAt : std::max(announcedAt, m_peers[known].announcedAt)),
                   command.contact);
}

void SwarmIndex::apply(const AdoptInfoCommand& command)
{
    if (!find(command.infoHash))
        return;
    changeInfo(findOrMake(command.infoHash), [&](Info& info) {
        if (info.name.isEmpty()) {
            info.sizeBytes = command.sizeBytes;
            info.chunkBytes = command.chunkBytes;
            info.name = command.name;
        }
        info.completed = std::max(info.completed, command.completed);
    });
}

// What was on its way into the log while the list changed may come behind it; it expires, and is not told of
// meanwhile.
void SwarmIndex::apply(const AccessCommand& command)
{
    if (command.rules == m_access.rules())
        return;
    setAccess(command.rules);
    std::vector<PeerSlot> refused;
    for (const auto& swarm : m_swarms)
        if (swarm)
            findRefused(*swarm, refused);
    for (const PeerSlot slot : refused)
        removePeer(slot);
}

void SwarmIndex::findRefused(const Swarm& swarm, std::vector<PeerSlot>& refused) const
{
    const bool isAll = m_access.checkContent(swarm.infoHash).has_value();
    if (!isAll && !m_access.hasNetworks())
        return;
    const auto look = [&](const auto& list) {
        for (quint32 position = 0; position < list.size(); ++position)
            if (isAll || m_access.checkNetwork(list.at(position).unpacked().address))
                refused.push_back(list.slotAt(position));
    };
    look(swarm.ipv4);
    look(swarm.ipv6);
}

void SwarmIndex::setAccess(const AccessRules& rules)
{
    const Digest digest = digestOf(rules);
    m_digest += digest - m_accessDigest;
    m_accessDigest = digest;
    m_access = AccessList(rules);
}

PeerSlot SwarmIndex::put(Swarm& swarm, PeerSlot known, const Endpoint& peer, bool seeding,
                         ClusterTime announcedAt)
{
    PeerSlot slot = known;
    if (known == noPeer) {
        slot = m_peers.insert(m_peers.hashOf(swarm.slot, peer), swarm.slot, announcedAt);
        swarm.with(peer.address.family(), [&](auto& list) { list.add(m_peers, slot, peer, seeding); });
        m_networks.add(peer.address);
        m_addresses.add(peer.address);
        m_census.add(peer);
        if (swarm.sealed > 0)
            relist(swarm);
    } else {
        m_digest -= digestOf(rowOf(slot));
        m_peers.touch(slot, announcedAt);
        swarm.with(peer.address.family(), [&](auto& list) { list.setSeeding(m_peers, slot, seeding); });
    }
    m_digest += digestOf(rowOf(slot));
    return slot;
}

void SwarmIndex::setContact(PeerSlot slot, const std::optional<PeerContact>& told)
{
    if (!told)
        return;
    Swarm& swarm = *m_swarms[m_peers[slot].swarm];
    const quint32 sealedBefore = swarm.sealed;
    const auto known = m_contacts.find(slot);
    if (known != m_contacts.end()) {
        m_digest -= digestOf(contactRowOf(slot, *known));
        swarm.sealed -= known->sealed.isEmpty() ? 0 : 1;
        m_contacts.erase(known);
    }
    if (!told->isEmpty()) {
        m_digest += digestOf(contactRowOf(slot, *told));
        swarm.sealed += told->sealed.isEmpty() ? 0 : 1;
        m_contacts.insert(slot, *told);
    }
    if (swarm.sealed != sealedBefore)
        relist(swarm);
}

// Private shares are left out at once, not when somebody asks: else a flood of them would cost each who does.
void SwarmIndex::relist(Swarm& swarm)
{
    if (swarm.isPrivate())
        m_inOrder.erase(&swarm);
    else
        m_inOrder.insert(&swarm);
}

template<typename Change> void SwarmIndex::changeInfo(Swarm& swarm, Change change)
{
    if (swarm.info)
        m_digest -= digestOf(rowOf(swarm));
    else
        swarm.info = std::make_unique<Info>();
    change(*swarm.info);
    m_digest += digestOf(rowOf(swarm));
}

void SwarmIndex::removePeer(PeerSlot slot)
{
    setContact(slot, PeerContact{});
    const ContentRow row = rowOf(slot);
    m_digest -= digestOf(row);
    m_networks.remove(row.peer.address);
    m_addresses.remove(row.peer.address);
    m_census.remove(row.peer);
    const StoredPeer& peer = m_peers[slot];
    Swarm& swarm = *m_swarms[peer.swarm];
    swarm.with(peer.family(), [&](auto& list) { list.remove(m_peers, slot); });
    m_peers.remove(slot);
    if (swarm.size() == 0)
        removeSwarm(swarm);
    else if (swarm.sealed > 0)
        relist(swarm);
}

void SwarmIndex::removeSwarm(Swarm& swarm)
{
    if (swarm.info)
        m_digest -= digestOf(rowOf(swarm));
    m_slotOf.remove(swarm.infoHash);
    m_inOrder.erase(&swarm);
    m_freeSwarms.push_back(swarm.slot);
    m_swarms[swarm.slot].reset();
}

const SwarmIndex::Swarm* SwarmIndex::find(const InfoHash& infoHash) const
{
    const auto found = m_slotOf.constFind(infoHash);
    return found == m_slotOf.constEnd() ? nullptr : m_swarms[*found].get();
}

SwarmIndex::Swarm& SwarmIndex::findOrMake(const InfoHash& infoHash)
{
    const auto found = m_slotOf.constFind(infoHash);
    if (found != m_slotOf.constEnd())
        return *m_swarms[*found];
    auto swarm = std::make_unique<Swarm>();
    swarm->infoHash = infoHash;
    if (m_freeSwarms.empty()) {
        swarm->slot = SwarmSlot(m_swarms.size());
        m_swarms.emplace_back();
    } else {
        swarm->slot = m_freeSwarms.back();
        m_freeSwarms.pop_back();
    }
    m_slotOf.insert(infoHash, swarm->slot);
    m_inOrder.insert(swarm.get());
    auto& place = m_swarms[swarm->slot];
    place = std::move(swarm);
    return *place;
}

PeerSlot SwarmIndex::find(const Swarm& swarm, const Endpoint& peer) const
{
    return find(swarm, m_peers.hashOf(swarm.slot, peer), peer);
}

PeerSlot SwarmIndex::find(const Swarm& swarm, quint32 hash, const Endpoint& peer) const
{
    return m_peers.find(hash, [&](const StoredPeer& stored) {
        return stored.swarm == swarm.slot &&
               swarm.with(peer.address.family(), [&](const auto& list) { return list.isAt(stored, peer); });
    });
}

bool SwarmIndex::isSeeder(const Swarm& swarm, PeerSlot slot) const
{
    const StoredPeer& peer = m_peers[slot];
    return swarm.with(peer.family(), [&](const auto& list) { return list.isSeeder(peer); });
}

ContentRow SwarmIndex::rowOf(PeerSlot slot) const
{
    const StoredPeer& peer = m_peers[slot];
    const Swarm& swarm = *m_swarms[peer.swarm];
    const Endpoint endpoint =
        swarm.with(peer.family(), [&](const auto& list) { return list.endpointOf(peer); });
    return {swarm.infoHash, endpoint, isSeeder(swarm, slot), peer.announcedAt};
}

PeerContactRow SwarmIndex::contactRowOf(PeerSlot slot, const PeerContact& contact) const
{
    const ContentRow row = rowOf(slot);
    return {row.infoHash, row.peer, contact};
}

ContentInfoRow SwarmIndex::rowOf(const Swarm& swarm)
{
    const Info& info = *swarm.info;
    return {swarm.infoHash, info.sizeBytes, info.chunkBytes, info.name, info.completed};
}

void SwarmIndex::restore(const StateImage& image)
{
    *this = SwarmIndex();
    m_appliedIndex = image.appliedIndex;
    m_time = image.time;
    m_secrets = image.secrets;
    m_digest = digestOf(m_secrets);
    setAccess(image.access);
    // In order of time, so that each goes to the newest end.
    std::vector<std::pair<ClusterTime, const ContentRow*>> byTime;
    byTime.reserve(image.contents.size());
    for (const ContentRow& row : image.contents)
        byTime.emplace_back(row.announcedAt, &row);
    std::sort(byTime.begin(), byTime.end());
    for (const auto& [time, row] : byTime) {
        Swarm& swarm = findOrMake(row->infoHash);
        put(swarm, find(swarm, row->peer), row->peer, row->seeding, time);
    }
    for (const ContentInfoRow& row : image.infos)
        changeInfo(findOrMake(row.infoHash), [&](Info& info) {
            info = {row.sizeBytes, row.chunkBytes, row.completed, row.name};
        });
    for (const PeerContactRow& row : image.contacts)
        if (const Swarm* swarm = find(row.infoHash))
            setContact(find(*swarm, row.peer), row.contact);
}

StateImage SwarmIndex::image() const
{
    StateImage image{m_appliedIndex, m_time, m_secrets, {}, {}, {}};
    image.contents.reserve(m_peers.size());
    for (PeerSlot slot = m_peers.oldest(); slot != noPeer; slot = m_peers[slot].newer)
        image.contents.push_back(rowOf(slot));
    std::sort(image.contents.begin(), image.contents.end());
    for (const auto& swarm : m_swarms)
        if (swarm && swarm->info)
            image.infos.push_back(rowOf(*swarm));
    std::sort(image.infos.begin(), image.infos.end());
    image.contacts.reserve(std::size_t(m_contacts.size()));
    for (auto contact = m_contacts.cbegin(); contact != m_contacts.cend(); ++contact)
        image.contacts.push_back(contactRowOf(contact.key(), *contact));
    std::sort(image.contacts.begin(), image.contacts.end());
    image.access = m_access.rules();
    return image;
}

ScrapeEntry SwarmIndex::counts(const InfoHash& infoHash) const
{
    Place place;
    place.m_swarm = find(infoHash);
    return counts(place);
}

ScrapeEntry SwarmIndex::counts(const Place& place) const
{
    ScrapeEntry counts;
    if (const Swarm* swarm = place.m_swarm) {
        counts.seeders = swarm->seeders();
        counts.completed = swarm->info ? swarm->info->completed : 0;
        counts.leechers = swarm->leechers();
    }
    return counts;
}

ContentsEntry SwarmIndex::entryOf(const Swarm& swarm)
{
    ContentsEntry entry;
    entry.infoHash = swarm.infoHash;
    entry.seeders = swarm.seeders();
    entry.leechers = swarm.leechers();
    if (swarm.info) {
        entry.sizeBytes = swarm.info->sizeBytes;
        entry.chunkBytes = swarm.info->chunkBytes;
        entry.name = swarm.info->name;
    }
    return entry;
}

ContentsReply SwarmIndex::contentsAfter(const InfoHash& cursor, quint16 maxEntries) const
{
    ContentsReply reply;
    qsizetype bytes = ContentsReply::headerBytes;
    const auto most = std::max<std::size_t>(maxEntries, 1); // a page of nothing would never end
    for (auto swarm = m_inOrder.upper_bound(cursor); swarm != m_inOrder.end(); ++swarm) {
        if (m_access.checkContent((*swarm)->infoHash))
            continue;
        ContentsEntry entry = entryOf(**swarm);
        bytes += ContentsReply::encodedSize(entry);
        if (bytes > ContentsReply::maxBytes || reply.entries.size() == most) {
            reply.nextCursor = reply.entries.back().infoHash;
            break;
        }
        reply.entries.push_back(std::move(entry));
    }
    return reply;
}

PeersEntry SwarmIndex::peersEntryOf(PeerSlot slot, ClusterTime now) const
{
    const ContentRow row = rowOf(slot);
    const auto age = std::chrono::floor<std::chrono::seconds>(std::max(now - row.announcedAt, Millis{0}));
    PeersEntry entry{row.peer, row.seeding, quint32(std::min<qint64>(age.count(), UINT32_MAX))};
    if (const auto contact = m_contacts.constFind(slot); contact != m_contacts.cend())
        entry.contact = *contact;
    return entry;
}

PeersReply SwarmIndex::peersAfter(const InfoHash& infoHash, quint32 cursor, ClusterTime now) const
{
    PeersReply reply;
    const Swarm* swarm = find(infoHash);
    if (!swarm)
        return reply;
    qsizetype bytes = PeersReply::headerBytes;
    for (quint32 place = cursor; place < swarm->size(); ++place) {
        const PeerSlot slot = place < swarm->ipv4.size() ? swarm->ipv4.slotAt(place)
                                                         : swarm->ipv6.slotAt(place - swarm->ipv4.size());
        PeersEntry entry = peersEntryOf(slot, now);
        bytes += PeersReply::encodedSize(entry);
        if (bytes > PeersReply::maxBytes) {
            reply.nextCursor = place;
            break;
        }
        reply.entries.push_back(std::move(entry));
    }
    return reply;
}

bool SwarmIndex::isKnown(const InfoHash& infoHash, const Endpoint& peer) const
{
    const Swarm* swarm = find(infoHash);
    return swarm && find(*swarm, peer) != noPeer;
}

bool SwarmIndex::isSeeder(const InfoHash& infoHash, const Endpoint& peer) const
{
    const Swarm* swarm = find(infoHash);
    const PeerSlot slot = swarm ? find(*swarm, peer) : noPeer;
    return slot != noPeer && isSeeder(*swarm, slot);
}

bool SwarmIndex::isDescribedAs(const DescribeCommand& description) const
{
    const Swarm* swarm = find(description.infoHash);
    return swarm && swarm->info && swarm->info->sizeBytes == description.sizeBytes &&
           swarm->info->chunkBytes == description.chunkBytes && swarm->info->name == description.name;
}

bool SwarmIndex::needsStoring(const AnnounceCommand& announce, ClusterTime now, Millis refreshAge) const
{
    return needsStoring(placeOf(announce.infoHash, announce.peer), announce.seeding, announce.contact, now,
                        refreshAge);
}

bool SwarmIndex::needsStoring(const Place& place, bool seeding, const std::optional<PeerContact>& contact,
                              ClusterTime now, Millis refreshAge) const
{
    if (!place.isKnown())
        return true;
    if (contact && *contact != m_contacts.value(place.m_slot))
        return true;
    return isSeeder(*place.m_swarm, place.m_slot) != seeding ||
           now - m_peers[place.m_slot].announcedAt > refreshAge;
}

std::optional<ClusterTime> SwarmIndex::oldestAnnounce() const
{
    if (m_peers.oldest() == noPeer)
        return std::nullopt;
    return m_peers[m_peers.oldest()].announcedAt;
}

} // namespace muster::tracker
