<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Addresses</name>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How long ago the last telegram came, or its time of day</source>
        <translation>Wie lange das letzte Telegramm her ist</translation>
    </message>
    <message>
        <source>[X] you have named this meter or given its key, [?] unknown</source>
        <translation>[X] Name oder Schlüssel ist bekannt, [?] unbekannt</translation>
    </message>
    <message>
        <source>The meter&apos;s number: CUxD&apos;s CODE</source>
        <translation>Die Nummer des Zählers, in CUxD der CODE</translation>
    </message>
    <message>
        <source>What CUxD&apos;s status page calls this kind of device</source>
        <translation>Wie die Statusseite von CUxD diese Geräteart nennt</translation>
    </message>
    <message>
        <source>What the meter measures</source>
        <translation>Was der Zähler misst</translation>
    </message>
    <message>
        <source>The maker&apos;s three letters</source>
        <translation>Die drei Buchstaben des Herstellers</translation>
    </message>
    <message>
        <source>The main value of the last telegram that could be read</source>
        <translation>Der wichtigste Wert des letzten Telegramms</translation>
    </message>
    <message>
        <source>Level of the last telegram in dBm (± 3 dB), and the last 24 levels</source>
        <translation>Pegel des letzten Telegramms in dBm (± 3 dB) und die letzten 24 Pegel</translation>
    </message>
    <message>
        <source>Median of the time between two telegrams heard</source>
        <translation>Median der Zeit zwischen zwei gehörten Telegrammen</translation>
    </message>
    <message>
        <source>Telegrams heard</source>
        <translation>Gehörte Telegramme</translation>
    </message>
    <message>
        <source>Whether the telegram is encrypted, and whether a key fits</source>
        <translation>Ob das Telegramm verschlüsselt ist und ob ein Schlüssel passt</translation>
    </message>
    <message>
        <source>What CUxD&apos;s status page writes behind the CODE</source>
        <translation>Was die Statusseite von CUxD hinter den CODE schreibt</translation>
    </message>
    <message>
        <source>The port of the stick that heard the last telegram</source>
        <translation>Der Anschluss des Sticks, der das letzte Telegramm gehört hat</translation>
    </message>
    <message>
        <source>The name from your key file</source>
        <translation>Der Name aus Ihrer Schlüsseldatei</translation>
    </message>
    <message>
        <source>Last: %1
First: %2</source>
        <translation>Zuletzt: %1
Zuerst: %2</translation>
    </message>
    <message>
        <source>Known: named by you, or its key is there</source>
        <translation>Bekannt: Name oder Schlüssel ist da</translation>
    </message>
    <message>
        <source>Unknown: no name and no key given</source>
        <translation>Unbekannt: weder Name noch Schlüssel ist da</translation>
    </message>
    <message>
        <source>%1 dBm (± 3 dB), %2</source>
        <translation>%1 dBm (± 3 dB), %2</translation>
    </message>
    <message>
        <source>Level %1 dBm, %2, meter %3</source>
        <translation>Pegel %1 dBm, %2, Zähler %3</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>at the limit</source>
        <translation>grenzwertig</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
</context>
<context>
    <name>CheckChain</name>
    <message>
        <source>Port</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Port free</source>
        <translation>Anschluss frei</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Link mode</source>
        <translation>Funkmodus</translation>
    </message>
    <message>
        <source>Telegrams</source>
        <translation>Telegramme</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>nobody else</source>
        <translation>niemand sonst</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht genannt</translation>
    </message>
    <message numerus="yes">
        <source>%n heard</source>
        <translation>
            <numerusform>%n gehört</numerusform>
            <numerusform>%n gehört</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht da</translation>
    </message>
    <message>
        <source>Plug in the stick, or check the name of the port.</source>
        <translation>Stecken Sie den Stick ein oder prüfen Sie den Namen des Anschlusses.</translation>
    </message>
    <message>
        <source>unplugged</source>
        <translation>abgezogen</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>You are not in the group that may use the port. The banner above names the command.</source>
        <translation>Sie sind nicht in der Gruppe, die den Anschluss benutzen darf. Der Befehl dafür steht oben.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>in use by %1</source>
        <translation>belegt von %1</translation>
    </message>
    <message>
        <source>answers, but not as an iM871A</source>
        <translation>antwortet, aber nicht als iM871A</translation>
    </message>
    <message>
        <source>Another device is connected there. Choose another port.</source>
        <translation>Dort ist ein anderes Gerät angeschlossen. Wählen Sie einen anderen Anschluss.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Unplug the stick and plug it in again. If that does not help, it is another device or broken.</source>
        <translation>Ziehen Sie den Stick ab und stecken Sie ihn wieder ein. Hilft das nicht, ist es ein anderes Gerät oder der Stick ist defekt.</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>PING, reset and reopening did not wake it. Unplug it and plug it in again.</source>
        <translation>PING, Zurücksetzen und neues Öffnen haben ihn nicht geweckt. Ziehen Sie ihn ab und stecken Sie ihn wieder ein.</translation>
    </message>
    <message>
        <source>not taken over</source>
        <translation>nicht übernommen</translation>
    </message>
    <message>
        <source>The stick reads back another configuration than was set. Choose another mode or reset the stick.</source>
        <translation>Der Stick meldet eine andere Einstellung als die gesetzte. Wählen Sie einen anderen Modus oder setzen Sie den Stick zurück.</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Unplug the stick and plug it in again.</source>
        <translation>Ziehen Sie den Stick ab und stecken Sie ihn wieder ein.</translation>
    </message>
    <message>
        <source>none for %1</source>
        <translation>keine seit %1</translation>
    </message>
    <message>
        <source>Perhaps the meters here send in another mode: try C1-B or S1. Move the stick nearer to a meter.</source>
        <translation>Vielleicht senden die Zähler hier in einem anderen Modus: Versuchen Sie C1-B oder S1. Halten Sie den Stick näher an einen Zähler.</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>Plug the stick in again: it continues by itself. Keep it on a short extension cable.</source>
        <translation>Stecken Sie den Stick wieder ein, dann geht es von selbst weiter. Am besten an einem kurzen Verlängerungskabel.</translation>
    </message>
    <message>
        <source>Another program holds the port. Close it: this one continues by itself.</source>
        <translation>Ein anderes Programm belegt den Anschluss. Beenden Sie es, dann geht es hier von selbst weiter.</translation>
    </message>
    <message>
        <source>End %1: this program continues by itself.</source>
        <translation>Beenden Sie %1, dann geht es hier von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>meterscope --help names the options.</source>
        <translation>meterscope --help nennt die Optionen.</translation>
    </message>
    <message>
        <source>Sees, reads and explains wireless M-Bus meters through an IMST iM871A-USB stick.</source>
        <translation>Hört, liest und erklärt Funkzähler (wireless M-Bus) über einen IMST iM871A-USB-Stick.</translation>
    </message>
    <message>
        <source>Use the built-in demo stick.</source>
        <translation>Den eingebauten Demo-Stick benutzen.</translation>
    </message>
    <message>
        <source>Use this port: /dev/ttyUSB0, a link to it, a pseudo-terminal.</source>
        <translation>Diesen Anschluss benutzen: /dev/ttyUSB0, eine Verknüpfung darauf, ein Pseudoterminal.</translation>
    </message>
    <message>
        <source>Keep settings and data in DIR.</source>
        <translation>Einstellungen und Daten in DIR halten.</translation>
    </message>
    <message>
        <source>Language: de or en.</source>
        <translation>Sprache: de oder en.</translation>
    </message>
    <message>
        <source>Theme: light, dark or system.</source>
        <translation>Farben: light, dark oder system.</translation>
    </message>
    <message>
        <source>Ignore the settings.</source>
        <translation>Die Einstellungen nicht beachten.</translation>
    </message>
    <message>
        <source>With --demo: write a picture of every page to DIR and exit.</source>
        <translation>Mit --demo: ein Bild jeder Seite nach DIR schreiben und enden.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Die Version ausgeben.</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>Diese Hilfe ausgeben.</translation>
    </message>
    <message>
        <source>Files of telegrams or keys to open.</source>
        <translation>Dateien mit Telegrammen oder Schlüsseln, die geöffnet werden.</translation>
    </message>
    <message>
        <source>--lang is de or en, not “%1”.</source>
        <translation>--lang ist de oder en, nicht „%1“.</translation>
    </message>
    <message>
        <source>--theme is light, dark or system, not “%1”.</source>
        <translation>--theme ist light, dark oder system, nicht „%1“.</translation>
    </message>
    <message>
        <source>--tour needs --demo: its pictures show the demo stick&apos;s meters.</source>
        <translation>--tour braucht --demo: Die Bilder zeigen die Zähler des Demo-Sticks.</translation>
    </message>
    <message>
        <source>There is no display. In a terminal, this shows the same meters:
  meterscope-cli listen --demo --output table
