#include "core/bytes/hex.h"
#include "core/cuxd/ttyinit.h"
#include "core/hci/encoder.h"

#include <QFile>
#include <QtTest>

#include <random>

using cuxd::SetupText;
using cuxd::Severity;
using cuxd::TtyinitFault;

Q_DECLARE_METATYPE(cuxd::TtyinitFault)

namespace {

// Chapter 2 of CUxD's document, as printed: broken behind the colon.
const QByteArray keysOfTheDocument = "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 12312311112311312312312311111111:\n"
                                     "0125|01 C418 78563412 0102 123456789ABCDEF0123456789ABCDEF0\n";
const QByteArray keysOnOneLine = "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 12312311112311312312312311111111:"
                                 "0125|01 C418 78563412 0102 123456789ABCDEF0123456789ABCDEF0";

std::string_view view(const QByteArray &text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

QByteArray bytesOf(const bytes::SecretString &text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

cuxd::TtyinitReading reading(const QByteArray &text)
{
    return cuxd::readTtyinit(SetupText::parse(view(text)));
}

} // namespace

class TtyinitTest : public QObject {
    Q_OBJECT
private slots:
    void linkModesOfTheDocument_data();
    void linkModesOfTheDocument();
    void blanksOfTheDocument();
    void keysOfTheDocumentBothWays();
    void keyMessageIsTheStickS();
    void findings_data();
    void findings();
    void togetherFindings_data();
    void togetherFindings();
    void seventeenKeys();
    void textDevices();
    void losslessForTheVectors();
    void everyLineComesBack();
    void findingsHoldNoKey();
    void runsOnOnlyWhereItMay();
};

void TtyinitTest::linkModesOfTheDocument_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QByteArray>("frame");
    const auto row = [](const char *mode, const char *line, const char *check) {
        QByteArray payload = QByteArray(line).mid(QByteArray(line).indexOf('|') + 1);
        QTest::addRow("%s", mode) << QByteArray(line) << QByteArray(mode) << "A581030A" + payload + check;
    };
    // The two bytes at the end of the serial frame were computed from the algorithm that real captures prove (hci README).
    row("S1", "TTYINIT=ttyUSB0:0103|00030000F80001000000", "C5B7");
    row("S1-m", "TTYINIT=ttyUSB0:0103|00030001F80001000000", "1028");
    row("S2", "TTYINIT=ttyUSB0:0103|00030002F80001000000", "7E80");
    row("T1", "TTYINIT=ttyUSB0:0103|00030003F80001000000", "AB1F");
    row("T2", "TTYINIT=ttyUSB0:0103|00030004F80001000000", "B3D8");
    row("R2", "TTYINIT=ttyUSB0:0103|00030005F80001000000", "6647");
    row("C1-A", "TTYINIT=ttyUSB0:0103|00030006F80001000000", "08EF");
    row("C1-B", "TTYINIT=ttyUSB0:0103|00030007F80001000000", "DD70");
    row("C2-A", "TTYINIT=ttyUSB0:0103|00030008F80001000000", "2969");
    row("C2-B", "TTYINIT=ttyUSB0:0103|00030009F80001000000", "FCF6");
}

void TtyinitTest::linkModesOfTheDocument()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, mode);
    QFETCH(QByteArray, frame);
    const auto read = reading(line);
    QVERIFY(read.findings.empty());
    QCOMPARE(read.lines.size(), std::size_t{1});
    QCOMPARE(read.lines[0].tty, std::string("ttyUSB0"));
    QVERIFY(!read.lines[0].plus);
    const auto &config = std::get<hci::SetConfig>(read.lines[0].commands.at(0).command.value());
    QCOMPARE(bytes::linkModeName(config.configuration.linkMode().value()), std::string_view(mode.constData()));
    QCOMPARE(config.toFlash, hci::ToFlash::No);
    QVERIFY(config.configuration == hci::cuxdConfiguration(*config.configuration.linkMode()));
    QCOMPARE(QByteArray::fromStdString(bytes::toHex(hci::encode(cuxd::messageOf(config)))), frame);
    QCOMPARE(bytesOf(cuxd::format(read.lines[0].meaning())), line);
}

