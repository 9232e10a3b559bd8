// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/fetchsource.h"

#include "peer/torrentdescription.h"
#include "peer/torrentloading.h"
#include "protocol/displayname.h"
#include "protocol/sharekey.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

namespace muster::peer {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("muster::peer", text); }

std::optional<InfoHash> fromBase32(const QString& text)
{
    if (text.size() != 32)
        return std::nullopt;
    QByteArray bytes;
    quint64 bits = 0;
    int count = 0;
    for (const QChar c : text.toUpper()) {
        const char latin = c.toLatin1();
        const int value = latin >= 'A' && latin <= 'Z'   ? latin - 'A'
                          : latin >= '2' && latin <= '7' ? latin - '2' + 26
                                                         : -1;
        if (value < 0)
            return std::nullopt;
        bits = (bits << 5) | quint64(value);
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes.append(char((bits >> count) & 0xff));
        }
    }
    return InfoHash::fromBytes(bytes);
}

bool isTracker(const QString& url)
{
    constexpr qsizetype longest = 2048;
    const QUrl parsed(url, QUrl::StrictMode);
    const QString scheme = parsed.scheme();
    return url.size() <= longest && parsed.isValid() && !parsed.host().isEmpty() &&
           (scheme == QStringLiteral("udp") || scheme == QStringLiteral("http") ||
            scheme == QStringLiteral("https"));
}

QStringList trackersOf(const QUrlQuery& query)
{
    constexpr qsizetype most = 32;
    QStringList trackers;
    for (const QString& url : query.allQueryItemValues(QStringLiteral("tr"), QUrl::FullyDecoded))
        if (trackers.size() < most && isTracker(url) && !trackers.contains(url))
            trackers.append(url);
    return trackers;
}

bool looksLikeMagnet(const QString& text)
{
    return text.startsWith(QStringLiteral("magnet:"), Qt::CaseInsensitive);
}

} // namespace

Result<FetchSource> parseMagnet(const QString& text)
{
    if (!looksLikeMagnet(text))
        return fail(tr("a magnet begins with 'magnet:?xt=urn:btih:'"));
    const QUrlQuery query(text.section(QLatin1Char('?'), 1));
    const QString prefix = QStringLiteral("urn:btih:");
    bool hasVersion2 = false;
    for (const QString& topic : query.allQueryItemValues(QStringLiteral("xt"), QUrl::FullyDecoded)) {
        hasVersion2 = hasVersion2 || topic.startsWith(QStringLiteral("urn:btmh:"), Qt::CaseInsensitive);
        if (!topic.startsWith(prefix, Qt::CaseInsensitive))
            continue;
        const QString hash = topic.sliced(prefix.size());
        auto sha1 = InfoHash::fromHex(hash.toLatin1());
        if (!sha1)
            sha1 = fromBase32(hash);
        if (!sha1)
            return fail(tr("the magnet's hash '%1' is not 40 hexadecimal digits; copy the whole magnet")
                            .arg(protocol::displayName(hash.toUtf8())));
        QByteArray name = query.queryItemValue(QStringLiteral("dn"), QUrl::FullyEncoded).toLatin1();
        name = QByteArray::fromPercentEncoding(name.replace('+', ' ')); // a true plus comes as %2B
        return FetchSource{*sha1, protocol::displayName(name), {}, {}, trackersOf(query)};
    }
    if (hasVersion2)
        return fail(tr("the magnet is of BitTorrent version 2 only; ask for one with 'urn:btih:'"));
    return fail(tr("the magnet has no 'xt=urn:btih:' and so names no content; copy the whole magnet"));
}

Result<FetchSource> parseFetchSource(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return fail(tr("nothing was given; give a magnet, the path of a .torrent file or a SHA-1"));
    if (looksLikeMagnet(trimmed))
        return parseMagnet(trimmed);
    if (protocol::looksLikePrivateLink(trimmed))
        return protocol::parsePrivateLink(trimmed).map([](const protocol::PrivateLink& link) {
            return FetchSource{protocol::ShareSecrets::of(link.key).identifier, link.name, {}, link.key};
        });
    if (const auto sha1 = InfoHash::fromHex(trimmed.toLatin1()))
        return FetchSource{*sha1, {}, {}};
    return fail(tr("'%1' is neither a magnet nor a SHA-1 of 40 hexadecimal digits")
                    .arg(protocol::displayName(trimmed.toUtf8())));
}

Result<FetchSource> readFetchSource(const QString& text)
{
    const auto parsed = parseFetchSource(text);
    if (parsed || looksLikeMagnet(text.trimmed()) || protocol::looksLikePrivateLink(text.trimmed()) ||
        text.trimmed().isEmpty())
        return parsed;
    QFile file(text);
    const QString shown = protocol::displayName(text.toUtf8());
    if (!QFileInfo(text).isFile())
        return fail(
            tr("'%1' is neither a magnet, nor a SHA-1 of 40 hexadecimal digits, nor a .torrent file that "
               "is there")
                .arg(shown));
    if (!file.open(QIODevice::ReadOnly))
        return fail(tr("cannot read '%1': %2").arg(shown, file.errorString()));
    if (file.size() > mostTorrentBytes)
        return fail(tr("'%1' is too large for a .torrent file").arg(shown));
    const auto torrent = readTorrent(file.readAll());
    if (!torrent)
        return fail(tr("cannot use '%1': %2").arg(shown, torrent.error().message));
    return FetchSource{torrent->sha1, protocol::displayName(torrent->name.toUtf8()), torrent->bytes};
}

} // namespace muster::peer
