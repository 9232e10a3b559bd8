// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progressboard.h"
#include "app/textcolumns.h"
#include "status/statusjson.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace muster;
using namespace muster::app;
using muster::status::TransferState;

namespace {

constexpr qint64 MiB = 1024 * 1024;

status::TransferStatus download(char digit, const QString& name, int percent)
{
    status::TransferStatus transfer;
    transfer.sha1 = *InfoHash::fromHex(QByteArray(40, digit));
    transfer.name = name;
    transfer.state = TransferState::Downloading;
    transfer.sizeBytes = transfer.wantedBytes = 100 * MiB;
    transfer.doneBytes = percent * MiB;
    transfer.downBytesPerSecond = 10 * MiB;
    transfer.connectedPeers = 2;
    return transfer;
}

// What a terminal shows after this: knows the few sequences that the board uses.
class Terminal
{
public:
    void write(const QString& text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'\n') {
                if (++m_row >= m_lines.size())
                    m_lines.append(QString());
            } else if (text[i] == u'\x1b') {
                const qsizetype end = text.indexOf(QRegularExpression(u"[A-Z]"_qs), i);
                const QString sequence = text.mid(i + 2, end - i - 1);
                if (sequence == u"J") {
                    m_lines = m_lines.first(m_row);
                    m_lines.append(QString());
                } else if (sequence.endsWith(u'A')) {
                    m_row -= sequence.chopped(1).toInt();
                }
                i = end;
            } else if (text[i] != u'\r') {
                m_lines[m_row] += text[i];
            }
        }
    }
    QStringList lines() const { return m_lines.first(m_lines.size() - 1); }

private:
    QStringList m_lines{QString()};
    qsizetype m_row = 0;
};

} // namespace

class ProgressBoardTest : public QObject
{
    Q_OBJECT

private slots:
    void columns_areThoseOfATerminal()
    {
        QCOMPARE(columnsOf(u"film"_qs), 4);
        QCOMPARE(columnsOf(u"映画"_qs), 4);
        QCOMPARE(columnsOf(u"e\u0301"_qs), 1);
        QCOMPARE(columnsOf(u"🎬"_qs), 2);
        for (const QString& text :
             {u"film"_qs, u"a long name of a film"_qs, u"映画映画映画映画"_qs, u"e\u0301"_qs, QString()})
            for (int columns = 0; columns <= 30; ++columns)
                QCOMPARE(columnsOf(fitted(text, columns)), columns);
        QCOMPARE(fitted(u"abcdefgh"_qs, 5), u"ab…gh"_qs);
    }

    void bar_isAsWideAsItIsTold_inAnyTerminal()
    {
        status::TransferStatus transfer = download('a', u"映画 – a film with quite a long name.mkv"_qs, 43);
        for (int columns = 12; columns <= 250; ++columns)
            QCOMPARE(columnsOf(progressBar(transfer, columns)), columns);
    }

    void bar_saysNamePercentRateAndWhatIsLeft()
    {
        const QString bar = progressBar(download('a', u"film.mkv"_qs, 43), 120).simplified();
        QVERIFY2(bar.startsWith(u"film.mkv "), qPrintable(bar));
        for (const QStringView part : {u"[####", u"..]", u" 43.0", u"10.0 MiB/s", u"5.7 s left"})
            QVERIFY2(bar.contains(part), qPrintable(bar));
        QVERIFY(progressBar(download('a', u"film.mkv"_qs, 43), 24).contains(u"43.0"));
    }

    void skippedFiles_areNoPartOfTheWhole()
    {
        status::TransferStatus transfer = download('a', u"film.mkv"_qs, 40);
        transfer.wantedBytes = 80 * MiB;
        QVERIFY(progressLine(transfer).contains(u"50.0"));
        QVERIFY(progressLine(transfer).contains(u"of 80"));
    }

    void pipe_getsALineForEachTwentiethAndEachState()
    {
        ProgressBoard board(ProgressBoard::Form::Lines);
        QVERIFY(board.change(download('a', u"film"_qs, 11)).endsWith(u'\n'));
        QVERIFY(board.change(download('a', u"film"_qs, 14)).isEmpty());
        QVERIFY(!board.change(download('a', u"film"_qs, 15)).isEmpty());
        QVERIFY(!board.change(download('b', u"map"_qs, 15)).isEmpty()); // another one
        status::TransferStatus paused = download('a', u"film"_qs, 15);
        paused.state = TransferState::Paused;
        QVERIFY(!board.change(paused).isEmpty());
        QVERIFY(board.redraw(80, 24).isEmpty());
    }

    void program_getsAnObjectForEachChange()
    {
        ProgressBoard board(ProgressBoard::Form::Json);
        for (int round = 0; round < 2; ++round) {
            const QString line = board.change(download('a', u"a\nb"_qs, 11));
            QCOMPARE(line.count(u'\n'), 1);
            const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
            QCOMPARE(object[u"type"].toString(), u"transfer"_qs);
            QCOMPARE(status::transferFromJson(object).doneBytes, 11 * MiB);
        }
    }

    void terminal_showsEachTransferOnce_withLinesAbove()
    {
        ProgressBoard board(ProgressBoard::Form::Bars);
        Terminal terminal;
        terminal.write(board.change(download('a', u"film"_qs, 11)));
        terminal.write(board.redraw(80, 24));
        terminal.write(board.change(download('b', u"map"_qs, 5)));
        terminal.write(board.change(download('a', u"film"_qs, 50)));
        terminal.write(board.redraw(80, 24));
        QCOMPARE(terminal.lines().size(), 2);
        QVERIFY(terminal.lines()[0].contains(u"50.0"));
        QVERIFY(board.redraw(80, 24).isEmpty()); // nothing is new
        terminal.write(board.say(u"a word"_qs));
        terminal.write(board.redraw(80, 24));
        QCOMPARE(terminal.lines().size(), 3);
        QCOMPARE(terminal.lines()[0], u"a word"_qs);
        terminal.write(board.remove(download('a', {}, 0).sha1));
        terminal.write(board.redraw(80, 24));
        QCOMPARE(terminal.lines().size(), 2);
        QVERIFY(terminal.lines()[1].startsWith(u"map"));
    }

    void lowTerminal_isNotScrolled()
    {
        ProgressBoard board(ProgressBoard::Form::Bars);
        for (char digit = '0'; digit <= '9'; ++digit)
            board.change(download(digit, QString(QLatin1Char(digit)), 5));
        Terminal terminal;
        terminal.write(board.redraw(80, 6));
        QCOMPARE(terminal.lines().size(), 5);
        QVERIFY(terminal.lines().last().contains(u'6'));
    }
};

QTEST_APPLESS_MAIN(ProgressBoardTest)
#include "tst_progressboard.moc"
