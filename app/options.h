// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/result.h"
#include "cluster/formation.h"
#include "peer/finders.h"
#include "protocol/peerorder.h"
#include "tracker/limits.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>
#include <optional>
#include <utility>

// The command line as a value. Scripts depend on its form: see README.md.
namespace muster::app {

// How a peer looks for others beside the network's trackers, unless --finders says otherwise.
peer::Finders usualFinders();

enum class Verb : quint8 {
    Window,
    Tracker,
    Peer,
    Share,
    Get,
    List,
    Peers,
    Status,
    Check,
    Stop,
    Crash,
    Freeze,
    Isolate,
    Promote,
    Add,
    Pause,
    Resume,
    Recheck,
    Remove,
    Transfers,
    Queue,
    Export,
    Limit,
    Demo,
    Help,
    Version
};

struct Options
{
    Verb verb = Verb::Window;
    QStringList arguments; // PATH…, LINK|FILE.torrent|SHA1, NODE, SHA1|NAME|all, FILE
    bool headless = false;
    bool json = false;
    QString dataDir;                    // empty: the user's own
    QString interface;                  // empty: all
    bool isInterfaceRemembered = false; // it was chosen in a window, not on the command line
    bool isRoleRemembered = false;      // likewise: tracker or peer
    QString cluster = QStringLiteral("muster");
    QString name; // empty: the computer's
    quint16 port = 6969;
    quint16 replicationPort = 6970;
    Endpoint announceGroup{IpAddress::fromIPv4(0xEFC04D01), 6969}; // 239.192.77.1
    Endpoint clusterGroup{IpAddress::fromIPv4(0xEFC04D02), 6970};  // 239.192.77.2
    QStringList join;   // HOST:PORT; names are looked up at the start
    QString accessFile; // empty: access.txt in the data folder, if it is there
    tracker::Limits limits;
    QString passphraseFile; // empty: the one that the window stored, or none
    int intervalSeconds = 120;
    bool fullScrape = false; // tracker
    cluster::Quorum quorum = cluster::Quorum::Survivors;
    QString to;        // get, add, export: the folder
    QString torrentTo; // share: the folder for .torrent files; empty: none
    QString files;     // get, add: a file selection; empty: all
    bool listFiles = false;
    bool isSequential = false;
    bool isPaused = false;
    int chunkKib = 0; // share; 0: by the size
    bool isPrivate = false;
    bool deleteFiles = false;
    bool isSure = false; // remove: asks nothing
    peer::Finders finders = usualFinders();
    quint16 listenPort = 0; // of a peer, and the next one for private shares; 0: as last time
    std::optional<int> downLimitKibPerSecond; // 0: none
    std::optional<int> upLimitKibPerSecond;
    // limit: as status::PeerLimits has them.
    std::optional<double> ratio;
    std::optional<int> activeDownloads;
    std::optional<std::pair<QTime, QTime>> hours;
    std::optional<int> hoursDownKibPerSecond;
    std::optional<int> hoursUpKibPerSecond;
    int seconds = 0; // freeze, isolate

    friend bool operator==(const Options&, const Options&) = default;
};

// Whether it orders a tracker to do something.
bool isOrder(Verb verb);
// Whether it asks something of the peer that runs in the same data folder.
bool isPeerOrder(Verb verb);
// top, up, down, bottom.
std::optional<protocol::QueuePlace> queuePlace(const QString& word);
QString nameOf(Verb verb); // the word on the command line; empty for the window
// A link, a SHA-1 or a .torrent, as a person or a desktop gives it to the window.
bool looksLikeSource(const QString& text);

// `arguments` without the program's name. The error is one line that names the option and what it takes.
Result<Options> parseOptions(const QStringList& arguments);

QString usage();

} // namespace muster::app
