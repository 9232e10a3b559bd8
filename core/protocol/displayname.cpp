// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/displayname.h"

#include <QChar>
#include <QList>

namespace muster::protocol {

namespace {

constexpr qsizetype maxCharacters = 255;

bool isUnsafe(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    const bool changesDirection = c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
                                  (c >= 0x2066 && c <= 0x2069);
    const bool isInvisible = c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c <= 0xe007f);
    return changesDirection || isInvisible;
}

QString textOf(const QList<uint>& characters)
{
    QString safe;
    safe.reserve(characters.size());
    for (const uint c : characters)
        safe += QChar::fromUcs4(isUnsafe(c) ? uint(QChar::ReplacementCharacter) : c);
    return safe;
}

} // namespace

QString displayName(QByteArrayView utf8)
{
    QList<uint> characters = QString::fromUtf8(utf8).toUcs4();
    if (characters.size() > maxCharacters)
        characters.resize(maxCharacters);
    return textOf(characters);
}

QString safeText(const QString& text) { return textOf(text.toUcs4()); }

QByteArray utf8Prefix(const QString& text, qsizetype maxBytes)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= maxBytes)
        return utf8;
    const auto isContinuation = [](char byte) { return (quint8(byte) & 0xc0) == 0x80; };
    qsizetype end = qMax<qsizetype>(maxBytes, 0);
    while (end > 0 && isContinuation(utf8.at(end)))
        --end;
    utf8.truncate(end);
    return utf8;
}

} // namespace muster::protocol
