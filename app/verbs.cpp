// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs.h"

#include "app/checkcommand.h"
#include "app/demo.h"
#include "app/exitcodes.h"
#include "app/followcommand.h"
#include "app/getcommand.h"
#include "app/listcommand.h"
#include "app/ordercommand.h"
#include "app/peerdoor.h"
#include "app/peernode.h"
#include "app/peerordercommand.h"
#include "app/peerscommand.h"
#include "app/readerwatch.h"
#include "app/sharecommand.h"
#include "app/shutdownsignal.h"
#include "app/statuscommand.h"
#include "app/terminal.h"
#include "app/trackernode.h"

#include <QDateTime>
#include <QFile>
#include <QRandomGenerator>
#include <csignal>
#include <unistd.h>

namespace muster::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("muster::app", text); }

Result<DataFolder> openFolder(const NodeSettings& settings, const QString& role)
{
    return DataFolder::open(settings.options.dataDir, role);
}

// A command that says finished(exit status) by itself and may be told to stop().
template<typename Command> int runUntilFinished(QCoreApplication& application, Command& command)
{
    const auto started = command.start();
    if (!started)
        return failWith(started.error());
    QObject::connect(
        &command, &Command::finished, &application, [](int exitCode) { QCoreApplication::exit(exitCode); },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}

template<typename Command>
int runUntilStopped(QCoreApplication& application, ShutdownSignal& shutdown, Command& command)
{
    ReaderWatch reader;
    bool isReaderGone = false;
    QObject::connect(&shutdown, &ShutdownSignal::requested, &command, [&command] { command.stop(); });
    // It was started to show something to somebody. What was fetched stays, and the same command goes on.
    QObject::connect(&reader, &ReaderWatch::gone, &command, [&] {
        isReaderGone = true;
        command.stop();
    });
    const int exitCode = runUntilFinished(application, command);
    return isReaderGone ? exitReaderGone : exitCode;
}

} // namespace

int runTracker(QCoreApplication&, const NodeSettings& settings)
{
    auto folder = openFolder(settings, QStringLiteral("tracker"));
    if (!folder)
        return failWith(folder.error());
    ShutdownSignal shutdown(ShutdownSignal::HangUp::IsHarmless);
    TrackerNode node(settings, std::move(*folder));
    int exitCode = 0;
    QObject::connect(&node, &TrackerNode::happened, &node, [](const status::ClusterEvent& event) {
        const auto at = QDateTime::fromMSecsSinceEpoch(event.at.time_since_epoch().count());
        printLine(at.toString(QStringLiteral("HH:mm:ss.zzz ")) + event.text);
    });
    QObject::connect(&node, &TrackerNode::failed, &node, [&](const Error& error) {
        printError(error.message);
        exitCode = 1;
        node.stop();
    });
    QObject::connect(
        &node, &TrackerNode::crashOrdered, &node, [] { ::kill(::getpid(), SIGKILL); }, Qt::DirectConnection);
    QObject::connect(&shutdown, &ShutdownSignal::requested, &node, [&node] { node.stop(); });
    QObject::connect(
        &node, &TrackerNode::stopped, &node, [&exitCode] { QCoreApplication::exit(exitCode); },
        Qt::QueuedConnection);
    const auto started = node.start();
    if (!started)
        return failWith(started.error());
    if (const QString& silent = settings.network.withoutMulticast; !silent.isEmpty())
        printError(
            tr("the interface %1 does no multicast: who shall find this tracker has to name it with --join")
                .arg(silent));
    printLine(tr("tracker %1 (%2), peers ask it at %3, cluster “%4”: %5")
                  .arg(settings.name, node.id().toHexString(), node.announceEndpoint().toString(),
                       settings.options.cluster, openness(settings.key.isOpen)));
    return QCoreApplication::exec();
}

