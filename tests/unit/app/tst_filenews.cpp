// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filenews.h"
#include "app/progressboard.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace muster::app;
using status::FileList;
using status::TransferState;

namespace {

status::TransferStatus transferOf(int files)
{
    status::TransferStatus transfer;
    transfer.sha1 = *InfoHash::fromHex(QByteArray(40, 'a'));
    transfer.state = TransferState::Downloading;
    for (int i = 0; i < files; ++i)
        transfer.files.append({QStringLiteral("photos/2024/%1.jpg").arg(i), 1000, 0});
    return transfer;
}

} // namespace

class FileNewsTest : public QObject
{
    Q_OBJECT

private slots:
    void fewFiles_areInEachLine()
    {
        FileNews news;
        const auto transfer = transferOf(100);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(news.listFor(transfer), FileList::Told);
    }

    void manyFiles_areToldOnceAndNotForTheirProgress()
    {
        FileNews news;
        auto transfer = transferOf(101);
        QCOMPARE(news.listFor(transfer), FileList::Told);
        transfer.files[7].doneBytes = 1000;
        transfer.doneBytes = 1000;
        QCOMPARE(news.listFor(transfer), FileList::LeftOut);
    }

    void manyFiles_thatBecomeKnownLate_areToldThen()
    {
        FileNews news;
        QCOMPARE(news.listFor(transferOf(0)), FileList::Told); // nothing, which is short
        QCOMPARE(news.listFor(transferOf(101)), FileList::Told);
        QCOMPARE(news.listFor(transferOf(101)), FileList::LeftOut);
    }

    void manyFiles_withAnotherStateOrChoice_areToldAgain()
    {
        FileNews news;
        auto transfer = transferOf(101);
        news.listFor(transfer);
        transfer.state = TransferState::Sharing;
        QCOMPARE(news.listFor(transfer), FileList::Told);
        QCOMPARE(news.listFor(transfer), FileList::LeftOut);
        transfer.files[100].priority = status::FilePriority::Skip;
        QCOMPARE(news.listFor(transfer), FileList::Told);
        QCOMPARE(news.listFor(transfer), FileList::LeftOut);
        news.forget(transfer.sha1);
        QCOMPARE(news.listFor(transfer), FileList::Told);
    }

    // Each change of a content of 100,000 files, as programs get it.
    void stream_ofAContentWithManyFiles_staysSmall()
    {
        ProgressBoard board(ProgressBoard::Form::Json);
        auto transfer = transferOf(100'000);
        const QString first = board.change(transfer);
        QVERIFY(first.size() > 5'000'000);
        transfer.doneBytes = 17;
        const QString next = board.change(transfer);
        QVERIFY2(next.size() < 2'000, qPrintable(QString::number(next.size())));
        const QJsonObject object = QJsonDocument::fromJson(next.toUtf8()).object();
        QVERIFY(!object.contains(u"files"));
        QCOMPARE(object[u"file_count"].toInteger(), 100'000);
        QCOMPARE(object[u"done"].toInteger(), 17);
    }
};

QTEST_APPLESS_MAIN(FileNewsTest)
#include "tst_filenews.moc"
