// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"
#include "protocol/peercontact.h"
#include "protocol/sharekey.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>
#include <vector>

// What a peer of a private share says of itself, for those who have the key: sealed by XChaCha20-Poly1305
// under a key that the trackers do not have. All have the same length. Pure.
namespace muster::protocol {

struct PrivateContact
{
    // Further addresses than fit beside the client's name are left out: two of IPv6, or seven of IPv4.
    InfoHash infoHash{}; // the content's own; all zero: the sender does not know it yet
    WallTime sealedAt{};
    bool isSeeding = false;
    quint16 port = 0;                   // that it listens on
    std::vector<IpAddress> addresses{}; // that it knows it has
    PeerContact about{};                // its `sealed` is not used

    // Clocks of computers differ; what a stranger keeps and tells again is believed no longer than this.
    static constexpr Millis longestAge = std::chrono::hours(24);
    bool isFresh(WallTime now) const { return sealedAt >= now - longestAge && sealedAt <= now + longestAge; }
    friend bool operator==(const PrivateContact&, const PrivateContact&) = default;
};

using SealNonce = FixedBytes<24, struct SealNonceTag>;
inline constexpr qsizetype sealedContactBytes = 1 + 24 + 112 + 16;
static_assert(sealedContactBytes <= PeerContact::maxSealedBytes);

// `nonce`: random, another one each time.
QByteArray seal(const PrivateContact& contact, const ShareSecrets& secrets, const SealNonce& nonce);
// Nothing: it is of another share, of a later version, or somebody without the key made or changed it.
std::optional<PrivateContact> unseal(QByteArrayView sealed, const ShareSecrets& secrets);

// What is inside, for unseal() and for who tests it with any bytes.
std::optional<PrivateContact> parsePrivateContact(QByteArrayView plain);
QByteArray encode(const PrivateContact& contact);

} // namespace muster::protocol
