<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The output cannot be written: %1</source>
        <translation>Die Ausgabe kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>%1:%2:%3: %4</source>
        <translation>%1:%2:%3: %4</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Mk.</source>
        <translation>Her.</translation>
    </message>
    <message>
        <source>V.</source>
        <translation>V.</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>The demo stick cannot be started: %1</source>
        <translation>Der Demo-Stick kann nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>no radio telegram</source>
        <translation>kein Funktelegramm</translation>
    </message>
    <message>
        <source>%1 holds no telegram.</source>
        <translation>%1 enthält kein Telegramm.</translation>
    </message>
    <message>
        <source>No stick is attached.</source>
        <translation>Es ist kein Stick angeschlossen.</translation>
    </message>
    <message>
        <source>%1: the stick did not take link mode %2; it is in %3.</source>
        <translation>%1: Der Stick hat den Funkmodus %2 nicht übernommen; er ist in %3.</translation>
    </message>
    <message>
        <source>%1: there is no such port. Is the stick plugged in?</source>
        <translation>%1: Diesen Anschluss gibt es nicht. Steckt der Stick?</translation>
    </message>
    <message>
        <source>%1: no permission. Add yourself to the group dialout: sudo usermod -aG dialout $USER, then log in again.</source>
        <translation>%1: Kein Zugriff. Nehmen Sie sich in die Gruppe dialout auf: sudo usermod -aG dialout $USER, dann melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>%1: another program is using the port. End it, then try again.</source>
        <translation>%1: Ein anderes Programm benutzt den Anschluss. Beenden Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1: %2 is using the port. End it, then try again.</source>
        <translation>%1: Der Anschluss wird benutzt von %2. Beenden Sie das und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1: this is no iM871A.</source>
        <translation>%1: Das ist kein iM871A.</translation>
    </message>
    <message>
        <source>%1: no answer. Is this an iM871A?</source>
        <translation>%1: Keine Antwort. Ist das ein iM871A?</translation>
    </message>
    <message>
        <source>%1: the stick did not take the setting.</source>
        <translation>%1: Der Stick hat die Einstellung nicht übernommen.</translation>
    </message>
    <message>
        <source>%1: the stick was unplugged. Waiting for it.</source>
        <translation>%1: Der Stick wurde abgezogen. Warte auf ihn.</translation>
    </message>
    <message>
        <source>%1: the stick has fallen silent.</source>
        <translation>%1: Der Stick ist verstummt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>iM871A %1, firmware %2</source>
        <translation>iM871A %1, Firmware %2</translation>
    </message>
    <message>
        <source>%1: %2, listening in %3</source>
        <translation>%1: %2, hört in %3</translation>
    </message>
    <message>
        <source>%1 does not say when each telegram was heard, so --as-recorded is not possible.</source>
        <translation>%1 sagt nicht zu jedem Telegramm, wann es gehört wurde; --as-recorded ist damit nicht möglich.</translation>
    </message>
    <message>
        <source>The virtual stick cannot be started: %1</source>
        <translation>Der virtuelle Stick kann nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>form of the output</source>
        <translation>Form der Ausgabe</translation>
    </message>
    <message>
        <source>say what telegrams mean, one a line</source>
        <translation>sagen, was Telegramme bedeuten, eines je Zeile</translation>
    </message>
    <message>
        <source>file with telegrams; - or nothing: standard input</source>
        <translation>Datei mit Telegrammen; - oder nichts: Standardeingabe</translation>
    </message>
    <message>
        <source>file with a line ADDRESS KEY [NAME] for each meter</source>
        <translation>Datei mit einer Zeile ADRESSE SCHLÜSSEL [NAME] je Zähler</translation>
    </message>
    <message>
        <source>form of the lines</source>
        <translation>Form der Zeilen</translation>
    </message>
    <message>
        <source>say what every byte means</source>
        <translation>sagen, was jedes Byte bedeutet</translation>
    </message>
    <message>
        <source>exit code 5 when a key is missing or wrong</source>
        <translation>Rückgabewert 5, wenn ein Schlüssel fehlt oder falsch ist</translation>
    </message>
    <message>
        <source>hear telegrams through a stick</source>
        <translation>Telegramme über einen Stick hören</translation>
    </message>
    <message>
        <source>use the built-in demo stick</source>
        <translation>den eingebauten Demo-Stick nehmen</translation>
    </message>
    <message>
        <source>link mode to listen in; without it T2, as CUxD does</source>
        <translation>Funkmodus zum Hören; ohne Angabe T2 wie CUxD</translation>
    </message>
    <message>
        <source>end after this time</source>
        <translation>nach dieser Zeit enden</translation>
    </message>
    <message>
        <source>end after so many telegrams</source>
        <translation>nach so vielen Telegrammen enden</translation>
    </message>
    <message>
        <source>link mode to set; without it nothing is changed</source>
        <translation>Funkmodus, der eingestellt wird; ohne Angabe wird nichts geändert</translation>
    </message>
    <message>
        <source>keep it in the stick&apos;s memory when it is unplugged</source>
        <translation>im Stick behalten, auch wenn er abgezogen wird</translation>
    </message>
    <message>
        <source>ask and set a stick</source>
        <translation>einen Stick befragen und einstellen</translation>
    </message>
    <message>
        <source>which sticks are attached</source>
        <translation>welche Sticks angeschlossen sind</translation>
    </message>
    <message>
        <source>type, firmware and id</source>
        <translation>Typ, Firmware und Kennung</translation>
    </message>
    <message>
        <source>show or set the configuration</source>
        <translation>Einstellungen zeigen oder ändern</translation>
    </message>
    <message>
        <source>restart the stick</source>
        <translation>den Stick neu starten</translation>
    </message>
    <message>
        <source>does the stick answer?</source>
        <translation>antwortet der Stick?</translation>
    </message>
    <message>
        <source>an emulated iM871A on a pseudo-terminal</source>
        <translation>ein nachgebildeter iM871A an einem Pseudo-Terminal</translation>
    </message>
    <message>
        <source>telegrams to play; without it a household</source>
        <translation>Telegramme zum Abspielen; ohne Angabe ein Haushalt</translation>
    </message>
    <message>
        <source>telegrams a second</source>
        <translation>Telegramme je Sekunde</translation>
    </message>
    <message>
        <source>at the times of the file</source>
        <translation>zu den Zeiten der Datei</translation>
    </message>
    <message>
        <source>begin again at the end</source>
        <translation>am Ende von vorn beginnen</translation>
    </message>
    <message>
        <source>make this link to the port</source>
        <translation>diesen Verweis auf den Anschluss anlegen</translation>
    </message>
    <message>
        <source>misbehave; may be given several times</source>
        <translation>sich falsch verhalten; mehrfach möglich</translation>
    </message>
    <message>
        <source>Sees, reads and explains wireless M-Bus meters.</source>
        <translation>Sieht, liest und erklärt Zähler mit Wireless M-Bus.</translation>
    </message>
    <message>
        <source>language of texts and messages</source>
        <translation>Sprache von Texten und Meldungen</translation>
    </message>
    <message>
        <source>where data is kept, by the commands that keep some</source>
        <translation>wo die Befehle, die Daten behalten, sie ablegen</translation>
    </message>
    <message numerus="yes">
        <source>Found addresses (newest first): %n meter(s), %1</source>
        <translation>
            <numerusform>Gefundene Adressen (aktuelle zuerst): %n Zähler, %1</numerusform>
            <numerusform>Gefundene Adressen (aktuelle zuerst): %n Zähler, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n telegram(s)</source>
        <translation>
            <numerusform>%n Telegramm</numerusform>
            <numerusform>%n Telegramme</numerusform>
        </translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzte</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Anz.</translation>
    </message>
    <message>
        <source>%1: the stick is back</source>
        <translation>%1: Der Stick ist wieder da</translation>
    </message>
    <message>
        <source>%1: the stick does not answer.</source>
        <translation>%1: Der Stick antwortet nicht.</translation>
    </message>
    <message>
        <source>give the stick the TTYINIT lines of this file</source>
        <translation>dem Stick die TTYINIT-Zeilen dieser Datei geben</translation>
    </message>
    <message>
        <source>append what is heard to this capture</source>
        <translation>das Gehörte an diese Aufzeichnung anhängen</translation>
    </message>
    <message>
        <source>TTYINIT lines or a whole cuxd.ini; - or nothing: standard input</source>
        <translation>TTYINIT-Zeilen oder eine ganze cuxd.ini; - oder nichts: Standardeingabe</translation>
    </message>
    <message>
        <source>read, make and apply CUxD&apos;s TTYINIT lines</source>
        <translation>TTYINIT-Zeilen von CUxD lesen, erzeugen und anwenden</translation>
    </message>
    <message>
        <source>say what is wrong, with line and column</source>
        <translation>sagen, was falsch ist, mit Zeile und Spalte</translation>
    </message>
    <message>
        <source>say in words what each command does</source>
        <translation>in Worten sagen, was jeder Befehl tut</translation>
    </message>
    <message>
        <source>write the lines for the CUxD setup, keys included</source>
        <translation>die Zeilen für das CUxD-Setup schreiben, mit Schlüsseln</translation>
    </message>
    <message>
        <source>the stick as CUxD calls it, for example ttyUSB0 or 1-1.2</source>
        <translation>der Stick, wie CUxD ihn nennt, zum Beispiel ttyUSB0 oder 1-1.2</translation>
    </message>
    <message>
        <source>write a line for this link mode</source>
        <translation>eine Zeile für diesen Funkmodus schreiben</translation>
    </message>
    <message>
        <source>send them to a stick and read back what can be read back</source>
        <translation>sie an einen Stick senden und zurücklesen, was sich zurücklesen lässt</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 is no capture; it is left as it is.</source>
        <translation>%1 ist keine Aufzeichnung; die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>taken; keys cannot be read back</source>
        <translation>angenommen; Schlüssel lassen sich nicht zurücklesen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed: the stick refused it</source>
        <translation>fehlgeschlagen: der Stick hat es abgelehnt</translation>
    </message>
    <message>
        <source>failed: no answer</source>
        <translation>fehlgeschlagen: keine Antwort</translation>
    </message>
    <message>
        <source>failed: the stick reads back something else</source>
        <translation>fehlgeschlagen: der Stick liest etwas anderes zurück</translation>
    </message>
    <message>
        <source>not sent: this is no setting</source>
        <translation>nicht gesendet: das ist keine Einstellung</translation>
    </message>
    <message>
        <source>text for another device, not for a stick</source>
        <translation>Text für ein anderes Gerät, nicht für einen Stick</translation>
    </message>
    <message>
        <source>%1 has no place: a stick holds 16 keys. It can only be decrypted by a computer.</source>
        <translation>%1 hat keinen Platz: ein Stick fasst 16 Schlüssel. Nur ein Rechner kann diesen Zähler entschlüsseln.</translation>
    </message>
    <message>
        <source>%1 is there twice; the first key counts.</source>
        <translation>%1 steht zweimal da; der erste Schlüssel gilt.</translation>
    </message>
    <message>
        <source>Link mode C+T needs a stick with firmware 1.4 or later; CUxD does not document it.</source>
        <translation>Link Mode C+T braucht einen Stick ab Firmware 1.4; CUxD dokumentiert ihn nicht.</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>%1 has no TTYINIT line for a stick.</source>
        <translation>%1 hat keine TTYINIT-Zeile für einen Stick.</translation>
    </message>
    <message>
        <source>%1 has lines for several sticks, and none for %2.</source>
        <translation>%1 hat Zeilen für mehrere Sticks, aber keine für %2.</translation>
    </message>
    <message>
        <source>an SMI 260 that can be polled; may be given several times</source>
        <translation>ein SMI 260, der abgefragt werden kann; auch mehrmals</translation>
    </message>
    <message>
        <source>the inverter: decimal as CUxD&apos;s CODE, or the sticker&apos;s hex as 0x1F7D</source>
        <translation>der Wechselrichter: dezimal wie CODE in CUxD oder die Hex-Zahl des Aufklebers als 0x1F7D</translation>
    </message>
    <message>
        <source>most power it feeds in</source>
        <translation>Leistung, die er höchstens einspeist</translation>
    </message>
    <message>
        <source>phase of what it feeds in</source>
        <translation>Phasenlage der Einspeisung</translation>
    </message>
    <message>
        <source>switch it on</source>
        <translation>einschalten</translation>
    </message>
    <message>
        <source>switch it off</source>
        <translation>ausschalten</translation>
    </message>
    <message>
        <source>really send it</source>
        <translation>wirklich senden</translation>
    </message>
    <message>
        <source>poll and set a Letrika SMI 260 solar inverter</source>
        <translation>einen Solar-Wechselrichter Letrika SMI 260 abfragen und einstellen</translation>
    </message>
    <message>
        <source>read all its values</source>
        <translation>alle Werte lesen</translation>
    </message>
    <message>
        <source>write what is named, keep the rest, read it back</source>
        <translation>schreiben, was genannt ist, das andere behalten, zurücklesen</translation>
    </message>
    <message>
        <source>%1 %2 is not a number.</source>
        <translation>%1 %2 ist keine Zahl.</translation>
    </message>
    <message>
        <source>Nothing to set: name --max-power, --cos-phi, --on or --off.</source>
        <translation>Nichts zu setzen: Nennen Sie --max-power, --cos-phi, --on oder --off.</translation>
    </message>
    <message>
        <source>Nothing was sent. With --yes it is.</source>
        <translation>Es wurde nichts gesendet. Mit --yes wird gesendet.</translation>
    </message>
    <message>
        <source>%1: the stick went away while it was polling. Waiting for it, to give it its link mode back.</source>
        <translation>%1: Der Stick ging während der Abfrage weg. Es wird auf ihn gewartet, um ihm seinen Funkmodus zurückzugeben.</translation>
    </message>
    <message>
        <source>The history knows no meter %1.</source>
        <translation>Die Aufzeichnung kennt keinen Zähler %1.</translation>
    </message>
    <message>
        <source>Several meters fit %1: say the whole address.</source>
        <translation>Mehrere Zähler passen zu %1: geben Sie die ganze Adresse an.</translation>
    </message>
    <message>
        <source>The history has no readings of %1 of this meter.</source>
        <translation>Die Aufzeichnung hat keine Messwerte von %1 dieses Zählers.</translation>
    </message>
    <message>
        <source>any data point</source>
        <translation>irgendeinem Datenpunkt</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n reading(s) are not believed and count nowhere.</source>
        <translation>
            <numerusform>%1: %n Messwert ist unglaubwürdig und zählt nirgends.</numerusform>
            <numerusform>%1: %n Messwerte sind unglaubwürdig und zählen nirgends.</numerusform>
        </translation>
    </message>
    <message>
        <source>bring readings into the history and out of it</source>
        <translation>Messwerte in die Aufzeichnung bringen und aus ihr heraus</translation>
    </message>
    <message>
        <source>read CUxD&apos;s device logs, tables (CSV) and JSON lines of wmbusmeters</source>
        <translation>Gerätelogs des CUxD, Tabellen (CSV) und JSON-Zeilen von wmbusmeters lesen</translation>
    </message>
    <message>
        <source>files to read</source>
        <translation>zu lesende Dateien</translation>
    </message>
    <message>
        <source>all readings are this meter&apos;s: address or number</source>
        <translation>alle Messwerte gehören diesem Zähler: Adresse oder Nummer</translation>
    </message>
    <message>
        <source>what a name in the file stands for; may be given several times</source>
        <translation>wofür ein Name in der Datei steht; mehrfach möglich</translation>
    </message>
    <message>
        <source>data point in place of the file&apos;s</source>
        <translation>Datenpunkt statt dem der Datei</translation>
    </message>
    <message>
        <source>unit where the file says none</source>
        <translation>Einheit, wo die Datei keine nennt</translation>
    </message>
    <message>
        <source>how times are written: CUxD&apos;s DEVTIMEFORMAT; %s for unix seconds</source>
        <translation>wie Zeiten geschrieben sind: DEVTIMEFORMAT des CUxD; %s für Unix-Sekunden</translation>
    </message>
    <message>
        <source>decimal separator of a table</source>
        <translation>Dezimaltrennzeichen einer Tabelle</translation>
    </message>
    <message>
        <source>time zone of the files; without it the computer&apos;s</source>
        <translation>Zeitzone der Dateien; ohne Angabe die des Rechners</translation>
    </message>
    <message>
        <source>file for lines that cannot be read; without it in the data folder</source>
        <translation>Datei für unlesbare Zeilen; ohne Angabe im Datenordner</translation>
    </message>
    <message>
        <source>write readings or consumption</source>
        <translation>Messwerte oder Verbrauch schreiben</translation>
    </message>
    <message>
        <source>the meter: address, number or name</source>
        <translation>der Zähler: Adresse, Nummer oder Name</translation>
    </message>
    <message>
        <source>data point; without it all of them</source>
        <translation>Datenpunkt; ohne Angabe alle</translation>
    </message>
    <message>
        <source>first day or moment</source>
        <translation>erster Tag oder Zeitpunkt</translation>
    </message>
    <message>
        <source>last day, or the moment before which it ends</source>
        <translation>letzter Tag, oder der Zeitpunkt, vor dem es endet</translation>
    </message>
    <message>
        <source>readings as they are, or consumption in pieces of time</source>
        <translation>Messwerte, wie sie sind, oder Verbrauch je Zeitabschnitt</translation>
    </message>
    <message>
        <source>time zone of days and local times; without it the computer&apos;s</source>
        <translation>Zeitzone der Tage und Ortszeiten; ohne Angabe die des Rechners</translation>
    </message>
    <message>
        <source>which tables; without it those of the language&apos;s Excel</source>
        <translation>welche Tabellen; ohne Angabe die des Excel der Sprache</translation>
    </message>
    <message>
        <source>write to this file</source>
        <translation>in diese Datei schreiben</translation>
    </message>
    <message>
        <source>what the history holds</source>
        <translation>was die Aufzeichnung enthält</translation>
    </message>
    <message>
        <source>%1 is no address of a meter.</source>
        <translation>%1 ist keine Zähleradresse.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n line(s) cannot be read.</source>
        <translation>
            <numerusform>%1: %n Zeile ist nicht lesbar.</numerusform>
            <numerusform>%1: %n Zeilen sind nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the file does not say whose readings these are; say --device ADDRESS.</source>
        <translation>%1: die Datei nennt nicht, wessen Messwerte es sind; geben Sie --device ADRESSE an.</translation>
    </message>
    <message>
        <source>The lines that cannot be read are in %1.</source>
        <translation>Die unlesbaren Zeilen stehen in %1.</translation>
    </message>
    <message>
        <source>Ended; nothing was taken over.</source>
        <translation>Beendet; nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>it is not known why</source>
        <translation>der Grund ist nicht bekannt</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>it may not be written</source>
        <translation>keine Schreibrechte</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>ein anderes Programm hält sie fest</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>a newer version of this program wrote it</source>
        <translation>eine neuere Version dieses Programms hat sie geschrieben</translation>
    </message>
    <message>
        <source>it is no history of this program</source>
        <translation>sie ist keine Aufzeichnung dieses Programms</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>sie lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1: %2%3.</source>
        <translation>%1: %2%3.</translation>
    </message>
    <message>
        <source>take keys from the vault in the data directory too; the first line of FILE opens it</source>
        <translation>Schlüssel auch aus dem Tresor im Datenverzeichnis nehmen; die erste Zeile von FILE öffnet ihn</translation>
    </message>
    <message>
        <source>--passphrase-file opens the vault in the directory that --data-dir names; it is missing.</source>
        <translation>--passphrase-file öffnet den Tresor in dem Verzeichnis, das --data-dir nennt; das fehlt.</translation>
    </message>
    <message>
        <source>%1: CUxD needs the whole address of meter %2, as on its status page: C418 28136051 0103</source>
        <translation>%1: CUxD braucht die ganze Adresse von Zähler %2, wie auf seiner Statusseite: C418 28136051 0103</translation>
    </message>
    <message>
        <source>serial port of the stick, or tcp://HOST:PORT, rfc2217://HOST:PORT</source>
        <translation>serielle Schnittstelle des Sticks oder tcp://RECHNER:PORT, rfc2217://RECHNER:PORT</translation>
    </message>
    <message>
        <source>%1: another computer&apos;s port is named tcp://HOST:PORT or rfc2217://HOST:PORT.</source>
        <translation>%1: Der Anschluss eines anderen Rechners heißt tcp://RECHNER:PORT oder rfc2217://RECHNER:PORT.</translation>
    </message>
    <message>
        <source>%1: no connection.</source>
        <translation>%1: keine Verbindung.</translation>
    </message>
    <message>
        <source>%1: no connection: %2</source>
        <translation>%1: keine Verbindung: %2</translation>
    </message>
    <message>
        <source>%1: the connection is lost. Connecting again.</source>
        <translation>%1: Die Verbindung ist abgerissen. Sie wird neu aufgebaut.</translation>
    </message>
    <message>
        <source>listen, keep the history and publish, until ended</source>
        <translation>hören, den Verlauf führen und veröffentlichen, bis zum Beenden</translation>
    </message>
    <message>
        <source>file of settings, as the window exports it</source>
        <translation>Datei mit Einstellungen, wie das Fenster sie exportiert</translation>
    </message>
    <message>
        <source>a stick besides those of the settings; may be given several times; without any, all that are attached</source>
        <translation>ein Stick neben denen der Einstellungen; mehrfach möglich; ohne Angabe alle angeschlossenen</translation>
    </message>
    <message>
        <source>%1 can be read by others. Take that away: chmod 600 %1</source>
        <translation>%1 ist für andere lesbar. Entziehen Sie das: chmod 600 %1</translation>
    </message>
    <message>
        <source>look at a CCU; nothing is changed there</source>
        <translation>auf eine CCU sehen; dort wird nichts geändert</translation>
    </message>
    <message>
        <source>METER on the CCU beside the one of the history</source>
        <translation>METER der CCU neben dem des Verlaufs</translation>
    </message>
    <message>
        <source>name or address of the CCU</source>
        <translation>Name oder Adresse der CCU</translation>
    </message>
    <message>
        <source>port of its remote scripts; without it 8181, with --https 48181</source>
        <translation>Port ihrer Remote-Skripte; ohne Angabe 8181, mit --https 48181</translation>
    </message>
    <message>
        <source>encrypted; its certificate is checked</source>
        <translation>verschlüsselt; ihr Zertifikat wird geprüft</translation>
    </message>
    <message>
        <source>where the CCU asks for a login</source>
        <translation>wenn die CCU eine Anmeldung verlangt</translation>
    </message>
    <message>
        <source>the first line is the password; only its owner may read it</source>
        <translation>die erste Zeile ist das Passwort; nur ihr Besitzer darf sie lesen</translation>
    </message>
    <message>
        <source>a device of the CCU and its meter; may be given several times</source>
        <translation>ein Gerät der CCU und sein Zähler; mehrfach möglich</translation>
    </message>
    <message>
        <source>%1: write CUX2500001=51601328, the device on the CCU and the meter.</source>
        <translation>%1: Schreiben Sie CUX2500001=51601328, das Gerät der CCU und den Zähler.</translation>
    </message>
    <message>
        <source>%1 %2: the CCU has no METER there.</source>
        <translation>%1 %2: Die CCU hat dort kein METER.</translation>
    </message>
    <message>
        <source>%1 %2: the CCU shows %3, the history has no METER yet.</source>
        <translation>%1 %2: CCU zeigt %3, der Verlauf hat noch kein METER.</translation>
    </message>
    <message>
        <source>%1 %2: the CCU shows %3, we have %4</source>
        <translation>%1 %2: CCU zeigt %3, wir haben %4</translation>
    </message>
    <message>
        <source>%1: difference %2</source>
        <translation>%1: Unterschied %2</translation>
    </message>
    <message>
        <source>%1 does not answer: %2</source>
        <translation>%1 antwortet nicht: %2</translation>
    </message>
    <message>
        <source>%1 refuses (%2). Open the firewall of the CCU for ReGa remote scripts, or name a user.</source>
        <translation>%1 lehnt ab (%2). Öffnen Sie die Firewall der CCU für ReGa-Remote-Skripte oder nennen Sie einen Benutzer.</translation>
    </message>
    <message>
        <source>%1 is no ReGa of a CCU (%2).</source>
        <translation>%1 ist keine ReGa einer CCU (%2).</translation>
    </message>
    <message>
        <source>%1 is no name of a computer.</source>
        <translation>%1 ist kein Name eines Rechners.</translation>
    </message>
    <message>
        <source>%1: say --decimal comma or --decimal point</source>
        <translation>%1: geben Sie --decimal comma oder --decimal point an</translation>
    </message>
    <message>
        <source>%1; export with --bucket raw</source>
        <translation>%1; exportieren Sie mit --bucket raw</translation>
    </message>
    <message>
        <source>as the log says it: CUX2500001, an alias</source>
        <translation>wie im Log: CUX2500001, ein Alias</translation>
    </message>
    <message>
        <source>as it was before</source>
        <translation>wie es vorher war</translation>
    </message>
    <message>
        <source>Say the meter, or --take-back.</source>
        <translation>Geben Sie den Zähler an, oder --take-back.</translation>
    </message>
    <message>
        <source>files that wmbusmeters reads</source>
        <translation>Dateien, die wmbusmeters liest</translation>
    </message>
    <message>
        <source>a meter file for each meter that was named, added, or has a key</source>
        <translation>eine Zählerdatei für jeden Zähler, der benannt oder hinzugefügt wurde oder einen Schlüssel hat</translation>
    </message>
    <message>
        <source>folder for them, made where it is missing; no file there is replaced</source>
        <translation>Ordner dafür, wird angelegt, wenn er fehlt; keine Datei darin wird ersetzt</translation>
    </message>
    <message>
        <source>with the keys in the clear; only the owner may read such files</source>
        <translation>mit den Schlüsseln im Klartext; nur der Besitzer darf solche Dateien lesen</translation>
    </message>
    <message>
        <source>telegrams as a simulation: telegram=|…|+32</source>
        <translation>Telegramme als Simulation: telegram=|…|+32</translation>
    </message>
    <message>
        <source>anything that decode reads, - for standard input; without it the telegrams of the history</source>
        <translation>alles, was decode liest, - für die Standardeingabe; ohne: die Telegramme des Verlaufs</translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <translation>%1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1:%2 is no telegram.</source>
        <translation>%1:%2 ist kein Telegramm.</translation>
    </message>
    <message>
        <source>PostgreSQL database of the history; without it as the settings say</source>
        <translation>PostgreSQL-Datenbank des Verlaufs; ohne sie, wie die Einstellungen sagen</translation>
    </message>
    <message>
        <source>file with the password of the database; without it libpq&apos;s own means, ~/.pgpass</source>
        <translation>Datei mit dem Kennwort der Datenbank; ohne sie libpqs eigene Wege, ~/.pgpass</translation>
    </message>
    <message>
        <source>take the history of the data folder over to the PostgreSQL database</source>
        <translation>den Verlauf des Datenordners in die PostgreSQL-Datenbank übernehmen</translation>
    </message>
    <message>
        <source>make or upgrade the tables in the PostgreSQL database, as their owner</source>
        <translation>die Tabellen in der PostgreSQL-Datenbank als ihr Eigentümer anlegen oder erneuern</translation>
    </message>
    <message>
        <source>the driver of Qt for it is not installed (package libqt6sql6-sqlite or libqt6sql6-psql)</source>
        <translation>der Treiber von Qt dafür ist nicht installiert (Paket libqt6sql6-sqlite oder libqt6sql6-psql)</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the server refuses access</source>
        <translation>der Server verweigert den Zugang</translation>
    </message>
    <message>
        <source>the server is not the one it should be, or does not encrypt</source>
        <translation>der Server ist nicht der, der er sein soll, oder er verschlüsselt nicht</translation>
    </message>
    <message>
        <source>the tables of this version are missing, and this user may not make them; the owner does with: history prepare</source>
        <translation>die Tabellen dieser Fassung fehlen, und dieser Benutzer darf sie nicht anlegen; ihr Eigentümer tut es mit: history prepare</translation>
    </message>
    <message>
        <source>this user may not do that</source>
        <translation>dieser Benutzer darf das nicht</translation>
    </message>
    <message>
        <source>the disk of the server is full</source>
        <translation>der Datenträger des Servers ist voll</translation>
    </message>
    <message>
        <source>No PostgreSQL database is named: --server, or the setting history/server.</source>
        <translation>Es ist keine PostgreSQL-Datenbank genannt: --server oder die Einstellung history/server.</translation>
    </message>
    <message>
        <source>%1 of %2 series</source>
        <translation>%1 von %2 Reihen</translation>
    </message>
    <message>
        <source>give readings that were imported under a name to their meter</source>
        <translation>Messwerte, die unter einem Namen importiert wurden, ihrem Zähler zuordnen</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>Es fehlt ein Befehl.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 may be given only once.</source>
        <translation>%1 darf nur einmal angegeben werden.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Subcommands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Positionals</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONEN</translation>
    </message>
    <message>
        <source>SUBCOMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>SUBCOMMANDS</source>
        <translation>BEFEHLE</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation>NÖTIG</translation>
    </message>
    <message>
        <source>print the version and exit</source>
        <translation>die Fassung ausgeben</translation>
    </message>
    <message>
        <source>print this help and exit</source>
        <translation>diese Hilfe ausgeben</translation>
    </message>
    <message>
        <source>The history has no readings under the name %1 that wait for their meter.</source>
        <translation>Im Verlauf warten unter dem Namen %1 keine Messwerte auf ihren Zähler.</translation>
    </message>
    <message>
        <source>No TTYINIT command stands in it.</source>
        <translation>Es steht kein TTYINIT-Befehl darin.</translation>
    </message>
    <message numerus="yes">
        <source>In order: %n TTYINIT command(s).</source>
        <translation>
            <numerusform>In Ordnung: %n TTYINIT-Befehl.</numerusform>
            <numerusform>In Ordnung: %n TTYINIT-Befehle.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>Es gibt: %1</translation>
    </message>
    <message>
        <source>%1 takes no “%2” here.</source>
        <translation>%1 nimmt hier kein „%2“.</translation>
    </message>
    <message>
        <source>%1 has no option %2.</source>
        <translation>%1 kennt keine Option %2.</translation>
    </message>
    <message>
        <source>Only one of these can be given: %1</source>
        <translation>Nur eines davon kann angegeben werden: %1</translation>
    </message>
    <message>
        <source>One of these is missing: %1</source>
        <translation>Eines davon fehlt: %1</translation>
    </message>
    <message>
        <source>%1 is missing: %2</source>
        <translation>%1 fehlt: %2</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2</source>
        <translation>%1 braucht einen Wert: %1 %2</translation>
    </message>
    <message>
        <source>%1 needs %2 as well.</source>
        <translation>%1 braucht auch %2.</translation>
    </message>
    <message>
        <source>%1 and %2 cannot be given together.</source>
        <translation>%1 und %2 gehen nicht zusammen.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>%1 says more.</source>
        <translation>%1 sagt mehr.</translation>
    </message>
    <message>
        <source>a day or a moment, such as 2026-11-22 or 2026-11-22T06:44:00</source>
        <translation>ein Tag oder ein Zeitpunkt, zum Beispiel 2026-11-22 oder 2026-11-22T06:44:00</translation>
    </message>
    <message>
        <source>%1 “%2” is not allowed.%3 Allowed: %4</source>
        <translation>%1 „%2“ ist nicht erlaubt.%3 Erlaubt: %4</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>a whole number from %1</source>
        <translation>eine ganze Zahl ab %1</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a time from 1ms to a year, such as 30s, 5m or 1h</source>
        <translation>eine Dauer von 1ms bis zu einem Jahr, zum Beispiel 30s, 5m oder 1h</translation>
    </message>
    <message>
        <source>telegrams a second, up to %1, such as 5/s</source>
        <translation>Telegramme je Sekunde, bis %1, zum Beispiel 5/s</translation>
    </message>
    <message>
        <source>a time zone, such as Europe/Berlin or UTC</source>
        <translation>eine Zeitzone, zum Beispiel Europe/Berlin oder UTC</translation>
    </message>
    <message>
        <source>the name of a port as CUxD writes it, such as ttyUSB0 or 1-1.2</source>
        <translation>der Name eines Anschlusses, wie CUxD ihn schreibt, zum Beispiel ttyUSB0 oder 1-1.2</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>other</source>
        <comment>device mode of a stick: it listens to meters</comment>
        <translation>hört Zähler</translation>
    </message>
    <message>
        <source>meter</source>
        <comment>device mode of a stick: it plays a meter</comment>
        <translation>spielt einen Zähler</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>module %1</source>
        <translation>Modul %1</translation>
    </message>
    <message>
        <source>firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>hci</source>
        <translation>HCI</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>link mode</source>
        <translation>Funkmodus</translation>
    </message>
    <message>
        <source>device mode</source>
        <translation>Gerätemodus</translation>
    </message>
    <message>
        <source>rssi</source>
        <translation>RSSI</translation>
    </message>
    <message>
        <source>timestamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>power saving</source>
        <translation>Stromsparen</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>led</source>
        <translation>LED</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Something was heard, but nothing that can be read. --output json says of each telegram why, --keys names a file of keys.</source>
        <translation>Es war etwas zu hören, aber nichts Lesbares. --output json sagt zu jedem Telegramm warum, --keys nennt eine Datei mit Schlüsseln.</translation>
    </message>
    <message>
        <source>%1: nothing was heard in %2.</source>
        <translation>%1: In %2 war nichts zu hören.</translation>
    </message>
    <message>
        <source>%1: nothing was heard.</source>
        <translation>%1: Es war nichts zu hören.</translation>
    </message>
    <message>
        <source>Mode: meters may send in another one; %1 listens there. Some send only every few hours.</source>
        <translation>Funkmodus: Zähler senden vielleicht in einem anderen; dort hört %1. Manche senden nur alle paar Stunden.</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between options</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>Antenna: upright, free of metal, not beside the computer; a USB extension cable helps.</source>
        <translation>Antenne: aufrecht, frei von Metall, nicht neben dem Computer; ein USB-Verlängerungskabel hilft.</translation>
    </message>
    <message>
        <source>Distance: go to a meter for a try; concrete, cellars and metal doors hold the radio back.</source>
        <translation>Entfernung: gehen Sie zum Versuch zu einem Zähler; Beton, Keller und Metalltüren halten den Funk auf.</translation>
    </message>
    <message>
        <source>There is no history in %1 yet.</source>
        <translation>In %1 gibt es noch keinen Verlauf.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are left out of the files: --with-keys writes them.</source>
        <translation>
            <numerusform>%n Schlüssel ist nicht in den Dateien: --with-keys schreibt ihn.</numerusform>
            <numerusform>%n Schlüssel sind nicht in den Dateien: --with-keys schreibt sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n meter(s) no key is known: where it encrypts, put its key into the file.</source>
        <translation>
            <numerusform>Von %n Zähler ist kein Schlüssel bekannt: Verschlüsselt er, tragen Sie den Schlüssel in die Datei ein.</numerusform>
            <numerusform>Von %n Zählern ist kein Schlüssel bekannt: Verschlüsselt einer, tragen Sie den Schlüssel in die Datei ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no meter to write: none is named or added in the history, and none has a key.</source>
        <translation>Es gibt keinen Zähler zu schreiben: Im Verlauf ist keiner benannt oder hinzugefügt, und keiner hat einen Schlüssel.</translation>
    </message>
    <message>
        <source>it is no address of a PostgreSQL database</source>
        <translation>das ist keine Adresse einer PostgreSQL-Datenbank</translation>
    </message>
    <message>
        <source>it has a password in it, which belongs into a password file or ~/.pgpass</source>
        <translation>sie enthält ein Passwort; das gehört in eine Passwortdatei oder nach ~/.pgpass</translation>
    </message>
    <message>
        <source>its option %1 is not known</source>
        <translation>ihre Option %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 has no password in its first line.</source>
        <translation>%1 hat in der ersten Zeile kein Passwort.</translation>
    </message>
    <message>
        <source>No stick is attached. One that comes is opened by itself; name another or a remote one by --port or sticks/ports.</source>
        <translation>Es steckt kein Stick. Kommt einer, wird er von selbst geöffnet; einen anderen oder entfernten nennen Sie mit --port oder sticks/ports.</translation>
    </message>
