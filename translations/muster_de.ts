<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>ClusterHeader</name>
    <message>
        <source>No master: an election is under way</source>
        <translation>Kein Master: Eine Wahl läuft</translation>
    </message>
    <message>
        <source>Master: %1 (this one)</source>
        <translation>Master: %1 (dieser)</translation>
    </message>
    <message>
        <source>Master: %1</source>
        <translation>Master: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tracker(s) alive</source>
        <translation>
            <numerusform>%1 von %n Tracker erreichbar</numerusform>
            <numerusform>%1 von %n Trackern erreichbar</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Term %1  ·  %2  ·  lineage %3</source>
        <translation>Amtszeit %1  ·  %2  ·  Linie %3</translation>
    </message>
</context>
<context>
    <name>Consensus</name>
    <message>
        <source>The cluster&apos;s log did not take this: %1.</source>
        <translation>Das Protokoll des Clusters hat dies nicht aufgenommen: %1.</translation>
    </message>
    <message>
        <source>The replication of the database stopped (%1). Start this tracker again.</source>
        <translation>Die Datenbank wird nicht mehr repliziert (%1). Starten Sie diesen Tracker neu.</translation>
    </message>
    <message>
        <source>The mastership is being handed over already.</source>
        <translation>Die Führung wird schon übergeben.</translation>
    </message>
    <message>
        <source>it speaks another version of the protocol</source>
        <translation>er spricht eine andere Version des Netzwerkprotokolls</translation>
    </message>
    <message>
        <source>it belongs to a cluster of another name</source>
        <translation>er gehört zu einem Cluster mit anderem Namen</translation>
    </message>
    <message>
        <source>it has the id of this tracker, or none</source>
        <translation>er hat die Kennung dieses Trackers oder gar keine</translation>
    </message>
    <message>
        <source>this tracker has not joined any cluster yet</source>
        <translation>dieser Tracker gehört noch zu keinem Cluster</translation>
    </message>
    <message>
        <source>its log is of another lineage</source>
        <translation>sein Protokoll gehört zu einer anderen Linie</translation>
    </message>
    <message>
        <source>OpenSSL on this computer has no ECDHE-PSK cipher, which a cluster with a passphrase needs; install OpenSSL 1.1 or later, or start without a passphrase</source>
        <translation>OpenSSL auf diesem Computer beherrscht kein ECDHE-PSK, das ein Cluster mit Passphrase braucht; installieren Sie OpenSSL 1.1 oder neuer, oder starten Sie ohne Passphrase</translation>
    </message>
    <message>
        <source>a part of a snapshot does not fit its size</source>
        <translation>ein Teil eines Schnappschusses passt nicht zu dessen Größe</translation>
    </message>
</context>
<context>
    <name>ContentReader</name>
    <message>
        <source>cannot read %1: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is shorter than it was</source>
        <translation>%1 ist kürzer als zuvor</translation>
    </message>
</context>
<context>
    <name>EventFile</name>
    <message>
        <source>The events could not be saved as “%1” (%2). Choose another folder, or make room there.</source>
        <translation>Die Ereignisse konnten nicht als „%1“ gespeichert werden (%2). Wählen Sie einen anderen Ordner, oder schaffen Sie dort Platz.</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Where should it be saved?</source>
        <translation>Wo soll es gespeichert werden?</translation>
    </message>
    <message>
        <source>Share a file</source>
        <translation>Eine Datei freigeben</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Einen Ordner freigeben</translation>
    </message>
    <message>
        <source>Save the .torrent file</source>
        <translation>Die .torrent-Datei speichern</translation>
    </message>
    <message>
        <source>BitTorrent files (*.torrent)</source>
        <translation>BitTorrent-Dateien (*.torrent)</translation>
    </message>
    <message>
        <source>Save the events</source>
        <translation>Die Ereignisse speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv);;JSON lines (*.jsonl)</source>
        <translation>Tabellen (*.csv);;JSON-Zeilen (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>FolderContents</name>
    <message>
        <source>the folder %1 cannot be looked into; allow it, or move it away, and share again</source>
        <translation>der Ordner %1 lässt sich nicht öffnen; erlauben Sie es, oder verschieben Sie den Ordner, und geben Sie noch einmal frei</translation>
    </message>
    <message>
        <source>%1 cannot be read; allow it, or move it away, and share again</source>
        <translation>%1 kann nicht gelesen werden; erlauben Sie es, oder verschieben Sie es, und geben Sie noch einmal frei</translation>
    </message>
    <message>
        <source>%1 cannot be shared: its name is no UTF-8 text; rename it, or its folder</source>
        <translation>%1 kann nicht freigegeben werden: Der Name ist kein UTF-8-Text; benennen Sie es oder seinen Ordner um</translation>
    </message>
    <message numerus="yes">
        <source>%n symbolic link(s)</source>
        <translation>
            <numerusform>%n symbolischer Link</numerusform>
            <numerusform>%n symbolische Links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipe(s), socket(s) or device(s)</source>
        <translation>
            <numerusform>%n Pipe, Socket oder Gerät</numerusform>
            <numerusform>%n Pipes, Sockets oder Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>left out of %1: %2; put copies in their place to share what they stand for</source>
        <translation>aus %1 ausgelassen: %2; legen Sie Kopien an ihre Stelle, um freizugeben, wofür sie stehen</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a rate: 1.2 MiB/s</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>tritt bei</translation>
    </message>
    <message>
        <source>slave</source>
        <translation>Slave</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>erreichbar</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>verdächtig</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>reading the files to share</source>
        <translation>liest die Dateien</translation>
    </message>
    <message>
        <source>checking what is on disk</source>
        <translation>prüft, was schon da ist</translation>
    </message>
    <message>
        <source>asking for the description</source>
        <translation>fragt nach der Beschreibung</translation>
    </message>
    <message>
        <source>looking for peers</source>
        <translation>sucht andere Rechner</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>lädt</translation>
    </message>
    <message>
        <source>complete, sharing</source>
        <translation>vollständig, wird geteilt</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Tracker %1 answered %2 ago</source>
        <translation>Tracker %1 hat vor %2 geantwortet</translation>
    </message>
    <message numerus="yes">
        <source> (asked again %n time(s))</source>
        <translation>
            <numerusform> (einmal wiederholt)</numerusform>
            <numerusform> (%n-mal wiederholt)</numerusform>
        </translation>
    </message>
    <message>
        <source>No tracker has answered yet; still asking%1</source>
        <translation>Noch hat kein Tracker geantwortet; es wird weiter gefragt%1</translation>
    </message>
    <message>
        <source>No tracker answers; still asking%1. %2 answered last, %3 ago</source>
        <translation>Kein Tracker antwortet; es wird weiter gefragt%1. Zuletzt antwortete %2 vor %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln chunk(s)</source>
        <translation>
            <numerusform>%1 von %Ln Stück</numerusform>
            <numerusform>%1 von %Ln Stücken</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting, number %1 in the queue</source>
        <translation>wartet, Nummer %1 in der Reihe</translation>
    </message>
    <message>
        <source>chosen files complete, sharing</source>
        <translation>gewählte Dateien vollständig, wird geteilt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>do not fetch</source>
        <translation>nicht holen</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>this network&apos;s trackers</source>
        <translation>Tracker dieses Netzes</translation>
    </message>
    <message>
        <source>the torrent&apos;s trackers</source>
        <translation>Tracker des Torrents</translation>
    </message>
    <message>
        <source>local discovery</source>
        <translation>lokale Suche</translation>
    </message>
    <message>
        <source>DHT</source>
        <translation>DHT</translation>
    </message>
    <message>
        <source>other peers</source>
        <translation>andere Peers</translation>
    </message>
    <message>
        <source>the link</source>
        <translation>den Link</translation>
    </message>
    <message>
        <source>%1: off</source>
        <translation>%1: aus</translation>
    </message>
    <message>
        <source>%1: asking</source>
        <translation>%1: fragt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a source of peers: how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no answer</source>
        <translation>%1: keine Antwort</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>beigetreten</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gegangen</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>verdächtig</translation>
    </message>
    <message>
        <source>heard again</source>
        <translation>wieder gehört</translation>
    </message>
    <message>
        <source>election</source>
        <translation>Wahl</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>Zusammenschluss</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <comment>downloading, 5 min left</comment>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>%1 down, %2 up</source>
        <translation>%1 ab, %2 auf</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s), %1, %2</source>
        <comment>2 downloads, 43 %, 1 MiB/s down</comment>
        <translation>
            <numerusform>%n Download, %1, %2</numerusform>
            <numerusform>%n Downloads, %1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>here</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>fehlt noch</translation>
    </message>
    <message>
        <source>wanted, no connected peer has it</source>
        <translation>fehlt noch, kein verbundener Peer hat es</translation>
    </message>
    <message>
        <source>not wanted</source>
        <translation>nicht gewünscht</translation>
    </message>
    <message>
        <source>No tracker&apos;s sign of life was heard.</source>
        <translation>Von keinem Tracker war ein Lebenszeichen zu hören.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) of %1 are alive.</source>
        <translation>
            <numerusform>Erreichbare Tracker: %n von %1.</numerusform>
            <numerusform>Erreichbare Tracker: %n von %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) is master.</source>
        <translation>%1 (%2) ist Master.</translation>
    </message>
    <message>
        <source>Nobody is master at the moment.</source>
        <translation>Zurzeit ist keiner Master.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) another tracker answered what one before it had left unanswered.</source>
        <translation>
            <numerusform>Einmal hat ein anderer Tracker beantwortet, was einer vor ihm unbeantwortet ließ.</numerusform>
            <numerusform>%n-mal hat ein anderer Tracker beantwortet, was einer vor ihm unbeantwortet ließ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>It is the only tracker that is alive. Until one is started again, peers find nothing new; downloads that already know other peers go on. What it knows stays on its disk.</source>
        <translation>Es ist der einzige erreichbare Tracker. Bis wieder einer gestartet wird, finden die Peers nichts Neues; Downloads, die andere Peers schon kennen, laufen weiter. Was er weiß, bleibt auf seinem Datenträger.</translation>
    </message>
    <message>
        <source>Stop this tracker</source>
        <translation>Diesen Tracker beenden</translation>
    </message>
    <message>
        <source>Stop this tracker?</source>
        <translation>Diesen Tracker beenden?</translation>
    </message>
    <message>
        <source>&amp;Stop the tracker</source>
        <translation>Tracker &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Keep it running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Remove a transfer</source>
        <translation>Eine Übertragung entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <translation>%1 aus der Liste entfernen?</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message numerus="yes">
        <source>It is the master. It hands over to one of the %n other live tracker(s), which already hold a copy of what it knows; the peers notice nothing, or wait a moment.</source>
        <translation>
            <numerusform>Er ist der Master. Er übergibt an den anderen erreichbaren Tracker, der schon eine Kopie von allem hat; die Peers merken nichts oder warten einen Moment.</numerusform>
            <numerusform>Er ist der Master. Er übergibt an einen der %n anderen erreichbaren Tracker, die schon eine Kopie von allem haben; die Peers merken nichts oder warten einen Moment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n other live tracker(s) go on without it; the peers notice nothing.</source>
        <translation>
            <numerusform>Der andere erreichbare Tracker macht ohne ihn weiter; die Peers merken nichts.</numerusform>
            <numerusform>Die %n anderen erreichbaren Tracker machen ohne ihn weiter; die Peers merken nichts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n second(s) it does nothing at all, then it goes on as if nothing had been. If it is the master, another one takes over.</source>
        <translation>
            <numerusform>Eine Sekunde lang tut er gar nichts, dann macht er weiter, als wäre nichts gewesen. Ist er der Master, übernimmt ein anderer.</numerusform>
            <numerusform>%n Sekunden lang tut er gar nichts, dann macht er weiter, als wäre nichts gewesen. Ist er der Master, übernimmt ein anderer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n second(s) nothing reaches it and nothing leaves it, as with a pulled cable. If it is the master, another one takes over.</source>
        <translation>
            <numerusform>Eine Sekunde lang kommt nichts hinein und nichts heraus, wie mit gezogenem Kabel. Ist er der Master, übernimmt ein anderer.</numerusform>
            <numerusform>%n Sekunden lang kommt nichts hinein und nichts heraus, wie mit gezogenem Kabel. Ist er der Master, übernimmt ein anderer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The present master hands over to it; the peers notice nothing, or wait a moment.</source>
        <translation>Der jetzige Master übergibt an ihn; die Peers merken nichts oder warten einen Augenblick.</translation>
    </message>
    <message>
        <source>Stop a tracker</source>
        <translation>Einen Tracker anhalten</translation>
    </message>
    <message>
        <source>Stop the tracker %1?</source>
        <translation>Den Tracker %1 anhalten?</translation>
    </message>
    <message>
        <source>&amp;Stop it</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Crash a tracker</source>
        <translation>Einen Tracker abstürzen lassen</translation>
    </message>
    <message>
        <source>Let the tracker %1 crash?</source>
        <translation>Den Tracker %1 abstürzen lassen?</translation>
    </message>
    <message>
        <source>&amp;Crash it</source>
        <translation>A&amp;bstürzen lassen</translation>
    </message>
    <message>
        <source>Freeze a tracker</source>
        <translation>Einen Tracker einfrieren</translation>
    </message>
    <message>
        <source>Let the tracker %1 stand still?</source>
        <translation>Den Tracker %1 stillstehen lassen?</translation>
    </message>
    <message>
        <source>&amp;Freeze it</source>
        <translation>&amp;Einfrieren</translation>
    </message>
    <message>
        <source>Cut a tracker off</source>
        <translation>Einen Tracker abtrennen</translation>
    </message>
    <message>
        <source>Cut the tracker %1 off from the network?</source>
        <translation>Den Tracker %1 vom Netz trennen?</translation>
    </message>
    <message>
        <source>&amp;Cut it off</source>
        <translation>Ab&amp;trennen</translation>
    </message>
    <message>
        <source>Choose the master</source>
        <translation>Den Master bestimmen</translation>
    </message>
    <message>
        <source>Make %1 the master?</source>
        <translation>%1 zum Master machen?</translation>
    </message>
    <message>
        <source>&amp;Make it master</source>
        <translation>Zum &amp;Master machen</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>&amp;So lassen</translation>
    </message>
    <message>
        <source>It is no longer shared from here. Its files stay where they are on the disk.</source>
        <translation>Es wird von hier nicht mehr geteilt. Seine Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>It is no longer downloaded or shared from here. Its files stay in %1 unless you delete them.</source>
        <translation>Es wird hier nicht mehr heruntergeladen oder geteilt. Seine Dateien bleiben in %1, wenn Sie sie nicht löschen.</translation>
    </message>
    <message>
        <source>This window can start it again.</source>
        <translation>Dieses Fenster kann ihn wieder starten.</translation>
    </message>
    <message>
        <source>Only somebody at its computer can start it again.</source>
        <translation>Nur jemand an seinem Computer kann ihn wieder starten.</translation>
    </message>
    <message>
        <source>It hands over to another tracker first, and ends.</source>
        <translation>Er übergibt zuerst an einen anderen Tracker und beendet sich dann.</translation>
    </message>
    <message>
        <source>It says goodbye and ends.</source>
        <translation>Er verabschiedet sich und beendet sich.</translation>
    </message>
    <message>
        <source>It ends at once and tells nobody, as by a power cut; the others have to notice. What was acknowledged is not lost.</source>
        <translation>Er endet sofort und ohne Bescheid zu sagen, wie bei einem Stromausfall; die anderen müssen es selbst merken. Was bestätigt wurde, geht nicht verloren.</translation>
    </message>
    <message>
        <source>Start a tracker</source>
        <translation>Einen Tracker starten</translation>
    </message>
    <message>
        <source>Start the tracker %1 again?</source>
        <translation>Den Tracker %1 wieder starten?</translation>
    </message>
    <message>
        <source>It reads its data folder, joins the cluster as a slave, and is sent what it has missed. The others go on meanwhile.</source>
        <translation>Er liest seinen Datenordner, tritt dem Cluster als Slave bei und erhält, was er versäumt hat. Die anderen machen inzwischen weiter.</translation>
    </message>
    <message>
        <source>&amp;Start it</source>
        <translation>Sta&amp;rten</translation>
    </message>
    <message>
        <source>Add a tracker</source>
        <translation>Einen Tracker hinzufügen</translation>
    </message>
    <message>
        <source>Start another tracker on this computer?</source>
        <translation>Auf diesem Computer noch einen Tracker starten?</translation>
    </message>
    <message>
        <source>It is a process of its own with a data folder of its own, joins this cluster as a slave and gets a copy of what the others know. It takes over if another tracker fails, but not if this computer does.</source>
        <translation>Er ist ein eigener Prozess mit eigenem Datenordner, tritt diesem Cluster als Slave bei und erhält eine Kopie von dem, was die anderen wissen. Er übernimmt, wenn ein anderer Tracker ausfällt, aber nicht, wenn dieser Computer ausfällt.</translation>
    </message>
    <message>
        <source>&amp;Add it</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Quit Muster</source>
        <translation>Muster beenden</translation>
    </message>
    <message numerus="yes">
        <source>Stop the %n tracker(s) that this window added, too?</source>
        <translation>
            <numerusform>Auch den Tracker beenden, den dieses Fenster hinzugefügt hat?</numerusform>
            <numerusform>Auch die %n Tracker beenden, die dieses Fenster hinzugefügt hat?</numerusform>
        </translation>
    </message>
    <message>
        <source>This window&apos;s own tracker stops in any case. What it added can go on without a window; &quot;muster stop&quot; or another tracker&apos;s window stops it later.</source>
        <translation>Der Tracker dieses Fensters wird auf jeden Fall beendet. Was es hinzugefügt hat, kann ohne Fenster weiterlaufen; „muster stop“ oder das Fenster eines anderen Trackers beendet es später.</translation>
    </message>
    <message>
        <source>&amp;Stop them, too</source>
        <translation>Auch &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Keep the window open</source>
        <translation>&amp;Fenster offen lassen</translation>
    </message>
    <message>
        <source>Let them &amp;go on</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>They are no longer downloaded or shared from here. The files stay where they are unless you delete them; your own files are never deleted.</source>
        <translation>Sie werden hier nicht mehr heruntergeladen oder geteilt. Die Dateien bleiben, wo sie sind, wenn Sie sie nicht löschen; Ihre eigenen Dateien werden nie gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete the fetched files from the disk, too: %n file(s), %1</source>
        <translation>
            <numerusform>Auch das Geholte vom Datenträger &amp;löschen: %n Datei, %1</numerusform>
            <numerusform>Auch das Geholte vom Datenträger &amp;löschen: %n Dateien, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n transfer(s) from the list?</source>
        <translation>
            <numerusform>%n Übertragung aus der Liste entfernen?</numerusform>
            <numerusform>%n Übertragungen aus der Liste entfernen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) are not finished.</source>
        <translation>
            <numerusform>Ein Download ist noch nicht fertig.</numerusform>
            <numerusform>%n Downloads sind noch nicht fertig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Others are fetching %n of your transfer(s) now.</source>
        <translation>
            <numerusform>Eine Ihrer Übertragungen wird gerade von anderen geladen.</numerusform>
            <numerusform>%n Ihrer Übertragungen werden gerade von anderen geladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it goes on where it was when Muster is started again.</source>
        <translation>Beim nächsten Start von Muster geht alles dort weiter, wo es war.</translation>
    </message>
    <message>
        <source>Quit Muster now?</source>
        <translation>Muster jetzt beenden?</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>This computer&apos;s tracker stops first.</source>
        <translation>Zuerst endet der Tracker dieses Computers.</translation>
    </message>
    <message numerus="yes">
        <source>The %n tracker(s) that this window added stop, too.</source>
        <translation>
            <numerusform>Auch der Tracker, den dieses Fenster hinzugefügt hat, endet.</numerusform>
            <numerusform>Auch die %n Tracker, die dieses Fenster hinzugefügt hat, enden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Muster starts as a peer from then on; its menu leads back here.</source>
        <translation>Muster startet von da an als Peer; dessen Menü führt hierher zurück.</translation>
    </message>
    <message>
        <source>Use Muster as a peer</source>
        <translation>Muster als Peer benutzen</translation>
    </message>
    <message>
        <source>Share and fetch files with this computer instead?</source>
        <translation>Mit diesem Computer stattdessen Dateien freigeben und holen?</translation>
    </message>
    <message>
        <source>&amp;Become a peer</source>
        <translation>Peer &amp;werden</translation>
    </message>
    <message>
        <source>&amp;Stay a tracker</source>
        <translation>Tracker &amp;bleiben</translation>
    </message>
    <message>
        <source>Nothing is fetched or shared from here meanwhile; all of it goes on where it was when Muster is a peer again. Muster starts as a tracker from then on; its menu leads back here.</source>
        <translation>Unterdessen wird von hier aus nichts geholt oder freigegeben; alles geht dort weiter, wo es war, sobald Muster wieder ein Peer ist. Muster startet von da an als Tracker; dessen Menü führt hierher zurück.</translation>
    </message>
    <message>
        <source>Use Muster as a tracker</source>
        <translation>Muster als Tracker benutzen</translation>
    </message>
    <message>
        <source>Make this computer a tracker instead?</source>
        <translation>Diesen Computer stattdessen zum Tracker machen?</translation>
    </message>
    <message>
        <source>&amp;Become a tracker</source>
        <translation>Tracker &amp;werden</translation>
    </message>
    <message>
        <source>&amp;Stay a peer</source>
        <translation>Peer &amp;bleiben</translation>
    </message>
    <message>
        <source>Open the cluster</source>
        <translation>Cluster öffnen</translation>
    </message>
    <message>
        <source>Take the passphrase away?</source>
        <translation>Die Passphrase entfernen?</translation>
    </message>
    <message>
        <source>From the next start of Muster on, this computer belongs to an open cluster: anybody on the network can join it. It does not hear those that still have the passphrase, nor they it; take it away at each of them. Who does not know it by heart cannot set it again: it is deleted here.</source>
        <translation>Vom nächsten Start von Muster an gehört dieser Computer zu einem offenen Cluster: Jeder im Netz kann beitreten. Er hört die nicht, die noch die Passphrase haben, und sie ihn nicht; entfernen Sie sie bei jedem von ihnen. Wer sie nicht auswendig weiß, kann sie nicht wieder setzen: Hier wird sie gelöscht.</translation>
    </message>
    <message>
        <source>&amp;Take it away</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>Topology</name>
    <message>
        <source>The network was split, and these trackers went on by themselves. Once both sides hear each other, the smaller one joins the larger by itself.</source>
        <translation>Das Netz war geteilt, und diese Tracker haben allein weitergemacht. Sobald beide Seiten einander hören, tritt die kleinere von selbst der größeren bei.</translation>
    </message>
    <message>
        <source>Apart: lineage %1</source>
        <translation>Getrennt: Linie %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch einer</numerusform>
            <numerusform>und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>asks for a vote</source>
        <translation>bittet um Stimme</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>prepare</source>
        <translation>vorbereiten</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>bestätigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s)</source>
        <translation>
            <numerusform>%Ln Peer</numerusform>
            <numerusform>%Ln Peers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln content(s)</source>
        <translation>
            <numerusform>%Ln Inhalt</numerusform>
            <numerusform>%Ln Inhalte</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>%1 · this one</source>
        <translation>%1 · dieser</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n entries behind</source>
        <translation>
            <numerusform>%1, %n Eintrag zurück</numerusform>
            <numerusform>%1, %n Einträge zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n behind</source>
        <comment>log entries</comment>
        <translation>
            <numerusform>%n zurück</numerusform>
            <numerusform>%n zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>Around the trackers: %1</source>
        <translation>Um die Tracker herum: %1</translation>
    </message>
