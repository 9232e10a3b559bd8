// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filetreemodel.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/modelroles.h"

#include <algorithm>
#include <utility>

namespace muster::ui {

using status::FileStatus;

namespace {

// An empty file is complete as it is.
int permilleOf(qint64 done, qint64 size) { return size == 0 ? 1000 : permille(done, size); }

bool haveSamePaths(const QList<FileStatus>& a, const QList<FileStatus>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const FileStatus& x, const FileStatus& y) { return x.path == y.path; });
}

} // namespace

void FileTreeModel::setTransfer(const status::TransferStatus& transfer)
{
    const bool areOthers = !haveSamePaths(m_files, transfer.files);
    if (areOthers)
        beginResetModel(); // what is asked until then is about the former ones
    const QList<FileStatus> before = std::exchange(m_files, transfer.files);
    const bool haveChunksChanged = std::exchange(m_chunks, transfer.chunks) != transfer.chunks;
    m_chunkBytes = transfer.chunkBytes;
    if (areOthers) {
        rebuild();
        endResetModel();
        return;
    }
    if (before == m_files && !haveChunksChanged)
        return;
    const std::vector<Node> earlier = m_nodes;
    sumUp();
    for (std::size_t i = 1; i < m_nodes.size(); ++i) {
        const Node& node = m_nodes[i];
        if (node.doneBytes == earlier[i].doneBytes && node.priority == earlier[i].priority &&
            node.sizeBytes == earlier[i].sizeBytes)
            continue;
        emit dataChanged(createIndex(node.row, 0, quintptr(i)),
                         createIndex(node.row, ColumnCount - 1, quintptr(i)));
    }
}

int FileTreeModel::addNode(const QString& name, int parent, int file)
{
    const int node = int(m_nodes.size());
    const int row = int(m_nodes[std::size_t(parent)].children.size());
    m_nodes.push_back({name, parent, row, file});
    m_nodes[std::size_t(parent)].children.push_back(node);
    return node;
}

int FileTreeModel::folderNode(const QStringList& path, QHash<QString, int>& folders)
{
    if (path.isEmpty())
        return 0;
    const QString key = path.join(u'/');
    if (const auto known = folders.constFind(key); known != folders.cend())
        return *known;
    const int parent = folderNode(path.first(path.size() - 1), folders);
    const int node = addNode(path.last(), parent, -1);
    folders.insert(key, node);
    return node;
}

void FileTreeModel::rebuild()
{
    m_nodes.assign(1, Node{});
    QHash<QString, int> folders;
    for (int file = 0; file < int(m_files.size()); ++file) {
        const QStringList path = m_files[file].path.split(u'/');
        addNode(path.last(), folderNode(path.first(path.size() - 1), folders), file);
    }
    sumUp();
}

void FileTreeModel::sumUp()
{
    for (Node& node : m_nodes) {
        node.sizeBytes = node.file < 0 ? 0 : m_files[node.file].sizeBytes;
        node.doneBytes = node.file < 0 ? 0 : m_files[node.file].doneBytes;
        node.priority = std::nullopt;
        if (node.file >= 0)
            node.priority = m_files[node.file].priority;
    }
    // Children come after their parents, so that from the end each is whole when it is added.
    for (std::size_t i = m_nodes.size(); i-- > 1;) {
        const Node& node = m_nodes[i];
        Node& parent = m_nodes[std::size_t(node.parent)];
        parent.sizeBytes += node.sizeBytes;
        parent.doneBytes += node.doneBytes;
        const bool isFirst = parent.children.back() == int(i);
        parent.priority = isFirst || parent.priority == node.priority ? node.priority : std::nullopt;
    }
}

const FileTreeModel::Node& FileTreeModel::nodeOf(const QModelIndex& index) const
{
    return m_nodes[index.isValid() ? std::size_t(index.internalId()) : 0];
}

QList<int> FileTreeModel::filesOf(const QModelIndex& index) const
{
    QList<int> files;
    std::vector<int> nodes{int(index.internalId())};
    while (!nodes.empty()) {
        const Node& node = m_nodes[std::size_t(nodes.back())];
        nodes.pop_back();
        if (node.file >= 0)
            files.append(node.file);
        nodes.insert(nodes.end(), node.children.begin(), node.children.end());
    }
    std::sort(files.begin(), files.end());
    return files;
}

QModelIndex FileTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(nodeOf(parent).children[std::size_t(row)]));
}

QModelIndex FileTreeModel::parent(const QModelIndex& index) const
{
    const int parent = index.isValid() ? nodeOf(index).parent : 0;
    return parent == 0 ? QModelIndex() : createIndex(m_nodes[std::size_t(parent)].row, 0, quintptr(parent));
}

int FileTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent).children.size());
}

int FileTreeModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QBitArray FileTreeModel::chunksOf(const FileStatus& file) const
{
    if (m_chunkBytes <= 0 || file.sizeBytes <= 0)
        return {};
    const qsizetype first = qsizetype(file.offset / m_chunkBytes);
    const qsizetype end =
        qMin(m_chunks.size(), qsizetype((file.offset + file.sizeBytes - 1) / m_chunkBytes) + 1);
    QBitArray chunks(qMax<qsizetype>(0, end - first));
    for (qsizetype chunk = first; chunk < end; ++chunk)
        chunks.setBit(chunk - first, m_chunks.testBit(chunk));
    return chunks;
}

QString FileTreeModel::text(const Node& node, int column) const
{
    switch (column) {
    case Name:
        return plainLine(node.name);
    case Size:
        return formatSize(node.sizeBytes);
    case Progress:
        return formatPermille(permilleOf(node.doneBytes, node.sizeBytes));
    case Chunks:
        return node.file < 0 ? QString() : chunkCountText(chunksOf(m_files[node.file]));
    case Priority:
        return node.priority ? priorityText(*node.priority) : tr("mixed", "files of several priorities");
    default:
        return {};
    }
}

QVariant FileTreeModel::sortKey(const Node& node, int column) const
{
    switch (column) {
    case Size:
        return qlonglong(node.sizeBytes);
    case Progress:
        return permilleOf(node.doneBytes, node.sizeBytes);
    case Priority:
        return node.priority ? int(*node.priority) : -1;
    default:
        return text(node, column);
    }
}

QVariant FileTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node& node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(node, index.column());
    case Qt::DecorationRole:
        return index.column() == Name ? QVariant(symbolIcon(node.file < 0 ? QStringLiteral("folder")
                                                                          : QStringLiteral("content")))
                                      : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Name && node.file >= 0)
            return plainToolTip(plainLine(m_files[node.file].path));
        return plainToolTip(text(node, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == Size ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortKey(node, index.column());
    case PermilleRole:
        return index.column() == Progress ? QVariant(permilleOf(node.doneBytes, node.sizeBytes)) : QVariant();
    case ChunksRole:
        return index.column() == Chunks && node.file >= 0 ? QVariant(chunksOf(m_files[node.file]))
                                                          : QVariant();
    case KeyRole:
        return node.file < 0 ? QVariant() : QVariant(m_files[node.file].path);
    default:
        return {};
    }
}

QVariant FileTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("File");
    case Size:
        return tr("Size");
    case Progress:
        return tr("Progress");
    case Chunks:
        return tr("Chunks");
    case Priority:
        return tr("Priority");
    default:
        return {};
    }
}

} // namespace muster::ui
