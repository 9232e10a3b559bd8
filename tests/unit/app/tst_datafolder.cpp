// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/datafolder.h"
#include "app/folderlock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::app;

class DataFolderTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    // What a process left that was killed.
    QString writtenLock(const QString& name, const QByteArray& content) const
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                        : QString();
    }

private slots:
    void nodeId_isKeptOverRestarts()
    {
        const QString path = m_dir.filePath(QStringLiteral("kept"));
        {
            const auto folder = DataFolder::open(path, QStringLiteral("tracker"));
            QVERIFY(folder);
            QCOMPARE(folder->nodeId().value(), NodeId());
            QCOMPARE(folder->setNodeId(NodeId(77)).value(), NodeId(77));
        }
        const auto folder = DataFolder::open(path, QStringLiteral("tracker"));
        QCOMPARE(folder->nodeId().value(), NodeId(77));
    }

    // A tracker that started again is known by its greater boot number.
    void nextBoot_clockSetBack_growsAllTheSame()
    {
        const QString path = m_dir.filePath(QStringLiteral("boots"));
        const WallTime now{Millis{1'700'000'000'000}};
        quint64 first = 0;
        {
            const auto folder = DataFolder::open(path, QStringLiteral("tracker"));
            first = folder->nextBoot(now, 5).value();
            QVERIFY(folder->nextBoot(now, 4).value() > first);
        }
        const auto folder = DataFolder::open(path, QStringLiteral("tracker"));
        QVERIFY(folder->nextBoot(now - std::chrono::hours(1), 0).value() > first + 1);
        // One who lost the number has a greater one by the time.
        QVERIFY(folder->nextBoot(now + std::chrono::hours(1), 0).value() >> 16 > first >> 16);
    }

    void setAside_databaseAndWhatIsBesideIt_keepsThemUnderADate()
    {
        const auto folder =
            DataFolder::open(m_dir.filePath(QStringLiteral("aside")), QStringLiteral("tracker"));
        const WallTime now{Millis{1'700'000'000'000}}; // 2023-11-14T22:13:20Z
        QVERIFY(!folder->hasSetAside());
        for (const QString& expected : {QStringLiteral(".broken-2023-11-14T22-13-20"),
                                        QStringLiteral(".broken-2023-11-14T22-13-20-2")}) {
            for (const char* name : {"tracker.db", "tracker.db-wal"}) {
                QFile file(folder->filePath(QString::fromLatin1(name)));
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(name);
            }
            const auto added = folder->setAside({QStringLiteral("tracker.db")}, now);
            QVERIFY(added);
            QCOMPARE(*added, expected);
            QVERIFY(!folder->has(QStringLiteral("tracker.db")));
            QVERIFY(!folder->has(QStringLiteral("tracker.db-wal")));
            QFile log(folder->filePath(QStringLiteral("tracker.db") + *added + QStringLiteral("-wal")));
            QVERIFY(log.open(QIODevice::ReadOnly));
            QCOMPARE(log.readAll(), QByteArray("tracker.db-wal"));
        }
        QVERIFY(folder->hasSetAside());
    }

    void nodeId_fileDamaged_isRefusedAndKept()
    {
        const QString path = m_dir.filePath(QStringLiteral("damaged"));
        const auto folder = DataFolder::open(path, QStringLiteral("tracker"));
        QFile file(folder->filePath(QStringLiteral("node-id")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("rubbish\n");
        file.close();
        const auto id = folder->nodeId();
        QVERIFY(!id);
        QVERIFY(id.error().message.contains(QStringLiteral("node-id")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("rubbish\n"));
    }

    void open_usedByAnother_isRefused()
    {
        const QString path = m_dir.filePath(QStringLiteral("locked"));
        const auto first = DataFolder::open(path, QStringLiteral("peer"));
        QVERIFY(first);
        const auto second = DataFolder::open(path, QStringLiteral("peer"));
        QVERIFY(!second);
        QVERIFY(second.error().message.contains(QStringLiteral("another Muster uses")));
    }

    // A computer that was renamed, or a container that has another name at each start.
    void open_lockOfAnEarlierName_isTakenOnADiskOfOurOwn()
    {
        const QString lock = writtenLock(QStringLiteral("renamed"), "4242\nmuster\nearlier-name\n\n\n");
        QVERIFY(lockFolder(m_dir.path(), lock, "ext4"));
    }

    // As process 1 of a container that was killed: another process 1 now, and it is this one.
    void open_lockOfThisVeryProcessNumber_isTakenOnADiskOfOurOwn()
    {
        const QByteArray ours = QByteArray::number(QCoreApplication::applicationPid()) + '\n' +
                                QFileInfo(QCoreApplication::applicationFilePath()).fileName().toUtf8() +
                                '\n' + QSysInfo::machineHostName().toUtf8() + '\n' +
                                QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId() + '\n';
        QVERIFY(lockFolder(m_dir.path(), writtenLock(QStringLiteral("first"), ours), "ext4"));
    }

    // What another computer does there nobody here can see.
    void open_lockOfAnotherComputer_holdsInASharedFolder_data()
    {
        QTest::addColumn<QByteArray>("fileSystemType");
        QTest::newRow("that is another's disk") << QByteArray("nfs4");
        QTest::newRow("that is our own disk, which others see over the network") << QByteArray("ext4");
    }
    void open_lockOfAnotherComputer_holdsInASharedFolder()
    {
        QFETCH(const QByteArray, fileSystemType);
        const QString lock = writtenLock(QStringLiteral("shared"), "4242\nmuster\nattic\nanother-id\n\n");
        const auto refused = lockFolder(m_dir.path(), lock, fileSystemType);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"attic") && refused.error().message.contains(lock),
                 qPrintable(refused.error().message));
        QVERIFY(QFile::exists(lock));
    }

    void open_lockThatIsHeld_isNotTakenWhateverItSays()
    {
        const QString path = m_dir.filePath(QStringLiteral("held"));
        const auto first = DataFolder::open(path, QStringLiteral("peer"));
        QVERIFY(first);
        const QString lock = first->filePath(QStringLiteral("lock"));
        QFile file(lock); // the same file, as the kernel sees it
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(0) && file.write("4242\nmuster\nearlier-name\n\n\n") > 0);
        file.close();
        QVERIFY(!lockFolder(path, lock, "ext4"));
        QVERIFY(QFile::exists(lock));
    }

    void fileSystems_ofTheNetwork_belongToNobodyAlone()
    {
        for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "9p", "ceph", "fuse.sshfs", "fuse", ""})
            QVERIFY2(!belongsToOneComputer(type), type);
        for (const char* type : {"ext4", "xfs", "btrfs", "tmpfs", "overlay"})
            QVERIFY2(belongsToOneComputer(type), type);
    }

    void open_whereAFileIs_isRefused()
    {
        QFile file(m_dir.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto folder =
            DataFolder::open(file.fileName() + QStringLiteral("/below"), QStringLiteral("peer"));
        QVERIFY(!folder);
        QVERIFY(folder.error().message.contains(QStringLiteral("--data-dir")));
    }
};

QTEST_GUILESS_MAIN(DataFolderTest)
#include "tst_datafolder.moc"
