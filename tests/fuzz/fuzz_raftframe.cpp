// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"
#include "protocol/raftframe.h"

using namespace muster;
using namespace muster::protocol;

// The stream between two trackers, in the pieces that its own bytes say.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes = fuzz::viewOf(data, size);
    (void)parseConfiguration(bytes);
    FrameSplitter whole;
    FrameSplitter pieces;
    whole.feed(bytes);
    if (size > 0)
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype length = qMin<qsizetype>(data[0] % 16 + 1, bytes.size() - at);
            pieces.feed(bytes.sliced(at, length));
            at += length;
        }
    for (;;) {
        const auto frame = whole.next();
        const auto same = pieces.next();
        fuzz::expect(frame.has_value() == same.has_value(), "the pieces do not matter");
        if (!frame)
            return 0;
        fuzz::expect(*frame == *same, "the pieces do not matter");
        if (!*frame)
            return 0;
        const QByteArray written = encode(**frame);
        const auto again = parseRaftFrame(QByteArrayView(written).sliced(4));
        fuzz::expect(again && *again == **frame, "what was read is read again the same");
    }
}
