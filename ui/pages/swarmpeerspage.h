// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/tablepage.h"

#include <QWidget>

class QLabel;

namespace muster::ui {

class ContentPageModel;
class ElidingLabel;
class PagedTable;
class SearchedTable;
class SwarmPeerPageModel;

// The peers that the trackers know, all of them; beside it what the chosen one has or fetches. It asks for
// what it shows page by page, and takes the answers that are to its own queries.
class SwarmPeersPage : public QWidget
{
    Q_OBJECT

public:
    explicit SwarmPeersPage(QWidget* parent = nullptr);

    void showContents(const status::ContentPage& page);
    void showSwarmPeers(const status::SwarmPeerPage& page);
    void select(const QString& endpoint);

signals:
    void contentsRequested(const muster::status::TableQuery& query);
    void peersRequested(const muster::status::TableQuery& query);
    void contentChosen(const muster::InfoHash& sha1); // to be looked at among the contents

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildDetails();
    void retranslate();
    void setColumnWidths();
    void followSelection();
    void showFacts();

    SwarmPeerPageModel* m_model;
    ContentPageModel* m_contentsModel;
    SearchedTable* m_searched;
    PagedTable* m_table; // of m_searched
    QLabel* m_heading;
    ElidingLabel* m_chosen;
    PagedTable* m_contents;
};

} // namespace muster::ui
