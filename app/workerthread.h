// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QThread>
#include <optional>
#include <type_traits>
#include <utility>

namespace muster::app {

// A thread with an event loop, for objects that are made, used and destroyed on it. Owned by the thread that
// made it; call() must not come from the thread itself.
class WorkerThread
{
public:
    explicit WorkerThread(const QString& name)
    {
        m_thread.setObjectName(name);
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    ~WorkerThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(WorkerThread)

    // Runs `job` there and waits for its result.
    template<typename Job> auto call(Job&& job) -> std::invoke_result_t<Job>
    {
        using Value = std::invoke_result_t<Job>;
        if constexpr (std::is_void_v<Value>) {
            QMetaObject::invokeMethod(&m_context, std::forward<Job>(job), Qt::BlockingQueuedConnection);
        } else {
            std::optional<Value> value;
            QMetaObject::invokeMethod(
                &m_context, [&] { value.emplace(job()); }, Qt::BlockingQueuedConnection);
            return std::move(*value);
        }
    }

private:
    QThread m_thread;
    QObject m_context; // lives on the thread; has no children, so it may be destroyed from here
};

} // namespace muster::app
