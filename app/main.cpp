// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"
#include "app/exitcodes.h"
#include "app/language.h"
#include "app/options.h"
#include "app/terminal.h"
#include "app/verbs.h"

#include <QApplication>
#include <clocale>
#include <csignal>
#include <langinfo.h>
#include <memory>

namespace {

using namespace muster;
using namespace muster::app;

// Before any application object: which kind of it is needed?
bool wantsWindow(const Options& options)
{
    switch (options.verb) {
    case Verb::Window:
        return true;
    case Verb::Tracker:
    case Verb::Peer:
        return !options.headless;
    case Verb::Demo:
        return !options.headless;
    default:
        return false;
    }
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int runOnNetwork(QCoreApplication& application, const Options& options)
{
    const auto settings = resolve(options);
    if (!settings)
        return failWith(settings.error());
    switch (options.verb) {
    case Verb::Tracker:
        return runTracker(application, *settings);
    case Verb::Peer:
        return runPeer(application, *settings);
    case Verb::Share:
        return runShare(application, *settings);
    case Verb::Get:
        return runGet(application, *settings);
    case Verb::List:
        return runList(application, *settings);
    case Verb::Peers:
        return runPeers(application, *settings);
    case Verb::Status:
        return runStatus(application, *settings);
    case Verb::Check:
        return runCheck(application, *settings);
    case Verb::Stop:
    case Verb::Crash:
    case Verb::Freeze:
    case Verb::Isolate:
    case Verb::Promote:
        return runOrder(application, *settings);
    default:
        return exitBadOptions;
    }
}

// Who may list processes or reads the shell's history would learn the key of a private share.
bool takesSourceFromInput(const Options& options)
{
    const bool takesSource =
        options.verb == Verb::Get || options.verb == Verb::Add || options.verb == Verb::Peers;
    return takesSource && options.arguments.value(0) == u"-";
}

int run(QCoreApplication& application, Options options)
{
    if (takesSourceFromInput(options))
        options.arguments[0] = readInputLine();
    if (options.verb == Verb::Demo)
        return runDemo(application, options);
    if (isPeerOrder(options.verb))
        return runPeerOrder(application, options);
    return runOnNetwork(application, options);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("muster"));
    QCoreApplication::setOrganizationName(QStringLiteral("muster"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MUSTER_VERSION));

    std::signal(SIGPIPE, SIG_IGN); // who lost the reader of its output ends in order
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto options = parseOptions(arguments);
    if (!options) {
        printError(options.error().message);
        return exitBadOptions;
    }
    if (options->verb == Verb::Help || options->verb == Verb::Version) {
        printLine(options->verb == Verb::Help ? usage() : QStringLiteral("muster " MUSTER_VERSION));
        return withOutput(exitDone);
    }
    // A demo without a display shows itself on the terminal; the roles say that they need --headless.
    const bool withWindow = wantsWindow(*options) && hasDisplay();
    if (wantsWindow(*options) && !withWindow && options->verb != Verb::Demo) {
        printError(
            QStringLiteral("there is no display for a window; muster tracker --headless or muster peer "
                           "--headless goes without"));
        return 1;
    }
    std::unique_ptr<QCoreApplication> application;
    if (withWindow)
        application = std::make_unique<QApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
#ifdef SIGXFSZ
    // A file that may not grow (ulimit -f) is a failed write, which we can say something about.
    std::signal(SIGXFSZ, SIG_IGN);
#endif
    // Without LANG (cron, systemd) this is "C", and libtorrent, which names files by it, would lose every
    // name beyond ASCII.
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        std::setlocale(LC_CTYPE, "C.UTF-8");
    QApplication::setQuitOnLastWindowClosed(false);
    Language language(withWindow);
    if (!withWindow)
        return withOutput(run(*application, *options));
    if (options->verb == Verb::Demo)
        return withOutput(runDemoWindow(*application, *options));
    Desktop desktop;
    bool usesAllNetworks = false;
    return withOutput(runRoles(*application, *options, {language, desktop, usesAllNetworks}));
}
