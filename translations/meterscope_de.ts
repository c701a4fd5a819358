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
        <source>Last: %1
First: %2</source>
        <translation>Zuletzt: %1
Zuerst: %2</translation>
    </message>
    <message>
        <source>Level %1 dBm, %2, meter %3</source>
        <translation>Pegel %1 dBm, %2, Zähler %3</translation>
    </message>
    <message>
        <source>[X] you have added or named this meter or given its key, [?] unknown</source>
        <translation>[X] Sie haben diesen Zähler hinzugefügt, benannt oder seinen Schlüssel angegeben, [?] unbekannt</translation>
    </message>
    <message>
        <source>The name you gave the meter, or that of your key file</source>
        <translation>Der Name, den Sie dem Zähler gegeben haben, oder der aus Ihrer Schlüsseldatei</translation>
    </message>
    <message>
        <source>Known: added or named by you, or its key is there</source>
        <translation>Bekannt: von Ihnen hinzugefügt oder benannt, oder sein Schlüssel ist da</translation>
    </message>
    <message>
        <source>Unknown: not added, no name and no key given</source>
        <translation>Unbekannt: nicht hinzugefügt, kein Name und kein Schlüssel</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Time between two transmissions; before that is known, median of the time between two telegrams heard</source>
        <translation>Zeit zwischen zwei Sendungen; solange sie nicht bekannt ist, Median der Zeit zwischen zwei gehörten Telegrammen</translation>
    </message>
    <message>
        <source>%1
The meter sends %2; its reading was set.</source>
        <translation>%1
Der Zähler sendet %2; sein Stand wurde gesetzt.</translation>
    </message>
    <message>
        <source>The main value of the last telegram that could be read; METER as it was set</source>
        <translation>Der wichtigste Wert des letzten Telegramms, das gelesen werden konnte; METER so, wie es gesetzt wurde</translation>
    </message>
    <message>
        <source>Last telegram: %1 dBm (± 3 dB)
Reception: %2</source>
        <translation>Letztes Telegramm: %1 dBm (± 3 dB)
Empfang: %2</translation>
    </message>
    <message>
        <source>Level of the last telegram in dBm (± 3 dB), as bars too, and the last 24 levels. How well the meter is received is judged by all of them: ▲ ◆ ▼ in Loss</source>
        <translation>Pegel des letzten Telegramms in dBm (± 3 dB), auch als Balken, und die letzten 24 Pegel. Wie gut der Zähler empfangen wird, sagen alle zusammen: ▲ ◆ ▼ unter Verlust</translation>
    </message>
    <message>
        <source>How many of the transmissions do not arrive. ▲ good, ◆ weak, ▼ bad, ○ silent: judged by the loss first, then by the median of all levels, not by the last one</source>
        <translation>Wie viele Sendungen nicht ankommen. ▲ gut, ◆ schwach, ▼ schlecht, ○ stumm: zuerst nach dem Verlust beurteilt, dann nach dem Median aller Pegel, nicht nach dem letzten</translation>
    </message>
    <message>
        <source>%1, %2 dBm in one telegram</source>
        <translation>%1, %2 dBm in einem Telegramm</translation>
    </message>
</context>
<context>
    <name>BucketTable</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>%1 estimated [%]</source>
        <translation>%1 geschätzt [%]</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 zuvor</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 max</source>
        <translation>%1 max</translation>
    </message>
</context>
<context>
    <name>CalendarTicks</name>
    <message>
        <source>d MMM</source>
        <extracomment>Day and month on the time axis, see QDate::toString: &quot;29 Jan&quot;.</extracomment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>ChartState</name>
    <message>
        <source>No series is chosen. “Series” above has all there are.</source>
        <translation>Keine Messreihe ist gewählt. Unter „Messreihen“ oben stehen alle.</translation>
    </message>
    <message>
        <source>All series are hidden. Click one below to show it.</source>
        <translation>Alle Messreihen sind ausgeblendet. Ein Klick unten blendet sie ein.</translation>
    </message>
    <message>
        <source>No values: %1.</source>
        <translation>Keine Messwerte: %1.</translation>
    </message>
    <message>
        <source>Nothing was received yet.</source>
        <translation>Noch wurde nichts empfangen.</translation>
    </message>
    <message>
        <source>Last reading %1.</source>
        <translation>Letzter Messwert %1.</translation>
    </message>
    <message>
        <source>The first reading came %1.</source>
        <translation>Der erste Messwert kam %1.</translation>
    </message>
    <message>
        <source>Readings came before and after, none in this time.</source>
        <translation>Davor und danach gibt es Messwerte, in dieser Zeit keine.</translation>
    </message>
    <message>
        <source>Readings begin %1</source>
        <translation>Messwerte ab %1</translation>
    </message>
    <message>
        <source>Last reading %1</source>
        <translation>Letzter Messwert %1</translation>
    </message>
    <message>
        <source>Readings came in this time, but no two of the same meter yet: consumption is the difference of two.</source>
        <translation>In dieser Zeit kamen Messwerte, aber noch keine zwei desselben Zählers: Verbrauch ist der Unterschied zweier Messwerte.</translation>
    </message>
    <message>
        <source>Of meters that you have neither added nor named, one reading in 15 minutes is kept.</source>
        <translation>Von Zählern, die Sie weder hinzugefügt noch benannt haben, wird alle 15 Minuten ein Messwert behalten.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>ddd, d MMM yyyy</source>
        <extracomment>A day with its year in the tooltip, see QDate::toString: &quot;Thu, 15 Oct 2026&quot;.</extracomment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A day with its year without weekday, see QDate::toString: &quot;15 Oct 2026&quot;.</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 Minuten</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>2 hours</source>
        <translation>2 Stunden</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 Stunden</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 Stunden</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Raw values</source>
        <translation>Rohwerte</translation>
    </message>
    <message>
        <source>%1 per 30 min</source>
        <translation>%1 je 30 min</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1 je Stunde</translation>
    </message>
    <message>
        <source>%1 per 2 h</source>
        <translation>%1 je 2 h</translation>
    </message>
    <message>
        <source>%1 per 6 h</source>
        <translation>%1 je 6 h</translation>
    </message>
    <message>
        <source>%1 per 12 h</source>
        <translation>%1 je 12 h</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 je Tag</translation>
    </message>
    <message>
        <source>%1 per week</source>
        <translation>%1 je Woche</translation>
    </message>
    <message>
        <source>%1 per month</source>
        <translation>%1 je Monat</translation>
    </message>
    <message>
        <source>%1 per year</source>
        <translation>%1 je Jahr</translation>
    </message>
    <message>
        <source>%1 between readings</source>
        <translation>%1 zwischen Ablesungen</translation>
    </message>
    <message>
        <source>%1/30 min</source>
        <translation>%1/30 min</translation>
    </message>
    <message>
        <source>%1/h</source>
        <translation>%1/h</translation>
    </message>
    <message>
        <source>%1/2 h</source>
        <translation>%1/2 h</translation>
    </message>
    <message>
        <source>%1/6 h</source>
        <translation>%1/6 h</translation>
    </message>
    <message>
        <source>%1/12 h</source>
        <translation>%1/12 h</translation>
    </message>
    <message>
        <source>%1/day</source>
        <translation>%1/Tag</translation>
    </message>
    <message>
        <source>%1/week</source>
        <translation>%1/Woche</translation>
    </message>
    <message>
        <source>%1/month</source>
        <translation>%1/Monat</translation>
    </message>
    <message>
        <source>%1/year</source>
        <translation>%1/Jahr</translation>
    </message>
    <message>
        <source>1h</source>
        <translation>1h</translation>
    </message>
    <message>
        <source>6h</source>
        <translation>6h</translation>
    </message>
    <message>
        <source>1d</source>
        <translation>1T</translation>
    </message>
    <message>
        <source>1w</source>
        <translation>1W</translation>
    </message>
    <message>
        <source>1m</source>
        <translation>1M</translation>
    </message>
    <message>
        <source>1y</source>
        <translation>1J</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Show one hour</source>
        <translation>Eine Stunde zeigen</translation>
    </message>
    <message>
        <source>Show six hours</source>
        <translation>Sechs Stunden zeigen</translation>
    </message>
    <message>
        <source>Show one day</source>
        <translation>Einen Tag zeigen</translation>
    </message>
    <message>
        <source>Show one week</source>
        <translation>Eine Woche zeigen</translation>
    </message>
    <message>
        <source>Show one month</source>
        <translation>Einen Monat zeigen</translation>
    </message>
    <message>
        <source>Show one year</source>
        <translation>Ein Jahr zeigen</translation>
    </message>
    <message>
        <source>Show all there is</source>
        <translation>Alles zeigen, was da ist</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Meter reading set (SETMETER)</source>
        <translation>Zählerstand gesetzt (SETMETER)</translation>
    </message>
    <message>
        <source>Meter exchanged</source>
        <translation>Zähler getauscht</translation>
    </message>
    <message>
        <source>Key changed</source>
        <translation>Schlüssel gewechselt</translation>
    </message>
    <message>
        <source>SUM begins anew</source>
        <translation>SUM beginnt neu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>unter %1</translation>
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
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>no connection: %1</source>
        <translation>keine Verbindung: %1</translation>
    </message>
    <message>
        <source>Check that the other computer runs and lets its port be used (ser2net, socat), and that name and number are right.</source>
        <translation>Prüfen Sie, ob der andere Rechner läuft und seinen Anschluss freigibt (ser2net, socat) und ob Name und Nummer stimmen.</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>Verbindung abgerissen</translation>
    </message>
    <message>
        <source>It is connected again as soon as the other computer answers.</source>
        <translation>Sie wird wieder aufgebaut, sobald der andere Rechner antwortet.</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>This meter</source>
        <translation>Dieser Zähler</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>geladen</translation>
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
    <message>
        <source>Open the profile NAME, with its own history, keys and settings; Standard is the usual one.</source>
        <translation>Das Profil NAME öffnen, mit eigenem Verlauf, eigenen Schlüsseln und Einstellungen; Standard ist das übliche.</translation>
    </message>
    <message>
        <source>--profile: “%1” cannot be the name of a profile.</source>
        <translation>--profile: „%1“ kann kein Profil heißen.</translation>
    </message>
    <message>
        <source>meterscope has no option %1.</source>
        <translation>meterscope kennt keine Option %1.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2</source>
        <translation>%1 braucht einen Wert: %1 %2</translation>
    </message>
    <message>
        <source>Use the built-in demo stick. Readings in a FILE end it: they go into your own history, which is never mixed with the demo.</source>
        <translation>Den eingebauten Demo-Stick benutzen. Messwerte in einem FILE beenden ihn: Sie kommen in Ihren eigenen Verlauf, der nie mit der Demo vermischt wird.</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>telegram without a readable address</source>
        <translation>Telegramm ohne lesbare Adresse</translation>
    </message>
    <message>
        <source>telegram of %1 %2, %3</source>
        <translation>Telegramm von %1 %2, %3</translation>
    </message>
    <message>
        <source>, %1 dBm</source>
        <translation>, %1 dBm</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>module %1, firmware %2, number %3</source>
        <translation>Modul %1, Firmware %2, Nummer %3</translation>
    </message>
    <message>
        <source>its configuration: link mode %1</source>
        <translation>seine Einstellungen: Modus %1</translation>
    </message>
    <message>
        <source>its configuration</source>
        <translation>seine Einstellungen</translation>
    </message>
    <message>
        <source>its counters: %1 telegrams received, %2 with a wrong CRC</source>
        <translation>seine Zähler: %1 Telegramme empfangen, %2 mit falscher CRC</translation>
    </message>
    <message>
        <source>the key that the stick holds for %1 does not fit</source>
        <translation>der Schlüssel, den der Stick für %1 hat, passt nicht</translation>
    </message>
    <message>
        <source>key taken over</source>
        <translation>Schlüssel übernommen</translation>
    </message>
    <message>
        <source>refused: a stick has the slots 00 to 0F</source>
        <translation>abgelehnt: ein Stick hat die Plätze 00 bis 0F</translation>
    </message>
    <message>
        <source>firmware: %1</source>
        <translation>Firmware: %1</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>ist da</translation>
    </message>
    <message>
        <source>settings received; only GET_CONFIG tells whether they took</source>
        <translation>Einstellungen erhalten; ob sie gelten, sagt erst GET_CONFIG</translation>
    </message>
    <message>
        <source>restarts in half a second</source>
        <translation>startet in einer halben Sekunde neu</translation>
    </message>
    <message>
        <source>a key for what the stick sends</source>
        <translation>ein Schlüssel für das, was der Stick sendet</translation>
    </message>
    <message>
        <source>slot %1: a key for %2</source>
        <translation>Platz %1: ein Schlüssel für %2</translation>
    </message>
    <message>
        <source>unknown message</source>
        <translation>unbekannte Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>endpoint %1, message %2, %n byte(s)</source>
        <translation>
            <numerusform>Endpunkt %1, Nachricht %2, %n Byte</numerusform>
            <numerusform>Endpunkt %1, Nachricht %2, %n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>The key itself is never shown.</source>
        <translation>Der Schlüssel selbst wird nie gezeigt.</translation>
    </message>
    <message>
        <source>A command in CUxD&apos;s form: two bytes, a bar, the data. 0101| is a PING.</source>
        <translation>Ein Befehl in CUxDs Form: zwei Bytes, ein Strich, die Daten. 0101| ist ein PING.</translation>
    </message>
    <message>
        <source>One command at a time.</source>
        <translation>Ein Befehl auf einmal.</translation>
    </message>
</context>
<context>
    <name>DataPoints</name>
    <message>
        <source>USB id or tty of the stick that CUxD listens to for this device; empty: any</source>
        <translation>USB-ID oder TTY des Sticks, auf den CUxD für dieses Gerät hört; leer: jeder</translation>
    </message>
    <message>
        <source>Address of the device: the meter&apos;s number</source>
        <translation>Adresse des Gerätes: die Nummer des Zählers</translation>
    </message>
    <message>
        <source>Watches the meter: when nothing is heard of it for 60 minutes, the service message UNREACH appears</source>
        <translation>Zyklische Statusmeldung überwachen: Ist der Zähler 60 Minuten nicht zu hören, erscheint die Servicemeldung UNREACH</translation>
    </message>
    <message>
        <source>Begins the consumption statistics SUM_24H and SUM_LAST_DAY anew</source>
        <translation>Verbrauchsstatistik SUM_24H und SUM_LAST_DAY zurücksetzen</translation>
    </message>
    <message>
        <source>Begins the consumption counter SUM anew and notes the time in SUM_DATE</source>
        <translation>Verbrauchszähler SUM zurücksetzen und den Zeitstempel in SUM_DATE speichern</translation>
    </message>
    <message>
        <source>Learns the address from the next telegram, for example one that is sent when the button of the EnergyCam is pressed</source>
        <translation>Lernt die Adresse aus dem nächsten Telegramm, zum Beispiel nach einem Druck auf die Taste der EnergyCam</translation>
    </message>
    <message>
        <source>Difference between METER and what the meter sends: fits METER to the reading of the mechanical register. Consumption does not change</source>
        <translation>Differenz zwischen METER und dem gesendeten Wert: passt METER an den Stand des mechanischen Zählwerks an. Der Verbrauch ändert sich nicht</translation>
    </message>
    <message>
        <source>Highest value of the meter before it overflows, so that METER goes on rightly behind it</source>
        <translation>Höchster Wert des Zählers vor dem Überlauf, damit METER danach richtig weitergeht</translation>
    </message>
    <message>
        <source>Kind of the meter that was received</source>
        <translation>Empfangener Zählertyp</translation>
    </message>
    <message>
        <source>Present reading; its unit is the telegram&apos;s</source>
        <translation>Aktueller Wert des Zählwerks; die Einheit kommt aus dem Telegramm</translation>
    </message>
    <message>
        <source>Consumption of the last 24 hours; changes with the hour</source>
        <translation>Verbrauch der letzten 24 Stunden; ändert sich mit der Stunde</translation>
    </message>
    <message>
        <source>Consumption of the day before; changes with the day</source>
        <translation>Verbrauch des letzten Tages; ändert sich mit dem Tag</translation>
    </message>
    <message>
        <source>Consumption since SUM_RESET</source>
        <translation>Verbrauch seit SUM_RESET</translation>
    </message>
    <message>
        <source>When SUM began</source>
        <translation>Wann SUM begann</translation>
    </message>
    <message>
        <source>When SUM began, in ISO form</source>
        <translation>Wann SUM begann, im ISO-Format</translation>
    </message>
    <message>
        <source>Number of the telegram from the wireless M-Bus protocol, 0 to 255</source>
        <translation>Nummer des Telegramms aus dem Wireless-M-Bus-Protokoll, 0 bis 255</translation>
    </message>
    <message>
        <source>1: the meter was not heard for 60 minutes. Only while CYCLIC_INFO_MSG is on</source>
        <translation>1: Der Zähler war 60 Minuten nicht zu hören. Nur solange CYCLIC_INFO_MSG an ist</translation>
    </message>
    <message>
        <source>Level of the last telegram in dBm</source>
        <translation>Pegel des letzten Telegramms in dBm</translation>
    </message>
    <message>
        <source>Exactly %1 %2</source>
        <translation>Genau %1 %2</translation>
    </message>
    <message>
        <source>Does not cover the whole time yet</source>
        <translation>Umfasst noch nicht die ganze Zeit</translation>
    </message>
    <message>
        <source>The meter repeats an old value</source>
        <translation>Der Zähler wiederholt einen alten Wert</translation>
    </message>
    <message>
        <source>Begins SUM anew and notes the time in SUM_DATE</source>
        <translation>Beginnt SUM neu und merkt sich die Zeit in SUM_DATE</translation>
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
    <message>
        <source>Water, bathroom</source>
        <translation>Wasser Bad</translation>
    </message>
</context>
<context>
    <name>EnergyCamFacts</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>cannot read the register, repeats its last value</source>
        <translation>kann das Zählwerk nicht lesen, wiederholt den letzten Wert</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>%1 transmissions, %2 pictures (of 256)</source>
        <translation>%1 Sendungen, %2/256 Bilder</translation>
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
    <message>
        <source>loss in %</source>
        <translation>Verlust in %</translation>
    </message>
    <message>
        <source>“%1” is no field. Fields: medium, maker, code, security, stick, status, rssi, loss, count, interval, age, value.</source>
        <translation>„%1“ ist kein Feld. Felder: medium, hersteller, code, sicherheit, stick, status, rssi, verlust, anzahl, abstand, alter, wert.</translation>
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
    <message>
        <source>The server of the history refuses access to %1: %2.</source>
        <translation>Der Server des Verlaufs verweigert den Zugang zu %1: %2.</translation>
    </message>
    <message>
        <source>The server of the history, %1, is not the one it should be, or does not encrypt: %2.</source>
        <translation>Der Server des Verlaufs, %1, ist nicht der, der er sein soll, oder er verschlüsselt nicht: %2.</translation>
    </message>
    <message>
        <source>The database %1 lacks the tables of this version, and this user may not make them. Its owner does that with: meterscope-cli history prepare</source>
        <translation>Der Datenbank %1 fehlen die Tabellen dieser Fassung, und dieser Benutzer darf sie nicht anlegen. Ihr Eigentümer tut es mit: meterscope-cli history prepare</translation>
    </message>
    <message>
        <source>This user may not write to %1: %2.</source>
        <translation>Dieser Benutzer darf nicht in %1 schreiben: %2.</translation>
    </message>
    <message>
        <source>The disk of the server %1 is full.</source>
        <translation>Der Datenträger des Servers %1 ist voll.</translation>
    </message>
    <message>
        <source>The database %1 was prepared by a newer version of Meterscope. Please update the program.</source>
        <translation>Die Datenbank %1 wurde von einer neueren Fassung von Meterscope eingerichtet. Bitte aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>%1 holds tables that are not Meterscope&apos;s. They are left untouched.</source>
        <translation>%1 enthält Tabellen, die nicht von Meterscope sind. Sie bleiben unangetastet.</translation>
    </message>
    <message>
        <source>The PostgreSQL driver of Qt is missing (package libqt6sql6-psql).</source>
        <translation>Der PostgreSQL-Treiber von Qt fehlt (Paket libqt6sql6-psql).</translation>
    </message>
    <message>
        <source>“%1” in the settings is no address of a PostgreSQL database.</source>
        <translation>„%1“ in den Einstellungen ist keine Adresse einer PostgreSQL-Datenbank.</translation>
    </message>
    <message>
        <source>The server of the history, %1, cannot be reached.</source>
        <translation>Der Server des Verlaufs, %1, ist nicht erreichbar.</translation>
    </message>
    <message numerus="yes">
        <source>Recording goes on on this computer: %n telegram(s) wait here and go to the server once it can be reached. Until then older values cannot be shown.</source>
        <translation>
            <numerusform>Aufgezeichnet wird auf diesem Rechner weiter: %n Telegramm wartet hier und geht zum Server, sobald das möglich ist. Bis dahin sind ältere Werte nicht zu sehen.</numerusform>
            <numerusform>Aufgezeichnet wird auf diesem Rechner weiter: %n Telegramme warten hier und gehen zum Server, sobald das möglich ist. Bis dahin sind ältere Werte nicht zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tables of the history are being made, or brought to the form of this version.</source>
        <translation>Die Tabellen des Verlaufs werden angelegt oder auf die Form dieser Fassung gebracht.</translation>
    </message>
