// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/databasefile.h"

#include <QObject>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace muster::storage {

class DbConnection;

// The deliverable's DB Manager: the one thread that runs SQL, for a tracker and for a peer. It owns that
// thread and, on it, one connection. Jobs run in the order they were posted; whatever is queued at a time is
// one transaction (a burst), so that the faster they come, the fewer commits they cost. Each commit is on the
// disk, power cut or not, before anybody is told.
class DbManager : public QObject
{
    Q_OBJECT
public:
    // Runs on the database thread inside the burst's transaction, again where that is tried again. Leaving an
    // error in the connection rolls the whole burst back and ends the work of this object.
    using Job = std::function<void(DbConnection&)>;
    // Runs on the database thread once the burst is on the disk, or with the error that kept it from being
    // so. Once for each job, in their order. A job that post() refuses is told within post().
    using Completion = std::function<void(const Result<void>&)>;

    // How it shares the computer with those who answer.
    struct Pace
    {
        // What can wait is begun this long after the last burst at the earliest: under load a burst holds all
        // that came meanwhile, so that a page which many of them change is written once.
        std::chrono::milliseconds rest{0};
        bool isBackground = false; // its thread yields to the others where all want to run
        // A burst that cannot be stored for what may pass (Error::Kind::Passing) is tried again at this
        // interval, and nothing after it runs; nothing: it ends the work of this object, as other errors do.
        std::optional<std::chrono::milliseconds> retry{};
    };

    explicit DbManager(DatabaseFile file, Pace pace, QObject* parent = nullptr);
    explicit DbManager(DatabaseFile file, QObject* parent = nullptr)
        : DbManager(std::move(file), Pace(), parent)
    {
    }
    ~DbManager() override; // close()

    // Opens the file, or makes it, and brings its tables up to date. Blocks. A file that is refused (no
    // database, damaged, another program's, of a later version) is left as it was, byte for byte. After an
    // error it may be called again.
    Result<void> open();

    // Any thread. Refused before open() and after close() or failed().
    void post(Job job, Completion completion = {});
    // The same for what nobody waits for. A job that is posted otherwise, and close(), take it along at once.
    void postLazily(Job job, Completion completion = {});
    // The same outside of any transaction, between two bursts: for what SQLite does not do within one.
    void postAlone(Job job, Completion completion = {});
    // Posts and waits until it is on the disk. Any thread but the database's.
    Result<void> run(Job job);
    // Jobs not yet begun. Any thread.
    std::size_t backlog() const;

    // Does what is queued, closes the file and ends the thread. What cannot be stored then is tried once
    // more. Not from the database thread.
    void close();

signals:
    // A burst could not be stored: it was rolled back, and nothing more is run. Emitted once, on the database
    // thread.
    void failed(const muster::Error& error);
    // A burst waits to be tried again, for `why` SQLite gives. Once until one is stored; likewise.
    void stalled(const QString& why);

private:
    enum class Haste : quint8 { Lazy, Soon, Alone };
    struct Entry
    {
        Job job;
        Completion completion;
        Haste haste = Haste::Soon;
    };
    using Burst = std::vector<Entry>;

    void post(Entry entry);
    void serve(DbConnection& connection);
    Result<void> storeAtLast(DbConnection& connection, const Burst& burst);
    Burst nextBurst(); // waits for one, which ends before a job that runs alone; empty: closing
    Burst refuseFurther(const Error& error);
    static Result<void> store(DbConnection& connection, const Burst& burst);
    static void complete(const Burst& burst, const Result<void>& outcome);

    const DatabaseFile m_file;
    const Pace m_pace;
    std::thread m_thread;
    std::chrono::steady_clock::time_point m_restUntil; // on the database thread only

    mutable std::mutex m_mutex; // guards what follows
    std::condition_variable m_wake;
    Burst m_queue;
    bool m_isUrgent = false;  // not all that is queued is lazy
    Result<void> m_accepting; // an error: why post() refuses
    bool m_closing = false;
};

} // namespace muster::storage
