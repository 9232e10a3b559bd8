<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>ClusterHeader</name>
    <message>
        <source>No master: an election is under way</source>
        <translation>Sin maestro: hay una elección en curso</translation>
    </message>
    <message>
        <source>Master: %1 (this one)</source>
        <translation>Maestro: %1 (este)</translation>
    </message>
    <message>
        <source>Master: %1</source>
        <translation>Maestro: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tracker(s) alive</source>
        <translation>
            <numerusform>%1 de %n tracker activo</numerusform>
            <numerusform>%1 de %n trackers activos</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguno todavía</translation>
    </message>
    <message>
        <source>Term %1  ·  %2  ·  lineage %3</source>
        <translation>Mandato %1  ·  %2  ·  linaje %3</translation>
    </message>
</context>
<context>
    <name>Consensus</name>
    <message>
        <source>The cluster&apos;s log did not take this: %1.</source>
        <translation>El registro del clúster no ha aceptado esto: %1.</translation>
    </message>
    <message>
        <source>The replication of the database stopped (%1). Start this tracker again.</source>
        <translation>La base de datos ha dejado de replicarse (%1). Inicie este tracker de nuevo.</translation>
    </message>
    <message>
        <source>The mastership is being handed over already.</source>
        <translation>Ya se está entregando el mando.</translation>
    </message>
    <message>
        <source>it speaks another version of the protocol</source>
        <translation>usa otra versión del protocolo</translation>
    </message>
    <message>
        <source>it belongs to a cluster of another name</source>
        <translation>pertenece a un clúster con otro nombre</translation>
    </message>
    <message>
        <source>it has the id of this tracker, or none</source>
        <translation>tiene el identificador de este tracker, o ninguno</translation>
    </message>
    <message>
        <source>this tracker has not joined any cluster yet</source>
        <translation>este tracker todavía no se ha unido a ningún clúster</translation>
    </message>
    <message>
        <source>its log is of another lineage</source>
        <translation>su registro es de otro linaje</translation>
    </message>
    <message>
        <source>OpenSSL on this computer has no ECDHE-PSK cipher, which a cluster with a passphrase needs; install OpenSSL 1.1 or later, or start without a passphrase</source>
        <translation>el OpenSSL de este equipo no tiene ningún cifrado ECDHE-PSK, necesario en un clúster con frase de contraseña; instale OpenSSL 1.1 o posterior, o inicie sin frase de contraseña</translation>
    </message>
    <message>
        <source>a part of a snapshot does not fit its size</source>
        <translation>una parte de una instantánea no encaja con su tamaño</translation>
    </message>
</context>
<context>
    <name>ContentReader</name>
    <message>
        <source>cannot read %1: %2</source>
        <translation>no se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 is shorter than it was</source>
        <translation>%1 es más corto que antes</translation>
    </message>
</context>
<context>
    <name>EventFile</name>
    <message>
        <source>The events could not be saved as “%1” (%2). Choose another folder, or make room there.</source>
        <translation>No se pudieron guardar los sucesos como «%1» (%2). Elija otra carpeta o haga sitio en ella.</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Where should it be saved?</source>
        <translation>¿Dónde se guarda?</translation>
    </message>
    <message>
        <source>Share a file</source>
        <translation>Compartir un archivo</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Compartir una carpeta</translation>
    </message>
    <message>
        <source>Save the .torrent file</source>
        <translation>Guardar el archivo .torrent</translation>
    </message>
    <message>
        <source>BitTorrent files (*.torrent)</source>
        <translation>Archivos de BitTorrent (*.torrent)</translation>
    </message>
    <message>
        <source>Save the events</source>
        <translation>Guardar los sucesos</translation>
    </message>
    <message>
        <source>Tables (*.csv);;JSON lines (*.jsonl)</source>
        <translation>Tablas (*.csv);;Líneas JSON (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>FolderContents</name>
    <message>
        <source>the folder %1 cannot be looked into; allow it, or move it away, and share again</source>
        <translation>no se puede abrir la carpeta %1; permítalo o muévala a otro sitio, y comparta de nuevo</translation>
    </message>
    <message>
        <source>%1 cannot be read; allow it, or move it away, and share again</source>
        <translation>no se puede leer %1; permítalo o muévalo a otro sitio, y comparta de nuevo</translation>
    </message>
    <message>
        <source>%1 cannot be shared: its name is no UTF-8 text; rename it, or its folder</source>
        <translation>no se puede compartir %1: su nombre no es texto UTF-8; cambie su nombre o el de su carpeta</translation>
    </message>
    <message numerus="yes">
        <source>%n symbolic link(s)</source>
        <translation>
            <numerusform>%n enlace simbólico</numerusform>
            <numerusform>%n enlaces simbólicos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipe(s), socket(s) or device(s)</source>
        <translation>
            <numerusform>%n tubería, socket o dispositivo</numerusform>
            <numerusform>%n tuberías, sockets o dispositivos</numerusform>
        </translation>
    </message>
    <message>
        <source>left out of %1: %2; put copies in their place to share what they stand for</source>
        <translation>excluido de %1: %2; ponga copias en su lugar para compartir aquello a lo que apuntan</translation>
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
        <translation>%1 d %2 h</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
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
        <translation>uniéndose</translation>
    </message>
    <message>
        <source>slave</source>
        <translation>esclavo</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>candidato</translation>
    </message>
    <message>
        <source>master</source>
        <translation>maestro</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>sospechoso</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>caído</translation>
    </message>
    <message>
        <source>reading the files to share</source>
        <translation>leyendo los archivos</translation>
    </message>
    <message>
        <source>checking what is on disk</source>
        <translation>comprobando el disco</translation>
    </message>
    <message>
        <source>asking for the description</source>
        <translation>pidiendo la descripción</translation>
    </message>
    <message>
        <source>looking for peers</source>
        <translation>buscando otros equipos</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>descargando</translation>
    </message>
    <message>
        <source>complete, sharing</source>
        <translation>completo, compartiendo</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>error: %1</translation>
    </message>
    <message>
        <source>Tracker %1 answered %2 ago</source>
        <translation>El tracker %1 respondió hace %2</translation>
    </message>
    <message numerus="yes">
        <source> (asked again %n time(s))</source>
        <translation>
            <numerusform> (repetido una vez)</numerusform>
            <numerusform> (repetido %n veces)</numerusform>
        </translation>
    </message>
    <message>
        <source>No tracker has answered yet; still asking%1</source>
        <translation>Ningún tracker ha respondido todavía; se sigue preguntando%1</translation>
    </message>
    <message>
        <source>No tracker answers; still asking%1. %2 answered last, %3 ago</source>
        <translation>Ningún tracker responde; se sigue preguntando%1. El último fue %2, hace %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln chunk(s)</source>
        <translation>
            <numerusform>%1 de %Ln trozo</numerusform>
            <numerusform>%1 de %Ln trozos</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting, number %1 in the queue</source>
        <translation>en espera, número %1 en la cola</translation>
    </message>
    <message>
        <source>chosen files complete, sharing</source>
        <translation>archivos elegidos completos, compartiendo</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>do not fetch</source>
        <translation>no obtener</translation>
    </message>
    <message>
        <source>low</source>
        <translation>baja</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alta</translation>
    </message>
    <message>
        <source>this network&apos;s trackers</source>
        <translation>trackers de esta red</translation>
    </message>
    <message>
        <source>the torrent&apos;s trackers</source>
        <translation>trackers del torrent</translation>
    </message>
    <message>
        <source>local discovery</source>
        <translation>búsqueda local</translation>
    </message>
    <message>
        <source>DHT</source>
        <translation>DHT</translation>
    </message>
    <message>
        <source>other peers</source>
        <translation>otros pares</translation>
    </message>
    <message>
        <source>the link</source>
        <translation>el enlace</translation>
    </message>
    <message>
        <source>%1: off</source>
        <translation>%1: desactivado</translation>
    </message>
    <message>
        <source>%1: asking</source>
        <translation>%1: preguntando</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a source of peers: how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no answer</source>
        <translation>%1: sin respuesta</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>unido</translation>
    </message>
    <message>
        <source>left</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>sospechoso</translation>
    </message>
    <message>
        <source>heard again</source>
        <translation>oído de nuevo</translation>
    </message>
    <message>
        <source>election</source>
        <translation>elección</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>fusión</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>order</source>
        <translation>orden</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <comment>downloading, 5 min left</comment>
        <translation>%1, quedan %2</translation>
    </message>
    <message>
        <source>%1 down, %2 up</source>
        <translation>%1 bajada, %2 subida</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s), %1, %2</source>
        <comment>2 downloads, 43 %, 1 MiB/s down</comment>
        <translation>
            <numerusform>%n descarga, %1, %2</numerusform>
            <numerusform>%n descargas, %1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>here</source>
        <translation>aquí</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>en descarga</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>wanted, no connected peer has it</source>
        <translation>pendiente, ningún par conectado lo tiene</translation>
    </message>
    <message>
        <source>not wanted</source>
        <translation>no elegido</translation>
    </message>
    <message>
        <source>No tracker&apos;s sign of life was heard.</source>
        <translation>No se ha oído ninguna señal de vida de un tracker.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) of %1 are alive.</source>
        <translation>
            <numerusform>Hay %n tracker activo en %1.</numerusform>
            <numerusform>Hay %n trackers activos en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) is master.</source>
        <translation>%1 (%2) es el maestro.</translation>
    </message>
    <message>
        <source>Nobody is master at the moment.</source>
        <translation>Ahora mismo no hay maestro.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) another tracker answered what one before it had left unanswered.</source>
        <translation>
            <numerusform>Una vez, otro tracker respondió a lo que el anterior había dejado sin respuesta.</numerusform>
            <numerusform>%n veces, otro tracker respondió a lo que el anterior había dejado sin respuesta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>It is the only tracker that is alive. Until one is started again, peers find nothing new; downloads that already know other peers go on. What it knows stays on its disk.</source>
        <translation>Es el único tracker activo. Hasta que se inicie otro, los pares no encuentran nada nuevo; las descargas que ya conocen a otros pares continúan. Lo que sabe queda en su disco.</translation>
    </message>
    <message>
        <source>Stop this tracker</source>
        <translation>Detener este tracker</translation>
    </message>
    <message>
        <source>Stop this tracker?</source>
        <translation>¿Detener este tracker?</translation>
    </message>
    <message>
        <source>&amp;Stop the tracker</source>
        <translation>&amp;Detener el tracker</translation>
    </message>
    <message>
        <source>&amp;Keep it running</source>
        <translation>De&amp;jarlo en marcha</translation>
    </message>
    <message>
        <source>Remove a transfer</source>
        <translation>Quitar una transferencia</translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <translation>¿Quitar %1 de la lista?</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Conservar</translation>
    </message>
    <message numerus="yes">
        <source>It is the master. It hands over to one of the %n other live tracker(s), which already hold a copy of what it knows; the peers notice nothing, or wait a moment.</source>
        <translation>
            <numerusform>Es el maestro. Cede el puesto al otro tracker activo, que ya tiene una copia de lo que sabe; los pares no notan nada o esperan un momento.</numerusform>
            <numerusform>Es el maestro. Cede el puesto a uno de los otros %n trackers activos, que ya tienen una copia de lo que sabe; los pares no notan nada o esperan un momento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n other live tracker(s) go on without it; the peers notice nothing.</source>
        <translation>
            <numerusform>El otro tracker activo sigue sin él; los pares no notan nada.</numerusform>
            <numerusform>Los otros %n trackers activos siguen sin él; los pares no notan nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n second(s) it does nothing at all, then it goes on as if nothing had been. If it is the master, another one takes over.</source>
        <translation>
            <numerusform>Durante un segundo no hace nada y después sigue como si nada. Si es el maestro, otro lo releva.</numerusform>
            <numerusform>Durante %n segundos no hace nada y después sigue como si nada. Si es el maestro, otro lo releva.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n second(s) nothing reaches it and nothing leaves it, as with a pulled cable. If it is the master, another one takes over.</source>
        <translation>
            <numerusform>Durante un segundo no le llega ni sale nada, como con el cable desconectado. Si es el maestro, otro lo releva.</numerusform>
            <numerusform>Durante %n segundos no le llega ni sale nada, como con el cable desconectado. Si es el maestro, otro lo releva.</numerusform>
        </translation>
    </message>
    <message>
        <source>The present master hands over to it; the peers notice nothing, or wait a moment.</source>
        <translation>El maestro actual le entrega el mando; los pares no notan nada o esperan un momento.</translation>
    </message>
    <message>
        <source>Stop a tracker</source>
        <translation>Detener un tracker</translation>
    </message>
    <message>
        <source>Stop the tracker %1?</source>
        <translation>¿Detener el tracker %1?</translation>
    </message>
    <message>
        <source>&amp;Stop it</source>
        <translation>&amp;Detenerlo</translation>
    </message>
    <message>
        <source>Crash a tracker</source>
        <translation>Hacer caer un tracker</translation>
    </message>
    <message>
        <source>Let the tracker %1 crash?</source>
        <translation>¿Hacer caer el tracker %1?</translation>
    </message>
    <message>
        <source>&amp;Crash it</source>
        <translation>Hacerlo &amp;caer</translation>
    </message>
    <message>
        <source>Freeze a tracker</source>
        <translation>Congelar un tracker</translation>
    </message>
    <message>
        <source>Let the tracker %1 stand still?</source>
        <translation>¿Paralizar el tracker %1?</translation>
    </message>
    <message>
        <source>&amp;Freeze it</source>
        <translation>Con&amp;gelarlo</translation>
    </message>
    <message>
        <source>Cut a tracker off</source>
        <translation>Aislar un tracker</translation>
    </message>
    <message>
        <source>Cut the tracker %1 off from the network?</source>
        <translation>¿Aislar de la red el tracker %1?</translation>
    </message>
    <message>
        <source>&amp;Cut it off</source>
        <translation>&amp;Aislarlo</translation>
    </message>
    <message>
        <source>Choose the master</source>
        <translation>Elegir el maestro</translation>
    </message>
    <message>
        <source>Make %1 the master?</source>
        <translation>¿Hacer maestro a %1?</translation>
    </message>
    <message>
        <source>&amp;Make it master</source>
        <translation>Hacerlo &amp;maestro</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>Dejarlo c&amp;omo está</translation>
    </message>
    <message>
        <source>It is no longer shared from here. Its files stay where they are on the disk.</source>
        <translation>Ya no se comparte desde aquí. Sus archivos siguen donde están en el disco.</translation>
    </message>
    <message>
        <source>It is no longer downloaded or shared from here. Its files stay in %1 unless you delete them.</source>
        <translation>Ya no se descarga ni se comparte desde aquí. Sus archivos siguen en %1 si no los borra.</translation>
    </message>
    <message>
        <source>This window can start it again.</source>
        <translation>Esta ventana puede iniciarlo otra vez.</translation>
    </message>
    <message>
        <source>Only somebody at its computer can start it again.</source>
        <translation>Solo alguien en su equipo puede iniciarlo otra vez.</translation>
    </message>
    <message>
        <source>It hands over to another tracker first, and ends.</source>
        <translation>Primero cede el puesto a otro tracker y después termina.</translation>
    </message>
    <message>
        <source>It says goodbye and ends.</source>
        <translation>Se despide y termina.</translation>
    </message>
    <message>
        <source>It ends at once and tells nobody, as by a power cut; the others have to notice. What was acknowledged is not lost.</source>
        <translation>Termina de golpe y sin avisar a nadie, como en un corte de luz; los demás tienen que darse cuenta. Lo que se confirmó no se pierde.</translation>
    </message>
    <message>
        <source>Start a tracker</source>
        <translation>Iniciar un tracker</translation>
    </message>
    <message>
        <source>Start the tracker %1 again?</source>
        <translation>¿Iniciar otra vez el tracker %1?</translation>
    </message>
    <message>
        <source>It reads its data folder, joins the cluster as a slave, and is sent what it has missed. The others go on meanwhile.</source>
        <translation>Lee su carpeta de datos, se une al clúster como esclavo y recibe lo que se ha perdido. Mientras tanto, los demás siguen.</translation>
    </message>
    <message>
        <source>&amp;Start it</source>
        <translation>&amp;Iniciarlo</translation>
    </message>
    <message>
        <source>Add a tracker</source>
        <translation>Añadir un tracker</translation>
    </message>
    <message>
        <source>Start another tracker on this computer?</source>
        <translation>¿Iniciar otro tracker en este equipo?</translation>
    </message>
    <message>
        <source>It is a process of its own with a data folder of its own, joins this cluster as a slave and gets a copy of what the others know. It takes over if another tracker fails, but not if this computer does.</source>
        <translation>Es un proceso aparte con su propia carpeta de datos; se une a este clúster como esclavo y obtiene una copia de lo que saben los demás. Toma el relevo si falla otro tracker, pero no si falla este equipo.</translation>
    </message>
    <message>
        <source>&amp;Add it</source>
        <translation>&amp;Añadirlo</translation>
    </message>
    <message>
        <source>Quit Muster</source>
        <translation>Salir de Muster</translation>
    </message>
    <message numerus="yes">
        <source>Stop the %n tracker(s) that this window added, too?</source>
        <translation>
            <numerusform>¿Detener también el tracker que añadió esta ventana?</numerusform>
            <numerusform>¿Detener también los %n trackers que añadió esta ventana?</numerusform>
        </translation>
    </message>
    <message>
        <source>This window&apos;s own tracker stops in any case. What it added can go on without a window; &quot;muster stop&quot; or another tracker&apos;s window stops it later.</source>
        <translation>El tracker de esta ventana se detiene en cualquier caso. Lo que añadió puede seguir sin ventana; «muster stop» o la ventana de otro tracker lo detiene más tarde.</translation>
    </message>
    <message>
        <source>&amp;Stop them, too</source>
        <translation>Detener &amp;también</translation>
    </message>
    <message>
        <source>&amp;Keep the window open</source>
        <translation>&amp;Mantener la ventana abierta</translation>
    </message>
    <message>
        <source>Let them &amp;go on</source>
        <translation>De&amp;jar en marcha</translation>
    </message>
    <message>
        <source>They are no longer downloaded or shared from here. The files stay where they are unless you delete them; your own files are never deleted.</source>
        <translation>Ya no se descargan ni se comparten desde aquí. Los archivos siguen donde están si no los borra; sus propios archivos no se borran nunca.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete the fetched files from the disk, too: %n file(s), %1</source>
        <translation>
            <numerusform>&amp;Borrar también del disco lo descargado: %n archivo, %1</numerusform>
            <numerusform>&amp;Borrar también del disco lo descargado: %n archivos, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n transfer(s) from the list?</source>
        <translation>
            <numerusform>¿Quitar %n transferencia de la lista?</numerusform>
            <numerusform>¿Quitar %n transferencias de la lista?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) are not finished.</source>
        <translation>
            <numerusform>Hay %n descarga sin terminar.</numerusform>
            <numerusform>Hay %n descargas sin terminar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Others are fetching %n of your transfer(s) now.</source>
        <translation>
            <numerusform>Otros están descargando ahora una de sus transferencias.</numerusform>
            <numerusform>Otros están descargando ahora %n de sus transferencias.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it goes on where it was when Muster is started again.</source>
        <translation>Al iniciar Muster otra vez, todo sigue donde estaba.</translation>
    </message>
    <message>
        <source>Quit Muster now?</source>
        <translation>¿Salir de Muster ahora?</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;No salir</translation>
    </message>
    <message>
        <source>This computer&apos;s tracker stops first.</source>
        <translation>Primero se detiene el tracker de este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>The %n tracker(s) that this window added stop, too.</source>
        <translation>
            <numerusform>También se detiene el tracker que añadió esta ventana.</numerusform>
            <numerusform>También se detienen los %n trackers que añadió esta ventana.</numerusform>
        </translation>
    </message>
    <message>
        <source>Muster starts as a peer from then on; its menu leads back here.</source>
        <translation>Desde entonces Muster se inicia como par; su menú lleva de vuelta aquí.</translation>
    </message>
    <message>
        <source>Use Muster as a peer</source>
        <translation>Usar Muster como par</translation>
    </message>
    <message>
        <source>Share and fetch files with this computer instead?</source>
        <translation>¿Compartir y descargar archivos con este equipo en su lugar?</translation>
    </message>
    <message>
        <source>&amp;Become a peer</source>
        <translation>&amp;Pasar a ser par</translation>
    </message>
    <message>
        <source>&amp;Stay a tracker</source>
        <translation>&amp;Seguir siendo tracker</translation>
    </message>
    <message>
        <source>Nothing is fetched or shared from here meanwhile; all of it goes on where it was when Muster is a peer again. Muster starts as a tracker from then on; its menu leads back here.</source>
        <translation>Mientras tanto no se descarga ni se comparte nada desde aquí; todo sigue donde estaba cuando Muster vuelve a ser par. Desde entonces Muster se inicia como tracker; su menú lleva de vuelta aquí.</translation>
    </message>
    <message>
        <source>Use Muster as a tracker</source>
        <translation>Usar Muster como tracker</translation>
    </message>
    <message>
        <source>Make this computer a tracker instead?</source>
        <translation>¿Convertir este equipo en tracker?</translation>
    </message>
    <message>
        <source>&amp;Become a tracker</source>
        <translation>&amp;Pasar a ser tracker</translation>
    </message>
    <message>
        <source>&amp;Stay a peer</source>
        <translation>&amp;Seguir siendo par</translation>
    </message>
    <message>
        <source>Open the cluster</source>
        <translation>Abrir el clúster</translation>
    </message>
    <message>
        <source>Take the passphrase away?</source>
        <translation>¿Quitar la frase de contraseña?</translation>
    </message>
    <message>
        <source>From the next start of Muster on, this computer belongs to an open cluster: anybody on the network can join it. It does not hear those that still have the passphrase, nor they it; take it away at each of them. Who does not know it by heart cannot set it again: it is deleted here.</source>
        <translation>Desde el próximo inicio de Muster este equipo pertenece a un clúster abierto: cualquiera de la red puede unirse. No oye a los que aún tienen la frase de contraseña, ni ellos a él; quítela en cada uno. Quien no la sepa de memoria no puede volver a ponerla: aquí se borra.</translation>
    </message>
    <message>
        <source>&amp;Take it away</source>
        <translation>&amp;Quitarla</translation>
    </message>
