<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>ClusterHeader</name>
    <message>
        <source>No master: an election is under way</source>
        <translation>Pas de maître : une élection est en cours</translation>
    </message>
    <message>
        <source>Master: %1 (this one)</source>
        <translation>Maître : %1 (celui-ci)</translation>
    </message>
    <message>
        <source>Master: %1</source>
        <translation>Maître : %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tracker(s) alive</source>
        <translation>
            <numerusform>trackers actifs : %1 sur %n</numerusform>
            <numerusform>trackers actifs : %1 sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune pour l’instant</translation>
    </message>
    <message>
        <source>Term %1  ·  %2  ·  lineage %3</source>
        <translation>Mandat %1  ·  %2  ·  lignée %3</translation>
    </message>
</context>
<context>
    <name>Consensus</name>
    <message>
        <source>The cluster&apos;s log did not take this: %1.</source>
        <translation>Le journal du cluster n’a pas accepté ceci : %1.</translation>
    </message>
    <message>
        <source>The replication of the database stopped (%1). Start this tracker again.</source>
        <translation>La réplication de la base de données s’est arrêtée (%1). Redémarrez ce tracker.</translation>
    </message>
    <message>
        <source>The mastership is being handed over already.</source>
        <translation>Le rôle de maître est déjà en cours de transfert.</translation>
    </message>
    <message>
        <source>it speaks another version of the protocol</source>
        <translation>il parle une autre version du protocole</translation>
    </message>
    <message>
        <source>it belongs to a cluster of another name</source>
        <translation>il appartient à un cluster d’un autre nom</translation>
    </message>
    <message>
        <source>it has the id of this tracker, or none</source>
        <translation>il a l’identifiant de ce tracker, ou n’en a pas</translation>
    </message>
    <message>
        <source>this tracker has not joined any cluster yet</source>
        <translation>ce tracker n’a encore rejoint aucun cluster</translation>
    </message>
    <message>
        <source>its log is of another lineage</source>
        <translation>son journal est d’une autre lignée</translation>
    </message>
    <message>
        <source>OpenSSL on this computer has no ECDHE-PSK cipher, which a cluster with a passphrase needs; install OpenSSL 1.1 or later, or start without a passphrase</source>
        <translation>OpenSSL sur cet ordinateur n’a pas de chiffrement ECDHE-PSK, nécessaire à un cluster avec phrase secrète ; installez OpenSSL 1.1 ou plus récent, ou démarrez sans phrase secrète</translation>
    </message>
    <message>
        <source>a part of a snapshot does not fit its size</source>
        <translation>une partie d’un instantané ne correspond pas à sa taille</translation>
    </message>
</context>
<context>
    <name>ContentReader</name>
    <message>
        <source>cannot read %1: %2</source>
        <translation>impossible de lire %1 : %2</translation>
    </message>
    <message>
        <source>%1 is shorter than it was</source>
        <translation>%1 est plus court qu’avant</translation>
    </message>
</context>
<context>
    <name>EventFile</name>
    <message>
        <source>The events could not be saved as “%1” (%2). Choose another folder, or make room there.</source>
        <translation>Les événements n’ont pas pu être enregistrés sous « %1 » (%2). Choisissez un autre dossier, ou faites de la place dans celui-ci.</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Where should it be saved?</source>
        <translation>Où enregistrer ?</translation>
    </message>
    <message>
        <source>Save the .torrent file</source>
        <translation>Enregistrer le fichier .torrent</translation>
    </message>
    <message>
        <source>BitTorrent files (*.torrent)</source>
        <translation>Fichiers BitTorrent (*.torrent)</translation>
    </message>
    <message>
        <source>Share a file</source>
        <translation>Partager un fichier</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Partager un dossier</translation>
    </message>
    <message>
        <source>Save the events</source>
        <translation>Enregistrer les événements</translation>
    </message>
    <message>
        <source>Tables (*.csv);;JSON lines (*.jsonl)</source>
        <translation>Tableaux (*.csv);;Lignes JSON (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>FolderContents</name>
    <message>
        <source>the folder %1 cannot be looked into; allow it, or move it away, and share again</source>
        <translation>impossible d’explorer le dossier %1 ; autorisez-en l’accès, ou déplacez-le ailleurs, et partagez à nouveau</translation>
    </message>
    <message>
        <source>%1 cannot be read; allow it, or move it away, and share again</source>
        <translation>impossible de lire %1 ; autorisez-en la lecture, ou déplacez-le ailleurs, et partagez à nouveau</translation>
    </message>
    <message>
        <source>%1 cannot be shared: its name is no UTF-8 text; rename it, or its folder</source>
        <translation>impossible de partager %1 : son nom n’est pas un texte UTF-8 ; renommez-le, ou renommez son dossier</translation>
    </message>
    <message numerus="yes">
        <source>%n symbolic link(s)</source>
        <translation>
            <numerusform>%n lien symbolique</numerusform>
            <numerusform>%n liens symboliques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipe(s), socket(s) or device(s)</source>
        <translation>
            <numerusform>%n tube, socket ou périphérique</numerusform>
            <numerusform>%n tubes, sockets ou périphériques</numerusform>
        </translation>
    </message>
    <message>
        <source>left out of %1: %2; put copies in their place to share what they stand for</source>
        <translation>laissé de côté dans %1 : %2 ; mettez des copies à la place pour partager ce qu’ils désignent</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 j %2 h</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a rate: 1.2 MiB/s</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>rejoint le cluster</translation>
    </message>
    <message>
        <source>slave</source>
        <translation>esclave</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>candidat</translation>
    </message>
    <message>
        <source>master</source>
        <translation>maître</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>suspect</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>reading the files to share</source>
        <translation>lecture des fichiers à partager</translation>
    </message>
    <message>
        <source>checking what is on disk</source>
        <translation>vérification des données présentes</translation>
    </message>
    <message>
        <source>asking for the description</source>
        <translation>demande de la description</translation>
    </message>
    <message>
        <source>looking for peers</source>
        <translation>recherche de pairs</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>téléchargement</translation>
    </message>
    <message>
        <source>waiting, number %1 in the queue</source>
        <translation>en attente, nº %1 dans la file</translation>
    </message>
    <message>
        <source>chosen files complete, sharing</source>
        <translation>fichiers choisis complets, partage en cours</translation>
    </message>
    <message>
        <source>complete, sharing</source>
        <translation>complet, partage en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>échec : %1</translation>
    </message>
    <message>
        <source>do not fetch</source>
        <translation>ne pas récupérer</translation>
    </message>
    <message>
        <source>low</source>
        <translation>basse</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normale</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haute</translation>
    </message>
    <message>
        <source>this network&apos;s trackers</source>
        <translation>trackers de ce réseau</translation>
    </message>
    <message>
        <source>the torrent&apos;s trackers</source>
        <translation>trackers du torrent</translation>
    </message>
    <message>
        <source>local discovery</source>
        <translation>découverte locale</translation>
    </message>
    <message>
        <source>DHT</source>
        <translation>DHT</translation>
    </message>
    <message>
        <source>other peers</source>
        <translation>autres pairs</translation>
    </message>
    <message>
        <source>the link</source>
        <translation>lien</translation>
    </message>
    <message>
        <source>%1: off</source>
        <translation>%1 : non</translation>
    </message>
    <message>
        <source>%1: asking</source>
        <translation>%1 : demande en cours</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a source of peers: how many</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: no answer</source>
        <translation>%1 : pas de réponse</translation>
    </message>
    <message>
        <source>Tracker %1 answered %2 ago</source>
        <translation>Le tracker %1 a répondu il y a %2</translation>
    </message>
    <message numerus="yes">
        <source> (asked again %n time(s))</source>
        <translation>
            <numerusform> (redemandé %n fois)</numerusform>
            <numerusform> (redemandé %n fois)</numerusform>
        </translation>
    </message>
    <message>
        <source>No tracker has answered yet; still asking%1</source>
        <translation>Aucun tracker n’a encore répondu ; la demande continue%1</translation>
    </message>
    <message>
        <source>No tracker answers; still asking%1. %2 answered last, %3 ago</source>
        <translation>Aucun tracker ne répond ; la demande continue%1. Dernière réponse : %2, il y a %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln chunk(s)</source>
        <translation>
            <numerusform>%1 sur %Ln pièce</numerusform>
            <numerusform>%1 sur %Ln pièces</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>arrivée</translation>
    </message>
    <message>
        <source>left</source>
        <translation>départ</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>suspect</translation>
    </message>
    <message>
        <source>heard again</source>
        <translation>de retour</translation>
    </message>
    <message>
        <source>election</source>
        <translation>élection</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>fusion</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refus</translation>
    </message>
    <message>
        <source>order</source>
        <translation>ordre</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <comment>downloading, 5 min left</comment>
        <translation>%1, encore %2</translation>
    </message>
    <message>
        <source>%1 down, %2 up</source>
        <translation>réception %1, envoi %2</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s), %1, %2</source>
        <comment>2 downloads, 43 %, 1 MiB/s down</comment>
        <translation>
            <numerusform>%n téléchargement, %1, %2</numerusform>
            <numerusform>%n téléchargements, %1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>here</source>
        <translation>présente</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>en cours de récupération</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>voulue</translation>
    </message>
    <message>
        <source>wanted, no connected peer has it</source>
        <translation>voulue, aucun pair connecté ne l’a</translation>
    </message>
    <message>
        <source>not wanted</source>
        <translation>non voulue</translation>
    </message>
    <message>
        <source>No tracker&apos;s sign of life was heard.</source>
        <translation>Aucun tracker n’a donné signe de vie.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) of %1 are alive.</source>
        <translation>
            <numerusform>Cluster %1 : %n tracker actif.</numerusform>
            <numerusform>Cluster %1 : %n trackers actifs.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) is master.</source>
        <translation>%1 (%2) est le maître.</translation>
    </message>
    <message>
        <source>Nobody is master at the moment.</source>
        <translation>Il n’y a pas de maître en ce moment.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) another tracker answered what one before it had left unanswered.</source>
        <translation>
            <numerusform>%n fois, un autre tracker a répondu à une demande restée sans réponse.</numerusform>
            <numerusform>%n fois, un autre tracker a répondu à une demande restée sans réponse.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>It is the only tracker that is alive. Until one is started again, peers find nothing new; downloads that already know other peers go on. What it knows stays on its disk.</source>
        <translation>C’est le seul tracker actif. Tant qu’aucun n’est redémarré, les pairs ne trouvent rien de nouveau ; les téléchargements qui connaissent déjà d’autres pairs continuent. Ce qu’il sait reste sur son disque.</translation>
    </message>
    <message numerus="yes">
        <source>It is the master. It hands over to one of the %n other live tracker(s), which already hold a copy of what it knows; the peers notice nothing, or wait a moment.</source>
        <translation>
            <numerusform>C’est le maître. Il passe la main à l’autre tracker actif, qui a déjà une copie de ce qu’il sait ; les pairs ne remarquent rien, ou attendent un instant.</numerusform>
            <numerusform>C’est le maître. Il passe la main à l’un des %n autres trackers actifs, qui ont déjà une copie de ce qu’il sait ; les pairs ne remarquent rien, ou attendent un instant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n other live tracker(s) go on without it; the peers notice nothing.</source>
        <translation>
            <numerusform>L’autre tracker actif continue sans lui ; les pairs ne remarquent rien.</numerusform>
            <numerusform>Les %n autres trackers actifs continuent sans lui ; les pairs ne remarquent rien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop this tracker</source>
        <translation>Arrêter ce tracker</translation>
    </message>
    <message>
        <source>Stop this tracker?</source>
        <translation>Arrêter ce tracker ?</translation>
    </message>
    <message>
        <source>&amp;Stop the tracker</source>
        <translation>&amp;Arrêter le tracker</translation>
    </message>
    <message>
        <source>&amp;Keep it running</source>
        <translation>&amp;Laisser tourner</translation>
    </message>
    <message numerus="yes">
        <source>For %n second(s) it does nothing at all, then it goes on as if nothing had been. If it is the master, another one takes over.</source>
        <translation>
            <numerusform>Pendant %n seconde il ne fait plus rien, puis il reprend comme si de rien n’était. Si c’est le maître, un autre prend la relève.</numerusform>
            <numerusform>Pendant %n secondes il ne fait plus rien, puis il reprend comme si de rien n’était. Si c’est le maître, un autre prend la relève.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n second(s) nothing reaches it and nothing leaves it, as with a pulled cable. If it is the master, another one takes over.</source>
        <translation>
            <numerusform>Pendant %n seconde plus rien n’y entre ni n’en sort, comme si le câble était débranché. Si c’est le maître, un autre prend la relève.</numerusform>
            <numerusform>Pendant %n secondes plus rien n’y entre ni n’en sort, comme si le câble était débranché. Si c’est le maître, un autre prend la relève.</numerusform>
        </translation>
    </message>
    <message>
        <source>The present master hands over to it; the peers notice nothing, or wait a moment.</source>
        <translation>Le maître actuel lui passe la main ; les pairs ne remarquent rien, ou attendent un instant.</translation>
    </message>
    <message>
        <source>Stop a tracker</source>
        <translation>Arrêter un tracker</translation>
    </message>
    <message>
        <source>Stop the tracker %1?</source>
        <translation>Arrêter le tracker %1 ?</translation>
    </message>
    <message>
        <source>&amp;Stop it</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Crash a tracker</source>
        <translation>Faire planter un tracker</translation>
    </message>
    <message>
        <source>Let the tracker %1 crash?</source>
        <translation>Faire planter le tracker %1 ?</translation>
    </message>
    <message>
        <source>&amp;Crash it</source>
        <translation>Faire &amp;planter</translation>
    </message>
    <message>
        <source>Freeze a tracker</source>
        <translation>Figer un tracker</translation>
    </message>
    <message>
        <source>Let the tracker %1 stand still?</source>
        <translation>Figer le tracker %1 ?</translation>
    </message>
    <message>
        <source>&amp;Freeze it</source>
        <translation>&amp;Figer</translation>
    </message>
    <message>
        <source>Cut a tracker off</source>
        <translation>Isoler un tracker</translation>
    </message>
    <message>
        <source>Cut the tracker %1 off from the network?</source>
        <translation>Isoler le tracker %1 du réseau ?</translation>
    </message>
    <message>
        <source>&amp;Cut it off</source>
        <translation>&amp;Isoler</translation>
    </message>
    <message>
        <source>Choose the master</source>
        <translation>Choisir le maître</translation>
    </message>
    <message>
        <source>Make %1 the master?</source>
        <translation>Faire de %1 le maître ?</translation>
    </message>
    <message>
        <source>&amp;Make it master</source>
        <translation>En faire le &amp;maître</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>&amp;Ne rien changer</translation>
    </message>
    <message>
        <source>Remove a transfer</source>
        <translation>Retirer un transfert</translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <translation>Retirer %1 de la liste ?</translation>
    </message>
    <message>
        <source>It is no longer shared from here. Its files stay where they are on the disk.</source>
        <translation>Il ne sera plus partagé depuis cet ordinateur. Ses fichiers restent à leur place sur le disque.</translation>
    </message>
    <message>
        <source>It is no longer downloaded or shared from here. Its files stay in %1 unless you delete them.</source>
        <translation>Il ne sera plus téléchargé ni partagé sur cet ordinateur. Ses fichiers restent dans %1, sauf si vous les supprimez.</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Conserver</translation>
    </message>
    <message>
        <source>This window can start it again.</source>
        <translation>Cette fenêtre peut le redémarrer.</translation>
    </message>
    <message>
        <source>Only somebody at its computer can start it again.</source>
        <translation>Il ne pourra être redémarré que depuis son propre ordinateur.</translation>
    </message>
    <message>
        <source>It hands over to another tracker first, and ends.</source>
        <translation>Il passe d’abord la main à un autre tracker, puis s’arrête.</translation>
    </message>
    <message>
        <source>It says goodbye and ends.</source>
        <translation>Il prévient les autres et s’arrête.</translation>
    </message>
    <message>
        <source>It ends at once and tells nobody, as by a power cut; the others have to notice. What was acknowledged is not lost.</source>
        <translation>Il s’arrête net sans prévenir personne, comme lors d’une coupure de courant ; aux autres de s’en apercevoir. Ce qui a été confirmé n’est pas perdu.</translation>
    </message>
    <message>
        <source>Start a tracker</source>
        <translation>Redémarrer un tracker</translation>
    </message>
    <message>
        <source>Start the tracker %1 again?</source>
        <translation>Redémarrer le tracker %1 ?</translation>
    </message>
    <message>
        <source>It reads its data folder, joins the cluster as a slave, and is sent what it has missed. The others go on meanwhile.</source>
        <translation>Il lit son dossier de données, rejoint le cluster comme esclave et reçoit ce qu’il a manqué. Pendant ce temps, les autres continuent.</translation>
    </message>
    <message>
        <source>&amp;Start it</source>
        <translation>&amp;Redémarrer</translation>
    </message>
    <message>
        <source>Add a tracker</source>
        <translation>Ajouter un tracker</translation>
    </message>
    <message>
        <source>Start another tracker on this computer?</source>
        <translation>Démarrer un autre tracker sur cet ordinateur ?</translation>
    </message>
    <message>
        <source>It is a process of its own with a data folder of its own, joins this cluster as a slave and gets a copy of what the others know. It takes over if another tracker fails, but not if this computer does.</source>
        <translation>C’est un processus à part, avec son propre dossier de données ; il rejoint ce cluster comme esclave et reçoit une copie de ce que savent les autres. Il prend la relève si un autre tracker tombe en panne, mais pas si c’est cet ordinateur.</translation>
    </message>
    <message>
        <source>&amp;Add it</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Quit Muster</source>
        <translation>Quitter Muster</translation>
    </message>
    <message numerus="yes">
        <source>Stop the %n tracker(s) that this window added, too?</source>
        <translation>
            <numerusform>Arrêter aussi le tracker que cette fenêtre a ajouté ?</numerusform>
            <numerusform>Arrêter aussi les %n trackers que cette fenêtre a ajoutés ?</numerusform>
        </translation>
    </message>
    <message>
        <source>This window&apos;s own tracker stops in any case. What it added can go on without a window; &quot;muster stop&quot; or another tracker&apos;s window stops it later.</source>
        <translation>Le tracker de cette fenêtre s’arrête dans tous les cas. Ce qu’elle a ajouté peut continuer sans fenêtre ; « muster stop » ou la fenêtre d’un autre tracker permettra de l’arrêter plus tard.</translation>
    </message>
    <message>
        <source>&amp;Stop them, too</source>
        <translation>&amp;Arrêter aussi</translation>
    </message>
    <message>
        <source>&amp;Keep the window open</source>
        <translation>&amp;Garder la fenêtre ouverte</translation>
    </message>
    <message>
        <source>Let them &amp;go on</source>
        <translation>&amp;Laisser tourner</translation>
    </message>
    <message>
        <source>They are no longer downloaded or shared from here. The files stay where they are unless you delete them; your own files are never deleted.</source>
        <translation>Ils ne seront plus téléchargés ni partagés sur cet ordinateur. Les fichiers restent à leur place, sauf si vous les supprimez ; vos propres fichiers ne sont jamais supprimés.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete the fetched files from the disk, too: %n file(s), %1</source>
        <translation>
            <numerusform>&amp;Supprimer aussi du disque les fichiers récupérés : %n fichier, %1</numerusform>
            <numerusform>&amp;Supprimer aussi du disque les fichiers récupérés : %n fichiers, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n transfer(s) from the list?</source>
        <translation>
            <numerusform>Retirer %n transfert de la liste ?</numerusform>
            <numerusform>Retirer %n transferts de la liste ?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) are not finished.</source>
        <translation>
            <numerusform>%n téléchargement n’est pas terminé.</numerusform>
            <numerusform>%n téléchargements ne sont pas terminés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Others are fetching %n of your transfer(s) now.</source>
        <translation>
            <numerusform>En ce moment, %n de vos transferts est récupéré par d’autres.</numerusform>
            <numerusform>En ce moment, %n de vos transferts sont récupérés par d’autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it goes on where it was when Muster is started again.</source>
        <translation>Tout reprendra où il en était au prochain démarrage de Muster.</translation>
    </message>
    <message>
        <source>Quit Muster now?</source>
        <translation>Quitter Muster maintenant ?</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
    <message>
        <source>This computer&apos;s tracker stops first.</source>
        <translation>Le tracker de cet ordinateur s’arrête d’abord.</translation>
    </message>
    <message numerus="yes">
        <source>The %n tracker(s) that this window added stop, too.</source>
        <translation>
            <numerusform>Le tracker que cette fenêtre a ajouté s’arrête aussi.</numerusform>
            <numerusform>Les %n trackers que cette fenêtre a ajoutés s’arrêtent aussi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Muster starts as a peer from then on; its menu leads back here.</source>
        <translation>Muster démarre dès lors comme pair ; son menu ramène ici.</translation>
    </message>
    <message>
        <source>Use Muster as a peer</source>
        <translation>Utiliser Muster comme pair</translation>
    </message>
    <message>
        <source>Share and fetch files with this computer instead?</source>
        <translation>Partager et récupérer plutôt des fichiers avec cet ordinateur ?</translation>
    </message>
    <message>
        <source>&amp;Become a peer</source>
        <translation>&amp;Devenir un pair</translation>
    </message>
    <message>
        <source>&amp;Stay a tracker</source>
        <translation>&amp;Rester un tracker</translation>
    </message>
    <message>
        <source>Nothing is fetched or shared from here meanwhile; all of it goes on where it was when Muster is a peer again. Muster starts as a tracker from then on; its menu leads back here.</source>
        <translation>Pendant ce temps, rien n’est récupéré ni partagé d’ici ; tout reprend là où c’était dès que Muster est de nouveau un pair. Muster démarre dès lors comme tracker ; son menu ramène ici.</translation>
    </message>
    <message>
        <source>Use Muster as a tracker</source>
        <translation>Utiliser Muster comme tracker</translation>
    </message>
    <message>
        <source>Make this computer a tracker instead?</source>
        <translation>Faire plutôt de cet ordinateur un tracker ?</translation>
    </message>
    <message>
        <source>&amp;Become a tracker</source>
        <translation>&amp;Devenir un tracker</translation>
    </message>
    <message>
        <source>&amp;Stay a peer</source>
        <translation>&amp;Rester un pair</translation>
    </message>
    <message>
        <source>Open the cluster</source>
        <translation>Ouvrir le cluster</translation>
    </message>
    <message>
        <source>Take the passphrase away?</source>
        <translation>Retirer la phrase secrète ?</translation>
    </message>
    <message>
        <source>From the next start of Muster on, this computer belongs to an open cluster: anybody on the network can join it. It does not hear those that still have the passphrase, nor they it; take it away at each of them. Who does not know it by heart cannot set it again: it is deleted here.</source>
        <translation>Dès le prochain démarrage de Muster, cet ordinateur appartient à un cluster ouvert : n’importe qui sur le réseau peut le rejoindre. Il n’entend pas ceux qui ont encore la phrase secrète, ni eux lui ; retirez-la chez chacun d’eux. Qui ne la connaît pas par cœur ne peut pas la remettre : elle est effacée ici.</translation>
    </message>
    <message>
        <source>&amp;Take it away</source>
        <translation>&amp;Retirer</translation>
    </message>
