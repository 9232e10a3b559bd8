// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs.h"

#include "app/demo.h"
#include "app/getcommand.h"
#include "app/listcommand.h"
#include "app/ordercommand.h"
#include "app/peernode.h"
#include "app/sharecommand.h"
#include "app/shutdownsignal.h"
#include "app/statuscommand.h"
#include "app/terminal.h"
#include "app/trackernode.h"

#include <QDateTime>
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

template<typename Command> int runUntilStopped(QCoreApplication& application, Command& command)
{
    ShutdownSignal shutdown;
    QObject::connect(&shutdown, &ShutdownSignal::requested, &command, [&command] { command.stop(); });
    return runUntilFinished(application, command);
}

} // namespace

int runTracker(QCoreApplication&, const NodeSettings& settings)
{
    auto folder = openFolder(settings, QStringLiteral("tracker"));
    if (!folder)
        return failWith(folder.error());
    TrackerNode node(settings, std::move(*folder));
    ShutdownSignal shutdown;
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
    PeerNode node(settings, std::move(*folder));
    ShutdownSignal shutdown;
    QObject::connect(&node, &PeerNode::failed, &node, [](const Error& error) { printError(error.message); });
    QObject::connect(&node, &PeerNode::finished, &node,
                     [](const InfoHash& sha1) { printLine(tr("complete %1").arg(sha1.toHexString())); });
    QObject::connect(&shutdown, &ShutdownSignal::requested, &node, [&node] { node.stop(); });
    QObject::connect(
        &node, &PeerNode::stopped, &node, [&node] { QCoreApplication::exit(node.hasLostData() ? 1 : 0); },
        Qt::QueuedConnection);
    const auto started = node.start();
    if (!started)
        return failWith(started.error());
    printLine(tr("this peer shares and fetches until it is ended"));
    return QCoreApplication::exec();
}

int runShare(QCoreApplication& application, const NodeSettings& settings)
{
    auto folder = openFolder(settings, QStringLiteral("peer"));
    if (!folder)
        return failWith(folder.error());
    ShareCommand command(settings, std::move(*folder));
    return runUntilStopped(application, command);
}

int runGet(QCoreApplication& application, const NodeSettings& settings)
{
    auto folder = openFolder(settings, QStringLiteral("peer"));
    if (!folder)
        return failWith(folder.error());
    GetCommand command(settings, std::move(*folder));
    return runUntilStopped(application, command);
}

int runList(QCoreApplication& application, const NodeSettings& settings)
{
    const SystemClock clock;
    ListCommand command(settings, clock);
    return runUntilFinished(application, command);
}

int runStatus(QCoreApplication& application, const NodeSettings& settings)
{
    const SystemClock clock;
    StatusCommand command(settings, clock);
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
    Demo demo(QCoreApplication::applicationFilePath(), options.arguments.value(0));
    ShutdownSignal shutdown;
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