</context>
<context>
    <name>Topology</name>
    <message>
        <source>The network was split, and these trackers went on by themselves. Once both sides hear each other, the smaller one joins the larger by itself.</source>
        <translation>La red se dividió y estos trackers siguieron por su cuenta. En cuanto ambas partes se oigan, la menor se unirá por sí sola a la mayor.</translation>
    </message>
    <message>
        <source>Apart: lineage %1</source>
        <translation>Separado: linaje %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y uno más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>señal de vida</translation>
    </message>
    <message>
        <source>asks for a vote</source>
        <translation>pide el voto</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>voto</translation>
    </message>
    <message>
        <source>prepare</source>
        <translation>preparar</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>confirmar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s)</source>
        <translation>
            <numerusform>%Ln par</numerusform>
            <numerusform>%Ln pares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln content(s)</source>
        <translation>
            <numerusform>%Ln contenido</numerusform>
            <numerusform>%Ln contenidos</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>iniciando</translation>
    </message>
    <message>
        <source>%1 · this one</source>
        <translation>%1 · este</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n entries behind</source>
        <translation>
            <numerusform>%1, %n entrada por detrás</numerusform>
            <numerusform>%1, %n entradas por detrás</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n behind</source>
        <comment>log entries</comment>
        <translation>
            <numerusform>%n por detrás</numerusform>
            <numerusform>%n por detrás</numerusform>
        </translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>congelado</translation>
    </message>
    <message>
        <source>Around the trackers: %1</source>
        <translation>Alrededor de los trackers: %1</translation>
    </message>
</context>
<context>
    <name>TorrentDescription</name>
    <message>
        <source>it is not a torrent (%1); get it again</source>
        <translation>no es un torrent (%1); consígalo de nuevo</translation>
    </message>
</context>
<context>
    <name>TrackerFacts</name>
    <message>
        <source>nothing</source>
        <translation>ninguno</translation>
    </message>
    <message numerus="yes">
        <source>%Ln log entries</source>
        <translation>
            <numerusform>%Ln entrada del registro</numerusform>
            <numerusform>%Ln entradas del registro</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as the master&apos;s</source>
        <translation>%1, igual que el maestro</translation>
    </message>
    <message>
        <source>%1, DIFFERS from the master&apos;s</source>
        <translation>%1, DIFIERE del maestro</translation>
    </message>
    <message>
        <source>%1, is sent the whole state: %2 %</source>
        <translation>%1, recibe el estado completo: %2 %</translation>
    </message>
    <message>
        <source>%1 % of a core</source>
        <translation>%1 % de un núcleo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Last keep-alive</source>
        <translation>Última señal de vida</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Mandato</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Aplicado</translation>
    </message>
    <message>
        <source>Behind the master</source>
        <translation>Retraso respecto al maestro</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenidos</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>Announces a second</source>
        <translation>Anuncios por segundo</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Runs for</source>
        <translation>Tiempo en marcha</translation>
    </message>
    <message>
        <source>Address for peers</source>
        <translation>Dirección para pares</translation>
    </message>
    <message>
        <source>Address for trackers</source>
        <translation>Dirección para trackers</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>nobody in this term</source>
        <translation>a nadie en este mandato</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sí mismo</translation>
    </message>
    <message>
        <source>Voted for</source>
        <translation>Votó por</translation>
    </message>
</context>
<context>
    <name>muster::Endpoint</name>
    <message>
        <source>“%1” is not ADDRESS:PORT, like 192.168.1.5:6969</source>
        <translation>«%1» no tiene la forma DIRECCIÓN:PUERTO, como 192.168.1.5:6969</translation>
    </message>
</context>
<context>
    <name>muster::app</name>
    <message>
        <source>a port number, 0 to 65535 (0: the system chooses)</source>
        <translation>un número de puerto, de 0 a 65535 (0: lo elige el sistema)</translation>
    </message>
    <message>
        <source>a multicast group as ADDRESS:PORT, like 239.192.77.1:6969</source>
        <translation>un grupo de multidifusión como DIRECCIÓN:PUERTO, por ejemplo 239.192.77.1:6969</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>una carpeta</translation>
    </message>
    <message>
        <source>an interface&apos;s name or address, like eth0 or 192.168.1.5</source>
        <translation>el nombre o la dirección de una interfaz, como eth0 o 192.168.1.5</translation>
    </message>
    <message>
        <source>a cluster&apos;s name of 1 to 64 bytes</source>
        <translation>el nombre de un clúster, de 1 a 64 bytes</translation>
    </message>
    <message>
        <source>a label of 1 to 64 bytes</source>
        <translation>una etiqueta de 1 a 64 bytes</translation>
    </message>
    <message>
        <source>seconds between announces, 5 to 86400</source>
        <translation>los segundos entre anuncios, de 5 a 86400</translation>
    </message>
    <message>
        <source>the folder to put it in</source>
        <translation>la carpeta de destino</translation>
    </message>
    <message>
        <source>%1 is not an option; muster help lists them</source>
        <translation>%1 no es una opción; muster help las enumera</translation>
    </message>
    <message>
        <source>%1 does not go with this command; muster help says which do</source>
        <translation>%1 no va con esta orden; muster help dice cuáles sí</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 no lleva valor</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 requiere %2</translation>
    </message>
    <message>
        <source>%1 takes %2, not “%3”</source>
        <translation>%1 requiere %2, no «%3»</translation>
    </message>
    <message>
        <source>share takes the files or folders to share</source>
        <translation>share requiere los archivos o carpetas que compartir</translation>
    </message>
    <message>
        <source>get takes one magnet link, .torrent file or SHA-1</source>
        <translation>get requiere un enlace magnet, un archivo .torrent o un SHA-1</translation>
    </message>
    <message>
        <source>get needs --to, which takes the folder to put it in</source>
        <translation>get necesita --to con la carpeta de destino</translation>
    </message>
    <message>
        <source>demo takes one file at most</source>
        <translation>demo admite un archivo como máximo</translation>
    </message>
    <message>
        <source>“%1” is too much here; muster help says what goes where</source>
        <translation>«%1» sobra aquí; muster help dice qué va dónde</translation>
    </message>
    <message>
        <source>complete %1</source>
        <translation>completo %1</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpido</translation>
    </message>
    <message>
        <source>everything held</source>
        <translation>todo ha resistido</translation>
    </message>
    <message>
        <source>not everything held</source>
        <translation>no todo ha resistido</translation>
    </message>
    <message>
        <source>KiB a second, 0 to 2000000 (0: no limit)</source>
        <translation>KiB por segundo, de 0 a 2000000 (0: sin límite)</translation>
    </message>
    <message>
        <source>a file that only you can read, with the cluster&apos;s passphrase</source>
        <translation>un archivo que solo usted pueda leer, con la frase de contraseña del clúster</translation>
    </message>
    <message>
        <source>survivors or majority</source>
        <translation>survivors o majority</translation>
    </message>
    <message>
        <source>%1 takes one tracker: its name, or the beginning of its id</source>
        <translation>%1 requiere un tracker: su nombre o el principio de su identificador</translation>
    </message>
    <message>
        <source>%1 takes a tracker (its name, or the beginning of its id) and seconds, 1 to 600</source>
        <translation>%1 requiere un tracker (su nombre o el principio de su identificador) y los segundos, de 1 a 600</translation>
    </message>
    <message>
        <source>cannot read the passphrase file %1: %2</source>
        <translation>no se puede leer el archivo de la frase de contraseña %1: %2</translation>
    </message>
    <message>
        <source>others can read the passphrase file %1; make it yours alone: chmod 600 %1</source>
        <translation>otros pueden leer el archivo de la frase de contraseña %1; hágalo solo suyo: chmod 600 %1</translation>
    </message>
    <message>
        <source>cannot remove %1; remove it yourself</source>
        <translation>no se puede quitar %1; quítelo usted</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>no se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>%1 was ordered to stop</source>
        <translation>%1 recibió la orden de detenerse</translation>
    </message>
    <message>
        <source>%1 was ordered to crash</source>
        <translation>%1 recibió la orden de caer</translation>
    </message>
    <message>
        <source>%1 was ordered to become master</source>
        <translation>%1 recibió la orden de ser el maestro</translation>
    </message>
    <message>
        <source>%1 stops</source>
        <translation>%1 se detiene</translation>
    </message>
    <message>
        <source>%1 crashes</source>
        <translation>%1 cae</translation>
    </message>
    <message>
        <source>the mastership is handed to %1</source>
        <translation>el mando pasa a %1</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, desde %2</translation>
    </message>
    <message>
        <source>%1, by %2 from %3</source>
        <translation>%1, por %2 desde %3</translation>
    </message>
    <message>
        <source>%1 is the master already</source>
        <translation>%1 ya es el maestro</translation>
    </message>
    <message>
        <source>the cluster is open, so %1 takes orders from its own computer only; give all trackers a passphrase with --passphrase-file, or give the order there</source>
        <translation>el clúster está abierto, así que %1 solo acepta órdenes de su propio equipo; dé a todos los trackers una frase de contraseña con --passphrase-file, o dé la orden allí</translation>
    </message>
    <message>
        <source>there is no master that could hand over to %1; try again once muster status shows one</source>
        <translation>no hay maestro que pueda entregar el mando a %1; inténtelo cuando muster status muestre uno</translation>
    </message>
    <message>
        <source>%1 does not answer; look with muster status whether it lives, and whether the passphrase is the same</source>
        <translation>%1 no responde; mire con muster status si está vivo y si la frase de contraseña es la misma</translation>
    </message>
    <message>
        <source>tracker %1 (%2), peers ask it at %3, cluster “%4”: %5</source>
        <translation>tracker %1 (%2), los pares le preguntan en %3, clúster «%4»: %5</translation>
    </message>
    <message>
        <source>%1 was ordered to stand still for %2 s</source>
        <translation>%1 recibió la orden de paralizarse %2 s</translation>
    </message>
    <message>
        <source>%1 was ordered to cut itself off for %2 s</source>
        <translation>%1 recibió la orden de aislarse %2 s</translation>
    </message>
    <message>
        <source>%1 stands still for %2 s</source>
        <translation>%1 se paraliza %2 s</translation>
    </message>
    <message>
        <source>%1 is cut off for %2 s</source>
        <translation>%1 queda aislado %2 s</translation>
    </message>
    <message>
        <source>a number, 1 to 1000000000</source>
        <translation>un número, de 1 a 1000000000</translation>
    </message>
    <message>
        <source>a file with the contents and networks to allow or deny</source>
        <translation>un archivo con los contenidos y redes que permitir o denegar</translation>
    </message>
    <message>
        <source>the folder to put .torrent files in</source>
        <translation>la carpeta para los archivos .torrent</translation>
    </message>
    <message>
        <source>the numbers of files as --list-files shows them, like 1,3-5</source>
        <translation>los números de los archivos, como los muestra --list-files, por ejemplo 1,3-5</translation>
    </message>
    <message>
        <source>a power of two in KiB, 16 to 65536</source>
        <translation>una potencia de dos en KiB, de 16 a 65536</translation>
    </message>
    <message>
        <source>“%1” is not a command, a link or a .torrent file; muster help lists the commands</source>
        <translation>«%1» no es una orden, ni un enlace, ni un archivo .torrent; muster help enumera las órdenes</translation>
    </message>
    <message>
        <source>add takes one magnet link, .torrent file or SHA-1</source>
        <translation>add requiere un enlace magnet, un archivo .torrent o un SHA-1</translation>
    </message>
    <message>
        <source>transfers takes nothing but options; it lists all</source>
        <translation>transfers solo admite opciones; las muestra todas</translation>
    </message>
    <message>
        <source>the window takes links and .torrent files; muster help lists the commands</source>
        <translation>la ventana acepta enlaces y archivos .torrent; muster help enumera las órdenes</translation>
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
        <translation>Trackers:
  --full-scrape             quien pide recuentos (scrape) sin SHA-1 recibe todos los contenidos
  --access-file ARCHIVO     contenidos y redes que permitir o denegar; véase README
                            (access.txt en la carpeta de datos, si existe)
  --max-contents N          contenidos que admite un tracker (500000)
  --max-peers-per-content N pares de cada uno (100000)
  --max-entries-per-network N  pares de un /24 de IPv4 o /56 de IPv6, cada uno contado
                            tantas veces como contenidos tenga (250000)
  --max-entries N           y en total (5000000)
  --quorum survivors|majority  quién sigue si se pierde la mayoría de los trackers: los que
                            quedan, o nadie hasta que vuelvan los demás (survivors)

</translation>
    </message>
    <message>
        <source>this peer shares and fetches until it is ended; muster add and muster transfers reach it</source>
        <translation>este par comparte y descarga hasta que se cierre; muster add y muster transfers se comunican con él</translation>
    </message>
    <message>
        <source>peers takes one SHA-1, link or .torrent file</source>
        <translation>peers requiere un SHA-1, un enlace o un archivo .torrent</translation>
    </message>
    <message>
        <source>a tracker&apos;s HOST or HOST:PORT, like 192.168.1.5</source>
        <translation>HOST o HOST:PUERTO de un tracker, como 192.168.1.5</translation>
    </message>
    <message>
        <source>complete and checked: %1</source>
        <translation>completo y comprobado: %1</translation>
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
        <translation>En todas partes:
  --data-dir CARPETA        dónde se guardan las bases de datos y las claves
  --interface IF|DIRECCIÓN  la interfaz de red (si no se indica, todas)
  --cluster NOMBRE          qué clúster (muster)
  --name NOMBRE             cómo se llama este tracker (el nombre del equipo)
  --port N                  dónde preguntan los pares a este tracker (6969)
  --replication-port N      dónde lo encuentran los demás trackers (6970)
  --announce-group A:P      dónde preguntan los pares por multidifusión (239.192.77.1:6969)
  --cluster-group A:P       dónde se encuentran los trackers entre sí (239.192.77.2:6970)
  --join HOST[:PUERTO]      un tracker al que no llega la multidifusión; se puede repetir. PUERTO
                            es su --replication-port para trackers y su --port para los demás
  --passphrase-file ARCHIVO solo la conocen los trackers de este clúster (sin ella, abierto)
  --interval SEGUNDOS       entre dos anuncios de un par (120)

</translation>
    </message>
    <message>
        <source>Peers ask this tracker at %1, and all trackers by multicast to %2.</source>
        <translation>Los pares preguntan a este tracker en %1, y a todos los trackers por multidifusión en %2.</translation>
    </message>
    <message>
        <source>Trackers find each other by multicast to %1.</source>
        <translation>Los trackers se encuentran entre sí por multidifusión en %1.</translation>
    </message>
    <message>
        <source>Trackers are asked by multicast to %1.</source>
        <translation>A los trackers se les pregunta por multidifusión en %1.</translation>
    </message>
    <message>
        <source>%1 takes one transfer: its name, its SHA-1 or how one of them begins, or “all”</source>
        <translation>%1 requiere una transferencia: su nombre, su SHA-1, el principio de uno de ellos, o «all»</translation>
    </message>
    <message>
        <source>some of trackers,lsd,dht,pex,upnp,punch, or none</source>
        <translation>algunos de trackers,lsd,dht,pex,upnp,punch, o none</translation>
    </message>
    <message>
        <source>another Muster uses the data folder %1; end it, or choose another with --data-dir</source>
        <translation>Muster ya está en marcha con la carpeta de datos %1; ciérrelo o elija otra con --data-dir</translation>
    </message>
    <message>
        <source>Muster on the computer %1 uses the data folder %2; end it there, or choose another with --data-dir; if it does not run any more, delete %3</source>
        <translation>Muster en el equipo %1 usa la carpeta de datos %2; ciérrelo allí o elija otra con --data-dir; si ya no está en marcha, borre %3</translation>
    </message>
    <message>
        <source>cannot write in the data folder %1; choose another with --data-dir</source>
        <translation>no se puede escribir en la carpeta de datos %1; elija otra con --data-dir</translation>
    </message>
    <message>
        <source>--join: %1 has no IPv4 address: %2; check the name or give the address</source>
        <translation>--join: %1 no tiene ninguna dirección IPv4: %2; compruebe el nombre o indique la dirección</translation>
    </message>
    <message>
        <source>the interface %1 does no multicast, so nobody is found through it; name a tracker&apos;s address with --join, or choose another interface</source>
        <translation>la interfaz %1 no admite multicast, así que por ella no se encuentra a nadie; indique la dirección de un tracker con --join o elija otra interfaz</translation>
    </message>
    <message>
        <source>a port number, 1 to 65534</source>
        <translation>un número de puerto, de 1 a 65534</translation>
    </message>
    <message>
        <source>not all of the output could be written; make room where it goes, and look again</source>
        <translation>no se pudo escribir toda la salida; haga sitio donde va a parar y mire de nuevo</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed (one line says why), 2 bad options, 3 nobody there: no
tracker answered, or no peer runs; 130 ended at once by a second Ctrl-C, 141 nobody reads
the output any more (share and get end then; tracker and peer go on).
</source>
        <translation>Código de salida: 0 hecho, 1 fallo (una línea dice por qué), 2 opciones incorrectas, 3 no hay
