// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "status/roundstatus.h"

#include <QMap>
#include <QWidget>
#include <optional>

namespace muster::ui {

// One round of ready and commit over time: a line for each tracker from when the master prepared the entries
// until that tracker had them on its disk, and across all the moment of the commit.
class RoundStrip : public QWidget
{
    Q_OBJECT

public:
    explicit RoundStrip(QWidget* parent = nullptr);

    void setNames(const QMap<NodeId, QString>& names);
    void setRound(const std::optional<status::RoundStatus>& round);
    void setEmptyText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    QString nameOf(NodeId tracker) const;
    std::chrono::microseconds length() const;
    void paintLanes(QPainter& painter, const QRect& plot) const;
    void paintCommit(QPainter& painter, const QRect& plot) const;

    QMap<NodeId, QString> m_names;
    std::optional<status::RoundStatus> m_round;
    QString m_emptyText;
    int m_mostLanes = 3;
};

} // namespace muster::ui
