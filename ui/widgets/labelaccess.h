// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace muster::ui {

// A label that has an accessible name is read as "name: text": Qt reads the name alone, so that of "Role"
// beside "Role: master" only the word would be heard. Without one its text is read, as Qt does. As often as
// one likes.
void installLabelAccess();

} // namespace muster::ui
