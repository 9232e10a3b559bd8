// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytewriter.h"
#include "fuzz/target.h"
#include "protocol/keepalive.h"

using namespace muster;
using namespace muster::protocol;

// The fields of a keep-alive, under a right code and in a right frame, as a tracker that went mad would send
// it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const ClusterKey key = ClusterKey::open();
    (void)parseKeepAlive(fuzz::viewOf(data, size), key);
    if (size > 0xffff)
        return 0;
    ByteWriter writer;
    writer.u32(0x4D754B41).u8(1).u16(quint16(size)).bytes(fuzz::viewOf(data, size));
    const QByteArray code = codeOf(writer.peek(), key.bytes);
    const auto read = parseKeepAlive(writer.bytes(code).take(), key);
    if (!read) {
        fuzz::expect(!read.error().message.isEmpty(), "who refuses says why");
        return 0;
    }
    // Names were made safe to show, and may have become too long by it.
    const auto again = parseKeepAlive(encode(*read, key), key);
    const auto third = again ? parseKeepAlive(encode(*again, key), key) : again;
    fuzz::expect(third && *third == *again, "what was read is read again the same");
    return 0;
}
