// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/httpmessage.h"
#include "support/parserabuse.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;

namespace {

QByteArray request(const QByteArray& line, const QByteArray& fields = "Host: tracker\r\n")
{
    return QByteArray(line).append("\r\n").append(fields).append("\r\n");
}

} // namespace

// Requests and answers of HTTP/1.1, clause by clause of RFC 9112 where a test names one.
class HttpMessageTest : public QObject
{
    Q_OBJECT

    static HttpRequest read(const QByteArray& bytes)
    {
        const HttpParsed parsed = parseHttpRequest(bytes);
        const auto* complete = std::get_if<HttpComplete>(&parsed);
        return complete ? complete->request : HttpRequest{"(not complete)", {}};
    }
    static int refusalOf(const QByteArray& bytes)
    {
        const HttpParsed parsed = parseHttpRequest(bytes);
        const auto* refused = std::get_if<HttpRefused>(&parsed);
        return refused ? int(refused->status) : 0;
    }
    static bool isIncomplete(const QByteArray& bytes)
    {
        return std::holds_alternative<HttpIncomplete>(parseHttpRequest(bytes));
    }

private slots:
    void request_isSplitIntoPathAndQueryUndecoded()
    {
        const HttpRequest read1 = read(request("GET /announce?info_hash=%00+%zz&x=\xff? HTTP/1.1"));
        QCOMPARE(read1.path, "/announce");
        QCOMPARE(read1.query, "info_hash=%00+%zz&x=\xff?");
        QVERIFY(!read1.isHead);
        QCOMPARE(read(request("GET / HTTP/1.1")).path, "/");
        QCOMPARE(read(request("GET /a?b#c?d HTTP/1.1")).query, "b");
        QCOMPARE(read(request("GET /a#b?c HTTP/1.1")).query, "");
        QVERIFY(read(request("HEAD / HTTP/1.1")).isHead);
    }

    void request_atAnyCutBeforeItsEnd_isIncomplete()
    {
        const QByteArray whole = request("GET /announce?x=1 HTTP/1.1", "Host: a\r\nUser-Agent: b\r\n");
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY2(isIncomplete(whole.first(length)), QByteArray::number(length).constData());
        QCOMPARE(read(whole).path, "/announce");
    }

    // RFC 9112 2.2: a recipient may take a single LF as the end of a line, and should skip an empty line.
    void lineEnds_mayBeLfOnly_andEmptyLinesBeforeAreSkipped()
    {
        QCOMPARE(read("GET /a HTTP/1.1\nHost: x\n\n").path, "/a");
        QCOMPARE(read("GET /a HTTP/1.1\r\nHost: x\r\n\n").path, "/a");
        QCOMPARE(read("GET /a HTTP/1.1\nHost: x\n\r\n").path, "/a");
        QCOMPARE(read("GET /a HTTP/1.0\n\n").path, "/a");
        QCOMPARE(read(request("\r\n\r\nGET /a HTTP/1.1")).path, "/a");
    }

    void severalRequests_areTakenOneByOne()
    {
        QByteArray bytes = request("GET /a HTTP/1.1").append(request("GET /b HTTP/1.1"));
        const HttpParsed first = parseHttpRequest(bytes);
        bytes.remove(0, std::get<HttpComplete>(first).bytes);
        QCOMPARE(read(bytes).path, "/b");
        const HttpParsed second = parseHttpRequest(bytes);
        QCOMPARE(std::get<HttpComplete>(second).bytes, bytes.size());
    }

    // RFC 9112 9.3.
    void persistence_followsVersionAndConnectionField()
    {
        QVERIFY(read(request("GET / HTTP/1.1")).keepAlive);
        QVERIFY(!read(request("GET / HTTP/1.1", "Host: a\r\nConnection: Close\r\n")).keepAlive);
        QVERIFY(!read(request("GET / HTTP/1.1", "Host: a\r\nconnection: upgrade , close\r\n")).keepAlive);
        QVERIFY(!read(request("GET / HTTP/1.0", {})).keepAlive);
        QVERIFY(read(request("GET / HTTP/1.0", "Connection: Keep-Alive\r\n")).keepAlive);
    }