</context>
<context>
    <name>TorrentDescription</name>
    <message>
        <source>it is not a torrent (%1); get it again</source>
        <translation>das ist kein Torrent (%1); holen Sie ihn noch einmal</translation>
    </message>
</context>
<context>
    <name>TrackerFacts</name>
    <message>
        <source>nothing</source>
        <translation>keiner</translation>
    </message>
    <message numerus="yes">
        <source>%Ln log entries</source>
        <translation>
            <numerusform>%Ln Protokolleintrag</numerusform>
            <numerusform>%Ln Protokolleinträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as the master&apos;s</source>
        <translation>%1, wie beim Master</translation>
    </message>
    <message>
        <source>%1, DIFFERS from the master&apos;s</source>
        <translation>%1, WEICHT vom Master AB</translation>
    </message>
    <message>
        <source>%1, is sent the whole state: %2 %</source>
        <translation>%1, erhält den ganzen Stand: %2 %</translation>
    </message>
    <message>
        <source>%1 % of a core</source>
        <translation>%1 % eines Kerns</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last keep-alive</source>
        <translation>Letztes Lebenszeichen</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Amtszeit</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Behind the master</source>
        <translation>Rückstand zum Master</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Peers</translation>
    </message>
    <message>
        <source>Announces a second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Runs for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Address for peers</source>
        <translation>Adresse für Peers</translation>
    </message>
    <message>
        <source>Address for trackers</source>
        <translation>Adresse für Tracker</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>nobody in this term</source>
        <translation>niemanden in dieser Amtszeit</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sich selbst</translation>
    </message>
    <message>
        <source>Voted for</source>
        <translation>Stimmte für</translation>
    </message>
</context>
<context>
    <name>muster::Endpoint</name>
    <message>
        <source>“%1” is not ADDRESS:PORT, like 192.168.1.5:6969</source>
        <translation>„%1“ ist keine Angabe der Form ADRESSE:PORT, wie 192.168.1.5:6969</translation>
    </message>
</context>
<context>
    <name>muster::app</name>
    <message>
        <source>a port number, 0 to 65535 (0: the system chooses)</source>
        <translation>eine Portnummer, 0 bis 65535 (0: das System wählt)</translation>
    </message>
    <message>
        <source>a multicast group as ADDRESS:PORT, like 239.192.77.1:6969</source>
        <translation>eine Multicast-Gruppe als ADRESSE:PORT, wie 239.192.77.1:6969</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>einen Ordner</translation>
    </message>
    <message>
        <source>an interface&apos;s name or address, like eth0 or 192.168.1.5</source>
        <translation>Name oder Adresse einer Schnittstelle, wie eth0 oder 192.168.1.5</translation>
    </message>
    <message>
        <source>a cluster&apos;s name of 1 to 64 bytes</source>
        <translation>den Namen eines Clusters, 1 bis 64 Byte lang</translation>
    </message>
    <message>
        <source>a label of 1 to 64 bytes</source>
        <translation>eine Bezeichnung, 1 bis 64 Byte lang</translation>
    </message>
    <message>
        <source>seconds between announces, 5 to 86400</source>
        <translation>die Sekunden zwischen zwei Anfragen, 5 bis 86400</translation>
    </message>
    <message>
        <source>the folder to put it in</source>
        <translation>den Zielordner</translation>
    </message>
    <message>
        <source>%1 is not an option; muster help lists them</source>
        <translation>%1 ist keine Option; muster help nennt alle</translation>
    </message>
    <message>
        <source>%1 does not go with this command; muster help says which do</source>
        <translation>%1 passt nicht zu diesem Befehl; muster help sagt, welche passen</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 nimmt keinen Wert</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 verlangt %2</translation>
    </message>
    <message>
        <source>%1 takes %2, not “%3”</source>
        <translation>%1 verlangt %2, nicht „%3“</translation>
    </message>
    <message>
        <source>share takes the files or folders to share</source>
        <translation>share verlangt die Dateien oder Ordner, die freigegeben werden sollen</translation>
    </message>
    <message>
        <source>get takes one magnet link, .torrent file or SHA-1</source>
        <translation>get verlangt einen Magnet-Link, eine .torrent-Datei oder einen SHA-1</translation>
    </message>
    <message>
        <source>get needs --to, which takes the folder to put it in</source>
        <translation>get braucht --to mit dem Zielordner</translation>
    </message>
    <message>
        <source>demo takes one file at most</source>
        <translation>demo nimmt höchstens eine Datei</translation>
    </message>
    <message>
        <source>“%1” is too much here; muster help says what goes where</source>
        <translation>„%1“ ist hier zu viel; muster help sagt, was wohin gehört</translation>
    </message>
    <message>
        <source>complete %1</source>
        <translation>vollständig %1</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>everything held</source>
        <translation>alles hat gehalten</translation>
    </message>
    <message>
        <source>not everything held</source>
        <translation>nicht alles hat gehalten</translation>
    </message>
    <message>
        <source>KiB a second, 0 to 2000000 (0: no limit)</source>
        <translation>KiB je Sekunde, 0 bis 2000000 (0: unbegrenzt)</translation>
    </message>
    <message>
        <source>a file that only you can read, with the cluster&apos;s passphrase</source>
        <translation>eine Datei mit der Passphrase des Clusters, die nur Sie lesen können</translation>
    </message>
    <message>
        <source>survivors or majority</source>
        <translation>survivors oder majority</translation>
    </message>
    <message>
        <source>%1 takes one tracker: its name, or the beginning of its id</source>
        <translation>%1 verlangt einen Tracker: seinen Namen oder den Anfang seiner Kennung</translation>
    </message>
    <message>
        <source>%1 takes a tracker (its name, or the beginning of its id) and seconds, 1 to 600</source>
        <translation>%1 verlangt einen Tracker (seinen Namen oder den Anfang seiner Kennung) und die Sekunden, 1 bis 600</translation>
    </message>
    <message>
        <source>cannot read the passphrase file %1: %2</source>
        <translation>die Passphrase-Datei %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>others can read the passphrase file %1; make it yours alone: chmod 600 %1</source>
        <translation>andere können die Passphrase-Datei %1 lesen; machen Sie sie zu Ihrer allein: chmod 600 %1</translation>
    </message>
    <message>
        <source>cannot remove %1; remove it yourself</source>
        <translation>%1 kann nicht entfernt werden; entfernen Sie es selbst</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 was ordered to stop</source>
        <translation>%1 erhielt den Befehl anzuhalten</translation>
    </message>
    <message>
        <source>%1 was ordered to crash</source>
        <translation>%1 erhielt den Befehl abzustürzen</translation>
    </message>
    <message>
        <source>%1 was ordered to become master</source>
        <translation>%1 erhielt den Befehl, Master zu werden</translation>
    </message>
    <message>
        <source>%1 stops</source>
        <translation>%1 hält an</translation>
    </message>
    <message>
        <source>%1 crashes</source>
        <translation>%1 stürzt ab</translation>
    </message>
    <message>
        <source>the mastership is handed to %1</source>
        <translation>die Führung geht an %1</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, von %2 aus</translation>
    </message>
    <message>
        <source>%1, by %2 from %3</source>
        <translation>%1, durch %2 von %3 aus</translation>
    </message>
    <message>
        <source>%1 is the master already</source>
        <translation>%1 ist schon der Master</translation>
    </message>
    <message>
        <source>the cluster is open, so %1 takes orders from its own computer only; give all trackers a passphrase with --passphrase-file, or give the order there</source>
        <translation>der Cluster ist offen, darum nimmt %1 Befehle nur von seinem eigenen Computer an; geben Sie allen Trackern eine Passphrase mit --passphrase-file, oder geben Sie den Befehl dort</translation>
    </message>
    <message>
        <source>there is no master that could hand over to %1; try again once muster status shows one</source>
        <translation>es gibt keinen Master, der an %1 übergeben könnte; versuchen Sie es wieder, sobald muster status einen zeigt</translation>
    </message>
    <message>
        <source>%1 does not answer; look with muster status whether it lives, and whether the passphrase is the same</source>
        <translation>%1 antwortet nicht; sehen Sie mit muster status nach, ob er lebt und ob die Passphrase dieselbe ist</translation>
    </message>
    <message>
        <source>tracker %1 (%2), peers ask it at %3, cluster “%4”: %5</source>
        <translation>Tracker %1 (%2), Peers fragen ihn unter %3, Cluster „%4“: %5</translation>
    </message>
    <message>
        <source>%1 was ordered to stand still for %2 s</source>
        <translation>%1 erhielt den Befehl, %2 s stillzustehen</translation>
    </message>
    <message>
        <source>%1 was ordered to cut itself off for %2 s</source>
        <translation>%1 erhielt den Befehl, sich %2 s vom Netz zu trennen</translation>
    </message>
    <message>
        <source>%1 stands still for %2 s</source>
        <translation>%1 steht %2 s still</translation>
    </message>
    <message>
        <source>%1 is cut off for %2 s</source>
        <translation>%1 ist %2 s vom Netz getrennt</translation>
    </message>
    <message>
        <source>a number, 1 to 1000000000</source>
        <translation>eine Zahl, 1 bis 1000000000</translation>
    </message>
    <message>
        <source>a file with the contents and networks to allow or deny</source>
        <translation>eine Datei mit den Inhalten und Netzen, die erlaubt oder gesperrt sind</translation>
    </message>
    <message>
        <source>the folder to put .torrent files in</source>
        <translation>den Ordner für die .torrent-Dateien</translation>
    </message>
    <message>
        <source>the numbers of files as --list-files shows them, like 1,3-5</source>
        <translation>die Nummern der Dateien, wie --list-files sie zeigt, etwa 1,3-5</translation>
    </message>
    <message>
        <source>a power of two in KiB, 16 to 65536</source>
        <translation>eine Zweierpotenz in KiB, 16 bis 65536</translation>
    </message>
    <message>
        <source>“%1” is not a command, a link or a .torrent file; muster help lists the commands</source>
        <translation>„%1“ ist kein Befehl, kein Link und keine .torrent-Datei; muster help nennt die Befehle</translation>
    </message>
    <message>
        <source>add takes one magnet link, .torrent file or SHA-1</source>
        <translation>add verlangt einen Magnet-Link, eine .torrent-Datei oder einen SHA-1</translation>
    </message>
    <message>
        <source>transfers takes nothing but options; it lists all</source>
        <translation>transfers nimmt nur Optionen; es zeigt alle Übertragungen</translation>
    </message>
    <message>
        <source>the window takes links and .torrent files; muster help lists the commands</source>
        <translation>das Fenster nimmt Links und .torrent-Dateien; muster help nennt die Befehle</translation>
    </message>
    <message>
        <source>Muster</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Trackers:
  --full-scrape             whoever scrapes without a SHA-1 is told all contents
  --access-file FILE        contents and networks to allow or deny; see README
                            (access.txt in the data folder, if it is there)
  --max-contents N          contents that a tracker takes (500000)
  --max-peers-per-content N peers of each (100000)
  --max-entries-per-network N  peers, each as often as it has contents, from a /24
                            of IPv4 or /56 of IPv6 (250000)
  --max-entries N           and in all (5000000)
  --quorum survivors|majority  who goes on when most trackers are lost: those that are
                            left, or nobody until the others are back (survivors)

</source>
        <translation>Tracker:
  --full-scrape             wer Zahlen ohne SHA-1 abfragt (scrape), erfährt alle Inhalte
  --access-file DATEI       erlaubte oder gesperrte Inhalte und Netze; siehe README
                            (access.txt im Datenordner, falls vorhanden)
  --max-contents N          so viele Inhalte nimmt ein Tracker (500000)
  --max-peers-per-content N so viele Peers zu jedem (100000)
  --max-entries-per-network N  Peers, jeder so oft, wie er Inhalte hat, aus einem /24
                            von IPv4 oder /56 von IPv6 (250000)
  --max-entries N           und insgesamt (5000000)
  --quorum survivors|majority  wer weitermacht, wenn die meisten Tracker weg sind: die
                            übrigen, oder niemand, bis die anderen zurück sind (survivors)

</translation>
    </message>
    <message>
        <source>this peer shares and fetches until it is ended; muster add and muster transfers reach it</source>
        <translation>dieser Peer gibt frei und lädt, bis er beendet wird; muster add und muster transfers erreichen ihn</translation>
    </message>
    <message>
        <source>peers takes one SHA-1, link or .torrent file</source>
        <translation>peers verlangt einen SHA-1, einen Link oder eine .torrent-Datei</translation>
    </message>
    <message>
        <source>a tracker&apos;s HOST or HOST:PORT, like 192.168.1.5</source>
        <translation>HOST oder HOST:PORT eines Trackers, wie 192.168.1.5</translation>
    </message>
    <message>
        <source>complete and checked: %1</source>
        <translation>vollständig und geprüft: %1</translation>
    </message>
    <message>
        <source>Everywhere:
  --data-dir DIR            where databases and keys are kept
  --interface IF|ADDRESS    the network interface (all, if not given)
  --cluster NAME            which cluster (muster)
  --name LABEL              what this tracker is called (the computer&apos;s name)
  --port N                  where peers ask this tracker (6969)
  --replication-port N      where the other trackers reach it (6970)
  --announce-group A:P      where peers ask by multicast (239.192.77.1:6969)
  --cluster-group A:P       where trackers find each other (239.192.77.2:6970)
  --join HOST[:PORT]        a tracker that multicast does not reach; may be repeated. PORT is
                            its --replication-port for trackers, its --port for all others
  --passphrase-file FILE    known to this cluster&apos;s trackers only (none: it is open)
  --interval SECONDS        between two announces of a peer (120)

</source>
        <translation>Überall:
  --data-dir ORDNER         wo Datenbanken und Schlüssel liegen
  --interface IF|ADRESSE    die Netzwerkschnittstelle (ohne Angabe: alle)
  --cluster NAME            welcher Cluster (muster)
  --name NAME               wie dieser Tracker heißt (der Name des Computers)
  --port N                  wo Peers diesen Tracker fragen (6969)
  --replication-port N      wo die anderen Tracker ihn erreichen (6970)
  --announce-group A:P      wo Peers per Multicast fragen (239.192.77.1:6969)
  --cluster-group A:P       wo die Tracker einander finden (239.192.77.2:6970)
  --join HOST[:PORT]        ein Tracker, den Multicast nicht erreicht; mehrfach möglich. PORT ist
                            für Tracker sein --replication-port, für alle anderen sein --port
  --passphrase-file DATEI   kennen nur die Tracker dieses Clusters (ohne: er ist offen)
  --interval SEKUNDEN       zwischen zwei Anfragen eines Peers (120)

</translation>
    </message>
    <message>
        <source>Peers ask this tracker at %1, and all trackers by multicast to %2.</source>
        <translation>Peers fragen diesen Tracker unter %1 und alle Tracker per Multicast an %2.</translation>
    </message>
    <message>
        <source>Trackers find each other by multicast to %1.</source>
        <translation>Tracker finden einander per Multicast an %1.</translation>
    </message>
    <message>
        <source>Trackers are asked by multicast to %1.</source>
        <translation>Tracker werden per Multicast an %1 gefragt.</translation>
    </message>
    <message>
        <source>%1 takes one transfer: its name, its SHA-1 or how one of them begins, or “all”</source>
        <translation>%1 verlangt eine Übertragung: ihren Namen, ihren SHA-1 oder einen Anfang davon, oder „all“</translation>
    </message>
    <message>
        <source>some of trackers,lsd,dht,pex,upnp,punch, or none</source>
        <translation>eine Auswahl aus trackers,lsd,dht,pex,upnp,punch, oder none</translation>
    </message>
    <message>
        <source>another Muster uses the data folder %1; end it, or choose another with --data-dir</source>
        <translation>Muster läuft schon mit dem Datenordner %1; beenden Sie es, oder wählen Sie einen anderen Ordner mit --data-dir</translation>
    </message>
    <message>
        <source>Muster on the computer %1 uses the data folder %2; end it there, or choose another with --data-dir; if it does not run any more, delete %3</source>
        <translation>Muster auf dem Computer %1 benutzt den Datenordner %2; beenden Sie es dort, oder wählen Sie einen anderen Ordner mit --data-dir; läuft es nicht mehr, dann löschen Sie %3</translation>
    </message>
    <message>
        <source>cannot write in the data folder %1; choose another with --data-dir</source>
        <translation>in den Datenordner %1 kann nicht geschrieben werden; wählen Sie einen anderen mit --data-dir</translation>
    </message>
    <message>
        <source>--join: %1 has no IPv4 address: %2; check the name or give the address</source>
        <translation>--join: %1 hat keine IPv4-Adresse: %2; prüfen Sie den Namen, oder geben Sie die Adresse an</translation>
    </message>
    <message>
        <source>the interface %1 does no multicast, so nobody is found through it; name a tracker&apos;s address with --join, or choose another interface</source>
        <translation>die Schnittstelle %1 kann kein Multicast, deshalb wird über sie niemand gefunden; nennen Sie die Adresse eines Trackers mit --join, oder wählen Sie eine andere Schnittstelle</translation>
    </message>
    <message>
        <source>a port number, 1 to 65534</source>
        <translation>eine Portnummer, 1 bis 65534</translation>
    </message>
    <message>
        <source>not all of the output could be written; make room where it goes, and look again</source>
        <translation>die Ausgabe konnte nicht ganz geschrieben werden; schaffen Sie dort Platz, wohin sie geht, und sehen Sie noch einmal nach</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed (one line says why), 2 bad options, 3 nobody there: no
tracker answered, or no peer runs; 130 ended at once by a second Ctrl-C, 141 nobody reads
the output any more (share and get end then; tracker and peer go on).
</source>
        <translation>Rückgabewert: 0 erledigt, 1 fehlgeschlagen (eine Zeile sagt, warum), 2 falsche Optionen,
3 niemand da: kein Tracker hat geantwortet, oder es läuft kein Peer; 130 durch ein zweites
Strg-C sofort beendet, 141 niemand liest die Ausgabe mehr (share und get enden dann;
tracker und peer laufen weiter).
</translation>
    </message>
    <message>
        <source>the interface %1 does no multicast: who shall find this tracker has to name it with --join</source>
        <translation>die Schnittstelle %1 kann kein Multicast: Wer diesen Tracker finden soll, muss ihn mit --join nennen</translation>
    </message>
    <message>
        <source>cannot write %1; look at its folder</source>
        <translation>%1 kann nicht geschrieben werden; sehen Sie nach dessen Ordner</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>%1 KiB/s</source>
        <translation>%1 KiB/s</translation>
    </message>
    <message>
        <source>downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>uploads</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>downloads at once</source>
        <translation>Downloads zugleich</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>what was fetched is shared</source>
        <translation>was geholt ist, wird weitergegeben</translation>
    </message>
    <message>
        <source>until it gave %1 times what it took</source>
        <translation>bis es das %1-Fache dessen gegeben hat, was es nahm</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>downloads %1, uploads %2</source>
        <translation>Downloads %1, Uploads %2</translation>
    </message>
    <message>
        <source>the limits could not be written into %1; look whether its disk is full</source>
        <translation>die Grenzen konnten nicht in %1 geschrieben werden; sehen Sie nach, ob dessen Datenträger voll ist</translation>
    </message>
    <message>
        <source>limit takes one transfer at most: its name, its SHA-1 or how one of them begins, or “all”</source>
        <translation>limit nimmt höchstens eine Übertragung: ihren Namen, ihr SHA-1 oder einen Anfang davon, oder „all“</translation>
    </message>
    <message>
        <source>limit of a transfer takes --down-limit, --up-limit or --ratio; the others are for all together</source>
        <translation>limit nimmt für eine Übertragung --down-limit, --up-limit oder --ratio; die anderen gelten für alle zusammen</translation>
    </message>
    <message>
        <source>queue takes a transfer (its name, its SHA-1 or how one of them begins) and top, up, down or bottom</source>
        <translation>queue nimmt eine Übertragung (ihren Namen, ihr SHA-1 oder einen Anfang davon) und top, up, down oder bottom</translation>
    </message>
    <message>
        <source>export takes one transfer: its name, its SHA-1 or how one of them begins, or “all”</source>
        <translation>export nimmt eine Übertragung: ihren Namen, ihr SHA-1 oder einen Anfang davon, oder „all“</translation>
    </message>
    <message>
        <source>export needs --to, which takes the folder to put the .torrent file in</source>
        <translation>export braucht --to mit dem Ordner für die .torrent-Datei</translation>
    </message>
    <message>
        <source>a number, like 1.5 (0: gives on without an end)</source>
        <translation>eine Zahl wie 1.5 (0: gibt ohne Ende weiter)</translation>
    </message>
    <message>
        <source>how many downloads run at once, 0 to 1000000 (0: all)</source>
        <translation>wie viele Downloads zugleich laufen, 0 bis 1000000 (0: alle)</translation>
    </message>
    <message>
        <source>two times of day, like 08:00-18:00, or off</source>
        <translation>zwei Uhrzeiten wie 08:00-18:00, oder off</translation>
    </message>
    <message>
        <source>Muster: share large files in one building, without a server that can fail.

  muster                                 the window; asks for the role at the first start
  muster LINK|FILE.torrent               the window, and asks where to put it
  muster tracker | peer  [--headless]    one role
  muster share PATH…                     shares until ended
  muster get LINK|FILE.torrent|SHA1 --to DIR   fetches it and ends; “-” reads the link from
                                         standard input, where nobody else sees it
  muster list [--json]                   what the network offers
  muster peers LINK|FILE.torrent|SHA1 [--json]   who has it, with what they say of themselves
  muster status [--json]                 the cluster of trackers
  muster check [--json]                  what may keep this computer from finding the others
  muster demo [--headless] [FILE]        three trackers, two peers, and a master that dies