</context>
<context>
    <name>Topology</name>
    <message>
        <source>The network was split, and these trackers went on by themselves. Once both sides hear each other, the smaller one joins the larger by itself.</source>
        <translation>Le réseau a été coupé en deux, et ces trackers ont continué de leur côté. Dès que les deux parties s’entendront à nouveau, la plus petite rejoindra d’elle-même la plus grande.</translation>
    </message>
    <message>
        <source>Apart: lineage %1</source>
        <translation>À part : lignée %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>signe de vie</translation>
    </message>
    <message>
        <source>asks for a vote</source>
        <translation>demande de vote</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>vote</translation>
    </message>
    <message>
        <source>prepare</source>
        <translation>préparation</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>validation</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln content(s)</source>
        <translation>
            <numerusform>%Ln contenu</numerusform>
            <numerusform>%Ln contenus</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>%1 · this one</source>
        <translation>%1 · celui-ci</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n entries behind</source>
        <translation>
            <numerusform>%1, %n entrée de retard</numerusform>
            <numerusform>%1, %n entrées de retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n behind</source>
        <comment>log entries</comment>
        <translation>
            <numerusform>%n de retard</numerusform>
            <numerusform>%n de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>figé</translation>
    </message>
    <message>
        <source>Around the trackers: %1</source>
        <translation>Autour des trackers : %1</translation>
    </message>
</context>
<context>
    <name>TorrentDescription</name>
    <message>
        <source>it is not a torrent (%1); get it again</source>
        <translation>ce n’est pas un torrent (%1) ; récupérez-le à nouveau</translation>
    </message>
</context>
<context>
    <name>TrackerFacts</name>
    <message>
        <source>nothing</source>
        <translation>aucun</translation>
    </message>
    <message numerus="yes">
        <source>%Ln log entries</source>
        <translation>
            <numerusform>%Ln entrée du journal</numerusform>
            <numerusform>%Ln entrées du journal</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as the master&apos;s</source>
        <translation>%1, comme celle du maître</translation>
    </message>
    <message>
        <source>%1, DIFFERS from the master&apos;s</source>
        <translation>%1, DIFFÈRE de celle du maître</translation>
    </message>
    <message>
        <source>%1, is sent the whole state: %2 %</source>
        <translation>%1, reçoit l’état complet : %2 %</translation>
    </message>
    <message>
        <source>%1 % of a core</source>
        <translation>%1 % d’un cœur</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last keep-alive</source>
        <translation>Dernier signe de vie</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Mandat</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Validé</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Appliqué</translation>
    </message>
    <message>
        <source>Behind the master</source>
        <translation>Retard sur le maître</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenus</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>Announces a second</source>
        <translation>Annonces par seconde</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Runs for</source>
        <translation>En marche depuis</translation>
    </message>
    <message>
        <source>Address for peers</source>
        <translation>Adresse pour les pairs</translation>
    </message>
    <message>
        <source>Address for trackers</source>
        <translation>Adresse pour les trackers</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>nobody in this term</source>
        <translation>personne pour ce mandat</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>lui-même</translation>
    </message>
    <message>
        <source>Voted for</source>
        <translation>A voté pour</translation>
    </message>
</context>
<context>
    <name>muster::Endpoint</name>
    <message>
        <source>“%1” is not ADDRESS:PORT, like 192.168.1.5:6969</source>
        <translation>« %1 » n’est pas de la forme ADRESSE:PORT, comme 192.168.1.5:6969</translation>
    </message>
</context>
<context>
    <name>muster::app</name>
    <message>
        <source>“%1” is not a command, a link or a .torrent file; muster help lists the commands</source>
        <translation>« %1 » n’est ni une commande, ni un lien, ni un fichier .torrent ; muster help donne la liste des commandes</translation>
    </message>
    <message>
        <source>%1 is not an option; muster help lists them</source>
        <translation>%1 n’est pas une option ; muster help en donne la liste</translation>
    </message>
    <message>
        <source>%1 does not go with this command; muster help says which do</source>
        <translation>%1 ne va pas avec cette commande ; muster help indique ce qui convient</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 n’accepte pas de valeur</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 attend %2</translation>
    </message>
    <message>
        <source>%1 takes %2, not “%3”</source>
        <translation>%1 attend %2, et non « %3 »</translation>
    </message>
    <message>
        <source>%1 takes one tracker: its name, or the beginning of its id</source>
        <translation>%1 attend un tracker : son nom, ou le début de son identifiant</translation>
    </message>
    <message>
        <source>%1 takes a tracker (its name, or the beginning of its id) and seconds, 1 to 600</source>
        <translation>%1 attend un tracker (son nom, ou le début de son identifiant) et une durée en secondes, de 1 à 600</translation>
    </message>
    <message>
        <source>add takes one magnet link, .torrent file or SHA-1</source>
        <translation>add attend un lien magnet, un fichier .torrent ou un SHA-1</translation>
    </message>
    <message>
        <source>transfers takes nothing but options; it lists all</source>
        <translation>transfers n’accepte que des options ; il affiche tout</translation>
    </message>
    <message>
        <source>share takes the files or folders to share</source>
        <translation>share attend les fichiers ou dossiers à partager</translation>
    </message>
    <message>
        <source>get takes one magnet link, .torrent file or SHA-1</source>
        <translation>get attend un lien magnet, un fichier .torrent ou un SHA-1</translation>
    </message>
    <message>
        <source>get needs --to, which takes the folder to put it in</source>
        <translation>get a besoin de --to, suivi du dossier de destination</translation>
    </message>
    <message>
        <source>peers takes one SHA-1, link or .torrent file</source>
        <translation>peers attend un SHA-1, un lien ou un fichier .torrent</translation>
    </message>
    <message>
        <source>the window takes links and .torrent files; muster help lists the commands</source>
        <translation>la fenêtre accepte les liens et les fichiers .torrent ; muster help donne la liste des commandes</translation>
    </message>
    <message>
        <source>demo takes one file at most</source>
        <translation>demo accepte un seul fichier au plus</translation>
    </message>
    <message>
        <source>“%1” is too much here; muster help says what goes where</source>
        <translation>« %1 » est de trop ici ; muster help indique ce qui se met où</translation>
    </message>
    <message>
        <source>a number, 1 to 1000000000</source>
        <translation>un nombre de 1 à 1000000000</translation>
    </message>
    <message>
        <source>a file with the contents and networks to allow or deny</source>
        <translation>un fichier des contenus et réseaux à autoriser ou à refuser</translation>
    </message>
    <message>
        <source>a port number, 0 to 65535 (0: the system chooses)</source>
        <translation>un numéro de port, de 0 à 65535 (0 : le système choisit)</translation>
    </message>
    <message>
        <source>a multicast group as ADDRESS:PORT, like 239.192.77.1:6969</source>
        <translation>un groupe multicast sous la forme ADRESSE:PORT, comme 239.192.77.1:6969</translation>
    </message>
    <message>
        <source>an interface&apos;s name or address, like eth0 or 192.168.1.5</source>
        <translation>le nom ou l’adresse d’une interface, comme eth0 ou 192.168.1.5</translation>
    </message>
    <message>
        <source>a cluster&apos;s name of 1 to 64 bytes</source>
        <translation>un nom de cluster de 1 à 64 octets</translation>
    </message>
    <message>
        <source>a label of 1 to 64 bytes</source>
        <translation>un nom de 1 à 64 octets</translation>
    </message>
    <message>
        <source>a tracker&apos;s HOST or HOST:PORT, like 192.168.1.5</source>
        <translation>un tracker sous la forme HÔTE ou HÔTE:PORT, comme 192.168.1.5</translation>
    </message>
    <message>
        <source>a file that only you can read, with the cluster&apos;s passphrase</source>
        <translation>un fichier que vous seul pouvez lire, avec la phrase secrète du cluster</translation>
    </message>
    <message>
        <source>seconds between announces, 5 to 86400</source>
        <translation>l’intervalle entre deux annonces en secondes, de 5 à 86400</translation>
    </message>
    <message>
        <source>survivors or majority</source>
        <translation>survivors ou majority</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>un dossier</translation>
    </message>
    <message>
        <source>KiB a second, 0 to 2000000 (0: no limit)</source>
        <translation>un débit en KiB par seconde, de 0 à 2000000 (0 : sans limite)</translation>
    </message>
    <message>
        <source>the folder to put it in</source>
        <translation>le dossier de destination</translation>
    </message>
    <message>
        <source>the folder to put .torrent files in</source>
        <translation>le dossier où mettre les fichiers .torrent</translation>
    </message>
    <message>
        <source>the numbers of files as --list-files shows them, like 1,3-5</source>
        <translation>les numéros des fichiers tels que les affiche --list-files, comme 1,3-5</translation>
    </message>
    <message>
        <source>a power of two in KiB, 16 to 65536</source>
        <translation>une puissance de deux en KiB, de 16 à 65536</translation>
    </message>
    <message>
        <source>cannot read the passphrase file %1: %2</source>
        <translation>impossible de lire le fichier de phrase secrète %1 : %2</translation>
    </message>
    <message>
        <source>others can read the passphrase file %1; make it yours alone: chmod 600 %1</source>
        <translation>d’autres peuvent lire le fichier de phrase secrète %1 ; réservez-le à vous seul : chmod 600 %1</translation>
    </message>
    <message>
        <source>cannot remove %1; remove it yourself</source>
        <translation>impossible de supprimer %1 ; supprimez-le vous-même</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>impossible d’écrire %1 : %2</translation>
    </message>
    <message>
        <source>%1 was ordered to stop</source>
        <translation>%1 a reçu l’ordre de s’arrêter</translation>
    </message>
    <message>
        <source>%1 was ordered to crash</source>
        <translation>%1 a reçu l’ordre de planter</translation>
    </message>
    <message>
        <source>%1 was ordered to stand still for %2 s</source>
        <translation>%1 a reçu l’ordre de se figer pendant %2 s</translation>
    </message>
    <message>
        <source>%1 was ordered to cut itself off for %2 s</source>
        <translation>%1 a reçu l’ordre de s’isoler pendant %2 s</translation>
    </message>
    <message>
        <source>%1 was ordered to become master</source>
        <translation>%1 a reçu l’ordre de devenir maître</translation>
    </message>
    <message>
        <source>%1 stops</source>
        <translation>%1 s’arrête</translation>
    </message>
    <message>
        <source>%1 crashes</source>
        <translation>%1 plante</translation>
    </message>
    <message>
        <source>%1 stands still for %2 s</source>
        <translation>%1 se fige pendant %2 s</translation>
    </message>
    <message>
        <source>%1 is cut off for %2 s</source>
        <translation>%1 est isolé pendant %2 s</translation>
    </message>
    <message>
        <source>the mastership is handed to %1</source>
        <translation>le rôle de maître passe à %1</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, depuis %2</translation>
    </message>
    <message>
        <source>%1, by %2 from %3</source>
        <translation>%1, par %2 depuis %3</translation>
    </message>
    <message>
        <source>%1 is the master already</source>
        <translation>%1 est déjà le maître</translation>
    </message>
    <message>
        <source>the cluster is open, so %1 takes orders from its own computer only; give all trackers a passphrase with --passphrase-file, or give the order there</source>
        <translation>le cluster est ouvert, donc %1 n’accepte d’ordres que de son propre ordinateur ; donnez à tous les trackers une phrase secrète avec --passphrase-file, ou donnez l’ordre sur place</translation>
    </message>
    <message>
        <source>there is no master that could hand over to %1; try again once muster status shows one</source>
        <translation>aucun maître ne peut passer la main à %1 ; réessayez quand muster status en affichera un</translation>
    </message>
    <message>
        <source>%1 does not answer; look with muster status whether it lives, and whether the passphrase is the same</source>
        <translation>%1 ne répond pas ; vérifiez avec muster status qu’il est actif, et que la phrase secrète est la même</translation>
    </message>
    <message>
        <source>complete and checked: %1</source>
        <translation>complet et vérifié : %1</translation>
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
        <translation>Partout :
  --data-dir DOSSIER        où sont conservées les bases de données et les clés
  --interface IF|ADRESSE    l’interface réseau (toutes, si absent)
  --cluster NOM             quel cluster (muster)
  --name NOM                le nom de ce tracker (celui de l’ordinateur)
  --port N                  où les pairs interrogent ce tracker (6969)
  --replication-port N      où les autres trackers le joignent (6970)
  --announce-group A:P      où les pairs interrogent par multicast (239.192.77.1:6969)
  --cluster-group A:P       où les trackers se trouvent entre eux (239.192.77.2:6970)
  --join HÔTE[:PORT]        un tracker hors de portée du multicast ; peut être répété. PORT est son
                            --replication-port pour les trackers, son --port pour tous les autres
  --passphrase-file FICHIER connu des seuls trackers de ce cluster (sans lui, il est ouvert)
  --interval SECONDES       entre deux annonces d’un pair (120)

</translation>
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
        <translation>Trackers :
  --full-scrape             un scrape sans SHA-1 obtient tous les contenus
  --access-file FICHIER     contenus et réseaux à autoriser ou à refuser ; voir README
                            (access.txt dans le dossier de données, s’il y est)
  --max-contents N          contenus qu’un tracker accepte (500000)
  --max-peers-per-content N pairs pour chacun (100000)
  --max-entries-per-network N  pairs, chacun compté une fois par contenu, d’un /24
                            en IPv4 ou d’un /56 en IPv6 (250000)
  --max-entries N           et en tout (5000000)
  --quorum survivors|majority  qui continue quand la plupart des trackers sont perdus : ceux qui
                            restent, ou personne jusqu’au retour des autres (survivors)

</translation>
    </message>
    <message>
        <source>tracker %1 (%2), peers ask it at %3, cluster “%4”: %5</source>
        <translation>tracker %1 (%2), les pairs l’interrogent sur %3, cluster « %4 » : %5</translation>
    </message>
    <message>
        <source>complete %1</source>
        <translation>complet %1</translation>
    </message>
    <message>
        <source>this peer shares and fetches until it is ended; muster add and muster transfers reach it</source>
        <translation>ce pair partage et récupère jusqu’à son arrêt ; muster add et muster transfers permettent de le joindre</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>everything held</source>
        <translation>tout a tenu</translation>
    </message>
    <message>
        <source>not everything held</source>
        <translation>tout n’a pas tenu</translation>
    </message>
    <message>
        <source>Muster</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Peers ask this tracker at %1, and all trackers by multicast to %2.</source>
        <translation>Les pairs interrogent ce tracker sur %1, et tous les trackers par multicast sur %2.</translation>
    </message>
    <message>
        <source>Trackers find each other by multicast to %1.</source>
        <translation>Les trackers se trouvent entre eux par multicast sur %1.</translation>
    </message>
    <message>
        <source>Trackers are asked by multicast to %1.</source>
        <translation>Les trackers sont interrogés par multicast sur %1.</translation>
    </message>
    <message>
        <source>%1 takes one transfer: its name, its SHA-1 or how one of them begins, or “all”</source>
        <translation>%1 attend un seul transfert : son nom, son SHA-1 ou le début de l’un d’eux, ou « all »</translation>
    </message>
    <message>
        <source>some of trackers,lsd,dht,pex,upnp,punch, or none</source>
        <translation>une partie de la liste trackers,lsd,dht,pex,upnp,punch, ou none</translation>
    </message>
    <message>
        <source>another Muster uses the data folder %1; end it, or choose another with --data-dir</source>
        <translation>un autre Muster utilise le dossier de données %1 ; arrêtez-le, ou choisissez un autre dossier avec --data-dir</translation>
    </message>
    <message>
        <source>Muster on the computer %1 uses the data folder %2; end it there, or choose another with --data-dir; if it does not run any more, delete %3</source>
        <translation>Muster sur l’ordinateur %1 utilise le dossier de données %2 ; arrêtez-le là-bas, ou choisissez un autre dossier avec --data-dir ; s’il n’est plus en marche, supprimez %3</translation>
    </message>
    <message>
        <source>cannot write in the data folder %1; choose another with --data-dir</source>
        <translation>impossible d’écrire dans le dossier de données %1 ; choisissez-en un autre avec --data-dir</translation>
    </message>
    <message>
        <source>--join: %1 has no IPv4 address: %2; check the name or give the address</source>
        <translation>--join : %1 n’a pas d’adresse IPv4 : %2 ; vérifiez le nom ou indiquez l’adresse</translation>
    </message>
    <message>
        <source>the interface %1 does no multicast, so nobody is found through it; name a tracker&apos;s address with --join, or choose another interface</source>
        <translation>l’interface %1 ne fait pas de multicast, et personne n’est trouvé par elle ; indiquez l’adresse d’un tracker avec --join, ou choisissez une autre interface</translation>
    </message>
    <message>
        <source>a port number, 1 to 65534</source>
        <translation>un numéro de port, de 1 à 65534</translation>
    </message>
    <message>
        <source>not all of the output could be written; make room where it goes, and look again</source>
        <translation>la sortie n’a pas pu être écrite en entier ; faites de la place là où elle va, puis regardez à nouveau</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed (one line says why), 2 bad options, 3 nobody there: no
tracker answered, or no peer runs; 130 ended at once by a second Ctrl-C, 141 nobody reads
the output any more (share and get end then; tracker and peer go on).
</source>
        <translation>Code de sortie : 0 réussi, 1 échec (une ligne dit pourquoi), 2 options incorrectes, 3 personne :
