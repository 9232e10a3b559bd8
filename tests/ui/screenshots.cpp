// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the windows with sample data and saves their pictures: muster_screenshots FOLDER [LANGUAGE]
#include "sampledata.h"
#include "samplerecord.h"
#include "ui/darkpalette.h"
#include "ui/dialogs/adddialog.h"
#include "ui/dialogs/clusterdialog.h"
#include "ui/dialogs/limitsdialog.h"
#include "ui/dialogs/linkdialog.h"
#include "ui/dialogs/questions.h"
#include "ui/dialogs/roledialog.h"
#include "ui/dialogs/sharedialog.h"
#include "ui/dialogs/transferlimitsdialog.h"
#include "ui/mainwindow.h"
#include "ui/monitorwindow.h"
#include "ui/translation.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/speedgraph.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTextStream>
#include <QTranslator>

using namespace muster;

namespace {

class Album
{
public:
    Album(const QDir& folder, const QString& suffix)
        : m_folder(folder)
        , m_suffix(suffix)
    {
    }

    bool save(QWidget& widget, const QString& name)
    {
        widget.show();
        QApplication::processEvents();
        QApplication::processEvents();
        return widget.grab().save(m_folder.filePath(name + m_suffix + u".png"));
    }

private:
    QDir m_folder;
    QString m_suffix;
};

bool saveTracker(Album& album)
{
    ui::MainWindow window(ui::Mode::Tracker);
    bool saved = album.save(window, QStringLiteral("tracker-empty"));
    window.showCluster(sample::cluster());
    for (const auto& event : sample::events())
        window.addEvent(event);
    saved &= album.save(window, QStringLiteral("tracker"));
    QMessageBox* question = ui::askToStopTracker(sample::cluster(), &window, [] {});
    saved &= album.save(*question, QStringLiteral("tracker-stop"));
    status::ClusterStatus election = sample::cluster();
    election.master = {};
    election.trackers[0].liveness = status::Liveness::Dead;
    election.trackers[0].lastSeen = Millis(4'210);
    election.trackers[1].role = status::TrackerRole::Candidate;
    window.showCluster(election);
    window.showError(QStringLiteral("Sample of a message: port 6969 is in use; choose another with --port."));
    return album.save(window, QStringLiteral("tracker-election")) && saved;
}

// Each page of the tracker's window, by its class.
bool saveRecord(Album& album)
{
    ui::MainWindow window(ui::Mode::Tracker);
    QObject::connect(&window, &ui::MainWindow::contentsRequested, &window,
                     [&window](const status::TableQuery& query) {
                         window.showContents(sample::contentPage(query, query.peer.isEmpty() ? 214'503 : 9));
                     });
    QObject::connect(&window, &ui::MainWindow::peersRequested, &window,
                     [&window](const status::TableQuery& query) {
                         window.showSwarmPeers(sample::swarmPeerPage(query, query.content ? 31 : 37'210));
                     });
    window.resize(1280, 800);
    window.show();
    bool saved = true;
    auto* pages = window.findChild<QTabWidget*>(QStringLiteral("pages"));
    for (const bool isFilled : {false, true}) {
        if (isFilled) {
            window.showCluster(sample::cluster());
            for (const auto& event : sample::events())
                window.addEvent(event);
            for (quint64 index = 18'180; index <= 18'204; ++index)
                window.showRound(sample::round(index));
            for (int second = 0; second < 900; ++second)
                window.addActivity(sample::activity(second));
        }
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentIndex(page);
            QApplication::processEvents();
            for (const QString& name : {QStringLiteral("contents"), QStringLiteral("swarmPeers")})
                if (auto* table = pages->widget(page)->findChild<ui::PagedTable*>(name); table && isFilled)
                    table->selectRow(3);
            const QString name = QString::fromLatin1(pages->widget(page)->metaObject()->className());
            saved &= album.save(window, u"record-" + name.section(u"::"_qs, -1).toLower() +
                                            (isFilled ? QString() : QStringLiteral("-empty")));
        }
    }
    return saved;
}

// Each tab of what is told of the selected transfer.
bool saveDetails(Album& album, ui::MainWindow& window)
{
    window.showDetail(sample::detail());
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("details"));
    const QStringList names{QStringLiteral("chunks"), QStringLiteral("files"), QStringLiteral("peers"),
                            QStringLiteral("trackers"), QStringLiteral("speed")};
    bool saved = true;
    for (int tab = 0; tab < names.size(); ++tab) {
        tabs->setCurrentIndex(tab + 1);
        if (names[tab] == u"speed")
            window.findChild<ui::SpeedGraph*>()->setSamples(sample::rates());
        saved &= album.save(window, QStringLiteral("peer-") + names[tab]);
    }
    tabs->setCurrentIndex(0);
    return saved;
}

bool savePeerDialogs(Album& album, ui::MainWindow& window)
{
    window.askToAdd(sample::download());
    bool saved = album.save(*window.findChild<ui::AddDialog*>(), QStringLiteral("peer-add"));
    window.findChild<ui::AddDialog*>()->hide();
    QMessageBox* question = ui::askToRemoveTransfers({sample::download()}, &window, [](bool) {});
    saved &= album.save(*question, QStringLiteral("peer-remove"));
    question->hide();
    status::PeerLimits limits;
    limits.alternativeRates = {200, 100};
    limits.alternativeTo = {18, 0};
    ui::LimitsDialog limitsDialog(limits);
    saved &= album.save(limitsDialog, QStringLiteral("peer-limits"));
    ui::TransferLimitsDialog transferLimits({sample::download()});
    saved &= album.save(transferLimits, QStringLiteral("peer-transferlimits"));
    ui::DialogFileChooser chooser;
    ui::ShareDialog share(
        {QStringLiteral("/home/sample/Lectures"), QStringLiteral("/home/sample/thesis.pdf")}, chooser);
    saved &= album.save(share, QStringLiteral("peer-share"));
    ui::LinkDialog link(QStringLiteral("minutes.odt"),
                        QStringLiteral("muster:?k=c2FtcGxlLXNhbXBsZS1zYW1wbGU"));
    saved &= album.save(link, QStringLiteral("peer-link"));
    ui::ClusterDialog cluster;
    saved &= album.save(cluster, QStringLiteral("peer-notrackers"));
    cluster.showCluster(sample::cluster(), {true, QStringLiteral("10.0.0.17:6969"), 2'400, 0, 1});
    return album.save(cluster, QStringLiteral("peer-cluster")) && saved;
}

bool savePeer(Album& album)
{
    ui::MainWindow window(ui::Mode::Peer);
    bool saved = album.save(window, QStringLiteral("peer-empty"));
    window.showOffers(sample::offers());
    window.showTransfer(sample::download());
    window.showTransfer(sample::share());
    status::TransferStatus failed = sample::share();
    failed.sha1 = sample::infoHash(9);
    failed.name = QStringLiteral("sample-failed.iso");
    failed.state = status::TransferState::Failed;
    failed.error = QStringLiteral("the disk is full; make room and fetch it again");
    failed.doneBytes = 0;
    failed.upBytesPerSecond = 0;
    window.showTransfer(failed);
    window.showContact({true, QStringLiteral("10.0.0.17:6969"), 2'400, 0, 1});
    window.showCluster(sample::cluster());
    window.showLimits({});
    saved &= album.save(window, QStringLiteral("peer-offers"));
    window.selectTransfer(sample::download().sha1);
    saved &= album.save(window, QStringLiteral("peer"));
    saved &= saveDetails(album, window);
    saved &= savePeerDialogs(album, window);
    window.resize(window.minimumSizeHint());
    window.showContact({false, QStringLiteral("10.0.0.17:6969"), 42'400, 4});
    return album.save(window, QStringLiteral("peer-small")) && saved;
}

bool saveMonitorAndRole(Album& album)
{
    ui::MonitorWindow monitor;
    monitor.showCluster(sample::cluster());
    for (const auto& event : sample::events())
        monitor.addEvent(event);
    monitor.setPeer(1, QStringLiteral("Peer 1"), sample::share());
    monitor.setPeer(2, QStringLiteral("Peer 2"), sample::download());
    monitor.appendTimeline(QStringLiteral("  1.512 s  sample-attic elected"));
    monitor.appendTimeline(QStringLiteral("  9.204 s  the master is killed at 40 %"));
    monitor.appendTimeline(QStringLiteral("  9.211 s  sample-library is master, after 7 ms"));
    const bool saved = album.save(monitor, QStringLiteral("monitor"));
    ui::RoleDialog role;
    return album.save(role, QStringLiteral("role")) && saved;
}

bool saveAll(const QDir& folder, const QString& suffix)
{
    Album album(folder, suffix);
    const bool tracker = saveTracker(album) && saveRecord(album);
    const bool peer = savePeer(album);
    return saveMonitorAndRole(album) && tracker && peer;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    QTextStream err(stderr);
    if (arguments.size() < 2 || !QDir().mkpath(arguments.at(1))) {
        err << QStringLiteral("usage: muster_screenshots FOLDER [LANGUAGE]\n");
        return 2;
    }
    const QString language = arguments.value(2, QStringLiteral("en"));
    QLocale::setDefault(QLocale(language));
    QTranslator translator;
    if (ui::loadTranslation(translator, QLocale(language)))
        QApplication::installTranslator(&translator);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));

    const QDir folder(arguments.at(1));
    const QPalette light = QApplication::palette();
    bool saved = saveAll(folder, u'-' + language + u"-light");
    QApplication::setPalette(ui::darkPalette());
    saved = saveAll(folder, u'-' + language + u"-dark") && saved;
    QApplication::setPalette(light);
    return saved ? 0 : 1;
}
