// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QStringList>

namespace muster::lab {

// What happened when, as seen by the test: its own steps and the lines of each tracker.
class Timeline
{
public:
    Timeline() { m_since.start(); }

    qint64 milliseconds() const { return m_since.elapsed(); }
    void note(const QString& who, const QString& what)
    {
        m_lines << QStringLiteral("%1 ms  %2: %3").arg(m_since.elapsed(), 7).arg(who, what);
    }
    // What was noted after the first `lines` lines.
    QString text(qsizetype lines = 0) const { return m_lines.mid(lines).join(u'\n'); }
    qsizetype lines() const { return m_lines.size(); }

private:
    QElapsedTimer m_since;
    QStringList m_lines;
};

} // namespace muster::lab
