// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a file is made a torrent, and its chunks are checked, on all cores and with the file in memory:
// beside `openssl speed -evp sha1` on as many, which hashes the same few bytes again and again. Interleaved
// rounds.
#include "peer/chunkchecker.h"
#include "peer/chunkhashing.h"
#include "peer/torrentmaker.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <vector>

using namespace muster::peer;

namespace {

constexpr int rounds = 5;
constexpr qint64 mebi = 1024 * 1024;
constexpr qint64 contentBytes = 1024 * mebi;

// In MB/s; 0: there is no openssl.
double opensslSpeed(int processes)
{
    QProcess openssl;
    QStringList arguments{QStringLiteral("speed"), QStringLiteral("-mr"),    QStringLiteral("-seconds"),
                          QStringLiteral("1"),     QStringLiteral("-bytes"), QStringLiteral("131072")};
    if (processes > 1)
        arguments << QStringLiteral("-multi") << QString::number(processes);
    openssl.start(QStringLiteral("openssl"), arguments << QStringLiteral("-evp") << QStringLiteral("sha1"));
    openssl.waitForFinished();
    double speed = 0; // the line that counts is +F:NUMBER:NAME:BYTES A SECOND
    for (const QByteArray& line : openssl.readAllStandardOutput().split('\n'))
        if (line.startsWith("+F:"))
            speed = line.split(':').value(3).toDouble() / 1e6;
    return speed;
}

struct Speeds
{
    QString what;
    std::vector<double> megabytes{};

    QString line(int cores, double openssl) const
    {
        std::vector<double> sorted = megabytes;
        std::sort(sorted.begin(), sorted.end());
        const double median = sorted[sorted.size() / 2];
        return QStringLiteral("%1 %2 %3 %4 %5")
            .arg(what, -24)
            .arg(median, 9, 'f', 0)
            .arg(sorted.back(), 9, 'f', 0)
            .arg(median / cores, 9, 'f', 0)
            .arg(openssl > 0 ? median / openssl : 0, 9, 'f', 2);
    }
    double median() const
    {
        std::vector<double> sorted = megabytes;
        std::sort(sorted.begin(), sorted.end());
        return sorted[sorted.size() / 2];
    }
};

} // namespace

class HashBenchmark : public QObject
{
    Q_OBJECT
private slots:
    void makeAndCheck()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("content"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray piece(mebi, 'x');
        for (qint64 at = 0; at < contentBytes; at += mebi)
            QCOMPARE(file.write(piece), mebi);
        file.close();
        const int cores = hashingThreads();
        Speeds openssl{QStringLiteral("openssl speed")};
        Speeds make{QStringLiteral("makeTorrent")};
        Speeds check{QStringLiteral("checkChunks")};
        for (int round = 0; round < rounds; ++round) {
            openssl.megabytes.push_back(opensslSpeed(cores));
            QElapsedTimer timer;
            timer.start();
            const auto torrent = makeTorrent(path, [](qint64, qint64) {}, {});
            QVERIFY(torrent);
            make.megabytes.push_back(double(contentBytes) / 1e6 / (double(timer.nsecsElapsed()) / 1e9));
            timer.restart();
            const QBitArray all(torrent->chunkCount(), true);
            QCOMPARE(checkChunks(*torrent, dir.path(), all, {}), all);
            check.megabytes.push_back(double(contentBytes) / 1e6 / (double(timer.nsecsElapsed()) / 1e9));
        }
        QStringList lines{QStringLiteral("%1 MiB on %2 cores, MB/s").arg(contentBytes / mebi).arg(cores),
                          QStringLiteral("%1    median      best  per core x openssl").arg(QString(), -24)};
        for (const Speeds& speeds : {openssl, make, check})
            lines << speeds.line(cores, openssl.median());
        qInfo().noquote() << lines.join(u'\n');
    }
};

QTEST_GUILESS_MAIN(HashBenchmark)
#include "tst_hash.moc"
