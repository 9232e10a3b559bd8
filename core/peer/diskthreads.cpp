// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/diskthreads.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace muster::peer {

DiskThreads::DiskThreads(lt::io_context& network, const DiskThreadLimits& limits,
                         std::function<void()> afterwards)
    : m_network(network)
    , m_limits(limits)
    , m_afterwards(std::move(afterwards))
{
}

DiskThreads::~DiskThreads() { end(true); }

void DiskThreads::add(std::uint64_t content, std::function<void()> work, std::function<void()> done)
{
    keepLoop();
    m_added.push_back({.content = content, .work = std::move(work), .done = std::move(done)});
}

void DiskThreads::add(std::uint64_t content, std::shared_ptr<PairedWork> work, std::function<void()> done)
{
    keepLoop();
    PairedWork* const paired = work.get();
    m_added.push_back({content, [work = std::move(work)] { work->work(); }, paired, std::move(done)});
}

void DiskThreads::submit()
{
    if (m_added.empty())
        return;
    std::vector<Job> added = std::exchange(m_added, {});
    {
        std::unique_lock lock(m_mutex);
        if (!m_isEnding) {
            for (Job& job : added)
                enqueue(std::move(job));
            added.clear();
            addThreads();
            while (m_threads.empty() && !m_ready.empty()) // the system gives no thread at all
                workOn(lock);
        }
    }
    for (Job& job : added) {
        job.work();
        deliver(std::move(job.done));
    }
}

void DiskThreads::enqueue(Job job)
{
    const std::uint64_t content = job.content;
    Line& line = m_lines[content];
    line.jobs.push_back(std::move(job));
    if (int(line.jobs.size()) + line.atWork > m_limits.mostOfOne)
        return;
    m_ready.push_back(content);
    m_wake.notify_one();
}

// As many as what is ready needs.
void DiskThreads::addThreads()
{
    for (std::thread& thread : m_left)
        thread.join();
    m_left.clear();
    const int wanted = std::min(m_limits.most, m_busy + int(m_ready.size()));
    try {
        while (int(m_threads.size()) < wanted)
            m_threads.emplace_back([this] { serve(); });
    } catch (const std::system_error&) {
        // The system gives no more: the ones that are there do it.
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
        m_isEnding = true; // from now on nobody leaves m_threads
        m_wake.notify_all();
    }
    if (!wait)
        return;
    for (std::thread& thread : m_threads)
        thread.join();
    for (std::thread& thread : m_left)
        thread.join();
    m_threads.clear();
    m_left.clear();
}

int DiskThreads::threads() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_threads.size());
}

void DiskThreads::serve()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait_for(lock, m_limits.idle, [this] { return !m_ready.empty() || m_isEnding; });
        if (m_ready.empty()) {
            leave();
            return;
        }
        workOn(lock);
    }
}

// On the first that is ready. The mutex is free meanwhile.
void DiskThreads::workOn(std::unique_lock<std::mutex>& lock)
{
    const std::uint64_t content = m_ready.front();
    m_ready.pop_front();
    Line& line = m_lines[content]; // stays where it is while it is at work
    ++line.atWork;
    std::vector<Job> jobs = take(line);
    ++m_busy;
    lock.unlock();
    if (jobs.size() == 2)
        jobs[0].paired->workWith(*jobs[1].paired);
    else
        jobs[0].work();
    for (Job& job : jobs) {
        job.work = nullptr;
        deliver(std::move(job.done));
    }
    lock.lock();
    --m_busy;
    if (int(line.jobs.size()) + line.atWork > m_limits.mostOfOne)
        m_ready.push_back(content); // and this thread sees it
    if (--line.atWork == 0 && line.jobs.empty())
        m_lines.erase(content);
}

// The next one, and the one behind it if they go together and no other thread may begin that now.
std::vector<DiskThreads::Job> DiskThreads::take(Line& line) const
{
    std::vector<Job> jobs;
    const auto takeOne = [&] {
        jobs.push_back(std::move(line.jobs.front()));
        line.jobs.pop_front();
    };
    takeOne();
    if (jobs.front().paired && int(line.jobs.size()) + line.atWork > m_limits.mostOfOne &&
        line.jobs.front().paired)
        takeOne();
    return jobs;
}

void DiskThreads::leave()
{
    if (m_isEnding)
        return;
    const auto self = std::find_if(m_threads.begin(), m_threads.end(), [](const std::thread& thread) {
        return thread.get_id() == std::this_thread::get_id();
    });
    m_left.push_back(std::move(*self));
    m_threads.erase(self);
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
