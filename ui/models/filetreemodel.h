// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"

#include <QAbstractItemModel>
#include <QBitArray>
#include <QList>
#include <optional>
#include <vector>

namespace muster::ui {

// The files of one transfer with their folders. A folder says what its files say together.
class FileTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Size, Progress, Chunks, Priority, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    // The same files as before: what is expanded and selected stays, and only what changed is told.
    void setTransfer(const status::TransferStatus& transfer);

    // The places in TransferStatus::files of this file, or of all below this folder.
    QList<int> filesOf(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node
    {
        QString name;
        int parent = 0;
        int row = 0;   // among the parent's children
        int file = -1; // -1: a folder
        std::vector<int> children{};
        qint64 sizeBytes = 0; // from here on: of all below
        qint64 doneBytes = 0;
        std::optional<status::FilePriority> priority{}; // nothing: they differ
    };

    void rebuild();
    int folderNode(const QStringList& path, QHash<QString, int>& folders);
    int addNode(const QString& name, int parent, int file);
    void sumUp();
    bool isChanged(const QList<status::FileStatus>& before, int node) const;
    const Node& nodeOf(const QModelIndex& index) const;
    QBitArray chunksOf(const status::FileStatus& file) const;
    QString text(const Node& node, int column) const;
    QVariant sortKey(const Node& node, int column) const;

    std::vector<Node> m_nodes{Node{}}; // the first one is the root; parents come before their children
    QList<status::FileStatus> m_files;
    QBitArray m_chunks;
    qint64 m_chunkBytes = 0;
};

} // namespace muster::ui