aucun tracker n’a répondu, ou aucun pair n’est en marche ; 130 arrêté aussitôt par un second
Ctrl-C, 141 plus personne ne lit la sortie (share et get s’arrêtent alors ; tracker et peer
continuent).
</translation>
    </message>
    <message>
        <source>the interface %1 does no multicast: who shall find this tracker has to name it with --join</source>
        <translation>l’interface %1 ne fait pas de multicast : qui doit trouver ce tracker doit l’indiquer avec --join</translation>
    </message>
    <message>
        <source>cannot write %1; look at its folder</source>
        <translation>impossible d’écrire %1 ; regardez son dossier</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>%1 KiB/s</source>
        <translation>%1 KiB/s</translation>
    </message>
    <message>
        <source>downloads</source>
        <translation>réceptions</translation>
    </message>
    <message>
        <source>uploads</source>
        <translation>envois</translation>
    </message>
    <message>
        <source>downloads at once</source>
        <translation>réceptions simultanées</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>what was fetched is shared</source>
        <translation>ce qui est récupéré est partagé</translation>
    </message>
    <message>
        <source>until it gave %1 times what it took</source>
        <translation>jusqu’à avoir donné %1 fois ce qui a été pris</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>downloads %1, uploads %2</source>
        <translation>réceptions %1, envois %2</translation>
    </message>
    <message>
        <source>the limits could not be written into %1; look whether its disk is full</source>
        <translation>les limites n’ont pas pu être écrites dans %1 ; regardez si son disque est plein</translation>
    </message>
    <message>
        <source>limit takes one transfer at most: its name, its SHA-1 or how one of them begins, or “all”</source>
        <translation>limit prend un transfert au plus : son nom, son SHA-1 ou le début de l’un d’eux, ou « all »</translation>
    </message>
    <message>
        <source>limit of a transfer takes --down-limit, --up-limit or --ratio; the others are for all together</source>
        <translation>limit d’un transfert prend --down-limit, --up-limit ou --ratio ; les autres valent pour l’ensemble</translation>
    </message>
    <message>
        <source>queue takes a transfer (its name, its SHA-1 or how one of them begins) and top, up, down or bottom</source>
        <translation>queue prend un transfert (son nom, son SHA-1 ou le début de l’un d’eux) et top, up, down ou bottom</translation>
    </message>
    <message>
        <source>export takes one transfer: its name, its SHA-1 or how one of them begins, or “all”</source>
        <translation>export prend un transfert : son nom, son SHA-1 ou le début de l’un d’eux, ou « all »</translation>
    </message>
    <message>
        <source>export needs --to, which takes the folder to put the .torrent file in</source>
        <translation>export a besoin de --to, avec le dossier où mettre le fichier .torrent</translation>
    </message>
    <message>
        <source>a number, like 1.5 (0: gives on without an end)</source>
        <translation>un nombre, comme 1.5 (0 : donne sans fin)</translation>
    </message>
    <message>
        <source>how many downloads run at once, 0 to 1000000 (0: all)</source>
        <translation>combien de réceptions se font à la fois, de 0 à 1000000 (0 : toutes)</translation>
    </message>
    <message>
        <source>two times of day, like 08:00-18:00, or off</source>
        <translation>deux heures du jour, comme 08:00-18:00, ou off</translation>
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
        <translation>Muster : partager de gros fichiers dans un même bâtiment, sans serveur qui puisse tomber en panne.

  muster                                 la fenêtre ; demande le rôle au premier démarrage
  muster LIEN|FICHIER.torrent            la fenêtre, et demande où enregistrer
  muster tracker | peer  [--headless]    un seul rôle
  muster share CHEMIN…                   partage jusqu’à l’arrêt de la commande
  muster get LIEN|FICHIER.torrent|SHA1 --to DOSSIER   récupère et se termine ; « - » lit le lien
                                         sur l’entrée standard, où personne d’autre ne le voit
  muster list [--json]                   ce que propose le réseau
  muster peers LIEN|FICHIER.torrent|SHA1 [--json]   qui l’a, et ce que chacun dit de lui-même
  muster status [--json]                 le cluster de trackers
  muster check [--json]                  ce qui peut empêcher cet ordinateur de trouver les autres
  muster demo [--headless] [FICHIER]     trois trackers, deux pairs et un maître qui meurt

Au pair déjà en marche (dans le même dossier de données) :
  muster add LIEN|FICHIER.torrent|SHA1 [--to DOSSIER] [--paused] [--sequential] [--files 1,3-5]
  muster transfers [--list-files] [--json]   ce qu’il partage et récupère ; en JSON aussi à
                                         qui il est relié
  muster pause|resume|recheck TRANSFERT  son nom, son SHA-1 ou le début de l’un d’eux, ou « all »
  muster remove TRANSFERT [--delete-files] [--yes]   les fichiers restent, sauf demande contraire
  muster queue TRANSFERT top|up|down|bottom   quand il est récupéré
  muster export TRANSFERT --to DOSSIER   son fichier .torrent, qui nomme les trackers
  muster limit [--json]                  ce qui vaut pour tous ensemble
  muster limit [--down-limit KIB] [--up-limit KIB] [--ratio R] [--active N]
               [--hours DE-À|off] [--hours-down-limit KIB] [--hours-up-limit KIB]
  muster limit TRANSFERT [--down-limit KIB] [--up-limit KIB] [--ratio R]

À un tracker (son nom, ou le début de son identifiant) :
  muster stop|crash|promote TRACKER
  muster freeze|isolate TRACKER SECONDES   le fige ou l’isole : pour voir ce qui s’ensuit

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
        <translation>Partager et récupérer :
  --files 1,3-5             get, add : ces fichiers seulement ; --list-files affiche leurs numéros
  --sequential              get, add : du début à la fin
  --down-limit KIB          KiB par seconde au plus (0 : sans limite)
  --up-limit KIB
  --ratio R                 limit : met en pause ce qui a donné tant de fois ce qui a été
                            pris (0 : jamais)
  --active N                limit : tant de réceptions à la fois (5 ; 0 : toutes)
  --hours 08:00-18:00       limit : à ces heures, --hours-down-limit et --hours-up-limit
                            valent à la place
  --torrent-to DOSSIER      share : les fichiers .torrent y sont mis
  --chunk-size KIB          share : une puissance de deux (selon la taille, si absent)
  --private                 share : seulement pour ceux qui ont le lien
  --finders LISTE           où chercher des pairs en plus des trackers du réseau : trackers (ceux
                            du torrent), lsd, dht, pex ; upnp ouvre un port sur le routeur,
                            punch traverse son pare-feu, mais ralentit ; ou none
                            (trackers,lsd,dht,pex)
  --listen-port N           où les autres pairs joignent celui-ci, et en N+1 pour le privé
                            (un port libre au premier démarrage, puis toujours le même)
  --json                    une ligne de JSON par changement, pour les programmes

</translation>
    </message>
</context>
<context>
    <name>muster::app::AccessFile</name>
    <message>
        <source>the access list “%1” is not there; the list in force stays (to lift it, put an empty file there)</source>
        <translation>la liste d’accès « %1 » n’est pas là ; la liste en vigueur reste valable (pour la lever, mettez un fichier vide à cet endroit)</translation>
    </message>
    <message>
        <source>it is longer than %1 bytes</source>
        <translation>elle dépasse %1 octets</translation>
    </message>
    <message>
        <source>the access list “%1” cannot be taken over: %2. Correct it, or start without it</source>
        <translation>la liste d’accès « %1 » ne peut pas être appliquée : %2. Corrigez-la, ou démarrez sans elle</translation>
    </message>
    <message>
        <source>the access list “%1” is not taken over: %2. Correct it; until then the list in force stays</source>
        <translation>la liste d’accès « %1 » n’est pas appliquée : %2. Corrigez-la ; d’ici là, la liste en vigueur reste valable</translation>
    </message>
    <message>
        <source>the access list “%1” is not in force: the trackers that this one has joined have another one. To put it in the place of theirs, save it again</source>
        <translation>la liste d’accès « %1 » n’est pas en vigueur : les trackers que celui-ci a rejoints en ont une autre. Pour remplacer la leur, enregistrez-la à nouveau</translation>
    </message>
    <message>
        <source>“%1” cannot be written (%2); at the next start the access list is brought to the cluster again. Make its folder writable</source>
        <translation>impossible d’écrire « %1 » (%2) ; au prochain démarrage, la liste d’accès sera de nouveau transmise au cluster. Rendez son dossier accessible en écriture</translation>
    </message>
</context>
<context>
    <name>muster::app::AddedTrackers</name>
    <message>
        <source>cannot start %1: %2</source>
        <translation>impossible de démarrer %1 : %2</translation>
    </message>
    <message>
        <source>It was killed, or crashed.</source>
        <translation>Il a été tué, ou a planté.</translation>
    </message>
    <message>
        <source>It ended with status %1.</source>
        <translation>Il s’est terminé avec le code %1.</translation>
    </message>
    <message>
        <source>The passphrase was changed, and this window&apos;s tracker still has the former one. Stop it and start it again; then trackers that are added have the new one, too.</source>
        <translation>La phrase secrète a été changée, et le tracker de cette fenêtre a encore l’ancienne. Arrêtez-le et redémarrez-le ; les trackers ajoutés auront alors aussi la nouvelle.</translation>
    </message>
</context>
<context>
    <name>muster::app::CheckCommand</name>
    <message>
        <source>good:</source>
        <translation>ok :</translation>
    </message>
    <message>
        <source>hint:</source>
        <translation>à vérifier :</translation>
    </message>
    <message>
        <source>problem:</source>
        <translation>problème :</translation>
    </message>
</context>
<context>
    <name>muster::app::DataFolder</name>
    <message>
        <source>cannot make the data folder %1; choose another with --data-dir</source>
        <translation>impossible de créer le dossier de données %1 ; choisissez-en un autre avec --data-dir</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>impossible de lire %1 : %2</translation>
    </message>
    <message>
        <source>%1 holds no id; move the folder away and start again, the other trackers bring the data back</source>
        <translation>%1 ne contient pas d’identifiant ; déplacez le dossier ailleurs et redémarrez, les autres trackers rapporteront les données</translation>
    </message>
    <message>
        <source>cannot write %1: %2; make its folder writable and room on its disk</source>
        <translation>impossible d’écrire %1 : %2 ; rendez son dossier accessible en écriture et libérez de la place sur son disque</translation>
    </message>
    <message>
        <source>cannot rename %1: %2; make its folder writable, or move the file away</source>
        <translation>impossible de renommer %1 : %2 ; rendez son dossier accessible en écriture, ou déplacez le fichier ailleurs</translation>
    </message>
</context>
<context>
    <name>muster::app::Demo</name>
    <message>
        <source>this took too long; the demo gives up</source>
        <translation>cela a duré trop longtemps ; la démonstration abandonne</translation>
    </message>
    <message>
        <source>cannot make a folder in %1: %2</source>
        <translation>impossible de créer un dossier dans %1 : %2</translation>
    </message>
    <message>
        <source>three trackers started</source>
        <translation>trois trackers démarrés</translation>
    </message>
    <message>
        <source>cannot read the file %1</source>
        <translation>impossible de lire le fichier %1</translation>
    </message>
    <message>
        <source>%1 is too small to lose a master on the way; give a file of 1 MiB or more</source>
        <translation>%1 est trop petit pour perdre un maître en route ; donnez un fichier de 1 MiB ou plus</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>impossible d’écrire %1 : %2</translation>
    </message>
    <message>
        <source>cannot write %1: %2; the demo needs 600 MB free there</source>
        <translation>impossible d’écrire %1 : %2 ; la démonstration a besoin de 600 Mo libres à cet endroit</translation>
    </message>
    <message>
        <source>elected: %1 is master, term %2; all three trackers are in the cluster</source>
        <translation>élection : %1 est maître, mandat %2 ; les trois trackers sont dans le cluster</translation>
    </message>
    <message>
        <source>replicated: all three trackers know the file (log index %1, equal digests)</source>
        <translation>réplication : les trois trackers connaissent le fichier (entrée %1 du journal, empreintes égales)</translation>
    </message>
    <message>
        <source>the second peer fetches it, at %1 MiB/s so that there is a way to lose the master on</source>
        <translation>le second pair le récupère, à %1 MiB/s, pour laisser le temps de perdre le maître en route</translation>
    </message>
    <message>
        <source>killed: the master %1, by SIGKILL, at %2 %</source>
        <translation>tué : le maître %1, par SIGKILL, à %2 %</translation>
    </message>
    <message>
        <source>new master after %1 ms: %2, term %3</source>
        <translation>nouveau maître après %1 ms : %2, mandat %3</translation>
    </message>
    <message>
        <source>replicated: both remaining trackers hold the same (equal digests)</source>
        <translation>réplication : les deux trackers restants ont les mêmes données (empreintes égales)</translation>
    </message>
    <message>
        <source>the first peer shares %1, SHA-1 %2</source>
        <translation>le premier pair partage %1, SHA-1 %2</translation>
    </message>
    <message>
        <source>the fetch failed</source>
        <translation>la récupération a échoué</translation>
    </message>
    <message>
        <source>the fetch ended before the master could be killed</source>
        <translation>la récupération s’est terminée avant que le maître ait pu être tué</translation>
    </message>
    <message>
        <source>complete: the second peer has all of it</source>
        <translation>complet : le second pair a tout</translation>
    </message>
    <message>
        <source>the new master answers: completed %1, seeders %2</source>
        <translation>le nouveau maître répond : téléchargements terminés %1, sources complètes %2</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>échec : %1</translation>
    </message>
    <message>
        <source>%1 said last: %2</source>
        <translation>dernier message de %1 : %2</translation>
    </message>
    <message>
        <source>%1 does not start</source>
        <translation>%1 ne démarre pas</translation>
    </message>
    <message>
        <source>%1 ended by itself</source>
        <translation>%1 s’est terminé de lui-même</translation>
    </message>
    <message>
        <source>the SHA-1 of what came differs: %1, not %2</source>
        <translation>le SHA-1 de ce qui est arrivé diffère : %1, et non %2</translation>
    </message>
    <message>
        <source>digest equal: SHA-1 of both files is %1</source>
        <translation>empreintes égales : le SHA-1 des deux fichiers est %1</translation>
    </message>
</context>
<context>
    <name>muster::app::DesktopNotifications</name>
    <message>
        <source>Open Muster</source>
        <translation>Ouvrir Muster</translation>
    </message>
</context>
<context>
    <name>muster::app::DoorVisitor</name>
    <message>
        <source>an order is longer than a mebibyte; give it in parts</source>
        <translation>un ordre dépasse un mébioctet ; donnez-le en plusieurs parties</translation>
    </message>
</context>
<context>
    <name>muster::app::FileSelection</name>
    <message numerus="yes">
        <source>there are %n file(s), and no number %1; --list-files shows them</source>
        <translation>
            <numerusform>il y a %n fichier, et aucun numéro %1 ; --list-files l’affiche</numerusform>
            <numerusform>il y a %n fichiers, et aucun numéro %1 ; --list-files les affiche</numerusform>
        </translation>
    </message>
    <message>
        <source>files are given by their numbers from 1 on, like 1,3-5</source>
        <translation>les fichiers se donnent par leurs numéros à partir de 1, comme 1,3-5</translation>
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
        <translation>Aucun réseau n’est connecté.</translation>
    </message>
    <message>
        <source>Plug in a cable or join a Wi-Fi, then check again.</source>
        <translation>Branchez un câble ou connectez-vous à un Wi-Fi, puis vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>Several networks are in use: %1.</source>
        <translation>Plusieurs réseaux sont utilisés : %1.</translation>
    </message>
    <message>
        <source>If the others are not found, choose the one that they are in: a VPN or a virtual machine&apos;s network leads elsewhere.</source>
        <translation>Si les autres restent introuvables, choisissez le réseau où ils se trouvent : celui d’un VPN ou d’une machine virtuelle mène ailleurs.</translation>
    </message>
    <message>
        <source>The network %1 is in use.</source>
        <translation>Le réseau %1 est utilisé.</translation>
    </message>
    <message>
        <source>Multicast does not pass through %1: even this computer does not hear itself.</source>
        <translation>Le multicast ne passe pas par %1 : cet ordinateur ne s’entend même pas lui-même.</translation>
    </message>
    <message>
        <source>Let UDP to 239.192.77.0/24 pass in the firewall, and see that the interface allows multicast; where that cannot be, name a tracker&apos;s address with --join.</source>
        <translation>Autorisez l’UDP vers 239.192.77.0/24 dans le pare-feu, et vérifiez que l’interface accepte le multicast ; si c’est impossible, indiquez l’adresse d’un tracker avec --join.</translation>
    </message>
    <message>
        <source>The firewall %1 is switched on.</source>
        <translation>Le pare-feu %1 est activé.</translation>
    </message>
    <message>
        <source>If others are not found, let Muster through: %1</source>
        <translation>Si les autres restent introuvables, laissez passer Muster : %1</translation>
    </message>
    <message>
        <source>No tracker of the cluster “%1” is heard.</source>
        <translation>Aucun tracker du cluster « %1 » n’est détecté.</translation>
    </message>
    <message>
        <source>Start one on some computer of this network. If one runs: is it in the same network? Some Wi-Fis keep their guests apart, and some switches hold back multicast; then name the tracker&apos;s address with --join.</source>
        <translation>Démarrez-en un sur un ordinateur de ce réseau. S’il y en a déjà un en marche, est-il dans le même réseau ? Certains Wi-Fi isolent leurs invités, et certains commutateurs bloquent le multicast ; indiquez alors l’adresse du tracker avec --join.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) heard, but no master: %1.</source>
        <translation>
            <numerusform>%n tracker détecté, mais pas de maître : %1.</numerusform>
            <numerusform>%n trackers détectés, mais pas de maître : %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait a moment: they elect one. If it lasts, look at their events.</source>
        <translation>Attendez un instant : ils en élisent un. Si cela dure, regardez leurs événements.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) heard, but none answers peers: %1.</source>
        <translation>
            <numerusform>%n tracker détecté, mais il ne répond pas aux pairs : %1.</numerusform>
            <numerusform>%n trackers détectés, mais aucun ne répond aux pairs : %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A firewall on the master&apos;s computer, %1, may keep requests out: let UDP to its port in.</source>
        <translation>Un pare-feu sur l’ordinateur du maître, %1, bloque peut-être les demandes : laissez entrer l’UDP vers son port.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) heard: %1. The master, %2, answers at %3.</source>
        <translation>
            <numerusform>%n tracker détecté : %1. Le maître, %2, répond sur %3.</numerusform>
            <numerusform>%n trackers détectés : %1. Le maître, %2, répond sur %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trackers of clusters with other names are here: %1.</source>
        <translation>Il y a ici des trackers de clusters portant d’autres noms : %1.</translation>
    </message>
    <message>
        <source>If you mean one of them, start with --cluster and its name.</source>
        <translation>Si vous cherchez l’un d’eux, démarrez avec --cluster et son nom.</translation>
    </message>
    <message>
        <source>Only programs on this computer are reached, by %1.</source>
        <translation>Seuls les programmes de cet ordinateur sont joignables, par %1.</translation>
    </message>
    <message>
        <source>Choose another network if other computers are to be reached.</source>
        <translation>Choisissez un autre réseau pour joindre d’autres ordinateurs.</translation>
    </message>
    <message>
        <source>This computer is in no network: only its own programs are reached.</source>
        <translation>Cet ordinateur n’est dans aucun réseau : seuls ses propres programmes sont joignables.</translation>
    </message>
    <message>
        <source>The interface %1 does no multicast, by which trackers and peers find each other.</source>
        <translation>L’interface %1 ne fait pas de multicast, par lequel trackers et pairs se trouvent.</translation>
    </message>
    <message>
        <source>Choose another network, or name a tracker&apos;s address with --join, on the other computers too.</source>
        <translation>Choisissez un autre réseau, ou indiquez l’adresse d’un tracker avec --join, sur les autres ordinateurs aussi.</translation>
    </message>
</context>
<context>
    <name>muster::app::FolderWatch</name>
    <message>
        <source>“%1” was deleted or replaced while it was in use. Put its folder back, or leave it away, then start Muster again.</source>
        <translation>« %1 » a été supprimé ou remplacé pendant son utilisation. Remettez son dossier en place, ou renoncez-y, puis redémarrez Muster.</translation>
    </message>
</context>
<context>
    <name>muster::app::FollowCommand</name>
    <message>
        <source>it was removed before it was complete</source>
        <translation>il a été retiré avant d’être complet</translation>
    </message>
    <message>
        <source>the peer that runs already goes on sharing it</source>
        <translation>le pair déjà en marche continue à le partager</translation>
    </message>
    <message>
        <source>the peer that runs goes on with it; muster transfers shows how far it is</source>
        <translation>le pair en marche s’en occupe ; muster transfers en montre l’avancement</translation>
    </message>
</context>
<context>
    <name>muster::app::GetCommand</name>
    <message>
        <source>it was removed before it was complete</source>
        <translation>il a été retiré avant d’être complet</translation>
    </message>
    <message>
        <source>cannot make the folder %1; choose another with --to</source>
        <translation>impossible de créer le dossier %1 ; choisissez-en un autre avec --to</translation>
    </message>
</context>
<context>
    <name>muster::app::ListCommand</name>
    <message>
        <source>no tracker answered; is one running, and is --interface right? (muster status tells)</source>
        <translation>aucun tracker n’a répondu ; y en a-t-il un en marche, et --interface est-il correct ? (muster status le dit)</translation>
    </message>
    <message>
        <source>seeders: %1</source>
        <translation>sources complètes : %1</translation>
    </message>
    <message>
        <source>leechers: %1</source>
        <translation>sources partielles : %1</translation>
    </message>
    <message>
        <source>nothing is offered yet; muster share PATH offers something</source>
        <translation>rien n’est encore proposé ; muster share CHEMIN propose quelque chose</translation>
    </message>
