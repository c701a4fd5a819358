#include "tests/core/hci/hci_vectors.h"

#include "core/hci/encoder.h"
#include "core/hci/messages.h"
#include "core/hci/rssi.h"

#include <QTest>

using bytes::Bytes;

namespace {

// What a typed value becomes on the wire, with FCS.
template <class Value>
Bytes onWire(const Value &value)
{
    return hci::encode(hci::messageOf(value));
}

template <class Value>
std::optional<Value> fromWire(const char *text)
{
    const auto message = hci::readSingleFrame(hex(text));
    return message ? hci::read<Value>(*message) : std::nullopt;
}

constexpr std::array<std::uint8_t, 8> energyCam{0xC4, 0x18, 0x28, 0x13, 0x60, 0x51, 0x01, 0x03};
constexpr hci::KeyBytes exampleKey{0x12, 0x31, 0x23, 0x11, 0x11, 0x23, 0x11, 0x31, 0x23, 0x12, 0x31, 0x23, 0x11, 0x11, 0x11, 0x11};

} // namespace

class TestHciMessages : public QObject {
    Q_OBJECT
private slots:
    void knownFrames_data();
    void knownFrames();
    void cuxdLines_data();
    void cuxdLines();
    void configurationOfRealSticks();
    void configurationLists();
    void setLinkModeOnly();
    void deviceInfo();
    void radioIndication();
    void systemStatus();
    void firmwareInfo();
    void statusByte();
    void wrongLengths();
    void names();
    void level_data();
    void level();
};

void TestHciMessages::knownFrames_data()
{
    QTest::addColumn<Bytes>("built");
    QTest::addColumn<QByteArray>("frame");
    // Frames of real sticks and hosts, and frames built by hand from the document; not by this encoder.
    const auto row = [](const char *name, const Bytes &built, const char *frame) { QTest::newRow(name) << built << QByteArray(frame); };
    row("PING", onWire(hci::Ping{}), "A5 81 01 00 24 89");
    row("PING answer", onWire(hci::PingAnswer{}), "A5 81 02 00 4C A3");
    row("PING without FCS", hci::encodeWithoutFcs(hci::messageOf(hci::Ping{})), "A5 01 01 00");
    row("SET_CONFIG answer", onWire(hci::SetConfigAnswer{}), "A5 81 04 00 9C F7");
    row("GET_CONFIG", onWire(hci::GetConfig{}), "A5 81 05 00 44 EE");
    row("RESET", onWire(hci::Reset{}), "A5 81 07 00 F4 DD");
    row("RESET answer", onWire(hci::ResetAnswer{}), "A5 81 08 00 3C 5E");
    row("FACTORY_RESET and reboot", onWire(hci::FactoryReset{1}), "A5 81 09 01 01 44 59");
    row("FACTORY_RESET done", onWire(hci::FactoryResetAnswer{true}), "A5 81 0A 01 01 20 B6");
    row("GET_DEVICEINFO", onWire(hci::GetDeviceInfo{}), "A5 81 0F 00 34 13");
    row("GET_SYSSTATUS", onWire(hci::GetSystemStatus{}), "A5 81 11 00 B5 1C");
    row("GET_FWINFO 0", onWire(hci::GetFirmwareInfo{0}), "A5 81 13 01 00 22 BE");
    row("GET_RTC", onWire(hci::GetRtc{}), "A5 81 19 00 75 D2");
    row("SET_AES_DECKEY, CUxD's example", onWire(hci::SetDecryptionKey{0, energyCam, exampleKey}),
        "A5 81 25 19 00 C4 18 28 13 60 51 01 03 12 31 23 11 11 23 11 31 23 12 31 23 11 11 11 11 D2 32");
    row("SET_AES_DECKEY done", onWire(hci::SetDecryptionKeyAnswer{true}), "A5 81 26 01 01 B8 10");
    row("SET_AES_DECKEY failed", onWire(hci::SetDecryptionKeyAnswer{false}), "A5 81 26 01 00 31 01");
    row("AES_DEC_ERROR_IND", onWire(hci::DecryptionError{0x44, energyCam}), "A5 81 27 09 44 C4 18 28 13 60 51 01 03 6B 20");
    row("WMBUSMSG done", onWire(hci::SendTelegramAnswer{true}), "A5 82 02 01 01 2F 55");
    row("WMBUSMSG to an inverter", onWire(hci::SendTelegram{hex("5B B4 B0 61 80 00 00 01 02 51 0C 79 00 00 00 00")}),
        "A5 82 01 10 5B B4 B0 61 80 00 00 01 02 51 0C 79 00 00 00 00 93 0C");
}