To the peer that runs already (in the same data folder):
  muster add LINK|FILE.torrent|SHA1 [--to DIR] [--paused] [--sequential] [--files 1,3-5]
  muster transfers [--list-files] [--json]   what it shares and fetches; as JSON also who it
                                         is connected to
  muster pause|resume|recheck TRANSFER   its name, its SHA-1 or how one of them begins, or “all”
  muster remove TRANSFER [--delete-files] [--yes]   the files stay unless told otherwise
  muster queue TRANSFER top|up|down|bottom   when it is fetched
  muster export TRANSFER --to DIR        its .torrent file, which names the trackers
  muster limit [--json]                  what holds for all transfers together
  muster limit [--down-limit KIB] [--up-limit KIB] [--ratio R] [--active N]
               [--hours FROM-TO|off] [--hours-down-limit KIB] [--hours-up-limit KIB]
  muster limit TRANSFER [--down-limit KIB] [--up-limit KIB] [--ratio R]

To a tracker (its name, or how its id begins):
  muster stop|crash|promote NODE
  muster freeze|isolate NODE SECONDS     stands still or is cut off: see what follows

</source>
        <translation>Muster: große Dateien im Haus teilen, ohne einen Server, der ausfallen kann.

  muster                                 das Fenster; fragt beim ersten Start nach der Rolle
  muster LINK|DATEI.torrent              das Fenster; fragt nach dem Zielordner
  muster tracker | peer  [--headless]    eine der Rollen
  muster share PFAD…                     gibt frei, bis es beendet wird
  muster get LINK|DATEI.torrent|SHA1 --to ORDNER   holt es und endet; „-“ liest den Link von der
                                         Standardeingabe, wo ihn sonst niemand sieht
  muster list [--json]                   was das Netz anbietet
  muster peers LINK|DATEI.torrent|SHA1 [--json]   wer es hat und was er von sich sagt
  muster status [--json]                 der Cluster der Tracker
  muster check [--json]                  was diesen Computer hindern kann, die anderen zu finden
  muster demo [--headless] [DATEI]       drei Tracker, zwei Peers und ein Master, der stirbt

An den Peer, der schon läuft (mit demselben Datenordner):
  muster add LINK|DATEI.torrent|SHA1 [--to ORDNER] [--paused] [--sequential] [--files 1,3-5]
  muster transfers [--list-files] [--json]   was er freigibt und lädt; als JSON auch, mit wem
                                         er verbunden ist
  muster pause|resume|recheck ÜBERTRAGUNG   ihr Name, ihr SHA-1 oder ein Anfang davon, oder „all“
  muster remove ÜBERTRAGUNG [--delete-files] [--yes]   sonst bleiben die Dateien
  muster queue ÜBERTRAGUNG top|up|down|bottom   wann sie geholt wird
  muster export ÜBERTRAGUNG --to ORDNER   ihre .torrent-Datei, die die Tracker nennt
  muster limit [--json]                  was für alle Übertragungen zusammen gilt
  muster limit [--down-limit KIB] [--up-limit KIB] [--ratio R] [--active N]
               [--hours VON-BIS|off] [--hours-down-limit KIB] [--hours-up-limit KIB]
  muster limit ÜBERTRAGUNG [--down-limit KIB] [--up-limit KIB] [--ratio R]

An einen Tracker (sein Name oder der Anfang seiner Kennung):
  muster stop|crash|promote TRACKER
  muster freeze|isolate TRACKER SEKUNDEN   steht still oder ist abgetrennt: sehen Sie, was folgt

</translation>
    </message>
    <message>
        <source>Sharing and fetching:
  --files 1,3-5             get, add: these files only; --list-files shows their numbers
  --sequential              get, add: from the beginning to the end
  --down-limit KIB          KiB a second at most (0: no limit)
  --up-limit KIB
  --ratio R                 limit: pauses a share once it gave so many times what it
                            took (0: never)
  --active N                limit: so many downloads at once (5; 0: all)
  --hours 08:00-18:00       limit: at these hours --hours-down-limit and --hours-up-limit
                            hold instead
  --torrent-to DIR          share: .torrent files go there
  --chunk-size KIB          share: a power of two (by the size, if not given)
  --private                 share: only for those who have the link
  --finders LIST            who is asked for peers beside the network&apos;s trackers: trackers (the
                            torrent&apos;s own), lsd, dht, pex; upnp opens a port at the router,
                            punch goes through its wall, but slows down; or none
                            (trackers,lsd,dht,pex)
  --listen-port N           where other peers reach this one, and at N+1 for private shares
                            (a free one at the first start, then the same again)
  --json                    a line of JSON for each change, for programs

</source>
        <translation>Freigeben und Holen:
  --files 1,3-5             get, add: nur diese Dateien; --list-files zeigt ihre Nummern
  --sequential              get, add: von vorn nach hinten
  --down-limit KIB          höchstens so viele KiB je Sekunde (0: unbegrenzt)
  --up-limit KIB
  --ratio R                 limit: hält eine Freigabe an, die so viel Mal gab, was sie
                            nahm (0: nie)
  --active N                limit: so viele Downloads zugleich (5; 0: alle)
  --hours 08:00-18:00       limit: zu diesen Zeiten gelten stattdessen --hours-down-limit
                            und --hours-up-limit
  --torrent-to ORDNER       share: dorthin kommen die .torrent-Dateien
  --chunk-size KIB          share: eine Zweierpotenz (ohne Angabe: je nach Größe)
  --private                 share: nur für die, die den Link haben
  --finders LISTE           wer außer den Trackern des Netzes nach Peers gefragt wird: trackers
                            (die des Torrents), lsd, dht, pex; upnp öffnet einen Port am Router,
                            punch kommt durch dessen Sperre, bremst aber; oder none
                            (trackers,lsd,dht,pex)
  --listen-port N           wo andere Peers diesen erreichen, bei N+1 für private Freigaben
                            (beim ersten Start ein freier, danach immer derselbe)
  --json                    eine Zeile JSON für jede Änderung, für Programme

</translation>
    </message>
</context>
<context>
    <name>muster::app::AccessFile</name>
    <message>
        <source>the access list “%1” is not there; the list in force stays (to lift it, put an empty file there)</source>
        <translation>die Zugriffsliste „%1“ ist nicht da; die geltende Liste bleibt (um sie aufzuheben, legen Sie eine leere Datei dorthin)</translation>
    </message>
    <message>
        <source>it is longer than %1 bytes</source>
        <translation>sie ist länger als %1 Byte</translation>
    </message>
    <message>
        <source>the access list “%1” cannot be taken over: %2. Correct it, or start without it</source>
        <translation>die Zugriffsliste „%1“ kann nicht übernommen werden: %2. Berichtigen Sie sie, oder starten Sie ohne sie</translation>
    </message>
    <message>
        <source>the access list “%1” is not taken over: %2. Correct it; until then the list in force stays</source>
        <translation>die Zugriffsliste „%1“ wird nicht übernommen: %2. Berichtigen Sie sie; bis dahin bleibt die geltende Liste</translation>
    </message>
    <message>
        <source>the access list “%1” is not in force: the trackers that this one has joined have another one. To put it in the place of theirs, save it again</source>
        <translation>die Zugriffsliste „%1“ gilt nicht: Die Tracker, denen dieser beigetreten ist, haben eine andere. Soll sie deren Liste ersetzen, speichern Sie sie noch einmal</translation>
    </message>
    <message>
        <source>“%1” cannot be written (%2); at the next start the access list is brought to the cluster again. Make its folder writable</source>
        <translation>„%1“ kann nicht geschrieben werden (%2); beim nächsten Start wird die Zugriffsliste noch einmal in den Cluster gebracht. Machen Sie den Ordner beschreibbar</translation>
    </message>
</context>
<context>
    <name>muster::app::AddedTrackers</name>
    <message>
        <source>cannot start %1: %2</source>
        <translation>%1 kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>It was killed, or crashed.</source>
        <translation>Er wurde von außen beendet oder ist abgestürzt.</translation>
    </message>
    <message>
        <source>It ended with status %1.</source>
        <translation>Er endete mit dem Rückgabewert %1.</translation>
    </message>
    <message>
        <source>The passphrase was changed, and this window&apos;s tracker still has the former one. Stop it and start it again; then trackers that are added have the new one, too.</source>
        <translation>Die Passphrase wurde geändert, und der Tracker dieses Fensters hat noch die frühere. Beenden Sie ihn, und starten Sie ihn wieder; dann haben auch hinzugefügte Tracker die neue.</translation>
    </message>
</context>
<context>
    <name>muster::app::CheckCommand</name>
    <message>
        <source>good:</source>
        <translation>in Ordnung:</translation>
    </message>
    <message>
        <source>hint:</source>
        <translation>Hinweis:</translation>
    </message>
    <message>
        <source>problem:</source>
        <translation>Problem:</translation>
    </message>
</context>
<context>
    <name>muster::app::DataFolder</name>
    <message>
        <source>cannot make the data folder %1; choose another with --data-dir</source>
        <translation>der Datenordner %1 kann nicht angelegt werden; wählen Sie einen anderen mit --data-dir</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 holds no id; move the folder away and start again, the other trackers bring the data back</source>
        <translation>%1 enthält keine Kennung; verschieben Sie den Ordner, und starten Sie neu: Die anderen Tracker bringen die Daten zurück</translation>
    </message>
    <message>
        <source>cannot write %1: %2; make its folder writable and room on its disk</source>
        <translation>%1 kann nicht geschrieben werden: %2; machen Sie den Ordner beschreibbar, und schaffen Sie Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>cannot rename %1: %2; make its folder writable, or move the file away</source>
        <translation>%1 kann nicht umbenannt werden: %2; machen Sie den Ordner beschreibbar, oder verschieben Sie die Datei</translation>
    </message>
</context>
<context>
    <name>muster::app::Demo</name>
    <message>
        <source>this took too long; the demo gives up</source>
        <translation>das hat zu lange gedauert; die Vorführung gibt auf</translation>
    </message>
    <message>
        <source>cannot make a folder in %1: %2</source>
        <translation>in %1 kann kein Ordner angelegt werden: %2</translation>
    </message>
    <message>
        <source>three trackers started</source>
        <translation>drei Tracker gestartet</translation>
    </message>
    <message>
        <source>cannot read the file %1</source>
        <translation>die Datei %1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 is too small to lose a master on the way; give a file of 1 MiB or more</source>
        <translation>%1 ist zu klein, um unterwegs einen Master zu verlieren; nehmen Sie eine Datei ab 1 MiB</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>cannot write %1: %2; the demo needs 600 MB free there</source>
        <translation>%1 kann nicht geschrieben werden: %2; die Vorführung braucht dort 600 MB freien Platz</translation>
    </message>
    <message>
        <source>elected: %1 is master, term %2; all three trackers are in the cluster</source>
        <translation>gewählt: %1 ist Master, Amtszeit %2; alle drei Tracker sind im Cluster</translation>
    </message>
    <message>
        <source>replicated: all three trackers know the file (log index %1, equal digests)</source>
        <translation>repliziert: alle drei Tracker kennen die Datei (Eintrag %1, gleiche Prüfsummen)</translation>
    </message>
    <message>
        <source>the second peer fetches it, at %1 MiB/s so that there is a way to lose the master on</source>
        <translation>der zweite Peer holt sie, mit %1 MiB/s, damit der Master unterwegs verloren gehen kann</translation>
    </message>
    <message>
        <source>killed: the master %1, by SIGKILL, at %2 %</source>
        <translation>getötet: der Master %1, durch SIGKILL, bei %2 %</translation>
    </message>
    <message>
        <source>new master after %1 ms: %2, term %3</source>
        <translation>neuer Master nach %1 ms: %2, Amtszeit %3</translation>
    </message>
    <message>
        <source>replicated: both remaining trackers hold the same (equal digests)</source>
        <translation>repliziert: beide übrigen Tracker haben dasselbe (gleiche Prüfsummen)</translation>
    </message>
    <message>
        <source>the first peer shares %1, SHA-1 %2</source>
        <translation>der erste Peer gibt %1 frei, SHA-1 %2</translation>
    </message>
    <message>
        <source>the fetch failed</source>
        <translation>das Holen ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>the fetch ended before the master could be killed</source>
        <translation>das Holen war zu Ende, ehe der Master getötet werden konnte</translation>
    </message>
    <message>
        <source>complete: the second peer has all of it</source>
        <translation>vollständig: der zweite Peer hat alles</translation>
    </message>
    <message>
        <source>the new master answers: completed %1, seeders %2</source>
        <translation>der neue Master antwortet: vollständig geladen %1, Seeder %2</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>%1 said last: %2</source>
        <translation>%1 sagte zuletzt: %2</translation>
    </message>
    <message>
        <source>%1 does not start</source>
        <translation>%1 startet nicht</translation>
    </message>
    <message>
        <source>%1 ended by itself</source>
        <translation>%1 hat sich von selbst beendet</translation>
    </message>
    <message>
        <source>the SHA-1 of what came differs: %1, not %2</source>
        <translation>der SHA-1 des Geholten weicht ab: %1, nicht %2</translation>
    </message>
    <message>
        <source>digest equal: SHA-1 of both files is %1</source>
        <translation>Prüfsummen gleich: Der SHA-1 beider Dateien ist %1</translation>
    </message>
</context>
<context>
    <name>muster::app::DesktopNotifications</name>
    <message>
        <source>Open Muster</source>
        <translation>Muster öffnen</translation>
    </message>
</context>
<context>
    <name>muster::app::DoorVisitor</name>
    <message>
        <source>an order is longer than a mebibyte; give it in parts</source>
        <translation>ein Befehl ist länger als ein Mebibyte; geben Sie ihn in Teilen</translation>
    </message>
</context>
<context>
    <name>muster::app::FileSelection</name>
    <message numerus="yes">
        <source>there are %n file(s), and no number %1; --list-files shows them</source>
        <translation>
            <numerusform>es gibt eine Datei und keine Nummer %1; --list-files zeigt sie</numerusform>
            <numerusform>es gibt %n Dateien und keine Nummer %1; --list-files zeigt sie</numerusform>
        </translation>
    </message>
    <message>
        <source>files are given by their numbers from 1 on, like 1,3-5</source>
        <translation>Dateien werden mit ihren Nummern ab 1 angegeben, wie 1,3-5</translation>
    </message>
</context>
<context>
    <name>muster::app::Findings</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No network is connected.</source>
        <translation>Es ist kein Netz verbunden.</translation>
    </message>
    <message>
        <source>Plug in a cable or join a Wi-Fi, then check again.</source>
        <translation>Stecken Sie ein Kabel ein, oder verbinden Sie sich mit einem WLAN, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Several networks are in use: %1.</source>
        <translation>Mehrere Netze werden benutzt: %1.</translation>
    </message>
    <message>
        <source>If the others are not found, choose the one that they are in: a VPN or a virtual machine&apos;s network leads elsewhere.</source>
        <translation>Wenn die anderen nicht gefunden werden, wählen Sie das Netz, in dem sie sind: Ein VPN oder das Netz einer virtuellen Maschine führt woandershin.</translation>
    </message>
    <message>
        <source>The network %1 is in use.</source>
        <translation>Das Netz %1 wird benutzt.</translation>
    </message>
    <message>
        <source>Multicast does not pass through %1: even this computer does not hear itself.</source>
        <translation>Multicast kommt nicht durch %1: Nicht einmal dieser Computer hört sich selbst.</translation>
    </message>
    <message>
        <source>Let UDP to 239.192.77.0/24 pass in the firewall, and see that the interface allows multicast; where that cannot be, name a tracker&apos;s address with --join.</source>
        <translation>Lassen Sie UDP an 239.192.77.0/24 durch die Firewall, und sorgen Sie dafür, dass die Schnittstelle Multicast zulässt; wo das nicht geht, geben Sie mit --join die Adresse eines Trackers an.</translation>
    </message>
    <message>
        <source>The firewall %1 is switched on.</source>
        <translation>Die Firewall %1 ist eingeschaltet.</translation>
    </message>
    <message>
        <source>If others are not found, let Muster through: %1</source>
        <translation>Wenn andere nicht gefunden werden, lassen Sie Muster durch: %1</translation>
    </message>
    <message>
        <source>No tracker of the cluster “%1” is heard.</source>
        <translation>Kein Tracker des Clusters „%1“ ist zu hören.</translation>
    </message>
    <message>
        <source>Start one on some computer of this network. If one runs: is it in the same network? Some Wi-Fis keep their guests apart, and some switches hold back multicast; then name the tracker&apos;s address with --join.</source>
        <translation>Starten Sie einen auf einem Computer dieses Netzes. Falls einer läuft: Ist er im selben Netz? Manche WLANs trennen ihre Gäste voneinander, und manche Switches halten Multicast zurück; geben Sie dann mit --join die Adresse des Trackers an.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) heard, but no master: %1.</source>
        <translation>
            <numerusform>Ein Tracker ist zu hören, aber kein Master: %1.</numerusform>
            <numerusform>%n Tracker sind zu hören, aber kein Master: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait a moment: they elect one. If it lasts, look at their events.</source>
        <translation>Warten Sie einen Moment: Sie wählen einen. Dauert es an, sehen Sie sich ihre Ereignisse an.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) heard, but none answers peers: %1.</source>
        <translation>
            <numerusform>Ein Tracker ist zu hören, aber er antwortet Peers nicht: %1.</numerusform>
            <numerusform>%n Tracker sind zu hören, aber keiner antwortet Peers: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A firewall on the master&apos;s computer, %1, may keep requests out: let UDP to its port in.</source>
        <translation>Vielleicht hält eine Firewall auf dem Computer des Masters, %1, die Anfragen ab: Lassen Sie UDP an seinen Port hinein.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) heard: %1. The master, %2, answers at %3.</source>
        <translation>
            <numerusform>Ein Tracker ist zu hören: %1. Der Master, %2, antwortet unter %3.</numerusform>
            <numerusform>%n Tracker sind zu hören: %1. Der Master, %2, antwortet unter %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trackers of clusters with other names are here: %1.</source>
        <translation>Tracker von Clustern mit anderen Namen sind hier: %1.</translation>
    </message>
    <message>
        <source>If you mean one of them, start with --cluster and its name.</source>
        <translation>Wenn Sie einen davon meinen, starten Sie mit --cluster und seinem Namen.</translation>
    </message>
    <message>
        <source>Only programs on this computer are reached, by %1.</source>
        <translation>Nur Programme auf diesem Computer sind erreichbar, über %1.</translation>
    </message>
    <message>
        <source>Choose another network if other computers are to be reached.</source>
        <translation>Wählen Sie ein anderes Netz, wenn andere Computer erreichbar sein sollen.</translation>
    </message>
    <message>
        <source>This computer is in no network: only its own programs are reached.</source>
        <translation>Dieser Computer ist in keinem Netz: Nur seine eigenen Programme sind erreichbar.</translation>
    </message>
    <message>
        <source>The interface %1 does no multicast, by which trackers and peers find each other.</source>
        <translation>Die Schnittstelle %1 kann kein Multicast, durch das Tracker und Peers einander finden.</translation>
    </message>
    <message>
        <source>Choose another network, or name a tracker&apos;s address with --join, on the other computers too.</source>
        <translation>Wählen Sie ein anderes Netz, oder nennen Sie die Adresse eines Trackers mit --join, auch auf den anderen Computern.</translation>
    </message>
</context>
<context>
    <name>muster::app::FolderWatch</name>
    <message>
        <source>“%1” was deleted or replaced while it was in use. Put its folder back, or leave it away, then start Muster again.</source>
        <translation>„%1“ wurde gelöscht oder ersetzt, während es benutzt wurde. Stellen Sie den Ordner wieder her, oder lassen Sie es dabei, und starten Sie Muster dann neu.</translation>
    </message>
</context>
<context>
    <name>muster::app::FollowCommand</name>
    <message>
        <source>it was removed before it was complete</source>
        <translation>die Übertragung wurde entfernt, bevor sie vollständig war</translation>
    </message>
    <message>
        <source>the peer that runs already goes on sharing it</source>
        <translation>der Peer, der schon läuft, gibt es weiter frei</translation>
    </message>
    <message>
        <source>the peer that runs goes on with it; muster transfers shows how far it is</source>
        <translation>der laufende Peer macht damit weiter; muster transfers zeigt, wie weit es ist</translation>
    </message>
