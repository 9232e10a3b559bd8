// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peer/downloadmanager.h"
#include "peer/peerinforequester.h"
#include "peer/torrentengine.h"
#include "protocol/sharekey.h"
#include "support/loopback.h"

#include <QRandomGenerator>

namespace muster::testing {

// A whole peer on 127.0.0.N, as the program puts it together.
struct PeerNode
{
    PeerNode(int n, const Endpoint& group, peer::ChunkStore& store, int downloadLimit = 0,
             const peer::FreeSpace& freeSpace = {}, const peer::Finders& finders = {})
        : requester(loopback(n),
                    peer::RequesterSettings{
                        group, {}, protocol::PeerContact{0, 0, 0, "Muster/1"}, {loopback(n).bindAddress}},
                    clock, [] { return QRandomGenerator::system()->generate(); })
        , engine(peer::EngineSettings{loopback(n).bindAddress, 0, downloadLimit, 0, false, finders})
        , privateEngine(encrypted({loopback(n).bindAddress, 0, downloadLimit, 0}))
        , manager(store, requester, engine, clock, freeSpace)
    {
        manager.setPrivateEngine(privateEngine, protocol::randomShareKey);
        engine.start();
        if (!requester.start() || !manager.start())
            qFatal("the peer cannot start");
        if (downloadLimit >= 1024)
            manager.useRates(downloadLimit / 1024, {});
    }

    status::TransferStatus status(const InfoHash& sha1) const
    {
        for (const status::TransferStatus& transfer : manager.transfers())
            if (transfer.sha1 == sha1)
                return transfer;
        return {};
    }

    static peer::EngineSettings encrypted(peer::EngineSettings settings)
    {
        settings.isEncryptionRequired = true;
        return settings;
    }

    SystemClock clock;
    peer::PeerInfoRequester requester;
    peer::TorrentEngine engine;
    peer::TorrentEngine privateEngine;
    peer::DownloadManager manager;
};

} // namespace muster::testing