void TestHciMessages::knownFrames()
{
    QFETCH(Bytes, built);
    QFETCH(QByteArray, frame);
    QCOMPARE(QByteArray::fromStdString(bytes::toHex(built, ' ')), frame);
    const auto message = hci::readSingleFrame(built);
    QVERIFY(message);
    QVERIFY(!hci::codeName(message->code).empty());
}

void TestHciMessages::cuxdLines_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("fcs");
    const char *const fcs[] = {"C5B7", "1028", "7E80", "AB1F", "B3D8", "6647", "08EF", "DD70", "2969", "FCF6", "925E"};
    for (const bytes::LinkMode mode : bytes::allLinkModes) {
        const auto number = static_cast<int>(mode);
        QTest::newRow(bytes::linkModeName(mode).data()) << number << QByteArray(fcs[number]);
    }
}

void TestHciMessages::cuxdLines()
{
    QFETCH(int, mode);
    QFETCH(QByteArray, fcs);
    const auto linkMode = static_cast<bytes::LinkMode>(mode);
    const hci::SetConfig request{hci::ToFlash::No, hci::cuxdConfiguration(linkMode)};
    const QByteArray wanted = "A581030A000300" + QByteArray::number(mode, 16).rightJustified(2, '0').toUpper() + "F80001000000" + fcs;
    QCOMPARE(QByteArray::fromStdString(bytes::toHex(onWire(request))), wanted);
    const auto back = fromWire<hci::SetConfig>(wanted.constData());
    QVERIFY(back);
    QCOMPARE(*back, request);
    QCOMPARE(back->configuration.linkMode(), std::optional(linkMode));
}

void TestHciMessages::configurationOfRealSticks()
{
    const auto c1b = fromWire<hci::GetConfigAnswer>(
        "A5 81 06 17 FF 00 07 00 B3 25 12 35 10 00 01 00 01 FF 07 02 32 00 01 00 00 00 00 63 C9");
    QVERIFY(c1b);
    const hci::Configuration &c = c1b->configuration;
    QCOMPARE(c.deviceMode, std::optional<std::uint8_t>(0));
    QCOMPARE(c.linkMode(), std::optional(bytes::LinkMode::C1B));
    QCOMPARE(c.manufacturer, std::optional<std::uint16_t>(0x25B3));
    QCOMPARE(c.deviceId, std::optional<std::uint32_t>(0x00103512));
    QCOMPARE(c.version, std::optional<std::uint8_t>(1));
    QCOMPARE(c.deviceType, std::optional<std::uint8_t>(0));
    QCOMPARE(c.radioChannel, std::optional<std::uint8_t>(1));
    QCOMPARE(c.radioPower, std::optional<std::uint8_t>(7));
    QCOMPARE(c.dataRate, std::optional<std::uint8_t>(2));
    QCOMPARE(c.rxWindow, std::optional<std::uint8_t>(50));
    QCOMPARE(c.rssiAttached, std::optional<std::uint8_t>(1));
    QCOMPARE(c.timestampAttached, std::optional<std::uint8_t>(0));
    QCOMPARE(c.rtcControl, std::optional<std::uint8_t>(0));
    QVERIFY(c.satisfies(hci::cuxdConfiguration(bytes::LinkMode::C1B)));
    QVERIFY(!c.satisfies(hci::cuxdConfiguration(bytes::LinkMode::T2)));

    const auto c1a = fromWire<hci::GetConfigAnswer>(
        "A5 81 06 17 FF 00 06 00 B3 25 00 19 10 00 01 00 01 FF 07 02 32 00 01 01 00 00 E0 E2 1E");
    QVERIFY(c1a);
    QCOMPARE(c1a->configuration.linkMode(), std::optional(bytes::LinkMode::C1A));
    QCOMPARE(c1a->configuration.timestampAttached, std::optional<std::uint8_t>(1));

    // Built again it is the real answer, undocumented last byte included.
    QCOMPARE(bytes::toHex(onWire(*c1b), ' '),
             std::string("A5 81 06 17 FF 00 07 00 B3 25 12 35 10 00 01 00 01 FF 07 02 32 00 01 00 00 00 00 63 C9"));
}

