// SPDX-License-Identifier: GPL-3.0-or-later
// A peer as a process of its own, so that tst_resume can end it with SIGKILL at any moment. It says on its
// standard output, one line each: "chunks N" (that it shows as done), "finished PAYLOAD-BYTES", "failed
// TEXT".
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

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 7)
        return 2; // NUMBER GROUP DATABASE MAGNET FOLDER BYTES-PER-SECOND
    storage::PeerDatabase store(arguments[3]);
    if (const auto opened = store.open(); !opened) {
        say(QStringLiteral("failed ") + opened.error().message);
        return 1;
    }
    testing::PeerNode node(arguments[1].toInt(), Endpoint::fromString(arguments[2]).value(), store,
                           arguments[6].toInt());
    QObject::connect(&node.manager, &DownloadManager::transferChanged, &app,
                     [](const status::TransferStatus& transfer) {
                         say(QStringLiteral("chunks %1").arg(transfer.chunks.count(true)));
                     });
    QObject::connect(&node.manager, &DownloadManager::failed, &app,
                     [](const Error& error) { say(QStringLiteral("failed ") + error.message); });
    QObject::connect(&node.manager, &DownloadManager::finished, &app, [&node] { sayFinished(node); });
    node.manager.fetch(parseFetchSource(arguments[4]).value(), {arguments[5]});
    return QCoreApplication::exec();
}
