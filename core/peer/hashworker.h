// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <functional>
#include <stop_token>

namespace muster::peer {

// Runs jobs that read much from the disk, one after another beside its owner's thread, and brings their
// results back to that thread. Ends (and waits for) the job at hand when it is destroyed.
class HashWorker : public QObject
{
    Q_OBJECT
public:
    explicit HashWorker(QObject* parent = nullptr);
    ~HashWorker() override;

    // `work` runs on the worker's thread and gives what is to be done on ours with its result. Stopping comes
    // through the token; `done` is called nevertheless, unless this object is gone.
    using Done = std::function<void()>;
    std::stop_source run(std::function<Done(std::stop_token)> work);

    // From within a job: calls on the owner's thread.
    void post(Done done);

private:
    QThreadPool m_pool;
    std::stop_source m_ending;
};

} // namespace muster::peer
