// SPDX-License-Identifier: GPL-3.0-or-later
// muster_gallery FOLDER [LANGUAGE...]: pictures of what a running cluster does not show at once: dialogs,
// pages without anything, an election, a split, few trackers and many. Of sample data, in the looks of the
// album. Called by `./dev screenshots`.
#include "pictures.h"
#include "sampledata.h"
#include "ui/dialogs/adddialog.h"
#include "ui/dialogs/clusterdialog.h"
#include "ui/dialogs/limitsdialog.h"
#include "ui/dialogs/linkdialog.h"
#include "ui/dialogs/questions.h"
#include "ui/dialogs/sharedialog.h"
#include "ui/dialogs/transferlimitsdialog.h"
#include "ui/mainwindow.h"
#include "ui/monitorwindow.h"
#include "ui/topology/topologyview.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTextStream>

using namespace muster;

namespace {

using testing::Pictures;

QString nameOf(int tracker)
{
    static const QStringList names{u"attic"_qs, u"library"_qs, u"workshop"_qs, u"lab 3, window side"_qs,
                                   u"ws-building-b-0417"_qs};
    return tracker < names.size() ? names[tracker] : u"tracker-%1"_qs.arg(tracker + 1);
}

// So many trackers that live, the first of them master and the second this one.
status::ClusterStatus clusterOf(int trackers, quint64 peers)
{
    status::ClusterStatus cluster = sample::cluster();
    cluster.trackers.clear();
    for (int i = 0; i < trackers; ++i) {
        auto tracker = sample::tracker(quint64(0x11 + 16 * i), nameOf(i),
                                       i == 0 ? status::TrackerRole::Master : status::TrackerRole::Slave);
        tracker.isSelf = i == std::min(1, trackers - 1);
        tracker.peers = peers;
        cluster.trackers.append(tracker);
    }
    return cluster;
}

// Of five: one is dead, one votes for another, one is silent, one joins by a snapshot; two more are apart.
status::ClusterStatus clusterInTrouble()
{
    using status::Liveness;
    using status::TrackerRole;
    status::ClusterStatus cluster = clusterOf(5, 37);
    cluster.master = {};
    cluster.trackers[0].liveness = Liveness::Dead;
    cluster.trackers[0].role = TrackerRole::Slave;
    cluster.trackers[0].lastSeen = Millis(4'210);
    cluster.trackers[1].role = TrackerRole::Candidate;
    cluster.trackers[1].term = 8;
    cluster.trackers[3].liveness = Liveness::Suspect;
    cluster.trackers[4].role = TrackerRole::Joining;
    cluster.trackers[4].snapshotPercent = 64;
    cluster.trackers[4].applied = 0;
    return cluster;
}

status::ClusterStatus splitCluster()
{
    status::ClusterStatus cluster = clusterOf(3, 37);
    cluster.trackers[2].liveness = status::Liveness::Suspect;
    cluster.trackers[2].lastSeen = Millis(1'840);
    cluster.trackers[2].applied -= 143;
    cluster.foreign = {{{0x91e00c53aa10f77b, 0}, NodeId(0x771), {}}};
    for (int i = 0; i < 2; ++i)
        cluster.foreign.first().trackers.append(
            sample::tracker(quint64(0x771 + i), u"annexe %1"_qs.arg(i + 1),
                            i == 0 ? status::TrackerRole::Master : status::TrackerRole::Slave));
    return cluster;
}

// Each page of the tracker's window while it knows of nothing, and what passes by too quickly in a real one.
void saveTracker(Pictures& pictures)
{
    ui::MainWindow window(ui::Mode::Tracker);
    window.resize(QSize(1280, 800) / pictures.scale());
    auto* pages = window.findChild<QTabWidget*>(u"pages"_qs);
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        const QString name = QString::fromLatin1(pages->widget(page)->metaObject()->className());
        pictures.save(window, u"empty-"_qs + name.section(u"::"_qs, -1).toLower());
    }
    pages->setCurrentIndex(0);
    window.showCluster(sample::cluster());
    QMessageBox* question = ui::askToStopTracker(sample::cluster(), &window, [] {});
    pictures.save(*question, u"tracker-stop"_qs);
    question->hide();
    auto* view = window.findChild<ui::TopologyView*>();
    for (const auto& [name, cluster] :
         {std::pair(u"trouble"_qs, clusterInTrouble()), std::pair(u"split"_qs, splitCluster())}) {
        window.showCluster(cluster);
        view->setCurrent(cluster.trackers.last().id);
        window.showError(u"Sample of a message: port 6969 is in use; choose another with --port."_qs);
        pictures.save(window, u"topology-"_qs + name);
    }
}

// The topology of few and of many trackers, with few and with many peers.
void saveTopologies(Pictures& pictures)
{
    for (const auto& [trackers, peers] : {std::pair(1, 0), std::pair(2, 10), std::pair(3, 200),
                                          std::pair(5, 10), std::pair(9, 200), std::pair(20, 200)}) {
        ui::MainWindow window(ui::Mode::Tracker);
        window.resize(QSize(1280, 800) / pictures.scale());
        window.showCluster(clusterOf(trackers, quint64(peers)));
        window.findChild<ui::TopologyView*>()->setMotion(false);
        pictures.save(window, u"topology-%1-trackers"_qs.arg(trackers));
    }
}

void savePeerDialogs(Pictures& pictures, ui::MainWindow& window)
{
    window.askToAdd(sample::download());
    pictures.save(*window.findChild<ui::AddDialog*>(), u"peer-add"_qs);
    window.findChild<ui::AddDialog*>()->hide();
    QMessageBox* question = ui::askToRemoveTransfers({sample::download()}, &window, [](bool) {});
    pictures.save(*question, u"peer-remove"_qs);
    question->hide();
    status::PeerLimits limits;
    limits.alternativeRates = {200, 100};
    limits.alternativeTo = {18, 0};
    ui::LimitsDialog limitsDialog(limits);
    pictures.save(limitsDialog, u"peer-limits"_qs);
    ui::TransferLimitsDialog transferLimits({sample::download()});
    pictures.save(transferLimits, u"peer-transferlimits"_qs);
    ui::DialogFileChooser chooser;
    ui::ShareDialog share({u"/home/sample/Lectures"_qs, u"/home/sample/thesis.pdf"_qs}, chooser);
    pictures.save(share, u"peer-share"_qs);
    ui::LinkDialog link(u"minutes.odt"_qs, u"muster:?k=c2FtcGxlLXNhbXBsZS1zYW1wbGU"_qs);
    pictures.save(link, u"peer-link"_qs);
    ui::ClusterDialog cluster;
    cluster.setSystemMotion(false); // the crown is where it belongs at once
    pictures.save(cluster, u"peer-notrackers"_qs);
    cluster.showCluster(sample::cluster(), {true, u"10.0.0.17:6969"_qs, 2'400, 0, 1});
    pictures.save(cluster, u"peer-cluster"_qs);
}

void savePeer(Pictures& pictures)
{
    ui::MainWindow window(ui::Mode::Peer);
    pictures.save(window, u"peer-empty"_qs);
    window.showOffers(sample::offers());
    window.showTransfer(sample::download());
    window.showTransfer(sample::share());
    status::TransferStatus failed = sample::share();
    failed.sha1 = sample::infoHash(9);
    failed.name = u"sample-failed.iso"_qs;
    failed.state = status::TransferState::Failed;
    failed.error = u"the disk is full; make room and fetch it again"_qs;
    failed.doneBytes = 0;
    failed.upBytesPerSecond = 0;
    window.showTransfer(failed);
    window.showContact({true, u"10.0.0.17:6969"_qs, 2'400, 0, 1});
    window.showCluster(sample::cluster());
    window.showLimits({});
    savePeerDialogs(pictures, window);
    for (const auto& [transfer, name] :
         {std::pair(failed.sha1, u"failed"_qs), {sample::download().sha1, u"programs"_qs}}) {
        window.selectTransfer(transfer);
        window.showDetail(sample::detail());
        window.findChild<QTabWidget*>(u"details"_qs)->setCurrentIndex(name == u"programs" ? 3 : 0);
        pictures.save(window, u"peer-"_qs + name);
    }
    window.resize(window.minimumSizeHint());
    window.showContact({false, u"10.0.0.17:6969"_qs, 42'400, 4});
    pictures.save(window, u"peer-small"_qs);
}

void saveMonitor(Pictures& pictures)
{
    ui::MonitorWindow monitor;
    monitor.showCluster(sample::cluster());
    for (const auto& event : sample::events())
        monitor.addEvent(event);
    monitor.setPeer(1, u"Peer 1"_qs, sample::share());
    monitor.setPeer(2, u"Peer 2"_qs, sample::download());
    monitor.appendTimeline(u"  1.512 s  sample-attic elected"_qs);
    monitor.appendTimeline(u"  9.204 s  the master is killed at 40 %"_qs);
    monitor.appendTimeline(u"  9.211 s  sample-library is master, after 7 ms"_qs);
    pictures.save(monitor, u"monitor"_qs);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("HOME", "/home/sample"); // it is in the pictures
    QApplication app(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.isEmpty() || !QDir().mkpath(arguments.first())) {
        QTextStream(stderr) << u"usage: muster_gallery FOLDER [LANGUAGE...]"_qs << Qt::endl;
        return 2;
    }
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_qs));
    const QDir folder(arguments.takeFirst());
    const bool areSaved = testing::takeEachLook(folder, arguments, [](Pictures& pictures) {
        saveTracker(pictures);
        saveTopologies(pictures);
        savePeer(pictures);
        saveMonitor(pictures);
    });
    return areSaved ? 0 : 1;
}
