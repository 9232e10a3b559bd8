// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/nodesettings.h"

#include <QCoreApplication>
#include <optional>

// What the program does for each word of its command line. Each runs the event loop and returns the exit
// status of app/exitcodes.h.
namespace muster::app {

class Desktop;
class Language;

// What all windows of the process share.
struct WindowRim
{
    Language& language;
    Desktop& desktop;
    // A person said so where the network of their choice is not there; nobody is asked twice.
    bool& usesAllNetworks;
};

int runTracker(QCoreApplication& application, const NodeSettings& settings);
int runPeer(QCoreApplication& application, const NodeSettings& settings);
int runShare(QCoreApplication& application, const NodeSettings& settings);
int runGet(QCoreApplication& application, const NodeSettings& settings);
int runList(QCoreApplication& application, const NodeSettings& settings);
int runPeers(QCoreApplication& application, const NodeSettings& settings);
int runStatus(QCoreApplication& application, const NodeSettings& settings);
int runCheck(QCoreApplication& application, const NodeSettings& settings);
int runOrder(QCoreApplication& application, const NodeSettings& settings); // stop, crash, freeze …
int runPeerOrder(QCoreApplication& application, const Options& options);   // add, pause, resume …
int runDemo(QCoreApplication& application, const Options& options);

// What a window's role ends with when a person chose the other one: never this program's exit status.
constexpr int exitToOtherRole = -1;

// With a window; the application is a QApplication. `runRoles` asks for the role where the command line names
// none, and goes on with the other whenever a person chooses it, until nothing of the former is left.
int runRoles(QCoreApplication& application, Options options, const WindowRim& rim);
int runTrackerWindow(QCoreApplication& application, const NodeSettings& settings, const WindowRim& rim);
int runPeerWindow(QCoreApplication& application, const NodeSettings& settings, const WindowRim& rim);
int runDemoWindow(QCoreApplication& application, const Options& options);
// Says it in a box, too: who clicked on a symbol sees no terminal.
int failInWindow(const Error& error);
// The role that was chosen at the first start, or asks for it; nothing: closed without a choice.
std::optional<Verb> chooseRole(const Options& options, Language& language);

} // namespace muster::app
