// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chunksview.h"

#include "ui/format.h"
#include "ui/widgets/availabilitybar.h"
#include "ui/widgets/chunkbar.h"
#include "ui/widgets/chunkcell.h"
#include "ui/widgets/chunkmap.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>

namespace muster::ui {

using status::ChunkState;

namespace {

// What a cell of this state looks like.
class SampleCell final : public QWidget
{
public:
    explicit SampleCell(ChunkState state)
        : m_state(state)
    {
        const int side = fontMetrics().height();
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintChunkCell(painter, rect(), m_state, palette());
    }

private:
    const ChunkState m_state;
};

constexpr std::array states{ChunkState::Have, ChunkState::Fetching, ChunkState::Wanted,
                            ChunkState::Unavailable, ChunkState::Skipped};

} // namespace

ChunksView::ChunksView(QWidget* parent)
    : QWidget(parent)
    , m_hereLabel(plainLabel())
    , m_othersLabel(plainLabel())
    , m_here(new ChunkBar)
    , m_others(new AvailabilityBar)
    , m_hereText(plainLabel())
    , m_othersText(plainLabel())
    , m_map(new ChunkMap)
    , m_current(new ElidingLabel)
{
    m_map->setObjectName(QStringLiteral("chunkMap"));
    m_current->setObjectName(QStringLiteral("chunkText"));
    auto* layout = new QGridLayout(this);
    layout->setColumnStretch(1, 1);
    int line = 0;
    for (QLabel* label : {m_hereLabel, m_othersLabel, m_hereText, m_othersText})
        label->setWordWrap(false);
    layout->addWidget(m_hereLabel, line, 0);
    layout->addWidget(m_here, line, 1);
    layout->addWidget(m_hereText, line, 2);
    layout->addWidget(m_othersLabel, ++line, 0);
    layout->addWidget(m_others, line, 1);
    layout->addWidget(m_othersText, line, 2);
    layout->addWidget(m_map, ++line, 0, 1, 3);
    layout->setRowStretch(line, 1);
    auto* legend = new QWidget;
    auto* flow = new FlowLayout(legend);
    for (const ChunkState state : states) {
        auto* entry = new QWidget;
        auto* row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, fontMetrics().averageCharWidth(), 0);
        m_legend.append(plainLabel());
        m_legend.last()->setWordWrap(false);
        row->addWidget(new SampleCell(state));
        row->addWidget(m_legend.last());
        flow->addWidget(entry);
    }
    layout->addWidget(legend, ++line, 0, 1, 3);
    layout->addWidget(m_current, ++line, 0, 1, 3);
    connect(m_map, &ChunkMap::currentChanged, this,
            [this](qsizetype chunk) { m_current->setLine(m_map->textOf(chunk)); });
    retranslate();
}

void ChunksView::retranslate()
{
    m_hereLabel->setText(tr("Here"));
    m_othersLabel->setText(tr("At others"));
    m_others->setAccessibleName(tr("How many connected peers have the chunks"));
    m_others->setToolTip(tr("The higher, the more connected peers have these chunks"));
    showTexts();
}

void ChunksView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChunksView::setTransfer(const status::TransferStatus& transfer, const status::TransferDetail& detail)
{
    m_detail = detail;
    m_here->setChunks(transfer.chunks);
    m_others->setAvailability(detail.availability);
    m_map->setTransfer(transfer, detail);
    showTexts();
}

void ChunksView::showTexts()
{
    const auto counts = m_map->counts();
    for (std::size_t i = 0; i < states.size(); ++i)
        m_legend[qsizetype(i)]->setText(
            tr("%1: %2", "a chunk's state: how many")
                .arg(chunkStateText(states.at(i)), formatCount(quint64(counts.at(i)))));
    m_hereText->setText(chunkCountText(m_here->chunks()));
    if (m_detail.availability.isEmpty()) {
        m_othersText->setText(tr("not known while it does not run"));
    } else {
        const double copies = distributedCopies(m_detail.availability);
        m_othersText->setText(
            tr("%1 copies", "whole ones and a part: 2.34").arg(QLocale().toString(copies, 'f', 2)));
    }
    m_others->setAccessibleDescription(m_othersText->text());
    m_current->setLine(m_map->count() > 0 ? m_map->textOf(m_map->current())
                                          : tr("The chunks are known once a peer has sent the description."));
}

} // namespace muster::ui
