// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/torrentmaker.h"

#include "peer/chunkhashing.h"
#include "peer/foldercontents.h"
#include "peer/torrentloading.h"
#include "protocol/displayname.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtAlgorithms>
#include <algorithm>
#include <libtorrent/bencode.hpp>
#include <libtorrent/create_torrent.hpp>
#include <libtorrent/entry.hpp>
#include <vector>

namespace muster::peer {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("muster::peer", text); }

Result<void> hashAll(lt::create_torrent& torrent, const QList<ContentFile>& files, const QString& folder,
                     qint64 totalBytes, qint64 chunkBytes, const HashingProgress& progress,
                     const std::stop_token& stop)
{
    qint64 doneBytes = 0;
    QString problem;
    const auto note = [&](const HashedChunk& hashed) {
        problem = hashed.problem;
        if (hashed.hash.isEmpty())
            return false;
        torrent.set_hash(lt::piece_index_t(hashed.chunk), lt::sha1_hash(hashed.hash.constData()));
        doneBytes += std::min(chunkBytes, totalBytes - hashed.chunk * chunkBytes);
        progress(doneBytes, totalBytes);
        return true;
    };
    hashChunks([&] { return ContentReader(files, folder); }, totalBytes, chunkBytes,
               QBitArray(torrent.num_pieces(), true), hashingThreads(), note, stop);
    if (!problem.isEmpty())
        return fail(tr("%1; share it again once it can be read").arg(problem));
    if (doneBytes != totalBytes)
        return fail({}); // stopped
    return {};
}

// Who reads it later finds the files by the names that it says.
Result<TorrentDescription> readBack(const QByteArray& bytes, const QList<ContentFile>& files)
{
    const auto odd = [](const QString& path) {
        return fail(tr("%1 cannot be shared: its name holds characters that a torrent cannot keep; rename it")
                        .arg(protocol::safeText(path)));
    };
    auto torrent = readTorrent(bytes, Names::Own);
    if (!torrent)
        return fail(
            tr("%1 cannot be shared: %2")
                .arg(protocol::safeText(files.first().path.section(u'/', 0, 0)), torrent.error().message));
    for (qsizetype i = 0; i < files.size(); ++i)
        if (torrent->files.value(i).path != files[i].path)
            return odd(files[i].path);
    return torrent;
}

} // namespace

qint64 chunkBytesFor(qint64 contentBytes)
{
    constexpr qint64 smallest = 256 * 1024;
    constexpr qint64 largest = 16 * 1024 * 1024;
    constexpr qint64 mostChunks = 2048;
    qint64 size = smallest;
    while (size < largest && size * mostChunks < contentBytes)
        size *= 2;
    return size;
}

QString chunkBytesProblem(qint64 chunkBytes)
{
    constexpr qint64 smallest = 16 * 1024;
    constexpr qint64 largest = 64 * 1024 * 1024;
    if (chunkBytes == 0 ||
        (chunkBytes >= smallest && chunkBytes <= largest && qPopulationCount(quint64(chunkBytes)) == 1))
        return {};
    return tr("chunks cannot have %1 bytes; choose a power of two from 16 KiB to 64 MiB").arg(chunkBytes);
}

Result<TorrentDescription> makeTorrent(const QString& path, const HashingProgress& progress,
                                       std::stop_token stop, qint64 chunkBytes, const SharingNotice& notice)
{
    if (const QString problem = chunkBytesProblem(chunkBytes); !problem.isEmpty())
        return fail(problem);
    const QFileInfo root(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (!root.exists())
        return fail(tr("there is no file or folder %1; check the path").arg(path));
    if ((!root.isFile() && !root.isDir()) || root.fileName().isEmpty())
        return fail(tr("%1 cannot be shared: give a file or a folder").arg(path));
    const auto contents = contentsBelow(root);
    if (!contents)
        return tl::unexpected(contents.error());
    if (const QString leftOut = leftOutText(path, *contents); notice && !leftOut.isEmpty())
        notice(leftOut);
    const QList<ContentFile>& files = contents->files;
    if (files.size() > mostFiles)
        return fail(tr("%1 holds %2 files, and at most %3 can be shared as one; share its folders one by one")
                        .arg(path)
                        .arg(files.size())
                        .arg(mostFiles));
    if (const auto checked = checkFiles(files); !checked)
        return fail(tr("%1 cannot be shared: %2").arg(path, checked.error().message));
    lt::file_storage storage;
    for (const ContentFile& file : files)
        storage.add_file(file.path.toStdString(), file.sizeBytes);
    if (storage.total_size() == 0)
        return fail(tr("%1 is empty; there is nothing to share").arg(path));
    try {
        if (chunkBytes == 0)
            chunkBytes = chunkBytesFor(storage.total_size());
        lt::create_torrent torrent(storage, int(chunkBytes), lt::create_torrent::v1_only);
        torrent.set_creation_date(0); // the same content, the same bytes
        const auto hashed =
            hashAll(torrent, files, root.path(), storage.total_size(), chunkBytes, progress, stop);
        if (!hashed)
            return tl::unexpected(hashed.error());
        const std::vector<char> bytes = torrent.generate_buf();
        return readBack(QByteArray(bytes.data(), qsizetype(bytes.size())), files);
    } catch (const std::exception& error) {
        return fail(tr("%1 cannot be shared: %2").arg(path, QString::fromLocal8Bit(error.what())));
    }
}

} // namespace muster::peer
