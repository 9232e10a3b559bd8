// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"

#include <QHostAddress>

// Between the pure core's addresses and Qt's.
namespace muster::net {

QHostAddress toHostAddress(const IpAddress& address);
IpAddress fromHostAddress(const QHostAddress& address); // a null address becomes 0.0.0.0

} // namespace muster::net
