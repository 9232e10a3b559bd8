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

// SHA-1 of two streams of bytes side by side. Where the processor has instructions for SHA-1 the two together
// take little longer than one alone (docs/decisions/0041-two-hashes-at-once.md); elsewhere they are hashed
// one after the other, by libtorrent's hasher. Any one thread.
class PairedSha1
{
public:
    explicit PairedSha1(bool byInstructions = hasSha1Instructions());

    // What follows in each, which may be nothing. It is fastest where both are as long, in whole blocks.
    void add(QByteArrayView one, QByteArrayView other);
    std::array<QByteArray, 2> results(); // 20 bytes each; once

private:
    struct Stream
    {
        Sha1State state = sha1Begin;
        std::uint64_t bytes = 0;                 // in all
        std::array<char, sha1BlockBytes> rest{}; // bytes % sha1BlockBytes of them: no whole block yet

        void fillRest(QByteArrayView& bytes);
        void addRest(QByteArrayView bytes);
        QByteArray result();
    };

    std::array<Stream, 2> m_streams; // by instructions
    std::optional<std::array<Sha1, 2>> m_others;
};

} // namespace muster::peer
