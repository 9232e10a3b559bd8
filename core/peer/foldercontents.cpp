// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/foldercontents.h"

#include "protocol/displayname.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>
#include <algorithm>
#include <filesystem>
#include <optional>
#include <vector>

namespace muster::peer {

namespace fs = std::filesystem;

namespace {

// Not by Qt's own listing, which passes over a name that is no UTF-8 without a word.
std::optional<QString> textOf(const fs::path& path)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(QByteArrayView(path.native()));
    return decode.hasError() ? std::nullopt : std::optional(text);
}

QString shown(const fs::path& path)
{
    return protocol::safeText(QString::fromUtf8(QByteArrayView(path.native())));
}

// Nobody shall believe to have shared what was silently left out.
class Search
{
public:
    explicit Search(const fs::path& root)
        : m_prefix(root.parent_path().native().size())
    {
        if (m_prefix > 0 && root.native()[m_prefix] == '/')
            ++m_prefix;
        m_folders.push_back(root);
    }

    Result<FolderContents> run()
    {
        while (!m_folders.empty()) {
            const fs::path folder = std::move(m_folders.back());
            m_folders.pop_back();
            std::error_code error;
            for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
                 entry.increment(error))
                if (const auto taken = take(*entry); !taken)
                    return tl::unexpected(taken.error());
            if (error)
                return fail(
                    QCoreApplication::translate(
                        "FolderContents",
                        "the folder %1 cannot be looked into; allow it, or move it away, and share again")
                        .arg(shown(folder)));
        }
        return std::move(m_found);
    }

private:
    Result<void> take(const fs::directory_entry& entry)
    {
        std::error_code error;
        const fs::file_type type = entry.symlink_status(error).type();
        if (type == fs::file_type::symlink) {
            ++m_found.linksLeftOut;
        } else if (type == fs::file_type::directory) {
            m_folders.push_back(entry.path());
        } else if (type != fs::file_type::regular && !error) {
            ++m_found.specialLeftOut;
        } else {
            const auto size = error ? 0 : entry.file_size(error);
            if (error)
                return fail(
                    QCoreApplication::translate(
                        "FolderContents", "%1 cannot be read; allow it, or move it away, and share again")
                        .arg(shown(entry.path())));
            const auto path = textOf(entry.path().native().substr(m_prefix));
            if (!path)
                return fail(QCoreApplication::translate(
                                "FolderContents",
                                "%1 cannot be shared: its name is no UTF-8 text; rename it, or its folder")
                                .arg(shown(entry.path())));
            m_found.files.append({*path, 0, qint64(size)});
        }
        return {};
    }

    std::size_t m_prefix;
    std::vector<fs::path> m_folders; // to be looked into
    FolderContents m_found;
};

} // namespace

Result<FolderContents> contentsBelow(const QFileInfo& root)
{
    FolderContents contents;
    if (root.isFile()) {
        contents.files.append({root.fileName(), 0, root.size()});
        return contents;
    }
    auto found = Search(fs::path(QFile::encodeName(root.filePath()).toStdString())).run();
    if (!found)
        return found;
    contents = std::move(*found);
    std::sort(contents.files.begin(), contents.files.end(),
              [](const ContentFile& a, const ContentFile& b) { return a.path < b.path; });
    qint64 offset = 0;
    for (ContentFile& file : contents.files) {
        file.offset = offset;
        offset += file.sizeBytes;
    }
    return contents;
}

QString leftOutText(const QString& path, const FolderContents& contents)
{
    QStringList parts;
    if (contents.linksLeftOut > 0)
        parts << QCoreApplication::translate("FolderContents", "%n symbolic link(s)", nullptr,
                                             contents.linksLeftOut);
    if (contents.specialLeftOut > 0)
        parts << QCoreApplication::translate("FolderContents", "%n pipe(s), socket(s) or device(s)", nullptr,
                                             contents.specialLeftOut);
    if (parts.isEmpty())
        return {};
    return QCoreApplication::translate(
               "FolderContents", "left out of %1: %2; put copies in their place to share what they stand for")
        .arg(protocol::safeText(path), parts.join(QStringLiteral(", ")));
}

} // namespace muster::peer
