#include "core/bytes/hex.h"
#include "core/crypto/aes.h"
#include "core/reception/key_evidence.h"
#include "core/reception/reception.h"

#include <QTest>

using reception::KeyEvidence;
using reception::KeyTrial;

namespace {

// OMS volume 2, annex N: gas meter ELS 12345678 in mode 5.
const char *const omsGas = "2E4493157856341233037A2A0020255923C95AAA26D1B2E7493B013EC4A6F6D3529B520EDFF0EA6DEFC99D6D69EBF3";
const wmbus::AddressPattern omsMeter{0x12345678, 0x1593, 0x33, 0x03};
const char *const omsKey = "0102030405060708090A0B0C0D0E0F11";
// wmbusmeters issue 370: an iPERL whose key nobody knows.
const char *const lockedIperl = "1E44AE4C9465232168077A1200100544FA9D402576E578E71D3C548783B8F9";
const char *const clearGas = "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF";

crypto::Key keyOf(const char *hex)
{
    return *crypto::Key::fromHex(hex);
}

// FFD <id> 01 03 in mode 5, encrypted by OpenSSL.
bytes::Bytes gasTelegram(std::uint32_t id, const crypto::Key &key, std::uint8_t accessNumber)
{
    const auto address = wmbus::toWire({0x18C4, id, 0x01, 0x03});
    bytes::Bytes payload = *bytes::fromHex("2F2F04141A4D0C0002FD0865002F2F2F");
    std::array<std::uint8_t, 16> iv{};
    std::copy(address.begin(), address.end(), iv.begin());
    std::fill(iv.begin() + 8, iv.end(), accessNumber);
    if (!crypto::cbcEncrypt(key, iv, payload))
        qFatal("no multiple of 16");
    bytes::Bytes telegram{0x1E, 0x44};
    telegram.insert(telegram.end(), address.begin(), address.end());
    for (const int byte : {0x7A, int(accessNumber), 0x00, 0x10, 0x05})
        telegram.push_back(static_cast<std::uint8_t>(byte));
    telegram.insert(telegram.end(), payload.begin(), payload.end());
    return telegram;
}

} // namespace

class TestKeyEvidence : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_evidence = {};
        m_reception = std::make_unique<reception::Reception>();
        connect(m_reception.get(), &reception::Reception::sighted, this, [this](const reception::Sighting &sighting) { m_evidence.add(sighting); });
    }

    void whatCounts_data()
    {
        QTest::addColumn<QByteArray>("telegram");
        QTest::addColumn<int>("heard");
        QTest::newRow("encrypted") << QByteArray(omsGas) << 1;
        QTest::newRow("encrypted, key unknown to anybody") << QByteArray(lockedIperl) << 1;
        QTest::newRow("clear") << QByteArray(clearGas) << 0;
        QTest::newRow("decrypted by the stick") << QByteArray("1E44C4182813605101037A650000852F2F04141A4D0C0002FD0865102F2F2F") << 0;
    }
    void whatCounts()
    {
        QFETCH(QByteArray, telegram);
        QFETCH(int, heard);
        hear(*bytes::fromHex(telegram.toStdString()));
        QCOMPARE(int(m_evidence.meters().size()), heard);
    }

    void fits()
    {
        hear(*bytes::fromHex(omsGas));
        QVERIFY((m_evidence.trial(omsMeter, keyOf(omsKey)) == KeyTrial{1, 1}));
        QVERIFY((m_evidence.trial({0x12345678, {}, {}, {}}, keyOf(omsKey)) == KeyTrial{1, 1})); // by its number alone
        QVERIFY((m_evidence.trial(omsMeter, keyOf("0102030405060708090A0B0C0D0E0F10")) == KeyTrial{0, 1}));
        QVERIFY((m_evidence.trial({0x87654321, {}, {}, {}}, keyOf(omsKey)) == KeyTrial{0, 0}));
        QVERIFY(m_evidence.completed({0x12345678, {}, {}, {}}) == omsMeter);
    }

    // What is being read already counts as much as what is not.
    void withTheKeyInUse()
    {
        wmbus::KeyRing ring;
        ring.add(omsMeter, keyOf(omsKey));
        m_reception->setKeys(ring);
        hear(*bytes::fromHex(omsGas));
        QVERIFY((m_evidence.trial(omsMeter, keyOf(omsKey)) == KeyTrial{1, 1}));
    }

    void reversed()
    {
        hear(*bytes::fromHex(omsGas));
        const auto verdict = m_evidence.verdict(omsMeter, keyOf(omsKey).reversed());
        QVERIFY((verdict.trial == KeyTrial{0, 1}));
        QCOMPARE(verdict.reversedFits, 1);
        QVERIFY(!verdict.otherMeter);
    }

    void otherMeter()
    {
        const crypto::Key first = keyOf("11112222333344445555666677778888");
        const crypto::Key second = keyOf("AAAABBBBCCCCDDDDEEEEFFFF00001111");
        for (std::uint8_t access = 1; access <= 3; ++access) {
            hear(gasTelegram(0x11111111, first, access));
            hear(gasTelegram(0x22222222, second, access));
        }
        hear(*bytes::fromHex(lockedIperl));
        const auto verdict = m_evidence.verdict({0x11111111, 0x18C4, 1, 3}, second);
        QVERIFY((verdict.trial == KeyTrial{0, 3}));
        QCOMPARE(verdict.reversedFits, 0);
        QVERIFY((verdict.otherMeter == wmbus::Address{0x18C4, 0x22222222, 1, 3}));
        // Also where the meter that is meant was never heard.
        QVERIFY(m_evidence.verdict({0x33333333, {}, {}, {}}, second).otherMeter.has_value());
        QVERIFY(!m_evidence.verdict({0x11111111, 0x18C4, 1, 3}, keyOf(omsKey)).otherMeter);
    }

    void keepsTheLastOnly()
    {
        const crypto::Key before = keyOf("11112222333344445555666677778888");
        const crypto::Key now = keyOf("AAAABBBBCCCCDDDDEEEEFFFF00001111");
        for (int i = 0; i < 40; ++i)
            hear(gasTelegram(0x11111111, i < 30 ? before : now, static_cast<std::uint8_t>(i)));
        const wmbus::AddressPattern meter{0x11111111, {}, {}, {}};
        QCOMPARE(m_evidence.heard(meter), std::uint64_t(40));
        QVERIFY((m_evidence.trial(meter, now) == KeyTrial{10, 32}));
        m_evidence.clear();
        QCOMPARE(m_evidence.heard(meter), std::uint64_t(0));
    }

    void sameNumberTwice()
    {
        const crypto::Key key = keyOf("11112222333344445555666677778888");
        bytes::Bytes other = gasTelegram(0x11111111, keyOf("AAAABBBBCCCCDDDDEEEEFFFF00001111"), 1);
        other[8] = 0x02; // another version is another meter
        hear(gasTelegram(0x11111111, key, 1));
        hear(other);
        const wmbus::AddressPattern number{0x11111111, {}, {}, {}};
        QVERIFY((m_evidence.trial(number, key) == KeyTrial{1, 2}));
        QVERIFY(m_evidence.completed(number) == number); // two are meant
    }

private:
    void hear(const bytes::Bytes &telegram)
    {
        wmbus::RadioFrame frame;
        frame.data = telegram;
        m_reception->onFrame(frame);
    }

    KeyEvidence m_evidence;
    std::unique_ptr<reception::Reception> m_reception;
};

QTEST_GUILESS_MAIN(TestKeyEvidence)
#include "tst_key_evidence.moc"