</context>
<context>
    <name>muster::app::GetCommand</name>
    <message>
        <source>cannot make the folder %1; choose another with --to</source>
        <translation>der Ordner %1 kann nicht angelegt werden; wählen Sie einen anderen mit --to</translation>
    </message>
    <message>
        <source>it was removed before it was complete</source>
        <translation>die Übertragung wurde entfernt, bevor sie vollständig war</translation>
    </message>
</context>
<context>
    <name>muster::app::ListCommand</name>
    <message>
        <source>no tracker answered; is one running, and is --interface right? (muster status tells)</source>
        <translation>kein Tracker hat geantwortet; läuft einer, und stimmt --interface? (muster status sagt es)</translation>
    </message>
    <message>
        <source>seeders: %1</source>
        <translation>Seeder: %1</translation>
    </message>
    <message>
        <source>leechers: %1</source>
        <translation>Leecher: %1</translation>
    </message>
    <message>
        <source>nothing is offered yet; muster share PATH offers something</source>
        <translation>noch wird nichts angeboten; muster share PFAD bietet etwas an</translation>
    </message>
</context>
<context>
    <name>muster::app::Mending</name>
    <message>
        <source>databases were set aside here earlier: this tracker waits for the others of its cluster. If there are none left, move the files with “broken” in their names out of %1 and start again with an empty database</source>
        <translation>hier wurden früher Datenbanken beiseite gelegt: Dieser Tracker wartet auf die anderen seines Clusters. Gibt es keine mehr, verschieben Sie die Dateien mit „broken“ im Namen aus %1 und starten Sie mit einer leeren Datenbank neu</translation>
    </message>
    <message>
        <source>tracker.db was set aside as %1 and is made again from the log. %2</source>
        <translation>tracker.db wurde als %1 beiseite gelegt und wird aus dem Protokoll neu erstellt. %2</translation>
    </message>
    <message>
        <source>the databases were set aside as %1; this tracker joins the others of its cluster as a new one. %2</source>
        <translation>die Datenbanken wurden als %1 beiseite gelegt; dieser Tracker tritt den anderen seines Clusters als neuer bei. %2</translation>
    </message>
</context>
<context>
    <name>muster::app::NetworkDesk</name>
    <message>
        <source>Muster</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>The network “%1”, which was chosen under File, Network…, is not there.</source>
        <translation>Das Netz „%1“, das unter Datei, Netz… gewählt wurde, ist nicht da.</translation>
    </message>
    <message>
        <source>Connect it and start Muster again, or use all networks until then.</source>
        <translation>Verbinden Sie es, und starten Sie Muster neu, oder benutzen Sie bis dahin alle Netze.</translation>
    </message>
    <message>
        <source>&amp;Use all networks this time</source>
        <translation>Diesmal &amp;alle Netze benutzen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>muster::app::OrderCommand</name>
    <message>
        <source>there is no tracker “%1” in this cluster; muster status --json shows names and ids</source>
        <translation>es gibt keinen Tracker „%1“ in diesem Cluster; muster status --json zeigt Namen und Kennungen</translation>
    </message>
    <message>
        <source>“%1” may mean %2; give more of the id</source>
        <translation>„%1“ kann %2 bedeuten; geben Sie mehr von der Kennung an</translation>
    </message>
    <message>
        <source>%1 took the order, but is not master yet; look again with muster status</source>
        <translation>%1 hat den Befehl angenommen, ist aber noch nicht Master; sehen Sie mit muster status wieder nach</translation>
    </message>
    <message>
        <source>%1 is master, term %2</source>
        <translation>%1 ist Master, Amtszeit %2</translation>
    </message>
</context>
<context>
    <name>muster::app::OrderDesk</name>
    <message>
        <source>cannot read %1; give a file or folder that is there</source>
        <translation>%1 kann nicht gelesen werden; geben Sie eine vorhandene Datei oder einen vorhandenen Ordner an</translation>
    </message>
    <message>
        <source>the peer that runs has no window; muster add gives a link or a file to it</source>
        <translation>der laufende Peer hat kein Fenster; muster add gibt ihm einen Link oder eine Datei</translation>
    </message>
    <message>
        <source>%1 was removed before it was read to its end</source>
        <translation>%1 wurde entfernt, bevor es zu Ende gelesen war</translation>
    </message>
    <message>
        <source>%1 is still being read: wait, or remove it to give it up</source>
        <translation>%1 wird noch gelesen: Warten Sie, oder entfernen Sie es, um es aufzugeben</translation>
    </message>
    <message>
        <source>one transfer at a time is moved in the queue</source>
        <translation>in der Warteschlange wird immer nur eine Übertragung verschoben</translation>
    </message>
    <message>
        <source>%1 has nothing left to fetch and waits in no queue</source>
        <translation>%1 hat nichts mehr zu holen und steht in keiner Warteschlange</translation>
    </message>
    <message>
        <source>cannot make the folder %1; choose another with --to</source>
        <translation>der Ordner %1 kann nicht angelegt werden; wählen Sie mit --to einen anderen</translation>
    </message>
</context>
<context>
    <name>muster::app::PeerDoor</name>
    <message>
        <source>other commands cannot reach this peer at %1: %2; make its folder writable</source>
        <translation>andere Befehle erreichen diesen Peer nicht unter %1: %2; machen Sie den Ordner beschreibbar</translation>
    </message>
</context>
<context>
    <name>muster::app::PeerNode</name>
    <message>
        <source>cannot write %1 (%2); choose another folder</source>
        <translation>%1 kann nicht geschrieben werden (%2); wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>%1 is there already and is something else; move it away, or choose another folder</source>
        <translation>%1 ist schon da und ist etwas anderes; verschieben Sie es, oder wählen Sie einen anderen Ordner</translation>
    </message>
</context>
<context>
    <name>muster::app::PeerOrderCommand</name>
    <message>
        <source>no peer runs with the data folder %1; start one with muster peer --headless, or muster with a window</source>
        <translation>mit dem Datenordner %1 läuft kein Peer; starten Sie einen mit muster peer --headless, oder muster mit einem Fenster</translation>
    </message>
    <message>
        <source>the peer ended before it answered; look again with muster transfers</source>
        <translation>der Peer endete, bevor er geantwortet hat; sehen Sie mit muster transfers wieder nach</translation>
    </message>
    <message>
        <source>remove --delete-files asks on a terminal first; where there is none, add --yes</source>
        <translation>remove --delete-files fragt erst auf einem Terminal nach; wo keines ist, ergänzen Sie --yes</translation>
    </message>
    <message>
        <source>Remove “%1” and delete its files?</source>
        <translation>„%1“ entfernen und die Dateien löschen?</translation>
    </message>
    <message>
        <source>nothing was removed</source>
        <translation>nichts wurde entfernt</translation>
    </message>
    <message>
        <source>nothing is shared or fetched yet; muster add LINK fetches something</source>
        <translation>noch wird nichts freigegeben oder geladen; muster add LINK holt etwas</translation>
    </message>
</context>
<context>
    <name>muster::app::PeerWindow</name>
    <message>
        <source>“%1” is in the list already.</source>
        <translation>„%1“ steht schon in der Liste.</translation>
    </message>
</context>
<context>
    <name>muster::app::PeersCommand</name>
    <message>
        <source>no tracker answered; is one running, and is --interface right? (muster status tells)</source>
        <translation>kein Tracker hat geantwortet; läuft einer, und stimmt --interface? (muster status sagt es)</translation>
    </message>
    <message>
        <source>has all</source>
        <translation>hat alles</translation>
    </message>
    <message>
        <source>fetches</source>
        <translation>lädt</translation>
    </message>
    <message>
        <source>heard %1 s ago</source>
        <translation>vor %1 s gehört</translation>
    </message>
    <message>
        <source>up</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>nobody has it now</source>
        <translation>niemand hat es zurzeit</translation>
    </message>
</context>
<context>
    <name>muster::app::Progress</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch eine</numerusform>
            <numerusform>und noch %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::app::SearchWatch</name>
    <message numerus="yes">
        <source>looking for peers of %1 since %2: %n of them are known, but none can be reached; see that they run and that no firewall is between (muster check)</source>
        <translation>
            <numerusform>seit %2 werden Peers für %1 gesucht: Einer ist bekannt, aber nicht zu erreichen; sehen Sie nach, ob er läuft und keine Firewall dazwischen ist (muster check)</numerusform>
            <numerusform>seit %2 werden Peers für %1 gesucht: %n sind bekannt, aber keiner ist zu erreichen; sehen Sie nach, ob sie laufen und keine Firewall dazwischen ist (muster check)</numerusform>
        </translation>
    </message>
    <message>
        <source>looking for peers of %1 since %2: the trackers know nobody who has it; see that whoever shares it is there, and that the link is right</source>
        <translation>seit %2 werden Peers für %1 gesucht: Die Tracker kennen niemanden, der es hat; sehen Sie nach, ob da ist, wer es freigibt, und ob der Link stimmt</translation>
    </message>
    <message>
        <source>looking for peers of %1 since %2: no tracker answers, and nobody was found without one; see that a tracker runs in this network (muster check)</source>
        <translation>seit %2 werden Peers für %1 gesucht: Kein Tracker antwortet, und ohne einen wurde niemand gefunden; sehen Sie nach, ob in diesem Netz ein Tracker läuft (muster check)</translation>
    </message>
</context>
<context>
    <name>muster::app::ShareCommand</name>
    <message>
        <source>cannot read %1; give a file or folder that is there</source>
        <translation>%1 kann nicht gelesen werden; geben Sie eine vorhandene Datei oder einen vorhandenen Ordner an</translation>
    </message>
    <message>
        <source>%1 was removed before it was read to its end</source>
        <translation>%1 wurde entfernt, bevor es zu Ende gelesen war</translation>
    </message>
</context>
<context>
    <name>muster::app::ShutdownSignal</name>
    <message>
        <source>muster: still ending: the others are told, and what is not on the disk yet is written; Ctrl-C once more ends it at once
</source>
        <translation>muster: endet noch: Die anderen werden benachrichtigt, und was noch nicht auf dem Datenträger ist, wird geschrieben; noch einmal Strg-C beendet es sofort
</translation>
    </message>
    <message>
        <source>muster: ended at once: the others were not told and will notice by themselves; what was not on the disk yet comes again
</source>
        <translation>muster: sofort beendet: Die anderen wurden nicht benachrichtigt und merken es von selbst; was noch nicht auf dem Datenträger war, kommt noch einmal
</translation>
    </message>
</context>
<context>
    <name>muster::app::StatusCommand</name>
    <message>
        <source>alive</source>
        <translation>erreichbar</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>verdächtig</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>cluster %1, lineage %2, term %3</source>
        <translation>Cluster %1, Linie %2, Amtszeit %3</translation>
    </message>
    <message>
        <source>no master: an election is under way</source>
        <translation>kein Master: Eine Wahl läuft</translation>
    </message>
    <message>
        <source> (%1 behind)</source>
        <translation> (%1 zurück)</translation>
    </message>
    <message>
        <source>  peers %1</source>
        <translation>  Peers %1</translation>
    </message>
    <message>
        <source>no tracker of the cluster “%1” was heard; is one running, and is --interface right?</source>
        <translation>kein Tracker des Clusters „%1“ war zu hören; läuft einer, und stimmt --interface?</translation>
    </message>
    <message>
        <source>a tracker of this cluster&apos;s name at %1 uses no passphrase, so they do not hear each other; give both the same one with --passphrase-file</source>
        <translation>ein Tracker dieses Clusternamens bei %1 benutzt keine Passphrase, darum hören sie einander nicht; geben Sie beiden dieselbe mit --passphrase-file</translation>
    </message>
    <message>
        <source>a tracker of this cluster&apos;s name at %1 uses a passphrase; name its file with --passphrase-file</source>
        <translation>ein Tracker dieses Clusternamens bei %1 benutzt eine Passphrase; nennen Sie ihre Datei mit --passphrase-file</translation>
    </message>
    <message>
        <source>a tracker of this cluster&apos;s name at %1 uses another passphrase; give both the same one with --passphrase-file</source>
        <translation>ein Tracker dieses Clusternamens bei %1 benutzt eine andere Passphrase; geben Sie beiden dieselbe mit --passphrase-file</translation>
    </message>
    <message>
        <source>open to everybody on this network; --passphrase-file closes it</source>
        <translation>offen für jeden in diesem Netz; --passphrase-file schließt ihn</translation>
    </message>
    <message>
        <source>closed: only who has the passphrase takes part</source>
        <translation>geschlossen: Nur wer die Passphrase hat, nimmt teil</translation>
    </message>
    <message>
        <source>  being given the state: %1 %</source>
        <translation>  bekommt gerade den Zustand: %1 %</translation>
    </message>
    <message>
        <source>  up %1  load %2 %</source>
        <translation>  läuft seit %1  Last %2 %</translation>
    </message>
    <message>
        <source>  memory %1</source>
        <translation>  Speicher %1</translation>
    </message>
</context>
<context>
    <name>muster::app::TrackerCluster</name>
    <message>
        <source>the master %1 is lost: election</source>
        <translation>der Master %1 ist weg: Wahl</translation>
    </message>
    <message>
        <source>too many changes wait for a master; the newest are refused</source>
        <translation>zu viele Änderungen warten auf einen Master; die neuesten werden abgelehnt</translation>
    </message>
    <message>
        <source>log entry %1 cannot be read (%2); all trackers of a cluster must be of one version</source>
        <translation>Eintrag %1 ist nicht lesbar (%2); alle Tracker eines Clusters müssen dieselbe Version haben</translation>
    </message>
    <message>
        <source>%1 forwarded changes that cannot be read; they were dropped</source>
        <translation>%1 hat unlesbare Änderungen weitergeleitet; sie wurden verworfen</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 ist da</translation>
    </message>
    <message>
        <source>%1 has started again</source>
        <translation>%1 ist neu gestartet</translation>
    </message>
    <message>
        <source>%1 is heard again</source>
        <translation>%1 ist wieder zu hören</translation>
    </message>
    <message>
        <source>%1 is suspected: no keep-alive</source>
        <translation>%1 ist verdächtig: kein Lebenszeichen</translation>
    </message>
    <message>
        <source>%1 is dead: no keep-alive</source>
        <translation>%1 ist ausgefallen: kein Lebenszeichen</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 ist gegangen</translation>
    </message>
    <message>
        <source>joining the cluster “%1”</source>
        <translation>tritt dem Cluster „%1“ bei</translation>
    </message>
    <message>
        <source>no cluster “%1” was heard: founding it</source>
        <translation>kein Cluster „%1“ gehört: er wird gegründet</translation>
    </message>
    <message>
        <source>adding %1 to the cluster</source>
        <translation>%1 wird in den Cluster aufgenommen</translation>
    </message>
    <message>
        <source>this tracker has stopped</source>
        <translation>dieser Tracker ist beendet</translation>
    </message>
    <message>
        <source>taking %1 out of the cluster</source>
        <translation>%1 wird aus dem Cluster genommen</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>this tracker is master no more</source>
        <translation>dieser Tracker ist nicht mehr Master</translation>
    </message>
    <message>
        <source>the others have gone on without this tracker: following them</source>
        <translation>die anderen haben ohne diesen Tracker weitergemacht: er folgt ihnen</translation>
    </message>
    <message>
        <source>most trackers of this cluster are lost, and there is another one: going over to it</source>
        <translation>die meisten Tracker dieses Clusters sind weg, und es gibt ein anderes: Wechsel dorthin</translation>
    </message>
    <message>
        <source>most trackers are lost: going on with those that are left</source>
        <translation>die meisten Tracker sind weg: weiter mit denen, die übrig sind</translation>
    </message>
    <message>
        <source>another cluster of this name is here, with %1 as its master: handing over to it</source>
        <translation>hier ist ein anderes Cluster dieses Namens, mit %1 als Master: Übergabe an dieses</translation>
    </message>
    <message>
        <source>the other cluster was not joined: %1</source>
        <translation>dem anderen Cluster wurde nicht beigetreten: %1</translation>
    </message>
    <message>
        <source>all that this cluster knew was handed over to the other one; a copy of the tables is kept</source>
        <translation>alles, was dieses Cluster wusste, ist dem anderen übergeben; eine Kopie der Tabellen bleibt</translation>
    </message>
    <message>
        <source>it hands over to this one</source>
        <translation>es übergibt an dieses</translation>
    </message>
    <message>
        <source>%1 hands over what its cluster knows</source>
        <translation>%1 übergibt, was sein Cluster weiß</translation>
    </message>
    <message>
        <source>handing the mastership over to %1</source>
        <translation>übergibt die Führung an %1</translation>
    </message>
    <message>
        <source>the mastership cannot be handed over to %1: %2</source>
        <translation>die Führung kann nicht an %1 übergeben werden: %2</translation>
    </message>
    <message>
        <source>this tracker is plugged in again</source>
        <translation>dieser Tracker ist wieder am Netz</translation>
    </message>
    <message>
        <source>this tracker is master, term %1</source>
        <translation>dieser Tracker ist Master, Amtszeit %1</translation>
    </message>
    <message>
        <source>%1 is master, term %2</source>
        <translation>%1 ist Master, Amtszeit %2</translation>
    </message>
    <message>
        <source>%1, after %2 ms</source>
        <comment>… is master</comment>
        <translation>%1, nach %2 ms</translation>
    </message>
    <message>
        <source>the cluster that this tracker went over to is gone: going on with what was kept</source>
        <translation>der Cluster, zu dem dieser Tracker gegangen ist, ist nicht mehr da: Es geht weiter mit dem, was aufgehoben war</translation>
    </message>
</context>
<context>
    <name>muster::app::TrackerNode</name>
    <message>
        <source>this cluster is %1</source>
        <translation>dieser Cluster ist %1</translation>
    </message>
    <message>
        <source>no HTTP, only UDP: %1</source>
        <translation>kein HTTP, nur UDP: %1</translation>
    </message>
    <message>
        <source>every content and every network is served</source>
        <translation>jeder Inhalt und jedes Netz wird bedient</translation>
    </message>
    <message>
        <source>the access list has changed; rules: %1</source>
        <translation>die Zugriffsliste hat sich geändert; Regeln: %1</translation>
    </message>
    <message>
        <source>the copy of the tables that is kept aside: %1</source>
        <translation>die aufgehobene Kopie der Tabellen: %1</translation>
    </message>
</context>
<context>
    <name>muster::app::TransferBook</name>
    <message>
        <source>there is no transfer “%1”; muster transfers lists them</source>
        <translation>es gibt keine Übertragung „%1“; muster transfers zeigt alle</translation>
    </message>
    <message>
        <source>“%1” may mean %2; give its SHA-1</source>
        <translation>„%1“ kann %2 bedeuten; geben Sie den SHA-1 an</translation>
    </message>
</context>
<context>
    <name>muster::consensus::HandoverSender</name>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>die Verbindung ist abgebrochen</translation>
    </message>
    <message>
        <source>it does not take it now</source>
        <translation>er nimmt es jetzt nicht an</translation>
    </message>
</context>
<context>
    <name>muster::consensus::IncomingConnection</name>
    <message>
        <source>it did not say who it is</source>
        <translation>er hat nicht gesagt, wer er ist</translation>
    </message>
    <message>
        <source>it did not greet first</source>
        <translation>er hat nicht zuerst gegrüßt</translation>
    </message>
    <message>
        <source>it greeted twice</source>
        <translation>er hat zweimal gegrüßt</translation>
    </message>
    <message>
        <source>it has not this cluster&apos;s passphrase; give all trackers the same one</source>
        <translation>er hat nicht die Passphrase dieses Clusters; geben Sie allen Trackern dieselbe</translation>
    </message>
</context>
<context>
    <name>muster::consensus::MembershipChange</name>
    <message>
        <source>Another change of the membership is under way.</source>
        <translation>Eine andere Änderung der Mitgliedschaft ist im Gange.</translation>
    </message>
    <message>
        <source>%1 is a member already.</source>
        <translation>%1 ist schon Mitglied.</translation>
    </message>
    <message>
        <source>%1 is not a member.</source>
        <translation>%1 ist kein Mitglied.</translation>
    </message>
    <message>
        <source>%1 is the last member that votes; it cannot be removed.</source>
        <translation>%1 ist das letzte stimmberechtigte Mitglied und kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The master does not remove itself: hand the mastership over first.</source>
        <translation>Der Master entfernt sich nicht selbst: Übergeben Sie zuerst die Führung.</translation>
    </message>
</context>
<context>
    <name>muster::consensus::OutgoingConnection</name>
    <message>
        <source>its answer makes no sense</source>
        <translation>seine Antwort ist unverständlich</translation>
    </message>
    <message>
        <source>another tracker answers at its address</source>
        <translation>unter seiner Adresse antwortet ein anderer Tracker</translation>
    </message>
    <message>
        <source>it has not this cluster&apos;s passphrase; give all trackers the same one</source>
        <translation>er hat nicht die Passphrase dieses Clusters; geben Sie allen Trackern dieselbe</translation>
    </message>
</context>
<context>
    <name>muster::consensus::RaftNode</name>
    <message>
        <source>A message from %1 made no sense.</source>
        <translation>Eine Nachricht von %1 ist unverständlich.</translation>
    </message>
    <message>
        <source>A change of the membership that was never agreed on is taken back (entry %1).</source>
        <translation>Eine Änderung der Mitgliedschaft, die nie vereinbart wurde, wird zurückgenommen (Eintrag %1).</translation>
    </message>
    <message>
        <source>A proposal was refused: too early, empty or too long.</source>
        <translation>Ein Vorschlag wurde abgelehnt: zu früh, leer oder zu lang.</translation>
    </message>
    <message>
        <source>Only the master can do this.</source>
        <translation>Das kann nur der Master.</translation>
    </message>
    <message>
        <source>The replication runs already.</source>
        <translation>Die Replikation läuft schon.</translation>
    </message>
    <message>
        <source>The log of this tracker is empty: there is nothing to go on from.</source>
        <translation>Das Protokoll dieses Trackers ist leer: Es gibt nichts, wovon er weitermachen könnte.</translation>
    </message>
    <message>
        <source>tracker.db is older than raft.db: it stands at entry %1, and the log begins after entry %2. Move both files away; this tracker then joins the cluster as a new one.</source>
        <translation>tracker.db ist älter als raft.db: Sie steht bei Eintrag %1, und das Protokoll beginnt nach Eintrag %2. Verschieben Sie beide Dateien; dieser Tracker tritt dem Cluster dann als neuer bei.</translation>
    </message>
    <message>
        <source>This tracker has a log already; it can go on from it, but not begin anew.</source>
        <translation>Dieser Tracker hat schon ein Protokoll; er kann damit weitermachen, aber nicht neu anfangen.</translation>
    </message>
    <message>
        <source>The replication is busy.</source>
        <translation>Die Replikation ist beschäftigt.</translation>
    </message>
    <message>
        <source>A master has no need to go on alone.</source>
        <translation>Ein Master braucht nicht allein weiterzumachen.</translation>
    </message>
