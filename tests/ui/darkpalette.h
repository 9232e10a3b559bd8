// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace muster::testing {

// As a dark desktop has it.
inline QPalette darkPalette()
{
    const QColor text(0xe6, 0xe6, 0xe6);
    QPalette dark(QColor(0x2b, 0x2d, 0x30));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        dark.setColor(role, text);
    dark.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    dark.setColor(QPalette::AlternateBase, QColor(0x25, 0x27, 0x2a));
    dark.setColor(QPalette::ToolTipBase, QColor(0x3a, 0x3d, 0x42));
    dark.setColor(QPalette::Highlight, QColor(0x3d, 0x8f, 0xd6));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    dark.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9a, 0x9a));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        dark.setColor(QPalette::Disabled, role, QColor(0x80, 0x80, 0x80));
    return dark;
}

} // namespace muster::testing
