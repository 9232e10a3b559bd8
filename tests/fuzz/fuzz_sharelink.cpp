// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"
#include "protocol/sharekey.h"

using namespace muster;
using namespace muster::protocol;

// A link to a private share, as a person pasted it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto link = parsePrivateLink(QString::fromUtf8(fuzz::viewOf(data, size)));
    if (!link) {
        fuzz::expect(!link.error().message.isEmpty(), "an error says something");
        return 0;
    }
    const auto again = parsePrivateLink(textOf(*link));
    fuzz::expect(again && again->key == link->key, "what was read is printed with the same key");
    return 0;
}
