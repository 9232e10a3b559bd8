// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/transferstatus.h"

#include <QDialog>
#include <QVariantMap>

class QLabel;
class QPushButton;
class QSplitter;

namespace muster::ui {

class ClusterTableModel;
class DataTable;
class TopologyView;

// What a peer knows of the trackers: the picture of them, who they are, who is master, when each was heard
// last, how its own requests are answered. Nothing can be ordered here; a tracker's own status page says
// more.
class ClusterDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ClusterDialog(QWidget* parent = nullptr);

    void showCluster(const status::ClusterStatus& cluster, const status::TrackerContactStatus& contact);

    void setSystemMotion(bool isWanted); // false: the picture stands still

    // Its size and parts. To be kept by somebody else.
    QVariantMap state() const;
    void restore(const QVariantMap& state);

signals:
    void networkWished();                   // to see what may keep them from being heard
    void pageRequested(const QString& url); // of the selected tracker, or of the master

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildParts();
    void retranslate();
    void showRow(const NodeId& tracker);
    QString pageOf() const;

    status::ClusterStatus m_cluster;
    status::TrackerContactStatus m_contact;
    QLabel* m_text;
    QLabel* m_advice;
    QSplitter* m_parts;
    TopologyView* m_picture;
    ClusterTableModel* m_model;
    DataTable* m_table;
    QPushButton* m_page;
    QPushButton* m_check;
};

} // namespace muster::ui