</context>
<context>
    <name>Hover</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>in part, %1 estimated</source>
        <translation>teilweise, %1 geschätzt</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>%1 estimated</source>
        <translation>%1 geschätzt</translation>
    </message>
    <message>
        <source>%1: nothing received %2</source>
        <translation>%1: kein Empfang %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
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
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a packed archive</source>
        <translation>ein gepacktes Archiv</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>%1 is %2. Meterscope reads telegrams, keys, readings and cuxd.ini.</source>
        <translation>%1 ist %2. Meterscope liest Telegramme, Schlüssel, Messwerte und cuxd.ini.</translation>
    </message>
</context>
<context>
    <name>Inquiry</name>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>Der Verlauf lässt sich nicht lesen: %1</translation>
    </message>
</context>
<context>
    <name>InverterTexts</name>
    <message>
        <source>tomorrow %1</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>not asked since the start</source>
        <translation>seit dem Start nicht gefragt</translation>
    </message>
    <message>
        <source>The stick</source>
        <translation>Der Stick</translation>
    </message>
    <message>
        <source>Stick %1</source>
        <translation>Stick %1</translation>
    </message>
    <message>
        <source>Last change %1</source>
        <translation>Letzte Änderung %1</translation>
    </message>
    <message>
        <source>Last change %1 by %2</source>
        <translation>Letzte Änderung %1 durch %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
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
        <translation>%1 musste zum Abfragen den Funkmodus wechseln und war für Zähler taub, insgesamt %2 s.</translation>
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
    <name>KeyWords</name>
    <message>
        <source>not heard yet</source>
        <translation>noch nicht gehört</translation>
    </message>
    <message>
        <source>fits %1 of %2</source>
        <translation>passt, %1 von %2</translation>
    </message>
    <message>
        <source>does not fit, 0 of %1</source>
        <translation>passt nicht, 0 von %1</translation>
    </message>
    <message>
        <source>No encrypted telegram of this meter was heard yet, but the key fits meter %1.</source>
        <translation>Von diesem Zähler wurde noch kein verschlüsseltes Telegramm gehört, aber der Schlüssel passt zu Zähler %1.</translation>
    </message>
    <message>
        <source>No encrypted telegram of this meter was heard yet. The key is tried as soon as one comes.</source>
        <translation>Von diesem Zähler wurde noch kein verschlüsseltes Telegramm gehört. Der Schlüssel wird geprüft, sobald eines kommt.</translation>
    </message>
    <message numerus="yes">
        <source>The key fits %1 of %n telegram(s).</source>
        <translation>
            <numerusform>Der Schlüssel passt zu %1 von %n Telegramm.</numerusform>
            <numerusform>Der Schlüssel passt zu %1 von %n Telegrammen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key does not fit: 0 of %n telegram(s).</source>
        <translation>
            <numerusform>Der Schlüssel passt nicht: 0 von %n Telegramm.</numerusform>
            <numerusform>Der Schlüssel passt nicht: 0 von %n Telegrammen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The other way round, last byte first, it fits %1 of %2.</source>
        <translation>Andersherum, letztes Byte zuerst, passt er zu %1 von %2.</translation>
    </message>
    <message>
        <source>It is the key of meter %1.</source>
        <translation>Es ist der Schlüssel von Zähler %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n telegram(s) waiting</source>
        <translation>
            <numerusform>%n Telegramm wartet</numerusform>
            <numerusform>%n Telegramme warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>no values in this view</source>
        <translation>keine Werte in dieser Ansicht</translation>
    </message>
    <message>
        <source>too many digits</source>
        <translation>zu viele Stellen</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>zuvor: %1</translation>
    </message>
    <message>
        <source>max %1 (%2)</source>
        <translation>max %1 (%2)</translation>
    </message>
    <message>
        <source>%1 estimated</source>
        <translation>%1 geschätzt</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>last %1 (%2)</source>
        <translation>zuletzt %1 (%2)</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>min %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max %1</translation>
    </message>
</context>
<context>
    <name>MeterCheck</name>
    <message>
        <source>no stick</source>
        <translation>kein Stick</translation>
    </message>
    <message>
        <source>No stick is plugged in.</source>
        <translation>Kein Stick ist eingesteckt.</translation>
    </message>
    <message>
        <source>Plug in the iM871A. If it is plugged in, try another socket, without a hub, and a virtual machine must hand it over.</source>
        <translation>Stecken Sie den iM871A ein. Steckt er schon, versuchen Sie eine andere Buchse ohne Hub; eine virtuelle Maschine muss ihn durchreichen.</translation>
    </message>
    <message>
        <source>USB %1:%2</source>
        <translation>USB %1:%2</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>The stick is plugged in, but no driver has taken it.</source>
        <translation>Der Stick ist eingesteckt, aber kein Treiber hat ihn übernommen.</translation>
    </message>
    <message>
        <source>Its USB device is there, the port is not. Load the driver: %1</source>
        <translation>Sein USB-Gerät ist da, die Schnittstelle nicht. Laden Sie den Treiber: %1</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
    <message>
        <source>The stick is not there.</source>
        <translation>Der Stick ist nicht da.</translation>
    </message>
    <message>
        <source>No access to %1.</source>
        <translation>Kein Zugriff auf %1.</translation>
    </message>
    <message>
        <source>Another program uses the port: %1.</source>
        <translation>Ein anderes Programm benutzt die Schnittstelle: %1.</translation>
    </message>
    <message>
        <source>The stick did not take its settings.</source>
        <translation>Der Stick hat seine Einstellungen nicht übernommen.</translation>
    </message>
    <message>
        <source>The stick does not answer: %1.</source>
        <translation>Der Stick antwortet nicht: %1.</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>The stick is being set up.</source>
        <translation>Der Stick wird eingerichtet.</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>none for %1</source>
        <translation>keins seit %1</translation>
    </message>
    <message>
        <source>Nothing heard yet.</source>
        <translation>Noch nichts gehört.</translation>
    </message>
    <message>
        <source>Listening for %1. After a minute without any telegram the link mode is doubted.</source>
        <translation>Seit %1 wird gehorcht. Nach einer Minute ohne ein Telegramm gilt der Modus als zweifelhaft.</translation>
    </message>
    <message>
        <source>No telegram of any meter.</source>
        <translation>Kein Telegramm von irgendeinem Zähler.</translation>
    </message>
    <message>
        <source>The stick works, but in %1 nobody sends here. Scan the other modes, and go nearer to a meter.</source>
        <translation>Der Stick arbeitet, aber in %1 sendet hier niemand. Suchen Sie in den anderen Modi, und gehen Sie näher an einen Zähler.</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <translation>
            <numerusform>%n Zähler</numerusform>
            <numerusform>%n Zähler</numerusform>
        </translation>
    </message>
    <message>
        <source>which?</source>
        <translation>welcher?</translation>
    </message>
    <message numerus="yes">
        <source>The stick receives: %n meter(s) so far.</source>
        <translation>
            <numerusform>Der Stick empfängt: bisher %n Zähler.</numerusform>
            <numerusform>Der Stick empfängt: bisher %n Zähler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the number that is printed on the meter, in any form.</source>
        <translation>Geben Sie die Nummer ein, die auf dem Zähler steht, in beliebiger Form.</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Nummer</translation>
    </message>
    <message>
        <source>“%1” is no meter&apos;s number.</source>
        <translation>„%1“ ist keine Zählernummer.</translation>
    </message>
    <message>
        <source>Up to eight digits, with the maker&apos;s letters or without, or in hex.</source>
        <translation>Bis zu acht Ziffern, mit den Buchstaben des Herstellers oder ohne, oder in Hex.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Not heard yet.</source>
        <translation>Noch nicht gehört.</translation>
    </message>
    <message>
        <source>Others are heard, this one not for %1. In %2 this page says more; many meters send every 15 minutes only.</source>
        <translation>Andere werden gehört, dieser seit %1 nicht. In %2 steht hier mehr; viele Zähler senden nur alle 15 Minuten.</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>nie gehört</translation>
    </message>
    <message>
        <source>Never heard in %1.</source>
        <translation>In %1 nie gehört.</translation>
    </message>
    <message>
        <source>Others are heard. Scan the other link modes, go nearer to the meter, and ask whether its radio is switched on: some send on weekdays only, or by a radio adapter with a number of its own.</source>
        <translation>Andere werden gehört. Suchen Sie in den anderen Modi, gehen Sie näher an den Zähler, und fragen Sie, ob sein Funk eingeschaltet ist: manche senden nur werktags oder über einen Funkadapter mit eigener Nummer.</translation>
    </message>
    <message>
        <source>other mode</source>
        <translation>anderer Modus</translation>
    </message>
    <message>
        <source>It sends in another link mode.</source>
        <translation>Er sendet in einem anderen Modus.</translation>
    </message>
    <message>
        <source>It was heard in %1, the stick listens in %2 now.</source>
        <translation>Er wurde in %1 gehört, der Stick horcht jetzt in %2.</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>It was heard, and is silent now.</source>
        <translation>Er wurde gehört und ist jetzt stumm.</translation>
    </message>
    <message>
        <source>%1. Was something put in front of it, or the stick moved?</source>
        <translation>%1. Wurde etwas davorgestellt oder der Stick bewegt?</translation>
    </message>
    <message>
        <source>It is received badly.</source>
        <translation>Er wird schlecht empfangen.</translation>
    </message>
    <message>
        <source>%1. Move the stick on an extension cable nearer to the meter and away from metal; the signal page shows where it is better.</source>
        <translation>%1. Bringen Sie den Stick mit einem Verlängerungskabel näher an den Zähler und weg von Metall; die Seite Signal zeigt, wo es besser ist.</translation>
    </message>
    <message>
        <source>Its key is missing.</source>
        <translation>Sein Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>It is received, but encrypted. Ask the supplier for the AES key of %1 (32 hex digits) and enter it.</source>
        <translation>Er wird empfangen, aber verschlüsselt. Fragen Sie den Versorger nach dem AES-Schlüssel von %1 (32 Hex-Ziffern) und tragen Sie ihn ein.</translation>
    </message>
    <message>
        <source>The key does not fit.</source>
        <translation>Der Schlüssel passt nicht.</translation>
    </message>
    <message>
        <source>Its encryption is not supported.</source>
        <translation>Seine Verschlüsselung wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>Its telegram is not understood to the end.</source>
        <translation>Sein Telegramm wird nicht bis zum Ende verstanden.</translation>
    </message>
    <message>
        <source>Look at its telegrams; saved with pseudonyms they can be given to the makers of this program.</source>
        <translation>Sehen Sie seine Telegramme an; mit Pseudonymen gespeichert, können Sie sie den Machern dieses Programms geben.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>It sends no measured value.</source>
        <translation>Er sendet keinen Messwert.</translation>
    </message>
    <message>
        <source>The telegram is understood, but holds nothing to show.</source>
        <translation>Das Telegramm wird verstanden, enthält aber nichts zum Zeigen.</translation>
    </message>
    <message>
        <source>Everything is in order: %1</source>
        <translation>Alles in Ordnung: %1</translation>
    </message>
    <message>
        <source>Its reception is weak: %1</source>
        <translation>Sein Empfang ist schwach: %1</translation>
    </message>
    <message>
        <source>Heard as %1, whose last digits are these.</source>
        <translation>Gehört als %1, dessen letzte Ziffern das sind.</translation>
    </message>
    <message>
        <source>Heard as %1: the printed number is hex, and is sent in decimal digits.</source>
        <translation>Gehört als %1: die gedruckte Nummer ist Hex und wird in Dezimalziffern gesendet.</translation>
    </message>
    <message>
        <source>Heard as %1: the printed number is sent in hex.</source>
        <translation>Gehört als %1: die gedruckte Nummer wird in Hex gesendet.</translation>
    </message>
    <message>
        <source>Heard as %1: the printed number has its bytes in the reverse order.</source>
        <translation>Gehört als %1: die gedruckte Nummer hat ihre Bytes in umgekehrter Reihenfolge.</translation>
    </message>
    <message>
        <source>You are not in the group %1, which may use the port. Run this in a terminal, then log out and in again: %2</source>
        <translation>Sie sind nicht in der Gruppe %1, die den Anschluss benutzen darf. Führen Sie dies in einem Terminal aus, melden Sie sich dann ab und wieder an: %2</translation>
    </message>
    <message>
        <source>The keys are locked.</source>
        <translation>Die Schlüssel sind gesperrt.</translation>
    </message>
    <message>
        <source>It is received, but encrypted, and whether there is a key for %1 is not known before the vault is open.</source>
        <translation>Er wird empfangen, aber verschlüsselt, und ob es für %1 einen Schlüssel gibt, zeigt sich erst, wenn der Tresor offen ist.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Low: it will have to be changed</source>
        <translation>Schwach: Sie wird gewechselt werden müssen</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Gesendet von</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Empfang</translation>
    </message>
</context>
<context>
    <name>PhotoStore</name>
    <message>
        <source>The photo could not be written to %1: %2</source>
        <translation>Das Foto konnte nicht nach %1 geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is larger than 40 MB.</source>
        <translation>%1 ist größer als 40 MB.</translation>
    </message>
    <message>
        <source>%1 is no picture in JPEG, PNG, WebP, BMP or GIF.</source>
        <translation>%1 ist kein Bild in JPEG, PNG, WebP, BMP oder GIF.</translation>
    </message>
    <message>
        <source>%1 has too many pixels (%2 × %3).</source>
        <translation>%1 hat zu viele Bildpunkte (%2 × %3).</translation>
    </message>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>%1 ist beschädigt: %2</translation>
    </message>
</context>
<context>
    <name>ReceptionReport</name>
    <message>
        <source>not heard</source>
        <translation>nicht gehört</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, listened for %2, %n meter(s)</source>
        <translation>
            <numerusform>%1, %2 gehorcht, %n Zähler</numerusform>
            <numerusform>%1, %2 gehorcht, %n Zähler</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was heard here.</source>
        <translation>Hier wurde nichts gehört.</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Median, dBm</source>
        <translation>Median, dBm</translation>
    </message>
    <message>
        <source>80 % of levels</source>
        <translation>80 % der Pegel</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Most meters are received well at &lt;b&gt;%1&lt;/b&gt;: %2 of %3.</source>
        <translation>Die meisten Zähler werden gut empfangen bei &lt;b&gt;%1&lt;/b&gt;: %2 von %3.</translation>
    </message>
    <message>
        <source>Meterscope, %1</source>
        <translation>Meterscope, %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Radio reception of meters</source>
        <translation>Funkempfang von Zählern</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Gemessen von</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Link mode</source>
        <translation>Funkmodus</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>So ist das zu lesen</translation>
    </message>
    <message>
        <source>Level: how strongly a meter arrives, in dBm; the nearer to 0, the stronger (± 3 dB). Four of five levels lie within “80 % of levels”. Heard: telegrams received of those that the meter sent meanwhile, as far as its interval is known. n: telegrams that the figures rest on; few telegrams say little. ▲ good: less than 5 % lost and −85 dBm or more. ◆ weak: 5 to 25 % lost, or −85 to −95 dBm. ▼ bad: more lost or weaker.</source>
        <translation>Pegel: wie stark ein Zähler ankommt, in dBm; je näher an 0, desto stärker (± 3 dB). Vier von fünf Pegeln liegen in „80 % der Pegel“. Gehört: empfangene Telegramme von denen, die der Zähler in dieser Zeit gesendet hat, soweit sein Abstand bekannt ist. n: Telegramme, auf denen die Zahlen beruhen; wenige sagen wenig. ▲ gut: weniger als 5 % verloren und −85 dBm oder mehr. ◆ schwach: 5 bis 25 % verloren oder −85 bis −95 dBm. ▼ schlecht: mehr verloren oder schwächer.</translation>
    </message>
    <message>
        <source>The page cannot be drawn.</source>
        <translation>Die Seite kann nicht gezeichnet werden.</translation>
    </message>
</context>
<context>
    <name>SeriesCatalog</name>
    <message>
        <source>signal level</source>
        <translation>Pegel</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The settings could not be read and were put aside as %1. The program starts with the usual ones.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden und wurden als %1 zur Seite gelegt. Das Programm startet mit den üblichen.</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be read. The program starts with the usual ones, and what is changed lasts until it ends.</source>
        <translation>Die Einstellungen in %1 können nicht gelesen werden. Das Programm startet mit den üblichen, und was geändert wird, gilt bis zu seinem Ende.</translation>
    </message>
    <message>
        <source>The settings in %1 may not be written. What is changed lasts until the program ends.</source>
        <translation>Die Einstellungen in %1 dürfen nicht geschrieben werden. Was geändert wird, gilt bis zum Ende des Programms.</translation>
    </message>
    <message>
        <source>The settings were written by a newer version of Meterscope. What this one knows of them is used.</source>
        <translation>Die Einstellungen stammen von einer neueren Version von Meterscope. Verwendet wird, was diese davon kennt.</translation>
    </message>
    <message>
        <source>A copy as they were is kept as %1.</source>
        <translation>Eine Kopie davon, wie sie waren, liegt als %1 bereit.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Meterscope, made %1</source>
        <translation>Meterscope, erstellt %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>Verbrauch</translation>
    </message>
</context>
<context>
    <name>Signal</name>
    <message>
        <source>Loss: not known yet. It takes %1 telegrams, %2 came.</source>
        <translation>Verlust: noch nicht bekannt. Dafür braucht es %1 Telegramme, %2 kamen.</translation>
    </message>
    <message>
        <source>Loss: n/a. It sends at no regular interval, and its access number does not count transmissions (n = %1).</source>
        <translation>Verlust: n/a. Er sendet in keinem regelmäßigen Abstand, und seine Zugriffsnummer zählt keine Sendungen (n = %1).</translation>
    </message>
    <message>
        <source>counted by the access number</source>
        <translation>nach der Zugriffsnummer gezählt</translation>
    </message>
    <message>
        <source>counted by the interval</source>
        <translation>nach dem Abstand gezählt</translation>
    </message>
    <message>
        <source>Loss %1: %2 of %3 transmissions heard, %4</source>
        <translation>Verlust %1: %2 von %3 Sendungen gehört, %4</translation>
    </message>
    <message>
        <source>Silent, but it never sends at this time: sleeps, not late yet.</source>
        <translation>Stumm, aber um diese Zeit sendet er nie: er schläft, noch nicht überfällig.</translation>
    </message>
    <message>
        <source>Silent, but we could not have heard it.</source>
        <translation>Stumm, aber wir hätten ihn nicht hören können.</translation>
    </message>
    <message>
        <source>Late: last heard %1, and it should have been heard since.</source>
        <translation>Überfällig: zuletzt gehört %1, und er hätte seither gehört werden müssen.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>n/a</translation>
    </message>
    <message>
        <source>no stick opened</source>
        <translation>kein Stick geöffnet</translation>
    </message>
    <message>
        <source>stick unplugged or not ready</source>
        <translation>Stick ausgesteckt oder nicht bereit</translation>
    </message>
    <message>
        <source>stick in another link mode</source>
        <translation>Stick in anderem Modus</translation>
    </message>
    <message>
        <source>polling an inverter</source>
        <translation>Abfrage eines Wechselrichters</translation>
    </message>
    <message>
        <source>Deaf by ourselves: %1 (%2); not counted as loss</source>
        <translation>Taub durch uns selbst: %1 (%2); zählt nicht als Verlust</translation>
    </message>
    <message>
        <source>Not heard.</source>
        <translation>Nicht gehört.</translation>
    </message>
    <message>
        <source>Reception: %1</source>
        <translation>Empfang: %1</translation>
    </message>
    <message>
        <source>Sends every %1</source>
        <translation>Sendet alle %1</translation>
    </message>
    <message>
        <source>Sleeps in some hours of the week; these do not count as loss.</source>
        <translation>Schläft in manchen Stunden der Woche; sie zählen nicht als Verlust.</translation>
    </message>
    <message>
        <source>Level: %1 dBm, of one telegram (± 3 dB)</source>
        <translation>Pegel: %1 dBm, aus einem Telegramm (± 3 dB)</translation>
    </message>
    <message>
        <source>Level: median %1 dBm (n = %2 – few, ± 3 dB)</source>
        <translation>Pegel: Median %1 dBm (n = %2 – wenige, ± 3 dB)</translation>
    </message>
    <message>
        <source>Level: median %1 dBm, four of five between %2 and %3 (n = %4, ± 3 dB)</source>
        <translation>Pegel: Median %1 dBm, vier von fünf zwischen %2 und %3 (n = %4, ± 3 dB)</translation>
    </message>
    <message>
        <source>%1, %2 lost</source>
        <translation>%1, %2 verloren</translation>
    </message>
    <message>
        <source>%1, %2 dBm</source>
        <translation>%1, %2 dBm</translation>
    </message>
    <message>
        <source>%1, median %2 dBm</source>
        <translation>%1, Median %2 dBm</translation>
    </message>
