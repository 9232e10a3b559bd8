// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

namespace muster::testing {

// The tabs that are in no other tabs of this part of a window; null: there are none.
inline QTabWidget* outermostPages(const QWidget& part)
{
    QTabWidget* pages = nullptr;
    for (auto* found : part.findChildren<QTabWidget*>())
        if (!pages || found->isAncestorOf(pages))
            pages = found;
    return pages;
}

} // namespace muster::testing