</context>
<context>
    <name>muster::app::Mending</name>
    <message>
        <source>databases were set aside here earlier: this tracker waits for the others of its cluster. If there are none left, move the files with “broken” in their names out of %1 and start again with an empty database</source>
        <translation>des bases de données ont déjà été mises de côté ici : ce tracker attend les autres de son cluster. S’il n’en reste aucun, sortez de %1 les fichiers dont le nom contient « broken » et redémarrez avec une base de données vide</translation>
    </message>
    <message>
        <source>tracker.db was set aside as %1 and is made again from the log. %2</source>
        <translation>tracker.db a été mis de côté sous le nom %1 et reconstruit à partir du journal. %2</translation>
    </message>
    <message>
        <source>the databases were set aside as %1; this tracker joins the others of its cluster as a new one. %2</source>
        <translation>les bases de données ont été mises de côté sous le nom %1 ; ce tracker rejoint les autres de son cluster comme un nouveau. %2</translation>
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
        <translation>Le réseau « %1 », choisi sous Fichier, Réseau…, n’est pas là.</translation>
    </message>
    <message>
        <source>Connect it and start Muster again, or use all networks until then.</source>
        <translation>Connectez-le et redémarrez Muster, ou utilisez tous les réseaux d’ici là.</translation>
    </message>
    <message>
        <source>&amp;Use all networks this time</source>
        <translation>&amp;Utiliser tous les réseaux cette fois</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
</context>
<context>
    <name>muster::app::OrderCommand</name>
    <message>
        <source>there is no tracker “%1” in this cluster; muster status --json shows names and ids</source>
        <translation>il n’y a pas de tracker « %1 » dans ce cluster ; muster status --json affiche les noms et les identifiants</translation>
    </message>
    <message>
        <source>“%1” may mean %2; give more of the id</source>
        <translation>« %1 » peut désigner %2 ; donnez une plus longue partie de l’identifiant</translation>
    </message>
    <message>
        <source>%1 took the order, but is not master yet; look again with muster status</source>
        <translation>%1 a accepté l’ordre, mais n’est pas encore maître ; vérifiez plus tard avec muster status</translation>
    </message>
    <message>
        <source>%1 is master, term %2</source>
        <translation>%1 est maître, mandat %2</translation>
    </message>
</context>
<context>
    <name>muster::app::OrderDesk</name>
    <message>
        <source>cannot read %1; give a file or folder that is there</source>
        <translation>impossible de lire %1 ; donnez un fichier ou un dossier qui existe</translation>
    </message>
    <message>
        <source>the peer that runs has no window; muster add gives a link or a file to it</source>
        <translation>le pair en marche n’a pas de fenêtre ; muster add lui transmet un lien ou un fichier</translation>
    </message>
    <message>
        <source>%1 was removed before it was read to its end</source>
        <translation>%1 a été retiré avant d’avoir été lu jusqu’au bout</translation>
    </message>
    <message>
        <source>%1 is still being read: wait, or remove it to give it up</source>
        <translation>%1 est encore en cours de lecture : attendez, ou retirez-le pour y renoncer</translation>
    </message>
    <message>
        <source>one transfer at a time is moved in the queue</source>
        <translation>un seul transfert à la fois est déplacé dans la file</translation>
    </message>
    <message>
        <source>%1 has nothing left to fetch and waits in no queue</source>
        <translation>%1 n’a plus rien à récupérer et n’attend dans aucune file</translation>
    </message>
    <message>
        <source>cannot make the folder %1; choose another with --to</source>
        <translation>impossible de créer le dossier %1 ; choisissez-en un autre avec --to</translation>
    </message>
</context>
<context>
    <name>muster::app::PeerDoor</name>
    <message>
        <source>other commands cannot reach this peer at %1: %2; make its folder writable</source>
        <translation>les autres commandes ne peuvent pas joindre ce pair par %1 : %2 ; rendez son dossier accessible en écriture</translation>
    </message>
</context>
<context>
    <name>muster::app::PeerNode</name>
    <message>
        <source>cannot write %1 (%2); choose another folder</source>
        <translation>impossible d’écrire %1 (%2) ; choisissez un autre dossier</translation>
    </message>
    <message>
        <source>%1 is there already and is something else; move it away, or choose another folder</source>
        <translation>%1 existe déjà et c’est autre chose ; déplacez-le ailleurs, ou choisissez un autre dossier</translation>
    </message>
</context>
<context>
    <name>muster::app::PeerOrderCommand</name>
    <message>
        <source>no peer runs with the data folder %1; start one with muster peer --headless, or muster with a window</source>
        <translation>aucun pair ne tourne avec le dossier de données %1 ; démarrez-en un avec muster peer --headless, ou muster avec une fenêtre</translation>
    </message>
    <message>
        <source>the peer ended before it answered; look again with muster transfers</source>
        <translation>le pair s’est terminé avant de répondre ; vérifiez avec muster transfers</translation>
    </message>
    <message>
        <source>remove --delete-files asks on a terminal first; where there is none, add --yes</source>
        <translation>remove --delete-files demande d’abord confirmation dans un terminal ; s’il n’y en a pas, ajoutez --yes</translation>
    </message>
    <message>
        <source>Remove “%1” and delete its files?</source>
        <translation>Retirer « %1 » et supprimer ses fichiers ?</translation>
    </message>
    <message>
        <source>nothing was removed</source>
        <translation>rien n’a été retiré</translation>
    </message>
    <message>
        <source>nothing is shared or fetched yet; muster add LINK fetches something</source>
        <translation>rien n’est encore partagé ni récupéré ; muster add LIEN récupère quelque chose</translation>
    </message>
</context>
<context>
    <name>muster::app::PeerWindow</name>
    <message>
        <source>“%1” is in the list already.</source>
        <translation>« %1 » est déjà dans la liste.</translation>
    </message>
</context>
<context>
    <name>muster::app::PeersCommand</name>
    <message>
        <source>no tracker answered; is one running, and is --interface right? (muster status tells)</source>
        <translation>aucun tracker n’a répondu ; y en a-t-il un en marche, et --interface est-il correct ? (muster status le dit)</translation>
    </message>
    <message>
        <source>has all</source>
        <translation>a tout</translation>
    </message>
    <message>
        <source>fetches</source>
        <translation>récupère</translation>
    </message>
    <message>
        <source>heard %1 s ago</source>
        <translation>vu il y a %1 s</translation>
    </message>
    <message>
        <source>up</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>down</source>
        <translation>réception</translation>
    </message>
    <message>
        <source>nobody has it now</source>
        <translation>personne ne l’a en ce moment</translation>
    </message>
</context>
<context>
    <name>muster::app::Progress</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::app::SearchWatch</name>
    <message numerus="yes">
        <source>looking for peers of %1 since %2: %n of them are known, but none can be reached; see that they run and that no firewall is between (muster check)</source>
        <translation>
            <numerusform>recherche de pairs de %1 depuis %2 : un seul est connu, mais injoignable ; vérifiez qu’il fonctionne et qu’aucun pare-feu ne fait obstacle (muster check)</numerusform>
            <numerusform>recherche de pairs de %1 depuis %2 : %n sont connus, mais aucun n’est joignable ; vérifiez qu’ils fonctionnent et qu’aucun pare-feu ne fait obstacle (muster check)</numerusform>
        </translation>
    </message>
    <message>
        <source>looking for peers of %1 since %2: the trackers know nobody who has it; see that whoever shares it is there, and that the link is right</source>
        <translation>recherche de pairs de %1 depuis %2 : les trackers ne connaissent personne qui l’ait ; vérifiez que qui le partage est là et que le lien est juste</translation>
    </message>
    <message>
        <source>looking for peers of %1 since %2: no tracker answers, and nobody was found without one; see that a tracker runs in this network (muster check)</source>
        <translation>recherche de pairs de %1 depuis %2 : aucun tracker ne répond, et personne n’a été trouvé sans ; vérifiez qu’un tracker fonctionne dans ce réseau (muster check)</translation>
    </message>
</context>
<context>
    <name>muster::app::ShareCommand</name>
    <message>
        <source>cannot read %1; give a file or folder that is there</source>
        <translation>impossible de lire %1 ; donnez un fichier ou un dossier qui existe</translation>
    </message>
    <message>
        <source>%1 was removed before it was read to its end</source>
        <translation>%1 a été retiré avant d’avoir été lu jusqu’au bout</translation>
    </message>
</context>
<context>
    <name>muster::app::ShutdownSignal</name>
    <message>
        <source>muster: still ending: the others are told, and what is not on the disk yet is written; Ctrl-C once more ends it at once
</source>
        <translation>muster : arrêt en cours : les autres sont prévenus, et ce qui n’est pas encore sur le disque est écrit ; encore un Ctrl-C l’arrête aussitôt
</translation>
    </message>
    <message>
        <source>muster: ended at once: the others were not told and will notice by themselves; what was not on the disk yet comes again
</source>
        <translation>muster : arrêté aussitôt : les autres n’ont pas été prévenus et s’en apercevront d’eux-mêmes ; ce qui n’était pas encore sur le disque reviendra
</translation>
    </message>
</context>
<context>
    <name>muster::app::StatusCommand</name>
    <message>
        <source>alive</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>suspect</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>a tracker of this cluster&apos;s name at %1 uses no passphrase, so they do not hear each other; give both the same one with --passphrase-file</source>
        <translation>un tracker portant le nom de ce cluster, à l’adresse %1, n’utilise pas de phrase secrète, donc ils ne communiquent pas ; donnez la même aux deux avec --passphrase-file</translation>
    </message>
    <message>
        <source>a tracker of this cluster&apos;s name at %1 uses a passphrase; name its file with --passphrase-file</source>
        <translation>un tracker portant le nom de ce cluster, à l’adresse %1, utilise une phrase secrète ; indiquez son fichier avec --passphrase-file</translation>
    </message>
    <message>
        <source>a tracker of this cluster&apos;s name at %1 uses another passphrase; give both the same one with --passphrase-file</source>
        <translation>un tracker portant le nom de ce cluster, à l’adresse %1, utilise une autre phrase secrète ; donnez la même aux deux avec --passphrase-file</translation>
    </message>
    <message>
        <source>no tracker of the cluster “%1” was heard; is one running, and is --interface right?</source>
        <translation>aucun tracker du cluster « %1 » n’a été détecté ; y en a-t-il un en marche, et --interface est-il correct ?</translation>
    </message>
    <message>
        <source>open to everybody on this network; --passphrase-file closes it</source>
        <translation>ouvert à tous sur ce réseau ; --passphrase-file le ferme</translation>
    </message>
    <message>
        <source>closed: only who has the passphrase takes part</source>
        <translation>fermé : seuls ceux qui ont la phrase secrète participent</translation>
    </message>
    <message>
        <source>cluster %1, lineage %2, term %3</source>
        <translation>cluster %1, lignée %2, mandat %3</translation>
    </message>
    <message>
        <source>no master: an election is under way</source>
        <translation>pas de maître : une élection est en cours</translation>
    </message>
    <message>
        <source> (%1 behind)</source>
        <translation> (%1 de retard)</translation>
    </message>
    <message>
        <source>  peers %1</source>
        <translation>  pairs %1</translation>
    </message>
    <message>
        <source>  being given the state: %1 %</source>
        <translation>  reçoit l’état : %1 %</translation>
    </message>
    <message>
        <source>  up %1  load %2 %</source>
        <translation>  en marche %1  charge %2 %</translation>
    </message>
    <message>
        <source>  memory %1</source>
        <translation>  mémoire %1</translation>
    </message>
</context>
<context>
    <name>muster::app::TrackerCluster</name>
    <message>
        <source>the master %1 is lost: election</source>
        <translation>le maître %1 est perdu : élection</translation>
    </message>
    <message>
        <source>this tracker is master, term %1</source>
        <translation>ce tracker est maître, mandat %1</translation>
    </message>
    <message>
        <source>%1 is master, term %2</source>
        <translation>%1 est maître, mandat %2</translation>
    </message>
    <message>
        <source>%1, after %2 ms</source>
        <comment>… is master</comment>
        <translation>%1, après %2 ms</translation>
    </message>
    <message>
        <source>too many changes wait for a master; the newest are refused</source>
        <translation>trop de modifications attendent un maître ; les plus récentes sont refusées</translation>
    </message>
    <message>
        <source>this tracker is master no more</source>
        <translation>ce tracker n’est plus maître</translation>
    </message>
    <message>
        <source>log entry %1 cannot be read (%2); all trackers of a cluster must be of one version</source>
        <translation>l’entrée %1 du journal est illisible (%2) ; tous les trackers d’un cluster doivent être de la même version</translation>
    </message>
    <message>
        <source>%1 forwarded changes that cannot be read; they were dropped</source>
        <translation>%1 a transmis des modifications illisibles ; elles ont été ignorées</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 est là</translation>
    </message>
    <message>
        <source>%1 has started again</source>
        <translation>%1 a redémarré</translation>
    </message>
    <message>
        <source>%1 is heard again</source>
        <translation>%1 est de nouveau là</translation>
    </message>
    <message>
        <source>%1 is suspected: no keep-alive</source>
        <translation>%1 est suspect : pas de signe de vie</translation>
    </message>
    <message>
        <source>%1 is dead: no keep-alive</source>
        <translation>%1 est hors service : pas de signe de vie</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 est parti</translation>
    </message>
    <message>
        <source>joining the cluster “%1”</source>
        <translation>adhésion au cluster « %1 »</translation>
    </message>
    <message>
        <source>no cluster “%1” was heard: founding it</source>
        <translation>aucun cluster « %1 » détecté : création du cluster</translation>
    </message>
    <message>
        <source>taking %1 out of the cluster</source>
        <translation>retrait de %1 du cluster</translation>
    </message>
    <message>
        <source>the others have gone on without this tracker: following them</source>
        <translation>les autres ont continué sans ce tracker : il les suit</translation>
    </message>
    <message>
        <source>adding %1 to the cluster</source>
        <translation>ajout de %1 au cluster</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 : échec. %2</translation>
    </message>
    <message>
        <source>this tracker has stopped</source>
        <translation>ce tracker s’est arrêté</translation>
    </message>
    <message>
        <source>most trackers of this cluster are lost, and there is another one: going over to it</source>
        <translation>la plupart des trackers de ce cluster sont perdus, et il y en a un autre : passage à celui-ci</translation>
    </message>
    <message>
        <source>most trackers are lost: going on with those that are left</source>
        <translation>la plupart des trackers sont perdus : ceux qui restent continuent</translation>
    </message>
    <message>
        <source>another cluster of this name is here, with %1 as its master: handing over to it</source>
        <translation>il y a ici un autre cluster de ce nom, avec %1 pour maître : passage de relais à celui-ci</translation>
    </message>
    <message>
        <source>the other cluster was not joined: %1</source>
        <translation>l’autre cluster n’a pas été rejoint : %1</translation>
    </message>
    <message>
        <source>all that this cluster knew was handed over to the other one; a copy of the tables is kept</source>
        <translation>tout ce que savait ce cluster a été transmis à l’autre ; une copie des tables est conservée</translation>
    </message>
    <message>
        <source>it hands over to this one</source>
        <translation>il passe la main à celui-ci</translation>
    </message>
    <message>
        <source>%1 hands over what its cluster knows</source>
        <translation>%1 transmet ce que sait son cluster</translation>
    </message>
    <message>
        <source>handing the mastership over to %1</source>
        <translation>transfert du rôle de maître à %1</translation>
    </message>
    <message>
        <source>the mastership cannot be handed over to %1: %2</source>
        <translation>le rôle de maître ne peut pas être transféré à %1 : %2</translation>
    </message>
    <message>
        <source>this tracker is plugged in again</source>
        <translation>ce tracker est de nouveau relié au réseau</translation>
    </message>
    <message>
        <source>the cluster that this tracker went over to is gone: going on with what was kept</source>
        <translation>le cluster que ce tracker avait rejoint n’est plus là : il continue avec ce qui avait été gardé</translation>
    </message>
</context>
<context>
    <name>muster::app::TrackerNode</name>
    <message>
        <source>this cluster is %1</source>
        <translation>ce cluster est %1</translation>
    </message>
    <message>
        <source>no HTTP, only UDP: %1</source>
        <translation>pas de HTTP, seulement UDP : %1</translation>
    </message>
    <message>
        <source>every content and every network is served</source>
        <translation>tous les contenus et tous les réseaux sont servis</translation>
    </message>
    <message>
        <source>the access list has changed; rules: %1</source>
        <translation>la liste d’accès a changé ; règles : %1</translation>
    </message>
    <message>
        <source>the copy of the tables that is kept aside: %1</source>
        <translation>la copie gardée des tables : %1</translation>
    </message>
</context>
<context>
    <name>muster::app::TransferBook</name>
    <message>
        <source>there is no transfer “%1”; muster transfers lists them</source>
        <translation>il n’y a pas de transfert « %1 » ; muster transfers en donne la liste</translation>
    </message>
    <message>
        <source>“%1” may mean %2; give its SHA-1</source>
        <translation>« %1 » peut désigner %2 ; donnez son SHA-1</translation>
    </message>
</context>
<context>
    <name>muster::consensus::HandoverSender</name>
    <message>
        <source>it does not answer</source>
        <translation>il ne répond pas</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>la connexion a été coupée</translation>
    </message>
    <message>
        <source>it does not take it now</source>
        <translation>il ne l’accepte pas pour le moment</translation>
    </message>
</context>
<context>
    <name>muster::consensus::IncomingConnection</name>
    <message>
        <source>it did not say who it is</source>
        <translation>il n’a pas dit qui il est</translation>
    </message>
    <message>
        <source>it did not greet first</source>
        <translation>il n’a pas commencé par se présenter</translation>
    </message>
    <message>
        <source>it greeted twice</source>
        <translation>il s’est présenté deux fois</translation>
    </message>
    <message>
        <source>it has not this cluster&apos;s passphrase; give all trackers the same one</source>
        <translation>il n’a pas la phrase secrète de ce cluster ; donnez la même à tous les trackers</translation>
    </message>
</context>
<context>
    <name>muster::consensus::MembershipChange</name>
    <message>
        <source>Another change of the membership is under way.</source>
        <translation>Une autre modification de la composition du cluster est en cours.</translation>
    </message>
    <message>
        <source>%1 is a member already.</source>
        <translation>%1 est déjà membre.</translation>
    </message>
    <message>
        <source>%1 is not a member.</source>
        <translation>%1 n’est pas membre.</translation>
    </message>
    <message>
        <source>%1 is the last member that votes; it cannot be removed.</source>
        <translation>%1 est le dernier membre qui vote ; il ne peut pas être retiré.</translation>
    </message>
    <message>
        <source>The master does not remove itself: hand the mastership over first.</source>
        <translation>Le maître ne se retire pas lui-même : transférez d’abord le rôle de maître.</translation>
    </message>
</context>
<context>
    <name>muster::consensus::OutgoingConnection</name>
    <message>
        <source>its answer makes no sense</source>
        <translation>sa réponse n’a pas de sens</translation>
    </message>
    <message>
        <source>another tracker answers at its address</source>
        <translation>un autre tracker répond à son adresse</translation>
    </message>
    <message>
        <source>it has not this cluster&apos;s passphrase; give all trackers the same one</source>
        <translation>il n’a pas la phrase secrète de ce cluster ; donnez la même à tous les trackers</translation>
    </message>
</context>
<context>
    <name>muster::consensus::RaftNode</name>
    <message>
        <source>A message from %1 made no sense.</source>
        <translation>Un message de %1 n’avait pas de sens.</translation>
    </message>
    <message>
        <source>A change of the membership that was never agreed on is taken back (entry %1).</source>
        <translation>Une modification de la composition du cluster qui n’a jamais été approuvée est annulée (entrée %1).</translation>
    </message>
    <message>
        <source>A proposal was refused: too early, empty or too long.</source>
        <translation>Une proposition a été refusée : trop tôt, vide ou trop longue.</translation>
    </message>
    <message>
        <source>Only the master can do this.</source>
        <translation>Seul le maître peut faire cela.</translation>
    </message>
    <message>
        <source>The replication runs already.</source>
        <translation>La réplication est déjà en marche.</translation>
    </message>
    <message>
        <source>The log of this tracker is empty: there is nothing to go on from.</source>
        <translation>Le journal de ce tracker est vide : il n’y a rien à poursuivre.</translation>
    </message>
    <message>
        <source>tracker.db is older than raft.db: it stands at entry %1, and the log begins after entry %2. Move both files away; this tracker then joins the cluster as a new one.</source>
        <translation>tracker.db est plus ancien que raft.db : il en est à l’entrée %1, et le journal commence après l’entrée %2. Déplacez les deux fichiers ailleurs ; ce tracker rejoindra alors le cluster comme un nouveau.</translation>
    </message>
    <message>
        <source>This tracker has a log already; it can go on from it, but not begin anew.</source>
        <translation>Ce tracker a déjà un journal ; il peut le poursuivre, mais pas recommencer à zéro.</translation>
    </message>
    <message>
        <source>The replication is busy.</source>
        <translation>La réplication est occupée.</translation>
    </message>
    <message>
        <source>A master has no need to go on alone.</source>
        <translation>Un maître n’a pas besoin de continuer seul.</translation>
    </message>
</context>
<context>
    <name>muster::consensus::RaftTransport</name>
    <message>
        <source>The replication port %1 cannot be opened: %2. Choose another one with --replication-port, or end the program that uses it.</source>
        <translation>Impossible d’ouvrir le port de réplication %1 : %2. Choisissez-en un autre avec --replication-port, ou arrêtez le programme qui l’utilise.</translation>
    </message>
    <message>
        <source>No connection to %1: %2.</source>
        <translation>Pas de connexion à %1 : %2.</translation>
    </message>
    <message>
        <source>too many connections wait without a greeting; further ones are cut off</source>
        <translation>trop de connexions attendent sans s’être présentées ; les suivantes sont coupées</translation>
    </message>
    <message>
        <source>%1 was cut off: %2.</source>
        <translation>%1 a été déconnecté : %2.</translation>
    </message>