</context>
<context>
    <name>muster::consensus::RaftTransport</name>
    <message>
        <source>The replication port %1 cannot be opened: %2. Choose another one with --replication-port, or end the program that uses it.</source>
        <translation>Der Replikationsport %1 kann nicht geöffnet werden: %2. Wählen Sie einen anderen mit --replication-port, oder beenden Sie das Programm, das ihn benutzt.</translation>
    </message>
    <message>
        <source>No connection to %1: %2.</source>
        <translation>Keine Verbindung zu %1: %2.</translation>
    </message>
    <message>
        <source>too many connections wait without a greeting; further ones are cut off</source>
        <translation>zu viele Verbindungen warten ohne Begrüßung; weitere werden getrennt</translation>
    </message>
    <message>
        <source>%1 was cut off: %2.</source>
        <translation>%1 wurde getrennt: %2.</translation>
    </message>
</context>
<context>
    <name>muster::net</name>
    <message>
        <source>the interface %1 is down; bring it up or choose another: %2</source>
        <translation>die Schnittstelle %1 ist abgeschaltet; schalten Sie sie ein, oder wählen Sie eine andere: %2</translation>
    </message>
    <message>
        <source>the interface %1 has no IPv4 address; choose another: %2</source>
        <translation>die Schnittstelle %1 hat keine IPv4-Adresse; wählen Sie eine andere: %2</translation>
    </message>
    <message>
        <source>there is no interface “%1” here; there are: %2</source>
        <translation>hier gibt es keine Schnittstelle „%1“; vorhanden sind: %2</translation>
    </message>
    <message>
        <source>%1 is an address of IPv6, and trackers and peers find each other by multicast of IPv4; choose an interface or its IPv4 address: %2</source>
        <translation>%1 ist eine IPv6-Adresse, und Tracker und Peers finden einander durch Multicast von IPv4; wählen Sie eine Schnittstelle oder deren IPv4-Adresse: %2</translation>
    </message>
</context>
<context>
    <name>muster::net::DatagramChannel</name>
    <message>
        <source>cannot use UDP port %1 on %2: %3; end the program that uses it, or choose another port</source>
        <translation>der UDP-Port %1 auf %2 ist nicht nutzbar: %3; beenden Sie das Programm, das ihn benutzt, oder wählen Sie einen anderen Port</translation>
    </message>
    <message>
        <source>no interface can multicast</source>
        <translation>keine Schnittstelle beherrscht Multicast</translation>
    </message>
    <message>
        <source>cannot listen to the multicast group %1: %2; choose another interface with --interface</source>
        <translation>der Multicast-Gruppe %1 kann nicht beigetreten werden: %2; wählen Sie eine andere Schnittstelle mit --interface</translation>
    </message>
</context>
<context>
    <name>muster::net::HttpPort</name>
    <message>
        <source>cannot use TCP port %1 on %2: %3; end the program that uses it, or choose another port</source>
        <translation>der TCP-Port %1 auf %2 ist nicht nutzbar: %3; beenden Sie das Programm, das ihn benutzt, oder wählen Sie einen anderen Port</translation>
    </message>
</context>
<context>
    <name>muster::peer</name>
    <message>
        <source>it nests folders %1 deep, which no disk takes; do not use it</source>
        <translation>er enthält Ordner in %1 Ebenen, und das erlaubt kein Datenträger; benutzen Sie ihn nicht</translation>
    </message>
    <message>
        <source>a path in it is longer than a disk takes; do not use it</source>
        <translation>ein Pfad darin ist länger, als ein Datenträger erlaubt; benutzen Sie ihn nicht</translation>
    </message>
    <message>
        <source>the path of a file in %1 would be too long in %2; choose a folder nearer to the root</source>
        <translation>der Pfad einer Datei in %1 würde in %2 zu lang; wählen Sie einen Ordner weiter oben</translation>
    </message>
    <message>
        <source>%1 is a symbolic link, and nothing is written through one; move it away and resume, or choose another folder</source>
        <translation>%1 ist ein symbolischer Link, und durch einen solchen wird nichts geschrieben; verschieben Sie ihn und setzen Sie die Übertragung fort, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>%1 cannot be deleted; allow it, and delete it by hand</source>
        <translation>%1 kann nicht gelöscht werden; erlauben Sie es, und löschen Sie von Hand</translation>
    </message>
    <message>
        <source>a magnet begins with &apos;magnet:?xt=urn:btih:&apos;</source>
        <translation>ein Magnet-Link beginnt mit „magnet:?xt=urn:btih:“</translation>
    </message>
    <message>
        <source>the magnet&apos;s hash &apos;%1&apos; is not 40 hexadecimal digits; copy the whole magnet</source>
        <translation>der Hash „%1“ des Magnet-Links besteht nicht aus 40 Hexadezimalziffern; kopieren Sie den ganzen Link</translation>
    </message>
    <message>
        <source>the magnet is of BitTorrent version 2 only; ask for one with &apos;urn:btih:&apos;</source>
        <translation>der Magnet-Link ist nur für BitTorrent Version 2; bitten Sie um einen mit „urn:btih:“</translation>
    </message>
    <message>
        <source>the magnet has no &apos;xt=urn:btih:&apos; and so names no content; copy the whole magnet</source>
        <translation>der Magnet-Link hat kein „xt=urn:btih:“ und benennt so keinen Inhalt; kopieren Sie den ganzen Link</translation>
    </message>
    <message>
        <source>nothing was given; give a magnet, the path of a .torrent file or a SHA-1</source>
        <translation>nichts wurde angegeben; geben Sie einen Magnet-Link, den Pfad einer .torrent-Datei oder einen SHA-1 an</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a magnet nor a SHA-1 of 40 hexadecimal digits</source>
        <translation>„%1“ ist weder ein Magnet-Link noch ein SHA-1 aus 40 Hexadezimalziffern</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a magnet, nor a SHA-1 of 40 hexadecimal digits, nor a .torrent file that is there</source>
        <translation>„%1“ ist weder ein Magnet-Link noch ein SHA-1 aus 40 Hexadezimalziffern noch eine vorhandene .torrent-Datei</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>„%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too large for a .torrent file</source>
        <translation>„%1“ ist zu groß für eine .torrent-Datei</translation>
    </message>
    <message>
        <source>cannot use &apos;%1&apos;: %2</source>
        <translation>„%1“ ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>it holds symbolic links, which are not followed here; ask for a torrent without them</source>
        <translation>er enthält symbolische Links, denen hier nicht gefolgt wird; bitten Sie um einen Torrent ohne solche</translation>
    </message>
    <message>
        <source>it names a file outside of its own folder; do not use it</source>
        <translation>er nennt eine Datei außerhalb seines eigenen Ordners; benutzen Sie ihn nicht</translation>
    </message>
    <message>
        <source>it is of BitTorrent version 2 only; ask for a version 1 or hybrid torrent</source>
        <translation>er ist nur für BitTorrent Version 2; bitten Sie um einen Torrent der Version 1 oder einen hybriden</translation>
    </message>
    <message>
        <source>it is not a torrent (%1); get it again</source>
        <translation>das ist kein Torrent (%1); holen Sie ihn noch einmal</translation>
    </message>
    <message>
        <source>%1; share it again once it can be read</source>
        <translation>%1; geben Sie es noch einmal frei, sobald es lesbar ist</translation>
    </message>
    <message>
        <source>chunks cannot have %1 bytes; choose a power of two from 16 KiB to 64 MiB</source>
        <translation>Stücke von %1 Byte gibt es nicht; wählen Sie eine Zweierpotenz von 16 KiB bis 64 MiB</translation>
    </message>
    <message>
        <source>there is no file or folder %1; check the path</source>
        <translation>es gibt keine Datei und keinen Ordner %1; prüfen Sie den Pfad</translation>
    </message>
    <message>
        <source>%1 cannot be shared: give a file or a folder</source>
        <translation>%1 kann nicht freigegeben werden: Geben Sie eine Datei oder einen Ordner an</translation>
    </message>
    <message>
        <source>%1 is empty; there is nothing to share</source>
        <translation>%1 ist leer; da gibt es nichts freizugeben</translation>
    </message>
    <message>
        <source>%1 cannot be shared: %2</source>
        <translation>%1 kann nicht freigegeben werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be shared: its name holds characters that a torrent cannot keep; rename it</source>
        <translation>%1 kann nicht freigegeben werden: Der Name enthält Zeichen, die in einem Torrent nicht möglich sind; benennen Sie es um</translation>
    </message>
    <message>
        <source>it is too large for a torrent; ask for it in parts</source>
        <translation>es ist zu groß für einen Torrent; bitten Sie um Teile davon</translation>
    </message>
    <message>
        <source>%1 holds %2 files, and at most %3 can be shared as one; share its folders one by one</source>
        <translation>%1 enthält %2 Dateien, und höchstens %3 können als eines freigegeben werden; geben Sie seine Ordner einzeln frei</translation>
    </message>
    <message numerus="yes">
        <source>it holds more than %n file(s); ask for it in parts</source>
        <translation>
            <numerusform>es enthält mehr als eine Datei; bitten Sie um Teile davon</numerusform>
            <numerusform>es enthält mehr als %n Dateien; bitten Sie um Teile davon</numerusform>
        </translation>
    </message>
    <message>
        <source>it gives the same name to too many files, as only a damaged or a hostile one does; do not use it</source>
        <translation>es gibt zu vielen Dateien denselben Namen, wie es nur ein beschädigter oder ein feindseliger tut; benutzen Sie es nicht</translation>
    </message>
    <message>
        <source>it holds too many folders; ask for it in parts</source>
        <translation>es enthält zu viele Ordner; bitten Sie um Teile davon</translation>
    </message>
</context>
<context>
    <name>muster::peer::DownloadManager</name>
    <message>
        <source>private shares are not fetched or given here</source>
        <translation>private Freigaben werden hier weder geholt noch angeboten</translation>
    </message>
    <message>
        <source>the stored description of %1 is damaged: remove it and fetch it again</source>
        <translation>die gespeicherte Beschreibung von %1 ist beschädigt: Entfernen Sie es, und holen Sie es noch einmal</translation>
    </message>
    <message>
        <source>%1 is not described yet: wait until somebody who has it was reached</source>
        <translation>%1 ist noch nicht beschrieben: Warten Sie, bis jemand erreicht ist, der es hat</translation>
    </message>
    <message>
        <source>%1 is a private share and has no .torrent for others; give them its link</source>
        <translation>%1 ist eine private Freigabe, für die es keine .torrent-Datei zum Weitergeben gibt; geben Sie ihren Link weiter</translation>
    </message>
    <message>
        <source>%1 is kept in %2 already; take it from there, or remove it and fetch it again</source>
        <translation>%1 liegt schon in %2; nehmen Sie es von dort, oder entfernen Sie es und holen Sie es noch einmal</translation>
    </message>
    <message>
        <source>cannot write into the folder %1; choose another one</source>
        <translation>in den Ordner %1 kann nicht geschrieben werden; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>%1 is there already and is something else; move it away, or choose another folder</source>
        <translation>%1 ist schon da und ist etwas anderes; verschieben Sie es, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>%1 is gone; put it back and resume it, or remove it</source>
        <translation>%1 ist nicht mehr da; legen Sie es zurück und setzen Sie die Übertragung fort, oder entfernen Sie sie</translation>
    </message>
    <message>
        <source>%1 has changed since it was shared; share it again as it is now</source>
        <translation>%1 hat sich seit der Freigabe geändert; geben Sie es in seinem jetzigen Stand noch einmal frei</translation>
    </message>
    <message>
        <source>%1 has changed since it was fetched and is not shared any more; resume it to fetch what it was again, or remove it to keep it as it is</source>
        <translation>%1 hat sich geändert, seit es geholt wurde, und wird nicht mehr geteilt; setzen Sie die Übertragung fort, um den alten Stand wieder zu holen, oder entfernen Sie sie, um den jetzigen zu behalten</translation>
    </message>
    <message>
        <source>what the others offer as %1 cannot be used: %2</source>
        <translation>was die anderen als %1 anbieten, ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>%1 needs %2 in %3, where only %4 are left: make room for %5 more, and it goes on where it was</source>
        <translation>%1 braucht %2 in %3, wo nur noch %4 frei sind: Schaffen Sie %5 mehr Platz, dann geht es dort weiter, wo es war</translation>
    </message>
    <message>
        <source>%1 is shared from %2 from now on, and no more from %3; the files there stay as they are</source>
        <translation>%1 wird von jetzt an aus %2 freigegeben und nicht mehr aus %3; die Dateien dort bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>%1 holds files that came since it was shared; share it again to give them, too</source>
        <translation>%1 enthält Dateien, die seit der Freigabe dazugekommen sind; geben Sie es noch einmal frei, damit auch sie dabei sind</translation>
    </message>
    <message>
        <source>%1 has grown since it was shared; share it again to give the new version</source>
        <translation>%1 ist seit der Freigabe größer geworden; geben Sie es noch einmal frei, um die neue Fassung zu geben</translation>
    </message>
    <message>
        <source>%1 needs %2 in %3, where the other downloads leave %4: make room for %5 more, and it goes on where it was</source>
        <translation>%1 braucht %2 in %3, wo die anderen Übertragungen %4 übrig lassen: Schaffen Sie %5 mehr Platz, dann geht es dort weiter, wo es war</translation>
    </message>
</context>
<context>
    <name>muster::peer::PeerInfoRequester</name>
    <message>
        <source>a tracker refused: %1</source>
        <translation>ein Tracker hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>the other peers of a private share gave their addresses more than a day before or after now; compare this computer&apos;s clock with theirs</source>
        <translation>die Adressen der anderen Peers einer privaten Freigabe sind mehr als einen Tag vor oder nach der jetzigen Uhrzeit datiert; vergleichen Sie die Uhr dieses Computers mit den ihren</translation>
    </message>
</context>
<context>
    <name>muster::peer::TorrentEngine</name>
    <message>
        <source>no room is left on the disk for %1; make room, then resume it</source>
        <translation>für %1 ist auf dem Datenträger kein Platz mehr; schaffen Sie Platz, und setzen Sie die Übertragung fort</translation>
    </message>
    <message>
        <source>cannot use %1: %2; put it right, then resume it</source>
        <translation>%1 ist nicht nutzbar: %2; beheben Sie das, und setzen Sie die Übertragung fort</translation>
    </message>
    <message>
        <source>cannot listen for other peers on %1: %2; end the program that uses this port, or choose another address</source>
        <translation>%1 kann nicht für andere Peers geöffnet werden: %2; beenden Sie das Programm, das diesen Port benutzt, oder wählen Sie eine andere Adresse</translation>
    </message>
</context>
<context>
    <name>muster::protocol</name>
    <message>
        <source>it begins with “%1”, not with allow or deny</source>
        <translation>sie beginnt mit „%1“, nicht mit allow oder deny</translation>
    </message>
    <message>
        <source>behind allow or deny there must be one info-hash or one network</source>
        <translation>hinter allow oder deny muss genau ein Info-Hash oder ein Netz stehen</translation>
    </message>
    <message>
        <source>“%1” is neither an info-hash of 40 hexadecimal digits nor a network like 10.0.0.0/8 or fd00::/8 (with nothing but zeros behind its prefix)</source>
        <translation>„%1“ ist weder ein Info-Hash aus 40 Hexadezimalziffern noch ein Netz wie 10.0.0.0/8 oder fd00::/8 (mit lauter Nullen hinter dem Präfix)</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>it has %1 rules, and there can be %2 at most, as they go into the log in one piece; put addresses together into networks, or deny what is few instead of allowing what is many</source>
        <translation>sie hat %1 Regeln, und es dürfen höchstens %2 sein, weil sie als ein Stück ins Protokoll kommen; fassen Sie Adressen zu Netzen zusammen, oder sperren Sie weniges, statt vieles zu erlauben</translation>
    </message>
    <message>
        <source>the passphrase is longer than %1 bytes; take a shorter one</source>
        <translation>die Passphrase ist länger als %1 Byte; nehmen Sie eine kürzere</translation>
    </message>
    <message>
        <source>the passphrase is shorter than %1 characters; take a longer one, several words are good</source>
        <translation>die Passphrase ist kürzer als %1 Zeichen; nehmen Sie eine längere, mehrere Wörter sind gut</translation>
    </message>
    <message>
        <source>the datagram is no control message</source>
        <translation>das Datagramm ist keine Steuernachricht</translation>
    </message>
    <message>
        <source>the control message is damaged or of another passphrase; give all the same one</source>
        <translation>die Steuernachricht ist beschädigt oder mit einer anderen Passphrase gesichert; geben Sie allen dieselbe</translation>
    </message>
    <message>
        <source>the control message is of another version; use one version of Muster everywhere</source>
        <translation>die Steuernachricht ist von einer anderen Version; verwenden Sie überall dieselbe Version von Muster</translation>
    </message>
    <message>
        <source>the control message says something that cannot be</source>
        <translation>die Steuernachricht sagt etwas Unmögliches</translation>
    </message>
    <message>
        <source>the datagram is not a keep-alive</source>
        <translation>das Datagramm ist kein Lebenszeichen</translation>
    </message>
    <message>
        <source>the keep-alive is of another version; use one version of Muster for all trackers</source>
        <translation>das Lebenszeichen ist von einer anderen Version; verwenden Sie für alle Tracker dieselbe Version von Muster</translation>
    </message>
    <message>
        <source>the keep-alive is not whole</source>
        <translation>das Lebenszeichen ist unvollständig</translation>
    </message>
    <message>
        <source>the keep-alive is damaged or of another passphrase; give all trackers the same one</source>
        <translation>das Lebenszeichen ist beschädigt oder mit einer anderen Passphrase gesichert; geben Sie allen Trackern dieselbe</translation>
    </message>
    <message>
        <source>the keep-alive says something that cannot be</source>
        <translation>das Lebenszeichen sagt etwas Unmögliches</translation>
    </message>
    <message>
        <source>a change of the log cannot be read; use one version of Muster for all trackers</source>
        <translation>eine Änderung im Protokoll ist nicht lesbar; verwenden Sie für alle Tracker dieselbe Version von Muster</translation>
    </message>
    <message>
        <source>the order is longer than a mebibyte; give it in parts</source>
        <translation>der Befehl ist länger als ein Mebibyte; geben Sie ihn in Teilen</translation>
    </message>
    <message>
        <source>the order is no JSON object on a line of its own</source>
        <translation>der Befehl ist kein JSON-Objekt in einer eigenen Zeile</translation>
    </message>
    <message>
        <source>the peer that runs is of another version of Muster; end it and start this one</source>
        <translation>der laufende Peer hat eine andere Version von Muster; beenden Sie ihn, und starten Sie diese</translation>
    </message>
    <message>
        <source>the peer that runs does not know this order; end it and start the newest Muster</source>
        <translation>der laufende Peer kennt diesen Befehl nicht; beenden Sie ihn, und starten Sie die neueste Version von Muster</translation>
    </message>
    <message>
        <source>something of the order “%1” is missing or is not what it should be</source>
        <translation>im Befehl „%1“ fehlt etwas, oder etwas darin ist falsch</translation>
    </message>
    <message>
        <source>the peer that runs gives an answer that this Muster does not understand</source>
        <translation>der laufende Peer gibt eine Antwort, die diese Version von Muster nicht versteht</translation>
    </message>
    <message>
        <source>a replication message cannot be read; use one version of Muster for all trackers</source>
        <translation>eine Replikationsnachricht ist nicht lesbar; verwenden Sie für alle Tracker dieselbe Version von Muster</translation>
    </message>
    <message>
        <source>a link to a private share begins with &apos;muster:?k=&apos;</source>
        <translation>ein Link zu einer privaten Freigabe beginnt mit „muster:?k=“</translation>
    </message>
    <message>
        <source>the link has no key &apos;k=&apos;; copy the whole link</source>
        <translation>dem Link fehlt der Schlüssel „k=“; kopieren Sie den ganzen Link</translation>
    </message>
    <message>
        <source>the copy of the tracker&apos;s tables cannot be read; use one version of Muster for all trackers</source>
        <translation>die Kopie der Tabellen des Trackers ist nicht lesbar; verwenden Sie für alle Tracker dieselbe Version von Muster</translation>
    </message>
    <message>
        <source>the tracker&apos;s reply is too short</source>
        <translation>die Antwort des Trackers ist zu kurz</translation>
    </message>
    <message>
        <source>the tracker&apos;s reply is of an unknown kind</source>
        <translation>die Antwort des Trackers ist von unbekannter Art</translation>
    </message>
    <message>
        <source>libsodium does not start on this computer; install its package again</source>
        <translation>libsodium startet auf diesem Computer nicht; installieren Sie sein Paket neu</translation>
    </message>
    <message>
        <source>there is not enough memory to make a key of the passphrase: it takes 64 MiB; end another program</source>
        <translation>der Speicher reicht nicht, um aus der Passphrase einen Schlüssel zu machen: Das braucht 64 MiB; beenden Sie ein anderes Programm</translation>
    </message>
    <message>
        <source>the link&apos;s key is damaged: it has 48 letters, digits, &apos;-&apos; and &apos;_&apos;; copy the whole link</source>
        <translation>der Schlüssel im Link ist beschädigt: Er besteht aus 48 Buchstaben, Ziffern, „-“ und „_“; kopieren Sie den ganzen Link</translation>
    </message>
    <message>
        <source>the link&apos;s key is damaged: a letter of it is another one than it was; copy the whole link again</source>
        <translation>der Schlüssel im Link ist beschädigt: Ein Buchstabe darin ist ein anderer, als er war; kopieren Sie den ganzen Link noch einmal</translation>
    </message>
