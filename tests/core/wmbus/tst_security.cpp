#include "core/bytes/hex.h"
#include "core/crypto/aes.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"
#include "core/wmbus/telegram.h"

#include <QtTest>

#include <array>

using namespace wmbus;

namespace {

// OMS Vol. 2 annex N, gas meter 12345678 in mode 5.
const char *const gasMeter = "2E4493157856341233037A2A0020255923C95AAA26D1B2E7493B013EC4A6F6D3529B520EDFF0EA6DEFC99D6D69EBF3";
const char *const gasKey = "0102030405060708090A0B0C0D0E0F11";

RadioFrame frameOf(const QString &hex)
{
    RadioFrame frame;
    frame.data = *bytes::fromHex(hex.toStdString());
    return frame;
}

crypto::Key keyOf(const char *hex)
{
    return *crypto::Key::fromHex(hex);
}

// A telegram of meter 12345678 FFD 01 03 with this payload encrypted in mode 5; truth is OpenSSL, which other tests check.
RadioFrame mode5(const QString &plain, const crypto::Key &key, std::uint8_t accessNumber)
{
    bytes::Bytes payload = *bytes::fromHex(plain.toStdString());
    std::array<std::uint8_t, 16> iv{0xC4, 0x18, 0x78, 0x56, 0x34, 0x12, 0x01, 0x03};
    std::fill(iv.begin() + 8, iv.end(), accessNumber);
    if (!crypto::cbcEncrypt(key, iv, payload))
        qFatal("payload is no multiple of 16");
    RadioFrame frame = frameOf("0044C4187856341201037A00000005");
    frame.data[11] = accessNumber;
    frame.data[13] = static_cast<std::uint8_t>(payload.size() / 16 * 16);
    frame.data.insert(frame.data.end(), payload.begin(), payload.end());
    frame.data[0] = static_cast<std::uint8_t>(frame.data.size() - 1);
    return frame;
}

} // namespace

