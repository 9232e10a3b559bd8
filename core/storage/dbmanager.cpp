// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dbmanager.h"

#include "storage/dbconnection.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <iterator>
#include <utility>
#ifdef Q_OS_LINUX
#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace muster::storage {

namespace {

// The name is for who looks at the process. Qt's own priorities do nothing on Linux.
void setUpThisThread(bool isBackground)
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 10;
    ::pthread_setname_np(::pthread_self(), "database");
    if (isBackground)
        ::setpriority(PRIO_PROCESS, id_t(::gettid()), niceness);
#else
    Q_UNUSED(isBackground)
#endif
}

} // namespace

DbManager::DbManager(DatabaseFile file, Pace pace, QObject* parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_pace(pace)
    , m_accepting(fail(tr("“%1” is not open.").arg(m_file.path)))
{
}

DbManager::~DbManager() { close(); }

Result<void> DbManager::open()
{
    close();
    std::promise<Result<void>> opened;
    std::future<Result<void>> outcome = opened.get_future();
    m_thread = std::thread([this, opened = std::move(opened)]() mutable {
        setUpThisThread(m_pace.isBackground);
        static std::atomic<int> connections = 0;
        const QString name = QStringLiteral("muster-%1").arg(++connections);
        const Result<std::unique_ptr<DbConnection>> connection = DbConnection::open(m_file, name);
        if (!connection) {
            opened.set_value(tl::unexpected(connection.error()));
            return;
        }
        {
            const std::lock_guard lock(m_mutex);
            m_accepting = {};
        }
        opened.set_value({});
        serve(**connection);
    });
    Result<void> result = outcome.get();
    if (!result)
        m_thread.join();
    return result;
}

void DbManager::post(Job job, Completion completion)
{
    post(Entry{std::move(job), std::move(completion), Haste::Soon});
}

void DbManager::postLazily(Job job, Completion completion)
{
    post(Entry{std::move(job), std::move(completion), Haste::Lazy});
}

void DbManager::postAlone(Job job, Completion completion)
{
    post(Entry{std::move(job), std::move(completion), Haste::Alone});
}

void DbManager::post(Entry entry)
{
    Result<void> accepted;
    {
        const std::lock_guard lock(m_mutex);
        accepted = m_accepting;
        if (accepted) {
            // Whoever rests is woken by what is urgent only.
            const bool isNews = m_queue.empty() || entry.haste != Haste::Lazy;
            m_isUrgent = m_isUrgent || entry.haste != Haste::Lazy;
            m_queue.push_back(std::move(entry));
            if (isNews)
                m_wake.notify_one();
            return;
        }
    }
    if (entry.completion)
        entry.completion(accepted);
}

Result<void> DbManager::run(Job job)
{
    std::promise<Result<void>> stored;
    std::future<Result<void>> outcome = stored.get_future();
    post(std::move(job), [&stored](const Result<void>& result) { stored.set_value(result); });
    return outcome.get();
}

std::size_t DbManager::backlog() const
{
    const std::lock_guard lock(m_mutex);
    return m_queue.size();
}

void DbManager::close()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        if (m_accepting)
            m_accepting = fail(tr("“%1” is closed.").arg(m_file.path));
        m_closing = true;
    }
    m_wake.notify_one();
    m_thread.join();
    m_closing = false;
}

void DbManager::serve(DbConnection& connection)
{
    for (Burst burst = nextBurst(); !burst.empty(); burst = nextBurst()) {
        const Result<void> outcome = storeAtLast(connection, burst);
        m_restUntil = std::chrono::steady_clock::now() + m_pace.rest;
        if (outcome) {
            complete(burst, outcome);
            continue;
        }
        const Burst unbegun = refuseFurther(outcome.error());
        emit failed(outcome.error());
        complete(burst, outcome);
        complete(unbegun, outcome);
        return;
    }
}

Result<void> DbManager::storeAtLast(DbConnection& connection, const Burst& burst)
{
    Result<void> outcome = store(connection, burst);
    for (bool isLast = false, isFirst = true; !isLast && m_pace.retry && !outcome; isFirst = false) {
        if (outcome.error().kind != Error::Kind::Passing)
            break;
        if (isFirst)
            emit stalled(connection.problem());
        {
            std::unique_lock lock(m_mutex);
            isLast = m_wake.wait_for(lock, *m_pace.retry, [this] { return m_closing; });
        }
        outcome = store(connection, burst);
    }
    return outcome;
}

DbManager::Burst DbManager::nextBurst()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return !m_queue.empty() || m_closing; });
    m_wake.wait_until(lock, m_restUntil, [this] { return m_isUrgent || m_closing; });
    const auto alone =
        std::find_if(m_queue.begin(), m_queue.end(), [](const Entry& e) { return e.haste == Haste::Alone; });
    if (alone == m_queue.end()) {
        m_isUrgent = false;
        return std::exchange(m_queue, {});
    }
    const auto end = alone == m_queue.begin() ? alone + 1 : alone;
    Burst burst(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(end));
    m_queue.erase(m_queue.begin(), end);
    return burst;
}

DbManager::Burst DbManager::refuseFurther(const Error& error)
{
    const std::lock_guard lock(m_mutex);
    m_accepting = tl::unexpected(error);
    return std::exchange(m_queue, {});
}

Result<void> DbManager::store(DbConnection& connection, const Burst& burst)
{
    if (burst.size() == 1 && burst.front().haste == Haste::Alone) {
        burst.front().job(connection);
        const Result<void> outcome = connection.outcome();
        if (!outcome)
            connection.rollback();
        return outcome;
    }
    connection.begin();
    for (const Entry& entry : burst) {
        if (!connection.outcome())
            break;
        entry.job(connection);
    }
    const Result<void> outcome = connection.commit();
    if (!outcome)
        connection.rollback();
    return outcome;
}

void DbManager::complete(const Burst& burst, const Result<void>& outcome)
{
    for (const Entry& entry : burst) {
        if (entry.completion)
            entry.completion(outcome);
    }
}

} // namespace muster::storage
