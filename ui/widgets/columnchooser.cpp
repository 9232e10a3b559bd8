// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnchooser.h"

#include <QAction>
#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QStyle>

namespace muster::ui {

void widenToTitles(QHeaderView& header)
{
    const int margins = 2 * header.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &header) + 2;
    for (int column = 0; column < header.count(); ++column) {
        const QString title = header.model()->headerData(column, Qt::Horizontal).toString();
        const int needs = margins + header.fontMetrics().horizontalAdvance(title);
        if (!header.isSectionHidden(column) && header.sectionSize(column) < needs)
            header.resizeSection(column, needs);
    }
}

ColumnChooser::ColumnChooser(QHeaderView* header, const QList<int>& hidden)
    : QObject(header)
    , m_header(header)
{
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (const int column : hidden)
        header->setSectionHidden(column, true);
    connect(header, &QWidget::customContextMenuRequested, this, &ColumnChooser::showMenu);
}

void ColumnChooser::fillMenu(QMenu* menu)
{
    menu->clear();
    for (int column = 1; column < m_header->count(); ++column) {
        QAction* action = menu->addAction(
            m_header->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        connect(action, &QAction::toggled, m_header, [this, column](bool isShown) {
            m_header->setSectionHidden(column, !isShown);
            widenToTitles(*m_header);
        });
    }
}

void ColumnChooser::showMenu(const QPoint& at)
{
    auto* menu = new QMenu(m_header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    menu->popup(m_header->mapToGlobal(at));
}

QByteArray ColumnChooser::state() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << qint32(m_header->count()) << m_header->saveState();
    return state;
}

void ColumnChooser::restore(const QByteArray& state)
{
    QDataStream stream(state);
    qint32 count = 0;
    QByteArray header;
    stream >> count >> header;
    if (stream.status() == QDataStream::Ok && count == m_header->count()) {
        m_header->restoreState(header);
        widenToTitles(*m_header);
    }
}

} // namespace muster::ui
