// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/httpmessage.h"

#include <algorithm>

namespace muster::protocol {

namespace {

// RFC 9110 5.6.2.
bool isTokenCharacter(char c)
{
    const bool isLetterOrDigit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return isLetterOrDigit || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

// The bytes up to the empty line and with it; -1: it has not come yet. RFC 9112 2.2: a line may end in LF.
qsizetype endOfHead(QByteArrayView bytes)
{
    for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        if (at + 1 < bytes.size() && bytes[at + 1] == '\n')
            return at + 2;
        if (at + 2 < bytes.size() && bytes[at + 1] == '\r' && bytes[at + 2] == '\n')
            return at + 3;
    }
    return -1;
}

// Cuts the first line off, without its end.
QByteArrayView takeLine(QByteArrayView& rest)
{
    const qsizetype end = rest.indexOf('\n');
    QByteArrayView line = rest.first(end);
    rest = rest.sliced(end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

QByteArrayView takeWord(QByteArrayView& line)
{
    const qsizetype space = line.indexOf(' ');
    const QByteArrayView word = space < 0 ? line : line.first(space);
    line = space < 0 ? QByteArrayView() : line.sliced(space + 1);
    return word;
}

bool isSame(QByteArrayView text, QByteArrayView lowerCase)
{
    return text.compare(lowerCase, Qt::CaseInsensitive) == 0;
}

// "http://tracker:6969/announce?…", as to a proxy, is "/announce?…" (RFC 9112 3.2.2).
QByteArrayView withoutAuthority(QByteArrayView target)
{
    const qsizetype scheme = target.indexOf("://");
    if (target.startsWith('/') || scheme < 0 || !isToken(target.first(scheme)))
        return target;
    const qsizetype path = target.indexOf('/', scheme + 3);
    return path < 0 ? QByteArrayView("/") : target.sliced(path);
}

std::optional<HttpStatus> readRequestLine(QByteArrayView line, HttpRequest& request)
{
    const QByteArrayView method = takeWord(line);
    QByteArrayView target = withoutAuthority(takeWord(line));
    if (!isToken(method) || !target.startsWith('/'))
        return HttpStatus::BadRequest;
    request.isHttp10 = line == "HTTP/1.0";
    if (!request.isHttp10 && line != "HTTP/1.1")
        return line.startsWith("HTTP/") ? HttpStatus::VersionNotSupported : HttpStatus::BadRequest;
    if (method != "GET" && method != "HEAD")
        return HttpStatus::MethodNotAllowed;
    request.isHead = method == "HEAD";
    request.keepAlive = !request.isHttp10;
    const qsizetype fragment = target.indexOf('#');
    if (fragment >= 0)
        target = target.first(fragment);
    const qsizetype query = target.indexOf('?');
    request.path = (query < 0 ? target : target.first(query)).toByteArray();
    if (query >= 0)
        request.query = target.sliced(query + 1).toByteArray();
    return std::nullopt;
}

// A list of options, of which two mean something to us.
void readConnection(QByteArrayView value, HttpRequest& request)
{
    while (!value.isEmpty()) {
        const qsizetype comma = value.indexOf(',');
        const QByteArrayView option = (comma < 0 ? value : value.first(comma)).trimmed();
        value = comma < 0 ? QByteArrayView() : value.sliced(comma + 1);
        if (isSame(option, "close"))
            request.keepAlive = false;
        else if (isSame(option, "keep-alive"))
            request.keepAlive = true;
    }
}

std::optional<HttpStatus> readFields(QByteArrayView lines, HttpRequest& request)
{
    int hosts = 0;
    while (!lines.isEmpty()) {
        const QByteArrayView line = takeLine(lines);
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isToken(line.first(colon)) || line.contains('\r') || line.contains('\0'))
            return HttpStatus::BadRequest; // a continued line too: RFC 9112 5.2
        const QByteArrayView name = line.first(colon);
        const QByteArrayView value = line.sliced(colon + 1).trimmed();
        if (isSame(name, "host"))
            ++hosts;
        else if (isSame(name, "connection"))
            readConnection(value, request);
        else if (isSame(name, "transfer-encoding") || (isSame(name, "content-length") && value != "0"))
            return HttpStatus::ContentTooLarge; // nobody has a body to send here
    }
    if (hosts > 1 || (hosts == 0 && !request.isHttp10))
        return HttpStatus::BadRequest; // RFC 9112 3.2
    return std::nullopt;
}

QByteArrayView reasonPhrase(HttpStatus status)
{
    switch (status) {
    case HttpStatus::Ok:
        return "OK";
    case HttpStatus::BadRequest:
        return "Bad Request";
    case HttpStatus::NotFound:
        return "Not Found";
    case HttpStatus::MethodNotAllowed:
        return "Method Not Allowed";
    case HttpStatus::RequestTimeout:
        return "Request Timeout";
    case HttpStatus::ContentTooLarge:
        return "Content Too Large";
    case HttpStatus::HeaderTooLarge:
        return "Request Header Fields Too Large";
    case HttpStatus::ServiceUnavailable:
        return "Service Unavailable";
    case HttpStatus::VersionNotSupported:
        return "HTTP Version Not Supported";
    }
    Q_UNREACHABLE();
}

} // namespace

HttpParsed parseHttpRequest(QByteArrayView bytes)
{
    qsizetype skipped = 0; // RFC 9112 2.2: empty lines before a request mean nothing
    while (skipped < bytes.size() && (bytes[skipped] == '\r' || bytes[skipped] == '\n'))
        ++skipped;
    const QByteArrayView message = bytes.sliced(skipped);
    // Who begins otherwise, with TLS say, need not be waited for.
    if (!message.isEmpty() && !isTokenCharacter(message[0]))
        return HttpRefused{HttpStatus::BadRequest};
    const qsizetype end =
        endOfHead(bytes.first(std::min(bytes.size(), maxHttpHead)).sliced(std::min(skipped, maxHttpHead)));
    if (end < 0)
        return bytes.size() < maxHttpHead ? HttpParsed(HttpIncomplete{})
                                          : HttpParsed(HttpRefused{HttpStatus::HeaderTooLarge});
    QByteArrayView lines = message.first(end);
    lines.chop(lines.endsWith("\r\n") ? 2 : 1);
    HttpComplete complete{{}, skipped + end};
    if (const auto refused = readRequestLine(takeLine(lines), complete.request))
        return HttpRefused{*refused};
    if (const auto refused = readFields(lines, complete.request))
        return HttpRefused{*refused};
    return complete;
}

QByteArray encode(const HttpResponse& response, const HttpRequest& request)
{
    QByteArray bytes;
    bytes.reserve(384 + response.body.size());
    const auto add = [&bytes](QByteArrayView name, QByteArrayView value) {
        bytes.append(name).append(": ").append(value).append("\r\n");
    };
    bytes.append("HTTP/1.1 ").append(QByteArray::number(int(response.status))).append(' ');
    bytes.append(reasonPhrase(response.status)).append("\r\n");
    add("Content-Type", response.contentType.isEmpty() ? QByteArrayView("text/plain; charset=utf-8")
                                                       : QByteArrayView(response.contentType));
    add("Content-Length", QByteArray::number(response.body.size()));
    if (!request.keepAlive)
        add("Connection", "close");
    else if (request.isHttp10)
        add("Connection", "keep-alive");
    if (response.status == HttpStatus::MethodNotAllowed)
        add("Allow", "GET, HEAD");
    if (response.retryAfter)
        add("Retry-After", QByteArray::number(qint64(response.retryAfter->count())));
    if (response.isPage) {
        add("Cache-Control", "no-store");
        add("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                                       "form-action 'none'; frame-ancestors 'none'");
        add("Referrer-Policy", "no-referrer");
        add("X-Content-Type-Options", "nosniff");
    }
    bytes.append("\r\n");
    if (!request.isHead)
        bytes.append(response.body);
    return bytes;
}

QByteArray encode(HttpStatus refusal)
{
    HttpRequest unread;
    unread.keepAlive = false;
    return encode(HttpResponse{refusal, {}, reasonPhrase(refusal).toByteArray().append('\n')}, unread);
}

} // namespace muster::protocol