void TtyinitTest::blanksOfTheDocument()
{
    const auto read = reading("TTYINIT=ttyUSB0: 0103 | 00030002F80001000000");
    QVERIFY(read.findings.empty());
    QCOMPARE(bytesOf(cuxd::format(read.lines.at(0).meaning())), QByteArray("TTYINIT=ttyUSB0:0103|00030002F80001000000"));
}

void TtyinitTest::keysOfTheDocumentBothWays()
{
    for (const QByteArray &text : {keysOfTheDocument, keysOnOneLine, QByteArray(keysOnOneLine).replace(" ", ""),
                                   QByteArray(keysOfTheDocument).replace("\n", "\r\n")}) {
        const SetupText setup = SetupText::parse(view(text));
        QCOMPARE(bytesOf(setup.format()), text);
        QCOMPARE(setup.entries().size(), std::size_t{1});
        const auto read = cuxd::readTtyinit(setup);
        QVERIFY(!read.hasErrors());
        QCOMPARE(read.lines.size(), std::size_t{1});
        QVERIFY(read.lines[0].plus);
        QCOMPARE(read.lines[0].commands.size(), std::size_t{2});
        const auto &first = std::get<cuxd::SetKey>(read.lines[0].commands[0].command.value());
        QCOMPARE(int(first.slot), 0);
        QCOMPARE(wmbus::dottedText(first.meter), std::string("FFD.51601328.01.03"));
        QCOMPARE(bytes::toHex(first.key.data()), std::string("12312311112311312312312311111111"));
        const auto &second = std::get<cuxd::SetKey>(read.lines[0].commands[1].command.value());
        QCOMPARE(int(second.slot), 1);
        QCOMPARE(wmbus::dottedText(second.meter), std::string("FFD.12345678.01.02"));
        QCOMPARE(bytes::toHex(second.key.data()), std::string("123456789ABCDEF0123456789ABCDEF0"));
        QCOMPARE(bytesOf(cuxd::format(read.lines[0].meaning())), keysOnOneLine);
    }
    const auto broken = reading(keysOfTheDocument);
    QCOMPARE(broken.findings.size(), std::size_t{1}); // said, not refused
    QCOMPARE(broken.findings[0].fault, TtyinitFault::RunsOn);
}

void TtyinitTest::keyMessageIsTheStickS()
{
    const auto read = reading(keysOnOneLine);
    const auto message = cuxd::messageOf(*read.lines[0].commands[0].command);
    QCOMPARE(QByteArray::fromStdString(bytes::toHex(hci::encodeWithoutFcs(message))),
             QByteArray("A501251900C41828136051010312312311112311312312312311111111"));
    QCOMPARE(bytes::toHex(hci::encode(message)).substr(0, 26), std::string("A581251900C418281360510103"));
}