</source>
        <translation>Es ist keine Anzeige da. Im Terminal zeigt dies dieselben Zähler:
  meterscope-cli listen --demo --output table
</translation>
    </message>
</context>
<context>
    <name>DemoKeys</name>
    <message>
        <source>Gas, cellar</source>
        <translation>Gas Keller</translation>
    </message>
    <message>
        <source>Electricity, main</source>
        <translation>Strom Haupt</translation>
    </message>
    <message>
        <source>Radiator, kitchen</source>
        <translation>Heizkörper Küche</translation>
    </message>
    <message>
        <source>Radiator, hall</source>
        <translation>Heizkörper Flur</translation>
    </message>
    <message>
        <source>Radiator, bath</source>
        <translation>Heizkörper Bad</translation>
    </message>
    <message>
        <source>Water, flat</source>
        <translation>Wasser Wohnung</translation>
    </message>
    <message>
        <source>Radiator, bedroom</source>
        <translation>Heizkörper Schlafzimmer</translation>
    </message>
    <message>
        <source>Cold water, garden</source>
        <translation>Kaltwasser Garten</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>stick</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>level in dBm</source>
        <translation>Pegel in dBm</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>interval in s</source>
        <translation>Abstand in s</translation>
    </message>
    <message>
        <source>age in s</source>
        <translation>Alter in s</translation>
    </message>
    <message>
        <source>last value</source>
        <translation>letzter Wert</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>“%1” is no field. Fields: medium, maker, code, security, stick, status, rssi, count, interval, age, value.</source>
        <translation>„%1“ ist kein Feld. Felder: medium, hersteller, code, sicherheit, stick, status, rssi, anzahl, abstand, alter, wert.</translation>
    </message>
    <message>
        <source>Behind “%1” something is missing.</source>
        <translation>Hinter „%1“ fehlt etwas.</translation>
    </message>
    <message>
        <source>“%1” is text: compare it with = or !=.</source>
        <translation>„%1“ ist Text: Vergleichen Sie mit = oder !=.</translation>
    </message>
    <message>
        <source>“%1” is no number here.</source>
        <translation>„%1“ ist hier keine Zahl.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>yyyy-MM-dd HH:mm:ss</source>
        <extracomment>Date and time, see QDateTime::toString.</extracomment>
        <translation>dd.MM.yyyy HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>The history %1 was written by a newer version of Meterscope. It is left untouched, and what is heard now is not kept. Please update the program.</source>
        <translation>Den Verlauf %1 hat eine neuere Version von Meterscope geschrieben. Er bleibt unangetastet, und was jetzt empfangen wird, wird nicht aufbewahrt. Bitte aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>The history %1 is damaged and another program has it open. Close that program, then it is repaired.</source>
        <translation>Der Verlauf %1 ist beschädigt und von einem anderen Programm geöffnet. Schließen Sie dieses Programm, dann wird er repariert.</translation>
    </message>
    <message>
        <source>The SQLite driver of Qt is missing (package libqt6sql6-sqlite). What is heard now is not kept.</source>
        <translation>Der SQLite-Treiber von Qt fehlt (Paket libqt6sql6-sqlite). Was jetzt empfangen wird, wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 is no history of Meterscope. It is left untouched, and what is heard now is not kept until the file is moved away.</source>
        <translation>%1 ist kein Verlauf von Meterscope. Die Datei bleibt unangetastet, und was jetzt empfangen wird, wird nicht aufbewahrt, bis sie an einen anderen Ort verschoben ist.</translation>
    </message>
    <message>
        <source>The disk is full, nothing can be saved in %1.</source>
        <translation>Der Datenträger ist voll, in %1 kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>The history in %1 may not be written.</source>
        <translation>Der Verlauf in %1 darf nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>Another program keeps the history in %1 locked.</source>
        <translation>Ein anderes Programm hält den Verlauf in %1 gesperrt.</translation>
    </message>
    <message>
        <source>The history in %1 cannot be opened.</source>
        <translation>Der Verlauf in %1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The disk reports an error, nothing can be saved in %1.</source>
        <translation>Der Datenträger meldet einen Fehler, in %1 kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>The history is being brought to the form of this version. A backup was made before.</source>
        <translation>Der Verlauf wird auf die Form dieser Version gebracht. Vorher wurde er gesichert.</translation>
    </message>
    <message>
        <source>The history is damaged. What can be read is being saved.</source>
        <translation>Der Verlauf ist beschädigt. Was lesbar ist, wird gerettet.</translation>
    </message>
    <message numerus="yes">
        <source>Recording goes on in memory: %n telegram(s) wait and are written as soon as that is possible again.</source>
        <translation>
            <numerusform>Die Aufzeichnung läuft im Arbeitsspeicher weiter: %n Telegramm wartet und wird geschrieben, sobald das wieder geht.</numerusform>
            <numerusform>Die Aufzeichnung läuft im Arbeitsspeicher weiter: %n Telegramme warten und werden geschrieben, sobald das wieder geht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The memory for them is full: %n of the oldest had to go.</source>
        <translation>
            <numerusform>Der Speicher dafür ist voll: %n, das älteste, musste weichen.</numerusform>
            <numerusform>Der Speicher dafür ist voll: %n der ältesten mussten weichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The history was damaged.</source>
        <translation>Der Verlauf war beschädigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) could be saved; there was no backup.</source>
        <translation>
            <numerusform>%n Messwert konnte gerettet werden; eine Sicherung gab es nicht.</numerusform>
            <numerusform>%n Messwerte konnten gerettet werden; eine Sicherung gab es nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup %1 was put back, and %n newer reading(s) could be saved.</source>
        <translation>
            <numerusform>Die Sicherung %1 wurde zurückgespielt, und %n neuerer Messwert konnte gerettet werden.</numerusform>
            <numerusform>Die Sicherung %1 wurde zurückgespielt, und %n neuere Messwerte konnten gerettet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>Die beschädigte Datei ist als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The history was gone. The backup %1 was put back.</source>
        <translation>Der Verlauf war verschwunden. Die Sicherung %1 wurde zurückgespielt.</translation>
    </message>
    <message>
        <source>The raw telegrams of the last days were damaged and are collected anew; readings are not affected. The damaged file is kept as %1.</source>
        <translation>Die Rohtelegramme der letzten Tage waren beschädigt und werden neu gesammelt; Messwerte sind nicht betroffen. Die beschädigte Datei ist als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Today&apos;s backup of the history could not be made: %1</source>
        <translation>Die heutige Sicherung des Verlaufs ist nicht gelungen: %1</translation>
    </message>
