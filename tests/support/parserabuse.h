// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/guardedbytes.h"

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace muster::testing {

// Gives `parse` what a stranger may send: random bytes of every length from 0 to 255, every beginning of
// each valid message, and valid messages with some bytes changed. The bytes end at a closed page. What is to
// hold for every result, `parse` checks itself.
template<typename Parse> void abuseParser(Parse parse, const QList<QByteArray>& validMessages, quint32 seed)
{
    qsizetype longest = 255;
    for (const QByteArray& message : validMessages)
        longest = qMax(longest, message.size());
    GuardedBytes memory(longest);
    QRandomGenerator random(seed);
    const auto randomByte = [&random] { return char(random.bounded(256)); };

    for (int length = 0; length <= 255; ++length) {
        for (int round = 0; round < 20; ++round) {
            QByteArray bytes(length, Qt::Uninitialized);
            for (char& byte : bytes)
                byte = randomByte();
            parse(memory.hold(bytes));
        }
    }
    for (const QByteArray& message : validMessages) {
        for (qsizetype length = 0; length <= message.size(); ++length)
            parse(memory.hold(message.first(length)));
        for (int round = 0; round < 300 && !message.isEmpty(); ++round) {
            QByteArray changed = message;
            for (int changes = random.bounded(1, 5); changes > 0; --changes)
                changed[random.bounded(int(changed.size()))] = randomByte();
            parse(memory.hold(changed.first(random.bounded(int(changed.size()) + 1))));
            parse(memory.hold(changed));
        }
    }
}

} // namespace muster::testing
