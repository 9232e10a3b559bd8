// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this room: it includes libtorrent.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <libtorrent/fwd.hpp>
#include <libtorrent/io_context.hpp>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>
#include <vector>

namespace muster::peer {

// How many threads wait for the disk at once.
struct DiskThreadLimits
{
    int most = 8;
    int mostOfOne = 2; // for one content: a disk that is slow does not keep the others waiting
    std::chrono::milliseconds idle{5'000}; // without work; then a thread ends
};

// Work that one thread does in less time together with another's than one after the other.
class PairedWork
{
public:
    virtual ~PairedWork() = default;
    virtual void work() = 0;
    virtual void workWith(PairedWork& other) = 0; // does both
};

// A few threads that wait for the disk in libtorrent's stead. All calls come from libtorrent's network
// thread, and so does what is called back: several results by one event of its loop, which does not end
// before.
class DiskThreads
{
public:
    // `afterwards` is called once after each series of results.
    DiskThreads(lt::io_context& network, const DiskThreadLimits& limits, std::function<void()> afterwards);
    ~DiskThreads();
    DiskThreads(const DiskThreads&) = delete;
    DiskThreads& operator=(const DiskThreads&) = delete;

    // `work` is done by one of the threads after submit(), begun in the order in which they were added for
    // this content; then `done` is called. Both are destroyed where they were called.
    void add(std::uint64_t content, std::function<void()> work, std::function<void()> done);
    // The same; where more of this content waits than threads may work for it, one thread takes two. What
    // is added so for one content is of one class.
    void add(std::uint64_t content, std::shared_ptr<PairedWork> work, std::function<void()> done);
    void submit();
    // Calls it from the event loop, soon.
    void complete(std::function<void()> done);
    bool isIdle() const { return m_atWork == 0; }
    // What was added is done nevertheless. What is added later is done at once by who submits it.
    void end(bool wait);
    int threads() const; // that there are now

private:
    struct Job
    {
        std::uint64_t content = 0;
        std::function<void()> work{};
        PairedWork* paired = nullptr; // which that holds
        std::function<void()> done{};
    };
    struct Line // of one content
    {
        std::deque<Job> jobs;
        int atWork = 0;
    };

    void enqueue(Job job);
    void addThreads();
    void serve();
    void workOn(std::unique_lock<std::mutex>& lock);
    std::vector<Job> take(Line& line) const;
    void leave();
    void deliver(std::function<void()> done);
    void callDone();
    void keepLoop();

    lt::io_context& m_network;
    const DiskThreadLimits m_limits;
    const std::function<void()> m_afterwards;
    std::vector<Job> m_added; // and not submitted
    int m_atWork = 0;         // jobs and completions whose `done` was not called yet
    std::optional<lt::executor_work_guard<lt::io_context::executor_type>> m_loop; // while any is at work

    mutable std::mutex m_mutex;     // guards all that follows
    std::condition_variable m_wake; // m_ready changed, or the end
    std::unordered_map<std::uint64_t, Line> m_lines;
    std::deque<std::uint64_t> m_ready; // contents, once for each of their jobs that may begin
    int m_busy = 0;                    // threads
    std::vector<std::thread> m_threads;
    std::vector<std::thread> m_left; // ended, and nobody joined them
    std::vector<std::function<void()>> m_done;
    bool m_isPosted = false; // callDone() will come
    bool m_isEnding = false;
};

} // namespace muster::peer
