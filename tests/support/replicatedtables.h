// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/consensusnode.h"

#include <QDataStream>
#include <QIODevice>
#include <map>
#include <vector>

namespace muster::testing {

// The simplest state machine: it remembers every entry. Durable in itself, so that it outlives its node.
// Like the real tables it skips what it was told already, and its image carries its own applied index.
class ReplicatedTables
{
public:
    bool tellsIndex = true;    // tells the node at once that the tables are durable
    bool answersImages = true; // else images are only counted
    int imagesWanted = 0;
    int imagesRestored = 0;

    quint64 appliedIndex() const { return m_index; }
    const std::map<quint64, QByteArray>& entries() const { return m_entries; }
    std::vector<QByteArray> sequence() const
    {
        std::vector<QByteArray> all;
        for (const auto& [index, entry] : m_entries)
            all.push_back(entry);
        return all;
    }

    void serve(consensus::ConsensusNode& node)
    {
        using consensus::ConsensusNode;
        QObject::connect(
            &node, &ConsensusNode::committed, &node,
            [this, &node](quint64 index, const QByteArray& entry) { apply(node, index, entry); });
        QObject::connect(&node, &ConsensusNode::restored, &node,
                         [this, &node](const QByteArray& image) { restore(node, image); });
        QObject::connect(&node, &ConsensusNode::imageWanted, &node, [this, &node] {
            ++imagesWanted;
            if (answersImages)
                node.provideImage(image());
        });
    }

    QByteArray image() const
    {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << m_index << quint64(m_entries.size());
        for (const auto& [index, entry] : m_entries)
            stream << index << entry;
        return bytes;
    }

private:
    void apply(consensus::ConsensusNode& node, quint64 index, const QByteArray& entry)
    {
        if (index <= m_index)
            return;
        m_index = index;
        m_entries[index] = entry;
        if (tellsIndex)
            node.setTablesIndex(m_index);
    }
    void restore(consensus::ConsensusNode& node, const QByteArray& image)
    {
        ++imagesRestored;
        QDataStream stream(image);
        quint64 count = 0;
        stream >> m_index >> count;
        m_entries.clear();
        while (count-- > 0) {
            quint64 index = 0;
            QByteArray entry;
            stream >> index >> entry;
            m_entries[index] = entry;
        }
        if (tellsIndex)
            node.setTablesIndex(m_index);
    }

    quint64 m_index = 0;
    std::map<quint64, QByteArray> m_entries;
};

} // namespace muster::testing
