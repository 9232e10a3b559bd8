// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace muster::peer {

// A name from a stranger made into one that any computer can keep, and that shows as what it is: no
// separators, control characters or changes of the writing direction, no "." and "..", none that Windows
// reserves, none that ends with a dot or a space, 255 bytes at most. Equal for equal names, and what is safe
// stays as it is.
QString safeName(const QString& name);

// The same for each part of relative paths ('/'), in their order. No two of the results are one file, or one
// the folder of the other, not even where case does not count: the later one is numbered. An error for what
// is nested too deep or too long for any disk.
Result<QStringList> safePaths(const QStringList& paths);

} // namespace muster::peer
