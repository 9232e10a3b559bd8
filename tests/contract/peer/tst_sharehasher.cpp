// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/peer/contentfiles.h"
#include "peer/hashworker.h"
#include "peer/sharehasher.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;

class TestShareHasher : public QObject
{
    Q_OBJECT

private slots:
    void cancel_afterTheLastByteWasRead_isNotSharedNevertheless()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("file"));
        QVERIFY(putFile(path, someBytes(100'000, 1)));
        const SystemClock clock;
        HashWorker worker;
        ShareHasher hasher(worker, clock);
        QSignalSpy hashed(&hasher, &ShareHasher::hashed);
        QSignalSpy failed(&hasher, &ShareHasher::failed);
        QSignalSpy gone(&hasher, &ShareHasher::gone);
        QSignalSpy cancelled(&hasher, &ShareHasher::cancelled);

        hasher.hash(path);
        // Jobs run in order: once this one does, the file was read, and its result waits for our event loop.
        QSemaphore read;
        worker.run([&read](const std::stop_token&) {
            read.release();
            return [] {};
        });
        read.acquire();
        QVERIFY(hasher.cancel(hasher.statuses().first().sha1));

        QTRY_COMPARE(gone.count(), 1);
        QVERIFY(hashed.isEmpty());
        QVERIFY(failed.isEmpty());
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(cancelled[0][0].toString(), path);
    }
};

QTEST_GUILESS_MAIN(TestShareHasher)
#include "tst_sharehasher.moc"
