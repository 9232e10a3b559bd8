// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"
#include "protocol/httpmessage.h"

using namespace muster;
using namespace muster::protocol;

// The beginning of an HTTP connection.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes = fuzz::viewOf(data, size);
    const HttpParsed parsed = parseHttpRequest(bytes);
    if (const auto* complete = std::get_if<HttpComplete>(&parsed)) {
        fuzz::expect(complete->bytes > 0 && complete->bytes <= bytes.size(), "it took bytes that are there");
        fuzz::expect(complete->request.path.startsWith('/'), "a path begins with a slash");
        const HttpParsed shorter = parseHttpRequest(bytes.first(complete->bytes - 1));
        fuzz::expect(!std::holds_alternative<HttpComplete>(shorter), "it ends with its last byte");
        const QByteArray answer = encode(HttpResponse{}, complete->request);
        fuzz::expect(answer.endsWith("\r\n\r\n"), "an empty answer has a head only");
    } else if (std::holds_alternative<HttpIncomplete>(parsed)) {
        fuzz::expect(bytes.size() < maxHttpHead, "nobody waits for more than a head may have");
    }
    return 0;
}
