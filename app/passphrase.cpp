// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passphrase.h"

#include "app/datafolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

namespace muster::app {

namespace {

constexpr QFileDevice::Permissions ofOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                              QFileDevice::ExeGroup | QFileDevice::ReadOther |
                                              QFileDevice::WriteOther | QFileDevice::ExeOther;

QString tr(const char* text) { return QCoreApplication::translate("muster::app", text); }

QString storedBelow(const Options& options, const QString& role)
{
    return DataFolder::pathOf(options.dataDir, role) + QStringLiteral("/passphrase");
}

} // namespace

Result<QByteArray> readPassphrase(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(tr("cannot read the passphrase file %1: %2").arg(path, file.errorString()));
    if (file.permissions() & ofOthers)
        return fail(
            tr("others can read the passphrase file %1; make it yours alone: chmod 600 %1").arg(path));
    const auto passphrase = protocol::passphraseFrom(file.read(protocol::longestPassphraseBytes + 3));
    if (!passphrase)
        return fail(QStringLiteral("%1: %2").arg(path, passphrase.error().message));
    return passphrase;
}

Result<void> storePassphrase(const QString& path, const QString& passphrase)
{
    if (passphrase.isEmpty()) {
        if (QFile::exists(path) && !QFile::remove(path))
            return fail(tr("cannot remove %1; remove it yourself").arg(path));
        return {};
    }
    const auto checked = protocol::passphraseFrom(passphrase.toUtf8());
    if (!checked)
        return tl::unexpected(checked.error());
    QSaveFile file(path); // a temporary file that nobody else can read takes its place
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(*checked + '\n') < 0 || !file.commit())
        return fail(tr("cannot write %1: %2").arg(path, file.errorString()));
    return {};
}

QString storedPassphrasePath(const Options& options)
{
    switch (options.verb) {
    case Verb::Tracker:
        return storedBelow(options, QStringLiteral("tracker"));
    case Verb::Peer:
    case Verb::Share:
    case Verb::Get:
        return storedBelow(options, QStringLiteral("peer"));
    default: {
        const QString ofTracker = storedBelow(options, QStringLiteral("tracker"));
        return QFile::exists(ofTracker) ? ofTracker : storedBelow(options, QStringLiteral("peer"));
    }
    }
}

QString passphrasePathOf(const Options& options)
{
    if (!options.passphraseFile.isEmpty())
        return options.passphraseFile;
    const QString stored = storedPassphrasePath(options);
    return QFile::exists(stored) ? stored : QString();
}

QByteArray passphraseMarkOf(const Options& options)
{
    const QString path = passphrasePathOf(options);
    if (path.isEmpty())
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
               ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
               : QByteArray();
}

Result<protocol::ClusterKey> clusterKeyOf(const Options& options)
{
    const QString path = passphrasePathOf(options);
    if (path.isEmpty())
        return protocol::ClusterKey::open();
    const auto passphrase = readPassphrase(path);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    return protocol::ClusterKey::fromPassphrase(*passphrase, options.cluster);
}

} // namespace muster::app
