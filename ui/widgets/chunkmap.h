// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferdetail.h"
#include "status/transferstatus.h"

#include <QAbstractScrollArea>
#include <array>

namespace muster::ui {

// Every chunk of a transfer as a cell of its own, in lines from left to right. As long as they fit the cells
// are large; beyond that they keep a size that can be told apart and pointed at, and it scrolls: only what is
// seen is drawn, so that 100,000 chunks are as fast as a hundred. The keyboard walks from cell to cell.
class ChunkMap : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ChunkMap(QWidget* parent = nullptr);

    // `detail` is of the same transfer, or empty while it is not known.
    void setTransfer(const status::TransferStatus& transfer, const status::TransferDetail& detail);

    qsizetype count() const { return m_have.size(); }
    status::ChunkState stateOf(qsizetype chunk) const { return status::chunkState(m_have, m_detail, chunk); }
    // How many chunks are in each state, in the order of ChunkState.
    std::array<qsizetype, 5> counts() const;
    QString textOf(qsizetype chunk) const; // number, place, size, state, who has it
    qsizetype current() const { return m_current; }
    QRect cellRect(qsizetype chunk) const;     // in the viewport
    qsizetype chunkAt(const QPoint& at) const; // -1: none

    QSize sizeHint() const override;

    void retranslate();

signals:
    void currentChanged(qsizetype chunk);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override; // tooltips
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void setCurrent(qsizetype chunk);

    QBitArray m_have;
    status::TransferDetail m_detail;
    qint64 m_chunkBytes = 0;
    qint64 m_sizeBytes = 0;
    int m_cell = 12;   // pixels, the gap included
    int m_columns = 1; // cells in a line
    qsizetype m_current = 0;
};

} // namespace muster::ui