</context>
<context>
    <name>muster::net</name>
    <message>
        <source>the interface %1 is down; bring it up or choose another: %2</source>
        <translation>l’interface %1 est désactivée ; activez-la ou choisissez-en une autre : %2</translation>
    </message>
    <message>
        <source>the interface %1 has no IPv4 address; choose another: %2</source>
        <translation>l’interface %1 n’a pas d’adresse IPv4 ; choisissez-en une autre : %2</translation>
    </message>
    <message>
        <source>there is no interface “%1” here; there are: %2</source>
        <translation>il n’y a pas d’interface « %1 » ici ; il y a : %2</translation>
    </message>
    <message>
        <source>%1 is an address of IPv6, and trackers and peers find each other by multicast of IPv4; choose an interface or its IPv4 address: %2</source>
        <translation>%1 est une adresse IPv6, et trackers et pairs se trouvent par multicast IPv4 ; choisissez une interface ou son adresse IPv4 : %2</translation>
    </message>
</context>
<context>
    <name>muster::net::DatagramChannel</name>
    <message>
        <source>cannot use UDP port %1 on %2: %3; end the program that uses it, or choose another port</source>
        <translation>impossible d’utiliser le port UDP %1 sur %2 : %3 ; arrêtez le programme qui l’utilise, ou choisissez un autre port</translation>
    </message>
    <message>
        <source>no interface can multicast</source>
        <translation>aucune interface ne prend en charge le multicast</translation>
    </message>
    <message>
        <source>cannot listen to the multicast group %1: %2; choose another interface with --interface</source>
        <translation>impossible d’écouter le groupe multicast %1 : %2 ; choisissez une autre interface avec --interface</translation>
    </message>
</context>
<context>
    <name>muster::net::HttpPort</name>
    <message>
        <source>cannot use TCP port %1 on %2: %3; end the program that uses it, or choose another port</source>
        <translation>impossible d’utiliser le port TCP %1 sur %2 : %3 ; arrêtez le programme qui l’utilise, ou choisissez un autre port</translation>
    </message>
</context>
<context>
    <name>muster::peer</name>
    <message>
        <source>it nests folders %1 deep, which no disk takes; do not use it</source>
        <translation>ses dossiers sont imbriqués sur %1 niveaux, ce qu’aucun disque n’accepte ; ne l’utilisez pas</translation>
    </message>
    <message>
        <source>a path in it is longer than a disk takes; do not use it</source>
        <translation>il contient un chemin plus long que ce qu’un disque accepte ; ne l’utilisez pas</translation>
    </message>
    <message>
        <source>the path of a file in %1 would be too long in %2; choose a folder nearer to the root</source>
        <translation>le chemin d’un fichier de %1 serait trop long dans %2 ; choisissez un dossier plus proche de la racine</translation>
    </message>
    <message>
        <source>%1 is a symbolic link, and nothing is written through one; move it away and resume, or choose another folder</source>
        <translation>%1 est un lien symbolique, et rien n’est écrit à travers un tel lien ; déplacez-le ailleurs et reprenez, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>%1 cannot be deleted; allow it, and delete it by hand</source>
        <translation>impossible de supprimer %1 ; autorisez la suppression, et supprimez-le vous-même</translation>
    </message>
    <message>
        <source>a magnet begins with &apos;magnet:?xt=urn:btih:&apos;</source>
        <translation>un magnet commence par « magnet:?xt=urn:btih: »</translation>
    </message>
    <message>
        <source>the magnet&apos;s hash &apos;%1&apos; is not 40 hexadecimal digits; copy the whole magnet</source>
        <translation>le hash « %1 » du magnet ne compte pas 40 chiffres hexadécimaux ; copiez le magnet en entier</translation>
    </message>
    <message>
        <source>the magnet is of BitTorrent version 2 only; ask for one with &apos;urn:btih:&apos;</source>
        <translation>le magnet est uniquement de BitTorrent version 2 ; demandez-en un avec « urn:btih: »</translation>
    </message>
    <message>
        <source>the magnet has no &apos;xt=urn:btih:&apos; and so names no content; copy the whole magnet</source>
        <translation>le magnet n’a pas de « xt=urn:btih: » et ne désigne donc aucun contenu ; copiez le magnet en entier</translation>
    </message>
    <message>
        <source>nothing was given; give a magnet, the path of a .torrent file or a SHA-1</source>
        <translation>rien n’a été donné ; donnez un magnet, le chemin d’un fichier .torrent ou un SHA-1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a magnet nor a SHA-1 of 40 hexadecimal digits</source>
        <translation>« %1 » n’est ni un magnet ni un SHA-1 de 40 chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a magnet, nor a SHA-1 of 40 hexadecimal digits, nor a .torrent file that is there</source>
        <translation>« %1 » n’est ni un magnet, ni un SHA-1 de 40 chiffres hexadécimaux, ni un fichier .torrent existant</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>impossible de lire « %1 » : %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too large for a .torrent file</source>
        <translation>« %1 » est trop gros pour un fichier .torrent</translation>
    </message>
    <message>
        <source>cannot use &apos;%1&apos;: %2</source>
        <translation>impossible d’utiliser « %1 » : %2</translation>
    </message>
    <message>
        <source>it holds symbolic links, which are not followed here; ask for a torrent without them</source>
        <translation>il contient des liens symboliques, qui ne sont pas suivis ici ; demandez un torrent qui n’en a pas</translation>
    </message>
    <message>
        <source>it names a file outside of its own folder; do not use it</source>
        <translation>il désigne un fichier hors de son propre dossier ; ne l’utilisez pas</translation>
    </message>
    <message>
        <source>it is of BitTorrent version 2 only; ask for a version 1 or hybrid torrent</source>
        <translation>il est uniquement de BitTorrent version 2 ; demandez un torrent de version 1 ou hybride</translation>
    </message>
    <message>
        <source>it is not a torrent (%1); get it again</source>
        <translation>ce n’est pas un torrent (%1) ; récupérez-le à nouveau</translation>
    </message>
    <message>
        <source>%1; share it again once it can be read</source>
        <translation>%1 ; partagez-le à nouveau une fois qu’il sera lisible</translation>
    </message>
    <message>
        <source>chunks cannot have %1 bytes; choose a power of two from 16 KiB to 64 MiB</source>
        <translation>les pièces ne peuvent pas faire %1 octets ; choisissez une puissance de deux entre 16 KiB et 64 MiB</translation>
    </message>
    <message>
        <source>there is no file or folder %1; check the path</source>
        <translation>il n’y a ni fichier ni dossier %1 ; vérifiez le chemin</translation>
    </message>
    <message>
        <source>%1 cannot be shared: give a file or a folder</source>
        <translation>impossible de partager %1 : donnez un fichier ou un dossier</translation>
    </message>
    <message>
        <source>%1 is empty; there is nothing to share</source>
        <translation>%1 est vide ; il n’y a rien à partager</translation>
    </message>
    <message>
        <source>%1 cannot be shared: %2</source>
        <translation>impossible de partager %1 : %2</translation>
    </message>
    <message>
        <source>%1 cannot be shared: its name holds characters that a torrent cannot keep; rename it</source>
        <translation>impossible de partager %1 : son nom contient des caractères qu’un torrent ne peut pas conserver ; renommez-le</translation>
    </message>
    <message>
        <source>it is too large for a torrent; ask for it in parts</source>
        <translation>il est trop grand pour un torrent ; demandez-le en plusieurs parties</translation>
    </message>
    <message>
        <source>%1 holds %2 files, and at most %3 can be shared as one; share its folders one by one</source>
        <translation>%1 contient %2 fichiers, et au plus %3 peuvent être partagés ensemble ; partagez ses dossiers un par un</translation>
    </message>
    <message numerus="yes">
        <source>it holds more than %n file(s); ask for it in parts</source>
        <translation>
            <numerusform>il contient plus d’un fichier ; demandez-le en plusieurs parties</numerusform>
            <numerusform>il contient plus de %n fichiers ; demandez-le en plusieurs parties</numerusform>
        </translation>
    </message>
    <message>
        <source>it gives the same name to too many files, as only a damaged or a hostile one does; do not use it</source>
        <translation>il donne le même nom à trop de fichiers, comme seul le fait un torrent endommagé ou hostile ; ne l’utilisez pas</translation>
    </message>
    <message>
        <source>it holds too many folders; ask for it in parts</source>
        <translation>il contient trop de dossiers ; demandez-le en plusieurs parties</translation>
    </message>
</context>
<context>
    <name>muster::peer::DownloadManager</name>
    <message>
        <source>private shares are not fetched or given here</source>
        <translation>les partages privés ne sont ni récupérés ni fournis ici</translation>
    </message>
    <message>
        <source>the stored description of %1 is damaged: remove it and fetch it again</source>
        <translation>la description enregistrée de %1 est endommagée : retirez-le et récupérez-le à nouveau</translation>
    </message>
    <message>
        <source>%1 is not described yet: wait until somebody who has it was reached</source>
        <translation>%1 n’est pas encore décrit : attendez que quelqu’un qui l’a soit joint</translation>
    </message>
    <message>
        <source>%1 is a private share and has no .torrent for others; give them its link</source>
        <translation>%1 est un partage privé et n’a pas de .torrent pour les autres ; donnez-leur son lien</translation>
    </message>
    <message>
        <source>%1 is kept in %2 already; take it from there, or remove it and fetch it again</source>
        <translation>%1 se trouve déjà dans %2 ; prenez-le là, ou retirez-le et récupérez-le à nouveau</translation>
    </message>
    <message>
        <source>cannot write into the folder %1; choose another one</source>
        <translation>impossible d’écrire dans le dossier %1 ; choisissez-en un autre</translation>
    </message>
    <message>
        <source>%1 is there already and is something else; move it away, or choose another folder</source>
        <translation>%1 existe déjà et c’est autre chose ; déplacez-le ailleurs, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>%1 is gone; put it back and resume it, or remove it</source>
        <translation>%1 a disparu ; remettez-le en place et reprenez le transfert, ou retirez-le</translation>
    </message>
    <message>
        <source>%1 has changed since it was shared; share it again as it is now</source>
        <translation>%1 a changé depuis son partage ; partagez-le à nouveau tel qu’il est maintenant</translation>
    </message>
    <message>
        <source>%1 has changed since it was fetched and is not shared any more; resume it to fetch what it was again, or remove it to keep it as it is</source>
        <translation>%1 a changé depuis sa récupération et n’est plus partagé ; reprenez le transfert pour récupérer de nouveau l’original, ou retirez-le pour garder le fichier tel quel</translation>
    </message>
    <message>
        <source>what the others offer as %1 cannot be used: %2</source>
        <translation>ce que les autres proposent sous le nom %1 est inutilisable : %2</translation>
    </message>
    <message>
        <source>%1 needs %2 in %3, where only %4 are left: make room for %5 more, and it goes on where it was</source>
        <translation>%1 a besoin de %2 dans %3, où il ne reste que %4 : libérez encore %5, et le transfert reprendra là où il en était</translation>
    </message>
    <message>
        <source>%1 is shared from %2 from now on, and no more from %3; the files there stay as they are</source>
        <translation>%1 est désormais partagé depuis %2, et plus depuis %3 ; les fichiers y restent tels quels</translation>
    </message>
    <message>
        <source>%1 holds files that came since it was shared; share it again to give them, too</source>
        <translation>%1 contient des fichiers arrivés depuis son partage ; partagez-le à nouveau pour les donner aussi</translation>
    </message>
    <message>
        <source>%1 has grown since it was shared; share it again to give the new version</source>
        <translation>%1 a grandi depuis son partage ; partagez-le à nouveau pour donner la nouvelle version</translation>
    </message>
    <message>
        <source>%1 needs %2 in %3, where the other downloads leave %4: make room for %5 more, and it goes on where it was</source>
        <translation>%1 a besoin de %2 dans %3, où les autres récupérations laissent %4 : libérez encore %5, et le transfert reprendra là où il en était</translation>
    </message>
</context>
<context>
    <name>muster::peer::PeerInfoRequester</name>
    <message>
        <source>a tracker refused: %1</source>
        <translation>un tracker a refusé : %1</translation>
    </message>
    <message>
        <source>the other peers of a private share gave their addresses more than a day before or after now; compare this computer&apos;s clock with theirs</source>
        <translation>les autres pairs d’un partage privé ont donné leurs adresses à une date décalée de plus d’un jour ; comparez l’horloge de cet ordinateur avec les leurs</translation>
    </message>
</context>
<context>
    <name>muster::peer::TorrentEngine</name>
    <message>
        <source>no room is left on the disk for %1; make room, then resume it</source>
        <translation>il ne reste plus de place sur le disque pour %1 ; faites de la place, puis reprenez le transfert</translation>
    </message>
    <message>
        <source>cannot use %1: %2; put it right, then resume it</source>
        <translation>impossible d’utiliser %1 : %2 ; corrigez cela, puis reprenez le transfert</translation>
    </message>
    <message>
        <source>cannot listen for other peers on %1: %2; end the program that uses this port, or choose another address</source>
        <translation>impossible d’écouter les autres pairs sur %1 : %2 ; arrêtez le programme qui utilise ce port, ou choisissez une autre adresse</translation>
    </message>
</context>
<context>
    <name>muster::protocol</name>
    <message>
        <source>it begins with “%1”, not with allow or deny</source>
        <translation>elle commence par « %1 », et non par allow ou deny</translation>
    </message>
    <message>
        <source>behind allow or deny there must be one info-hash or one network</source>
        <translation>après allow ou deny, il doit y avoir un seul info-hash ou un seul réseau</translation>
    </message>
    <message>
        <source>“%1” is neither an info-hash of 40 hexadecimal digits nor a network like 10.0.0.0/8 or fd00::/8 (with nothing but zeros behind its prefix)</source>
        <translation>« %1 » n’est ni un info-hash de 40 chiffres hexadécimaux ni un réseau comme 10.0.0.0/8 ou fd00::/8 (avec uniquement des zéros après son préfixe)</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1 : %2</translation>
    </message>
    <message>
        <source>it has %1 rules, and there can be %2 at most, as they go into the log in one piece; put addresses together into networks, or deny what is few instead of allowing what is many</source>
        <translation>elle comporte %1 règles, et il peut y en avoir %2 au plus, car elles entrent dans le journal d’un seul tenant ; regroupez les adresses en réseaux, ou refusez la minorité au lieu d’autoriser la majorité</translation>
    </message>
    <message>
        <source>the passphrase is longer than %1 bytes; take a shorter one</source>
        <translation>la phrase secrète dépasse %1 octets ; choisissez-en une plus courte</translation>
    </message>
    <message>
        <source>the passphrase is shorter than %1 characters; take a longer one, several words are good</source>
        <translation>la phrase secrète compte moins de %1 caractères ; choisissez-en une plus longue, plusieurs mots conviennent bien</translation>
    </message>
    <message>
        <source>the datagram is no control message</source>
        <translation>le datagramme n’est pas un message de commande</translation>
    </message>
    <message>
        <source>the control message is damaged or of another passphrase; give all the same one</source>
        <translation>le message de commande est endommagé ou d’une autre phrase secrète ; donnez la même à tous</translation>
    </message>
    <message>
        <source>the control message is of another version; use one version of Muster everywhere</source>
        <translation>le message de commande est d’une autre version ; utilisez partout la même version de Muster</translation>
    </message>
    <message>
        <source>the control message says something that cannot be</source>
        <translation>le message de commande dit quelque chose d’impossible</translation>
    </message>
    <message>
        <source>the datagram is not a keep-alive</source>
        <translation>le datagramme n’est pas un signe de vie</translation>
    </message>
    <message>
        <source>the keep-alive is of another version; use one version of Muster for all trackers</source>
        <translation>le signe de vie est d’une autre version ; utilisez la même version de Muster pour tous les trackers</translation>
    </message>
    <message>
        <source>the keep-alive is not whole</source>
        <translation>le signe de vie est incomplet</translation>
    </message>
    <message>
        <source>the keep-alive is damaged or of another passphrase; give all trackers the same one</source>
        <translation>le signe de vie est endommagé ou d’une autre phrase secrète ; donnez la même à tous les trackers</translation>
    </message>
    <message>
        <source>the keep-alive says something that cannot be</source>
        <translation>le signe de vie dit quelque chose d’impossible</translation>
    </message>
    <message>
        <source>a change of the log cannot be read; use one version of Muster for all trackers</source>
        <translation>une modification du journal est illisible ; utilisez la même version de Muster pour tous les trackers</translation>
    </message>
    <message>
        <source>the order is longer than a mebibyte; give it in parts</source>
        <translation>l’ordre dépasse un mébioctet ; donnez-le en plusieurs parties</translation>
    </message>
    <message>
        <source>the order is no JSON object on a line of its own</source>
        <translation>l’ordre n’est pas un objet JSON sur une ligne à lui seul</translation>
    </message>
    <message>
        <source>the peer that runs is of another version of Muster; end it and start this one</source>
        <translation>le pair en marche est d’une autre version de Muster ; arrêtez-le et démarrez celui-ci</translation>
    </message>
    <message>
        <source>the peer that runs does not know this order; end it and start the newest Muster</source>
        <translation>le pair en marche ne connaît pas cet ordre ; arrêtez-le et démarrez le Muster le plus récent</translation>
    </message>
    <message>
        <source>something of the order “%1” is missing or is not what it should be</source>
        <translation>un élément de l’ordre « %1 » manque ou n’est pas ce qu’il devrait être</translation>
    </message>
    <message>
        <source>the peer that runs gives an answer that this Muster does not understand</source>
        <translation>le pair en marche donne une réponse que ce Muster ne comprend pas</translation>
    </message>
    <message>
        <source>a replication message cannot be read; use one version of Muster for all trackers</source>
        <translation>un message de réplication est illisible ; utilisez la même version de Muster pour tous les trackers</translation>
    </message>
    <message>
        <source>a link to a private share begins with &apos;muster:?k=&apos;</source>
        <translation>un lien vers un partage privé commence par « muster:?k= »</translation>
    </message>
    <message>
        <source>the link has no key &apos;k=&apos;; copy the whole link</source>
        <translation>le lien n’a pas de clé « k= » ; copiez le lien en entier</translation>
    </message>
    <message>
        <source>the copy of the tracker&apos;s tables cannot be read; use one version of Muster for all trackers</source>
        <translation>la copie des tables du tracker est illisible ; utilisez la même version de Muster pour tous les trackers</translation>
    </message>
    <message>
        <source>the tracker&apos;s reply is too short</source>
        <translation>la réponse du tracker est trop courte</translation>
    </message>
    <message>
        <source>the tracker&apos;s reply is of an unknown kind</source>
        <translation>la réponse du tracker est d’un type inconnu</translation>
    </message>
    <message>
        <source>libsodium does not start on this computer; install its package again</source>
        <translation>libsodium ne démarre pas sur cet ordinateur ; réinstallez son paquet</translation>
    </message>
    <message>
        <source>there is not enough memory to make a key of the passphrase: it takes 64 MiB; end another program</source>
        <translation>pas assez de mémoire pour tirer une clé de la phrase secrète : il faut 64 MiB ; fermez un autre programme</translation>
    </message>
    <message>
        <source>the link&apos;s key is damaged: it has 48 letters, digits, &apos;-&apos; and &apos;_&apos;; copy the whole link</source>
        <translation>la clé du lien est endommagée : elle compte 48 lettres, chiffres, « - » et « _ » ; copiez le lien en entier</translation>
    </message>
    <message>
        <source>the link&apos;s key is damaged: a letter of it is another one than it was; copy the whole link again</source>
        <translation>la clé du lien est endommagée : une de ses lettres n’est plus la bonne ; copiez à nouveau le lien en entier</translation>
    </message>
