#include "core/bytes/hex.h"
#include "core/hci/messages.h"
#include "core/stick/replay_air.h"
#include "core/stick/stick_emulation.h"

#include <QTest>

using namespace stick;
using std::chrono::milliseconds;

namespace {

// The EnergyCam of CUxD's example with CUxD's example key, encrypted by another program (Python's cryptography).
constexpr const char *encrypted = "1E44C4182813605101037A65000085840466E41FA68FE5E9F3DAB8147EEB04";
constexpr const char *decrypted = "44C4182813605101037A650000852F2F04141A4D0C0002FD0865102F2F2F";
constexpr const char *exampleKey = "12312311112311312312312311111111";
constexpr const char *address = "C418281360510103";

bytes::Bytes hex(const std::string &text)
{
    return bytes::fromHex(text).value();
}

Transmission onAir(const char *telegram, std::optional<bytes::LinkMode> mode = bytes::LinkMode::T1)
{
    return {milliseconds(0), hex(telegram), mode, -78};
}

hci::Message request(std::uint8_t id, const std::string &payload = {})
{
    return {{hci::Endpoint::DeviceManagement, id}, hex(payload), {}, {}};
}

StickEmulation configuredStick(bytes::LinkMode mode = bytes::LinkMode::T2)
{
    StickEmulation emulation{EmulationOptions{}};
    (void)emulation.answer(hci::messageOf(hci::SetConfig{hci::ToFlash::No, hci::cuxdConfiguration(mode)}), milliseconds(0));
    return emulation;
}

std::string answered(StickEmulation &emulation, const hci::Message &message, milliseconds upTime = milliseconds(0))
{
    const auto outcome = emulation.answer(message, upTime);
    if (!outcome.answer)
        return "silence";
    const std::uint8_t id[] = {outcome.answer->code.id};
    return bytes::toHex(id) + " " + bytes::toHex(outcome.answer->payload);
}

} // namespace

class TestStickEmulation : public QObject {
    Q_OBJECT
private slots:
    void answers_data();
    void answers();
    void startsAsFromTheFactory();
    void flashAndRam();
    void readOnlyParametersStay();
    void linkModes();
    void attachments();
    void decryption_data();
    void decryption();
    void keysAreLostWithPower();
    void sixteenKeys();
    void sending();
    void lowPowerIsDeafUntilSpokenTo();
    void counters();
    void clock();
    void replay();
    void replayAsRecorded();
};

void TestStickEmulation::answers_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, int id, const char *payload, const char *answer) {
        QTest::newRow(name) << id << QByteArray(payload) << QByteArray(answer);
    };
    row("PING", 0x01, "", "02 ");
    row("PING with payload", 0x01, "00", "silence");
    row("SET_CONFIG has no status", 0x03, "00030004F80001000000", "04 ");
    row("SET_CONFIG, 3 bytes", 0x03, "000204", "04 ");
    row("SET_CONFIG, one byte short", 0x03, "000204F800010100", "04 ");
    row("SET_CONFIG, bad flag", 0x03, "020204", "silence");
    row("GET_CONFIG, 23 bytes, factory", 0x05, "", "06 FF000200B325123510000100" "01FF07023200000000" "0000");
    row("RESET", 0x07, "", "08 ");
    row("FACTORY_RESET", 0x09, "00", "0A 01");
    row("GET_OPMODE", 0x0B, "", "0C 00");
    row("SET_OPMODE", 0x0D, "00", "0E 01");
    row("SET_OPMODE, none such", 0x0D, "05", "0E 00");
    row("GET_DEVICEINFO", 0x0F, "", "10 33001301011A8700");
    row("GET_SYSSTATUS", 0x11, "", "12 0000D2040000" "0000000000000000" "0000000000000000" "0000000000000000" "0000000000000000");
    row("GET_FWINFO version", 0x13, "00", "14 0003130100");
    row("GET_FWINFO name", 0x13, "01", "14 010E5669727475616C20694D38373141");
    row("GET_FWINFO, none such", 0x13, "09", "silence");
    row("GET_RTC, off", 0x19, "", "1A 00000000");
    row("SET_RTC", 0x1B, "00800000", "1C 01");
    row("ENTER_LPM", 0x1D, "00", "1E 01");
    row("SET_AES_ENCKEY", 0x21, "0012312311112311312312312311111111", "22 01");
    row("ENABLE_AES_ENCKEY", 0x23, "0001", "24 01");
    row("SET_AES_DECKEY", 0x25, "00C41828136051010312312311112311312312312311111111", "26 01");
    row("SET_AES_DECKEY, beyond the table", 0x25, "10C41828136051010312312311112311312312312311111111", "26 00");
    row("SET_AES_DECKEY, too short", 0x25, "00C418", "silence");
    row("unknown id", 0x41, "", "silence");
    row("an answer", 0x02, "", "silence");
}

