// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <chrono>
#include <optional>
#include <variant>

// As much of HTTP/1.1 (RFC 9110 and 9112) as a tracker needs: requests without a body, and whole answers.
// Pure: bytes to values and back.
namespace muster::protocol {

enum class HttpStatus : quint16 {
    Ok = 200,
    BadRequest = 400,
    NotFound = 404,
    MethodNotAllowed = 405,
    RequestTimeout = 408,
    ContentTooLarge = 413,
    HeaderTooLarge = 431,
    ServiceUnavailable = 503,
    VersionNotSupported = 505
};

struct HttpRequest
{
    QByteArray path;  // as it was sent, of "/" at least
    QByteArray query; // behind the "?", as it was sent: nothing is decoded
    bool isHead = false;
    bool isHttp10 = false;
    bool keepAlive = true; // whether the asker will take another answer on this connection
    friend bool operator==(const HttpRequest&, const HttpRequest&) = default;
};

struct HttpResponse
{
    HttpStatus status = HttpStatus::Ok;
    QByteArray contentType; // empty: the body is one line of text
    QByteArray body;
    std::optional<std::chrono::seconds> retryAfter{};
    bool isPage = false; // for a browser: it is told to run and fetch nothing
};

// What the bytes at the beginning of a connection are.
struct HttpIncomplete
{
};
struct HttpComplete
{
    HttpRequest request;
    qsizetype bytes = 0; // that it took
};
struct HttpRefused // not to be read any further: it is answered and the connection closed
{
    HttpStatus status;
};
using HttpParsed = std::variant<HttpIncomplete, HttpComplete, HttpRefused>;

inline constexpr qsizetype maxHttpHead = 8192; // of a request, in bytes

HttpParsed parseHttpRequest(QByteArrayView bytes);

QByteArray encode(const HttpResponse& response, const HttpRequest& request);
// To a request that could not be read.
QByteArray encode(HttpStatus refusal);

} // namespace muster::protocol
