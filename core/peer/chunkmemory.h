// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this room: it includes libtorrent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <libtorrent/disk_interface.hpp>
#include <list>
#include <unordered_map>
#include <vector>

namespace muster::peer {

inline constexpr int blockBytes = lt::default_block_size;
inline constexpr int segmentBytes = 256 * 1024; // what is read and written at once fits a core's cache

using ReadHandler = std::function<void(lt::disk_buffer_holder, const lt::storage_error&)>;

// A part of a chunk in memory: blocks that came and blocks that were read. While a thread is at work on some
// of its blocks, others may come.
struct Segment
{
    struct Key
    {
        std::uint64_t content = 0;
        int chunk = 0;
        int index = 0; // within the chunk
        bool operator==(const Key&) const = default;
    };
    using Blocks = std::uint32_t; // a bit each

    struct Waiter
    {
        int offset = 0; // within the segment
        int length = 0;
        ReadHandler handler{};

        Blocks blocks() const { return blocksOf(offset, length); }
    };

    static Blocks blocksOf(int offset, int length)
    {
        const int first = offset / blockBytes;
        const int last = (offset + length - 1) / blockBytes;
        return (Blocks(2) << last) - (Blocks(1) << first);
    }

    Key key;
    char* data = nullptr;
    Blocks present = 0;
    Blocks unwritten = 0; // of those present
    Blocks beingRead = 0;
    int holds = 0; // of jobs, and of what was lent
    bool isForgotten = false;
    bool isIdle = false;
    std::list<Segment*>::iterator idlePlace{};
    std::vector<Waiter> waiters{}; // for what is not present
};

// The segments, found by where they belong and by the addresses of their bytes. Those that nobody needs are
// kept for who may ask for them, up to a limit. libtorrent's network thread.
class ChunkMemory
{
public:
    explicit ChunkMemory(std::size_t mostIdle);
    ~ChunkMemory();
    ChunkMemory(const ChunkMemory&) = delete;
    ChunkMemory& operator=(const ChunkMemory&) = delete;

    Segment* find(const Segment::Key& key) const;
    Segment& obtain(const Segment::Key& key); // held once; release() it

    void hold(Segment& segment);
    void release(Segment& segment); // it may be gone then
    // Held until takeBack() of that address.
    char* lend(Segment& segment, int offset);
    bool takeBack(const char* address); // false: it is of no segment

    void setUnwritten(Segment& segment, Segment::Blocks blocks);
    void setWritten(Segment& segment, Segment::Blocks blocks);

    // They are not found any more. Nothing of them is unwritten.
    void forget(Segment& segment);
    void forget(std::uint64_t content, int chunk, int chunkBytes);
    void forget(std::uint64_t content);

    // What was in use before, and is kept for what comes: the system's pages are dear.
    void freeSpare();

    std::size_t unwrittenSegments(std::uint64_t content) const;
    std::size_t unwrittenContents() const { return m_unwritten.size(); }
    std::size_t busySegments() const { return m_byAddress.size() - m_idle.size(); }

private:
    struct KeyHash
    {
        std::size_t operator()(const Segment::Key& key) const;
    };

    void wake(Segment& segment);
    void destroy(Segment& segment);

    const std::size_t m_mostIdle;
    std::unordered_map<std::uint64_t, std::size_t> m_unwritten; // segments with unwritten blocks, by content
    std::unordered_map<Segment::Key, Segment*, KeyHash> m_segments;
    std::unordered_map<std::uintptr_t, Segment*> m_byAddress; // owned
    std::list<Segment*> m_idle;                               // the latest first
    std::vector<char*> m_spare;
};

} // namespace muster::peer
