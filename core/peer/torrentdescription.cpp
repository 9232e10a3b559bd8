// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/torrentdescription.h"

#include "peer/contentnames.h"
#include "peer/torrentloading.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>
#include <algorithm>
#include <libtorrent/bdecode.hpp>
#include <libtorrent/torrent_info.hpp>
#include <optional>
#include <utility>

namespace muster::peer {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("muster::peer", text); }

// libtorrent cleans names already; this is the second lock on the same door.
bool staysInside(const QString& path)
{
    const QString clean = QDir::cleanPath(path);
    return !path.isEmpty() && !QDir::isAbsolutePath(path) && clean == path && clean != QStringLiteral(".") &&
           clean != QStringLiteral("..") && !clean.startsWith(QStringLiteral("../"));
}

// Padding is never on the disk: its name does not matter and takes none from the others.
Result<void> makeSafe(QList<ContentFile>& files)
{
    QStringList paths;
    for (const ContentFile& file : files)
        if (!file.isPadding)
            paths.append(file.path);
    const auto safe = safePaths(paths);
    if (!safe)
        return tl::unexpected(safe.error());
    auto next = safe->begin();
    for (ContentFile& file : files)
        if (!file.isPadding)
            file.path = *next++;
    return {};
}

// The names as the torrent has them: libtorrent changes those that other systems cannot keep, and ours lie on
// the disk as they are. Nothing: it is not of the form that is made here.
std::optional<QStringList> ownPaths(const lt::torrent_info& info)
{
    lt::error_code error;
    const lt::bdecode_node root = lt::bdecode(info.info_section(), error, nullptr, 100, 50'000'000);
    const auto textOf = [](lt::string_view text) {
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    };
    if (error || root.type() != lt::bdecode_node::dict_t)
        return std::nullopt;
    const QString name = textOf(root.dict_find_string_value("name"));
    const lt::bdecode_node files = root.dict_find_list("files");
    if (!files)
        return QStringList{name};
    QStringList paths;
    for (int i = 0; i < files.list_size(); ++i) {
        QString path = name;
        const lt::bdecode_node parts = files.list_at(i).dict_find_list("path");
        for (int part = 0; parts && part < parts.list_size(); ++part)
            path += QLatin1Char('/') + textOf(parts.list_string_value_at(part));
        paths.append(path);
    }
    return paths;
}

Result<QList<ContentFile>> filesOf(const lt::torrent_info& info, Names names)
{
    const lt::file_storage& storage = info.files();
    QList<ContentFile> files;
    for (const lt::file_index_t index : storage.file_range()) {
        const auto flags = storage.file_flags(index);
        if (flags & lt::file_storage::flag_symlink)
            return fail(
                tr("it holds symbolic links, which are not followed here; ask for a torrent without them"));
        files.append({QString::fromStdString(storage.file_path(index)), storage.file_offset(index),
                      storage.file_size(index), bool(flags & lt::file_storage::flag_pad_file)});
    }
    if (const auto own = names == Names::Own ? ownPaths(info) : std::nullopt;
        own && own->size() == files.size())
        for (qsizetype i = 0; i < files.size(); ++i)
            files[i].path = own->at(i);
    if (names == Names::Strangers)
        if (const auto made = makeSafe(files); !made)
            return tl::unexpected(made.error());
    for (const ContentFile& file : std::as_const(files))
        if (!file.isPadding && !staysInside(file.path))
            return fail(tr("it names a file outside of its own folder; do not use it"));
    return files;
}

// The first part of each path that is on the disk.
QString rootOf(const QList<ContentFile>& files, const QString& otherwise)
{
    const auto real =
        std::find_if(files.begin(), files.end(), [](const ContentFile& file) { return !file.isPadding; });
    return real == files.end() ? otherwise : real->path.section(QLatin1Char('/'), 0, 0);
}

QByteArray chunkHashesOf(const lt::torrent_info& info)
{
    QByteArray hashes;
    hashes.reserve(20 * info.num_pieces());
    for (const lt::piece_index_t piece : info.piece_range()) {
        const char* hash = info.hash_for_piece_ptr(piece);
        hashes.append(hash, 20);
    }
    return hashes;
}

} // namespace

int TorrentDescription::chunkAt(qint64 offset) const
{
    return offset >= 0 && offset < sizeBytes && offset % chunkBytes == 0 ? int(offset / chunkBytes) : -1;
}

Result<TorrentDescription> readTorrent(const QByteArray& bytes, Names names)
{
    const auto params = loadTorrent(bytes);
    if (!params)
        return tl::unexpected(params.error());
    try {
        const lt::torrent_info& info = *params->ti;
        if (!info.info_hashes().has_v1())
            return fail(tr("it is of BitTorrent version 2 only; ask for a version 1 or hybrid torrent"));
        auto files = filesOf(info, names);
        if (!files)
            return tl::unexpected(files.error());
        const lt::sha1_hash hash = info.info_hashes().v1;
        TorrentDescription torrent;
        torrent.sha1 = *InfoHash::fromBytes(QByteArrayView(hash.data(), 20));
        torrent.wireHash = torrent.sha1;
        torrent.name = rootOf(*files, safeName(QString::fromStdString(info.name())));
        torrent.sizeBytes = info.total_size();
        torrent.chunkBytes = info.piece_length();
        torrent.files = std::move(*files);
        torrent.chunkHashes = chunkHashesOf(info);
        torrent.bytes = bytes;
        return torrent;
    } catch (const std::exception& error) {
        return fail(tr("it is not a torrent (%1); get it again").arg(QString::fromLocal8Bit(error.what())));
    }
}

QList<qint64> bytesPerFile(const TorrentDescription& torrent, const QBitArray& chunks)
{
    QList<qint64> done(torrent.files.size(), 0);
    qsizetype first = 0; // no file before it reaches the chunk at hand
    for (int chunk = 0; chunk < chunks.size(); ++chunk) {
        const qint64 begin = torrent.chunkOffset(chunk);
        const qint64 end = begin + torrent.chunkSize(chunk);
        while (first < torrent.files.size() &&
               torrent.files[first].offset + torrent.files[first].sizeBytes <= begin)
            ++first;
        if (!chunks.testBit(chunk))
            continue;
        for (qsizetype i = first; i < torrent.files.size() && torrent.files[i].offset < end; ++i) {
            const ContentFile& file = torrent.files[i];
            done[i] += std::max<qint64>(0, std::min(end, file.offset + file.sizeBytes) -
                                               std::max(begin, file.offset));
        }
    }
    return done;
}

qint64 bytesOf(const TorrentDescription& torrent, const QBitArray& chunks)
{
    qint64 bytes = 0;
    for (int chunk = 0; chunk < chunks.size(); ++chunk)
        if (chunks.testBit(chunk))
            bytes += torrent.chunkSize(chunk);
    return bytes;
}

QString magnetOf(const InfoHash& sha1, const QString& name)
{
    QString magnet = QStringLiteral("magnet:?xt=urn:btih:") + sha1.toHexString();
    if (!name.isEmpty())
        magnet += QStringLiteral("&dn=") + QString::fromLatin1(QUrl::toPercentEncoding(name));
    return magnet;
}

} // namespace muster::peer
