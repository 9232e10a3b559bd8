// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QList>
#include <QWidget>

namespace muster::ui {

// How much of each of `columns` equal stretches of the chunks is here, 0 to 1. A chunk that lies across a
// border counts in both; with fewer chunks than columns each column is 0 or 1. Empty without chunks.
QList<float> chunkColumns(const QBitArray& chunks, int columns);

// As ChunkBar looks, within `bar`.
void paintChunkBar(QPainter& painter, const QRect& bar, const QBitArray& chunks, const QPalette& palette);

// A bar of all chunks from the first to the last: here in the highlight colour, missing in the base colour.
// Up to about a quarter of its width in chunks are drawn as cells; beyond, each pixel column mixes the two
// colours by how much of its stretch is here, so that 100,000 chunks are drawn as fast as ten.
class ChunkBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChunkBar(QWidget* parent = nullptr);

    void setChunks(const QBitArray& chunks);
    const QBitArray& chunks() const { return m_chunks; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override; // tooltips

private:
    void retranslate();
    QRect inside() const; // within the frame
    QString textAt(int x) const;

    QBitArray m_chunks;
};

} // namespace muster::ui
