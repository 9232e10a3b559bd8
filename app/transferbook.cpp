// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transferbook.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>
#include <algorithm>
#include <tuple>

namespace muster::app {

namespace {

constexpr qsizetype fewestDigits = 4; // fewer are more likely a name
constexpr qsizetype mostNamed = 5;

QString tr(const char* text) { return QCoreApplication::translate("muster::app::TransferBook", text); }

} // namespace

const status::TransferStatus* TransferBook::find(const InfoHash& sha1) const
{
    const auto found = m_transfers.constFind(sha1);
    return found == m_transfers.cend() ? nullptr : &*found;
}

QList<status::TransferStatus> TransferBook::all() const
{
    QList<status::TransferStatus> transfers = m_transfers.values();
    std::sort(transfers.begin(), transfers.end(), [](const auto& a, const auto& b) {
        return std::tie(a.name, a.sha1) < std::tie(b.name, b.sha1);
    });
    return transfers;
}

Result<QList<InfoHash>> TransferBook::named(const QString& text) const
{
    if (text == u"all")
        return m_transfers.keys();
    QList<InfoHash> named;
    QList<InfoHash> begun;
    QList<InfoHash> namedSo; // the name begins so
    for (const status::TransferStatus& transfer : all()) {
        if (transfer.name == text)
            named.append(transfer.sha1);
        if (text.size() >= fewestDigits && transfer.sha1.toHexString().startsWith(text, Qt::CaseInsensitive))
            begun.append(transfer.sha1);
        if (!text.isEmpty() && transfer.name.startsWith(text, Qt::CaseInsensitive))
            namedSo.append(transfer.sha1);
    }
    const QList<InfoHash>& found = !named.isEmpty() ? named : !begun.isEmpty() ? begun : namedSo;
    if (found.size() == 1)
        return found;
    if (found.isEmpty())
        return fail(tr("there is no transfer “%1”; muster transfers lists them").arg(text));
    QStringList hashes;
    for (const InfoHash& sha1 : found.first(std::min(found.size(), mostNamed)))
        hashes << sha1.toHexString();
    return fail(tr("“%1” may mean %2; give its SHA-1").arg(text, hashes.join(u", ")));
}

QString placeOf(const status::TransferStatus& transfer)
{
    return QDir(transfer.folder).filePath(transfer.name);
}

QString torrentPath(const QString& folder, const QString& transferName)
{
    QString name = transferName;
    name.replace(u'/', u'_'); // shown names are not all names on a disk
    return QDir(folder).absoluteFilePath(name + QStringLiteral(".torrent"));
}

} // namespace muster::app