nadie: no respondió ningún tracker, o no hay ningún par en marcha; 130 terminado al instante
por un segundo Ctrl-C, 141 ya nadie lee la salida (share y get terminan entonces; tracker y
peer siguen).
</translation>
    </message>
    <message>
        <source>the interface %1 does no multicast: who shall find this tracker has to name it with --join</source>
        <translation>la interfaz %1 no admite multicast: quien deba encontrar este tracker tiene que indicarlo con --join</translation>
    </message>
    <message>
        <source>cannot write %1; look at its folder</source>
        <translation>no se puede escribir %1; revise su carpeta</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>%1 KiB/s</source>
        <translation>%1 KiB/s</translation>
    </message>
    <message>
        <source>downloads</source>
        <translation>descargas</translation>
    </message>
    <message>
        <source>uploads</source>
        <translation>subidas</translation>
    </message>
    <message>
        <source>downloads at once</source>
        <translation>descargas a la vez</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>what was fetched is shared</source>
        <translation>lo descargado se comparte</translation>
    </message>
    <message>
        <source>until it gave %1 times what it took</source>
        <translation>hasta dar %1 veces lo que tomó</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>downloads %1, uploads %2</source>
        <translation>descargas %1, subidas %2</translation>
    </message>
    <message>
        <source>the limits could not be written into %1; look whether its disk is full</source>
        <translation>los límites no se pudieron escribir en %1; mire si su disco está lleno</translation>
    </message>
    <message>
        <source>limit takes one transfer at most: its name, its SHA-1 or how one of them begins, or “all”</source>
        <translation>limit toma como mucho una transferencia: su nombre, su SHA-1 o el principio de uno, o «all»</translation>
    </message>
    <message>
        <source>limit of a transfer takes --down-limit, --up-limit or --ratio; the others are for all together</source>
        <translation>limit de una transferencia toma --down-limit, --up-limit o --ratio; las demás son para todas juntas</translation>
    </message>
    <message>
        <source>queue takes a transfer (its name, its SHA-1 or how one of them begins) and top, up, down or bottom</source>
        <translation>queue toma una transferencia (su nombre, su SHA-1 o el principio de uno) y top, up, down o bottom</translation>
    </message>
    <message>
        <source>export takes one transfer: its name, its SHA-1 or how one of them begins, or “all”</source>
        <translation>export toma una transferencia: su nombre, su SHA-1 o el principio de uno, o «all»</translation>
    </message>
    <message>
        <source>export needs --to, which takes the folder to put the .torrent file in</source>
        <translation>export necesita --to, con la carpeta para el archivo .torrent</translation>
    </message>
    <message>
        <source>a number, like 1.5 (0: gives on without an end)</source>
        <translation>un número, como 1.5 (0: sigue dando sin fin)</translation>
    </message>
    <message>
        <source>how many downloads run at once, 0 to 1000000 (0: all)</source>
        <translation>cuántas descargas van a la vez, de 0 a 1000000 (0: todas)</translation>
    </message>
    <message>
        <source>two times of day, like 08:00-18:00, or off</source>
        <translation>dos horas del día, como 08:00-18:00, u off</translation>
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
        <translation>Muster: compartir archivos grandes en un edificio, sin un servidor que pueda fallar.

  muster                                 la ventana; la primera vez pregunta por la función
  muster ENLACE|ARCHIVO.torrent          la ventana; pregunta dónde guardarlo
  muster tracker | peer  [--headless]    una de las funciones
  muster share RUTA…                     comparte hasta que se cierre
  muster get ENLACE|ARCHIVO.torrent|SHA1 --to CARPETA   lo descarga y termina; «-» lee el enlace
                                         de la entrada estándar, donde nadie más lo ve
  muster list [--json]                   lo que ofrece la red
  muster peers ENLACE|ARCHIVO.torrent|SHA1 [--json]   quién lo tiene y qué dice de sí
  muster status [--json]                 el clúster de trackers
  muster check [--json]                  qué puede impedir que este equipo encuentre a los demás
  muster demo [--headless] [ARCHIVO]     tres trackers, dos pares y un maestro que muere

Al par que ya está en marcha (con la misma carpeta de datos):
  muster add ENLACE|ARCHIVO.torrent|SHA1 [--to CARPETA] [--paused] [--sequential] [--files 1,3-5]
  muster transfers [--list-files] [--json]   lo que comparte y descarga; como JSON también
                                         con quién está conectado
  muster pause|resume|recheck TRANSFERENCIA   su nombre, su SHA-1 o el principio de uno, o «all»
  muster remove TRANSFERENCIA [--delete-files] [--yes]   si no, los archivos se quedan
  muster queue TRANSFERENCIA top|up|down|bottom   cuándo se descarga
  muster export TRANSFERENCIA --to CARPETA   su archivo .torrent, que nombra los trackers
  muster limit [--json]                  lo que vale para todas juntas
  muster limit [--down-limit KIB] [--up-limit KIB] [--ratio R] [--active N]
               [--hours DE-A|off] [--hours-down-limit KIB] [--hours-up-limit KIB]
  muster limit TRANSFERENCIA [--down-limit KIB] [--up-limit KIB] [--ratio R]

A un tracker (su nombre o el principio de su identificador):
  muster stop|crash|promote TRACKER
  muster freeze|isolate TRACKER SEGUNDOS   se paraliza o queda aislado: vea lo que ocurre

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
        <translation>Compartir y descargar:
  --files 1,3-5             get, add: solo estos archivos; --list-files muestra sus números
  --sequential              get, add: del principio al final
  --down-limit KIB          KiB por segundo como máximo (0: sin límite)
  --up-limit KIB
  --ratio R                 limit: detiene lo compartido que ya dio tantas veces lo que
                            tomó (0: nunca)
  --active N                limit: tantas descargas a la vez (5; 0: todas)
  --hours 08:00-18:00       limit: a estas horas valen --hours-down-limit y
                            --hours-up-limit en su lugar
  --torrent-to CARPETA      share: ahí van los archivos .torrent
  --chunk-size KIB          share: una potencia de dos (si no se indica, según el tamaño)
  --private                 share: solo para quienes tengan el enlace
  --finders LISTA           a quién se piden pares además de los trackers de la red: trackers (los
                            del torrent), lsd, dht, pex; upnp abre un puerto en el router,
                            punch atraviesa su barrera, pero ralentiza; o none
                            (trackers,lsd,dht,pex)
  --listen-port N           dónde otros pares alcanzan a este, y en N+1 para lo privado
                            (uno libre en el primer inicio, después siempre el mismo)
  --json                    una línea de JSON por cada cambio, para programas

</translation>
    </message>
</context>
<context>
    <name>muster::app::AccessFile</name>
    <message>
        <source>the access list “%1” is not there; the list in force stays (to lift it, put an empty file there)</source>
        <translation>la lista de acceso «%1» no está; sigue vigente la anterior (para anularla, ponga ahí un archivo vacío)</translation>
    </message>
    <message>
        <source>it is longer than %1 bytes</source>
        <translation>tiene más de %1 bytes</translation>
    </message>
    <message>
        <source>the access list “%1” cannot be taken over: %2. Correct it, or start without it</source>
        <translation>no se puede aplicar la lista de acceso «%1»: %2. Corríjala o inicie sin ella</translation>
    </message>
    <message>
        <source>the access list “%1” is not taken over: %2. Correct it; until then the list in force stays</source>
        <translation>no se aplica la lista de acceso «%1»: %2. Corríjala; hasta entonces sigue vigente la anterior</translation>
    </message>
    <message>
        <source>the access list “%1” is not in force: the trackers that this one has joined have another one. To put it in the place of theirs, save it again</source>
        <translation>la lista de acceso «%1» no está vigente: los trackers a los que se ha unido este tienen otra. Para que sustituya a la suya, guárdela otra vez</translation>
    </message>
    <message>
        <source>“%1” cannot be written (%2); at the next start the access list is brought to the cluster again. Make its folder writable</source>
        <translation>no se puede escribir «%1» (%2); en el próximo inicio se volverá a llevar la lista de acceso al clúster. Permita la escritura en su carpeta</translation>
    </message>
</context>
<context>
    <name>muster::app::AddedTrackers</name>
    <message>
        <source>cannot start %1: %2</source>
        <translation>no se puede iniciar %1: %2</translation>
    </message>
    <message>
        <source>It was killed, or crashed.</source>
        <translation>Fue eliminado o ha caído.</translation>
    </message>
    <message>
        <source>It ended with status %1.</source>
        <translation>Terminó con el código de salida %1.</translation>
    </message>
    <message>
        <source>The passphrase was changed, and this window&apos;s tracker still has the former one. Stop it and start it again; then trackers that are added have the new one, too.</source>
        <translation>La frase de contraseña se cambió, y el tracker de esta ventana tiene todavía la anterior. Deténgalo e inícielo de nuevo; entonces los trackers que se añadan tendrán también la nueva.</translation>
    </message>
</context>
<context>
    <name>muster::app::CheckCommand</name>
    <message>
        <source>good:</source>
        <translation>correcto:</translation>
    </message>
    <message>
        <source>hint:</source>
        <translation>aviso:</translation>
    </message>
    <message>
        <source>problem:</source>
        <translation>problema:</translation>
    </message>
</context>
<context>
    <name>muster::app::DataFolder</name>
    <message>
        <source>cannot make the data folder %1; choose another with --data-dir</source>
        <translation>no se puede crear la carpeta de datos %1; elija otra con --data-dir</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>no se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 holds no id; move the folder away and start again, the other trackers bring the data back</source>
        <translation>%1 no contiene ningún identificador; mueva la carpeta a otro sitio e inicie de nuevo: los demás trackers devolverán los datos</translation>
    </message>
    <message>
        <source>cannot write %1: %2; make its folder writable and room on its disk</source>
        <translation>no se puede escribir %1: %2; permita la escritura en su carpeta y haga sitio en el disco</translation>
    </message>
    <message>
        <source>cannot rename %1: %2; make its folder writable, or move the file away</source>
        <translation>no se puede cambiar el nombre de %1: %2; permita la escritura en su carpeta o mueva el archivo a otro sitio</translation>
    </message>
</context>
<context>
    <name>muster::app::Demo</name>
    <message>
        <source>this took too long; the demo gives up</source>
        <translation>esto ha tardado demasiado; la demostración se rinde</translation>
    </message>
    <message>
        <source>cannot make a folder in %1: %2</source>
        <translation>no se puede crear una carpeta en %1: %2</translation>
    </message>
    <message>
        <source>three trackers started</source>
        <translation>tres trackers iniciados</translation>
    </message>
    <message>
        <source>cannot read the file %1</source>
        <translation>no se puede leer el archivo %1</translation>
    </message>
    <message>
        <source>%1 is too small to lose a master on the way; give a file of 1 MiB or more</source>
        <translation>%1 es demasiado pequeño para perder un maestro por el camino; indique un archivo de 1 MiB o más</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>no se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>cannot write %1: %2; the demo needs 600 MB free there</source>
        <translation>no se puede escribir %1: %2; la demostración necesita 600 MB libres ahí</translation>
    </message>
    <message>
        <source>elected: %1 is master, term %2; all three trackers are in the cluster</source>
        <translation>elegido: %1 es el maestro, mandato %2; los tres trackers están en el clúster</translation>
    </message>
    <message>
        <source>replicated: all three trackers know the file (log index %1, equal digests)</source>
        <translation>replicado: los tres trackers conocen el archivo (entrada %1, resúmenes iguales)</translation>
    </message>
    <message>
        <source>the second peer fetches it, at %1 MiB/s so that there is a way to lose the master on</source>
        <translation>el segundo par lo descarga, a %1 MiB/s, para que dé tiempo a perder el maestro por el camino</translation>
    </message>
    <message>
        <source>killed: the master %1, by SIGKILL, at %2 %</source>
        <translation>eliminado: el maestro %1, con SIGKILL, al %2 %</translation>
    </message>
    <message>
        <source>new master after %1 ms: %2, term %3</source>
        <translation>nuevo maestro tras %1 ms: %2, mandato %3</translation>
    </message>
    <message>
        <source>replicated: both remaining trackers hold the same (equal digests)</source>
        <translation>replicado: los dos trackers restantes tienen lo mismo (resúmenes iguales)</translation>
    </message>
    <message>
        <source>the first peer shares %1, SHA-1 %2</source>
        <translation>el primer par comparte %1, SHA-1 %2</translation>
    </message>
    <message>
        <source>the fetch failed</source>
        <translation>la descarga ha fallado</translation>
    </message>
    <message>
        <source>the fetch ended before the master could be killed</source>
        <translation>la descarga terminó antes de que se pudiera eliminar el maestro</translation>
    </message>
    <message>
        <source>complete: the second peer has all of it</source>
        <translation>completo: el segundo par lo tiene todo</translation>
    </message>
    <message>
        <source>the new master answers: completed %1, seeders %2</source>
        <translation>el nuevo maestro responde: completados %1, semillas %2</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>ha fallado: %1</translation>
    </message>
    <message>
        <source>%1 said last: %2</source>
        <translation>lo último que dijo %1: %2</translation>
    </message>
    <message>
        <source>%1 does not start</source>
        <translation>%1 no se inicia</translation>
    </message>
    <message>
        <source>%1 ended by itself</source>
        <translation>%1 terminó por sí solo</translation>
    </message>
    <message>
        <source>the SHA-1 of what came differs: %1, not %2</source>
        <translation>el SHA-1 de lo recibido es distinto: %1, no %2</translation>
    </message>
    <message>
        <source>digest equal: SHA-1 of both files is %1</source>
        <translation>resumen igual: el SHA-1 de ambos archivos es %1</translation>
    </message>
</context>
<context>
    <name>muster::app::DesktopNotifications</name>
    <message>
        <source>Open Muster</source>
        <translation>Abrir Muster</translation>
    </message>
</context>
<context>
    <name>muster::app::DoorVisitor</name>
    <message>
        <source>an order is longer than a mebibyte; give it in parts</source>
        <translation>una orden ocupa más de un mebibyte; divídala en partes</translation>
    </message>
</context>
<context>
    <name>muster::app::FileSelection</name>
    <message numerus="yes">
        <source>there are %n file(s), and no number %1; --list-files shows them</source>
        <translation>
            <numerusform>hay un archivo, y ningún número %1; --list-files lo muestra</numerusform>
            <numerusform>hay %n archivos, y ningún número %1; --list-files los muestra</numerusform>
        </translation>
    </message>
    <message>
        <source>files are given by their numbers from 1 on, like 1,3-5</source>
        <translation>los archivos se indican por su número, desde 1, por ejemplo 1,3-5</translation>
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
        <translation>No hay ninguna red conectada.</translation>
    </message>
    <message>
        <source>Plug in a cable or join a Wi-Fi, then check again.</source>
        <translation>Conecte un cable o una red wifi y compruebe otra vez.</translation>
    </message>
    <message>
        <source>Several networks are in use: %1.</source>
        <translation>Hay varias redes en uso: %1.</translation>
    </message>
    <message>
        <source>If the others are not found, choose the one that they are in: a VPN or a virtual machine&apos;s network leads elsewhere.</source>
        <translation>Si no se encuentra a los demás, elija la red en la que están: una VPN o la red de una máquina virtual lleva a otro sitio.</translation>
    </message>
    <message>
        <source>The network %1 is in use.</source>
        <translation>La red %1 está en uso.</translation>
    </message>
    <message>
        <source>Multicast does not pass through %1: even this computer does not hear itself.</source>
        <translation>La multidifusión no pasa por %1: ni siquiera este equipo se oye a sí mismo.</translation>
    </message>
    <message>
        <source>Let UDP to 239.192.77.0/24 pass in the firewall, and see that the interface allows multicast; where that cannot be, name a tracker&apos;s address with --join.</source>
        <translation>Deje pasar UDP a 239.192.77.0/24 en el cortafuegos y asegúrese de que la interfaz permite la multidifusión; donde no sea posible, indique la dirección de un tracker con --join.</translation>
    </message>
    <message>
        <source>The firewall %1 is switched on.</source>
        <translation>El cortafuegos %1 está activado.</translation>
    </message>
    <message>
        <source>If others are not found, let Muster through: %1</source>
        <translation>Si no se encuentra a otros, deje pasar a Muster: %1</translation>
    </message>
    <message>
        <source>No tracker of the cluster “%1” is heard.</source>
        <translation>No se oye ningún tracker del clúster «%1».</translation>
    </message>
    <message>
        <source>Start one on some computer of this network. If one runs: is it in the same network? Some Wi-Fis keep their guests apart, and some switches hold back multicast; then name the tracker&apos;s address with --join.</source>
        <translation>Inicie uno en algún equipo de esta red. Si ya hay uno en marcha: ¿está en la misma red? Algunas redes wifi separan a sus invitados y algunos switches retienen la multidifusión; en ese caso, indique la dirección del tracker con --join.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) heard, but no master: %1.</source>
        <translation>
            <numerusform>Se oye un tracker, pero no hay maestro: %1.</numerusform>
            <numerusform>Se oyen %n trackers, pero no hay maestro: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait a moment: they elect one. If it lasts, look at their events.</source>
        <translation>Espere un momento: están eligiendo uno. Si se alarga, mire sus sucesos.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) heard, but none answers peers: %1.</source>
        <translation>
            <numerusform>Se oye un tracker, pero no responde a los pares: %1.</numerusform>
            <numerusform>Se oyen %n trackers, pero ninguno responde a los pares: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A firewall on the master&apos;s computer, %1, may keep requests out: let UDP to its port in.</source>
        <translation>Quizá un cortafuegos en el equipo del maestro, %1, bloquee las peticiones: deje entrar UDP a su puerto.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) heard: %1. The master, %2, answers at %3.</source>
        <translation>
            <numerusform>Se oye un tracker: %1. El maestro, %2, responde en %3.</numerusform>
            <numerusform>Se oyen %n trackers: %1. El maestro, %2, responde en %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trackers of clusters with other names are here: %1.</source>
        <translation>Aquí hay trackers de clústeres con otros nombres: %1.</translation>
    </message>
    <message>
        <source>If you mean one of them, start with --cluster and its name.</source>
        <translation>Si se refiere a uno de ellos, inicie con --cluster y su nombre.</translation>
    </message>
    <message>
        <source>Only programs on this computer are reached, by %1.</source>
        <translation>Solo se llega a programas de este equipo, por %1.</translation>
    </message>
    <message>
        <source>Choose another network if other computers are to be reached.</source>
        <translation>Elija otra red si hay que llegar a otros equipos.</translation>
    </message>
    <message>
        <source>This computer is in no network: only its own programs are reached.</source>
        <translation>Este equipo no está en ninguna red: solo se llega a sus propios programas.</translation>
    </message>
    <message>
        <source>The interface %1 does no multicast, by which trackers and peers find each other.</source>
        <translation>La interfaz %1 no admite multicast, con el que los trackers y los pares se encuentran.</translation>
    </message>
    <message>
        <source>Choose another network, or name a tracker&apos;s address with --join, on the other computers too.</source>
        <translation>Elija otra red o indique la dirección de un tracker con --join, también en los demás equipos.</translation>
    </message>
</context>
<context>
    <name>muster::app::FolderWatch</name>
    <message>
        <source>“%1” was deleted or replaced while it was in use. Put its folder back, or leave it away, then start Muster again.</source>
        <translation>«%1» se borró o se sustituyó mientras estaba en uso. Vuelva a poner su carpeta, o déjelo así, e inicie Muster de nuevo.</translation>
    </message>
</context>
<context>
    <name>muster::app::FollowCommand</name>
    <message>
        <source>it was removed before it was complete</source>
        <translation>se quitó la transferencia antes de que se completara</translation>
    </message>
    <message>
        <source>the peer that runs already goes on sharing it</source>
        <translation>el par que ya está en marcha sigue compartiéndolo</translation>
    </message>
    <message>
        <source>the peer that runs goes on with it; muster transfers shows how far it is</source>
        <translation>el par que está en marcha sigue con ello; muster transfers muestra por dónde va</translation>
    </message>
</context>
<context>
    <name>muster::app::GetCommand</name>
    <message>
        <source>cannot make the folder %1; choose another with --to</source>
        <translation>no se puede crear la carpeta %1; elija otra con --to</translation>
    </message>
    <message>
        <source>it was removed before it was complete</source>
        <translation>se quitó la transferencia antes de que se completara</translation>
    </message>
</context>
<context>
    <name>muster::app::ListCommand</name>
    <message>
        <source>no tracker answered; is one running, and is --interface right? (muster status tells)</source>
        <translation>no respondió ningún tracker; ¿hay alguno en marcha?, ¿es correcto --interface? (muster status lo dice)</translation>
    </message>
    <message>
        <source>seeders: %1</source>
        <translation>semillas: %1</translation>
    </message>
    <message>
        <source>leechers: %1</source>
        <translation>clientes: %1</translation>
    </message>
    <message>
        <source>nothing is offered yet; muster share PATH offers something</source>
        <translation>todavía no se ofrece nada; muster share RUTA ofrece algo</translation>
    </message>
</context>
<context>
    <name>muster::app::Mending</name>
    <message>
        <source>databases were set aside here earlier: this tracker waits for the others of its cluster. If there are none left, move the files with “broken” in their names out of %1 and start again with an empty database</source>
        <translation>aquí se apartaron bases de datos anteriormente: este tracker espera a los demás de su clúster. Si ya no queda ninguno, saque de %1 los archivos con «broken» en el nombre e inicie de nuevo con una base de datos vacía</translation>
    </message>
    <message>
        <source>tracker.db was set aside as %1 and is made again from the log. %2</source>
        <translation>tracker.db se ha apartado como %1 y se rehace a partir del registro. %2</translation>
    </message>
    <message>
        <source>the databases were set aside as %1; this tracker joins the others of its cluster as a new one. %2</source>
        <translation>las bases de datos se han apartado como %1; este tracker se une a los demás de su clúster como uno nuevo. %2</translation>
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
        <translation>La red «%1», elegida en Archivo, Red…, no está.</translation>
    </message>
    <message>
        <source>Connect it and start Muster again, or use all networks until then.</source>
        <translation>Conéctela e inicie Muster de nuevo, o use todas las redes hasta entonces.</translation>
    </message>
    <message>
        <source>&amp;Use all networks this time</source>
        <translation>&amp;Usar todas las redes esta vez</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
