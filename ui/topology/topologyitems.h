// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/topology/topologydrawing.h"

#include <QGraphicsItem>
#include <QGraphicsObject>
#include <QLineF>

// What is drawn beside the trackers. Each gives way to nothing: none takes clicks or the focus.
namespace muster::ui {

// The links between trackers: those of the master are stronger.
class LinksItem : public QGraphicsItem
{
public:
    struct Link
    {
        QLineF line;
        bool isMasters = false;

        friend bool operator==(const Link&, const Link&) = default;
    };

    explicit LinksItem(const TopologySizes& sizes);
    void setLinks(const QList<Link>& links);
    const QList<Link>& links() const { return m_links; }

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const TopologySizes& m_sizes;
    QList<Link> m_links;
    QRectF m_bounds;
};

// The votes of an election: an arrow from each voter to its candidate, beside their link.
class VotesItem : public QGraphicsItem
{
public:
    explicit VotesItem(const TopologySizes& sizes);
    void setVotes(const QList<QLineF>& votes); // from the middle of the voter to that of the candidate

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const TopologySizes& m_sizes;
    QList<QLineF> m_votes;
    QRectF m_bounds;
};

// A message on its way.
class PulseItem : public QGraphicsItem
{
public:
    explicit PulseItem(const TopologySizes& sizes);
    void setKind(PulseKind kind);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const TopologySizes& m_sizes;
    PulseKind m_kind = PulseKind::KeepAlive;
};

// The crown: on the master's head, or in the middle while there is none.
class CrownItem : public QGraphicsItem
{
public:
    explicit CrownItem(const TopologySizes& sizes);
    void sizesChanged() { prepareGeometryChange(); }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const TopologySizes& m_sizes;
};

// Two lines in the middle: the term, and whether there is a master or an election.
class CenterItem : public QGraphicsItem
{
public:
    explicit CenterItem(const TopologySizes& sizes);
    void setLines(const QString& term, const QString& news);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const TopologySizes& m_sizes;
    QString m_term;
    QString m_news;
};

// The peers, around the trackers: a dot for each, or for several where they are many, and their number.
// An object, so that it can be told to a screen reader.
class PeersItem : public QGraphicsObject
{
    Q_OBJECT

public:
    static constexpr int mostDots = 48;

    explicit PeersItem(const TopologySizes& sizes);
    void setPeers(quint64 peers, quint64 contents);
    void setBelt(const QSizeF& belt);
    int dots() const { return m_dots; }
    QString text() const;
    QString words() const; // where they are, too

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const TopologySizes& m_sizes;
    QSizeF m_belt;
    quint64 m_peers = 0;
    quint64 m_contents = 0;
    int m_dots = 0;
};

} // namespace muster::ui
