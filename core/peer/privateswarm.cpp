// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/privateswarm.h"

#include "base/bytewriter.h"

#include <algorithm>
#include <utility>

namespace muster::peer {

using namespace protocol;

namespace {

constexpr quint16 smallestPort = 1024;

template<typename Fixed> Fixed drawn(const Random32& random)
{
    ByteWriter writer(Fixed::size + 4);
    while (writer.size() < Fixed::size)
        writer.u32(random());
    return *Fixed::fromBytes(writer.take().first(Fixed::size));
}

// Where it was seen is first: that address is one that packets came from just now.
QList<Endpoint> endpointsOf(const PrivateContact& contact, const IpAddress& seenAt)
{
    QList<Endpoint> endpoints;
    const auto add = [&](const IpAddress& address) {
        const Endpoint endpoint{address, contact.port};
        const bool isKnown = std::find(endpoints.cbegin(), endpoints.cend(), endpoint) != endpoints.cend();
        if (endpoint.isValid() && !address.isMulticast() && !isKnown)
            endpoints.append(endpoint);
    };
    add(seenAt);
    for (const IpAddress& address : contact.addresses)
        add(address);
    return endpoints;
}

} // namespace

PrivateSwarm::PrivateSwarm(const ShareKey& key, Random32 random)
    : m_random(std::move(random))
    , m_secrets(ShareSecrets::of(key))
    , m_standInPort(quint16(smallestPort + m_random() % (65536 - smallestPort)))
    , m_peerId(drawn<PeerId>(m_random))
    , m_announceKey(m_random())
{
}

AnnounceRequest PrivateSwarm::announce(AnnounceEvent event, bool isSeeding, const OwnContact& own,
                                       WallTime now)
{
    PrivateContact contact{m_content, m_told.sealedAt, isSeeding, own.port, own.addresses, own.about};
    contact.about.sealed.clear();
    const bool isOld = now - m_told.sealedAt > resealAfter || now < m_told.sealedAt;
    if (m_sealed.isEmpty() || isOld || contact != m_told) {
        contact.sealedAt = now;
        m_sealed = seal(contact, m_secrets, drawn<SealNonce>(m_random));
        m_told = contact;
    }
    AnnounceRequest request;
    request.infoHash = m_secrets.identifier;
    request.peerId = m_peerId;
    request.left = isSeeding ? 0 : 1;
    // That a download has just ended is nobody's business.
    request.event = event == AnnounceEvent::Completed ? AnnounceEvent::None : event;
    request.key = m_announceKey;
    request.numWant = 0; // the ports in there are nobody's
    request.port = m_standInPort;
    request.contact = PeerContact{0, 0, 0, {}, m_sealed};
    return request;
}

bool PrivateSwarm::opens(const PeersEntry& entry) const
{
    return entry.contact && unseal(entry.contact->sealed, m_secrets);
}

PrivateSwarm::Opened PrivateSwarm::open(const std::vector<PeersEntry>& entries, const OwnContact& own,
                                        WallTime now)
{
    Opened opened;
    for (const PeersEntry& entry : entries) {
        const auto contact = entry.contact ? unseal(entry.contact->sealed, m_secrets) : std::nullopt;
        if (!contact || isOwn(entry, *contact, own))
            continue;
        if (!contact->isFresh(now)) {
            ++opened.outdated;
            continue;
        }
        Peer peer{*contact, endpointsOf(*contact, entry.peer.address), entry.secondsSinceAnnounce};
        if (contact->infoHash != InfoHash{} && !peer.endpoints.isEmpty())
            opened.peers.push_back(std::move(peer));
    }
    // Who has all of it knows best what it is.
    std::stable_sort(opened.peers.begin(), opened.peers.end(),
                     [](const Peer& a, const Peer& b) { return a.contact.isSeeding > b.contact.isSeeding; });
    if (m_content == InfoHash{} && !opened.peers.empty())
        m_content = opened.peers.front().contact.infoHash;
    std::erase_if(opened.peers, [this](const Peer& peer) { return peer.contact.infoHash != m_content; });
    return opened;
}

bool PrivateSwarm::isOwn(const PeersEntry& entry, const PrivateContact& contact, const OwnContact& own) const
{
    if (entry.contact->sealed == m_sealed)
        return true;
    // One of before, that the tracker has not replaced yet.
    return contact.port == own.port && !own.addresses.empty() && contact.addresses == own.addresses;
}

} // namespace muster::peer