</context>
<context>
    <name>muster::app::OrderCommand</name>
    <message>
        <source>there is no tracker “%1” in this cluster; muster status --json shows names and ids</source>
        <translation>no hay ningún tracker «%1» en este clúster; muster status --json muestra nombres e identificadores</translation>
    </message>
    <message>
        <source>“%1” may mean %2; give more of the id</source>
        <translation>«%1» puede ser %2; indique más del identificador</translation>
    </message>
    <message>
        <source>%1 took the order, but is not master yet; look again with muster status</source>
        <translation>%1 ha aceptado la orden, pero aún no es el maestro; mire otra vez con muster status</translation>
    </message>
    <message>
        <source>%1 is master, term %2</source>
        <translation>%1 es el maestro, mandato %2</translation>
    </message>
</context>
<context>
    <name>muster::app::OrderDesk</name>
    <message>
        <source>cannot read %1; give a file or folder that is there</source>
        <translation>no se puede leer %1; indique un archivo o una carpeta que exista</translation>
    </message>
    <message>
        <source>the peer that runs has no window; muster add gives a link or a file to it</source>
        <translation>el par que está en marcha no tiene ventana; muster add le pasa un enlace o un archivo</translation>
    </message>
    <message>
        <source>%1 was removed before it was read to its end</source>
        <translation>%1 se quitó antes de leerse hasta el final</translation>
    </message>
    <message>
        <source>%1 is still being read: wait, or remove it to give it up</source>
        <translation>%1 se está leyendo todavía: espere, o quítelo para desistir</translation>
    </message>
    <message>
        <source>one transfer at a time is moved in the queue</source>
        <translation>en la cola se mueve una transferencia cada vez</translation>
    </message>
    <message>
        <source>%1 has nothing left to fetch and waits in no queue</source>
        <translation>%1 no tiene nada más que descargar y no espera en ninguna cola</translation>
    </message>
    <message>
        <source>cannot make the folder %1; choose another with --to</source>
        <translation>no se puede crear la carpeta %1; elija otra con --to</translation>
    </message>
</context>
<context>
    <name>muster::app::PeerDoor</name>
    <message>
        <source>other commands cannot reach this peer at %1: %2; make its folder writable</source>
        <translation>las demás órdenes no pueden llegar a este par en %1: %2; permita la escritura en su carpeta</translation>
    </message>
</context>
<context>
    <name>muster::app::PeerNode</name>
    <message>
        <source>cannot write %1 (%2); choose another folder</source>
        <translation>no se puede escribir %1 (%2); elija otra carpeta</translation>
    </message>
    <message>
        <source>%1 is there already and is something else; move it away, or choose another folder</source>
        <translation>%1 ya existe y es otra cosa; muévalo a otro sitio o elija otra carpeta</translation>
    </message>
</context>
<context>
    <name>muster::app::PeerOrderCommand</name>
    <message>
        <source>no peer runs with the data folder %1; start one with muster peer --headless, or muster with a window</source>
        <translation>no hay ningún par en marcha con la carpeta de datos %1; inicie uno con muster peer --headless, o muster con ventana</translation>
    </message>
    <message>
        <source>the peer ended before it answered; look again with muster transfers</source>
        <translation>el par terminó antes de responder; mire otra vez con muster transfers</translation>
    </message>
    <message>
        <source>remove --delete-files asks on a terminal first; where there is none, add --yes</source>
        <translation>remove --delete-files pregunta antes en un terminal; si no lo hay, añada --yes</translation>
    </message>
    <message>
        <source>Remove “%1” and delete its files?</source>
        <translation>¿Quitar «%1» y borrar sus archivos?</translation>
    </message>
    <message>
        <source>nothing was removed</source>
        <translation>no se ha quitado nada</translation>
    </message>
    <message>
        <source>nothing is shared or fetched yet; muster add LINK fetches something</source>
        <translation>todavía no se comparte ni se descarga nada; muster add ENLACE descarga algo</translation>
    </message>
</context>
<context>
    <name>muster::app::PeerWindow</name>
    <message>
        <source>“%1” is in the list already.</source>
        <translation>«%1» ya está en la lista.</translation>
    </message>
</context>
<context>
    <name>muster::app::PeersCommand</name>
    <message>
        <source>no tracker answered; is one running, and is --interface right? (muster status tells)</source>
        <translation>no respondió ningún tracker; ¿hay alguno en marcha?, ¿es correcto --interface? (muster status lo dice)</translation>
    </message>
    <message>
        <source>has all</source>
        <translation>lo tiene todo</translation>
    </message>
    <message>
        <source>fetches</source>
        <translation>descarga</translation>
    </message>
    <message>
        <source>heard %1 s ago</source>
        <translation>visto hace %1 s</translation>
    </message>
    <message>
        <source>up</source>
        <translation>subida</translation>
    </message>
    <message>
        <source>down</source>
        <translation>bajada</translation>
    </message>
    <message>
        <source>nobody has it now</source>
        <translation>ahora no lo tiene nadie</translation>
    </message>
</context>
<context>
    <name>muster::app::Progress</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y una más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::app::SearchWatch</name>
    <message numerus="yes">
        <source>looking for peers of %1 since %2: %n of them are known, but none can be reached; see that they run and that no firewall is between (muster check)</source>
        <translation>
            <numerusform>se buscan pares de %1 desde %2: se conoce uno, pero no se le alcanza; compruebe que esté en marcha y que no haya un cortafuegos en medio (muster check)</numerusform>
            <numerusform>se buscan pares de %1 desde %2: se conocen %n, pero no se alcanza a ninguno; compruebe que estén en marcha y que no haya un cortafuegos en medio (muster check)</numerusform>
        </translation>
    </message>
    <message>
        <source>looking for peers of %1 since %2: the trackers know nobody who has it; see that whoever shares it is there, and that the link is right</source>
        <translation>se buscan pares de %1 desde %2: los trackers no conocen a nadie que lo tenga; compruebe que esté quien lo comparte y que el enlace sea correcto</translation>
    </message>
    <message>
        <source>looking for peers of %1 since %2: no tracker answers, and nobody was found without one; see that a tracker runs in this network (muster check)</source>
        <translation>se buscan pares de %1 desde %2: ningún tracker responde, y sin uno no se encontró a nadie; compruebe que en esta red haya un tracker en marcha (muster check)</translation>
    </message>
</context>
<context>
    <name>muster::app::ShareCommand</name>
    <message>
        <source>cannot read %1; give a file or folder that is there</source>
        <translation>no se puede leer %1; indique un archivo o una carpeta que exista</translation>
    </message>
    <message>
        <source>%1 was removed before it was read to its end</source>
        <translation>%1 se quitó antes de leerse hasta el final</translation>
    </message>
</context>
<context>
    <name>muster::app::ShutdownSignal</name>
    <message>
        <source>muster: still ending: the others are told, and what is not on the disk yet is written; Ctrl-C once more ends it at once
</source>
        <translation>muster: terminando todavía: se avisa a los demás y se escribe lo que aún no está en el disco; otro Ctrl-C lo termina al instante
</translation>
    </message>
    <message>
        <source>muster: ended at once: the others were not told and will notice by themselves; what was not on the disk yet comes again
</source>
        <translation>muster: terminado al instante: no se avisó a los demás, que lo notarán por sí mismos; lo que aún no estaba en el disco llega de nuevo
</translation>
    </message>
</context>
<context>
    <name>muster::app::StatusCommand</name>
    <message>
        <source>alive</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>sospechoso</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>caído</translation>
    </message>
    <message>
        <source>cluster %1, lineage %2, term %3</source>
        <translation>clúster %1, linaje %2, mandato %3</translation>
    </message>
    <message>
        <source>no master: an election is under way</source>
        <translation>sin maestro: hay una elección en curso</translation>
    </message>
    <message>
        <source> (%1 behind)</source>
        <translation> (%1 por detrás)</translation>
    </message>
    <message>
        <source>  peers %1</source>
        <translation>  pares %1</translation>
    </message>
    <message>
        <source>no tracker of the cluster “%1” was heard; is one running, and is --interface right?</source>
        <translation>no se oyó ningún tracker del clúster «%1»; ¿hay alguno en marcha?, ¿es correcto --interface?</translation>
    </message>
    <message>
        <source>a tracker of this cluster&apos;s name at %1 uses no passphrase, so they do not hear each other; give both the same one with --passphrase-file</source>
        <translation>un tracker con el nombre de este clúster en %1 no usa frase de contraseña, así que no se oyen; dé la misma a ambos con --passphrase-file</translation>
    </message>
    <message>
        <source>a tracker of this cluster&apos;s name at %1 uses a passphrase; name its file with --passphrase-file</source>
        <translation>un tracker con el nombre de este clúster en %1 usa una frase de contraseña; indique su archivo con --passphrase-file</translation>
    </message>
    <message>
        <source>a tracker of this cluster&apos;s name at %1 uses another passphrase; give both the same one with --passphrase-file</source>
        <translation>un tracker con el nombre de este clúster en %1 usa otra frase de contraseña; dé la misma a ambos con --passphrase-file</translation>
    </message>
    <message>
        <source>open to everybody on this network; --passphrase-file closes it</source>
        <translation>abierto a todos en esta red; --passphrase-file lo cierra</translation>
    </message>
    <message>
        <source>closed: only who has the passphrase takes part</source>
        <translation>cerrado: solo participa quien tiene la frase de contraseña</translation>
    </message>
    <message>
        <source>  being given the state: %1 %</source>
        <translation>  recibiendo el estado: %1 %</translation>
    </message>
    <message>
        <source>  up %1  load %2 %</source>
        <translation>  en marcha %1  carga %2 %</translation>
    </message>
    <message>
        <source>  memory %1</source>
        <translation>  memoria %1</translation>
    </message>
</context>
<context>
    <name>muster::app::TrackerCluster</name>
    <message>
        <source>the master %1 is lost: election</source>
        <translation>se ha perdido el maestro %1: elección</translation>
    </message>
    <message>
        <source>too many changes wait for a master; the newest are refused</source>
        <translation>demasiados cambios esperan a un maestro; se rechazan los más nuevos</translation>
    </message>
    <message>
        <source>log entry %1 cannot be read (%2); all trackers of a cluster must be of one version</source>
        <translation>la entrada %1 no se puede leer (%2); todos los trackers de un clúster deben ser de la misma versión</translation>
    </message>
    <message>
        <source>%1 forwarded changes that cannot be read; they were dropped</source>
        <translation>%1 reenvió cambios que no se pueden leer; se descartaron</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 está aquí</translation>
    </message>
    <message>
        <source>%1 has started again</source>
        <translation>%1 se ha reiniciado</translation>
    </message>
    <message>
        <source>%1 is heard again</source>
        <translation>se vuelve a oír a %1</translation>
    </message>
    <message>
        <source>%1 is suspected: no keep-alive</source>
        <translation>%1 es sospechoso: sin señal de vida</translation>
    </message>
    <message>
        <source>%1 is dead: no keep-alive</source>
        <translation>%1 ha caído: sin señal de vida</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 se ha ido</translation>
    </message>
    <message>
        <source>joining the cluster “%1”</source>
        <translation>uniéndose al clúster «%1»</translation>
    </message>
    <message>
        <source>no cluster “%1” was heard: founding it</source>
        <translation>no se oyó ningún clúster «%1»: se funda</translation>
    </message>
    <message>
        <source>adding %1 to the cluster</source>
        <translation>añadiendo %1 al clúster</translation>
    </message>
    <message>
        <source>this tracker has stopped</source>
        <translation>este tracker se ha detenido</translation>
    </message>
    <message>
        <source>taking %1 out of the cluster</source>
        <translation>sacando a %1 del clúster</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 falló: %2</translation>
    </message>
    <message>
        <source>this tracker is master no more</source>
        <translation>este tracker ya no es el maestro</translation>
    </message>
    <message>
        <source>the others have gone on without this tracker: following them</source>
        <translation>los demás han seguido sin este tracker: les sigue</translation>
    </message>
    <message>
        <source>most trackers of this cluster are lost, and there is another one: going over to it</source>
        <translation>la mayoría de los trackers de este clúster se han perdido y hay otro: se pasa a él</translation>
    </message>
    <message>
        <source>most trackers are lost: going on with those that are left</source>
        <translation>la mayoría de los trackers se han perdido: se sigue con los que quedan</translation>
    </message>
    <message>
        <source>another cluster of this name is here, with %1 as its master: handing over to it</source>
        <translation>hay otro clúster con este nombre, con %1 como maestro: se le entrega todo</translation>
    </message>
    <message>
        <source>the other cluster was not joined: %1</source>
        <translation>no se ha entrado en el otro clúster: %1</translation>
    </message>
    <message>
        <source>all that this cluster knew was handed over to the other one; a copy of the tables is kept</source>
        <translation>todo lo que este clúster sabía se ha entregado al otro; se conserva una copia de las tablas</translation>
    </message>
    <message>
        <source>it hands over to this one</source>
        <translation>se entrega a este</translation>
    </message>
    <message>
        <source>%1 hands over what its cluster knows</source>
        <translation>%1 entrega lo que sabe su clúster</translation>
    </message>
    <message>
        <source>handing the mastership over to %1</source>
        <translation>entrega el mando a %1</translation>
    </message>
    <message>
        <source>the mastership cannot be handed over to %1: %2</source>
        <translation>no se puede entregar el mando a %1: %2</translation>
    </message>
    <message>
        <source>this tracker is plugged in again</source>
        <translation>este tracker vuelve a estar conectado</translation>
    </message>
    <message>
        <source>this tracker is master, term %1</source>
        <translation>este tracker es el maestro, mandato %1</translation>
    </message>
    <message>
        <source>%1 is master, term %2</source>
        <translation>%1 es el maestro, mandato %2</translation>
    </message>
    <message>
        <source>%1, after %2 ms</source>
        <comment>… is master</comment>
        <translation>%1, tras %2 ms</translation>
    </message>
    <message>
        <source>the cluster that this tracker went over to is gone: going on with what was kept</source>
        <translation>el clúster al que se pasó este tracker ya no está: se sigue con lo que se había guardado</translation>
    </message>
</context>
<context>
    <name>muster::app::TrackerNode</name>
    <message>
        <source>this cluster is %1</source>
        <translation>este clúster está %1</translation>
    </message>
    <message>
        <source>no HTTP, only UDP: %1</source>
        <translation>sin HTTP, solo UDP: %1</translation>
    </message>
    <message>
        <source>every content and every network is served</source>
        <translation>se atienden todos los contenidos y todas las redes</translation>
    </message>
    <message>
        <source>the access list has changed; rules: %1</source>
        <translation>la lista de acceso ha cambiado; reglas: %1</translation>
    </message>
    <message>
        <source>the copy of the tables that is kept aside: %1</source>
        <translation>la copia guardada de las tablas: %1</translation>
    </message>
</context>
<context>
    <name>muster::app::TransferBook</name>
    <message>
        <source>there is no transfer “%1”; muster transfers lists them</source>
        <translation>no hay ninguna transferencia «%1»; muster transfers las enumera</translation>
    </message>
    <message>
        <source>“%1” may mean %2; give its SHA-1</source>
        <translation>«%1» puede ser %2; indique su SHA-1</translation>
    </message>
</context>
<context>
    <name>muster::consensus::HandoverSender</name>
    <message>
        <source>it does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>se cortó la conexión</translation>
    </message>
    <message>
        <source>it does not take it now</source>
        <translation>ahora no lo acepta</translation>
    </message>
</context>
<context>
    <name>muster::consensus::IncomingConnection</name>
    <message>
        <source>it did not say who it is</source>
        <translation>no dijo quién es</translation>
    </message>
    <message>
        <source>it did not greet first</source>
        <translation>no saludó primero</translation>
    </message>
    <message>
        <source>it greeted twice</source>
        <translation>saludó dos veces</translation>
    </message>
    <message>
        <source>it has not this cluster&apos;s passphrase; give all trackers the same one</source>
        <translation>no tiene la frase de contraseña de este clúster; dé la misma a todos los trackers</translation>
    </message>
</context>
<context>
    <name>muster::consensus::MembershipChange</name>
    <message>
        <source>Another change of the membership is under way.</source>
        <translation>Ya hay otro cambio de miembros en curso.</translation>
    </message>
    <message>
        <source>%1 is a member already.</source>
        <translation>%1 ya es miembro.</translation>
    </message>
    <message>
        <source>%1 is not a member.</source>
        <translation>%1 no es miembro.</translation>
    </message>
    <message>
        <source>%1 is the last member that votes; it cannot be removed.</source>
        <translation>%1 es el último miembro con voto; no se puede quitar.</translation>
    </message>
    <message>
        <source>The master does not remove itself: hand the mastership over first.</source>
        <translation>El maestro no se quita a sí mismo: entregue antes el mando.</translation>
    </message>
</context>
<context>
    <name>muster::consensus::OutgoingConnection</name>
    <message>
        <source>its answer makes no sense</source>
        <translation>su respuesta no tiene sentido</translation>
    </message>
    <message>
        <source>another tracker answers at its address</source>
        <translation>en su dirección responde otro tracker</translation>
    </message>
    <message>
        <source>it has not this cluster&apos;s passphrase; give all trackers the same one</source>
        <translation>no tiene la frase de contraseña de este clúster; dé la misma a todos los trackers</translation>
    </message>
</context>
<context>
    <name>muster::consensus::RaftNode</name>
    <message>
        <source>A message from %1 made no sense.</source>
        <translation>Un mensaje de %1 no tiene sentido.</translation>
    </message>
    <message>
        <source>A change of the membership that was never agreed on is taken back (entry %1).</source>
        <translation>Se deshace un cambio de miembros que nunca se acordó (entrada %1).</translation>
    </message>
    <message>
        <source>A proposal was refused: too early, empty or too long.</source>
        <translation>Se rechazó una propuesta: prematura, vacía o demasiado larga.</translation>
    </message>
    <message>
        <source>Only the master can do this.</source>
        <translation>Solo el maestro puede hacer esto.</translation>
    </message>
    <message>
        <source>The replication runs already.</source>
        <translation>La replicación ya está en marcha.</translation>
    </message>
    <message>
        <source>The log of this tracker is empty: there is nothing to go on from.</source>
        <translation>El registro de este tracker está vacío: no hay nada con que seguir.</translation>
    </message>
    <message>
        <source>tracker.db is older than raft.db: it stands at entry %1, and the log begins after entry %2. Move both files away; this tracker then joins the cluster as a new one.</source>
        <translation>tracker.db es más antigua que raft.db: está en la entrada %1, y el registro empieza después de la entrada %2. Mueva ambos archivos a otro sitio; este tracker se une entonces al clúster como uno nuevo.</translation>
    </message>
    <message>
        <source>This tracker has a log already; it can go on from it, but not begin anew.</source>
        <translation>Este tracker ya tiene un registro; puede seguir con él, pero no empezar de nuevo.</translation>
    </message>
    <message>
        <source>The replication is busy.</source>
        <translation>La replicación está ocupada.</translation>
    </message>
    <message>
        <source>A master has no need to go on alone.</source>
        <translation>Un maestro no necesita seguir solo.</translation>
    </message>
</context>
<context>
    <name>muster::consensus::RaftTransport</name>
    <message>
        <source>The replication port %1 cannot be opened: %2. Choose another one with --replication-port, or end the program that uses it.</source>
        <translation>No se puede abrir el puerto de replicación %1: %2. Elija otro con --replication-port o cierre el programa que lo usa.</translation>
    </message>
    <message>
        <source>No connection to %1: %2.</source>
        <translation>Sin conexión con %1: %2.</translation>
    </message>
    <message>
        <source>too many connections wait without a greeting; further ones are cut off</source>
        <translation>demasiadas conexiones esperan sin saludar; se cortan las nuevas</translation>
    </message>
    <message>
        <source>%1 was cut off: %2.</source>
        <translation>Se cortó la conexión con %1: %2.</translation>
    </message>
