// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

// The rules of the house as functions from text to what is wrong with it. Pure: the test reads the files.
namespace muster::house {

struct Violation
{
    QString rule;  // its name in the tables of rules.cpp
    QString where; // path, with the line where there is one
    QString what;

    friend bool operator==(const Violation&, const Violation&) = default;
};

// `path` is relative to the top of the tree, with slashes.
QList<Violation> checkSource(const QString& path, const QString& text);  // .cpp and .h
QList<Violation> checkLicence(const QString& path, const QString& text); // every hand-written file
QList<Violation> checkTopLevel(const QStringList& entries);              // without hidden ones

} // namespace muster::house
