// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "status/clusterstatus.h"

#include <QtGlobal>
#include <deque>

namespace muster::cluster {

// When the master's commit had come how far, as keep-alives told it: so that a tracker's lag can be said in
// time. As coarse as views are drawn. Pure.
class CommitHistory
{
public:
    static constexpr std::size_t mostNotes = 1024;

    // Takes a note of the master's commit, and fills in every tracker's lagTime.
    void addTo(status::ClusterStatus& view, MonotonicTime now);

    void note(quint64 committed, MonotonicTime at);
    // At `at`: since when there was more committed than `applied`. 0: there was not.
    Millis lagOf(quint64 applied, MonotonicTime at) const;
    std::size_t notes() const { return m_notes.size(); }

private:
    struct Note
    {
        quint64 committed;
        MonotonicTime at; // when it was first seen
    };
    Lineage m_lineage;
    std::deque<Note> m_notes; // both ascending
};

} // namespace muster::cluster
