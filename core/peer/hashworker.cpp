// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/hashworker.h"

#include <QMetaObject>
#include <algorithm>
#include <utility>

namespace muster::peer {

HashWorker::HashWorker(QObject* parent)
    : QObject(parent)
    , m_thread([this](const std::stop_token& ending) { serve(ending); })
{
}

HashWorker::~HashWorker()
{
    m_thread.request_stop();
    m_thread.join();
}

std::stop_source HashWorker::run(std::function<Done(std::stop_token)> work, qint64 amount)
{
    std::stop_source stop;
    {
        const std::lock_guard lock(m_mutex);
        const auto behind = std::upper_bound(m_jobs.begin(), m_jobs.end(), amount,
                                             [](qint64 own, const Job& job) { return own < job.amount; });
        m_jobs.insert(behind, {stop, std::move(work), amount});
    }
    m_wake.notify_one();
    return stop;
}

void HashWorker::serve(const std::stop_token& ending)
{
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, ending, [this] { return !m_jobs.empty(); })) {
        if (ending.stop_requested())
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        {
            const std::stop_callback whenEnding(ending, [&job] { job.stop.request_stop(); });
            post(job.work(job.stop.get_token()));
        }
        job = {};
        lock.lock();
    }
}

void HashWorker::post(Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(done));
    }
    QMetaObject::invokeMethod(this, &HashWorker::callPosted, Qt::QueuedConnection);
}

void HashWorker::callPosted()
{
    std::deque<Done> posted;
    {
        const std::lock_guard lock(m_mutex);
        posted.swap(m_posted);
    }
    for (const Done& done : posted)
        done();
}

} // namespace muster::peer
