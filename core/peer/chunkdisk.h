// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this room: it includes libtorrent.
#pragma once

#include "peer/chunkfiles.h"
#include "peer/chunkmemory.h"
#include "peer/diskthreads.h"
#include "peer/sha1stream.h"

#include <boost/asio/steady_timer.hpp>
#include <deque>
#include <functional>
#include <libtorrent/disk_interface.hpp>
#include <libtorrent/disk_observer.hpp>
#include <libtorrent/io_context.hpp>
#include <libtorrent/performance_counters.hpp>
#include <libtorrent/settings_pack.hpp>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace muster::peer {

// How much memory it uses, in segments of 256 KiB.
struct ChunkDiskLimits
{
    std::size_t mostUnwritten = 96; // of all contents that write, in equal shares: then who sends has to wait
    std::size_t leastShare = 8;     // of each, however many they are
    std::size_t mostIdle = 64;      // kept for who asks for them
    std::size_t mostBusy = 192;     // then blocks are read one by one
    int threads = 0; // that hash and write, for one content; 0: as many as there are cores, at most 4
};

// libtorrent's disk: chunks are hashed while their blocks are in memory, written in long pieces, and read for
// others in long pieces, by plain reads and writes, so that memory stays bounded. Everything else, and the
// chunks that have bytes of skipped files, is for libtorrent's own disk, to which this one hands it on once
// nothing of its own is under way in that torrent. docs/decisions/0032-own-disk.md.
// All calls come from libtorrent's network thread, and so do all handlers, never from within the call.
class ChunkDisk final : public lt::disk_interface, public lt::buffer_allocator_interface
{
public:
    // `inner`: libtorrent's own.
    ChunkDisk(lt::io_context& network, std::unique_ptr<lt::disk_interface> inner,
              const ChunkDiskLimits& limits = {});
    ~ChunkDisk() override;

    // For lt::session_params.
    static std::unique_ptr<lt::disk_interface>
    make(lt::io_context& network, const lt::settings_interface& settings, lt::counters& counters);

    lt::storage_holder new_torrent(const lt::storage_params& params,
                                   const std::shared_ptr<void>& torrent) override;
    void remove_torrent(lt::storage_index_t index) override;

    void async_read(lt::storage_index_t index, const lt::peer_request& request, ReadHandler handler,
                    lt::disk_job_flags_t flags) override;
    bool async_write(lt::storage_index_t index, const lt::peer_request& request, const char* bytes,
                     std::shared_ptr<lt::disk_observer> observer,
                     std::function<void(const lt::storage_error&)> handler,
                     lt::disk_job_flags_t flags) override;
    void async_hash(lt::storage_index_t index, lt::piece_index_t piece, lt::span<lt::sha256_hash> v2,
                    lt::disk_job_flags_t flags,
                    std::function<void(lt::piece_index_t, const lt::sha1_hash&, const lt::storage_error&)>
                        handler) override;
    void async_hash2(lt::storage_index_t index, lt::piece_index_t piece, int offset,
                     lt::disk_job_flags_t flags,
                     std::function<void(lt::piece_index_t, const lt::sha256_hash&, const lt::storage_error&)>
                         handler) override;
    void async_clear_piece(lt::storage_index_t index, lt::piece_index_t piece,
                           std::function<void(lt::piece_index_t)> handler) override;

    void async_move_storage(
        lt::storage_index_t index, std::string folder, lt::move_flags_t flags,
        std::function<void(lt::status_t, const std::string&, const lt::storage_error&)> handler) override;
    void async_release_files(lt::storage_index_t index, std::function<void()> handler) override;
    void async_check_files(lt::storage_index_t index, const lt::add_torrent_params* resumeData,
                           lt::aux::vector<std::string, lt::file_index_t> links,
                           std::function<void(lt::status_t, const lt::storage_error&)> handler) override;
    void async_stop_torrent(lt::storage_index_t index, std::function<void()> handler) override;
    void async_rename_file(
        lt::storage_index_t index, lt::file_index_t file, std::string name,
        std::function<void(const std::string&, lt::file_index_t, const lt::storage_error&)> handler) override;
    void async_delete_files(lt::storage_index_t index, lt::remove_flags_t options,
                            std::function<void(const lt::storage_error&)> handler) override;
    void
    async_set_file_priority(lt::storage_index_t index,
                            lt::aux::vector<lt::download_priority_t, lt::file_index_t> priorities,
                            std::function<void(const lt::storage_error&,
                                               lt::aux::vector<lt::download_priority_t, lt::file_index_t>)>
                                handler) override;

    void update_stats_counters(lt::counters& counters) const override;
    std::vector<lt::open_file_state> get_status(lt::storage_index_t index) const override;
    void abort(bool wait) override;
    void submit_jobs() override;
    void settings_updated() override;

