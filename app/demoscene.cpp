// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demoscene.h"

#include <algorithm>

namespace muster::app {

QString DemoScene::address(int host) const
{
    // 127.A.B.host; A from 16 on keeps clear of the addresses that people use by hand.
    return QStringLiteral("127.%1.%2.%3").arg(16 + (chance & 0x7f)).arg((chance >> 8) & 0xff).arg(host);
}

Endpoint DemoScene::announceGroup() const
{
    return Endpoint{IpAddress::fromIPv4(0xEFC08000u | (chance & 0x3fffu)),
                    quint16(20000 + (chance >> 16) % 20000)};
}

Endpoint DemoScene::clusterGroup() const
{
    return Endpoint{IpAddress::fromIPv4(0xEFC0C000u | (chance & 0x3fffu)),
                    quint16(40000 + (chance >> 16) % 20000)};
}

QString DemoScene::cluster() const { return QStringLiteral("demo-%1").arg(chance, 8, 16, QLatin1Char('0')); }

QString DemoScene::trackerName(int tracker) { return QStringLiteral("tracker-%1").arg(tracker); }

QStringList DemoScene::networkArguments(int host) const
{
    return {QStringLiteral("--interface"),      address(host),
            QStringLiteral("--cluster"),        cluster(),
            QStringLiteral("--announce-group"), announceGroup().toString(),
            QStringLiteral("--cluster-group"),  clusterGroup().toString()};
}

QStringList DemoScene::trackerArguments(int tracker) const
{
    const QString name = trackerName(tracker);
    return QStringList{QStringLiteral("tracker"),
                       QStringLiteral("--headless"),
                       QStringLiteral("--name"),
                       name,
                       QStringLiteral("--data-dir"),
                       dataFolder(name),
                       QStringLiteral("--port"),
                       QStringLiteral("0"),
                       QStringLiteral("--replication-port"),
                       QStringLiteral("0")} +
           networkArguments(tracker);
}

QStringList DemoScene::shareArguments(const QString& file) const
{
    return QStringList{QStringLiteral("share"), QStringLiteral("--json"), QStringLiteral("--data-dir"),
                       dataFolder(QStringLiteral("sharer"))} +
           networkArguments(4) + QStringList{QStringLiteral("--"), file};
}

QStringList DemoScene::getArguments(const QString& magnet, int downLimitKibPerSecond) const
{
    return QStringList{QStringLiteral("get"),          QStringLiteral("--json"),
                       QStringLiteral("--data-dir"),   dataFolder(QStringLiteral("fetcher")),
                       QStringLiteral("--to"),         dataFolder(QStringLiteral("fetched")),
                       QStringLiteral("--down-limit"), QString::number(downLimitKibPerSecond)} +
           networkArguments(5) + QStringList{magnet};
}

int demoLimitKibPerSecond(qint64 fileBytes)
{
    constexpr qint64 seconds = 5;
    return int(std::clamp<qint64>(fileBytes / 1024 / seconds, 64, 2'000'000));
}

} // namespace muster::app
