// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transferbook.h"

#include <QTest>

using namespace muster;
using namespace muster::app;

namespace {

status::TransferStatus transfer(const char* hexDigit, const QString& name)
{
    status::TransferStatus one;
    one.sha1 = *InfoHash::fromHex(QByteArray(hexDigit).repeated(40).first(40));
    one.name = name;
    one.folder = u"/srv"_qs;
    return one;
}

} // namespace

class TransferBookTest : public QObject
{
    Q_OBJECT

    TransferBook m_book;
    const status::TransferStatus m_film = transfer("a", u"film"_qs);
    const status::TransferStatus m_map = transfer("ab", u"map"_qs);
    const status::TransferStatus m_otherMap = transfer("cd", u"map"_qs);

private slots:
    void init()
    {
        m_book = {};
        for (const auto& one : {m_film, m_map, m_otherMap})
            m_book.put(one);
    }

    void oneTransfer_isNamedByNameHashAndBeginning()
    {
        for (const QString& text :
             {u"film"_qs, m_film.sha1.toHexString(), u"aaaa"_qs, u"AAAA"_qs, u"fi"_qs, u"FIL"_qs})
            QCOMPARE(m_book.named(text).value(), QList<InfoHash>{m_film.sha1});
        QCOMPARE(m_book.named(u"all"_qs).value().size(), 3);
    }

    void nothing_isSaid()
    {
        for (const QString& text : {u"song"_qs, QString(), u"a"_qs, u"ilm"_qs, u"eeee"_qs}) {
            const auto named = m_book.named(text);
            QVERIFY(!named);
            QVERIFY(named.error().message.contains(u"muster transfers"));
        }
    }

    void nameOfTwo_saysWhichTheyAre()
    {
        const auto named = m_book.named(u"map"_qs);
        QVERIFY(!named);
        for (const auto& one : {m_map, m_otherMap})
            QVERIFY(named.error().message.contains(one.sha1.toHexString()));
    }

    void wholeName_goesBeforeBeginningOfHash()
    {
        m_book.put(transfer("e", u"aaaa"_qs));
        QCOMPARE(m_book.named(u"aaaa"_qs).value().first(), transfer("e", {}).sha1);
    }

    void removed_isGone_andTheOthersKeepTheirOrder()
    {
        m_book.remove(m_film.sha1);
        QVERIFY(!m_book.find(m_film.sha1));
        QVERIFY(m_book.find(m_map.sha1));
        QCOMPARE(m_book.all(), (QList<status::TransferStatus>{m_map, m_otherMap}));
        QCOMPARE(placeOf(m_map), u"/srv/map"_qs);
    }
};

QTEST_APPLESS_MAIN(TransferBookTest)
#include "tst_transferbook.moc"