</context>
<context>
    <name>muster::net</name>
    <message>
        <source>the interface %1 is down; bring it up or choose another: %2</source>
        <translation>la interfaz %1 está desactivada; actívela o elija otra: %2</translation>
    </message>
    <message>
        <source>the interface %1 has no IPv4 address; choose another: %2</source>
        <translation>la interfaz %1 no tiene dirección IPv4; elija otra: %2</translation>
    </message>
    <message>
        <source>there is no interface “%1” here; there are: %2</source>
        <translation>aquí no hay ninguna interfaz «%1»; hay estas: %2</translation>
    </message>
    <message>
        <source>%1 is an address of IPv6, and trackers and peers find each other by multicast of IPv4; choose an interface or its IPv4 address: %2</source>
        <translation>%1 es una dirección IPv6, y los trackers y los pares se encuentran por multicast de IPv4; elija una interfaz o su dirección IPv4: %2</translation>
    </message>
</context>
<context>
    <name>muster::net::DatagramChannel</name>
    <message>
        <source>cannot use UDP port %1 on %2: %3; end the program that uses it, or choose another port</source>
        <translation>no se puede usar el puerto UDP %1 en %2: %3; cierre el programa que lo usa o elija otro puerto</translation>
    </message>
    <message>
        <source>no interface can multicast</source>
        <translation>ninguna interfaz admite multidifusión</translation>
    </message>
    <message>
        <source>cannot listen to the multicast group %1: %2; choose another interface with --interface</source>
        <translation>no se puede entrar en el grupo de multidifusión %1: %2; elija otra interfaz con --interface</translation>
    </message>
</context>
<context>
    <name>muster::net::HttpPort</name>
    <message>
        <source>cannot use TCP port %1 on %2: %3; end the program that uses it, or choose another port</source>
        <translation>no se puede usar el puerto TCP %1 en %2: %3; cierre el programa que lo usa o elija otro puerto</translation>
    </message>
</context>
<context>
    <name>muster::peer</name>
    <message>
        <source>it nests folders %1 deep, which no disk takes; do not use it</source>
        <translation>contiene carpetas a %1 niveles de profundidad, y ningún disco admite eso; no lo use</translation>
    </message>
    <message>
        <source>a path in it is longer than a disk takes; do not use it</source>
        <translation>contiene una ruta más larga de lo que admite un disco; no lo use</translation>
    </message>
    <message>
        <source>the path of a file in %1 would be too long in %2; choose a folder nearer to the root</source>
        <translation>la ruta de un archivo de %1 sería demasiado larga en %2; elija una carpeta más cercana a la raíz</translation>
    </message>
    <message>
        <source>%1 is a symbolic link, and nothing is written through one; move it away and resume, or choose another folder</source>
        <translation>%1 es un enlace simbólico, y no se escribe nada a través de uno; muévalo a otro sitio y reanude la transferencia, o elija otra carpeta</translation>
    </message>
    <message>
        <source>%1 cannot be deleted; allow it, and delete it by hand</source>
        <translation>no se puede borrar %1; permítalo y bórrelo a mano</translation>
    </message>
    <message>
        <source>a magnet begins with &apos;magnet:?xt=urn:btih:&apos;</source>
        <translation>un enlace magnet empieza por «magnet:?xt=urn:btih:»</translation>
    </message>
    <message>
        <source>the magnet&apos;s hash &apos;%1&apos; is not 40 hexadecimal digits; copy the whole magnet</source>
        <translation>el hash «%1» del enlace magnet no tiene 40 cifras hexadecimales; copie el enlace entero</translation>
    </message>
    <message>
        <source>the magnet is of BitTorrent version 2 only; ask for one with &apos;urn:btih:&apos;</source>
        <translation>el enlace magnet es solo de BitTorrent versión 2; pida uno con «urn:btih:»</translation>
    </message>
    <message>
        <source>the magnet has no &apos;xt=urn:btih:&apos; and so names no content; copy the whole magnet</source>
        <translation>el enlace magnet no tiene «xt=urn:btih:», así que no indica ningún contenido; copie el enlace entero</translation>
    </message>
    <message>
        <source>nothing was given; give a magnet, the path of a .torrent file or a SHA-1</source>
        <translation>no se ha indicado nada; indique un enlace magnet, la ruta de un archivo .torrent o un SHA-1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a magnet nor a SHA-1 of 40 hexadecimal digits</source>
        <translation>«%1» no es un enlace magnet ni un SHA-1 de 40 cifras hexadecimales</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a magnet, nor a SHA-1 of 40 hexadecimal digits, nor a .torrent file that is there</source>
        <translation>«%1» no es un enlace magnet, ni un SHA-1 de 40 cifras hexadecimales, ni un archivo .torrent que exista</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>no se puede leer «%1»: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too large for a .torrent file</source>
        <translation>«%1» es demasiado grande para ser un archivo .torrent</translation>
    </message>
    <message>
        <source>cannot use &apos;%1&apos;: %2</source>
        <translation>no se puede usar «%1»: %2</translation>
    </message>
    <message>
        <source>it holds symbolic links, which are not followed here; ask for a torrent without them</source>
        <translation>contiene enlaces simbólicos, que aquí no se siguen; pida un torrent sin ellos</translation>
    </message>
    <message>
        <source>it names a file outside of its own folder; do not use it</source>
        <translation>nombra un archivo fuera de su propia carpeta; no lo use</translation>
    </message>
    <message>
        <source>it is of BitTorrent version 2 only; ask for a version 1 or hybrid torrent</source>
        <translation>es solo de BitTorrent versión 2; pida un torrent de versión 1 o híbrido</translation>
    </message>
    <message>
        <source>it is not a torrent (%1); get it again</source>
        <translation>no es un torrent (%1); consígalo de nuevo</translation>
    </message>
    <message>
        <source>%1; share it again once it can be read</source>
        <translation>%1; compártalo de nuevo cuando se pueda leer</translation>
    </message>
    <message>
        <source>chunks cannot have %1 bytes; choose a power of two from 16 KiB to 64 MiB</source>
        <translation>los trozos no pueden tener %1 bytes; elija una potencia de dos de 16 KiB a 64 MiB</translation>
    </message>
    <message>
        <source>there is no file or folder %1; check the path</source>
        <translation>no hay ningún archivo ni carpeta %1; compruebe la ruta</translation>
    </message>
    <message>
        <source>%1 cannot be shared: give a file or a folder</source>
        <translation>no se puede compartir %1: indique un archivo o una carpeta</translation>
    </message>
    <message>
        <source>%1 is empty; there is nothing to share</source>
        <translation>%1 está vacío; no hay nada que compartir</translation>
    </message>
    <message>
        <source>%1 cannot be shared: %2</source>
        <translation>no se puede compartir %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be shared: its name holds characters that a torrent cannot keep; rename it</source>
        <translation>no se puede compartir %1: su nombre contiene caracteres que un torrent no admite; cámbiele el nombre</translation>
    </message>
    <message>
        <source>it is too large for a torrent; ask for it in parts</source>
        <translation>es demasiado grande para un torrent; pídalo por partes</translation>
    </message>
    <message>
        <source>%1 holds %2 files, and at most %3 can be shared as one; share its folders one by one</source>
        <translation>%1 contiene %2 archivos, y como máximo %3 pueden compartirse juntos; comparta sus carpetas una a una</translation>
    </message>
    <message numerus="yes">
        <source>it holds more than %n file(s); ask for it in parts</source>
        <translation>
            <numerusform>contiene más de un archivo; pídalo por partes</numerusform>
            <numerusform>contiene más de %n archivos; pídalo por partes</numerusform>
        </translation>
    </message>
    <message>
        <source>it gives the same name to too many files, as only a damaged or a hostile one does; do not use it</source>
        <translation>da el mismo nombre a demasiados archivos, como solo lo hace uno dañado u hostil; no lo use</translation>
    </message>
    <message>
        <source>it holds too many folders; ask for it in parts</source>
        <translation>contiene demasiadas carpetas; pídalo por partes</translation>
    </message>
</context>
<context>
    <name>muster::peer::DownloadManager</name>
    <message>
        <source>private shares are not fetched or given here</source>
        <translation>aquí no se obtienen ni se ofrecen recursos privados</translation>
    </message>
    <message>
        <source>the stored description of %1 is damaged: remove it and fetch it again</source>
        <translation>la descripción guardada de %1 está dañada: quítelo y descárguelo de nuevo</translation>
    </message>
    <message>
        <source>%1 is not described yet: wait until somebody who has it was reached</source>
        <translation>%1 aún no está descrito: espere hasta encontrar a alguien que lo tenga</translation>
    </message>
    <message>
        <source>%1 is a private share and has no .torrent for others; give them its link</source>
        <translation>%1 es un recurso privado y no tiene .torrent para otros; deles su enlace</translation>
    </message>
    <message>
        <source>%1 is kept in %2 already; take it from there, or remove it and fetch it again</source>
        <translation>%1 ya está en %2; tómelo de ahí, o quítelo y descárguelo de nuevo</translation>
    </message>
    <message>
        <source>cannot write into the folder %1; choose another one</source>
        <translation>no se puede escribir en la carpeta %1; elija otra</translation>
    </message>
    <message>
        <source>%1 is there already and is something else; move it away, or choose another folder</source>
        <translation>%1 ya existe y es otra cosa; muévalo a otro sitio o elija otra carpeta</translation>
    </message>
    <message>
        <source>%1 is gone; put it back and resume it, or remove it</source>
        <translation>%1 ya no está; vuelva a ponerlo y reanude la transferencia, o quítela</translation>
    </message>
    <message>
        <source>%1 has changed since it was shared; share it again as it is now</source>
        <translation>%1 ha cambiado desde que se compartió; compártalo de nuevo como está ahora</translation>
    </message>
    <message>
        <source>%1 has changed since it was fetched and is not shared any more; resume it to fetch what it was again, or remove it to keep it as it is</source>
        <translation>%1 ha cambiado desde que se descargó y ya no se comparte; reanude la transferencia para obtener otra vez lo que era, o quítela para conservarlo como está</translation>
    </message>
    <message>
        <source>what the others offer as %1 cannot be used: %2</source>
        <translation>no se puede usar lo que los demás ofrecen como %1: %2</translation>
    </message>
    <message>
        <source>%1 needs %2 in %3, where only %4 are left: make room for %5 more, and it goes on where it was</source>
        <translation>%1 necesita %2 en %3, donde solo quedan %4: haga sitio para %5 más y seguirá donde estaba</translation>
    </message>
    <message>
        <source>%1 is shared from %2 from now on, and no more from %3; the files there stay as they are</source>
        <translation>%1 se comparte desde ahora desde %2 y ya no desde %3; los archivos de allí quedan como están</translation>
    </message>
    <message>
        <source>%1 holds files that came since it was shared; share it again to give them, too</source>
        <translation>%1 contiene archivos que llegaron después de compartirlo; compártalo de nuevo para dar también esos</translation>
    </message>
    <message>
        <source>%1 has grown since it was shared; share it again to give the new version</source>
        <translation>%1 ha crecido desde que se compartió; compártalo de nuevo para dar la nueva versión</translation>
    </message>
    <message>
        <source>%1 needs %2 in %3, where the other downloads leave %4: make room for %5 more, and it goes on where it was</source>
        <translation>%1 necesita %2 en %3, donde las demás descargas dejan %4: haga sitio para %5 más y seguirá donde estaba</translation>
    </message>
</context>
<context>
    <name>muster::peer::PeerInfoRequester</name>
    <message>
        <source>a tracker refused: %1</source>
        <translation>un tracker se ha negado: %1</translation>
    </message>
    <message>
        <source>the other peers of a private share gave their addresses more than a day before or after now; compare this computer&apos;s clock with theirs</source>
        <translation>los demás pares de un recurso privado dieron sus direcciones con más de un día de diferencia respecto a la hora de aquí; compare el reloj de este equipo con los suyos</translation>
    </message>
</context>
<context>
    <name>muster::peer::TorrentEngine</name>
    <message>
        <source>no room is left on the disk for %1; make room, then resume it</source>
        <translation>no queda sitio en el disco para %1; haga sitio y reanude la transferencia</translation>
    </message>
    <message>
        <source>cannot use %1: %2; put it right, then resume it</source>
        <translation>no se puede usar %1: %2; corríjalo y reanude la transferencia</translation>
    </message>
    <message>
        <source>cannot listen for other peers on %1: %2; end the program that uses this port, or choose another address</source>
        <translation>no se puede escuchar a otros pares en %1: %2; cierre el programa que usa este puerto o elija otra dirección</translation>
    </message>
</context>
<context>
    <name>muster::protocol</name>
    <message>
        <source>it begins with “%1”, not with allow or deny</source>
        <translation>empieza por «%1», no por allow ni deny</translation>
    </message>
    <message>
        <source>behind allow or deny there must be one info-hash or one network</source>
        <translation>tras allow o deny debe haber un solo info-hash o una sola red</translation>
    </message>
    <message>
        <source>“%1” is neither an info-hash of 40 hexadecimal digits nor a network like 10.0.0.0/8 or fd00::/8 (with nothing but zeros behind its prefix)</source>
        <translation>«%1» no es un info-hash de 40 cifras hexadecimales ni una red como 10.0.0.0/8 o fd00::/8 (solo con ceros tras su prefijo)</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>línea %1: %2</translation>
    </message>
    <message>
        <source>it has %1 rules, and there can be %2 at most, as they go into the log in one piece; put addresses together into networks, or deny what is few instead of allowing what is many</source>
        <translation>tiene %1 reglas, y puede haber %2 como máximo, porque entran en el registro de una vez; agrupe las direcciones en redes, o deniegue lo poco en vez de permitir lo mucho</translation>
    </message>
    <message>
        <source>the passphrase is longer than %1 bytes; take a shorter one</source>
        <translation>la frase de contraseña tiene más de %1 bytes; use una más corta</translation>
    </message>
    <message>
        <source>the passphrase is shorter than %1 characters; take a longer one, several words are good</source>
        <translation>la frase de contraseña tiene menos de %1 caracteres; use una más larga, varias palabras son una buena elección</translation>
    </message>
    <message>
        <source>the datagram is no control message</source>
        <translation>el datagrama no es un mensaje de control</translation>
    </message>
    <message>
        <source>the control message is damaged or of another passphrase; give all the same one</source>
        <translation>el mensaje de control está dañado o es de otra frase de contraseña; dé la misma a todos</translation>
    </message>
    <message>
        <source>the control message is of another version; use one version of Muster everywhere</source>
        <translation>el mensaje de control es de otra versión; use la misma versión de Muster en todas partes</translation>
    </message>
    <message>
        <source>the control message says something that cannot be</source>
        <translation>el mensaje de control dice algo imposible</translation>
    </message>
    <message>
        <source>the datagram is not a keep-alive</source>
        <translation>el datagrama no es una señal de vida</translation>
    </message>
    <message>
        <source>the keep-alive is of another version; use one version of Muster for all trackers</source>
        <translation>la señal de vida es de otra versión; use la misma versión de Muster en todos los trackers</translation>
    </message>
    <message>
        <source>the keep-alive is not whole</source>
        <translation>la señal de vida está incompleta</translation>
    </message>
    <message>
        <source>the keep-alive is damaged or of another passphrase; give all trackers the same one</source>
        <translation>la señal de vida está dañada o es de otra frase de contraseña; dé la misma a todos los trackers</translation>
    </message>
    <message>
        <source>the keep-alive says something that cannot be</source>
        <translation>la señal de vida dice algo imposible</translation>
    </message>
    <message>
        <source>a change of the log cannot be read; use one version of Muster for all trackers</source>
        <translation>no se puede leer un cambio del registro; use la misma versión de Muster en todos los trackers</translation>
    </message>
    <message>
        <source>the order is longer than a mebibyte; give it in parts</source>
        <translation>la orden ocupa más de un mebibyte; divídala en partes</translation>
    </message>
    <message>
        <source>the order is no JSON object on a line of its own</source>
        <translation>la orden no es un objeto JSON en una línea propia</translation>
    </message>
    <message>
        <source>the peer that runs is of another version of Muster; end it and start this one</source>
        <translation>el par que está en marcha es de otra versión de Muster; ciérrelo e inicie esta</translation>
    </message>
    <message>
        <source>the peer that runs does not know this order; end it and start the newest Muster</source>
        <translation>el par que está en marcha no conoce esta orden; ciérrelo e inicie la versión más nueva de Muster</translation>
    </message>
    <message>
        <source>something of the order “%1” is missing or is not what it should be</source>
        <translation>en la orden «%1» falta algo o algo no es correcto</translation>
    </message>
    <message>
        <source>the peer that runs gives an answer that this Muster does not understand</source>
        <translation>el par que está en marcha da una respuesta que esta versión de Muster no entiende</translation>
    </message>
    <message>
        <source>a replication message cannot be read; use one version of Muster for all trackers</source>
        <translation>no se puede leer un mensaje de replicación; use la misma versión de Muster en todos los trackers</translation>
    </message>
    <message>
        <source>a link to a private share begins with &apos;muster:?k=&apos;</source>
        <translation>un enlace a un recurso privado empieza por «muster:?k=»</translation>
    </message>
    <message>
        <source>the link has no key &apos;k=&apos;; copy the whole link</source>
        <translation>el enlace no tiene la clave «k=»; copie el enlace entero</translation>
    </message>
    <message>
        <source>the copy of the tracker&apos;s tables cannot be read; use one version of Muster for all trackers</source>
        <translation>no se puede leer la copia de las tablas del tracker; use la misma versión de Muster en todos los trackers</translation>
    </message>
    <message>
        <source>the tracker&apos;s reply is too short</source>
        <translation>la respuesta del tracker es demasiado corta</translation>
    </message>
    <message>
        <source>the tracker&apos;s reply is of an unknown kind</source>
        <translation>la respuesta del tracker es de un tipo desconocido</translation>
    </message>
    <message>
        <source>libsodium does not start on this computer; install its package again</source>
        <translation>libsodium no se inicia en este equipo; vuelva a instalar su paquete</translation>
    </message>
    <message>
        <source>there is not enough memory to make a key of the passphrase: it takes 64 MiB; end another program</source>
        <translation>no hay memoria suficiente para obtener una clave de la frase de contraseña: hacen falta 64 MiB; cierre otro programa</translation>
    </message>
    <message>
        <source>the link&apos;s key is damaged: it has 48 letters, digits, &apos;-&apos; and &apos;_&apos;; copy the whole link</source>
        <translation>la clave del enlace está dañada: tiene 48 letras, cifras, «-» y «_»; copie el enlace entero</translation>
    </message>
    <message>
        <source>the link&apos;s key is damaged: a letter of it is another one than it was; copy the whole link again</source>
        <translation>la clave del enlace está dañada: una de sus letras no es la que era; copie de nuevo el enlace entero</translation>
    </message>
