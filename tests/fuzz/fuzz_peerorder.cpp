// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"
#include "protocol/peerorder.h"

using namespace muster;
using namespace muster::protocol;

// A line that came by the local socket, to the peer or from it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView line = fuzz::viewOf(data, size);
    const auto order = parsePeerOrder(line);
    if (order) {
        const auto again = parsePeerOrder(encode(*order));
        fuzz::expect(again && *again == *order, "what was read is read again the same");
    } else {
        fuzz::expect(!order.error().message.isEmpty(), "who refuses says why");
    }
    if (const auto answer = parseOrderAnswer(line))
        fuzz::expect(parseOrderAnswer(encode(*answer)).has_value(), "an answer is read again");
    return 0;
}
