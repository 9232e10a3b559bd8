// SPDX-License-Identifier: GPL-3.0-or-later
// A disk as libtorrent uses it: all by one event loop, which is the test's thread here.
#pragma once

#include "contract/peer/contentfiles.h"
#include "peer/chunkdisk.h"
#include "peer/sha1.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <chrono>
#include <libtorrent/add_torrent_params.hpp>
#include <libtorrent/peer_request.hpp>
#include <libtorrent/session.hpp>
#include <numeric>
#include <sys/resource.h>

namespace muster::testing {

using peer::blockBytes;
using peer::ChunkDisk;
using peer::ChunkDiskLimits;

inline constexpr int chunkBytes = 1024 * 1024;
inline constexpr std::chrono::seconds patience{30};

struct Observer : lt::disk_observer
{
    virtual ~Observer() = default;
    void on_disk() override { ++woken; }
    int woken = 0;
};

inline lt::aux::vector<lt::download_priority_t, lt::file_index_t> priorities(const std::vector<int>& all)
{
    lt::aux::vector<lt::download_priority_t, lt::file_index_t> vector;
    for (const int priority : all)
        vector.push_back(lt::download_priority_t(std::uint8_t(priority)));
    return vector;
}

// A content of files "content/0", "content/1" … in a folder, under one disk.
struct Machine
{
    explicit Machine(const std::vector<qsizetype>& sizes, const ChunkDiskLimits& limits = {},
                     const std::vector<int>& prios = {})
        : bytes(someBytes(std::accumulate(sizes.begin(), sizes.end(), qsizetype(0)), 5))
        , disk(network, lt::default_disk_io_constructor(network, settings, counters), limits)
    {
        files.set_piece_length(chunkBytes);
        for (std::size_t n = 0; n < sizes.size(); ++n)
            files.add_file("content/" + std::to_string(n), sizes[n]);
        files.set_num_pieces(int((bytes.size() + chunkBytes - 1) / chunkBytes));
        const auto chosen = priorities(prios);
        const std::string path = dir.path().toStdString();
        const lt::storage_params params(files, nullptr, path, lt::storage_mode_sparse, chosen,
                                        lt::sha1_hash("01234567890123456789"));
        torrent = disk.new_torrent(params, nullptr);
        bool isChecked = false;
        disk.async_check_files(torrent, nullptr, {},
                               [&](lt::status_t, const lt::storage_error&) { isChecked = true; });
        if (!until([&] { return isChecked; }))
            qFatal("the files were not checked");
    }

    ~Machine()
    {
        bool isStopped = isAborted;
        if (!isAborted)
            disk.async_stop_torrent(torrent, [&] { isStopped = true; });
        until([&] { return isStopped; });
        torrent.reset();
        disk.abort(true);
        network.restart();
        network.run();
    }

    bool until(const std::function<bool()>& condition)
    {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!condition() && std::chrono::steady_clock::now() < end) {
            disk.submit_jobs();
            network.restart();
            network.run_one_for(std::chrono::milliseconds(100));
        }
        return condition();
    }

    int chunks() const { return files.num_pieces(); }
    int size(int chunk) const { return files.piece_size(lt::piece_index_t(chunk)); }
    QByteArray chunk(int chunk) const { return bytes.sliced(qsizetype(chunk) * chunkBytes, size(chunk)); }
    QString path(const QString& file) const { return dir.filePath(QStringLiteral("content/") + file); }

    // Returns whether it has to wait.
    bool write(int chunk, int offset, const QByteArray& block)
    {
        const lt::peer_request request{lt::piece_index_t(chunk), offset, int(block.size())};
        ++underWay;
        return disk.async_write(torrent, request, block.constData(), observer,
                                [this](const lt::storage_error& error) {
                                    --underWay;
                                    ++answers;
                                    failures += error ? 1 : 0;
                                    lastError = error ? error : lastError;
                                },
                                {});
    }
    bool writeBlock(int n, int block)
    {
        const int offset = block * blockBytes;
        return write(n, offset, chunk(n).sliced(offset, std::min(blockBytes, size(n) - offset)));
    }
    void writeChunk(int n)
    {
        for (int block = 0; block * blockBytes < size(n); ++block)
            writeBlock(n, block);
    }
    QByteArray hash(int n)
    {
        std::optional<QByteArray> hash;
        disk.async_hash(torrent, lt::piece_index_t(n), {}, lt::disk_interface::v1_hash,
                        [&](lt::piece_index_t, const lt::sha1_hash& sha1, const lt::storage_error& error) {
                            hash = error ? QByteArray("failed") : QByteArray(sha1.data(), 20);
                        });
        return until([&] { return hash.has_value(); }) ? *hash : QByteArray("late");
    }
    QByteArray read(int n, int offset, int length)
    {
        std::optional<QByteArray> got;
        disk.async_read(torrent, {lt::piece_index_t(n), offset, length},
                        [&](const lt::disk_buffer_holder& buffer, const lt::storage_error& error) {
                            got = error ? QByteArray("failed") : QByteArray(buffer.data(), length);
                        },
                        {});
        return until([&] { return got.has_value(); }) ? *got : QByteArray("late");
    }
    bool release()
    {
        bool isReleased = false;
        disk.async_release_files(torrent, [&] { isReleased = true; });
        return until([&] { return isReleased; });
    }

    QTemporaryDir dir;
    QByteArray bytes;
    lt::file_storage files;
    lt::settings_pack settings = lt::default_settings();
    lt::counters counters;
    lt::io_context network;
    std::shared_ptr<Observer> observer = std::make_shared<Observer>();
    int underWay = 0;
    int answers = 0;
    int failures = 0;
    lt::storage_error lastError;
    bool isAborted = false; // by the test
    ChunkDisk disk;
    lt::storage_holder torrent;
};

// No file of this process grows beyond it meanwhile.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const struct rlimit small
        {
            bytes, m_before.rlim_max
        };
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    struct rlimit m_before
    {
    };
};

} // namespace muster::testing
