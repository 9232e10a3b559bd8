// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/graphdata.h"

#include <QString>
#include <QWidget>
#include <vector>

namespace muster::ui {

// One graph over time, of one or two lines of the same unit: the second one dashed. Left, Right, Home, End
// and the mouse move a cursor whose values are said below it; a screen reader is told them, and the range in
// words.
class GraphWidget : public QWidget
{
    Q_OBJECT

public:
    struct Line
    {
        QString name;
        GraphValue value;
    };
    enum class Unit { PerSecond, Milliseconds, Count };

    GraphWidget(const ActivityHistory& history, Unit unit, QWidget* parent = nullptr);

    void setTexts(const QString& title, const std::vector<Line>& lines);
    void setRange(Millis range, const QString& inWords);
    void setEmptyText(const QString& text); // shown where no line has a value
    void setEnd(WallTime end);              // the newest second; draws anew
    QString summary() const { return accessibleDescription(); }
    QString cursorText() const; // empty: there is no cursor

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRect plotRect() const;
    void reckon();
    bool isEmpty() const;
    void describe();
    void setCursorColumn(int column); // -1: none
    void paintAxes(QPainter& painter, const QRect& plot) const;
    void paintLine(QPainter& painter, const QRect& plot, std::size_t line) const;
    void paintCursor(QPainter& painter, const QRect& plot) const;
    QString valueText(double value) const;
    QString timeText(WallTime at) const;
    WallTime timeOfColumn(int column) const;

    const ActivityHistory& m_history;
    const Unit m_unit;
    QString m_title;
    std::vector<Line> m_lines;
    Millis m_range{10 * 60 * 1000};
    QString m_rangeText;
    QString m_emptyText;
    WallTime m_end{};
    std::vector<std::vector<GraphBucket>> m_buckets; // by line; a bucket for each column of the plot
    double m_top = 1;
    int m_cursor = -1;
};

} // namespace muster::ui
