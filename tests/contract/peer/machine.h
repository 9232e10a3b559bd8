// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/peer/contentfiles.h"
#include "contract/peer/faketracker.h"
#include "contract/peer/memorychunkstore.h"
#include "contract/peer/peernode.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace muster::testing {

inline constexpr qsizetype mebi = 1024 * 1024;

// A peer with its memory, which outlives it.
struct Machine
{
    Machine(int number, const Endpoint& announceGroup)
        : n(number)
        , group(announceGroup)
    {
    }

    void boot(int downloadLimit = 0, const peer::FreeSpace& freeSpace = {}, const peer::Finders& finders = {})
    {
        off();
        store = std::make_unique<MemoryChunkStore>(disk);
        node = std::make_unique<PeerNode>(n, group, *store, downloadLimit, freeSpace, finders);
        finished = std::make_unique<QSignalSpy>(&node->manager, &peer::DownloadManager::finished);
        failed = std::make_unique<QSignalSpy>(&node->manager, &peer::DownloadManager::failed);
        shareFailed = std::make_unique<QSignalSpy>(&node->manager, &peer::DownloadManager::shareFailed);
        fetchFailed = std::make_unique<QSignalSpy>(&node->manager, &peer::DownloadManager::fetchFailed);
        shared = std::make_unique<QSignalSpy>(&node->manager, &peer::DownloadManager::shared);
        changed = std::make_unique<QSignalSpy>(&node->manager, &peer::DownloadManager::transferChanged);
    }
    void off()
    {
        node.reset();
        store.reset();
    }
    QString path(const QString& name) const { return dir.filePath(name); }
    QString lastError() const { return failed->last()[0].value<Error>().message; }

    int n;
    Endpoint group;
    QTemporaryDir dir;
    MemoryDisk disk;
    std::unique_ptr<MemoryChunkStore> store;
    std::unique_ptr<PeerNode> node;
    std::unique_ptr<QSignalSpy> finished, failed, shareFailed, fetchFailed, shared, changed;
};

// A tracker, one who shares a file of 8 chunks, and one who wants it.
struct Scene
{
    Scene()
    {
        if (!putFile(giver.path(name), content))
            qFatal("cannot write");
        giver.boot();
        taker.boot();
    }
    bool share() { return share(name); }
    bool share(const QString& path)
    {
        const auto before = giver.shared->count();
        giver.node->manager.share(giver.path(path));
        if (!QTest::qWaitFor([&] { return giver.shared->count() > before; }))
            return false;
        sha1 = giver.shared->last()[0].value<InfoHash>();
        magnet = giver.shared->last()[1].toString();
        return true;
    }
    // A folder with three files of 2.5 chunks each.
    bool shareFolder()
    {
        for (int i = 0; i < 3; ++i)
            if (!putFile(giver.path(fileName(i)), fileBytes(i)))
                return false;
        return share(QStringLiteral("folder"));
    }
    static QString fileName(int i) { return QStringLiteral("folder/%1/file").arg(i); }
    static QByteArray fileBytes(int i) { return someBytes(640 * 1024, 20 + quint32(i)); }
    bool fetch(const peer::FetchOptions& options = {})
    {
        peer::FetchOptions here = options;
        here.folder = taker.dir.path();
        taker.node->manager.fetch(source(), here);
        return QTest::qWaitFor([this] { return !taker.finished->isEmpty(); }, 20'000);
    }
    status::TransferStatus taken() const { return taker.node->status(sha1); }
    peer::FetchSource source() const { return peer::parseFetchSource(magnet).value(); }

    const QString name = QStringLiteral("a file.bin");
    const QByteArray content = someBytes(2 * mebi, 5);
    Endpoint group = randomGroup();
    FakeTracker tracker{50, group};
    Machine giver{51, group};
    Machine taker{52, group};
    InfoHash sha1;
    QString magnet;
};

} // namespace muster::testing