</context>
<context>
    <name>SignalPage</name>
    <message>
        <source>heard %1 of %2</source>
        <translation>%1 von %2 gehört</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Heard %1 of %2 transmissions expected here by its interval</source>
        <translation>Hier %1 von %2 Sendungen gehört, die nach seinem Abstand zu erwarten waren</translation>
    </message>
    <message>
        <source>Its interval is not known well enough to say what was lost here (n = %1)</source>
        <translation>Sein Abstand ist nicht gut genug bekannt, um zu sagen, was hier verloren ging (n = %1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Since the start:</source>
        <translation>Seit dem Start:</translation>
    </message>
    <message>
        <source>Not heard since the program was started.</source>
        <translation>Seit dem Programmstart nicht gehört.</translation>
    </message>
    <message>
        <source>%1: median %2 dBm (n = %3)</source>
        <translation>%1: Median %2 dBm (n = %3)</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>may be chance</source>
        <translation>vielleicht Zufall</translation>
    </message>
    <message>
        <source>%1: %2 (%3; n = %4 and %5)</source>
        <translation>%1: %2 (%3; n = %4 und %5)</translation>
    </message>
    <message>
        <source>Too few telegrams to compare.</source>
        <translation>Zu wenige Telegramme für einen Vergleich.</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>Seit dem Start</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Meterscope is open with these data already; its window comes to the front.</source>
        <translation>Meterscope ist mit diesen Daten schon geöffnet; sein Fenster kommt nach vorn.</translation>
    </message>
    <message>
        <source>Meterscope</source>
        <translation>Meterscope</translation>
    </message>
    <message>
        <source>Meterscope is open with these data already, but does not answer.</source>
        <translation>Meterscope ist mit diesen Daten schon geöffnet, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>Wait a moment and start it again, or open a second window. Nothing is lost by that.</source>
        <translation>Warten Sie einen Moment und starten Sie es erneut, oder öffnen Sie ein zweites Fenster. Dadurch geht nichts verloren.</translation>
    </message>
    <message>
        <source>Open a second window</source>
        <translation>Zweites Fenster öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
    <message>
        <source>Cellar</source>
        <translation>Keller</translation>
    </message>
    <message>
        <source>Gas, garage</source>
        <translation>Gas Garage</translation>
    </message>
    <message>
        <source>Hall, ground floor</source>
        <translation>Flur EG</translation>
    </message>
    <message>
        <source>12 Example Street</source>
        <translation>Musterstraße 12</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>iM871A %1, firmware %2</source>
        <translation>iM871A %1, Firmware %2</translation>
    </message>
</context>
<context>
    <name>app::AddMeterRoom</name>
    <message>
        <source>&amp;Add meter…</source>
        <translation>Zähler &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Makes a meter yours: by the number printed on it, or by LEARN (Ctrl+N)</source>
        <translation>Nimmt einen Zähler zu Ihren: nach der aufgedruckten Nummer oder mit LEARN (Strg+N)</translation>
    </message>
    <message>
        <source>&amp;Learn a meter…</source>
        <translation>Zähler an&amp;lernen…</translation>
    </message>
    <message>
        <source>Waits for the next telegram from an unknown device, for example when the button of the EnergyCam is pressed</source>
        <translation>Wartet auf das nächste Telegramm eines unbekannten Geräts, zum Beispiel nach einem Druck auf die Taste der EnergyCam</translation>
    </message>
    <message>
        <source>Meter %1 was heard for the first time and is one of yours now.</source>
        <translation>Zähler %1 wurde zum ersten Mal gehört und gehört jetzt zu Ihren.</translation>
    </message>
</context>
<context>
    <name>app::CaptureRoom</name>
    <message>
        <source>Recording stopped, the file in %1 cannot be written: %2</source>
        <translation>Aufzeichnung angehalten, die Datei in %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n telegram(s) saved as %1.</source>
        <translation>
            <numerusform>%n Telegramm gespeichert als %1.</numerusform>
            <numerusform>%n Telegramme gespeichert als %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: it holds no address that could be replaced.</source>
        <translation>
            <numerusform>%n ausgelassen: es enthält keine Adresse, die ersetzt werden könnte.</numerusform>
            <numerusform>%n ausgelassen: sie enthalten keine Adresse, die ersetzt werden könnte.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Record to a file</source>
        <translation>In Datei &amp;aufzeichnen</translation>
    </message>
    <message>
        <source>Writes every telegram to the folder of recordings, also after the next start, until it is switched off</source>
        <translation>Schreibt jedes Telegramm in den Ordner der Aufzeichnungen, auch nach dem nächsten Start, bis es ausgeschaltet wird</translation>
    </message>
    <message>
        <source>&amp;Save telegrams as…</source>
        <translation>Telegramme &amp;speichern unter…</translation>
    </message>
    <message>
        <source>Open the &amp;folder of recordings</source>
        <translation>&amp;Ordner der Aufzeichnungen öffnen</translation>
    </message>
    <message>
        <source>&amp;Keep of it</source>
        <translation>Davon &amp;behalten</translation>
    </message>
    <message>
        <source>the last &amp;200 MB</source>
        <translation>die letzten &amp;200 MB</translation>
    </message>
    <message>
        <source>the last 1 &amp;GB</source>
        <translation>das letzte &amp;GB</translation>
    </message>
    <message>
        <source>the last seven &amp;days</source>
        <translation>die letzten sieben &amp;Tage</translation>
    </message>
    <message>
        <source>&amp;everything</source>
        <translation>&amp;alles</translation>
    </message>
</context>
<context>
    <name>app::CcuRoom</name>
    <message>
        <source>%1 is no name of a computer.</source>
        <translation>%1 ist kein Name eines Rechners.</translation>
    </message>
    <message>
        <source>Enter a device of the CCU beside a meter first, as CUX2500001.</source>
        <translation>Tragen Sie erst neben einem Zähler ein Gerät der CCU ein, etwa CUX2500001.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>Compared.</source>
        <translation>Verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s) differ.</source>
        <translation>
            <numerusform>%n Zähler weicht ab.</numerusform>
            <numerusform>%n Zähler weichen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not answer: %2</source>
        <translation>%1 antwortet nicht: %2</translation>
    </message>
    <message>
        <source>%1 refuses (%2). Its firewall must allow remote scripts, or it wants a user.</source>
        <translation>%1 lehnt ab (%2). Ihre Firewall muss Remote-Skripte erlauben, oder sie verlangt einen Benutzer.</translation>
    </message>
    <message>
        <source>%1 is no ReGa of a CCU (%2).</source>
        <translation>%1 ist keine ReGa einer CCU (%2).</translation>
    </message>
    <message>
        <source>%1 is no device of CUxD: write CUX2500001, or CUX2500001:2 for its second channel.</source>
        <translation>%1 ist kein Gerät von CUxD: Schreiben Sie CUX2500001, oder CUX2500001:2 für den zweiten Kanal.</translation>
    </message>
    <message>
        <source>no METER there</source>
        <translation>dort kein METER</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>&amp;Compare with the CCU…</source>
        <translation>Mit der CCU &amp;vergleichen…</translation>
    </message>
</context>
<context>
    <name>app::Composition</name>
    <message>
        <source>The demo has ended: from now on you see what your own stick hears.</source>
        <translation>Die Demo ist beendet: Ab jetzt sehen Sie, was Ihr eigener Stick hört.</translation>
    </message>
    <message>
        <source>The demo stick cannot start: %1</source>
        <translation>Der Demo-Stick kann nicht starten: %1</translation>
    </message>
</context>
<context>
    <name>app::CuxdRoom</name>
    <message>
        <source>A new stick: iM871A %1 at %2.</source>
        <translation>Ein neuer Stick: iM871A %1 an %2.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>%1 is empty, longer than 1 MB, or cannot be read.</source>
        <translation>%1 ist leer, länger als 1 MB oder nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 is no CUxD setup: none of its parameters stands in it.</source>
        <translation>%1 ist kein CUxD-Setup: Keiner seiner Parameter steht darin.</translation>
    </message>
</context>
<context>
    <name>app::DesktopMessage</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>app::HistoryFilesRoom</name>
    <message>
        <source>Import readings</source>
        <translation>Zählerstände importieren</translation>
    </message>
    <message>
        <source>Readings are being imported: %1 %</source>
        <translation>Zählerstände werden importiert: %1 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing of it was kept.</source>
        <translation>Der Import wurde abgebrochen; nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>The import failed, nothing of it was kept: %1</source>
        <translation>Der Import ist gescheitert, nichts davon wurde behalten: %1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 readings imported, %2 were there already.</source>
        <translation>%1 Werte importiert, %2 waren schon da.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be read; they are in %1.</source>
        <translation>
            <numerusform>%n Zeile kann nicht gelesen werden; sie steht in %1.</numerusform>
            <numerusform>%n Zeilen können nicht gelesen werden; sie stehen in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) belong to no meter that is known by number or name.</source>
        <translation>
            <numerusform>%n Wert gehört zu keinem Zähler, der mit Nummer oder Namen bekannt ist.</numerusform>
            <numerusform>%n Werte gehören zu keinem Zähler, der mit Nummer oder Namen bekannt ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) differ from one of the same moment; the older one stays.</source>
        <translation>
            <numerusform>%n Wert weicht von einem zum selben Zeitpunkt ab; der ältere bleibt.</numerusform>
            <numerusform>%n Werte weichen von solchen zum selben Zeitpunkt ab; die älteren bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The point separates thousands</source>
        <translation>Der Punkt trennt Tausender</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>The import was taken back: %1 readings.</source>
        <translation>Der Import wurde zurückgenommen: %1 Werte.</translation>
    </message>
    <message>
        <source>The import could not be taken back: %1</source>
        <translation>Der Import konnte nicht zurückgenommen werden: %1</translation>
    </message>
    <message>
        <source>&amp;Import readings…</source>
        <translation>Zählerstände &amp;importieren…</translation>
    </message>
    <message>
        <source>CUxD&apos;s device logs, tables (CSV), lines of wmbusmeters</source>
        <translation>Gerätelogs von CUxD, Tabellen (CSV), Zeilen von wmbusmeters</translation>
    </message>
    <message>
        <source>Take back the last &amp;import</source>
        <translation>Letzten I&amp;mport zurücknehmen</translation>
    </message>
    <message>
        <source>Not assigned to a meter yet: %1.</source>
        <translation>Noch keinem Zähler zugeordnet: %1.</translation>
    </message>
    <message>
        <source>Whose are they?</source>
        <translation>Zuordnen…</translation>
    </message>
    <message>
        <source>&amp;Whose are the imported readings…</source>
        <translation>Importierte Messwerte &amp;zuordnen…</translation>
    </message>
    <message>
        <source>The demo has ended: what you import goes into your own history.</source>
        <translation>Die Demo ist beendet: Was Sie importieren, kommt in Ihren eigenen Verlauf.</translation>
    </message>
</context>
<context>
    <name>app::HistoryRoom</name>
    <message>
        <source>Telegrams of the past are being read with the new keys: %1 %</source>
        <translation>Telegramme der Vergangenheit werden mit den neuen Schlüsseln gelesen: %1 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
    <name>app::KeysRoom</name>
    <message numerus="yes">
        <source>%n key(s) from %1 imported. The file still holds them in clear.</source>
        <translation>
            <numerusform>%n Schlüssel aus %1 importiert. In der Datei steht er weiter lesbar.</numerusform>
            <numerusform>%n Schlüssel aus %1 importiert. In der Datei stehen sie weiter lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your keys are locked. The Keys page asks for the passphrase.</source>
        <translation>Ihre Schlüssel sind gesperrt. Die Seite „Schlüssel“ fragt nach der Passphrase.</translation>
    </message>
    <message>
        <source>Your keys stay locked. The Keys page asks what to do.</source>
        <translation>Ihre Schlüssel bleiben gesperrt. Die Seite „Schlüssel“ fragt, was zu tun ist.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Schlüssel importieren</translation>
    </message>
    <message>
        <source>Key files (*.csv *.tsv *.txt *.xlsx *.kem *.kem2 *.zip *.conf *.ini)</source>
        <translation>Schlüsseldateien (*.csv *.tsv *.txt *.xlsx *.kem *.kem2 *.zip *.conf *.ini)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Keys of this run</source>
        <translation>Schlüssel aus dieser Sitzung</translation>
    </message>
    <message>
        <source>Keys from %1</source>
        <translation>Schlüssel aus %1</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) stored.</source>
        <translation>
            <numerusform>%n Schlüssel gespeichert.</numerusform>
            <numerusform>%n Schlüssel gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message numerus="yes">
        <source>It does not fit: none of %n locked telegram(s) of this meter can be read.</source>
        <translation>
            <numerusform>Er passt nicht: Das einzige verschlüsselte Telegramm dieses Zählers ist nicht lesbar.</numerusform>
            <numerusform>Er passt nicht: Keines der %n verschlüsselten Telegramme dieses Zählers ist lesbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None fits: not one of %n locked telegram(s) of these meters can be read.</source>
        <translation>
            <numerusform>Keiner passt: Das einzige verschlüsselte Telegramm dieser Zähler ist nicht lesbar.</numerusform>
            <numerusform>Keiner passt: Keines der %n verschlüsselten Telegramme dieser Zähler ist lesbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n locked telegram(s) of this meter can be read now.</source>
        <translation>
            <numerusform>%1 von %n bisher verschlüsselten Telegramm dieses Zählers ist jetzt lesbar.</numerusform>
            <numerusform>%1 von %n bisher verschlüsselten Telegrammen dieses Zählers sind jetzt lesbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n locked telegram(s) of these meters can be read now.</source>
        <translation>
            <numerusform>%1 von %n bisher verschlüsselten Telegramm dieser Zähler ist jetzt lesbar.</numerusform>
            <numerusform>%1 von %n bisher verschlüsselten Telegrammen dieser Zähler sind jetzt lesbar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MeterWatch</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new meter(s)</source>
        <translation>
            <numerusform>%n neuer Zähler</numerusform>
            <numerusform>%n neue Zähler</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s) silent</source>
        <translation>
            <numerusform>%n Zähler stumm</numerusform>
            <numerusform>%n Zähler stumm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s) heard again</source>
        <translation>
            <numerusform>%n Zähler wieder gehört</numerusform>
            <numerusform>%n Zähler wieder gehört</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PanelRoom</name>
    <message>
        <source>&amp;My meter</source>
        <translation>&amp;Mein Zähler</translation>
    </message>
    <message>
        <source>Keeps every reading of this meter and watches that it is heard</source>
        <translation>Behält jeden Wert dieses Zählers und achtet darauf, dass er zu hören ist</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Set meter reading…</source>
        <translation>&amp;Zählerstand setzen…</translation>
    </message>
    <message>
        <source>Open in a &amp;window of its own</source>
        <translation>In eigenem &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Medium of %1</source>
        <translation>Medium von %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Parameters of %1</source>
        <translation>Parameter von %1</translation>
    </message>
    <message>
        <source>Meter reading of %1</source>
        <translation>Zählerstand von %1</translation>
    </message>
    <message>
        <source>RESET of %1</source>
        <translation>RESET von %1</translation>
    </message>
    <message>
        <source>SUM_RESET of %1</source>
        <translation>SUM_RESET von %1</translation>
    </message>
    <message>
        <source>Add %1 to my meters</source>
        <translation>%1 zu meinen Zählern nehmen</translation>
    </message>
    <message>
        <source>Take %1 from my meters</source>
        <translation>%1 aus meinen Zählern nehmen</translation>
    </message>
    <message>
        <source>Photo of %1</source>
        <translation>Foto von %1</translation>
    </message>
</context>
<context>
    <name>app::ProfileMenu</name>
    <message>
        <source>Letters, digits, blanks, - _ and . make a name; a letter or digit begins and ends it.</source>
        <translation>Ein Name besteht aus Buchstaben, Ziffern, Leerzeichen, - _ und . und beginnt und endet mit Buchstabe oder Ziffer.</translation>
    </message>
    <message>
        <source>There is a profile of this name.</source>
        <translation>Ein Profil dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>The profile cannot be made: its folder %1 cannot be written.</source>
        <translation>Das Profil kann nicht angelegt werden: Sein Ordner %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Pro&amp;file</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>&amp;New profile…</source>
        <translation>&amp;Neues Profil…</translation>
    </message>
    <message>
        <source>Show its &amp;folder</source>
        <translation>Seinen &amp;Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>app::PublishingRoom</name>
    <message>
        <source>The broker did not answer within 10 seconds.</source>
        <translation>Der Broker hat binnen 10 Sekunden nicht geantwortet.</translation>
    </message>
    <message>
        <source>The password lies with the keys, which are locked.</source>
        <translation>Das Passwort liegt bei den Schlüsseln, und diese sind verschlossen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>MQTT: %1</source>
        <translation>MQTT: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) wait</source>
        <translation>
            <numerusform>%n Ablesung wartet</numerusform>
            <numerusform>%n Ablesungen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>MQTT: %1 until the keys are open, because the password lies with them.</source>
        <translation>MQTT: %1, bis die Schlüssel geöffnet sind, denn das Passwort liegt bei ihnen.</translation>
    </message>
    <message>
        <source>MQTT: asking %1…</source>
        <translation>MQTT: %1 wird gefragt…</translation>
    </message>
    <message>
        <source>MQTT: %1. %2: %3</source>
        <translation>MQTT: %1. %2: %3</translation>
    </message>
    <message>
        <source>MQTT: connected with %1. %2</source>
        <translation>MQTT: verbunden mit %1. %2</translation>
    </message>
    <message>
        <source>MQTT: connected with %1</source>
        <translation>MQTT: verbunden mit %1</translation>
    </message>
    <message>
        <source>MQTT: connected with %1, %2</source>
        <translation>MQTT: verbunden mit %1, %2</translation>
    </message>
    <message>
        <source>InfluxDB: %1. %2</source>
        <translation>InfluxDB: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>InfluxDB: %n reading(s) refused as wrong</source>
        <translation>
            <numerusform>InfluxDB: %n Ablesung als falsch abgelehnt</numerusform>
            <numerusform>InfluxDB: %n Ablesungen als falsch abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>InfluxDB: everything delivered</source>
        <translation>InfluxDB: alles zugestellt</translation>
    </message>
    <message>
        <source>InfluxDB: %1</source>
        <translation>InfluxDB: %1</translation>
    </message>
    <message>
        <source>Prometheus: %1</source>
        <translation>Prometheus: %1</translation>
    </message>
    <message>
        <source>Prometheus: http://127.0.0.1:%1/metrics</source>
        <translation>Prometheus: http://127.0.0.1:%1/metrics</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Die Verbindung steht.</translation>
    </message>
</context>
<context>
    <name>app::RadioRoom</name>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>No answer, although it was sent twice.</source>
        <translation>Keine Antwort, obwohl zweimal gesendet wurde.</translation>
    </message>
    <message>
        <source>Not sent: no stick is there.</source>
        <translation>Nicht gesendet: kein Stick ist da.</translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation>Der Bericht wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Mode scan…</source>
        <translation>&amp;Modus-Suche…</translation>
    </message>
    <message>
        <source>&amp;Check chain…</source>
        <translation>&amp;Prüfkette…</translation>
    </message>
    <message>
        <source>Why do I not receive my meter?</source>
        <translation>Warum empfange ich meinen Zähler nicht?</translation>
    </message>
    <message>
        <source>The measuring points cannot be kept in %1: %2</source>
        <translation>Die Messpunkte können nicht in %1 aufbewahrt werden: %2</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Show re&amp;ception</source>
        <translation>Em&amp;pfang zeigen</translation>
    </message>
    <message>
        <source>Listens in each link mode for a while; needs a stick that is opened</source>
        <translation>Hört eine Weile in jedem Funkmodus; braucht einen geöffneten Stick</translation>
    </message>
</context>
<context>
    <name>app::ReadingOwners</name>
    <message>
        <source>%1 readings assigned to their meters.</source>
        <translation>%1 Messwerte ihren Zählern zugeordnet.</translation>
    </message>
    <message>
        <source>The readings belong to nobody again.</source>
        <translation>Die Zuordnung ist rückgängig gemacht.</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) differ from one that the meter has at the same moment; the meter&apos;s stays.</source>
        <translation>
            <numerusform>%n Messwert weicht von einem des Zählers zum selben Zeitpunkt ab; der des Zählers bleibt.</numerusform>
            <numerusform>%n Messwerte weichen von denen des Zählers zum selben Zeitpunkt ab; die des Zählers bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The readings could not be assigned: %1</source>
        <translation>Die Messwerte konnten nicht zugeordnet werden: %1</translation>
    </message>
</context>
<context>
    <name>app::RecentFiles</name>
    <message>
        <source>&amp;Recent files</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation>Diese Dateien &amp;vergessen</translation>
    </message>
</context>
<context>
    <name>app::SettingsRoom</name>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Settings from %1</source>
        <translation>Einstellungen aus %1</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) taken over from %1.</source>
        <translation>
            <numerusform>%n Einstellung aus %1 übernommen.</numerusform>
            <numerusform>%n Einstellungen aus %1 übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The settings that differ from the usual are in %1. There are no keys in it.</source>
        <translation>Die Einstellungen, die vom Üblichen abweichen, stehen in %1. Schlüssel sind nicht darin.</translation>
    </message>
</context>
<context>
    <name>app::StartNotes</name>
    <message>
        <source>Meterscope crashed on %1. What was heard until then is in the history and in the recording, and recording goes on.</source>
        <translation>Meterscope ist am %1 abgestürzt. Was bis dahin gehört wurde, steht im Verlauf und in der Aufzeichnung, und die Aufzeichnung läuft weiter.</translation>
    </message>
    <message>
        <source>Meterscope crashed on %1. What was heard until then is in the history, and listening goes on.</source>
        <translation>Meterscope ist am %1 abgestürzt. Was bis dahin gehört wurde, steht im Verlauf, und das Programm hört weiter zu.</translation>
    </message>
    <message>
        <source>Show the report…</source>
        <translation>Bericht zeigen…</translation>
    </message>
