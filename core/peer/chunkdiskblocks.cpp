// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks on their way: what ChunkDisk does itself.
#include "peer/chunkdisk.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

namespace muster::peer {

// What a thread does for one chunk: goes on hashing it as far as its blocks are there, and writes those that
// came. The bytes are in segments that are held meanwhile.
struct ChunkDisk::Job
{
    struct Run
    {
        Segment* segment = nullptr;
        int offset = 0; // within the chunk
        int length = 0;

        std::span<const char> bytes() const
        {
            return {segment->data + offset % segmentBytes, std::size_t(length)};
        }
        Segment::Blocks blocks() const { return Segment::blocksOf(offset % segmentBytes, length); }
    };

    std::shared_ptr<const ChunkFiles> place{};
    int chunk = 0;
    int chunkBytes = 0;
    std::shared_ptr<Hashing> hashing{};
    std::vector<Run> toHash{};
    std::vector<Run> toWrite{};
    std::vector<Block> blocks{};
    HashHandler hashHandler{};
    lt::sha1_hash hash{};
    lt::storage_error writeError{};
    lt::storage_error hashError{};

    void work()
    {
        try {
            workOn();
        } catch (const std::bad_alloc&) {
            writeError = hashError = lt::storage_error(lt::errors::no_memory, lt::operation_t::exception);
        }
    }

    void workOn()
    {
        for (const Run& run : toHash) {
            hashing->sha1.update({run.bytes().data(), run.length});
            hashing->bytes += run.length;
        }
        for (const Run& run : toWrite)
            if (!place->write(chunk, run.offset, run.bytes(), writeError))
                break;
        if (hashHandler)
            endHash();
    }

