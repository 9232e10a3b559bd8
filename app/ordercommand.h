// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/nodesettings.h"
#include "base/clock.h"
#include "cluster/clusterfaulttolerance.h"
#include "cluster/controlcall.h"

#include <QObject>
#include <memory>

namespace muster::app {

// `muster stop NODE`, crash, freeze, isolate, promote: listens to keep-alives until it knows whom NODE means,
// gives that tracker the order, and waits for its acknowledgement; promote, until it is master.
class OrderCommand : public QObject
{
    Q_OBJECT
public:
    static constexpr Millis listenFor{2000};
    static constexpr Millis untilMaster{5000};
    static constexpr int exitRefused = 1;
    static constexpr int exitNoAnswer = 3;

    // `nonce`: by chance.
    OrderCommand(const NodeSettings& settings, quint64 nonce, const Clock& clock, QObject* parent = nullptr);

    Result<void> start();

signals:
    void finished(int exitCode);

private:
    void lookAgain();
    void choose();
    void call(const cluster::Member& target);
    void end(protocol::ControlOutcome outcome);
    void awaitMaster();
    void fail(int exitCode, const QString& why);

    NodeSettings m_settings;
    quint64 m_nonce;
    const Clock& m_clock;
    cluster::ClusterFaultTolerance m_keepAlives;
    std::unique_ptr<Alarm> m_deadline;
    std::unique_ptr<cluster::ControlCall> m_call;
    QString m_name; // of whom it was given to
    bool m_isAwaitingMaster = false;
};

protocol::ControlOrder orderOf(const Options& options, const QString& who);

// Whom `text` means: who has this name, or the only one whose id begins so. One sentence if nobody or
// several.
Result<NodeId> findTracker(const QString& text, const cluster::Membership& membership);

} // namespace muster::app
