// SPDX-License-Identifier: GPL-3.0-or-later
// How long three trackers are without a master after SIGKILL of it, told by the keep-alives of real
// processes.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <vector>

class TakeoverBenchmark : public QObject
{
    Q_OBJECT

private slots:
    void takeover_masterKilled()
    {
        constexpr int runs = 20;
        constexpr int patienceMs = 120'000;
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("file.bin")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(16 * 1024 * 1024, 'm'));
        file.close();
        const QRegularExpression line(QStringLiteral("new master after (\\d+) ms"));
        std::vector<int> milliseconds;
        for (int run = 0; run < runs; ++run) {
            QProcess demo;
            demo.start(QStringLiteral(MUSTER_PROGRAM),
                       {QStringLiteral("demo"), QStringLiteral("--headless"), file.fileName()});
            QVERIFY(demo.waitForFinished(patienceMs));
            const QString timeline = QString::fromUtf8(demo.readAllStandardOutput());
            QVERIFY2(demo.exitCode() == 0, qPrintable(timeline));
            milliseconds.push_back(line.match(timeline).captured(1).toInt());
        }
        std::sort(milliseconds.begin(), milliseconds.end());
        qInfo("takeover after SIGKILL, %d runs, ms: least %d, p50 %d, p90 %d, most %d", runs,
              milliseconds.front(), milliseconds[runs / 2], milliseconds[runs * 9 / 10], milliseconds.back());
    }
};

QTEST_GUILESS_MAIN(TakeoverBenchmark)
#include "tst_takeover.moc"
