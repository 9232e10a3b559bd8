// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "cluster/membership.h"
#include "protocol/keepalive.h"

#include <QObject>
#include <memory>
#include <optional>

namespace muster::cluster {

// What consensus grants, said without naming its library.
struct Mastership
{
    NodeId leader; // invalid: none known
    quint64 term = 0;
    bool isSelf = false; // this tracker is master, its barrier passed

    friend bool operator==(const Mastership&, const Mastership&) = default;
};

// How many steps this follower waits, so that no two stand at once, which would split the vote: by id among
// those in its configuration. What the others told is up to a keep-alive old, and logs grow: one that was
// told to be shorter may be as long by now, so nobody goes first because of it. Who was not heard of yet
// competes; the dead do not. Nothing: it knows that another's log is more complete, or that it was taken out.
// It would unseat a master that the others may have, and cannot win; the time-out, which unseats nobody, is
// for such. Pure.
std::optional<int> takeoverRank(const protocol::KeepAlive& own, const Membership& membership,
                                NodeId deadMaster);

inline constexpr Millis takeoverStagger{30};
// How long one who has begun to stand is waited for.
inline constexpr Millis takeoverAfterAnother{100};
// A lost master that consensus still holds for master after this long was a false alarm.
inline constexpr Millis falseAlarmAfter{1000};

// The deliverable's Master Election System: knows who is master, and when the master's connection breaks
// hurries the election by staggered ranks instead of waiting for the time-out. It grants nothing itself:
// that is consensus' alone. Cluster thread.
class MasterElection : public QObject
{
    Q_OBJECT
public:
    explicit MasterElection(NodeId self, const Clock& clock, QObject* parent = nullptr);

    // From consensus, after each change.
    void update(const Mastership& mastership);
    // The master's connection closed, or its keep-alives ended.
    void masterLost(NodeId master, const protocol::KeepAlive& own, const Membership& membership);

    const Mastership& mastership() const { return m_mastership; }
    bool isElecting() const { return m_electingSince.has_value(); }

signals:
    void campaignWanted(muster::NodeId deadMaster);
    void electionBegan(muster::NodeId lost);
    // `tookMs`: since this tracker noticed that there was no master.
    void masterChosen(muster::NodeId master, quint64 term, qint64 tookMs);

private:
    void beginElection();

    NodeId m_self;
    const Clock& m_clock;
    Mastership m_mastership;
    NodeId m_lastMaster;
    NodeId m_lost; // the master whose loss the timer waits for
    std::optional<MonotonicTime> m_electingSince;
    std::unique_ptr<Alarm> m_campaign;
    std::unique_ptr<Alarm> m_falseAlarm; // the connection broke, but the master goes on
};

} // namespace muster::cluster
