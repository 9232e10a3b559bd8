// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/topology/topologydrawing.h"

#include <QGraphicsObject>

namespace muster::ui {

// A tracker on the ring: its shape and symbol, and its name and state below. An object, so that it can be
// told to a screen reader (topologyaccess.h).
class TrackerItem : public QGraphicsObject
{
    Q_OBJECT

public:
    enum class Mark : quint8 { None, Current, Focused };

    // `sizes` outlives it.
    TrackerItem(TopologyNode node, const TopologySizes& sizes);

    const TopologyNode& node() const { return m_node; }
    void setNode(const TopologyNode& node);
    // What a screen reader tells of it beyond its name and state, and the tooltip shows.
    void setFacts(const QString& facts);
    const QString& facts() const { return m_facts; }
    void setMark(Mark mark);
    Mark mark() const { return m_mark; }
    void sizesChanged();
    void retranslate();

    QRectF boundingRect() const override;
    QPainterPath shape() const override; // where a click is about it: its outline and its texts
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void tell(); // the tooltip
    void paintMark(QPainter& painter, const QPalette& palette) const;
    void paintOutline(QPainter& painter, const QPalette& palette) const;
    void paintProgress(QPainter& painter, const QPalette& palette) const;
    QStringList textLines() const;
    void paintTexts(QPainter& painter, const QPalette& palette) const;

    TopologyNode m_node;
    QString m_facts;
    const TopologySizes& m_sizes;
    Mark m_mark = Mark::None;
};

} // namespace muster::ui
