// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peer/sha1.h"
#include "peer/sha1blocks.h"

#include <QByteArray>
#include <QByteArrayView>
#include <array>
#include <cstdint>
#include <optional>

namespace muster::peer {

// SHA-1 of bytes that come one after another, of which two can go on side by side. Where the processor has
// instructions for SHA-1 the two together take little longer than one alone
// (docs/decisions/0041-two-hashes-at-once.md); elsewhere they are hashed one after the other, by libtorrent's
// hasher. One thread at a time.
class Sha1Stream
{
public:
    explicit Sha1Stream(bool byInstructions = hasSha1Instructions());

    void add(QByteArrayView bytes);
    // What follows in each of two that were made alike. It is fastest where both have as much, in whole
    // blocks.
    static void addBoth(Sha1Stream& one, QByteArrayView bytesOfOne, Sha1Stream& other,
                        QByteArrayView bytesOfOther);
    QByteArray result(); // 20 bytes; once

private:
    void fillRest(QByteArrayView& more);
    void addBlocks(QByteArrayView more);

    Sha1State m_state = sha1Begin;
    std::uint64_t m_bytes = 0;                 // in all
    std::array<char, sha1BlockBytes> m_rest{}; // m_bytes % sha1BlockBytes of them: no whole block yet
    std::optional<Sha1> m_other;               // not by instructions
};

} // namespace muster::peer
