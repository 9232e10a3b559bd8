// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/contentnames.h"

#include "protocol/displayname.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>

namespace muster::peer {

namespace {

constexpr qsizetype mostNameBytes = 255;
constexpr qsizetype mostPathBytes = 3000; // Linux takes 4,095 with the folder before it
constexpr qsizetype mostParts = 100;
constexpr qsizetype mostExtensionBytes = 20;

QString tr(const char* text) { return QCoreApplication::translate("muster::peer", text); }

// Windows: as devices, with any extension.
bool isReserved(const QString& name)
{
    static const QSet<QString> devices{
        QStringLiteral("con"),    QStringLiteral("prn"),     QStringLiteral("aux"),   QStringLiteral("nul"),
        QStringLiteral("conin$"), QStringLiteral("conout$"), QStringLiteral("clock$")};
    const QString base = name.section(u'.', 0, 0).trimmed().toLower();
    if (devices.contains(base))
        return true;
    const bool isNumbered = base.size() == 4 && (base.startsWith(u"com") || base.startsWith(u"lpt"));
    return isNumbered && QStringView(u"0123456789\u00b9\u00b2\u00b3").contains(base[3]);
}

// The extension is kept: it says what the file is.
QString shortened(const QString& name, qsizetype mostBytes)
{
    if (name.toUtf8().size() <= mostBytes)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    QByteArray extension = dot > 0 ? name.mid(dot).toUtf8() : QByteArray();
    if (extension.size() > mostExtensionBytes)
        extension.clear();
    const QString stem = extension.isEmpty() ? name : name.left(dot);
    return QString::fromUtf8(protocol::utf8Prefix(stem, mostBytes - extension.size()) + extension);
}

QString numbered(const QString& path, int number)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    const QString name = path.mid(slash + 1);
    const qsizetype dot = name.lastIndexOf(u'.');
    const bool hasExtension = dot > 0 && name.mid(dot).toUtf8().size() <= mostExtensionBytes;
    const QString stem = hasExtension ? name.left(dot) : name;
    const QString end = QStringLiteral(" (%1)").arg(number) + (hasExtension ? name.mid(dot) : QString());
    return path.left(slash + 1) + shortened(stem, mostNameBytes - end.toUtf8().size()) + end;
}

// Equal for what some file system takes for the same.
QString keyOf(const QString& path)
{
    return path.normalized(QString::NormalizationForm_KC)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KC);
}

QSet<QString> foldersOf(const QStringList& paths)
{
    QSet<QString> folders;
    for (const QString& path : paths)
        for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1))
            folders.insert(keyOf(path.left(slash)));
    return folders;
}

Result<QString> safePath(const QString& path)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() > mostParts)
        return fail(tr("it nests folders %1 deep, which no disk takes; do not use it").arg(parts.size()));
    QStringList safe;
    std::transform(parts.begin(), parts.end(), std::back_inserter(safe), safeName);
    const QString joined = safe.isEmpty() ? QStringLiteral("_") : safe.join(u'/');
    if (joined.toUtf8().size() > mostPathBytes)
        return fail(tr("a path in it is longer than a disk takes; do not use it"));
    return joined;
}

} // namespace

QString safeName(const QString& name)
{
    QString safe = protocol::safeText(name);
    safe.replace(QChar(QChar::ReplacementCharacter), u'_');
    for (const QChar separator : {u'/', u'\\'})
        safe.replace(separator, u'_');
    safe = shortened(safe, mostNameBytes);
    if (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.back() = u'_'; // "." and ".." too
    if (isReserved(safe))
        safe = shortened(QStringLiteral("_") + safe, mostNameBytes);
    return safe.isEmpty() ? QStringLiteral("_") : safe;
}

Result<QStringList> safePaths(const QStringList& paths)
{
    QStringList safe;
    for (const QString& path : paths) {
        const auto one = safePath(path);
        if (!one)
            return tl::unexpected(one.error());
        safe.append(*one);
    }
    QSet<QString> taken = foldersOf(safe);
    QHash<QString, int> numbers; // the next one by key: a stranger may give 100,000 files one name
    for (QString& path : safe) {
        QString free = path;
        int& number = numbers.insert(keyOf(path), numbers.value(keyOf(path), 2)).value();
        while (taken.contains(keyOf(free)))
            free = numbered(path, number++);
        path = free;
        taken.insert(keyOf(path));
    }
    return safe;
}

} // namespace muster::peer
