// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "ui/topology/topologydrawing.h"

#include <QGraphicsItem>

namespace muster::ui {

// A lineage apart: trackers of the cluster's name that went another way in a split, in a frame of their own.
class ForeignItem : public QGraphicsItem
{
public:
    ForeignItem(const status::ForeignLineage& lineage, const TopologySizes& sizes);

    static QString heading(const status::ForeignLineage& lineage);
    // All of it in words, for who does not see the picture.
    static QString description(const status::ForeignLineage& lineage);

    QRectF boundingRect() const override; // from (0, 0) on
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    qreal lineHeight() const { return m_sizes.em * 2; }
    qsizetype rows() const;

    const TopologySizes& m_sizes;
    const QString m_heading;
    QList<TopologyNode> m_nodes;
};

} // namespace muster::ui
