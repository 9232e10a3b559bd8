// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/chunkhashing.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace muster::peer {

int hashingThreads() { return std::max(1, int(std::thread::hardware_concurrency())); }

void hashChunks(const std::function<ContentReader()>& makeReader, qint64 contentBytes, qint64 chunkBytes,
                const QBitArray& which, int threads, const std::function<bool(const HashedChunk&)>& done,
                const std::stop_token& stop)
{
    std::atomic<int> next = 0;
    std::atomic<bool> isEnough = false;
    std::mutex telling;
    const auto work = [&] {
        ContentReader reader = makeReader();
        for (int chunk = next++; chunk < which.size(); chunk = next++) {
            if (isEnough || stop.stop_requested())
                return;
            if (!which.testBit(chunk))
                continue;
            const qint64 offset = chunk * chunkBytes;
            auto hash = reader.hash(offset, std::min(chunkBytes, contentBytes - offset));
            const HashedChunk hashed{chunk, hash.value_or(QByteArray()), hash ? QString() : reader.problem()};
            const std::lock_guard lock(telling);
            if (!isEnough && !stop.stop_requested() && !done(hashed))
                isEnough = true;
        }
    };
    const qsizetype wanted = std::min<qsizetype>(threads, which.count(true));
    std::vector<std::jthread> others;
    for (qsizetype n = 1; n < wanted; ++n)
        others.emplace_back(work);
    work();
} // the others end first

} // namespace muster::peer
