// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/sharelink.h"

#include "peer/fetchsource.h"
#include "peer/torrentdescription.h"
#include "peer/torrentmaker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>
#include <libtorrent/load_torrent.hpp>

using namespace muster;
using namespace muster::peer;

namespace {

Endpoint tracker(quint8 number, quint16 port = 6969)
{
    return {IpAddress::fromIPv4(0x0a000000u + number), port};
}

TorrentDescription someTorrent()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a file.bin")));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(300'000, 'x')) != 300'000)
        qFatal("cannot write into a temporary folder");
    file.close();
    return *makeTorrent(file.fileName(), [](qint64, qint64) {}, {});
}

} // namespace

class ShareLinkTest : public QObject
{
    Q_OBJECT

private slots:
    void trackers_thatNobodyCanAsk_areLeftOut()
    {
        const Endpoint group{IpAddress::fromIPv4(0xEFC04D01), 6969};
        const Endpoint nowhere{IpAddress::fromIPv4(0), 6969};
        QCOMPARE(linkableTrackers({tracker(2), group, tracker(1), nowhere, tracker(3, 0), tracker(2)}),
                 QList<Endpoint>({tracker(1), tracker(2)}));
    }

    void url_ofIPv6_hasBrackets()
    {
        QCOMPARE(trackerUrlOf(tracker(7)), QStringLiteral("udp://10.0.0.7:6969/announce"));
        QCOMPARE(trackerUrlOf({*IpAddress::fromString(QStringLiteral("fd00::7")), 80}),
                 QStringLiteral("udp://[fd00::7]:80/announce"));
    }

    void magnet_bep9_namesEachTracker()
    {
        const QString magnet = magnetOf(InfoHash{}, QStringLiteral("Fish & chips"));
        const QString link = linkOf(magnet, trackerUrlsOf({tracker(1), tracker(2)}));
        const QUrlQuery query(link.mid(link.indexOf(u'?') + 1));
        QCOMPARE(query.allQueryItemValues(QStringLiteral("tr"), QUrl::FullyDecoded),
                 QStringList({trackerUrlOf(tracker(1)), trackerUrlOf(tracker(2))}));
        QCOMPARE(query.queryItemValue(QStringLiteral("dn"), QUrl::FullyDecoded),
                 QStringLiteral("Fish & chips"));
        QCOMPARE(linkOf(magnet, {}), magnet);
        const auto source = parseMagnet(link);
        QVERIFY(source);
        QCOMPARE(source->name, QStringLiteral("Fish & chips"));
    }

    void torrent_bep12_hasAllTrackersInOneTier()
    {
        const TorrentDescription torrent = someTorrent();
        const auto named = torrentNaming(torrent.bytes, trackerUrlsOf({tracker(1), tracker(2), tracker(3)}));
        QVERIFY(named);
        const lt::add_torrent_params params =
            lt::load_torrent_buffer(lt::span<const char>(named->data(), named->size()));
        QCOMPARE(params.tracker_tiers, std::vector<int>(3, 0));
        QStringList urls; // a reader shuffles each tier
        for (const std::string& url : params.trackers)
            urls.append(QString::fromStdString(url));
        urls.sort();
        QCOMPARE(urls,
                 QStringList({trackerUrlOf(tracker(1)), trackerUrlOf(tracker(2)), trackerUrlOf(tracker(3))}));
    }

    void torrent_withOtherTrackers_isTheSameContent()
    {
        const TorrentDescription torrent = someTorrent();
        const auto once = torrentNaming(torrent.bytes, trackerUrlsOf({tracker(1)}));
        QVERIFY(once);
        const auto twice = torrentNaming(*once, trackerUrlsOf({tracker(2)}));
        QVERIFY(twice);
        QVERIFY(twice->startsWith("d8:announce28:udp://10.0.0.2:6969/announce"));
        QVERIFY(!twice->contains("10.0.0.1"));
        QVERIFY(twice->contains("10.0.0.2"));
        QCOMPARE(readTorrent(*twice)->sha1, torrent.sha1);
    }

    void torrent_thatIsNone_isRefused() { QVERIFY(!torrentNaming("d4:spam", trackerUrlsOf({tracker(1)}))); }
};

QTEST_GUILESS_MAIN(ShareLinkTest)
#include "tst_sharelink.moc"