</context>
<context>
    <name>app::WmbusmetersRoom</name>
    <message>
        <source>Folder for the meter files</source>
        <translation>Ordner für die Zählerdateien</translation>
    </message>
    <message>
        <source>Meter files for wmbusmeters</source>
        <translation>Zählerdateien für wmbusmeters</translation>
    </message>
    <message>
        <source>Shall the keys be in the files, in the clear? Then only you can read these files, and wmbusmeters needs your rights.</source>
        <translation>Sollen die Schlüssel im Klartext in den Dateien stehen? Dann können nur Sie diese Dateien lesen, und wmbusmeters braucht Ihre Rechte.</translation>
    </message>
    <message>
        <source>Without keys</source>
        <translation>Ohne Schlüssel</translation>
    </message>
    <message>
        <source>With keys</source>
        <translation>Mit Schlüsseln</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n meter file(s) written to %1.</source>
        <translation>
            <numerusform>%n Zählerdatei nach %1 geschrieben.</numerusform>
            <numerusform>%n Zählerdateien nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Meter files for &amp;wmbusmeters…</source>
        <translation>Zählerdateien für &amp;wmbusmeters…</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are left out of the files.</source>
        <translation>
            <numerusform>%n Schlüssel ist nicht in den Dateien.</numerusform>
            <numerusform>%n Schlüssel sind nicht in den Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n meter(s) no key is known: where it encrypts, put its key into the file.</source>
        <translation>
            <numerusform>Von %n Zähler ist kein Schlüssel bekannt: Verschlüsselt er, tragen Sie den Schlüssel in die Datei ein.</numerusform>
            <numerusform>Von %n Zählern ist kein Schlüssel bekannt: Verschlüsselt einer, tragen Sie den Schlüssel in die Datei ein.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AddMeterDialog</name>
    <message>
        <source>hex on the sticker</source>
        <translation>hexadezimal auf dem Aufkleber</translation>
    </message>
    <message>
        <source>last eight digits</source>
        <translation>letzte acht Stellen</translation>
    </message>
    <message>
        <source>yours already</source>
        <translation>schon Ihrer</translation>
    </message>
    <message>
        <source>Add when it is heard</source>
        <translation>Hinzufügen, sobald gehört</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Any form: digits, hex, with the maker&apos;s letters.</source>
        <translation>In jeder Form: Ziffern, hexadezimal, mit den Buchstaben des Herstellers.</translation>
    </message>
    <message>
        <source>Waited for: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>There is no meter number in this.</source>
        <translation>Darin steckt keine Zählernummer.</translation>
    </message>
    <message>
        <source>Not heard yet. It becomes yours with its first telegram.</source>
        <translation>Noch nicht gehört. Mit dem ersten Telegramm gehört er zu Ihren.</translation>
    </message>
    <message>
        <source>%1 was not heard yet. Most meters send every few seconds to 15 minutes.</source>
        <translation>%1 wurde noch nicht gehört. Die meisten Zähler senden alle paar Sekunden bis 15 Minuten.</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s) heard with this number:</source>
        <translation>
            <numerusform>%n Zähler mit dieser Nummer gehört:</numerusform>
            <numerusform>%n Zähler mit dieser Nummer gehört:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 dBm</source>
        <translation>%1 dBm</translation>
    </message>
    <message>
        <source>heard for the first time</source>
        <translation>zum ersten Mal gehört</translation>
    </message>
    <message>
        <source>heard before</source>
        <translation>schon gehört</translation>
    </message>
    <message>
        <source>No telegram came</source>
        <translation>Es kam kein Telegramm</translation>
    </message>
    <message>
        <source>Is it this one?</source>
        <translation>Ist es dieser?</translation>
    </message>
    <message>
        <source>LEARN waits for a telegram</source>
        <translation>LEARN wartet auf ein Telegramm</translation>
    </message>
    <message>
        <source>Nothing was heard of a device that is not yours for %1. Is the stick in the right mode, and near enough?</source>
        <translation>Seit %1 war kein Gerät zu hören, das nicht schon Ihres ist. Ist der Stick im richtigen Modus und nah genug?</translation>
    </message>
    <message>
        <source>More may come: a house has many meters. Compare the number with the one printed on yours.</source>
        <translation>Es können weitere kommen: Ein Haus hat viele Zähler. Vergleichen Sie die Nummer mit der auf Ihrem Zähler.</translation>
    </message>
    <message>
        <source>Press the button of the EnergyCam now, or wait for the meter to send by itself. Still %1.</source>
        <translation>Drücken Sie jetzt die Taste der EnergyCam, oder warten Sie, bis der Zähler von selbst sendet. Noch %1.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Add a meter</source>
        <translation>Zähler hinzufügen</translation>
    </message>
    <message>
        <source>Number printed on the meter</source>
        <translation>Nummer auf dem Zähler</translation>
    </message>
    <message>
        <source>Meters heard with this number</source>
        <translation>Mit dieser Nummer gehörte Zähler</translation>
    </message>
    <message>
        <source>Add the meter</source>
        <translation>Den Zähler hinzufügen</translation>
    </message>
    <message>
        <source>Do not wait any more</source>
        <translation>Nicht mehr warten</translation>
    </message>
    <message>
        <source>Do not wait for this number any more</source>
        <translation>Auf diese Nummer nicht mehr warten</translation>
    </message>
    <message>
        <source>Or let the next telegram from an unknown device say which it is: press the button of the EnergyCam.</source>
        <translation>Oder das nächste Telegramm eines unbekannten Geräts sagt, welcher es ist: Drücken Sie die Taste der EnergyCam.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add no meter</source>
        <translation>Keinen Zähler hinzufügen</translation>
    </message>
    <message>
        <source>Devices that have sent</source>
        <translation>Geräte, die gesendet haben</translation>
    </message>
    <message>
        <source>Add the chosen device</source>
        <translation>Das gewählte Gerät hinzufügen</translation>
    </message>
    <message>
        <source>Wait again</source>
        <translation>Noch einmal warten</translation>
    </message>
    <message>
        <source>Wait again for a telegram</source>
        <translation>Noch einmal auf ein Telegramm warten</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht mehr warten</translation>
    </message>
    <message>
        <source>Time that is left</source>
        <translation>Verbleibende Zeit</translation>
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
            <numerusform>Aufzeichnung läuft: %n Telegramm wartet</numerusform>
            <numerusform>Aufzeichnung läuft: %n Telegramme warten</numerusform>
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
    <message>
        <source>My meters</source>
        <translation>Meine Zähler</translation>
    </message>
    <message>
        <source>Meters you have added</source>
        <translation>Zähler, die Sie hinzugefügt haben</translation>
    </message>
    <message>
        <source>Meters of which 5 % or more is lost, or whose level is below −85 dBm</source>
        <translation>Zähler, von denen 5 % oder mehr verloren gehen oder deren Pegel unter −85 dBm liegt</translation>
    </message>
</context>
<context>
    <name>ui::ApplyModel</name>
    <message>
        <source>waits for the stick</source>
        <translation>wartet auf den Stick</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>confirmed: read back</source>
        <translation>bestätigt: zurückgelesen</translation>
    </message>
    <message>
        <source>taken; keys cannot be read back</source>
        <translation>angenommen; Schlüssel sind nicht rücklesbar</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>the stick refused it</source>
        <translation>vom Stick abgelehnt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>the stick reads back something else</source>
        <translation>der Stick meldet etwas anderes zurück</translation>
    </message>
    <message>
        <source>not sent: this is no setting</source>
        <translation>nicht gesendet: das ist keine Einstellung</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>What the stick is told</source>
        <translation>Was dem Stick gesagt wird</translation>
    </message>
    <message>
        <source>How it fared</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>ui::ApplyView</name>
    <message>
        <source>%1 is not at this computer. Plug the stick in to set it up here; CUxD does it with the lines of the export.</source>
        <translation>%1 steckt nicht an diesem Computer. Stecken Sie den Stick ein, um ihn hier einzurichten; CUxD tut es mit den Zeilen des Exports.</translation>
    </message>
    <message>
        <source>%1 is unplugged or busy. As soon as it is back, it gets every line again.</source>
        <translation>%1 ist abgezogen oder belegt. Sobald er zurück ist, erhält er alle Zeilen noch einmal.</translation>
    </message>
    <message>
        <source>%1 is unplugged or busy.</source>
        <translation>%1 ist abgezogen oder belegt.</translation>
    </message>
    <message>
        <source>What CUxD would tell %1 at its start. Nothing has been sent yet.</source>
        <translation>Was CUxD dem Stick %1 beim Start sagt. Noch ist nichts gesendet.</translation>
    </message>
    <message>
        <source>The setup was changed since it was applied. Apply it again.</source>
        <translation>Das Setup wurde seit dem Anwenden geändert. Wenden Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>%1 did not take every line.</source>
        <translation>%1 hat nicht alle Zeilen angenommen.</translation>
    </message>
    <message>
        <source>Sending to %1 …</source>
        <translation>Wird an %1 gesendet …</translation>
    </message>
    <message>
        <source>%1 is set up. It gets the same lines again after every reset and every time it is plugged in.</source>
        <translation>%1 ist eingerichtet. Nach jedem Neustart und jedem Einstecken erhält er dieselben Zeilen wieder.</translation>
    </message>
    <message>
        <source>Nothing is written to the stick&apos;s flash: as with CUxD, a stick forgets when it is unplugged, and is told again.</source>
        <translation>Nichts wird dauerhaft im Stick gespeichert: Wie bei CUxD vergisst ein Stick beim Abziehen und bekommt es wieder gesagt.</translation>
    </message>
    <message>
        <source>The setup has errors. Correct them first, under Setup text.</source>
        <translation>Das Setup enthält Fehler. Berichtigen Sie sie zuerst unter Setup-Text.</translation>
    </message>
    <message>
        <source>link mode</source>
        <translation>Funkmodus</translation>
    </message>
    <message>
        <source>Link mode</source>
        <translation>Funkmodus</translation>
    </message>
    <message>
        <source>Name of the stick</source>
        <translation>Name des Sticks</translation>
    </message>
    <message>
        <source>for example Cellar</source>
        <translation>zum Beispiel Keller</translation>
    </message>
    <message>
        <source>always start so</source>
        <translation>immer so starten</translation>
    </message>
    <message>
        <source>The link mode is kept for this stick, whichever socket it is in. Keys are not kept in any settings.</source>
        <translation>Der Funkmodus gilt für diesen Stick, in welcher Buchse er auch steckt. Schlüssel stehen in keinen Einstellungen.</translation>
    </message>
    <message>
        <source>Apply to the stick</source>
        <translation>Auf den Stick anwenden</translation>
    </message>
    <message>
        <source>No longer send</source>
        <translation>Nicht mehr senden</translation>
    </message>
    <message>
        <source>The stick keeps what it has until it is reset or unplugged</source>
        <translation>Der Stick behält, was er hat, bis er neu gestartet oder abgezogen wird</translation>
    </message>
    <message>
        <source>Link mode of the stick</source>
        <translation>Funkmodus des Sticks</translation>
    </message>
    <message>
        <source>Lines for the stick and how they fared</source>
        <translation>Zeilen für den Stick und ihr Ergebnis</translation>
    </message>
</context>
<context>
    <name>ui::BigFigure</name>
    <message>
        <source>%1: %2 dBm, %3</source>
        <translation>%1: %2 dBm, %3</translation>
    </message>
    <message>
        <source>%1: nothing heard yet</source>
        <translation>%1: noch nichts gehört</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>Space: new measuring point    Esc: back to the table</source>
        <translation>Leertaste: neuer Messpunkt    Esc: zurück zur Tabelle</translation>
    </message>
</context>
<context>
    <name>ui::CcuDialog</name>
    <message>
        <source>Compare with the CCU</source>
        <translation>Mit der CCU vergleichen</translation>
    </message>
    <message>
        <source>Address of the CCU</source>
        <translation>Adresse der CCU</translation>
    </message>
    <message>
        <source>User, where it asks for one</source>
        <translation>Benutzer, falls sie einen verlangt</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Open the keys first</source>
        <translation>Erst die Schlüssel öffnen</translation>
    </message>
    <message>
        <source>Kept with the keys</source>
        <translation>Bei den Schlüsseln aufbewahrt</translation>
    </message>
    <message>
        <source>Encrypted (HTTPS, port 48181)</source>
        <translation>Verschlüsselt (HTTPS, Port 48181)</translation>
    </message>
    <message>
        <source>Asks for METER by ReGa&apos;s remote script and reads only. Its firewall must allow remote scripts. In the column &quot;On the CCU&quot; stands the CUxD device of each meter, as CUX2500001.</source>
        <translation>Fragt per Remote-Skript der ReGa nach METER und liest nur. Die Firewall muss Remote-Skripte erlauben. In der Spalte „Auf der CCU“ steht das CUxD-Gerät jedes Zählers, etwa CUX2500001.</translation>
    </message>
    <message>
        <source>Meters on both sides</source>
        <translation>Zähler auf beiden Seiten</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>On the CCU</source>
        <translation>Auf der CCU</translation>
    </message>
    <message>
        <source>CCU shows</source>
        <translation>CCU zeigt</translation>
    </message>
    <message>
        <source>We have</source>
        <translation>Wir haben</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
    <name>ui::Chapters</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Telegrams</source>
        <translation>Telegramme</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Recording and replay</source>
        <translation>Aufzeichnung und Wiedergabe</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Wechselrichter</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>CUxD</source>
        <translation>CUxD</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>Settings and profiles</source>
        <translation>Einstellungen und Profile</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Kommandozeile</translation>
    </message>
    <message>
        <source>When something does not work</source>
        <translation>Wenn etwas nicht geht</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>History on a server</source>
        <translation>Verlauf auf einem Server</translation>
    </message>
</context>
<context>
    <name>ui::CheckDialog</name>
    <message>
        <source>Scan the link modes…</source>
        <translation>Modus-Suche…</translation>
    </message>
    <message>
        <source>Show the stick</source>
        <translation>Stick zeigen</translation>
    </message>
    <message>
        <source>Show its reception</source>
        <translation>Seinen Empfang zeigen</translation>
    </message>
    <message>
        <source>Enter its key…</source>
        <translation>Seinen Schlüssel eintragen…</translation>
    </message>
    <message>
        <source>Show its telegrams</source>
        <translation>Seine Telegramme zeigen</translation>
    </message>
    <message>
        <source>Listen in %1</source>
        <translation>In %1 horchen</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Check chain: why do I not receive my meter?</source>
        <translation>Prüfkette: warum empfange ich meinen Zähler nicht?</translation>
    </message>
    <message>
        <source>Number on the meter</source>
        <translation>Nummer auf dem Zähler</translation>
    </message>
    <message>
        <source>51601328, FFD 51601328 or 0x1F7D</source>
        <translation>51601328, FFD 51601328 oder 0x1F7D</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::ColumnGuess</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Column of the key</source>
        <translation>Spalte des Schlüssels</translation>
    </message>
    <message>
        <source>Column of the meter</source>
        <translation>Spalte des Zählers</translation>
    </message>
    <message>
        <source>Column of the maker</source>
        <translation>Spalte des Herstellers</translation>
    </message>
    <message>
        <source>Column of the name</source>
        <translation>Spalte des Namens</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Command, page or meter</source>
        <translation>Befehl, Seite oder Zähler</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter does it, Esc closes</source>
        <translation>Pfeiltasten wählen, Eingabe führt aus, Esc schließt</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Nothing is called like this.</source>
        <translation>So heißt hier nichts.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectBanner</name>
    <message>
        <source>The stick at %1 is gone</source>
        <translation>Der Stick an %1 ist weg</translation>
    </message>
    <message>
        <source>Nothing is heard until it is back. Then it goes on by itself.</source>
        <translation>Bis er wieder da ist, wird nichts gehört. Dann geht es von selbst weiter.</translation>
    </message>
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
    <name>ui::ConsoleModel</name>
    <message>
        <source>from the stick</source>
        <translation>vom Stick</translation>
    </message>
    <message>
        <source>to the stick</source>
        <translation>zum Stick</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>As in CUxD&apos;s terminal</source>
        <translation>Wie in CUxDs Terminal</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
</context>
<context>
    <name>ui::ConsoleView</name>
    <message>
        <source>Send to %1: %2</source>
        <translation>An %1 senden: %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the console</source>
        <translation>Konsole leeren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen lines, or all</source>
        <translation>Gewählte Zeilen kopieren, oder alle</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>Command to send</source>
        <translation>Zu sendender Befehl</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Senden…</translation>
    </message>
    <message>
        <source>Send the command</source>
        <translation>Befehl senden</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Traffic of the sticks</source>
        <translation>Verkehr der Sticks</translation>
    </message>
    <message>
        <source>from the stick</source>
        <translation>vom Stick</translation>
    </message>
    <message>
        <source>to the stick</source>
        <translation>zum Stick</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>C&amp;onsole</source>
        <translation>K&amp;onsole</translation>
    </message>
</context>
<context>
    <name>ui::CrashDialog</name>
    <message>
        <source>Meterscope</source>
        <translation>Meterscope</translation>
    </message>
    <message>
        <source>Meterscope has crashed</source>
        <translation>Meterscope ist abgestürzt</translation>
    </message>
    <message numerus="yes">
        <source>It ended on %1, %n second(s) after its start.</source>
        <translation>
            <numerusform>Es endete am %1, %n Sekunde nach dem Start.</numerusform>
            <numerusform>Es endete am %1, %n Sekunden nach dem Start.</numerusform>
        </translation>
    </message>
    <message>
        <source>It ended on %1.</source>
        <translation>Es endete am %1.</translation>
    </message>
    <message>
        <source>What was heard until then is in the history.</source>
        <translation>Was bis dahin gehört wurde, steht im Verlauf.</translation>
    </message>
    <message>
        <source>It was recording to a file.</source>
        <translation>Es lief eine Aufzeichnung in eine Datei.</translation>
    </message>
    <message>
        <source>If it happens again, start it without settings once.</source>
        <translation>Geschieht es wieder, starten Sie es einmal ohne Einstellungen.</translation>
    </message>
    <message>
        <source>Report of the crash</source>
        <translation>Bericht über den Absturz</translation>
    </message>
    <message>
        <source>The report holds no keys, no telegrams and no names of files. Nothing of it is sent by itself.</source>
        <translation>Der Bericht enthält keine Schlüssel, keine Telegramme und keine Namen von Dateien. Nichts davon wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder of the reports</source>
        <translation>Ordner der Berichte öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Start without settings</source>
        <translation>Ohne Einstellungen starten</translation>
    </message>
    <message>
        <source>Reads and keeps nothing of settings and history, as --safe does</source>
        <translation>Liest und behält nichts von Einstellungen und Verlauf, wie --safe</translation>
    </message>
    <message>
        <source>Continue recording</source>
        <translation>Weiter aufzeichnen</translation>
    </message>
    <message>
        <source>Opens the window as it was left; sticks, history and recording go on</source>
        <translation>Öffnet das Fenster, wie es verlassen wurde; Sticks, Verlauf und Aufzeichnung laufen weiter</translation>
    </message>