</context>
<context>
    <name>CodeText</name>
    <message>
        <source>link reset, to the meter</source>
        <translation>Verbindung zurücksetzen, an den Zähler</translation>
    </message>
    <message>
        <source>command to the meter, answer wanted</source>
        <translation>Befehl an den Zähler, Antwort erwünscht</translation>
    </message>
    <message>
        <source>command to all meters, no answer</source>
        <translation>Befehl an alle Zähler, ohne Antwort</translation>
    </message>
    <message>
        <source>command to the meter</source>
        <translation>Befehl an den Zähler</translation>
    </message>
    <message>
        <source>request for alarm data, to the meter</source>
        <translation>Abfrage von Alarmdaten, an den Zähler</translation>
    </message>
    <message>
        <source>request for data, to the meter</source>
        <translation>Abfrage von Daten, an den Zähler</translation>
    </message>
    <message>
        <source>installation confirmed, to the meter</source>
        <translation>Installation bestätigt, an den Zähler</translation>
    </message>
    <message>
        <source>sent by the meter on its own, no answer wanted</source>
        <translation>vom Zähler von selbst gesendet, ohne Antwort</translation>
    </message>
    <message>
        <source>the meter asks to be installed</source>
        <translation>der Zähler bittet um Installation</translation>
    </message>
    <message>
        <source>no data; the meter can be reached now</source>
        <translation>keine Daten; der Zähler ist jetzt erreichbar</translation>
    </message>
    <message>
        <source>the meter asks to be called</source>
        <translation>der Zähler bittet um Abfrage</translation>
    </message>
    <message>
        <source>the meter&apos;s answer to a request</source>
        <translation>Antwort des Zählers auf eine Abfrage</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>nicht bestätigt</translation>
    </message>
    <message>
        <source>DLMS/COSEM segment</source>
        <translation>DLMS/COSEM-Segment</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>application reset or select</source>
        <translation>Anwendung zurücksetzen oder wählen</translation>
    </message>
    <message>
        <source>command to device, full frame</source>
        <translation>Befehl an das Gerät, volles Telegramm</translation>
    </message>
    <message>
        <source>selection of device by secondary address</source>
        <translation>Auswahl des Geräts über die Sekundäradresse</translation>
    </message>
    <message>
        <source>request of selected application</source>
        <translation>Abfrage der gewählten Anwendung</translation>
    </message>
    <message>
        <source>synchronise action (freeze)</source>
        <translation>Synchronisieren (Einfrieren)</translation>
    </message>
    <message>
        <source>TLS record to device</source>
        <translation>TLS-Satz an das Gerät</translation>
    </message>
    <message>
        <source>COSEM command</source>
        <translation>COSEM-Befehl</translation>
    </message>
    <message>
        <source>OBIS-type command (reserved)</source>
        <translation>OBIS-Befehl (reserviert)</translation>
    </message>
    <message>
        <source>response of selected application</source>
        <translation>Antwort der gewählten Anwendung</translation>
    </message>
    <message>
        <source>format frame</source>
        <translation>Format-Telegramm</translation>
    </message>
    <message>
        <source>set clock (absolute)</source>
        <translation>Uhr stellen (absolut)</translation>
    </message>
    <message>
        <source>adjust clock (relative)</source>
        <translation>Uhr korrigieren (relativ)</translation>
    </message>
    <message>
        <source>application error</source>
        <translation>Anwendungsfehler</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>response, full frame</source>
        <translation>Antwort, volles Telegramm</translation>
    </message>
    <message>
        <source>response, compact frame</source>
        <translation>Antwort, kompaktes Telegramm</translation>
    </message>
    <message>
        <source>COSEM response</source>
        <translation>COSEM-Antwort</translation>
    </message>
    <message>
        <source>OBIS-type response (reserved)</source>
        <translation>OBIS-Antwort (reserviert)</translation>
    </message>
    <message>
        <source>transport layer without application data</source>
        <translation>Transportschicht ohne Anwendungsdaten</translation>
    </message>
    <message>
        <source>network layer (EN 13757-5)</source>
        <translation>Netzwerkschicht (EN 13757-5)</translation>
    </message>
    <message>
        <source>network management to device</source>
        <translation>Netzverwaltung an das Gerät</translation>
    </message>
    <message>
        <source>transport layer; compact frame expected in answer</source>
        <translation>Transportschicht; kompaktes Telegramm als Antwort erwartet</translation>
    </message>
    <message>
        <source>transport layer; format frame expected in answer</source>
        <translation>Transportschicht; Format-Telegramm als Antwort erwartet</translation>
    </message>
    <message>
        <source>extended link layer V (variable length)</source>
        <translation>erweiterte Verbindungsschicht V (variable Länge)</translation>
    </message>
    <message>
        <source>network management from device</source>
        <translation>Netzverwaltung vom Gerät</translation>
    </message>
    <message>
        <source>extended link layer I</source>
        <translation>erweiterte Verbindungsschicht I</translation>
    </message>
    <message>
        <source>extended link layer II</source>
        <translation>erweiterte Verbindungsschicht II</translation>
    </message>
    <message>
        <source>extended link layer III</source>
        <translation>erweiterte Verbindungsschicht III</translation>
    </message>
    <message>
        <source>extended link layer IV</source>
        <translation>erweiterte Verbindungsschicht IV</translation>
    </message>
    <message>
        <source>authentication and fragmentation layer</source>
        <translation>Authentifizierungs- und Fragmentierungsschicht</translation>
    </message>
    <message>
        <source>TLS record from device</source>
        <translation>TLS-Satz vom Gerät</translation>
    </message>
    <message>
        <source>manufacturer specific</source>
        <translation>herstellerspezifisch</translation>
    </message>
    <message>
        <source>set baud rate</source>
        <translation>Baudrate einstellen</translation>
    </message>
    <message>
        <source>image transfer command</source>
        <translation>Befehl zur Bildübertragung</translation>
    </message>
    <message>
        <source>image transfer response</source>
        <translation>Antwort zur Bildübertragung</translation>
    </message>
    <message>
        <source>security information transfer command</source>
        <translation>Befehl zur Übertragung von Sicherheitsdaten</translation>
    </message>
    <message>
        <source>security information transfer response</source>
        <translation>Antwort zur Übertragung von Sicherheitsdaten</translation>
    </message>
    <message>
        <source>not listed in the standard</source>
        <translation>in der Norm nicht aufgeführt</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>INT8</source>
        <translation>INT8</translation>
    </message>
    <message>
        <source>INT16, little endian</source>
        <translation>INT16, niederwertiges Byte zuerst</translation>
    </message>
    <message>
        <source>INT24, little endian</source>
        <translation>INT24, niederwertiges Byte zuerst</translation>
    </message>
    <message>
        <source>INT32, little endian</source>
        <translation>INT32, niederwertiges Byte zuerst</translation>
    </message>
    <message>
        <source>REAL32, little endian</source>
        <translation>REAL32, niederwertiges Byte zuerst</translation>
    </message>
    <message>
        <source>INT48, little endian</source>
        <translation>INT48, niederwertiges Byte zuerst</translation>
    </message>
    <message>
        <source>INT64, little endian</source>
        <translation>INT64, niederwertiges Byte zuerst</translation>
    </message>
    <message>
        <source>selection for readout</source>
        <translation>Auswahl zur Auslesung</translation>
    </message>
    <message>
        <source>BCD, 2 digits</source>
        <translation>BCD, 2 Ziffern</translation>
    </message>
    <message>
        <source>BCD, 4 digits</source>
        <translation>BCD, 4 Ziffern</translation>
    </message>
    <message>
        <source>BCD, 6 digits</source>
        <translation>BCD, 6 Ziffern</translation>
    </message>
    <message>
        <source>BCD, 8 digits</source>
        <translation>BCD, 8 Ziffern</translation>
    </message>
    <message>
        <source>variable length</source>
        <translation>variable Länge</translation>
    </message>
    <message>
        <source>BCD, 12 digits</source>
        <translation>BCD, 12 Ziffern</translation>
    </message>
    <message>
        <source>special function</source>
        <translation>Sonderfunktion</translation>
    </message>
