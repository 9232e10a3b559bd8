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
struct ChunkDisk::Job final : PairedWork
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
        QByteArrayView view() const { return {bytes().data(), length}; }
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

    void work() override
    {
        hashRuns(0);
        writeAndEnd();
    }

    // The two are of different chunks: none is at work twice.
    void workWith(PairedWork& paired) override
    {
        Job& other = static_cast<Job&>(paired);
        const std::size_t both = std::min(toHash.size(), other.toHash.size());
        for (std::size_t n = 0; n < both; ++n) {
            Sha1Stream::addBoth(hashing->sha1, toHash[n].view(), other.hashing->sha1, other.toHash[n].view());
            hashing->bytes += toHash[n].length;
            other.hashing->bytes += other.toHash[n].length;
        }
        for (Job* const job : {this, &other}) {
            job->hashRuns(both);
            job->writeAndEnd();
        }
    }

    void hashRuns(std::size_t from)
    {
        for (std::size_t n = from; n < toHash.size(); ++n) {
            hashing->sha1.add(toHash[n].view());
            hashing->bytes += toHash[n].length;
        }
    }

    void writeAndEnd()
    {
        try {
            writeRuns();
        } catch (const std::bad_alloc&) {
            writeError = hashError = lt::storage_error(lt::errors::no_memory, lt::operation_t::exception);
        }
    }

    void writeRuns()
    {
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
            hashing->sha1.add({bytes.data(), got});
            hashing->bytes += got;
        }
        hash = lt::sha1_hash(hashing->sha1.result().constData());
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
        torrent->waiting.push_back([this, torrent, request, chunk, flags, observer = std::move(observer),
                                    handler = std::move(handler),
                                    copy = std::vector<char>(block.begin(), block.end())] {
            if (!isInner(*torrent, chunk))
                put(torrent, chunk, request.start, copy, handler);
            else if (m_inner->async_write(torrent->inner, request, copy.data(), observer, handler, flags))
                return; // who wakes it
            // Not before: who sends would go on, and what waits here would have no bound.
            torrent->observers.push_back(observer);
        });
        return true;
    }
    if (isInner(*torrent, chunk))
        return m_inner->async_write(torrent->inner, request, bytes, std::move(observer), std::move(handler),
                                    flags);
    put(torrent, chunk, request.start, block, std::move(handler));
    if (m_memory.unwrittenSegments(torrent->content) < mostUnwritten())
        return false;
    writeAll(torrent);
    torrent->observers.push_back(std::move(observer));
    return true;
}

void ChunkDisk::put(const TorrentPtr& torrent, int chunk, int offset, std::span<const char> bytes,
                    WriteHandler handler)
{
    const Segment::Key key{torrent->content, chunk, offset / segmentBytes};
    const auto blocks = Segment::blocksOf(offset % segmentBytes, int(bytes.size()));
    if (const Segment* there = m_memory.find(key); there && ((there->present | there->beingRead) & blocks)) {
        // It comes again. Who reads the old one gets that.
        whenQuiet(torrent, chunk,
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
    if (state.unwrittenBytes >= segmentBytes || torrent->isFenced || m_isEnding)
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
                beginRead(torrent, chunk);
                m_inner->async_hash(torrent->inner, piece, v2, flags,
                                    [this, torrent, chunk, forward](lt::piece_index_t hashed,
                                                                    const lt::sha1_hash& sha1,
                                                                    const lt::storage_error& error) {
                                        forward(hashed, sha1, error);
                                        endInnerRead(torrent, chunk);
                                    });
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
        const int chunk = static_cast<int>(piece);
        whenWritten(torrent, chunk, [this, torrent, piece, chunk, offset, flags, handler] {
            beginRead(torrent, chunk);
            m_inner->async_hash2(torrent->inner, piece, offset, flags,
                                 [this, torrent, chunk, handler](lt::piece_index_t hashed,
                                                                 const lt::sha256_hash& sha256,
                                                                 const lt::storage_error& error) {
                                     handler(hashed, sha256, error);
                                     endInnerRead(torrent, chunk);
                                 });
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
        // Who reads in it, to find out who sent what is wrong, gets the bytes that were wrong.
        whenQuiet(torrent, chunk, [this, torrent, piece, chunk, handler] {
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

void ChunkDisk::whenQuiet(const TorrentPtr& torrent, int chunk, Act act)
{
    whenWritten(torrent, chunk, [this, torrent, chunk, act = std::move(act)] {
        const auto reads = torrent->reads.find(chunk);
        if (reads == torrent->reads.end())
            act();
        else
            reads->second.whenDone.push_back([this, torrent, chunk, act] { whenQuiet(torrent, chunk, act); });
    });
}

void ChunkDisk::beginRead(const TorrentPtr& torrent, int chunk)
{
    ++torrent->reads[chunk].count;
    ++torrent->atWork;
}

void ChunkDisk::endRead(const TorrentPtr& torrent, int chunk)
{
    if (const auto reads = torrent->reads.find(chunk); --reads->second.count == 0) {
        const std::vector<Act> acts = std::move(reads->second.whenDone);
        torrent->reads.erase(reads);
        for (const Act& act : acts)
            act();
    }
    --torrent->atWork; // only now: nobody was alone while they acted
    beAloneIfQuiet(torrent);
}

void ChunkDisk::endInnerRead(const TorrentPtr& torrent, int chunk)
{
    endRead(torrent, chunk);
    goOn();
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
    m_threads.add(torrent->content, job, [this, torrent, job] { finish(torrent, *job); });
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
    wakeObservers(torrent);
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
    const bool isWanted =
        torrent->isFenced || m_isEnding || !state.whenWritten.empty() || !torrent->observers.empty();
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

// What came while a job was at work on its chunk, and no thread is there any more.
void ChunkDisk::writeRest()
{
    for (const TorrentPtr& torrent : m_torrents) {
        if (!torrent)
            continue;
        for (auto& [chunk, state] : torrent->chunks) {
            if (state.blocks.empty())
                continue;
            state.isBusy = false; // its work is done, and nobody was told of that yet
            start(torrent, chunk);
        }
    }
    m_threads.submit();
}

} // namespace muster::peer
