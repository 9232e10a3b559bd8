// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accessfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::app;
using namespace muster::protocol;

class AccessFileTest : public QObject
{
    Q_OBJECT

    // An operator's folder, and a tracker that looks at the file in it.
    struct Scene
    {
        QTemporaryDir folder;
        std::unique_ptr<AccessFile> file;
        QList<AccessRules> told;
        QStringList rejected;

        QString path() const { return folder.filePath(u"access.txt"_qs); }
        void write(const QByteArray& text) const
        {
            QFile out(path());
            QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
            out.write(text);
        }
        // As editors do: another file takes its place.
        void replace(const QByteArray& text) const
        {
            QSaveFile out(path());
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(text);
            QVERIFY(out.commit());
        }
        void start(bool mustExist = false)
        {
            file = std::make_unique<AccessFile>(path(), folder.filePath(u"access.stored"_qs), mustExist);
            QObject::connect(file.get(), &AccessFile::changed, file.get(),
                             [this](const AccessRules& rules) { told << rules; });
            QObject::connect(file.get(), &AccessFile::rejected, file.get(),
                             [this](const Error& error) { rejected << error.message; });
            file->start();
        }
    };

    static AccessRules rules(const QByteArray& text) { return parseAccessFile(text).value(); }

private slots:
    // Such a process would take 10 to 20 ms longer to die, in the eyes of those who are to take over.
    void process_thatLooksAtTheFile_hasNoInotify()
    {
        Scene s;
        s.write("deny 10.0.0.0/8\n");
        s.start();
        const QDir open(u"/proc/self/fd"_qs);
        QVERIFY(!open.isEmpty());
        for (const QFileInfo& descriptor : open.entryInfoList(QDir::System | QDir::Files))
            QVERIFY(!QFile::symLinkTarget(descriptor.filePath()).contains(u"inotify"_qs));
    }

    void fileThatIsThere_isTold_oncePerContent()
    {
        Scene s;
        s.write("deny 10.0.0.0/8\n");
        s.start();
        QCOMPARE(s.told, QList<AccessRules>{rules("deny 10.0.0.0/8")});
        s.file->noteStored(s.told[0]);
        s.start(); // the next start of the tracker
        QCOMPARE(s.told.size(), 1);
        s.write("deny 11.0.0.0/8 # another one\n");
        QTRY_COMPARE(s.told.size(), 2);
        QCOMPARE(s.told[1], rules("deny 11.0.0.0/8"));
    }

    void listThatWasNeverStored_isToldAgainAtTheNextStart()
    {
        Scene s;
        s.write("deny 10.0.0.0/8\n");
        s.start();
        s.start();
        QCOMPARE(s.told.size(), 2);
    }

    void noFile_andAnEmptyOneThatIsNew_tellNothing()
    {
        Scene s;
        s.start();
        s.write("# allow HASH\n");
        s.start();
        QVERIFY(s.told.isEmpty());
        QVERIFY(s.rejected.isEmpty());
        s.write("deny 10.0.0.0/8");
        QTRY_COMPARE(s.told.size(), 1);
        s.file->noteStored(s.told[0]);
        s.write("# nothing any more");
        QTRY_COMPARE(s.told.size(), 2); // emptied on purpose
        QVERIFY(s.told[1].empty());
    }

    void fileThatIsReplaced_isStillWatched()
    {
        Scene s;
        s.start();
        for (const QByteArray text : {"deny 10.0.0.0/8", "deny 11.0.0.0/8", "deny 12.0.0.0/8"}) {
            const qsizetype before = s.told.size();
            s.replace(text);
            QTRY_COMPARE(s.told.size(), before + 1);
            QCOMPARE(s.told.last(), rules(text));
        }
    }

    void badLine_isSaid_andTheOldListStays()
    {
        Scene s;
        s.write("deny 10.0.0.0/8\n");
        s.start();
        s.write("deny 10.0.0.0/8\ndeny 11.0.0.1/8\n");
        QTRY_COMPARE(s.rejected.size(), 1);
        QVERIFY2(s.rejected[0].contains(u"line 2"), qPrintable(s.rejected[0]));
        QVERIFY(s.rejected[0].contains(s.path()));
        QCOMPARE(s.told.size(), 1);
        s.write("deny 10.0.0.0/8\ndeny 11.0.0.0/8\n");
        QTRY_COMPARE(s.told.size(), 2);
        QCOMPARE(s.rejected.size(), 1);
    }