</context>
<context>
    <name>DecodeErrorText</name>
    <message>
        <source>in the link layer</source>
        <translation>in der Verbindungsschicht</translation>
    </message>
    <message>
        <source>in the extended link layer</source>
        <translation>in der erweiterten Verbindungsschicht</translation>
    </message>
    <message>
        <source>in the network layer</source>
        <translation>in der Netzwerkschicht</translation>
    </message>
    <message>
        <source>in the authentication layer</source>
        <translation>in der Authentifizierungsschicht</translation>
    </message>
    <message>
        <source>in the transport layer</source>
        <translation>in der Transportschicht</translation>
    </message>
    <message>
        <source>in the records</source>
        <translation>in den Datensätzen</translation>
    </message>
    <message>
        <source>Link layer</source>
        <translation>Verbindungsschicht</translation>
    </message>
    <message>
        <source>Extended link layer</source>
        <translation>Erweiterte Verbindungsschicht</translation>
    </message>
    <message>
        <source>Network layer</source>
        <translation>Netzwerkschicht</translation>
    </message>
    <message>
        <source>Authentication layer</source>
        <translation>Authentifizierungsschicht</translation>
    </message>
    <message>
        <source>Transport layer</source>
        <translation>Transportschicht</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Character %1 is no hex digit, or the second digit of a byte is missing.</source>
        <translation>Zeichen %1 ist keine Hexziffer, oder die zweite Ziffer eines Bytes fehlt.</translation>
    </message>
    <message>
        <source>The line has no known form.</source>
        <translation>Die Zeile hat keine bekannte Form.</translation>
    </message>
    <message>
        <source>A whole frame, but it carries no telegram.</source>
        <translation>Ein ganzer Rahmen, aber ohne Telegramm darin.</translation>
    </message>
    <message>
        <source>The checksum at byte %1 is wrong: the frame was damaged on its way.</source>
        <translation>Die Prüfsumme bei Byte %1 ist falsch: Der Rahmen wurde unterwegs beschädigt.</translation>
    </message>
    <message>
        <source>The telegram ends %1, at byte %2.</source>
        <translation>Das Telegramm endet %1, bei Byte %2.</translation>
    </message>
    <message>
        <source>A length %1 at byte %2 does not fit what is there.</source>
        <translation>Eine Länge %1 bei Byte %2 passt nicht zu dem, was da ist.</translation>
    </message>
    <message>
        <source>A CRC %1 at byte %2 is wrong: the telegram was damaged on its way.</source>
        <translation>Eine CRC %1 bei Byte %2 ist falsch: Das Telegramm wurde unterwegs beschädigt.</translation>
    </message>
    <message>
        <source>The authentication code does not fit: wrong key, or the telegram was changed.</source>
        <translation>Der Authentifizierungscode passt nicht: Der Schlüssel ist falsch, oder das Telegramm wurde verändert.</translation>
    </message>
    <message>
        <source>What follows %1 from byte %2 on cannot be read here.</source>
        <translation>Was %1 ab Byte %2 folgt, kann hier nicht gelesen werden.</translation>
    </message>
    <message>
        <source>From byte %1 on the content belongs to the manufacturer.</source>
        <translation>Ab Byte %1 gehört der Inhalt dem Hersteller.</translation>
    </message>
    <message>
        <source>Encrypted, and no key is known for this meter.</source>
        <translation>Verschlüsselt, und für diesen Zähler ist kein Schlüssel bekannt.</translation>
    </message>
    <message>
        <source>Encrypted, and the known key does not fit.</source>
        <translation>Verschlüsselt, und der bekannte Schlüssel passt nicht.</translation>
    </message>
    <message>
        <source>Encrypted in a way that cannot be decrypted here.</source>
        <translation>Auf eine Weise verschlüsselt, die hier nicht entschlüsselt werden kann.</translation>
    </message>
    <message>
        <source>Part of a longer message: the rest has not been heard yet.</source>
        <translation>Teil einer längeren Nachricht: Der Rest wurde noch nicht gehört.</translation>
    </message>
    <message>
        <source>Part of a longer message: an earlier part was not heard.</source>
        <translation>Teil einer längeren Nachricht: Ein früherer Teil wurde nicht gehört.</translation>
    </message>
    <message>
        <source>Compact telegram: the full telegram that explains it has not been heard yet.</source>
        <translation>Kompaktes Telegramm: Das volle Telegramm, das es erklärt, wurde noch nicht gehört.</translation>
    </message>
    <message>
        <source>Byte %1 begins a record of a kind that the standard reserves.</source>
        <translation>Bei Byte %1 beginnt ein Datensatz, dessen Art die Norm reserviert.</translation>
    </message>
    <message>
        <source>The length of the record at byte %1 is reserved: where it ends is unknown.</source>
        <translation>Die Länge des Datensatzes bei Byte %1 ist reserviert: Wo er endet, ist unbekannt.</translation>
    </message>
    <message>
        <source>The record at byte %1 has more than ten extensions.</source>
        <translation>Der Datensatz bei Byte %1 hat mehr als zehn Erweiterungen.</translation>
    </message>
    <message>
        <source>Encrypted, and the keys are locked.</source>
        <translation>Verschlüsselt, und die Schlüssel sind gesperrt.</translation>
    </message>