</context>
<context>
    <name>muster::storage</name>
    <message>
        <source>Cannot make “%1”: its folder is missing or not writable. Make it, or choose another folder with --data-dir.</source>
        <translation>No se puede crear «%1»: falta su carpeta o no se puede escribir en ella. Créela o elija otra con --data-dir.</translation>
    </message>
    <message>
        <source>Cannot read “%1” (%2). Make it readable, or choose another folder with --data-dir.</source>
        <translation>No se puede leer «%1» (%2). Permita su lectura o elija otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>“%1” is not a database. Move it away, or choose another folder with --data-dir.</source>
        <translation>«%1» no es una base de datos. Mueva el archivo a otro sitio o elija otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>“%1” is damaged (%2). Put a copy of it back, or move it away to start with an empty one.</source>
        <translation>«%1» está dañado (%2). Ponga una copia en su lugar, o muévalo a otro sitio para empezar con uno vacío.</translation>
    </message>
    <message>
        <source>“%1” is a database of something else. Move it away, or choose another folder with --data-dir.</source>
        <translation>«%1» es una base de datos de otra cosa. Mueva el archivo a otro sitio o elija otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>“%1” was written by a later version of Muster (its tables are of version %2, this one knows %3). Install that version, or choose another folder with --data-dir.</source>
        <translation>«%1» se escribió con una versión posterior de Muster (sus tablas son de la versión %2, y esta conoce la %3). Instale aquella versión o elija otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>The disk of “%1” is full (%2). Make room there, then start Muster again.</source>
        <translation>El disco de «%1» está lleno (%2). Haga sitio en él e inicie Muster de nuevo.</translation>
    </message>
    <message>
        <source>“%1” cannot be written (%2). Make the file, its folder and its disk writable, then start Muster again.</source>
        <translation>No se puede escribir «%1» (%2). Permita la escritura en el archivo, su carpeta y su disco, e inicie Muster de nuevo.</translation>
    </message>
    <message>
        <source>Cannot go on with “%1” (%2). Look whether its disk is full, read-only or broken, then start Muster again.</source>
        <translation>No se puede seguir con «%1» (%2). Mire si su disco está lleno, averiado o es de solo lectura, e inicie Muster de nuevo.</translation>
    </message>
    <message>
        <source>Cannot open “%1” for writing (%2). Make the file and its folder writable, or choose another folder with --data-dir.</source>
        <translation>No se puede abrir «%1» para escribir (%2). Permita la escritura en el archivo y su carpeta, o elija otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>Cannot bring the tables of “%1” up to date (%2). Make the file and its folder writable, or choose another folder with --data-dir.</source>
        <translation>No se pueden actualizar las tablas de «%1» (%2). Permita la escritura en el archivo y su carpeta, o elija otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>“%1” is damaged (%2). Move it and tracker.db away; this tracker then joins the cluster as a new one.</source>
        <translation>«%1» está dañado (%2). Muévalo a otro sitio junto con tracker.db; este tracker se une entonces al clúster como uno nuevo.</translation>
    </message>
    <message>
        <source>%1 The changes before the begin of raft.db were in that file only, for this tracker is the only one of its cluster. Put copies of both files back; or move both away to start with an empty database: peers announce again by themselves.</source>
        <translation>%1 Los cambios anteriores al principio de raft.db solo estaban en ese archivo, pues este tracker es el único de su clúster. Ponga copias de ambos archivos en su lugar, o mueva ambos a otro sitio para empezar con una base de datos vacía: los pares vuelven a anunciarse por sí solos.</translation>
    </message>
    <message>
        <source>raft.db is missing or empty, though tracker.db is not.</source>
        <translation>Falta raft.db o está vacía, pero tracker.db no.</translation>
    </message>
    <message>
        <source>raft.db is there, but no node id that it belongs to.</source>
        <translation>raft.db está, pero falta el identificador de nodo al que pertenece.</translation>
    </message>
    <message>
        <source>raft.db has lost its end: it ends at entry %1, and tracker.db stands at %2.</source>
        <translation>raft.db ha perdido su final: termina en la entrada %1, y tracker.db está en la %2.</translation>
    </message>
    <message>
        <source>tracker.db is too old for raft.db: it stands at entry %1, and the log begins after entry %2.</source>
        <translation>tracker.db es demasiado antigua para raft.db: está en la entrada %1, y el registro empieza después de la entrada %2.</translation>
    </message>
    <message>
        <source>The tracker&apos;s table %1 holds a row that makes no sense (%2). Put a copy of the database back, or move it away to start with an empty one.</source>
        <translation>La tabla %1 del tracker contiene una fila sin sentido (%2). Ponga una copia de la base de datos en su lugar, o muévala a otro sitio para empezar con una vacía.</translation>
    </message>
    <message>
        <source>cannot rename %1: %2; make its folder writable and room on its disk</source>
        <translation>no se puede cambiar el nombre de %1: %2; permita escribir en su carpeta y haga sitio en el disco</translation>
    </message>
    <message>
        <source>%1 contradicts its checksum</source>
        <translation>%1 contradice su suma de comprobación</translation>
    </message>
    <message>
        <source>cannot remove %1: %2</source>
        <translation>no se puede quitar %1: %2</translation>
    </message>
    <message>
        <source>cannot write %1; make its folder writable and room on its disk</source>
        <translation>no se puede escribir %1; permita escribir en su carpeta y haga sitio en el disco</translation>
    </message>
</context>
<context>
    <name>muster::storage::DbManager</name>
    <message>
        <source>“%1” is not open.</source>
        <translation>«%1» no está abierta.</translation>
    </message>
    <message>
        <source>“%1” is closed.</source>
        <translation>«%1» está cerrada.</translation>
    </message>
</context>
<context>
    <name>muster::storage::PeerDatabase</name>
    <message>
        <source>The peer&apos;s database holds a row that makes no sense (%1). Put a copy of it back, or move it away and share your files again.</source>
        <translation>La base de datos del par contiene una fila sin sentido (%1). Ponga una copia en su lugar, o muévala a otro sitio y comparta sus archivos de nuevo.</translation>
    </message>
    <message>
        <source>“%1” cannot be written (%2). Make room on its disk, and the file writable: what is fetched meanwhile is noted there as soon as that is possible.</source>
        <translation>No se puede escribir «%1» (%2). Haga sitio en su disco y permita la escritura en el archivo: lo que se descargue mientras tanto se anotará ahí en cuanto sea posible.</translation>
    </message>
</context>
<context>
    <name>muster::storage::TableReader</name>
    <message>
        <source>Too much is asked of the tables at once. Try it again.</source>
        <translation>Se está pidiendo demasiado a las tablas a la vez. Inténtelo otra vez.</translation>
    </message>
</context>
<context>
    <name>muster::storage::TrackerDatabase</name>
    <message>
        <source>The tracker&apos;s tables contradict their checksum. Put a copy of the database back, or move it away to start with an empty one.</source>
        <translation>Las tablas del tracker no coinciden con su suma de comprobación. Ponga una copia de la base de datos en su lugar, o muévala a otro sitio para empezar con una vacía.</translation>
    </message>
    <message>
        <source>Log entry %1 cannot be read (%2). The other trackers may run a later version of Muster: install that one here too.</source>
        <translation>No se puede leer la entrada %1 del registro (%2). Quizá los demás trackers usen una versión posterior de Muster: instálela también aquí.</translation>
    </message>
    <message>
        <source>The master&apos;s copy of the database cannot be read (%1). It may run a later version of Muster: install that one here too.</source>
        <translation>No se puede leer la copia de la base de datos del maestro (%1). Quizá use una versión posterior de Muster: instálela también aquí.</translation>
    </message>
</context>
<context>
    <name>muster::ui::AddDialog</name>
    <message>
        <source>&amp;Start now</source>
        <translation>&amp;Empezar ahora</translation>
    </message>
    <message>
        <source>Fetch from the &amp;beginning to the end, to look at it meanwhile</source>
        <translation>Obtener del &amp;principio al final, para verlo mientras tanto</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Obtener</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Another &amp;folder…</source>
        <translation>Otra &amp;carpeta…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Espacio libre</translation>
    </message>
    <message>
        <source>Files to fetch</source>
        <translation>Archivos que obtener</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>All f&amp;iles</source>
        <translation>&amp;Todos los archivos</translation>
    </message>
    <message>
        <source>&amp;No file</source>
        <translation>&amp;Ningún archivo</translation>
    </message>
    <message>
        <source>Its size and its files are known once a peer has described them. Added before that, all of it is fetched.</source>
        <translation>El tamaño y los archivos se conocen cuando un par los ha descrito. Si se añade antes, se obtiene todo.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n file(s)</source>
        <translation>
            <numerusform>%1 en un archivo</numerusform>
            <numerusform>%1 en %n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 in %3 of %n file(s)</source>
        <translation>
            <numerusform>%1 de %2 en %3 de un archivo</numerusform>
            <numerusform>%1 de %2 en %3 de %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Into %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>Only %1 are free there: choose another folder, or fewer files.</source>
        <translation>Allí solo hay %1 libres: elija otra carpeta o menos archivos.</translation>
    </message>
    <message>
        <source>%1 are free there.</source>
        <translation>Allí hay %1 libres.</translation>
    </message>
</context>
<context>
    <name>muster::ui::ChunkBar</name>
    <message>
        <source>Chunks</source>
        <translation>Trozos</translation>
    </message>
    <message>
        <source>Chunk %1: here</source>
        <translation>Trozo %1: presente</translation>
    </message>
    <message>
        <source>Chunk %1: missing</source>
        <translation>Trozo %1: falta</translation>
    </message>
    <message>
        <source>Chunks %1 to %2: %3 here, %4 missing</source>
        <translation>Trozos %1 a %2: %3 presentes, %4 faltan</translation>
    </message>
</context>
<context>
    <name>muster::ui::ChunkMap</name>
    <message>
        <source>Map of all chunks</source>
        <translation>Mapa de todos los trozos</translation>
    </message>
    <message>
        <source>Chunk %1 of %2, from byte %3, %4: %5</source>
        <translation>Trozo %1 de %2, desde el byte %3, %4: %5</translation>
    </message>
    <message numerus="yes">
        <source>; %n connected peer(s) have it</source>
        <translation>
            <numerusform>; lo tiene %n par conectado</numerusform>
            <numerusform>; lo tienen %n pares conectados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::ChunksView</name>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>At others</source>
        <translation>En otros</translation>
    </message>
    <message>
        <source>How many connected peers have the chunks</source>
        <translation>Cuántos pares conectados tienen los trozos</translation>
    </message>
    <message>
        <source>The higher, the more connected peers have these chunks</source>
        <translation>Cuanto más alto, más pares conectados tienen estos trozos</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a chunk&apos;s state: how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not known while it does not run</source>
        <translation>no se sabe mientras no esté en marcha</translation>
    </message>
    <message>
        <source>%1 copies</source>
        <comment>whole ones and a part: 2.34</comment>
        <translation>%1 copias</translation>
    </message>
    <message>
        <source>The chunks are known once a peer has sent the description.</source>
        <translation>Los trozos se conocerán cuando un par envíe la descripción.</translation>
    </message>
</context>
<context>
    <name>muster::ui::ClusterDialog</name>
    <message>
        <source>The trackers</source>
        <translation>Los trackers</translation>
    </message>
    <message>
        <source>Trackers that this peer hears</source>
        <translation>Trackers que oye este par</translation>
    </message>
    <message>
        <source>No tracker is heard.</source>
        <translation>No se oye ningún tracker.</translation>
    </message>
    <message>
        <source>Nothing new is found without a tracker; what is being fetched goes on. Start one on this network (muster tracker). If one runs, see that both computers are on the same network, that the firewall lets UDP port 6969 through, and that both use the same cluster name and passphrase.</source>
        <translation>Sin un tracker no se encuentra nada nuevo; lo que se está descargando continúa. Inicie uno en esta red (muster tracker). Si ya hay uno en marcha, compruebe que ambos equipos están en la misma red, que el cortafuegos deja pasar el puerto UDP 6969 y que ambos usan el mismo nombre de clúster y la misma frase de contraseña.</translation>
    </message>
    <message>
        <source>Check the &amp;network…</source>
        <translation>Comprobar la &amp;red…</translation>
    </message>
    <message>
        <source>Open its &amp;status page</source>
        <translation>Abrir su página de e&amp;stado</translation>
    </message>
    <message>
        <source>In the browser: the page of the selected tracker, or of the master</source>
        <translation>En el navegador: la página del tracker elegido o la del maestro</translation>
    </message>
</context>
<context>
    <name>muster::ui::ClusterHeader</name>
    <message>
        <source>The cluster&apos;s name</source>
        <translation>El nombre del clúster</translation>
    </message>
    <message>
        <source>The master</source>
        <translation>El maestro</translation>
    </message>
    <message>
        <source>Term, trackers and lineage</source>
        <translation>Mandato, trackers y linaje</translation>
    </message>
    <message>
        <source>Looking for a cluster…</source>
        <translation>Buscando un clúster…</translation>
    </message>
    <message>
        <source>Listening for other trackers</source>
        <translation>A la escucha de otros trackers</translation>
    </message>
    <message>
        <source>Cluster %1</source>
        <translation>Clúster %1</translation>
    </message>
    <message>
        <source>This cluster is open: it has no passphrase, so any computer on this network can join it and read what passes. File, Passphrase… closes it, or --passphrase-file at the start.</source>
        <translation>Este clúster está abierto: no tiene frase de contraseña, así que cualquier equipo de esta red puede unirse y leer lo que pasa. Archivo, Frase de contraseña… lo cierra, o --passphrase-file al iniciar.</translation>
    </message>
    <message>
        <source>This cluster is open: it has no passphrase, so any computer on this network can join it and read what passes.</source>
        <translation>Este clúster está abierto: no tiene frase de contraseña, así que cualquier equipo de esta red puede unirse y leer lo que pasa.</translation>
    </message>
    <message>
        <source>This cluster is closed: only trackers that have its passphrase can join it, and what passes between them is encrypted.</source>
        <translation>Este clúster está cerrado: solo pueden unirse trackers que tengan su frase de contraseña, y lo que pasa entre ellos va cifrado.</translation>
    </message>
    <message>
        <source>This tracker has been stopped. What is shown is what the others tell.</source>
        <translation>Este tracker se ha detenido. Lo que se muestra es lo que cuentan los demás.</translation>
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
        <translation>hace %1</translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation>Tracker</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Última señal</translation>
    </message>
</context>
<context>
    <name>muster::ui::ContactLine</name>
    <message>
        <source>The trackers</source>
        <translation>Los trackers</translation>
    </message>
    <message>
        <source>Trackers…</source>
        <translation>Trackers…</translation>
    </message>
    <message>
        <source>Who the trackers are, and who of them is master</source>
        <translation>Qué trackers hay y cuál de ellos es el maestro</translation>
    </message>
</context>
<context>
    <name>muster::ui::ContentPageModel</name>
    <message>
        <source>seeds</source>
        <translation>comparte</translation>
    </message>
    <message>
        <source>fetches</source>
        <translation>descarga</translation>
    </message>
    <message>
        <source>This peer</source>
        <translation>Este par</translation>
    </message>
    <message>
        <source>As the first seeder described it</source>
        <translation>Como lo describió la primera semilla</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Peers that have all of it</source>
        <translation>Pares que lo tienen todo</translation>
    </message>
    <message>
        <source>Seeders</source>
        <translation>Semillas</translation>
    </message>
    <message>
        <source>Peers that fetch it</source>
        <translation>Pares que lo descargan</translation>
    </message>
    <message>
        <source>Leechers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>How often it was fetched to the end</source>
        <translation>Cuántas veces se descargó hasta el final</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completados</translation>
    </message>
    <message>
        <source>When a peer told the trackers of it last</source>
        <translation>Cuándo lo anunció un par a los trackers por última vez</translation>
    </message>
    <message>
        <source>Last check-in</source>
        <translation>Último anuncio</translation>
    </message>
    <message>
        <source>(not described: %1)</source>
        <translation>(sin describir: %1)</translation>
    </message>
</context>
<context>
    <name>muster::ui::ContentsPage</name>
    <message>
        <source>Se&amp;arch:</source>
        <translation>B&amp;uscar:</translation>
    </message>
    <message>
        <source>part of a name, or how a SHA-1 begins</source>
        <translation>parte de un nombre o principio de un SHA-1</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenidos</translation>
    </message>
    <message>
        <source>The tables are being read…</source>
        <translation>Leyendo las tablas…</translation>
    </message>
    <message>
        <source>No content: nobody has announced one, or nothing is called so.</source>
        <translation>Ningún contenido: nadie ha anunciado ninguno, o ninguno se llama así.</translation>
    </message>
    <message>
        <source>Peers of the chosen content</source>
        <translation>Pares del contenido elegido</translation>
    </message>
    <message>
        <source>Its peers are being read…</source>
        <translation>Leyendo sus pares…</translation>
    </message>
    <message>
        <source>No peer has it any more.</source>
        <translation>Ya no lo tiene ningún par.</translation>
    </message>
    <message>
        <source>Choose a content to see its peers.</source>
        <translation>Elija un contenido para ver sus pares.</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Quién lo tiene</translation>
    </message>
    <message>
        <source>Copy SHA-&amp;1</source>
        <translation>Copiar SHA-&amp;1</translation>
    </message>
    <message>
        <source>Copy &amp;magnet link</source>
        <translation>Copiar enlace &amp;magnet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln content(s)</source>
        <translation>
            <numerusform>%Ln contenido</numerusform>
            <numerusform>%Ln contenidos</numerusform>
        </translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>buscando…</translation>
    </message>
    <message>
        <source>nothing is chosen</source>
        <translation>nada elegido</translation>
    </message>
</context>
<context>
    <name>muster::ui::EventListModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Suceso</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>muster::ui::EventLog</name>
    <message>
        <source>Events</source>
        <translation>Sucesos</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Todavía no ha ocurrido nada.</translation>
    </message>
    <message>
        <source>No event is of this kind and tracker and holds this text.</source>
        <translation>Ningún suceso es de esta clase y este tracker y contiene este texto.</translation>
    </message>
</context>
<context>
    <name>muster::ui::EventsPage</name>
    <message>
        <source>K&amp;ind:</source>
        <translation>T&amp;ipo:</translation>
    </message>
    <message>
        <source>Trac&amp;ker:</source>
        <translation>Trac&amp;ker:</translation>
    </message>
    <message>
        <source>Se&amp;arch:</source>
        <translation>B&amp;uscar:</translation>
    </message>
    <message>
        <source>part of a text</source>
        <translation>parte de un texto</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Saves what is shown, as CSV or JSON lines</source>
        <translation>Guarda lo que se muestra, como CSV o líneas JSON</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln suceso</numerusform>
            <numerusform>%Ln sucesos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln event(s)</source>
        <translation>
            <numerusform>%1 de %Ln suceso</numerusform>
            <numerusform>%1 de %Ln sucesos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::FileTreeModel</name>
    <message>
        <source>mixed</source>
        <comment>files of several priorities</comment>
        <translation>mixta</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Trozos</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
</context>
<context>
    <name>muster::ui::FilesView</name>
    <message>
        <source>Files of this transfer</source>
        <translation>Archivos de esta transferencia</translation>
    </message>
    <message>
        <source>Priority of the selected &amp;files:</source>
        <translation>Prioridad de los archivos &amp;elegidos:</translation>
    </message>
    <message>
        <source>Priority of the selected files</source>
        <translation>Prioridad de los archivos elegidos</translation>
    </message>
    <message>
        <source>Files of a high priority are fetched first; what is not wanted takes no space</source>
        <translation>Los archivos de prioridad alta se obtienen primero; lo que no se obtiene no ocupa espacio</translation>
    </message>
</context>
<context>
    <name>muster::ui::GraphWidget</name>
    <message>
        <source>%1: %2 now; between %3 and %4</source>
        <translation>%1: ahora %2; entre %3 y %4</translation>
    </message>
    <message>
        <source>%1: nothing yet</source>
        <translation>%1: nada todavía</translation>
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
        <translation>%1: %2 a %3</translation>
    </message>
</context>
<context>
    <name>muster::ui::GraphsPage</name>
    <message>
        <source>Ra&amp;nge:</source>
        <translation>P&amp;eriodo:</translation>
    </message>
    <message>
        <source>ten minutes</source>
        <translation>diez minutos</translation>
    </message>
    <message>
        <source>one hour</source>
        <translation>una hora</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un día</translation>
    </message>
    <message>
        <source>announces</source>
        <translation>anuncios</translation>
    </message>
    <message>
        <source>replies</source>
        <translation>respuestas</translation>
    </message>
    <message>
        <source>Until a change is stored by all: 99 of 100 (line) and the median (dashed)</source>
        <translation>Hasta que todos guardan un cambio: 99 de cada 100 (línea) y la mediana (discontinua)</translation>
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
        <translation>Trackers a los que se oye</translation>
    </message>
    <message>
        <source>trackers</source>
        <translation>trackers</translation>
    </message>
    <message>
        <source>This tracker&apos;s own, but for the dotted line; the arrow keys or the mouse show the values of a moment.</source>
        <translation>Valores de este tracker, salvo la línea de puntos; con las flechas del teclado o el ratón se ven los de un momento.</translation>
    </message>
    <message>
        <source>Announces (line), replies (dashed), announces to all trackers of the cluster (dotted)</source>
        <translation>Anuncios (línea), respuestas (discontinua), anuncios a todos los trackers del clúster (puntos)</translation>
    </message>
    <message>
        <source>announces to all</source>
        <translation>anuncios a todos</translation>
    </message>
    <message>
        <source>No change was stored in this time.</source>
        <translation>En este tiempo no se guardó ningún cambio.</translation>
    </message>
    <message>
        <source>Measured by the master only. It is %1.</source>
        <translation>Solo lo mide el maestro. Es %1.</translation>
    </message>
