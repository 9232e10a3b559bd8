// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textcolumns.h"

#include <QChar>
#include <QList>
#include <algorithm>
#include <array>

namespace muster::app {

namespace {

struct Block
{
    char32_t first;
    char32_t last;
};

// Unicode's East Asian Width W and F, by whole blocks.
constexpr std::array<Block, 9> wideBlocks{{{0x1100, 0x115F},
                                           {0x2E80, 0xA4CF},
                                           {0xAC00, 0xD7A3},
                                           {0xF900, 0xFAFF},
                                           {0xFE30, 0xFE6F},
                                           {0xFF00, 0xFF60},
                                           {0xFFE0, 0xFFE6},
                                           {0x1F300, 0x1FAFF},
                                           {0x20000, 0x3FFFD}}};

int columnsOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    return std::any_of(wideBlocks.begin(), wideBlocks.end(),
                       [c](const Block& block) { return c >= block.first && c <= block.last; })
               ? 2
               : 1;
}

int columnsOf(const QList<uint>& characters)
{
    int columns = 0;
    for (const uint c : characters)
        columns += columnsOf(char32_t(c));
    return columns;
}

QString textOf(const QList<uint>& characters)
{
    QString text;
    for (const uint c : characters)
        text += QString::fromUcs4(reinterpret_cast<const char32_t*>(&c), 1);
    return text;
}

} // namespace

int columnsOf(const QString& text) { return columnsOf(text.toUcs4()); }

QString fitted(const QString& text, int columns)
{
    QList<uint> head = text.toUcs4();
    int taken = columnsOf(head);
    if (taken <= columns)
        return text + QString(columns - taken, u' ');
    if (columns < 1)
        return {};
    QList<uint> tail = head.mid(head.size() / 2);
    head = head.first(head.size() / 2);
    while (taken > columns - 1 && (!head.isEmpty() || !tail.isEmpty())) {
        const bool fromHead = tail.isEmpty() || columnsOf(head) >= columnsOf(tail);
        taken -= columnsOf(char32_t(fromHead ? head.takeLast() : tail.takeFirst()));
    }
    return textOf(head) + u'…' + textOf(tail) + QString(columns - 1 - taken, u' ');
}

} // namespace muster::app
