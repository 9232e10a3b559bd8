// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/logentry.h"

namespace muster::tracker {

// The changes that are being taken, until they leave as one LogPart. Pure.
class OpenBatch
{
public:
    OpenBatch(NodeId origin, quint64 boot);

    // The sequence number of the part that the command will leave with.
    quint64 add(protocol::Command command);
    bool isEmpty() const { return m_part.commands.empty(); }
    // No other command may be added before take().
    bool isFull() const;
    // The part; the next one has the next sequence number, from 1 on.
    protocol::LogPart take();

private:
    protocol::LogPart m_part;
    qsizetype m_bytes = 0; // of its commands, at most
};

} // namespace muster::tracker
