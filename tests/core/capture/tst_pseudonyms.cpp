#include "core/bytes/hex.h"
#include "core/capture/pseudonyms.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"

#include <QtTest>

namespace {

// The EnergyCam of CUxD's manual (clear); an Itron and an iPERL of wmbusmeters' tests (GPL-3.0).
constexpr auto energyCam = "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF";
constexpr auto itron = "384497269856341203077AD90000A00413FD110000066D2C1AA1D521004413300F0000426CBF2C047F0000060C027F862A0E79678372082100";
constexpr auto iperlEncrypted = "1E44AE4C9956341268077A36001000" "2F2F0413181E0000023B00002F2F2F2F";
// Headers of an encrypted EnergyCam; what is encrypted stands for any bytes.
constexpr auto gasEncrypted = "1E44C418281360510103" "7ADB000085" "EE00112233445566778899AABBCCDDFF";

wmbus::Telegram read(const char *hex)
{
    wmbus::RadioFrame frame;
    frame.data = *bytes::fromHex(hex);
    frame.data[0] = static_cast<std::uint8_t>(frame.data.size() - 1);
    wmbus::DecoderMemory memory;
    return *wmbus::decodeTelegram(frame, wmbus::KeyRing(), memory);
}

class PseudonymsTest : public QObject {
    Q_OBJECT
private slots:
    void sameNumberSamePseudonym();
    void linkLayer_data();
    void linkLayer();
    void longHeader();
    void identificationRecord();
    void wherever();
    void ordinaryNumbersStay();
    void encrypted();
};

void PseudonymsTest::sameNumberSamePseudonym()
{
    capture::Pseudonyms names;
    QCOMPARE(names.of(0x51601328), 0x00000001U);
    QCOMPARE(names.of(0x12345698), 0x00000002U);
    QCOMPARE(names.of(0x51601328), 0x00000001U);
    for (std::uint32_t id = 100; id < 108; ++id)
        (void)names.of(id);
    QCOMPARE(names.of(0x777), 0x00000011U); // eleven, as digits
}

void PseudonymsTest::linkLayer_data()
{
    QTest::addColumn<QByteArray>("telegram");
    QTest::addColumn<QByteArray>("disguised"); // by hand
    QTest::addRow("EnergyCam") << QByteArray(energyCam) << QByteArray("1944C4180100000001037A2F0000A00415AC76000002FD08BCBF");
    QTest::addRow("iPERL, decrypted by its receiver") << QByteArray(iperlEncrypted) << QByteArray("1E44AE4C0100000068077A360010002F2F0413181E0000023B00002F2F2F2F");
}

void PseudonymsTest::linkLayer()
{
    QFETCH(QByteArray, telegram);
    QFETCH(QByteArray, disguised);
    capture::Pseudonyms names;
    const wmbus::Telegram before = read(telegram.constData());
    const wmbus::Telegram after = names.disguised(before);
    QCOMPARE(QByteArray::fromStdString(bytes::toHex(after.data)).mid(2), disguised.mid(2));
    QCOMPARE(after.link.sender.id, 1U);
    QCOMPARE(after.link.sender.manufacturer, before.link.sender.manufacturer);
    QCOMPARE(after.records.size(), before.records.size());
}

void PseudonymsTest::longHeader()
{
    // Sender 11223344, meter 55667788 in the long header; no records.
    const wmbus::Telegram before = read("1544C418443322110137" "728877665598263007" "01000000");
    QVERIFY(before.transport && before.transport->meter);
    capture::Pseudonyms names;
    const wmbus::Telegram after = names.disguised(before);
    QVERIFY(after.meter().id != before.meter().id);
    QVERIFY(after.link.sender.id != after.meter().id);
    const std::string hex = bytes::toHex(after.data);
    QVERIFY(hex.find("44332211") == std::string::npos);
    QVERIFY(hex.find("88776655") == std::string::npos);
    QCOMPARE(after.data.size(), before.data.size());
    // The disguised bytes read as the disguised telegram says.
    QCOMPARE(read(hex.c_str()).meter(), after.meter());
    QCOMPARE(read(hex.c_str()).link.sender, after.link.sender);
}

void PseudonymsTest::identificationRecord()
{
    const wmbus::Telegram before = read(itron);
    capture::Pseudonyms names;
    const wmbus::Telegram after = names.disguised(before);
    const std::string hex = bytes::toHex(after.data);
    QVERIFY(hex.find("678372082100") == std::string::npos); // enhanced identification 002108728367
    const wmbus::Telegram again = read(hex.c_str());
    QCOMPARE(again.records.size(), before.records.size());
    const auto identification = [](const wmbus::Telegram &telegram) {
        for (const wmbus::DataRecord &record : telegram.records) {
            if (record.quantity == wmbus::Quantity::EnhancedIdentification)
                return record.text;
        }
        return std::string();
    };
    QVERIFY(!identification(before).empty());
    QCOMPARE(identification(after), identification(again)); // text and bytes say the same
    QVERIFY(identification(after) != identification(before));
    // All other values stay.
    for (std::size_t i = 0; i < before.records.size(); ++i) {
        if (before.records[i].quantity != wmbus::Quantity::EnhancedIdentification)
            QVERIFY(again.records[i].number == before.records[i].number && again.records[i].text == before.records[i].text);
    }
    QCOMPARE(bytes::toHex(names.disguised(before).data), hex); // the second time the same
}

void PseudonymsTest::wherever()
{
    // 51601328 in the link layer, and again in data of the manufacturer: as bytes, and as characters from their end.
    const wmbus::Telegram before = read("0044C418281360510103" "7A65000000" "0F" "28136051" "3832333130363135");
    capture::Pseudonyms names;
    const std::string hex = bytes::toHex(names.disguised(before).data);
    QVERIFY(hex.find("28136051") == std::string::npos);
    QVERIFY(hex.find("3832333130363135") == std::string::npos);
    QVERIFY(hex.ends_with("0F01000000" "3130303030303030"));
}

void PseudonymsTest::ordinaryNumbersStay()
{
    // A meter called 00000012 with the volume 12: the value is no name.
    const wmbus::Telegram before = read("0044C418120000000103" "7A65000000" "041412000000");
    capture::Pseudonyms names;
    const wmbus::Telegram after = names.disguised(before);
    QVERIFY(bytes::toHex(after.data).ends_with("041412000000"));
    QCOMPARE(after.link.sender.id, 1U);
}

void PseudonymsTest::encrypted()
{
    const wmbus::Telegram before = read(gasEncrypted);
    QVERIFY(capture::keepsEncryptedBytes(before));
    QVERIFY(!capture::keepsEncryptedBytes(read(energyCam)));
    capture::Pseudonyms names;
    const wmbus::Telegram after = names.disguised(before);
    const bytes::ByteRange secret = before.security.encrypted;
    QVERIFY(!secret.empty());
    const auto now = bytes::slice(after.data, secret);
    const auto then = bytes::slice(before.data, secret);
    QVERIFY(std::equal(now.begin(), now.end(), then.begin(), then.end()));
}

} // namespace

QTEST_APPLESS_MAIN(PseudonymsTest)
#include "tst_pseudonyms.moc"
