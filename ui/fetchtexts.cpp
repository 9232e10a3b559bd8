// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fetchtexts.h"

#include "base/ids.h"

#include <QRegularExpression>

namespace muster::ui {

namespace {

bool isLink(const QString& text)
{
    return text.startsWith(u"magnet:", Qt::CaseInsensitive) ||
           text.startsWith(u"muster:", Qt::CaseInsensitive);
}

} // namespace

bool isTorrentFile(const QString& path) { return path.endsWith(u".torrent", Qt::CaseInsensitive); }

QStringList fetchTextsOf(const QString& text)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s\\x{2028}\\x{2029}]+"));
    QStringList texts;
    for (const QString& word : text.split(blanks, Qt::SkipEmptyParts))
        if ((isLink(word) || InfoHash::fromHex(word.toLatin1())) && !texts.contains(word))
            texts.append(word);
    return texts;
}

} // namespace muster::ui
