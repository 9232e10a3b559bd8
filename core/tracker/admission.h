// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/ids.h"
#include "protocol/logentry.h"
#include "tracker/limits.h"
#include "tracker/networkcounts.h"

#include <QByteArray>
#include <QHash>
#include <deque>
#include <optional>
#include <utility>

namespace muster::tracker {

class SwarmIndex;

enum class RefusedBy : quint8 { Request, Access, Limit };

struct AnnounceRefusal
{
    RefusedBy by = RefusedBy::Request;
    QByteArray message; // goes over the wire, and is not translated
};

// What becomes of a change that is to be stored before it is answered, whichever way it came.
enum class Handling : quint8 {
    Take,
    AlreadyUnderWay, // just that is: an answer of what is known now
    BusyButKnown,    // likewise, of a mere refresh: its place in the tables is only older than it could be
    Busy
};

// Whether there is room for somebody new, counting what this tracker took and the log has not brought back
// yet. What other trackers have under way is not known here: the cluster may go over a limit by that much, at
// most by what each of the others found room for at the same moment. Pure; O(1).
class Admission
{
public:
    explicit Admission(const Limits& limits)
        : m_limits(limits)
    {
    }

    // `canTake`: there is room for a change and for who waits for it.
    Handling handlingOf(const protocol::Command& command, const SwarmIndex& index, bool canTake) const;

    // Whether just that is on its way to the log. It need not be taken a second time.
    bool isUnderWay(const protocol::Command& command) const;
    // Whether anything of that peer is.
    bool isUnderWay(const InfoHash& infoHash, const Endpoint& peer) const
    {
        return m_underWay.contains({infoHash, peer});
    }
    // Whether so much of one peer is that more can wait: somebody who changes his mind without end would fill
    // what there is room for while there is no master.
    static constexpr quint32 mostChangesOfAPeer = 8;
    bool isTooOften(const protocol::Command& command) const;

    // Nothing: it may come in. Who is known, or under way, is never refused.
    std::optional<AnnounceRefusal> refusalOf(const InfoHash& infoHash, const Endpoint& peer,
                                             const SwarmIndex& index) const;

    // It leaves with the part of that number; numbers never go back.
    void note(quint64 sequence, const protocol::Command& command, const SwarmIndex& index);
    void settle(quint64 sequence); // and all before: they are in the index
    void drop(quint64 sequence);   // that part was not taken
    std::size_t underWay() const { return m_entries.size(); }

private:
    struct Entry
    {
        quint64 sequence = 0;
        InfoHash infoHash;
        Endpoint peer;
        bool isNew = false; // somebody who was not known before
    };
    struct OfPeer
    {
        quint32 changes = 0;
        std::size_t last = 0; // fingerprint of the last one
        bool isFull() const { return changes >= mostChangesOfAPeer; }
    };
    struct OfContent
    {
        quint32 entries = 0;
        bool isNew = false; // was not in the index when its first entry was taken
    };

    const OfPeer* underWayOf(const std::optional<std::pair<InfoHash, Endpoint>>& key) const; // null: nothing
    void forget(const Entry& entry);

    const Limits m_limits;
    std::deque<Entry> m_entries; // by sequence
    QHash<std::pair<InfoHash, Endpoint>, OfPeer> m_underWay;
    std::size_t m_newEntries = 0;
    QHash<InfoHash, OfContent> m_contents;
    NetworkCounts m_networks;
    AddressCounts m_addresses;
    quint32 m_newContents = 0;
};

} // namespace muster::tracker
