#include "core/bytes/hex.h"
#include "core/cuxd/cuxd_ini.h"
#include "core/cuxd/setup_edit.h"
#include "core/cuxd/device_sheet.h"
#include "core/cuxd/line_difference.h"
#include "core/cuxd/masking.h"

#include <QtTest>

using cuxd::DifferenceLine;
using cuxd::SetupText;

namespace {

const std::string keyOfTheDocument = "12312311112311312312312311111111";
const std::string otherKey = "123456789ABCDEF0123456789ABCDEF0";

// A setup with what the manuals show; CR LF, a comment behind a value, an unknown parameter and a line that is none.
const std::string setupText = "KEY=WM:0123-4567\r\n"
                              ";my sticks\r\n"
                              "TTYPARAM=ttyUSB0:57600:8N1 ; the first\r\n"
                              "TTYASSIGN=ttyUSB0:WMOD\r\n"
                              "TTYINIT=ttyUSB0:0103|00 03 00 04 F8 00 01 00 00 00 ;T2\r\n"
                              "TTYADD=ttyACM0\r\n"
                              "TTYHIDE=ttyS1\r\n"
                              "TTYMAXIDLE=ttyUSB0:6:1:0105|00\r\n"
                              "\r\n"
                              "LOGIT=CUX2500001:1 METER Gas\r\n"
                              "LOGIT=CUX25 !\r\n"
                              "DEVLOGFILE=/tmp/devlog.txt\r\n"
                              "DEVLOGSIZE=+100000\r\n"
                              "DEVTIMEFORMAT=%Y-%m-%dT%X\r\n"
                              "DEVDATAFORMAT='%s;%f'\r\n"
                              "ADDRESS-BUFFER=60\r\n"
                              "SOMETHING-NEW = 1\r\n"
                              "no parameter\r\n";

wmbus::Address address(const char *cuxd)
{
    return wmbus::addressFromWire(bytes::fromHex(cuxd).value()).value();
}

cuxd::KeyTableRow row(const char *cuxd, const std::string &key, std::optional<std::uint8_t> slot = {})
{
    return {address(cuxd), crypto::Key::fromHex(key).value(), {}, slot};
}

std::string text(const SetupText &setup)
{
    return std::string(std::string_view(setup.format()));
}

} // namespace

class CuxdIniTest : public QObject {
    Q_OBJECT
private slots:
    void readsWhatIsUsed();
    void linkModeChangesTwoDigits();
    void linkModeOfAnotherStick();
    void keysReplaceKeysOnly();
    void keysThatAreThereStay();
    void buildsTheDocumentedForms();
    void moreThanSixteen();
    void wantedSlots();
    void masks_data();
    void masks();
    void difference();
    void differenceOfManyLines();
    void sheetOfAnEnergyCam();
    void sheetOfAnInverter();
    void sticker();
};