</context>
<context>
    <name>InputFile</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 256 MB. Read it with meterscope-cli decode.</source>
        <translation>%1 ist größer als 256 MB. Lesen Sie sie mit meterscope-cli decode.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n line(s) hold no telegram, the first is line %2: %3</source>
        <translation>
            <numerusform>%1: %n Zeile enthält kein Telegramm, Zeile %2: %3</numerusform>
            <numerusform>%1: %n Zeilen enthalten kein Telegramm, die erste ist Zeile %2: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 holds neither telegrams nor keys. Line %2: %3</source>
        <translation>%1 enthält weder Telegramme noch Schlüssel. Zeile %2: %3</translation>
    </message>
</context>
<context>
    <name>InverterTexts</name>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>is being asked</source>
        <translation>wird gefragt</translation>
    </message>
    <message>
        <source>feeds in</source>
        <comment>state of the inverter</comment>
        <translation>speist ein</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>not polled</source>
        <translation>nicht abgefragt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>noch nicht gehört</translation>
    </message>
    <message>
        <source>last %1 (%2)</source>
        <translation>zuletzt %1 (%2)</translation>
    </message>
    <message>
        <source>next poll %1</source>
        <translation>nächste Abfrage %1</translation>
    </message>
    <message>
        <source>no next poll</source>
        <translation>keine nächste Abfrage</translation>
    </message>
    <message>
        <source>The stick was on the air for its 1 % of the hour. Polling goes on when the law allows it.</source>
        <translation>Der Stick hat sein eine Prozent der Stunde gesendet. Abgefragt wird wieder, sobald es erlaubt ist.</translation>
    </message>
    <message>
        <source>Without a place the sun is unknown: it is polled day and night.</source>
        <translation>Ohne Ort ist die Sonne unbekannt: Abgefragt wird Tag und Nacht.</translation>
    </message>
    <message>
        <source>Today from %1 to %2</source>
        <translation>Heute von %1 bis %2</translation>
    </message>
    <message>
        <source>The sun does not rise there today.</source>
        <translation>Dort geht die Sonne heute nicht auf.</translation>
    </message>
    <message>
        <source>%1 had to change its link mode for polling and was deaf for meters, %2 s in all.</source>
        <translation>%1 musste zum Abfragen den Link-Modus wechseln und war für Zähler taub, insgesamt %2 s.</translation>
    </message>
    <message>
        <source>No meter&apos;s telegram was missed by it.</source>
        <translation>Dadurch ging kein Telegramm eines Zählers verloren.</translation>
    </message>
    <message>
        <source>Missed by it: %1.</source>
        <translation>Dadurch verloren: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1: not confirmed, %n more tries</source>
        <translation>
            <numerusform>%1: nicht bestätigt, noch %n Versuch</numerusform>
            <numerusform>%1: nicht bestätigt, noch %n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: is being sent and read back …</source>
        <translation>%1: wird gesendet und zurückgelesen …</translation>
    </message>
</context>
<context>
    <name>TelegramCopies</name>
    <message>
        <source>Heard: %1</source>
        <translation>Empfangen: %1</translation>
    </message>
    <message>
        <source>The meter&apos;s numbers are replaced (00000001 and so on), manufacturer and type are not.</source>
        <translation>Die Nummern des Zählers sind ersetzt (00000001 und so weiter), Hersteller und Typ nicht.</translation>
    </message>
    <message>
        <source>With another number in the address the encrypted bytes cannot be decrypted any more, not with the key either.</source>
        <translation>Mit einer anderen Nummer in der Adresse lassen sich die verschlüsselten Bytes nicht mehr entschlüsseln, auch nicht mit dem Schlüssel.</translation>
    </message>
    <message>
        <source>As received: %1</source>
        <translation>Wie empfangen: %1</translation>
    </message>
    <message>
        <source>Decrypted: %1</source>
        <translation>Entschlüsselt: %1</translation>
    </message>
    <message>
        <source>Telegram: %1</source>
        <translation>Telegramm: %1</translation>
    </message>
</context>
<context>
    <name>TelegramNodes</name>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
    <message>
        <source>Telegram inside</source>
        <translation>Enthaltenes Telegramm</translation>
    </message>
    <message>
        <source>Reading stopped</source>
        <translation>Lesen endet hier</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>%1 cannot be made.</source>
        <translation>%1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>app::Composition</name>
    <message>
        <source>The settings could not be read and were put aside as %1. The program starts with the usual ones.</source>
        <translation>Die Einstellungen waren nicht lesbar und liegen jetzt als %1 beiseite. Das Programm startet mit den üblichen.</translation>
    </message>
    <message>
        <source>The demo stick cannot start: %1</source>
        <translation>Der Demo-Stick kann nicht starten: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) from %1 taken over.</source>
        <translation>
            <numerusform>%n Schlüssel aus %1 übernommen.</numerusform>
            <numerusform>%n Schlüssel aus %1 übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys from %1: %2 of %3 telegrams can be read now.</source>
        <translation>Schlüssel aus %1: %2 von %3 Telegrammen jetzt lesbar.</translation>
    </message>
</context>
<context>
    <name>app::InverterRoom</name>
    <message>
        <source>The list of inverters could not be read and was put aside as %1.</source>
        <translation>Die Liste der Wechselrichter war nicht lesbar und liegt jetzt als %1 beiseite.</translation>
    </message>
    <message>
        <source>%1: %2 The profile of the program is used.</source>
        <translation>%1: %2 Es gilt das Profil des Programms.</translation>
    </message>
    <message>
        <source>Nothing was sent: another setting is still being written.</source>
        <translation>Es wurde nichts gesendet: Eine andere Einstellung wird noch geschrieben.</translation>
    </message>
    <message>
        <source>Last change %1 by %2: %3. %4</source>
        <translation>Letzte Änderung %1 durch %2: %3. %4</translation>
    </message>
    <message>
        <source>The change could not be written to the log in %1.</source>
        <translation>Die Änderung ließ sich nicht in das Protokoll in %1 schreiben.</translation>
    </message>
    <message>
        <source>The settings of the inverters cannot be kept in %1.</source>
        <translation>Die Einstellungen der Wechselrichter lassen sich nicht in %1 aufbewahren.</translation>
    </message>
    <message>
        <source>Roof</source>
        <comment>name of the demo&apos;s inverter</comment>
        <translation>Dach</translation>
    </message>
