// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace muster::app {

// Where the peer of a data folder listens for orders: a socket in that folder, or, where its path would be
// too long for one, in the person's own runtime folder, named after a hash of the data folder's true path.
// Whoever names the same folder in another way (by a link, relative) gets the same. Both ends ask here.
QString doorAddress(const QString& dataFolder);

} // namespace muster::app
