// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"

#include <QSortFilterProxyModel>
#include <optional>

namespace muster::ui {

// Those events of an EventListModel that are of one kind, about one tracker, and hold a text.
class EventFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setKind(std::optional<status::EventKind> kind); // nothing: all
    void setTracker(NodeId tracker);                     // invalid: all
    void setText(const QString& text);                   // whatever the case; empty: all

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<status::EventKind> m_kind;
    NodeId m_tracker;
    QString m_text;
};

} // namespace muster::ui