</context>
<context>
    <name>ui::AddressesPage</name>
    <message>
        <source>No meter matches the filter.</source>
        <translation>Kein Zähler passt zum Filter.</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s) are heard, but hidden by the filter.</source>
        <translation>
            <numerusform>%n Zähler ist zu hören, aber durch den Filter verborgen.</numerusform>
            <numerusform>%n Zähler sind zu hören, aber durch den Filter verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all meters</source>
        <translation>Alle Zähler zeigen</translation>
    </message>
    <message>
        <source>Plug in the stick: the meters around you appear here.</source>
        <translation>Stecken Sie den Stick ein: Hier erscheinen die Zähler in der Nähe.</translation>
    </message>
    <message>
        <source>The stick does not listen yet.</source>
        <translation>Der Stick empfängt noch nicht.</translation>
    </message>
    <message>
        <source>No iM871A stick is there. The demo stick plays a house full of real meters.</source>
        <translation>Es ist kein iM871A-Stick da. Der Demo-Stick spielt ein Haus voller echter Zähler.</translation>
    </message>
    <message>
        <source>The Stick page says what is missing.</source>
        <translation>Die Seite „Stick“ sagt, was fehlt.</translation>
    </message>
    <message>
        <source>Start the demo stick</source>
        <translation>Demo-Stick starten</translation>
    </message>
    <message>
        <source>Show the stick</source>
        <translation>Stick zeigen</translation>
    </message>
    <message>
        <source>Listening in mode %1 for %2. Usual are 10 s to 15 min; some meters send on working days only.</source>
        <translation>Empfang im Modus %1 seit %2. Üblich sind 10 s bis 15 min; manche Zähler senden nur werktags.</translation>
    </message>
    <message>
        <source>Nothing at all for a minute: perhaps the meters here send in another mode. Water and heat meters often use C1 or S1.</source>
        <translation>Seit über einer Minute gar nichts: Vielleicht senden die Zähler hier in einem anderen Modus. Wasser- und Wärmezähler nutzen oft C1 oder S1.</translation>
    </message>
    <message>
        <source>No meter heard yet.</source>
        <translation>Noch kein Zähler gehört.</translation>
    </message>
    <message>
        <source>Choose another mode</source>
        <translation>Anderen Modus wählen</translation>
    </message>
    <message>
        <source>All meters</source>
        <translation>Alle Zähler</translation>
    </message>
    <message>
        <source>Without key</source>
        <translation>Ohne Schlüssel</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message numerus="yes">
        <source>Display stands still, recording goes on: %n telegram(s) waiting</source>
        <translation>
            <numerusform>Anzeige steht, Aufzeichnung läuft weiter: %n Telegramm wartet</numerusform>
            <numerusform>Anzeige steht, Aufzeichnung läuft weiter: %n Telegramme warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Found addresses</source>
        <translation>Gefundene Adressen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose what the table shows</source>
        <translation>Wählen, was die Tabelle zeigt</translation>
    </message>
    <message>
        <source>Encrypted meters whose key is missing or wrong</source>
        <translation>Verschlüsselte Zähler, deren Schlüssel fehlt oder falsch ist</translation>
    </message>
    <message>
        <source>Meters whose last level was below −85 dBm</source>
        <translation>Zähler, deren letzter Pegel unter −85 dBm lag</translation>
    </message>
    <message>
        <source>Every meter heard since the start</source>
        <translation>Jeder seit dem Start gehörte Zähler</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Found &amp;addresses</source>
        <translation>Gefundene &amp;Adressen</translation>
    </message>
</context>
<context>
    <name>ui::ChainView</name>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>fraglich</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>noch nicht erreicht</translation>
    </message>
    <message>
        <source>Check chain</source>
        <translation>Prüfkette</translation>
    </message>
</context>
<context>
    <name>ui::ConnectBanner</name>
    <message>
        <source>No stick found</source>
        <translation>Kein Stick gefunden</translation>
    </message>
    <message>
        <source>Plug in an iM871A-USB stick: it is found by itself. Without one, the demo stick plays a house full of real meters.</source>
        <translation>Stecken Sie einen iM871A-USB-Stick ein, er wird von selbst gefunden. Ohne Stick spielt der Demo-Stick ein Haus voller echter Zähler.</translation>
    </message>
    <message>
        <source>Start the demo stick</source>
        <translation>Demo-Stick starten</translation>
    </message>
    <message>
        <source>Demo: the meters shown are played, not heard</source>
        <translation>Demo-Betrieb: Diese Zähler werden gespielt, nicht gehört</translation>
    </message>
    <message>
        <source>An emulated iM871A plays a house of real telegrams, through the same code as a real stick.</source>
        <translation>Ein nachgebildeter iM871A spielt echte Telegramme, auf demselben Weg wie ein echter Stick.</translation>
    </message>
    <message>
        <source>End the demo</source>
        <translation>Demo beenden</translation>
    </message>
    <message>
        <source>%1 is in use</source>
        <translation>%1 ist belegt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>%1 does not work as an iM871A</source>
        <translation>%1 arbeitet nicht als iM871A</translation>
    </message>
    <message>
        <source>The Stick page shows where the chain breaks and what helps.</source>
        <translation>Die Seite „Stick“ zeigt, wo es hakt und was hilft.</translation>
    </message>
    <message>
        <source>Is this your stick?</source>
        <translation>Ist das Ihr Stick?</translation>
    </message>
    <message>
        <source>%1 is a %2. It may be an iM871A or any other device, so it is opened only when you say so.</source>
        <translation>%1 ist ein %2. Das kann ein iM871A sein oder ein anderes Gerät, deshalb wird er erst geöffnet, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Leave it alone</source>
        <translation>In Ruhe lassen</translation>
    </message>
    <message>
        <source>No access to %1</source>
        <translation>Kein Zugriff auf %1</translation>
    </message>
    <message>
        <source>The port belongs to %1:%2 (%3), and your account may not open it. Ask who looks after this computer.</source>
        <translation>Der Anschluss gehört %1:%2 (%3), und Ihr Konto darf ihn nicht öffnen. Fragen Sie, wer diesen Rechner betreut.</translation>
    </message>
    <message>
        <source>The port belongs to %1:%2 (%3). You (%4) are not in the group %2. This command helps; then log out and in once:</source>
        <translation>Der Anschluss gehört %1:%2 (%3). Sie (%4) sind nicht in der Gruppe %2. Dieser Befehl hilft; danach einmal ab- und anmelden:</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Also tried by itself every second</source>
        <translation>Prüft auch von selbst jede Sekunde</translation>
    </message>
    <message>
        <source>Go on with the demo stick</source>
        <translation>Mit Demo-Stick weitermachen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Another program holds the port. As soon as it is closed, this one continues by itself.</source>
        <translation>Ein anderes Programm belegt den Anschluss. Sobald es beendet ist, geht es hier von selbst weiter.</translation>
    </message>
    <message>
        <source>%1 holds the port. As soon as it is closed, this program continues by itself.</source>
        <translation>%1 belegt den Anschluss. Sobald es beendet ist, geht es hier von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>ui::FilterField</name>
    <message>
        <source>Filter: gas rssi&lt;-85 maker=FFD</source>
        <translation>Filter: gas rssi&lt;-85 hersteller=FFD</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words in any column, all must match. Also: medium=gas, rssi&lt;-85, age&lt;5min, count&gt;10, security=no_key, -word.</source>
        <translation>Wörter in beliebigen Spalten, alle müssen passen. Auch: medium=gas, rssi&lt;-85, alter&lt;5min, anzahl&gt;10, sicherheit=fehlt, -wort.</translation>
    </message>
    <message>
        <source>Filter not understood</source>
        <translation>Filter nicht verstanden</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>ui::FoundAddressesView</name>
    <message>
        <source>Usual columns</source>
        <translation>Übliche Spalten</translation>
    </message>
    <message>
        <source>Found addresses</source>
        <translation>Gefundene Adressen</translation>
    </message>
