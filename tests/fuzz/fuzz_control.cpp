// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"
#include "protocol/controlmessage.h"

using namespace muster;
using namespace muster::protocol;

// An order, a challenge or an answer, under a right code.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const ClusterKey key = ClusterKey::open();
    constexpr quint64 cluster = 0; // so that a fuzzer finds it
    const QByteArrayView bytes = fuzz::viewOf(data, size);
    (void)parseControlMessage(bytes, cluster, key);
    const auto read =
        parseControlMessage(bytes.toByteArray().append(codeOf(bytes, key.control)), cluster, key);
    if (!read) {
        fuzz::expect(!read.error().message.isEmpty(), "who refuses says why");
        return 0;
    }
    // A name was made safe to show, and may have become too long by it.
    const auto again = parseControlMessage(encode(*read, cluster, key), cluster, key);
    const auto third = again ? parseControlMessage(encode(*again, cluster, key), cluster, key) : again;
    fuzz::expect(third && *third == *again, "what was read is read again the same");
    return 0;
}
