// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/addedtrackers.h"
#include "support/loopback.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace muster;
using namespace muster::app;

class AddedTrackersTest : public QObject
{
    Q_OBJECT

    static NodeSettings settings(const QString& folder)
    {
        Options options;
        options.dataDir = folder + u"/tracker"_qs;
        options.cluster = u"class 3b"_qs;
        options.join = {u"tracker.example:7000"_qs};
        options.quorum = cluster::Quorum::Majority;
        options.intervalSeconds = 30;
        return {options, testing::loopback(7), {}, u"library"_qs};
    }

    static bool writeScript(const QString& path, const QByteArray& text)
    {
        QFile script(path);
        return script.open(QIODevice::WriteOnly) && script.write("#!/bin/sh\n" + text) > 0 &&
               script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    }

private slots:
    void arguments_areOfTheSameCluster_withPlacesOfItsOwn()
    {
        QTemporaryDir folder;
        const NodeSettings own = settings(folder.path());
        const auto parsed = parseOptions(addedTrackerArguments(own, 2, u"/elsewhere"_qs));
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
        QCOMPARE(parsed->verb, Verb::Tracker);
        QVERIFY(parsed->headless);
        QCOMPARE(parsed->cluster, own.options.cluster);
        QCOMPARE(parsed->announceGroup, own.options.announceGroup);
        QCOMPARE(parsed->clusterGroup, own.options.clusterGroup);
        QCOMPARE(parsed->join, own.options.join);
        QCOMPARE(parsed->quorum, own.options.quorum);
        QCOMPARE(parsed->intervalSeconds, 30);
        QCOMPARE(parsed->name, u"library-2"_qs);
        QCOMPARE(parsed->dataDir, u"/elsewhere"_qs);
        QCOMPARE(parsed->port, 0);
        QCOMPARE(parsed->replicationPort, 0);
        QVERIFY(parsed->passphraseFile.isEmpty());
        const auto address = IpAddress::fromString(parsed->interface);
        QVERIFY(address && address->isLoopback());
        QVERIFY(*address != own.network.bindAddress);
        const auto third = parseOptions(addedTrackerArguments(own, 3, u"/elsewhere"_qs));
        QVERIFY(third->interface != parsed->interface);
    }

    void arguments_nameTheStoredPassphrase()
    {
        QTemporaryDir folder;
        NodeSettings own = settings(folder.path());
        own.options.passphraseFile = u"/secret"_qs;
        QCOMPARE(parseOptions(addedTrackerArguments(own, 2, u"/x"_qs))->passphraseFile, u"/secret"_qs);
    }

    void clusterWithoutAPassphrase_isNoReasonToComplain()
    {
        QTemporaryDir folder;
        QTest::failOnWarning(QRegularExpression(u"QFSFileEngine"_qs));
        AddedTrackers added(u"/bin/true"_qs, settings(folder.path()));
        QVERIFY(added.list().isEmpty());
    }

    void passphraseThatWasChangedMeanwhile_isNoneToAddWith()
    {
        QTemporaryDir folder;
        NodeSettings own = settings(folder.path());
        own.options.passphraseFile = folder.filePath(u"secret"_qs);
        QFile file(own.options.passphraseFile);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("correct horse\n") > 0);
        file.close();
        AddedTrackers added(u"/bin/true"_qs, own);
        QVERIFY(added.add());
        QVERIFY(file.open(QIODevice::Append) && file.write("battery\n") > 0);
        file.close();
        const auto refused = added.add();
        QVERIFY(!refused && refused.error().message.contains(u"passphrase"));
        QCOMPARE(added.list().size(), 1);
    }

    void programThatIsNotThere_isSaid()
    {
        QTemporaryDir folder;
        AddedTrackers added(folder.filePath(u"no-such-program"_qs), settings(folder.path()));
        const auto done = added.add();
        QVERIFY(!done && done.error().message.contains(u"no-such-program"));
        QVERIFY(added.list().isEmpty());
        QSignalSpy ended(&added, &AddedTrackers::allEnded);
        added.stop();
        QCOMPARE(ended.count(), 1);
    }

    void processThatEnds_isStopped_withItsLastComplaint()
    {
        QTemporaryDir folder;
        const QString program = folder.filePath(u"complains"_qs);
        QVERIFY(writeScript(program, "echo first >&2\necho the disk is full >&2\nexit 3\n"));
        AddedTrackers added(program, settings(folder.path()));
        QVERIFY(added.add());
        QCOMPARE(added.list().first().name, u"library-2"_qs);
        QTRY_COMPARE(added.running(), 0);
        QCOMPARE(added.list().first().state, status::LocalTracker::State::Stopped);
        QCOMPARE(added.list().first().whyStopped, u"the disk is full"_qs);
    }

    void processThatHangs_whenItIsToEnd_isKilled()
    {
        QTemporaryDir folder;
        const QString ready = folder.filePath(u"ready"_qs);
        const QString program = folder.filePath(u"hangs"_qs);
        QVERIFY(writeScript(program, "trap '' TERM\ntouch '" + ready.toUtf8() + "'\nexec sleep 600\n"));
        AddedTrackers added(program, settings(folder.path()));
        QVERIFY(added.add());
        QTRY_VERIFY(QFile::exists(ready));
        QSignalSpy ended(&added, &AddedTrackers::allEnded);
        added.stop(Millis(1));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 60'000);
        QCOMPARE(added.running(), 0);
    }

    void processesThatRun_endWithTheirOwner_butNotOnceTheyAreLetGo()
    {
        QTemporaryDir folder;
        const QString pids = folder.filePath(u"pids"_qs);
        const QString program = folder.filePath(u"sleeps"_qs);
        QVERIFY(writeScript(program, "echo $$ >> '" + pids.toUtf8() + "'\nexec sleep 600\n"));
        const auto written = [&] {
            QFile file(pids);
            return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n').mid(0, 2)
                                                  : QList<QByteArray>();
        };
        const auto lives = [&](int line) { return ::kill(written().value(line).toInt(), 0) == 0; };
        for (const bool letGo : {false, true}) {
            QFile::remove(pids);
            AddedTrackers added(program, settings(folder.path()));
            QVERIFY(added.add());
            QTRY_VERIFY(written().value(0).toInt() > 0 && written().size() == 2);
            QVERIFY(lives(0));
            if (letGo)
                added.letGo();
            else
                added.stop();
            QTRY_COMPARE(added.running(), 0);
            QCOMPARE(lives(0), letGo);
            if (letGo)
                ::kill(written().value(0).toInt(), SIGKILL);
        }
    }
};

QTEST_GUILESS_MAIN(AddedTrackersTest)
#include "tst_addedtrackers.moc"
