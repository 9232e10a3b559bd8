// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"

#include <functional>
#include <map>
#include <vector>

namespace muster::app {

// What one option takes, which commands it goes with, and where its value is put.
struct Option
{
    QString takes; // in words; empty: it is a switch
    std::vector<Verb> verbs;
    std::function<bool(Options&, const QString&)> set; // false: not what it takes
};

// All options by their names, "--port" and the like.
const std::map<QString, Option>& optionTable();

// One option's value: false where it is no number from `least` to `most`.
template<typename Number> bool setNumber(Number& target, const QString& text, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber || value < least || value > most)
        return false;
    target = Number(value);
    return true;
}

} // namespace muster::app
