// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/sha1blocks.h"

#ifdef __x86_64__

#include <cpuid.h>
#include <immintrin.h>
#include <utility>

namespace muster::peer {

namespace {

#define MUSTER_SHA __attribute__((target("sha,sse4.1")))
#define MUSTER_SHA_INLINE __attribute__((target("sha,sse4.1"), always_inline)) inline

// One state at work, four of its words in each register.
struct Lane
{
    const char* bytes;
    __m128i abcd;
    __m128i e; // in the highest word, as the instructions want it
    __m128i abcdBegin;
    __m128i abcdBefore; // the last four rounds
    __m128i words[4];   // the last sixteen of the message schedule
};

MUSTER_SHA_INLINE void load(Lane& lane, const Sha1State& state, const char* bytes)
{
    constexpr int reversed = 0x1b;
    lane.bytes = bytes;
    lane.abcd = _mm_shuffle_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(state.data())), reversed);
    lane.e = _mm_set_epi32(int(state[4]), 0, 0, 0);
}

MUSTER_SHA_INLINE void store(const Lane& lane, Sha1State& state)
{
    constexpr int reversed = 0x1b;
    _mm_storeu_si128(reinterpret_cast<__m128i*>(state.data()), _mm_shuffle_epi32(lane.abcd, reversed));
    state[4] = std::uint32_t(_mm_extract_epi32(lane.e, 3));
}

// Four rounds, of which a block has twenty.
template<int four> MUSTER_SHA_INLINE void addRounds(Lane& lane)
{
    __m128i& words = lane.words[four % 4];
    if constexpr (four < 4) {
        const __m128i bigEndian = _mm_set_epi64x(0x0001020304050607, 0x08090a0b0c0d0e0f);
        words = _mm_loadu_si128(reinterpret_cast<const __m128i*>(lane.bytes) + four);
        words = _mm_shuffle_epi8(words, bigEndian);
    } else {
        words = _mm_sha1msg1_epu32(words, lane.words[(four + 1) % 4]);
        words = _mm_xor_si128(words, lane.words[(four + 2) % 4]);
        words = _mm_sha1msg2_epu32(words, lane.words[(four + 3) % 4]);
    }
    const __m128i next =
        four == 0 ? _mm_add_epi32(lane.e, words) : _mm_sha1nexte_epu32(lane.abcdBefore, words);
    lane.abcdBefore = lane.abcd;
    lane.abcd = _mm_sha1rnds4_epu32(lane.abcd, next, four / 5);
}

MUSTER_SHA_INLINE void beginBlock(Lane& lane) { lane.abcdBegin = lane.abcd; }

MUSTER_SHA_INLINE void endBlock(Lane& lane)
{
    lane.e = _mm_sha1nexte_epu32(lane.abcdBefore, lane.e);
    lane.abcd = _mm_add_epi32(lane.abcd, lane.abcdBegin);
    lane.bytes += sha1BlockBytes;
}

template<int four, typename... Lanes> MUSTER_SHA_INLINE void addRoundsOfAll(Lanes&... lanes)
{
    (addRounds<four>(lanes), ...);
}

template<int... fours, typename... Lanes>
MUSTER_SHA_INLINE void addBlock(std::integer_sequence<int, fours...>, Lanes&... lanes)
{
    (beginBlock(lanes), ...);
    (addRoundsOfAll<fours>(lanes...), ...);
    (endBlock(lanes), ...);
}

constexpr std::make_integer_sequence<int, 20> wholeBlock{};

} // namespace

bool hasSha1Instructions()
{
    // __builtin_cpu_supports() knows no "sha" before GCC 14.
    constexpr unsigned extendedFeatures = 7;
    constexpr unsigned sha = 1U << 29; // of EBX
    unsigned a = 0, b = 0, c = 0, d = 0;
    return __builtin_cpu_supports("sse4.1") && __get_cpuid_count(extendedFeatures, 0, &a, &b, &c, &d) &&
           (b & sha) != 0;
}

MUSTER_SHA void addSha1Blocks(Sha1State& state, const char* bytes, std::size_t blocks)
{
    Lane lane;
    load(lane, state, bytes);
    for (; blocks > 0; --blocks)
        addBlock(wholeBlock, lane);
    store(lane, state);
}

MUSTER_SHA void addSha1Blocks(Sha1State& one, const char* bytesOfOne, Sha1State& other,
                              const char* bytesOfOther, std::size_t blocks)
{
    Lane first, second;
    load(first, one, bytesOfOne);
    load(second, other, bytesOfOther);
    for (; blocks > 0; --blocks)
        addBlock(wholeBlock, first, second);
    store(first, one);
    store(second, other);
}

} // namespace muster::peer

#else

namespace muster::peer {

bool hasSha1Instructions() { return false; }

void addSha1Blocks(Sha1State&, const char*, std::size_t) {}
void addSha1Blocks(Sha1State&, const char*, Sha1State&, const char*, std::size_t) {}

} // namespace muster::peer

#endif
