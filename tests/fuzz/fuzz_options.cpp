// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"
#include "protocol/udprequest.h"

using namespace muster;
using namespace muster::protocol;

// The options of BEP 41 behind an announce.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    AnnounceRequest plain;
    plain.connection = 1;
    plain.transaction = 2;
    plain.port = 6881;
    const auto read = parseUdpRequest(encode(plain).append(fuzz::viewOf(data, size)));
    fuzz::expect(read.has_value(), "no option makes an announce unreadable");
    const auto& announce = std::get<AnnounceRequest>(*read);
    fuzz::expect(announce.port == plain.port, "options change nothing else");
    fuzz::expect(announce.urlData.size() <= qsizetype(size), "URLData is part of the options");
    const auto again = parseUdpRequest(encode(announce));
    fuzz::expect(again && *again == *read, "what was read is read again the same");
    return 0;
}