</context>
<context>
    <name>muster::storage</name>
    <message>
        <source>Cannot make “%1”: its folder is missing or not writable. Make it, or choose another folder with --data-dir.</source>
        <translation>Impossible de créer « %1 » : son dossier est absent ou protégé en écriture. Créez-le, ou choisissez un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>Cannot read “%1” (%2). Make it readable, or choose another folder with --data-dir.</source>
        <translation>Impossible de lire « %1 » (%2). Rendez-le lisible, ou choisissez un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>“%1” is not a database. Move it away, or choose another folder with --data-dir.</source>
        <translation>« %1 » n’est pas une base de données. Déplacez-le ailleurs, ou choisissez un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>“%1” is damaged (%2). Put a copy of it back, or move it away to start with an empty one.</source>
        <translation>« %1 » est endommagé (%2). Remettez-en une copie en place, ou déplacez-le ailleurs pour repartir d’une base vide.</translation>
    </message>
    <message>
        <source>“%1” is a database of something else. Move it away, or choose another folder with --data-dir.</source>
        <translation>« %1 » est une base de données d’autre chose. Déplacez-le ailleurs, ou choisissez un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>“%1” was written by a later version of Muster (its tables are of version %2, this one knows %3). Install that version, or choose another folder with --data-dir.</source>
        <translation>« %1 » a été écrit par une version plus récente de Muster (ses tables sont de la version %2, celle-ci connaît la version %3). Installez cette version, ou choisissez un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>The disk of “%1” is full (%2). Make room there, then start Muster again.</source>
        <translation>Le disque de « %1 » est plein (%2). Faites-y de la place, puis redémarrez Muster.</translation>
    </message>
    <message>
        <source>“%1” cannot be written (%2). Make the file, its folder and its disk writable, then start Muster again.</source>
        <translation>Impossible d’écrire « %1 » (%2). Rendez le fichier, son dossier et son disque accessibles en écriture, puis redémarrez Muster.</translation>
    </message>
    <message>
        <source>Cannot go on with “%1” (%2). Look whether its disk is full, read-only or broken, then start Muster again.</source>
        <translation>Impossible de continuer avec « %1 » (%2). Vérifiez si son disque est plein, en lecture seule ou défectueux, puis redémarrez Muster.</translation>
    </message>
    <message>
        <source>Cannot open “%1” for writing (%2). Make the file and its folder writable, or choose another folder with --data-dir.</source>
        <translation>Impossible d’ouvrir « %1 » en écriture (%2). Rendez le fichier et son dossier accessibles en écriture, ou choisissez un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>Cannot bring the tables of “%1” up to date (%2). Make the file and its folder writable, or choose another folder with --data-dir.</source>
        <translation>Impossible de mettre à jour les tables de « %1 » (%2). Rendez le fichier et son dossier accessibles en écriture, ou choisissez un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>“%1” is damaged (%2). Move it and tracker.db away; this tracker then joins the cluster as a new one.</source>
        <translation>« %1 » est endommagé (%2). Déplacez-le ailleurs avec tracker.db ; ce tracker rejoindra alors le cluster comme un nouveau.</translation>
    </message>
    <message>
        <source>%1 The changes before the begin of raft.db were in that file only, for this tracker is the only one of its cluster. Put copies of both files back; or move both away to start with an empty database: peers announce again by themselves.</source>
        <translation>%1 Les modifications antérieures au début de raft.db n’étaient que dans ce fichier, car ce tracker est le seul de son cluster. Remettez en place des copies des deux fichiers ; ou déplacez-les ailleurs tous deux pour repartir d’une base vide : les pairs s’annonceront de nouveau d’eux-mêmes.</translation>
    </message>
    <message>
        <source>raft.db is missing or empty, though tracker.db is not.</source>
        <translation>raft.db est absent ou vide, alors que tracker.db ne l’est pas.</translation>
    </message>
    <message>
        <source>raft.db is there, but no node id that it belongs to.</source>
        <translation>raft.db est là, mais pas l’identifiant du nœud auquel il appartient.</translation>
    </message>
    <message>
        <source>raft.db has lost its end: it ends at entry %1, and tracker.db stands at %2.</source>
        <translation>raft.db a perdu sa fin : il s’arrête à l’entrée %1, et tracker.db en est à %2.</translation>
    </message>
    <message>
        <source>tracker.db is too old for raft.db: it stands at entry %1, and the log begins after entry %2.</source>
        <translation>tracker.db est trop ancien pour raft.db : il en est à l’entrée %1, et le journal commence après l’entrée %2.</translation>
    </message>
    <message>
        <source>The tracker&apos;s table %1 holds a row that makes no sense (%2). Put a copy of the database back, or move it away to start with an empty one.</source>
        <translation>La table %1 du tracker contient une ligne qui n’a pas de sens (%2). Remettez en place une copie de la base de données, ou déplacez-la ailleurs pour repartir d’une base vide.</translation>
    </message>
    <message>
        <source>cannot rename %1: %2; make its folder writable and room on its disk</source>
        <translation>impossible de renommer %1 : %2 ; rendez son dossier accessible en écriture et faites de la place sur le disque</translation>
    </message>
    <message>
        <source>%1 contradicts its checksum</source>
        <translation>%1 contredit sa somme de contrôle</translation>
    </message>
    <message>
        <source>cannot remove %1: %2</source>
        <translation>impossible de supprimer %1 : %2</translation>
    </message>
    <message>
        <source>cannot write %1; make its folder writable and room on its disk</source>
        <translation>impossible d’écrire %1 ; rendez son dossier accessible en écriture et faites de la place sur le disque</translation>
    </message>
</context>
<context>
    <name>muster::storage::DbManager</name>
    <message>
        <source>“%1” is not open.</source>
        <translation>« %1 » n’est pas ouvert.</translation>
    </message>
    <message>
        <source>“%1” is closed.</source>
        <translation>« %1 » est fermé.</translation>
    </message>
</context>
<context>
    <name>muster::storage::PeerDatabase</name>
    <message>
        <source>The peer&apos;s database holds a row that makes no sense (%1). Put a copy of it back, or move it away and share your files again.</source>
        <translation>La base de données du pair contient une ligne qui n’a pas de sens (%1). Remettez-en une copie en place, ou déplacez-la ailleurs et partagez à nouveau vos fichiers.</translation>
    </message>
    <message>
        <source>“%1” cannot be written (%2). Make room on its disk, and the file writable: what is fetched meanwhile is noted there as soon as that is possible.</source>
        <translation>Impossible d’écrire « %1 » (%2). Faites de la place sur son disque, et rendez le fichier accessible en écriture : ce qui est récupéré entre-temps y sera noté dès que possible.</translation>
    </message>
</context>
<context>
    <name>muster::storage::TableReader</name>
    <message>
        <source>Too much is asked of the tables at once. Try it again.</source>
        <translation>Trop de demandes à la fois aux tables. Réessayez.</translation>
    </message>
</context>
<context>
    <name>muster::storage::TrackerDatabase</name>
    <message>
        <source>The tracker&apos;s tables contradict their checksum. Put a copy of the database back, or move it away to start with an empty one.</source>
        <translation>Les tables du tracker ne correspondent pas à leur somme de contrôle. Remettez en place une copie de la base de données, ou déplacez-la ailleurs pour repartir d’une base vide.</translation>
    </message>
    <message>
        <source>Log entry %1 cannot be read (%2). The other trackers may run a later version of Muster: install that one here too.</source>
        <translation>L’entrée %1 du journal est illisible (%2). Les autres trackers utilisent peut-être une version plus récente de Muster : installez-la ici aussi.</translation>
    </message>
    <message>
        <source>The master&apos;s copy of the database cannot be read (%1). It may run a later version of Muster: install that one here too.</source>
        <translation>La copie de la base de données du maître est illisible (%1). Il utilise peut-être une version plus récente de Muster : installez-la ici aussi.</translation>
    </message>
</context>
<context>
    <name>muster::ui::AddDialog</name>
    <message>
        <source>&amp;Start now</source>
        <translation>&amp;Commencer maintenant</translation>
    </message>
    <message>
        <source>Fetch from the &amp;beginning to the end, to look at it meanwhile</source>
        <translation>Récupérer du &amp;début à la fin, pour consulter le contenu entre-temps</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Another &amp;folder…</source>
        <translation>Autre d&amp;ossier…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Espace libre</translation>
    </message>
    <message>
        <source>Files to fetch</source>
        <translation>Fichiers à récupérer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>All f&amp;iles</source>
        <translation>&amp;Tous les fichiers</translation>
    </message>
    <message>
        <source>&amp;No file</source>
        <translation>Aucu&amp;n fichier</translation>
    </message>
    <message>
        <source>Its size and its files are known once a peer has described them. Added before that, all of it is fetched.</source>
        <translation>La taille et les fichiers sont connus dès qu’un pair les a décrits. En cas d’ajout avant cela, tout est récupéré.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n file(s)</source>
        <translation>
            <numerusform>%1 dans %n fichier</numerusform>
            <numerusform>%1 dans %n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 in %3 of %n file(s)</source>
        <translation>
            <numerusform>%1 sur %2 dans %3 sur %n fichier</numerusform>
            <numerusform>%1 sur %2 dans %3 des %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Into %1</source>
        <translation>Dans %1</translation>
    </message>
    <message>
        <source>Only %1 are free there: choose another folder, or fewer files.</source>
        <translation>Seulement %1 libres à cet endroit : choisissez un autre dossier, ou moins de fichiers.</translation>
    </message>
    <message>
        <source>%1 are free there.</source>
        <translation>%1 libres à cet endroit.</translation>
    </message>
</context>
<context>
    <name>muster::ui::ChunkBar</name>
    <message>
        <source>Chunks</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Chunk %1: here</source>
        <translation>Pièce %1 : présente</translation>
    </message>
    <message>
        <source>Chunk %1: missing</source>
        <translation>Pièce %1 : manquante</translation>
    </message>
    <message>
        <source>Chunks %1 to %2: %3 here, %4 missing</source>
        <translation>Pièces %1 à %2 : %3 présentes, %4 manquantes</translation>
    </message>
</context>
<context>
    <name>muster::ui::ChunkMap</name>
    <message>
        <source>Map of all chunks</source>
        <translation>Carte de toutes les pièces</translation>
    </message>
    <message>
        <source>Chunk %1 of %2, from byte %3, %4: %5</source>
        <translation>Pièce %1 sur %2, à partir de l’octet %3, %4 : %5</translation>
    </message>
    <message numerus="yes">
        <source>; %n connected peer(s) have it</source>
        <translation>
            <numerusform> ; %n pair connecté l’a</numerusform>
            <numerusform> ; %n pairs connectés l’ont</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::ChunksView</name>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>At others</source>
        <translation>Chez les autres</translation>
    </message>
    <message>
        <source>How many connected peers have the chunks</source>
        <translation>Combien de pairs connectés ont les pièces</translation>
    </message>
    <message>
        <source>The higher, the more connected peers have these chunks</source>
        <translation>Plus c’est haut, plus il y a de pairs connectés qui ont ces pièces</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a chunk&apos;s state: how many</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>not known while it does not run</source>
        <translation>inconnu tant que le transfert n’est pas actif</translation>
    </message>
    <message>
        <source>%1 copies</source>
        <comment>whole ones and a part: 2.34</comment>
        <translation>%1 copies</translation>
    </message>
    <message>
        <source>The chunks are known once a peer has sent the description.</source>
        <translation>Les pièces seront connues dès qu’un pair aura envoyé la description.</translation>
    </message>
</context>
<context>
    <name>muster::ui::ClusterDialog</name>
    <message>
        <source>The trackers</source>
        <translation>Les trackers</translation>
    </message>
    <message>
        <source>Trackers that this peer hears</source>
        <translation>Trackers détectés par ce pair</translation>
    </message>
    <message>
        <source>No tracker is heard.</source>
        <translation>Aucun tracker détecté.</translation>
    </message>
    <message>
        <source>Nothing new is found without a tracker; what is being fetched goes on. Start one on this network (muster tracker). If one runs, see that both computers are on the same network, that the firewall lets UDP port 6969 through, and that both use the same cluster name and passphrase.</source>
        <translation>Sans tracker, rien de nouveau n’est trouvé ; les récupérations en cours continuent. Démarrez-en un sur ce réseau (muster tracker). S’il y en a déjà un en marche, vérifiez que les deux ordinateurs sont sur le même réseau, que le pare-feu laisse passer le port UDP 6969, et que les deux utilisent le même nom de cluster et la même phrase secrète.</translation>
    </message>
    <message>
        <source>Check the &amp;network…</source>
        <translation>Vérifier le &amp;réseau…</translation>
    </message>
    <message>
        <source>Open its &amp;status page</source>
        <translation>Ouvrir sa page d’&amp;état</translation>
    </message>
    <message>
        <source>In the browser: the page of the selected tracker, or of the master</source>
        <translation>Dans le navigateur : la page du tracker sélectionné, ou celle du maître</translation>
    </message>
</context>
<context>
    <name>muster::ui::ClusterHeader</name>
    <message>
        <source>The cluster&apos;s name</source>
        <translation>Le nom du cluster</translation>
    </message>
    <message>
        <source>The master</source>
        <translation>Le maître</translation>
    </message>
    <message>
        <source>Term, trackers and lineage</source>
        <translation>Mandat, trackers et lignée</translation>
    </message>
    <message>
        <source>Looking for a cluster…</source>
        <translation>Recherche d’un cluster…</translation>
    </message>
    <message>
        <source>Listening for other trackers</source>
        <translation>À l’écoute d’autres trackers</translation>
    </message>
    <message>
        <source>This cluster is closed: only trackers that have its passphrase can join it, and what passes between them is encrypted.</source>
        <translation>Ce cluster est fermé : seuls les trackers qui ont sa phrase secrète peuvent le rejoindre, et leurs échanges sont chiffrés.</translation>
    </message>
    <message>
        <source>This cluster is open: it has no passphrase, so any computer on this network can join it and read what passes. File, Passphrase… closes it, or --passphrase-file at the start.</source>
        <translation>Ce cluster est ouvert : il n’a pas de phrase secrète, donc tout ordinateur de ce réseau peut le rejoindre et lire les échanges. Fichier, Phrase secrète… permet de le fermer, ou --passphrase-file au démarrage.</translation>
    </message>
    <message>
        <source>This cluster is open: it has no passphrase, so any computer on this network can join it and read what passes.</source>
        <translation>Ce cluster est ouvert : il n’a pas de phrase secrète, donc tout ordinateur de ce réseau peut le rejoindre et lire les échanges.</translation>
    </message>
    <message>
        <source>Cluster %1</source>
        <translation>Cluster %1</translation>
    </message>
    <message>
        <source>This tracker has been stopped. What is shown is what the others tell.</source>
        <translation>Ce tracker a été arrêté. Ce qui est affiché vient des autres.</translation>
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
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation>Tracker</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Dernier signe de vie</translation>
    </message>
</context>
<context>
    <name>muster::ui::ContactLine</name>
    <message>
        <source>The trackers</source>
        <translation>Les trackers</translation>
    </message>
    <message>
        <source>Trackers…</source>
        <translation>Trackers…</translation>
    </message>
    <message>
        <source>Who the trackers are, and who of them is master</source>
        <translation>Qui sont les trackers, et lequel d’entre eux est maître</translation>
    </message>
</context>
<context>
    <name>muster::ui::ContentPageModel</name>
    <message>
        <source>seeds</source>
        <translation>a tout</translation>
    </message>
    <message>
        <source>fetches</source>
        <translation>récupère</translation>
    </message>
    <message>
        <source>This peer</source>
        <translation>Ce pair</translation>
    </message>
    <message>
        <source>As the first seeder described it</source>
        <translation>Tel que la première source complète l’a décrit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Peers that have all of it</source>
        <translation>Pairs qui ont tout le contenu</translation>
    </message>
    <message>
        <source>Seeders</source>
        <translation>Sources complètes</translation>
    </message>
    <message>
        <source>Peers that fetch it</source>
        <translation>Pairs en train de le récupérer</translation>
    </message>
    <message>
        <source>Leechers</source>
        <translation>Sources partielles</translation>
    </message>
    <message>
        <source>How often it was fetched to the end</source>
        <translation>Combien de fois il a été récupéré jusqu’au bout</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>When a peer told the trackers of it last</source>
        <translation>Quand un pair l’a annoncé aux trackers pour la dernière fois</translation>
    </message>
    <message>
        <source>Last check-in</source>
        <translation>Dernière annonce</translation>
    </message>
    <message>
        <source>(not described: %1)</source>
        <translation>(sans description : %1)</translation>
    </message>
</context>
<context>
    <name>muster::ui::ContentsPage</name>
    <message>
        <source>Se&amp;arch:</source>
        <translation>Recherc&amp;her :</translation>
    </message>
    <message>
        <source>part of a name, or how a SHA-1 begins</source>
        <translation>partie d’un nom, ou début d’un SHA-1</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenus</translation>
    </message>
    <message>
        <source>The tables are being read…</source>
        <translation>Lecture des tables…</translation>
    </message>
    <message>
        <source>No content: nobody has announced one, or nothing is called so.</source>
        <translation>Aucun contenu : personne n’en a annoncé, ou aucun ne correspond.</translation>
    </message>
    <message>
        <source>Peers of the chosen content</source>
        <translation>Pairs du contenu choisi</translation>
    </message>
    <message>
        <source>Its peers are being read…</source>
        <translation>Lecture de ses pairs…</translation>
    </message>
    <message>
        <source>No peer has it any more.</source>
        <translation>Plus aucun pair ne l’a.</translation>
    </message>
    <message>
        <source>Choose a content to see its peers.</source>
        <translation>Choisissez un contenu pour voir ses pairs.</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Qui l’a</translation>
    </message>
    <message>
        <source>Copy SHA-&amp;1</source>
        <translation>Copier le SHA-&amp;1</translation>
    </message>
    <message>
        <source>Copy &amp;magnet link</source>
        <translation>Copier le lien &amp;magnet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln content(s)</source>
        <translation>
            <numerusform>%Ln contenu</numerusform>
            <numerusform>%Ln contenus</numerusform>
        </translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>recherche…</translation>
    </message>
    <message>
        <source>nothing is chosen</source>
        <translation>aucune sélection</translation>
    </message>
</context>
<context>
    <name>muster::ui::EventListModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>muster::ui::EventLog</name>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Rien ne s’est encore passé.</translation>
    </message>
    <message>
        <source>No event is of this kind and tracker and holds this text.</source>
        <translation>Aucun événement n’est de ce genre et de ce tracker avec ce texte.</translation>
    </message>
</context>
<context>
    <name>muster::ui::EventsPage</name>
    <message>
        <source>K&amp;ind:</source>
        <translation>T&amp;ype :</translation>
    </message>
    <message>
        <source>Trac&amp;ker:</source>
        <translation>Trac&amp;ker :</translation>
    </message>
    <message>
        <source>Se&amp;arch:</source>
        <translation>Recherc&amp;her :</translation>
    </message>
    <message>
        <source>part of a text</source>
        <translation>partie du texte</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Saves what is shown, as CSV or JSON lines</source>
        <translation>Enregistre ce qui est affiché, en CSV ou en lignes JSON</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln événement</numerusform>
            <numerusform>%Ln événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln event(s)</source>
        <translation>
            <numerusform>%1 sur %Ln événement</numerusform>
            <numerusform>%1 sur %Ln événements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::FileTreeModel</name>
    <message>
        <source>mixed</source>
        <comment>files of several priorities</comment>
        <translation>mixte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
</context>
<context>
    <name>muster::ui::FilesView</name>
    <message>
        <source>Files of this transfer</source>
        <translation>Fichiers de ce transfert</translation>
    </message>
    <message>
        <source>Priority of the selected &amp;files:</source>
        <translation>Priorité des fichiers sélectio&amp;nnés :</translation>
    </message>
    <message>
        <source>Priority of the selected files</source>
        <translation>Priorité des fichiers sélectionnés</translation>
    </message>
    <message>
        <source>Files of a high priority are fetched first; what is not wanted takes no space</source>
        <translation>Les fichiers de priorité haute sont récupérés en premier ; ce qui n’est pas voulu ne prend pas de place</translation>
    </message>
</context>
<context>
    <name>muster::ui::GraphWidget</name>
    <message>
        <source>%1: %2 now; between %3 and %4</source>
        <translation>%1 : %2 maintenant ; entre %3 et %4</translation>
    </message>
    <message>
        <source>%1: nothing yet</source>
        <translation>%1 : rien pour l’instant</translation>
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
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1: –</source>
        <translation>%1 : –</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1 : de %2 à %3</translation>
    </message>
</context>
<context>
    <name>muster::ui::GraphsPage</name>
    <message>
        <source>Ra&amp;nge:</source>
        <translation>Péri&amp;ode :</translation>
    </message>
    <message>
        <source>ten minutes</source>
        <translation>dix minutes</translation>
    </message>
    <message>
        <source>one hour</source>
        <translation>une heure</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un jour</translation>
    </message>
    <message>
        <source>announces</source>
        <translation>annonces</translation>
    </message>
    <message>
        <source>replies</source>
        <translation>réponses</translation>
    </message>
    <message>
        <source>Until a change is stored by all: 99 of 100 (line) and the median (dashed)</source>
        <translation>Délai d’enregistrement par tous : 99 sur 100 (trait plein), médiane (tirets)</translation>
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
        <translation>Trackers détectés</translation>
    </message>
    <message>
        <source>trackers</source>
        <translation>trackers</translation>
    </message>
    <message>
        <source>This tracker&apos;s own, but for the dotted line; the arrow keys or the mouse show the values of a moment.</source>
        <translation>Mesures de ce tracker seulement, sauf la ligne pointillée ; les flèches ou la souris donnent les valeurs d’un instant.</translation>
    </message>
    <message>
        <source>Announces (line), replies (dashed), announces to all trackers of the cluster (dotted)</source>
        <translation>Annonces (trait plein), réponses (tirets), annonces à tous les trackers du cluster (pointillés)</translation>
    </message>
    <message>
        <source>announces to all</source>
        <translation>annonces à tous</translation>
    </message>
    <message>
        <source>No change was stored in this time.</source>
        <translation>Aucun changement n’a été enregistré pendant ce temps.</translation>
    </message>
    <message>
        <source>Measured by the master only. It is %1.</source>
        <translation>Seul le maître le mesure. C’est %1.</translation>
    </message>
