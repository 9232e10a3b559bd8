// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace muster::protocol {

// A name from the network is a stranger's text. This makes it safe to show on one line: invalid UTF-8,
// control characters and bidirectional overrides become U+FFFD; it is cut at 255 characters. It is for
// showing only: a path is made of it by nobody.
QString displayName(QByteArrayView utf8);

// The same without a limit, of text. What is safe stays as it is.
QString safeText(const QString& text);

// At most `maxBytes` of UTF-8, never cut inside a character.
QByteArray utf8Prefix(const QString& text, qsizetype maxBytes);

} // namespace muster::protocol
