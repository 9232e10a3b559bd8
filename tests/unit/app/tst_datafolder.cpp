// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/datafolder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::app;

class DataFolderTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

private slots:
    void nodeId_isKeptOverRestarts()
    {
        const QString path = m_dir.filePath(QStringLiteral("kept"));
        {
            const auto folder = DataFolder::open(path, QStringLiteral("tracker"));
            QVERIFY(folder);
            QCOMPARE(folder->nodeId(77).value(), NodeId(77));
        }
        const auto folder = DataFolder::open(path, QStringLiteral("tracker"));
        QCOMPARE(folder->nodeId(78).value(), NodeId(77));
    }

    void nodeId_fileDamaged_isRefusedAndKept()
    {
        const QString path = m_dir.filePath(QStringLiteral("damaged"));
        const auto folder = DataFolder::open(path, QStringLiteral("tracker"));
        QFile file(folder->filePath(QStringLiteral("node-id")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("rubbish\n");
        file.close();
        const auto id = folder->nodeId(78);
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
