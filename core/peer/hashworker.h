// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace muster::peer {

// Runs jobs that read from the disk, one after another beside its owner's thread, and
// brings their results back to that thread. Ends (and waits for) the job at hand when it is destroyed.
class HashWorker : public QObject
{
    Q_OBJECT
public:
    explicit HashWorker(QObject* parent = nullptr);
    ~HashWorker() override;

    // `work` runs on the worker's thread and gives what is to be done on ours with its result. Stopping comes
    // through the token; `done` is called nevertheless, unless this object is gone. Of those that wait, the
    // one with the least to do comes next, and of equal ones the first; `amount` is in any unit.
    using Done = std::function<void()>;
    std::stop_source run(std::function<Done(std::stop_token)> work, qint64 amount = 0);

    // From within a job: calls on the owner's thread.
    void post(Done done);

private:
    struct Job
    {
        std::stop_source stop;
        std::function<Done(std::stop_token)> work;
        qint64 amount = 0;
    };

    void serve(const std::stop_token& ending);
    void callPosted();

    std::mutex m_mutex;
    std::condition_variable_any m_wake; // m_jobs changed, or the end
    std::deque<Job> m_jobs;             // guarded by m_mutex; in the order they come
    std::deque<Done> m_posted;          // guarded by m_mutex
    std::jthread m_thread;              // ends first
};

} // namespace muster::peer