void TestHciMessages::configurationLists()
{
    // A list may end after group 1, or name group 2 alone.
    const auto modeOnly = hci::SetConfig::parse(hex("00 02 03"));
    QVERIFY(modeOnly);
    QCOMPARE(modeOnly->configuration.linkMode(), std::optional(bytes::LinkMode::T1));
    QVERIFY(!modeOnly->configuration.rssiAttached);
    const auto rssiOnly = hci::SetConfig::parse(hex("00 00 10 01"));
    QVERIFY(rssiOnly);
    QVERIFY(!rssiOnly->configuration.linkModeNumber);
    QCOMPARE(rssiOnly->configuration.rssiAttached, std::optional<std::uint8_t>(1));
    // One byte short, as a known program sends it: the clock is not named.
    const auto shortList = hci::SetConfig::parse(hex("00 02 04 F8 00 01 01 00"));
    QVERIFY(shortList);
    QCOMPARE(shortList->configuration.timestampAttached, std::optional<std::uint8_t>(1));
    QVERIFY(!shortList->configuration.rtcControl);
    // An answer that is short is not read.
    QVERIFY(!hci::GetConfigAnswer::parse(hex("FF 00 07 00 B3")));
    QVERIFY(!hci::GetConfigAnswer::parse({}));
    // A number above 10 is kept, but is no mode.
    const auto later = hci::GetConfigAnswer::parse(hex("02 15 00"));
    QVERIFY(later);
    QCOMPARE(later->configuration.linkModeNumber, std::optional<std::uint8_t>(0x15));
    QVERIFY(!later->configuration.linkMode());
}

void TestHciMessages::setLinkModeOnly()
{
    hci::Configuration wanted;
    wanted.setLinkMode(bytes::LinkMode::S1);
    QCOMPARE(bytes::toHex(hci::SetConfig{hci::ToFlash::Yes, wanted}.payload()), std::string("01020000"));

    hci::Configuration has = hci::cuxdConfiguration(bytes::LinkMode::T2);
    has.apply(wanted);
    QCOMPARE(has.linkMode(), std::optional(bytes::LinkMode::S1));
    QCOMPARE(has.rssiAttached, std::optional<std::uint8_t>(1));
}

void TestHciMessages::deviceInfo()
{
    const auto info = fromWire<hci::DeviceInfo>("A5 81 10 08 33 00 13 01 F1 3A 00 00 53 D9");
    QVERIFY(info);
    QVERIFY(info->isIm871a());
    QCOMPARE(info->firmwareText(), std::string("1.3"));
    QCOMPARE(info->idText(), std::string("00003AF1"));
    QCOMPARE(int(info->hciVersion), 1);
    QVERIFY(!info->hearsCAndT());
    QCOMPARE(bytes::toHex(onWire(*info), ' '), std::string("A5 81 10 08 33 00 13 01 F1 3A 00 00 53 D9"));
    QVERIFY(!hci::DeviceInfo::parse(hex("33 00 13 01 F1 3A 00")));
}

void TestHciMessages::radioIndication()
{
    // The real EnergyCam telegram from a CUxD screen.
    const auto message = hci::readSingleFrame(hex("A5 C2 03 19 44C4189804500401037A2F0000A00415AC76000002FD08BCBF 5E 5BDF"));
    QVERIFY(message);
    QCOMPARE(message->rssi, std::optional<std::uint8_t>(0x5E));
    QCOMPARE(hci::rssiDbm(*message->rssi), -77);
    const auto heard = hci::read<hci::RadioIndication>(*message);
    QVERIFY(heard);
    QCOMPARE(bytes::toHex(heard->withLengthField()), std::string("1944C4189804500401037A2F0000A00415AC76000002FD08BCBF"));
    // C, M and A alone, from a capture.
    const auto shortest = fromWire<hci::RadioIndication>("A5 C2 03 09 47 2D 2C 57 27 79 71 34 0C 4C 68 07");
    QVERIFY(shortest);
    QCOMPARE(bytes::toHex(shortest->withLengthField()), std::string("09472D2C57277971340C"));
    // Time stamp, RSSI and FCS together, from a capture.
    const auto stamped = hci::readSingleFrame(hex("A5 E2 03 1E 44 AE 4C 87 30 70 20 68 07 7A 1F 00 10 05 EF 66 6A 49 7C BA D4 56 4A "
                                                  "80 CA 41 D7 F4 14 41 00 00 00 00 A5 53 E8"));
    QVERIFY(stamped);
    QCOMPARE(stamped->timestamp, std::optional<std::uint32_t>(0));
    QCOMPARE(stamped->rssi, std::optional<std::uint8_t>(0xA5));
    const auto late = hci::readSingleFrame(
        hex("A5E2031E44AE4C9956341268077A360010002F2F0413181E0000023B00002F2F2F2F4523010064EDF7"));
    QVERIFY(late);
    QCOMPARE(late->timestamp, std::optional<std::uint32_t>(0x00012345));
}