</context>
<context>
    <name>ui::CuxdPage</name>
    <message>
        <source>Load a cuxd.ini</source>
        <translation>Eine cuxd.ini laden</translation>
    </message>
    <message>
        <source>CUxD setup (cuxd.ini *.ini *.txt);;All files (*)</source>
        <translation>CUxD-Setup (cuxd.ini *.ini *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This setup is written in Latin-1, which has no such character.</source>
        <translation>Dieses Setup ist in Latin-1 geschrieben; dort gibt es dieses Zeichen nicht.</translation>
    </message>
    <message>
        <source>There is nothing in it to take over: no keys, no link modes, no names.</source>
        <translation>Darin gibt es nichts zu übernehmen: keine Schlüssel, keine Funkmodi, keine Namen.</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>Vergleich mit %1</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>Stick that the setup is for</source>
        <translation>Stick, für den das Setup ist</translation>
    </message>
    <message>
        <source>on the CCU</source>
        <translation>an der CCU</translation>
    </message>
    <message>
        <source>What CUxD calls the port of the stick</source>
        <translation>Wie CUxD den Anschluss des Sticks nennt</translation>
    </message>
    <message>
        <source>The port on the CCU, as ttyUSB0, or the USB id of its socket, as 1-1.2</source>
        <translation>Der Anschluss an der CCU, etwa ttyUSB0, oder die USB-ID der Buchse, etwa 1-1.2</translation>
    </message>
    <message>
        <source>Load cuxd.ini…</source>
        <translation>cuxd.ini laden…</translation>
    </message>
    <message>
        <source>Shows what changes in the present setup; keys, link modes and names can be taken over from it</source>
        <translation>Zeigt, was sich am bisherigen Setup ändert; Schlüssel, Funkmodi und Namen lassen sich daraus übernehmen</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message>
        <source>Put the loaded cuxd.ini away</source>
        <translation>Die geladene cuxd.ini weglegen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Setup text</source>
        <translation>Setup-Text</translation>
    </message>
    <message>
        <source>Device sheets</source>
        <translation>Geräteblätter</translation>
    </message>
    <message>
        <source>Apply to the stick</source>
        <translation>Auf den Stick anwenden</translation>
    </message>
    <message>
        <source>C&amp;UxD setup</source>
        <translation>C&amp;UxD-Setup</translation>
    </message>
    <message>
        <source>Compare with the CCU…</source>
        <translation>Mit der CCU vergleichen…</translation>
    </message>
    <message>
        <source>METER on the CCU beside the one heard here; nothing is changed there</source>
        <translation>METER auf der CCU neben dem hier gehörten; dort wird nichts geändert</translation>
    </message>
</context>
<context>
    <name>ui::CuxdPlan</name>
    <message>
        <source>keys from the key list</source>
        <translation>Schlüssel aus der Schlüsselliste</translation>
    </message>
    <message>
        <source>port of the stick</source>
        <translation>Anschluss des Sticks</translation>
    </message>
</context>
<context>
    <name>ui::CuxdTab</name>
    <message>
        <source>MAXMETER must be a number above 0.</source>
        <translation>MAXMETER muss eine Zahl über 0 sein.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address as it is on the air: what TTYINIT wants in front of a key</source>
        <translation>Adresse, wie sie gesendet wird: was TTYINIT vor einem Schlüssel erwartet</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Set reading…</source>
        <translation>Stand setzen…</translation>
    </message>
    <message>
        <source>Set the meter reading</source>
        <translation>Zählerstand setzen</translation>
    </message>
    <message>
        <source>any stick</source>
        <translation>jeder Stick</translation>
    </message>
</context>
<context>
    <name>ui::DataPointGrid</name>
    <message>
        <source>Press to do it</source>
        <translation>Drücken führt es aus</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy name, value and unit</source>
        <translation>Name, Wert und Einheit kopieren</translation>
    </message>
    <message>
        <source>Copy all data points</source>
        <translation>Alle Datenpunkte kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Written as CUxD writes it, with a decimal point. A click copies the value</source>
        <translation>So geschrieben wie von CUxD, mit Dezimalpunkt. Ein Klick kopiert den Wert</translation>
    </message>
</context>
<context>
    <name>ui::DifferenceModel</name>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
</context>
<context>
    <name>ui::ExportView</name>
    <message>
        <source>Save the CUxD setup</source>
        <translation>Das CUxD-Setup speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>link mode %1</source>
        <translation>Funkmodus %1</translation>
    </message>
    <message numerus="yes">
        <source>A stick has 16 slots. %n more key(s) stay in this computer only, which can decrypt any number.</source>
        <translation>
            <numerusform>Ein Stick hat 16 Plätze. %n weiterer Schlüssel bleibt nur in diesem Computer, der beliebig viele entschlüsselt.</numerusform>
            <numerusform>Ein Stick hat 16 Plätze. %n weitere Schlüssel bleiben nur in diesem Computer, der beliebig viele entschlüsselt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known key(s) are in no slot.</source>
        <translation>
            <numerusform>%n bekannter Schlüssel steht auf keinem Platz.</numerusform>
            <numerusform>%n bekannte Schlüssel stehen auf keinem Platz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) wait for the first telegram of their meter: a line needs its full address.</source>
        <translation>
            <numerusform>%n Schlüssel wartet auf das erste Telegramm seines Zählers: Eine Zeile braucht dessen ganze Adresse.</numerusform>
            <numerusform>%n Schlüssel warten auf das erste Telegramm ihrer Zähler: Eine Zeile braucht deren ganze Adresse.</numerusform>
        </translation>
    </message>
    <message>
        <source>As soon as one TTY… line exists, CUxD connects only sticks that have one. %1 has none.</source>
        <translation>Sobald es eine TTY…-Zeile gibt, verbindet CUxD nur Sticks, die eine haben. %1 hat keine.</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Zeile ergänzen</translation>
    </message>
    <message>
        <source>line for a stick</source>
        <translation>Zeile für einen Stick</translation>
    </message>
    <message>
        <source>TTYASSIGN says that %1 is no iM871A stick. Nothing is written for it.</source>
        <translation>Laut TTYASSIGN ist %1 kein iM871A-Stick. Dafür wird nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) mean nothing to CUxD: on saving it puts a ; before them.</source>
        <translation>
            <numerusform>%n Zeile versteht CUxD nicht: Beim Speichern setzt es ein ; davor.</numerusform>
            <numerusform>%n Zeilen versteht CUxD nicht: Beim Speichern setzt es ein ; davor.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no KEY=WM:… in it: without the paid licence CUxD hears no wireless M-Bus.</source>
        <translation>Darin steht kein KEY=WM:…: Ohne die bezahlte Lizenz hört CUxD kein Wireless M-Bus.</translation>
    </message>
    <message>
        <source>The setup holds a licence key. It is shown masked, and copied only with keys.</source>
        <translation>Das Setup enthält einen Lizenzschlüssel. Er wird maskiert gezeigt und nur mit den Schlüsseln kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s): &quot;Parameterabgleich&quot; in CUxD deletes them. Keep a copy.</source>
        <translation>
            <numerusform>%n Kommentar: „Parameterabgleich“ in CUxD löscht ihn. Heben Sie eine Kopie auf.</numerusform>
            <numerusform>%n Kommentare: „Parameterabgleich“ in CUxD löscht sie. Heben Sie eine Kopie auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied without keys: for a question in a forum, not for CUxD.</source>
        <translation>Ohne Schlüssel kopiert: für eine Frage im Forum, nicht für CUxD.</translation>
    </message>
    <message>
        <source>Saved as %1. The file holds keys; only you can read it.</source>
        <translation>Als %1 gespeichert. Die Datei enthält Schlüssel; nur Sie können sie lesen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>The clipboard is cleared in %1 s</source>
        <translation>Die Zwischenablage wird in %1 s geleert</translation>
    </message>
    <message>
        <source>the lines of this stick</source>
        <translation>die Zeilen dieses Sticks</translation>
    </message>
    <message>
        <source>the whole setup</source>
        <translation>das ganze Setup</translation>
    </message>
    <message>
        <source>Copied is</source>
        <translation>Kopiert werden</translation>
    </message>
    <message>
        <source>What is copied and saved</source>
        <translation>Was kopiert und gespeichert wird</translation>
    </message>
    <message>
        <source>Copy with keys</source>
        <translation>Kopieren mit Schlüsseln</translation>
    </message>
    <message>
        <source>Copy masked</source>
        <translation>Kopieren maskiert</translation>
    </message>
    <message>
        <source>Keys as 1231…1111</source>
        <translation>Schlüssel als 1231…1111</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Clear the clipboard after 10 s</source>
        <translation>Zwischenablage nach 10 s leeren</translation>
    </message>
    <message>
        <source>What changes in the CUxD setup</source>
        <translation>Was sich am CUxD-Setup ändert</translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <translation>Noch gibt es keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Enter the key of a meter, or open a list of keys or the cuxd.ini of a CCU: drop the file onto this window. The lines for CUxD then stand here.</source>
        <translation>Geben Sie den Schlüssel eines Zählers ein, oder öffnen Sie eine Schlüsselliste oder die cuxd.ini einer CCU: Ziehen Sie die Datei auf dieses Fenster. Dann stehen hier die Zeilen für CUxD.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
</context>
<context>
    <name>ui::FilterField</name>
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
    <message>
        <source>Filter, e.g. gas rssi&lt;-85 maker=FFD</source>
        <translation>Filter, z. B. gas rssi&lt;-85 hersteller=FFD</translation>
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
    <name>ui::HelpWindow</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Text of the chapter</source>
        <translation>Text des Kapitels</translation>
    </message>
    <message>
        <source>This chapter is not installed: %1.md was looked for in %2.</source>
        <translation>Dieses Kapitel ist nicht installiert: %1.md wurde gesucht in %2.</translation>
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
    <name>ui::IdentifyPanel</name>
    <message>
        <source>no longer heard</source>
        <translation>nicht mehr gehört</translation>
    </message>
    <message>
        <source>too few telegrams</source>
        <translation>zu wenige Telegramme</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>may be chance</source>
        <translation>vielleicht Zufall</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n telegram(s)</source>
        <translation>
            <numerusform>%1, %n Telegramm</numerusform>
            <numerusform>%1, %n Telegramme</numerusform>
        </translation>
    </message>
    <message>
        <source>Step 1: touch nothing and press “A: uncovered”. Listen until your meter must have sent a few times.</source>
        <translation>Schritt 1: Fassen Sie nichts an und drücken Sie „A: unbedeckt“. Warten Sie, bis Ihr Zähler einige Male gesendet haben muss.</translation>
    </message>
    <message>
        <source>A: uncovered, for %1. Step 2: wrap your meter in kitchen foil, then press “B: covered”.</source>
        <translation>A: unbedeckt, seit %1. Schritt 2: Wickeln Sie Ihren Zähler in Alufolie und drücken Sie dann „B: bedeckt“.</translation>
    </message>
    <message>
        <source>Identify by shielding</source>
        <translation>Durch Abschirmen identifizieren</translation>
    </message>
    <message>
        <source>&amp;A: uncovered</source>
        <translation>&amp;A: unbedeckt</translation>
    </message>
    <message>
        <source>&amp;B: covered</source>
        <translation>&amp;B: bedeckt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Meters by change of their level</source>
        <translation>Zähler nach Änderung ihres Pegels</translation>
    </message>
    <message>
        <source>B: covered, for %1. The meter at the top lost most of its level. Leave the foil on until it says “certain”.</source>
        <translation>B: bedeckt, seit %1. Der oberste Zähler hat am meisten Pegel verloren. Lassen Sie die Folie daran, bis „sicher“ dasteht.</translation>
    </message>
    <message>
        <source>n (A / B)</source>
        <translation>n (A / B)</translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message>
        <source>Which column holds the key and which the meter cannot be told. Please choose them above.</source>
        <translation>Welche Spalte den Schlüssel und welche den Zähler enthält, ist nicht zu erkennen. Bitte wählen Sie beide oben aus.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel importieren</numerusform>
            <numerusform>%n Schlüssel importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Schlüssel importieren</translation>
    </message>
    <message>
        <source>Keys in %1</source>
        <translation>Schlüssel in %1</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Passwort der Datei</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Datei lesen</translation>
    </message>
    <message>
        <source>Read after a public description of KEM files; it has not been tried on a file of the maker yet.</source>
        <translation>Gelesen nach einer öffentlichen Beschreibung der KEM-Dateien; an einer Datei des Herstellers wurde es noch nicht erprobt.</translation>
    </message>
    <message>
        <source>What stands in the file</source>
        <translation>Was in der Datei steht</translation>
    </message>
    <message>
        <source>Take the keys that fit in reversed byte order, that way round</source>
        <translation>Schlüssel, die in umgekehrter Byte-Reihenfolge passen, so übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::ImportPreviewModel</name>
    <message>
        <source>fits the other way round, %1 of %2</source>
        <translation>passt andersherum, %1 von %2</translation>
    </message>
    <message>
        <source>stored already</source>
        <translation>schon gespeichert</translation>
    </message>
    <message>
        <source>meter twice in the file</source>
        <translation>Zähler doppelt in der Datei</translation>
    </message>
    <message>
        <source>%1; replaces the old one</source>
        <translation>%1; ersetzt den alten</translation>
    </message>
    <message numerus="yes">
        <source>%n fit(s)</source>
        <translation>
            <numerusform>%n passt</numerusform>
            <numerusform>%n passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not heard yet</source>
        <translation>
            <numerusform>%n noch nicht gehört</numerusform>
            <numerusform>%n noch nicht gehört</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fit(s) the other way round</source>
        <translation>
            <numerusform>%n passt andersherum</numerusform>
            <numerusform>%n passen andersherum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do(es) not fit</source>
        <translation>
            <numerusform>%n passt nicht</numerusform>
            <numerusform>%n passen nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored already</source>
        <translation>
            <numerusform>%n schon gespeichert</numerusform>
            <numerusform>%n schon gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n twice in the file</source>
        <translation>
            <numerusform>%n doppelt in der Datei</numerusform>
            <numerusform>%n doppelt in der Datei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invalid</source>
        <translation>
            <numerusform>%n ungültig</numerusform>
            <numerusform>%n ungültig</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
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
        <source>Add and send…</source>
        <translation>Hinzufügen und senden…</translation>
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
        <source>MASTER: whom the inverter believes it talks to; should stay 0</source>
        <translation>MASTER: mit wem der Wechselrichter zu sprechen glaubt; sollte 0 bleiben</translation>
    </message>
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
        <source>polls without answer</source>
        <translation>Abfragen ohne Antwort</translation>
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
    <name>ui::KeyActions</name>
    <message>
        <source>Enter &amp;key of the meter…</source>
        <translation>&amp;Schlüssel des Zählers eingeben…</translation>
    </message>
    <message>
        <source>Tries the key at once on the telegrams heard so far</source>
        <translation>Prüft den Schlüssel sofort an den bisher gehörten Telegrammen</translation>
    </message>
    <message>
        <source>&amp;New key…</source>
        <translation>&amp;Neuer Schlüssel…</translation>
    </message>
    <message>
        <source>&amp;Import keys…</source>
        <translation>Schlüssel &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Lock the keys</source>
        <translation>Schlüssel s&amp;perren</translation>
    </message>
</context>
<context>
    <name>ui::KeyEditing</name>
    <message>
        <source>Change of %1</source>
        <translation>Änderung an %1</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Schlüssel von %1</translation>
    </message>
    <message>
        <source>Removal of %1</source>
        <translation>Entfernen von %1</translation>
    </message>
</context>
<context>
    <name>ui::KeyEntryDialog</name>
    <message>
        <source>next free one</source>
        <translation>nächster freier</translation>
    </message>
    <message>
        <source>A meter&apos;s number has eight digits: 51601328, or C418 28136051 0103 as CUxD shows it.</source>
        <translation>Eine Zählernummer hat acht Ziffern: 51601328, oder C418 28136051 0103, wie CUxD sie zeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n encrypted telegram(s) heard</source>
        <translation>
            <numerusform>%n verschlüsseltes Telegramm gehört</numerusform>
            <numerusform>%n verschlüsselte Telegramme gehört</numerusform>
        </translation>
    </message>
    <message>
        <source>not heard encrypted yet</source>
        <translation>noch nicht verschlüsselt gehört</translation>
    </message>
    <message>
        <source>Left empty, the key stays as it is.</source>
        <translation>Bleibt das Feld leer, bleibt der Schlüssel, wie er ist.</translation>
    </message>
    <message>
        <source>Sixteen hex digits were taken as sixteen characters; perhaps the other half of the key is missing.</source>
        <translation>Sechzehn Hex-Ziffern wurden als sechzehn Zeichen genommen; vielleicht fehlt die andere Hälfte des Schlüssels.</translation>
    </message>
    <message>
        <source>Change a key</source>
        <translation>Schlüssel ändern</translation>
    </message>
    <message>
        <source>Enter a key</source>
        <translation>Schlüssel eingeben</translation>
    </message>
    <message>
        <source>A new meter</source>
        <translation>Neuer Zähler</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Number or address of the meter</source>
        <translation>Nummer oder Adresse des Zählers</translation>
    </message>
    <message>
        <source>Key: 32 hex digits, 16 characters or Base64</source>
        <translation>Schlüssel: 32 Hex-Ziffern, 16 Zeichen oder Base64</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>paste or type</source>
        <translation>einfügen oder tippen</translation>
    </message>
    <message>
        <source>Take it the other way round</source>
        <translation>Andersherum übernehmen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the meter</source>
        <translation>Name des Zählers</translation>
    </message>
    <message>
        <source>for example Gas, cellar</source>
        <translation>zum Beispiel Gas Keller</translation>
    </message>
    <message>
        <source>Place in the stick</source>
        <translation>Platz im Stick</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save key</source>
        <translation>Schlüssel speichern</translation>
    </message>
</context>
<context>
    <name>ui::KeyRowStrip</name>
    <message numerus="yes">
        <source>Copied; the clipboard is cleared in %n s</source>
        <translation>
            <numerusform>Kopiert; die Zwischenablage wird in %n s geleert</numerusform>
            <numerusform>Kopiert; die Zwischenablage wird in %n s geleert</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter key…</source>
        <translation>Schlüssel eingeben…</translation>
    </message>
    <message>
        <source>Give it to the other meter</source>
        <translation>An den anderen Zähler übertragen</translation>
    </message>
    <message numerus="yes">
        <source>%n encrypted telegram(s) wait for the key of this meter.</source>
        <translation>
            <numerusform>%n verschlüsseltes Telegramm wartet auf den Schlüssel dieses Zählers.</numerusform>
            <numerusform>%n verschlüsselte Telegramme warten auf den Schlüssel dieses Zählers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Give it to %1</source>
        <translation>An %1 übertragen</translation>
    </message>
    <message>
        <source>Take it the other way round</source>
        <translation>Andersherum übernehmen</translation>
    </message>
    <message>
        <source>Hide key</source>
        <translation>Schlüssel verbergen</translation>
    </message>
    <message>
        <source>Show key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>For half a minute</source>
        <translation>Für eine halbe Minute</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>For some seconds, then the clipboard is cleared</source>
        <translation>Für einige Sekunden, dann wird die Zwischenablage geleert</translation>
    </message>
</context>
<context>
    <name>ui::KeyTab</name>
    <message>
        <source>Encryption: %1</source>
        <translation>Verschlüsselung: %1</translation>
    </message>
    <message>
        <source>Change key…</source>
        <translation>Schlüssel ändern…</translation>
    </message>
    <message>
        <source>Enter key…</source>
        <translation>Schlüssel eingeben…</translation>
    </message>
    <message>
        <source>Enter the key of this meter</source>
        <translation>Den Schlüssel dieses Zählers eingeben</translation>
    </message>
    <message>
        <source>The key is tried on the telegrams at once</source>
        <translation>Der Schlüssel wird sofort an den Telegrammen geprüft</translation>
    </message>
</context>
<context>
    <name>ui::KeyTableModel</name>
    <message>
        <source>yyyy-MM-dd</source>
        <extracomment>Date, see QDate::toString.</extracomment>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>missing, %1</source>
        <translation>fehlt, %1</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>enter…</source>
        <translation>eingeben…</translation>
    </message>
    <message>
        <source>The whole address is known as soon as the meter is heard.</source>
        <translation>Die ganze Adresse ist bekannt, sobald der Zähler gehört wird.</translation>
    </message>
    <message>
        <source>As CUxD writes it: the bytes on air</source>
        <translation>Wie CUxD sie schreibt: die Bytes im Funk</translation>
    </message>
    <message>
        <source>Double click to enter the key</source>
        <translation>Doppelklick, um den Schlüssel einzugeben</translation>
    </message>
    <message>
        <source>Place in the stick, as chosen</source>
        <translation>Platz im Stick, wie gewählt</translation>
    </message>
    <message>
        <source>Place in the stick, the next one that is free</source>
        <translation>Platz im Stick, der nächste freie</translation>
    </message>
    <message>
        <source>A stick holds sixteen keys. The computer decrypts this meter.</source>
        <translation>Ein Stick fasst sechzehn Schlüssel. Diesen Zähler entschlüsselt der Computer.</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>ui::KeysPage</name>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>&amp;Enter key…</source>
        <translation>Schlüssel &amp;eingeben…</translation>
    </message>
    <message>
        <source>&amp;Hide key</source>
        <translation>Schlüssel &amp;verbergen</translation>
    </message>
    <message>
        <source>&amp;Show key</source>
        <translation>Schlüssel &amp;zeigen</translation>
    </message>
    <message>
        <source>Copy &amp;key</source>
        <translation>Schlüssel &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>CSV, workbooks, KEM, wmbusmeters, lists, cuxd.ini; a file can also be dropped on the window</source>
        <translation>CSV, Arbeitsmappen, KEM, wmbusmeters, Listen, cuxd.ini; eine Datei kann auch auf das Fenster gezogen werden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>No keys yet.</source>
        <translation>Noch keine Schlüssel.</translation>
    </message>
    <message>
        <source>Encrypted meters appear here as they are heard. Enter their keys, or import the list that came with them.</source>
        <translation>Verschlüsselte Zähler erscheinen hier, sobald sie gehört werden. Geben Sie ihre Schlüssel ein, oder importieren Sie die Liste, die mit ihnen kam.</translation>
    </message>
    <message>
        <source>Import keys…</source>
        <translation>Schlüssel importieren…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Schlüssel</translation>
    </message>
</context>
<context>
    <name>ui::LevelChart</name>
    <message>
        <source>Levels over time</source>
        <translation>Pegel über der Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n Pegel</numerusform>
            <numerusform>%n Pegel</numerusform>
        </translation>
    </message>
    <message>
        <source>weak below −85</source>
        <translation>schwach unter −85</translation>
    </message>
    <message>
        <source>bad below −95</source>
        <translation>schlecht unter −95</translation>
    </message>
</context>
<context>
    <name>ui::ListHeadMenu</name>
    <message>
        <source>Columns and &amp;time</source>
        <translation>Spalten und &amp;Zeit</translation>
    </message>
    <message>
        <source>Time of the day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Date and time in UTC</source>
        <translation>Datum und Uhrzeit in UTC</translation>
    </message>
    <message>
        <source>Seconds since the first</source>
        <translation>Sekunden seit dem ersten</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
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
    <message>
        <source>%1 – Meterscope</source>
        <translation>%1 – Meterscope</translation>
    </message>
