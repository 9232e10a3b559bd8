// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/tablepage.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QSet>
#include <algorithm>
#include <iterator>
#include <optional>

namespace muster::ui {

// A table of which only the pages around what is seen are here: however many rows it has, a view scrolls
// through all of them, and what is not here yet is shown as on its way. It asks for one page at a time and
// drops answers to what was asked before the search or the order changed. It keeps `mostPages` pages.
class PagedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int pageRows = 100;
    static constexpr int mostPages = 12;
    static constexpr int patience = 20;

    // `id` tells this model's queries from those of others whose answers come the same way.
    explicit PagedTableModel(quint16 id, QObject* parent = nullptr);

    void setSearch(const QString& search);
    // Whose peers, or whose contents. Nothing is shown meanwhile; with neither, all are.
    void setContent(const std::optional<InfoHash>& content);
    void setPeer(const QString& endpoint);
    void sort(int column, Qt::SortOrder order) override;

    // Asks for nothing and shows nothing: where nothing is chosen whose rows would be shown.
    void setIdle(bool isIdle);
    // While it is not watched it asks for nothing.
    void setWatched(bool isWatched);
    void setVisible(int first, int last); // rows, both included
    // What is visible is asked for anew, unless an answer is still on its way; one that does not come until
    // it was called `patience` times is waited for no longer.
    void refresh();
    // Whoever was asked is not there any more, or is another one now.
    void startOver();
    void retranslate(); // the headers and all that is shown

    const status::TableQuery& question() const { return m_question; }
    bool isIdle() const { return m_isIdle; }
    bool isAnswered() const { return m_isAnswered; } // what is shown is to the present question
    QString error() const { return m_error; }        // of the last answer
    int rowCount(const QModelIndex& parent = {}) const override;

    virtual int pagesHere() const = 0;
    virtual QVariant keyOf(int row) const = 0; // invalid while it is not here
    int rowOfKey(const QVariant& key) const;   // among the pages here; -1: none

signals:
    void requested(const muster::status::TableQuery& query);
    void answered(); // total, rows or error may have changed

protected:
    struct Pending
    {
        quint64 number = 0;
        int page = 0;
        quint64 question = 0;
    };
    // What the answer is to; nothing: to a question that stands no more.
    std::optional<Pending> takeUp(quint64 number, const QString& error);
    void resetTo(qint64 total);
    void setTotal(qint64 total);
    void announce(int page);
    void finishTaking(int page);
    virtual void dropPages() = 0;
    virtual void dropPagesOutside(int first, int last) = 0;
    virtual bool hasPage(int page) const = 0;

private:
    void askAnew(bool isToBeEmptied);
    void askNext();
    std::optional<int> pageToAsk() const;

    const quint64 m_idBits;
    status::TableQuery m_question;
    quint64 m_questionNumber = 0; // grows with each other search, order or filter
    quint64 m_lastNumber = 0;
    std::optional<Pending> m_pending;
    int m_waited = 0;    // calls of refresh() since it was asked for
    QSet<int> m_current; // pages that were answered since the last refresh()
    bool m_isFreshWanted = true;
    bool m_isAnswered = false;
    bool m_isWatched = false;
    bool m_isIdle = false;
    bool m_isTired = false; // the last answer was an error: nothing is asked before the next refresh()
    int m_firstVisible = 0;
    int m_lastVisible = 0;
    int m_total = 0;
    QString m_error;
};

// The pages of one kind of rows. KeyOf is a callable, stateless: `QVariant KeyOf()(const Row&)`.
template<typename Row, typename KeyOf> class PagedRows : public PagedTableModel
{
public:
    using PagedTableModel::PagedTableModel;

    void takePage(const status::TablePage<Row>& page)
    {
        const std::optional<Pending> asked = takeUp(page.number, page.error);
        if (!asked)
            return;
        if (!isAnswered()) {
            beginResetModel();
            m_pages.clear();
            resetTo(page.total);
            m_pages.insert(asked->page, page.rows);
            endResetModel();
        } else {
            setTotal(page.total);
            m_pages.insert(asked->page, page.rows);
            announce(asked->page);
        }
        finishTaking(asked->page);
    }

    // Null while it is not here.
    const Row* row(int at) const
    {
        if (at < 0)
            return nullptr;
        const auto page = m_pages.constFind(at / pageRows);
        const int place = at % pageRows;
        return page == m_pages.constEnd() || place >= page->size() ? nullptr : &page->at(place);
    }

    int pagesHere() const override { return int(m_pages.size()); }
    QVariant keyOf(int at) const override
    {
        const Row* here = row(at);
        return here ? KeyOf()(*here) : QVariant();
    }

protected:
    void dropPages() override { m_pages.clear(); }
    void dropPagesOutside(int first, int last) override
    {
        for (auto page = m_pages.begin(); page != m_pages.end();)
            page = page.key() < first || page.key() > last ? m_pages.erase(page) : std::next(page);
    }
    bool hasPage(int page) const override { return m_pages.contains(page); }

private:
    QHash<int, QList<Row>> m_pages;
};

} // namespace muster::ui
