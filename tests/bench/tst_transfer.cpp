// SPDX-License-Identifier: GPL-3.0-or-later
// How long a file takes from one computer to another, and to four at once: Muster beside other clients, each
// on both sides, on computers of their own (network namespaces), all by one of Muster's trackers. In
// interleaved rounds, so that what else the machine does falls on all of them.
//   MUSTER_TRANSFER_MIB     size of the file (1024)
//   MUSTER_TRANSFER_ROUNDS  of those who take seconds (3); those who take minutes have one
//   MUSTER_TRANSFER_PATIENCE_S  for one transfer (600)
//   MUSTER_TRANSFER_ONLY    names, or parts of names, with commas between
#include "bench/contender.h"
#include "lab/labcluster.h"
#include "peer/sharelink.h"
#include "peer/torrentmaker.h"
#include "support/scrape.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <map>
#include <vector>

using namespace muster;
using namespace muster::bench;
using lab::LabCluster;
using lab::LabNetwork;

namespace {

constexpr int mostLeechers = 4;
const int seederHost = LabCluster::clientHost(1);
constexpr qint64 mebi = 1024 * 1024;

int numberFrom(const char* variable, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
}

int patienceMs() { return 1000 * numberFrom("MUSTER_TRANSFER_PATIENCE_S", 600); }

// Of all rounds of one contender in one shape; of several leechers the last one counts.
struct Outcome
{
    std::vector<double> seconds, endSeconds, leecherCpu, seederCpu;
    double peakMiB = 0;
    double peakOwnMiB = 0;
    QString note;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

QString cell(double value, int decimals = 2) { return QStringLiteral("%1").arg(value, 9, 'f', decimals); }

} // namespace

class TransferBenchmark : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    TransferContent m_content;
    InfoHash m_sha1;

    QString path(const QString& name) const { return m_dir.filePath(name); }