    // What is not in memory any more is read again.
    void endHash()
    {
        std::vector<char> bytes;
        while (hashing->bytes < chunkBytes && !hashError) {
            bytes.resize(std::size_t(segmentBytes));
            const int wanted = std::min(chunkBytes - hashing->bytes, segmentBytes);
            const int got =
                place->read(chunk, hashing->bytes, std::span(bytes).first(std::size_t(wanted)), hashError);
            hashing->sha1.update({bytes.data(), got});
            hashing->bytes += got;
        }
        hash = hashing->sha1.final();
    }
};

bool ChunkDisk::async_write(lt::storage_index_t index, const lt::peer_request& request, const char* bytes,
                            std::shared_ptr<lt::disk_observer> observer, WriteHandler handler,
                            lt::disk_job_flags_t flags)
{
    const TorrentPtr torrent = at(index);
    const int chunk = static_cast<int>(request.piece);
    const std::span<const char> block(bytes, std::size_t(request.length));
    if (torrent->isFenced) {
        torrent->waiting.push_back(
            [this, torrent, request, flags, copy = std::vector<char>(block.begin(), block.end()), handler] {
                if (isInner(*torrent, static_cast<int>(request.piece)))
                    m_inner->async_write(torrent->inner, request, copy.data(), nullptr, handler, flags);
                else
                    put(torrent, static_cast<int>(request.piece), request.start, copy, handler);
            });
        m_observers.push_back(observer);
        return true;
    }
    if (isInner(*torrent, chunk))
        return m_inner->async_write(torrent->inner, request, bytes, std::move(observer), std::move(handler),
                                    flags);
    put(torrent, chunk, request.start, block, std::move(handler));
    if (m_memory.unwrittenSegments() < m_limits.mostUnwritten)
        return false;
    writeAll();
    m_observers.push_back(std::move(observer));
    return true;
}

void ChunkDisk::put(const TorrentPtr& torrent, int chunk, int offset, std::span<const char> bytes,
                    WriteHandler handler)
{
    const Segment::Key key{torrent->content, chunk, offset / segmentBytes};
    const auto blocks = Segment::blocksOf(offset % segmentBytes, int(bytes.size()));
    if (const Segment* there = m_memory.find(key); there && ((there->present | there->beingRead) & blocks)) {
        // It comes again. Who reads the old one goes on with that.
        whenWritten(torrent, chunk,
                    [this, torrent, chunk, offset, copy = std::vector<char>(bytes.begin(), bytes.end()),
                     handler = std::move(handler)] {
                        torrent->chunks.erase(chunk);
                        m_memory.forget(torrent->content, chunk,
                                        torrent->files->piece_size(lt::piece_index_t(chunk)));
                        put(torrent, chunk, offset, copy, handler);
                    });
        return;
    }
    Segment& segment = m_memory.obtain(key);
    std::copy(bytes.begin(), bytes.end(), segment.data + offset % segmentBytes);
    m_memory.setUnwritten(segment, blocks);
    m_memory.release(segment);
    Chunk& state = torrent->chunks[chunk];
    if (offset < state.hashedBytes) { // before it was forgotten
        state.hashing = std::make_shared<Hashing>();
        state.hashedBytes = 0;
    }
    state.blocks.push_back({offset, int(bytes.size()), std::move(handler)});
    state.unwrittenBytes += int(bytes.size());
    if (state.unwrittenBytes >= segmentBytes || torrent->isFenced)
        start(torrent, chunk);
    armTimer();
}

void ChunkDisk::async_hash(lt::storage_index_t index, lt::piece_index_t piece, lt::span<lt::sha256_hash> v2,
                           lt::disk_job_flags_t flags, HashHandler handler)
{
    const TorrentPtr torrent = at(index);
    const int chunk = static_cast<int>(piece);
    // libtorrent's handler owns what `v2` points into, so it is passed on, and never copied.
    const auto only = std::make_shared<HashHandler>(std::move(handler));
    const HashHandler forward = [only](lt::piece_index_t hashed, const lt::sha1_hash& sha1,
                                       const lt::storage_error& error) { (*only)(hashed, sha1, error); };
    const Act act = [this, torrent, piece, chunk, v2, flags, forward] {
        if (isInner(*torrent, chunk))
            m_inner->async_hash(torrent->inner, piece, v2, flags, forward);
        else if (!v2.empty())
            whenWritten(torrent, chunk, [this, torrent, piece, chunk, v2, flags, forward] {
                torrent->chunks.erase(chunk); // nothing of it is unwritten; libtorrent's disk hashes it
                m_inner->async_hash(torrent->inner, piece, v2, flags, forward);
            });
        else
            hash(torrent, chunk, forward);
    };
    if (torrent->isFenced)
        torrent->waiting.push_back(act);
    else
        act();
}

void ChunkDisk::hash(const TorrentPtr& torrent, int chunk, HashHandler handler)
{
    const Chunk& state = torrent->chunks[chunk];
    if (state.hashHandler || !state.whenWritten.empty()) { // asked twice; a block comes again
        whenWritten(torrent, chunk, [this, torrent, chunk, handler] { hash(torrent, chunk, handler); });
        return;
    }
    torrent->chunks[chunk].hashHandler = std::move(handler);
    start(torrent, chunk);
}

void ChunkDisk::async_hash2(
    lt::storage_index_t index, lt::piece_index_t piece, int offset, lt::disk_job_flags_t flags,
    std::function<void(lt::piece_index_t, const lt::sha256_hash&, const lt::storage_error&)> handler)
{
    const TorrentPtr torrent = at(index);
    const Act act = [this, torrent, piece, offset, flags, handler = std::move(handler)] {
        whenWritten(torrent, static_cast<int>(piece), [this, torrent, piece, offset, flags, handler] {
            m_inner->async_hash2(torrent->inner, piece, offset, flags, handler);
        });
    };
    if (torrent->isFenced)
        torrent->waiting.push_back(act);
    else
        act();
}

void ChunkDisk::async_clear_piece(lt::storage_index_t index, lt::piece_index_t piece,
                                  std::function<void(lt::piece_index_t)> handler)
{
    const TorrentPtr torrent = at(index);
    const int chunk = static_cast<int>(piece);
    const Act act = [this, torrent, piece, chunk, handler = std::move(handler)] {
        if (isInner(*torrent, chunk)) {
            m_inner->async_clear_piece(torrent->inner, piece, handler);
            return;
        }
        whenWritten(torrent, chunk, [this, torrent, piece, chunk, handler] {
            torrent->chunks.erase(chunk);
            m_memory.forget(torrent->content, chunk, torrent->files->piece_size(piece));
            m_threads.complete([piece, handler] { handler(piece); });
        });
    };
    if (torrent->isFenced)
        torrent->waiting.push_back(act);
    else
        act();
}

void ChunkDisk::whenWritten(const TorrentPtr& torrent, int chunk, Act act)
{
    const auto found = torrent->chunks.find(chunk);
    if (found == torrent->chunks.end() ||
        (!found->second.isBusy && found->second.blocks.empty() && found->second.whenWritten.empty())) {
        act();
        return;
    }
    found->second.whenWritten.push_back(std::move(act));
    start(torrent, chunk);
}

void ChunkDisk::start(const TorrentPtr& torrent, int chunk)
{
    Chunk& state = torrent->chunks.at(chunk);
    if (state.isBusy)
        return;
    state.isBusy = true;
    ++torrent->atWork;
    const auto job = std::make_shared<Job>();
    job->place = torrent->place;
    job->chunk = chunk;
    job->chunkBytes = torrent->files->piece_size(lt::piece_index_t(chunk));
    job->hashing = state.hashing;
    job->hashHandler = std::exchange(state.hashHandler, nullptr);
    job->blocks = std::exchange(state.blocks, {});
    state.unwrittenBytes = 0;
    collect(*torrent, state, *job);
    m_threads.add([job] { job->work(); }, [this, torrent, job] { finish(torrent, *job); });
}

// The runs to hash and to write, each within one segment, and holds these.
void ChunkDisk::collect(const Torrent& torrent, const Chunk& chunk, Job& job)
{
    const auto add = [&](std::vector<Job::Run>& runs, Segment& segment, int offset, int length) {
        if (!runs.empty() && runs.back().segment == &segment &&
            runs.back().offset + runs.back().length == offset) {
            runs.back().length += length;
            return;
        }
        m_memory.hold(segment);
        runs.push_back({&segment, offset, length});
    };
    const auto segmentAt = [&](int offset) {
        return m_memory.find({torrent.content, job.chunk, offset / segmentBytes});
    };
    for (int at = chunk.hashing->bytes; at < job.chunkBytes;) {
        const int length = std::min(blockBytes - at % blockBytes, job.chunkBytes - at);
        Segment* const segment = segmentAt(at);
        if (!segment || !(segment->present & Segment::blocksOf(at % segmentBytes, length)))
            break;
        add(job.toHash, *segment, at, length);
        at += length;
    }
    std::sort(job.blocks.begin(), job.blocks.end(),
              [](const Block& one, const Block& other) { return one.offset < other.offset; });
    for (const Block& block : job.blocks)
        add(job.toWrite, *segmentAt(block.offset), block.offset, block.length);
}

void ChunkDisk::finish(const TorrentPtr& torrent, Job& job)
{
    for (const Job::Run& run : job.toWrite) {
        m_memory.setWritten(*run.segment, run.blocks());
        if (job.writeError)
            run.segment->present &= ~run.blocks();
        m_memory.release(*run.segment);
    }
    for (const Job::Run& run : job.toHash)
        m_memory.release(*run.segment);
    if (const auto found = torrent->chunks.find(job.chunk); found != torrent->chunks.end()) {
        found->second.isBusy = false;
        if (job.writeError) {
            // Who asked for the hash meanwhile is told too, and never a hash of what is not on the disk.
            if (!job.hashHandler)
                job.hashHandler = std::exchange(found->second.hashHandler, nullptr);
            job.hashError = job.writeError;
            found->second.hashing = std::make_shared<Hashing>();
            found->second.hashedBytes = 0;
        } else if (found->second.hashing == job.hashing) {
            if (job.hashHandler)
                found->second.hashing = std::make_shared<Hashing>();
            found->second.hashedBytes = found->second.hashing->bytes;
        }
    }
    tell(job);
    carryOn(torrent, job.chunk);
    --torrent->atWork; // only now: nobody was alone while the handlers were called
    wakeObservers();
    beAloneIfQuiet(torrent);
}

void ChunkDisk::tell(Job& job)
{
    for (const Block& block : job.blocks)
        block.handler(job.writeError);
    if (job.hashHandler)
        job.hashHandler(lt::piece_index_t(job.chunk), job.hash, job.hashError);
}

void ChunkDisk::carryOn(const TorrentPtr& torrent, int chunk)
{
    const auto found = torrent->chunks.find(chunk);
    if (found == torrent->chunks.end() || found->second.isBusy)
        return;
    Chunk& state = found->second;
    const bool isWanted = torrent->isFenced || !state.whenWritten.empty() || !m_observers.empty();
    if (state.hashHandler || (!state.blocks.empty() && (isWanted || state.unwrittenBytes >= segmentBytes))) {
        start(torrent, chunk);
    } else if (state.blocks.empty()) {
        const std::vector<Act> acts = std::exchange(state.whenWritten, {});
        if (acts.empty() && state.hashedBytes == 0)
            torrent->chunks.erase(found);
        for (const Act& act : acts)
            whenWritten(torrent, chunk, act); // one of them may bring blocks
    }
}

void ChunkDisk::writeAll(const TorrentPtr& torrent)
{
    for (const auto& [chunk, state] : torrent->chunks)
        if (!state.blocks.empty())
            start(torrent, chunk);
}

void ChunkDisk::writeAll()
{
    for (const TorrentPtr& torrent : m_torrents)
        if (torrent)
            writeAll(torrent);
}

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
    ++torrent->atWork;
    m_threads.add(
        [alone, place = torrent->place, request] {
            if (alone->buffer)
                place->read(static_cast<int>(request.piece), request.start,
                            {alone->buffer, std::size_t(request.length)}, alone->error);
            else
                alone->error = {lt::errors::no_memory, lt::operation_t::alloc_cache_piece};
        },
        [this, torrent, alone, request, handler = std::move(handler)] {
            lt::disk_buffer_holder buffer(*this, alone->buffer, request.length);
            if (alone->error)
                buffer.reset();
            handler(std::move(buffer), alone->error);
            --torrent->atWork;
            beAloneIfQuiet(torrent);
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
    ++torrent->atWork;
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
    m_threads.add(work, [this, torrent, reading, from, to, &segment] {
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
        --torrent->atWork;
        beAloneIfQuiet(torrent);
    });
}

void ChunkDisk::free_disk_buffer(char* buffer)
{
    if (buffer && !m_memory.takeBack(buffer))
        std::free(buffer);
}

} // namespace muster::peer
