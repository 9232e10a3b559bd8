// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "status/clusterstatus.h"
#include "status/transferdetail.h"
#include "status/transferstatus.h"
#include "ui/transferwish.h"

#include <QVariantMap>
#include <QWidget>
#include <optional>

class QBoxLayout;
class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace muster::ui {

class FileChooser;
class OffersView;
class SideBar;
class TransferActions;
class TransfersView;

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
    void showDetail(const status::TransferDetail& detail);
    void showContact(const status::TrackerContactStatus& contact);
    void showCluster(const status::ClusterStatus& cluster);

    void shareFiles();  // asks which
    void shareFolder(); // asks which
    void pasteLink();   // fetches what the clipboard names
    void select(const InfoHash& sha1);

    QList<status::TransferStatus> transfers() const;
    const status::ClusterStatus& cluster() const { return m_cluster; }
    const status::TrackerContactStatus& contact() const { return m_contact; }

    TransferActions& actions() { return *m_actions; } // for the selected transfers
    void fillColumnsMenu(QMenu* menu);

    // What is shown and how: columns, parts, tabs. To be kept by somebody else.
    QVariantMap state() const;
    void restore(const QVariantMap& state);

signals:
    // A link, a hash, or the path of a .torrent, as the person gave it: to be asked about, then fetched.
    void addRequested(const QString& text);
    void shareRequested(const muster::ui::ShareChoice& choice);
    void wished(const muster::InfoHash& sha1, muster::ui::TransferWish wish);
    void saveTorrentRequested(const muster::InfoHash& sha1, const QString& path);
    void prioritiesRequested(const muster::InfoHash& sha1,
                             const QList<muster::status::FilePriority>& priorities);
    void transferLimitsRequested(const muster::InfoHash& sha1, const muster::status::TransferLimits& limits);
    void watched(const std::optional<muster::InfoHash>& sha1); // whose detail is wanted
    void offersWatched(bool isWatched);         // whether a person sees what the network offers
    void clusterRequested();                    // to see who the trackers are
    void messageRaised(const QString& message); // what was pasted or dropped is nothing that can be fetched

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addActionRow(QBoxLayout* layout);
    void connectViews();
    void retranslate();
    void showGroup();
    void countGroups();
    void fetchText(const QString& text);
    void fetchTyped();
    void askToShare(const QStringList& paths);

    FileChooser& m_chooser;
    TransferActions* m_actions;
    SideBar* m_sideBar;
    QSplitter* m_parts;
    QStackedWidget* m_views;
    OffersView* m_offers;
    TransfersView* m_transfers;
    QLineEdit* m_link;
    QPushButton* m_fetchLink;
    QPushButton* m_shareFiles;
    QPushButton* m_shareFolder;
    status::ClusterStatus m_cluster;
    status::TrackerContactStatus m_contact;
};

} // namespace muster::ui