</context>
<context>
    <name>ui::HexPanes</name>
    <message>
        <source>Decrypted by the stick: the bytes on air are not known</source>
        <translation>Vom Stick entschlüsselt: die gesendeten Bytes sind nicht bekannt</translation>
    </message>
    <message>
        <source>As received, nothing was decrypted</source>
        <translation>Wie empfangen, nichts wurde entschlüsselt</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>Wie empfangen</translation>
    </message>
    <message>
        <source>Decrypted</source>
        <translation>Entschlüsselt</translation>
    </message>
    <message>
        <source>Bytes of the telegram as received</source>
        <translation>Bytes des Telegramms wie empfangen</translation>
    </message>
    <message>
        <source>Bytes of the telegram</source>
        <translation>Bytes des Telegramms</translation>
    </message>
</context>
<context>
    <name>ui::InverterForm</name>
    <message>
        <source>CODE %1 = sticker %2.</source>
        <translation>CODE %1 = Aufkleber %2.</translation>
    </message>
    <message>
        <source>The hex number on the sticker (00001F7D), or CUxD&apos;s CODE (00008061)</source>
        <translation>Die Hex-Zahl des Aufklebers (00001F7D) oder CODE in CUxD (00008061)</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>Add the inverter</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add and send …</source>
        <translation>Hinzufügen und senden …</translation>
    </message>
    <message>
        <source>Add an inverter</source>
        <translation>Wechselrichter hinzufügen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number on the sticker, or CODE</source>
        <translation>Nummer auf dem Aufkleber oder CODE</translation>
    </message>
    <message>
        <source>Name (if you like)</source>
        <translation>Name (wenn Sie mögen)</translation>
    </message>
    <message>
        <source>Name of the inverter</source>
        <translation>Name des Wechselrichters</translation>
    </message>
    <message>
        <source>Limit the power to, in W (%1–%2)</source>
        <translation>Leistung begrenzen auf, in W (%1–%2)</translation>
    </message>
    <message>
        <source>Limit the power to, in W</source>
        <translation>Leistung begrenzen auf, in W</translation>
    </message>
    <message>
        <source>Power limit in watts; empty leaves it as it is</source>
        <translation>Leistungsgrenze in Watt; leer bleibt sie, wie sie ist</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie sie ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::InverterPage</name>
    <message>
        <source>No inverter is polled.</source>
        <translation>Es wird kein Wechselrichter abgefragt.</translation>
    </message>
    <message>
        <source>A Letrika SMI 260 speaks only when it is asked. The number on its sticker is all that is needed.</source>
        <translation>Ein Letrika SMI 260 spricht nur, wenn er gefragt wird. Dafür genügt die Nummer auf seinem Aufkleber.</translation>
    </message>
    <message>
        <source>Add an inverter</source>
        <translation>Wechselrichter hinzufügen</translation>
    </message>
    <message>
        <source>Check the profile</source>
        <translation>Profil prüfen</translation>
    </message>
    <message>
        <source>Show which part of the profile reads which value of a captured telegram</source>
        <translation>Zeigt, welcher Teil des Profils welchen Wert eines aufgezeichneten Telegramms liest</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Wechselrichter</translation>
    </message>
    <message>
        <source>&amp;Inverter</source>
        <translation>&amp;Wechselrichter</translation>
    </message>
</context>
<context>
    <name>ui::InverterPanel</name>
    <message>
        <source>CODE %1 · sticker %2</source>
        <translation>CODE %1 · Aufkleber %2</translation>
    </message>
    <message>
        <source>any suitable</source>
        <translation>irgendein passender</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (nicht da)</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Poll now</source>
        <translation>Jetzt abfragen</translation>
    </message>
    <message>
        <source>Ask the inverter now, also at night</source>
        <translation>Den Wechselrichter jetzt fragen, auch nachts</translation>
    </message>
    <message>
        <source>Begin SUM_24H and SUM_LAST_DAY anew</source>
        <translation>SUM_24H und SUM_LAST_DAY neu beginnen</translation>
    </message>
    <message>
        <source>Begin SUM anew and keep the time as SUM_DATE</source>
        <translation>SUM neu beginnen und die Zeit als SUM_DATE merken</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Poll this inverter no longer; its history stays</source>
        <translation>Diesen Wechselrichter nicht mehr abfragen; seine Geschichte bleibt</translation>
    </message>
    <message>
        <source>Poll this inverter no longer? Its history stays.</source>
        <translation>Diesen Wechselrichter nicht mehr abfragen? Seine Geschichte bleibt.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove the inverter</source>
        <translation>Wechselrichter entfernen</translation>
    </message>
    <message>
        <source>ACTIVE: poll regularly</source>
        <translation>ACTIVE: regelmäßig abfragen</translation>
    </message>
    <message>
        <source>Off after</source>
        <translation>Aus nach</translation>
    </message>
    <message>
        <source> missed polls</source>
        <translation> ohne Antwort</translation>
    </message>
    <message>
        <source>POLL_TIMEOUT, intervals without answer until STATE is off</source>
        <translation>POLL_TIMEOUT, Abfragen ohne Antwort, bis STATE aus ist</translation>
    </message>
    <message>
        <source>POLL_TIMEOUT: after so many intervals without answer STATE is off</source>
        <translation>POLL_TIMEOUT: nach so vielen Intervallen ohne Antwort ist STATE aus</translation>
    </message>
    <message>
        <source>Report as unreachable</source>
        <translation>Als unerreichbar melden</translation>
    </message>
    <message>
        <source>CYCLIC_INFO_MSG: UNREACH after the same time</source>
        <translation>CYCLIC_INFO_MSG: UNREACH nach derselben Zeit</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>Stick that polls, DEVICE</source>
        <translation>Stick, der abfragt, DEVICE</translation>
    </message>
    <message>
        <source>DEVICE: which stick polls. One that is fixed to S2 need not change its mode and loses no meter</source>
        <translation>DEVICE: welcher Stick abfragt. Einer, der fest auf S2 steht, muss nicht umschalten und verliert keinen Zähler</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Vortag</translation>
    </message>
    <message>
        <source>SUM</source>
        <translation>SUM</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>About Meterscope</source>
        <translation>Über Meterscope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Meterscope %1&lt;/h3&gt;&lt;p&gt;Sees, reads and explains wireless M-Bus meters through an IMST iM871A-USB stick.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Meterscope %1&lt;/h3&gt;&lt;p&gt;Hört, liest und erklärt Funkzähler (wireless M-Bus) über einen IMST iM871A-USB-Stick.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Meterscope</source>
        <translation>Meterscope</translation>
    </message>
    <message>
        <source>Open files of telegrams or keys</source>
        <translation>Dateien mit Telegrammen oder Schlüsseln öffnen</translation>
    </message>