</context>
<context>
    <name>muster::ui::IndexBars</name>
    <message>
        <source>stored</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>aplicado</translation>
    </message>
    <message>
        <source>Stored, committed and applied entries of each tracker</source>
        <translation>Entradas guardadas, confirmadas y aplicadas de cada tracker</translation>
    </message>
    <message>
        <source>%1: stored %2, committed %3, applied %4.</source>
        <translation>%1: guardado %2, confirmado %3, aplicado %4.</translation>
    </message>
    <message>
        <source>No tracker has been heard yet.</source>
        <translation>Todavía no se ha oído ningún tracker.</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>entrada %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::LimitsDialog</name>
    <message>
        <source>At these &amp;times of day, too:</source>
        <translation>También a estas &amp;horas del día:</translation>
    </message>
    <message>
        <source>Limits of all transfers</source>
        <translation>Límites de todas las transferencias</translation>
    </message>
    <message>
        <source>Usual rates</source>
        <translation>Velocidades habituales</translation>
    </message>
    <message>
        <source>&amp;Down:</source>
        <translation>&amp;Bajada:</translation>
    </message>
    <message>
        <source>&amp;Up:</source>
        <translation>&amp;Subida:</translation>
    </message>
    <message>
        <source>Alternative rates</source>
        <translation>Velocidades alternativas</translation>
    </message>
    <message>
        <source>They hold while the switch in the status bar is on, e.g. during a lesson.</source>
        <translation>Valen mientras esté activado el interruptor de la barra de estado, por ejemplo durante una clase.</translation>
    </message>
    <message>
        <source>D&amp;own:</source>
        <translation>Ba&amp;jada:</translation>
    </message>
    <message>
        <source>U&amp;p:</source>
        <translation>S&amp;ubida:</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>until</source>
        <comment>from 8:00 until 18:00</comment>
        <translation>hasta</translation>
    </message>
    <message>
        <source>Downloads and sharing</source>
        <translation>Descargar y compartir</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>The others wait in the queue</source>
        <translation>Las demás esperan en la cola</translation>
    </message>
    <message>
        <source>What was fetched is paused once so many times its bytes were given; own files never are</source>
        <translation>Lo descargado se pausa cuando se ha subido este número de veces su tamaño; los archivos propios, nunca</translation>
    </message>
    <message>
        <source>Downloads at &amp;once:</source>
        <translation>&amp;Descargas a la vez:</translation>
    </message>
    <message>
        <source>Share up to a &amp;ratio of:</source>
        <translation>Compartir hasta un &amp;ratio de:</translation>
    </message>
</context>
<context>
    <name>muster::ui::LinkDialog</name>
    <message>
        <source>A private share</source>
        <translation>Recurso privado</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>&amp;Copiar el enlace</translation>
    </message>
    <message>
        <source>It is in the clipboard: paste it into a message to those who shall have it.</source>
        <translation>Está en el portapapeles: péguelo en un mensaje para quienes deban tenerlo.</translation>
    </message>
    <message>
        <source>“%1” is shared. Whoever has this link can fetch it, and nobody else can; you find it again by “Copy the link” in the list of transfers.</source>
        <translation>«%1» se está compartiendo. Quien tenga este enlace puede obtenerlo, y nadie más; lo encontrará de nuevo con «Copiar el enlace» en la lista de transferencias.</translation>
    </message>
</context>
<context>
    <name>muster::ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>&amp;Transferencia</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>The &amp;system&apos;s</source>
        <translation>Idioma del &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Stop this tracker…</source>
        <translation>&amp;Detener este tracker…</translation>
    </message>
    <message>
        <source>&amp;Share a file…</source>
        <translation>&amp;Compartir un archivo…</translation>
    </message>
    <message>
        <source>Share a fo&amp;lder…</source>
        <translation>Compartir una ca&amp;rpeta…</translation>
    </message>
    <message>
        <source>&amp;Fetch what was copied</source>
        <translation>&amp;Obtener lo copiado</translation>
    </message>
    <message>
        <source>&amp;Passphrase…</source>
        <translation>&amp;Frase de contraseña…</translation>
    </message>
    <message>
        <source>&amp;Network…</source>
        <translation>R&amp;ed…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;About Muster</source>
        <translation>&amp;Acerca de Muster</translation>
    </message>
    <message>
        <source>&amp;Use Muster as a peer instead…</source>
        <translation>&amp;Usar Muster como par…</translation>
    </message>
    <message>
        <source>&amp;Use Muster as a tracker instead…</source>
        <translation>&amp;Usar Muster como tracker…</translation>
    </message>
</context>
<context>
    <name>muster::ui::MainWindow</name>
    <message>
        <source>Muster tracker</source>
        <translation>Tracker de Muster</translation>
    </message>
    <message>
        <source>Muster</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>About Muster</source>
        <translation>Acerca de Muster</translation>
    </message>
    <message>
        <source>Muster %1</source>
        <translation>Muster %1</translation>
    </message>
    <message>
        <source>Computers that share files without a server that can fail. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Equipos que comparten archivos sin un servidor que pueda fallar. Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>%1 – Muster tracker</source>
        <translation>%1 – Tracker de Muster</translation>
    </message>
    <message>
        <source>muster-events</source>
        <comment>a file&apos;s name</comment>
        <translation>muster-sucesos</translation>
    </message>
</context>
<context>
    <name>muster::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>muster::ui::MessageLegend</name>
    <message>
        <source>Messages between the trackers: %1</source>
        <translation>Mensajes entre los trackers: %1</translation>
    </message>
    <message>
        <source>Messages take well below a millisecond on most networks: they are shown much slower.</source>
        <translation>En la mayoría de las redes los mensajes tardan mucho menos de un milisegundo: se muestran mucho más lentos.</translation>
    </message>
</context>
<context>
    <name>muster::ui::MonitorWindow</name>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Muster demo</source>
        <translation>Demostración de Muster</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>What happened last</source>
        <translation>Lo último que ocurrió</translation>
    </message>
    <message>
        <source>Timeline of the demo</source>
        <translation>Cronología de la demostración</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Events of the trackers</source>
        <translation>Sucesos de los trackers</translation>
    </message>
</context>
<context>
    <name>muster::ui::NetworkDialog</name>
    <message>
        <source>All networks of this computer</source>
        <translation>Todas las redes de este equipo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an interface and its addresses</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (this computer only)</source>
        <translation>%1 (solo este equipo)</translation>
    </message>
    <message>
        <source>None is in use now.</source>
        <translation>Ahora no hay ninguna en uso.</translation>
    </message>
    <message>
        <source>In use now: %1.</source>
        <translation>En uso ahora: %1.</translation>
    </message>
    <message>
        <source>Another choice is in force from the next start of Muster on.</source>
        <translation>Los cambios valen desde el próximo inicio de Muster.</translation>
    </message>
    <message>
        <source>It was chosen at the start, by --interface.</source>
        <translation>Se eligió al iniciar, con --interface.</translation>
    </message>
    <message>
        <source>Checking: listening to the others…</source>
        <translation>Comprobando: a la escucha de los demás…</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Aún sin comprobar</translation>
    </message>
    <message>
        <source>Something keeps the others from being found</source>
        <translation>Algo impide encontrar a los demás</translation>
    </message>
    <message>
        <source>Nothing is in the way</source>
        <translation>No hay ningún obstáculo</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problema: %1</translation>
    </message>
    <message>
        <source>Maybe: %1</source>
        <translation>Aviso: %1</translation>
    </message>
    <message>
        <source>Good: %1</source>
        <translation>Correcto: %1</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Which network Muster uses</source>
        <translation>Qué red usa Muster</translation>
    </message>
    <message>
        <source>&amp;Network:</source>
        <translation>&amp;Red:</translation>
    </message>
    <message>
        <source>&amp;Check the network</source>
        <translation>&amp;Comprobar la red</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
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
        <translation>Pares que lo tienen todo</translation>
    </message>
    <message>
        <source>Peers that are fetching it</source>
        <translation>Pares que lo descargan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Seeders</source>
        <translation>Semillas</translation>
    </message>
    <message>
        <source>Leechers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>being fetched</source>
        <comment>an offer</comment>
        <translation>en descarga</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>an offer</comment>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>an offer</comment>
        <translation>fallida</translation>
    </message>
    <message>
        <source>complete</source>
        <comment>an offer</comment>
        <translation>completa</translation>
    </message>
    <message>
        <source>What this computer shares or fetches already</source>
        <translation>Lo que este equipo ya comparte o descarga</translation>
    </message>
    <message>
        <source>In your list</source>
        <translation>En su lista</translation>
    </message>
</context>
<context>
    <name>muster::ui::OffersView</name>
    <message>
        <source>On this network</source>
        <translation>En esta red</translation>
    </message>
    <message>
        <source>What this network offers</source>
        <translation>Lo que ofrece esta red</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search in what this network offers</source>
        <translation>Buscar en lo que ofrece esta red</translation>
    </message>
    <message>
        <source>Fe&amp;tch…</source>
        <translation>O&amp;btener…</translation>
    </message>
    <message>
        <source>Fetch the selected offer</source>
        <translation>Obtener la oferta elegida</translation>
    </message>
    <message>
        <source>&amp;Why is nothing here?</source>
        <translation>¿&amp;Por qué no hay nada aquí?</translation>
    </message>
    <message>
        <source>No name here holds “%1”.</source>
        <translation>Ningún nombre contiene «%1».</translation>
    </message>
    <message>
        <source>Nothing is offered on this network yet. Share a file and it appears here, on every computer.</source>
        <translation>En esta red todavía no se ofrece nada. Comparta un archivo y aparecerá aquí, en todos los equipos.</translation>
    </message>
    <message>
        <source>No tracker answers, so nobody knows what is offered. Start one on this network, or see what keeps it from being heard.</source>
        <translation>Ningún tracker responde, así que nadie sabe qué se ofrece. Inicie uno en esta red o mire qué impide oírlo.</translation>
    </message>
    <message numerus="yes">
        <source>Each one is asked about: choose at most %n at once.</source>
        <translation>
            <numerusform>Se pregunta por cada uno: elija como máximo %n a la vez.</numerusform>
            <numerusform>Se pregunta por cada uno: elija como máximo %n a la vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>Show the selected offer in your list</source>
        <translation>Mostrar la oferta elegida en su lista</translation>
    </message>
</context>
<context>
    <name>muster::ui::Overview</name>
    <message>
        <source>none</source>
        <comment>a limit</comment>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>as for all</source>
        <comment>a limit of the ratio</comment>
        <translation>como todas</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Cantidades</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocidos</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>How peers are found</source>
        <translation>Cómo se encuentran los pares</translation>
    </message>
    <message>
        <source>%1 fetched, %2 given, ratio %3</source>
        <translation>%1 descargados, %2 subidos, ratio %3</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>añadida el %1</translation>
    </message>
    <message>
        <source>%1, finished %2</source>
        <translation>%1, terminada el %2</translation>
    </message>
    <message>
        <source>%1 that have all of it, %2 that fetch it</source>
        <comment>peers, as the trackers say</comment>
        <translation>%1 que lo tienen todo, %2 que lo descargan</translation>
    </message>
    <message>
        <source>down %1, up %2, ratio %3</source>
        <translation>bajada %1, subida %2, ratio %3</translation>
    </message>
    <message>
        <source>Peers found by %1</source>
        <comment>this network&apos;s trackers: 2  ·  DHT: 5</comment>
        <translation>Pares encontrados por %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>This cluster has a passphrase</source>
        <translation>Este clúster tiene una frase de contraseña</translation>
    </message>
    <message>
        <source>This cluster is open</source>
        <translation>Este clúster está abierto</translation>
    </message>
    <message numerus="yes">
        <source>Give all trackers and peers of the cluster the same passphrase, of %n characters at least; several words are good. It counts from the next start of Muster on.</source>
        <translation>
            <numerusform>Dé a todos los trackers y pares del clúster la misma frase, de al menos un carácter; varias palabras son una buena elección. Vale desde el próximo inicio de Muster.</numerusform>
            <numerusform>Dé a todos los trackers y pares del clúster la misma frase, de al menos %n caracteres; varias palabras son una buena elección. Vale desde el próximo inicio de Muster.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>La nueva frase de contraseña</translation>
    </message>
    <message>
        <source>S&amp;how it</source>
        <translation>&amp;Mostrarla</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Sustituirla</translation>
    </message>
    <message>
        <source>&amp;Set it</source>
        <translation>&amp;Establecerla</translation>
    </message>
    <message>
        <source>&amp;Open the cluster</source>
        <translation>&amp;Abrir el clúster</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La misma otra vez</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) more are needed.</source>
        <translation>
            <numerusform>Falta un carácter más.</numerusform>
            <numerusform>Faltan %n caracteres más.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no son iguales.</translation>
    </message>
</context>
<context>
    <name>muster::ui::PeerPage</name>
    <message>
        <source>&amp;Share a file…</source>
        <translation>&amp;Compartir un archivo…</translation>
    </message>
    <message>
        <source>Magnet link, SHA-1 or .torrent file</source>
        <translation>Enlace magnet, SHA-1 o archivo .torrent</translation>
    </message>
    <message>
        <source>Fetch what the link names</source>
        <translation>Descargar lo que indica el enlace</translation>
    </message>
    <message>
        <source>The clipboard holds no link. Copy one that begins with magnet: or muster:, or a SHA-1 of 40 digits, and paste it again.</source>
        <translation>En el portapapeles no hay ningún enlace. Copie uno que empiece por magnet: o muster:, o un SHA-1 de 40 cifras, y péguelo otra vez.</translation>
    </message>
    <message>
        <source>Share a fol&amp;der…</source>
        <translation>Compartir una ca&amp;rpeta…</translation>
    </message>
    <message>
        <source>Fet&amp;ch…</source>
        <translation>&amp;Obtener…</translation>
    </message>
</context>
<context>
    <name>muster::ui::PeerShell</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Columnas</translation>
    </message>
    <message>
        <source>The &amp;trackers…</source>
        <translation>&amp;Trackers…</translation>
    </message>
    <message>
        <source>Limits of a&amp;ll transfers…</source>
        <translation>Límites de &amp;todas las transferencias…</translation>
    </message>
    <message>
        <source>&amp;Alternative limits</source>
        <translation>Límites &amp;alternativos</translation>
    </message>
    <message>
        <source>&amp;Notify when a transfer is done or fails</source>
        <translation>&amp;Notificar cuando una transferencia termine o falle</translation>
    </message>
    <message>
        <source>&amp;Stay in the tray when the window is closed</source>
        <translation>&amp;Seguir en la bandeja al cerrar la ventana</translation>
    </message>
    <message>
        <source>&amp;Open Muster</source>
        <translation>Abrir &amp;Muster</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>All transfers</source>
        <translation>Todas las transferencias</translation>
    </message>
    <message>
        <source>Muster goes on here</source>
        <translation>Muster sigue aquí</translation>
    </message>
    <message>
        <source>Your transfers go on. A click on this icon opens the window again; “Quit” in its menu ends Muster.</source>
        <translation>Sus transferencias continúan. Un clic en este icono vuelve a abrir la ventana; «Salir», en su menú, cierra Muster.</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Descarga terminada</translation>
    </message>
    <message>
        <source>A transfer failed</source>
        <translation>Ha fallado una transferencia</translation>
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
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Alternative limits: none are chosen yet</source>
        <translation>Límites alternativos: todavía no se ha elegido ninguno</translation>
    </message>
    <message>
        <source>Alternative limits: %1 down, %2 up</source>
        <translation>Límites alternativos: bajada %1, subida %2</translation>
    </message>
</context>
<context>
    <name>muster::ui::PeersView</name>
    <message>
        <source>Peers of this transfer</source>
        <translation>Pares de esta transferencia</translation>
    </message>
    <message>
        <source>Connected to nobody. Others are found once the trackers, or peers on this network, know somebody who has it.</source>
        <translation>Sin conexión con nadie. Se encontrará a otros en cuanto los trackers o los pares de esta red conozcan a alguien que lo tenga.</translation>
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
        <translation>sin límite</translation>
    </message>
</context>
<context>
    <name>muster::ui::RatioBox</name>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
</context>
<context>
    <name>muster::ui::ReplicationPage</name>
    <message>
        <source>Log entries</source>
        <translation>Entradas del registro</translation>
    </message>
    <message>
        <source>Rounds of ready and commit</source>
        <translation>Rondas de confirmación</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rondas</translation>
    </message>
    <message>
        <source>No round yet: rounds begin once peers announce something.</source>
        <translation>Ninguna ronda todavía: empiezan cuando los pares anuncian algo.</translation>
    </message>
    <message>
        <source>Rounds are seen by the master only. It is %1.</source>
        <translation>Solo el maestro ve las rondas. Es %1.</translation>
    </message>
    <message>
        <source>None was seen yet.</source>
        <translation>Todavía no se ha visto ninguna.</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>Show new rounds again</source>
        <translation>Muestra otra vez las rondas nuevas</translation>
    </message>
    <message>
        <source>Keep what is shown; rounds meanwhile are not</source>
        <translation>Congela lo que se muestra; las rondas que haya entretanto no aparecen</translation>
    </message>
</context>
<context>
    <name>muster::ui::RoleDialog</name>
    <message>
        <source>Welcome to Muster</source>
        <translation>Bienvenido a Muster</translation>
    </message>
    <message>
        <source>What should this computer do?</source>
        <translation>¿Qué debe hacer este equipo?</translation>
    </message>
    <message>
        <source>See what the others on this network offer, fetch it, and share your own files.</source>
        <translation>Ver lo que ofrecen los demás en esta red, descargarlo y compartir sus propios archivos.</translation>
    </message>
    <message>
        <source>Keep the list of who has what, together with the other trackers, so that the peers find each other even if some trackers fail.</source>
        <translation>Llevar con los demás trackers la lista de quién tiene qué, para que los pares se encuentren aunque fallen algunos trackers.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Share and fetch files</source>
        <translation>Compartir y descargar archivos</translation>
    </message>
    <message>
        <source>Be a tracker</source>
        <translation>Ser un tracker</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>&amp;Network…</source>
        <translation>&amp;Red…</translation>
    </message>
    <message>
        <source>Which network is used, and what may keep the others from being found</source>
        <translation>Qué red se usa y qué puede impedir encontrar a los demás</translation>
    </message>
</context>
<context>
    <name>muster::ui::RoundStrip</name>
    <message>
        <source>Round of ready and commit</source>
        <translation>Ronda de confirmación</translation>
    </message>
    <message>
        <source>Entry %1, prepared at %2.</source>
        <translation>Entrada %1, preparada a las %2.</translation>
    </message>
    <message>
        <source>%1 ready after %2.</source>
        <translation>%1 listo tras %2.</translation>
    </message>
    <message>
        <source>Committed after %1.</source>
        <translation>Confirmada tras %1.</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>preparada</translation>
    </message>
    <message>
        <source>committed after %1</source>
        <translation>confirmada tras %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::RoundTableModel</name>
    <message>
        <source>Prepared at</source>
        <translation>Preparada a las</translation>
    </message>
    <message>
        <source>When the master began the round</source>
        <translation>Cuándo empezó la ronda el maestro</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>The last log entry of the round</source>
        <translation>La última entrada del registro de la ronda</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Log entries that it stored at once; each holds many changes</source>
        <translation>Entradas del registro que la ronda guardó de una vez; cada una contiene muchos cambios</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>All ready</source>
        <translation>Todos listos</translation>
    </message>
    <message>
        <source>After how long the last tracker had it on its disk</source>
        <translation>Cuánto tardó el último tracker en tenerlo todo en su disco</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>After how long enough trackers had it for good</source>
        <translation>Cuánto tardaron suficientes trackers en tenerlo guardado de forma definitiva</translation>
    </message>
