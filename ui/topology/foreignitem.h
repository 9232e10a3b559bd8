// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "ui/topology/topologydrawing.h"

#include <QGraphicsObject>

namespace muster::ui {

// A lineage apart: trackers of the cluster's name that went another way in a split, in a frame of their own.
class ForeignItem : public QGraphicsObject
{
    Q_OBJECT

public:
    ForeignItem(const status::ForeignLineage& lineage, const TopologySizes& sizes);

    const Lineage& lineage() const { return m_lineage; }
    const QString& words() const { return m_words; } // description() of it
    void setFocused(bool isFocused);                 // a person has walked there
    bool isFocused() const { return m_isFocused; }

    static QString heading(const status::ForeignLineage& lineage);
    // All of it in words, for who does not see the picture.
    static QString description(const status::ForeignLineage& lineage);

    QRectF boundingRect() const override; // from (0, 0) on
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    qreal lineHeight() const { return m_sizes.em * 2; }
    qsizetype rows() const;

    const TopologySizes& m_sizes;
    const Lineage m_lineage;
    const QString m_heading;
    const QString m_words;
    bool m_isFocused = false;
    QList<TopologyNode> m_nodes;
};

} // namespace muster::ui