class TestSecurity : public QObject {
    Q_OBJECT

private slots:
    void verdicts_data()
    {
        QTest::addColumn<QString>("telegram");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("by");
        QTest::addColumn<int>("hint");
        const auto row = [](const char *name, const char *telegram, const char *key, Verdict verdict, DecryptedBy by, KeyHint hint) {
            QTest::newRow(name) << telegram << key << int(verdict) << int(by) << int(hint);
        };
        row("clear", "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF", "", Verdict::Clear, DecryptedBy::Nobody, KeyHint::None);
        row("no key", gasMeter, "", Verdict::NoKey, DecryptedBy::Nobody, KeyHint::None);
        row("right key", gasMeter, gasKey, Verdict::Secure, DecryptedBy::Host, KeyHint::None);
        row("wrong key", gasMeter, "FF02030405060708090A0B0C0D0E0F11", Verdict::WrongKey, DecryptedBy::Nobody, KeyHint::None);
        row("key in reversed byte order", gasMeter, "110F0E0D0C0B0A090807060504030201", Verdict::WrongKey, DecryptedBy::Nobody, KeyHint::ReversedBytes);
        // Config words as the stick leaves them: mode 5 stays, 2F 2F stands in the clear (EnergyCam sample, iPERL; cuxd-devices B).
        row("decrypted by the stick", "1E44AE4C9956341268077A360010002F2F0413181E0000023B00002F2F2F2F", "", Verdict::Clear, DecryptedBy::Nobody, KeyHint::None);
        row("decrypted by the stick, mode kept", "1E44AE4C9956341268077A360010052F2F0413181E0000023B00002F2F2F2F", "", Verdict::Secure, DecryptedBy::Stick,
            KeyHint::None);
        row("decrypted by the stick, key known here, too", "1E44AE4C9956341268077A360010052F2F0413181E0000023B00002F2F2F2F",
            "0102030405060708090A0B0C0D0E0F11", Verdict::Secure, DecryptedBy::Stick, KeyHint::None);
        row("block count 0, decrypted", "1E44C4186387761501027A000000852F2F040511090400" "02FD0880842F2F2F", "", Verdict::Secure, DecryptedBy::Stick, KeyHint::None);
        row("block count 0, encrypted", "1E44C4186318761501027AFF000085F19D9F21259354266B35C0C4048B4393", "", Verdict::NoKey, DecryptedBy::Nobody, KeyHint::None);
        row("block count 0, but clear records", "1944C4189804500401037A2F0000850415AC76000002FD08BCBF", "", Verdict::Clear, DecryptedBy::Nobody, KeyHint::None);
        row("block count 0, cipher text that looks like records", "1E44C4186318761501027AFF0000850413112233440413112233440213" "1122", "", Verdict::NoKey,
            DecryptedBy::Nobody, KeyHint::None);
        row("mode 13", "1E44C4186318761501027AFF00000DF19D9F21259354266B35C0C4048B4393", "", Verdict::Unsupported, DecryptedBy::Nobody, KeyHint::None);
        row("real iPERL without key", "1E44AE4C9465232168077A1200100544FA9D402576E578E71D3C548783B8F9", "", Verdict::NoKey, DecryptedBy::Nobody, KeyHint::None);
    }
    void verdicts()
    {
        QFETCH(QString, telegram);
        QFETCH(QString, key);
        QFETCH(int, verdict);
        QFETCH(int, by);
        QFETCH(int, hint);
        const RadioFrame frame = frameOf(telegram);
        KeyRing keys;
        DecoderMemory memory;
        if (const auto parsed = crypto::Key::fromHex(key.toStdString()))
            keys.add({decodeTelegram(frame, keys, memory)->meter().id, {}, {}, {}}, *parsed);
        const auto decoded = decodeTelegram(frame, keys, memory);
        QVERIFY(decoded);
        QCOMPARE(int(decoded->security.verdict), verdict);
        QCOMPARE(int(decoded->security.by), by);
        QCOMPARE(int(decoded->security.hint), hint);
        const bool readable = decoded->security.verdict == Verdict::Clear || decoded->security.verdict == Verdict::Secure;
        QCOMPARE(!decoded->stopped.has_value(), readable);
        QCOMPARE(!decoded->records.empty(), readable);
        if (!readable)
            QCOMPARE(decoded->data, frame.data); // nothing half decrypted
        if (decoded->stopped && decoded->stopped->fault == Fault::NoKey)
            QCOMPARE(decoded->stopped->offset, 15U); // first encrypted byte
    }

    // The mode 5 key of meter 12345678 was entered for meter 11111111; they are tried once, not for every telegram.
    void keyGivenForAnotherMeter()
    {
        const RadioFrame frame = frameOf(gasMeter);
        KeyRing keys;
        DecoderMemory memory;
        keys.add({0x11111111, {}, {}, {}}, keyOf(gasKey));
        const auto decoded = decodeTelegram(frame, keys, memory);
        QCOMPARE(decoded->security.verdict, Verdict::NoKey);
        QCOMPARE(decoded->security.hint, KeyHint::OtherMeter);
        QVERIFY(*memory.otherKeyFits(decoded->meter(), keys.revision()));
        QCOMPARE(decodeTelegram(frame, keys, memory)->security.hint, KeyHint::OtherMeter);
        keys.clear();
        QCOMPARE(decodeTelegram(frame, keys, memory)->security.hint, KeyHint::None);
    }

    void digitsTakenForTheKey()
    {
        KeyRing keys;
        DecoderMemory memory;
        keys.add({0x12345678, {}, {}, {}}, keyOf("30313032303330343035303630373038")); // "0102030405060708"
        QCOMPARE(decodeTelegram(frameOf(gasMeter), keys, memory)->security.hint, KeyHint::AsText);
    }