void TtyinitTest::findings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TtyinitFault>("fault");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("value");
    const auto row = [](const char *name, const QByteArray &text, TtyinitFault fault, int line, int column, int length, int value = 0) {
        QTest::addRow("%s", name) << text << fault << line << column << length << value;
    };
    const QByteArray key = "12312311112311312312312311111111";
    row("no parameter", "hello", TtyinitFault::NotAParameter, 1, 1, 5);
    row("second line", ";ok\n\n hello", TtyinitFault::NotAParameter, 3, 1, 6);
    row("command alone", "0103|00030004F80001000000", TtyinitFault::NotAParameter, 1, 1, 25);
    row("no tty", "TTYINIT=:0103|00030004F80001000000", TtyinitFault::TtyMissing, 1, 9, 0);
    row("blank in the tty", "TTYINIT=tty USB0:0105|", TtyinitFault::TtyCharacter, 1, 12, 1);
    row("path", "TTYINIT=/dev/ttyUSB0:0105|", TtyinitFault::PathAsTty, 1, 9, 12);
    row("no colon", "TTYINIT=ttyUSB0", TtyinitFault::ColonMissing, 1, 16, 0);
    row("nothing behind the colon", "TTYINIT=ttyUSB0:", TtyinitFault::CommandMissing, 1, 17, 0);
    row("two colons", "TTYINIT=ttyUSB0:0105|::0105|", TtyinitFault::CommandMissing, 1, 23, 0);
    row("colon at the end", "TTYINIT=ttyUSB0:0105|:\n;end", TtyinitFault::CommandMissing, 1, 23, 0);
    row("letter O", "TTYINIT=ttyUSB0:O103|00", TtyinitFault::CommandCode, 1, 17, 4);
    row("three digits", "TTYINIT=ttyUSB0:103|00", TtyinitFault::CommandCode, 1, 17, 3);
    row("no bar", "TTYINIT=ttyUSB0:0103 00030004F80001000000", TtyinitFault::BarMissing, 1, 21, 0);
    row("two bars", "TTYINIT=ttyUSB0:0103|00|03", TtyinitFault::ExtraBar, 1, 24, 1);
    row("letter in the data", "TTYINIT=ttyUSB0:0103|0003000gF80001000000", TtyinitFault::NotHex, 1, 29, 1);
    row("half a byte", "TTYINIT=ttyUSB0:0103|00030004F8000100000", TtyinitFault::HalfByte, 1, 40, 1);
    row("endpoint 9", "TTYINIT=ttyUSB0:0903|00", TtyinitFault::Endpoint, 1, 17, 2, 9);
    row("answer", "TTYINIT=ttyUSB0:0104|", TtyinitFault::NotARequest, 1, 22, 0);
    row("reset with data", "TTYINIT=ttyUSB0:0107|00", TtyinitFault::PayloadLength, 1, 22, 2, 1);
    row("reset", "TTYINIT=ttyUSB0:0107|", TtyinitFault::NotASetting, 1, 22, 0);
    row("31 digits", "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 " + key.left(31), TtyinitFault::KeyLength, 1, 23, 53, 31);
    row("33 digits", "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 " + key + "1", TtyinitFault::KeyLength, 1, 23, 55, 33);
    row("slot 10", "TTYINIT=ttyUSB0:+0125|10 C418 28136051 0103 " + key, TtyinitFault::SlotBeyondTable, 1, 23, 2, 16);
    row("equal digits", "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 11111111111111111111111111111111", TtyinitFault::EqualDigits, 1, 23, 54);
    row("maker's letters swapped", "TTYINIT=ttyUSB0:+0125|00 18C4 28136051 0103 " + key, TtyinitFault::MakersLetters, 1, 23, 54);
    row("without plus", "TTYINIT=ttyUSB0:0125|00 C418 28136051 0103 " + key, TtyinitFault::KeysWithoutPlus, 1, 9, 7);
    row("fewer values", "TTYINIT=ttyUSB0:0103|00030004F800010000", TtyinitFault::ConfigShort, 1, 22, 18, 9);
    row("more values", "TTYINIT=ttyUSB0:0103|00030004F8000100000000", TtyinitFault::ConfigSurplus, 1, 22, 22, 11);
    row("three bytes", "TTYINIT=ttyUSB0:0103|000300", TtyinitFault::ConfigShort, 1, 22, 6, 3);
    row("flash flag 2", "TTYINIT=ttyUSB0:0103|02030004F80001000000", TtyinitFault::FlashFlag, 1, 22, 20, 2);
    row("to flash", "TTYINIT=ttyUSB0:0103|01030004F80001000000", TtyinitFault::WritesToFlash, 1, 22, 20);
    row("link mode 0B", "TTYINIT=ttyUSB0:0103|0003000BF80001000000", TtyinitFault::UnknownLinkMode, 1, 22, 20, 11);
    row("C and T", "TTYINIT=ttyUSB0:0103|0003000AF80001000000", TtyinitFault::NeedsNewFirmware, 1, 22, 20);
    row("power saving", "TTYINIT=ttyUSB0:0103|00030004F80101000000", TtyinitFault::PowerSaving, 1, 22, 20);
    row("no level", "TTYINIT=ttyUSB0:0103|00030004F80000000000", TtyinitFault::NoRssi, 1, 22, 20);
    row("plays a meter", "TTYINIT=ttyUSB0:0103|00030104F80001000000", TtyinitFault::MeterMode, 1, 22, 20);
    row("unknown message", "TTYINIT=ttyUSB0:0131|00", TtyinitFault::UnknownCommand, 1, 22, 2);
    row("plus inside", "TTYINIT=ttyUSB0:0105|:+0105|", TtyinitFault::PlusInside, 1, 23, 1);
    row("unknown parameter of a tty", "TTYINT=ttyUSB0:0105|", TtyinitFault::UnknownTtyParameter, 1, 1, 6);
    row("small letters", "ttyinit=ttyUSB0:0105|", TtyinitFault::LowerCaseName, 1, 1, 7);
    row("on a line run on", "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 " + key + ":\n  0125|10 C418 78563412 0102 " + key,
        TtyinitFault::SlotBeyondTable, 2, 8, 2, 16);
}