    void fileThatIsTooLong_isRefused()
    {
        Scene s;
        s.write(QByteArray(AccessFile::maxBytes + 1, '#'));
        s.start();
        QCOMPARE(s.rejected.size(), 1);
        QVERIFY(s.rejected[0].contains(u"longer"));
    }

    void fileThatIsGone_isSaid_onceItWasThereOrHasToBe()
    {
        Scene s;
        s.start(true);
        QCOMPARE(s.rejected.size(), 1);
        s.write("deny 10.0.0.0/8\n");
        QTRY_COMPARE(s.told.size(), 1);
        QVERIFY(QFile::remove(s.path()));
        QTRY_COMPARE(s.rejected.size(), 2);
        QCOMPARE(s.told.size(), 1);
    }

    // What was told last is under way: the file takes it back before it is stored.
    void listThatIsTakenBack_isToldThoughItWasNotedBefore()
    {
        Scene s;
        s.write("deny 10.0.0.0/8\n");
        s.start();
        s.file->noteStored(s.told[0]);
        s.write("deny 11.0.0.0/8 # for a moment\n");
        QTRY_COMPARE(s.told.size(), 2);
        s.write("deny 10.0.0.0/8\n");
        QTRY_COMPARE(s.told.size(), 3);
        QCOMPARE(s.told[2], s.told[0]);
    }

    // A tracker that starts with a mistake in its list would serve everybody.
    void check_saysWhatWouldBeTakenOver()
    {
        Scene s;
        const auto check = [&](bool mustExist) {
            return AccessFile(s.path(), s.folder.filePath(u"access.stored"_qs), mustExist).check();
        };
        QVERIFY(check(false));
        const auto missing = check(true);
        QVERIFY(!missing && missing.error().message.contains(s.path()));
        s.write("deny 11.0.0.1/8\n");
        const auto bad = check(false);
        QVERIFY(!bad && bad.error().message.contains(u"line 1"));
        s.write("deny 11.0.0.0/8\n");
        QVERIFY(check(true));
        QVERIFY(s.told.isEmpty() && s.rejected.isEmpty());
    }

    void otherLineageWithoutAList_getsThisOneAgain()
    {
        Scene s;
        s.write("deny 10.0.0.0/8\n");
        s.start();
        s.file->noteStored(s.told[0]);
        s.file->noteOtherLineage(s.told[0]); // they have it, too
        QCOMPARE(s.told.size(), 1);
        s.file->noteOtherLineage({});
        QCOMPARE(s.told.size(), 2);
        QCOMPARE(s.told[1], s.told[0]);
        QVERIFY(s.rejected.isEmpty());
    }

    void otherLineageWithAList_keepsIts_untilTheFileIsSavedAgain()
    {
        Scene s;
        s.write("deny 10.0.0.0/8\n");
        s.start();
        s.file->noteStored(s.told[0]);
        s.file->noteOtherLineage(rules("deny 11.0.0.0/8"));
        QCOMPARE(s.told.size(), 1);
        QCOMPARE(s.rejected.size(), 1);
        QVERIFY(s.rejected[0].contains(u"not in force"));
        s.replace("deny 10.0.0.0/8 # after all\n");
        QTRY_COMPARE(s.told.size(), 2);
        QCOMPARE(s.told[1], s.told[0]);
    }

    void noteThatCannotBeWritten_isSaid()
    {
        Scene s;
        s.write("deny 10.0.0.0/8\n");
        s.start();
        QVERIFY(QDir(s.folder.path()).mkdir(u"access.stored"_qs));
        s.file->noteStored(s.told[0]);
        QCOMPARE(s.rejected.size(), 1);
        QVERIFY(s.rejected[0].contains(u"access.stored"));
    }
};

QTEST_GUILESS_MAIN(AccessFileTest)
#include "tst_accessfile.moc"