</context>
<context>
    <name>ui::MeterPanel</name>
    <message>
        <source>As the meter says: %1</source>
        <translation>Wie der Zähler sagt: %1</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Telegrams</source>
        <translation>Telegramme</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Name of the meter</source>
        <translation>Name des Zählers</translation>
    </message>
    <message>
        <source>Click to name the meter (F2)</source>
        <translation>Klicken, um den Zähler zu benennen (F2)</translation>
    </message>
    <message>
        <source>What the meter measures</source>
        <translation>Was der Zähler misst</translation>
    </message>
    <message>
        <source>Choose what the meter measures</source>
        <translation>Wählen, was der Zähler misst</translation>
    </message>
    <message>
        <source>My meter</source>
        <translation>Mein Zähler</translation>
    </message>
    <message>
        <source>Keeps every reading of this meter and watches that it is heard</source>
        <translation>Behält jeden Wert dieses Zählers und achtet darauf, dass er zu hören ist</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
</context>
<context>
    <name>ui::ModeScanDialog</name>
    <message>
        <source>C and T at the same time</source>
        <translation>C und T zugleich</translation>
    </message>
    <message>
        <source>C and T at the same time: needs firmware 1.4, here %1</source>
        <translation>C und T zugleich: braucht Firmware 1.4, hier %1</translation>
    </message>
    <message>
        <source>Afterwards the stick listens in %1 again.</source>
        <translation>Danach horcht der Stick wieder in %1.</translation>
    </message>
    <message>
        <source>The stick went away. It gets its own mode %1 when it is back.</source>
        <translation>Der Stick ist weg. Er bekommt seinen Modus %1, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>Stopped. The stick listens in %1 again.</source>
        <translation>Angehalten. Der Stick horcht wieder in %1.</translation>
    </message>
    <message>
        <source>No meter was heard in any mode. The stick listens in %1 again. Go nearer to a meter, or listen longer: some send once in 15 minutes.</source>
        <translation>In keinem Modus wurde ein Zähler gehört. Der Stick horcht wieder in %1. Gehen Sie näher an einen Zähler, oder horchen Sie länger: manche senden einmal in 15 Minuten.</translation>
    </message>
    <message>
        <source>Most meters are heard in %1, as it is set already.</source>
        <translation>Die meisten Zähler werden in %1 gehört, wie schon eingestellt.</translation>
    </message>
    <message>
        <source>Most meters are heard in %1. The stick listens in %2 again.</source>
        <translation>Die meisten Zähler werden in %1 gehört. Der Stick horcht wieder in %2.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>Scan %n mode(s), %1</source>
        <translation>
            <numerusform>%n Modus durchsuchen, %1</numerusform>
            <numerusform>%n Modi durchsuchen, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Listen in %1 from now on</source>
        <translation>Ab jetzt in %1 horchen</translation>
    </message>
    <message>
        <source>No stick is listening. Plug it in, or start the demo stick.</source>
        <translation>Kein Stick horcht. Stecken Sie ihn ein, oder starten Sie den Demo-Stick.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>not listened</source>
        <translation>nicht gehorcht</translation>
    </message>
    <message>
        <source>being set</source>
        <translation>wird eingestellt</translation>
    </message>
    <message>
        <source>listening, %1 left</source>
        <translation>horcht, noch %1</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>vorzeitig angehalten</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>not taken over by the stick</source>
        <translation>vom Stick nicht übernommen</translation>
    </message>
    <message>
        <source>Mode scan</source>
        <translation>Modus-Suche</translation>
    </message>
    <message>
        <source>A stick hears one link mode at a time. The scan listens in each for a while and says which meters are where. Meanwhile meters of the other modes are not heard; that does not count as their loss.</source>
        <translation>Ein Stick hört einen Modus auf einmal. Die Suche horcht in jedem eine Weile und sagt, welche Zähler wo sind. Währenddessen werden die Zähler der anderen Modi nicht gehört; das zählt nicht als ihr Verlust.</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>Seconds each</source>
        <translation>Sekunden je Modus</translation>
    </message>
    <message>
        <source>Seconds in each mode</source>
        <translation>Sekunden in jedem Modus</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Link modes and their meters</source>
        <translation>Modi und ihre Zähler</translation>
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
    <name>ui::NewProfileDialog</name>
    <message>
        <source>New profile</source>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Name des Standorts</translation>
    </message>
    <message>
        <source>A profile has a history, keys and settings of its own. Nothing of the present one is changed.</source>
        <translation>Ein Profil hat seinen eigenen Verlauf, eigene Schlüssel und Einstellungen. Am jetzigen ändert sich nichts.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make and open</source>
        <translation>Anlegen und öffnen</translation>
    </message>
</context>
<context>
    <name>ui::NoteTab</name>
    <message>
        <source>Choose a photo of the meter</source>
        <translation>Foto des Zählers wählen</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.webp *.bmp *.gif)</translation>
    </message>
    <message>
        <source>Photo of the meter</source>
        <translation>Foto des Zählers</translation>
    </message>
    <message>
        <source>Opens the photo large, or lets you choose one</source>
        <translation>Öffnet das Foto groß oder lässt Sie eines wählen</translation>
    </message>
    <message>
        <source>Choose photo…</source>
        <translation>Foto wählen…</translation>
    </message>
    <message>
        <source>The picture is copied into the folder of this program, without the place where it was taken</source>
        <translation>Das Bild wird in den Ordner dieses Programms kopiert, ohne den Aufnahmeort</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Das Foto entfernen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Where the meter is, who has the key to the cellar …</source>
        <translation>Wo der Zähler ist, wer den Kellerschlüssel hat …</translation>
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
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message numerus="yes">
        <source>meter(s)</source>
        <translation>
            <numerusform>Zähler</numerusform>
            <numerusform>Zähler</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 telegrams/min</source>
        <translation>%1 Telegramme/min</translation>
    </message>
    <message>
        <source>%1 dBm</source>
        <translation>%1 dBm</translation>
    </message>
    <message>
        <source>Nothing was heard yet. Most meters send every 10 seconds to 15 minutes, some on working days only.</source>
        <translation>Noch nichts gehört. Die meisten Zähler senden alle 10 Sekunden bis 15 Minuten, manche nur werktags.</translation>
    </message>
    <message numerus="yes">
        <source>meter(s) with a name</source>
        <translation>
            <numerusform>Zähler mit Namen</numerusform>
            <numerusform>Zähler mit Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>Give a meter a name, or add yours by its number: then its value stands here.</source>
        <translation>Geben Sie einem Zähler einen Namen oder fügen Sie Ihren über seine Nummer hinzu: Dann steht hier sein Wert.</translation>
    </message>
    <message numerus="yes">
        <source>key(s) missing or wrong</source>
        <translation>
            <numerusform>Schlüssel fehlt oder ist falsch</numerusform>
            <numerusform>Schlüssel fehlen oder sind falsch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secure</source>
        <translation>
            <numerusform>%n sicher</numerusform>
            <numerusform>%n sicher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether a key is needed is seen at the first telegram.</source>
        <translation>Ob ein Schlüssel nötig ist, zeigt das erste Telegramm.</translation>
    </message>
    <message>
        <source>Every meter that was heard can be read.</source>
        <translation>Jeder gehörte Zähler ist lesbar.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>meter(s) with a consumption since midnight</source>
        <translation>
            <numerusform>Zähler mit Verbrauch seit Mitternacht</numerusform>
            <numerusform>Zähler mit Verbrauch seit Mitternacht</numerusform>
        </translation>
    </message>
    <message>
        <source>As soon as one of your meters has counted today, it stands here.</source>
        <translation>Sobald einer Ihrer Zähler heute gezählt hat, steht er hier.</translation>
    </message>
    <message>
        <source>What is heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>All meters</source>
        <translation>Alle Zähler</translation>
    </message>
    <message>
        <source>My meters</source>
        <translation>Meine Zähler</translation>
    </message>
    <message>
        <source>Add a meter…</source>
        <translation>Zähler hinzufügen…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Schlüssel</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>Verbrauch</translation>
    </message>
</context>
<context>
    <name>ui::OwnerDialog</name>
    <message>
        <source>Whose are the imported readings?</source>
        <translation>Importierte Messwerte zuordnen</translation>
    </message>
    <message>
        <source>Every name in the imported logs belongs to a meter already.</source>
        <translation>Alle Namen in den importierten Logs gehören schon zu einem Zähler.</translation>
    </message>
    <message>
        <source>The logs call these by a serial of CUxD or a name. Choose the meter; its readings then count there, and nowhere twice. “Nobody yet” takes them back.</source>
        <translation>In den Logs stehen nur CUxD-Seriennummern oder Namen. Wählen Sie den Zähler; die Messwerte zählen dann dort und nirgends doppelt. „Noch keinem“ macht es rückgängig.</translation>
    </message>
    <message>
        <source>%1 · %2 – %3</source>
        <comment>data points, first and last day</comment>
        <translation>%1 · %2 – %3</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch keinem</translation>
    </message>
    <message>
        <source>Meter of %1</source>
        <translation>Zähler von %1</translation>
    </message>
    <message>
        <source>Assign readings</source>
        <translation>Messwerte zuordnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::PaletteModel</name>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
</context>
<context>
    <name>ui::PanelWindow</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>ui::PassphraseDialog</name>
    <message>
        <source>A passphrase is missing.</source>
        <translation>Die Passphrase fehlt.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Passphrase des Tresors</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Noch einmal dieselbe Passphrase</translation>
    </message>
    <message>
        <source>From then on this one opens the vault, and no earlier one. Whoever forgets it loses the keys.</source>
        <translation>Von da an öffnet diese den Tresor und keine frühere. Wer sie vergisst, verliert die Schlüssel.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Passphrase setzen</translation>
    </message>
</context>
<context>
    <name>ui::PhotoWindow</name>
    <message>
        <source>Photo of the meter</source>
        <translation>Foto des Zählers</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>Das Bild kann nicht gelesen werden.</translation>
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
    <name>ui::PublishingPanel</name>
    <message>
        <source>Try the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Try the connection with the broker</source>
        <translation>Verbindung mit dem Broker prüfen</translation>
    </message>
    <message>
        <source>To the keys</source>
        <translation>Zu den Schlüsseln</translation>
    </message>
    <message>
        <source>Passwords are kept together with the keys. Open these first, or choose where they are kept.</source>
        <translation>Passwörter werden zusammen mit den Schlüsseln aufbewahrt. Öffnen Sie diese zuerst, oder wählen Sie, wo sie aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Password of the broker</source>
        <translation>Passwort des Brokers</translation>
    </message>
    <message>
        <source>Token of InfluxDB</source>
        <translation>Token von InfluxDB</translation>
    </message>
    <message>
        <source>Remove the password</source>
        <translation>Passwort löschen</translation>
    </message>
    <message>
        <source>Remove the token</source>
        <translation>Token löschen</translation>
    </message>
    <message>
        <source>Kept with the keys</source>
        <translation>Bei den Schlüsseln aufbewahrt</translation>
    </message>
</context>
<context>
    <name>ui::RecordTable</name>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
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
        <source>Quantity</source>
        <translation>Größe</translation>
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
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Records of the last telegram</source>
        <translation>Datensätze des letzten Telegramms</translation>
    </message>
</context>
<context>
    <name>ui::ReplayPage</name>
    <message>
        <source>Open a recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Replay: %1</source>
        <translation>Wiedergabe: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n telegram(s)</source>
        <translation>
            <numerusform>%n Telegramm</numerusform>
            <numerusform>%n Telegramme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) hold no telegram</source>
        <translation>
            <numerusform>%n Zeile ohne Telegramm</numerusform>
            <numerusform>%n Zeilen ohne Telegramm</numerusform>
        </translation>
    </message>
    <message>
        <source>the file names no times: one telegram a second</source>
        <translation>die Datei nennt keine Zeiten: ein Telegramm je Sekunde</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>not live, nothing of it is stored</source>
        <translation>nicht live, nichts davon wird gespeichert</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>So schnell wie möglich</translation>
    </message>
    <message>
        <source>From the beginning, without pauses</source>
        <translation>Von vorn, ohne Pausen</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Wie aufgezeichnet</translation>
    </message>
    <message>
        <source>From the beginning, with the pauses of the recording</source>
        <translation>Von vorn, mit den Pausen der Aufzeichnung</translation>
    </message>
    <message>
        <source>× 10</source>
        <translation>× 10</translation>
    </message>
    <message>
        <source>From the beginning, ten times faster than recorded</source>
        <translation>Von vorn, zehnmal so schnell wie aufgezeichnet</translation>
    </message>
    <message>
        <source>× 60</source>
        <translation>× 60</translation>
    </message>
    <message>
        <source>From the beginning, an hour in a minute</source>
        <translation>Von vorn, eine Stunde in einer Minute</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schrittweise</translation>
    </message>
    <message>
        <source>From the beginning, one telegram for each click</source>
        <translation>Von vorn, ein Telegramm je Klick</translation>
    </message>
    <message>
        <source>Next telegram</source>
        <translation>Nächstes Telegramm</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the recording</source>
        <translation>Aufzeichnung schließen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Show the found addresses of the recording</source>
        <translation>Gefundene Adressen der Aufzeichnung zeigen</translation>
    </message>
    <message>
        <source>Telegrams</source>
        <translation>Telegramme</translation>
    </message>
    <message>
        <source>Show the telegrams of the recording</source>
        <translation>Telegramme der Aufzeichnung zeigen</translation>
    </message>
    <message>
        <source>Read of the file</source>
        <translation>Von der Datei gelesen</translation>
    </message>
    <message>
        <source>No recording is open.</source>
        <translation>Keine Aufzeichnung ist offen.</translation>
    </message>
    <message>
        <source>Drop a file on the window, or open one: a capture (*.wmbus), lines of CUxD&apos;s terminal, of rtl_wmbus or wmbusmeters, or hex. What is live goes on meanwhile.</source>
        <translation>Ziehen Sie eine Datei ins Fenster, oder öffnen Sie eine: eine Aufzeichnung (*.wmbus), Zeilen aus CUxDs Terminal, von rtl_wmbus oder wmbusmeters, oder Hex. Der laufende Empfang geht weiter.</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>Aufzeichnung öffnen…</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
</context>
<context>
    <name>ui::ReportDialog</name>
    <message>
        <source>Report of the reception</source>
        <translation>Bericht über den Empfang</translation>
    </message>
    <message>
        <source>Place (street, house, flat)</source>
        <translation>Ort (Straße, Haus, Wohnung)</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Gemessen von</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>ui::SaveCaptureDialog</name>
    <message>
        <source>&amp;Pseudonyms instead of numbers</source>
        <translation>&amp;Pseudonyme statt Nummern</translation>
    </message>
    <message>
        <source>Save telegrams</source>
        <translation>Telegramme speichern</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Save %n telegram(s)</source>
        <translation>
            <numerusform>%n Telegramm speichern</numerusform>
            <numerusform>%n Telegramme speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Captures (*.wmbus)</source>
        <translation>Aufzeichnungen (*.wmbus)</translation>
    </message>
    <message>
        <source>Keys, names and notes are never in the file.</source>
        <translation>Schlüssel, Namen und Notizen stehen nie in der Datei.</translation>
    </message>
    <message>
        <source>The meters&apos; numbers are: whoever has a key can read its telegrams.</source>
        <translation>Die Nummern der Zähler stehen darin: wer einen Schlüssel hat, kann dessen Telegramme lesen.</translation>
    </message>
    <message>
        <source>Numbers become 00000001, 00000002 …; maker, version and kind of device stay.</source>
        <translation>Aus Nummern wird 00000001, 00000002 …; Hersteller, Version und Geräteart bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>Numbers become 00000001, 00000002 …; maker, version and kind of device stay. %n encrypted telegram(s) can then be decrypted by nobody, because the number is part of the cipher. For a question about these keep the numbers.</source>
        <translation>
            <numerusform>Aus Nummern wird 00000001, 00000002 …; Hersteller, Version und Geräteart bleiben. %n verschlüsseltes Telegramm kann dann niemand mehr entschlüsseln, weil die Nummer Teil der Verschlüsselung ist. Für eine Frage dazu behalten Sie die Nummern.</numerusform>
            <numerusform>Aus Nummern wird 00000001, 00000002 …; Hersteller, Version und Geräteart bleiben. %n verschlüsselte Telegramme kann dann niemand mehr entschlüsseln, weil die Nummer Teil der Verschlüsselung ist. Für eine Frage dazu behalten Sie die Nummern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Simulations of wmbusmeters (simulation_*.txt)</source>
        <translation>Simulationen von wmbusmeters (simulation_*.txt)</translation>
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
    <name>ui::SecretField</name>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Empty the field</source>
        <translation>Feld &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Verbergen</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Show dots again</source>
        <translation>Wieder Punkte zeigen</translation>
    </message>
    <message>
        <source>Show for half a minute what stands here</source>
        <translation>Eine halbe Minute lang zeigen, was hier steht</translation>
    </message>
</context>
<context>
    <name>ui::SetMeterEditor</name>
    <message>
        <source>Type what the register of the meter shows.</source>
        <translation>Geben Sie ein, was das Zählwerk zeigt.</translation>
    </message>
    <message>
        <source>This is no number: digits with a comma or a point, such as %1.</source>
        <translation>Das ist keine Zahl: Ziffern mit Komma oder Punkt, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>A register does not show less than 0.</source>
        <translation>Ein Zählwerk zeigt nicht weniger als 0.</translation>
    </message>
    <message>
        <source>So many digits cannot be counted exactly.</source>
        <translation>So viele Stellen lassen sich nicht genau zählen.</translation>
    </message>
    <message>
        <source>The meter counts in steps of %1: the marked digits are left out.</source>
        <translation>Der Zähler zählt in Schritten von %1: Die markierten Stellen bleiben weg.</translation>
    </message>
    <message>
        <source>Taken as %1. For the whole number type it without a mark.</source>
        <translation>Verstanden als %1. Für die ganze Zahl bitte ohne Trennzeichen eingeben.</translation>
    </message>
    <message>
        <source>MAXMETER must be higher than the reading.</source>
        <translation>MAXMETER muss höher sein als der Zählerstand.</translation>
    </message>
    <message>
        <source>The reading is not below MAXMETER %1: where does the register overflow?</source>
        <translation>Der Stand liegt nicht unter MAXMETER %1: Wo läuft das Zählwerk über?</translation>
    </message>
    <message>
        <source>Difference %1 from now on; consumption stays the same</source>
        <translation>Differenz %1 ab jetzt; Verbrauch bleibt gleich</translation>
    </message>
    <message>
        <source>Reading of the meter&apos;s register</source>
        <translation>Stand des Zählwerks</translation>
    </message>
    <message>
        <source>MAXMETER: highest value before the overflow</source>
        <translation>MAXMETER: höchster Wert vor dem Überlauf</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Set the meter reading</source>
        <translation>Zählerstand setzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave the meter reading as it is</source>
        <translation>Zählerstand lassen, wie er ist</translation>
    </message>
    <message>
        <source>This reading has more digits than the register. If it is right, type MAXMETER, where the register overflows.</source>
        <translation>Dieser Stand hat mehr Stellen als das Zählwerk. Wenn er stimmt, tragen Sie MAXMETER ein, bei dem das Zählwerk überläuft.</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>This value is not known.</source>
        <translation>Dieser Wert ist nicht bekannt.</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>%1 as usual</source>
        <translation>%1 wie üblich</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>All as usual</source>
        <translation>Alles wie üblich</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>No setting is called like this.</source>
        <translation>So heißt keine Einstellung.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>ui::SetupEditor</name>
    <message>
        <source>typing</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>pasting</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
</context>
<context>
    <name>ui::SetupForm</name>
    <message>
        <source>The key has %1 digits instead of 32.</source>
        <translation>Der Schlüssel hat %1 statt 32 Ziffern.</translation>
    </message>
    <message>
        <source>Character %1 is no hex digit.</source>
        <translation>Zeichen %1 ist keine Hex-Ziffer.</translation>
    </message>
    <message>
        <source>This is no key: 32 hex digits are.</source>
        <translation>Das ist kein Schlüssel: Ein Schlüssel hat 32 Hex-Ziffern.</translation>
    </message>
    <message>
        <source>Meter in slot %1</source>
        <translation>Zähler auf Platz %1</translation>
    </message>
    <message>
        <source>32 hex digits</source>
        <translation>32 Hex-Ziffern</translation>
    </message>
    <message>
        <source>Not heard yet: type the full address from CUxD&apos;s status page, as in C418 28136051 0103.</source>
        <translation>Noch nicht gehört: Geben Sie die ganze Adresse von der CUxD-Statusseite ein, wie C418 28136051 0103.</translation>
    </message>
    <message>
        <source>This meter is in slot %1 already.</source>
        <translation>Dieser Zähler steht schon auf Platz %1.</translation>
    </message>
    <message>
        <source>link mode</source>
        <translation>Funkmodus</translation>
    </message>
    <message>
        <source>key in a slot</source>
        <translation>Schlüssel auf einem Platz</translation>
    </message>
    <message>
        <source>emptying a slot</source>
        <translation>Platz leeren</translation>
    </message>
    <message>
        <source>Link mode</source>
        <translation>Funkmodus</translation>
    </message>
    <message>
        <source>Keys in the stick</source>
        <translation>Schlüssel im Stick</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Takes the key out of this slot</source>
        <translation>Nimmt den Schlüssel von diesem Platz</translation>
    </message>
    <message>
        <source>Link mode of the stick in CUxD</source>
        <translation>Funkmodus des Sticks in CUxD</translation>
    </message>
    <message>
        <source>Slots of the stick</source>
        <translation>Plätze des Sticks</translation>
    </message>
    <message>
        <source>Meter in the chosen slot</source>
        <translation>Zähler auf dem gewählten Platz</translation>
    </message>
    <message>
        <source>Key for the chosen slot</source>
        <translation>Schlüssel für den gewählten Platz</translation>
    </message>
    <message>
        <source>T2, CUxD&apos;s own: no line needed</source>
        <translation>T2, wie CUxD von selbst: keine Zeile nötig</translation>
    </message>
