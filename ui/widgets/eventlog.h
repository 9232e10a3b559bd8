// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"

#include <QTableView>
#include <optional>

namespace muster::ui {

class EventFilterModel;
class EventListModel;

// What happened, newest below. It follows the newest line unless the person has scrolled up; Ctrl+C copies
// the selected lines.
class EventLog : public QTableView
{
    Q_OBJECT

public:
    enum class Kinds { Hidden, Shown };
    explicit EventLog(Kinds kinds = Kinds::Hidden, QWidget* parent = nullptr);

    void add(const status::ClusterEvent& event);
    // What is shown; see EventFilterModel.
    void setFilter(std::optional<status::EventKind> kind, NodeId tracker, const QString& text);
    QList<status::ClusterEvent> shown() const;
    int shownCount() const;
    int allCount() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void copySelection() const;
    QString emptyText() const; // why nothing is shown; empty: something is
    void describe();

    EventListModel* m_model;
    EventFilterModel* m_filter;
    bool m_follows = true; // the newest event is in view
};

} // namespace muster::ui
