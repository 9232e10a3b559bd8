// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace muster::ui {

bool isTorrentFile(const QString& path);

// What can be fetched in a text that somebody pasted or dropped: a magnet: or muster: link or a SHA-1 on each
// line, or with blanks between them. Each once, in its order; all else is left out.
QStringList fetchTextsOf(const QString& text);

} // namespace muster::ui
