// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passphrase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::app;

class PassphraseTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString fileWith(const QByteArray& bytes,
                     QFileDevice::Permissions permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner)
    {
        static int number = 0;
        const QString path = m_dir.filePath(QString::number(++number));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
            !file.setPermissions(permissions))
            qWarning("cannot write %s", qPrintable(path));
        return path;
    }

private slots:
    void file_readableByOthers_isRefusedAndSaysChmod()
    {
        for (const auto permission :
             {QFileDevice::ReadGroup, QFileDevice::ReadOther, QFileDevice::WriteGroup}) {
            const QString path = fileWith("correct horse\n", QFileDevice::ReadOwner | permission);
            const auto read = readPassphrase(path);
            QVERIFY(!read);
            QVERIFY(read.error().message.contains(QStringLiteral("chmod 600 ") + path));
        }
    }

    void file_oneNewlineAtItsEnd_doesNotCount()
    {
        QCOMPARE(readPassphrase(fileWith("correct horse\n")).value(), QByteArray("correct horse"));
        QCOMPARE(readPassphrase(fileWith("correct horse\r\n")).value(), QByteArray("correct horse"));
        QCOMPARE(readPassphrase(fileWith("correct horse")).value(), QByteArray("correct horse"));
        QCOMPARE(readPassphrase(fileWith("correct horse\n\n")).value(), QByteArray("correct horse\n"));
    }

    void file_missingEmptyShortOrLong_isRefusedInOneSentence()
    {
        const QStringList wrong{m_dir.filePath(QStringLiteral("none")), fileWith({}), fileWith("1234567\n"),
                                fileWith("ääää\n"), fileWith(QByteArray(1025, 'x'))};
        for (const QString& path : wrong) {
            const auto read = readPassphrase(path);
            QVERIFY(!read);
            QVERIFY(read.error().message.contains(path));
            QVERIFY(!read.error().message.contains(u'\n'));
        }
        QVERIFY(readPassphrase(fileWith(QByteArray(1024, 'x') + '\n')));
    }

    void stored_isReadAgain_andYoursAlone_andEmptyTakesItAway()
    {
        const QString path = m_dir.filePath(QStringLiteral("passphrase"));
        QVERIFY(storePassphrase(path, QStringLiteral("größer als acht")));
        const QFileDevice::Permissions mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        QCOMPARE(QFile::permissions(path),
                 mine | QFileDevice::ReadUser | QFileDevice::WriteUser); // 0600, read by its owner
        QCOMPARE(readPassphrase(path).value(), QByteArray("größer als acht"));
        QVERIFY(!storePassphrase(path, QStringLiteral("short")));
        QCOMPARE(readPassphrase(path).value(), QByteArray("größer als acht"));
        QVERIFY(storePassphrase(path, {}));
        QVERIFY(!QFile::exists(path));
        QVERIFY(storePassphrase(path, {}));
    }

    void key_withoutAnyPassphrase_isOpen_withAStoredOneItIsNot()
    {
        Options options;
        options.verb = Verb::Tracker;
        options.dataDir = m_dir.filePath(QStringLiteral("data"));
        QVERIFY(QDir().mkpath(options.dataDir));
        QCOMPARE(clusterKeyOf(options).value(), protocol::ClusterKey::open());
        QVERIFY(storePassphrase(storedPassphrasePath(options), QStringLiteral("correct horse")));
        const auto stored = clusterKeyOf(options);
        QVERIFY(stored && !stored->isOpen);
        Options byFile;
        byFile.passphraseFile = fileWith("correct horse\n");
        QCOMPARE(clusterKeyOf(byFile).value(), *stored);
        // What the command line says goes before what is stored.
        options.passphraseFile = fileWith("another one\n");
        QVERIFY(clusterKeyOf(options).value() != *stored);
    }
};

QTEST_GUILESS_MAIN(PassphraseTest)
#include "tst_passphrase.moc"
