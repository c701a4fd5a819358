<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2:%3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeText</name>
    <message>
        <source>link reset, to the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command to the meter, answer wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command to all meters, no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command to the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request for alarm data, to the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request for data, to the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>installation confirmed, to the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent by the meter on its own, no answer wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the meter asks to be installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data; the meter can be reached now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the meter asks to be called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the meter&apos;s answer to a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DLMS/COSEM segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application reset or select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command to device, full frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selection of device by secondary address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request of selected application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synchronise action (freeze)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS record to device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COSEM command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OBIS-type command (reserved)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response of selected application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>format frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set clock (absolute)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adjust clock (relative)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response, full frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response, compact frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COSEM response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OBIS-type response (reserved)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transport layer without application data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network layer (EN 13757-5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network management to device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transport layer; compact frame expected in answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transport layer; format frame expected in answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended link layer V (variable length)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network management from device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended link layer I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended link layer II</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended link layer III</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended link layer IV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authentication and fragmentation layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS record from device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manufacturer specific</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set baud rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image transfer command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image transfer response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security information transfer command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security information transfer response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not listed in the standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INT8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INT16, little endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INT24, little endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INT32, little endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REAL32, little endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INT48, little endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INT64, little endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selection for readout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BCD, 2 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BCD, 4 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BCD, 6 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BCD, 8 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variable length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BCD, 12 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>special function</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecodeErrorText</name>
    <message>
        <source>in the link layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the extended link layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the network layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the authentication layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the transport layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended link layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character %1 is no hex digit, or the second digit of a byte is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line has no known form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole frame, but it carries no telegram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksum at byte %1 is wrong: the frame was damaged on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telegram ends %1, at byte %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A length %1 at byte %2 does not fit what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CRC %1 at byte %2 is wrong: the telegram was damaged on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authentication code does not fit: wrong key, or the telegram was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows %1 from byte %2 on cannot be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From byte %1 on the content belongs to the manufacturer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, and no key is known for this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, and the known key does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted in a way that cannot be decrypted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a longer message: the rest has not been heard yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a longer message: an earlier part was not heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact telegram: the full telegram that explains it has not been heard yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte %1 begins a record of a kind that the standard reserves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of the record at byte %1 is reserved: where it ends is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record at byte %1 has more than ten extensions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExplainText</name>
    <message numerus="yes">
        <source>%n byte(s) follow</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>address unique in this installation only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generation of the device: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start of a wired frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>primary address %1 on the bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of the bytes from C on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of a wired frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whom the telegram is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; minute counter %2, session %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypted with AES-128-CTR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encryption reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload CRC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits all that follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>routing data, not read here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) in this layer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>message counter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the message has %n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>authentication code, not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authentication code, fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authentication code, does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security mode %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n encrypted byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plain byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored value %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tariff %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subunit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not listed in the standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows that the decryption is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filler</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n idle byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>what follows belongs to the manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manufacturer&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meaning known to the manufacturer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the manufacturer&apos;s own format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authentication tag of the encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names the layout of the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of layout</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Full frame CRC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checksum over the telegram written out in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state of the alarms, its bits belong to the manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind the end of the telegram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manufacturer %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the meter&apos;s number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DIF and VIF of the records, without values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium and units of the two counters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyFileText</name>
    <message>
        <source>the line does not begin with a meter&apos;s number (51601328), C418 28136051 0103 or FFD.51601328.01.03</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key is missing behind the meter&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the key has %n digit(s) instead of 32</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>character %1 is no hex digit; a key has 32 digits from 0 to 9 and A to F</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <extracomment>Not a sentence: &quot;de&quot; in the German translation, so that the program can ask which language it speaks.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MediumText</name>
    <message>
        <source>Gas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waste water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat and cooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room climate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radio adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteText</name>
    <message>
        <source>code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The L field does not fit: %n byte(s) follow it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) behind the end of the telegram.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>More records follow in the meter&apos;s next telegram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of the manufacturer&apos;s own data.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The header promises more encrypted blocks than there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the content was sent without encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver has decrypted the extended link layer already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter reports an error without a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter reports an error: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter reports the alarm state %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected application: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Put together from %n telegram(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Record %1 holds another telegram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security mode %1 has not been proven on a real meter here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message counter fell: an old message was sent again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuantityText</name>
    <message>
        <source>Manufacturer specific</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>during an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored value %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tariff %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subunit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the meter marks this value as invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured during an error of the meter; it may be old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the meter reports: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meaning known to the manufacturer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the standard has no meaning for this code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserved by the standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more digits than can be shown exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds another telegram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a series of values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecurityText</name>
    <message>
        <source>shown by 2F 2F behind the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proven by 2F 2F and records without a fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proven by 2F 2F in two telegrams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proven by the authentication code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proven by the CRC of the payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proven by the authentication tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proven by the manufacturer&apos;s mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be decrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telegram is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted. Enter the meter&apos;s key to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, and the key does not fit. Check its digits and the meter&apos;s number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted in a way that cannot be decrypted here (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decrypted by the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decrypted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mode 5, AES-128-CBC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mode 7, AES-128-CBC with a derived key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mode 9, AES-128-GCM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mode 10, AES-128-CCM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES-128-CTR of the extended link layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRIOS, the Diehl family&apos;s own coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mode %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manufacturer specific</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DES-CBC, withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DES-CBC with IV, withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserved, once AES-CBC without IV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES-128-CBC, IV from address and access number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES-128-CBC, key derived per message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES-128-CTR with CMAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES-128-GCM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES-128-CCM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>specific use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key fits the other way round: its bytes are in reverse order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key looks like characters typed as text; it is meant as hex digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key that was entered for another meter fits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
