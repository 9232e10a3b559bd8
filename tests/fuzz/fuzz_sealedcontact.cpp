// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"
#include "protocol/sealedcontact.h"

using namespace muster;
using namespace muster::protocol;

// A sealed contact from a tracker, and what somebody who has the key may have put into one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const ShareSecrets secrets = ShareSecrets::of({});
    const QByteArrayView bytes = fuzz::viewOf(data, size);
    fuzz::expect(!unseal(bytes, secrets), "nobody seals without the key");
    const auto inside = parsePrivateContact(bytes);
    if (!inside)
        return 0;
    fuzz::expect(inside->about.client.size() <= PeerContact::maxClientBytes, "the client's name is short");
    const auto again = unseal(seal(*inside, secrets, {}), secrets);
    fuzz::expect(again.has_value(), "what was read can be sealed and read again");
    fuzz::expect(again->infoHash == inside->infoHash && again->port == inside->port, "and says the same");
    return 0;
}