</context>
<context>
    <name>ExplainText</name>
    <message numerus="yes">
        <source>%n byte(s) follow</source>
        <translation>
            <numerusform>%n Byte folgt</numerusform>
            <numerusform>%n Bytes folgen</numerusform>
        </translation>
    </message>
    <message>
        <source>address unique in this installation only</source>
        <translation>Adresse nur in dieser Anlage eindeutig</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>generation of the device: %1</source>
        <translation>Generation des Geräts: %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>start of a wired frame</source>
        <translation>Anfang eines kabelgebundenen Rahmens</translation>
    </message>
    <message>
        <source>primary address %1 on the bus</source>
        <translation>Primäradresse %1 am Bus</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>sum of the bytes from C on</source>
        <translation>Summe der Bytes ab C</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>end of a wired frame</source>
        <translation>Ende eines kabelgebundenen Rahmens</translation>
    </message>
    <message>
        <source>access number %1</source>
        <translation>Zugriffsnummer %1</translation>
    </message>
    <message>
        <source>whom the telegram is for</source>
        <translation>für wen das Telegramm ist</translation>
    </message>
    <message>
        <source>%1; minute counter %2, session %3</source>
        <translation>%1; Minutenzähler %2, Sitzung %3</translation>
    </message>
    <message>
        <source>encrypted with AES-128-CTR</source>
        <translation>mit AES-128-CTR verschlüsselt</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>encryption reserved</source>
        <translation>Verschlüsselung reserviert</translation>
    </message>
    <message>
        <source>Payload CRC</source>
        <translation>Nutzdaten-CRC</translation>
    </message>
    <message>
        <source>fits all that follows</source>
        <translation>passt zu allem, was folgt</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>routing data, not read here</source>
        <translation>Wegedaten, hier nicht gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) in this layer</source>
        <translation>
            <numerusform>%n Byte in dieser Schicht</numerusform>
            <numerusform>%n Bytes in dieser Schicht</numerusform>
        </translation>
    </message>
    <message>
        <source>message counter %1</source>
        <translation>Nachrichtenzähler %1</translation>
    </message>
    <message numerus="yes">
        <source>the message has %n byte(s)</source>
        <translation>
            <numerusform>die Nachricht hat %n Byte</numerusform>
            <numerusform>die Nachricht hat %n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>authentication code, not checked</source>
        <translation>Authentifizierungscode, nicht geprüft</translation>
    </message>
    <message>
        <source>authentication code, fits</source>
        <translation>Authentifizierungscode, passt</translation>
    </message>
    <message>
        <source>authentication code, does not fit</source>
        <translation>Authentifizierungscode, passt nicht</translation>
    </message>
    <message>
        <source>security mode %1: %2</source>
        <translation>Sicherheitsmodus %1: %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation>nichts zu melden</translation>
    </message>
    <message>
        <source>Key version</source>
        <translation>Schlüsselversion</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message numerus="yes">
        <source>%n encrypted byte(s)</source>
        <translation>
            <numerusform>%n verschlüsseltes Byte</numerusform>
            <numerusform>%n verschlüsselte Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plain byte(s)</source>
        <translation>
            <numerusform>%n unverschlüsseltes Byte</numerusform>
            <numerusform>%n unverschlüsselte Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>stored value %1</source>
        <translation>Speicherwert %1</translation>
    </message>
    <message>
        <source>tariff %1</source>
        <translation>Tarif %1</translation>
    </message>
    <message>
        <source>subunit %1</source>
        <translation>Untereinheit %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not listed in the standard</source>
        <translation>in der Norm nicht aufgeführt</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>shows that the decryption is right</source>
        <translation>zeigt, dass die Entschlüsselung stimmt</translation>
    </message>
    <message>
        <source>Filler</source>
        <translation>Füllbytes</translation>
    </message>
    <message numerus="yes">
        <source>%n idle byte(s)</source>
        <translation>
            <numerusform>%n Füllbyte</numerusform>
            <numerusform>%n Füllbytes</numerusform>
        </translation>
    </message>
    <message>
        <source>what follows belongs to the manufacturer</source>
        <translation>was folgt, gehört dem Hersteller</translation>
    </message>
    <message>
        <source>Manufacturer&apos;s data</source>
        <translation>Herstellerdaten</translation>
    </message>
    <message>
        <source>meaning known to the manufacturer only</source>
        <translation>Bedeutung nur dem Hersteller bekannt</translation>
    </message>
    <message>
        <source>the manufacturer&apos;s own format</source>
        <translation>eigenes Format des Herstellers</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>authentication tag of the encryption</source>
        <translation>Authentifizierungs-Tag der Verschlüsselung</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>names the layout of the records</source>
        <translation>benennt den Aufbau der Datensätze</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of layout</source>
        <translation>
            <numerusform>%n Byte Aufbau</numerusform>
            <numerusform>%n Bytes Aufbau</numerusform>
        </translation>
    </message>
    <message>
        <source>Full frame CRC</source>
        <translation>CRC des vollen Telegramms</translation>
    </message>
    <message>
        <source>checksum over the telegram written out in full</source>
        <translation>Prüfsumme über das ausgeschriebene Telegramm</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>state of the alarms, its bits belong to the manufacturer</source>
        <translation>Zustand der Alarme, die Bits legt der Hersteller fest</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Surplus</source>
        <translation>Überzählig</translation>
    </message>
    <message>
        <source>behind the end of the telegram</source>
        <translation>hinter dem Ende des Telegramms</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>manufacturer %1: %2</source>
        <translation>Hersteller %1: %2</translation>
    </message>
    <message>
        <source>the meter&apos;s number %1</source>
        <translation>Zählernummer %1</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>DIF and VIF of the records, without values</source>
        <translation>DIF und VIF der Datensätze, ohne Werte</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>medium and units of the two counters</source>
        <translation>Medium und Einheiten der beiden Zählwerke</translation>
    </message>
