// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "protocol/udprequest.h"

#include <QHash>
#include <optional>
#include <vector>

namespace muster::peer {

struct TransferAmounts // bytes, as an announce says them
{
    qint64 downloaded = 0;
    qint64 uploaded = 0;
    qint64 left = 0;

    friend bool operator==(const TransferAmounts&, const TransferAmounts&) = default;
};

// What is to be announced when: at once at the start, the end of the download and the stop, else by the
// interval that the tracker said. One who still looks for somebody to fetch from asks sooner. Pure.
class AnnouncePlan
{
public:
    static constexpr Millis shortest{1000};
    static constexpr Millis longest{3'600'000};
    static constexpr Millis hungry{5000}; // doubled each time, up to the interval

    struct Due
    {
        InfoHash sha1;
        TransferAmounts amounts;
        protocol::AnnounceEvent event = protocol::AnnounceEvent::None;
    };

    void start(const InfoHash& sha1, const TransferAmounts& amounts, MonotonicTime now);
    void update(const InfoHash& sha1, const TransferAmounts& amounts);
    void complete(const InfoHash& sha1, const TransferAmounts& amounts, MonotonicTime now);
    void stop(const InfoHash& sha1, MonotonicTime now);
    void stopAll(MonotonicTime now);

    // Each is under way from now on, until answered() or given up.
    std::vector<Due> takeDue(MonotonicTime now);
    // `foundSomebody`: the reply held a peer to fetch from or to give to.
    void answered(const InfoHash& sha1, protocol::AnnounceEvent event, Millis interval, bool foundSomebody,
                  MonotonicTime now);
    // A goodbye that nobody answers is not said for ever.
    void givenUp(const InfoHash& sha1) { m_entries.remove(sha1); }

    std::optional<MonotonicTime> nextDue() const;
    bool isEmpty() const { return m_entries.isEmpty(); }
    std::optional<TransferAmounts> amountsOf(const InfoHash& sha1) const;

private:
    struct Entry
    {
        TransferAmounts amounts;
        protocol::AnnounceEvent event = protocol::AnnounceEvent::Started;
        std::optional<MonotonicTime> due; // nothing: under way
        Millis hungryWait = hungry;
    };

    QHash<InfoHash, Entry> m_entries;
};

} // namespace muster::peer
