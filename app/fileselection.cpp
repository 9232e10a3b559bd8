// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fileselection.h"

#include <QCoreApplication>
#include <algorithm>

namespace muster::app {

namespace {

constexpr qsizetype mostRanges = 10'000;

// 0: it is none.
int fileNumber(const QString& text)
{
    const bool areDigits = !text.isEmpty() && std::all_of(text.begin(), text.end(),
                                                          [](QChar c) { return c >= u'0' && c <= u'9'; });
    return areDigits ? text.toInt() : 0; // 0 also where it is too great
}

} // namespace

bool FileSelection::contains(int number) const
{
    return std::any_of(m_ranges.begin(), m_ranges.end(), [number](const Range& range) {
        return number >= range.first && number <= range.last;
    });
}

int FileSelection::greatest() const
{
    int greatest = 0;
    for (const Range& range : m_ranges)
        greatest = std::max(greatest, range.last);
    return greatest;
}

Result<void> FileSelection::fits(int count) const
{
    if (greatest() <= count)
        return {};
    return fail(QCoreApplication::translate("muster::app::FileSelection",
                                            "there are %n file(s), and no number %1; --list-files shows them",
                                            nullptr, count)
                    .arg(greatest()));
}

Result<FileSelection> parseFileSelection(const QString& text)
{
    const QStringList parts = text.split(u',');
    QList<FileSelection::Range> ranges;
    for (const QString& part : parts) {
        const QStringList ends = part.trimmed().split(u'-');
        const int first = fileNumber(ends.first().trimmed());
        const int last = fileNumber(ends.last().trimmed());
        if (ends.size() > 2 || first == 0 || last < first || parts.size() > mostRanges)
            return fail(QCoreApplication::translate(
                "muster::app::FileSelection", "files are given by their numbers from 1 on, like 1,3-5"));
        ranges.append({first, last});
    }
    return FileSelection(ranges);
}

} // namespace muster::app
