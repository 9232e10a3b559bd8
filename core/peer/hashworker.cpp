// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/hashworker.h"

#include <QMetaObject>
#include <utility>

namespace muster::peer {

HashWorker::HashWorker(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1); // the disk is one
}

HashWorker::~HashWorker()
{
    m_ending.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

std::stop_source HashWorker::run(std::function<Done(std::stop_token)> work)
{
    std::stop_source stop;
    m_pool.start([this, stop, work = std::move(work)] {
        const std::stop_callback ending(m_ending.get_token(),
                                        [source = stop]() mutable { source.request_stop(); });
        post(work(stop.get_token()));
    });
    return stop;
}

void HashWorker::post(Done done) { QMetaObject::invokeMethod(this, std::move(done), Qt::QueuedConnection); }

} // namespace muster::peer
