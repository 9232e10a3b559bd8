// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"
#include "protocol/stateimage.h"

using namespace muster;
using namespace muster::protocol;

// The whole state, as a joining tracker is sent it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes = fuzz::viewOf(data, size);
    const auto image = parseStateImage(bytes);
    if (!image) {
        fuzz::expect(!image.error().message.isEmpty(), "who refuses says why");
        return 0;
    }
    const auto again = parseStateImage(encode(*image));
    fuzz::expect(again && *again == *image, "what was read is read again the same");
    return 0;
}
