// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/diskthreads.h"

#include <system_error>
#include <utility>

namespace muster::peer {

DiskThreads::DiskThreads(lt::io_context& network, int count, std::function<void()> afterwards)
    : m_network(network)
    , m_count(count)
    , m_afterwards(std::move(afterwards))
{
}

DiskThreads::~DiskThreads() { end(true); }

void DiskThreads::add(std::function<void()> work, std::function<void()> done)
{
    keepLoop();
    m_added.push_back({std::move(work), std::move(done)});
}

void DiskThreads::submit()
{
    if (m_added.empty())
        return;
    std::vector<Job> added = std::exchange(m_added, {});
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isEnding) {
            for (Job& job : added) {
                m_jobs.push_back(std::move(job));
                m_wake.notify_one();
            }
            added.clear();
            while (int(m_threads.size()) < m_count)
                if (!addThread())
                    break;
        }
    }
    for (Job& job : added) {
        job.work();
        deliver(std::move(job.done));
    }
}

// False: the system gives no more threads; the ones that are there do it. Without any it is an error.
bool DiskThreads::addThread()
{
    try {
        m_threads.emplace_back([this] { serve(); });
        return true;
    } catch (const std::system_error&) {
        if (m_threads.empty())
            throw;
        return false;
    }
}

void DiskThreads::complete(std::function<void()> done)
{
    keepLoop();
    deliver(std::move(done));
}

void DiskThreads::end(bool wait)
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_wake.notify_all();
    }
    if (!wait)
        return;
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
}

void DiskThreads::serve()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return !m_jobs.empty() || m_isEnding; });
        if (m_jobs.empty())
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job.work();
        job.work = nullptr;
        deliver(std::move(job.done));
        lock.lock();
    }
}

void DiskThreads::deliver(std::function<void()> done)
{
    const std::lock_guard lock(m_mutex);
    m_done.push_back(std::move(done));
    if (!std::exchange(m_isPosted, true))
        lt::post(m_network, [this] { callDone(); });
}

void DiskThreads::callDone()
{
    std::vector<std::function<void()>> done;
    {
        const std::lock_guard lock(m_mutex);
        done.swap(m_done);
        m_isPosted = false;
    }
    for (const auto& call : done)
        call();
    m_atWork -= int(done.size());
    m_afterwards();
    if (m_atWork == 0)
        m_loop.reset();
}

void DiskThreads::keepLoop()
{
    if (m_atWork++ == 0)
        m_loop.emplace(lt::make_work_guard(m_network));
}

} // namespace muster::peer