</context>
<context>
    <name>ui::SetupTips</name>
    <message>
        <source>C field of what is sent</source>
        <translation>C-Feld dessen, was gesendet wird</translation>
    </message>
    <message>
        <source>the stick&apos;s own maker code</source>
        <translation>eigener Herstellercode des Sticks</translation>
    </message>
    <message>
        <source>the stick&apos;s own number</source>
        <translation>eigene Nummer des Sticks</translation>
    </message>
    <message>
        <source>the stick&apos;s own version</source>
        <translation>eigene Version des Sticks</translation>
    </message>
    <message>
        <source>the stick&apos;s own device type</source>
        <translation>eigener Gerätetyp des Sticks</translation>
    </message>
    <message>
        <source>radio channel</source>
        <translation>Funkkanal</translation>
    </message>
    <message>
        <source>sending power step</source>
        <translation>Stufe der Sendeleistung</translation>
    </message>
    <message>
        <source>data rate (reserved)</source>
        <translation>Datenrate (reserviert)</translation>
    </message>
    <message>
        <source>time for listening after sending, in ms</source>
        <translation>Zeit zum Hören nach dem Senden, in ms</translation>
    </message>
    <message>
        <source>%1: on</source>
        <translation>%1: ein</translation>
    </message>
    <message>
        <source>%1: off</source>
        <translation>%1: aus</translation>
    </message>
    <message>
        <source>device mode: listens to meters</source>
        <translation>Gerätemodus: hört Zähler</translation>
    </message>
    <message>
        <source>device mode: plays a meter</source>
        <translation>Gerätemodus: spielt einen Zähler</translation>
    </message>
    <message>
        <source>link mode %1</source>
        <translation>Funkmodus %1</translation>
    </message>
    <message>
        <source>unknown link mode %1</source>
        <translation>unbekannter Funkmodus %1</translation>
    </message>
    <message>
        <source>power saving</source>
        <translation>Energiesparen</translation>
    </message>
    <message>
        <source>signal strength with every telegram</source>
        <translation>Empfangspegel an jedem Telegramm</translation>
    </message>
    <message>
        <source>time stamp with every telegram</source>
        <translation>Zeitstempel an jedem Telegramm</translation>
    </message>
    <message>
        <source>LEDs</source>
        <translation>LEDs</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>flags: which values follow</source>
        <translation>Kennbits: welche Werte folgen</translation>
    </message>
    <message>
        <source>slot %1 of the stick&apos;s 16 (00 to 0F)</source>
        <translation>Platz %1 von 16 im Stick (00 bis 0F)</translation>
    </message>
    <message>
        <source>address as on air: maker %1, number %2, version %3, device type %4</source>
        <translation>Adresse wie im Funk: Hersteller %1, Nummer %2, Version %3, Gerätetyp %4</translation>
    </message>
    <message>
        <source>key %1 (AES, 128 bit)</source>
        <translation>Schlüssel %1 (AES, 128 Bit)</translation>
    </message>
    <message>
        <source>where the stick is on the CCU: a port, or the USB id of a socket (1-1.2)</source>
        <translation>wo der Stick an der CCU steckt: ein Anschluss oder die USB-ID einer Buchse (1-1.2)</translation>
    </message>
    <message>
        <source>+: CUxD probably keeps its own initialisation (T2) and sends this in addition</source>
        <translation>+: CUxD behält wahrscheinlich seine eigene Initialisierung (T2) und sendet dies zusätzlich</translation>
    </message>
    <message>
        <source>00: until the stick&apos;s next start</source>
        <translation>00: bis zum nächsten Start des Sticks</translation>
    </message>
    <message>
        <source>01: written to the stick&apos;s flash, for good</source>
        <translation>01: dauerhaft im Stick gespeichert</translation>
    </message>
    <message>
        <source>what CUxD sends to the stick at every start: link mode and keys</source>
        <translation>was CUxD dem Stick bei jedem Start sendet: Funkmodus und Schlüssel</translation>
    </message>
    <message>
        <source>speed and format of the port</source>
        <translation>Geschwindigkeit und Format des Anschlusses</translation>
    </message>
    <message>
        <source>which device CUxD sees behind the port; WMOD is the iM871A stick</source>
        <translation>welches Gerät CUxD am Anschluss sieht; WMOD ist der iM871A-Stick</translation>
    </message>
    <message>
        <source>after so many minutes of silence CUxD connects anew, or sends a test command</source>
        <translation>nach so vielen Minuten Stille verbindet CUxD neu oder sendet einen Testbefehl</translation>
    </message>
    <message>
        <source>which data point goes into the device log, and under which name</source>
        <translation>welcher Datenpunkt ins Geräte-Log kommt, und unter welchem Namen</translation>
    </message>
    <message>
        <source>the device log: file that measured values are written to</source>
        <translation>das Geräte-Log: Datei, in die Messwerte geschrieben werden</translation>
    </message>
    <message>
        <source>how times are written in the device log</source>
        <translation>wie Zeiten im Geräte-Log stehen</translation>
    </message>
    <message>
        <source>how values are written in the device log</source>
        <translation>wie Werte im Geräte-Log stehen</translation>
    </message>
    <message>
        <source>the paid licence that CUxD needs for wireless M-Bus; secret</source>
        <translation>die bezahlte Lizenz, die CUxD für Wireless M-Bus braucht; geheim</translation>
    </message>
    <message>
        <source>for how many minutes an address stays in the list of found addresses</source>
        <translation>wie viele Minuten eine Adresse in der Liste der gefundenen Adressen bleibt</translation>
    </message>
    <message>
        <source>a comment; &quot;Parameterabgleich&quot; in CUxD drops it</source>
        <translation>ein Kommentar; „Parameterabgleich“ in CUxD löscht ihn</translation>
    </message>
</context>
<context>
    <name>ui::SetupView</name>
    <message>
        <source>%1:%2  %3</source>
        <translation>%1:%2  %3</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Keine Fehler</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Hide keys</source>
        <translation>Schlüssel verbergen</translation>
    </message>
    <message>
        <source>Show keys</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Shows every key and licence in full for 30 seconds</source>
        <translation>Zeigt alle Schlüssel und Lizenzen 30 Sekunden lang ganz</translation>
    </message>
    <message>
        <source>CUxD setup as text</source>
        <translation>CUxD-Setup als Text</translation>
    </message>
    <message>
        <source>What is wrong with the setup</source>
        <translation>Was am Setup nicht stimmt</translation>
    </message>
</context>
<context>
    <name>ui::Sheet</name>
    <message>
        <source>leave empty, or the port or USB id of one certain stick</source>
        <translation>leer lassen, oder Anschluss oder USB-ID eines bestimmten Sticks</translation>
    </message>
    <message>
        <source>the address of the device</source>
        <translation>die Adresse des Gerätes</translation>
    </message>
    <message>
        <source>leave it at 0</source>
        <translation>auf 0 stehen lassen</translation>
    </message>
    <message>
        <source>reports UNREACH when nothing is heard for too long</source>
        <translation>meldet UNREACH, wenn zu lange nichts gehört wird</translation>
    </message>
    <message>
        <source>sets SUM_24H and SUM_LAST_DAY back</source>
        <translation>setzt SUM_24H und SUM_LAST_DAY zurück</translation>
    </message>
    <message>
        <source>sets SUM back and notes the time in SUM_DATE</source>
        <translation>setzt SUM zurück und vermerkt die Zeit in SUM_DATE</translation>
    </message>
    <message>
        <source>takes the address of the next telegram; not needed when CODE is typed</source>
        <translation>lernt die Adresse des nächsten Telegramms; unnötig, wenn CODE eingetragen ist</translation>
    </message>
    <message>
        <source>what the mechanical counter shows now</source>
        <translation>was das mechanische Zählwerk jetzt zeigt</translation>
    </message>
    <message>
        <source>where the counter starts again from 0</source>
        <translation>wo der Zähler wieder bei 0 beginnt</translation>
    </message>
    <message>
        <source>how often the inverter is asked, 1 to 1440</source>
        <translation>wie oft der Wechselrichter abgefragt wird, 1 bis 1440</translation>
    </message>
    <message>
        <source>STATE goes off after so many intervals without an answer, 1 to 8</source>
        <translation>nach so vielen Abfragen ohne Antwort geht STATE auf AUS, 1 bis 8</translation>
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
        <source>in slot %1 of %2</source>
        <translation>auf Platz %1 von %2</translation>
    </message>
    <message>
        <source>known, but in no slot</source>
        <translation>bekannt, aber auf keinem Platz</translation>
    </message>
    <message>
        <source>missing: CUxD cannot read this meter without it</source>
        <translation>fehlt: Ohne ihn kann CUxD diesen Zähler nicht lesen</translation>
    </message>
    <message>
        <source>Make the device</source>
        <translation>Gerät anlegen</translation>
    </message>
    <message>
        <source>CUxD device type</source>
        <translation>CUxD Gerätetyp</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>any free number of up to three digits</source>
        <translation>eine freie Zahl mit höchstens drei Stellen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>empty: CUxD makes one</source>
        <translation>leer: CUxD vergibt einen</translation>
    </message>
    <message>
        <source>Its parameters</source>
        <translation>Seine Parameter</translation>
    </message>
    <message>
        <source>decimal; the sticker says the same in hex</source>
        <translation>dezimal; auf dem Aufkleber steht dasselbe hexadezimal</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Aufkleber</translation>
    </message>
    <message>
        <source>ID on the sticker, hex: not to be typed</source>
        <translation>ID auf dem Aufkleber, hexadezimal: nicht eintragen</translation>
    </message>
    <message>
        <source>Channel %1: %2</source>
        <translation>Kanal %1: %2</translation>
    </message>
    <message>
        <source>Decryption</source>
        <translation>Entschlüsselung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>ui::SheetsView</name>
    <message>
        <source>Save the device sheets</source>
        <translation>Die Geräteblätter speichern</translation>
    </message>
    <message>
        <source>= CODE %1, decimal</source>
        <translation>= CODE %1, dezimal</translation>
    </message>
    <message>
        <source>no hex number, or too large</source>
        <translation>keine Hex-Zahl, oder zu groß</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>CUxD device sheets</source>
        <translation>CUxD-Geräteblätter</translation>
    </message>
    <message>
        <source>The printer could not be reached.</source>
        <translation>Der Drucker war nicht erreichbar.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Meters with a device sheet</source>
        <translation>Zähler mit Geräteblatt</translation>
    </message>
    <message>
        <source>An inverter SMI 260 by its sticker (hex)</source>
        <translation>Ein Wechselrichter SMI 260 nach Aufkleber (hex)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
</context>
<context>
    <name>ui::SignalBar</name>
    <message>
        <source>Since the start</source>
        <translation>Seit dem Start</translation>
    </message>
    <message>
        <source>%1 (listening)</source>
        <translation>%1 (horcht)</translation>
    </message>
    <message>
        <source>New point</source>
        <translation>Neuer Punkt</translation>
    </message>
    <message>
        <source>Begins the next measuring point, for example the next room (Space in the table)</source>
        <translation>Beginnt den nächsten Messpunkt, zum Beispiel das nächste Zimmer (Leertaste in der Tabelle)</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Identifizieren</translation>
    </message>
    <message>
        <source>Finds out which of the meters is yours: cover it with foil and see which level falls</source>
        <translation>Findet heraus, welcher Zähler Ihrer ist: mit Folie bedecken und sehen, welcher Pegel fällt</translation>
    </message>
    <message>
        <source>Big figure</source>
        <translation>Große Zahl</translation>
    </message>
    <message>
        <source>The level of the chosen meter, readable from afar</source>
        <translation>Der Pegel des gewählten Zählers, von Weitem lesbar</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>A beep for each telegram of the chosen meter</source>
        <translation>Ein Ton für jedes Telegramm des gewählten Zählers</translation>
    </message>
    <message>
        <source>Mode scan</source>
        <translation>Modus-Suche</translation>
    </message>
    <message>
        <source>Listens in each link mode for a while and says which meters are where</source>
        <translation>Horcht in jedem Modus eine Weile und sagt, welche Zähler wo sind</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>A PDF with every measuring point, the weakest meters first</source>
        <translation>Ein PDF mit jedem Messpunkt, die schwächsten Zähler zuerst</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Remove a measuring point, begin a new survey, open an earlier one</source>
        <translation>Messpunkt entfernen, neue Messung beginnen, frühere öffnen</translation>
    </message>
    <message>
        <source>&amp;Remove this measuring point</source>
        <translation>Diesen Messpunkt ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;New survey</source>
        <translation>&amp;Neue Messung</translation>
    </message>
    <message>
        <source>&amp;Earlier surveys</source>
        <translation>F&amp;rühere Messungen</translation>
    </message>
    <message>
        <source>Measuring point</source>
        <translation>Messpunkt</translation>
    </message>
    <message>
        <source>Where the figures were measured</source>
        <translation>Wo die Zahlen gemessen wurden</translation>
    </message>
    <message>
        <source>Name of the measuring point</source>
        <translation>Name des Messpunkts</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>Needs a stick: none is opened</source>
        <translation>Braucht einen Stick: Keiner ist geöffnet</translation>
    </message>
</context>
<context>
    <name>ui::SignalDetail</name>
    <message>
        <source>nothing</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Why do I not receive this meter?</source>
        <translation>Warum empfange ich diesen Zähler nicht?</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Levels of the telegrams over time</source>
        <translation>Pegel der Telegramme über die Zeit</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the levels</source>
        <translation>Pegel kopieren</translation>
    </message>
    <message>
        <source>One level a line: date and time, dBm</source>
        <translation>Ein Pegel je Zeile: Datum und Uhrzeit, dBm</translation>
    </message>
</context>
<context>
    <name>ui::SignalModel</name>
    <message>
        <source>Loss is judged first, then the level: weak from 5 % or below −85 dBm, bad above 25 % or below −95 dBm</source>
        <translation>Zuerst zählt der Verlust, dann der Pegel: schwach ab 5 % oder unter −85 dBm, schlecht über 25 % oder unter −95 dBm</translation>
    </message>
    <message>
        <source>Half of the levels lie above, in dBm (± 3 dB)</source>
        <translation>Die Hälfte der Pegel liegt darüber, in dBm (± 3 dB)</translation>
    </message>
    <message>
        <source>Telegrams on which the figures rest</source>
        <translation>Telegramme, auf denen die Zahlen beruhen</translation>
    </message>
    <message>
        <source>Share of the transmissions that did not arrive; n/a where the meter sends irregularly</source>
        <translation>Anteil der Sendungen, die nicht ankamen; n/a, wo der Zähler unregelmäßig sendet</translation>
    </message>
    <message>
        <source>The last three hours in steps of five minutes: filled = heard, pale = not heard, hatched = we were deaf ourselves</source>
        <translation>Die letzten drei Stunden in Schritten von fünf Minuten: gefüllt = gehört, blass = nicht gehört, schraffiert = wir selbst waren taub</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Last 3 h</source>
        <translation>Letzte 3 h</translation>
    </message>
    <message>
        <source>Four of five levels lie between this and the next, in dBm; from five telegrams on</source>
        <translation>Vier von fünf Pegeln liegen zwischen diesem und dem nächsten, in dBm; ab fünf Telegrammen</translation>
    </message>
    <message>
        <source>Four of five levels lie between the one before and this, in dBm; from five telegrams on</source>
        <translation>Vier von fünf Pegeln liegen zwischen dem vorigen und diesem, in dBm; ab fünf Telegrammen</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>mostly from</source>
        <translation>meist von</translation>
    </message>
    <message>
        <source>to</source>
        <comment>level</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>ui::SignalPage</name>
    <message>
        <source>Point %1</source>
        <translation>Punkt %1</translation>
    </message>
    <message>
        <source>reception-%1.pdf</source>
        <translation>empfang-%1.pdf</translation>
    </message>
    <message>
        <source>Reception of the meters</source>
        <translation>Empfang der Zähler</translation>
    </message>
    <message>
        <source>No meter heard yet.</source>
        <translation>Noch kein Zähler gehört.</translation>
    </message>
    <message>
        <source>As soon as the first telegram arrives, its level and what is lost stand here. Usual are 10 s to 15 min; some meters send on weekdays only.</source>
        <translation>Sobald das erste Telegramm kommt, stehen hier sein Pegel und was verloren geht. Üblich sind 10 s bis 15 min; manche Zähler senden nur werktags.</translation>
    </message>
    <message>
        <source>Scan the link modes</source>
        <translation>Modus-Suche</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>&amp;Signal</source>
        <translation>&amp;Signal</translation>
    </message>
</context>
<context>
    <name>ui::SignalTab</name>
    <message>
        <source>Lost</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>cannot be told, it sends irregularly</source>
        <translation>nicht bestimmbar, er sendet unregelmäßig</translation>
    </message>
    <message numerus="yes">
        <source>not known yet, %n telegram(s) heard</source>
        <translation>
            <numerusform>noch nicht bekannt, %n Telegramm gehört</numerusform>
            <numerusform>noch nicht bekannt, %n Telegramme gehört</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of %2 telegrams</source>
        <translation>%1 % von %2 Telegrammen</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>%1 dBm, from %2 to %3 in 8 of 10 telegrams (n = %4)</source>
        <translation>%1 dBm, bei 8 von 10 Telegrammen %2 bis %3 (n = %4)</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Telegrams</source>
        <translation>Telegramme</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>Levels of the telegrams over time</source>
        <translation>Pegel der Telegramme über die Zeit</translation>
    </message>
    <message>
        <source>%1 (%2), %3 dBm</source>
        <translation>%1 (%2), %3 dBm</translation>
    </message>
</context>
<context>
    <name>ui::SlotModel</name>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>ui::SlotStrip</name>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>Places in the stick</source>
        <translation>Plätze im Stick</translation>
    </message>
    <message numerus="yes">
        <source>All sixteen are taken. This computer decrypts the other %n meter(s).</source>
        <translation>
            <numerusform>Alle sechzehn sind belegt. Den anderen %n Zähler entschlüsselt dieser Computer.</numerusform>
            <numerusform>Alle sechzehn sind belegt. Die anderen %n Zähler entschlüsselt dieser Computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of 16 taken</source>
        <translation>
            <numerusform>%n von 16 belegt</numerusform>
            <numerusform>%n von 16 belegt</numerusform>
        </translation>
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
    <message>
        <source>A device file, a link to one, a pseudo-terminal, or a port of another computer: tcp://HOST:PORT, rfc2217://HOST:PORT</source>
        <translation>Eine Gerätedatei, ein Verweis darauf, ein Pseudo-Terminal oder der Anschluss eines anderen Rechners: tcp://RECHNER:PORT, rfc2217://RECHNER:PORT</translation>
    </message>
</context>
<context>
    <name>ui::StorageButton</name>
    <message>
        <source>The passphrase opens the vault from now on.</source>
        <translation>Ab jetzt öffnet diese Passphrase den Tresor.</translation>
    </message>
    <message>
        <source>only until the program ends</source>
        <translation>nur bis zum Programmende</translation>
    </message>
    <message>
        <source>vault, keyring and passphrase</source>
        <translation>Tresor, Schlüsselbund und Passphrase</translation>
    </message>
    <message>
        <source>vault, opened by the keyring</source>
        <translation>Tresor, vom Schlüsselbund geöffnet</translation>
    </message>
    <message>
        <source>vault with passphrase</source>
        <translation>Tresor mit Passphrase</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>noch nicht gewählt</translation>
    </message>
    <message>
        <source>vault, locked</source>
        <translation>Tresor, gesperrt</translation>
    </message>
    <message>
        <source>Stored in: %1</source>
        <translation>Ablage: %1</translation>
    </message>
    <message>
        <source>Where the keys are kept, and what opens them</source>
        <translation>Wo die Schlüssel liegen und was sie öffnet</translation>
    </message>
    <message>
        <source>&amp;Lock the keys</source>
        <translation>Schlüssel s&amp;perren</translation>
    </message>
    <message>
        <source>Change the &amp;passphrase…</source>
        <translation>&amp;Passphrase ändern…</translation>
    </message>
    <message>
        <source>Set a &amp;passphrase…</source>
        <translation>&amp;Passphrase setzen…</translation>
    </message>
    <message>
        <source>&amp;Remove from the keyring</source>
        <translation>Aus dem Schlüsselbund &amp;entfernen</translation>
    </message>
    <message>
        <source>The keyring has forgotten the vault; the passphrase opens it.</source>
        <translation>Der Schlüsselbund hat den Tresor vergessen; die Passphrase öffnet ihn.</translation>
    </message>
    <message>
        <source>Open with the desktop&apos;s &amp;keyring too</source>
        <translation>Auch mit dem &amp;Schlüsselbund des Desktops öffnen</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring opens the vault from now on.</source>
        <translation>Ab jetzt öffnet der Schlüsselbund des Desktops den Tresor.</translation>
    </message>
    <message>
        <source>&amp;Open the vault…</source>
        <translation>Tresor ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Keep the keys…</source>
        <translation>Schlüssel &amp;aufbewahren…</translation>
    </message>
    <message>
        <source>&amp;Choose where keys are kept…</source>
        <translation>Ablage der Schlüssel &amp;wählen…</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Entsperren…</translation>
    </message>
