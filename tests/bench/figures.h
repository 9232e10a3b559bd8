// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

namespace muster::bench {

// Times of one kind, all of one run, and what of them is said. Pure.
class Figures
{
public:
    // `goal` is said beside them, and judged by nobody.
    Figures(QString what, QString goal)
        : m_what(std::move(what))
        , m_goal(std::move(goal))
    {
    }

    void add(std::chrono::nanoseconds time) { m_times.push_back(double(time.count()) / 1e6); }
    void note(const QString& why) { m_note = why; } // where there is none, or what is to be said of them
    std::size_t count() const { return m_times.size(); }

    // The smallest time that `share` of all are not longer than, in ms.
    double percentile(double share) const
    {
        std::vector<double> sorted = m_times;
        std::sort(sorted.begin(), sorted.end());
        const auto rank = std::size_t(std::ceil(share * double(sorted.size())));
        return sorted.at(std::max<std::size_t>(rank, 1) - 1);
    }

    QString line() const
    {
        if (m_times.empty())
            return QStringLiteral("%1 %2").arg(m_what, -44).arg(m_note);
        const auto cell = [this](double share) {
            return QStringLiteral("%1").arg(percentile(share), 9, 'f', 1);
        };
        return QStringLiteral("%1 %2%3%4%5%6  %7%8")
            .arg(m_what, -44)
            .arg(m_times.size(), 4)
            .arg(cell(0.5), cell(0.9), cell(0.99), cell(1), m_goal,
                 m_note.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(m_note));
    }

    static QString table(const std::vector<Figures>& all)
    {
        QStringList lines{QStringLiteral("%1 %2%3%4%5%6  goal")
                              .arg(QStringLiteral("milliseconds"), -44)
                              .arg(QStringLiteral("n"), 4)
                              .arg(QStringLiteral("p50"), 9)
                              .arg(QStringLiteral("p90"), 9)
                              .arg(QStringLiteral("p99"), 9)
                              .arg(QStringLiteral("max"), 9)};
        for (const Figures& figures : all)
            lines << figures.line();
        return lines.join(u'\n');
    }

private:
    QString m_what;
    QString m_goal;
    QString m_note;
    std::vector<double> m_times; // ms
};

} // namespace muster::bench
