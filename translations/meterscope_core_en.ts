<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>Found addresses (newest first): %n meter(s), %1</source>
        <translation>
            <numerusform>Found addresses (newest first): %n meter, %1</numerusform>
            <numerusform>Found addresses (newest first): %n meters, %1</numerusform>
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
        <source>%1: %n reading(s) are not believed and count nowhere.</source>
        <translation>
            <numerusform>%1: %n reading is not believed and counts nowhere.</numerusform>
            <numerusform>%1: %n readings are not believed and count nowhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n line(s) cannot be read.</source>
        <translation>
            <numerusform>%1: %n line cannot be read.</numerusform>
            <numerusform>%1: %n lines cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In order: %n TTYINIT command(s).</source>
        <translation>
            <numerusform>In order: %n TTYINIT command.</numerusform>
            <numerusform>In order: %n TTYINIT commands.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are left out of the files: --with-keys writes them.</source>
        <translation>
            <numerusform>%n key is left out of the files: --with-keys writes it.</numerusform>
            <numerusform>%n keys are left out of the files: --with-keys writes them.</numerusform>
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
    <name>ExplainText</name>
    <message numerus="yes">
        <source>%n byte(s) follow</source>
        <translation>
            <numerusform>%n byte follows</numerusform>
            <numerusform>%n bytes follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) in this layer</source>
        <translation>
            <numerusform>%n byte in this layer</numerusform>
            <numerusform>%n bytes in this layer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the message has %n byte(s)</source>
        <translation>
            <numerusform>the message has %n byte</numerusform>
            <numerusform>the message has %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encrypted byte(s)</source>
        <translation>
            <numerusform>%n encrypted byte</numerusform>
            <numerusform>%n encrypted bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plain byte(s)</source>
        <translation>
            <numerusform>%n plain byte</numerusform>
            <numerusform>%n plain bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idle byte(s)</source>
        <translation>
            <numerusform>%n idle byte</numerusform>
            <numerusform>%n idle bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of layout</source>
        <translation>
            <numerusform>%n byte of layout</numerusform>
            <numerusform>%n bytes of layout</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyFileText</name>
    <message numerus="yes">
        <source>the key has %n digit(s) instead of 32</source>
        <translation>
            <numerusform>the key has %n digit instead of 32</numerusform>
            <numerusform>the key has %n digits instead of 32</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyStoreText</name>
    <message numerus="yes">
        <source>%n digit(s); a key has 32</source>
        <translation>
            <numerusform>%n digit; a key has 32</numerusform>
            <numerusform>%n digits; a key has 32</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s), too many; a key has 32</source>
        <translation>
            <numerusform>%n digit, too many; a key has 32</numerusform>
            <numerusform>%n digits, too many; a key has 32</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteText</name>
    <message numerus="yes">
        <source>The L field does not fit: %n byte(s) follow it.</source>
        <translation>
            <numerusform>The L field does not fit: %n byte follows it.</numerusform>
            <numerusform>The L field does not fit: %n bytes follow it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) behind the end of the telegram.</source>
        <translation>
            <numerusform>%n byte behind the end of the telegram.</numerusform>
            <numerusform>%n bytes behind the end of the telegram.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put together from %n telegram(s).</source>
        <translation>
            <numerusform>Put together from %n telegram.</numerusform>
            <numerusform>Put together from %n telegrams.</numerusform>
        </translation>
    </message>
</context>
</TS>