</context>
<context>
    <name>muster::storage</name>
    <message>
        <source>Cannot make “%1”: its folder is missing or not writable. Make it, or choose another folder with --data-dir.</source>
        <translation>„%1“ kann nicht angelegt werden: Der Ordner fehlt oder ist nicht beschreibbar. Legen Sie ihn an, oder wählen Sie einen anderen mit --data-dir.</translation>
    </message>
    <message>
        <source>Cannot read “%1” (%2). Make it readable, or choose another folder with --data-dir.</source>
        <translation>„%1“ kann nicht gelesen werden (%2). Machen Sie die Datei lesbar, oder wählen Sie einen anderen Ordner mit --data-dir.</translation>
    </message>
    <message>
        <source>“%1” is not a database. Move it away, or choose another folder with --data-dir.</source>
        <translation>„%1“ ist keine Datenbank. Verschieben Sie die Datei, oder wählen Sie einen anderen Ordner mit --data-dir.</translation>
    </message>
    <message>
        <source>“%1” is damaged (%2). Put a copy of it back, or move it away to start with an empty one.</source>
        <translation>„%1“ ist beschädigt (%2). Ersetzen Sie die Datei durch eine Kopie, oder verschieben Sie sie, um mit einer leeren anzufangen.</translation>
    </message>
    <message>
        <source>“%1” is a database of something else. Move it away, or choose another folder with --data-dir.</source>
        <translation>„%1“ ist eine Datenbank für etwas anderes. Verschieben Sie die Datei, oder wählen Sie einen anderen Ordner mit --data-dir.</translation>
    </message>
    <message>
        <source>“%1” was written by a later version of Muster (its tables are of version %2, this one knows %3). Install that version, or choose another folder with --data-dir.</source>
        <translation>„%1“ wurde von einer neueren Version von Muster geschrieben (ihre Tabellen haben Version %2, diese hier kennt %3). Installieren Sie die neuere, oder wählen Sie einen anderen Ordner mit --data-dir.</translation>
    </message>
    <message>
        <source>The disk of “%1” is full (%2). Make room there, then start Muster again.</source>
        <translation>Der Datenträger von „%1“ ist voll (%2). Schaffen Sie dort Platz, und starten Sie Muster dann neu.</translation>
    </message>
    <message>
        <source>“%1” cannot be written (%2). Make the file, its folder and its disk writable, then start Muster again.</source>
        <translation>„%1“ kann nicht geschrieben werden (%2). Machen Sie die Datei, ihren Ordner und ihren Datenträger beschreibbar, und starten Sie Muster dann neu.</translation>
    </message>
    <message>
        <source>Cannot go on with “%1” (%2). Look whether its disk is full, read-only or broken, then start Muster again.</source>
        <translation>Mit „%1“ geht es nicht weiter (%2). Sehen Sie nach, ob der Datenträger voll, schreibgeschützt oder defekt ist, und starten Sie Muster dann neu.</translation>
    </message>
    <message>
        <source>Cannot open “%1” for writing (%2). Make the file and its folder writable, or choose another folder with --data-dir.</source>
        <translation>„%1“ kann nicht zum Schreiben geöffnet werden (%2). Machen Sie die Datei und ihren Ordner beschreibbar, oder wählen Sie einen anderen Ordner mit --data-dir.</translation>
    </message>
    <message>
        <source>Cannot bring the tables of “%1” up to date (%2). Make the file and its folder writable, or choose another folder with --data-dir.</source>
        <translation>Die Tabellen von „%1“ können nicht auf den neuesten Stand gebracht werden (%2). Machen Sie die Datei und ihren Ordner beschreibbar, oder wählen Sie einen anderen Ordner mit --data-dir.</translation>
    </message>
    <message>
        <source>“%1” is damaged (%2). Move it and tracker.db away; this tracker then joins the cluster as a new one.</source>
        <translation>„%1“ ist beschädigt (%2). Verschieben Sie diese Datei und tracker.db; dieser Tracker tritt dem Cluster dann als neuer bei.</translation>
    </message>
    <message>
        <source>%1 The changes before the begin of raft.db were in that file only, for this tracker is the only one of its cluster. Put copies of both files back; or move both away to start with an empty database: peers announce again by themselves.</source>
        <translation>%1 Die Änderungen vor dem Anfang von raft.db standen nur in jener Datei, denn dieser Tracker ist der einzige seines Clusters. Ersetzen Sie beide Dateien durch Kopien, oder verschieben Sie beide, um mit einer leeren Datenbank anzufangen: Die Peers melden sich von selbst wieder.</translation>
    </message>
    <message>
        <source>raft.db is missing or empty, though tracker.db is not.</source>
        <translation>raft.db fehlt oder ist leer, tracker.db aber nicht.</translation>
    </message>
    <message>
        <source>raft.db is there, but no node id that it belongs to.</source>
        <translation>raft.db ist da, aber keine Kennung, zu der sie gehört.</translation>
    </message>
    <message>
        <source>raft.db has lost its end: it ends at entry %1, and tracker.db stands at %2.</source>
        <translation>raft.db hat ihr Ende verloren: Sie endet bei Eintrag %1, und tracker.db steht bei %2.</translation>
    </message>
    <message>
        <source>tracker.db is too old for raft.db: it stands at entry %1, and the log begins after entry %2.</source>
        <translation>tracker.db ist zu alt für raft.db: Sie steht bei Eintrag %1, und das Protokoll beginnt nach Eintrag %2.</translation>
    </message>
    <message>
        <source>The tracker&apos;s table %1 holds a row that makes no sense (%2). Put a copy of the database back, or move it away to start with an empty one.</source>
        <translation>Die Tabelle %1 des Trackers enthält eine unsinnige Zeile (%2). Ersetzen Sie die Datenbank durch eine Kopie, oder verschieben Sie sie, um mit einer leeren anzufangen.</translation>
    </message>
    <message>
        <source>cannot rename %1: %2; make its folder writable and room on its disk</source>
        <translation>%1 kann nicht umbenannt werden: %2; machen Sie den Ordner beschreibbar und Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>%1 contradicts its checksum</source>
        <translation>%1 widerspricht seiner Prüfsumme</translation>
    </message>
    <message>
        <source>cannot remove %1: %2</source>
        <translation>%1 kann nicht entfernt werden: %2</translation>
    </message>
    <message>
        <source>cannot write %1; make its folder writable and room on its disk</source>
        <translation>%1 kann nicht geschrieben werden; machen Sie den Ordner beschreibbar und Platz auf dem Datenträger</translation>
    </message>
</context>
<context>
    <name>muster::storage::DbManager</name>
    <message>
        <source>“%1” is not open.</source>
        <translation>„%1“ ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>“%1” is closed.</source>
        <translation>„%1“ ist geschlossen.</translation>
    </message>
</context>
<context>
    <name>muster::storage::PeerDatabase</name>
    <message>
        <source>The peer&apos;s database holds a row that makes no sense (%1). Put a copy of it back, or move it away and share your files again.</source>
        <translation>Die Datenbank des Peers enthält eine unsinnige Zeile (%1). Ersetzen Sie sie durch eine Kopie, oder verschieben Sie sie, und geben Sie Ihre Dateien noch einmal frei.</translation>
    </message>
    <message>
        <source>“%1” cannot be written (%2). Make room on its disk, and the file writable: what is fetched meanwhile is noted there as soon as that is possible.</source>
        <translation>„%1“ kann nicht geschrieben werden (%2). Schaffen Sie Platz auf dem Datenträger, und machen Sie die Datei beschreibbar: Was inzwischen geholt wird, wird dort vermerkt, sobald das möglich ist.</translation>
    </message>
</context>
<context>
    <name>muster::storage::TableReader</name>
    <message>
        <source>Too much is asked of the tables at once. Try it again.</source>
        <translation>Es wird gerade zu viel auf einmal aus den Tabellen gelesen. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>muster::storage::TrackerDatabase</name>
    <message>
        <source>The tracker&apos;s tables contradict their checksum. Put a copy of the database back, or move it away to start with an empty one.</source>
        <translation>Die Tabellen des Trackers widersprechen ihrer Prüfsumme. Ersetzen Sie die Datenbank durch eine Kopie, oder verschieben Sie sie, um mit einer leeren anzufangen.</translation>
    </message>
    <message>
        <source>Log entry %1 cannot be read (%2). The other trackers may run a later version of Muster: install that one here too.</source>
        <translation>Eintrag %1 des Protokolls ist nicht lesbar (%2). Vielleicht läuft auf den anderen Trackern eine neuere Version von Muster: Installieren Sie diese auch hier.</translation>
    </message>
    <message>
        <source>The master&apos;s copy of the database cannot be read (%1). It may run a later version of Muster: install that one here too.</source>
        <translation>Die Kopie der Datenbank vom Master ist nicht lesbar (%1). Vielleicht läuft dort eine neuere Version von Muster: Installieren Sie diese auch hier.</translation>
    </message>
</context>
<context>
    <name>muster::ui::AddDialog</name>
    <message>
        <source>&amp;Start now</source>
        <translation>&amp;Jetzt beginnen</translation>
    </message>
    <message>
        <source>Fetch from the &amp;beginning to the end, to look at it meanwhile</source>
        <translation>Von &amp;vorn nach hinten holen, um es schon anzusehen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Another &amp;folder…</source>
        <translation>Anderer &amp;Ordner…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Freier Platz</translation>
    </message>
    <message>
        <source>Files to fetch</source>
        <translation>Zu holende Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>All f&amp;iles</source>
        <translation>Alle &amp;Dateien</translation>
    </message>
    <message>
        <source>&amp;No file</source>
        <translation>&amp;Keine Datei</translation>
    </message>
    <message>
        <source>Its size and its files are known once a peer has described them. Added before that, all of it is fetched.</source>
        <translation>Größe und Dateien sind bekannt, sobald ein Peer sie beschrieben hat. Wird es vorher hinzugefügt, wird alles geholt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n file(s)</source>
        <translation>
            <numerusform>%1 in einer Datei</numerusform>
            <numerusform>%1 in %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 in %3 of %n file(s)</source>
        <translation>
            <numerusform>%1 von %2 in %3 von einer Datei</numerusform>
            <numerusform>%1 von %2 in %3 von %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Into %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>Only %1 are free there: choose another folder, or fewer files.</source>
        <translation>Dort sind nur %1 frei: Wählen Sie einen anderen Ordner oder weniger Dateien.</translation>
    </message>
    <message>
        <source>%1 are free there.</source>
        <translation>Dort sind %1 frei.</translation>
    </message>
</context>
<context>
    <name>muster::ui::ChunkBar</name>
    <message>
        <source>Chunks</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>Chunk %1: here</source>
        <translation>Stück %1: vorhanden</translation>
    </message>
    <message>
        <source>Chunk %1: missing</source>
        <translation>Stück %1: fehlt</translation>
    </message>
    <message>
        <source>Chunks %1 to %2: %3 here, %4 missing</source>
        <translation>Stücke %1 bis %2: %3 vorhanden, %4 fehlen</translation>
    </message>
</context>
<context>
    <name>muster::ui::ChunkMap</name>
    <message>
        <source>Map of all chunks</source>
        <translation>Karte aller Stücke</translation>
    </message>
    <message>
        <source>Chunk %1 of %2, from byte %3, %4: %5</source>
        <translation>Stück %1 von %2, ab Byte %3, %4: %5</translation>
    </message>
    <message numerus="yes">
        <source>; %n connected peer(s) have it</source>
        <translation>
            <numerusform>; %n verbundener Peer hat es</numerusform>
            <numerusform>; %n verbundene Peers haben es</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::ChunksView</name>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>At others</source>
        <translation>Bei anderen</translation>
    </message>
    <message>
        <source>How many connected peers have the chunks</source>
        <translation>Wie viele verbundene Peers die Stücke haben</translation>
    </message>
    <message>
        <source>The higher, the more connected peers have these chunks</source>
        <translation>Je höher, desto mehr verbundene Peers haben diese Stücke</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a chunk&apos;s state: how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not known while it does not run</source>
        <translation>unbekannt, solange die Übertragung nicht läuft</translation>
    </message>
    <message>
        <source>%1 copies</source>
        <comment>whole ones and a part: 2.34</comment>
        <translation>%1 Kopien</translation>
    </message>
    <message>
        <source>The chunks are known once a peer has sent the description.</source>
        <translation>Die Stücke sind bekannt, sobald ein Peer die Beschreibung geschickt hat.</translation>
    </message>
</context>
<context>
    <name>muster::ui::ClusterDialog</name>
    <message>
        <source>The trackers</source>
        <translation>Die Tracker</translation>
    </message>
    <message>
        <source>Trackers that this peer hears</source>
        <translation>Tracker, die dieser Peer hört</translation>
    </message>
    <message>
        <source>No tracker is heard.</source>
        <translation>Kein Tracker ist zu hören.</translation>
    </message>
    <message>
        <source>Nothing new is found without a tracker; what is being fetched goes on. Start one on this network (muster tracker). If one runs, see that both computers are on the same network, that the firewall lets UDP port 6969 through, and that both use the same cluster name and passphrase.</source>
        <translation>Ohne Tracker wird nichts Neues gefunden; was gerade geholt wird, läuft weiter. Starten Sie einen in diesem Netz (muster tracker). Falls einer läuft, prüfen Sie, ob beide Computer im selben Netz sind, ob die Firewall den UDP-Port 6969 durchlässt und ob beide denselben Clusternamen und dieselbe Passphrase benutzen.</translation>
    </message>
    <message>
        <source>Check the &amp;network…</source>
        <translation>&amp;Netz prüfen…</translation>
    </message>
    <message>
        <source>Open its &amp;status page</source>
        <translation>&amp;Statusseite öffnen</translation>
    </message>
    <message>
        <source>In the browser: the page of the selected tracker, or of the master</source>
        <translation>Im Browser: die Seite des gewählten Trackers, sonst die des Masters</translation>
    </message>
</context>
<context>
    <name>muster::ui::ClusterHeader</name>
    <message>
        <source>The cluster&apos;s name</source>
        <translation>Der Name des Clusters</translation>
    </message>
    <message>
        <source>The master</source>
        <translation>Der Master</translation>
    </message>
    <message>
        <source>Term, trackers and lineage</source>
        <translation>Amtszeit, Tracker und Linie</translation>
    </message>
    <message>
        <source>Looking for a cluster…</source>
        <translation>Ein Cluster wird gesucht…</translation>
    </message>
    <message>
        <source>Listening for other trackers</source>
        <translation>Es wird auf andere Tracker gehört</translation>
    </message>
    <message>
        <source>Cluster %1</source>
        <translation>Cluster %1</translation>
    </message>
    <message>
        <source>This cluster is open: it has no passphrase, so any computer on this network can join it and read what passes. File, Passphrase… closes it, or --passphrase-file at the start.</source>
        <translation>Dieser Cluster ist offen: Er hat keine Passphrase; jeder Computer in diesem Netz kann teilnehmen und mitlesen. Datei, Passphrase… schließt ihn, oder --passphrase-file beim Start.</translation>
    </message>
    <message>
        <source>This cluster is open: it has no passphrase, so any computer on this network can join it and read what passes.</source>
        <translation>Dieser Cluster ist offen: Er hat keine Passphrase; jeder Computer in diesem Netz kann teilnehmen und mitlesen.</translation>
    </message>
    <message>
        <source>This cluster is closed: only trackers that have its passphrase can join it, and what passes between them is encrypted.</source>
        <translation>Dieser Cluster ist geschlossen: Nur Tracker mit seiner Passphrase können teilnehmen, und was zwischen ihnen läuft, ist verschlüsselt.</translation>
    </message>
    <message>
        <source>This tracker has been stopped. What is shown is what the others tell.</source>
        <translation>Dieser Tracker wurde beendet. Gezeigt wird, was die anderen melden.</translation>
    </message>
</context>
<context>
    <name>muster::ui::ClusterTableModel</name>
    <message>
        <source>%1, %2</source>
        <comment>a tracker&apos;s role and state: slave, suspect</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation>Tracker</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
</context>
<context>
    <name>muster::ui::ContactLine</name>
    <message>
        <source>The trackers</source>
        <translation>Die Tracker</translation>
    </message>
    <message>
        <source>Trackers…</source>
        <translation>Tracker…</translation>
    </message>
    <message>
        <source>Who the trackers are, and who of them is master</source>
        <translation>Welche Tracker es gibt und welcher von ihnen Master ist</translation>
    </message>
</context>
<context>
    <name>muster::ui::ContentPageModel</name>
    <message>
        <source>seeds</source>
        <translation>verteilt</translation>
    </message>
    <message>
        <source>fetches</source>
        <translation>lädt</translation>
    </message>
    <message>
        <source>This peer</source>
        <translation>Dieser Peer</translation>
    </message>
    <message>
        <source>As the first seeder described it</source>
        <translation>Wie der erste Seeder ihn beschrieben hat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Peers that have all of it</source>
        <translation>Peers, die alles haben</translation>
    </message>
    <message>
        <source>Seeders</source>
        <translation>Seeder</translation>
    </message>
    <message>
        <source>Peers that fetch it</source>
        <translation>Peers, die ihn laden</translation>
    </message>
    <message>
        <source>Leechers</source>
        <translation>Leecher</translation>
    </message>
    <message>
        <source>How often it was fetched to the end</source>
        <translation>Wie oft er vollständig geladen wurde</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Vollständig geladen</translation>
    </message>
    <message>
        <source>When a peer told the trackers of it last</source>
        <translation>Wann ein Peer ihn den Trackern zuletzt gemeldet hat</translation>
    </message>
    <message>
        <source>Last check-in</source>
        <translation>Zuletzt gemeldet</translation>
    </message>
    <message>
        <source>(not described: %1)</source>
        <translation>(nicht beschrieben: %1)</translation>
    </message>
</context>
<context>
    <name>muster::ui::ContentsPage</name>
    <message>
        <source>Se&amp;arch:</source>
        <translation>S&amp;uchen:</translation>
    </message>
    <message>
        <source>part of a name, or how a SHA-1 begins</source>
        <translation>Teil eines Namens oder Anfang eines SHA-1</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>The tables are being read…</source>
        <translation>Die Tabellen werden gelesen…</translation>
    </message>
    <message>
        <source>No content: nobody has announced one, or nothing is called so.</source>
        <translation>Kein Inhalt: Niemand hat einen gemeldet, oder keiner heißt so.</translation>
    </message>
    <message>
        <source>Peers of the chosen content</source>
        <translation>Peers des gewählten Inhalts</translation>
    </message>
    <message>
        <source>Its peers are being read…</source>
        <translation>Seine Peers werden gelesen…</translation>
    </message>
    <message>
        <source>No peer has it any more.</source>
        <translation>Kein Peer hat ihn mehr.</translation>
    </message>
    <message>
        <source>Choose a content to see its peers.</source>
        <translation>Wählen Sie einen Inhalt, um seine Peers zu sehen.</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Wer ihn hat</translation>
    </message>
    <message>
        <source>Copy SHA-&amp;1</source>
        <translation>SHA-&amp;1 kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;magnet link</source>
        <translation>&amp;Magnet-Link kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln content(s)</source>
        <translation>
            <numerusform>%Ln Inhalt</numerusform>
            <numerusform>%Ln Inhalte</numerusform>
        </translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>wird gesucht…</translation>
    </message>
    <message>
        <source>nothing is chosen</source>
        <translation>nichts gewählt</translation>
    </message>
</context>
<context>
    <name>muster::ui::EventListModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>muster::ui::EventLog</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>No event is of this kind and tracker and holds this text.</source>
        <translation>Kein Ereignis ist von dieser Art und diesem Tracker und enthält diesen Text.</translation>
    </message>
</context>
<context>
    <name>muster::ui::EventsPage</name>
    <message>
        <source>K&amp;ind:</source>
        <translation>A&amp;rt:</translation>
    </message>
    <message>
        <source>Trac&amp;ker:</source>
        <translation>Trac&amp;ker:</translation>
    </message>
    <message>
        <source>Se&amp;arch:</source>
        <translation>S&amp;uchen:</translation>
    </message>
    <message>
        <source>part of a text</source>
        <translation>Teil eines Textes</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Saves what is shown, as CSV or JSON lines</source>
        <translation>Speichert das Gezeigte als CSV oder JSON-Zeilen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln event(s)</source>
        <translation>
            <numerusform>%1 von %Ln Ereignis</numerusform>
            <numerusform>%1 von %Ln Ereignissen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::FileTreeModel</name>
    <message>
        <source>mixed</source>
        <comment>files of several priorities</comment>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
</context>
<context>
    <name>muster::ui::FilesView</name>
    <message>
        <source>Files of this transfer</source>
        <translation>Dateien dieser Übertragung</translation>
    </message>
    <message>
        <source>Priority of the selected &amp;files:</source>
        <translation>Pr&amp;iorität der gewählten Dateien:</translation>
    </message>
    <message>
        <source>Priority of the selected files</source>
        <translation>Priorität der gewählten Dateien</translation>
    </message>
    <message>
        <source>Files of a high priority are fetched first; what is not wanted takes no space</source>
        <translation>Dateien mit hoher Priorität werden zuerst geholt; was nicht gewünscht ist, belegt keinen Platz</translation>
    </message>
</context>
<context>
    <name>muster::ui::GraphWidget</name>
    <message>
        <source>%1: %2 now; between %3 and %4</source>
        <translation>%1: jetzt %2; zwischen %3 und %4</translation>
    </message>
    <message>
        <source>%1: nothing yet</source>
        <translation>%1: noch nichts</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1: –</source>
        <translation>%1: –</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 bis %3</translation>
    </message>
