// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "status/transferstatus.h"

#include <QWidget>

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace muster::ui {

class DataTable;
class FileChooser;
class OfferTableModel;
class TransferDetails;
class TransferTableModel;

// What the network offers, what this peer downloads and shares, and the ways to fetch and to share. Files
// that are dropped on it are shared; a magnet link that is dropped on it is fetched.
class PeerPage : public QWidget
{
    Q_OBJECT

public:
    // The chooser outlives the page.
    explicit PeerPage(FileChooser& chooser, QWidget* parent = nullptr);

    void showOffers(const QList<status::OfferStatus>& offers);
    void showTransfer(const status::TransferStatus& transfer);
    void removeTransfer(const InfoHash& sha1);

    void shareFiles();  // asks which
    void shareFolder(); // asks which

signals:
    void fetchRequested(const muster::InfoHash& sha1, const QString& folder);
    void fetchTextRequested(const QString& text, const QString& folder);
    void shareRequested(const QStringList& paths);
    void removeRequested(const muster::InfoHash& sha1);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addActionRow(QBoxLayout* layout);
    QWidget* buildOffers();
    QWidget* buildTransfers();
    void fetchSelected();
    void fetchText(const QString& text);
    void askToRemove(const InfoHash& sha1);
    void showTransferMenu(const QPoint& at);
    void updateDetails();
    void updateFetchButtons();

    FileChooser& m_chooser;
    OfferTableModel* m_offers;
    TransferTableModel* m_transfers;
    DataTable* m_offerTable;
    DataTable* m_transferTable;
    TransferDetails* m_details;
    QLineEdit* m_search;
    QLineEdit* m_link;
    QPushButton* m_fetchLink;
    QPushButton* m_fetchOffer;
};

} // namespace muster::ui
