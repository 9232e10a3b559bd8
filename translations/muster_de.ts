<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>ClusterHeader</name>
    <message>
        <source>No master: an election is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master: %1 (this one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tracker(s) alive</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term %1  ·  %2  ·  lineage %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Where should it be saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a rate: 1.2 MiB/s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>master</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the files to share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking what is on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking for the description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downloading, %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete, sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracker %1 answered %2 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> (asked again %n time(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No tracker has answered yet; still asking%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tracker answers; still asking%1. %2 answered last, %3 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n chunk(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>It is the only tracker that is alive. Until one is started again, peers find nothing new; downloads that already know other peers go on. What it knows stays on its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It is the master. It hands over to one of the %n other tracker(s), which already hold a copy of what it knows; the peers notice nothing, or wait a moment.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n other tracker(s) go on without it; the peers notice nothing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stop this tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this tracker?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop the tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer downloaded or shared from here. Its files stay where they are on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::app</name>
    <message>
        <source>a port number, 0 to 65535 (0: the system chooses)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a multicast group as ADDRESS:PORT, like 239.192.77.1:6969</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an interface&apos;s name or address, like eth0 or 192.168.1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cluster&apos;s name of 1 to 64 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a label of 1 to 64 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another tracker&apos;s HOST:PORT, like 192.168.1.5:6970</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds between announces, 5 to 86400</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder to put it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KiB a second, 0 to 100000000 (0: no limit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a command; there are tracker, peer, share, get, list, status and demo (muster help says more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an option; muster help lists them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not go with this command; muster help says which do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2, not “%3”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share takes the files or folders to share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get takes one magnet link, .torrent file or SHA-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get needs --to, which takes the folder to put it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo takes one file at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too much here; muster help says what goes where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muster: share large files in one building, without a server that can fail.

  muster                                 the window; asks for the role at the first start
  muster tracker | peer  [--headless]    one role
  muster share PATH…                     shares until ended
  muster get MAGNET|FILE.torrent|SHA1 --to DIR
  muster list [--json]                   what the network offers
  muster status [--json]                 the cluster of trackers; exit 3 where there is none
  muster demo [--headless] [FILE]        three trackers, two peers, and a master that dies

  --data-dir DIR            where databases and keys are kept
  --interface IF|ADDRESS    the network interface (all, if not given)
  --cluster NAME            which cluster (muster)
  --name LABEL              what this tracker is called (the computer&apos;s name)
  --port N                  where peers ask this tracker (6969)
  --replication-port N      where the other trackers reach it (6970)
  --announce-group A:P      where peers ask by multicast (239.192.77.1:6969)
  --cluster-group A:P       where trackers find each other (239.192.77.2:6970)
  --join HOST:PORT          a tracker that multicast does not reach; may be repeated
  --interval SECONDS        between two announces of a peer (120)
  --down-limit KIB          get, share, peer: KiB a second at most (0: no limit)
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracker %1 (%2), peers ask it at %3, cluster “%4” (open: no passphrase)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this peer shares and fetches until it is ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not everything held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::app::DataFolder</name>
    <message>
        <source>cannot make the data folder %1; choose another with --data-dir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another Muster uses the data folder %1; end it, or choose another with --data-dir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write in the data folder %1; choose another with --data-dir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no id; move the folder away and start again, the other trackers bring the data back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::app::Demo</name>
    <message>
        <source>this took too long; the demo gives up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot make a folder in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three trackers started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read the file %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too small to lose a master on the way; give a file of 1 MiB or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1: %2; the demo needs 600 MB free there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elected: %1 is master, term %2; all three trackers are in the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replicated: all three trackers know the file (log index %1, equal digests)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second peer fetches it, at %1 MiB/s so that there is a way to lose the master on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed: the master %1, by SIGKILL, at %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new master after %1 ms: %2, term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replicated: both remaining trackers hold the same (equal digests)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first peer shares %1, SHA-1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fetch failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fetch ended before the master could be killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete: the second peer has all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new master answers: completed %1, seeders %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 said last: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the SHA-1 of what came differs: %1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digest equal: SHA-1 of both files is %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::app::GetCommand</name>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking what is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking for its description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot make the folder %1; choose another with --to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete and checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::app::ListCommand</name>
    <message>
        <source>no tracker answered; is one running, and is --interface right? (muster status tells)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeders: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leechers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is offered yet; muster share PATH offers something</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::app::NodeSettings</name>
    <message>
        <source>--join: %1 has no IPv4 address: %2; check the name or give the address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::app::ShareCommand</name>
    <message>
        <source>cannot read %1; give a file or folder that is there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::app::StatusCommand</name>
    <message>
        <source>alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cluster %1, lineage %2, term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no master: an election is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1 behind)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  peers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tracker of the cluster “%1” was heard; is one running, and is --interface right?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::app::TrackerCluster</name>
    <message>
        <source>the master %1 is lost: election</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this tracker is master, term %1, after %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is master, term %2, after %3 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many changes wait for a master; the newest are refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log entry %1 cannot be read (%2); all trackers of a cluster must be of one version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 forwarded changes that cannot be read; they were dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has started again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is heard again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is suspected: no keep-alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is dead: no keep-alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joining the cluster “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cluster “%1” was heard: founding it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding %1 to the cluster</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::ChunkBar</name>
    <message>
        <source>Chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunk %1: here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunk %1: missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks %1 to %2: %3 here, %4 missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::ClusterHeader</name>
    <message>
        <source>The cluster&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The master</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term, trackers and lineage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cluster is open: it has no passphrase, so any computer on this network can join it and read what passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a cluster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening for other trackers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tracker has been stopped. Start Muster again to bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::ContactLine</name>
    <message>
        <source>The trackers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::EventListModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::EventLog</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::FileTableModel</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::MainWindow</name>
    <message>
        <source>Muster tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop this tracker…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Share a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share a fo&amp;lder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Muster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Muster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muster %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computers that share files without a server that can fail. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Muster tracker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::MonitorWindow</name>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muster demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of the trackers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::OfferTableModel</name>
    <message>
        <source>–</source>
        <comment>not known</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, SHA-1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peers that have all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peers that are fetching it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leechers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::PeerPage</name>
    <message>
        <source>What this network offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;etch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fe&amp;tch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Share a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share a fo&amp;lder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnet link, SHA-1 or .torrent file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch what the link names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is offered on this network yet. Share a file and it appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in what this network offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the selected offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transfers yet. Drop files here to share them, or double-click an offer above to fetch it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MM downloading, 10 min 10 s left</source>
        <comment>the widest text of the column State</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::RoleDialog</name>
    <message>
        <source>Welcome to Muster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should this computer do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Share and fetch files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what the others on this network offer, fetch it, and share your own files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be a &amp;tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the list of who has what, together with the other trackers, so that the peers find each other even if some trackers fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerPage</name>
    <message>
        <source>&amp;Stop this tracker…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trackers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: the cluster is told first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy its address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerTable</name>
    <message>
        <source>Trackers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tracker has been heard yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MM suspect, 9.9 s ago</source>
        <comment>the widest text of the column State</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerTableModel</name>
    <message>
        <source>%1 (this one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <comment>alive, 0.3 s ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <comment>not known</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 equal</source>
        <comment>a digest, equal to the master&apos;s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 DIFFERS</source>
        <comment>a digest, not the master&apos;s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, identity %2, version %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last keep-alive came %1 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log entries that the master has committed and this tracker has not applied yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sum over its tables. The other trackers are compared with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sum over its tables. It can be compared once both stand at the same entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its tables are equal to the master&apos;s at entry %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its tables are not those of the master, though both stand at entry %1. Stop this tracker, move its data folder away and start it again: it then fetches a new copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tracker&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The master answers and replicates; the slaves hold copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspect after 1.5 s without a keep-alive, dead after 3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log entries behind the master</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last log entry that is in its tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last log entry that it knows to be kept by enough trackers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last log entry on its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sum over its tables: equal tables, equal digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents that its tables know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peers that its tables know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announces/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announces that it answers a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it answers peers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferDetails</name>
    <message>
        <source>Files of this transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the magnet link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are known once a peer has sent the description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a transfer to see its files and chunks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferPanel</name>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a peer&apos;s name: a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 down, %2 up, %n peer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1  (%2 of %3)</source>
        <comment>43.2 %  (110 MiB of 256 MiB)</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferTableModel</name>
    <message>
        <source>–</source>
        <comment>not known</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 connected; the trackers know %2 that have all of it and %3 that fetch it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <comment>download rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <comment>upload rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
