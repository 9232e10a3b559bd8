// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/chunkmemory.h"

#include <new>
#include <sys/mman.h>

namespace muster::peer {

namespace {

// Segments are aligned at their size: each of their bytes tells where its segment begins.
std::uintptr_t beginOf(const char* address)
{
    return reinterpret_cast<std::uintptr_t>(address) & ~std::uintptr_t(segmentBytes - 1);
}

// From the system itself: malloc() leaves gaps of the same size between such big and aligned ones.
char* makeBytes()
{
    constexpr std::size_t twice = 2 * std::size_t(segmentBytes);
    void* const all = ::mmap(nullptr, twice, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (all == MAP_FAILED)
        throw std::bad_alloc();
    char* const begin = static_cast<char*>(all);
    const auto before = std::size_t(-reinterpret_cast<std::uintptr_t>(begin)) % segmentBytes;
    if (before > 0)
        ::munmap(begin, before);
    ::munmap(begin + before + segmentBytes, segmentBytes - before);
    return begin + before;
}

void freeBytes(char* bytes) { ::munmap(bytes, segmentBytes); }

} // namespace

std::size_t ChunkMemory::KeyHash::operator()(const Segment::Key& key) const
{
    std::uint64_t mixed = key.content;
    for (const int part : {key.chunk, key.index})
        mixed = (mixed ^ std::uint64_t(part)) * 0x9e3779b97f4a7c15ULL;
    return std::size_t(mixed ^ (mixed >> 32));
}

ChunkMemory::ChunkMemory(std::size_t mostIdle)
    : m_mostIdle(mostIdle)
{
}

ChunkMemory::~ChunkMemory()
{
    for (const auto& [address, segment] : m_byAddress) {
        freeBytes(segment->data);
        delete segment;
    }
    freeSpare();
}

Segment* ChunkMemory::find(const Segment::Key& key) const
{
    const auto found = m_segments.find(key);
    return found != m_segments.end() ? found->second : nullptr;
}

Segment& ChunkMemory::obtain(const Segment::Key& key)
{
    if (Segment* const found = find(key)) {
        hold(*found);
        return *found;
    }
    char* data = nullptr;
    if (!m_spare.empty()) {
        data = m_spare.back();
        m_spare.pop_back();
    } else {
        data = makeBytes();
    }
    auto* const segment = new Segment{.key = key, .data = data, .holds = 1};
    m_byAddress.emplace(beginOf(data), segment);
    m_segments.emplace(key, segment);
    return *segment;
}

void ChunkMemory::hold(Segment& segment)
{
    wake(segment);
    ++segment.holds;
}

void ChunkMemory::release(Segment& segment)
{
    if (--segment.holds > 0 || segment.unwritten != 0)
        return;
    if (segment.isForgotten || segment.present == 0) {
        destroy(segment);
        return;
    }
    m_idle.push_front(&segment);
    segment.idlePlace = m_idle.begin();
    segment.isIdle = true;
    if (m_idle.size() > m_mostIdle)
        destroy(*m_idle.back());
}

char* ChunkMemory::lend(Segment& segment, int offset)
{
    hold(segment);
    return segment.data + offset;
}

bool ChunkMemory::takeBack(const char* address)
{
    const auto found = m_byAddress.find(beginOf(address));
    if (found == m_byAddress.end())
        return false;
    release(*found->second);
    return true;
}

void ChunkMemory::setUnwritten(Segment& segment, Segment::Blocks blocks)
{
    if (segment.unwritten == 0)
        ++m_unwritten[segment.key.content];
    segment.unwritten |= blocks;
    segment.present |= blocks;
}

void ChunkMemory::setWritten(Segment& segment, Segment::Blocks blocks)
{
    if (segment.unwritten != 0 && (segment.unwritten & ~blocks) == 0)
        if (--m_unwritten[segment.key.content] == 0)
            m_unwritten.erase(segment.key.content);
    segment.unwritten &= ~blocks;
}

void ChunkMemory::forget(Segment& segment)
{
    m_segments.erase(segment.key);
    segment.isForgotten = true;
    if (segment.isIdle)
        destroy(segment);
}

void ChunkMemory::forget(std::uint64_t content, int chunk, int chunkBytes)
{
    for (int index = 0; index * segmentBytes < chunkBytes; ++index)
        if (Segment* const segment = find({content, chunk, index}))
            forget(*segment);
}

void ChunkMemory::forget(std::uint64_t content)
{
    std::vector<Segment*> all;
    for (const auto& [key, segment] : m_segments)
        if (key.content == content)
            all.push_back(segment);
    for (Segment* segment : all)
        forget(*segment);
}

std::size_t ChunkMemory::unwrittenSegments(std::uint64_t content) const
{
    const auto count = m_unwritten.find(content);
    return count != m_unwritten.end() ? count->second : 0;
}

void ChunkMemory::freeSpare()
{
    for (char* data : m_spare)
        freeBytes(data);
    m_spare.clear();
}

void ChunkMemory::wake(Segment& segment)
{
    if (!segment.isIdle)
        return;
    m_idle.erase(segment.idlePlace);
    segment.isIdle = false;
}

void ChunkMemory::destroy(Segment& segment)
{
    wake(segment);
    if (!segment.isForgotten)
        m_segments.erase(segment.key);
    m_byAddress.erase(beginOf(segment.data));
    m_spare.push_back(segment.data);
    delete &segment;
}

} // namespace muster::peer
