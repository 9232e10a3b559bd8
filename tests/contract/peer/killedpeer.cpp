// SPDX-License-Identifier: GPL-3.0-or-later
// A peer as a process of its own, so that tst_resume can end it with SIGKILL at any moment. It says on its
// standard output, one line each: "chunks N" (that it shows as done), "hashed BYTES", "finished
// PAYLOAD-BYTES", "shared 1", "failed TEXT", and "ordered 1" once what it was ordered is stored.
#include "contract/peer/peernode.h"
#include "storage/peerdatabase.h"

#include <QCoreApplication>
#include <QTimer>
#include <cstdio>

using namespace muster;
using namespace muster::peer;

namespace {

void say(const QString& line)
{
    std::fputs(qPrintable(line + QLatin1Char('\n')), stdout);
    std::fflush(stdout);
}

// The engine counts its payload at its own pace: wait until it has all that came.
void sayFinished(testing::PeerNode& node)
{
    static qint64 before = -1;
    const qint64 now = node.engine.payloadBytesDownloaded();
    if (now == before) {
        say(QStringLiteral("finished %1").arg(now));
        QCoreApplication::quit();
        return;
    }
    before = now;
    QTimer::singleShot(500, &node.manager, [&node] { sayFinished(node); });
}

void order(testing::PeerNode& node, storage::PeerDatabase& store, const InfoHash& sha1)
{
    status::PeerLimits limits;
    limits.activeDownloads = 3;
    node.manager.setLimits(limits);
    node.manager.setPriorities(sha1, {status::FilePriority::High});
    node.manager.setTransferLimits(sha1, {{1, 2}, 3.5});
    node.manager.setSequential(sha1, true);
    node.manager.pause(sha1);
    if (store.load()) // waits for what was queued before
        say(QStringLiteral("ordered 1"));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 7)
        return 2; // NUMBER GROUP DATABASE MAGNET|PATH FOLDER BYTES-PER-SECOND [order]
    storage::PeerDatabase store(arguments[3]);
    if (const auto opened = store.open(); !opened) {
        say(QStringLiteral("failed ") + opened.error().message);
        return 1;
    }
    testing::PeerNode node(arguments[1].toInt(), Endpoint::fromString(arguments[2]).value(), store,
                           arguments[6].toInt());
    QObject::connect(&node.manager, &DownloadManager::transferChanged, &app,
                     [](const status::TransferStatus& transfer) {
                         if (transfer.state == status::TransferState::Hashing && transfer.doneBytes > 0)
                             say(QStringLiteral("hashed %1").arg(transfer.doneBytes));
                         say(QStringLiteral("chunks %1").arg(transfer.chunks.count(true)));
                     });
    QObject::connect(&node.manager, &DownloadManager::failed, &app,
                     [](const Error& error) { say(QStringLiteral("failed ") + error.message); });
    QObject::connect(&node.manager, &DownloadManager::finished, &app, [&node] { sayFinished(node); });
    QObject::connect(&node.manager, &DownloadManager::shared, &app, [] { say(QStringLiteral("shared 1")); });
    if (arguments[4].startsWith(QLatin1Char('/'))) {
        node.manager.share(arguments[4]);
        return QCoreApplication::exec();
    }
    const FetchSource source = parseFetchSource(arguments[4]).value();
    node.manager.fetch(source, {arguments[5]});
    if (arguments.size() > 7)
        order(node, store, source.sha1);
    return QCoreApplication::exec();
}
