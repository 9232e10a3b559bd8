// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/chunkfiles.h"

#include <algorithm>
#include <boost/asio/error.hpp>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace muster::peer {

static_assert(sizeof(off_t) == 8, "files are longer than 2 GiB: compile with -D_FILE_OFFSET_BITS=64");

class OpenFiles::File
{
public:
    File(int descriptor, bool isWritable)
        : m_descriptor(descriptor)
        , m_isWritable(isWritable)
    {
    }
    ~File() { ::close(m_descriptor); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    int descriptor() const { return m_descriptor; }
    bool isWritable() const { return m_isWritable; }
    // The system lets one write to a file at a time; who waits for it there burns a core meanwhile.
    std::mutex& writing() { return m_writing; }

private:
    const int m_descriptor;
    const bool m_isWritable;
    std::mutex m_writing;
};

namespace {

lt::error_code systemError() { return {errno, boost::system::system_category()}; }

int openAt(const std::string& path, bool isForWriting)
{
    constexpr int always = O_CLOEXEC | O_NONBLOCK; // a pipe in a file's place keeps nobody waiting
    if (!isForWriting)
        return ::open(path.c_str(), O_RDONLY | always);
    const auto create = [&path] { return ::open(path.c_str(), O_RDWR | O_CREAT | always, 0666); };
    if (const int descriptor = create(); descriptor >= 0 || errno != ENOENT)
        return descriptor;
    std::error_code code;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), code);
    if (!code)
        return create();
    errno = code.value();
    return -1;
}

} // namespace

OpenFiles::OpenFiles(std::size_t most)
    : m_most(most)
{
}

std::shared_ptr<OpenFiles::File> OpenFiles::open(const Key& key, const std::string& path, bool isForWriting,
                                                 std::int64_t size, lt::storage_error& error)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_files.find(key);
        if (found != m_files.end() && (found->second.file->isWritable() || !isForWriting)) {
            m_used.splice(m_used.begin(), m_used, found->second.place);
            return found->second.file;
        }
    }
    const int descriptor = openAt(path, isForWriting);
    if (descriptor < 0) {
        error = lt::storage_error(systemError(), lt::operation_t::file_open);
        return nullptr;
    }
    auto file = std::make_shared<File>(descriptor, isForWriting);
    struct stat about
    {
    };
    if (isForWriting &&
        (::fstat(descriptor, &about) != 0 || (about.st_size < size && ::ftruncate(descriptor, size) != 0))) {
        error = lt::storage_error(systemError(), lt::operation_t::file_truncate);
        return nullptr;
    }
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_files.find(key); found != m_files.end()) {
        if (isForWriting || !found->second.file->isWritable())
            found->second.file = file;
        return file;
    }
    m_used.push_front(key);
    m_files.emplace(key, Entry{file, m_used.begin()});
    if (m_files.size() > m_most) {
        m_files.erase(m_used.back());
        m_used.pop_back();
    }
    return file;
}

void OpenFiles::close(std::uint64_t content)
{
    const std::lock_guard lock(m_mutex);
    for (auto entry = m_files.lower_bound({content, 0});
         entry != m_files.end() && entry->first.first == content;) {
        m_used.erase(entry->second.place);
        entry = m_files.erase(entry);
    }
}

ChunkFiles::ChunkFiles(std::shared_ptr<const lt::file_storage> files, std::string folder,
                       std::uint64_t content, OpenFiles& open)
    : m_files(std::move(files))
    , m_folder(std::move(folder))
    , m_content(content)
    , m_open(open)
{
}

std::shared_ptr<OpenFiles::File> ChunkFiles::open(lt::file_index_t file, bool isForWriting,
                                                  lt::storage_error& error) const
{
    auto opened = m_open.open({m_content, static_cast<int>(file)}, m_files->file_path(file, m_folder),
                              isForWriting, m_files->file_size(file), error);
    if (!opened)
        error.file(file);
    return opened;
}

int ChunkFiles::read(int chunk, int offset, std::span<char> into, lt::storage_error& error) const
{
    std::size_t got = 0;
    for (const lt::file_slice& slice :
         m_files->map_block(lt::piece_index_t(chunk), offset, std::int64_t(into.size()))) {
        const std::size_t end = got + std::size_t(slice.size);
        if (m_files->pad_file_at(slice.file_index)) {
            std::fill_n(into.data() + got, slice.size, '\0');
            got = end;
            continue;
        }
        const auto file = open(slice.file_index, false, error);
        if (!file)
            return int(got);
        off_t at = slice.offset;
        while (got < end) {
            const ssize_t count = ::pread(file->descriptor(), into.data() + got, end - got, at);
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0) {
                const lt::error_code cut = boost::asio::error::eof;
                error = {count < 0 ? systemError() : cut, slice.file_index, lt::operation_t::file_read};
                return int(got);
            }
            got += std::size_t(count);
            at += count;
        }
    }
    return int(got);
}

bool ChunkFiles::write(int chunk, int offset, std::span<const char> bytes, lt::storage_error& error) const
{
    for (const lt::file_slice& slice :
         m_files->map_block(lt::piece_index_t(chunk), offset, std::int64_t(bytes.size()))) {
        auto rest = bytes.first(std::size_t(slice.size));
        bytes = bytes.subspan(rest.size());
        if (m_files->pad_file_at(slice.file_index))
            continue;
        const auto file = open(slice.file_index, true, error);
        if (!file)
            return false;
        const std::lock_guard lock(file->writing());
        for (off_t at = slice.offset; !rest.empty();) {
            const ssize_t count = ::pwrite(file->descriptor(), rest.data(), rest.size(), at);
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0) {
                if (count == 0)
                    errno = EIO;
                error = {systemError(), slice.file_index, lt::operation_t::file_write};
                return false;
            }
            rest = rest.subspan(std::size_t(count));
            at += count;
        }
    }
    return true;
}

} // namespace muster::peer