</context>
<context>
    <name>ui::MeterDetail</name>
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
        <translation>bei Fehler</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no value could be read</source>
        <translation>kein Wert lesbar</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Records of the last telegram</source>
        <translation>Werte des letzten Telegramms</translation>
    </message>
    <message>
        <source>Show telegrams</source>
        <translation>Telegramme zeigen</translation>
    </message>
    <message>
        <source>Show the telegrams of this meter</source>
        <translation>Die Telegramme dieses Zählers zeigen</translation>
    </message>
    <message>
        <source>Lists every telegram of this meter with its bytes</source>
        <translation>Listet jedes Telegramm dieses Zählers mit seinen Bytes</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>no measured value</source>
        <translation>kein Messwert</translation>
    </message>
</context>
<context>
    <name>ui::Navigation</name>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Unfold the navigation</source>
        <translation>Navigation ausklappen</translation>
    </message>
    <message>
        <source>Fold the navigation</source>
        <translation>Navigation einklappen</translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>ui::ProfileCheck</name>
    <message>
        <source>record with VIF %1</source>
        <translation>Datensatz mit VIF %1</translation>
    </message>
    <message>
        <source>name %1</source>
        <translation>Name %1</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>named record %1</source>
        <translation>benannter Datensatz %1</translation>
    </message>
    <message>
        <source>%1 bytes before the end</source>
        <translation>%1 Bytes vor dem Ende</translation>
    </message>
    <message numerus="yes">
        <source>A telegram of %1, %n bytes.</source>
        <translation>
            <numerusform>Ein Telegramm von %1, %n Byte.</numerusform>
            <numerusform>Ein Telegramm von %1, %n Bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>This telegram is of another device than the profile&apos;s: maker, version or type differ.</source>
        <translation>Dieses Telegramm ist von einem anderen Gerät als das Profil: Hersteller, Version oder Typ stimmen nicht.</translation>
    </message>
    <message>
        <source>No telegram can be read here.</source>
        <translation>Hier ist kein Telegramm zu lesen.</translation>
    </message>
    <message>
        <source>%1, not believed</source>
        <translation>%1, nicht glaubhaft</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>nothing points here</source>
        <translation>nichts zeigt hierher</translation>
    </message>
    <message>
        <source>Check the profile</source>
        <translation>Profil prüfen</translation>
    </message>
    <message>
        <source>The profile that comes with the program. A corrected file smi260.json in the data folder replaces it.</source>
        <translation>Das Profil des Programms. Eine berichtigte Datei smi260.json im Datenordner ersetzt es.</translation>
    </message>
    <message>
        <source>Profile of the file %1.</source>
        <translation>Profil aus der Datei %1.</translation>
    </message>
    <message>
        <source>Paste an answer of the inverter: hex, HCI frame, CUxD line</source>
        <translation>Antwort des Wechselrichters einfügen: Hex, HCI-Rahmen, CUxD-Zeile</translation>
    </message>
    <message>
        <source>Captured telegram</source>
        <translation>Aufgezeichnetes Telegramm</translation>
    </message>
    <message>
        <source>What the profile finds in it</source>
        <translation>Was das Profil darin findet</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lautet</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden durch</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleBox</name>
    <message>
        <source>E</source>
        <comment>east</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>Poll every</source>
        <translation>Abfrage alle</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Minutes between two polls, POLL_INTERVAL</source>
        <translation>Minuten zwischen zwei Abfragen, POLL_INTERVAL</translation>
    </message>
    <message>
        <source>POLL_INTERVAL: 1 to 1440 minutes</source>
        <translation>POLL_INTERVAL: 1 bis 1440 Minuten</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>only by day</source>
        <translation>nur tagsüber</translation>
    </message>
    <message>
        <source>From sunrise to sunset</source>
        <translation>Von Sonnenaufgang bis Sonnenuntergang</translation>
    </message>
    <message>
        <source>by day until it goes off</source>
        <translation>tagsüber, bis er ausgeht</translation>
    </message>
    <message>
        <source>From sunrise until, after sunset, the inverter no longer answers</source>
        <translation>Von Sonnenaufgang, bis der Wechselrichter nach Sonnenuntergang nicht mehr antwortet</translation>
    </message>
    <message>
        <source>Poll %1</source>
        <translation>Abfragen: %1</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Place whose sun counts</source>
        <translation>Ort, dessen Sonne gilt</translation>
    </message>
    <message>
        <source>A town of the list, or coordinates such as 52.5 N 13.4 E</source>
        <translation>Eine Stadt aus der Liste oder Koordinaten wie 52,5 N 13,4 O</translation>
    </message>
    <message>
        <source>town or coordinates</source>
        <translation>Stadt oder Koordinaten</translation>
    </message>
    <message>
        <source>Sunrise and sunset moved by</source>
        <translation>Auf- und Untergang verschoben um</translation>
    </message>
    <message>
        <source>Minutes after sunrise; negative is before</source>
        <translation>Minuten nach Sonnenaufgang; negativ ist davor</translation>
    </message>
    <message>
        <source>Minutes after sunset; negative is before</source>
        <translation>Minuten nach Sonnenuntergang; negativ ist davor</translation>
    </message>
