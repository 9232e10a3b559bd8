// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include <QCoreApplication>

namespace muster::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("muster::app", text); }

QString commands()
{
    return tr("Muster: share large files in one building, without a server that can fail.\n"
              "\n"
              "  muster                                 the window; asks for the role at the first start\n"
              "  muster LINK|FILE.torrent               the window, and asks where to put it\n"
              "  muster tracker | peer  [--headless]    one role\n"
              "  muster share PATH…                     shares until ended\n"
              "  muster get LINK|FILE.torrent|SHA1 --to DIR   fetches it and ends; “-” reads the link from\n"
              "                                         standard input, where nobody else sees it\n"
              "  muster list [--json]                   what the network offers\n"
              "  muster peers LINK|FILE.torrent|SHA1 [--json]   who has it, with what they say of "
              "themselves\n"
              "  muster status [--json]                 the cluster of trackers\n"
              "  muster check [--json]                  what may keep this computer from finding the others\n"
              "  muster demo [--headless] [FILE]        three trackers, two peers, and a master that dies\n"
              "\n"
              "To the peer that runs already (in the same data folder):\n"
              "  muster add LINK|FILE.torrent|SHA1 [--to DIR] [--paused] [--sequential] [--files 1,3-5]\n"
              "  muster transfers [--list-files] [--json]   what it shares and fetches; as JSON also who it\n"
              "                                         is connected to\n"
              "  muster pause|resume|recheck TRANSFER   its name, its SHA-1 or how one of them begins, or "
              "“all”\n"
              "  muster remove TRANSFER [--delete-files] [--yes]   the files stay unless told otherwise\n"
              "  muster queue TRANSFER top|up|down|bottom   when it is fetched\n"
              "  muster export TRANSFER --to DIR        its .torrent file, which names the trackers\n"
              "  muster limit [--json]                  what holds for all transfers together\n"
              "  muster limit [--down-limit KIB] [--up-limit KIB] [--ratio R] [--active N]\n"
              "               [--hours FROM-TO|off] [--hours-down-limit KIB] [--hours-up-limit KIB]\n"
              "  muster limit TRANSFER [--down-limit KIB] [--up-limit KIB] [--ratio R]\n"
              "\n"
              "To a tracker (its name, or how its id begins):\n"
              "  muster stop|crash|promote NODE\n"
              "  muster freeze|isolate NODE SECONDS     stands still or is cut off: see what follows\n"
              "\n");
}

QString options()
{
    return tr("Sharing and fetching:\n"
              "  --files 1,3-5             get, add: these files only; --list-files shows their numbers\n"
              "  --sequential              get, add: from the beginning to the end\n"
              "  --down-limit KIB          KiB a second at most (0: no limit)\n"
              "  --up-limit KIB\n"
              "  --ratio R                 limit: pauses a share once it gave so many times what it\n"
              "                            took (0: never)\n"
              "  --active N                limit: so many downloads at once (5; 0: all)\n"
              "  --hours 08:00-18:00       limit: at these hours --hours-down-limit and --hours-up-limit\n"
              "                            hold instead\n"
              "  --torrent-to DIR          share: .torrent files go there\n"
              "  --chunk-size KIB          share: a power of two (by the size, if not given)\n"
              "  --private                 share: only for those who have the link\n"
              "  --finders LIST            who is asked for peers beside the network's trackers: trackers "
              "(the\n"
              "                            torrent's own), lsd, dht, pex; upnp opens a port at the router,\n"
              "                            punch goes through its wall, but slows down; or none\n"
              "                            (trackers,lsd,dht,pex)\n"
              "  --listen-port N           where other peers reach this one, and at N+1 for private shares\n"
              "                            (a free one at the first start, then the same again)\n"
              "  --json                    a line of JSON for each change, for programs\n"
              "\n") +
           tr("Everywhere:\n"
              "  --data-dir DIR            where databases and keys are kept\n"
              "  --interface IF|ADDRESS    the network interface (all, if not given)\n"
              "  --cluster NAME            which cluster (muster)\n"
              "  --name LABEL              what this tracker is called (the computer's name)\n"
              "  --port N                  where peers ask this tracker (6969)\n"
              "  --replication-port N      where the other trackers reach it (6970)\n"
              "  --announce-group A:P      where peers ask by multicast (239.192.77.1:6969)\n"
              "  --cluster-group A:P       where trackers find each other (239.192.77.2:6970)\n"
              "  --join HOST[:PORT]        a tracker that multicast does not reach; may be repeated. PORT "
              "is\n"
              "                            its --replication-port for trackers, its --port for all others\n"
              "  --passphrase-file FILE    known to this cluster's trackers only (none: it is open)\n"
              "  --interval SECONDS        between two announces of a peer (120)\n"
              "\n") +
           tr("Trackers:\n"
              "  --full-scrape             whoever scrapes without a SHA-1 is told all contents\n"
              "  --access-file FILE        contents and networks to allow or deny; see README\n"
              "                            (access.txt in the data folder, if it is there)\n"
              "  --max-contents N          contents that a tracker takes (500000)\n"
              "  --max-peers-per-content N peers of each (100000)\n"
              "  --max-entries-per-network N  peers, each as often as it has contents, from a /24\n"
              "                            of IPv4 or /56 of IPv6 (250000)\n"
              "  --max-entries N           and in all (5000000)\n"
              "  --quorum survivors|majority  who goes on when most trackers are lost: those that are\n"
              "                            left, or nobody until the others are back (survivors)\n"
              "\n");
}

} // namespace

QString usage()
{
    return commands() + options() +
           tr("Exit status: 0 done, 1 failed (one line says why), 2 bad options, 3 nobody there: no\n"
              "tracker answered, or no peer runs; 130 ended at once by a second Ctrl-C, 141 nobody reads\n"
              "the output any more (share and get end then; tracker and peer go on).\n");
}

} // namespace muster::app