void TtyinitTest::findings()
{
    QFETCH(QByteArray, text);
    QFETCH(TtyinitFault, fault);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(int, length);
    QFETCH(int, value);
    for (const cuxd::Finding &finding : reading(text).findings) {
        if (finding.fault != fault)
            continue;
        QCOMPARE(int(finding.place.line), line);
        QCOMPARE(int(finding.place.column), column);
        QCOMPARE(int(finding.place.length), length);
        QCOMPARE(int(finding.value), value);
        return;
    }
    QFAIL("not found");
}

void TtyinitTest::togetherFindings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TtyinitFault>("fault");
    QTest::addColumn<int>("line");
    const QByteArray gas = "C418 28136051 0103 ";
    const QByteArray water = "C418 78563412 0107 ";
    const QByteArray one = "12312311112311312312312311111111";
    const QByteArray other = "123456789ABCDEF0123456789ABCDEF0";
    const auto key = [](const char *slot, const QByteArray &rest) { return QByteArray("TTYINIT=ttyUSB0:+0125|") + slot + " " + rest + "\n"; };
    QTest::addRow("slot taken") << key("00", gas + one) + key("00", water + other) << TtyinitFault::SlotTaken << 2;
    QTest::addRow("same meter, other key") << key("00", gas + one) + key("01", gas + other) << TtyinitFault::MeterHasOtherKey << 2;
    QTest::addRow("same slot and meter, other key") << key("00", gas + one) + key("00", gas + other) << TtyinitFault::MeterHasOtherKey << 2;
    QTest::addRow("same meter twice") << key("00", gas + one) + key("01", gas + one) << TtyinitFault::MeterTwice << 2;
    QTest::addRow("two link modes") << QByteArray("TTYINIT=ttyUSB0:0103|00030004F80001000000\nTTYINIT=ttyUSB0:0103|00030002F80001000000\n")
                                    << TtyinitFault::SecondLinkMode << 2;
    QTest::addRow("mixed") << "TTYINIT=ttyUSB0:0103|00030004F80001000000:0125|00 " + gas + one << TtyinitFault::MixedLine << 1;
}

void TtyinitTest::togetherFindings()
{
    QFETCH(QByteArray, text);
    QFETCH(TtyinitFault, fault);
    QFETCH(int, line);
    const auto read = reading(text);
    QCOMPARE(read.findings.size(), std::size_t{1});
    QCOMPARE(read.findings[0].fault, fault);
    QCOMPARE(int(read.findings[0].place.line), line);
    QByteArray onTwoSticks = text;
    if (onTwoSticks.count("ttyUSB0") == 2) {
        onTwoSticks.replace(onTwoSticks.lastIndexOf("ttyUSB0"), 7, "1-1.2");
        QVERIFY(reading(onTwoSticks).findings.empty());
    }
}

void TtyinitTest::seventeenKeys()
{
    QByteArray text = "TTYINIT=ttyUSB0:+";
    for (int i = 0; i < 17; ++i) {
        text += i == 0 ? "" : ":";
        text += "0125|" + QByteArray::number(i % 16, 16).rightJustified(2, '0') + " C418 " + QByteArray::number(i + 10) + "136051 0103 "
            + "12312311112311312312312311111111";
    }
    const auto read = reading(text);
    QCOMPARE(read.findings.size(), std::size_t{1});
    QCOMPARE(read.findings[0].fault, TtyinitFault::TooManyKeys);
    QCOMPARE(int(read.findings[0].value), 17);
}

void TtyinitTest::textDevices()
{
    const auto escapes = reading("TTYINIT=ttyUSB1:\\x55hello\\n");
    QVERIFY(escapes.findings.empty());
    QVERIFY(escapes.lines.at(0).forTextDevice);
    const auto assigned = reading("TTYASSIGN=ttyUSB1:WDE1\nTTYINIT=ttyUSB1:hello|world\n");
    QVERIFY(assigned.findings.empty());
    QVERIFY(assigned.lines.at(0).forTextDevice);
    QVERIFY(reading("TTYASSIGN=ttyUSB1:WMOD\nTTYINIT=ttyUSB1:\\x55\n").hasErrors()); // a stick has no escapes
    QVERIFY(reading("TTYINIT=ttyUSB1:hello\n").hasErrors());
}

