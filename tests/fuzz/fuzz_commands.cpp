// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"
#include "protocol/logentry.h"

using namespace muster;
using namespace muster::protocol;

// A log entry and a log part: what trackers agree on.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes = fuzz::viewOf(data, size);
    // Not byte by byte: an IPv4-mapped address is read as the IPv4 one.
    if (const auto entry = parseLogEntry(bytes))
        fuzz::expect(parseLogEntry(encode(*entry)) == entry, "what was read is read again the same");
    if (const auto part = parseLogPart(bytes))
        fuzz::expect(parseLogPart(encode(*part)) == part, "what was read is read again the same");
    return 0;
}