</context>
<context>
    <name>muster::ui::ShareDialog</name>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Private: only who has the link can find and read it</source>
        <translation>&amp;Privado: solo puede encontrarlo y leerlo quien tenga el enlace</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>C&amp;ompartir</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>by its size</source>
        <translation>según el tamaño</translation>
    </message>
    <message>
        <source>Smaller chunks go round sooner, larger ones need less bookkeeping. By its size is right unless you have a reason.</source>
        <translation>Los trozos pequeños circulan antes; los grandes exigen menos gestión. Salvo que tenga un motivo, deje «según el tamaño».</translation>
    </message>
    <message>
        <source>It is not in the network&apos;s list. The trackers see neither its name nor who has it, and it travels encrypted. You get the link once it is shared; without it nobody can join, so keep it.</source>
        <translation>No aparece en la lista de la red. Los trackers no ven ni su nombre ni quién lo tiene, y viaja cifrado. Recibirá el enlace en cuanto se comparta; sin él nadie puede unirse, así que guárdelo.</translation>
    </message>
    <message>
        <source>&amp;Chunk size:</source>
        <translation>&amp;Tamaño de los trozos:</translation>
    </message>
    <message>
        <source>Each of these is a share of its own, and stays where it is:</source>
        <translation>Cada elemento se comparte por separado y se queda donde está:</translation>
    </message>
    <message>
        <source>Files and folders to share</source>
        <translation>Archivos y carpetas que compartir</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>Añadir &amp;archivos…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>Añadir una ca&amp;rpeta…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n archivo, %1</numerusform>
            <numerusform>%n archivos, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n carpeta</numerusform>
            <numerusform>%n carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Todavía no se ha elegido nada.</translation>
    </message>
</context>
<context>
    <name>muster::ui::SideBar</name>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Compartiendo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con errores</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a group of transfers: how many</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>On this network</source>
        <translation>En esta red</translation>
    </message>
</context>
<context>
    <name>muster::ui::SourceTableModel</name>
    <message>
        <source>%1 (tier %2)</source>
        <translation>%1 (nivel %2)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>preguntando</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>responde</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>–</source>
        <comment>not known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Peers are found by</source>
        <translation>Origen de los pares</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Última respuesta</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Próxima consulta</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>muster::ui::SourcesView</name>
    <message>
        <source>How peers of this transfer are found</source>
        <translation>Cómo se encuentran los pares de esta transferencia</translation>
    </message>
    <message>
        <source>While it is paused it looks for nobody.</source>
        <translation>Mientras está en pausa no busca a nadie.</translation>
    </message>
    <message>
        <source>The trackers</source>
        <translation>Los trackers</translation>
    </message>
    <message>
        <source>Trac&amp;kers…</source>
        <translation>Track&amp;ers…</translation>
    </message>
</context>
<context>
    <name>muster::ui::SpeedGraph</name>
    <message>
        <source>Speed of the last ten minutes</source>
        <translation>Velocidad de los últimos diez minutos</translation>
    </message>
    <message>
        <source>%1 down, %2 up</source>
        <translation>%1 bajada, %2 subida</translation>
    </message>
    <message>
        <source>10 min ago</source>
        <translation>hace 10 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Down: %1</source>
        <translation>Bajada: %1</translation>
    </message>
    <message>
        <source>Up: %1</source>
        <translation>Subida: %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::SwarmPeerPageModel</name>
    <message>
        <source>seeds</source>
        <translation>comparte</translation>
    </message>
    <message>
        <source>fetches</source>
        <translation>descarga</translation>
    </message>
    <message>
        <source>(gone)</source>
        <translation>(ya no está)</translation>
    </message>
    <message>
        <source>This content</source>
        <translation>Este contenido</translation>
    </message>
    <message>
        <source>Where other peers reach it</source>
        <translation>Dónde lo encuentran los demás pares</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>What program it says to be; few say it</source>
        <translation>Qué programa dice ser; pocos lo dicen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>What it has or fetches</source>
        <translation>Lo que tiene o descarga</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenidos</translation>
    </message>
    <message>
        <source>What it has all of</source>
        <translation>Lo que tiene completo</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Comparte</translation>
    </message>
    <message>
        <source>When it told the trackers of itself last</source>
        <translation>Cuándo se anunció a los trackers por última vez</translation>
    </message>
    <message>
        <source>Last check-in</source>
        <translation>Último anuncio</translation>
    </message>
</context>
<context>
    <name>muster::ui::SwarmPeersPage</name>
    <message>
        <source>Se&amp;arch:</source>
        <translation>B&amp;uscar:</translation>
    </message>
    <message>
        <source>part of an address or of a client&apos;s name</source>
        <translation>parte de una dirección o del nombre de un programa</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>The tables are being read…</source>
        <translation>Leyendo las tablas…</translation>
    </message>
    <message>
        <source>No peer: nobody has announced anything, or none is called so.</source>
        <translation>Ningún par: nadie ha anunciado nada, o ninguno se llama así.</translation>
    </message>
    <message>
        <source>Contents of the chosen peer</source>
        <translation>Contenidos del par elegido</translation>
    </message>
    <message>
        <source>Its contents are being read…</source>
        <translation>Leyendo sus contenidos…</translation>
    </message>
    <message>
        <source>It has nothing any more.</source>
        <translation>Ya no tiene nada.</translation>
    </message>
    <message>
        <source>Choose a peer to see what it has.</source>
        <translation>Elija un par para ver lo que tiene.</translation>
    </message>
    <message>
        <source>What it has</source>
        <translation>Lo que tiene</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s)</source>
        <translation>
            <numerusform>%Ln par</numerusform>
            <numerusform>%Ln pares</numerusform>
        </translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>buscando…</translation>
    </message>
    <message>
        <source>nothing is chosen</source>
        <translation>nada elegido</translation>
    </message>
</context>
<context>
    <name>muster::ui::TopologyPage</name>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Fit it all in</source>
        <translation>Ajustar todo</translation>
    </message>
    <message>
        <source>&amp;Show messages</source>
        <translation>Mostrar mensa&amp;jes</translation>
    </message>
    <message>
        <source>Lets keep-alives, elections and rounds of ready and commit run along the links.</source>
        <translation>Muestra las señales de vida, las elecciones y las rondas de confirmación recorriendo las conexiones.</translation>
    </message>
    <message>
        <source>This desktop asks for less motion: the picture stands still.</source>
        <translation>Este escritorio pide menos movimiento: la imagen se queda quieta.</translation>
    </message>
    <message>
        <source>&amp;Add a tracker on this computer…</source>
        <translation>Añadir un tracker en este e&amp;quipo…</translation>
    </message>
</context>
<context>
    <name>muster::ui::TopologyScene</name>
    <message>
        <source>Listening</source>
        <translation>A la escucha</translation>
    </message>
    <message>
        <source>no tracker heard yet</source>
        <translation>aún no se oye ningún tracker</translation>
    </message>
    <message>
        <source>Term %1</source>
        <translation>Mandato %1</translation>
    </message>
    <message>
        <source>election: %1 of %2 in it</source>
        <translation>elección: participan %1 de %2</translation>
    </message>
    <message>
        <source>election under way</source>
        <translation>elección en curso</translation>
    </message>
    <message>
        <source>master: %1</source>
        <translation>maestro: %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 votes</source>
        <comment>a candidate: votes of trackers</comment>
        <translation>%1: %2 de %3 votos</translation>
    </message>
</context>
<context>
    <name>muster::ui::TopologyView</name>
    <message>
        <source>Topology of the cluster</source>
        <translation>Topología del clúster</translation>
    </message>
    <message>
        <source>Arrows and Tab go from tracker to tracker, Return shows its details, the menu key what can be done with it; plus, minus and 0 zoom.</source>
        <translation>Las flechas y el tabulador van de tracker en tracker, Intro muestra sus detalles y la tecla de menú, lo que se puede hacer con él; más, menos y 0 cambian el tamaño.</translation>
    </message>
    <message>
        <source>Arrows and Tab go from tracker to tracker; plus, minus and 0 zoom.</source>
        <translation>Las flechas y el tabulador van de tracker en tracker; más, menos y 0 cambian el tamaño.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerActions</name>
    <message>
        <source>&amp;Copy its address</source>
        <translation>&amp;Copiar su dirección</translation>
    </message>
    <message>
        <source>&amp;Stop this tracker…</source>
        <translation>&amp;Detener este tracker…</translation>
    </message>
    <message>
        <source>&amp;Stop it…</source>
        <translation>Det&amp;enerlo…</translation>
    </message>
    <message>
        <source>Let it c&amp;rash…</source>
        <translation>&amp;Hacerlo caer…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Freeze it for %n s…</source>
        <translation>
            <numerusform>C&amp;ongelarlo un segundo…</numerusform>
            <numerusform>C&amp;ongelarlo %n s…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut it &amp;off for %n s…</source>
        <translation>
            <numerusform>Ais&amp;larlo un segundo…</numerusform>
            <numerusform>Ais&amp;larlo %n s…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Make it master…</source>
        <translation>Hacerlo &amp;maestro…</translation>
    </message>
    <message>
        <source>Start it &amp;again…</source>
        <translation>I&amp;niciarlo otra vez…</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerDetails</name>
    <message>
        <source>Details of the chosen tracker</source>
        <translation>Detalles del tracker elegido</translation>
    </message>
    <message>
        <source>Name of the tracker</source>
        <translation>Nombre del tracker</translation>
    </message>
    <message>
        <source>No tracker has been heard yet. Others on this network are found by themselves.</source>
        <translation>Todavía no se ha oído ningún tracker. Los demás de esta red se encuentran automáticamente.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerOrders</name>
    <message>
        <source>It runs.</source>
        <translation>Está en marcha.</translation>
    </message>
    <message>
        <source>It does not run.</source>
        <translation>No está en marcha.</translation>
    </message>
    <message>
        <source>This window&apos;s own tracker has stopped, and orders go through it. Start it again first.</source>
        <translation>El tracker de esta ventana se ha detenido, y las órdenes pasan por él. Inícielo antes otra vez.</translation>
    </message>
    <message>
        <source>This cluster is open, so a tracker takes orders from its own computer only. To order it from here, start all trackers with the same passphrase (File, Passphrase…).</source>
        <translation>Este clúster está abierto, así que un tracker solo acepta órdenes de su propio equipo. Para darle órdenes desde aquí, inicie todos los trackers con la misma frase de contraseña (Archivo, Frase de contraseña…).</translation>
    </message>
    <message>
        <source>It has not been heard for too long: nothing reaches it.</source>
        <translation>No se le oye desde hace demasiado: nada le llega.</translation>
    </message>
    <message>
        <source>It is the master already.</source>
        <translation>Ya es el maestro.</translation>
    </message>
    <message>
        <source>This window&apos;s own tracker stands still, and orders go through it. Wait until it goes on.</source>
        <translation>El tracker de esta ventana está paralizado, y las órdenes pasan por él. Espere a que siga.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerPage</name>
    <message>
        <source>&amp;Stop this tracker…</source>
        <translation>&amp;Detener este tracker…</translation>
    </message>
    <message>
        <source>Stopping: the cluster is told first.</source>
        <translation>Deteniendo: primero se avisa al clúster.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>&amp;Replication</source>
        <translation>&amp;Replicación</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Sucesos</translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation>&amp;Topología</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Contenidos</translation>
    </message>
    <message>
        <source>&amp;Peers</source>
        <translation>&amp;Pares</translation>
    </message>
    <message>
        <source>&amp;Graphs</source>
        <translation>&amp;Gráficos</translation>
    </message>
    <message>
        <source>&amp;Start this tracker again…</source>
        <translation>I&amp;niciar este tracker otra vez…</translation>
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
        <translation>Todavía no se ha oído ningún tracker.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrackerTableModel</name>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (este)</translation>
    </message>
    <message>
        <source>–</source>
        <comment>not known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 equal</source>
        <comment>a digest, equal to the master&apos;s</comment>
        <translation>%1 igual</translation>
    </message>
    <message>
        <source>%1, identity %2, version %3</source>
        <translation>%1, identidad %2, versión %3</translation>
    </message>
    <message>
        <source>%1 in term %2</source>
        <translation>%1 en el mandato %2</translation>
    </message>
    <message>
        <source>Its last keep-alive came %1 ago.</source>
        <translation>Su última señal de vida llegó hace %1.</translation>
    </message>
    <message>
        <source>Log entries that the master has committed and this tracker has not applied yet.</source>
        <translation>Entradas del registro que el maestro ha confirmado y este tracker aún no ha aplicado.</translation>
    </message>
    <message>
        <source>A sum over its tables. The other trackers are compared with it.</source>
        <translation>Una suma de sus tablas. Los demás trackers se comparan con ella.</translation>
    </message>
    <message>
        <source>A sum over its tables. It can be compared once both stand at the same entry.</source>
        <translation>Una suma de sus tablas. Se puede comparar cuando ambos están en la misma entrada.</translation>
    </message>
    <message>
        <source>Its tables are equal to the master&apos;s at entry %1.</source>
        <translation>Sus tablas son iguales a las del maestro en la entrada %1.</translation>
    </message>
    <message>
        <source>Its tables are not those of the master, though both stand at entry %1. Stop this tracker, move its data folder away and start it again: it then fetches a new copy.</source>
        <translation>Sus tablas no son las del maestro, aunque ambos están en la entrada %1. Detenga este tracker, mueva su carpeta de datos a otro sitio e inícielo de nuevo: así obtiene una copia nueva.</translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation>Tracker</translation>
    </message>
    <message>
        <source>The tracker&apos;s name</source>
        <translation>El nombre del tracker</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>The master answers and replicates; the slaves hold copies</source>
        <translation>El maestro responde y replica; los esclavos guardan copias</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Suspect after 1.5 s without a keep-alive, dead after 3 s</source>
        <translation>Sospechoso tras 1,5 s sin señal de vida, caído tras 3 s</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Retraso</translation>
    </message>
    <message>
        <source>Log entries behind the master</source>
        <translation>Entradas por detrás del maestro</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Aplicado</translation>
    </message>
    <message>
        <source>The last log entry that is in its tables</source>
        <translation>La última entrada que está en sus tablas</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>The last log entry that it knows to be kept by enough trackers</source>
        <translation>La última entrada que, según sabe, guardan suficientes trackers</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>The last log entry on its disk</source>
        <translation>La última entrada en su disco</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>A sum over its tables: equal tables, equal digest</source>
        <translation>Una suma de sus tablas: tablas iguales, resumen igual</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenidos</translation>
    </message>
    <message>
        <source>Contents that its tables know</source>
        <translation>Contenidos que conocen sus tablas</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>Peers that its tables know</source>
        <translation>Pares que conocen sus tablas</translation>
    </message>
    <message>
        <source>Announces/s</source>
        <translation>Anuncios/s</translation>
    </message>
    <message>
        <source>Announces that it answers a second</source>
        <translation>Anuncios que responde por segundo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Where it answers peers</source>
        <translation>Dónde responde a los pares</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, hace %2</translation>
    </message>
    <message>
        <source>%1 DIFFERS</source>
        <translation>%1 DIFIERE</translation>
    </message>
    <message>
        <source>%1, copying %2 %</source>
        <comment>a role, and how much of the tables is here</comment>
        <translation>%1, copiando: %2 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>For how long the master had committed what this tracker had not applied, when it was heard last. An estimate.</source>
        <translation>Cuánto tiempo llevaba el maestro con cambios confirmados que este tracker aún no había aplicado, cuando se le oyó por última vez. Una estimación.</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>Demora</translation>
    </message>
    <message>
        <source>How long the master has been ahead, about</source>
        <translation>Cuánto tiempo lleva el maestro por delante, más o menos</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferActions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>&amp;Comprobar otra vez</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>A&amp;brir la carpeta</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>Copiar &amp;el enlace</translation>
    </message>
    <message>
        <source>Sa&amp;ve as .torrent…</source>
        <translation>&amp;Guardar como .torrent…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Reads the files again, and fetches what is wrong there</source>
        <translation>Lee otra vez los archivos y obtiene lo que esté mal</translation>
    </message>
    <message>
        <source>To the &amp;top of the queue</source>
        <translation>Al pri&amp;ncipio de la cola</translation>
    </message>
    <message>
        <source>&amp;Earlier in the queue</source>
        <translation>&amp;Subir en la cola</translation>
    </message>
    <message>
        <source>&amp;Later in the queue</source>
        <translation>Ba&amp;jar en la cola</translation>
    </message>
    <message>
        <source>To the &amp;bottom of the queue</source>
        <translation>Al &amp;final de la cola</translation>
    </message>
    <message>
        <source>Fetch from the be&amp;ginning to the end</source>
        <translation>Obtener &amp;del principio al final</translation>
    </message>
    <message>
        <source>Lim&amp;its…</source>
        <translation>&amp;Límites…</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferDetails</name>
    <message>
        <source>Select a transfer to see its files and chunks.</source>
        <translation>Elija una transferencia para ver sus archivos y trozos.</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;General</translation>
    </message>
    <message>
        <source>C&amp;hunks</source>
        <translation>Tro&amp;zos</translation>
    </message>
    <message>
        <source>Fi&amp;les</source>
        <translation>Arc&amp;hivos</translation>
    </message>
    <message>
        <source>Pee&amp;rs</source>
        <translation>Pare&amp;s</translation>
    </message>
    <message>
        <source>Trac&amp;kers</source>
        <translation>Trac&amp;kers</translation>
    </message>
    <message>
        <source>Sp&amp;eed</source>
        <translation>Ve&amp;locidad</translation>
    </message>
    <message>
        <source>The selected transfer</source>
        <translation>La transferencia elegida</translation>
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
        <translation>Límites</translation>
    </message>
    <message>
        <source>as for all</source>
        <translation>como todas</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>up to a ratio of</source>
        <translation>hasta un ratio de</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n transferencia</numerusform>
            <numerusform>%n transferencias</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Down:</source>
        <translation>&amp;Bajada:</translation>
    </message>
    <message>
        <source>&amp;Up:</source>
        <translation>&amp;Subida:</translation>
    </message>
    <message>
        <source>&amp;Share:</source>
        <translation>C&amp;ompartir:</translation>
    </message>
    <message>
        <source>These hold within the limits of all transfers together.</source>
        <translation>Valen dentro de los límites comunes a todas las transferencias.</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferPanel</name>
    <message>
        <source>Transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Chunks here</source>
        <translation>Trozos presentes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a peer&apos;s name: a file</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 down, %2 up, %n peer(s)</source>
        <translation>
            <numerusform>%1 bajada, %2 subida, %n par</numerusform>
            <numerusform>%1 bajada, %2 subida, %n pares</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  (%2 of %3)</source>
        <comment>43.2 %  (110 MiB of 256 MiB)</comment>
        <translation>%1  (%2 de %3)</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransferPeerModel</name>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>gives to us</source>
        <translation>nos envía</translation>
    </message>
    <message>
        <source>lets us wait</source>
        <translation>nos hace esperar</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>takes from us</source>
        <translation>recibe de nosotros</translation>
    </message>
    <message>
        <source>waits for us</source>
        <translation>espera a que le enviemos</translation>
    </message>
    <message>
        <source>nothing to exchange</source>
        <translation>nada que intercambiar</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>cifrada</translation>
    </message>
    <message>
        <source>it called us</source>
        <translation>entrante</translation>
    </message>
    <message>
        <source>it came by itself</source>
        <translation>llegó por sí solo</translation>
    </message>
    <message>
        <source>–</source>
        <comment>not known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 has all of it</source>
        <translation>%1 lo tiene todo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Has</source>
        <comment>how much of it a peer has</comment>
        <translation>Tiene</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>download rate</comment>
        <translation>Bajada</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>upload rate</comment>
        <translation>Subida</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Encontrado por</translation>
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
        <translation>%1, en %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 connected; the trackers know %2 that have all of it and %3 that fetch it</source>
        <translation>%1 conectados; los trackers conocen %2 que lo tienen todo y %3 que lo descargan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>download rate</comment>
        <translation>Bajada</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>upload rate</comment>
        <translation>Subida</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>%1, in %2 (private)</source>
        <translation>%1, en %2 (privado)</translation>
    </message>
    <message>
        <source>%1 fetched, %2 given</source>
        <translation>%1 descargados, %2 subidos</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>remaining time</comment>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Ratio</translation>
    </message>
    <message>
        <source>Queue</source>
        <comment>position in the queue</comment>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadida</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
</context>
<context>
    <name>muster::ui::TransfersView</name>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search in the transfers</source>
        <translation>Buscar en las transferencias</translation>
    </message>
    <message>
        <source>No transfers yet. Drop files here to share them, paste a link, or choose something on this network.</source>
        <translation>Todavía no hay transferencias. Suelte aquí archivos para compartirlos, pegue un enlace o elija algo de esta red.</translation>
    </message>
    <message>
        <source>None of the transfers is in this group, or holds what is searched for.</source>
        <translation>No hay transferencias en este grupo, o ninguna contiene lo que se busca.</translation>
    </message>
</context>
</TS>
