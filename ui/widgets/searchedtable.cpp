// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchedtable.h"

#include "ui/models/pagedtablemodel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pagedtable.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

constexpr std::chrono::milliseconds typingPause{150};

} // namespace

SearchedTable::SearchedTable(PagedTableModel* model, const QString& name, const QString& countName,
                             QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_label(lineLabel())
    , m_search(new QLineEdit)
    , m_typing(new QTimer(this))
    , m_count(lineLabel())
    , m_table(new PagedTable(QString(), model))
{
    m_label->setBuddy(m_search);
    m_search->setObjectName(name);
    m_search->setClearButtonEnabled(true);
    m_count->setObjectName(countName);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(m_typing, &QTimer::timeout, this, [this] { m_model->setSearch(m_search->text()); });

    auto* line = new QHBoxLayout;
    line->addWidget(m_label);
    line->addWidget(m_search, 1);
    line->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_table, 1);
}

void SearchedTable::searchFor(const QString& text)
{
    m_search->setText(text);
    m_typing->stop();
    m_model->setSearch(text);
}

void SearchedTable::setTexts(const QString& label, const QString& placeholder)
{
    m_label->setText(label);
    m_search->setPlaceholderText(placeholder);
}

void SearchedTable::setCountText(const QString& text) { m_count->setText(text); }

} // namespace muster::ui
