// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this room: it includes libtorrent.
#pragma once

#include <cstdint>
#include <libtorrent/error_code.hpp>
#include <libtorrent/file_storage.hpp>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <utility>

namespace muster::peer {

// Files that stay open for a while; those that were not used for the longest time are closed for others. Any
// thread.
class OpenFiles
{
public:
    class File;
    // Of a content, which has a number of its own, and of a file in it.
    using Key = std::pair<std::uint64_t, int>;

    explicit OpenFiles(std::size_t most);

    // To be written to: it and its folders come into being, and it has at least `size` bytes, which take no
    // room before something is written there. Nothing: `error` says why.
    std::shared_ptr<File> open(const Key& key, const std::string& path, bool isForWriting, std::int64_t size,
                               lt::storage_error& error);
    void close(std::uint64_t content);

private:
    struct Entry
    {
        std::shared_ptr<File> file;
        std::list<Key>::iterator place; // in m_used
    };

    const std::size_t m_most;
    std::mutex m_mutex;
    std::map<Key, Entry> m_files; // guarded by m_mutex
    std::list<Key> m_used;        // guarded by m_mutex; the latest first
};

// Where the bytes of one content's chunks are. Does not change: what is renamed or moved gets a new one. Any
// thread; `open` outlives it.
class ChunkFiles
{
public:
    ChunkFiles(std::shared_ptr<const lt::file_storage> files, std::string folder, std::uint64_t content,
               OpenFiles& open);

    // How many of the bytes were read; fewer than asked for: `error` says why. Padding is zeros.
    int read(int chunk, int offset, std::span<char> into, lt::storage_error& error) const;
    // Returns whether all of them were given to the operating system. Padding goes nowhere.
    bool write(int chunk, int offset, std::span<const char> bytes, lt::storage_error& error) const;

private:
    std::shared_ptr<OpenFiles::File> open(lt::file_index_t file, bool isForWriting,
                                          lt::storage_error& error) const;

    const std::shared_ptr<const lt::file_storage> m_files;
    const std::string m_folder;
    const std::uint64_t m_content;
    OpenFiles& m_open;
};

} // namespace muster::peer