</context>
<context>
    <name>ui::StickCard</name>
    <message>
        <source>S1 – meters that send rarely</source>
        <translation>S1 – Zähler, die selten senden</translation>
    </message>
    <message>
        <source>S1-m – as S1, for receivers on the move</source>
        <translation>S1-m – wie S1, für bewegte Empfänger</translation>
    </message>
    <message>
        <source>S2 – as S1, both ways (inverters SMI 260)</source>
        <translation>S2 – wie S1, beide Richtungen (Wechselrichter SMI 260)</translation>
    </message>
    <message>
        <source>T1 – meters that send often</source>
        <translation>T1 – Zähler, die oft senden</translation>
    </message>
    <message>
        <source>T2 – as T1, both ways (CUxD&apos;s usual mode)</source>
        <translation>T2 – wie T1, beide Richtungen (bei CUxD üblich)</translation>
    </message>
    <message>
        <source>R2 – frequent reception, both ways</source>
        <translation>R2 – häufiger Empfang, beide Richtungen</translation>
    </message>
    <message>
        <source>C1-A – compact, frame format A</source>
        <translation>C1-A – kompakt, Rahmenformat A</translation>
    </message>
    <message>
        <source>C1-B – compact, frame format B</source>
        <translation>C1-B – kompakt, Rahmenformat B</translation>
    </message>
    <message>
        <source>C2-A – as C1-A, both ways</source>
        <translation>C2-A – wie C1-A, beide Richtungen</translation>
    </message>
    <message>
        <source>C2-B – as C1-B, both ways</source>
        <translation>C2-B – wie C1-B, beide Richtungen</translation>
    </message>
    <message>
        <source>C and T at the same time</source>
        <translation>C und T zugleich</translation>
    </message>
    <message>
        <source>iM871A %1</source>
        <translation>iM871A %1</translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation>Firmware %1</translation>
    </message>
    <message>
        <source>HCI version %1</source>
        <translation>HCI-Version %1</translation>
    </message>
    <message>
        <source>Remembered for this stick and set again at every start, as CUxD does.</source>
        <translation>Wird für diesen Stick gemerkt und bei jedem Start neu gesetzt, wie CUxD es tut.</translation>
    </message>
    <message>
        <source>Remembered for this stick and set again at every start, as CUxD does. C and T at the same time needs firmware 1.4, this stick has %1.</source>
        <translation>Wird für diesen Stick gemerkt und bei jedem Start neu gesetzt, wie CUxD es tut. C und T zugleich braucht Firmware 1.4, dieser Stick hat %1.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, together %2</source>
        <translation>%1, zusammen %2</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Ask the stick for a sign of life</source>
        <translation>Den Stick um ein Lebenszeichen bitten</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Read configuration and counters from the stick</source>
        <translation>Einstellung und Zählerstände des Sticks lesen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Restart the stick; its counters begin anew</source>
        <translation>Den Stick neu starten; seine Zählerstände beginnen neu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Give the port back, so that another program may use it</source>
        <translation>Den Anschluss freigeben, damit ihn ein anderes Programm nutzen kann</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nicht zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the stick</source>
        <translation>Stick zurücksetzen</translation>
    </message>
    <message>
        <source>Link mode</source>
        <translation>Funkmodus</translation>
    </message>
    <message>
        <source>Only meters that send in this mode are heard</source>
        <translation>Nur Zähler, die in diesem Modus senden, sind zu hören</translation>
    </message>
    <message>
        <source>Also keep in the stick</source>
        <translation>Auch im Stick speichern</translation>
    </message>
    <message>
        <source>Writes the next choice to the stick&apos;s memory, so that other programs find it, too</source>
        <translation>Schreibt die nächste Wahl in den Speicher des Sticks, damit auch andere Programme sie vorfinden</translation>
    </message>
    <message>
        <source>Telegrams</source>
        <translation>Telegramme</translation>
    </message>
    <message>
        <source>Telegrams per minute</source>
        <translation>Telegramme je Minute</translation>
    </message>
    <message>
        <source>Last bytes</source>
        <translation>Letzte Bytes</translation>
    </message>
    <message>
        <source>Listening for</source>
        <translation>Empfang seit</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Bad frames on the line</source>
        <translation>Fehler auf der Leitung</translation>
    </message>
    <message>
        <source>Bytes dropped</source>
        <translation>Verworfene Bytes</translation>
    </message>
    <message>
        <source>Stick: received</source>
        <translation>Stick: empfangen</translation>
    </message>
    <message>
        <source>Stick: CRC errors</source>
        <translation>Stick: CRC-Fehler</translation>
    </message>
    <message>
        <source>Stick: not decodable</source>
        <translation>Stick: nicht lesbar</translation>
    </message>
    <message>
        <source>Stick: running for</source>
        <translation>Stick: läuft seit</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Neu verbunden</translation>
    </message>
    <message>
        <source>Reset the stick? It will be deaf for about a second, and its counters begin anew.</source>
        <translation>Stick zurücksetzen? Er ist etwa eine Sekunde taub, und seine Zählerstände beginnen neu.</translation>
    </message>
    <message>
        <source>, woken by a reset</source>
        <translation>, durch Zurücksetzen geweckt</translation>
    </message>
    <message>
        <source>, woken by opening the port anew</source>
        <translation>, durch erneutes Öffnen geweckt</translation>
    </message>
</context>
<context>
    <name>ui::StickPage</name>
    <message>
        <source>No stick is open.</source>
        <translation>Kein Stick ist geöffnet.</translation>
    </message>
    <message>
        <source>Plug in an iM871A-USB stick: it is found and opened by itself. A port with another name can be opened below.</source>
        <translation>Stecken Sie einen iM871A-USB-Stick ein, er wird von selbst gefunden und geöffnet. Einen Anschluss mit anderem Namen können Sie unten öffnen.</translation>
    </message>
    <message>
        <source>Start the demo stick</source>
        <translation>Demo-Stick starten</translation>
    </message>
    <message>
        <source>Open another port</source>
        <translation>Anderen Anschluss öffnen</translation>
    </message>
    <message>
        <source>Name of the port</source>
        <translation>Name des Anschlusses</translation>
    </message>
    <message>
        <source>A device file, a link to one or a pseudo-terminal</source>
        <translation>Eine Gerätedatei, eine Verknüpfung darauf oder ein Pseudoterminal</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open this port</source>
        <translation>Diesen Anschluss öffnen</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>&amp;Stick</source>
        <translation>&amp;Stick</translation>
    </message>
</context>
<context>
    <name>ui::TelegramInspector</name>
    <message numerus="yes">
        <source>%1: %n byte(s) from %2</source>
        <translation>
            <numerusform>%1: %n Byte ab %2</numerusform>
            <numerusform>%1: %n Bytes ab %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Layers and records of the telegram</source>
        <translation>Schichten und Werte des Telegramms</translation>
    </message>
    <message>
        <source>Hides what is as in the telegram of %1. Changed bytes are underlined.</source>
        <translation>Blendet aus, was wie im Telegramm von %1 ist. Geänderte Bytes sind unterstrichen.</translation>
    </message>
    <message>
        <source>No earlier telegram of this meter is in the list</source>
        <translation>Kein früheres Telegramm dieses Zählers steht in der Liste</translation>
    </message>
    <message>
        <source>Decrypted</source>
        <translation>Entschlüsselt</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>The bytes after decryption</source>
        <translation>Die Bytes nach dem Entschlüsseln</translation>
    </message>
    <message>
        <source>The bytes as they were received</source>
        <translation>Die Bytes, wie sie empfangen wurden</translation>
    </message>
    <message>
        <source>The bytes as received, and beside them decrypted</source>
        <translation>Die Bytes wie empfangen, daneben entschlüsselt</translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation>Nur Änderungen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the telegram</source>
        <translation>Telegramm kopieren</translation>
    </message>
    <message>
        <source>Copies the telegram as text, bytes or JSON</source>
        <translation>Kopiert das Telegramm als Text, Bytes oder JSON</translation>
    </message>
    <message>
        <source>As &amp;text</source>
        <translation>Als &amp;Text</translation>
    </message>
    <message>
        <source>As &amp;hex digits</source>
        <translation>Als &amp;Hexziffern</translation>
    </message>
    <message>
        <source>As &amp;JSON</source>
        <translation>Als &amp;JSON</translation>
    </message>
    <message>
        <source>As line of CUxD&apos;s &amp;terminal</source>
        <translation>Als &amp;Zeile des CUxD-Terminals</translation>
    </message>
    <message>
        <source>For a help &amp;request, without the meter&apos;s number</source>
        <translation>Für eine Hilfe&amp;anfrage, ohne die Nummer des Zählers</translation>
    </message>
