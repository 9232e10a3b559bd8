// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"
#include "app/peercall.h"
#include "app/progressprinter.h"
#include "app/searchwatch.h"
#include "base/result.h"

#include <QObject>
#include <QTemporaryDir>

namespace muster::app {

// `muster get` and `muster share` where a peer runs in the data folder already: that one does it, and this
// one tells how far it is. Ended early, it leaves the peer at its work.
class FollowCommand : public QObject
{
    Q_OBJECT
public:
    // Instead of an exit status: nobody there speaks (any more). Whoever started this may do it themselves.
    static constexpr int peerGone = -1;

    explicit FollowCommand(const Options& options, QObject* parent = nullptr);

    Result<void> start();
    void stop();
    bool wasConnected() const { return m_wasConnected; }

signals:
    void finished(int exitCode);

private:
    void order();
    void onAnswer(const protocol::OrderAnswer& answer);
    void onDone();
    void onRefused(const QString& why);
    status::TransferStatus withFiles(status::TransferStatus transfer);
    void follow(const status::TransferStatus& transfer);
    void list(const status::TransferStatus& transfer);
    void judge(const status::TransferStatus& transfer); // get: whether that was all
    void end(int exitCode);

    const Options m_options;
    PeerCall m_call;
    ProgressPrinter m_printer;
    SearchWatch m_search;              // get
    QTemporaryDir m_nowhere;           // where a content lies that is only looked at
    InfoHash m_sha1;                   // get
    QList<status::FileStatus> m_files; // of it, as they were told last
    qsizetype m_wanted = 0;            // share: paths without an answer
    bool m_wasConnected = false;
    bool m_isWatching = false;
    bool m_isLookedAt = false; // --list-files: it is there for that alone
    bool m_isStopped = false;
    bool m_hasListed = false;
    bool m_hasFailed = false;
    bool m_hasEnded = false;
};

} // namespace muster::app
