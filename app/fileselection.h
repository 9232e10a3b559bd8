// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace muster::app {

// Which files of a content: "1,3-5", numbered from 1 in the order of the content's list. A value.
class FileSelection
{
public:
    struct Range // both ends belong to it
    {
        int first = 0;
        int last = 0;
        friend bool operator==(const Range&, const Range&) = default;
    };

    explicit FileSelection(QList<Range> ranges = {})
        : m_ranges(std::move(ranges))
    {
    }

    bool contains(int number) const;
    int greatest() const; // number; 0: nothing is selected
    // Whether so many files have all that are selected; the error says it in one sentence.
    Result<void> fits(int count) const;
    const QList<Range>& ranges() const { return m_ranges; }

private:
    QList<Range> m_ranges;
};

// The error is one sentence that says what is expected.
Result<FileSelection> parseFileSelection(const QString& text);

} // namespace muster::app