void TestStickEmulation::answers()
{
    QFETCH(int, id);
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, answer);
    StickEmulation emulation{EmulationOptions{}};
    const hci::Message message = request(static_cast<std::uint8_t>(id), payload.toStdString());
    QCOMPARE(QByteArray::fromStdString(answered(emulation, message, milliseconds(12340))), answer);
}

void TestStickEmulation::startsAsFromTheFactory()
{
    StickEmulation emulation{EmulationOptions{}};
    QVERIFY(emulation.hear(onAir(encrypted, bytes::LinkMode::T1), milliseconds(0)).empty()); // S2
    const auto heard = emulation.hear(onAir(encrypted, bytes::LinkMode::S1), milliseconds(0));
    QCOMPARE(heard.size(), std::size_t(1));
    QVERIFY(!heard[0].rssi && !heard[0].timestamp);
}

void TestStickEmulation::flashAndRam()
{
    StickEmulation emulation = configuredStick();
    emulation.powerUp();
    QCOMPARE(emulation.configuration().linkMode(), std::optional(bytes::LinkMode::S2));
    (void)emulation.answer(request(0x03, "01020700"), milliseconds(0));
    emulation.powerUp();
    QCOMPARE(emulation.configuration().linkMode(), std::optional(bytes::LinkMode::C1B));
    QVERIFY(emulation.answer(request(0x09, "01"), milliseconds(0)).resets);
    QCOMPARE(emulation.configuration().linkMode(), std::optional(bytes::LinkMode::C1B)); // takes effect with the reboot
    emulation.powerUp();
    QCOMPARE(emulation.configuration().linkMode(), std::optional(bytes::LinkMode::S2));
}

void TestStickEmulation::readOnlyParametersStay()
{
    StickEmulation emulation{EmulationOptions{}};
    const auto before = emulation.configuration();
    QCOMPARE(answered(emulation, request(0x03, "0078341278563412090800")), std::string("04 "));
    QVERIFY(emulation.configuration() == before);
}

void TestStickEmulation::linkModes()
{
    using bytes::LinkMode;
    StickEmulation t2 = configuredStick(LinkMode::T2);
    QCOMPARE(t2.hear(onAir(encrypted, LinkMode::T1), milliseconds(0)).size(), std::size_t(1));
    QVERIFY(t2.hear(onAir(encrypted, LinkMode::S1), milliseconds(0)).empty());
    QVERIFY(t2.hear(onAir(encrypted, LinkMode::C1B), milliseconds(0)).empty());
    QCOMPARE(t2.hear(onAir(encrypted, std::nullopt), milliseconds(0)).size(), std::size_t(1));
    // CT only from firmware 1.4 on; a number that is no mode leaves the old one.
    StickEmulation old = configuredStick(LinkMode::CT);
    QCOMPARE(old.configuration().linkMode(), std::optional(LinkMode::S2));
    EmulationOptions newer;
    newer.firmware = 0x14;
    StickEmulation both(newer);
    (void)both.answer(hci::messageOf(hci::SetConfig{hci::ToFlash::No, hci::cuxdConfiguration(LinkMode::CT)}), milliseconds(0));
    QCOMPARE(both.hear(onAir(encrypted, LinkMode::T1), milliseconds(0)).size(), std::size_t(1));
    QCOMPARE(both.hear(onAir(encrypted, LinkMode::C1B), milliseconds(0)).size(), std::size_t(1));
}