    void free_disk_buffer(char* buffer) override;

private:
    using WriteHandler = std::function<void(const lt::storage_error&)>;
    using HashHandler =
        std::function<void(lt::piece_index_t, const lt::sha1_hash&, const lt::storage_error&)>;
    using Act = std::function<void()>;

    struct Block
    {
        int offset = 0; // within the chunk
        int length = 0;
        WriteHandler handler;
    };
    struct Hashing
    {
        Sha1Stream sha1{};
        int bytes = 0; // of the chunk, from its beginning
    };
    // One that is being fetched or hashed. At most one job at a time is at work on it.
    struct Chunk
    {
        std::shared_ptr<Hashing> hashing = std::make_shared<Hashing>(); // while isBusy, the job's
        int hashedBytes = 0;                                            // as of the last job
        std::vector<Block> blocks{};                                    // unwritten, and of no job yet
        int unwrittenBytes = 0;                                         // of those
        HashHandler hashHandler{};                                      // its hash is asked for
        std::vector<Act> whenWritten{};
        bool isBusy = false;
    };
    // Of one chunk, under way.
    struct Reads
    {
        int count = 0;
        std::vector<Act> whenDone{};
    };
    struct Job;
    struct Torrent
    {
        std::uint64_t content = 0; // its number, for ever
        lt::storage_holder inner{};
        std::shared_ptr<const lt::file_storage> files{};
        std::string folder{};
        std::shared_ptr<const ChunkFiles> place{};
        std::vector<bool> isInner{}; // chunks with bytes of skipped files; none: no file is skipped
        std::unordered_map<int, Chunk> chunks{};
        int atWork = 0;                         // jobs, and what libtorrent's disk reads of these chunks
        std::unordered_map<int, Reads> reads{}; // by chunk
        bool isFenced = false;                  // somebody wants to be alone
        Act alone{};                            // who waits for what is at work
        std::deque<Act> waiting{};              // for the end of that
        std::vector<std::weak_ptr<lt::disk_observer>> observers{}; // who has to wait
    };
    using TorrentPtr = std::shared_ptr<Torrent>;

    const TorrentPtr& at(lt::storage_index_t index) const { return m_torrents[std::uint32_t(index)]; }
    void place(Torrent& torrent);
    static bool isInner(const Torrent& torrent, int chunk);
    static void choose(Torrent& torrent,
                       const lt::aux::vector<lt::download_priority_t, lt::file_index_t>& priorities);

    // Nothing else happens in this torrent until goOn().
    void whenAlone(const TorrentPtr& torrent, Act act);
    void beAloneIfQuiet(const TorrentPtr& torrent);
    void goOn(const TorrentPtr& torrent);
    void goOn(); // with what is added and not submitted, or to the end
    // Calls it once all blocks of the chunk that came so far are written, maybe at once.
    void whenWritten(const TorrentPtr& torrent, int chunk, Act act);
    // As that, and nobody is reading in it: its bytes may become others.
    void whenQuiet(const TorrentPtr& torrent, int chunk, Act act);
    static void beginRead(const TorrentPtr& torrent, int chunk);
    void endRead(const TorrentPtr& torrent, int chunk);
    void endInnerRead(const TorrentPtr& torrent, int chunk);

    void put(const TorrentPtr& torrent, int chunk, int offset, std::span<const char> bytes,
             WriteHandler handler);
    void hash(const TorrentPtr& torrent, int chunk, HashHandler handler);
    void start(const TorrentPtr& torrent, int chunk);
    void collect(const Torrent& torrent, const Chunk& chunk, Job& job);
    void finish(const TorrentPtr& torrent, Job& job);
    void tell(Job& job);
    void carryOn(const TorrentPtr& torrent, int chunk);
    void writeAll(const TorrentPtr& torrent);
    void writeAll();
    void writeRest();

    void read(const TorrentPtr& torrent, const lt::peer_request& request, ReadHandler handler);
    void readAlone(const TorrentPtr& torrent, const lt::peer_request& request, ReadHandler handler);
    void serve(const TorrentPtr& torrent, Segment& segment);
    void readOn(const TorrentPtr& torrent, Segment& segment);

    std::size_t mostUnwritten() const;
    void wakeObservers(const TorrentPtr& torrent);
    void armTimer();
    void endIfQuiet(bool wait = false);

    lt::io_context& m_network;
    const ChunkDiskLimits m_limits;
    const std::unique_ptr<lt::disk_interface> m_inner;
    OpenFiles m_open;
    ChunkMemory m_memory;
    std::vector<TorrentPtr> m_torrents; // by storage index
    std::vector<std::uint32_t> m_free;  // indices
    std::uint64_t m_lastContent = 0;
    boost::asio::steady_timer m_timer; // what lies about is written
    bool m_isTimed = false;
    bool m_isEnding = false;
    DiskThreads m_readers; // a read that takes long keeps no write waiting
    DiskThreads m_threads; // hash and write
};

} // namespace muster::peer
