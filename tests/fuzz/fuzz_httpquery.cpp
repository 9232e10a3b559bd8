// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"
#include "protocol/httptracker.h"
#include "support/bencode.h"

using namespace muster;
using namespace muster::protocol;

// The query of /announce and /scrape, and what is said of it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView query = fuzz::viewOf(data, size);
    const auto announce = parseHttpAnnounce(query);
    if (!announce)
        fuzz::expect(testing::BencodeReader::read(encode(announce.error())).has_value(),
                     "a failure is a bencoded dictionary");
    const auto scrape = parseHttpScrape(query);
    if (!scrape)
        return 0;
    std::vector<std::pair<InfoHash, ScrapeEntry>> files;
    for (const InfoHash& infoHash : scrape->infoHashes)
        files.emplace_back(infoHash, ScrapeEntry{1, 2, 3});
    fuzz::expect(testing::BencodeReader::read(encodeHttpScrape(files)).has_value(),
                 "a reply is a bencoded dictionary, its keys in order");
    return 0;
}
