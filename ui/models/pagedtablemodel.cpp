// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pagedtablemodel.h"

#include <limits>
#include <utility>

namespace muster::ui {

PagedTableModel::PagedTableModel(quint16 id, QObject* parent)
    : QAbstractTableModel(parent)
    , m_idBits(quint64(id) << 48)
{
    m_question.count = pageRows;
}

void PagedTableModel::setSearch(const QString& search)
{
    if (std::exchange(m_question.search, search) != search)
        askAnew(false);
}

void PagedTableModel::setContent(const std::optional<InfoHash>& content)
{
    if (std::exchange(m_question.content, content) != content)
        askAnew(true);
}

void PagedTableModel::setPeer(const QString& endpoint)
{
    if (std::exchange(m_question.peer, endpoint) != endpoint)
        askAnew(true);
}

void PagedTableModel::sort(int column, Qt::SortOrder order)
{
    const bool isDescending = order == Qt::DescendingOrder;
    if (column < 0 || (column == m_question.sortColumn && isDescending == m_question.isDescending))
        return;
    m_question.sortColumn = column;
    m_question.isDescending = isDescending;
    askAnew(false);
}

// What is shown stays until the answer is here, unless it is about something else.
void PagedTableModel::askAnew(bool isToBeEmptied)
{
    ++m_questionNumber;
    m_isTired = false;
    m_isAnswered = false;
    m_isFreshWanted = true;
    m_current.clear();
    m_firstVisible = m_lastVisible = 0;
    if (isToBeEmptied && m_total > 0) {
        beginResetModel();
        dropPages();
        m_total = 0;
        endResetModel();
    }
    askNext();
}

void PagedTableModel::setIdle(bool isIdle)
{
    if (std::exchange(m_isIdle, isIdle) == isIdle)
        return;
    askAnew(true);
    emit answered(); // what an empty view says is something else now
}

void PagedTableModel::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    askNext();
}

void PagedTableModel::setVisible(int first, int last)
{
    if (!m_isAnswered)
        return; // of the rows before; the new question begins at the top
    m_firstVisible = std::max(first, 0);
    m_lastVisible = std::max(last, m_firstVisible);
    askNext();
}

void PagedTableModel::refresh()
{
    if (m_pending && ++m_waited < patience)
        return;
    m_pending.reset();
    m_isTired = false;
    m_current.clear();
    m_isFreshWanted = true;
    askNext();
}

void PagedTableModel::startOver()
{
    m_pending.reset();
    askAnew(true);
}

void PagedTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (m_total > 0)
        emit dataChanged(index(0, 0), index(m_total - 1, columnCount() - 1));
}

int PagedTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_total; }

int PagedTableModel::rowOfKey(const QVariant& key) const
{
    for (int page = 0, seen = 0; key.isValid() && seen < pagesHere() && page <= m_total / pageRows; ++page) {
        if (!hasPage(page))
            continue;
        ++seen;
        for (int row = page * pageRows; row < std::min((page + 1) * pageRows, m_total); ++row)
            if (keyOf(row) == key)
                return row;
    }
    return -1;
}

// What is seen first, then what a person may scroll to next.
std::optional<int> PagedTableModel::pageToAsk() const
{
    if (!m_isAnswered)
        return 0;
    const int lastPage = std::max(m_total - 1, 0) / pageRows;
    const int first = std::min(m_firstVisible / pageRows, lastPage);
    const int last = std::min(m_lastVisible / pageRows, lastPage);
    for (int page = first; page <= last; ++page)
        if (!m_current.contains(page) || !hasPage(page))
            return page;
    for (const int page : {last + 1, first - 1})
        if (page >= 0 && page <= lastPage && !hasPage(page))
            return page;
    return std::nullopt;
}

void PagedTableModel::askNext()
{
    if (!m_isWatched || m_isIdle || m_isTired || m_pending)
        return;
    const std::optional<int> page = pageToAsk();
    if (!page)
        return;
    m_waited = 0;
    m_pending = Pending{m_idBits | ++m_lastNumber, *page, m_questionNumber};
    status::TableQuery query = m_question;
    query.number = m_pending->number;
    query.first = qint64(*page) * pageRows;
    query.isFresh = std::exchange(m_isFreshWanted, false);
    emit requested(query);
}

std::optional<PagedTableModel::Pending> PagedTableModel::takeUp(quint64 number, const QString& error)
{
    if (!m_pending || m_pending->number != number)
        return std::nullopt;
    const Pending asked = *std::exchange(m_pending, std::nullopt);
    if (asked.question != m_questionNumber) {
        askNext();
        return std::nullopt;
    }
    m_error = error;
    if (error.isEmpty())
        return asked;
    m_isTired = true; // else who looks would ask again at once
    emit answered();
    return std::nullopt;
}

void PagedTableModel::resetTo(qint64 total)
{
    m_total = int(std::min<qint64>(total, std::numeric_limits<int>::max()));
    m_isAnswered = true;
}

// Rows come and go at the end, so that a view stays where it is.
void PagedTableModel::setTotal(qint64 total)
{
    const int wanted = int(std::min<qint64>(total, std::numeric_limits<int>::max()));
    if (wanted > m_total) {
        beginInsertRows({}, m_total, wanted - 1);
        m_total = wanted;
        endInsertRows();
    } else if (wanted < m_total) {
        beginRemoveRows({}, wanted, m_total - 1);
        m_total = wanted;
        endRemoveRows();
    }
}

void PagedTableModel::announce(int page)
{
    const int first = page * pageRows;
    const int last = std::min(first + pageRows, m_total) - 1;
    if (last >= first)
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void PagedTableModel::finishTaking(int page)
{
    m_current.insert(page);
    if (pagesHere() > mostPages) {
        const int middle = (m_firstVisible + m_lastVisible) / 2 / pageRows;
        dropPagesOutside(middle - mostPages / 2 + 1, middle + mostPages / 2);
    }
    emit answered();
    askNext();
}

} // namespace muster::ui
