// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace muster::ui {

class ChunkBar;
class ElidingLabel;

// One transfer at a glance: title, state, progress, rates, and the bar of its chunks.
class TransferPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TransferPanel(QWidget* parent = nullptr);

    // The title stands before the content's name, e.g. which peer it is; it may be empty.
    void setTransfer(const status::TransferStatus& transfer, const QString& title = {});

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void showTransfer();
    void makeRoom();

    status::TransferStatus m_transfer;
    QString m_name; // beside the content's
    ElidingLabel* m_title;
    QLabel* m_state;
    QProgressBar* m_progress;
    ChunkBar* m_chunks;
    QLabel* m_count;
};

} // namespace muster::ui
