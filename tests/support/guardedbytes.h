// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

namespace muster::testing {

// Bytes that end where readable memory ends: whoever reads one too many dies of it, with or without a
// sanitizer.
class GuardedBytes
{
public:
    explicit GuardedBytes(qsizetype capacity)
    {
        const auto page = std::size_t(sysconf(_SC_PAGESIZE));
        m_readable = (std::size_t(capacity) + page - 1) / page * page;
        m_mapped = m_readable + page;
        void* memory = mmap(nullptr, m_mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED)
            qFatal("no memory for the guarded bytes");
        m_memory = static_cast<char*>(memory);
        if (mprotect(m_memory + m_readable, page, PROT_NONE) != 0)
            qFatal("the page behind the guarded bytes cannot be closed");
    }
    ~GuardedBytes() { munmap(m_memory, m_mapped); }
    Q_DISABLE_COPY_MOVE(GuardedBytes)

    // Valid until the next call.
    QByteArrayView hold(QByteArrayView bytes)
    {
        if (std::size_t(bytes.size()) > m_readable)
            qFatal("more bytes than the capacity");
        char* start = m_memory + m_readable - bytes.size();
        if (!bytes.isEmpty())
            std::memcpy(start, bytes.data(), std::size_t(bytes.size()));
        return QByteArrayView(start, bytes.size());
    }

private:
    char* m_memory = nullptr;
    std::size_t m_readable = 0;
    std::size_t m_mapped = 0;
};

} // namespace muster::testing