void TestHciMessages::systemStatus()
{
    const auto status = hci::SystemStatus::parse(
        hex("01 00  10 27 00 00  AA AA AA AA BB BB BB BB  01 00 00 00  02 00 00 00  78 56 34 12  04 00 00 00  05 00 00 00  CC CC CC CC"));
    QVERIFY(status);
    QCOMPARE(int(status->nvmStatus), 1);
    QCOMPARE(status->systemTick, 10000U);
    QCOMPARE(status->framesSent, 1U);
    QCOMPARE(status->framesNotSent, 2U);
    QCOMPARE(status->framesReceived, 0x12345678U);
    QCOMPARE(status->crcErrors, 4U);
    QCOMPARE(status->decodingErrors, 5U);
    QCOMPARE(status->payload().size(), std::size_t(38));
    QVERIFY(!hci::SystemStatus::parse(Bytes(37)));
}

void TestHciMessages::firmwareInfo()
{
    hci::FirmwareInfo info;
    info.take(hci::FirmwareInfoAnswer::parse(hex("00 03 13 39 05")).value());
    info.take(hci::FirmwareInfoAnswer::parse(hex("01 04 57 4D 42 00")).value());
    QCOMPARE(info.version, std::optional<std::uint8_t>(0x13));
    QCOMPARE(info.build, std::optional<std::uint16_t>(0x0539));
    QCOMPARE(info.name, std::string("WMB"));
    QVERIFY(!hci::FirmwareInfoAnswer::parse(hex("01 04 57 4D"))); // shorter than it says
}

void TestHciMessages::statusByte()
{
    QVERIFY(hci::SetDecryptionKeyAnswer::parse(hex("01")).value().done);
    QVERIFY(!hci::SetDecryptionKeyAnswer::parse(hex("00")).value().done);
    QVERIFY(!hci::SetDecryptionKeyAnswer::parse({}));
}

void TestHciMessages::wrongLengths()
{
    QVERIFY(!hci::Ping::parse(hex("00")));
    QVERIFY(!hci::FactoryReset::parse({}));
    QVERIFY(!hci::SetRtc::parse(hex("00 00 00")));
    QVERIFY(!hci::SetDecryptionKey::parse(Bytes(24)));
    QVERIFY(!hci::SetDecryptionKey::parse(Bytes(26)));
    QVERIFY(!hci::SetEncryptionKey::parse(Bytes(16)));
    QVERIFY(!hci::EnableEncryption::parse(hex("00 02")));
    QVERIFY(!hci::SendTelegram::parse(Bytes(8)));
    QVERIFY(!hci::SendData::parse({}));
    QVERIFY(hci::encode({hci::SendTelegram::code, Bytes(256), {}, {}}).empty());
}

void TestHciMessages::names()
{
    QCOMPARE(hci::codeName(hci::RadioIndication::code), std::string_view("WMBUSMSG_IND"));
    QCOMPARE(hci::codeName({hci::Endpoint::DeviceManagement, 0x15}), std::string_view());
    QCOMPARE(hci::answerTo(hci::Ping::code), std::optional(hci::PingAnswer::code));
    QCOMPARE(hci::answerTo(hci::SendData::code), std::optional(hci::SendDataAnswer::code)); // 04 and 05: the one even request
    QVERIFY(!hci::answerTo(hci::RadioIndication::code));
    QVERIFY(!hci::answerTo(hci::DecryptionError::code));
    QVERIFY(hci::isRequestOfLength(hci::Ping::code, 0));
    QVERIFY(!hci::isRequestOfLength(hci::PingAnswer::code, 0));
}

void TestHciMessages::level_data()
{
    QTest::addColumn<int>("raw");
    QTest::addColumn<int>("dbm");
    // Formula A at the points of the fact sheet: -102.7, -93.1, -86.1, -78.1, -74.4, -38.7, -35.5, -17.3.
    const std::pair<int, int> points[] = {{45, -103}, {63, -93}, {76, -86}, {91, -78}, {98, -74}, {165, -39}, {171, -35}, {205, -17}};
    for (const auto &[raw, dbm] : points)
        QTest::addRow("%d", raw) << raw << dbm;
}

void TestHciMessages::level()
{
    QFETCH(int, raw);
    QFETCH(int, dbm);
    QCOMPARE(hci::rssiDbm(static_cast<std::uint8_t>(raw)), dbm);
    QCOMPARE(hci::rssiDbm(hci::rssiRaw(dbm)), dbm);
}

QTEST_GUILESS_MAIN(TestHciMessages)
#include "tst_hci_messages.moc"
