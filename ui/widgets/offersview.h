// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace muster::ui {

class ColumnChooser;
class DataTable;
class OfferTableModel;

// What the network offers: searched as one types, fetched by a double click, Return or the button. What is in
// the list of transfers already says so, and is shown there instead.
class OffersView : public QWidget
{
    Q_OBJECT

public:
    explicit OffersView(QWidget* parent = nullptr);

    void setOffers(const QList<status::OfferStatus>& offers);
    void setContact(const status::TrackerContactStatus& contact); // why nothing may be there
    void setTransfer(const status::TransferStatus& transfer);     // it is in the list
    void removeTransfer(const InfoHash& sha1);
    int count() const;

    ColumnChooser& columns() { return *m_columns; }

signals:
    void fetchRequested(const QString& link);
    void transferRequested(const muster::InfoHash& sha1); // to see it in the list
    void messageRaised(const QString& message);
    void clusterRequested();      // to see what is wrong with the trackers
    void watched(bool isWatched); // whether a person can see it

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void tellWhetherSeen();
    void showEmptyText();
    void fetchSelected();
    void showWhatCanBeDone();
    QList<InfoHash> selected(bool inList) const;

    OfferTableModel* m_model;
    DataTable* m_table;
    ColumnChooser* m_columns;
    QLabel* m_heading;
    QLineEdit* m_search;
    QPushButton* m_fetch;
    QPushButton* m_why;
    bool m_isAnswered = false;
};

} // namespace muster::ui