void TestStickEmulation::attachments()
{
    StickEmulation emulation = configuredStick();
    auto heard = emulation.hear(onAir(encrypted), milliseconds(2000));
    QCOMPARE(heard[0].rssi, std::optional<std::uint8_t>(91)); // -78 dBm
    QVERIFY(!heard[0].timestamp);
    (void)emulation.answer(request(0x03, "00002001"), milliseconds(0)); // time stamp on, clock off
    heard = emulation.hear(onAir(encrypted), milliseconds(2000));
    QCOMPARE(heard[0].timestamp, std::optional<std::uint32_t>(0));
    (void)emulation.answer(request(0x03, "00008001"), milliseconds(0));
    heard = emulation.hear(onAir(encrypted), milliseconds(2000));
    QCOMPARE(heard[0].timestamp, std::optional<std::uint32_t>(65536));
    // Answers carry neither.
    const auto answer = emulation.answer(request(0x01), milliseconds(0)).answer;
    QVERIFY(answer && !answer->rssi && !answer->timestamp);
}

void TestStickEmulation::decryption_data()
{
    QTest::addColumn<QByteArray>("keyAddress");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("clearWord");
    QTest::addColumn<QByteArrayList>("messages");
    const QByteArray raw = QByteArray(encrypted).mid(2);
    const QByteArray clear(decrypted);
    QByteArray cleared = clear;
    cleared.replace("650000852F2F", "650000002F2F");
    QTest::newRow("no key") << QByteArray() << QByteArray() << false << QByteArrayList{raw};
    QTest::newRow("right key") << QByteArray(address) << QByteArray(exampleKey) << false << QByteArrayList{clear};
    QTest::newRow("right key, configuration word cleared") << QByteArray(address) << QByteArray(exampleKey) << true << QByteArrayList{cleared};
    QTest::newRow("wrong key: error, then the telegram")
        << QByteArray(address) << QByteArray("00112233445566778899AABBCCDDEEFF") << false << QByteArrayList{"44C418281360510103", raw};
    QTest::newRow("another meter's key") << QByteArray("C418291360510103") << QByteArray(exampleKey) << false << QByteArrayList{raw};
}

void TestStickEmulation::decryption()
{
    QFETCH(QByteArray, keyAddress);
    QFETCH(QByteArray, key);
    QFETCH(bool, clearWord);
    QFETCH(QByteArrayList, messages);
    StickEmulation emulation = configuredStick();
    emulation.setClearConfigurationWord(clearWord);
    if (!key.isEmpty())
        QCOMPARE(answered(emulation, request(0x25, "00" + (keyAddress + key).toStdString())), std::string("26 01"));
    QByteArrayList got;
    const auto heard = emulation.hear(onAir(encrypted), milliseconds(0));
    for (const hci::Message &message : heard)
        got.append(QByteArray::fromStdString(bytes::toHex(message.payload)));
    QCOMPARE(got, messages);
    QCOMPARE(heard.back().code, hci::RadioIndication::code);
    if (heard.size() == 2)
        QCOMPARE(heard.front().code, hci::DecryptionError::code);
}

void TestStickEmulation::keysAreLostWithPower()
{
    StickEmulation emulation = configuredStick();
    (void)emulation.answer(request(0x25, std::string("00") + address + exampleKey), milliseconds(0));
    QCOMPARE(emulation.keysStored(), std::size_t(1));
    emulation.powerUp();
    QCOMPARE(emulation.keysStored(), std::size_t(0));
}

void TestStickEmulation::sixteenKeys()
{
    StickEmulation emulation = configuredStick();
    for (int slot = 0; slot < 16; ++slot) {
        const std::uint8_t index[] = {static_cast<std::uint8_t>(slot)};
        QCOMPARE(answered(emulation, request(0x25, bytes::toHex(index) + address + exampleKey)), std::string("26 01"));
    }
    QCOMPARE(emulation.keysStored(), std::size_t(16));
}