</context>
<context>
    <name>muster::ui::IndexBars</name>
    <message>
        <source>stored</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>validé</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>appliqué</translation>
    </message>
    <message>
        <source>Stored, committed and applied entries of each tracker</source>
        <translation>Entrées enregistrées, validées et appliquées de chaque tracker</translation>
    </message>
    <message>
        <source>%1: stored %2, committed %3, applied %4.</source>
        <translation>%1 : enregistré %2, validé %3, appliqué %4.</translation>
    </message>
    <message>
        <source>No tracker has been heard yet.</source>
        <translation>Aucun tracker détecté pour l’instant.</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>entrée %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::LimitsDialog</name>
    <message>
        <source>At these &amp;times of day, too:</source>
        <translation>Aussi à ces &amp;heures :</translation>
    </message>
    <message>
        <source>Limits of all transfers</source>
        <translation>Limites de tous les transferts</translation>
    </message>
    <message>
        <source>Usual rates</source>
        <translation>Débits habituels</translation>
    </message>
    <message>
        <source>&amp;Down:</source>
        <translation>&amp;Réception :</translation>
    </message>
    <message>
        <source>&amp;Up:</source>
        <translation>&amp;Envoi :</translation>
    </message>
    <message>
        <source>Alternative rates</source>
        <translation>Débits alternatifs</translation>
    </message>
    <message>
        <source>They hold while the switch in the status bar is on, e.g. during a lesson.</source>
        <translation>Ils s’appliquent tant que le bouton de la barre d’état est activé, par exemple pendant un cours.</translation>
    </message>
    <message>
        <source>D&amp;own:</source>
        <translation>Ré&amp;ception :</translation>
    </message>
    <message>
        <source>U&amp;p:</source>
        <translation>En&amp;voi :</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>À</translation>
    </message>
    <message>
        <source>until</source>
        <comment>from 8:00 until 18:00</comment>
        <translation>à</translation>
    </message>
    <message>
        <source>Downloads and sharing</source>
        <translation>Téléchargements et partage</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>The others wait in the queue</source>
        <translation>Les autres attendent dans la file</translation>
    </message>
    <message>
        <source>What was fetched is paused once so many times its bytes were given; own files never are</source>
        <translation>Un contenu récupéré est mis en pause dès que son ratio atteint cette valeur ; vos propres fichiers ne le sont jamais</translation>
    </message>
    <message>
        <source>Downloads at &amp;once:</source>
        <translation>&amp;Téléchargements simultanés :</translation>
    </message>
    <message>
        <source>Share up to a &amp;ratio of:</source>
        <translation>&amp;Partager jusqu’à un ratio de :</translation>
    </message>
</context>
<context>
    <name>muster::ui::LinkDialog</name>
    <message>
        <source>A private share</source>
        <translation>Partage privé</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>&amp;Copier le lien</translation>
    </message>
    <message>
        <source>It is in the clipboard: paste it into a message to those who shall have it.</source>
        <translation>Il est dans le presse-papiers : collez-le dans un message à ceux qui doivent l’avoir.</translation>
    </message>
    <message>
        <source>“%1” is shared. Whoever has this link can fetch it, and nobody else can; you find it again by “Copy the link” in the list of transfers.</source>
        <translation>« %1 » est partagé. Ceux qui ont ce lien peuvent le récupérer, et personne d’autre ; vous retrouverez le lien avec « Copier le lien » dans la liste des transferts.</translation>
    </message>
</context>
<context>
    <name>muster::ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>&amp;Transfert</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>The &amp;system&apos;s</source>
        <translation>Celle du &amp;système</translation>
    </message>
    <message>
        <source>&amp;Stop this tracker…</source>
        <translation>&amp;Arrêter ce tracker…</translation>
    </message>
    <message>
        <source>&amp;Share a file…</source>
        <translation>&amp;Partager un fichier…</translation>
    </message>
    <message>
        <source>Share a fo&amp;lder…</source>
        <translation>Partager un &amp;dossier…</translation>
    </message>
    <message>
        <source>&amp;Fetch what was copied</source>
        <translation>&amp;Récupérer le lien copié</translation>
    </message>
    <message>
        <source>&amp;Passphrase…</source>
        <translation>Phrase &amp;secrète…</translation>
    </message>
    <message>
        <source>&amp;Network…</source>
        <translation>Rés&amp;eau…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;About Muster</source>
        <translation>À &amp;propos de Muster</translation>
    </message>
    <message>
        <source>&amp;Use Muster as a peer instead…</source>
        <translation>&amp;Utiliser plutôt Muster comme pair…</translation>
    </message>
    <message>
        <source>&amp;Use Muster as a tracker instead…</source>
        <translation>&amp;Utiliser plutôt Muster comme tracker…</translation>
    </message>
</context>
<context>
    <name>muster::ui::MainWindow</name>
    <message>
        <source>Muster tracker</source>
        <translation>Tracker Muster</translation>
    </message>
    <message>
        <source>Muster</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>About Muster</source>
        <translation>À propos de Muster</translation>
    </message>
    <message>
        <source>Muster %1</source>
        <translation>Muster %1</translation>
    </message>
    <message>
        <source>Computers that share files without a server that can fail. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Des ordinateurs qui partagent des fichiers sans serveur susceptible de tomber en panne. Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>%1 – Muster tracker</source>
        <translation>%1 – Tracker Muster</translation>
    </message>
    <message>
        <source>muster-events</source>
        <comment>a file&apos;s name</comment>
        <translation>muster-evenements</translation>
    </message>
</context>
<context>
    <name>muster::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>muster::ui::MessageLegend</name>
    <message>
        <source>Messages between the trackers: %1</source>
        <translation>Messages entre les trackers : %1</translation>
    </message>
    <message>
        <source>Messages take well below a millisecond on most networks: they are shown much slower.</source>
        <translation>Sur la plupart des réseaux, les messages mettent bien moins d’une milliseconde : ils sont montrés très au ralenti.</translation>
    </message>
</context>
<context>
    <name>muster::ui::MonitorWindow</name>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Muster demo</source>
        <translation>Démonstration de Muster</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>What happened last</source>
        <translation>Dernier événement</translation>
    </message>
    <message>
        <source>Timeline of the demo</source>
        <translation>Chronologie de la démonstration</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Events of the trackers</source>
        <translation>Événements des trackers</translation>
    </message>
</context>
<context>
    <name>muster::ui::NetworkDialog</name>
    <message>
        <source>All networks of this computer</source>
        <translation>Tous les réseaux de cet ordinateur</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an interface and its addresses</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 (this computer only)</source>
        <translation>%1 (cet ordinateur seulement)</translation>
    </message>
    <message>
        <source>None is in use now.</source>
        <translation>Aucun n’est utilisé actuellement.</translation>
    </message>
    <message>
        <source>In use now: %1.</source>
        <translation>Utilisé actuellement : %1.</translation>
    </message>
    <message>
        <source>Another choice is in force from the next start of Muster on.</source>
        <translation>Un autre choix prendra effet au prochain démarrage de Muster.</translation>
    </message>
    <message>
        <source>It was chosen at the start, by --interface.</source>
        <translation>Ce choix a été fait au démarrage, par --interface.</translation>
    </message>
    <message>
        <source>Checking: listening to the others…</source>
        <translation>Vérification : écoute des autres…</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Pas encore vérifié</translation>
    </message>
    <message>
        <source>Something keeps the others from being found</source>
        <translation>Quelque chose empêche de trouver les autres</translation>
    </message>
    <message>
        <source>Nothing is in the way</source>
        <translation>Rien ne fait obstacle</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problème : %1</translation>
    </message>
    <message>
        <source>Maybe: %1</source>
        <translation>À vérifier : %1</translation>
    </message>
    <message>
        <source>Good: %1</source>
        <translation>OK : %1</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Which network Muster uses</source>
        <translation>Réseau utilisé par Muster</translation>
    </message>
    <message>
        <source>&amp;Network:</source>
        <translation>&amp;Réseau :</translation>
    </message>
    <message>
        <source>&amp;Check the network</source>
        <translation>&amp;Vérifier le réseau</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
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
        <translation>Pairs qui ont tout le contenu</translation>
    </message>
    <message>
        <source>Peers that are fetching it</source>
        <translation>Pairs en train de le récupérer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Seeders</source>
        <translation>Sources complètes</translation>
    </message>
    <message>
        <source>Leechers</source>
        <translation>Sources partielles</translation>
    </message>
    <message>
        <source>being fetched</source>
        <comment>an offer</comment>
        <translation>en cours de récupération</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>an offer</comment>
        <translation>en pause</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>an offer</comment>
        <translation>en échec</translation>
    </message>
    <message>
        <source>complete</source>
        <comment>an offer</comment>
        <translation>complet</translation>
    </message>
    <message>
        <source>What this computer shares or fetches already</source>
        <translation>Ce que cet ordinateur partage ou récupère déjà</translation>
    </message>
    <message>
        <source>In your list</source>
        <translation>Dans votre liste</translation>
    </message>
</context>
<context>
    <name>muster::ui::OffersView</name>
    <message>
        <source>On this network</source>
        <translation>Sur ce réseau</translation>
    </message>
    <message>
        <source>What this network offers</source>
        <translation>Ce que propose ce réseau</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search in what this network offers</source>
        <translation>Rechercher dans ce que propose ce réseau</translation>
    </message>
    <message>
        <source>Fe&amp;tch…</source>
        <translation>Réc&amp;upérer…</translation>
    </message>
    <message>
        <source>Fetch the selected offer</source>
        <translation>Récupérer l’offre sélectionnée</translation>
    </message>
    <message>
        <source>&amp;Why is nothing here?</source>
        <translation>Pour&amp;quoi n’y a-t-il rien ici ?</translation>
    </message>
    <message>
        <source>No name here holds “%1”.</source>
        <translation>Aucun nom ici ne contient « %1 ».</translation>
    </message>
    <message>
        <source>Nothing is offered on this network yet. Share a file and it appears here, on every computer.</source>
        <translation>Rien n’est encore proposé sur ce réseau. Partagez un fichier et il apparaîtra ici, sur tous les ordinateurs.</translation>
    </message>
    <message>
        <source>No tracker answers, so nobody knows what is offered. Start one on this network, or see what keeps it from being heard.</source>
        <translation>Aucun tracker ne répond, donc personne ne sait ce qui est proposé. Démarrez-en un sur ce réseau, ou cherchez ce qui empêche de le détecter.</translation>
    </message>
    <message numerus="yes">
        <source>Each one is asked about: choose at most %n at once.</source>
        <translation>
            <numerusform>Une question est posée pour chacun : choisissez-en au plus %n à la fois.</numerusform>
            <numerusform>Une question est posée pour chacun : choisissez-en au plus %n à la fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>A&amp;fficher</translation>
    </message>
    <message>
        <source>Show the selected offer in your list</source>
        <translation>Afficher l’offre choisie dans votre liste</translation>
    </message>
</context>
<context>
    <name>muster::ui::Overview</name>
    <message>
        <source>none</source>
        <comment>a limit</comment>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>as for all</source>
        <comment>a limit of the ratio</comment>
        <translation>comme pour tous</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Pairs connus</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>How peers are found</source>
        <translation>Comment les pairs sont trouvés</translation>
    </message>
    <message>
        <source>%1 fetched, %2 given, ratio %3</source>
        <translation>%1 récupérés, %2 envoyés, ratio %3</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>ajouté le %1</translation>
    </message>
    <message>
        <source>%1, finished %2</source>
        <translation>%1, terminé le %2</translation>
    </message>
    <message>
        <source>%1 that have all of it, %2 that fetch it</source>
        <comment>peers, as the trackers say</comment>
        <translation>%1 qui ont tout, %2 qui récupèrent</translation>
    </message>
    <message>
        <source>down %1, up %2, ratio %3</source>
        <translation>réception %1, envoi %2, ratio %3</translation>
    </message>
    <message>
        <source>Peers found by %1</source>
        <comment>this network&apos;s trackers: 2  ·  DHT: 5</comment>
        <translation>Origine des pairs : %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>This cluster has a passphrase</source>
        <translation>Ce cluster a une phrase secrète</translation>
    </message>
    <message>
        <source>This cluster is open</source>
        <translation>Ce cluster est ouvert</translation>
    </message>
    <message numerus="yes">
        <source>Give all trackers and peers of the cluster the same passphrase, of %n characters at least; several words are good. It counts from the next start of Muster on.</source>
        <translation>
            <numerusform>Donnez à tous les trackers et pairs du cluster la même phrase secrète, d’au moins %n caractère ; plusieurs mots conviennent bien. Elle prendra effet au prochain démarrage de Muster.</numerusform>
            <numerusform>Donnez à tous les trackers et pairs du cluster la même phrase secrète, d’au moins %n caractères ; plusieurs mots conviennent bien. Elle prendra effet au prochain démarrage de Muster.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>La nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>S&amp;how it</source>
        <translation>&amp;Afficher</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>&amp;Set it</source>
        <translation>&amp;Définir</translation>
    </message>
    <message>
        <source>&amp;Open the cluster</source>
        <translation>&amp;Ouvrir le cluster</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même encore une fois</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) more are needed.</source>
        <translation>
            <numerusform>Il manque encore un caractère.</numerusform>
            <numerusform>Il manque encore %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas identiques.</translation>
    </message>
</context>
<context>
    <name>muster::ui::PeerPage</name>
    <message>
        <source>&amp;Share a file…</source>
        <translation>&amp;Partager un fichier…</translation>
    </message>
    <message>
        <source>Magnet link, SHA-1 or .torrent file</source>
        <translation>Lien magnet, SHA-1 ou fichier .torrent</translation>
    </message>
    <message>
        <source>Fetch what the link names</source>
        <translation>Récupérer ce que désigne le lien</translation>
    </message>
    <message>
        <source>The clipboard holds no link. Copy one that begins with magnet: or muster:, or a SHA-1 of 40 digits, and paste it again.</source>
        <translation>Le presse-papiers ne contient aucun lien. Copiez-en un qui commence par magnet: ou muster:, ou un SHA-1 de 40 chiffres, et collez-le à nouveau.</translation>
    </message>
    <message>
        <source>Share a fol&amp;der…</source>
        <translation>Partager un &amp;dossier…</translation>
    </message>
    <message>
        <source>Fet&amp;ch…</source>
        <translation>Ré&amp;cupérer…</translation>
    </message>
</context>
<context>
    <name>muster::ui::PeerShell</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Colonnes</translation>
    </message>
    <message>
        <source>The &amp;trackers…</source>
        <translation>Les &amp;trackers…</translation>
    </message>
    <message>
        <source>Limits of a&amp;ll transfers…</source>
        <translation>Limites de tous les tran&amp;sferts…</translation>
    </message>
    <message>
        <source>&amp;Alternative limits</source>
        <translation>Limites alte&amp;rnatives</translation>
    </message>
    <message>
        <source>&amp;Notify when a transfer is done or fails</source>
        <translation>&amp;Avertir quand un transfert est terminé ou échoue</translation>
    </message>
    <message>
        <source>&amp;Stay in the tray when the window is closed</source>
        <translation>Rester &amp;dans la zone de notification à la fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Open Muster</source>
        <translation>&amp;Ouvrir Muster</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>All transfers</source>
        <translation>Tous les transferts</translation>
    </message>
    <message>
        <source>Muster goes on here</source>
        <translation>Muster reste actif ici</translation>
    </message>
    <message>
        <source>Your transfers go on. A click on this icon opens the window again; “Quit” in its menu ends Muster.</source>
        <translation>Vos transferts continuent. Un clic sur cette icône rouvre la fenêtre ; « Quitter » dans son menu arrête Muster.</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Récupéré</translation>
    </message>
    <message>
        <source>A transfer failed</source>
        <translation>Un transfert a échoué</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file: why</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Muster: %1</source>
        <translation>Muster : %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <comment>of a rate</comment>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Alternative limits: none are chosen yet</source>
        <translation>Limites alternatives : aucune n’est encore choisie</translation>
    </message>
    <message>
        <source>Alternative limits: %1 down, %2 up</source>
        <translation>Limites alternatives : réception %1, envoi %2</translation>
    </message>
</context>
<context>
    <name>muster::ui::PeersView</name>
    <message>
        <source>Peers of this transfer</source>
        <translation>Pairs de ce transfert</translation>
    </message>
    <message>
        <source>Connected to nobody. Others are found once the trackers, or peers on this network, know somebody who has it.</source>
        <translation>Aucun pair connecté. D’autres seront trouvés dès que les trackers, ou des pairs de ce réseau, connaîtront quelqu’un qui a ce contenu.</translation>
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
        <translation>sans limite</translation>
    </message>
</context>
<context>
    <name>muster::ui::RatioBox</name>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
</context>
<context>
    <name>muster::ui::ReplicationPage</name>
    <message>
        <source>Log entries</source>
        <translation>Entrées du journal</translation>
    </message>
    <message>
        <source>Rounds of ready and commit</source>
        <translation>Tours de préparation et de validation</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Tours</translation>
    </message>
    <message>
        <source>No round yet: rounds begin once peers announce something.</source>
        <translation>Aucun tour pour l’instant : ils commencent dès que des pairs annoncent quelque chose.</translation>
    </message>
    <message>
        <source>Rounds are seen by the master only. It is %1.</source>
        <translation>Seul le maître voit les tours. C’est %1.</translation>
    </message>
    <message>
        <source>None was seen yet.</source>
        <translation>Aucun tour observé pour l’instant.</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>Repre&amp;ndre</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Show new rounds again</source>
        <translation>Affiche à nouveau les nouveaux tours</translation>
    </message>
    <message>
        <source>Keep what is shown; rounds meanwhile are not</source>
        <translation>Fige l’affichage ; les tours survenus entre-temps n’y figureront pas</translation>
    </message>
</context>
<context>
    <name>muster::ui::RoleDialog</name>
    <message>
        <source>Welcome to Muster</source>
        <translation>Bienvenue dans Muster</translation>
    </message>
    <message>
        <source>What should this computer do?</source>
        <translation>Que doit faire cet ordinateur ?</translation>
    </message>
    <message>
        <source>Share and fetch files</source>
        <translation>Partager et récupérer des fichiers</translation>
    </message>
    <message>
        <source>See what the others on this network offer, fetch it, and share your own files.</source>
        <translation>Voir ce que les autres proposent sur ce réseau, le récupérer, et partager vos propres fichiers.</translation>
    </message>
    <message>
        <source>Be a tracker</source>
        <translation>Être un tracker</translation>
    </message>
    <message>
        <source>Keep the list of who has what, together with the other trackers, so that the peers find each other even if some trackers fail.</source>
        <translation>Tenir, avec les autres trackers, la liste de qui a quoi, pour que les pairs se trouvent même si certains trackers tombent en panne.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>&amp;Network…</source>
        <translation>&amp;Réseau…</translation>
    </message>
    <message>
        <source>Which network is used, and what may keep the others from being found</source>
        <translation>Quel réseau est utilisé, et ce qui peut empêcher de trouver les autres</translation>
    </message>
</context>
<context>
    <name>muster::ui::RoundStrip</name>
    <message>
        <source>Round of ready and commit</source>
        <translation>Tour de préparation et de validation</translation>
    </message>
    <message>
        <source>Entry %1, prepared at %2.</source>
        <translation>Entrée %1, préparée à %2.</translation>
    </message>
    <message>
        <source>%1 ready after %2.</source>
        <translation>%1 prêt après %2.</translation>
    </message>
    <message>
        <source>Committed after %1.</source>
        <translation>Validée après %1.</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>préparée</translation>
    </message>
    <message>
        <source>committed after %1</source>
        <translation>validée après %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::RoundTableModel</name>
    <message>
        <source>Prepared at</source>
        <translation>Préparé à</translation>
    </message>
    <message>
        <source>When the master began the round</source>
        <translation>Quand le maître a commencé le tour</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>The last log entry of the round</source>
        <translation>La dernière entrée du journal dans ce tour</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Log entries that it stored at once; each holds many changes</source>
        <translation>Entrées du journal enregistrées d’un seul coup ; chacune contient de nombreuses modifications</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>All ready</source>
        <translation>Tous prêts</translation>
    </message>
    <message>
        <source>After how long the last tracker had it on its disk</source>
        <translation>Au bout de combien de temps le dernier tracker l’avait sur son disque</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Validé</translation>
    </message>
    <message>
        <source>After how long enough trackers had it for good</source>
        <translation>Au bout de combien de temps assez de trackers l’avaient définitivement</translation>
    </message>
