// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"
#include "protocol/udpreply.h"

using namespace muster;
using namespace muster::protocol;

// What a tracker, or who plays one, sends to a peer by UDP. The first byte says which family it came by.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto family = data[0] % 2 == 0 ? IpAddress::Family::IPv4 : IpAddress::Family::IPv6;
    const auto read = parseUdpReply(fuzz::viewOf(data + 1, size - 1), family);
    fuzz::expect(read || !read.error().message.isEmpty(), "who refuses says why");
    if (const auto* announce = read ? std::get_if<AnnounceReply>(&*read) : nullptr)
        for (const Endpoint& peer : announce->peers)
            fuzz::expect(family == IpAddress::Family::IPv6 || peer.address.isIPv4(),
                         "peers are of that family");
    return 0;
}
