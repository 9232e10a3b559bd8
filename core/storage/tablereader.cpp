// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tablereader.h"

#include "storage/dbconnection.h"
#include "storage/tablepages.h"

#include <atomic>
#include <utility>
#ifdef Q_OS_LINUX
#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace muster::storage {

namespace {

void yieldToAllOthers()
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 5; // a person waits, though nobody else does
    ::pthread_setname_np(::pthread_self(), "table reader");
    ::setpriority(PRIO_PROCESS, id_t(::gettid()), niceness);
#endif
}

} // namespace

TableReader::TableReader(const QString& path, QObject* parent)
    : QObject(parent)
    , m_path(path)
{
}

TableReader::~TableReader() { close(); }

void TableReader::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
        m_requests.clear();
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void TableReader::requestContents(const status::TableQuery& query, ClusterTime now)
{
    post({false, query, now});
}

void TableReader::requestPeers(const status::TableQuery& query, ClusterTime now) { post({true, query, now}); }

void TableReader::post(Request request)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosing)
            return;
        if (m_requests.size() < mostWaiting) {
            m_requests.push_back(std::move(request));
            if (!m_thread.joinable())
                m_thread = std::thread([this] { serve(); });
            m_wake.notify_one();
            return;
        }
    }
    refuse(request, tr("Too much is asked of the tables at once. Try it again."));
}

void TableReader::serve()
{
    yieldToAllOthers();
    static std::atomic<int> readers = 0;
    const auto connection =
        DbConnection::openToRead(m_path, QStringLiteral("muster-reader-%1").arg(++readers));
    std::optional<TablePages> pages;
    if (connection)
        pages.emplace(**connection, m_isClosing);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_isClosing || !m_requests.empty(); });
        if (m_isClosing)
            return;
        const Request request = std::move(m_requests.front());
        m_requests.pop_front();
        lock.unlock();
        if (pages)
            answer(*pages, request);
        else
            refuse(request, connection.error().message);
        lock.lock();
    }
}

void TableReader::answer(TablePages& pages, const Request& request)
{
    if (request.isOfPeers)
        emit peersRead(pages.peers(request.query, request.now));
    else
        emit contentsRead(pages.contents(request.query, request.now));
}

void TableReader::refuse(const Request& request, const QString& why)
{
    if (request.isOfPeers)
        emit peersRead({request.query.number, request.query.first, 0, {}, why});
    else
        emit contentsRead({request.query.number, request.query.first, 0, {}, why});
}

} // namespace muster::storage
