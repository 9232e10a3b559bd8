// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferdetail.h"
#include "status/transferstatus.h"

#include <QList>
#include <QWidget>

class QLabel;

namespace muster::ui {

class AvailabilityBar;
class ChunkBar;
class ChunkMap;
class ElidingLabel;

// The chunks of the selected transfer: what is here from the first to the last, how many connected peers have
// what, every chunk as a cell, what the cells mean with their counts, and one chunk in words.
class ChunksView : public QWidget
{
    Q_OBJECT

public:
    explicit ChunksView(QWidget* parent = nullptr);

    void setTransfer(const status::TransferStatus& transfer, const status::TransferDetail& detail);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showTexts();

    status::TransferDetail m_detail;
    QLabel* m_hereLabel;
    QLabel* m_othersLabel;
    ChunkBar* m_here;
    AvailabilityBar* m_others;
    QLabel* m_hereText;
    QLabel* m_othersText;
    ChunkMap* m_map;
    QList<QLabel*> m_legend; // in the order of ChunkState
    ElidingLabel* m_current;
};

} // namespace muster::ui