    // Bytes that nobody can press together.
    void writeContent(qint64 bytes)
    {
        QFile file(path(QStringLiteral("shared/") + m_content.name));
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("shared")) && file.open(QIODevice::WriteOnly));
        QByteArray piece(mebi, Qt::Uninitialized);
        for (qint64 at = 0; at < bytes; at += piece.size()) {
            QRandomGenerator::global()->fillRange(reinterpret_cast<quint32*>(piece.data()), piece.size() / 4);
            QCOMPARE(file.write(piece), piece.size());
        }
    }

    interop::ClientPlace place(int host, const QString& folder) const
    {
        return {m_content.torrent, folder, path(QStringLiteral("home%1").arg(host)),
                LabNetwork::address(host)};
    }

    void measure(Contender contender, int leechers, Outcome& outcome)
    {
        auto made = LabCluster::make(1, 1 + mostLeechers);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        LabCluster& cluster = **made;
        QVERIFY(cluster.form());
        const auto seeder = seederOf(contender, m_content, place(seederHost, path(QStringLiteral("shared"))),
                                     cluster.network().host(seederHost));
        seeder->start();
        const auto isReady = [&] {
            const lab::Inside inside(&cluster.network().host(seederHost));
            return contender == Contender::Floor
                       ? seeder->isDone()
                       : testing::seedersAt(LabNetwork::address(seederHost), LabCluster::announceEndpoint(1),
                                            m_sha1) == 1;
        };
        QVERIFY2(LabCluster::waitFor(isReady), seeder->said().constData());
        const double seederCpuBefore = seeder->cpuSeconds();
        std::vector<std::unique_ptr<TransferProcess>> all;
        for (int n = 1; n <= leechers; ++n) {
            const int host = LabCluster::clientHost(1 + n);
            const QString folder = path(QStringLiteral("fetched%1").arg(n));
            QVERIFY(QDir().mkpath(folder));
            all.push_back(leecherOf(contender, m_content, place(host, folder),
                                    LabNetwork::address(seederHost), cluster.network().host(host)));
        }
        for (const auto& leecher : all)
            leecher->start();
        const auto areDone = [&] {
            return std::all_of(all.begin(), all.end(), [](const auto& leecher) { return leecher->isDone(); });
        };
        if (!LabCluster::waitFor(areDone, patienceMs()))
            outcome.note = QStringLiteral("not within %1 s: ").arg(patienceMs() / 1000) +
                           QString::fromUtf8(all.front()->said().right(300)).simplified();
        else
            take(contender, all, *seeder, seederCpuBefore, outcome);
        all.clear();
        for (int n = 1; n <= leechers; ++n) {
            verify(n, contender, outcome);
            QDir(path(QStringLiteral("fetched%1").arg(n))).removeRecursively();
        }
        for (int n = 1; n <= 1 + mostLeechers; ++n)
            QDir(path(QStringLiteral("home%1").arg(LabCluster::clientHost(n)))).removeRecursively();
    }

    void take(Contender contender, const std::vector<std::unique_ptr<TransferProcess>>& all,
              const TransferProcess& seeder, double seederCpuBefore, Outcome& outcome)
    {
        if (contender == Contender::Muster) // the only one that ends by itself, on purpose
            LabCluster::waitFor([&] {
                return std::none_of(all.begin(), all.end(), [](const auto& one) { return one->isRunning(); });
            });
        double seconds = 0, end = 0, cpu = 0;
        for (const auto& leecher : all) {
            seconds = std::max(seconds, leecher->doneSeconds());
            end = std::max(end, leecher->endSeconds());
            cpu += leecher->cpuSeconds();
            outcome.peakMiB = std::max(outcome.peakMiB, leecher->peakMiB());
            outcome.peakOwnMiB = std::max(outcome.peakOwnMiB, leecher->peakOwnMiB());
        }
        outcome.seconds.push_back(seconds);
        outcome.endSeconds.push_back(end);
        outcome.leecherCpu.push_back(cpu);
        outcome.seederCpu.push_back(seeder.cpuSeconds() - seederCpuBefore);
    }

    // A client that says it is done, and is not, has not won.
    void verify(int leecher, Contender contender, Outcome& outcome)
    {
        QFile one(path(QStringLiteral("shared/") + m_content.name));
        QFile other(path(QStringLiteral("fetched%1/").arg(leecher) + m_content.name));
        bool isEqual =
            one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly) && one.size() == other.size();
        while (isEqual && !one.atEnd())
            isEqual = one.read(mebi) == other.read(mebi);
        if (!isEqual && contender != Contender::Floor && outcome.note.isEmpty())
            outcome.note = QStringLiteral("the copy is not the same");
    }

    void measureAll(int leechers)
    {
        const int rounds = numberFrom("MUSTER_TRANSFER_ROUNDS", 3);
        const QStringList only = qEnvironmentVariable("MUSTER_TRANSFER_ONLY").split(u',', Qt::SkipEmptyParts);
        std::map<Contender, Outcome> outcomes;
        for (int round = 0; round < rounds; ++round)
            for (const Contender contender : allContenders) {
                const bool isWanted =
                    only.isEmpty() || std::any_of(only.begin(), only.end(), [&](const QString& part) {
                        return nameOf(contender).contains(part, Qt::CaseInsensitive);
                    });
                if (!isWanted || (isSlow(contender) && round > 0))
                    continue;
                Outcome& outcome = outcomes[contender];
                outcome.note = missingFor(contender);
                if (!outcome.note.isEmpty())
                    continue;
                measure(contender, leechers, outcome);
                if (QTest::currentTestFailed())
                    return;
            }
        print(outcomes, leechers);
    }

    void print(const std::map<Contender, Outcome>& outcomes, int leechers) const
    {
        const auto found = outcomes.find(Contender::Libtorrent);
        const double measure = found != outcomes.end() ? median(found->second.seconds) : 0;
        QStringList lines{
            QStringLiteral(
                "%1 MiB from one to %2, seconds from the start of the command to the last byte checked")
                .arg(m_content.bytes / mebi)
                .arg(leechers),
            QStringLiteral("%1    median     best     exit  CPU get CPU share RSS MiB      own  x libtorrent")
                .arg(QString(), -24)};
        for (const auto& [contender, outcome] : outcomes) {
            if (outcome.seconds.empty()) {
                lines << QStringLiteral("%1 %2").arg(nameOf(contender), -24).arg(outcome.note);
                continue;
            }
            const double seconds = median(outcome.seconds);
            lines << QStringLiteral("%1 ").arg(nameOf(contender), -24) + cell(seconds) +
                         cell(*std::min_element(outcome.seconds.begin(), outcome.seconds.end())) +
                         (median(outcome.endSeconds) > 0 ? cell(median(outcome.endSeconds))
                                                         : QStringLiteral("        -")) +
                         cell(median(outcome.leecherCpu)) + cell(median(outcome.seederCpu)) +
                         cell(outcome.peakMiB, 0) + cell(outcome.peakOwnMiB, 0) +
                         cell(seconds > 0 ? measure / seconds : 0) + QStringLiteral("  ") + outcome.note;
        }
        qInfo().noquote() << lines.join(u'\n');
    }

private slots:
    void initTestCase()
    {
        const auto network = LabNetwork::make({1});
        if (!network)
            QSKIP(qPrintable(
                QStringLiteral("this needs network namespaces, ip (iproute2) and nft (nftables): ") +
                network.error().message));
        m_content.name = QStringLiteral("content.bin");
        m_content.bytes = numberFrom("MUSTER_TRANSFER_MIB", 1024) * mebi;
        writeContent(m_content.bytes);
        const auto torrent =
            peer::makeTorrent(path(QStringLiteral("shared/") + m_content.name), [](qint64, qint64) {}, {});
        QVERIFY(torrent);
        m_sha1 = torrent->sha1;
        m_content.chunkBytes = torrent->chunkBytes;
        m_content.torrent = path(QStringLiteral("content.torrent"));
        QFile file(m_content.torrent);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(peer::torrentNaming(torrent->bytes, {peer::trackerUrlOf(LabCluster::announceEndpoint(1))})
                       .value());
    }

    void oneToOne() { measureAll(1); }
    void oneToFour() { measureAll(mostLeechers); }
};

int main(int argc, char* argv[])
{
    lab::becomeRootOfOwnNamespace();
    QCoreApplication application(argc, argv);
    TransferBenchmark benchmark;
    return QTest::qExec(&benchmark, argc, argv);
}

#include "tst_transfer.moc"
