// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytereader.h"
#include "base/bytewriter.h"
#include "protocol/controlmessage.h"
#include "protocol/displayname.h"

// An order as control messages carry it, and keep-alives to tell of the last one. Private to core/protocol.
namespace muster::protocol {

// u8 action | u16 seconds | blob8 who
void writeOrder(ByteWriter& writer, const ControlOrder& order);
ControlOrder readOrder(ByteReader& reader); // refuses what cannot be

} // namespace muster::protocol
