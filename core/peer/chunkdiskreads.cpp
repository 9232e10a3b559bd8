// SPDX-License-Identifier: GPL-3.0-or-later
// What others ask for: ChunkDisk's reading.
#include "peer/chunkdisk.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace muster::peer {

void ChunkDisk::async_read(lt::storage_index_t index, const lt::peer_request& request, ReadHandler handler,
                           lt::disk_job_flags_t flags)
{
    const TorrentPtr torrent = at(index);
    const Act act = [this, torrent, request, flags, handler = std::move(handler)] {
        if (isInner(*torrent, static_cast<int>(request.piece)))
            m_inner->async_read(torrent->inner, request, handler, flags);
        else
            read(torrent, request, handler);
    };
    if (torrent->isFenced)
        torrent->waiting.push_back(act);
    else
        act();
}

void ChunkDisk::read(const TorrentPtr& torrent, const lt::peer_request& request, ReadHandler handler)
{
    if (request.length <= 0 || request.length > blockBytes) {
        const lt::storage_error error(lt::errors::invalid_request, lt::operation_t::file_read);
        m_threads.complete([handler = std::move(handler), error] { handler({}, error); });
        return;
    }
    const int chunk = static_cast<int>(request.piece);
    const Segment::Key key{torrent->content, chunk, request.start / segmentBytes};
    const int offset = request.start % segmentBytes;
    if (offset + request.length > segmentBytes ||
        (!m_memory.find(key) && m_memory.busySegments() >= m_limits.mostBusy)) {
        whenWritten(torrent, chunk, [this, torrent, request, handler = std::move(handler)] {
            readAlone(torrent, request, handler);
        });
        return;
    }
    Segment& segment = m_memory.obtain(key);
    segment.waiters.push_back({offset, request.length, std::move(handler)});
    serve(torrent, segment);
    m_memory.release(segment);
}

void ChunkDisk::readAlone(const TorrentPtr& torrent, const lt::peer_request& request, ReadHandler handler)
{
    struct Alone
    {
        char* buffer = nullptr;
        lt::storage_error error{};
    };
    const auto alone = std::make_shared<Alone>();
    alone->buffer = static_cast<char*>(std::malloc(std::size_t(request.length)));
    const int chunk = static_cast<int>(request.piece);
    beginRead(torrent, chunk);
    m_readers.add(
        torrent->content,
        [alone, place = torrent->place, request] {
            if (alone->buffer)
                place->read(static_cast<int>(request.piece), request.start,
                            {alone->buffer, std::size_t(request.length)}, alone->error);
            else
                alone->error = {lt::errors::no_memory, lt::operation_t::alloc_cache_piece};
        },
        [this, torrent, chunk, alone, request, handler = std::move(handler)] {
            lt::disk_buffer_holder buffer(*this, alone->buffer, request.length);
            if (alone->error)
                buffer.reset();
            handler(std::move(buffer), alone->error);
            endRead(torrent, chunk);
        });
}

void ChunkDisk::serve(const TorrentPtr& torrent, Segment& segment)
{
    std::erase_if(segment.waiters, [&](Segment::Waiter& waiter) {
        if (waiter.blocks() & ~segment.present)
            return false;
        char* const bytes = m_memory.lend(segment, waiter.offset);
        m_threads.complete([this, bytes, length = waiter.length, handler = std::move(waiter.handler)] {
            handler(lt::disk_buffer_holder(*this, bytes, length), {});
        });
        return true;
    });
    if (!segment.waiters.empty() && segment.beingRead == 0)
        readOn(torrent, segment);
}

// From the first block that somebody waits for to the end of the segment, or to a block that is there.
void ChunkDisk::readOn(const TorrentPtr& torrent, Segment& segment)
{
    const int chunk = segment.key.chunk;
    const int begin = segment.key.index * segmentBytes;
    const int end = std::min(segmentBytes, torrent->files->piece_size(lt::piece_index_t(chunk)) - begin);
    int from = segment.waiters.front().offset / blockBytes * blockBytes;
    while (segment.present & Segment::blocksOf(from, 1))
        from += blockBytes;
    int to = from;
    while (to < end && !(segment.present & Segment::blocksOf(to, 1)))
        to = std::min(to + blockBytes, end);
    segment.beingRead = Segment::blocksOf(from, to - from);
    m_memory.hold(segment);
    armTimer();
    beginRead(torrent, chunk);
    struct Reading
    {
        int got = 0;
        lt::storage_error error{};
    };
    const auto reading = std::make_shared<Reading>();
    const auto work = [reading, place = torrent->place, chunk, begin, from, to, data = segment.data] {
        reading->got =
            place->read(chunk, begin + from, {data + from, std::size_t(to - from)}, reading->error);
    };
    m_readers.add(torrent->content, work, [this, torrent, chunk, reading, from, to, &segment] {
        const int whole = reading->error ? reading->got / blockBytes * blockBytes : to - from;
        const Segment::Blocks asked = std::exchange(segment.beingRead, 0);
        if (whole > 0)
            segment.present |= Segment::blocksOf(from, whole);
        std::vector<ReadHandler> failed;
        std::erase_if(segment.waiters, [&](Segment::Waiter& waiter) {
            if (!(waiter.blocks() & asked & ~segment.present))
                return false;
            failed.push_back(std::move(waiter.handler));
            return true;
        });
        serve(torrent, segment);
        m_memory.release(segment);
        for (const ReadHandler& handler : failed)
            handler({}, reading->error);
        endRead(torrent, chunk);
    });
}

void ChunkDisk::free_disk_buffer(char* buffer)
{
    if (buffer && !m_memory.takeBack(buffer))
        std::free(buffer);
}

} // namespace muster::peer