void CuxdIniTest::readsWhatIsUsed()
{
    const SetupText setup = SetupText::parse(setupText);
    QCOMPARE(text(setup), setupText);
    const cuxd::CuxdSetup read = cuxd::readSetup(setup);
    QCOMPARE(read.ttyParameters.size(), std::size_t{1});
    QCOMPARE(read.ttyParameters[0].tty, std::string("ttyUSB0"));
    QCOMPARE(read.ttyParameters[0].baud.value(), 57600U);
    QCOMPARE(read.ttyParameters[0].format, std::string("8N1"));
    QCOMPARE(int(read.ttyParameters[0].place.line), 3);
    QCOMPARE(read.ttyAssignments.at(0).type, std::string("WMOD"));
    QCOMPARE(read.ttyAdded.at(0), std::string("ttyACM0"));
    QCOMPARE(read.ttyHidden.at(0), std::string("ttyS1"));
    QCOMPARE(read.ttyMaxIdles.at(0).minutes.value(), 6U);
    QCOMPARE(read.ttyMaxIdles.at(0).flag.value(), 1U);
    QCOMPARE(read.ttyMaxIdles.at(0).command, std::string("0105|00"));
    QCOMPARE(read.logRules.size(), std::size_t{2});
    QCOMPARE(read.logRules[0].device, std::string("CUX2500001"));
    QCOMPARE(read.logRules[0].channel, std::string("1"));
    QCOMPARE(read.logRules[0].dataPoint, std::string("METER"));
    QCOMPARE(read.logRules[0].alias, std::string("Gas"));
    QVERIFY(read.logRules[1].excludes);
    QCOMPARE(read.deviceLogFile, std::string("/tmp/devlog.txt"));
    QCOMPARE(read.deviceLogSize, std::string("+100000"));
    QCOMPARE(read.deviceTimeFormat, std::string("%Y-%m-%dT%X"));
    QCOMPARE(read.deviceDataFormat, std::string("%s;%f"));
    QCOMPARE(read.addressBuffer.value(), 60U);
    QVERIFY(read.hasLicence);
    QCOMPARE(read.ttys, (std::vector<std::string>{"ttyUSB0", "ttyACM0", "ttyS1"}));
}

void CuxdIniTest::linkModeChangesTwoDigits()
{
    const SetupText setup = SetupText::parse(setupText);
    QCOMPARE(text(cuxd::withLinkMode(setup, "ttyUSB0", bytes::LinkMode::T2)), setupText);
    std::string wanted = setupText;
    wanted.replace(wanted.find("00 03 00 04"), 11, "00 03 00 02");
    QCOMPARE(text(cuxd::withLinkMode(setup, "ttyUSB0", bytes::LinkMode::S2)), wanted);
}

void CuxdIniTest::linkModeOfAnotherStick()
{
    const SetupText changed = cuxd::withLinkMode(SetupText::parse(setupText), "1-1.3", bytes::LinkMode::S2);
    std::string wanted = setupText;
    wanted.insert(wanted.find("\r\nLOGIT"), "TTYINIT=1-1.3:0103|00030002F80001000000\r\n");
    QCOMPARE(text(changed), wanted);
    QCOMPARE(text(cuxd::withLinkMode(SetupText::parse(""), "ttyUSB0", bytes::LinkMode::S2)), std::string("TTYINIT=ttyUSB0:0103|00030002F80001000000\n"));
    QCOMPARE(text(cuxd::withLinkMode(SetupText::parse("A=1"), "ttyUSB0", bytes::LinkMode::S2)),
             std::string("A=1\nTTYINIT=ttyUSB0:0103|00030002F80001000000\n"));
}

void CuxdIniTest::keysReplaceKeysOnly()
{
    const std::string before = ";a\nTTYINIT=ttyUSB0:0103|00030004F80001000000:0125|03 C418 28136051 0103 " + otherKey
        + "\nTTYINIT=ttyUSB1:+0125|00 C418 28136051 0103 " + otherKey + "\nTTYINIT=ttyUSB0:+0125|04 C418 78563412 0102 " + otherKey + "\n;b\n";
    const auto keys = cuxd::fillSlots({row("C418281360510103", keyOfTheDocument)});
    const std::string after = ";a\nTTYINIT=ttyUSB0:0103|00030004F80001000000\nTTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 " + keyOfTheDocument
        + "\nTTYINIT=ttyUSB1:+0125|00 C418 28136051 0103 " + otherKey + "\n;b\n";
    QCOMPARE(text(cuxd::withKeys(SetupText::parse(before), "ttyUSB0", keys)), after);
    const SetupText none = cuxd::withKeys(SetupText::parse(after), "ttyUSB0", {});
    QVERIFY(text(none).find(keyOfTheDocument) == std::string::npos);
    QVERIFY(text(none).find("ttyUSB1") != std::string::npos);
}

