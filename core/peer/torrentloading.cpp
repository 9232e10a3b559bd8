// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/torrentloading.h"

#include <QCoreApplication>
#include <algorithm>
#include <boost/crc.hpp>
#include <libtorrent/load_torrent.hpp>
#include <libtorrent/torrent_info.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace muster::peer {

namespace {

constexpr int mostRepeats = 200;                  // these libtorrent renames in a moment
constexpr std::int64_t mostSteps = 1'000'000'000; // some seconds; 45,000 folders with a file each
constexpr int mostDepth = 100;
constexpr int mostTokens = 12'000'000;

QString tr(const char* text) { return QCoreApplication::translate("muster::peer", text); }

// Counts paths as libtorrent compares them: by a checksum of 32 bits, without case. So names that were made
// to have the same checksum are found, too, which cost it as much. What it leaves out of names (directions of
// writing, control characters) counts for nothing here.
class PathCount
{
public:
    void enter(std::string_view part)
    {
        m_lengths.push_back(m_path.size());
        const std::string cleaned = clean(part);
        if (cleaned.empty() || cleaned == "." || cleaned == "..")
            return;
        m_path += '/';
        m_path += cleaned;
    }
    void leave()
    {
        m_path.resize(m_lengths.back());
        m_lengths.pop_back();
    }
    // The path as it is entered. Padding of one size may have one path.
    void addFile(bool isPadding, std::int64_t sizeBytes)
    {
        ++m_files;
        m_steps += std::int64_t(m_folders.size()) - m_folder;
        if (!isPadding)
            count(m_path);
        else if (const std::string name = m_path + '\n' + std::to_string(sizeBytes);
                 m_padding.insert(name).second)
            count(m_path);
    }
    void addFolder()
    {
        const auto [folder, isNew] = m_folders.emplace(m_path, std::int64_t(m_folders.size()));
        if (isNew) {
            count(m_path);
            m_steps += std::int64_t(m_folders.size());
        }
        m_folder = folder->second;
    }
    bool isTooMuch() const { return m_files > mostFiles || m_repeats > mostRepeats || m_steps > mostSteps; }
    Result<void> verdict() const
    {
        if (m_files > mostFiles)
            return fail(QCoreApplication::translate(
                "muster::peer", "it holds more than %n file(s); ask for it in parts", nullptr, mostFiles));
        if (m_repeats > mostRepeats)
            return fail(QCoreApplication::translate(
                "muster::peer",
                "it gives the same name to too many files, as only a damaged or a hostile one "
                "does; do not use it"));
        if (m_steps > mostSteps)
            return fail(QCoreApplication::translate("muster::peer",
                                                    "it holds too many folders; ask for it in parts"));
        return {};
    }

private:
    static std::string clean(std::string_view part)
    {
        constexpr std::size_t mostBytes = 240; // longer names are cut there
        std::string cleaned;
        for (std::size_t i = 0; i < part.size() && cleaned.size() < mostBytes; ++i) {
            const auto byte = static_cast<unsigned char>(part[i]);
            const bool isMark = byte == 0xE2 && i + 2 < part.size(); // U+2000 to U+2FFF
            if (isMark && isDirection(part.substr(i, 3)))
                i += 2;
            else if (byte >= 0x20 && byte != 0x7F && byte != '/' && byte != '\\')
                cleaned += byte >= 'A' && byte <= 'Z' ? char(byte - 'A' + 'a') : char(byte);
        }
        return cleaned;
    }
    static bool isDirection(std::string_view mark)
    {
        const auto second = static_cast<unsigned char>(mark[1]);
        const auto third = static_cast<unsigned char>(mark[2]);
        return (second == 0x80 && ((third >= 0x8B && third <= 0x8F) || (third >= 0xAA && third <= 0xAE))) ||
               (second == 0x81 && third >= 0xA0 && third <= 0xAF);
    }
    void count(const std::string& path)
    {
        boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true> sum;
        sum.process_bytes(path.data() + 1, path.empty() ? 0 : path.size() - 1);
        m_repeats += m_sums.insert(sum.checksum()).second ? 0 : 1;
    }