</context>
<context>
    <name>HomeAssistant</name>
    <message>
        <source>Meter reading</source>
        <translation>Zählerstand</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gehört</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>nothing is in it</source>
        <translation>es steht nichts darin</translation>
    </message>
    <message>
        <source>neither a device log of CUxD nor a table nor lines of wmbusmeters</source>
        <translation>weder ein Gerätelog des CUxD noch eine Tabelle noch Zeilen von wmbusmeters</translation>
    </message>
    <message>
        <source>the time format is none</source>
        <translation>das Zeitformat ist keines</translation>
    </message>
    <message>
        <source>no column holds times</source>
        <translation>keine Spalte enthält Zeiten</translation>
    </message>
    <message>
        <source>no column holds numbers</source>
        <translation>keine Spalte enthält Zahlen</translation>
    </message>
    <message>
        <source>“1.234” may be 1.234 or 1234</source>
        <translation>„1.234“ kann 1,234 oder 1234 bedeuten</translation>
    </message>
    <message>
        <source>a table of consumption holds no readings</source>
        <translation>eine Verbrauchstabelle enthält keine Zählerstände</translation>
    </message>
</context>
<context>
    <name>InverterText</name>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>DC voltage</source>
        <translation>Gleichspannung</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>AC temperature</source>
        <translation>AC-Temperatur</translation>
    </message>
    <message>
        <source>DC temperature</source>
        <translation>DC-Temperatur</translation>
    </message>
    <message>
        <source>cos φ</source>
        <translation>cos φ</translation>
    </message>
    <message>
        <source>Power limit</source>
        <translation>Leistungsgrenze</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Alarm code</source>
        <translation>Alarmcode</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>SMI 260 %1</source>
        <translation>SMI 260 %1</translation>
    </message>
    <message>
        <source>SMI 260 “%1” (%2)</source>
        <translation>SMI 260 „%1“ (%2)</translation>
    </message>
    <message>
        <source>the number on the sticker is missing</source>
        <translation>die Nummer vom Aufkleber fehlt</translation>
    </message>
    <message>
        <source>only the digits 0 to 9 and A to F belong here</source>
        <translation>hier gehören nur die Ziffern 0 bis 9 und A bis F hin</translation>
    </message>
    <message>
        <source>this is more than eight decimal digits</source>
        <translation>das sind mehr als acht Dezimalziffern</translation>
    </message>
    <message>
        <source>no inverter has the number 0</source>
        <translation>kein Wechselrichter hat die Nummer 0</translation>
    </message>
    <message>
        <source>%1: read as the sticker&apos;s hex %2.</source>
        <translation>%1: gelesen als Hex-Zahl des Aufklebers %2.</translation>
    </message>
    <message>
        <source>Read as decimal, as CUxD&apos;s CODE. If it is the sticker&apos;s hex number, the inverter is %1: then put 0x in front.</source>
        <translation>Dezimal gelesen, wie CODE in CUxD. Ist es die Hex-Zahl des Aufklebers, dann ist es der Wechselrichter %1: Setzen Sie dann 0x davor.</translation>
    </message>
    <message>
        <source>%1 has more than six digits. Compare it with the end of the serial number.</source>
        <translation>%1 hat mehr als sechs Stellen. Vergleichen Sie sie mit dem Ende der Seriennummer.</translation>
    </message>
    <message>
        <source>The file is too large for an inverter profile.</source>
        <translation>Die Datei ist für ein Wechselrichter-Profil zu groß.</translation>
    </message>
    <message>
        <source>Line %1, column %2: this is no JSON.</source>
        <translation>Zeile %1, Spalte %2: Das ist kein JSON.</translation>
    </message>
    <message>
        <source>%1: another kind of value belongs here.</source>
        <translation>%1: Hier gehört eine andere Art von Wert hin.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 is not known here.</source>
        <translation>%1 ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1: this value is not possible.</source>
        <translation>%1: Dieser Wert ist nicht möglich.</translation>
    </message>
    <message>
        <source>%1: this value has a rule already.</source>
        <translation>%1: Für diesen Wert gibt es schon eine Regel.</translation>
    </message>
    <message>
        <source>The profile is of a later program.</source>
        <translation>Das Profil stammt von einem neueren Programm.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1: the inverter does not take so many decimals.</source>
        <translation>%1: So viele Nachkommastellen nimmt der Wechselrichter nicht.</translation>
    </message>
    <message>
        <source>%1: only %2 is allowed.</source>
        <translation>%1: Nur %2 ist erlaubt.</translation>
    </message>
    <message>
        <source>%1: allowed is %2 to %3.</source>
        <translation>%1: Erlaubt ist %2 bis %3.</translation>
    </message>
    <message>
        <source>limit to %1</source>
        <translation>auf %1 begrenzen</translation>
    </message>
    <message>
        <source>set cos φ to %1</source>
        <translation>cos φ auf %1 stellen</translation>
    </message>
    <message>
        <source>switch on</source>
        <translation>einschalten</translation>
    </message>
    <message>
        <source>switch off</source>
        <translation>ausschalten</translation>
    </message>
    <message>
        <source>%1: %2?</source>
        <translation>%1: %2?</translation>
    </message>
    <message>
        <source>It feeds nothing in any more until it is switched on again.</source>
        <translation>Er speist nichts mehr ein, bis er wieder eingeschaltet wird.</translation>
    </message>
    <message>
        <source>It feeds in at most %1 from now on, until somebody sets another limit.</source>
        <translation>Er speist ab jetzt höchstens %1 ein, bis eine andere Grenze gesetzt wird.</translation>
    </message>
    <message>
        <source>It feeds in again as soon as there is sun.</source>
        <translation>Er speist wieder ein, sobald die Sonne scheint.</translation>
    </message>
    <message>
        <source>The phase of what it feeds in changes.</source>
        <translation>Die Phasenlage der Einspeisung ändert sich.</translation>
    </message>
    <message>
        <source>The owner answers for keeping the rules of the grid operator.</source>
        <translation>Für die Regeln des Netzbetreibers steht der Betreiber der Anlage ein.</translation>
    </message>
    <message>
        <source>This command was never verified on a real device.</source>
        <translation>Dieser Befehl wurde nie an einem echten Gerät geprüft.</translation>
    </message>
    <message>
        <source>The inverter answered.</source>
        <translation>Der Wechselrichter hat geantwortet.</translation>
    </message>
    <message>
        <source>The inverter answered to the first question only.</source>
        <translation>Der Wechselrichter hat nur auf die erste Frage geantwortet.</translation>
    </message>
    <message>
        <source>The inverter does not answer. Without sun it has no power; otherwise check the number and the distance to the stick.</source>
        <translation>Der Wechselrichter antwortet nicht. Ohne Sonne hat er keinen Strom; sonst prüfen Sie die Nummer und den Abstand zum Stick.</translation>
    </message>
    <message>
        <source>Confirmed: the inverter reads back what was set.</source>
        <translation>Bestätigt: Der Wechselrichter meldet zurück, was gesetzt wurde.</translation>
    </message>
    <message>
        <source>Not taken: the inverter reads back something else.</source>
        <translation>Nicht übernommen: Der Wechselrichter meldet etwas anderes zurück.</translation>
    </message>
    <message>
        <source>Not confirmed: sent, but not read back. The inverter may have taken it or not.</source>
        <translation>Nicht bestätigt: gesendet, aber nicht zurückgelesen. Der Wechselrichter kann es übernommen haben oder nicht.</translation>
    </message>
    <message>
        <source>Nothing was sent: the inverter does not say what is to be kept.</source>
        <translation>Es wurde nichts gesendet: Der Wechselrichter sagt nicht, was zu behalten ist.</translation>
    </message>
    <message>
        <source>The stick could not be used: unplugged, busy or silent.</source>
        <translation>Der Stick war nicht zu benutzen: abgezogen, belegt oder stumm.</translation>
    </message>
</context>
<context>
    <name>KeyFileText</name>
    <message>
        <source>the line does not begin with a meter&apos;s number (51601328), C418 28136051 0103 or FFD.51601328.01.03</source>
        <translation>die Zeile beginnt weder mit einer Zählernummer (51601328) noch mit C418 28136051 0103 oder FFD.51601328.01.03</translation>
    </message>
    <message>
        <source>the key is missing behind the meter&apos;s number</source>
        <translation>hinter der Zählernummer fehlt der Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>the key has %n digit(s) instead of 32</source>
        <translation>
            <numerusform>der Schlüssel hat %n Ziffer statt 32</numerusform>
            <numerusform>der Schlüssel hat %n Ziffern statt 32</numerusform>
        </translation>
    </message>
    <message>
        <source>character %1 is no hex digit; a key has 32 digits from 0 to 9 and A to F</source>
        <translation>Zeichen %1 ist keine Hexziffer; ein Schlüssel hat 32 Ziffern von 0 bis 9 und A bis F</translation>
    </message>
</context>
<context>
    <name>KeyStoreText</name>
    <message>
        <source>The keys are locked. Open the vault first.</source>
        <translation>Die Schlüssel sind gesperrt. Öffnen Sie zuerst den Tresor.</translation>
    </message>
    <message>
        <source>There is no vault yet that could be opened.</source>
        <translation>Es gibt noch keinen Tresor, der geöffnet werden könnte.</translation>
    </message>
    <message>
        <source>There is a vault already. Open it instead of making another one.</source>
        <translation>Es gibt schon einen Tresor. Öffnen Sie ihn, statt einen neuen anzulegen.</translation>
    </message>
    <message>
        <source>Another program has changed the vault. It was left as it is: lock the keys, open the vault again and repeat the last change.</source>
        <translation>Ein anderes Programm hat den Tresor geändert. Er blieb, wie er ist: Sperren Sie die Schlüssel, öffnen Sie den Tresor wieder und wiederholen Sie die letzte Änderung.</translation>
    </message>
    <message>
        <source>The secret service has not answered the question before this one yet. Try again in a moment.</source>
        <translation>Der Schlüsselbund hat die vorige Frage noch nicht beantwortet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Only the secret service opens this vault. Give it a passphrase first.</source>
        <translation>Nur der Schlüsselbund öffnet diesen Tresor. Geben Sie ihm zuerst eine Passphrase.</translation>
    </message>
    <message>
        <source>The file in the vault&apos;s place is no vault. It was left as it is.</source>
        <translation>Die Datei am Platz des Tresors ist kein Tresor. Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>A later version of Meterscope has written this vault. Update the program to open it.</source>
        <translation>Eine spätere Version von Meterscope hat diesen Tresor geschrieben. Aktualisieren Sie das Programm, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>The vault is damaged: bytes are missing or have changed. Put back a copy of the file; it was left as it is.</source>
        <translation>Der Tresor ist beschädigt: Bytes fehlen oder haben sich geändert. Legen Sie eine Kopie der Datei zurück; er blieb, wie er ist.</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault.</source>
        <translation>Diese Passphrase öffnet den Tresor nicht.</translation>
    </message>
    <message>
        <source>What the secret service keeps does not open this vault. Use the passphrase.</source>
        <translation>Was der Schlüsselbund aufbewahrt, öffnet diesen Tresor nicht. Nehmen Sie die Passphrase.</translation>
    </message>
    <message>
        <source>No passphrase opens this vault, only the secret service of the desktop where it was made.</source>
        <translation>Keine Passphrase öffnet diesen Tresor, nur der Schlüsselbund des Desktops, auf dem er angelegt wurde.</translation>
    </message>
    <message>
        <source>There is not enough memory to check the passphrase. Close other programs and try again.</source>
        <translation>Der Speicher reicht nicht, um die Passphrase zu prüfen. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This computer gives no random numbers, so no vault can be made.</source>
        <translation>Dieser Computer liefert keine Zufallszahlen, daher kann kein Tresor angelegt werden.</translation>
    </message>
    <message>
        <source>The vault cannot be read. Check the rights of its file and folder.</source>
        <translation>Der Tresor kann nicht gelesen werden. Prüfen Sie die Rechte seiner Datei und seines Ordners.</translation>
    </message>
    <message>
        <source>The file in the vault&apos;s place is too large for a vault. It was left as it is.</source>
        <translation>Die Datei am Platz des Tresors ist zu groß für einen Tresor. Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The vault cannot be written; it is as it was before. Check the rights of its folder and the space on the disk.</source>
        <translation>Der Tresor kann nicht geschrieben werden; er ist wie zuvor. Prüfen Sie die Rechte seines Ordners und den Platz auf der Platte.</translation>
    </message>
    <message>
        <source>What lies in the vault&apos;s place is another file. It was left as it is.</source>
        <translation>Am Platz des Tresors liegt eine andere Datei. Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>This desktop has no secret service.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring is locked and stayed so.</source>
        <translation>Der Schlüsselbund des Desktops ist gesperrt und blieb es.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring was not allowed to answer.</source>
        <translation>Der Schlüsselbund des Desktops durfte nicht antworten.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring knows nothing of this vault.</source>
        <translation>Der Schlüsselbund des Desktops kennt diesen Tresor nicht.</translation>
    </message>
    <message>
        <source>The secret service ended before it answered.</source>
        <translation>Der Schlüsselbund wurde beendet, bevor er antwortete.</translation>
    </message>
    <message>
        <source>The secret service did not answer in time.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>What the desktop&apos;s keyring keeps for this vault cannot be used.</source>
        <translation>Was der Schlüsselbund für diesen Tresor aufbewahrt, ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The secret service refused without a reason.</source>
        <translation>Der Schlüsselbund hat ohne Grund abgelehnt.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s); a key has 32</source>
        <translation>
            <numerusform>%n Ziffer; ein Schlüssel hat 32</numerusform>
            <numerusform>%n Ziffern; ein Schlüssel hat 32</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s), too many; a key has 32</source>
        <translation>
            <numerusform>%n Ziffer, zu viel; ein Schlüssel hat 32</numerusform>
            <numerusform>%n Ziffern, zu viele; ein Schlüssel hat 32</numerusform>
        </translation>
    </message>
    <message>
        <source>character %1 is no digit from 0 to 9 or A to F</source>
        <translation>Zeichen %1 ist keine Ziffer von 0 bis 9 oder A bis F</translation>
    </message>
    <message>
        <source>no key: it has 32 hex digits, 16 characters, or 22 characters of Base64</source>
        <translation>kein Schlüssel: Er hat 32 Hex-Ziffern, 16 Zeichen oder 22 Zeichen Base64</translation>
    </message>
    <message>
        <source>no meter number</source>
        <translation>keine Zählernummer</translation>
    </message>
    <message>
        <source>no meter number that could be understood</source>
        <translation>keine verständliche Zählernummer</translation>
    </message>
    <message>
        <source>the meter has no key</source>
        <translation>der Zähler hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>ein Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is too large for a key file: more than 32 MB, also unpacked, or more than 100,000 rows.</source>
        <translation>Die Datei ist zu groß für eine Schlüsseldatei: mehr als 32 MB, auch entpackt, oder mehr als 100.000 Zeilen.</translation>
    </message>
    <message>
        <source>No meter with a key can be found in the file.</source>
        <translation>In der Datei ist kein Zähler mit einem Schlüssel zu finden.</translation>
    </message>
    <message>
        <source>The file is damaged: it is cut off or garbled.</source>
        <translation>Die Datei ist beschädigt: Sie ist abgeschnitten oder verstümmelt.</translation>
    </message>
    <message>
        <source>The file is encrypted. Its password came with it from the maker.</source>
        <translation>Die Datei ist verschlüsselt. Ihr Passwort kam mit ihr vom Hersteller.</translation>
    </message>
    <message>
        <source>The password does not open the file.</source>
        <translation>Das Passwort öffnet die Datei nicht.</translation>
    </message>
    <message>
        <source>All 32 digits are the same.</source>
        <translation>Alle 32 Ziffern sind gleich.</translation>
    </message>
    <message>
        <source>%1 has the same key.</source>
        <translation>%1 hat denselben Schlüssel.</translation>
    </message>
    <message>
        <source>The meter stands in the list twice with the same key.</source>
        <translation>Der Zähler steht zweimal mit demselben Schlüssel in der Liste.</translation>
    </message>
    <message>
        <source>The meter stands in the list twice with different keys.</source>
        <translation>Der Zähler steht zweimal mit verschiedenen Schlüsseln in der Liste.</translation>
    </message>
    <message>
        <source>%1 has the same place in the stick.</source>
        <translation>%1 hat denselben Platz im Stick.</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>eingetippt</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>KEM file</source>
        <translation>KEM-Datei</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <extracomment>Not a sentence: &quot;de&quot; in the German translation, so that the program can ask which language it speaks.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>MediumText</name>
    <message>
        <source>Gas</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Warm water</source>
        <translation>Warmwasser</translation>
    </message>
    <message>
        <source>Cold water</source>
        <translation>Kaltwasser</translation>
    </message>
    <message>
        <source>Hot water</source>
        <translation>Heißwasser</translation>
    </message>
    <message>
        <source>Waste water</source>
        <translation>Abwasser</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Kälte</translation>
    </message>
    <message>
        <source>Heat and cooling</source>
        <translation>Wärme und Kälte</translation>
    </message>
    <message>
        <source>Heat cost</source>
        <translation>Heizkosten</translation>
    </message>
    <message>
        <source>Smoke</source>
        <translation>Rauch</translation>
    </message>
    <message>
        <source>Room climate</source>
        <translation>Raumklima</translation>
    </message>
    <message>
        <source>Radio adapter</source>
        <translation>Funkadapter</translation>
    </message>
    <message>
        <source>Repeater</source>
        <translation>Repeater</translation>
    </message>
    <message>
        <source>Oil</source>
        <translation>Öl</translation>
    </message>
    <message>
        <source>Steam</source>
        <translation>Dampf</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>Art %1</translation>
    </message>
