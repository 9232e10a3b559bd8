// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dooraddress.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <sys/un.h>

namespace muster::app {

namespace {

// QLocalServer first binds in a folder of its own beside it, with a name that is so much longer.
constexpr qsizetype reservedBytes = 24;
constexpr qsizetype mostBytes = sizeof(sockaddr_un::sun_path) - reservedBytes;

} // namespace

QString doorAddress(const QString& dataFolder)
{
    const QFileInfo info(dataFolder);
    const QString canonical = info.canonicalFilePath(); // empty: it is not there
    const QString folder = canonical.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : canonical;
    const QString inside = folder + QStringLiteral("/orders");
    if (QFile::encodeName(inside).size() < mostBytes)
        return inside;
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/muster-") +
           QString::fromLatin1(hash.first(16));
}

} // namespace muster::app
