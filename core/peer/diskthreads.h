// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this room: it includes libtorrent.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <libtorrent/fwd.hpp>
#include <libtorrent/io_context.hpp>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace muster::peer {

// A few threads that wait for the disk in libtorrent's stead. All calls come from libtorrent's network
// thread, and so does what is called back: several results by one event of its loop, which does not end
// before.
class DiskThreads
{
public:
    // `afterwards` is called once after each series of results.
    DiskThreads(lt::io_context& network, int count, std::function<void()> afterwards);
    ~DiskThreads();
    DiskThreads(const DiskThreads&) = delete;
    DiskThreads& operator=(const DiskThreads&) = delete;

    // `work` is done by one of the threads after submit(), begun in the order in which they were added; then
    // `done` is called. Both are destroyed where they were called.
    void add(std::function<void()> work, std::function<void()> done);
    void submit();
    // Calls it from the event loop, soon.
    void complete(std::function<void()> done);
    bool isIdle() const { return m_atWork == 0; }
    // What was added is done nevertheless. What is added later is done at once by who submits it.
    void end(bool wait);

private:
    struct Job
    {
        std::function<void()> work;
        std::function<void()> done;
    };

    bool addThread();
    void serve();
    void deliver(std::function<void()> done);
    void callDone();
    void keepLoop();

    lt::io_context& m_network;
    const int m_count;
    const std::function<void()> m_afterwards;
    std::vector<Job> m_added; // and not submitted
    int m_atWork = 0;         // jobs and completions whose `done` was not called yet
    std::optional<lt::executor_work_guard<lt::io_context::executor_type>> m_loop; // while any is at work

    std::mutex m_mutex;
    std::condition_variable m_wake;            // m_jobs changed, or the end
    std::deque<Job> m_jobs;                    // guarded by m_mutex
    std::vector<std::function<void()>> m_done; // guarded by m_mutex
    bool m_isPosted = false;                   // guarded by m_mutex: callDone() will come
    bool m_isEnding = false;                   // guarded by m_mutex
    std::vector<std::thread> m_threads;        // none before the first job
};

} // namespace muster::peer