void TtyinitTest::losslessForTheVectors()
{
    QFile file(QStringLiteral(VECTORS_DIR "/ttyinit.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    QVERIFY(all.size() > 1000);
    std::mt19937 random(1);
    for (int i = 0; i < 2000; ++i) {
        QByteArray text = all.mid(int(random() % 400), int(random() % 3000));
        for (unsigned damage = random() % 4; damage > 0 && !text.isEmpty(); --damage)
            text[int(random() % unsigned(text.size()))] = char(random());
        const SetupText setup = SetupText::parse(view(text));
        QCOMPARE(bytesOf(setup.format()), text);
        QVERIFY(SetupText::parse(setup.format()) == setup);
    }
}

void TtyinitTest::everyLineComesBack()
{
    std::mt19937 random(2);
    for (int i = 0; i < 2000; ++i) {
        cuxd::Ttyinit line{i % 2 == 0 ? "ttyUSB0" : "1-1.2", random() % 2 == 0, {}};
        for (unsigned count = 1 + random() % 5; count > 0; --count) {
            switch (random() % 4) {
            case 0: {
                hci::SetConfig config{random() % 2 == 0 ? hci::ToFlash::No : hci::ToFlash::Yes, {}};
                const auto number = [&random]() -> std::optional<std::uint8_t> {
                    return random() % 2 == 0 ? std::optional<std::uint8_t>(static_cast<std::uint8_t>(random())) : std::nullopt;
                };
                config.configuration.deviceMode = number();
                config.configuration.linkModeNumber = number();
                config.configuration.radioChannel = number();
                config.configuration.rssiAttached = number();
                config.configuration.rtcControl = number();
                if (random() % 2 == 0)
                    config.configuration.deviceId = random();
                line.commands.emplace_back(config);
                break;
            }
            case 1: {
                std::array<std::uint8_t, 16> key{};
                for (auto &byte : key)
                    byte = static_cast<std::uint8_t>(random());
                const wmbus::Address meter{static_cast<std::uint16_t>(random()), static_cast<std::uint32_t>(random()),
                                           static_cast<std::uint8_t>(random()), static_cast<std::uint8_t>(random())};
                line.commands.emplace_back(cuxd::SetKey{static_cast<std::uint8_t>(random()), meter, crypto::Key(key)});
                break;
            }
            case 2:
                line.commands.emplace_back(hci::GetConfig{});
                break;
            default: // a message nobody has named may carry anything
                line.commands.emplace_back(hci::Message{{hci::Endpoint::DeviceManagement, 0x31},
                                                        bytes::Bytes(random() % 256, static_cast<std::uint8_t>(random())), {}, {}});
            }
        }
        const auto text = cuxd::format(line);
        QVERIFY(text.find('\n') == bytes::SecretString::npos);
        const auto read = cuxd::readTtyinit(SetupText::parse(text));
        QCOMPARE(read.lines.size(), std::size_t{1});
        QVERIFY(read.lines[0].meaning() == line);
    }
}

void TtyinitTest::findingsHoldNoKey()
{
    static_assert(std::is_trivially_copyable_v<cuxd::Finding>); // numbers only
}

void TtyinitTest::runsOnOnlyWhereItMay()
{
    const QByteArray head = "TTYINIT=ttyUSB0:0105|:\n";
    QCOMPARE(SetupText::parse(view(head + "0105|\n")).entries().size(), std::size_t{1});
    QCOMPARE(SetupText::parse(view(head + "\n")).entries().size(), std::size_t{2});
    QCOMPARE(SetupText::parse(view(head + ";0105|\n")).entries().size(), std::size_t{2});
    QCOMPARE(SetupText::parse(view(head + "LOGIT=x\n")).entries().size(), std::size_t{2});
    QCOMPARE(SetupText::parse(view(QByteArray("LOGIT=a:\nb\n"))).entries().size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TtyinitTest)
#include "tst_ttyinit.moc"
