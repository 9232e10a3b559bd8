// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/transferpanel.h"

#include "ui/format.h"
#include "ui/models/transfertablemodel.h"
#include "ui/widgets/chunkbar.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace muster::ui {

TransferPanel::TransferPanel(QWidget* parent)
    : QWidget(parent)
    , m_title(new ElidingLabel(Qt::ElideMiddle))
    , m_state(plainLabel())
    , m_progress(new QProgressBar)
    , m_chunks(new ChunkBar)
    , m_count(plainLabel())
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_progress->setRange(0, 1000);
    m_count->setWordWrap(false);

    auto* chunkLine = new QHBoxLayout;
    chunkLine->addWidget(m_chunks, 1);
    chunkLine->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(m_progress);
    layout->addLayout(chunkLine);
    retranslate();
}

void TransferPanel::retranslate()
{
    m_title->setAccessibleName(tr("Transfer"));
    m_state->setAccessibleName(tr("State"));
    m_progress->setAccessibleName(tr("Progress"));
    m_count->setAccessibleName(tr("Chunks here"));
    showTransfer();
}

void TransferPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TransferPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

// For all lines of the state: a splitter that this stands in asks for no height at a width.
void TransferPanel::makeRoom()
{
    const int needed = m_state->heightForWidth(width());
    if (needed != m_state->minimumHeight())
        m_state->setMinimumHeight(needed);
}

void TransferPanel::setTransfer(const status::TransferStatus& transfer, const QString& title)
{
    m_transfer = transfer;
    m_name = title;
    showTransfer();
}

void TransferPanel::showTransfer()
{
    const status::TransferStatus& transfer = m_transfer;
    const QString name = transferName(transfer);
    m_title->setLine(m_name.isEmpty() ? name : tr("%1: %2", "a peer's name: a file").arg(m_name, name));
    const QString flow =
        tr("%1 down, %2 up, %n peer(s)", nullptr, transfer.connectedPeers)
            .arg(formatRate(transfer.downBytesPerSecond), formatRate(transfer.upBytesPerSecond));
    m_state->setText(transferStateText(transfer) + u"  ·  " + flow);
    makeRoom();
    const int done = permille(transfer.doneBytes, transfer.wantedBytes);
    m_progress->setValue(done);
    m_progress->setFormat(
        tr("%1  (%2 of %3)", "43.2 %  (110 MiB of 256 MiB)")
            .arg(formatPermille(done), formatSize(transfer.doneBytes), formatSize(transfer.wantedBytes)));
    m_chunks->setChunks(transfer.chunks);
    m_count->setText(chunkCountText(transfer.chunks));
}

} // namespace muster::ui
