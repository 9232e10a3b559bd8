// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/adoption.h"

#include <algorithm>
#include <tuple>

namespace muster::protocol {

namespace {

constexpr std::size_t commandsInPart = 512; // with the longest names well under LogEntry::maxBytes

} // namespace

QList<QByteArray> adoptionOf(const StateImage& image, ClusterTime now, NodeId origin, quint64 boot)
{
    std::vector<const ContentRow*> rows;
    rows.reserve(image.contents.size());
    for (const ContentRow& row : image.contents)
        rows.push_back(&row);
    std::stable_sort(rows.begin(), rows.end(), [](const ContentRow* a, const ContentRow* b) {
        return a->announcedAt > b->announcedAt;
    });
    QList<QByteArray> parts;
    LogPart part{origin, boot, 1, {}};
    const auto add = [&](const Command& command) {
        part.commands.push_back(command);
        if (part.commands.size() < commandsInPart)
            return;
        parts.append(encode(part));
        part = {origin, boot, part.sequence + 1, {}};
    };
    const auto contactOf = [&](const ContentRow& row) -> std::optional<PeerContact> {
        const auto found = std::lower_bound(image.contacts.begin(), image.contacts.end(), row,
                                            [](const PeerContactRow& contact, const ContentRow& wanted) {
                                                return std::tie(contact.infoHash, contact.peer) <
                                                       std::tie(wanted.infoHash, wanted.peer);
                                            });
        if (found == image.contacts.end() || found->infoHash != row.infoHash || found->peer != row.peer)
            return std::nullopt;
        return found->contact;
    };
    for (const ContentRow* row : rows)
        add(AdoptCommand{row->infoHash, row->peer, row->seeding, std::max(now - row->announcedAt, Millis{0}),
                         contactOf(*row)});
    for (const ContentInfoRow& info : image.infos)
        add(AdoptInfoCommand{info.infoHash, info.sizeBytes, info.chunkBytes, info.completed, info.name});
    if (!part.commands.empty())
        parts.append(encode(part));
    return parts;
}

} // namespace muster::protocol
