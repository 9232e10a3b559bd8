// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace muster::status {

// How much one file of a content is wanted. Stored and shown as such; the numbers never change.
enum class FilePriority : quint8 { Skip = 0, Low = 1, Normal = 2, High = 3 };

} // namespace muster::status