</context>
<context>
    <name>MqttText</name>
    <message>
        <source>The broker&apos;s certificate is of no authority that this system trusts.</source>
        <translation>Das Zertifikat des Brokers stammt von keiner Stelle, der dieses System vertraut.</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate is of no authority in %1.</source>
        <translation>Das Zertifikat des Brokers stammt von keiner Stelle in %1.</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate has expired.</source>
        <translation>Das Zertifikat des Brokers ist abgelaufen.</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate is not valid yet: is the clock right?</source>
        <translation>Das Zertifikat des Brokers ist noch nicht gültig: Geht die Uhr richtig?</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate is not accepted: %1.</source>
        <translation>Das Zertifikat des Brokers wird nicht angenommen: %1.</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM form.</source>
        <translation>%1 enthält kein Zertifikat in PEM-Form.</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate is not made out for %1.</source>
        <translation>Das Zertifikat des Brokers ist nicht auf %1 ausgestellt.</translation>
    </message>
    <message>
        <source>There is no TLS at this port of the broker.</source>
        <translation>An diesem Port des Brokers gibt es kein TLS.</translation>
    </message>
    <message>
        <source>No TLS with the broker: %1.</source>
        <translation>Kein TLS mit dem Broker: %1.</translation>
    </message>
</context>
<context>
    <name>NoteText</name>
    <message>
        <source>code %1</source>
        <translation>Code %1</translation>
    </message>
    <message numerus="yes">
        <source>The L field does not fit: %n byte(s) follow it.</source>
        <translation>
            <numerusform>Das L-Feld passt nicht: Ihm folgt %n Byte.</numerusform>
            <numerusform>Das L-Feld passt nicht: Ihm folgen %n Bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) behind the end of the telegram.</source>
        <translation>
            <numerusform>%n Byte hinter dem Ende des Telegramms.</numerusform>
            <numerusform>%n Bytes hinter dem Ende des Telegramms.</numerusform>
        </translation>
    </message>
    <message>
        <source>More records follow in the meter&apos;s next telegram.</source>
        <translation>Weitere Datensätze folgen im nächsten Telegramm des Zählers.</translation>
    </message>
    <message>
        <source>The header promises more encrypted blocks than there are.</source>
        <translation>Der Kopf kündigt mehr verschlüsselte Blöcke an, als da sind.</translation>
    </message>
    <message>
        <source>Part of the content was sent without encryption.</source>
        <translation>Ein Teil des Inhalts wurde unverschlüsselt gesendet.</translation>
    </message>
    <message>
        <source>The receiver has decrypted the extended link layer already.</source>
        <translation>Der Empfänger hat die erweiterte Verbindungsschicht schon entschlüsselt.</translation>
    </message>
    <message>
        <source>The meter reports an error without a code.</source>
        <translation>Der Zähler meldet einen Fehler ohne Code.</translation>
    </message>
    <message>
        <source>The meter reports an error: %1.</source>
        <translation>Der Zähler meldet einen Fehler: %1.</translation>
    </message>
    <message>
        <source>The meter reports the alarm state %1.</source>
        <translation>Der Zähler meldet den Alarmzustand %1.</translation>
    </message>
    <message>
        <source>Selected application: %1.</source>
        <translation>Gewählte Anwendung: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Put together from %n telegram(s).</source>
        <translation>
            <numerusform>Aus %n Telegramm zusammengesetzt.</numerusform>
            <numerusform>Aus %n Telegrammen zusammengesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Record %1 holds another telegram.</source>
        <translation>Datensatz %1 enthält ein weiteres Telegramm.</translation>
    </message>
    <message>
        <source>Security mode %1 has not been proven on a real meter here.</source>
        <translation>Sicherheitsmodus %1 wurde hier noch an keinem echten Zähler erprobt.</translation>
    </message>
    <message>
        <source>The message counter fell: an old message was sent again.</source>
        <translation>Der Nachrichtenzähler ist gefallen: Eine alte Nachricht wurde noch einmal gesendet.</translation>
    </message>
</context>
<context>
    <name>QuantityText</name>
    <message>
        <source>Manufacturer specific</source>
        <translation>Herstellerspezifisch</translation>
    </message>
    <message>
        <source>Unknown quantity</source>
        <translation>Unbekannte Größe</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>during an error</source>
        <translation>während eines Fehlers</translation>
    </message>
    <message>
        <source>stored value %1</source>
        <translation>Speicherwert %1</translation>
    </message>
    <message>
        <source>tariff %1</source>
        <translation>Tarif %1</translation>
    </message>
    <message>
        <source>subunit %1</source>
        <translation>Untereinheit %1</translation>
    </message>
    <message>
        <source>the meter marks this value as invalid</source>
        <translation>der Zähler kennzeichnet diesen Wert als ungültig</translation>
    </message>
    <message>
        <source>measured during an error of the meter; it may be old</source>
        <translation>während eines Fehlers des Zählers gemessen; der Wert kann alt sein</translation>
    </message>
    <message>
        <source>the meter reports: %1</source>
        <translation>der Zähler meldet: %1</translation>
    </message>
    <message>
        <source>meaning known to the manufacturer only</source>
        <translation>Bedeutung nur dem Hersteller bekannt</translation>
    </message>
    <message>
        <source>the standard has no meaning for this code</source>
        <translation>die Norm kennt keine Bedeutung für diesen Code</translation>
    </message>
    <message>
        <source>reserved by the standard</source>
        <translation>von der Norm reserviert</translation>
    </message>
    <message>
        <source>more digits than can be shown exactly</source>
        <translation>mehr Ziffern, als genau dargestellt werden können</translation>
    </message>
    <message>
        <source>holds another telegram</source>
        <translation>enthält ein weiteres Telegramm</translation>
    </message>
    <message>
        <source>holds a series of values</source>
        <translation>enthält eine Reihe von Werten</translation>
    </message>
    <message>
        <source>HCA</source>
        <comment>unit of a heat cost allocator</comment>
        <translation>Einheiten</translation>
    </message>
</context>
<context>
    <name>SecurityText</name>
    <message>
        <source>shown by 2F 2F behind the header</source>
        <translation>gezeigt durch 2F 2F hinter dem Kopf</translation>
    </message>
    <message>
        <source>proven by 2F 2F and records without a fault</source>
        <translation>bewiesen durch 2F 2F und fehlerfreie Datensätze</translation>
    </message>
    <message>
        <source>proven by 2F 2F in two telegrams</source>
        <translation>bewiesen durch 2F 2F in zwei Telegrammen</translation>
    </message>
    <message>
        <source>proven by the authentication code</source>
        <translation>bewiesen durch den Authentifizierungscode</translation>
    </message>
    <message>
        <source>proven by the CRC of the payload</source>
        <translation>bewiesen durch die CRC der Nutzdaten</translation>
    </message>
    <message>
        <source>proven by the authentication tag</source>
        <translation>bewiesen durch das Authentifizierungs-Tag</translation>
    </message>
    <message>
        <source>proven by the manufacturer&apos;s mark</source>
        <translation>bewiesen durch das Kennzeichen des Herstellers</translation>
    </message>
    <message>
        <source>clear</source>
        <comment>sent without encryption</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>key missing</source>
        <translation>Schlüssel fehlt</translation>
    </message>
    <message>
        <source>wrong key</source>
        <translation>Schlüssel falsch</translation>
    </message>
    <message>
        <source>secure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>cannot be decrypted</source>
        <translation>nicht entschlüsselbar</translation>
    </message>
    <message>
        <source>The telegram is not encrypted.</source>
        <translation>Das Telegramm ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Encrypted. Enter the meter&apos;s key to read it.</source>
        <translation>Verschlüsselt. Geben Sie den Schlüssel des Zählers ein, um es zu lesen.</translation>
    </message>
    <message>
        <source>Encrypted, and the key does not fit. Check its digits and the meter&apos;s number.</source>
        <translation>Verschlüsselt, und der Schlüssel passt nicht. Prüfen Sie seine Ziffern und die Nummer des Zählers.</translation>
    </message>
    <message>
        <source>Encrypted in a way that cannot be decrypted here (%1).</source>
        <translation>Auf eine Weise verschlüsselt, die hier nicht entschlüsselt werden kann (%1).</translation>
    </message>
    <message>
        <source>Decrypted by the stick</source>
        <translation>Vom Stick entschlüsselt</translation>
    </message>
    <message>
        <source>Decrypted here</source>
        <translation>Hier entschlüsselt</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>mode 5, AES-128-CBC</source>
        <translation>Modus 5, AES-128-CBC</translation>
    </message>
    <message>
        <source>mode 7, AES-128-CBC with a derived key</source>
        <translation>Modus 7, AES-128-CBC mit abgeleitetem Schlüssel</translation>
    </message>
    <message>
        <source>mode 9, AES-128-GCM</source>
        <translation>Modus 9, AES-128-GCM</translation>
    </message>
    <message>
        <source>mode 10, AES-128-CCM</source>
        <translation>Modus 10, AES-128-CCM</translation>
    </message>
    <message>
        <source>AES-128-CTR of the extended link layer</source>
        <translation>AES-128-CTR der erweiterten Verbindungsschicht</translation>
    </message>
    <message>
        <source>PRIOS, the Diehl family&apos;s own coding</source>
        <translation>PRIOS, eigene Kodierung der Diehl-Familie</translation>
    </message>
    <message>
        <source>mode %1</source>
        <translation>Modus %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no encryption</source>
        <translation>keine Verschlüsselung</translation>
    </message>
    <message>
        <source>manufacturer specific</source>
        <translation>herstellerspezifisch</translation>
    </message>
    <message>
        <source>DES-CBC, withdrawn</source>
        <translation>DES-CBC, zurückgezogen</translation>
    </message>
    <message>
        <source>DES-CBC with IV, withdrawn</source>
        <translation>DES-CBC mit IV, zurückgezogen</translation>
    </message>
    <message>
        <source>reserved, once AES-CBC without IV</source>
        <translation>reserviert, früher AES-CBC ohne IV</translation>
    </message>
    <message>
        <source>AES-128-CBC, IV from address and access number</source>
        <translation>AES-128-CBC, IV aus Adresse und Zugriffsnummer</translation>
    </message>
    <message>
        <source>AES-128-CBC, key derived per message</source>
        <translation>AES-128-CBC, Schlüssel je Nachricht abgeleitet</translation>
    </message>
    <message>
        <source>AES-128-CTR with CMAC</source>
        <translation>AES-128-CTR mit CMAC</translation>
    </message>
    <message>
        <source>AES-128-GCM</source>
        <translation>AES-128-GCM</translation>
    </message>
    <message>
        <source>AES-128-CCM</source>
        <translation>AES-128-CCM</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>specific use</source>
        <translation>besondere Verwendung</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>The key fits the other way round: its bytes are in reverse order.</source>
        <translation>Der Schlüssel passt andersherum: Seine Bytes stehen in umgekehrter Reihenfolge.</translation>
    </message>
    <message>
        <source>The key looks like characters typed as text; it is meant as hex digits.</source>
        <translation>Der Schlüssel sieht nach als Text getippten Zeichen aus; gemeint sind Hexziffern.</translation>
    </message>
    <message>
        <source>A key that was entered for another meter fits.</source>
        <translation>Ein Schlüssel, der für einen anderen Zähler eingegeben wurde, passt.</translation>
    </message>
    <message>
        <source>keys locked</source>
        <translation>Schlüssel gesperrt</translation>
    </message>
    <message>
        <source>Encrypted. Your keys are locked: open the vault, and it is read if there is one for it.</source>
        <translation>Verschlüsselt. Ihre Schlüssel sind gesperrt: Öffnen Sie den Tresor; wenn einer passt, wird es gelesen.</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Sticks</source>
        <translation>Sticks</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>The file is too long for settings.</source>
        <translation>Die Datei ist zu lang für Einstellungen.</translation>
    </message>
    <message>
        <source>The file holds no settings of Meterscope.</source>
        <translation>Die Datei enthält keine Einstellungen von Meterscope.</translation>
    </message>
    <message>
        <source>A later version of Meterscope has written this file. Update the program to read it.</source>
        <translation>Eine spätere Version von Meterscope hat diese Datei geschrieben. Aktualisieren Sie das Programm, um sie zu lesen.</translation>
    </message>
    <message>
        <source>%1: there is no such setting.</source>
        <translation>%1: Diese Einstellung gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: this kind of value does not belong here.</source>
        <translation>%1: Ein Wert dieser Art gehört nicht hierher.</translation>
    </message>
    <message>
        <source>%1: goes from %2 to %3.</source>
        <translation>%1: geht von %2 bis %3.</translation>
    </message>
    <message>
        <source>%1: is too long.</source>
        <translation>%1: ist zu lang.</translation>
    </message>
    <message>
        <source>%1: this value is not known.</source>
        <translation>%1: Dieser Wert ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Line %1, column %2: what stands there does not belong into JSON.</source>
        <translation>Zeile %1, Spalte %2: Was dort steht, gehört nicht in JSON.</translation>
    </message>
    <message>
        <source>%1: is no address of a PostgreSQL database.</source>
        <translation>%1: ist keine Adresse einer PostgreSQL-Datenbank.</translation>
    </message>
    <message>
        <source>%1: has a password in it, which belongs into a file of its own.</source>
        <translation>%1: enthält ein Passwort, das in eine eigene Datei gehört.</translation>
    </message>
