// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace muster::peer {

// What FIPS 180-4 calls H, in its order.
using Sha1State = std::array<std::uint32_t, 5>;
inline constexpr Sha1State sha1Begin{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
inline constexpr std::size_t sha1BlockBytes = 64;

// Whether this processor has the instructions that the functions below are made of: x86's SHA extensions.
bool hasSha1Instructions();

// Whole blocks, from any address. Only where hasSha1Instructions(). Any thread.
void addSha1Blocks(Sha1State& state, const char* bytes, std::size_t blocks);
// As many blocks of each of two, side by side: each round waits for the one before it, and the processor has
// room for the other's meanwhile, so that both take little longer than one.
void addSha1Blocks(Sha1State& one, const char* bytesOfOne, Sha1State& other, const char* bytesOfOther,
                   std::size_t blocks);

} // namespace muster::peer
