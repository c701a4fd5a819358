#include "core/bytes/hex.h"
#include "core/crypto/aes.h"
#include "core/crypto/cmac.h"
#include "core/crypto/key_derivation.h"

#include <QtTest>

using namespace crypto;
using bytes::Bytes;

namespace {

Bytes hex(const QString &text)
{
    return *bytes::fromHex(text.toStdString());
}

Key key(const QString &text)
{
    return *Key::fromHex(text.toStdString());
}

Block block(const Bytes &data)
{
    return Block(data.data(), blockSize);
}

} // namespace

class TestCrypto : public QObject {
    Q_OBJECT

private slots:
    // NIST SP 800-38A F.2.1 and F.5.1, first blocks.
    void cbcAndCtr()
    {
        const Key k = key("2b7e151628aed2a6abf7158809cf4f3c");
        const Bytes plain = hex("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51");
        Bytes data = plain;
        QVERIFY(cbcEncrypt(k, block(hex("000102030405060708090a0b0c0d0e0f")), data));
        QCOMPARE(data, hex("7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2"));
        QVERIFY(cbcDecrypt(k, block(hex("000102030405060708090a0b0c0d0e0f")), data));
        QCOMPARE(data, plain);
        QVERIFY(ctrCrypt(k, block(hex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff")), data));
        QCOMPARE(data, hex("874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff"));
    }

    void wrongLengthIsRefused()
    {
        Bytes data(17);
        const Bytes iv(16);
        QVERIFY(!cbcDecrypt(Key(), block(iv), data));
        QVERIFY(!cbcEncrypt(Key(), block(iv), data));
        QVERIFY(!ccmDecrypt(Key(), iv, {}, data, Bytes(8)));
        QVERIFY(!gcmDecrypt(Key(), iv, {}, data, Bytes(8)));
        Bytes again = hex("6bc1bee22e409f96e93d7e117393172a"); // and the next one works
        QVERIFY(cbcEncrypt(key("2b7e151628aed2a6abf7158809cf4f3c"), block(hex("000102030405060708090a0b0c0d0e0f")), again));
        QCOMPARE(again, hex("7649abac8119b246cee98e9b12e9197d"));
    }

    // RFC 4493, section 4.
    void cmacVectors_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("mac");
        QTest::newRow("empty") << "" << "bb1d6929e95937287fa37d129b756746";
        QTest::newRow("16 bytes") << "6bc1bee22e409f96e93d7e117393172a" << "070a16b46b4d4144f79bdd9dd04a287c";
        QTest::newRow("40 bytes") << "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411"
                                  << "dfa66747de9ae63030ca32611497c827";
        QTest::newRow("64 bytes") << "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17"
                                     "ad2b417be66c3710"
                                  << "51f0bebf7e3b9d92fc49741779363cfe";
    }
    void cmacVectors()
    {
        QFETCH(QString, message);
        QFETCH(QString, mac);
        const auto computed = cmac(key("2b7e151628aed2a6abf7158809cf4f3c"), hex(message));
        QVERIFY(computed);
        QVERIFY(macFits(*computed, hex(mac)));
        QVERIFY(macFits(*computed, bytes::ByteSpan(hex(mac)).first(8)));
        Bytes wrong = hex(mac);
        wrong.back() ^= 1;
        QVERIFY(!macFits(*computed, wrong));
        QVERIFY(!macFits(*computed, {}));
    }

    // OMS Vol. 2 annex N (en13757.md 4.3).
    void keyDerivation()
    {
        const Key master = key("000102030405060708090A0B0C0D0E0F");
        QVERIFY(*deriveKey(master, KeyPurpose::EncryptFromMeter, 0x00000AB3, 0x12345678) == key("ECCF39D475D730B8284FDFDC1995D52F"));
        QVERIFY(*deriveKey(master, KeyPurpose::MacFromMeter, 0x00000AB3, 0x12345678) == key("C9CD19FF5A9AAD5A6BBDA13BD2C4C7AD"));
    }

    // RFC 3610 packet vector 1 has M = 8, L = 2, as mode 10 uses it.
    void ccm()
    {
        const Key k = key("C0C1C2C3C4C5C6C7C8C9CACBCCCDCECF");
        const Bytes nonce = hex("00000003020100A0A1A2A3A4A5");
        Bytes data = hex("588C979A61C663D2F066D0C2C0F989806D5F6B61DAC384");
        const Bytes tag = hex("17E8D12CFDF926E0");
        QVERIFY(ccmDecrypt(k, nonce, hex("0001020304050607"), data, tag));
        QCOMPARE(data, hex("08090A0B0C0D0E0F101112131415161718191A1B1C1D1E"));
        Bytes made(8);
        QVERIFY(ccmEncrypt(k, nonce, hex("0001020304050607"), data, made));
        QCOMPARE(made, tag);
        Bytes wrong = tag;
        wrong[0] ^= 1;
        QVERIFY(!ccmDecrypt(k, nonce, hex("0001020304050607"), data, wrong));
    }

    // NIST GCM test case 4 (McGrew and Viega).
    void gcm()
    {
        const Key k = key("feffe9928665731c6d6a8f9467308308");
        Bytes data = hex("42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091");
        QVERIFY(gcmDecrypt(k, hex("cafebabefacedbaddecaf888"), hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"), data,
                           hex("5bc94fbc3221a5db94fae95ae7121a47")));
        QCOMPARE(data, hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"));
    }

    void keyText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("32 digits") << "12312311112311312312312311111111" << true;
        QTest::newRow("with separators") << "12-31-23 11 11:23 11 31 23 12 31 23 11 11 11 11" << true;
        QTest::newRow("31 digits") << "1231231111231131231231231111111" << false;
        QTest::newRow("33 digits") << "123123111123113123123123111111111" << false;
        QTest::newRow("letter") << "1231231111231131231231231111111X" << false;
        QTest::newRow("empty") << "" << false;
    }
    void keyText()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(Key::fromHex(text.toStdString()).has_value(), good);
    }

    void keyReversed()
    {
        QVERIFY(key("000102030405060708090A0B0C0D0E0F").reversed() == key("0F0E0D0C0B0A09080706050403020100"));
    }
};

QTEST_APPLESS_MAIN(TestCrypto)
#include "tst_crypto.moc"
