// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "status/tablepage.h"

#include <QObject>
#include <QString>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace muster::storage {

class DbConnection;
class TablePages;

// Reads a tracker's tables for people, page by page, beside the TrackerDatabase that writes them: by a
// connection and a thread of its own, which begin with the first request and yield to all others. Requests
// may come from any thread and are answered in their order; signals are emitted on its own thread.
class TableReader : public QObject
{
    Q_OBJECT
public:
    // More are refused with an error in the page: whoever asks shall wait for answers.
    static constexpr std::size_t mostWaiting = 64;

    explicit TableReader(const QString& path, QObject* parent = nullptr);
    ~TableReader() override; // close()

    // What waits is dropped. Waits for what SQLite sorts at the moment: some seconds, of very many rows.
    void close();

public slots:
    // `now`: what last check-ins are reckoned from.
    void requestContents(const muster::status::TableQuery& query, muster::ClusterTime now);
    void requestPeers(const muster::status::TableQuery& query, muster::ClusterTime now);

signals:
    void contentsRead(const muster::status::ContentPage& page);
    void peersRead(const muster::status::SwarmPeerPage& page);

private:
    struct Request
    {
        bool isOfPeers = false;
        status::TableQuery query;
        ClusterTime now;
    };
    void post(Request request);
    void serve();
    void answer(TablePages& pages, const Request& request);
    void refuse(const Request& request, const QString& why);

    const QString m_path;
    std::thread m_thread;

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_wake;
    std::deque<Request> m_requests;
    std::atomic<bool> m_isClosing = false;
};

} // namespace muster::storage
