// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "status/transferstatus.h"
#include "ui/transferwish.h"

#include <QWidget>

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace muster::ui {

class DataTable;
class FileChooser;
class OfferTableModel;
class TransferActions;
class TransferDetails;
class TransferTableModel;

// What the network offers, what this peer downloads and shares, and the ways to fetch and to share. Files
// that are dropped on it are shared; links and .torrent files are fetched.
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
    void pasteLink();   // fetches what the clipboard names
    void select(const InfoHash& sha1);

    TransferActions& actions() { return *m_actions; } // for the selected transfer

signals:
    // A link, a hash, or the path of a .torrent, as the person gave it: to be asked about, then fetched.
    void addRequested(const QString& text);
    void shareRequested(const QStringList& paths);
    void wished(const muster::InfoHash& sha1, muster::ui::TransferWish wish);
    void saveTorrentRequested(const muster::InfoHash& sha1, const QString& path);
    void prioritiesRequested(const muster::InfoHash& sha1,
                             const QList<muster::status::FilePriority>& priorities);
    void messageRaised(const QString& message); // what was pasted or dropped is nothing that can be fetched

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addActionRow(QBoxLayout* layout);
    QWidget* buildOffers();
    QWidget* buildTransfers();
    void fetchSelected();
    void fetchText(const QString& text);
    void showTransferMenu(const QPoint& at);
    void updateDetails();
    void updateFetchButtons();

    FileChooser& m_chooser;
    OfferTableModel* m_offers;
    TransferTableModel* m_transfers;
    TransferActions* m_actions;
    DataTable* m_offerTable;
    DataTable* m_transferTable;
    TransferDetails* m_details;
    QLineEdit* m_search;
    QLineEdit* m_link;
    QPushButton* m_fetchLink;
    QPushButton* m_fetchOffer;
};

} // namespace muster::ui
