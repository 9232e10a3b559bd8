// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/chunkhashing.h"

#include "peer/sha1stream.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace muster::peer {

namespace {

// Two of them are in a core's cache of the second level while they are hashed.
constexpr qint64 pieceBytes = 128 * 1024;
constexpr int none = -1;

// One thread's.
class PairHasher
{
public:
    PairHasher(const std::function<ContentReader()>& makeReader, qint64 contentBytes, qint64 chunkBytes)
        : m_lanes{Lane(makeReader), Lane(makeReader)}
        , m_contentBytes(contentBytes)
        , m_chunkBytes(chunkBytes)
    {
    }

    // The second may be none.
    std::array<HashedChunk, 2> hash(std::array<int, 2> chunks)
    {
        std::array<Sha1Stream, 2> sha1;
        bool isMore = true;
        for (std::size_t n : {0, 1})
            m_lanes[n].begin(chunks[n] == none ? 0 : chunks[n] * m_chunkBytes,
                             chunks[n] == none ? 0 : sizeOf(chunks[n]));
        while (isMore) {
            const QByteArrayView one = m_lanes[0].next();
            const QByteArrayView other = m_lanes[1].next();
            Sha1Stream::addBoth(sha1[0], one, sha1[1], other);
            isMore = !one.isEmpty() || !other.isEmpty();
        }
        std::array<HashedChunk, 2> hashed;
        for (std::size_t n : {0, 1})
            hashed[n] = m_lanes[n].isBad ? HashedChunk{chunks[n], {}, m_lanes[n].reader.problem()}
                                         : HashedChunk{chunks[n], sha1[n].result(), {}};
        return hashed;
    }

private:
    struct Lane
    {
        explicit Lane(const std::function<ContentReader()>& makeReader)
            : reader(makeReader())
            , piece(std::make_unique<char[]>(pieceBytes))
        {
        }
        void begin(qint64 from, qint64 bytes)
        {
            offset = from;
            end = from + bytes;
            isBad = false;
        }
        // Nothing: all of it was read, or it cannot be.
        QByteArrayView next()
        {
            const qint64 size = std::min(pieceBytes, end - offset);
            isBad = isBad || !reader.read(offset, size, piece.get());
            if (isBad)
                return {};
            offset += size;
            return {piece.get(), size};
        }

        ContentReader reader; // its own: the system reads ahead in each open file
        std::unique_ptr<char[]> piece;
        qint64 offset = 0;
        qint64 end = 0;
        bool isBad = false;
    };

    qint64 sizeOf(int chunk) const { return std::min(m_chunkBytes, m_contentBytes - chunk * m_chunkBytes); }

    std::array<Lane, 2> m_lanes;
    const qint64 m_contentBytes;
    const qint64 m_chunkBytes;
};

} // namespace

int hashingThreads() { return std::max(1, int(std::thread::hardware_concurrency())); }

void hashChunks(const std::function<ContentReader()>& makeReader, qint64 contentBytes, qint64 chunkBytes,
                const QBitArray& which, int threads, const std::function<bool(const HashedChunk&)>& done,
                const std::stop_token& stop)
{
    std::atomic<int> next = 0;
    std::atomic<bool> isEnough = false;
    std::mutex telling;
    const qsizetype count = which.count(true);
    const auto take = [&] {
        int chunk = next++;
        while (chunk < which.size() && !which.testBit(chunk))
            chunk = next++;
        return chunk < which.size() ? chunk : none;
    };
    const auto work = [&] {
        PairHasher hasher(makeReader, contentBytes, chunkBytes);
        for (int chunk = take(); chunk != none; chunk = take()) {
            if (isEnough || stop.stop_requested())
                return;
            // Of a few chunks each thread has one.
            for (const HashedChunk& hashed : hasher.hash({chunk, count > threads ? take() : none})) {
                const std::lock_guard lock(telling);
                if (hashed.chunk != none && !isEnough && !stop.stop_requested() && !done(hashed))
                    isEnough = true;
            }
        }
    };
    std::vector<std::jthread> others;
    for (qsizetype n = 1; n < std::min<qsizetype>(threads, count); ++n)
        others.emplace_back(work);
    work();
} // the others end first

} // namespace muster::peer