    // RFC 9112 3.2.2.
    void absoluteForm_isTheSamePath()
    {
        QCOMPARE(read(request("GET http://tracker:6969/scrape?x=1 HTTP/1.1")).path, "/scrape");
        QCOMPARE(read(request("GET http://tracker HTTP/1.1")).path, "/");
        QCOMPARE(read(request("GET /a?b=http://c/d HTTP/1.1")).query, "b=http://c/d");
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        row("TLS instead of HTTP", QByteArray::fromHex("160301"), 400);
        row("no version", request("GET /"), 400);
        row("words", request("GET / and so on HTTP/1.1"), 400);
        row("no path", request("GET announce HTTP/1.1"), 400);
        row("HTTP/2.0", request("GET / HTTP/2.0"), 505);
        row("POST", request("POST / HTTP/1.1"), 405);
        row("RFC 9112 3.2: no Host", request("GET / HTTP/1.1", {}), 400);
        row("RFC 9112 3.2: two Hosts", request("GET / HTTP/1.1", "Host: a\r\nHost: b\r\n"), 400);
        row("RFC 9112 5.1: space before the colon", request("GET / HTTP/1.1", "Host : a\r\n"), 400);
        row("RFC 9112 5.2: a folded line", request("GET / HTTP/1.1", "Host: a\r\n b\r\n"), 400);
        row("field without a colon", request("GET / HTTP/1.1", "Host: a\r\nfield\r\n"), 400);
        row("NUL", request("GET / HTTP/1.1", QByteArray("Host: a\0b\r\n", 11)), 400);
        row("CR in a field", request("GET / HTTP/1.1", "Host: a\rb\r\n"), 400);
        row("body", request("GET / HTTP/1.1", "Host: a\r\nContent-Length: 1\r\n"), 413);
        row("huge body", request("GET / HTTP/1.1", "Host: a\r\nContent-Length: 99999999999\r\n"), 413);
        row("chunks", request("GET / HTTP/1.1", "Host: a\r\nTransfer-Encoding: chunked\r\n"), 413);
    }
    void refusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QCOMPARE(refusalOf(bytes), status);
    }

    void head_ofMoreThan8KiB_isRefused_complete_orNot()
    {
        const auto padded = [](qsizetype size) {
            const QByteArray begin = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
            return QByteArray(begin).append(QByteArray(size - begin.size() - 4, 'x')).append("\r\n\r\n");
        };
        QCOMPARE(read(padded(maxHttpHead)).path, "/");
        QCOMPARE(refusalOf(padded(maxHttpHead + 1)), 431);
        QCOMPARE(refusalOf(padded(maxHttpHead + 1).first(maxHttpHead)), 431);
        QVERIFY(isIncomplete(padded(maxHttpHead + 1).first(maxHttpHead - 1)));
        QCOMPARE(refusalOf(QByteArray(maxHttpHead, '\n')), 431);
    }

    void bytesOfAnyLengthAndContent_areReadOrRefused()
    {
        const auto parse = [](QByteArrayView bytes) {
            const HttpParsed parsed = parseHttpRequest(bytes);
            if (const auto* complete = std::get_if<HttpComplete>(&parsed)) {
                QVERIFY(complete->request.path.startsWith('/'));
                QVERIFY(complete->bytes > 0 && complete->bytes <= bytes.size());
            }
        };
        testing::abuseParser(parse,
                             {request("GET /announce?info_hash=%01%02 HTTP/1.1", "Host: a\r\nB: c\r\n"),
                              request("GET http://a/b?c HTTP/1.0", "Connection: keep-alive, x\r\n")},
                             70);
    }

    void answer_saysItsLengthAndWhetherTheConnectionGoesOn()
    {
        const HttpResponse response{HttpStatus::Ok, "text/html", "12345"};
        HttpRequest asked = read(request("GET / HTTP/1.1"));
        QCOMPARE(encode(response, asked),
                 "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n12345");
        asked.keepAlive = false;
        QVERIFY(encode(response, asked).contains("\r\nConnection: close\r\n"));
        asked = read(request("GET / HTTP/1.0", "Connection: keep-alive\r\n"));
        QVERIFY(encode(response, asked).contains("\r\nConnection: keep-alive\r\n"));
    }

    // RFC 9110 9.3.2.
    void answerToHead_hasTheSameFieldsAndNoBody()
    {
        const HttpResponse response{HttpStatus::Ok, "text/html", "12345"};
        const QByteArray whole = encode(response, read(request("GET / HTTP/1.1")));
        QCOMPARE(encode(response, read(request("HEAD / HTTP/1.1"))), whole.chopped(5));
    }

    void refusal_closesAndSaysWhatIsTaken()
    {
        const QByteArray bytes = encode(HttpStatus::MethodNotAllowed);
        QVERIFY(bytes.startsWith("HTTP/1.1 405 Method Not Allowed\r\n"));
        QVERIFY(bytes.contains("\r\nAllow: GET, HEAD\r\n"));
        QVERIFY(bytes.contains("\r\nConnection: close\r\n"));
    }

    // A browser that shows a stranger's text must neither run nor fetch anything.
    void page_forbidsScriptsAndForeignContent()
    {
        const HttpResponse page{HttpStatus::Ok, "text/html", {}, {}, true};
        const QByteArray bytes = encode(page, read(request("GET / HTTP/1.1")));
        QVERIFY(bytes.contains("\r\nContent-Security-Policy: default-src 'none';"));
        QVERIFY(bytes.contains("\r\nX-Content-Type-Options: nosniff\r\n"));
    }
};

QTEST_APPLESS_MAIN(HttpMessageTest)
#include "tst_httpmessage.moc"