void CuxdIniTest::keysThatAreThereStay()
{
    const std::string before = "TTYINIT=ttyUSB0:+0125|01C4187856341201021234 56789ABCDEF0123456789ABCDEF0 : 0125|00 C418 28136051 0103 " + keyOfTheDocument;
    const auto keys = cuxd::fillSlots({row("C418281360510103", keyOfTheDocument), row("C418785634120102", otherKey)});
    QCOMPARE(text(cuxd::withKeys(SetupText::parse(before), "ttyUSB0", keys)), before);
}

void CuxdIniTest::buildsTheDocumentedForms()
{
    const auto keys = cuxd::fillSlots({row("C418281360510103", keyOfTheDocument), row("C418785634120102", otherKey)});
    const auto built = cuxd::buildTtyinit("ttyUSB0", bytes::LinkMode::S2, keys);
    QCOMPARE(std::string(std::string_view(built)),
             std::string("TTYINIT=ttyUSB0:0103|00030002F80001000000\n"
                         "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 12312311112311312312312311111111:"
                         "0125|01 C418 78563412 0102 123456789ABCDEF0123456789ABCDEF0\n"));
    QVERIFY(cuxd::buildTtyinit("ttyUSB0", {}, {}).empty());
}

void CuxdIniTest::moreThanSixteen()
{
    std::vector<cuxd::KeyTableRow> rows;
    for (std::uint32_t i = 0; i < 18; ++i)
        rows.push_back({{0x18C4, 0x10000000U + i, 1, 3}, crypto::Key::fromHex(otherKey).value(), {}, {}});
    rows.push_back(rows.front());
    const auto table = cuxd::fillSlots(rows);
    QCOMPARE(table.keys.size(), std::size_t{16});
    QCOMPARE(table.leftOver, (std::vector<std::size_t>{16, 17}));
    QCOMPARE(table.repeated, (std::vector<std::size_t>{18}));
}

void CuxdIniTest::wantedSlots()
{
    const auto table = cuxd::fillSlots({row("C418281360510103", otherKey), row("C418785634120102", otherKey, 0), row("C418785634120103", otherKey, 0x20)});
    QCOMPARE(table.keys.size(), std::size_t{3});
    QCOMPARE(wmbus::idText(table.keys[0].meter.id), std::string("12345678"));
    QCOMPARE(wmbus::idText(table.keys[1].meter.id), std::string("51601328"));
    QCOMPARE(int(table.keys[2].slot), 2);
}

void CuxdIniTest::masks_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray key = QByteArray::fromStdString(keyOfTheDocument);
    QTest::addRow("key") << "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 " + key + ":0125|01 C418 78563412 0102 " + key
                         << QByteArray("TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 1231…1111:0125|01 C418 78563412 0102 1231…1111");
    QTest::addRow("no blanks") << "TTYINIT=a:+0125|00C418281360510103" + key << QByteArray("TTYINIT=a:+0125|00C4182813605101031231…1111");
    QTest::addRow("blanks in the key") << QByteArray("TTYINIT=a:+0125|00 C418 28136051 0103 12312311 11231131 23123123 11111111 ;x")
                                       << QByteArray("TTYINIT=a:+0125|00 C418 28136051 0103 1231…1111 ;x");
    QTest::addRow("in a comment") << ";TTYINIT=a:+0125|00 C418 28136051 0103 " + key << QByteArray(";TTYINIT=a:+0125|00 C418 28136051 0103 1231…1111");
    QTest::addRow("one digit missing") << "TTYINIT=a:+0125|00 C418 28136051 0103 " + key.left(31) << QByteArray("TTYINIT=a:+0125|00 C418 28136051 0103 …");
    QTest::addRow("a row of digits anywhere") << "; my key " + key + "\n" << QByteArray("; my key 1231…1111\n");
    QTest::addRow("sending key") << "TTYINIT=a:0121|00" + key << QByteArray("TTYINIT=a:0121|001231…1111");
    QTest::addRow("licence") << QByteArray("KEY=WM:0123-4567 \n;KEY=WM:89\nA=1") << QByteArray("KEY=WM:…\n;KEY=WM:…\nA=1");
    QTest::addRow("nothing secret") << QByteArray("TTYINIT=ttyUSB0:0103|00030002F80001000000\n") << QByteArray("TTYINIT=ttyUSB0:0103|00030002F80001000000\n");
}