</context>
<context>
    <name>muster::ui::GraphsPage</name>
    <message>
        <source>Ra&amp;nge:</source>
        <translation>&amp;Zeitraum:</translation>
    </message>
    <message>
        <source>ten minutes</source>
        <translation>zehn Minuten</translation>
    </message>
    <message>
        <source>one hour</source>
        <translation>eine Stunde</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>ein Tag</translation>
    </message>
    <message>
        <source>announces</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Until a change is stored by all: 99 of 100 (line) and the median (dashed)</source>
        <translation>Bis alle eine Änderung gespeichert haben: 99 von 100 (Linie) und der Median (gestrichelt)</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>Trackers that are heard</source>
        <translation>Tracker, die zu hören sind</translation>
    </message>
    <message>
        <source>trackers</source>
        <translation>Tracker</translation>
    </message>
    <message>
        <source>This tracker&apos;s own, but for the dotted line; the arrow keys or the mouse show the values of a moment.</source>
        <translation>Die Werte dieses Trackers, bis auf die gepunktete Linie; Pfeiltasten oder Maus zeigen die Werte eines Zeitpunkts.</translation>
    </message>
    <message>
        <source>Announces (line), replies (dashed), announces to all trackers of the cluster (dotted)</source>
        <translation>Anfragen (Linie), Antworten (gestrichelt), Anfragen an alle Tracker des Clusters (gepunktet)</translation>
    </message>
    <message>
        <source>announces to all</source>
        <translation>Anfragen an alle</translation>
    </message>
    <message>
        <source>No change was stored in this time.</source>
        <translation>In dieser Zeit wurde keine Änderung gespeichert.</translation>
    </message>
    <message>
        <source>Measured by the master only. It is %1.</source>
        <translation>Nur der Master misst das. Es ist %1.</translation>
    </message>
</context>
<context>
    <name>muster::ui::IndexBars</name>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>Stored, committed and applied entries of each tracker</source>
        <translation>Gespeicherte, bestätigte und übernommene Einträge jedes Trackers</translation>
    </message>
    <message>
        <source>%1: stored %2, committed %3, applied %4.</source>
        <translation>%1: gespeichert %2, bestätigt %3, übernommen %4.</translation>
    </message>
    <message>
        <source>No tracker has been heard yet.</source>
        <translation>Noch wurde kein Tracker gehört.</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::LimitsDialog</name>
    <message>
        <source>At these &amp;times of day, too:</source>
        <translation>Auch zu diesen &amp;Tageszeiten:</translation>
    </message>
    <message>
        <source>Limits of all transfers</source>
        <translation>Limits für alle Übertragungen</translation>
    </message>
    <message>
        <source>Usual rates</source>
        <translation>Normale Geschwindigkeit</translation>
    </message>
    <message>
        <source>&amp;Down:</source>
        <translation>&amp;Download:</translation>
    </message>
    <message>
        <source>&amp;Up:</source>
        <translation>&amp;Upload:</translation>
    </message>
    <message>
        <source>Alternative rates</source>
        <translation>Alternative Geschwindigkeit</translation>
    </message>
    <message>
        <source>They hold while the switch in the status bar is on, e.g. during a lesson.</source>
        <translation>Sie gilt, solange der Schalter in der Statusleiste an ist, z. B. während einer Unterrichtsstunde.</translation>
    </message>
    <message>
        <source>D&amp;own:</source>
        <translation>D&amp;ownload:</translation>
    </message>
    <message>
        <source>U&amp;p:</source>
        <translation>U&amp;pload:</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>until</source>
        <comment>from 8:00 until 18:00</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Downloads and sharing</source>
        <translation>Herunterladen und Teilen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>The others wait in the queue</source>
        <translation>Die übrigen warten, bis sie an der Reihe sind</translation>
    </message>
    <message>
        <source>What was fetched is paused once so many times its bytes were given; own files never are</source>
        <translation>Geholtes wird angehalten, sobald dieses Verhältnis von Weitergegebenem zu Geholtem erreicht ist; eigene Dateien werden nie angehalten</translation>
    </message>
    <message>
        <source>Downloads at &amp;once:</source>
        <translation>&amp;Gleichzeitige Downloads:</translation>
    </message>
    <message>
        <source>Share up to a &amp;ratio of:</source>
        <translation>Teilen bis zum &amp;Verhältnis:</translation>
    </message>
</context>
<context>
    <name>muster::ui::LinkDialog</name>
    <message>
        <source>A private share</source>
        <translation>Eine private Freigabe</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>It is in the clipboard: paste it into a message to those who shall have it.</source>
        <translation>Er ist in der Zwischenablage: Schicken Sie ihn in einer Nachricht an alle, die es haben sollen.</translation>
    </message>
    <message>
        <source>“%1” is shared. Whoever has this link can fetch it, and nobody else can; you find it again by “Copy the link” in the list of transfers.</source>
        <translation>„%1“ ist freigegeben. Wer diesen Link hat, kann es holen, sonst niemand; Sie finden ihn wieder mit „Link kopieren“ in der Liste der Übertragungen.</translation>
    </message>
</context>
<context>
    <name>muster::ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>Ü&amp;bertragung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>The &amp;system&apos;s</source>
        <translation>&amp;Systemsprache</translation>
    </message>
    <message>
        <source>&amp;Stop this tracker…</source>
        <translation>Diesen &amp;Tracker beenden…</translation>
    </message>
    <message>
        <source>&amp;Share a file…</source>
        <translation>Datei &amp;freigeben…</translation>
    </message>
    <message>
        <source>Share a fo&amp;lder…</source>
        <translation>&amp;Ordner freigeben…</translation>
    </message>
    <message>
        <source>&amp;Fetch what was copied</source>
        <translation>Kopiertes &amp;holen</translation>
    </message>
    <message>
        <source>&amp;Passphrase…</source>
        <translation>&amp;Passphrase…</translation>
    </message>
    <message>
        <source>&amp;Network…</source>
        <translation>&amp;Netz…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;About Muster</source>
        <translation>&amp;Über Muster</translation>
    </message>
    <message>
        <source>&amp;Use Muster as a peer instead…</source>
        <translation>Muster stattdessen als Peer &amp;benutzen…</translation>
    </message>
    <message>
        <source>&amp;Use Muster as a tracker instead…</source>
        <translation>Muster stattdessen als Tracker &amp;benutzen…</translation>
    </message>
</context>
<context>
    <name>muster::ui::MainWindow</name>
    <message>
        <source>Muster tracker</source>
        <translation>Muster-Tracker</translation>
    </message>
    <message>
        <source>Muster</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>About Muster</source>
        <translation>Über Muster</translation>
    </message>
    <message>
        <source>Muster %1</source>
        <translation>Muster %1</translation>
    </message>
    <message>
        <source>Computers that share files without a server that can fail. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Rechner, die Dateien teilen, ohne einen Server, der ausfallen kann. Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>%1 – Muster tracker</source>
        <translation>%1 – Muster-Tracker</translation>
    </message>
    <message>
        <source>muster-events</source>
        <comment>a file&apos;s name</comment>
        <translation>muster-ereignisse</translation>
    </message>
</context>
<context>
    <name>muster::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
</context>
<context>
    <name>muster::ui::MessageLegend</name>
    <message>
        <source>Messages between the trackers: %1</source>
        <translation>Nachrichten zwischen den Trackern: %1</translation>
    </message>
    <message>
        <source>Messages take well below a millisecond on most networks: they are shown much slower.</source>
        <translation>In den meisten Netzen brauchen Nachrichten weit weniger als eine Millisekunde: Sie werden viel langsamer gezeigt.</translation>
    </message>
</context>
<context>
    <name>muster::ui::MonitorWindow</name>
    <message>
        <source>Starting…</source>
        <translation>Start…</translation>
    </message>
    <message>
        <source>Muster demo</source>
        <translation>Muster-Vorführung</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>What happened last</source>
        <translation>Was zuletzt geschah</translation>
    </message>
    <message>
        <source>Timeline of the demo</source>
        <translation>Verlauf der Vorführung</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Events of the trackers</source>
        <translation>Ereignisse der Tracker</translation>
    </message>
</context>
<context>
    <name>muster::ui::NetworkDialog</name>
    <message>
        <source>All networks of this computer</source>
        <translation>Alle Netze dieses Computers</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an interface and its addresses</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (this computer only)</source>
        <translation>%1 (nur dieser Computer)</translation>
    </message>
    <message>
        <source>None is in use now.</source>
        <translation>Zurzeit wird keines benutzt.</translation>
    </message>
    <message>
        <source>In use now: %1.</source>
        <translation>Zurzeit benutzt: %1.</translation>
    </message>
    <message>
        <source>Another choice is in force from the next start of Muster on.</source>
        <translation>Eine Änderung gilt ab dem nächsten Start von Muster.</translation>
    </message>
    <message>
        <source>It was chosen at the start, by --interface.</source>
        <translation>Es wurde beim Start gewählt, mit --interface.</translation>
    </message>
    <message>
        <source>Checking: listening to the others…</source>
        <translation>Prüfung läuft: Es wird auf die anderen gehört…</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Something keeps the others from being found</source>
        <translation>Etwas verhindert, dass die anderen gefunden werden</translation>
    </message>
    <message>
        <source>Nothing is in the way</source>
        <translation>Nichts steht im Weg</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>Maybe: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Good: %1</source>
        <translation>In Ordnung: %1</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Which network Muster uses</source>
        <translation>Welches Netz Muster benutzt</translation>
    </message>
    <message>
        <source>&amp;Network:</source>
        <translation>&amp;Netz:</translation>
    </message>
    <message>
        <source>&amp;Check the network</source>
        <translation>Netz &amp;prüfen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>muster::ui::OfferTableModel</name>
    <message>
        <source>–</source>
        <comment>not known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1, SHA-1 %2</source>
        <translation>%1, SHA-1 %2</translation>
    </message>
    <message>
        <source>Peers that have all of it</source>
        <translation>Peers, die alles haben</translation>
    </message>
    <message>
        <source>Peers that are fetching it</source>
        <translation>Peers, die es laden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Seeders</source>
        <translation>Seeder</translation>
    </message>
    <message>
        <source>Leechers</source>
        <translation>Leecher</translation>
    </message>
    <message>
        <source>being fetched</source>
        <comment>an offer</comment>
        <translation>wird geholt</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>an offer</comment>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>an offer</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>complete</source>
        <comment>an offer</comment>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>What this computer shares or fetches already</source>
        <translation>Was dieser Computer schon freigibt oder holt</translation>
    </message>
    <message>
        <source>In your list</source>
        <translation>In Ihrer Liste</translation>
    </message>
</context>
<context>
    <name>muster::ui::OffersView</name>
    <message>
        <source>On this network</source>
        <translation>In diesem Netz</translation>
    </message>
    <message>
        <source>What this network offers</source>
        <translation>Was in diesem Netz angeboten wird</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in what this network offers</source>
        <translation>In den Angeboten dieses Netzes suchen</translation>
    </message>
    <message>
        <source>Fe&amp;tch…</source>
        <translation>Hol&amp;en…</translation>
    </message>
    <message>
        <source>Fetch the selected offer</source>
        <translation>Das gewählte Angebot holen</translation>
    </message>
    <message>
        <source>&amp;Why is nothing here?</source>
        <translation>&amp;Warum ist hier nichts?</translation>
    </message>
    <message>
        <source>No name here holds “%1”.</source>
        <translation>Kein Name hier enthält „%1“.</translation>
    </message>
    <message>
        <source>Nothing is offered on this network yet. Share a file and it appears here, on every computer.</source>
        <translation>In diesem Netz wird noch nichts angeboten. Geben Sie eine Datei frei, und sie erscheint hier, auf jedem Computer.</translation>
    </message>
    <message>
        <source>No tracker answers, so nobody knows what is offered. Start one on this network, or see what keeps it from being heard.</source>
        <translation>Kein Tracker antwortet, darum weiß niemand, was angeboten wird. Starten Sie einen in diesem Netz, oder sehen Sie nach, warum keiner zu hören ist.</translation>
    </message>
    <message numerus="yes">
        <source>Each one is asked about: choose at most %n at once.</source>
        <translation>
            <numerusform>Zu jedem wird gefragt: höchstens %n auf einmal auswählen.</numerusform>
            <numerusform>Zu jedem wird gefragt: höchstens %n auf einmal auswählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Show the selected offer in your list</source>
        <translation>Das gewählte Angebot in Ihrer Liste zeigen</translation>
    </message>
</context>
<context>
    <name>muster::ui::Overview</name>
    <message>
        <source>none</source>
        <comment>a limit</comment>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>as for all</source>
        <comment>a limit of the ratio</comment>
        <translation>wie bei allen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Datenmenge</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannte Peers</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>How peers are found</source>
        <translation>Wie Peers gefunden werden</translation>
    </message>
    <message>
        <source>%1 fetched, %2 given, ratio %3</source>
        <translation>%1 geholt, %2 weitergegeben, Verhältnis %3</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>hinzugefügt: %1</translation>
    </message>
    <message>
        <source>%1, finished %2</source>
        <translation>%1, abgeschlossen: %2</translation>
    </message>
    <message>
        <source>%1 that have all of it, %2 that fetch it</source>
        <comment>peers, as the trackers say</comment>
        <translation>Seeder: %1, Leecher: %2</translation>
    </message>
    <message>
        <source>down %1, up %2, ratio %3</source>
        <translation>Download %1, Upload %2, Verhältnis %3</translation>
    </message>
    <message>
        <source>Peers found by %1</source>
        <comment>this network&apos;s trackers: 2  ·  DHT: 5</comment>
        <translation>Peers gefunden über %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>This cluster has a passphrase</source>
        <translation>Dieser Cluster hat eine Passphrase</translation>
    </message>
    <message>
        <source>This cluster is open</source>
        <translation>Dieser Cluster ist offen</translation>
    </message>
    <message numerus="yes">
        <source>Give all trackers and peers of the cluster the same passphrase, of %n characters at least; several words are good. It counts from the next start of Muster on.</source>
        <translation>
            <numerusform>Geben Sie allen Trackern und Peers des Clusters dieselbe Passphrase, mit mindestens einem Zeichen; mehrere Wörter sind gut. Sie gilt ab dem nächsten Start von Muster.</numerusform>
            <numerusform>Geben Sie allen Trackern und Peers des Clusters dieselbe Passphrase, mit mindestens %n Zeichen; mehrere Wörter sind gut. Sie gilt ab dem nächsten Start von Muster.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>Die neue Passphrase</translation>
    </message>
    <message>
        <source>S&amp;how it</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Set it</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>&amp;Open the cluster</source>
        <translation>Cluster ö&amp;ffnen</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) more are needed.</source>
        <translation>
            <numerusform>Es fehlt noch ein Zeichen.</numerusform>
            <numerusform>Es fehlen noch %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
</context>
<context>
    <name>muster::ui::PeerPage</name>
    <message>
        <source>&amp;Share a file…</source>
        <translation>Datei &amp;freigeben…</translation>
    </message>
    <message>
        <source>Magnet link, SHA-1 or .torrent file</source>
        <translation>Magnet-Link, SHA-1 oder .torrent-Datei</translation>
    </message>
    <message>
        <source>Fetch what the link names</source>
        <translation>Laden, was der Link benennt</translation>
    </message>
    <message>
        <source>The clipboard holds no link. Copy one that begins with magnet: or muster:, or a SHA-1 of 40 digits, and paste it again.</source>
        <translation>In der Zwischenablage ist kein Link. Kopieren Sie einen, der mit magnet: oder muster: beginnt, oder einen SHA-1 aus 40 Ziffern, und fügen Sie ihn noch einmal ein.</translation>
    </message>
    <message>
        <source>Share a fol&amp;der…</source>
        <translation>&amp;Ordner freigeben…</translation>
    </message>
    <message>
        <source>Fet&amp;ch…</source>
        <translation>Ho&amp;len…</translation>
    </message>
</context>
<context>
    <name>muster::ui::PeerShell</name>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>The &amp;trackers…</source>
        <translation>Die &amp;Tracker…</translation>
    </message>
    <message>
        <source>Limits of a&amp;ll transfers…</source>
        <translation>&amp;Limits für alle Übertragungen…</translation>
    </message>
    <message>
        <source>&amp;Alternative limits</source>
        <translation>Al&amp;ternative Limits</translation>
    </message>
    <message>
        <source>&amp;Notify when a transfer is done or fails</source>
        <translation>&amp;Benachrichtigen, wenn eine Übertragung fertig ist oder fehlschlägt</translation>
    </message>
    <message>
        <source>&amp;Stay in the tray when the window is closed</source>
        <translation>&amp;Im Infobereich bleiben, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>&amp;Open Muster</source>
        <translation>Muster ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>All transfers</source>
        <translation>Alle Übertragungen</translation>
    </message>
    <message>
        <source>Muster goes on here</source>
        <translation>Muster läuft hier weiter</translation>
    </message>
    <message>
        <source>Your transfers go on. A click on this icon opens the window again; “Quit” in its menu ends Muster.</source>
        <translation>Ihre Übertragungen laufen weiter. Ein Klick auf dieses Symbol öffnet das Fenster wieder; „Beenden“ im Menü des Symbols beendet Muster.</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Vollständig geladen</translation>
    </message>
    <message>
        <source>A transfer failed</source>
        <translation>Eine Übertragung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Muster: %1</source>
        <translation>Muster: %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <comment>of a rate</comment>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Alternative limits: none are chosen yet</source>
        <translation>Alternative Limits: noch keine gewählt</translation>
    </message>
    <message>
        <source>Alternative limits: %1 down, %2 up</source>
        <translation>Alternative Limits: Download %1, Upload %2</translation>
    </message>
</context>
<context>
    <name>muster::ui::PeersView</name>
    <message>
        <source>Peers of this transfer</source>
        <translation>Peers dieser Übertragung</translation>
    </message>
    <message>
        <source>Connected to nobody. Others are found once the trackers, or peers on this network, know somebody who has it.</source>
        <translation>Mit niemandem verbunden. Andere werden gefunden, sobald die Tracker oder Peers in diesem Netz jemanden kennen, der es hat.</translation>
    </message>
</context>
<context>
    <name>muster::ui::RateBox</name>
    <message>
        <source> KiB/s</source>
        <translation> KiB/s</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
</context>
<context>
    <name>muster::ui::RatioBox</name>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
</context>
<context>
    <name>muster::ui::ReplicationPage</name>
    <message>
        <source>Log entries</source>
        <translation>Protokolleinträge</translation>
    </message>
    <message>
        <source>Rounds of ready and commit</source>
        <translation>Bestätigungsrunden</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>No round yet: rounds begin once peers announce something.</source>
        <translation>Noch keine Runde: Runden beginnen, sobald Peers etwas melden.</translation>
    </message>
    <message>
        <source>Rounds are seen by the master only. It is %1.</source>
        <translation>Nur der Master sieht die Runden. Das ist %1.</translation>
    </message>
    <message>
        <source>None was seen yet.</source>
        <translation>Noch wurde keine gesehen.</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>Show new rounds again</source>
        <translation>Zeigt wieder neue Runden</translation>
    </message>
    <message>
        <source>Keep what is shown; rounds meanwhile are not</source>
        <translation>Hält die Anzeige fest; Runden in dieser Zeit erscheinen nicht</translation>
    </message>
</context>
<context>
    <name>muster::ui::RoleDialog</name>
    <message>
        <source>Welcome to Muster</source>
        <translation>Willkommen bei Muster</translation>
    </message>
    <message>
        <source>What should this computer do?</source>
        <translation>Was soll dieser Rechner tun?</translation>
    </message>
    <message>
        <source>See what the others on this network offer, fetch it, and share your own files.</source>
        <translation>Sehen, was andere in diesem Netz anbieten, es laden und eigene Dateien freigeben.</translation>
    </message>
    <message>
        <source>Keep the list of who has what, together with the other trackers, so that the peers find each other even if some trackers fail.</source>
        <translation>Mit den anderen Trackern die Liste führen, wer was hat, damit die Peers einander finden, auch wenn einige Tracker ausfallen.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Share and fetch files</source>
        <translation>Dateien teilen und laden</translation>
    </message>
    <message>
        <source>Be a tracker</source>
        <translation>Tracker sein</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Network…</source>
        <translation>&amp;Netz…</translation>
    </message>
    <message>
        <source>Which network is used, and what may keep the others from being found</source>
        <translation>Welches Netz benutzt wird und was verhindern kann, dass die anderen gefunden werden</translation>
    </message>
</context>
<context>
    <name>muster::ui::RoundStrip</name>
    <message>
        <source>Round of ready and commit</source>
        <translation>Bestätigungsrunde</translation>
    </message>
    <message>
        <source>Entry %1, prepared at %2.</source>
        <translation>Eintrag %1, vorbereitet um %2.</translation>
    </message>
    <message>
        <source>%1 ready after %2.</source>
        <translation>%1 bereit nach %2.</translation>
    </message>
    <message>
        <source>Committed after %1.</source>
        <translation>Bestätigt nach %1.</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>vorbereitet</translation>
    </message>
    <message>
        <source>committed after %1</source>
        <translation>bestätigt nach %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::RoundTableModel</name>
    <message>
        <source>Prepared at</source>
        <translation>Vorbereitet um</translation>
    </message>
    <message>
        <source>When the master began the round</source>
        <translation>Wann der Master die Runde begonnen hat</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>The last log entry of the round</source>
        <translation>Der letzte Protokolleintrag der Runde</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Log entries that it stored at once; each holds many changes</source>
        <translation>Protokolleinträge, die in der Runde auf einmal gespeichert wurden; jeder enthält viele Änderungen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>All ready</source>
        <translation>Alle bereit</translation>
    </message>
    <message>
        <source>After how long the last tracker had it on its disk</source>
        <translation>Nach welcher Zeit auch der letzte Tracker alles auf dem Datenträger hatte</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>After how long enough trackers had it for good</source>
        <translation>Nach welcher Zeit genug Tracker alles sicher hatten</translation>
    </message>
