// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace muster::consensus {

enum class RequestOutcome : quint8 { Done, Failed };

// What libraft tells from inside its own calls. Whoever hears it takes a note, and must not call libraft
// back (guard rail 6).
class RaftObserver
{
public:
    virtual void commandApplied(quint64 index, const QByteArray& entry) = 0;
    virtual void snapshotInstalled(quint64 index, const QByteArray& image) = 0;
    virtual void snapshotImageWanted() = 0;
    virtual void barrierFinished(RequestOutcome outcome) = 0;
    virtual void applyFinished(RequestOutcome outcome) = 0;
    virtual void changeFinished(RequestOutcome outcome) = 0;
    virtual void wakeWanted() = 0; // something waits for RaftNode::pump()

protected:
    ~RaftObserver() = default;
};

} // namespace muster::consensus
