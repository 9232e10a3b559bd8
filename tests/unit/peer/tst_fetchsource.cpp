// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/fetchsource.h"
#include "peer/torrentdescription.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::peer;

namespace {

const QString hex = QStringLiteral("0123456789abcdef0123456789abcdef01234567");
const InfoHash sha1 = *InfoHash::fromHex(hex.toLatin1());

} // namespace

class TestFetchSource : public QObject
{
    Q_OBJECT
private slots:
    void parse_accepted_data();
    void parse_accepted();
    void parse_refused_data();
    void parse_refused();
    void magnet_ofAnyName_isReadBack();
    void magnet_trackers_areThoseThatCanBeAsked();
    void read_notATorrent_saysSo();
    void read_missingFile_saysWhatWasExpected();
};

void TestFetchSource::parse_accepted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    const QString magnet = QStringLiteral("magnet:?xt=urn:btih:");
    QTest::newRow("hex") << hex << QString();
    QTest::newRow("upper case") << hex.toUpper() << QString();
    QTest::newRow("spaces around") << QStringLiteral("  %1\n").arg(hex) << QString();
    QTest::newRow("magnet") << magnet + hex << QString();
    QTest::newRow("name") << magnet + hex + QStringLiteral("&dn=a%20b%26c") << QStringLiteral("a b&c");
    QTest::newRow("plus") << magnet + hex + QStringLiteral("&dn=a+b") << QStringLiteral("a b");
    QTest::newRow("scheme in capitals") << QStringLiteral("MAGNET:?xt=URN:BTIH:") + hex << QString();
    QTest::newRow("base 32") << magnet + QStringLiteral("AERUKZ4JVPG66AJDIVTYTK6N54ASGRLH") << QString();
    QTest::newRow("tracker and hybrid")
        << QStringLiteral("magnet:?xt=urn:btmh:1220caf1&xt=urn:btih:%1&tr=udp%3A%2F%2Fx").arg(hex)
        << QString();
    QTest::newRow("hostile name") << magnet + hex + QStringLiteral("&dn=%0A%E2%80%AE")
                                  << QStringLiteral("\uFFFD\uFFFD");
}

void TestFetchSource::parse_accepted()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const auto source = parseFetchSource(text);
    QVERIFY2(source, source ? "" : qPrintable(source.error().message));
    QCOMPARE(source->sha1, sha1);
    QCOMPARE(source->name, name);
}

void TestFetchSource::parse_refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word"); // that the error must hold
    QTest::newRow("empty") << QString() << QStringLiteral("nothing was given");
    QTest::newRow("39 digits") << hex.chopped(1) << QStringLiteral("40 hexadecimal digits");
    QTest::newRow("41 digits") << hex + QLatin1Char('0') << QStringLiteral("40 hexadecimal digits");
    QTest::newRow("no hash") << QStringLiteral("magnet:?dn=x") << QStringLiteral("copy the whole magnet");
    QTest::newRow("short hash") << QStringLiteral("magnet:?xt=urn:btih:12")
                                << QStringLiteral("copy the whole magnet");
    QTest::newRow("version 2 only") << QStringLiteral("magnet:?xt=urn:btmh:1220caf1")
                                    << QStringLiteral("version 2");
    QTest::newRow("bad base 32") << QStringLiteral("magnet:?xt=urn:btih:AERUKZ4JVPG66AJDIVTYTK6N54ASGR1!")
                                 << QStringLiteral("copy the whole magnet");
}

void TestFetchSource::parse_refused()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    const auto source = parseFetchSource(text);
    QVERIFY(!source);
    QVERIFY2(source.error().message.contains(word), qPrintable(source.error().message));
}

void TestFetchSource::magnet_trackers_areThoseThatCanBeAsked()
{
    const QString magnet = QStringLiteral("magnet:?xt=urn:btih:") + hex;
    const auto source = parseFetchSource(magnet +
                                         QStringLiteral("&tr=udp%3A%2F%2F10.0.0.5%3A6969%2Fannounce"
                                                        "&tr=http://x.example/announce%3Fkey%3Da%2526b"
                                                        "&tr=file:///etc/passwd&tr=udp://&tr=wss://x.example"
                                                        "&tr=udp://10.0.0.5:6969/announce&tr=https://") +
                                         QString(3000, QLatin1Char('a')));
    QVERIFY(source);
    QCOMPARE(source->trackers, QStringList({QStringLiteral("udp://10.0.0.5:6969/announce"),
                                            QStringLiteral("http://x.example/announce?key=a%26b")}));
    QString many = magnet;
    for (int i = 0; i < 100; ++i)
        many += QStringLiteral("&tr=udp://10.0.0.%1:1").arg(i);
    QCOMPARE(parseFetchSource(many)->trackers.size(), 32);
    QCOMPARE(parseFetchSource(hex)->trackers, QStringList());
}

void TestFetchSource::magnet_ofAnyName_isReadBack()
{
    for (const QString& name :
         {QStringLiteral("plain"), QStringLiteral("ä & ö = ü?"), QStringLiteral("a+b%20c")}) {
        const auto source = parseFetchSource(magnetOf(sha1, name));
        QVERIFY(source);
        QCOMPARE(source->sha1, sha1);
        QCOMPARE(source->name, name);
    }
}

void TestFetchSource::read_notATorrent_saysSo()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("x.torrent"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello") == 5);
    file.close();
    const auto source = readFetchSource(path);
    QVERIFY(!source);
    QVERIFY2(source.error().message.contains(QStringLiteral("not a torrent")),
             qPrintable(source.error().message));
}

void TestFetchSource::read_missingFile_saysWhatWasExpected()
{
    const auto source = readFetchSource(QStringLiteral("/nowhere/x.torrent"));
    QVERIFY(!source);
    QVERIFY(source.error().message.contains(QStringLiteral(".torrent file")));
}

QTEST_GUILESS_MAIN(TestFetchSource)
#include "tst_fetchsource.moc"
