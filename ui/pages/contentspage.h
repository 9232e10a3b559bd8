// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/tablepage.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace muster::ui {

class ContentPageModel;
class ElidingLabel;
class PagedTable;
class SearchedTable;
class SwarmPeerPageModel;

// What the trackers know of contents, all of them; beside it the peers that have or fetch the chosen one. It
// asks for what it shows page by page, and takes the answers that are to its own queries.
class ContentsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ContentsPage(QWidget* parent = nullptr);

    void showContents(const status::ContentPage& page);
    void showSwarmPeers(const status::SwarmPeerPage& page);
    void select(const InfoHash& sha1);

signals:
    void contentsRequested(const muster::status::TableQuery& query);
    void peersRequested(const muster::status::TableQuery& query);
    void peerChosen(const QString& endpoint); // to be looked at among the peers

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildDetails();
    void retranslate();
    void setColumnWidths();
    void followSelection();
    void showFacts();
    void copySha1() const;
    void copyMagnet() const;
    void showMenu(const QPoint& at);

    ContentPageModel* m_model;
    SwarmPeerPageModel* m_peersModel;
    SearchedTable* m_searched;
    PagedTable* m_table; // of m_searched
    QLabel* m_heading;
    ElidingLabel* m_chosen;
    PagedTable* m_peers;
    QPushButton* m_copySha1;
    QPushButton* m_copyMagnet;
    QString m_chosenName; // of the selected content, as it was shown last
};

} // namespace muster::ui
