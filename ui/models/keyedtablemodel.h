// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <utility>

namespace muster::ui {

// A table of values that have a key each. It is told the new state of things and finds out what changed: rows
// go, change or come, each with its own signal, so that a view keeps its selection and its place. Rows keep
// the order in which they came; views sort by a proxy. KeyOf is a callable, stateless: `const Key&
// KeyOf()(const Row&)`. A key that comes twice counts once, the later row wins.
template<typename Row, typename Key, typename KeyOf> class KeyedTableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

    const Row& row(int at) const { return m_rows.at(at); }

    // -1 if there is none.
    int rowOf(const Key& key) const
    {
        if (m_places.size() != m_rows.size())
            rebuildPlaces();
        return m_places.value(key, -1);
    }

    // The rows are these from now on.
    void replaceRows(const QList<Row>& rows)
    {
        QHash<Key, qsizetype> wanted;
        wanted.reserve(rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i)
            wanted.insert(KeyOf()(rows[i]), i);
        removeRowsUnless([&](const Row& row) { return wanted.contains(KeyOf()(row)); });
        changeRows([&](const Row& row) -> const Row& { return rows[wanted.value(KeyOf()(row))]; });
        QList<Row> added;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const Key& key = KeyOf()(rows[i]);
            if (rowOf(key) < 0 && wanted.value(key) == i)
                added.append(rows[i]);
        }
        appendRows(added);
    }

    // This row is new, or has changed.
    void putRow(const Row& row)
    {
        const int at = rowOf(KeyOf()(row));
        if (at < 0) {
            appendRows({row});
        } else if (m_rows[at] != row) {
            m_rows[at] = row;
            announceChange(at, at);
        }
    }

    void removeKey(const Key& key)
    {
        if (const int at = rowOf(key); at >= 0)
            removeRun(at, at);
    }

protected:
    void announceChange(int first, int last)
    {
        emit this->dataChanged(this->index(first, 0), this->index(last, this->columnCount({}) - 1));
    }

private:
    template<typename Wanted> void removeRowsUnless(Wanted isWanted)
    {
        for (int last = int(m_rows.size()) - 1; last >= 0;) {
            if (isWanted(m_rows[last])) {
                --last;
                continue;
            }
            int first = last;
            while (first > 0 && !isWanted(m_rows[first - 1]))
                --first;
            removeRun(first, last);
            last = first - 1;
        }
    }

    template<typename Newest> void changeRows(Newest newest)
    {
        const int count = int(m_rows.size());
        for (int first = 0; first < count;) {
            int end = first;
            while (end < count && m_rows[end] != newest(m_rows[end])) {
                m_rows[end] = newest(m_rows[end]);
                ++end;
            }
            if (end > first)
                announceChange(first, end - 1);
            first = end + 1;
        }
    }

    void appendRows(const QList<Row>& rows)
    {
        if (rows.isEmpty())
            return;
        const int first = int(m_rows.size());
        this->beginInsertRows({}, first, first + int(rows.size()) - 1);
        m_rows.append(rows);
        for (int at = first; at < int(m_rows.size()); ++at)
            m_places.insert(KeyOf()(m_rows[at]), at);
        this->endInsertRows();
    }

    void removeRun(int first, int last)
    {
        this->beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        m_places.clear(); // rebuilt when somebody asks, once for many runs
        this->endRemoveRows();
    }

    void rebuildPlaces() const
    {
        m_places.clear();
        m_places.reserve(m_rows.size());
        for (int at = 0; at < int(m_rows.size()); ++at)
            m_places.insert(KeyOf()(m_rows[at]), at);
    }

    QList<Row> m_rows;
    mutable QHash<Key, int> m_places; // by key; out of date while its size differs
};

} // namespace muster::ui