    std::string m_path; // each part behind a '/'
    std::vector<std::size_t> m_lengths;
    std::unordered_set<std::uint32_t> m_sums;
    std::unordered_map<std::string, std::int64_t> m_folders; // numbered as they come
    std::int64_t m_folder = 0;                               // where the file at hand is
    std::int64_t m_steps = 0; // that libtorrent takes to find folders: it looks from the last one back
    std::unordered_set<std::string> m_padding;
    int m_files = 0;
    int m_repeats = 0;
};

std::string_view viewOf(lt::string_view text) { return {text.data(), text.size()}; }

bool isPadding(const lt::bdecode_node& file)
{
    return viewOf(file.dict_find_string_value("attr")).find('p') != std::string_view::npos;
}

// Version 1.
void countList(const lt::bdecode_node& files, PathCount& paths)
{
    const int count = files.list_size();
    for (int i = 0; i < count && !paths.isTooMuch(); ++i) {
        const lt::bdecode_node file = files.list_at(i);
        if (file.type() != lt::bdecode_node::dict_t)
            continue;
        lt::bdecode_node parts = file.dict_find_list("path.utf-8");
        if (!parts)
            parts = file.dict_find_list("path");
        const int partCount = parts ? parts.list_size() : 0;
        for (int part = 0; part < partCount; ++part) {
            paths.enter(viewOf(parts.list_string_value_at(part)));
            if (part + 1 < partCount)
                paths.addFolder();
        }
        paths.addFile(isPadding(file), file.dict_find_int_value("length"));
        for (int part = 0; part < partCount; ++part)
            paths.leave();
    }
}

// Version 2, as deep as the decoder went. A file is a folder's entry with an empty name.
void countTree(const lt::bdecode_node& tree, PathCount& paths)
{
    const int count = tree.dict_size();
    for (int i = 0; i < count && !paths.isTooMuch(); ++i) {
        const auto [name, below] = tree.dict_at(i);
        if (below.type() != lt::bdecode_node::dict_t)
            continue;
        if (name.empty()) {
            paths.addFile(isPadding(below), below.dict_find_int_value("length"));
            continue;
        }
        paths.enter(viewOf(name));
        if (!below.dict_find_dict(""))
            paths.addFolder();
        countTree(below, paths);
        paths.leave();
    }
}

} // namespace

Result<void> checkDescription(const lt::bdecode_node& info)
{
    PathCount list;
    PathCount tree;
    if (info.type() == lt::bdecode_node::dict_t) {
        if (const lt::bdecode_node files = info.dict_find_list("files"))
            countList(files, list);
        if (const lt::bdecode_node files = info.dict_find_dict("file tree"))
            countTree(files, tree);
    }
    const auto listed = list.verdict();
    return listed ? tree.verdict() : listed;
}

Result<void> checkFiles(const QList<ContentFile>& files)
{
    PathCount paths;
    for (const ContentFile& file : files) {
        if (paths.isTooMuch())
            break;
        const QList<QByteArray> parts = file.path.toUtf8().split('/');
        for (qsizetype part = 1; part < parts.size(); ++part) { // the first is the name of all
            paths.enter({parts[part].constData(), std::size_t(parts[part].size())});
            if (part + 1 < parts.size())
                paths.addFolder();
        }
        paths.addFile(file.isPadding, file.sizeBytes);
        for (qsizetype part = 1; part < parts.size(); ++part)
            paths.leave();
    }
    return paths.verdict();
}

Result<lt::add_torrent_params> loadTorrent(const QByteArray& bytes)
{
    const auto unusable = [](const QString& why) {
        return fail(tr("it is not a torrent (%1); get it again").arg(why));
    };
    if (bytes.size() > mostTorrentBytes)
        return fail(tr("it is too large for a torrent; ask for it in parts"));
    lt::error_code error;
    const lt::bdecode_node root =
        lt::bdecode(lt::span<const char>(bytes.data(), bytes.size()), error, nullptr, mostDepth, mostTokens);
    if (error)
        return unusable(QString::fromStdString(error.message()));
    if (root.type() == lt::bdecode_node::dict_t)
        if (const lt::bdecode_node info = root.dict_find_dict("info"))
            if (const auto checked = checkDescription(info); !checked)
                return tl::unexpected(checked.error());
    try {
        return lt::load_torrent_parsed(root);
    } catch (const std::exception& problem) {
        return unusable(QString::fromLocal8Bit(problem.what()));
    }
}

} // namespace muster::peer
