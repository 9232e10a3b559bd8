// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one place that includes libraft's header (guard rail 11): it is C, and does not say so itself.
// Where a struct and a function share a name, say `struct raft_apply`. Every buffer that libraft is given to
// keep comes from raft_malloc.
extern "C" {
#include <raft.h>
}