</context>
<context>
    <name>ui::TelegramListModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Access no.</source>
        <translation>Zugriffsnr.</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegramm</translation>
    </message>
</context>
<context>
    <name>ui::TelegramsPage</name>
    <message>
        <source>No telegram matches the filter.</source>
        <translation>Kein Telegramm passt zum Filter.</translation>
    </message>
    <message>
        <source>No telegram heard yet.</source>
        <translation>Noch kein Telegramm gehört.</translation>
    </message>
    <message numerus="yes">
        <source>%n telegram(s) are there, but hidden by the filter.</source>
        <translation>
            <numerusform>%n Telegramm ist da, aber durch den Filter verborgen.</numerusform>
            <numerusform>%n Telegramme sind da, aber durch den Filter verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every telegram appears here as it arrives, with its level, its bytes and what they mean.</source>
        <translation>Hier erscheint jedes Telegramm, wie es ankommt, mit Pegel, Bytes und deren Bedeutung.</translation>
    </message>
    <message>
        <source>Show all telegrams</source>
        <translation>Alle Telegramme zeigen</translation>
    </message>
    <message>
        <source>Telegrams</source>
        <translation>Telegramme</translation>
    </message>
    <message>
        <source>&amp;Telegrams</source>
        <translation>&amp;Telegramme</translation>
    </message>
</context>
<context>
    <name>ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Stick</source>
        <translation>&amp;Stick</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Clear the lists</source>
        <translation>&amp;Listen leeren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Copy as &amp;CUxD line</source>
        <translation>Als &amp;CUxD-Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy as C&amp;SV</source>
        <translation>Als C&amp;SV kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;telegram as hex</source>
        <translation>&amp;Telegramm als Hex kopieren</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Show what was recorded meanwhile (F8)</source>
        <translation>Zeigen, was inzwischen aufgezeichnet wurde (F8)</translation>
    </message>
    <message>
        <source>The display stands still, recording goes on (F8)</source>
        <translation>Die Anzeige steht, die Aufzeichnung läuft weiter (F8)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>Fold the &amp;navigation</source>
        <translation>&amp;Navigation einklappen</translation>
    </message>
    <message>
        <source>Next &amp;part of the window</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Demo stick</source>
        <translation>&amp;Demo-Stick</translation>
    </message>
    <message>
        <source>Show telegrams</source>
        <translation>Telegramme zeigen</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;About Meterscope</source>
        <translation>&amp;Über Meterscope</translation>
    </message>
    <message>
        <source>&amp;Open telegrams or keys…</source>
        <translation>Telegramme oder Schlüssel ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Shows a file of telegrams (hex lines, CUxD&apos;s terminal, rtl_wmbus, wmbusmeters), or takes over the keys of a key file</source>
        <translation>Zeigt eine Datei mit Telegrammen (Hexzeilen, CUxD-Terminal, rtl_wmbus, wmbusmeters) oder übernimmt die Schlüssel einer Schlüsseldatei</translation>
    </message>
    <message>
        <source>&amp;Meters</source>
        <translation>&amp;Zähler</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>&amp;Aufzeichnung</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
</context>
<context>
    <name>ui::WindowBars</name>
    <message>
        <source>Mode %1</source>
        <translation>Modus %1</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Aufzeichnung %1</translation>
    </message>
    <message>
        <source>Not recording</source>
        <translation>Keine Aufzeichnung</translation>
    </message>
    <message>
        <source>Replay of %1</source>
        <translation>Wiedergabe von %1</translation>
    </message>
    <message>
        <source>Shows the telegrams as they arrive</source>
        <translation>Zeigt die Telegramme, wie sie ankommen</translation>
    </message>
    <message>
        <source>No stick</source>
        <translation>Kein Stick</translation>
    </message>
    <message>
        <source>iM871A %1</source>
        <translation>iM871A %1</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>Shows the sticks, their link mode and their check chain</source>
        <translation>Zeigt die Sticks, ihren Funkmodus und ihre Prüfkette</translation>
    </message>
    <message>
        <source>%1 telegrams/min</source>
        <translation>%1 Telegramme/min</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <translation>
            <numerusform>%n Zähler</numerusform>
            <numerusform>%n Zähler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n telegram(s)</source>
        <translation>
            <numerusform>%n Telegramm</numerusform>
            <numerusform>%n Telegramme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad frame(s) on the line</source>
        <translation>
            <numerusform>%n fehlerhafter Block auf der Leitung</numerusform>
            <numerusform>%n fehlerhafte Blöcke auf der Leitung</numerusform>
        </translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause the display</source>
        <translation>Anzeige anhalten</translation>
    </message>
</context>
<context>
    <name>ui::WindowPages</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
</context>
<context>
    <name>ui::WriteBox</name>
    <message>
        <source>This is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>Yes, limit</source>
        <translation>Ja, begrenzen</translation>
    </message>
    <message>
        <source>Yes, switch on</source>
        <translation>Ja, einschalten</translation>
    </message>
    <message>
        <source>Yes, switch off</source>
        <translation>Ja, ausschalten</translation>
    </message>
    <message>
        <source>Yes, set</source>
        <translation>Ja, setzen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>W (%1–%2)</source>
        <translation>W (%1–%2)</translation>
    </message>
    <message>
        <source>Power limit in watts, MAX_POWER</source>
        <translation>Leistungsgrenze in Watt, MAX_POWER</translation>
    </message>
    <message>
        <source>cos φ</source>
        <translation>cos φ</translation>
    </message>
    <message>
        <source>cos φ, COS_PHI</source>
        <translation>cos φ, COS_PHI</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Betrieb</translation>
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
        <source>Operation: on</source>
        <translation>Betrieb: ein</translation>
    </message>
    <message>
        <source>Operation: off</source>
        <translation>Betrieb: aus</translation>
    </message>
    <message>
        <source>Send …</source>
        <translation>Senden …</translation>
    </message>
    <message>
        <source>Send these settings to the inverter, after a question</source>
        <translation>Diese Einstellungen nach einer Rückfrage an den Wechselrichter senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
</TS>