    // 2F 2F by accident: the records behind it make no sense, so the key is not proven by one telegram.
    void fillerAloneIsNoProof()
    {
        const crypto::Key key = keyOf(gasKey);
        KeyRing keys;
        keys.add({0x12345678, {}, {}, {}}, key);
        DecoderMemory memory;
        const RadioFrame first = mode5("2F2FBF55AA0102030405060708090A0B", key, 1);
        auto decoded = decodeTelegram(first, keys, memory);
        QCOMPARE(decoded->security.verdict, Verdict::WrongKey);
        QCOMPARE(decoded->data, first.data);
        QVERIFY(decoded->records.empty());
        decoded = decodeTelegram(first, keys, memory);
        QCOMPARE(decoded->security.verdict, Verdict::WrongKey); // the same telegram again is no second proof
        decoded = decodeTelegram(mode5("2F2FBF55AA0102030405060708090A0C", key, 2), keys, memory);
        QCOMPARE(decoded->security.verdict, Verdict::Secure);
        QCOMPARE(decoded->security.proof, Proof::FillerTwice);
        QCOMPARE(decoded->stopped->fault, Fault::ReservedDif);
    }

    void fillerAtBothEnds()
    {
        const crypto::Key key = keyOf(gasKey);
        KeyRing keys;
        keys.add({0x12345678, {}, {}, {}}, key);
        DecoderMemory memory;
        const auto decoded = decodeTelegram(mode5("2F2FBF55AA0102030405060708090A0B2F2F2F2F2F2F2F2F2F2F2F2F2F2F2F2F", key, 1), keys, memory);
        QCOMPARE(decoded->security.verdict, Verdict::Secure);
        QCOMPARE(decoded->stopped->fault, Fault::ReservedDif);
    }

    // The right one of several keys for one number is found; a key for another maker's meter of the same number is not tried.
    void severalKeys()
    {
        const RadioFrame frame = frameOf(gasMeter);
        KeyRing keys;
        DecoderMemory memory;
        keys.add({0x12345678, 0x18C4, {}, {}}, keyOf(gasKey));
        QCOMPARE(decodeTelegram(frame, keys, memory)->security.verdict, Verdict::NoKey);
        keys.add({0x12345678, {}, {}, {}}, keyOf("00000000000000000000000000000000"));
        QCOMPARE(decodeTelegram(frame, keys, memory)->security.verdict, Verdict::WrongKey);
        keys.add({0x12345678, 0x1593, 0x33, 0x03}, keyOf(gasKey));
        QCOMPARE(decodeTelegram(frame, keys, memory)->security.verdict, Verdict::Secure);
    }

    // A MAC that does not fit makes the values worthless, even if 2F 2F appears.
    void wrongMac()
    {
        const QString telegram = "434493157856341233038C2075900F002C25B30A000021924D4F2FB66E017A75002007109058475F4BC91DF878B80A1B0F98B629024AAC727942BFC5"
                                 "49233C0140829B93";
        RadioFrame frame = frameOf(telegram);
        KeyRing keys;
        DecoderMemory memory;
        keys.add({0x12345678, {}, {}, {}}, keyOf("000102030405060708090A0B0C0D0E0F"));
        QCOMPARE(decodeTelegram(frame, keys, memory)->authentication->macState, MacState::Good);
        frame.data[22] ^= 1;
        const auto decoded = decodeTelegram(frame, keys, memory);
        QCOMPARE(decoded->authentication->macState, MacState::Bad);
        QCOMPARE(decoded->stopped->fault, Fault::BadMac);
        QVERIFY(decoded->records.empty());
        QVERIFY(decoded->security.verdict != Verdict::Secure);
    }

    // Every other key fails, also under load: no false "secure" among 20,000 (1 : 65,536 each would show).
    void randomKeysDoNotFit()
    {
        const RadioFrame frame = frameOf(gasMeter);
        DecoderMemory memory;
        std::uint32_t state = 1;
        for (int i = 0; i < 20000; ++i) {
            std::array<std::uint8_t, 16> bytes;
            for (auto &byte : bytes) {
                state = state * 1664525U + 1013904223U;
                byte = static_cast<std::uint8_t>(state >> 24);
            }
            KeyRing keys;
            keys.add({0x12345678, {}, {}, {}}, crypto::Key(bytes));
            QCOMPARE(decodeTelegram(frame, keys, memory)->security.verdict, Verdict::WrongKey);
        }
    }
};

QTEST_APPLESS_MAIN(TestSecurity)
#include "tst_security.moc"
