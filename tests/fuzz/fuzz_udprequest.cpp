// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"
#include "protocol/udprequest.h"

using namespace muster;
using namespace muster::protocol;

// What a client or a stranger sends to a tracker by UDP.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto read = parseUdpRequest(fuzz::viewOf(data, size));
    if (!read) {
        fuzz::expect(!read.error().message.isEmpty(), "who refuses says why");
        return 0;
    }
    std::visit(
        [](const auto& request) {
            const auto again = parseUdpRequest(encode(request));
            fuzz::expect(again && *again == UdpRequest(request), "what was read is read again the same");
        },
        *read);
    return 0;
}