</context>
<context>
    <name>SystemError</name>
    <message>
        <source>Operation not permitted</source>
        <translation>Das ist nicht erlaubt</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner fehlt</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Fehler beim Lesen oder Schreiben</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>Dieses Gerät gibt es nicht</translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation>Im Moment nicht verfügbar</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>Der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Das Gerät ist belegt</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>Das gibt es schon</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Das ist kein Ordner</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>Ungültige Angabe</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Zu viele offene Dateien</translation>
    </message>
    <message>
        <source>This is no serial port</source>
        <translation>Das ist kein serieller Anschluss</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Es ist kein Platz mehr frei</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Hier kann nur gelesen werden</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>Die Gegenstelle hat beendet</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>Die Verknüpfungen führen im Kreis</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Der zugeteilte Platz ist verbraucht</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>Die Datei auf dem anderen Rechner ist nicht mehr da</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>Diese Adresse ist belegt</translation>
    </message>
    <message>
        <source>Cannot assign requested address</source>
        <translation>Diese Adresse gehört nicht zu diesem Rechner</translation>
    </message>
    <message>
        <source>Network is down</source>
        <translation>Das Netz ist abgeschaltet</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>Das Netz ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>Die Gegenstelle hat die Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>Keine Antwort innerhalb der Frist</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>Kein Weg zu diesem Rechner</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>Diesen Rechner gibt es nicht</translation>
    </message>
    <message>
        <source>The remote host closed the connection</source>
        <translation>Die Gegenstelle hat die Verbindung beendet</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>Die Verbindung wurde beendet</translation>
    </message>
    <message>
        <source>Socket operation timed out</source>
        <translation>Keine Antwort innerhalb der Frist</translation>
    </message>
    <message>
        <source>Network unreachable</source>
        <translation>Das Netz ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Host unreachable</source>
        <translation>Kein Weg zu diesem Rechner</translation>
    </message>
    <message>
        <source>The bound address is already in use</source>
        <translation>Diese Adresse ist belegt</translation>
    </message>
    <message>
        <source>The address is not available</source>
        <translation>Diese Adresse gehört nicht zu diesem Rechner</translation>
    </message>
    <message>
        <source>The address is protected</source>
        <translation>Diese Adresse ist geschützt</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>TtyinitText</name>
    <message>
        <source>neither a comment (;) nor NAME=value; CUxD turns such a line into a comment</source>
        <translation>weder ein Kommentar (;) noch NAME=Wert; CUxD macht aus so einer Zeile einen Kommentar</translation>
    </message>
    <message>
        <source>the name of the port is missing, for example ttyUSB0</source>
        <translation>der Name des Anschlusses fehlt, zum Beispiel ttyUSB0</translation>
    </message>
    <message>
        <source>this character cannot be part of a port&apos;s name</source>
        <translation>dieses Zeichen kann nicht im Namen eines Anschlusses stehen</translation>
    </message>
    <message>
        <source>a colon is missing behind the name of the port</source>
        <translation>hinter dem Namen des Anschlusses fehlt ein Doppelpunkt</translation>
    </message>
    <message>
        <source>a command is missing behind the colon</source>
        <translation>hinter dem Doppelpunkt fehlt ein Befehl</translation>
    </message>
    <message>
        <source>a command begins with four hex digits, for example 0103 or 0125</source>
        <translation>ein Befehl beginnt mit vier Hex-Ziffern, zum Beispiel 0103 oder 0125</translation>
    </message>
    <message>
        <source>the bar | is missing behind the four digits of the command</source>
        <translation>hinter den vier Ziffern des Befehls fehlt der senkrechte Strich |</translation>
    </message>
    <message>
        <source>a second bar | in one command; commands are separated by a colon</source>
        <translation>ein zweiter senkrechter Strich | in einem Befehl; Befehle werden durch einen Doppelpunkt getrennt</translation>
    </message>
    <message>
        <source>this is no hex digit (0 to 9, A to F)</source>
        <translation>das ist keine Hex-Ziffer (0 bis 9, A bis F)</translation>
    </message>
    <message>
        <source>a digit is missing: the number of hex digits is odd</source>
        <translation>eine Ziffer fehlt: die Anzahl der Hex-Ziffern ist ungerade</translation>
    </message>
    <message>
        <source>the stick has no endpoint %1; a command begins with 01 to 04</source>
        <translation>der Stick hat keinen Endpunkt %1; ein Befehl beginnt mit 01 bis 04</translation>
    </message>
    <message>
        <source>only the stick sends this message</source>
        <translation>diese Nachricht sendet nur der Stick</translation>
    </message>
    <message>
        <source>%1 bytes of data, the command takes %2</source>
        <translation>%1 Byte Daten, der Befehl braucht %2</translation>
    </message>
    <message>
        <source>the key has %1 digits instead of %2</source>
        <translation>der Schlüssel hat %1 Ziffern statt %2</translation>
    </message>
    <message>
        <source>values are missing: %1 bytes, the flags promise %2</source>
        <translation>es fehlen Werte: %1 Byte, nach den Kennbits müssten es %2 sein</translation>
    </message>
    <message>
        <source>too many values: %1 bytes, the flags promise %2</source>
        <translation>zu viele Werte: %1 Byte, nach den Kennbits müssten es %2 sein</translation>
    </message>
    <message>
        <source>the first byte is 00 (until the next start) or 01 (for good), not %1</source>
        <translation>das erste Byte ist 00 (bis zum nächsten Start) oder 01 (dauerhaft), nicht %1</translation>
    </message>
    <message>
        <source>there is no link mode %1; 00 is S1, 04 is T2, 09 is C2-B</source>
        <translation>es gibt keinen Link Mode %1; 00 ist S1, 04 ist T2, 09 ist C2-B</translation>
    </message>
    <message>
        <source>slot %1 does not exist: a stick has the slots 00 to 0F</source>
        <translation>den Platz %1 gibt es nicht: ein Stick hat die Plätze 00 bis 0F</translation>
    </message>
    <message>
        <source>slot %1 was given to another meter before: only the last one counts</source>
        <translation>den Platz %1 hat vorher ein anderer Zähler bekommen: nur der letzte zählt</translation>
    </message>
    <message>
        <source>this meter was given another key in slot %1</source>
        <translation>dieser Zähler hat auf Platz %1 einen anderen Schlüssel bekommen</translation>
    </message>
    <message>
        <source>key number %1: a stick holds 16</source>
        <translation>Schlüssel Nummer %1: ein Stick fasst 16</translation>
    </message>
    <message>
        <source>the line is broken behind a colon; write it on one line in the CUxD setup</source>
        <translation>die Zeile ist hinter einem Doppelpunkt umbrochen; im CUxD-Setup in eine Zeile schreiben</translation>
    </message>
    <message>
        <source>a + belongs before the first command only</source>
        <translation>ein + gehört nur vor den ersten Befehl</translation>
    </message>
    <message>
        <source>a line with keys is documented with a + before the first command</source>
        <translation>eine Zeile mit Schlüsseln ist mit einem + vor dem ersten Befehl dokumentiert</translation>
    </message>
    <message>
        <source>link mode and keys in one line are not documented; write two lines</source>
        <translation>Link Mode und Schlüssel in einer Zeile sind nicht dokumentiert; besser zwei Zeilen</translation>
    </message>
    <message>
        <source>written to the stick&apos;s flash at every start; CUxD&apos;s own lines begin with 00</source>
        <translation>wird bei jedem Start in den Flash des Sticks geschrieben; die Zeilen von CUxD beginnen mit 00</translation>
    </message>
    <message>
        <source>link mode C+T needs a stick with firmware 1.4 or later</source>
        <translation>Link Mode C+T braucht einen Stick ab Firmware 1.4</translation>
    </message>
    <message>
        <source>with power saving the stick sleeps and loses telegrams</source>
        <translation>im Stromsparbetrieb schläft der Stick und verliert Telegramme</translation>
    </message>
    <message>
        <source>without the level byte no signal strength is shown</source>
        <translation>ohne das Pegelbyte wird keine Empfangsstärke angezeigt</translation>
    </message>
    <message>
        <source>device mode 01: the stick plays a meter instead of listening</source>
        <translation>Gerätemodus 01: der Stick spielt einen Zähler, statt zu hören</translation>
    </message>
    <message>
        <source>an unknown command; it is sent as it is</source>
        <translation>ein unbekannter Befehl; er wird gesendet, wie er ist</translation>
    </message>
    <message>
        <source>restarts the stick or sends by radio: not a setting</source>
        <translation>startet den Stick neu oder sendet per Funk: keine Einstellung</translation>
    </message>
    <message>
        <source>this port was given another link mode before: only the last one counts</source>
        <translation>dieser Anschluss hat vorher einen anderen Link Mode bekommen: nur der letzte zählt</translation>
    </message>
    <message>
        <source>this meter has the same key in slot %1 already</source>
        <translation>dieser Zähler hat denselben Schlüssel schon auf Platz %1</translation>
    </message>
    <message>
        <source>all digits of the key are the same: is this a placeholder?</source>
        <translation>alle Ziffern des Schlüssels sind gleich: ist das ein Platzhalter?</translation>
    </message>
    <message>
        <source>the address does not begin with a maker&apos;s letters; copy it from CUxD&apos;s status page: C418 28136051 0103</source>
        <translation>die Adresse beginnt nicht mit den Buchstaben eines Herstellers; von der CUxD-Statusseite abschreiben: C418 28136051 0103</translation>
    </message>
    <message>
        <source>CUxD writes ttyUSB0, without /dev/</source>
        <translation>CUxD schreibt ttyUSB0, ohne /dev/</translation>
    </message>
    <message>
        <source>CUxD documents no parameter of this name</source>
        <translation>CUxD dokumentiert keinen Parameter mit diesem Namen</translation>
    </message>
    <message>
        <source>CUxD&apos;s parameters are written in capitals</source>
        <translation>die Parameter von CUxD werden groß geschrieben</translation>
    </message>
    <message>
        <source>link mode %1</source>
        <translation>Link Mode %1</translation>
    </message>
    <message>
        <source>unknown link mode %1</source>
        <translation>unbekannter Link Mode %1</translation>
    </message>
    <message>
        <source>listens to meters</source>
        <translation>hört Zähler</translation>
    </message>
    <message>
        <source>plays a meter</source>
        <translation>spielt einen Zähler</translation>
    </message>
    <message>
        <source>radio channel %1</source>
        <translation>Funkkanal %1</translation>
    </message>
    <message>
        <source>sending power step %1</source>
        <translation>Sendeleistung Stufe %1</translation>
    </message>
    <message>
        <source>power saving on</source>
        <translation>Stromsparen ein</translation>
    </message>
    <message>
        <source>power saving off</source>
        <translation>Stromsparen aus</translation>
    </message>
    <message>
        <source>signal strength on</source>
        <translation>Empfangsstärke ein</translation>
    </message>
    <message>
        <source>signal strength off</source>
        <translation>Empfangsstärke aus</translation>
    </message>
    <message>
        <source>time stamp on</source>
        <translation>Zeitstempel ein</translation>
    </message>
    <message>
        <source>time stamp off</source>
        <translation>Zeitstempel aus</translation>
    </message>
    <message>
        <source>LEDs on</source>
        <translation>LEDs ein</translation>
    </message>
    <message>
        <source>LEDs off</source>
        <translation>LEDs aus</translation>
    </message>
    <message>
        <source>clock on</source>
        <translation>Uhr ein</translation>
    </message>
    <message>
        <source>clock off</source>
        <translation>Uhr aus</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>dauerhaft</translation>
    </message>
    <message>
        <source>until the stick&apos;s next start</source>
        <translation>bis zum nächsten Start des Sticks</translation>
    </message>
    <message>
        <source>unknown command %1</source>
        <translation>unbekannter Befehl %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>reads the configuration</source>
        <translation>liest die Konfiguration</translation>
    </message>
    <message>
        <source>slot %1: key %2 for %3 (%4 %5, %6)</source>
        <translation>Platz %1: Schlüssel %2 für %3 (%4 %5, %6)</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of all words, numbers and dates.</source>
        <translation>Die Sprache aller Wörter, Zahlen und Daten.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light or dark. As the system: changes together with the desktop.</source>
        <translation>Hell oder dunkel. Wie das System: wechselt zusammen mit dem Desktop.</translation>
    </message>
    <message>
        <source>Size of the window&apos;s content</source>
        <translation>Größe des Fensterinhalts</translation>
    </message>
    <message>
        <source>100 % is the size that the desktop wants.</source>
        <translation>100 % ist die Größe, die der Desktop vorgibt.</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>How many opened files the file menu offers again; 0 for none.</source>
        <translation>So viele geöffnete Dateien bietet das Menü Datei wieder an; 0 für keine.</translation>
    </message>
    <message>
        <source>Tell of new meters</source>
        <translation>Neue Zähler melden</translation>
    </message>
    <message>
        <source>A message of the desktop for each meter that was never heard before. In a block of flats these are many.</source>
        <translation>Eine Meldung des Desktops für jeden Zähler, der noch nie gehört wurde. In einem Mehrfamilienhaus sind das viele.</translation>
    </message>
    <message>
        <source>Tell of silent meters</source>
        <translation>Stumme Zähler melden</translation>
    </message>
    <message>
        <source>A message of the desktop when one of your meters was not heard for too long, and when it is back.</source>
        <translation>Eine Meldung des Desktops, wenn einer Ihrer Zähler zu lange nicht gehört wurde, und wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>Silent after</source>
        <translation>Stumm nach</translation>
    </message>
    <message>
        <source>How long a meter may be silent before a message says so. Many send a few times a day only. UNREACH of CUxD does not depend on it.</source>
        <translation>So lange darf ein Zähler schweigen, bevor es gemeldet wird. Viele senden nur wenige Male am Tag. UNREACH von CUxD hängt nicht davon ab.</translation>
    </message>
    <message>
        <source>Open known sticks at the start</source>
        <translation>Bekannte Sticks beim Start öffnen</translation>
    </message>
    <message>
        <source>Ports on which a stick was heard before are opened again without asking.</source>
        <translation>Anschlüsse, an denen schon einmal ein Stick antwortete, werden ohne Nachfrage wieder geöffnet.</translation>
    </message>
    <message>
        <source>Keep raw telegrams for</source>
        <translation>Rohe Telegramme behalten</translation>
    </message>
    <message>
        <source>Older telegrams make room for new ones. Readings are kept for ever.</source>
        <translation>Ältere Telegramme machen neuen Platz. Messwerte bleiben für immer.</translation>
    </message>
    <message>
        <source>Room for raw telegrams</source>
        <translation>Platz für rohe Telegramme</translation>
    </message>
    <message>
        <source>When younger telegrams need more than this, the oldest go before their time.</source>
        <translation>Brauchen jüngere Telegramme mehr als das, gehen die ältesten vor ihrer Zeit.</translation>
    </message>
    <message>
        <source>Daily backups of the history</source>
        <translation>Tägliche Sicherungen des Verlaufs</translation>
    </message>
    <message>
        <source>Time zone of the history</source>
        <translation>Zeitzone des Verlaufs</translation>
    </message>
    <message>
        <source>Where hours, days and months begin, as Europe/Berlin; empty: as the computer. After a change all sums are made again.</source>
        <translation>Wo Stunden, Tage und Monate beginnen, etwa Europe/Berlin; leer: wie der Rechner. Nach einer Änderung werden alle Summen neu gebildet.</translation>
    </message>
    <message>
        <source>Clear the clipboard after</source>
        <translation>Zwischenablage leeren nach</translation>
    </message>
    <message>
        <source>A copied key is taken out of the clipboard again.</source>
        <translation>Ein kopierter Schlüssel wird wieder aus der Zwischenablage genommen.</translation>
    </message>
    <message>
        <source>Hide shown keys after</source>
        <translation>Gezeigte Schlüssel verdecken nach</translation>
    </message>
    <message>
        <source>A key that was made visible is covered again.</source>
        <translation>Ein sichtbar gemachter Schlüssel wird wieder verdeckt.</translation>
    </message>
    <message>
        <source>Own meters</source>
        <translation>Eigene Zähler</translation>
    </message>
    <message>
        <source>All that can be read</source>
        <translation>Alle lesbaren</translation>
    </message>
    <message>
        <source>Meters that are published</source>
        <translation>Veröffentlichte Zähler</translation>
    </message>
    <message>
        <source>Own meters are those that were added or named, or have a key.</source>
        <translation>Eigene Zähler sind die hinzugefügten, die benannten und die mit Schlüssel.</translation>
    </message>
    <message>
        <source>Publish by MQTT</source>
        <translation>Über MQTT veröffentlichen</translation>
    </message>
    <message>
        <source>Each reading goes to an MQTT broker, and waits on disk while that is away.</source>
        <translation>Jede Ablesung geht an einen MQTT-Broker und wartet auf der Platte, solange er fehlt.</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker des Netzes</translation>
    </message>
    <message>
        <source>Name or address of the computer on which the broker runs.</source>
        <translation>Name oder Adresse des Rechners, auf dem der Broker läuft.</translation>
    </message>
    <message>
        <source>Port of the broker</source>
        <translation>Port des Brokers</translation>
    </message>
    <message>
        <source>Usually 1883, with encryption 8883.</source>
        <translation>Üblich ist 1883, verschlüsselt 8883.</translation>
    </message>
    <message>
        <source>User of the broker</source>
        <translation>Benutzer beim Broker</translation>
    </message>
    <message>
        <source>Empty: without a user.</source>
        <translation>Leer: ohne Benutzer.</translation>
    </message>
    <message>
        <source>Password file of the broker</source>
        <translation>Passwortdatei des Brokers</translation>
    </message>
    <message>
        <source>Its first line is the password. Only its owner may read it.</source>
        <translation>Ihre erste Zeile ist das Passwort. Nur ihr Besitzer darf sie lesen.</translation>
    </message>
    <message>
        <source>Encrypt the connection to the broker</source>
        <translation>Verbindung zum Broker verschlüsseln</translation>
    </message>
    <message>
        <source>TLS; the broker&apos;s certificate and name are checked.</source>
        <translation>TLS; Zertifikat und Name des Brokers werden geprüft.</translation>
    </message>
    <message>
        <source>Certificates for the broker</source>
        <translation>Zertifikate für den Broker</translation>
    </message>
    <message>
        <source>A PEM file with the certificate authority; empty: those of the system.</source>
        <translation>PEM-Datei mit der Zertifizierungsstelle; leer: die des Systems.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema (Topic)</translation>
    </message>
    <message>
        <source>What topics begin with: wmbus/51601328.</source>
        <translation>Womit Themen beginnen: wmbus/51601328.</translation>
    </message>
    <message>
        <source>Names of the values</source>
        <translation>Namen der Werte</translation>
    </message>
    <message>
        <source>As wmbusmeters writes them, total_m3, or as data points of CUxD, METER.</source>
        <translation>Wie wmbusmeters sie schreibt, total_m3, oder als Datenpunkte von CUxD, METER.</translation>
    </message>
    <message>
        <source>Let the broker keep the last reading</source>
        <translation>Broker behält die letzte Ablesung</translation>
    </message>
    <message>
        <source>Who subscribes later gets it at once (retained).</source>
        <translation>Wer sich später anmeldet, bekommt sie sofort (retained).</translation>
    </message>
    <message>
        <source>Quality of service</source>
        <translation>Zustellung (QoS)</translation>
    </message>
    <message>
        <source>0: sent once. 1: arrives, at times twice. 2: arrives exactly once.</source>
        <translation>0: einmal gesendet. 1: kommt an, manchmal doppelt. 2: kommt genau einmal an.</translation>
    </message>
    <message>
        <source>Room for readings that wait for the broker</source>
        <translation>Platz für Ablesungen, die auf den Broker warten</translation>
    </message>
    <message>
        <source>When it is full, the oldest make room.</source>
        <translation>Ist er voll, machen die ältesten Platz.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Devices (from 2024.11)</source>
        <translation>Geräte (ab 2024.11)</translation>
    </message>
    <message>
        <source>Single values</source>
        <translation>Einzelne Werte</translation>
    </message>
    <message>
        <source>As the wmbusmeters add-on</source>
        <translation>Wie das Add-on wmbusmeters</translation>
    </message>
    <message>
        <source>Announce meters to Home Assistant</source>
        <translation>Zähler bei Home Assistant anmelden</translation>
    </message>
    <message>
        <source>As the wmbusmeters add-on: entities that it made go on with their history.</source>
        <translation>Wie das Add-on wmbusmeters: Dessen Entitäten laufen mit ihrer Historie weiter.</translation>
    </message>
    <message>
        <source>Topic of announcements</source>
        <translation>Thema der Anmeldungen</translation>
    </message>
    <message>
        <source>As Home Assistant has it in its MQTT settings.</source>
        <translation>Wie es in den MQTT-Einstellungen von Home Assistant steht.</translation>
    </message>
    <message>
        <source>Values expire after</source>
        <translation>Werte verfallen nach</translation>
    </message>
    <message>
        <source>Home Assistant shows a value as unavailable when no new one came for so long; 0: never.</source>
        <translation>Home Assistant zeigt einen Wert als nicht verfügbar, wenn so lange kein neuer kam; 0: nie.</translation>
    </message>
    <message>
        <source>File in InfluxDB&apos;s line protocol</source>
        <translation>Datei im Line Protocol von InfluxDB</translation>
    </message>
    <message>
        <source>Each reading is appended to it; empty: none.</source>
        <translation>Jede Ablesung wird angehängt; leer: keine.</translation>
    </message>
    <message>
        <source>InfluxDB server</source>
        <translation>InfluxDB-Server</translation>
    </message>
    <message>
        <source>Whole address for writing, as http://localhost:8086/api/v2/write?org=home&amp;bucket=meters; empty: none.</source>
        <translation>Vollständige Schreibadresse, etwa http://localhost:8086/api/v2/write?org=home&amp;bucket=meters; leer: keine.</translation>
    </message>
    <message>
        <source>Token file of InfluxDB</source>
        <translation>Token-Datei von InfluxDB</translation>
    </message>
    <message>
        <source>Its first line is the token. Only its owner may read it.</source>
        <translation>Ihre erste Zeile ist das Token. Nur ihr Besitzer darf sie lesen.</translation>
    </message>
    <message>
        <source>Room for readings that wait for InfluxDB</source>
        <translation>Platz für Ablesungen, die auf InfluxDB warten</translation>
    </message>
    <message>
        <source>Port for Prometheus</source>
        <translation>Port für Prometheus</translation>
    </message>
    <message>
        <source>Values are shown at http://127.0.0.1:PORT/metrics to this computer only; 0: not at all.</source>
        <translation>Die Werte stehen nur für diesen Rechner unter http://127.0.0.1:PORT/metrics; 0: gar nicht.</translation>
    </message>
    <message>
        <source>How many are kept beside the history; 0 for none. Of a PostgreSQL database its server makes them.</source>
        <translation>Wie viele neben dem Verlauf bleiben; 0 für keine. Die einer PostgreSQL-Datenbank macht deren Server.</translation>
    </message>
    <message>
        <source>PostgreSQL database</source>
        <translation>PostgreSQL-Datenbank</translation>
    </message>
    <message>
        <source>Holds the history instead of this computer, for several listeners: postgresql://user@host/database?sslmode=verify-full; empty: this computer. Never with a password.</source>
        <translation>Hält den Verlauf statt dieses Rechners, für mehrere Empfänger: postgresql://benutzer@rechner/datenbank?sslmode=verify-full; leer: dieser Rechner. Nie mit einem Kennwort.</translation>
    </message>
    <message>
        <source>Password file of the database</source>
        <translation>Kennwortdatei der Datenbank</translation>
    </message>
    <message>
        <source>Its first line is the password, and only its owner may read it; empty: ~/.pgpass, or none is needed.</source>
        <translation>Ihre erste Zeile ist das Kennwort, und nur ihr Eigentümer darf sie lesen; leer: ~/.pgpass, oder es ist keines nötig.</translation>
    </message>
</context>
</TS>