</context>
<context>
    <name>muster::ui::ShareDialog</name>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Weglassen</translation>
    </message>
    <message>
        <source>&amp;Private: only who has the link can find and read it</source>
        <translation>&amp;Privat: Nur wer den Link hat, kann es finden und lesen</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>&amp;Freigeben</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>by its size</source>
        <translation>nach Größe</translation>
    </message>
    <message>
        <source>Smaller chunks go round sooner, larger ones need less bookkeeping. By its size is right unless you have a reason.</source>
        <translation>Kleinere Stücke machen schneller die Runde, größere brauchen weniger Verwaltung. „Nach Größe“ ist richtig, wenn nichts Besonderes dagegen spricht.</translation>
    </message>
    <message>
        <source>It is not in the network&apos;s list. The trackers see neither its name nor who has it, and it travels encrypted. You get the link once it is shared; without it nobody can join, so keep it.</source>
        <translation>Es steht nicht in der Liste des Netzes. Die Tracker sehen weder den Namen noch, wer es hat, und es wird verschlüsselt übertragen. Den Link erhalten Sie, sobald es freigegeben ist; ohne ihn kann niemand teilnehmen, bewahren Sie ihn also auf.</translation>
    </message>
    <message>
        <source>&amp;Chunk size:</source>
        <translation>&amp;Stückgröße:</translation>
    </message>
    <message>
        <source>Each of these is a share of its own, and stays where it is:</source>
        <translation>Jede Zeile wird eine eigene Freigabe; die Dateien bleiben, wo sie sind:</translation>
    </message>
    <message>
        <source>Files and folders to share</source>
        <translation>Dateien und Ordner, die freigegeben werden</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n Datei, %1</numerusform>
            <numerusform>%n Dateien, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n Ordner</numerusform>
            <numerusform>%n Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Noch ist nichts gewählt.</translation>
    </message>
</context>
<context>
    <name>muster::ui::SideBar</name>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Wird geteilt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was angezeigt wird</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a group of transfers: how many</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>On this network</source>
        <translation>In diesem Netz</translation>
    </message>
</context>
<context>
    <name>muster::ui::SourceTableModel</name>
    <message>
        <source>%1 (tier %2)</source>
        <translation>%1 (Ebene %2)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>fragt</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>–</source>
        <comment>not known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Peers are found by</source>
        <translation>Peers gefunden über</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Peers</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Nächste Anfrage</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>muster::ui::SourcesView</name>
    <message>
        <source>How peers of this transfer are found</source>
        <translation>Wie Peers dieser Übertragung gefunden werden</translation>
    </message>
    <message>
        <source>While it is paused it looks for nobody.</source>
        <translation>Solange die Übertragung angehalten ist, sucht sie keine Peers.</translation>
    </message>
    <message>
        <source>The trackers</source>
        <translation>Die Tracker</translation>
    </message>
    <message>
        <source>Trac&amp;kers…</source>
        <translation>Tra&amp;cker…</translation>
    </message>
</context>
<context>
    <name>muster::ui::SpeedGraph</name>
    <message>
        <source>Speed of the last ten minutes</source>
        <translation>Geschwindigkeit der letzten zehn Minuten</translation>
    </message>
    <message>
        <source>%1 down, %2 up</source>
        <translation>%1 ab, %2 auf</translation>
    </message>
    <message>
        <source>10 min ago</source>
        <translation>vor 10 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Down: %1</source>
        <translation>Ab: %1</translation>
    </message>
    <message>
        <source>Up: %1</source>
        <translation>Auf: %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::SwarmPeerPageModel</name>
    <message>
        <source>seeds</source>
        <translation>verteilt</translation>
    </message>
    <message>
        <source>fetches</source>
        <translation>lädt</translation>
    </message>
    <message>
        <source>(gone)</source>
        <translation>(weg)</translation>
    </message>
    <message>
        <source>This content</source>
        <translation>Dieser Inhalt</translation>
    </message>
    <message>
        <source>Where other peers reach it</source>
        <translation>Wo andere Peers ihn erreichen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>What program it says to be; few say it</source>
        <translation>Welches Programm er nach eigener Angabe ist; nur wenige nennen es</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>What it has or fetches</source>
        <translation>Was er hat oder lädt</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>What it has all of</source>
        <translation>Was er vollständig hat</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Verteilt</translation>
    </message>
    <message>
        <source>When it told the trackers of itself last</source>
        <translation>Wann er sich zuletzt bei den Trackern gemeldet hat</translation>
    </message>
    <message>
        <source>Last check-in</source>
        <translation>Zuletzt gemeldet</translation>
    </message>
</context>
<context>
    <name>muster::ui::SwarmPeersPage</name>
    <message>
        <source>Se&amp;arch:</source>
        <translation>S&amp;uchen:</translation>
    </message>
    <message>
        <source>part of an address or of a client&apos;s name</source>
        <translation>Teil einer Adresse oder eines Client-Namens</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Peers</translation>
    </message>
    <message>
        <source>The tables are being read…</source>
        <translation>Die Tabellen werden gelesen…</translation>
    </message>
    <message>
        <source>No peer: nobody has announced anything, or none is called so.</source>
        <translation>Kein Peer: Niemand hat etwas gemeldet, oder keiner heißt so.</translation>
    </message>
    <message>
        <source>Contents of the chosen peer</source>
        <translation>Inhalte des gewählten Peers</translation>
    </message>
    <message>
        <source>Its contents are being read…</source>
        <translation>Seine Inhalte werden gelesen…</translation>
    </message>
    <message>
        <source>It has nothing any more.</source>
        <translation>Er hat nichts mehr.</translation>
    </message>
    <message>
        <source>Choose a peer to see what it has.</source>
        <translation>Wählen Sie einen Peer, um zu sehen, was er hat.</translation>
    </message>
    <message>
        <source>What it has</source>
        <translation>Was er hat</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s)</source>
        <translation>
            <numerusform>%Ln Peer</numerusform>
            <numerusform>%Ln Peers</numerusform>
        </translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>wird gesucht…</translation>
    </message>
    <message>
        <source>nothing is chosen</source>
        <translation>nichts gewählt</translation>
    </message>
</context>
<context>
    <name>muster::ui::TopologyPage</name>
    <message>
        <source>Larger</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit it all in</source>
        <translation>Alles einpassen</translation>
    </message>
    <message>
        <source>&amp;Show messages</source>
        <translation>Nachrichten &amp;zeigen</translation>
    </message>
    <message>
        <source>Lets keep-alives, elections and rounds of ready and commit run along the links.</source>
        <translation>Lässt Lebenszeichen, Wahlen und Bestätigungsrunden an den Verbindungen entlanglaufen.</translation>
    </message>
    <message>
        <source>This desktop asks for less motion: the picture stands still.</source>
        <translation>Auf diesem Desktop ist weniger Bewegung eingestellt: Das Bild steht still.</translation>
    </message>
    <message>
        <source>&amp;Add a tracker on this computer…</source>
        <translation>Tracker auf diesem &amp;Computer hinzufügen…</translation>
    </message>
</context>
<context>
    <name>muster::ui::TopologyScene</name>
    <message>
        <source>Listening</source>
        <translation>Lauscht</translation>
    </message>
    <message>
        <source>no tracker heard yet</source>
        <translation>noch kein Tracker gehört</translation>
    </message>
    <message>
        <source>Term %1</source>
        <translation>Amtszeit %1</translation>
    </message>
    <message>
        <source>election: %1 of %2 in it</source>
        <translation>Wahl: %1 von %2 dabei</translation>
    </message>
    <message>
        <source>election under way</source>
        <translation>Wahl läuft</translation>
    </message>
    <message>
        <source>master: %1</source>
        <translation>Master: %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 votes</source>
        <comment>a candidate: votes of trackers</comment>
        <translation>%1: %2 von %3 Stimmen</translation>
    </message>
</context>
<context>
    <name>muster::ui::TopologyView</name>
    <message>
        <source>Topology of the cluster</source>
        <translation>Topologie des Clusters</translation>
    </message>
    <message>
        <source>Arrows and Tab go from tracker to tracker, Return shows its details, the menu key what can be done with it; plus, minus and 0 zoom.</source>
        <translation>Pfeiltasten und Tab gehen von Tracker zu Tracker, die Eingabetaste zeigt Einzelheiten, die Menütaste, was sich mit ihm tun lässt; Plus, Minus und 0 ändern die Vergrößerung.</translation>
    </message>
    <message>
        <source>Arrows and Tab go from tracker to tracker; plus, minus and 0 zoom.</source>
        <translation>Pfeiltasten und Tab gehen von Tracker zu Tracker; Plus, Minus und 0 ändern die Vergrößerung.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerActions</name>
    <message>
        <source>&amp;Copy its address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Stop this tracker…</source>
        <translation>Diesen Tracker &amp;beenden…</translation>
    </message>
    <message>
        <source>&amp;Stop it…</source>
        <translation>A&amp;nhalten…</translation>
    </message>
    <message>
        <source>Let it c&amp;rash…</source>
        <translation>Ab&amp;stürzen lassen…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Freeze it for %n s…</source>
        <translation>
            <numerusform>Eine Sekunde ein&amp;frieren…</numerusform>
            <numerusform>%n s ein&amp;frieren…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut it &amp;off for %n s…</source>
        <translation>
            <numerusform>Eine Sekunde &amp;vom Netz trennen…</numerusform>
            <numerusform>%n s &amp;vom Netz trennen…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Make it master…</source>
        <translation>Zum &amp;Master machen…</translation>
    </message>
    <message>
        <source>Start it &amp;again…</source>
        <translation>&amp;Wieder starten…</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerDetails</name>
    <message>
        <source>Details of the chosen tracker</source>
        <translation>Einzelheiten zum gewählten Tracker</translation>
    </message>
    <message>
        <source>Name of the tracker</source>
        <translation>Name des Trackers</translation>
    </message>
    <message>
        <source>No tracker has been heard yet. Others on this network are found by themselves.</source>
        <translation>Noch wurde kein Tracker gehört. Andere in diesem Netz werden von selbst gefunden.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerOrders</name>
    <message>
        <source>It runs.</source>
        <translation>Er läuft.</translation>
    </message>
    <message>
        <source>It does not run.</source>
        <translation>Er läuft nicht.</translation>
    </message>
    <message>
        <source>This window&apos;s own tracker has stopped, and orders go through it. Start it again first.</source>
        <translation>Der Tracker dieses Fensters ist beendet, und Befehle gehen über ihn. Starten Sie ihn zuerst wieder.</translation>
    </message>
    <message>
        <source>This cluster is open, so a tracker takes orders from its own computer only. To order it from here, start all trackers with the same passphrase (File, Passphrase…).</source>
        <translation>Dieser Cluster ist offen, darum nimmt ein Tracker Befehle nur von seinem eigenen Computer an. Um ihm von hier aus Befehle zu geben, starten Sie alle Tracker mit derselben Passphrase (Datei, Passphrase…).</translation>
    </message>
    <message>
        <source>It has not been heard for too long: nothing reaches it.</source>
        <translation>Er war zu lange nicht zu hören: Nichts erreicht ihn.</translation>
    </message>
    <message>
        <source>It is the master already.</source>
        <translation>Er ist schon der Master.</translation>
    </message>
    <message>
        <source>This window&apos;s own tracker stands still, and orders go through it. Wait until it goes on.</source>
        <translation>Der Tracker dieses Fensters steht still, und Anweisungen gehen durch ihn. Warten Sie, bis er weiterläuft.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerPage</name>
    <message>
        <source>&amp;Stop this tracker…</source>
        <translation>Diesen Tracker &amp;beenden…</translation>
    </message>
    <message>
        <source>Stopping: the cluster is told first.</source>
        <translation>Wird beendet: Der Cluster erfährt es zuerst.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Beendet.</translation>
    </message>
    <message>
        <source>&amp;Replication</source>
        <translation>Rep&amp;likation</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Ereignisse</translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation>&amp;Topologie</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalte</translation>
    </message>
    <message>
        <source>&amp;Peers</source>
        <translation>&amp;Peers</translation>
    </message>
    <message>
        <source>&amp;Graphs</source>
        <translation>Dia&amp;gramme</translation>
    </message>
    <message>
        <source>&amp;Start this tracker again…</source>
        <translation>Diesen Tracker &amp;wieder starten…</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerTable</name>
    <message>
        <source>Trackers</source>
        <translation>Tracker</translation>
    </message>
    <message>
        <source>No tracker has been heard yet.</source>
        <translation>Noch wurde kein Tracker gehört.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerTableModel</name>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (dieser)</translation>
    </message>
    <message>
        <source>–</source>
        <comment>not known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 equal</source>
        <comment>a digest, equal to the master&apos;s</comment>
        <translation>%1 gleich</translation>
    </message>
    <message>
        <source>%1, identity %2, version %3</source>
        <translation>%1, Kennung %2, Version %3</translation>
    </message>
    <message>
        <source>%1 in term %2</source>
        <translation>%1 in Amtszeit %2</translation>
    </message>
    <message>
        <source>Its last keep-alive came %1 ago.</source>
        <translation>Sein letztes Lebenszeichen kam vor %1.</translation>
    </message>
    <message>
        <source>Log entries that the master has committed and this tracker has not applied yet.</source>
        <translation>Einträge des Protokolls, die der Master bestätigt und dieser Tracker noch nicht übernommen hat.</translation>
    </message>
    <message>
        <source>A sum over its tables. The other trackers are compared with it.</source>
        <translation>Eine Summe über seine Tabellen. Die anderen Tracker werden damit verglichen.</translation>
    </message>
    <message>
        <source>A sum over its tables. It can be compared once both stand at the same entry.</source>
        <translation>Eine Summe über seine Tabellen. Sie lässt sich vergleichen, sobald beide beim selben Eintrag stehen.</translation>
    </message>
    <message>
        <source>Its tables are equal to the master&apos;s at entry %1.</source>
        <translation>Seine Tabellen gleichen denen des Masters beim Eintrag %1.</translation>
    </message>
    <message>
        <source>Its tables are not those of the master, though both stand at entry %1. Stop this tracker, move its data folder away and start it again: it then fetches a new copy.</source>
        <translation>Seine Tabellen sind nicht die des Masters, obwohl beide beim Eintrag %1 stehen. Beenden Sie diesen Tracker, verschieben Sie seinen Datenordner und starten Sie ihn neu: Er holt dann eine neue Kopie.</translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation>Tracker</translation>
    </message>
    <message>
        <source>The tracker&apos;s name</source>
        <translation>Der Name des Trackers</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>The master answers and replicates; the slaves hold copies</source>
        <translation>Der Master antwortet und verteilt; die Slaves halten Kopien</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Suspect after 1.5 s without a keep-alive, dead after 3 s</source>
        <translation>Verdächtig nach 1,5 s ohne Lebenszeichen, ausgefallen nach 3 s</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Log entries behind the master</source>
        <translation>Einträge hinter dem Master</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>The last log entry that is in its tables</source>
        <translation>Der letzte Eintrag, der in seinen Tabellen steht</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>The last log entry that it knows to be kept by enough trackers</source>
        <translation>Der letzte Eintrag, von dem er weiß, dass genug Tracker ihn haben</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>The last log entry on its disk</source>
        <translation>Der letzte Eintrag auf seinem Datenträger</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>A sum over its tables: equal tables, equal digest</source>
        <translation>Eine Summe über seine Tabellen: gleiche Tabellen, gleiche Prüfsumme</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>Contents that its tables know</source>
        <translation>Inhalte, die seine Tabellen kennen</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Peers</translation>
    </message>
    <message>
        <source>Peers that its tables know</source>
        <translation>Peers, die seine Tabellen kennen</translation>
    </message>
    <message>
        <source>Announces/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Announces that it answers a second</source>
        <translation>Anfragen, die er in einer Sekunde beantwortet</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where it answers peers</source>
        <translation>Wo er Peers antwortet</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>%1 DIFFERS</source>
        <translation>%1 WEICHT AB</translation>
    </message>
    <message>
        <source>%1, copying %2 %</source>
        <comment>a role, and how much of the tables is here</comment>
        <translation>%1, kopiert: %2 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>For how long the master had committed what this tracker had not applied, when it was heard last. An estimate.</source>
        <translation>Wie lange der Master schon bestätigt hatte, was dieser Tracker noch nicht übernommen hatte, als er zuletzt gehört wurde. Eine Schätzung.</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>How long the master has been ahead, about</source>
        <translation>Wie lange der Master schon voraus ist, ungefähr</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferActions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>Neu &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>Ordner öff&amp;nen</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Sa&amp;ve as .torrent…</source>
        <translation>Als .torrent &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Entfe&amp;rnen…</translation>
    </message>
    <message>
        <source>Reads the files again, and fetches what is wrong there</source>
        <translation>Liest die Dateien noch einmal und holt, was darin falsch ist</translation>
    </message>
    <message>
        <source>To the &amp;top of the queue</source>
        <translation>An den Anfan&amp;g der Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Earlier in the queue</source>
        <translation>In der Warteschlange nach &amp;vorn</translation>
    </message>
    <message>
        <source>&amp;Later in the queue</source>
        <translation>In der Warteschlange nach &amp;hinten</translation>
    </message>
    <message>
        <source>To the &amp;bottom of the queue</source>
        <translation>Ans &amp;Ende der Warteschlange</translation>
    </message>
    <message>
        <source>Fetch from the be&amp;ginning to the end</source>
        <translation>V&amp;on vorn nach hinten holen</translation>
    </message>
    <message>
        <source>Lim&amp;its…</source>
        <translation>L&amp;imits…</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferDetails</name>
    <message>
        <source>Select a transfer to see its files and chunks.</source>
        <translation>Wählen Sie eine Übertragung, um ihre Dateien und Stücke zu sehen.</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Übe&amp;rsicht</translation>
    </message>
    <message>
        <source>C&amp;hunks</source>
        <translation>&amp;Stücke</translation>
    </message>
    <message>
        <source>Fi&amp;les</source>
        <translation>Da&amp;teien</translation>
    </message>
    <message>
        <source>Pee&amp;rs</source>
        <translation>&amp;Peers</translation>
    </message>
    <message>
        <source>Trac&amp;kers</source>
        <translation>Trac&amp;ker</translation>
    </message>
    <message>
        <source>Sp&amp;eed</source>
        <translation>&amp;Geschwindigkeit</translation>
    </message>
    <message>
        <source>The selected transfer</source>
        <translation>Die gewählte Übertragung</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferLimitsDialog</name>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>as for all</source>
        <translation>wie bei allen</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>up to a ratio of</source>
        <translation>bis zum Verhältnis</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n Übertragung</numerusform>
            <numerusform>%n Übertragungen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Down:</source>
        <translation>&amp;Download:</translation>
    </message>
    <message>
        <source>&amp;Up:</source>
        <translation>&amp;Upload:</translation>
    </message>
    <message>
        <source>&amp;Share:</source>
        <translation>&amp;Teilen:</translation>
    </message>
    <message>
        <source>These hold within the limits of all transfers together.</source>
        <translation>Zusätzlich gelten die Limits für alle Übertragungen zusammen.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferPanel</name>
    <message>
        <source>Transfer</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Chunks here</source>
        <translation>Vorhandene Stücke</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a peer&apos;s name: a file</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 down, %2 up, %n peer(s)</source>
        <translation>
            <numerusform>%1 ab, %2 auf, %n Peer</numerusform>
            <numerusform>%1 ab, %2 auf, %n Peers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  (%2 of %3)</source>
        <comment>43.2 %  (110 MiB of 256 MiB)</comment>
        <translation>%1  (%2 von %3)</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferPeerModel</name>
    <message>
        <source>connecting</source>
        <translation>verbindet sich</translation>
    </message>
    <message>
        <source>gives to us</source>
        <translation>gibt uns Daten</translation>
    </message>
    <message>
        <source>lets us wait</source>
        <translation>lässt uns warten</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>takes from us</source>
        <translation>holt von uns</translation>
    </message>
    <message>
        <source>waits for us</source>
        <translation>wartet auf uns</translation>
    </message>
    <message>
        <source>nothing to exchange</source>
        <translation>nichts auszutauschen</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>it called us</source>
        <translation>von ihm aufgebaut</translation>
    </message>
    <message>
        <source>it came by itself</source>
        <translation>kam von selbst</translation>
    </message>
    <message>
        <source>–</source>
        <comment>not known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 has all of it</source>
        <translation>%1 hat alles</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Has</source>
        <comment>how much of it a peer has</comment>
        <translation>Hat</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>download rate</comment>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>upload rate</comment>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden über</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferTableModel</name>
    <message>
        <source>–</source>
        <comment>not known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 connected; the trackers know %2 that have all of it and %3 that fetch it</source>
        <translation>%1 verbunden; die Tracker kennen %2, die alles haben, und %3, die es laden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>download rate</comment>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>upload rate</comment>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Peers</translation>
    </message>
    <message>
        <source>%1, in %2 (private)</source>
        <translation>%1, in %2 (privat)</translation>
    </message>
    <message>
        <source>%1 fetched, %2 given</source>
        <translation>%1 geholt, %2 weitergegeben</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>remaining time</comment>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Queue</source>
        <comment>position in the queue</comment>
        <translation>Position</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransfersView</name>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the transfers</source>
        <translation>In den Übertragungen suchen</translation>
    </message>
    <message>
        <source>No transfers yet. Drop files here to share them, paste a link, or choose something on this network.</source>
        <translation>Noch keine Übertragungen. Ziehen Sie Dateien hierher, um sie freizugeben, fügen Sie einen Link ein, oder wählen Sie etwas aus diesem Netz.</translation>
    </message>
    <message>
        <source>None of the transfers is in this group, or holds what is searched for.</source>
        <translation>Keine Übertragung passt zu dieser Gruppe und zur Suche.</translation>
    </message>
</context>
</TS>
