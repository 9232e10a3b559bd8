// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

// Private shares: who has the link can find and fetch one; the trackers, which bring peers together, learn
// neither what it is nor where its peers listen. Pure. docs/wire-format.md has the formats.
namespace muster::protocol {

using muster::ShareKey;

ShareKey randomShareKey(); // the system's randomness

// What is derived of the key, each for one use, so that none of them tells of the others.
struct ShareSecrets
{
    InfoHash identifier;   // what the trackers know the share by; public
    QByteArray contactKey; // 32 bytes; seals the peers' contacts
    QByteArray salt;       // 32 bytes; makes the torrent another one than that of the same files in public

    static ShareSecrets of(const ShareKey& key);
    friend bool operator==(const ShareSecrets&, const ShareSecrets&) = default;
};

// muster:?k=KEY&dn=NAME, KEY in base64url (48 characters): the key's bytes and four that check them.
struct PrivateLink
{
    ShareKey key;
    QString name{}; // a hint, made safe to show; may be empty

    friend bool operator==(const PrivateLink&, const PrivateLink&) = default;
};

bool looksLikePrivateLink(const QString& text); // begins with "muster:"
// Unknown parts are passed over. An error says what is wrong with it, and never the key.
Result<PrivateLink> parsePrivateLink(const QString& text);
QString textOf(const PrivateLink& link);

} // namespace muster::protocol
