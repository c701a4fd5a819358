<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckChain</name>
    <message numerus="yes">
        <source>%n heard</source>
        <translation>
            <numerusform>%n heard</numerusform>
            <numerusform>%n heard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message numerus="yes">
        <source>endpoint %1, message %2, %n byte(s)</source>
        <translation>
            <numerusform>endpoint %1, message %2, %n byte</numerusform>
            <numerusform>endpoint %1, message %2, %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>Recording goes on in memory: %n telegram(s) wait and are written as soon as that is possible again.</source>
        <translation>
            <numerusform>Recording goes on in memory: %n telegram waits and is written as soon as that is possible again.</numerusform>
            <numerusform>Recording goes on in memory: %n telegrams wait and are written as soon as that is possible again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The memory for them is full: %n of the oldest had to go.</source>
        <translation>
            <numerusform>The memory for them is full: %n, the oldest, had to go.</numerusform>
            <numerusform>The memory for them is full: %n of the oldest had to go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) could be saved; there was no backup.</source>
        <translation>
            <numerusform>%n reading could be saved; there was no backup.</numerusform>
            <numerusform>%n readings could be saved; there was no backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup %1 was put back, and %n newer reading(s) could be saved.</source>
        <translation>
            <numerusform>The backup %1 was put back, and %n newer reading could be saved.</numerusform>
            <numerusform>The backup %1 was put back, and %n newer readings could be saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recording goes on on this computer: %n telegram(s) wait here and go to the server once it can be reached. Until then older values cannot be shown.</source>
        <translation>
            <numerusform>Recording goes on on this computer: %n telegram waits here and goes to the server once it can be reached. Until then older values cannot be shown.</numerusform>
            <numerusform>Recording goes on on this computer: %n telegrams wait here and go to the server once it can be reached. Until then older values cannot be shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hover</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InputFile</name>
    <message numerus="yes">
        <source>%1: %n line(s) hold no telegram, the first is line %2: %3</source>
        <translation>
            <numerusform>%1: %n line holds no telegram, line %2: %3</numerusform>
            <numerusform>%1: %n lines hold no telegram, the first is line %2: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InverterTexts</name>
    <message numerus="yes">
        <source>%1: not confirmed, %n more tries</source>
        <translation>
            <numerusform>%1: not confirmed, %n more try</numerusform>
            <numerusform>%1: not confirmed, %n more tries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message numerus="yes">
        <source>The key fits %1 of %n telegram(s).</source>
        <translation>
            <numerusform>The key fits %1 of %n telegram.</numerusform>
            <numerusform>The key fits %1 of %n telegrams.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key does not fit: 0 of %n telegram(s).</source>
        <translation>
            <numerusform>The key does not fit: 0 of %n telegram.</numerusform>
            <numerusform>The key does not fit: 0 of %n telegrams.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n telegram(s) waiting</source>
        <translation>
            <numerusform>%n telegram waiting</numerusform>
            <numerusform>%n telegrams waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeterCheck</name>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <translation>
            <numerusform>%n meter</numerusform>
            <numerusform>%n meters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stick receives: %n meter(s) so far.</source>
        <translation>
            <numerusform>The stick receives: %n meter so far.</numerusform>
            <numerusform>The stick receives: %n meters so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceptionReport</name>
    <message numerus="yes">
        <source>%1, listened for %2, %n meter(s)</source>
        <translation>
            <numerusform>%1, listened for %2, %n meter</numerusform>
            <numerusform>%1, listened for %2, %n meters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::CaptureRoom</name>
    <message numerus="yes">
        <source>%n telegram(s) saved as %1.</source>
        <translation>
            <numerusform>%n telegram saved as %1.</numerusform>
            <numerusform>%n telegrams saved as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: it holds no address that could be replaced.</source>
        <translation>
            <numerusform>%n left out: it holds no address that could be replaced.</numerusform>
            <numerusform>%n left out: they hold no address that could be replaced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::CcuRoom</name>
    <message numerus="yes">
        <source>%n meter(s) differ.</source>
        <translation>
            <numerusform>%n meter differs.</numerusform>
            <numerusform>%n meters differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::HistoryFilesRoom</name>
    <message numerus="yes">
        <source>%n line(s) cannot be read; they are in %1.</source>
        <translation>
            <numerusform>%n line cannot be read; it is in %1.</numerusform>
            <numerusform>%n lines cannot be read; they are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) belong to no meter that is known by number or name.</source>
        <translation>
            <numerusform>%n reading belongs to no meter that is known by number or name.</numerusform>
            <numerusform>%n readings belong to no meter that is known by number or name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) differ from one of the same moment; the older one stays.</source>
        <translation>
            <numerusform>%n reading differs from one of the same moment; the older one stays.</numerusform>
            <numerusform>%n readings differ from those of the same moment; the older ones stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::KeysRoom</name>
    <message numerus="yes">
        <source>%n key(s) from %1 imported. The file still holds them in clear.</source>
        <translation>
            <numerusform>%n key from %1 imported. The file still holds it in clear.</numerusform>
            <numerusform>%n keys from %1 imported. The file still holds them in clear.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) stored.</source>
        <translation>
            <numerusform>%n key stored.</numerusform>
            <numerusform>%n keys stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It does not fit: none of %n locked telegram(s) of this meter can be read.</source>
        <translation>
            <numerusform>It does not fit: the only locked telegram of this meter cannot be read.</numerusform>
            <numerusform>It does not fit: none of %n locked telegrams of this meter can be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None fits: not one of %n locked telegram(s) of these meters can be read.</source>
        <translation>
            <numerusform>None fits: the only locked telegram of these meters cannot be read.</numerusform>
            <numerusform>None fits: not one of %n locked telegrams of these meters can be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n locked telegram(s) of this meter can be read now.</source>
        <translation>
            <numerusform>%1 of %n locked telegram of this meter can be read now.</numerusform>
            <numerusform>%1 of %n locked telegrams of this meter can be read now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n locked telegram(s) of these meters can be read now.</source>
        <translation>
            <numerusform>%1 of %n locked telegram of these meters can be read now.</numerusform>
            <numerusform>%1 of %n locked telegrams of these meters can be read now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MeterWatch</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new meter(s)</source>
        <translation>
            <numerusform>%n new meter</numerusform>
            <numerusform>%n new meters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s) silent</source>
        <translation>
            <numerusform>%n meter silent</numerusform>
            <numerusform>%n meters silent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s) heard again</source>
        <translation>
            <numerusform>%n meter heard again</numerusform>
            <numerusform>%n meters heard again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PublishingRoom</name>
    <message numerus="yes">
        <source>%n reading(s) wait</source>
        <translation>
            <numerusform>%n reading waits</numerusform>
            <numerusform>%n readings wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>InfluxDB: %n reading(s) refused as wrong</source>
        <translation>
            <numerusform>InfluxDB: %n reading refused as wrong</numerusform>
            <numerusform>InfluxDB: %n readings refused as wrong</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ReadingOwners</name>
    <message numerus="yes">
        <source>%n reading(s) differ from one that the meter has at the same moment; the meter&apos;s stays.</source>
        <translation>
            <numerusform>%n reading differs from one that the meter has at the same moment; the meter&apos;s stays.</numerusform>
            <numerusform>%n readings differ from those that the meter has at the same moments; the meter&apos;s stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SettingsRoom</name>
    <message numerus="yes">
        <source>%n setting(s) taken over from %1.</source>
        <translation>
            <numerusform>%n setting taken over from %1.</numerusform>
            <numerusform>%n settings taken over from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::WmbusmetersRoom</name>
    <message numerus="yes">
        <source>%n meter file(s) written to %1.</source>
        <translation>
            <numerusform>%n meter file written to %1.</numerusform>
            <numerusform>%n meter files written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are left out of the files.</source>
        <translation>
            <numerusform>%n key is left out of the files.</numerusform>
            <numerusform>%n keys are left out of the files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n meter(s) no key is known: where it encrypts, put its key into the file.</source>
        <translation>
            <numerusform>Of %n meter no key is known: if it encrypts, put its key into the file.</numerusform>
            <numerusform>Of %n meters no key is known: where one encrypts, put its key into the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AddMeterDialog</name>
    <message numerus="yes">
        <source>%n meter(s) heard with this number:</source>
        <translation>
            <numerusform>%n meter heard with this number:</numerusform>
            <numerusform>%n meters heard with this number:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AddressesPage</name>
    <message numerus="yes">
        <source>%n meter(s) are heard, but hidden by the filter.</source>
        <translation>
            <numerusform>%n meter is heard, but hidden by the filter.</numerusform>
            <numerusform>%n meters are heard, but hidden by the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Display stands still, recording goes on: %n telegram(s) waiting</source>
        <translation>
            <numerusform>Display stands still, recording goes on: %n telegram waiting</numerusform>
            <numerusform>Display stands still, recording goes on: %n telegrams waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CrashDialog</name>
    <message numerus="yes">
        <source>It ended on %1, %n second(s) after its start.</source>
        <translation>
            <numerusform>It ended on %1, %n second after its start.</numerusform>
            <numerusform>It ended on %1, %n seconds after its start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExportView</name>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A stick has 16 slots. %n more key(s) stay in this computer only, which can decrypt any number.</source>
        <translation>
            <numerusform>A stick has 16 slots. %n more key stays in this computer only, which can decrypt any number.</numerusform>
            <numerusform>A stick has 16 slots. %n more keys stay in this computer only, which can decrypt any number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known key(s) are in no slot.</source>
        <translation>
            <numerusform>%n known key is in no slot.</numerusform>
            <numerusform>%n known keys are in no slot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) wait for the first telegram of their meter: a line needs its full address.</source>
        <translation>
            <numerusform>%n key waits for the first telegram of its meter: a line needs the full address.</numerusform>
            <numerusform>%n keys wait for the first telegram of their meters: a line needs the full address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) mean nothing to CUxD: on saving it puts a ; before them.</source>
        <translation>
            <numerusform>%n line means nothing to CUxD: on saving it puts a ; before it.</numerusform>
            <numerusform>%n lines mean nothing to CUxD: on saving it puts a ; before them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s): &quot;Parameterabgleich&quot; in CUxD deletes them. Keep a copy.</source>
        <translation>
            <numerusform>%n comment: &quot;Parameterabgleich&quot; in CUxD deletes it. Keep a copy.</numerusform>
            <numerusform>%n comments: &quot;Parameterabgleich&quot; in CUxD deletes them. Keep a copy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IdentifyPanel</name>
    <message numerus="yes">
        <source>%1, %n telegram(s)</source>
        <translation>
            <numerusform>%1, %n telegram</numerusform>
            <numerusform>%1, %n telegrams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message numerus="yes">
        <source>Import %n key(s)</source>
        <translation>
            <numerusform>Import %n key</numerusform>
            <numerusform>Import %n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportPreviewModel</name>
    <message numerus="yes">
        <source>%n fit(s)</source>
        <translation>
            <numerusform>%n fits</numerusform>
            <numerusform>%n fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not heard yet</source>
        <translation>
            <numerusform>%n not heard yet</numerusform>
            <numerusform>%n not heard yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fit(s) the other way round</source>
        <translation>
            <numerusform>%n fits the other way round</numerusform>
            <numerusform>%n fit the other way round</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do(es) not fit</source>
        <translation>
            <numerusform>%n does not fit</numerusform>
            <numerusform>%n do not fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored already</source>
        <translation>
            <numerusform>%n stored already</numerusform>
            <numerusform>%n stored already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n twice in the file</source>
        <translation>
            <numerusform>%n twice in the file</numerusform>
            <numerusform>%n twice in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invalid</source>
        <translation>
            <numerusform>%n invalid</numerusform>
            <numerusform>%n invalid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeyEntryDialog</name>
    <message numerus="yes">
        <source>%n encrypted telegram(s) heard</source>
        <translation>
            <numerusform>%n encrypted telegram heard</numerusform>
            <numerusform>%n encrypted telegrams heard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeyRowStrip</name>
    <message numerus="yes">
        <source>Copied; the clipboard is cleared in %n s</source>
        <translation>
            <numerusform>Copied; the clipboard is cleared in %n s</numerusform>
            <numerusform>Copied; the clipboard is cleared in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encrypted telegram(s) wait for the key of this meter.</source>
        <translation>
            <numerusform>%n encrypted telegram waits for the key of this meter.</numerusform>
            <numerusform>%n encrypted telegrams wait for the key of this meter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LevelChart</name>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n level</numerusform>
            <numerusform>%n levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ModeScanDialog</name>
    <message numerus="yes">
        <source>Scan %n mode(s), %1</source>
        <translation>
            <numerusform>Scan %n mode, %1</numerusform>
            <numerusform>Scan %n modes, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message numerus="yes">
        <source>meter(s)</source>
        <translation>
            <numerusform>meter</numerusform>
            <numerusform>meters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>meter(s) with a name</source>
        <translation>
            <numerusform>meter with a name</numerusform>
            <numerusform>meters with a name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>key(s) missing or wrong</source>
        <translation>
            <numerusform>key missing or wrong</numerusform>
            <numerusform>keys missing or wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secure</source>
        <translation>
            <numerusform>%n secure</numerusform>
            <numerusform>%n secure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>meter(s) with a consumption since midnight</source>
        <translation>
            <numerusform>meter with a consumption since midnight</numerusform>
            <numerusform>meters with a consumption since midnight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProfileCheck</name>
    <message numerus="yes">
        <source>A telegram of %1, %n bytes.</source>
        <translation>
            <numerusform>A telegram of %1, %n byte.</numerusform>
            <numerusform>A telegram of %1, %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReplayPage</name>
    <message numerus="yes">
        <source>%n telegram(s)</source>
        <translation>
            <numerusform>%n telegram</numerusform>
            <numerusform>%n telegrams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) hold no telegram</source>
        <translation>
            <numerusform>%n line holds no telegram</numerusform>
            <numerusform>%n lines hold no telegram</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SaveCaptureDialog</name>
    <message numerus="yes">
        <source>Save %n telegram(s)</source>
        <translation>
            <numerusform>Save %n telegram</numerusform>
            <numerusform>Save %n telegrams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Numbers become 00000001, 00000002 …; maker, version and kind of device stay. %n encrypted telegram(s) can then be decrypted by nobody, because the number is part of the cipher. For a question about these keep the numbers.</source>
        <translation>
            <numerusform>Numbers become 00000001, 00000002 …; maker, version and kind of device stay. %n encrypted telegram can then be decrypted by nobody, because the number is part of the cipher. For a question about these keep the numbers.</numerusform>
            <numerusform>Numbers become 00000001, 00000002 …; maker, version and kind of device stay. %n encrypted telegrams can then be decrypted by nobody, because the number is part of the cipher. For a question about these keep the numbers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SetupView</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SignalTab</name>
    <message numerus="yes">
        <source>not known yet, %n telegram(s) heard</source>
        <translation>
            <numerusform>not known yet, %n telegram heard</numerusform>
            <numerusform>not known yet, %n telegrams heard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SlotStrip</name>
    <message numerus="yes">
        <source>All sixteen are taken. This computer decrypts the other %n meter(s).</source>
        <translation>
            <numerusform>All sixteen are taken. This computer decrypts the other %n meter.</numerusform>
            <numerusform>All sixteen are taken. This computer decrypts the other %n meters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of 16 taken</source>
        <translation>
            <numerusform>%n of 16 taken</numerusform>
            <numerusform>%n of 16 taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TakeOver</name>
    <message numerus="yes">
        <source>%n log file(s)</source>
        <translation>
            <numerusform>%n log file</numerusform>
            <numerusform>%n log files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TakeOverDialog</name>
    <message numerus="yes">
        <source>Take %n over</source>
        <translation>
            <numerusform>Take %n over</numerusform>
            <numerusform>Take %n over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TelegramInspector</name>
    <message numerus="yes">
        <source>%1: %n byte(s) from %2</source>
        <translation>
            <numerusform>%1: %n byte from %2</numerusform>
            <numerusform>%1: %n bytes from %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TelegramsPage</name>
    <message numerus="yes">
        <source>%n telegram(s) are there, but hidden by the filter.</source>
        <translation>
            <numerusform>%n telegram is there, but hidden by the filter.</numerusform>
            <numerusform>%n telegrams are there, but hidden by the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WindowBars</name>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <translation>
            <numerusform>%n meter</numerusform>
            <numerusform>%n meters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n telegram(s)</source>
        <translation>
            <numerusform>%n telegram</numerusform>
            <numerusform>%n telegrams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad frame(s) on the line</source>
        <translation>
            <numerusform>%n bad frame on the line</numerusform>
            <numerusform>%n bad frames on the line</numerusform>
        </translation>
    </message>
</context>
</TS>
