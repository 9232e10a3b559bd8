// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/chunkdisk.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <libtorrent/session.hpp>
#include <thread>
#include <utility>

namespace muster::peer {

namespace {

constexpr std::size_t mostOpenFiles = 64;
constexpr std::chrono::milliseconds lieTime{250}; // of blocks, until they are written though few

int threadsOf(const ChunkDiskLimits& limits)
{
    return limits.threads > 0 ? limits.threads : std::clamp(int(std::thread::hardware_concurrency()), 1, 4);
}

} // namespace

ChunkDisk::ChunkDisk(lt::io_context& network, std::unique_ptr<lt::disk_interface> inner,
                     const ChunkDiskLimits& limits)
    : m_network(network)
    , m_limits(limits)
    , m_inner(std::move(inner))
    , m_open(mostOpenFiles)
    , m_memory(limits.mostIdle)
    , m_timer(network)
    , m_readers(network, {}, [this] { goOn(); })
    , m_threads(network, {.mostOfOne = threadsOf(limits)}, [this] { goOn(); })
{
}

ChunkDisk::~ChunkDisk()
{
    m_readers.end(true);
    m_threads.end(true);
}

std::unique_ptr<lt::disk_interface>
ChunkDisk::make(lt::io_context& network, const lt::settings_interface& settings, lt::counters& counters)
{
    return std::make_unique<ChunkDisk>(network, lt::default_disk_io_constructor(network, settings, counters));
}

lt::storage_holder ChunkDisk::new_torrent(const lt::storage_params& params,
                                          const std::shared_ptr<void>& torrent)
{
    auto added = std::make_shared<Torrent>();
    added->content = ++m_lastContent;
    added->inner = m_inner->new_torrent(params, torrent);
    added->files =
        std::make_shared<lt::file_storage>(params.mapped_files ? *params.mapped_files : params.files);
    added->folder = params.path;
    place(*added);
    choose(*added, params.priorities);
    auto index = std::uint32_t(m_torrents.size());
    if (m_free.empty()) {
        m_torrents.push_back(std::move(added));
        m_free.reserve(m_torrents.size()); // removing never fails
    } else {
        index = m_free.back();
        m_free.pop_back();
        m_torrents[index] = std::move(added);
    }
    return {lt::storage_index_t(index), *this};
}

void ChunkDisk::remove_torrent(lt::storage_index_t index)
{
    const TorrentPtr torrent = std::exchange(m_torrents[std::uint32_t(index)], nullptr);
    m_free.push_back(std::uint32_t(index));
    writeAll(torrent); // nothing, after async_stop_torrent()
    m_memory.forget(torrent->content);
    m_open.close(torrent->content);
    torrent->inner.reset();
}

void ChunkDisk::place(Torrent& torrent)
{
    torrent.place = std::make_shared<ChunkFiles>(torrent.files, torrent.folder, torrent.content, m_open);
}

bool ChunkDisk::isInner(const Torrent& torrent, int chunk)
{
    return !torrent.isInner.empty() && torrent.isInner[std::size_t(chunk)];
}

void ChunkDisk::choose(Torrent& torrent,
                       const lt::aux::vector<lt::download_priority_t, lt::file_index_t>& priorities)
{
    const lt::file_storage& files = *torrent.files;
    torrent.isInner.clear();
    for (const lt::file_index_t file : files.file_range()) {
        const std::int64_t size = files.file_size(file);
        if (file >= priorities.end_index() || priorities[file] != lt::dont_download || size == 0 ||
            files.pad_file_at(file))
            continue;
        torrent.isInner.resize(std::size_t(files.num_pieces()));
        const std::int64_t begin = files.file_offset(file);
        for (auto chunk = begin / files.piece_length(); chunk <= (begin + size - 1) / files.piece_length();
             ++chunk)
            torrent.isInner[std::size_t(chunk)] = true;
    }
}

void ChunkDisk::whenAlone(const TorrentPtr& torrent, Act act)
{
    if (torrent->isFenced) {
        torrent->waiting.push_back([this, torrent, act = std::move(act)] { whenAlone(torrent, act); });
        return;
    }
    torrent->isFenced = true;
    torrent->alone = std::move(act);
    writeAll(torrent);
    beAloneIfQuiet(torrent);
}

void ChunkDisk::beAloneIfQuiet(const TorrentPtr& torrent)
{
    if (!torrent->alone || torrent->atWork > 0)
        return;
    torrent->chunks.clear(); // all was written; what was hashed is hashed again
    m_memory.forget(torrent->content);
    m_open.close(torrent->content);
    std::exchange(torrent->alone, nullptr)();
    m_inner->submit_jobs();
}

void ChunkDisk::goOn(const TorrentPtr& torrent)
{
    torrent->isFenced = false;
    while (!torrent->waiting.empty() && !torrent->isFenced) {
        const Act act = std::move(torrent->waiting.front());
        torrent->waiting.pop_front();
        act();
    }
    wakeObservers(torrent);
    goOn();
}

void ChunkDisk::goOn()
{
    submit_jobs();
    endIfQuiet();
}

void ChunkDisk::async_move_storage(
    lt::storage_index_t index, std::string folder, lt::move_flags_t flags,
    std::function<void(lt::status_t, const std::string&, const lt::storage_error&)> handler)
{
    whenAlone(at(index), [this, torrent = at(index), folder = std::move(folder), flags,
                          handler = std::move(handler)] {
        m_inner->async_move_storage(torrent->inner, folder, flags,
                                    [this, torrent, handler](lt::status_t status, const std::string& where,
                                                             const lt::storage_error& error) {
                                        if (status != lt::status_t::fatal_disk_error && !where.empty()) {
                                            torrent->folder = where;
                                            place(*torrent);
                                        }
                                        handler(status, where, error);
                                        goOn(torrent);
                                    });
    });
}

void ChunkDisk::async_release_files(lt::storage_index_t index, std::function<void()> handler)
{
    whenAlone(at(index), [this, torrent = at(index), handler = std::move(handler)] {
        m_inner->async_release_files(torrent->inner, [this, torrent, handler] {
            if (handler)
                handler();
            goOn(torrent);
        });
    });
}

void ChunkDisk::async_check_files(lt::storage_index_t index, const lt::add_torrent_params* resumeData,
                                  lt::aux::vector<std::string, lt::file_index_t> links,
                                  std::function<void(lt::status_t, const lt::storage_error&)> handler)
{
    whenAlone(at(index), [this, torrent = at(index), resumeData, links = std::move(links),
                          handler = std::move(handler)] {
        m_inner->async_check_files(
            torrent->inner, resumeData, links,
            [this, torrent, handler](lt::status_t status, const lt::storage_error& error) {
                handler(status, error);
                goOn(torrent);
            });
    });
}

void ChunkDisk::async_stop_torrent(lt::storage_index_t index, std::function<void()> handler)
{
    whenAlone(at(index), [this, torrent = at(index), handler = std::move(handler)] {
        m_inner->async_stop_torrent(torrent->inner, [this, torrent, handler] {
            if (handler)
                handler();
            goOn(torrent);
        });
    });
}

void ChunkDisk::async_rename_file(
    lt::storage_index_t index, lt::file_index_t file, std::string name,
    std::function<void(const std::string&, lt::file_index_t, const lt::storage_error&)> handler)
{
    whenAlone(at(index),
              [this, torrent = at(index), file, name = std::move(name), handler = std::move(handler)] {
                  m_inner->async_rename_file(
                      torrent->inner, file, name,
                      [this, torrent, handler](const std::string& newName, lt::file_index_t renamed,
                                               const lt::storage_error& error) {
                          if (!error) {
                              auto files = std::make_shared<lt::file_storage>(*torrent->files);
                              files->rename_file(renamed, newName);
                              torrent->files = std::move(files);
                              place(*torrent);
                          }
                          handler(newName, renamed, error);
                          goOn(torrent);
                      });
              });
}

void ChunkDisk::async_delete_files(lt::storage_index_t index, lt::remove_flags_t options,
                                   std::function<void(const lt::storage_error&)> handler)
{
    whenAlone(at(index), [this, torrent = at(index), options, handler = std::move(handler)] {
        m_inner->async_delete_files(torrent->inner, options,
                                    [this, torrent, handler](const lt::storage_error& error) {
                                        handler(error);
                                        goOn(torrent);
                                    });
    });
}

void ChunkDisk::async_set_file_priority(
    lt::storage_index_t index, lt::aux::vector<lt::download_priority_t, lt::file_index_t> priorities,
    std::function<void(const lt::storage_error&, lt::aux::vector<lt::download_priority_t, lt::file_index_t>)>
        handler)
{
    whenAlone(at(index),
              [this, torrent = at(index), priorities = std::move(priorities), handler = std::move(handler)] {
                  m_inner->async_set_file_priority(
                      torrent->inner, priorities,
                      [this, torrent,
                       handler](const lt::storage_error& error,
                                const lt::aux::vector<lt::download_priority_t, lt::file_index_t>& chosen) {
                          choose(*torrent, chosen);
                          handler(error, chosen);
                          goOn(torrent);
                      });
              });
}

void ChunkDisk::update_stats_counters(lt::counters& counters) const
{
    m_inner->update_stats_counters(counters);
}

std::vector<lt::open_file_state> ChunkDisk::get_status(lt::storage_index_t index) const
{
    return m_inner->get_status(at(index)->inner);
}

void ChunkDisk::submit_jobs()
{
    m_readers.submit();
    m_threads.submit();
    m_inner->submit_jobs();
}

void ChunkDisk::settings_updated() { m_inner->settings_updated(); }

void ChunkDisk::abort(bool wait)
{
    m_isEnding = true;
    m_timer.cancel();
    writeAll();
    submit_jobs();
    if (wait) {
        m_readers.end(true);
        m_threads.end(true);
        writeRest();
    }
    endIfQuiet(wait);
}

// What was asked for before still gets its answer, some of it from the inner disk.
void ChunkDisk::endIfQuiet(bool wait)
{
    if (!m_isEnding || !m_readers.isIdle() || !m_threads.isIdle())
        return;
    for (const TorrentPtr& torrent : m_torrents)
        if (torrent && (torrent->isFenced || torrent->atWork > 0))
            return;
    m_inner->abort(wait);
    m_readers.end(false);
    m_threads.end(false);
}

// For one content: one whose disk does not answer keeps what it has, and nobody else waits for it.
std::size_t ChunkDisk::mostUnwritten() const
{
    const std::size_t share = m_limits.mostUnwritten / std::max<std::size_t>(1, m_memory.unwrittenContents());
    return std::max(share, std::min(m_limits.leastShare, m_limits.mostUnwritten));
}

void ChunkDisk::wakeObservers(const TorrentPtr& torrent)
{
    if (torrent->observers.empty() || m_memory.unwrittenSegments(torrent->content) > mostUnwritten() / 2)
        return;
    m_threads.complete([observers = std::exchange(torrent->observers, {})] {
        for (const std::weak_ptr<lt::disk_observer>& weak : observers)
            if (const auto observer = weak.lock())
                observer->on_disk();
    });
}

void ChunkDisk::armTimer()
{
    if (m_isTimed || m_isEnding)
        return;
    m_isTimed = true;
    m_timer.expires_after(lieTime);
    m_timer.async_wait([this](const boost::system::error_code& code) {
        if (code)
            return;
        m_isTimed = false;
        writeAll();
        submit_jobs();
        if (m_memory.busySegments() > 0)
            armTimer();
        else
            m_memory.freeSpare();
    });
}

} // namespace muster::peer
