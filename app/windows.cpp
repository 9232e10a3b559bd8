// SPDX-License-Identifier: GPL-3.0-or-later
// The roles with a window: the same nodes as without one, and a window that is given their values.
#include "app/verbs.h"

#include "app/demo.h"
#include "app/desktop.h"
#include "app/exitcodes.h"
#include "app/language.h"
#include "app/networkdesk.h"
#include "app/passphrase.h"
#include "app/peercall.h"
#include "app/peerordercommand.h"
#include "app/peerwindow.h"
#include "app/shutdownsignal.h"
#include "app/terminal.h"
#include "app/trackerwindow.h"
#include "ui/dialogs/roledialog.h"
#include "ui/filechooser.h"
#include "ui/mainwindow.h"
#include "ui/monitorwindow.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>

namespace muster::app {

namespace {

const QString roleKey = QStringLiteral("role");

QString tr(const char* text) { return QCoreApplication::translate("muster::app", text); }

// What was named on the command line is not this window's to change.
void offerPassphrase(ui::MainWindow& window, const Options& options)
{
    if (!options.passphraseFile.isEmpty())
        return;
    const QString path = storedPassphrasePath(options);
    window.allowPassphrase(QFile::exists(path));
    QObject::connect(&window, &ui::MainWindow::passphraseChosen, &window,
                     [&window, path](const QString& passphrase) {
                         const auto stored = storePassphrase(path, passphrase);
                         if (!stored)
                             window.showError(stored.error().message);
                         window.allowPassphrase(QFile::exists(path));
                     });
}

void offerNetwork(ui::MainWindow& window, const NodeSettings& settings, const QStringList& listensAt)
{
    auto* desk = new NetworkDesk(settings, listensAt, &window);
    QObject::connect(&window, &ui::MainWindow::networkWished, desk, [desk, &window] { desk->open(&window); });
}

} // namespace

int failInWindow(const Error& error)
{
    QMessageBox box(QMessageBox::Warning, tr("Muster"), {}, QMessageBox::Close);
    box.setTextFormat(Qt::PlainText);
    box.setText(error.message);
    box.exec();
    return failWith(error);
}

std::optional<Verb> chooseRole(const Options& options, Language& language)
{
    QSettings stored;
    const QString role = stored.value(roleKey).toString();
    if (role == QStringLiteral("tracker"))
        return Verb::Tracker;
    if (role == QStringLiteral("peer"))
        return Verb::Peer;
    ui::RoleDialog dialog;
    dialog.showLanguage(language.chosen());
    QObject::connect(&dialog, &ui::RoleDialog::languageChosen, &dialog,
                     [&language](const QString& code) { language.choose(code); });
    NetworkDesk desk(options);
    QObject::connect(&dialog, &ui::RoleDialog::networkWished, &desk, [&] { desk.open(&dialog); });
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    const bool isTracker = dialog.mode() == ui::Mode::Tracker;
    stored.setValue(roleKey, isTracker ? QStringLiteral("tracker") : QStringLiteral("peer"));
    return isTracker ? Verb::Tracker : Verb::Peer;
}

namespace {

// The next start asks for the role again: it may be the other one that works here.
int failAtStart(const NodeSettings& settings, const Error& error)
{
    QSettings stored;
    if (stored.value(roleKey) == nameOf(settings.options.verb))
        stored.remove(roleKey);
    return failInWindow(error);
}

// The passphrase that a window stored is the cluster's, whatever this computer is in it.
Result<void> takePassphraseAlong(const Options& options, Verb other)
{
    Options there = options;
    there.verb = other;
    const QString from = storedPassphrasePath(options);
    const QString to = storedPassphrasePath(there);
    if (!options.passphraseFile.isEmpty() || !QFile::exists(from) || QFile::exists(to))
        return {};
    if (!QDir().mkpath(QFileInfo(to).path()))
        return fail(tr("cannot write %1; look at its folder").arg(to));
    return readPassphrase(from).and_then(
        [&to](const QByteArray& passphrase) { return storePassphrase(to, QString::fromUtf8(passphrase)); });
}

bool mayUseNetworks(const Options& options, const WindowRim& rim)
{
    if (!rim.usesAllNetworks && NetworkDesk::isChosenAbsent(options))
        rim.usesAllNetworks = NetworkDesk::askToUseAllNetworks();
    return rim.usesAllNetworks || !NetworkDesk::isChosenAbsent(options);
}

// Where the role was named on the command line it is not this window's to change.
template<typename RoleWindow> void offerOtherRole(RoleWindow& role, const NodeSettings& settings)
{
    if (!settings.options.isRoleRemembered)
        return;
    role.window().allowOtherRole();
    const Verb other = settings.options.verb == Verb::Tracker ? Verb::Peer : Verb::Tracker;
    QObject::connect(&role.window(), &ui::MainWindow::otherRoleChosen, &role,
                     [&role, other, options = settings.options] {
                         if (const auto taken = takePassphraseAlong(options, other); !taken) {
                             role.window().showError(taken.error().message);
                             return;
                         }
                         QSettings().setValue(roleKey, nameOf(other));
                         role.closeWith(exitToOtherRole);
                     });
}

} // namespace

int runTrackerWindow(QCoreApplication&, const NodeSettings& settings, const WindowRim& rim)
{
    auto folder = DataFolder::open(settings.options.dataDir, QStringLiteral("tracker"));
    if (!folder)
        return failInWindow(folder.error()); // most likely it runs: the role is the right one
    if (!mayUseNetworks(settings.options, rim))
        return exitFailed;
    ShutdownSignal shutdown;
    TrackerWindow tracker(settings, std::move(*folder), QCoreApplication::applicationFilePath());
    offerPassphrase(tracker.window(), settings.options);
    rim.language.offerTo(tracker.window());
    rim.desktop.offerTo(tracker.window());
    offerOtherRole(tracker, settings);
    QObject::connect(&shutdown, &ShutdownSignal::requested, &tracker, &TrackerWindow::close);
    QObject::connect(
        &tracker, &TrackerWindow::finished, &tracker, // what is said late is not for the next role
        [](int exitCode) { QCoreApplication::exit(exitCode); }, Qt::QueuedConnection);
    const auto started = tracker.start();
    if (!started)
        return failAtStart(settings, started.error());
    offerNetwork(
        tracker.window(), settings,
        {tr("Peers ask this tracker at %1, and all trackers by multicast to %2.")
             .arg(tracker.announceEndpoint().toString(), settings.options.announceGroup.toString()),
         tr("Trackers find each other by multicast to %1.").arg(settings.options.clusterGroup.toString())});
    return QCoreApplication::exec();
}

namespace {

// The peer that has the folder gets what was to be opened, and shows its window. Where it has none, or does
// not answer, a box says so: who clicked on a link sees no terminal.
int openElsewhere(QCoreApplication& application, const NodeSettings& settings, const Error& whyNotHere)
{
    constexpr Millis patience{3000};
    PeerCall call(DataFolder::pathOf(settings.options.dataDir, QStringLiteral("peer")));
    QStringList sources;
    for (const QString& source : settings.options.arguments)
        sources << wholeSource(source);
    Error failure = whyNotHere;
    QObject::connect(&call, &PeerCall::connected, &call,
                     [&call, sources] { call.send(protocol::OpenOrder{sources}); });
    QObject::connect(&call, &PeerCall::answered, &application,
                     [&failure](const protocol::OrderAnswer& answer) {
                         const bool isDone = answer.kind == protocol::OrderAnswer::Kind::Done;
                         if (!isDone)
                             failure = {answer.text};
                         QCoreApplication::exit(isDone ? exitDone : exitFailed);
                     });
    for (const auto silent : {&PeerCall::unreachable, &PeerCall::lost})
        QObject::connect(&call, silent, &application, [] { QCoreApplication::exit(exitFailed); });
    call.start(patience);
    if (QCoreApplication::exec() == exitDone)
        return exitDone;
    return failInWindow(failure);
}

} // namespace

int runPeerWindow(QCoreApplication& application, const NodeSettings& settings, const WindowRim& rim)
{
    auto folder = DataFolder::open(settings.options.dataDir, QStringLiteral("peer"));
    if (!folder)
        return openElsewhere(application, settings, folder.error());
    if (!mayUseNetworks(settings.options, rim))
        return exitFailed;
    ShutdownSignal shutdown;
    PeerWindow peer(settings, std::move(*folder));
    offerPassphrase(peer.window(), settings.options);
    rim.language.offerTo(peer.window());
    rim.desktop.offerTo(peer.window());
    offerOtherRole(peer, settings);
    QObject::connect(&shutdown, &ShutdownSignal::requested, &peer, &PeerWindow::close);
    QObject::connect(&peer, &PeerWindow::finished, &application,
                     [](int exitCode) { QCoreApplication::exit(exitCode); });
    const auto started = peer.start();
    if (!started)
        return failAtStart(settings, started.error());
    offerNetwork(
        peer.window(), settings,
        {tr("Trackers are asked by multicast to %1.").arg(settings.options.announceGroup.toString())});
    peer.open(settings.options.arguments);
    return QCoreApplication::exec();
}

int runRoles(QCoreApplication& application, Options options, const WindowRim& rim)
{
    if (options.verb == Verb::Window && !options.arguments.isEmpty()) {
        options.verb = Verb::Peer; // who opens a link wants to fetch, whatever this computer is otherwise
    } else if (options.verb == Verb::Window) {
        const auto role = chooseRole(options, rim.language);
        if (!role)
            return exitDone;
        options.verb = *role;
        options.isRoleRemembered = true;
    }
    for (;;) {
        const auto settings = resolve(NetworkDesk::withChosenInterface(options));
        if (!settings)
            return failInWindow(settings.error());
        const bool isTracker = options.verb == Verb::Tracker;
        const int exitCode = isTracker ? runTrackerWindow(application, *settings, rim)
                                       : runPeerWindow(application, *settings, rim);
        if (exitCode != exitToOtherRole)
            return exitCode;
        options.verb = isTracker ? Verb::Peer : Verb::Tracker;
    }
}

int runDemoWindow(QCoreApplication&, const Options& options)
{
    Demo demo(QCoreApplication::applicationFilePath(), options.arguments.value(0));
    ui::MonitorWindow window;
    ShutdownSignal shutdown;
    bool held = false;
    QObject::connect(&demo, &Demo::viewChanged, &window, &ui::MonitorWindow::showCluster);
    QObject::connect(&demo, &Demo::happened, &window, &ui::MonitorWindow::addEvent);
    QObject::connect(&demo, &Demo::peerChanged, &window, &ui::MonitorWindow::setPeer);
    QObject::connect(&demo, &Demo::timeline, &window, [&window](qint64 atMs, const QString& text) {
        const QString line = QStringLiteral("%1 ms  %2").arg(atMs, 7).arg(text);
        printLine(line);
        window.appendTimeline(line);
    });
    QObject::connect(&demo, &Demo::finished, &window, [&](bool everythingHeld) {
        held = everythingHeld;
        const QString verdict = held ? tr("everything held") : tr("not everything held");
        printLine(verdict);
        window.appendTimeline(verdict);
    });
    const auto quit = [&] {
        demo.abort(tr("interrupted")); // nothing, once it has finished
        QCoreApplication::exit(held ? 0 : 1);
    };
    QObject::connect(&window, &ui::MonitorWindow::quitRequested, &demo, quit);
    QObject::connect(&shutdown, &ShutdownSignal::requested, &demo, quit);
    const auto started = demo.start();
    if (!started)
        return failWith(started.error());
    window.show();
    return QCoreApplication::exec();
}

} // namespace muster::app
