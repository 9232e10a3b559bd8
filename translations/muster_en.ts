<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ClusterHeader</name>
    <message numerus="yes">
        <source>%1 of %n tracker(s) alive</source>
        <translation>
            <numerusform>%1 of %n tracker alive</numerusform>
            <numerusform>%1 of %n trackers alive</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderContents</name>
    <message numerus="yes">
        <source>%n symbolic link(s)</source>
        <translation>
            <numerusform>%n symbolic link</numerusform>
            <numerusform>%n symbolic links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipe(s), socket(s) or device(s)</source>
        <translation>
            <numerusform>%n pipe, socket or device</numerusform>
            <numerusform>%n pipes, sockets or devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (asked again %n time(s))</source>
        <translation>
            <numerusform> (asked again once)</numerusform>
            <numerusform> (asked again %n times)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln chunk(s)</source>
        <translation>
            <numerusform>%1 of %Ln chunk</numerusform>
            <numerusform>%1 of %Ln chunks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s), %1, %2</source>
        <comment>2 downloads, 43 %, 1 MiB/s down</comment>
        <translation>
            <numerusform>%n download, %1, %2</numerusform>
            <numerusform>%n downloads, %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) of %1 are alive.</source>
        <translation>
            <numerusform>%n tracker of %1 is alive.</numerusform>
            <numerusform>%n trackers of %1 are alive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) another tracker answered what one before it had left unanswered.</source>
        <translation>
            <numerusform>Once another tracker answered what one before it had left unanswered.</numerusform>
            <numerusform>%n times another tracker answered what one before it had left unanswered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>It is the master. It hands over to one of the %n other live tracker(s), which already hold a copy of what it knows; the peers notice nothing, or wait a moment.</source>
        <translation>
            <numerusform>It is the master. It hands over to the other live tracker, which already holds a copy of what it knows; the peers notice nothing, or wait a moment.</numerusform>
            <numerusform>It is the master. It hands over to one of the %n other live trackers, which already hold a copy of what it knows; the peers notice nothing, or wait a moment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n other live tracker(s) go on without it; the peers notice nothing.</source>
        <translation>
            <numerusform>The other live tracker goes on without it; the peers notice nothing.</numerusform>
            <numerusform>The %n other live trackers go on without it; the peers notice nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n second(s) it does nothing at all, then it goes on as if nothing had been. If it is the master, another one takes over.</source>
        <translation>
            <numerusform>For one second it does nothing at all, then it goes on as if nothing had been. If it is the master, another one takes over.</numerusform>
            <numerusform>For %n seconds it does nothing at all, then it goes on as if nothing had been. If it is the master, another one takes over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n second(s) nothing reaches it and nothing leaves it, as with a pulled cable. If it is the master, another one takes over.</source>
        <translation>
            <numerusform>For one second nothing reaches it and nothing leaves it, as with a pulled cable. If it is the master, another one takes over.</numerusform>
            <numerusform>For %n seconds nothing reaches it and nothing leaves it, as with a pulled cable. If it is the master, another one takes over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop the %n tracker(s) that this window added, too?</source>
        <translation>
            <numerusform>Stop the %n tracker that this window added, too?</numerusform>
            <numerusform>Stop the %n trackers that this window added, too?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete the fetched files from the disk, too: %n file(s), %1</source>
        <translation>
            <numerusform>&amp;Delete the fetched files from the disk, too: %n file, %1</numerusform>
            <numerusform>&amp;Delete the fetched files from the disk, too: %n files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n transfer(s) from the list?</source>
        <translation>
            <numerusform>Remove %n transfer from the list?</numerusform>
            <numerusform>Remove %n transfers from the list?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) are not finished.</source>
        <translation>
            <numerusform>%n download is not finished.</numerusform>
            <numerusform>%n downloads are not finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Others are fetching %n of your transfer(s) now.</source>
        <translation>
            <numerusform>Others are fetching %n of your transfers now.</numerusform>
            <numerusform>Others are fetching %n of your transfers now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n tracker(s) that this window added stop, too.</source>
        <translation>
            <numerusform>The tracker that this window added stops, too.</numerusform>
            <numerusform>The %n trackers that this window added stop, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Topology</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s)</source>
        <translation>
            <numerusform>%Ln peer</numerusform>
            <numerusform>%Ln peers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln content(s)</source>
        <translation>
            <numerusform>%Ln content</numerusform>
            <numerusform>%Ln contents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n entries behind</source>
        <translation>
            <numerusform>%1, %n entry behind</numerusform>
            <numerusform>%1, %n entries behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n behind</source>
        <comment>log entries</comment>
        <translation>
            <numerusform>%n behind</numerusform>
            <numerusform>%n behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackerFacts</name>
    <message numerus="yes">
        <source>%Ln log entries</source>
        <translation>
            <numerusform>%Ln log entry</numerusform>
            <numerusform>%Ln log entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::app::FileSelection</name>
    <message numerus="yes">
        <source>there are %n file(s), and no number %1; --list-files shows them</source>
        <translation>
            <numerusform>there is one file, and no number %1; --list-files shows it</numerusform>
            <numerusform>there are %n files, and no number %1; --list-files shows them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::app::Findings</name>
    <message numerus="yes">
        <source>%n tracker(s) heard, but no master: %1.</source>
        <translation>
            <numerusform>%n tracker heard, but no master: %1.</numerusform>
            <numerusform>%n trackers heard, but no master: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) heard, but none answers peers: %1.</source>
        <translation>
            <numerusform>%n tracker heard, but none answers peers: %1.</numerusform>
            <numerusform>%n trackers heard, but none answers peers: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) heard: %1. The master, %2, answers at %3.</source>
        <translation>
            <numerusform>%n tracker heard: %1. The master, %2, answers at %3.</numerusform>
            <numerusform>%n trackers heard: %1. The master, %2, answers at %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::app::Progress</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::app::SearchWatch</name>
    <message numerus="yes">
        <source>looking for peers of %1 since %2: %n of them are known, but none can be reached; see that they run and that no firewall is between (muster check)</source>
        <translation>
            <numerusform>looking for peers of %1 since %2: one of them is known, but cannot be reached; see that it runs and that no firewall is between (muster check)</numerusform>
            <numerusform>looking for peers of %1 since %2: %n of them are known, but none can be reached; see that they run and that no firewall is between (muster check)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::peer</name>
    <message numerus="yes">
        <source>it holds more than %n file(s); ask for it in parts</source>
        <translation>
            <numerusform>it holds more than one file; ask for it in parts</numerusform>
            <numerusform>it holds more than %n files; ask for it in parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::AddDialog</name>
    <message numerus="yes">
        <source>%1 in %n file(s)</source>
        <translation>
            <numerusform>%1 in one file</numerusform>
            <numerusform>%1 in %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 in %3 of %n file(s)</source>
        <translation>
            <numerusform>%1 of %2 in %3 of one file</numerusform>
            <numerusform>%1 of %2 in %3 of %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::ChunkMap</name>
    <message numerus="yes">
        <source>; %n connected peer(s) have it</source>
        <translation>
            <numerusform>; %n connected peer has it</numerusform>
            <numerusform>; %n connected peers have it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::ContentsPage</name>
    <message numerus="yes">
        <source>%Ln content(s)</source>
        <translation>
            <numerusform>%Ln content</numerusform>
            <numerusform>%Ln contents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::EventsPage</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln event(s)</source>
        <translation>
            <numerusform>%1 of %Ln event</numerusform>
            <numerusform>%1 of %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::OffersView</name>
    <message numerus="yes">
        <source>Each one is asked about: choose at most %n at once.</source>
        <translation>
            <numerusform>Each one is asked about: choose at most %n at once.</numerusform>
            <numerusform>Each one is asked about: choose at most %n at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::PassphraseDialog</name>
    <message numerus="yes">
        <source>Give all trackers and peers of the cluster the same passphrase, of %n characters at least; several words are good. It counts from the next start of Muster on.</source>
        <translation>
            <numerusform>Give all trackers and peers of the cluster the same passphrase, of one character at least; several words are good. It counts from the next start of Muster on.</numerusform>
            <numerusform>Give all trackers and peers of the cluster the same passphrase, of %n characters at least; several words are good. It counts from the next start of Muster on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) more are needed.</source>
        <translation>
            <numerusform>One character more is needed.</numerusform>
            <numerusform>%n characters more are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::ShareDialog</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::SwarmPeersPage</name>
    <message numerus="yes">
        <source>%Ln peer(s)</source>
        <translation>
            <numerusform>%Ln peer</numerusform>
            <numerusform>%Ln peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerActions</name>
    <message numerus="yes">
        <source>&amp;Freeze it for %n s…</source>
        <translation>
            <numerusform>&amp;Freeze it for %n s…</numerusform>
            <numerusform>&amp;Freeze it for %n s…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut it &amp;off for %n s…</source>
        <translation>
            <numerusform>Cut it &amp;off for %n s…</numerusform>
            <numerusform>Cut it &amp;off for %n s…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferLimitsDialog</name>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n transfer</numerusform>
            <numerusform>%n transfers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferPanel</name>
    <message numerus="yes">
        <source>%1 down, %2 up, %n peer(s)</source>
        <translation>
            <numerusform>%1 down, %2 up, %n peer</numerusform>
            <numerusform>%1 down, %2 up, %n peers</numerusform>
        </translation>
    </message>
</context>
</TS>