int runPeer(QCoreApplication&, const NodeSettings& settings)
{
    auto folder = openFolder(settings, QStringLiteral("peer"));
    if (!folder)
        return failWith(folder.error());
    ShutdownSignal shutdown(ShutdownSignal::HangUp::IsHarmless);
    PeerNode node(settings, std::move(*folder));
    PeerDoor door(node);
    ProgressPrinter printer(settings.options.json);
    QObject::connect(&node, &PeerNode::failed, &node,
                     [&printer](const Error& error) { printer.complain(error.message); });
    QObject::connect(&node, &PeerNode::shareNoticed, &node,
                     [&printer](const QString&, const QString& text) { printer.note(text); });
    QObject::connect(&node, &PeerNode::transferChanged, &printer, [&printer](const auto& transfer) {
        // Into a log goes what happens, not what has been there since the start.
        const bool isStill = transfer.state == status::TransferState::Sharing ||
                             transfer.state == status::TransferState::Checking;
        if (printer.isJson() || printer.isOnTerminal() || !isStill)
            printer.show(transfer);
    });
    QObject::connect(&node, &PeerNode::transferRemoved, &printer, &ProgressPrinter::remove);
    QObject::connect(&node, &PeerNode::finished, &printer, [&printer](const InfoHash& sha1) {
        printer.tell(tr("complete %1").arg(sha1.toHexString()),
                     {{QStringLiteral("type"), QStringLiteral("complete")},
                      {QStringLiteral("sha1"), sha1.toHexString()}});
    });
    QObject::connect(&shutdown, &ShutdownSignal::requested, &node, [&node] { node.stop(); });
    QObject::connect(
        &node, &PeerNode::stopped, &node, [&node] { QCoreApplication::exit(node.hasLostData() ? 1 : 0); },
        Qt::QueuedConnection);
    const auto started = node.start();
    if (!started)
        return failWith(started.error());
    if (const auto opened = door.open(node.dataFolder()); !opened)
        printer.complain(opened.error().message);
    printer.tell(
        tr("this peer shares and fetches until it is ended; muster add and muster transfers reach it"),
        {{QStringLiteral("type"), QStringLiteral("started")}});
    return QCoreApplication::exec();
}

namespace {

// Here, or by the peer that has the folder already. Where that one ends meanwhile, here after all.
template<typename Command> int runHereOrThere(QCoreApplication& application, const NodeSettings& settings)
{
    const QString lock = DataFolder::pathOf(settings.options.dataDir, QStringLiteral("peer")) + u"/lock";
    ShutdownSignal shutdown;
    for (bool isLastTry = false;;) {
        auto folder = openFolder(settings, QStringLiteral("peer"));
        if (folder) {
            Command command(settings, std::move(*folder));
            return runUntilStopped(application, shutdown, command);
        }
        if (isLastTry || !QFile::exists(lock))
            return failWith(folder.error());
        FollowCommand follower(settings.options);
        const int exitCode = runUntilStopped(application, shutdown, follower);
        if (exitCode != FollowCommand::peerGone)
            return exitCode;
        isLastTry = !follower.wasConnected();
    }
}

} // namespace

int runShare(QCoreApplication& application, const NodeSettings& settings)
{
    return runHereOrThere<ShareCommand>(application, settings);
}

int runGet(QCoreApplication& application, const NodeSettings& settings)
{
    return runHereOrThere<GetCommand>(application, settings);
}

int runPeerOrder(QCoreApplication& application, const Options& options)
{
    PeerOrderCommand command(options);
    return runUntilFinished(application, command);
}

int runList(QCoreApplication& application, const NodeSettings& settings)
{
    const SystemClock clock;
    ListCommand command(settings, clock);
    return runUntilFinished(application, command);
}

int runPeers(QCoreApplication& application, const NodeSettings& settings)
{
    const SystemClock clock;
    PeersCommand command(settings, clock);
    return runUntilFinished(application, command);
}

int runStatus(QCoreApplication& application, const NodeSettings& settings)
{
    const SystemClock clock;
    StatusCommand command(settings, clock);
    return runUntilFinished(application, command);
}

int runCheck(QCoreApplication& application, const NodeSettings& settings)
{
    const SystemClock clock;
    CheckCommand command(settings, clock);
    return runUntilFinished(application, command);
}

int runOrder(QCoreApplication& application, const NodeSettings& settings)
{
    const SystemClock clock;
    OrderCommand command(settings, QRandomGenerator::system()->generate64(), clock);
    return runUntilFinished(application, command);
}

int runDemo(QCoreApplication& application, const Options& options)
{
    ShutdownSignal shutdown;
    Demo demo(QCoreApplication::applicationFilePath(), options.arguments.value(0));
    QObject::connect(&shutdown, &ShutdownSignal::requested, &demo,
                     [&demo] { demo.abort(tr("interrupted")); });
    QObject::connect(&demo, &Demo::timeline, &application, [](qint64 atMs, const QString& text) {
        printLine(QStringLiteral("%1 ms  %2").arg(atMs, 7).arg(text));
    });
    bool held = false;
    QObject::connect(
        &demo, &Demo::finished, &application,
        [&held](bool everythingHeld) {
            held = everythingHeld;
            QCoreApplication::exit(everythingHeld ? 0 : 1);
        },
        Qt::QueuedConnection);
    const auto started = demo.start();
    if (!started)
        return failWith(started.error());
    const int exitCode = QCoreApplication::exec();
    printLine(held ? tr("everything held") : tr("not everything held"));
    return exitCode;
}

} // namespace muster::app