void CuxdIniTest::masks()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QCOMPARE(QByteArray::fromStdString(cuxd::masked(SetupText::parse(before.toStdString()))), after);
}

void CuxdIniTest::difference()
{
    using Kind = DifferenceLine::Kind;
    const auto lines = cuxd::lineDifference("a\nb\nc\nd\n", "a\nc\nx\nd\ne");
    const std::vector<DifferenceLine> wanted{{Kind::Same, "a", 1, 1}, {Kind::Removed, "b", 2, 0}, {Kind::Same, "c", 3, 2},
                                             {Kind::Added, "x", 0, 3}, {Kind::Same, "d", 4, 4},  {Kind::Added, "e", 0, 5}};
    QVERIFY(lines == wanted);
    QVERIFY(cuxd::lineDifference("", "").empty());
    QCOMPARE(cuxd::lineDifference("a\r\n", "a\n").size(), std::size_t{1});
    QCOMPARE(cuxd::lineDifference("", "a\nb").size(), std::size_t{2});
}

void CuxdIniTest::differenceOfManyLines()
{
    std::string before;
    std::string after;
    for (int i = 0; i < 3000; ++i) {
        before += "x" + std::to_string(i) + "\n";
        after += "y" + std::to_string(i) + "\n";
    }
    QCOMPARE(cuxd::lineDifference(before, after).size(), std::size_t{6000});
}

void CuxdIniTest::sheetOfAnEnergyCam()
{
    const auto sheet = cuxd::deviceSheet(address("C418281360510103"));
    QCOMPARE(int(sheet.deviceType), 25);
    QCOMPARE(int(sheet.subType), 1);
    QCOMPARE(sheet.code, std::string("51601328"));
    QVERIFY(!sheet.sticker);
    QCOMPARE(sheet.channels.at(0).type, std::string_view("SENSOR"));
    QCOMPARE(sheet.channels[0].parameters.at(1).name, std::string_view("MAXMETER"));
    QCOMPARE(sheet.channels[0].parameters[1].unit, std::string_view("m³"));
}

void CuxdIniTest::sheetOfAnInverter()
{
    const auto sheet = cuxd::deviceSheet(address("B4B0618000000102"));
    QCOMPARE(int(sheet.subType), 2);
    QCOMPARE(sheet.code, std::string("00008061"));
    QCOMPARE(sheet.sticker.value(), std::string("00001F7D"));
    QCOMPARE(sheet.parameters.at(1).name, std::string_view("MASTER"));
    QCOMPARE(sheet.parameters[1].value, std::string("00000000"));
    QCOMPARE(sheet.channels.at(2).parameters.at(0).name, std::string_view("POLL_TIMEOUT"));
}

void CuxdIniTest::sticker()
{
    QCOMPARE(cuxd::codeFromSticker("00001F7D").value(), std::string("00008061"));
    QCOMPARE(cuxd::codeFromSticker("0x1f7d").value(), std::string("00008061"));
    QCOMPARE(cuxd::codeFromSticker("00003F7D").value(), std::string("00016253"));
    QVERIFY(!cuxd::codeFromSticker("FFFFFFFF"));
    QVERIFY(!cuxd::codeFromSticker(""));
    QVERIFY(!cuxd::codeFromSticker("1F7G"));
    QVERIFY(!cuxd::stickerFromId(0x0000806A));
}

QTEST_GUILESS_MAIN(CuxdIniTest)
#include "tst_cuxd_ini.moc"