</context>
<context>
    <name>ui::StorageDialog</name>
    <message>
        <source>Where keys are kept</source>
        <translation>Ablage der Schlüssel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep keys there</source>
        <translation>Schlüssel dort ablegen</translation>
    </message>
</context>
<context>
    <name>ui::StoragePanel</name>
    <message>
        <source>Waiting for the desktop&apos;s keyring…</source>
        <translation>Warten auf den Schlüsselbund des Desktops…</translation>
    </message>
    <message>
        <source>This desktop has no secret service.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The desktop&apos;s secret service does not answer.</source>
        <translation>Der Schlüsselbund des Desktops antwortet nicht.</translation>
    </message>
    <message>
        <source>The keyring is locked: the desktop will ask for its password.</source>
        <translation>Der Schlüsselbund ist gesperrt: Der Desktop wird nach seinem Passwort fragen.</translation>
    </message>
    <message>
        <source>Encrypted; opens with your login.</source>
        <translation>Verschlüsselt; öffnet sich mit Ihrer Anmeldung.</translation>
    </message>
    <message>
        <source>A passphrase is missing.</source>
        <translation>Die Passphrase fehlt.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Please choose where the keys are to be kept.</source>
        <translation>Bitte wählen Sie, wo die Schlüssel liegen sollen.</translation>
    </message>
    <message>
        <source>Please enter the passphrase of the vault.</source>
        <translation>Bitte geben Sie die Passphrase des Tresors ein.</translation>
    </message>
    <message>
        <source>Nothing was stored. Please choose again.</source>
        <translation>Es wurde nichts gespeichert. Bitte wählen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Enter the passphrase, or try again.</source>
        <translation>Geben Sie die Passphrase ein, oder versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Try again, or go on without the stored keys.</source>
        <translation>Versuchen Sie es noch einmal, oder arbeiten Sie ohne die gespeicherten Schlüssel weiter.</translation>
    </message>
    <message>
        <source>The vault was put aside as %1; nothing in it has changed.</source>
        <translation>Der Tresor wurde als %1 beiseitegelegt; an seinem Inhalt hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Where shall Meterscope keep your keys?</source>
        <translation>Wo soll Meterscope Ihre Schlüssel aufbewahren?</translation>
    </message>
    <message>
        <source>In this desktop&apos;s &amp;keyring</source>
        <translation>Im Schlüssel&amp;bund dieses Desktops</translation>
    </message>
    <message>
        <source>In a file with a &amp;passphrase</source>
        <translation>In einer Datei mit &amp;Passphrase</translation>
    </message>
    <message>
        <source>Only &amp;until the program ends</source>
        <translation>N&amp;ur bis zum Programmende</translation>
    </message>
    <message>
        <source>Nothing is written to the disk.</source>
        <translation>Es wird nichts auf die Platte geschrieben.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Noch einmal dieselbe Passphrase</translation>
    </message>
    <message>
        <source>Your keys are locked in a vault.</source>
        <translation>Ihre Schlüssel liegen in einem gesperrten Tresor.</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Passphrase des Tresors</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Open with the keyring</source>
        <translation>Mit dem Schlüsselbund öffnen</translation>
    </message>
    <message>
        <source>Go on without stored keys</source>
        <translation>Ohne gespeicherte Schlüssel weiter</translation>
    </message>
    <message>
        <source>Keys that you enter then are kept until the program ends</source>
        <translation>Schlüssel, die Sie dann eingeben, bleiben bis zum Programmende</translation>
    </message>
    <message>
        <source>Put the vault aside and begin anew</source>
        <translation>Tresor beiseitelegen und neu beginnen</translation>
    </message>
    <message>
        <source>The file is renamed; nothing in it is changed or deleted</source>
        <translation>Die Datei wird umbenannt; nichts darin wird geändert oder gelöscht</translation>
    </message>
    <message>
        <source>Encrypted; asks for the passphrase at every start.</source>
        <translation>Verschlüsselt; fragt bei jedem Start nach der Passphrase.</translation>
    </message>
    <message>
        <source>Whoever forgets it loses the keys.</source>
        <translation>Wer sie vergisst, verliert die Schlüssel.</translation>
    </message>
</context>
<context>
    <name>ui::TableMenu</name>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the whole &amp;table</source>
        <translation>Ganze &amp;Tabelle kopieren</translation>
    </message>
</context>
<context>
    <name>ui::TakeOver</name>
    <message>
        <source>Key %1 of %2 (%3)</source>
        <translation>Schlüssel %1 von %2 (%3)</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>schon bekannt</translation>
    </message>
    <message>
        <source>another key is known for this meter</source>
        <translation>für diesen Zähler ist ein anderer Schlüssel bekannt</translation>
    </message>
    <message>
        <source>slot %1 of %2</source>
        <translation>Platz %1 von %2</translation>
    </message>
    <message>
        <source>Name &quot;%1&quot;</source>
        <translation>Name „%1“</translation>
    </message>
    <message>
        <source>Link mode %1 of %2</source>
        <translation>Funkmodus %1 von %2</translation>
    </message>
    <message>
        <source>for stick %1</source>
        <translation>für Stick %1</translation>
    </message>
    <message>
        <source>set already</source>
        <translation>schon eingestellt</translation>
    </message>
    <message numerus="yes">
        <source>%n log file(s)</source>
        <translation>
            <numerusform>%n Log-Datei</numerusform>
            <numerusform>%n Log-Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TakeOverDialog</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Link modes</source>
        <translation>Funkmodi</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Measured values</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Take over from CUxD</source>
        <translation>Aus CUxD übernehmen</translation>
    </message>
    <message>
        <source>%1 is loaded for the export. Out of it this program can also use:</source>
        <translation>%1 ist für den Export geladen. Daraus kann dieses Programm außerdem verwenden:</translation>
    </message>
    <message>
        <source>What is taken over</source>
        <translation>Was übernommen wird</translation>
    </message>
    <message>
        <source>Take nothing over</source>
        <translation>Nichts übernehmen</translation>
    </message>
    <message>
        <source>Meter called &quot;%1&quot;</source>
        <translation>Zähler mit dem Namen „%1“</translation>
    </message>
    <message>
        <source>which meter?</source>
        <translation>welcher Zähler?</translation>
    </message>
    <message numerus="yes">
        <source>Take %n over</source>
        <translation>
            <numerusform>%n übernehmen</numerusform>
            <numerusform>%n übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>The demo ends then: what you take over is yours, and stays.</source>
        <translation>Die Demo endet dann: Was Sie übernehmen, gehört Ihnen und bleibt.</translation>
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
    <name>ui::TelegramsTab</name>
    <message>
        <source>Telegrams of this meter</source>
        <translation>Telegramme dieses Zählers</translation>
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
        <translation>Listet jedes Telegramm dieses Zählers mit seinen Bytes auf</translation>
    </message>
</context>
<context>
    <name>ui::UseChart</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>together %1</source>
        <translation>zusammen %1</translation>
    </message>
    <message>
        <source>no consumption known yet</source>
        <translation>noch kein Verbrauch</translation>
    </message>
    <message>
        <source>48 h</source>
        <translation>48 h</translation>
    </message>
    <message>
        <source>Consumption of the last 48 hours</source>
        <translation>Verbrauch der letzten 48 Stunden</translation>
    </message>
    <message>
        <source>31 d</source>
        <translation>31 T</translation>
    </message>
    <message>
        <source>Consumption of the last 31 days</source>
        <translation>Verbrauch der letzten 31 Tage</translation>
    </message>
    <message>
        <source>Consumption columns</source>
        <translation>Verbrauchssäulen</translation>
    </message>
</context>
<context>
    <name>ui::ValuesTab</name>
    <message>
        <source>%1, set the meter reading</source>
        <translation>%1, Zählerstand setzen</translation>
    </message>
    <message>
        <source>Click to set the reading of the mechanical register (SETMETER)</source>
        <translation>Klicken, um den Stand des mechanischen Zählwerks zu setzen (SETMETER)</translation>
    </message>
    <message>
        <source>No value could be read</source>
        <translation>Kein Wert lesbar</translation>
    </message>
    <message>
        <source>No measured value</source>
        <translation>Kein Messwert</translation>
    </message>
    <message>
        <source>Old value, repeated by the meter, %1 (%2)</source>
        <translation>Alter Wert, vom Zähler wiederholt, %1 (%2)</translation>
    </message>
    <message>
        <source>Not heard any more since %1 (%2)</source>
        <translation>Seit %1 nicht mehr gehört (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Data points as CUxD shows them</source>
        <translation>Datenpunkte, wie CUxD sie zeigt</translation>
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
    <message>
        <source>&amp;Command…</source>
        <translation>&amp;Befehl…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Empties the lists of this run; the history keeps everything</source>
        <translation>Leert die Listen dieses Laufs; der Verlauf behält alles</translation>
    </message>
    <message>
        <source>Ends the program; what is recorded is kept</source>
        <translation>Beendet das Programm; was aufgezeichnet ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>The chosen meters as CUxD’s status page writes them</source>
        <translation>Die gewählten Zähler, wie CUxDs Statusseite sie schreibt</translation>
    </message>
    <message>
        <source>The chosen meters as a table for a spreadsheet</source>
        <translation>Die gewählten Zähler als Tabelle für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>The chosen meters as JSON, one a line</source>
        <translation>Die gewählten Zähler als JSON, einer je Zeile</translation>
    </message>
    <message>
        <source>The chosen telegram as hex digits</source>
        <translation>Das gewählte Telegramm als Hexziffern</translation>
    </message>
    <message>
        <source>Narrows the lists while you type: gas rssi&lt;-85 maker=FFD</source>
        <translation>Engt die Listen beim Tippen ein: gas rssi&lt;-85 hersteller=FFD</translation>
    </message>
    <message>
        <source>&amp;Only rows like this cell</source>
        <translation>Nur Zeilen wie diese &amp;Zelle</translation>
    </message>
    <message>
        <source>Adds to the filter what the chosen cell says</source>
        <translation>Nimmt in den Filter auf, was die gewählte Zelle sagt</translation>
    </message>
    <message>
        <source>&amp;Without rows like this cell</source>
        <translation>&amp;Ohne Zeilen wie diese Zelle</translation>
    </message>
    <message>
        <source>Leaves out what the chosen cell says</source>
        <translation>Lässt weg, was die gewählte Zelle sagt</translation>
    </message>
    <message>
        <source>Pre&amp;vious row</source>
        <translation>&amp;Vorige Zeile</translation>
    </message>
    <message>
        <source>One row up in the list, also while the keyboard is in its details</source>
        <translation>Eine Zeile nach oben in der Liste, auch wenn die Tastatur in den Einzelheiten ist</translation>
    </message>
    <message>
        <source>Ne&amp;xt row</source>
        <translation>Nä&amp;chste Zeile</translation>
    </message>
    <message>
        <source>One row down in the list, also while the keyboard is in its details</source>
        <translation>Eine Zeile nach unten in der Liste, auch wenn die Tastatur in den Einzelheiten ist</translation>
    </message>
    <message>
        <source>Shows what is chosen in the list, below or beside it</source>
        <translation>Zeigt, was in der Liste gewählt ist, darunter oder daneben</translation>
    </message>
    <message>
        <source>Leaves the pictures of the navigation only</source>
        <translation>Lässt von der Navigation nur die Bilder</translation>
    </message>
    <message>
        <source>Moves the keyboard to the filter, the page, the details</source>
        <translation>Setzt die Tastatur in den Filter, die Seite, die Einzelheiten</translation>
    </message>
    <message>
        <source>The window without its frame</source>
        <translation>Das Fenster ohne seinen Rahmen</translation>
    </message>
    <message>
        <source>Plays a house of meters without a stick</source>
        <translation>Spielt ein Haus voller Zähler ohne Stick</translation>
    </message>
    <message>
        <source>Lists the telegrams of the chosen meter</source>
        <translation>Zeigt die Telegramme des gewählten Zählers</translation>
    </message>
    <message>
        <source>The program speaks German</source>
        <translation>Das Programm spricht Deutsch</translation>
    </message>
    <message>
        <source>The program speaks English</source>
        <translation>Das Programm spricht Englisch</translation>
    </message>
    <message>
        <source>Light or dark together with the desktop</source>
        <translation>Hell oder dunkel, wie der Desktop</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Immer hell</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>Immer dunkel</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>Finds every command, page and meter by its words</source>
        <translation>Findet jeden Befehl, jede Seite und jeden Zähler an seinen Wörtern</translation>
    </message>
    <message>
        <source>Everything that can be chosen, in one place</source>
        <translation>Alles, was sich einstellen lässt, an einem Ort</translation>
    </message>
    <message>
        <source>Opens the chapter about what is shown</source>
        <translation>Öffnet das Kapitel zu dem, was zu sehen ist</translation>
    </message>
    <message>
        <source>Pre&amp;vious part of the window</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Moves the keyboard to the details, the page, the filter</source>
        <translation>Bringt die Tastatur zu den Einzelheiten, der Seite, dem Filter</translation>
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
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>Command…  %1</source>
        <translation>Befehl…  %1</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Finds everything that can be done, every page and every meter by its name</source>
        <translation>Findet alles, was man tun kann, jede Seite und jeden Zähler beim Namen</translation>
    </message>
    <message>
        <source>%1. The line is the one between stick and computer; the stick does not report what is broken on the air.</source>
        <translation>%1. Gemeint ist die Leitung vom Stick zum Computer; was auf dem Funkweg gestört ist, meldet der Stick nicht.</translation>
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
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Wiederholt: %1</translation>
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
        <source>Send…</source>
        <translation>Senden…</translation>
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
<context>
    <name>ui::charts::BucketTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>ui::charts::ChartActions</name>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Table of the same values</source>
        <translation>&amp;Tabelle derselben Werte</translation>
    </message>
    <message>
        <source>Shade the &amp;nights</source>
        <translation>&amp;Nächte schattieren</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Copy picture and table</source>
        <translation>Bild und Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>Save picture as &amp;PNG…</source>
        <translation>Bild als &amp;PNG speichern…</translation>
    </message>
    <message>
        <source>Save picture as &amp;SVG…</source>
        <translation>Bild als &amp;SVG speichern…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als PD&amp;F speichern…</translation>
    </message>
    <message>
        <source>Save the values as CS&amp;V…</source>
        <translation>Werte als CS&amp;V speichern…</translation>
    </message>
    <message>
        <source>Prices and &amp;calorific value…</source>
        <translation>&amp;Preise und Brennwert…</translation>
    </message>
</context>
<context>
    <name>ui::charts::ChartPane</name>
    <message>
        <source>no reception %1</source>
        <translation>kein Empfang %1</translation>
    </message>
</context>
<context>
    <name>ui::charts::ConsumptionChart</name>
    <message>
        <source>%1: no values in this view</source>
        <translation>%1: keine Werte in dieser Ansicht</translation>
    </message>
</context>
<context>
    <name>ui::charts::ConsumptionPage</name>
    <message>
        <source>Several columns in a pixel: the tallest is drawn</source>
        <translation>Mehrere Säulen je Pixel: die höchste ist gezeichnet</translation>
    </message>
    <message>
        <source>Chart of consumption, %1</source>
        <translation>Verbrauchsdiagramm, %1</translation>
    </message>
    <message>
        <source>No meter has values yet.</source>
        <translation>Noch hat kein Zähler Messwerte.</translation>
    </message>
    <message>
        <source>As soon as the readings of a meter arrive, or a log is imported, its consumption is drawn here.</source>
        <translation>Sobald Messwerte eines Zählers ankommen oder ein Protokoll eingelesen ist, steht hier sein Verbrauch.</translation>
    </message>
    <message>
        <source>Menu of the chart</source>
        <translation>Menü des Diagramms</translation>
    </message>
    <message>
        <source>Print, save, table, prices</source>
        <translation>Drucken, speichern, Tabelle, Preise</translation>
    </message>
    <message>
        <source>Values of the chart</source>
        <translation>Werte des Diagramms</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>&amp;Consumption</source>
        <translation>&amp;Verbrauch</translation>
    </message>
</context>
<context>
    <name>ui::charts::Legend</name>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>eingeblendet</translation>
    </message>
    <message>
        <source>Click to show; with Ctrl only this one</source>
        <translation>Klick zeigt; mit Strg nur diese</translation>
    </message>
    <message>
        <source>Click to hide; with Ctrl only this one</source>
        <translation>Klick blendet aus; mit Strg nur diese</translation>
    </message>
    <message>
        <source>Show &amp;only this one</source>
        <translation>&amp;Nur diese zeigen</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Ausblenden</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Alle &amp;zeigen</translation>
    </message>
</context>
<context>
    <name>ui::charts::Navigator</name>
    <message>
        <source>Start of the view</source>
        <translation>Anfang der Ansicht</translation>
    </message>
    <message>
        <source>End of the view</source>
        <translation>Ende der Ansicht</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>Navigator</translation>
    </message>
</context>
<context>
    <name>ui::charts::RangeBar</name>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>steht</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>The view moves along with time. Click to let it stand still (space)</source>
        <translation>Die Ansicht läuft mit der Zeit mit. Ein Klick hält sie an (Leertaste)</translation>
    </message>
    <message>
        <source>Show the newest values and move along with time (space)</source>
        <translation>Die neuesten Werte zeigen und mit der Zeit mitlaufen (Leertaste)</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Period of the calendar</source>
        <translation>Zeitraum des Kalenders</translation>
    </message>
    <message>
        <source>Show a day, week, month or year of the calendar</source>
        <translation>Einen Tag, eine Woche, einen Monat oder ein Jahr des Kalenders zeigen</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <extracomment>Date in the boxes above a chart, see QDate::toString.</extracomment>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>View before</source>
        <translation>Vorige Ansicht</translation>
    </message>
    <message>
        <source>Back to the view before (Alt+Left)</source>
        <translation>Zur vorigen Ansicht (Alt+Links)</translation>
    </message>
    <message>
        <source>View after</source>
        <translation>Nächste Ansicht</translation>
    </message>
    <message>
        <source>On to the view after (Alt+Right)</source>
        <translation>Zur nächsten Ansicht (Alt+Rechts)</translation>
    </message>
</context>
<context>
    <name>ui::charts::SeriesChooser</name>
    <message>
        <source>Series</source>
        <translation>Messreihen</translation>
    </message>
    <message>
        <source>Choose series</source>
        <translation>Messreihen wählen</translation>
    </message>
    <message>
        <source>Choose which meters and values the chart has</source>
        <translation>Wählen, welche Zähler und Werte im Diagramm stehen</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Series of the chart</source>
        <translation>Messreihen des Diagramms</translation>
    </message>
</context>
<context>
    <name>ui::charts::SheetOutput</name>
    <message>
        <source>The printer %1 could not be used.</source>
        <translation>Der Drucker %1 ließ sich nicht benutzen.</translation>
    </message>
    <message>
        <source>Picture and table are in the clipboard.</source>
        <translation>Bild und Tabelle sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Save the values</source>
        <translation>Werte speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>ui::charts::TariffDialog</name>
    <message>
        <source>yyyy-MM-dd</source>
        <extracomment>Date in a table of prices, see QDate::toString.</extracomment>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Calorific value [kWh/m³]</source>
        <translation>Brennwert [kWh/m³]</translation>
    </message>
    <message>
        <source>Z-number</source>
        <translation>Zustandszahl</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>For one</source>
        <translation>Für 1</translation>
    </message>
    <message>
        <source>Prices and calorific value</source>
        <translation>Preise und Brennwert</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Energy of gas: volume × calorific value × Z-number, as on the bill</source>
        <translation>Energie von Gas: Volumen × Brennwert × Zustandszahl, wie auf der Rechnung</translation>
    </message>
    <message>
        <source>Price of one unit; an empty day means from the beginning</source>
        <translation>Preis einer Einheit; ohne Tag gilt er von Anfang an</translation>
    </message>
    <message>
        <source>Use these values</source>
        <translation>Diese Werte verwenden</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>“%1” is not a date; write it like %2.</source>
        <translation>„%1“ ist kein Datum; schreiben Sie es wie %2.</translation>
    </message>
    <message>
        <source>“%1” is not a number; write it like %2.</source>
        <translation>„%1“ ist keine Zahl; schreiben Sie sie wie %2.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::charts::ViewBar</name>
    <message>
        <source>Auto: %1</source>
        <translation>Auto: %1</translation>
    </message>
    <message>
        <source>Cost in %1</source>
        <translation>Kosten in %1</translation>
    </message>
    <message>
        <source>Calorific value and prices are entered under “Prices and calorific value” in the menu</source>
        <translation>Brennwert und Preise stehen im Menü unter „Preise und Brennwert“</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>What the columns show</source>
        <translation>Was die Säulen zeigen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>period before</source>
        <translation>Zeitraum davor</translation>
    </message>
    <message>
        <source>year before</source>
        <translation>Vorjahr</translation>
    </message>
    <message>
        <source>as counted</source>
        <translation>wie gezählt</translation>
    </message>
    <message>
        <source>gas in kWh</source>
        <translation>Gas in kWh</translation>
    </message>
    <message>
        <source>stacked</source>
        <translation>gestapelt</translation>
    </message>
    <message>
        <source>Columns of the same unit on top of each other</source>
        <translation>Säulen derselben Einheit aufeinander</translation>
    </message>
</context>
</TS>