</context>
<context>
    <name>muster::ui::ShareDialog</name>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Private: only who has the link can find and read it</source>
        <translation>Partage &amp;privé : seuls ceux qui ont le lien peuvent le trouver et le lire</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>Parta&amp;ger</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>by its size</source>
        <translation>selon la taille</translation>
    </message>
    <message>
        <source>Smaller chunks go round sooner, larger ones need less bookkeeping. By its size is right unless you have a reason.</source>
        <translation>Les petites pièces circulent plus vite, les grandes demandent moins de gestion. « Selon la taille » convient, sauf raison particulière.</translation>
    </message>
    <message>
        <source>It is not in the network&apos;s list. The trackers see neither its name nor who has it, and it travels encrypted. You get the link once it is shared; without it nobody can join, so keep it.</source>
        <translation>Il n’apparaît pas dans la liste du réseau. Les trackers ne voient ni son nom ni qui l’a, et il circule chiffré. Vous obtenez le lien une fois le partage fait ; sans ce lien, personne ne peut y accéder : conservez-le.</translation>
    </message>
    <message>
        <source>&amp;Chunk size:</source>
        <translation>&amp;Taille des pièces :</translation>
    </message>
    <message>
        <source>Each of these is a share of its own, and stays where it is:</source>
        <translation>Chacun de ces éléments est un partage à part, et reste à sa place :</translation>
    </message>
    <message>
        <source>Files and folders to share</source>
        <translation>Fichiers et dossiers à partager</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>Ajouter des &amp;fichiers…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>Ajouter un &amp;dossier…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n fichier, %1</numerusform>
            <numerusform>%n fichiers, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Rien n’est encore choisi.</translation>
    </message>
</context>
<context>
    <name>muster::ui::SideBar</name>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>En téléchargement</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>En partage</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a group of transfers: how many</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>On this network</source>
        <translation>Sur ce réseau</translation>
    </message>
</context>
<context>
    <name>muster::ui::SourceTableModel</name>
    <message>
        <source>%1 (tier %2)</source>
        <translation>%1 (niveau %2)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>demande en cours</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>répond</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>–</source>
        <comment>not known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>Peers are found by</source>
        <translation>Origine des pairs</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Dernière réponse</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Prochaine demande</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>muster::ui::SourcesView</name>
    <message>
        <source>How peers of this transfer are found</source>
        <translation>Comment les pairs de ce transfert sont trouvés</translation>
    </message>
    <message>
        <source>While it is paused it looks for nobody.</source>
        <translation>Tant qu’il est en pause, il ne cherche pas de pairs.</translation>
    </message>
    <message>
        <source>The trackers</source>
        <translation>Les trackers</translation>
    </message>
    <message>
        <source>Trac&amp;kers…</source>
        <translation>&amp;Les trackers…</translation>
    </message>
</context>
<context>
    <name>muster::ui::SpeedGraph</name>
    <message>
        <source>Speed of the last ten minutes</source>
        <translation>Vitesse des dix dernières minutes</translation>
    </message>
    <message>
        <source>%1 down, %2 up</source>
        <translation>réception %1, envoi %2</translation>
    </message>
    <message>
        <source>10 min ago</source>
        <translation>il y a 10 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>Down: %1</source>
        <translation>Réception : %1</translation>
    </message>
    <message>
        <source>Up: %1</source>
        <translation>Envoi : %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::SwarmPeerPageModel</name>
    <message>
        <source>seeds</source>
        <translation>a tout</translation>
    </message>
    <message>
        <source>fetches</source>
        <translation>récupère</translation>
    </message>
    <message>
        <source>(gone)</source>
        <translation>(parti)</translation>
    </message>
    <message>
        <source>This content</source>
        <translation>Ce contenu</translation>
    </message>
    <message>
        <source>Where other peers reach it</source>
        <translation>Où les autres pairs le joignent</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>What program it says to be; few say it</source>
        <translation>Le programme qu’il déclare être ; peu le font</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>What it has or fetches</source>
        <translation>Ce qu’il a ou récupère</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenus</translation>
    </message>
    <message>
        <source>What it has all of</source>
        <translation>Ce qu’il a en entier</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Complets</translation>
    </message>
    <message>
        <source>When it told the trackers of itself last</source>
        <translation>Quand il s’est annoncé aux trackers pour la dernière fois</translation>
    </message>
    <message>
        <source>Last check-in</source>
        <translation>Dernière annonce</translation>
    </message>
</context>
<context>
    <name>muster::ui::SwarmPeersPage</name>
    <message>
        <source>Se&amp;arch:</source>
        <translation>Recherc&amp;her :</translation>
    </message>
    <message>
        <source>part of an address or of a client&apos;s name</source>
        <translation>partie d’une adresse ou du nom d’un client</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>The tables are being read…</source>
        <translation>Lecture des tables…</translation>
    </message>
    <message>
        <source>No peer: nobody has announced anything, or none is called so.</source>
        <translation>Aucun pair : personne n’a rien annoncé, ou aucun ne correspond.</translation>
    </message>
    <message>
        <source>Contents of the chosen peer</source>
        <translation>Contenus du pair choisi</translation>
    </message>
    <message>
        <source>Its contents are being read…</source>
        <translation>Lecture de ses contenus…</translation>
    </message>
    <message>
        <source>It has nothing any more.</source>
        <translation>Il n’a plus rien.</translation>
    </message>
    <message>
        <source>Choose a peer to see what it has.</source>
        <translation>Choisissez un pair pour voir ce qu’il a.</translation>
    </message>
    <message>
        <source>What it has</source>
        <translation>Ce qu’il a</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>recherche…</translation>
    </message>
    <message>
        <source>nothing is chosen</source>
        <translation>aucune sélection</translation>
    </message>
</context>
<context>
    <name>muster::ui::TopologyPage</name>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Fit it all in</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>&amp;Show messages</source>
        <translation>Afficher les &amp;messages</translation>
    </message>
    <message>
        <source>Lets keep-alives, elections and rounds of ready and commit run along the links.</source>
        <translation>Fait circuler le long des liens les signes de vie, les élections et les tours de préparation et de validation.</translation>
    </message>
    <message>
        <source>This desktop asks for less motion: the picture stands still.</source>
        <translation>Ce bureau demande moins d’animations : l’image reste fixe.</translation>
    </message>
    <message>
        <source>&amp;Add a tracker on this computer…</source>
        <translation>A&amp;jouter un tracker sur cet ordinateur…</translation>
    </message>
</context>
<context>
    <name>muster::ui::TopologyScene</name>
    <message>
        <source>Listening</source>
        <translation>À l’écoute</translation>
    </message>
    <message>
        <source>no tracker heard yet</source>
        <translation>aucun tracker détecté</translation>
    </message>
    <message>
        <source>Term %1</source>
        <translation>Mandat %1</translation>
    </message>
    <message>
        <source>election: %1 of %2 in it</source>
        <translation>participation à l’élection : %1 sur %2</translation>
    </message>
    <message>
        <source>election under way</source>
        <translation>élection en cours</translation>
    </message>
    <message>
        <source>master: %1</source>
        <translation>maître : %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 votes</source>
        <comment>a candidate: votes of trackers</comment>
        <translation>%1 : %2 voix sur %3</translation>
    </message>
</context>
<context>
    <name>muster::ui::TopologyView</name>
    <message>
        <source>Topology of the cluster</source>
        <translation>Topologie du cluster</translation>
    </message>
    <message>
        <source>Arrows and Tab go from tracker to tracker, Return shows its details, the menu key what can be done with it; plus, minus and 0 zoom.</source>
        <translation>Les flèches et Tab passent d’un tracker à l’autre, Entrée affiche ses détails, la touche Menu les actions possibles ; plus, moins et 0 règlent le zoom.</translation>
    </message>
    <message>
        <source>Arrows and Tab go from tracker to tracker; plus, minus and 0 zoom.</source>
        <translation>Les flèches et Tab passent d’un tracker à l’autre ; plus, moins et 0 règlent le zoom.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerActions</name>
    <message>
        <source>&amp;Copy its address</source>
        <translation>&amp;Copier son adresse</translation>
    </message>
    <message>
        <source>&amp;Stop this tracker…</source>
        <translation>&amp;Arrêter ce tracker…</translation>
    </message>
    <message>
        <source>&amp;Stop it…</source>
        <translation>&amp;Arrêter…</translation>
    </message>
    <message>
        <source>Let it c&amp;rash…</source>
        <translation>Faire &amp;planter…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Freeze it for %n s…</source>
        <translation>
            <numerusform>&amp;Figer pendant %n s…</numerusform>
            <numerusform>&amp;Figer pendant %n s…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut it &amp;off for %n s…</source>
        <translation>
            <numerusform>&amp;Isoler pendant %n s…</numerusform>
            <numerusform>&amp;Isoler pendant %n s…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Make it master…</source>
        <translation>En faire le &amp;maître…</translation>
    </message>
    <message>
        <source>Start it &amp;again…</source>
        <translation>&amp;Redémarrer…</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerDetails</name>
    <message>
        <source>Details of the chosen tracker</source>
        <translation>Détails du tracker choisi</translation>
    </message>
    <message>
        <source>Name of the tracker</source>
        <translation>Nom du tracker</translation>
    </message>
    <message>
        <source>No tracker has been heard yet. Others on this network are found by themselves.</source>
        <translation>Aucun tracker détecté pour l’instant. Les autres trackers de ce réseau sont trouvés automatiquement.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerOrders</name>
    <message>
        <source>It runs.</source>
        <translation>Il est en marche.</translation>
    </message>
    <message>
        <source>It does not run.</source>
        <translation>Il n’est pas en marche.</translation>
    </message>
    <message>
        <source>This window&apos;s own tracker has stopped, and orders go through it. Start it again first.</source>
        <translation>Le tracker de cette fenêtre est arrêté, et les ordres passent par lui. Redémarrez-le d’abord.</translation>
    </message>
    <message>
        <source>This cluster is open, so a tracker takes orders from its own computer only. To order it from here, start all trackers with the same passphrase (File, Passphrase…).</source>
        <translation>Ce cluster est ouvert, donc un tracker n’accepte d’ordres que de son propre ordinateur. Pour lui en donner d’ici, démarrez tous les trackers avec la même phrase secrète (Fichier, Phrase secrète…).</translation>
    </message>
    <message>
        <source>It has not been heard for too long: nothing reaches it.</source>
        <translation>Il ne donne plus signe de vie depuis trop longtemps : rien ne l’atteint.</translation>
    </message>
    <message>
        <source>It is the master already.</source>
        <translation>C’est déjà le maître.</translation>
    </message>
    <message>
        <source>This window&apos;s own tracker stands still, and orders go through it. Wait until it goes on.</source>
        <translation>Le tracker de cette fenêtre est figé, et les ordres passent par lui. Attendez qu’il reprenne.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerPage</name>
    <message>
        <source>&amp;Stop this tracker…</source>
        <translation>A&amp;rrêter ce tracker…</translation>
    </message>
    <message>
        <source>Stopping: the cluster is told first.</source>
        <translation>Arrêt en cours : le cluster est d’abord prévenu.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>&amp;Replication</source>
        <translation>Ré&amp;plication</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>É&amp;vénements</translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation>&amp;Topologie</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Contenus</translation>
    </message>
    <message>
        <source>&amp;Peers</source>
        <translation>Pa&amp;irs</translation>
    </message>
    <message>
        <source>&amp;Graphs</source>
        <translation>&amp;Graphiques</translation>
    </message>
    <message>
        <source>&amp;Start this tracker again…</source>
        <translation>&amp;Redémarrer ce tracker…</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerTable</name>
    <message>
        <source>Trackers</source>
        <translation>Trackers</translation>
    </message>
    <message>
        <source>No tracker has been heard yet.</source>
        <translation>Aucun tracker détecté pour l’instant.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerTableModel</name>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (celui-ci)</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, il y a %2</translation>
    </message>
    <message>
        <source>–</source>
        <comment>not known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 equal</source>
        <comment>a digest, equal to the master&apos;s</comment>
        <translation>%1 égale</translation>
    </message>
    <message>
        <source>%1 DIFFERS</source>
        <translation>%1 DIFFÈRE</translation>
    </message>
    <message>
        <source>%1, identity %2, version %3</source>
        <translation>%1, identifiant %2, version %3</translation>
    </message>
    <message>
        <source>%1 in term %2</source>
        <translation>%1, mandat %2</translation>
    </message>
    <message>
        <source>Its last keep-alive came %1 ago.</source>
        <translation>Son dernier signe de vie est arrivé il y a %1.</translation>
    </message>
    <message>
        <source>Log entries that the master has committed and this tracker has not applied yet.</source>
        <translation>Entrées du journal que le maître a validées et que ce tracker n’a pas encore appliquées.</translation>
    </message>
    <message>
        <source>A sum over its tables. The other trackers are compared with it.</source>
        <translation>Une somme de contrôle de ses tables. Les autres trackers y sont comparés.</translation>
    </message>
    <message>
        <source>A sum over its tables. It can be compared once both stand at the same entry.</source>
        <translation>Une somme de contrôle de ses tables. Elle pourra être comparée quand les deux en seront à la même entrée.</translation>
    </message>
    <message>
        <source>Its tables are equal to the master&apos;s at entry %1.</source>
        <translation>Ses tables sont égales à celles du maître à l’entrée %1.</translation>
    </message>
    <message>
        <source>Its tables are not those of the master, though both stand at entry %1. Stop this tracker, move its data folder away and start it again: it then fetches a new copy.</source>
        <translation>Ses tables ne sont pas celles du maître, bien que tous deux en soient à l’entrée %1. Arrêtez ce tracker, déplacez ailleurs son dossier de données et redémarrez-le : il récupérera alors une nouvelle copie.</translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation>Tracker</translation>
    </message>
    <message>
        <source>The tracker&apos;s name</source>
        <translation>Le nom du tracker</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>The master answers and replicates; the slaves hold copies</source>
        <translation>Le maître répond et réplique ; les esclaves gardent des copies</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Suspect after 1.5 s without a keep-alive, dead after 3 s</source>
        <translation>Suspect après 1,5 s sans signe de vie, hors service après 3 s</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>Log entries behind the master</source>
        <translation>Entrées du journal en retard sur le maître</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Appliqué</translation>
    </message>
    <message>
        <source>The last log entry that is in its tables</source>
        <translation>La dernière entrée du journal présente dans ses tables</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Validé</translation>
    </message>
    <message>
        <source>The last log entry that it knows to be kept by enough trackers</source>
        <translation>La dernière entrée du journal qu’il sait conservée par assez de trackers</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>The last log entry on its disk</source>
        <translation>La dernière entrée du journal sur son disque</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>A sum over its tables: equal tables, equal digest</source>
        <translation>Une somme de contrôle de ses tables : tables égales, empreinte égale</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenus</translation>
    </message>
    <message>
        <source>Contents that its tables know</source>
        <translation>Contenus que connaissent ses tables</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>Peers that its tables know</source>
        <translation>Pairs que connaissent ses tables</translation>
    </message>
    <message>
        <source>Announces/s</source>
        <translation>Annonces/s</translation>
    </message>
    <message>
        <source>Announces that it answers a second</source>
        <translation>Annonces auxquelles il répond par seconde</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where it answers peers</source>
        <translation>Où il répond aux pairs</translation>
    </message>
    <message>
        <source>%1, copying %2 %</source>
        <comment>a role, and how much of the tables is here</comment>
        <translation>%1, copie à %2 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>For how long the master had committed what this tracker had not applied, when it was heard last. An estimate.</source>
        <translation>Depuis combien de temps le maître avait validé ce que ce tracker n’avait pas encore appliqué, lors de son dernier signe de vie. Estimation.</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>En retard de</translation>
    </message>
    <message>
        <source>How long the master has been ahead, about</source>
        <translation>Depuis combien de temps le maître a de l’avance, environ</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferActions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Mettre en pause</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>R&amp;eprendre</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>&amp;Vérifier à nouveau</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>&amp;Copier le lien</translation>
    </message>
    <message>
        <source>Sa&amp;ve as .torrent…</source>
        <translation>E&amp;nregistrer en .torrent…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Ret&amp;irer…</translation>
    </message>
    <message>
        <source>Reads the files again, and fetches what is wrong there</source>
        <translation>Relit les fichiers, et récupère ce qui y est erroné</translation>
    </message>
    <message>
        <source>To the &amp;top of the queue</source>
        <translation>En &amp;tête de la file</translation>
    </message>
    <message>
        <source>&amp;Earlier in the queue</source>
        <translation>&amp;Avancer dans la file</translation>
    </message>
    <message>
        <source>&amp;Later in the queue</source>
        <translation>Rec&amp;uler dans la file</translation>
    </message>
    <message>
        <source>To the &amp;bottom of the queue</source>
        <translation>En fin &amp;de file</translation>
    </message>
    <message>
        <source>Fetch from the be&amp;ginning to the end</source>
        <translation>Récupérer du début à la &amp;fin</translation>
    </message>
    <message>
        <source>Lim&amp;its…</source>
        <translation>&amp;Limites…</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferDetails</name>
    <message>
        <source>Select a transfer to see its files and chunks.</source>
        <translation>Sélectionnez un transfert pour voir ses fichiers et ses pièces.</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Général</translation>
    </message>
    <message>
        <source>C&amp;hunks</source>
        <translation>P&amp;ièces</translation>
    </message>
    <message>
        <source>Fi&amp;les</source>
        <translation>Fic&amp;hiers</translation>
    </message>
    <message>
        <source>Pee&amp;rs</source>
        <translation>Pai&amp;rs</translation>
    </message>
    <message>
        <source>Trac&amp;kers</source>
        <translation>Trac&amp;kers</translation>
    </message>
    <message>
        <source>Sp&amp;eed</source>
        <translation>Vite&amp;sse</translation>
    </message>
    <message>
        <source>The selected transfer</source>
        <translation>Transfert sélectionné</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferLimitsDialog</name>
    <message>
        <source>Ratio</source>
        <translation>Ratio</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>as for all</source>
        <translation>comme pour tous</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>up to a ratio of</source>
        <translation>jusqu’à un ratio de</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n transfert</numerusform>
            <numerusform>%n transferts</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Down:</source>
        <translation>&amp;Réception :</translation>
    </message>
    <message>
        <source>&amp;Up:</source>
        <translation>&amp;Envoi :</translation>
    </message>
    <message>
        <source>&amp;Share:</source>
        <translation>&amp;Partager :</translation>
    </message>
    <message>
        <source>These hold within the limits of all transfers together.</source>
        <translation>Elles s’appliquent dans le cadre des limites de l’ensemble des transferts.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferPanel</name>
    <message>
        <source>Transfer</source>
        <translation>Transfert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Chunks here</source>
        <translation>Pièces présentes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a peer&apos;s name: a file</comment>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 down, %2 up, %n peer(s)</source>
        <translation>
            <numerusform>réception %1, envoi %2, %n pair</numerusform>
            <numerusform>réception %1, envoi %2, %n pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  (%2 of %3)</source>
        <comment>43.2 %  (110 MiB of 256 MiB)</comment>
        <translation>%1  (%2 sur %3)</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferPeerModel</name>
    <message>
        <source>connecting</source>
        <translation>connexion en cours</translation>
    </message>
    <message>
        <source>gives to us</source>
        <translation>nous envoie</translation>
    </message>
    <message>
        <source>lets us wait</source>
        <translation>nous fait attendre</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>ne répond pas</translation>
    </message>
    <message>
        <source>takes from us</source>
        <translation>reçoit de nous</translation>
    </message>
    <message>
        <source>waits for us</source>
        <translation>attend de recevoir</translation>
    </message>
    <message>
        <source>nothing to exchange</source>
        <translation>rien à échanger</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>chiffrée</translation>
    </message>
    <message>
        <source>it called us</source>
        <translation>entrante</translation>
    </message>
    <message>
        <source>it came by itself</source>
        <translation>s’est connecté lui-même</translation>
    </message>
    <message>
        <source>–</source>
        <comment>not known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 has all of it</source>
        <translation>%1 a tout</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Has</source>
        <comment>how much of it a peer has</comment>
        <translation>Possède</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>download rate</comment>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>upload rate</comment>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Trouvé par</translation>
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
        <translation>%1, dans %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 connected; the trackers know %2 that have all of it and %3 that fetch it</source>
        <translation>Connectés : %1 ; les trackers en connaissent %2 qui ont tout et %3 qui récupèrent</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>download rate</comment>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>upload rate</comment>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>%1, in %2 (private)</source>
        <translation>%1, dans %2 (privé)</translation>
    </message>
    <message>
        <source>%1 fetched, %2 given</source>
        <translation>%1 récupérés, %2 envoyés</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>remaining time</comment>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Ratio</translation>
    </message>
    <message>
        <source>Queue</source>
        <comment>position in the queue</comment>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté le</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé le</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransfersView</name>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search in the transfers</source>
        <translation>Rechercher dans les transferts</translation>
    </message>
    <message>
        <source>No transfers yet. Drop files here to share them, paste a link, or choose something on this network.</source>
        <translation>Aucun transfert pour l’instant. Déposez ici des fichiers pour les partager, collez un lien, ou choisissez quelque chose sur ce réseau.</translation>
    </message>
    <message>
        <source>None of the transfers is in this group, or holds what is searched for.</source>
        <translation>Aucun transfert dans ce groupe, ou aucun ne correspond à la recherche.</translation>
    </message>
</context>
</TS>