void TestStickEmulation::sending()
{
    StickEmulation emulation{EmulationOptions{}};
    const auto whole = emulation.answer({hci::SendTelegram::code, hex("5BB4B061800000010251"), {}, {}}, milliseconds(0));
    QCOMPARE(whole.answer->code, hci::SendTelegramAnswer::code);
    QCOMPARE(bytes::toHex(whole.answer->payload), std::string("01"));
    QCOMPARE(bytes::toHex(*whole.sent), std::string("5BB4B061800000010251"));
    const auto data = emulation.answer({hci::SendData::code, hex("7A00"), {}, {}}, milliseconds(0));
    QCOMPARE(data.answer->code, hci::SendDataAnswer::code);
    QCOMPARE(bytes::toHex(*data.sent), std::string("00B3251235100001007A00")); // its own C, M and A in front
    QCOMPARE(emulation.counters().framesSent, 2U);
}

void TestStickEmulation::lowPowerIsDeafUntilSpokenTo()
{
    StickEmulation emulation = configuredStick();
    (void)emulation.answer(request(0x1D, "00"), milliseconds(0));
    QVERIFY(emulation.hear(onAir(encrypted), milliseconds(0)).empty());
    (void)emulation.answer(request(0x01), milliseconds(0));
    QCOMPARE(emulation.hear(onAir(encrypted), milliseconds(0)).size(), std::size_t(1));
}

void TestStickEmulation::counters()
{
    StickEmulation emulation = configuredStick();
    for (int i = 0; i < 3; ++i)
        (void)emulation.hear(onAir(encrypted), milliseconds(0));
    (void)emulation.hear(onAir(encrypted, bytes::LinkMode::S1), milliseconds(0));
    const auto status = hci::read<hci::SystemStatus>(*emulation.answer(request(0x11), milliseconds(5000)).answer);
    QCOMPARE(status->framesReceived, 3U);
    QCOMPARE(status->systemTick, 500U);
}

void TestStickEmulation::clock()
{
    StickEmulation emulation = configuredStick();
    (void)emulation.answer(request(0x03, "00008001"), milliseconds(0));
    QCOMPARE(answered(emulation, request(0x19), milliseconds(1000)), std::string("1A 00800000"));
    QCOMPARE(answered(emulation, request(0x1B, "00000100"), milliseconds(1000)), std::string("1C 01"));
    QCOMPARE(answered(emulation, request(0x19), milliseconds(2000)), std::string("1A 00800100"));
}

void TestStickEmulation::replay()
{
    const std::vector<Transmission> telegrams{onAir(encrypted), onAir("0944C418281360510103")};
    ReplayAir once(telegrams, ReplayAir::Pace::Steady, milliseconds(20), false);
    QCOMPARE(once.next()->at, milliseconds(100));
    QCOMPARE(once.next()->at, milliseconds(120));
    QVERIFY(!once.next());
    QVERIFY(!once.next());
    ReplayAir loop(telegrams, ReplayAir::Pace::Steady, milliseconds(20), true);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(loop.next()->at, milliseconds(100 + 20 * i));
    ReplayAir empty({}, ReplayAir::Pace::Steady, milliseconds(20), true);
    QVERIFY(!empty.next());
}

void TestStickEmulation::replayAsRecorded()
{
    std::vector<Transmission> telegrams(4, onAir(encrypted));
    telegrams[0].at = milliseconds(70000);
    telegrams[1].at = milliseconds(70500);
    telegrams[2].at = milliseconds(70400); // the clock of the recording was set back
    telegrams[3].at = milliseconds(71400);
    ReplayAir air(telegrams, ReplayAir::Pace::AsRecorded, milliseconds(1000), false);
    QCOMPARE(air.next()->at, milliseconds(100));
    QCOMPARE(air.next()->at, milliseconds(600));
    QCOMPARE(air.next()->at, milliseconds(600));
    QCOMPARE(air.next()->at, milliseconds(1600));
}

QTEST_GUILESS_MAIN(TestStickEmulation)
#include "tst_stick_emulation.moc"
