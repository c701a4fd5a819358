#include "core/bytes/hex.h"
#include "core/keys/base64.h"
#include "core/keys/key_findings.h"
#include "core/keys/key_text.h"

#include <QTest>

using keys::KeyFinding;
using keys::KeyFindingKind;
using keys::KeyTextFault;
using keys::KeyTextForm;

namespace {

// The key of the example in CUxD's documentation of TTYINIT.
const char *const seedKey = "12313123131231231311231321231111";

keys::KeyEntry entryFor(std::uint32_t id, const char *key)
{
    keys::KeyEntry entry;
    entry.meters.id = id;
    entry.key = *crypto::Key::fromHex(key);
    return entry;
}

} // namespace

class TestKeyText : public QObject {
    Q_OBJECT

private slots:
    void forms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<int>("form");
        const int hex = int(KeyTextForm::Hex);
        const QByteArray key = seedKey;
        QTest::newRow("32 digits") << key << key << hex;
        QTest::newRow("lower case") << QByteArray("00112233445566778899aabbccddeeff") << QByteArray("00112233445566778899AABBCCDDEEFF") << hex;
        QTest::newRow("blanks between bytes") << QByteArray("12 31 31 23 13 12 31 23 13 11 23 13 21 23 11 11") << key << hex;
        QTest::newRow("four groups") << QByteArray(" 12313123 13123123 13112313 21231111\r\n") << key << hex;
        QTest::newRow("colons") << QByteArray("12:31:31:23:13:12:31:23:13:11:23:13:21:23:11:11") << key << hex;
        QTest::newRow("dashes as in a UUID") << QByteArray("12313123-1312-3123-1311-231321231111") << key << hex;
        QTest::newRow("0x in front") << QByteArray("0x12313123131231231311231321231111") << key << hex;
        QTest::newRow("0x before each byte") << QByteArray("0x12, 0x31, 0x31, 0x23, 0x13, 0x12, 0x31, 0x23, 0x13, 0x11, 0x23, 0x13, 0x21, 0x23, 0x11, 0x11")
                                             << key << hex;
        QTest::newRow("no-break spaces of a web page") << QByteArray("12313123\xC2\xA0" "13123123\xC2\xA0" "13112313\xC2\xA0" "21231111") << key << hex;
        QTest::newRow("in quotation marks") << QByteArray("\"12313123131231231311231321231111\"") << key << hex;
        // RFC 4648, section 10 has no 16-byte row; the bytes of this one are those of the text.
        QTest::newRow("16 characters") << QByteArray("Wasserzaehler-07") << QByteArray("5761737365727A6165686C65722D3037") << int(KeyTextForm::Characters);
        QTest::newRow("16 digits are characters") << QByteArray("1234567890123456") << QByteArray("31323334353637383930313233343536") << int(KeyTextForm::Characters);
        // echo -n 00112233445566778899aabbccddeeff | xxd -r -p | base64
        QTest::newRow("Base64") << QByteArray("ABEiM0RVZneImaq7zN3u/w==") << QByteArray("00112233445566778899AABBCCDDEEFF") << int(KeyTextForm::Base64);
        QTest::newRow("Base64 without padding") << QByteArray("ABEiM0RVZneImaq7zN3u/w") << QByteArray("00112233445566778899AABBCCDDEEFF") << int(KeyTextForm::Base64);
        QTest::newRow("Base64 for URLs") << QByteArray("ABEiM0RVZneImaq7zN3u_w") << QByteArray("00112233445566778899AABBCCDDEEFF") << int(KeyTextForm::Base64);
    }
    void forms()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, hex);
        QFETCH(int, form);
        const auto parsed = keys::parseKeyText(text.toStdString());
        QVERIFY(parsed);
        QCOMPARE(QByteArray::fromStdString(bytes::toHex(parsed->key.data())), hex);
        QCOMPARE(int(parsed->form), form);
        QCOMPARE(parsed->digitsAsCharacters, text == "1234567890123456");
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("value");
        QTest::newRow("nothing") << QByteArray() << int(KeyTextFault::Empty) << 0 << 0;
        QTest::newRow("blanks") << QByteArray(" \t\n") << int(KeyTextFault::Empty) << 0 << 0;
        QTest::newRow("31 digits") << QByteArray("1231312313123123131123132123111") << int(KeyTextFault::TooFewDigits) << 0 << 31;
        QTest::newRow("33 digits") << QByteArray(" 123131231312312313112313212311112") << int(KeyTextFault::TooManyDigits) << 1 << 33;
        QTest::newRow("letter O for zero") << QByteArray("1231312313123123O311231321231111") << int(KeyTextFault::BadCharacter) << 16 << 0;
        QTest::newRow("a word") << QByteArray("NOKEY") << int(KeyTextFault::NotAKey) << 0 << 5;
        QTest::newRow("16 characters with a blank") << QByteArray("Wasser zaehler 7") << int(KeyTextFault::NotAKey) << 0 << 16;
        QTest::newRow("Base64 with bits left over") << QByteArray("ABEiM0RVZneImaq7zN3u/x==") << int(KeyTextFault::NotAKey) << 0 << 24;
        QTest::newRow("zero bytes") << QByteArray(16, '\0') << int(KeyTextFault::NotAKey) << 0 << 16;
    }
    void faults()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, fault);
        QFETCH(int, position);
        QFETCH(int, value);
        const auto parsed = keys::parseKeyText(std::string_view(text.constData(), std::size_t(text.size())));
        QVERIFY(!parsed);
        QCOMPARE(int(parsed.error().fault), fault);
        QCOMPARE(int(parsed.error().position), position);
        QCOMPARE(int(parsed.error().value), value);
    }

    // RFC 4648, section 10
    void base64Vectors()
    {
        const std::pair<const char *, const char *> rows[] = {{"", ""},         {"Zg==", "f"},        {"Zm8=", "fo"},        {"Zm9v", "foo"},
                                                             {"Zm9vYg==", "foob"}, {"Zm9vYmE=", "fooba"}, {"Zm9vYmFy", "foobar"}};
        for (const auto &[text, bytes] : rows) {
            const auto decoded = keys::fromBase64(text);
            QVERIFY2(decoded, text);
            QCOMPARE(std::string(decoded->begin(), decoded->end()), std::string(bytes));
        }
        for (const char *bad : {"Z", "Zg=a", "Zh==", "Zg===", "Zm9v=", "Zm9v!"})
            QVERIFY2(!keys::fromBase64(bad), bad);
    }

    void equalDigits()
    {
        QVERIFY(keys::allDigitsEqual(*crypto::Key::fromHex("11111111111111111111111111111111")));
        QVERIFY(keys::allDigitsEqual(crypto::Key()));
        QVERIFY(!keys::allDigitsEqual(*crypto::Key::fromHex("12121212121212121212121212121212")));
        QVERIFY(!keys::allDigitsEqual(*crypto::Key::fromHex("11111111111111111111111111111110")));
    }

    void findings()
    {
        std::vector<keys::KeyEntry> entries{
            entryFor(0x51601328, seedKey),
            entryFor(0x12345678, "00000000000000000000000000000000"),
            entryFor(0x87654321, seedKey),                            // the key of row 0
            entryFor(0x51601328, "00112233445566778899AABBCCDDEEFF"), // row 0 with another key
            entryFor(0x12345678, "00000000000000000000000000000000"), // row 1 again
            entryFor(0x51601328, "0102030405060708090A0B0C0D0E0F10"), // another maker's meter of that number
        };
        entries[0].meters.manufacturer = 0x18C4;
        entries[3].meters.manufacturer = 0x18C4;
        entries[5].meters.manufacturer = 0x2324;
        entries[0].slot = 3;
        entries[2].slot = 3;
        const std::vector<KeyFinding> wanted{
            {KeyFindingKind::AllDigitsEqual, 1, 1}, {KeyFindingKind::SameKey, 2, 0},        {KeyFindingKind::SameSlot, 2, 0},
            {KeyFindingKind::OtherKey, 3, 0},       {KeyFindingKind::AllDigitsEqual, 4, 4}, {KeyFindingKind::SameMeter, 4, 1},
        };
        QVERIFY(keys::findingsIn(entries) == wanted);
    }
};

QTEST_APPLESS_MAIN(TestKeyText)
#include "tst_key_text.moc"
